//! A project's panels, for its organizers: the links, who came by them, and what the provider is told.

use crate::pages::payouts::download;
use crate::parts::form::{FormParts, Line};
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::id::PanelId;
use domain::money::Currency;
use domain::panel::{State, csv};
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::panel::Overview;

/// `GET /p/{slug}/panels`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

/// `GET /panels/{id}/people.csv`
pub async fn people(visit: Visit, Path(id): Path<PanelId>) -> Response {
    match service::panel::lines(visit.service(), &visit.deed, id).await {
        Ok((project, currency, lines)) => download(
            "text/csv; charset=utf-8",
            &format!("{project}-panel.csv"),
            csv(&currency.to_string(), &lines),
        ),
        Err(error) => visit.fault(&error),
    }
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let desk = service::panel::desk(visit.service(), &visit.deed, &slug).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("panels-title"), move || {
        let panels = desk
            .panels
            .iter()
            .map(|panel| shown(text, &form, desk.currency, panel));
        let panels = panels.collect_view();
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{desk.title.clone()}</a></p>
            <h1>{text.get("panels-title")}</h1>
            <p class="lead">{text.get("panels-lead")}</p>
            {panels}
            <form method="post" action="/act/create_panel" class="card stack">
                <h2>{text.get("panels-new")}</h2>
                {form.hidden()}
                <input type="hidden" name="project" value=slug.to_string()/>
                {form.line("name", "community-name", Line { help: "panels-name-help", ..Line::default() })}
                {form.line("places", "panels-places", Line { kind: "number", help: "panels-places-help", ..Line::default() })}
                {form.line("judgements", "panels-judgements", Line { kind: "number", value: "10", ..Line::default() })}
                {form.line("minutes", "panels-minutes", Line { kind: "number", value: "60", help: "panels-minutes-help", ..Line::default() })}
                {form.line("code", "panel-code", Line { optional: true, help: "panels-code-help", ..Line::default() })}
                {form.line("return_url", "panels-return", Line { kind: "url", optional: true, help: "panels-return-help", ..Line::default() })}
                {form.submit("invitations-create")}
            </form>
            <p><a href=format!("/p/{slug}/payouts")>{text.get("payouts-title")}</a></p>
        }
        .into_any()
    }))
}

fn shown(text: Text, form: &FormParts, currency: Currency, overview: &Overview) -> AnyView {
    let panel = &overview.panel;
    let (id, address) = (panel.id.to_string(), overview.address.clone());
    let fact = |label: String, value: String| view! { <div><dt>{label}</dt><dd>{value}</dd></div> };
    let counts = State::ALL.into_iter().zip(overview.counts);
    let counts = counts.map(|(state, count)| {
        let label = text.get(&format!("panel-state-{}", state.name()));
        fact(label, text.number(count))
    });
    let counts = counts.collect_view();
    let close = panel.closed_at.is_none().then(|| {
        view! {
            <form method="post" action="/act/close_panel">
                {form.hidden()}
                <input type="hidden" name="panel" value=id.clone()/>
                <button class="button" data-kind="danger" type="submit">{text.get("panels-close")}</button>
            </form>
        }
    });
    let closed = panel
        .closed_at
        .map(|at| view! { <span class="tag">{text.get("panels-closed")}" "{text.day(at)}</span> });
    let (field, help) = (format!("a-{id}"), format!("h-{id}"));
    view! {
        <section class="card stack">
            <h2 dir="auto">{panel.name.clone()}</h2>
            <p class="cluster"><span class="tag">{text.day(panel.created_at)}</span>{closed}</p>
            <dl class="kpis">
                {fact(text.get("panels-places"), text.number(panel.places))}
                {counts}
                {fact(text.get("payslip-open"), text.money(overview.due, currency))}
            </dl>
            <div class="field">
                <label for=field.clone()>{text.get("panels-address")}</label>
                <input id=field type="text" readonly value=address dir="ltr" aria-describedby=help.clone()/>
                <p class="help" id=help>{text.get("panels-address-help")}</p>
            </div>
            <p><a class="button" href=format!("/panels/{id}/people.csv") download="">{text.get("panels-csv")}</a></p>
            <p class="help">{text.get("panels-csv-help")}</p>
            {close}
        </section>
    }
    .into_any()
}
