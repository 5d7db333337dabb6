//! What stewards do with the questions of a community's profile.

use crate::forms::{Done, Fields, Flash};
use crate::pages::questions::words;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::locale::Locale;
use domain::profile::{Band, Choice, Code, Definition, Texts, sets::Set};
use domain::refusal::Refusal;
use domain::slug::Slug;
use service::Error;
use service::attribute::{self, NewAttribute};

fn slug(fields: &Fields) -> Result<Slug, Error> {
    fields.get("community").parse().map_err(|_| Error::NotFound)
}

/// What was typed in each of some languages, over what stands in others.
fn texts(fields: &Fields, part: &str, locales: &[Locale], before: &Texts) -> Texts {
    let mut found = before.clone();
    for locale in locales {
        let typed = fields.get(&format!("{part}-{locale}")).trim();
        if typed.is_empty() {
            found.remove(locale);
        } else {
            found.insert(*locale, typed.to_owned());
        }
    }
    found
}

/// The codes of one offered answer.
fn codes(typed: &str, field: &str) -> Result<Vec<Code>, Refusal> {
    let each = typed.split_whitespace().map(str::parse::<Code>);
    each.collect::<Result<_, _>>().map_err(|mut refusal| {
        for problem in &mut refusal.problems {
            field.clone_into(&mut problem.field);
        }
        refusal
    })
}

/// The offered answers, as `pages::questions` names their fields.
fn choices(fields: &Fields, locales: &[Locale], before: &[Choice]) -> Result<Vec<Choice>, Refusal> {
    let rows = (0..).take_while(|place| {
        let name = format!("value-{place}");
        fields.0.iter().any(|(known, _)| *known == name)
    });
    let (mut found, mut wrong) = (Vec::new(), Ok(()));
    for place in rows {
        let typed = fields.get(&format!("value-{place}")).trim();
        let known = before.iter().find(|choice| choice.value == typed);
        let none = Texts::new();
        let kept = known.map_or(&none, |choice| &choice.label);
        let label = texts(fields, &format!("label-{place}"), locales, kept);
        let typed = if typed.is_empty() {
            label.values().next().cloned().unwrap_or_default()
        } else {
            typed.to_owned()
        };
        if typed.is_empty() {
            continue;
        }
        let (from, to) = (format!("from-{place}"), format!("to-{place}"));
        let band = fields.optional(&from, "attribute-bands");
        let band = band.and_then(|from| Ok((from, fields.optional(&to, "attribute-bands")?)));
        let name = format!("codes-{place}");
        match (band, codes(fields.get(&name), &name)) {
            (Ok((from, to)), Ok(codes)) => found.push(Choice {
                value: typed,
                label,
                codes,
                band: (from.is_some() || to.is_some()).then_some(Band { from, to }),
            }),
            (band, codes) => {
                wrong = Refusal::join([wrong, band.map(drop), codes.map(drop)]);
            }
        }
    }
    wrong.map(|()| found)
}

/// `POST /act/keep_attribute`: a new question, or a further version of one.
pub async fn keep_attribute(visit: Visit, fields: Fields) -> Response {
    let done = keep(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn keep(visit: &Visit, fields: &Fields) -> Done {
    let slug = slug(fields)?;
    let (service, deed) = (visit.service(), &visit.deed);
    let desk = attribute::desk(service, deed, &slug).await?;
    let key = fields.get("attribute").trim();
    let version: Option<i64> = fields.optional("version", "form-broken")?;
    let known = desk.questions.iter().find(|asked| asked.key == key);
    let before = match version {
        Some(_) => known.ok_or(Error::NotFound)?.asked.clone(),
        None => Definition::default(),
    };
    let asked = Definition {
        kind: fields.parse("kind", "attribute-kind")?,
        label: texts(fields, "label", &desk.locales, &before.label),
        help: texts(fields, "help", &desk.locales, &before.help),
        choices: choices(fields, &desk.locales, &before.choices)?,
        sensitive: fields.ticked("sensitive"),
        source: fields.get("source").trim().chars().take(300).collect(),
    };
    match version {
        Some(seen) => {
            attribute::revise(service, deed, &slug, (key, seen), asked).await?;
        }
        None => {
            let key = key.to_owned();
            attribute::add(service, deed, &slug, NewAttribute { key, asked }).await?;
        }
    }
    Ok((
        format!("/c/{slug}/questions"),
        Flash::done("questions-revised"),
    ))
}

/// `POST /act/take_set`: a question to start from, in the community's languages.
pub async fn take_set(visit: Visit, fields: Fields) -> Response {
    let done = take(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn take(visit: &Visit, fields: &Fields) -> Done {
    let slug = slug(fields)?;
    let (service, deed) = (visit.service(), &visit.deed);
    let set = Set::by_key(fields.get("set")).ok_or(Error::NotFound)?;
    let locales = attribute::desk(service, deed, &slug).await?.locales;
    let new = NewAttribute {
        key: set.key.to_owned(),
        asked: set.definition(&locales, |locale, say| words(Text { locale }, say)),
    };
    attribute::add(service, deed, &slug, new).await?;
    Ok((
        format!("/c/{slug}/questions"),
        Flash::done("questions-revised"),
    ))
}

/// `POST /act/place_attribute`: asked before the one it follows, no more, or again.
pub async fn place_attribute(visit: Visit, fields: Fields) -> Response {
    let done = place(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn place(visit: &Visit, fields: &Fields) -> Done {
    let slug = slug(fields)?;
    let (service, deed, key) = (visit.service(), &visit.deed, fields.get("attribute"));
    match fields.get("do") {
        "earlier" => attribute::earlier(service, deed, &slug, key).await?,
        act => attribute::retire(service, deed, &slug, key, act == "retire").await?,
    }
    Ok((
        format!("/c/{slug}/questions"),
        Flash::done("questions-revised"),
    ))
}
