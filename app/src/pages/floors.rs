//! The floors by country and year, open to everybody; for admins, the form that keeps them.

use crate::parts::form::{FormParts, Line};
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::authority::{Act, Thing, can};
use domain::money::Micros;
use domain::pay::floor::{Floor, Per};
use leptos::prelude::*;
use service::Error;

/// `GET /pay/floors`
pub async fn get(visit: Visit) -> Response {
    let page = load(&visit).await;
    visit.answer(page)
}

async fn load(visit: &Visit) -> Result<Page, Error> {
    let floors = service::pay::floors(visit.service()).await?;
    let keeps = can(&visit.deed.actor, Act::KeepFloors, Thing::Instance);
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("floors-title"), move || {
        let rows = floors.iter().map(|floor| row(text, floor)).collect_view();
        view! {
            <h1>{text.get("floors-title")}</h1>
            <p class="lead">{text.get("floors-lead")}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=text.get("floors-title")>
                <table class="data stacks">
                    <thead><tr>
                        <th scope="col">{text.get("floors-country")}</th>
                        <th scope="col">{text.get("floors-year")}</th>
                        <th scope="col" class="number">{text.get("floors-hourly")}</th>
                        <th scope="col">{text.get("floors-law")}</th>
                        <th scope="col">{text.get("floors-in-force")}</th>
                        <th scope="col">{text.get("floors-source")}</th>
                        <th scope="col" class="number">{text.get("floors-living")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="help">{text.get("floors-missing")}</p>
            <p><a href="/pay/rates">{text.get("rates-title")}</a></p>
            {keeps.then(|| keep(text, &form))}
        }
        .into_any()
    })
    .wide())
}

fn row(text: Text, floor: &Floor) -> AnyView {
    let living = floor.living.map_or_else(
        || text.get("floors-none-published"),
        |living| text.money(living, floor.currency),
    );
    view! {
        <tr>
            <th scope="row">{country(text, &floor.country.to_string())}</th>
            <td data-head=text.get("floors-year")>{floor.year.to_string()}</td>
            <td class="number" data-head=text.get("floors-hourly")>{text.money(floor.hourly(), floor.currency)}</td>
            <td data-head=text.get("floors-law")>{law(text, floor)}</td>
            <td data-head=text.get("floors-in-force")><bdi>{floor.in_force.clone()}</bdi></td>
            <td class="long" data-head=text.get("floors-source")>
                <span dir="auto">{floor.source.clone()}</span>{check(text, floor)}</td>
            <td class="number" data-head=text.get("floors-living")>{living}
                {floor.living.map(|_| view! { <span class="help" dir="auto">{floor.living_source.clone()}</span> })}</td>
        </tr>
    }
    .into_any()
}

/// Whether somebody checked the amount, and where; what nobody checked is never shown like what was.
fn check(text: Text, floor: &Floor) -> AnyView {
    let Some(checked) = &floor.checked else {
        return view! { <p class="help"><strong>{text.get("floors-unchecked")}</strong></p> }
            .into_any();
    };
    let said = text.with("floors-checked", [("day", checked.day.clone().into())]);
    let hours = (!checked.hours).then(|| {
        view! { <p class="help"><strong>{text.get("floors-hours-unchecked")}</strong></p> }
    });
    view! {
        <p class="help">{said}" "{place(&checked.against)}</p>
        {hours}
    }
    .into_any()
}

/// An address as a link that names its host, anything else as it stands.
fn place(against: &str) -> AnyView {
    let host = ["https://", "http://"]
        .iter()
        .find_map(|scheme| against.strip_prefix(scheme))
        .map(|rest| rest.split('/').next().unwrap_or(rest).to_owned());
    match host {
        Some(host) => {
            view! { <a href=against.to_owned() rel="noreferrer" dir="ltr">{host}</a> }.into_any()
        }
        None => view! { <span dir="auto">{against.to_owned()}</span> }.into_any(),
    }
}

/// What the law names, and how it becomes an hour's.
fn law(text: Text, floor: &Floor) -> String {
    let amount = text.money(floor.amount, floor.currency);
    if floor.per == Per::Hour {
        return text.with("floors-per-hour", [("amount", amount.into())]);
    }
    let hours = text.decimal_of(Micros(floor.hours_milli * 1_000));
    text.with(
        &format!("floors-per-{}", floor.per.name()),
        [("amount", amount.into()), ("hours", hours.into())],
    )
}

/// A country's name, or its code where the locale has none.
pub fn country(text: Text, code: &str) -> String {
    text.find(&format!("country-{code}"))
        .unwrap_or_else(|| code.to_owned())
}

fn keep(text: Text, form: &FormParts) -> AnyView {
    let spans = Per::ALL.map(|per| {
        (
            per.name().to_owned(),
            text.get(&format!("floor-span-{}", per.name())),
        )
    });
    view! {
        <form method="post" action="/act/keep_floor" class="card stack">
            <h2>{text.get("floors-keep")}</h2>
            <p>{text.get("floors-keep-help")}</p>
            {form.hidden()}
            {form.line("country", "floors-country", Line { help: "floors-country-help", ..Line::default() })}
            {form.line("year", "floors-year", Line { kind: "number", ..Line::default() })}
            {form.line("currency", "project-currency", Line { help: "project-currency-help", ..Line::default() })}
            {form.line("amount", "floors-amount", Line { help: "floors-amount-help", ..Line::default() })}
            {form.select("per", "floors-per", spans.to_vec(), "hour")}
            {form.line("hours", "floors-hours", Line { value: "1", help: "floors-hours-help", ..Line::default() })}
            {form.line("in_force", "floors-in-force", Line { kind: "date", ..Line::default() })}
            {form.line("source", "floors-source", Line { help: "floors-source-help", ..Line::default() })}
            {form.line("living", "floors-living", Line { optional: true, help: "floors-living-help", ..Line::default() })}
            {form.line("living_source", "floors-living-source", Line { optional: true, ..Line::default() })}
            {form.line("checked_against", "floors-checked-against", Line { optional: true, help: "floors-checked-help", ..Line::default() })}
            {form.line("checked_on", "floors-checked-on", Line { kind: "date", optional: true, ..Line::default() })}
            {form.submit("form-save")}
        </form>
    }
    .into_any()
}
