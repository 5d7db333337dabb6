//! A community's consent documents: every version, publishing the next, and what stands beside
//! people's answers.

use crate::parts::form::{FormParts, Line};
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::consent::Purpose;
use domain::locale::Locale;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::consent::{ConsentDesk, ConsentDocument};

/// `GET /c/{slug}/consent`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, &slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: &Slug) -> Result<Page, Error> {
    let desk = service::consent::desk(visit.service(), &visit.deed, slug).await?;
    let community = service::community::view(visit.service(), &visit.deed, slug).await?;
    let (text, form, slug) = (visit.text, visit.form(), slug.to_string());
    Ok(Page::new(text.get("consent-desk-title"), move || {
        let locales = community.card.locales.clone();
        let newest = desk.documents.first();
        let publish = desk
            .governs
            .then(|| newest.map(|newest| publish(text, &form, &slug, newest, &locales)));
        view! {
            <p><a href=format!("/c/{slug}") dir="auto">{community.card.name.clone()}</a></p>
            <h1>{text.get("consent-desk-title")}</h1>
            <p>{text.get("consent-desk-lead")}</p>
            {desk.documents.iter().map(|document| version(text, document)).collect_view()}
            {publish}
            {references(text, &form, &slug, &desk)}
        }
        .into_any()
    }))
}

fn names(text: Text, purposes: &[Purpose]) -> AnyView {
    let names = purposes
        .iter()
        .map(|purpose| text.get(&format!("purpose-{}", purpose.name())));
    let items = names.map(|name| view! { <li>{name}</li> });
    view! { <ul>{items.collect_view()}</ul> }.into_any()
}

fn version(text: Text, document: &ConsentDocument) -> AnyView {
    let title = text.with(
        "consent-desk-version",
        [
            ("version", document.version.into()),
            ("day", text.day(document.created_at).into()),
        ],
    );
    let texts = document
        .texts
        .iter()
        .map(|(locale, title, summary, body, sha256)| {
            view! {
                <details><summary>{locale.endonym()}</summary>
                    <div class="stack" lang=locale.tag() dir=locale.direction().as_str()>
                        <h3>{title.clone()}</h3>
                        <p><strong>{summary.clone()}</strong></p>
                        <div class="prose">{body.clone()}</div>
                    </div>
                    <p class="help"><code class="digest" dir="ltr">{sha256.clone()}</code></p>
                </details>
            }
        });
    view! {
        <section class="card stack">
            <h2>{title}</h2>
            {names(text, &document.purposes)}
            {texts.collect_view()}
        </section>
    }
    .into_any()
}

/// The form of the next version, filled with the newest one's words.
fn publish(
    text: Text,
    form: &FormParts,
    slug: &str,
    newest: &ConsentDocument,
    locales: &[Locale],
) -> AnyView {
    let purposes = Purpose::ALL.map(|purpose| {
        let name = purpose.name();
        form.tick(
            &format!("purpose-{name}"),
            text.get(&format!("purpose-{name}")),
            Some(text.get(&format!("purpose-{name}-help"))),
            newest.purposes.contains(&purpose),
        )
    });
    let words = Locale::ALL
        .into_iter()
        .filter(|locale| {
            *locale == Locale::En
                || locales.contains(locale)
                || newest.texts.iter().any(|(known, ..)| known == locale)
        })
        .map(|locale| words(text, form, newest, locale));
    let days = newest
        .valid_days
        .map(|days| days.to_string())
        .unwrap_or_default();
    let line = |value| Line {
        value,
        ..Line::default()
    };
    view! {
        <form method="post" action="/act/publish_consent" class="card stack">
            <h2>{text.get("consent-desk-publish")}</h2>
            <p>{text.get("consent-desk-publish-help")}</p>
            {form.hidden()}
            <input type="hidden" name="community" value=slug.to_owned()/>
            <fieldset class="stack">
                <legend>{text.get("consent-desk-purposes")}</legend>
                {purposes.collect_view()}
            </fieldset>
            {words.collect_view()}
            {form.line("controller", "community-controller", line(&newest.controller))}
            {form.line("controller_address", "consent-desk-address", line(&newest.controller_address))}
            {form.line("controller_contact", "consent-desk-contact", line(&newest.controller_contact))}
            {form.line("jurisdiction", "community-jurisdiction", line(&newest.jurisdiction))}
            {form.line("storage_location", "consent-desk-storage", line(&newest.storage_location))}
            {form.line("retention", "consent-desk-retention", Line { optional: true, ..line(&newest.retention) })}
            {form.line("valid_days", "consent-desk-days", Line { optional: true, help: "consent-desk-days-help", ..line(&days) })}
            {form.submit("consent-desk-publish")}
        </form>
    }
    .into_any()
}

/// Title, summary and body in one language.
fn words(text: Text, form: &FormParts, newest: &ConsentDocument, locale: Locale) -> AnyView {
    let known = newest.texts.iter().find(|(known, ..)| *known == locale);
    let (title, summary, body) = known.map_or(("", "", ""), |(_, title, summary, body, _)| {
        (title.as_str(), summary.as_str(), body.as_str())
    });
    let field = |part: &str, label: &str, value: &str, rows: u32| {
        let name = format!("{part}-{locale}");
        let (described, notes) = form.notes(&name, "");
        let invalid = described.clone().map(|_| "true");
        view! {
            <div class="field">
                <label for=format!("f-{name}")>{text.get(label)}</label>
                <textarea id=format!("f-{name}") name=name.clone() rows=rows.to_string()
                    lang=locale.tag() dir=locale.direction().as_str()
                    aria-describedby=described aria-invalid=invalid>
                    {form.value(&name, value)}
                </textarea>
                {notes}
            </div>
        }
    };
    let legend = text.with(
        "consent-desk-language",
        [("language", locale.endonym().into())],
    );
    view! {
        <fieldset class="stack">
            <legend>{legend}</legend>
            <p class="help">{text.get("consent-desk-language-help")}</p>
            {field("title", "consent-desk-heading", title, 2)}
            {field("summary", "consent-desk-summary", summary, 4)}
            {field("body", "consent-desk-body", body, 12)}
        </fieldset>
    }
    .into_any()
}

fn references(text: Text, form: &FormParts, slug: &str, desk: &ConsentDesk) -> AnyView {
    let kind = |kind: &str| text.get(&format!("reference-kind-{kind}"));
    let attached = desk.references.iter().map(|reference| {
        let about = reference
            .about
            .clone()
            .unwrap_or_else(|| text.get("reference-everybody"));
        view! {
            <li><bdi>{reference.reference.clone()}</bdi>" · "{kind(&reference.kind)}" · "<bdi>{about}</bdi>
                " · "{text.day(reference.attached_at)}</li>
        }
    });
    let attached: Vec<_> = attached.collect();
    let none = attached
        .is_empty()
        .then(|| view! { <p>{text.get("reference-none")}</p> });
    let kinds = ["ethics_board", "guardianship"].map(|name| (name.to_owned(), kind(name)));
    view! {
        <section class="stack">
            <h2>{text.get("reference-title")}</h2>
            <p>{text.get("reference-lead")}</p>
            {none}
            <ul>{attached}</ul>
            <form method="post" action="/act/attach_reference" class="card stack">
                {form.hidden()}
                <input type="hidden" name="community" value=slug.to_owned()/>
                {form.select("kind", "reference-kind", kinds.to_vec(), "")}
                {form.line("reference", "reference-words", Line::default())}
                {form.line("person", "reference-person", Line { optional: true, ..Line::default() })}
                {form.submit("reference-attach")}
            </form>
        </section>
    }
    .into_any()
}
