//! The first admin makes their account, by a link that works once.

use crate::parts::form::Line;
use crate::place::Path;
use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use leptos::prelude::*;

/// `GET /setup/{token}`
pub async fn get(visit: Visit, Path(token): Path<String>) -> Response {
    let (text, form) = (visit.text, visit.form());
    let page = Page::new(text.get("setup-title"), move || {
        view! {
            <h1>{text.get("setup-title")}</h1>
            <p>{text.get("setup-lead")}</p>
            <form method="post" action="/act/claim" class="card stack">
                {form.hidden()}
                <input type="hidden" name="token" value=token/>
                {form.line("handle", "field-handle", Line { help: "field-handle-help", autocomplete: "username", ..Line::default() })}
                {form.line("password", "field-password", Line { kind: "password", help: "field-password-help", autocomplete: "new-password", ..Line::default() })}
                {form.line("email", "field-email", Line { kind: "email", help: "field-email-help", optional: true, autocomplete: "email", ..Line::default() })}
                {form.submit("setup-submit")}
            </form>
        }
        .into_any()
    });
    visit.answer(Ok(page))
}
