//! A project's items by what kind of disagreement they meet with, each leading to its own page.

use super::downloads;
use crate::parts::findings;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::analysis::Figure;
use domain::analysis::contest::ItemFinding;
use domain::disagreement::kind::Kind;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::explorer::{Explored, ExploredItem, Wanted};

/// Items on a page.
const PER_PAGE: usize = 50;

/// `GET /p/{slug}/distributions?kind=&page=`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

/// The kind that the address asks for, as it is written there.
pub fn wanted(visit: &Visit) -> (Wanted, &str) {
    let name = visit.query.get("kind").map_or("", String::as_str);
    let kind = Kind::ALL.into_iter().find(|kind| kind.name() == name);
    match (kind, name) {
        (Some(kind), _) => (Some(Some(kind)), name),
        (None, "none") => (Some(None), name),
        _ => (None, ""),
    }
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let number = visit.query.get("page").and_then(|page| page.parse().ok());
    let number: usize = number.unwrap_or(0);
    let (kind, name) = wanted(visit);
    let name = name.to_owned();
    super::page(visit, slug, "", move |text, explored, here| {
        body(text, explored, here, kind, &name, number)
    })
    .await
}

/// An item with what was found of it; nothing of one that nobody judged.
type Line<'e> = (&'e ExploredItem, Option<&'e ItemFinding>);

fn body(
    text: Text,
    explored: &Explored,
    here: &str,
    kind: Wanted,
    name: &str,
    number: usize,
) -> AnyView {
    let verdict = &explored.verdict;
    let lines = explored.items.iter().enumerate().map(|(place, item)| {
        let found = verdict
            .findings
            .binary_search_by_key(&place, |found| found.item);
        (item, found.ok().and_then(|at| verdict.findings.get(at)))
    });
    let of_kind =
        |(_, found): &Line<'_>| kind.is_none_or(|kind| found.and_then(|found| found.kind) == kind);
    let shown: Vec<Line<'_>> = lines.filter(of_kind).collect();
    let count = |kind: Wanted| {
        let known = verdict
            .findings
            .iter()
            .filter(|found| Some(found.kind) == kind);
        let unheard = explored.items.len() - verdict.findings.len();
        match kind {
            None => explored.items.len(),
            Some(None) => known.count() + unheard,
            Some(_) => known.count(),
        }
    };
    let choices = [None]
        .into_iter()
        .chain(Kind::ALL.map(|kind| Some(Some(kind))))
        .chain([Some(None)]);
    let filters = choices.map(|choice| {
        let label = match choice {
            None => text.get("explorer-all"),
            Some(kind) => findings::kind_name(text, kind),
        };
        let query = match choice {
            None => String::new(),
            Some(kind) => format!("?kind={}", kind.map_or("none", Kind::name)),
        };
        let current = (choice == kind).then_some("true");
        let items = findings::count(text, count(choice));
        view! {
            <a class="button" aria-current=current href=format!("{here}{query}")>{label}" "<span class="tag">{items}</span></a>
        }
    });
    let rows = shown.iter().skip(number * PER_PAGE).take(PER_PAGE);
    let rows: Vec<_> = rows.map(|line| row(text, here, line)).collect();
    let none = rows
        .is_empty()
        .then(|| view! { <p>{text.get("distributions-none")}</p> });
    let pages = shown.len().div_ceil(PER_PAGE);
    let links = (0..pages).filter(|_| pages > 1).map(|page| {
        let current = (page == number).then_some("page");
        let href = format!("{here}?kind={name}&page={page}");
        view! { <a href=href aria-current=current>{findings::count(text, page + 1)}</a> }
    });
    let heads = [
        ("column-item", ""),
        ("work-prompt", ""),
        ("analysis-kind", ""),
        ("column-voices", "number"),
        ("analysis-tau", "number"),
        ("analysis-entropy", "number"),
    ];
    let heads =
        heads.map(|(key, class)| view! { <th role="columnheader" scope="col" class=class>{text.get(key)}</th> });
    let query = if name.is_empty() {
        String::new()
    } else {
        format!("?kind={name}")
    };
    let table = (!rows.is_empty()).then(|| {
        view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label=text.get("explorer-items")>
                <table class="data plot listed" role="table">
                    <thead role="rowgroup"><tr role="row">{heads.collect_view()}</tr></thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
        }
    });
    view! {
        <p class="lead">{text.get("distributions-lead")}</p>
        <section class="card stack" aria-labelledby="divides">
            <h2 id="divides">{text.get("analysis-divides-title")}</h2>
            {findings::kinds(text, verdict)}
        </section>
        <nav class="cluster" aria-label=text.get("analysis-kind")>{filters.collect_view()}</nav>
        {none}{table}
        <nav class="cluster" aria-label=text.get("nav-pages")>{links.collect_view()}</nav>
        {downloads(text, here, "items", &query)}
    }
    .into_any()
}

fn row(text: Text, here: &str, (item, found): &Line<'_>) -> AnyView {
    let number = |key: &str, figure: fn(&ItemFinding) -> Figure| {
        let said = found.map(|found| findings::number(text, figure(found)));
        view! { <td role="cell" class="number" data-head=text.get(key)>{said}</td> }
    };
    let people = found.map_or(0, |found| found.people);
    let kind = found.and_then(|found| found.kind);
    view! {
        <tr role="row">
            <th role="rowheader" scope="row"><a href=format!("{here}/{}", item.id) translate="no">{item.external_id.clone()}</a></th>
            <td role="cell" dir="auto" lang=item.language.clone()>{item.excerpt.clone()}</td>
            <td role="cell" data-head=text.get("analysis-kind")>{findings::kind_name(text, kind)}</td>
            <td role="cell" class="number" data-head=text.get("column-voices")>{text.number(i64::try_from(people).unwrap_or(i64::MAX))}</td>
            {number("analysis-tau", |found| found.agreement)}
            {number("analysis-entropy", |found| found.entropy)}
        </tr>
    }
    .into_any()
}
