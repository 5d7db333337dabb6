//! Making a project.

use crate::pages::floors::country;
use crate::parts::form::Line;
use crate::place::Path;
use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use domain::pay::PayKind;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;

/// `GET /c/{slug}/projects/new`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let community = service::community::view(visit.service(), &visit.deed, &slug).await?;
    if !community.may.run {
        return Err(if visit.is_visitor() {
            Error::SignIn
        } else {
            Error::Forbidden
        });
    }
    let floors = service::pay::floors(visit.service()).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("community-new-project"), move || {
        let kinds = PayKind::ALL.map(|kind| {
            (
                kind.name().to_owned(),
                text.get(&format!("pay-kind-{}", kind.name())),
            )
        });
        let mut floors_of = vec![(String::new(), text.get("project-floor-own"))];
        floors_of.extend(floors.iter().map(|floor| {
            let name = country(text, &floor.country.to_string());
            let hourly = text.money(floor.hourly(), floor.currency);
            let choice = text.with(
                "project-floor-choice",
                [
                    ("country", name.into()),
                    ("year", floor.year.to_string().into()),
                    ("amount", hourly.into()),
                ],
            );
            let unchecked = || {
                text.with(
                    "floors-choice-unchecked",
                    [("choice", choice.clone().into())],
                )
            };
            (
                format!("{}-{}", floor.country, floor.year),
                if floor.is_checked() {
                    choice.clone()
                } else {
                    unchecked()
                },
            )
        }));
        view! {
            <h1>{text.get("community-new-project")}</h1>
            <form method="post" action="/act/create_project" class="stack">
                {form.hidden()}
                <input type="hidden" name="community" value=slug.to_string()/>
                <section class="card stack">
                    {form.line("title", "project-title", Line::default())}
                    {form.line("slug", "field-slug", Line { help: "field-slug-help", ..Line::default() })}
                    {form.area("summary", "project-summary", "", "project-summary-help", false)}
                    {form.line("locale", "project-language", Line { value: text.locale.tag(), help: "project-language-help", ..Line::default() })}
                    {form.area("guidelines", "project-guidelines", "", "project-guidelines-help", false)}
                    {form.line("dimensions", "project-dimensions", Line { optional: true, help: "project-dimensions-help", ..Line::default() })}
                </section>
                <section class="card stack">
                    <h2>{text.get("project-voices")}</h2>
                    {form.line("target_overlap", "project-overlap", Line { kind: "number", value: "10", help: "project-overlap-help", ..Line::default() })}
                    {form.line("minutes_estimate", "project-minutes", Line { kind: "number", value: "3", help: "project-minutes-help", ..Line::default() })}
                </section>
                <section class="card stack">
                    <h2>{text.get("project-pay")}</h2>
                    <p>{text.get("project-pay-help")}</p>
                    {form.select("pay_kind", "project-pay-kind", kinds.to_vec(), "hourly")}
                    {form.line("currency", "project-currency", Line { value: "EUR", help: "project-currency-help", ..Line::default() })}
                    {form.line("rate", "project-rate", Line { value: "0", help: "project-rate-help", ..Line::default() })}
                    {form.select("floor_of", "project-floor-of", floors_of, "")}
                    <p class="cluster"><a href="/pay/floors">{text.get("floors-title")}</a><a href="/pay/rates">{text.get("rates-title")}</a></p>
                    {form.line("floor", "project-floor", Line { value: "0", help: "project-floor-help", ..Line::default() })}
                </section>
                {form.submit("project-create")}
            </form>
        }
        .into_any()
    }))
}
