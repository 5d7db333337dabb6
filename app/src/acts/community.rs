//! What stewards and organizers do for a community.

use crate::forms::{Done, Fields, Flash};
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::authority::Role;
use domain::locale::Locale;
use domain::slug::Slug;
use service::community::{ConsentText, NewCommunity};
use service::invitation::NewInvitation;
use service::{Error, community, invitation};

fn slug(fields: &Fields) -> Result<Slug, Error> {
    fields.get("community").parse().map_err(|_| Error::NotFound)
}

/// The consent document that a new community starts with, in each of its languages and English.
#[must_use]
pub fn consent_texts(locales: &[Locale]) -> Vec<ConsentText> {
    let wanted = Locale::ALL
        .into_iter()
        .filter(|l| *l == Locale::En || locales.contains(l));
    wanted
        .map(|locale| {
            let text = Text { locale };
            ConsentText {
                locale,
                title: text.get("consent-title"),
                summary: text.get("consent-summary"),
                body: text.get("consent-body"),
            }
        })
        .collect()
}

/// `POST /act/found_community`
pub async fn found_community(visit: Visit, fields: Fields) -> Response {
    let done = found(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn found(visit: &Visit, fields: &Fields) -> Done {
    let locales: Vec<Locale> = Locale::ALL
        .into_iter()
        .filter(|l| fields.ticked(&format!("locale-{l}")))
        .collect();
    let new = NewCommunity {
        slug: fields.get("slug").to_owned(),
        name: fields.get("name").to_owned(),
        charter: fields.get("charter").to_owned(),
        licence: fields.get("licence").to_owned(),
        consent: consent_texts(&locales),
        locales,
        controller: fields.get("controller").to_owned(),
        controller_address: fields.get("controller_address").to_owned(),
        controller_contact: fields.get("controller_contact").to_owned(),
        jurisdiction: fields.get("jurisdiction").to_owned(),
        ..NewCommunity::default()
    };
    let slug = community::found(visit.service(), &visit.deed, new).await?;
    Ok((format!("/c/{slug}"), Flash::done("community-founded")))
}

/// `POST /act/revise_community`
pub async fn revise_community(visit: Visit, fields: Fields) -> Response {
    let done = revise(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn revise(visit: &Visit, fields: &Fields) -> Done {
    let slug = slug(fields)?;
    let (charter, licence) = (fields.get("charter"), fields.get("licence"));
    community::revise(visit.service(), &visit.deed, &slug, charter, licence).await?;
    Ok((format!("/c/{slug}"), Flash::done("form-saved")))
}

/// `POST /act/create_invitation`: the link is shown once, on the next page.
pub async fn create_invitation(visit: Visit, fields: Fields) -> Response {
    let done = invite(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn invite(visit: &Visit, fields: &Fields) -> Done {
    let slug = slug(fields)?;
    let new = NewInvitation {
        role: fields.get("role").parse::<Role>()?,
        most_uses: fields.optional("most_uses", "uses-range")?,
        days: fields.parse("days", "days-range")?,
        project: fields.optional("project", "slug-shape")?,
    };
    let token = invitation::create(visit.service(), &visit.deed, &slug, new).await?;
    let flash = Flash {
        values: [("token".to_owned(), token)].into(),
        ..Flash::default()
    };
    Ok((format!("/c/{slug}/invitations"), flash))
}

/// `POST /act/revoke_invitation`
pub async fn revoke_invitation(visit: Visit, fields: Fields) -> Response {
    let done = revoke(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn revoke(visit: &Visit, fields: &Fields) -> Done {
    let slug = slug(fields)?;
    let id = fields
        .get("invitation")
        .parse()
        .map_err(|_| Error::NotFound)?;
    invitation::revoke(visit.service(), &visit.deed, &slug, id).await?;
    Ok((
        format!("/c/{slug}/invitations"),
        Flash::done("invitations-revoked"),
    ))
}
