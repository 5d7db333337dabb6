//! Taking consent back, erasing oneself, and the documents that stewards publish.

use crate::forms::{Done, Fields, Flash};
use crate::visit::Visit;
use axum::response::Response;
use domain::consent::{Purpose, Purposes};
use domain::locale::Locale;
use domain::slug::Slug;
use service::community::ConsentText;
use service::consent::NewDocument;
use service::{Error, consent, erasure};

fn slug(fields: &Fields) -> Result<Slug, Error> {
    fields.get("community").parse().map_err(|_| Error::NotFound)
}

/// The purposes that are ticked in a form.
pub fn ticked(fields: &Fields) -> Purposes {
    let ticked = |purpose: &Purpose| fields.ticked(&format!("purpose-{}", purpose.name()));
    Purpose::ALL.into_iter().filter(ticked).collect()
}

/// `POST /act/withdraw_consent`: one purpose, or everything where none is named.
pub async fn withdraw_consent(visit: Visit, fields: Fields) -> Response {
    let done = withdraw(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn withdraw(visit: &Visit, fields: &Fields) -> Done {
    let community = slug(fields)?;
    let purpose = fields.optional("purpose", "purpose-unknown")?;
    let taken = consent::withdraw(visit.service(), &visit.deed, &community, purpose).await?;
    let said = if taken {
        "consents-taken-back"
    } else {
        "consents-nothing"
    };
    Ok(("/me/consents".to_owned(), Flash::done(said)))
}

/// `POST /act/erase`
pub async fn erase(visit: Visit, fields: Fields) -> Response {
    let erased = erasure::erase(visit.service(), &visit.deed, fields.get("password")).await;
    let done = match erased {
        Ok(()) => visit
            .session
            .flush()
            .await
            .map(|()| ("/".to_owned(), Flash::done("erase-done")))
            .map_err(|cause| Error::Fault(cause.to_string())),
        Err(error) => Err(error),
    };
    visit.conclude(&fields, done).await
}

/// `POST /act/publish_consent`
pub async fn publish_consent(visit: Visit, fields: Fields) -> Response {
    let done = publish(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn publish(visit: &Visit, fields: &Fields) -> Done {
    let community = slug(fields)?;
    let words = |locale: Locale| {
        let part = |name: &str| fields.get(&format!("{name}-{locale}")).trim().to_owned();
        let words = ConsentText {
            locale,
            title: part("title"),
            summary: part("summary"),
            body: part("body"),
        };
        let parts = [&words.title, &words.summary, &words.body];
        let said = parts.iter().any(|part| !part.is_empty());
        said.then_some(words)
    };
    let field = |name: &str| fields.get(name).trim().to_owned();
    let new = NewDocument {
        purposes: ticked(fields),
        texts: Locale::ALL.into_iter().filter_map(words).collect(),
        controller: field("controller"),
        controller_address: field("controller_address"),
        controller_contact: field("controller_contact"),
        jurisdiction: field("jurisdiction"),
        storage_location: field("storage_location"),
        retention: field("retention"),
        valid_days: fields.optional("valid_days", "valid-days-range")?,
    };
    let version = consent::publish(visit.service(), &visit.deed, &community, new).await?;
    let said = Flash::done("consent-desk-published").with("version", version);
    Ok((format!("/c/{community}/consent"), said))
}

/// `POST /act/attach_reference`
pub async fn attach_reference(visit: Visit, fields: Fields) -> Response {
    let done = attach(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn attach(visit: &Visit, fields: &Fields) -> Done {
    let community = slug(fields)?;
    let (kind, words) = (fields.get("kind"), fields.get("reference"));
    let person = fields.get("person");
    consent::attach_reference(
        visit.service(),
        &visit.deed,
        &community,
        kind,
        words,
        person,
    )
    .await?;
    Ok((
        format!("/c/{community}/consent"),
        Flash::done("reference-attached"),
    ))
}
