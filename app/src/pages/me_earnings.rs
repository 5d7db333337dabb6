//! What one earned, for how much time, and the effective hourly wage.

use crate::parts::account_nav::account_nav;
use crate::parts::project_card::pay_line;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use leptos::prelude::*;
use service::Error;
use service::earnings::ProjectEarnings;

/// `GET /me/earnings`
pub async fn get(visit: Visit) -> Response {
    let page = load(&visit).await;
    visit.answer(page)
}

async fn load(visit: &Visit) -> Result<Page, Error> {
    let earnings = service::earnings::mine(visit.service(), &visit.deed).await?;
    let text = visit.text;
    Ok(Page::new(text.get("earnings-title"), move || {
        let none = earnings.is_empty().then(|| {
            view! {
                <p>{text.get("earnings-none")}</p>
                <p><a class="button" href="/me">{text.get("offer-title")}</a></p>
            }
        });
        view! {
            {account_nav(text, "/me/earnings")}
            <h1>{text.get("earnings-title")}</h1>
            <p>{text.get("earnings-lead")}</p>
            <p><a class="button" href="/me/payment">{text.get("payment-title")}</a></p>
            {none}
            {earnings.iter().map(|project| section(text, project)).collect_view()}
        }
        .into_any()
    }))
}

fn section(text: Text, earnings: &ProjectEarnings) -> AnyView {
    let currency = earnings.project.pay.currency;
    let fact =
        |key: &str, value: String| view! { <div><dt>{text.get(key)}</dt><dd>{value}</dd></div> };
    let wage = earnings.wage.map_or_else(
        || text.get("unknown-yet"),
        |wage| text.money(wage, currency),
    );
    let due = (earnings.top_up_due.0 > 0).then(|| {
        let due = text.money(earnings.top_up_due, currency);
        view! { <p class="notice" data-kind="info">{text.with("earnings-top-up-due", [("amount", due.into())])}</p> }
    });
    let rows = earnings.entries.iter().map(|entry| {
        view! {
            <tr>
                <td>{text.day(entry.at)}</td>
                <td>{text.get(&format!("entry-{}", entry.kind))}</td>
                <td class="number">{text.span(entry.active)}</td>
                <td class="number">{text.money(entry.amount, currency)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let title = earnings.project.title.clone();
    view! {
        <section class="card stack">
            <h2><a href=format!("/p/{}", earnings.project.slug) dir="auto">{title.clone()}</a></h2>
            <p class="pay">{pay_line(text, &earnings.project.pay)}</p>
            <dl class="kpis">
                {fact("earnings-earned", text.money(earnings.earned, currency))}
                {fact("earnings-time", text.span(earnings.active))}
                {fact("earnings-wage", wage)}
                {fact("earnings-judgements", text.number(earnings.judgements))}
            </dl>
            {due}
            <p class="cluster">
                <a class="button" href=format!("/me/earnings/{}", earnings.project.slug)>{text.get("payslip-title")}</a>
                <a class="button" href=format!("/p/{}/disputes", earnings.project.slug)>{text.get("disputes-title")}</a>
            </p>
            <details><summary>{text.get("earnings-entries")}</summary>
                <div class="table-scroll" tabindex="0" role="region" aria-label=title>
                    <table class="data">
                        <thead><tr>
                            <th scope="col">{text.get("column-day")}</th>
                            <th scope="col">{text.get("column-for")}</th>
                            <th scope="col" class="number">{text.get("earnings-time")}</th>
                            <th scope="col" class="number">{text.get("column-amount")}</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        </section>
    }
    .into_any()
}
