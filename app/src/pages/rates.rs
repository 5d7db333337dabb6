//! Exchange rates, open to everybody; for admins, the form that keeps them.

use crate::parts::floor_line::worth;
use crate::parts::form::{FormParts, Line};
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::authority::{Act, Thing, can};
use leptos::prelude::*;
use service::Error;

/// `GET /pay/rates`
pub async fn get(visit: Visit) -> Response {
    let page = load(&visit).await;
    visit.answer(page)
}

async fn load(visit: &Visit) -> Result<Page, Error> {
    let rates = service::pay::rates(visit.service()).await?;
    let keeps = can(&visit.deed.actor, Act::KeepFloors, Thing::Instance);
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("rates-title"), move || {
        let rows = rates.iter().map(|rate| {
            view! {
                <tr>
                    <th scope="row">{worth(text, rate)}</th>
                    <td><bdi>{rate.day.clone()}</bdi></td>
                    <td dir="auto">{rate.source.clone()}</td>
                </tr>
            }
        });
        let rows: Vec<_> = rows.collect();
        let table = if rows.is_empty() {
            view! { <p>{text.get("rates-none")}</p> }.into_any()
        } else {
            view! {
                <div class="table-scroll" tabindex="0" role="region" aria-label=text.get("rates-title")>
                    <table class="data">
                        <thead><tr>
                            <th scope="col">{text.get("rates-rate")}</th>
                            <th scope="col">{text.get("column-day")}</th>
                            <th scope="col">{text.get("floors-source")}</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            }
            .into_any()
        };
        view! {
            <p><a href="/pay/floors">{text.get("floors-title")}</a></p>
            <h1>{text.get("rates-title")}</h1>
            <p class="lead">{text.get("rates-lead")}</p>
            {table}
            {keeps.then(|| keep(text, &form))}
        }
        .into_any()
    }))
}

fn keep(text: Text, form: &FormParts) -> AnyView {
    view! {
        <form method="post" action="/act/keep_rate" class="card stack">
            <h2>{text.get("rates-keep")}</h2>
            <p>{text.get("rates-keep-help")}</p>
            {form.hidden()}
            {form.line("base", "rates-base", Line { help: "project-currency-help", ..Line::default() })}
            {form.line("worth", "rates-worth", Line { help: "rates-worth-help", ..Line::default() })}
            {form.line("quote", "rates-quote", Line { help: "project-currency-help", ..Line::default() })}
            {form.line("day", "column-day", Line { kind: "date", ..Line::default() })}
            {form.line("source", "floors-source", Line { help: "rates-source-help", ..Line::default() })}
            {form.submit("form-save")}
        </form>
    }
    .into_any()
}
