//! What admins and organizers do about pay.

use crate::forms::{Done, Fields, Flash};
use crate::visit::Visit;
use axum::response::Response;
use domain::money::{Currency, Micros};
use domain::pay::exchange::{Rate, Worth};
use domain::pay::floor::{Checked, Floor};
use domain::refusal::Refusal;
use domain::slug::Slug;
use service::pay::payout::{self, Payee};
use service::{Error, pay};

pub(super) fn slug(fields: &Fields, name: &str) -> Result<Slug, Error> {
    fields.get(name).parse().map_err(|_| Error::NotFound)
}

pub(super) fn amount(fields: &Fields, name: &str) -> Result<Micros, Refusal> {
    Micros::parse(fields.get(name)).map_err(|_| Refusal::field(name, "amount-shape"))
}

/// `POST /act/keep_floor`
pub async fn keep_floor(visit: Visit, fields: Fields) -> Response {
    let done = keep(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn keep(visit: &Visit, fields: &Fields) -> Done {
    let (country, currency) = (
        fields.get("country").parse(),
        fields.get("currency").parse(),
    );
    let (year, per) = (
        fields.parse("year", "floor-year"),
        fields.get("per").parse(),
    );
    let law = amount(fields, "amount");
    // As an amount is written: with at most three places, it is whole in thousandths.
    let hours = amount(fields, "hours").map(|hours| hours.0 / 1_000);
    let living = match fields.get("living").trim() {
        "" => Ok(None),
        _ => amount(fields, "living").map(Some),
    };
    Refusal::join([
        country.as_ref().map(drop).map_err(Refusal::clone),
        currency.as_ref().map(drop).map_err(Refusal::clone),
        year.as_ref().map(|_: &i64| ()).map_err(Refusal::clone),
        per.as_ref().map(drop).map_err(Refusal::clone),
        law.as_ref().map(drop).map_err(Refusal::clone),
        hours.as_ref().map(drop).map_err(Refusal::clone),
        living.as_ref().map(drop).map_err(Refusal::clone),
    ])?;
    let floor = Floor {
        country: country?,
        year: year?,
        currency: currency?,
        per: per?,
        amount: law?,
        hours_milli: hours?,
        in_force: fields.get("in_force").trim().to_owned(),
        source: fields.get("source").trim().to_owned(),
        living: living?,
        living_source: fields.get("living_source").trim().to_owned(),
        checked: checked(fields),
    };
    pay::keep_floor(visit.service(), &visit.deed, floor).await?;
    Ok(("/pay/floors".to_owned(), Flash::done("form-saved")))
}

/// Where an admin checked a floor; none where both fields are empty.
fn checked(fields: &Fields) -> Option<Checked> {
    let said = |name: &str| fields.get(name).trim().to_owned();
    let (day, against) = (said("checked_on"), said("checked_against"));
    (!day.is_empty() || !against.is_empty()).then_some(Checked {
        day,
        against,
        hours: true,
    })
}

/// `POST /act/keep_rate`
pub async fn keep_rate(visit: Visit, fields: Fields) -> Response {
    let done = state_rate(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn state_rate(visit: &Visit, fields: &Fields) -> Done {
    let currency = |name: &str| fields.parse::<Currency>(name, "currency-code");
    let (base, quote, worth) = (
        currency("base"),
        currency("quote"),
        fields.parse::<Worth>("worth", "rate-worth"),
    );
    Refusal::join([
        base.as_ref().map(drop).map_err(Refusal::clone),
        worth.as_ref().map(drop).map_err(Refusal::clone),
        quote.as_ref().map(drop).map_err(Refusal::clone),
    ])?;
    let rate = Rate {
        base: base?,
        quote: quote?,
        worth: worth?,
        day: fields.get("day").trim().to_owned(),
        source: fields.get("source").trim().to_owned(),
    };
    pay::keep_rate(visit.service(), &visit.deed, rate).await?;
    Ok(("/pay/rates".to_owned(), Flash::done("form-saved")))
}

/// `POST /act/fund_project`
pub async fn fund_project(visit: Visit, fields: Fields) -> Response {
    let done = fund(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn fund(visit: &Visit, fields: &Fields) -> Done {
    let slug = slug(fields, "project")?;
    let key = fields.parse("key", "form-broken")?;
    let reference = fields.get("reference");
    let amount = amount(fields, "amount")?;
    pay::fund(visit.service(), &visit.deed, &slug, key, amount, reference).await?;
    Ok((format!("/p/{slug}/money"), Flash::done("form-saved")))
}

/// `POST /act/end_project`
pub async fn end_project(visit: Visit, fields: Fields) -> Response {
    let done = end(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn end(visit: &Visit, fields: &Fields) -> Done {
    let slug = slug(fields, "project")?;
    let people = pay::end(visit.service(), &visit.deed, &slug).await?;
    let said = Flash::done("desk-topped-up").with("people", people);
    Ok((format!("/p/{slug}/money"), said))
}

/// `POST /act/keep_payee`
pub async fn keep_payee(visit: Visit, fields: Fields) -> Response {
    let done = payee(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn payee(visit: &Visit, fields: &Fields) -> Done {
    let method = match fields.get("method") {
        "iban" => "iban",
        _ => "other",
    };
    let payee = Payee {
        name: fields.get("name").trim().to_owned(),
        method: method.to_owned(),
        destination: fields.get("destination").trim().to_owned(),
        country: fields.optional("country", "country-code")?,
        currency: fields.optional("currency", "currency-code")?,
    };
    payout::keep_payee(visit.service(), &visit.deed, payee).await?;
    Ok(("/me/payment".to_owned(), Flash::done("form-saved")))
}

/// `POST /act/create_payout`
pub async fn create_payout(visit: Visit, fields: Fields) -> Response {
    let done = batch(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn batch(visit: &Visit, fields: &Fields) -> Done {
    let slug = slug(fields, "project")?;
    let key = fields.parse("key", "form-broken")?;
    payout::create(visit.service(), &visit.deed, &slug, key).await?;
    Ok((format!("/p/{slug}/payouts"), Flash::done("form-saved")))
}

/// `POST /act/settle_payout`
pub async fn settle_payout(visit: Visit, fields: Fields) -> Response {
    let done = settle(&visit, &fields, Some(fields.get("reference"))).await;
    visit.conclude(&fields, done).await
}

/// `POST /act/drop_payout`
pub async fn drop_payout(visit: Visit, fields: Fields) -> Response {
    let done = settle(&visit, &fields, None).await;
    visit.conclude(&fields, done).await
}

async fn settle(visit: &Visit, fields: &Fields, reference: Option<&str>) -> Done {
    let id = fields.parse("batch", "form-broken")?;
    let slug = payout::settle(visit.service(), &visit.deed, id, reference).await?;
    Ok((format!("/p/{slug}/payouts"), Flash::done("form-saved")))
}
