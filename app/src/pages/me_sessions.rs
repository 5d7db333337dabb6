//! Where one is signed in, and ending it there.

use crate::parts::account_nav::account_nav;
use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use leptos::prelude::*;
use service::Error;

/// `GET /me/sessions`
pub async fn get(visit: Visit) -> Response {
    let page = load(&visit).await;
    visit.answer(page)
}

async fn load(visit: &Visit) -> Result<Page, Error> {
    let current = visit.session.id().map(|id| store::sessions::public_id(&id));
    let sessions = service::account::sessions(visit.service(), &visit.deed, current).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("sessions-title"), move || {
        let cards = sessions.iter().map(|session| {
            let since = text.with("sessions-since", [
                ("begun", text.day(session.created_at).into()),
                ("seen", text.day(session.seen_at).into()),
            ]);
            let device = if session.device.is_empty() { text.get("sessions-unknown") } else { session.device.clone() };
            let current = session.current.then(|| view! { <span class="tag">{text.get("sessions-current")}</span> });
            view! {
                <li class="card stack">
                    <p dir="auto"><bdi>{device}</bdi>" "{current}</p>
                    <p class="help">{since}</p>
                    <form method="post" action="/act/revoke_session">
                        {form.hidden()}
                        <input type="hidden" name="session" value=session.public_id.to_string()/>
                        <button class="button" data-kind="danger" type="submit">{text.get("sessions-revoke")}</button>
                    </form>
                </li>
            }
        });
        view! {
            {account_nav(text, "/me/sessions")}
            <h1>{text.get("sessions-title")}</h1>
            <p>{text.get("sessions-lead")}</p>
            <ul class="stack" role="list">{cards.collect_view()}</ul>
        }
        .into_any()
    }))
}
