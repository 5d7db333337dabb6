//! The account's password. The language is chosen at the foot of every page.

use crate::parts::account_nav::account_nav;
use crate::parts::form::Line;
use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use leptos::prelude::*;
use service::Error;

/// `GET /me/settings`
pub async fn get(visit: Visit) -> Response {
    let page = load(&visit).await;
    visit.answer(page)
}

async fn load(visit: &Visit) -> Result<Page, Error> {
    let account = service::account::overview(visit.service(), &visit.deed).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("settings-title"), move || {
        let email = account
            .email
            .clone()
            .unwrap_or_else(|| text.get("settings-no-email"));
        view! {
            {account_nav(text, "/me/settings")}
            <h1>{text.get("settings-title")}</h1>
            <dl class="facts">
                <dt>{text.get("field-handle")}</dt><dd dir="auto">{account.handle.clone()}</dd>
                <dt>{text.get("field-email")}</dt><dd><bdi>{email}</bdi></dd>
            </dl>
            {(!account.has_password).then(|| view! { <p class="notice" data-kind="info">{text.get("settings-no-password")}</p> })}
            <form method="post" action="/act/change_password" class="card stack">
                <h2>{text.get("settings-password")}</h2>
                {form.hidden()}
                {account.has_password.then(|| form.line("old", "field-password-old", Line { kind: "password", autocomplete: "current-password", ..Line::default() }))}
                {form.line("password", "field-password-new", Line { kind: "password", help: "field-password-help", autocomplete: "new-password", ..Line::default() })}
                {form.submit("form-save")}
            </form>
        }
        .into_any()
    }))
}
