//! Consent as it stands, taking it back, receipts, and every answer that one gave.

use crate::parts::account_nav::account_nav;
use crate::parts::form::FormParts;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::consent::{Purpose, Purposes};
use domain::id::ConsentId;
use domain::locale::Locale;
use leptos::prelude::*;
use service::Error;
use service::consent::ConsentRecord;

/// `GET /me/consents`
pub async fn get(visit: Visit) -> Response {
    let page = load(&visit).await;
    visit.answer(page)
}

/// How a purpose is read in a language.
pub fn label(purpose: Purpose, locale: Locale) -> String {
    Text { locale }.get(&format!("purpose-{}", purpose.name()))
}

/// `GET /me/consents/{id}/receipt.jsonld`
pub async fn receipt(visit: Visit, Path(id): Path<ConsentId>) -> Response {
    let receipt = service::consent::receipt(visit.service(), &visit.deed, id, &label).await;
    match receipt {
        Ok(bytes) => {
            let name = format!("attachment; filename=\"consent-{id}.jsonld\"");
            let kind = "application/ld+json";
            (
                [
                    (header::CONTENT_TYPE, kind),
                    (header::CONTENT_DISPOSITION, name.as_str()),
                ],
                bytes,
            )
                .into_response()
        }
        Err(error) => visit.fault(&error),
    }
}

async fn load(visit: &Visit) -> Result<Page, Error> {
    let records = service::consent::mine(visit.service(), &visit.deed).await?;
    let text = visit.text;
    let form = visit.form();
    Ok(Page::new(text.get("consents-title"), move || {
        let standing: Vec<_> = records
            .iter()
            .filter(|record| record.in_force)
            .map(|record| in_force(text, &form, record))
            .collect();
        let history: Vec<_> = records.iter().map(|record| past(text, record)).collect();
        let none = records
            .is_empty()
            .then(|| view! { <p>{text.get("consents-none")}</p> });
        view! {
            {account_nav(text, "/me/consents")}
            <h1>{text.get("consents-title")}</h1>
            {none}
            {(!standing.is_empty()).then(|| view! { <p>{text.get("consents-how")}</p> })}
            {standing}
            {(!history.is_empty()).then(|| view! {
                <h2>{text.get("consents-history")}</h2>
                <p>{text.get("consents-lead")}</p>
                <p class="help">{text.get("consents-receipt-help")}" "
                    <code dir="ltr">"polyphony consent verify FILE"</code></p>
            })}
            {history}
        }
        .into_any()
    }))
}

/// What one agrees to in a community now: each point with the button that takes it back.
fn in_force(text: Text, form: &FormParts, record: &ConsentRecord) -> AnyView {
    let slug = record.community.slug.to_string();
    let points = record.granted.iter().map(|purpose| {
        let name = label(*purpose, text.locale);
        let described = format!("p-{}-{slug}", purpose.name());
        view! {
            <li class="point">
                <span id=described.clone()>{name}</span>
                <form method="post" action="/act/withdraw_consent">
                    {form.hidden()}
                    <input type="hidden" name="community" value=slug.clone()/>
                    <input type="hidden" name="purpose" value=purpose.name()/>
                    <button class="button" type="submit" aria-describedby=described>
                        {text.get("consents-take-back")}
                    </button>
                </form>
            </li>
        }
    });
    let points: Vec<_> = points.collect();
    let whole = (!points.is_empty()).then(|| {
        view! {
            <form method="post" action="/act/withdraw_consent">
                {form.hidden()}
                <input type="hidden" name="community" value=slug.clone()/>
                <button class="button" data-kind="danger" type="submit">{text.get("consents-withdraw")}</button>
            </form>
        }
    });
    let heading = if points.is_empty() {
        "consents-now-nothing"
    } else {
        "consents-now"
    };
    let until = record.expires_at.map(|end| {
        let said = text.with("consents-until", [("day", text.day(end).into())]);
        view! { <p class="help">{said}</p> }
    });
    view! {
        <section class="card stack">
            <h2 dir="auto">{record.community.name.clone()}</h2>
            <h3>{text.get(heading)}</h3>
            <ul class="stack" role="list">{points}</ul>
            {until}
            <div class="cluster">
                <a class="button" href=format!("/c/{slug}/start")>{text.get("consents-change")}</a>
                {whole}
            </div>
        </section>
    }
    .into_any()
}

/// One answer as it was given.
fn past(text: Text, record: &ConsentRecord) -> AnyView {
    let list = |purposes: &Purposes| {
        let names = purposes.iter().map(|purpose| label(*purpose, text.locale));
        names.map(|name| view! { <li>{name}</li> }).collect_view()
    };
    let part = |key: &str, purposes: &Purposes| {
        let names = list(purposes);
        let heading = text.get(key);
        (!purposes.is_empty()).then(move || view! { <h4>{heading}</h4><ul>{names}</ul> })
    };
    let version = text.with(
        "consents-version",
        [
            ("version", record.version.into()),
            ("day", text.day(record.given_at).into()),
            ("language", record.locale.endonym().into()),
        ],
    );
    let state = if record.in_force {
        "consents-in-force"
    } else {
        "consents-earlier"
    };
    view! {
        <section class="card stack">
            <h3 dir="auto">{record.community.name.clone()}</h3>
            <p><span class="tag">{text.get(state)}</span>" "{version}</p>
            {part("consents-granted", &record.granted)}
            {part("consents-refused", &record.refused)}
            <p class="help">{text.get("consents-digest")}" "<code class="digest" dir="ltr">{record.sha256.clone()}</code></p>
            <p><a href=format!("/me/consents/{}/receipt.jsonld", record.id) download="">{text.get("consents-receipt")}</a></p>
        </section>
    }
    .into_any()
}
