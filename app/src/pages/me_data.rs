//! Everything that is one's own, to take along; and erasing oneself.

use crate::pages::me_consents::label;
use crate::parts::account_nav::account_nav;
use crate::parts::form::{FormParts, Line};
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use service::Error;
use service::account::Account;

/// What is removed, and what stays.
const GOES: [&str; 4] = [
    "erase-goes-account",
    "erase-goes-profile",
    "erase-goes-words",
    "erase-goes-releases",
];
const STAYS: [&str; 4] = [
    "erase-stays-pay",
    "erase-stays-judgements",
    "erase-stays-consent",
    "erase-stays-copies",
];

/// `GET /me/data`
pub async fn get(visit: Visit) -> Response {
    let page = load(&visit).await;
    visit.answer(page)
}

/// `GET /me/archive.json`
pub async fn archive(visit: Visit) -> Response {
    let archive = service::erasure::archive(visit.service(), &visit.deed, &label).await;
    let text = archive.and_then(|archive| {
        serde_json::to_vec_pretty(&archive).map_err(|error| Error::Fault(error.to_string()))
    });
    match text {
        Ok(text) => {
            let headers = [
                (header::CONTENT_TYPE, "application/json"),
                (
                    header::CONTENT_DISPOSITION,
                    "attachment; filename=\"polyphony-archive.json\"",
                ),
            ];
            (headers, text).into_response()
        }
        Err(error) => visit.fault(&error),
    }
}

/// `panel` is what is to be said besides to somebody whom a panel sent.
fn list(text: Text, keys: [&'static str; 4], panel: Option<String>) -> AnyView {
    let items = keys.map(|key| view! { <li>{text.get(key)}</li> });
    let panel = panel.map(|said| view! { <li>{said}</li> });
    view! { <ul>{items.collect_view()}{panel}</ul> }.into_any()
}

/// The field by which somebody shows that it is them: an account without a password has a name only.
fn sure(text: Text, form: &FormParts, account: &Account) -> AnyView {
    if account.has_password {
        let line = Line {
            kind: "password",
            autocomplete: "current-password",
            ..Line::default()
        };
        return form.line("password", "erase-password", line);
    }
    let name = text.with("erase-name", [("name", account.handle.clone().into())]);
    view! { <p>{name}</p>{form.line("password", "field-handle", Line { autocomplete: "off", ..Line::default() })} }
        .into_any()
}

async fn load(visit: &Visit) -> Result<Page, Error> {
    // Whoever is not signed in has none.
    let account = service::account::overview(visit.service(), &visit.deed).await?;
    let ids = service::panel::mine_elsewhere(visit.service(), &visit.deed).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("archive-title"), move || {
        let by_panel = !ids.is_empty();
        let goes =
            by_panel.then(|| text.with("erase-goes-panel", [("ids", ids.join(", ").into())]));
        let stays = by_panel.then(|| text.get("erase-stays-panel"));
        view! {
            {account_nav(text, "/me/data")}
            <h1>{text.get("archive-title")}</h1>
            <p>{text.get("archive-lead")}</p>
            <section class="card stack">
                <h2>{text.get("archive-archive")}</h2>
                <p>{text.get("archive-archive-help")}</p>
                <p><a class="button" href="/me/archive.json" download="">{text.get("archive-download")}</a></p>
            </section>
            <form method="post" action="/act/erase" class="card stack">
                <h2>{text.get("erase-title")}</h2>
                <p><strong>{text.get("erase-lead")}</strong></p>
                <h3>{text.get("erase-goes")}</h3>
                {list(text, GOES, goes)}
                <h3>{text.get("erase-stays")}</h3>
                {list(text, STAYS, stays)}
                <p>{text.get("erase-first")}</p>
                {form.hidden()}
                {sure(text, &form, &account)}
                <button class="button" data-kind="danger" type="submit">{text.get("erase-submit")}</button>
            </form>
        }
        .into_any()
    }))
}
