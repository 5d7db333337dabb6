//! Founding a community.

use crate::parts::form::Line;
use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use domain::authority::{Act, Thing, can};
use domain::locale::Locale;
use leptos::prelude::*;
use service::Error;

/// `GET /c/new`
pub async fn get(visit: Visit) -> Response {
    if visit.is_visitor() {
        return visit.to_sign_in("/c/new");
    }
    if !can(&visit.deed.actor, Act::FoundCommunity, Thing::Instance) {
        return visit.fault(&Error::Forbidden);
    }
    let (text, form) = (visit.text, visit.form());
    let page = Page::new(text.get("community-new-title"), move || {
        let languages = Locale::ALL.map(|locale| {
            form.tick(
                &format!("locale-{locale}"),
                locale.endonym().to_owned(),
                None,
                locale == text.locale,
            )
        });
        view! {
            <h1>{text.get("community-new-title")}</h1>
            <p>{text.get("community-new-lead")}</p>
            <form method="post" action="/act/found_community" class="card stack">
                {form.hidden()}
                {form.line("name", "community-name", Line::default())}
                {form.line("slug", "field-slug", Line { help: "field-slug-help", ..Line::default() })}
                {form.area("charter", "community-charter", "", "community-charter-help", false)}
                {form.line("licence", "community-licence", Line { value: "CC-BY-4.0", help: "community-licence-help", ..Line::default() })}
                <fieldset class="stack"><legend>{text.get("community-languages")}</legend>{languages.collect_view()}</fieldset>
                {form.line("controller", "community-controller", Line { help: "community-controller-help", ..Line::default() })}
                {form.line("controller_address", "consent-desk-address", Line { optional: true, ..Line::default() })}
                {form.line("controller_contact", "consent-desk-contact", Line { help: "community-contact-help", optional: true, ..Line::default() })}
                {form.line("jurisdiction", "community-jurisdiction", Line { optional: true, ..Line::default() })}
                {form.submit("community-found")}
            </form>
        }
        .into_any()
    });
    visit.answer(Ok(page))
}
