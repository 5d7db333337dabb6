//! What organizers and curators do for a project.

use crate::forms::{Done, Fields, Flash};
use crate::pages;
use crate::visit::Visit;
use axum::extract::Multipart;
use axum::response::Response;
use domain::item::Reading;
use domain::money::Micros;
use domain::pay::floor::Country;
use domain::pay::{PayKind, PayPolicy};
use domain::refusal::Refusal;
use domain::slug::Slug;
use service::project::NewProject;
use service::{Error, earnings, item, project, release};

pub(super) fn slug(fields: &Fields, name: &str) -> Result<Slug, Error> {
    fields.get(name).parse().map_err(|_| Error::NotFound)
}

/// `POST /act/create_project`
pub async fn create_project(visit: Visit, fields: Fields) -> Response {
    let done = create(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

fn amount(fields: &Fields, name: &str) -> Result<Micros, Refusal> {
    Micros::parse(fields.get(name)).map_err(|_| Refusal::field(name, "amount-shape"))
}

/// `KE-2025`, or empty where the project names its own floor.
fn floor_of(fields: &Fields) -> Result<Option<(Country, i64)>, Refusal> {
    let unknown = || Refusal::field("floor_of", "floor-unknown");
    match fields.get("floor_of") {
        "" => Ok(None),
        chosen => {
            let (country, year) = chosen.split_once('-').ok_or_else(unknown)?;
            let country = country.parse().map_err(|_| unknown())?;
            Ok(Some((country, year.parse().map_err(|_| unknown())?)))
        }
    }
}

async fn create(visit: &Visit, fields: &Fields) -> Done {
    let community = slug(fields, "community")?;
    let dimensions = fields
        .get("dimensions")
        .split(',')
        .map(str::trim)
        .filter(|d| !d.is_empty());
    let pay = PayPolicy {
        kind: fields.get("pay_kind").parse::<PayKind>()?,
        currency: fields.get("currency").parse()?,
        rate: amount(fields, "rate")?,
        floor: amount(fields, "floor")?,
    };
    let new = NewProject {
        slug: fields.get("slug").to_owned(),
        title: fields.get("title").to_owned(),
        summary: fields.get("summary").to_owned(),
        locale: fields.get("locale").to_owned(),
        target_overlap: fields.parse("target_overlap", "overlap-range")?,
        pay,
        minutes_estimate: fields.parse("minutes_estimate", "minutes-range")?,
        dimensions: dimensions.map(str::to_owned).collect(),
        guidelines: fields.get("guidelines").to_owned(),
        simulated: false,
    };
    let floor_of = floor_of(fields)?;
    let slug =
        project::create_under(visit.service(), &visit.deed, &community, new, floor_of).await?;
    Ok((format!("/p/{slug}/items"), Flash::done("project-created")))
}

/// `POST /act/revise_guidelines`
pub async fn revise_guidelines(visit: Visit, fields: Fields) -> Response {
    let done = revise(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn revise(visit: &Visit, fields: &Fields) -> Done {
    let slug = slug(fields, "project")?;
    let body = fields.get("guidelines");
    project::revise_guidelines(visit.service(), &visit.deed, &slug, body).await?;
    Ok((format!("/p/{slug}/guidelines"), Flash::done("form-saved")))
}

/// `POST /act/top_up`
pub async fn top_up(visit: Visit, fields: Fields) -> Response {
    let done = match slug(&fields, "project") {
        Ok(slug) => earnings::top_up(visit.service(), &visit.deed, &slug).await,
        Err(error) => Err(error),
    };
    let back = fields.back().to_owned();
    let done = done.map(|people| (back, Flash::done("desk-topped-up").with("people", people)));
    visit.conclude(&fields, done).await
}

/// `POST /act/request_release`
pub async fn request_release(visit: Visit, fields: Fields) -> Response {
    let done = request(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn request(visit: &Visit, fields: &Fields) -> Done {
    let slug = slug(fields, "project")?;
    let version = release::request(visit.service(), &visit.deed, &slug).await?;
    Ok((
        format!("/p/{slug}/releases"),
        Flash::done("releases-requested").with("version", version),
    ))
}

/// `POST /act/import_items`: a file, or text. A refused one comes back with its lines' problems and
/// what was typed.
pub async fn import_items(visit: Visit, form: Multipart) -> Response {
    let fields = match read(form).await {
        Ok(fields) => fields,
        Err(problem) => return visit.fault(&Error::Refused(problem)),
    };
    let Ok(slug) = slug(&fields, "project") else {
        return visit.fault(&Error::NotFound);
    };
    let file = if fields.get("file").is_empty() {
        fields.get("text")
    } else {
        fields.get("file")
    };
    let done = match reading(&fields) {
        Ok(reading) => item::import(visit.service(), &visit.deed, &slug, file, &reading).await,
        Err(refusal) => Err(refusal.into()),
    };
    match done {
        Ok(report) => {
            let flash = Flash::done("items-imported")
                .with("added", report.added)
                .with("unchanged", report.unchanged);
            visit.redirect(&format!("/p/{slug}/items"), flash).await
        }
        Err(Error::Import(problems)) => {
            visit.answer(pages::items::load(&visit.typed(&fields), slug, problems).await)
        }
        Err(error) => visit.conclude(&fields, Err(error)).await,
    }
}

/// How the form says that the file is to be read.
fn reading(fields: &Fields) -> Result<Reading, Refusal> {
    Ok(Reading {
        format: fields.get("format").parse()?,
        language: fields.optional("language", "language-tag")?,
        columns: fields.get("columns").parse()?,
    })
}

/// A multipart form's fields as text.
async fn read(mut form: Multipart) -> Result<Fields, Refusal> {
    let broken = |_| Refusal::general("form-broken");
    let mut fields = Fields::default();
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(broken)?;
        let value = String::from_utf8(bytes.to_vec()).map_err(|_| Refusal::general("not-utf8"))?;
        fields.0.push((name, value));
    }
    Ok(fields)
}
