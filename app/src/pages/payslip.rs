//! A payslip: one's ledger in a project, month by month, fit for printing; and its export.

use crate::parts::project_card::pay_line;
use crate::parts::turned::turned_line;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::Json;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::money::Micros;
use domain::pay::effective_hourly_wage;
use domain::slug::Slug;
use domain::time::Span;
use leptos::prelude::*;
use service::Error;
use service::pay::{Ledger, Line};
use std::collections::BTreeMap;

/// `GET /me/earnings/{slug}`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

/// `GET /me/earnings/{slug}/ledger.csv`
pub async fn csv(visit: Visit, Path(slug): Path<Slug>) -> Response {
    match service::pay::ledger(visit.service(), &visit.deed, &slug).await {
        Ok(ledger) => {
            let name = format!("attachment; filename=\"{slug}-ledger.csv\"");
            let headers = [
                (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
                (header::CONTENT_DISPOSITION, name),
            ];
            (headers, ledger.csv()).into_response()
        }
        Err(error) => visit.fault(&error),
    }
}

/// `GET /me/earnings/{slug}/ledger.json`
pub async fn json(visit: Visit, Path(slug): Path<Slug>) -> Response {
    match service::pay::ledger(visit.service(), &visit.deed, &slug).await {
        Ok(ledger) => Json(ledger.json()).into_response(),
        Err(error) => visit.fault(&error),
    }
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let ledger = service::pay::ledger(visit.service(), &visit.deed, &slug).await?;
    let text = visit.text;
    Ok(Page::new(text.get("payslip-title"), move || {
        let currency = ledger.project.pay.currency;
        let money = |amount| text.money(amount, currency);
        let fact = |key: &str, value: String| view! { <div><dt>{text.get(key)}</dt><dd>{value}</dd></div> };
        let wage = effective_hourly_wage(ledger.earned, ledger.active)
            .map_or_else(|| text.get("unknown-yet"), money);
        let turned = ledger.turned.iter().map(|(earned, turned)| {
            view! { <p>{turned_line(text, (*earned, currency), turned)}</p> }
        });
        let turned = turned.collect_view();
        let here = format!("/me/earnings/{slug}");
        view! {
            <p><a href="/me/earnings">{text.get("earnings-title")}</a></p>
            <h1>{text.get("payslip-title")}</h1>
            <dl class="facts">
                <dt>{text.get("payslip-for")}</dt><dd dir="auto">{ledger.handle.clone()}</dd>
                <dt>{text.get("payslip-by")}</dt><dd dir="auto">{ledger.community.clone()}</dd>
                <dt>{text.get("payslip-work")}</dt><dd dir="auto">{ledger.project.title.clone()}</dd>
                <dt>{text.get("payslip-as-of")}</dt><dd>{text.day(ledger.as_of)}</dd>
            </dl>
            <p class="pay">{pay_line(text, &ledger.project.pay)}</p>
            <dl class="kpis">
                {fact("earnings-time", text.span(ledger.active))}
                {fact("earnings-earned", money(ledger.earned))}
                {fact("earnings-wage", wage)}
                {fact("payslip-paid-out", money(ledger.paid_out))}
                {fact("payslip-open", money(ledger.earned - ledger.paid_out))}
            </dl>
            {turned}
            {months(text, &ledger)}
            <p class="cluster">
                <a class="button" href=format!("{here}/ledger.csv")>{text.get("payslip-csv")}</a>
                <a class="button" href=format!("{here}/ledger.json")>{text.get("payslip-json")}</a>
                <a class="button" href=format!("/p/{slug}/disputes")>{text.get("disputes-title")}</a>
            </p>
            <p class="help">{text.get("payslip-print")}</p>
        }
        .into_any()
    }))
}

/// A table for each month, the newest first, with a line for each day and kind.
fn months(text: Text, ledger: &Ledger) -> AnyView {
    let currency = ledger.project.pay.currency;
    let mut months = BTreeMap::<String, Vec<&Line>>::new();
    for line in &ledger.lines {
        let month = line.at.day().chars().take(7).collect();
        months.entry(month).or_default().push(line);
    }
    let tables = months.into_iter().rev().map(|(month, lines)| {
        let mut days = BTreeMap::<(String, String), (Span, Micros, domain::time::Timestamp)>::new();
        for line in &lines {
            let day = days.entry((line.at.day(), line.kind.clone())).or_insert((
                Span::default(),
                Micros(0),
                line.at,
            ));
            day.0 = day.0 + Span::millis(line.active_ms);
            day.1 = day.1 + line.amount_micros;
        }
        let earned = lines.iter().filter(|line| line.kind != "payout");
        let sum: Micros = earned.map(|line| line.amount_micros).sum();
        let rows = days.into_iter().map(|((_, kind), (active, amount, at))| {
            view! {
                <tr><td>{text.day(at)}</td><td>{text.get(&format!("entry-{kind}"))}</td>
                    <td class="number">{text.span(active)}</td>
                    <td class="number">{text.money(amount, currency)}</td></tr>
            }
        });
        let rows = rows.collect_view();
        view! {
            <h2><bdi>{month.clone()}</bdi></h2>
            <div class="table-scroll" tabindex="0" role="region" aria-label=month>
                <table class="data">
                    <thead><tr>
                        <th scope="col">{text.get("column-day")}</th>
                        <th scope="col">{text.get("column-for")}</th>
                        <th scope="col" class="number">{text.get("earnings-time")}</th>
                        <th scope="col" class="number">{text.get("column-amount")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                    <tfoot><tr><th scope="row" colspan="3">{text.get("payslip-month-earned")}</th>
                        <td class="number">{text.money(sum, currency)}</td></tr></tfoot>
                </table>
            </div>
        }
    });
    tables.collect_view().into_any()
}
