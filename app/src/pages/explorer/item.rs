//! One item: the kind of disagreement that it meets with, and its distributions per pair and per
//! response, in total and per group.

use crate::parts::bars::{Bar, figure};
use crate::parts::content::content;
use crate::parts::findings;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::id::ItemId;
use domain::preference::{Distribution, Unit, Whose};
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::distribution::AttributeGroups;
use service::explorer::Seen;

/// `GET /p/{slug}/distributions/{item}?by=`
pub async fn get(visit: Visit, Path((slug, item)): Path<(Slug, String)>) -> Response {
    let page = load(&visit, slug, &item).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug, item: &str) -> Result<Page, Error> {
    let id: ItemId = item.parse().map_err(|_| Error::NotFound)?;
    let found = service::distribution::item(visit.service(), &visit.deed, &slug, id).await?;
    let by = visit
        .query
        .get("by")
        .and_then(|key| found.attributes.iter().position(|a| a.key == *key));
    let seen = service::explorer::view(visit.service(), &visit.deed, &slug).await?;
    let text = visit.text;
    Ok(Page::new(text.get("distributions-title"), move || {
        let here = format!("/p/{slug}/distributions");
        let prompt = found.prompt.iter().map(|turn| content(&turn.content, &found.language));
        let prompt = prompt.collect_view();
        let responses = found.responses.iter().enumerate().map(|(place, (answer, model))| {
            view! {
                <details class="card"><summary>{name(text, place)}" "<span class="tag" translate="no">{model.clone()}</span></summary>
                    {content(answer, &found.language)}</details>
            }
        });
        let responses = responses.collect_view();
        let mut choices = vec![(None, text.get("distribution-everybody"))];
        choices.extend(found.attributes.iter().enumerate().map(|(place, a)| (Some(place), a.label.clone())));
        let links = choices.into_iter().map(|(place, label)| {
            let query = place.and_then(|p| found.attributes.get(p)).map(|a| format!("?by={}", a.key));
            let current = (place == by).then_some("true");
            view! { <a class="button" aria-current=current href=format!("{here}/{id}{}", query.unwrap_or_default())>{label}</a> }
        });
        let links = links.collect_view();
        let chosen = by.and_then(|place| found.attributes.get(place));
        let query = chosen.map_or_else(String::new, |a| format!("?by={}", a.key));
        let link = |format: &str, key: &str| {
            view! { <a class="button" download="" href=format!("{here}/{id}/item.{format}{query}")>{text.get(key)}</a> }
        };
        let downloads = view! { <p class="cluster">{link("csv", "explorer-csv")}{link("json", "explorer-json")}</p> };
        view! {
            <p><a href=here.clone()>{text.get("distributions-title")}</a></p>
            <section class="prompt"><h1 class="quiet">{text.get("work-prompt")}</h1>{prompt}</section>
            <div class="responses">{responses}</div>
            {evidence(text, &seen, id)}
            <nav class="cluster" aria-label=text.get("distribution-by")>{links}</nav>
            <p class="help">{text.get("distribution-how")}</p>
            {figures(text, &found.distributions, &found.attributes, by)}
            {downloads}
        }
        .into_any()
    })
    .wide())
}

/// The item's kind of disagreement with its evidence, where that was found.
fn evidence(text: Text, seen: &Seen, id: ItemId) -> Option<AnyView> {
    let Seen::Ready { explored, .. } = seen else {
        return None;
    };
    let place = explored.items.iter().position(|item| item.id == id)?;
    let mut findings = explored.verdict.findings.iter();
    let found = findings.find(|found| found.item == place)?;
    let by = explored.verdict.by.iter();
    let attributes: Vec<String> = by.map(|of| of.attribute.clone()).collect();
    Some(findings::evidence(text, found, &attributes))
}

/// The name of a response by its place.
pub(in crate::pages) fn name(text: Text, place: usize) -> String {
    text.with(
        "work-response",
        [("name", text.get(&format!("letter-{}", place + 1)).into())],
    )
}

/// Distributions as figures: everybody's, and those of one attribute's groups.
pub(in crate::pages) fn figures(
    text: Text,
    distributions: &[Distribution<usize>],
    attributes: &[AttributeGroups],
    by: Option<usize>,
) -> AnyView {
    let mut figures: Vec<(Unit<usize>, Vec<Bar>)> = Vec::new();
    for cell in distributions {
        let label = match cell.whose {
            Whose::All => text.get("distribution-everybody"),
            Whose::Group { attribute, group } if by == Some(attribute) => {
                let named = attributes.get(attribute).and_then(|a| a.values.get(group));
                named.cloned().unwrap_or_default()
            }
            Whose::Group { .. } => continue,
        };
        let bar = Bar {
            label,
            counts: cell.counts,
        };
        match figures.last_mut() {
            Some((unit, bars)) if *unit == cell.unit => bars.push(bar),
            _ => figures.push((cell.unit, vec![bar])),
        }
    }
    let yes_or_no = || {
        [
            text.get("distribution-yes"),
            String::new(),
            text.get("distribution-no"),
        ]
    };
    let views = figures.into_iter().map(|(unit, bars)| {
        let (title, names) = match unit {
            Unit::Pair(a, b) => {
                let (a, b) = (name(text, a), name(text, b));
                let title = text.with(
                    "distribution-pair",
                    [("a", a.clone().into()), ("b", b.clone().into())],
                );
                (title, [a, text.get("distribution-tied"), b])
            }
            Unit::First(a) => (
                text.with("distribution-first", [("response", name(text, a).into())]),
                yes_or_no(),
            ),
            Unit::NoneAcceptable => (text.get("distribution-none"), yes_or_no()),
        };
        figure(text, title, &names, &bars)
    });
    views.collect_view().into_any()
}
