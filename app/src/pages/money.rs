//! A project's money, for its organizers: the budget and what it still has to pay, and what everybody
//! earned against the floor.

use crate::parts::floor_line::floor_line;
use crate::parts::form::{FormParts, Line};
use crate::parts::project_card::pay_line;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::pay::PayKind;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::pay::Money;

/// `GET /p/{slug}/money`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let money = service::pay::money(visit.service(), &visit.deed, &slug).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("money-title"), move || {
        let volunteer = money.pay.kind == PayKind::Volunteer;
        let ended = money.ended_at.map(|at| {
            let said = text.with("money-ended", [("day", text.day(at).into())]);
            view! { <p class="notice" data-kind="info">{said}</p> }
        });
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{money.title.clone()}</a></p>
            <h1>{text.get("money-title")}</h1>
            {ended}
            <p class="pay">{pay_line(text, &money.pay)}</p>
            {floor_line(text, money.pay.currency, money.floor_of.as_ref())}
            {(!volunteer).then(|| budget(text, &money))}
            {(!volunteer).then(|| people(text, &money))}
            {(!volunteer).then(|| fund(text, &form, &slug))}
            {money.ended_at.is_none().then(|| end(text, &form, &slug))}
        }
        .into_any()
    })
    .wide())
}

fn fact(text: Text, key: &str, value: String) -> impl IntoView + use<> {
    view! { <div><dt>{text.get(key)}</dt><dd>{value}</dd></div> }
}

fn budget(text: Text, money: &Money) -> AnyView {
    let currency = money.pay.currency;
    let said = |amount| text.money(amount, currency);
    let ahead = money.forecast;
    let how = if ahead.measured {
        "money-forecast-measured"
    } else {
        "money-forecast-estimated"
    };
    let forecast = text.with(
        how,
        [
            ("count", ahead.judgements.into()),
            ("each", said(ahead.each).into()),
            ("cost", said(ahead.cost).into()),
        ],
    );
    let sums = money.budget.map(|budget| {
        let left = money.uncommitted.unwrap_or_default();
        let short = ahead.cost.0 > left.0;
        let lacks = short.then(|| {
            let lack = domain::money::Micros(ahead.cost.0 - left.0);
            let said = text.with("money-lacks", [("amount", said(lack).into())]);
            view! { <p class="notice" data-kind="info">{said}</p> }
        });
        view! {
            <dl class="kpis">
                {fact(text, "money-funded", said(budget.funded))}
                {fact(text, "money-spent", said(budget.spent))}
                {fact(text, "money-due", said(budget.due))}
                {fact(text, "money-in-flight", text.number(money.in_flight.assignments))}
                {fact(text, "money-left", said(left))}
            </dl>
            {lacks}
        }
    });
    let none = money
        .budget
        .is_none()
        .then(|| view! { <p class="notice" data-kind="info">{text.get("money-no-budget")}</p> });
    view! {
        <section class="card stack">
            <h2>{text.get("money-budget")}</h2>
            {none}
            {sums}
            <p>{forecast}</p>
            <p class="help">{text.get("money-stop-help")}</p>
        </section>
    }
    .into_any()
}

fn people(text: Text, money: &Money) -> AnyView {
    let currency = money.pay.currency;
    let said = |amount| text.money(amount, currency);
    let unknown = || text.get("unknown-yet");
    let spread = money.wages.map(|wages| {
        let low = (wages.median < money.pay.floor).then(
            || view! { <p class="notice" data-kind="error">{text.get("money-median-low")}</p> },
        );
        view! {
            <dl class="kpis">
                {fact(text, "money-wage-min", said(wages.min))}
                {fact(text, "money-wage-p10", said(wages.p10))}
                {fact(text, "money-wage-median", said(wages.median))}
                {fact(text, "project-floor", said(money.pay.floor))}
            </dl>
            {low}
        }
    });
    let rows = money.people.iter().map(|person| {
        view! {
            <tr>
                <th scope="row" dir="auto">{person.handle.clone()}</th>
                <td class="number">{text.span(person.active)}</td>
                <td class="number">{said(person.earned)}</td>
                <td class="number">{said(person.topped_up)}</td>
                <td class="number">{said(person.top_up_due)}</td>
                <td class="number">{person.wage.map_or_else(unknown, said)}</td>
            </tr>
        }
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return view! { <p>{text.get("money-nobody")}</p> }.into_any();
    }
    view! {
        <section class="card stack">
            <h2>{text.get("money-wages")}</h2>
            {spread}
            <div class="table-scroll" tabindex="0" role="region" aria-label=text.get("money-wages")>
                <table class="data">
                    <thead><tr>
                        <th scope="col">{text.get("money-person")}</th>
                        <th scope="col" class="number">{text.get("earnings-time")}</th>
                        <th scope="col" class="number">{text.get("earnings-earned")}</th>
                        <th scope="col" class="number">{text.get("entry-top_up")}</th>
                        <th scope="col" class="number">{text.get("money-due")}</th>
                        <th scope="col" class="number">{text.get("earnings-wage")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="help">{text.get("money-weekly")}</p>
        </section>
    }
    .into_any()
}

fn fund(text: Text, form: &FormParts, slug: &Slug) -> AnyView {
    view! {
        <form method="post" action="/act/fund_project" class="card stack">
            <h2>{text.get("money-fund")}</h2>
            <p>{text.get("money-fund-help")}</p>
            {form.hidden()}
            <input type="hidden" name="project" value=slug.to_string()/>
            {form.line("amount", "column-amount", Line { help: "money-amount-help", ..Line::default() })}
            {form.line("reference", "money-reference", Line { help: "money-reference-help", ..Line::default() })}
            {form.submit("money-fund")}
        </form>
    }
    .into_any()
}

fn end(text: Text, form: &FormParts, slug: &Slug) -> AnyView {
    view! {
        <form method="post" action="/act/end_project" class="card stack">
            <h2>{text.get("money-end")}</h2>
            <p>{text.get("money-end-help")}</p>
            {form.hidden()}
            <input type="hidden" name="project" value=slug.to_string()/>
            <button class="button" data-kind="danger" type="submit">{text.get("money-end")}</button>
        </form>
    }
    .into_any()
}
