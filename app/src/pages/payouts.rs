//! Payouts: for organizers the batches of a project, for everybody where their own money goes.

use crate::forms::Fields;
use crate::pages::floors::country;
use crate::parts::form::{FormParts, Line};
use crate::parts::turned::turned_line;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::id::BatchId;
use domain::pay::transfer::{Iban, csv, pain001};
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::pay::payout::{self, Batch, Filled, Payouts};
use std::collections::BTreeSet;

/// `GET /p/{slug}/payouts`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

/// `GET /me/payment`
pub async fn mine(visit: Visit) -> Response {
    let page = load_mine(&visit).await;
    visit.answer(page)
}

/// `GET /payouts/{id}/payouts.csv`
pub async fn file(visit: Visit, Path(id): Path<BatchId>) -> Response {
    match payout::order(visit.service(), &visit.deed, id).await {
        Ok(order) => {
            let text = csv(&order.transfers);
            download(
                "text/csv; charset=utf-8",
                &format!("{}-payouts.csv", order.project),
                text,
            )
        }
        Err(error) => visit.fault(&error),
    }
}

/// `POST /act/sepa_file`: posted, so that no account number stands in an address.
pub async fn sepa(visit: Visit, fields: Fields) -> Response {
    match sepa_file(&visit, &fields).await {
        Ok((name, text)) => download("application/xml", &name, text),
        Err(error) => visit.conclude(&fields, Err(error)).await,
    }
}

async fn sepa_file(visit: &Visit, fields: &Fields) -> Result<(String, String), Error> {
    let id: BatchId = fields.parse("batch", "form-broken")?;
    let order = payout::order(visit.service(), &visit.deed, id).await?;
    let from = Iban::parse(fields.get("destination"))?;
    let message = id.0.simple().to_string();
    let text = pain001(
        &message,
        fields.get("debtor").trim(),
        &from,
        visit.deed.at,
        &order.transfers,
    );
    Ok((format!("{}-pain.001.xml", order.project), text))
}

/// A file to keep.
pub fn download(kind: &str, name: &str, text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (headers, text).into_response()
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let payouts = payout::list(visit.service(), &visit.deed, &slug).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("payouts-title"), move || {
        let ready = text.money(payouts.ready, payouts.currency);
        let ready = text.with("payouts-ready", [("amount", ready.into())]);
        let unreachable = (payouts.unreachable > 0).then(|| {
            let said = text.with(
                "payouts-unreachable",
                [("count", payouts.unreachable.into())],
            );
            view! { <p class="notice" data-kind="info">{said}</p> }
        });
        let waiting = payouts.waiting.iter().map(|(currency, count)| {
            let said = text.with(
                "payouts-waiting",
                [
                    ("count", (*count).into()),
                    ("currency", currency.to_string().into()),
                ],
            );
            view! { <p class="notice" data-kind="info">{said}" "<a href="/pay/rates">{text.get("rates-title")}</a></p> }
        });
        let waiting = waiting.collect_view();
        let batches = payouts
            .batches
            .iter()
            .map(|batch| shown(text, &form, &payouts, batch));
        let batches = batches.collect_view();
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{payouts.title.clone()}</a></p>
            <h1>{text.get("payouts-title")}</h1>
            <p class="lead">{text.get("payouts-lead")}</p>
            {unreachable}
            {waiting}
            <form method="post" action="/act/create_payout" class="card stack">
                <p>{ready}</p>
                {form.hidden()}
                <input type="hidden" name="project" value=slug.to_string()/>
                {form.submit("payouts-create")}
            </form>
            {batches}
        }
        .into_any()
    }))
}

fn shown(text: Text, form: &FormParts, payouts: &Payouts, filled: &Filled) -> AnyView {
    let batch = &filled.batch;
    let title = text.with(
        "payouts-batch",
        [
            ("day", text.day(batch.created_at).into()),
            ("amount", text.money(filled.sum, payouts.currency).into()),
            ("count", filled.people.into()),
        ],
    );
    let reference = batch
        .reference
        .clone()
        .map(|said| view! { <bdi>{said}</bdi> });
    let mut wanted = filled.turned.iter().map(|(_, turned)| turned.currency);
    let has_euro = payouts.currency.is_euro() || wanted.any(domain::money::Currency::is_euro);
    let open = (batch.state == "open").then(|| settle(text, form, has_euro, batch));
    let turned = filled.turned.iter().map(|(earned, turned)| {
        view! { <p>{turned_line(text, (*earned, payouts.currency), turned)}</p> }
    });
    let turned = turned.collect_view();
    view! {
        <section class="card stack">
            <h2>{title}</h2>
            <p class="cluster"><span class="tag">{text.get(&format!("payout-{}", batch.state))}</span>{reference}</p>
            {turned}
            <p><a class="button" href=format!("/payouts/{}/payouts.csv", batch.id)>{text.get("payouts-csv")}</a></p>
            {open}
        </section>
    }
    .into_any()
}

