//! Every answer that one gave to a consent document, and the way to change it.

use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use domain::consent::Purposes;
use leptos::prelude::*;
use service::Error;

/// `GET /me/consents`
pub async fn get(visit: Visit) -> Response {
    let page = load(&visit).await;
    visit.answer(page)
}

async fn load(visit: &Visit) -> Result<Page, Error> {
    let records = service::consent::mine(visit.service(), &visit.deed).await?;
    let text = visit.text;
    let form = visit.form();
    Ok(Page::new(text.get("consents-title"), move || {
        let list = |purposes: &Purposes| {
            let names = purposes
                .iter()
                .map(|purpose| text.get(&format!("purpose-{}", purpose.name())));
            names.map(|name| view! { <li>{name}</li> }).collect_view()
        };
        let cards = records.iter().map(|record| {
            let version = text.with("consents-version", [
                ("version", record.version.into()),
                ("day", text.day(record.given_at).into()),
                ("language", record.locale.endonym().into()),
            ]);
            let change = record.in_force.then(|| view! {
                <div class="cluster">
                    <a class="button" href=format!("/c/{}/start", record.community.slug)>{text.get("consents-change")}</a>
                    <form method="post" action="/act/withdraw_consent">
                        {form.hidden()}
                        <input type="hidden" name="community" value=record.community.slug.to_string()/>
                        <input type="hidden" name="version" value=record.version.to_string()/>
                        <button class="button" data-kind="danger" type="submit">{text.get("consents-withdraw")}</button>
                    </form>
                </div>
            });
            let state = if record.in_force { "consents-in-force" } else { "consents-earlier" };
            view! {
                <section class="card stack">
                    <h2 dir="auto">{record.community.name.clone()}</h2>
                    <p><span class="tag">{text.get(state)}</span>" "{version}</p>
                    <h3>{text.get("consents-granted")}</h3><ul>{list(&record.granted)}</ul>
                    <h3>{text.get("consents-refused")}</h3><ul>{list(&record.refused)}</ul>
                    <p class="help"><code class="digest">{record.sha256.clone()}</code></p>
                    {change}
                </section>
            }
        });
        let cards: Vec<_> = cards.collect();
        let none = cards
            .is_empty()
            .then(|| view! { <p>{text.get("consents-none")}</p> });
        view! {
            <h1>{text.get("consents-title")}</h1>
            <p>{text.get("consents-lead")}</p>
            {none}{cards}
        }
        .into_any()
    }))
}