/// Field ids carry the batch, because the page may hold several.
fn settle(text: Text, form: &FormParts, has_euro: bool, batch: &Batch) -> AnyView {
    let id = batch.id.to_string();
    let field = |name: &'static str, label: &str| {
        let input = format!("f-{name}-{id}");
        view! {
            <div class="field"><label for=input.clone()>{text.get(label)}</label>
                <input id=input name=name type="text" dir="auto" required/></div>
        }
    };
    let sepa = has_euro.then(|| {
        view! {
            <details><summary>{text.get("payouts-sepa")}</summary>
                <form method="post" action="/act/sepa_file" class="stack">
                    {form.hidden()}
                    <input type="hidden" name="batch" value=id.clone()/>
                    {field("debtor", "payouts-debtor")}
                    {field("destination", "payouts-debtor-iban")}
                    <button class="button" type="submit">{text.get("payouts-sepa")}</button>
                </form>
            </details>
        }
    });
    view! {
        {sepa}
        <form method="post" action="/act/settle_payout" class="stack">
            {form.hidden()}
            <input type="hidden" name="batch" value=id.clone()/>
            {field("reference", "payouts-reference")}
            <button class="button" data-kind="primary" type="submit">{text.get("payouts-settle")}</button>
        </form>
        <form method="post" action="/act/drop_payout">
            {form.hidden()}
            <input type="hidden" name="batch" value=id.clone()/>
            <button class="button" type="submit">{text.get("payouts-drop")}</button>
        </form>
    }
    .into_any()
}

async fn load_mine(visit: &Visit) -> Result<Page, Error> {
    let payee = payout::payee(visit.service(), &visit.deed).await?;
    let floors = service::pay::floors(visit.service()).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("payment-title"), move || {
        let of = |of: fn(&payout::Payee) -> &str| payee.as_ref().map_or("", of).to_owned();
        let (name, method, destination) = (
            of(|payee| &payee.name),
            of(|payee| &payee.method),
            of(|payee| &payee.destination),
        );
        let chosen = payee.as_ref().and_then(|payee| payee.country);
        let chosen = chosen
            .map(|country| country.to_string())
            .unwrap_or_default();
        let currency = payee.as_ref().and_then(|payee| payee.currency);
        let currency = currency.map(|code| code.to_string()).unwrap_or_default();
        let codes: BTreeSet<String> = floors
            .iter()
            .map(|floor| floor.country.to_string())
            .collect();
        let mut countries = vec![(String::new(), text.get("payment-country-none"))];
        countries.extend(codes.into_iter().map(|code| {
            let name = country(text, &code);
            (code, name)
        }));
        let methods = ["iban", "other"]
            .map(|method| (method.to_owned(), text.get(&format!("payment-{method}"))));
        view! {
            <p><a href="/me/earnings">{text.get("earnings-title")}</a></p>
            <h1>{text.get("payment-title")}</h1>
            <p class="lead">{text.get("payment-lead")}</p>
            <form method="post" action="/act/keep_payee" class="card stack">
                {form.hidden()}
                {form.line("name", "payment-name", Line { value: &name, autocomplete: "name", ..Line::default() })}
                {form.select("method", "payment-method", methods.to_vec(), &method)}
                {form.line("destination", "payment-destination", Line { value: &destination, help: "payment-destination-help", autocomplete: "off", ..Line::default() })}
                {form.line("currency", "payment-currency", Line { value: &currency, help: "payment-currency-help", optional: true, ..Line::default() })}
                {form.select("country", "payment-country", countries, &chosen)}
                <p class="help">{text.get("payment-country-help")}</p>
                {form.submit("form-save")}
            </form>
        }
        .into_any()
    }))
}
