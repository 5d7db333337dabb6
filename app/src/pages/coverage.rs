//! Missing voices: what each group and item has, still needs, and what that will cost.

use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::assignment::coverage::GroupCoverage;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::coverage::CoverageView;

/// `GET /p/{slug}/coverage`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

fn whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let number: u32 = visit
        .query
        .get("page")
        .and_then(|page| page.parse().ok())
        .unwrap_or(0);
    let found = service::coverage::view(visit.service(), &visit.deed, &slug, number).await?;
    let text = visit.text;
    Ok(Page::new(text.get("coverage-title"), move || {
        let here = format!("/p/{slug}/coverage");
        let pages = (0..found.pages).filter(|_| found.pages > 1).map(|page| {
            let current = (page == i64::from(number)).then_some("page");
            view! { <a href=format!("{here}?page={page}") aria-current=current>{text.number(page + 1)}</a> }
        });
        let pages = pages.collect_view();
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{found.project.title.clone()}</a></p>
            <h1>{text.get("coverage-title")}</h1>
            <p>{text.get("coverage-lead")}</p>
            {summary(text, &found)}
            <p><a class="button" href=format!("/p/{slug}/targets")>{text.get("targets-title")}</a></p>
            {groups(text, &found)}
            {items(text, &found)}
            <nav class="cluster" aria-label=text.get("nav-pages")>{pages}</nav>
        }
        .into_any()
    })
    .wide())
}

fn summary(text: Text, found: &CoverageView) -> AnyView {
    let coverage = &found.coverage;
    let needed = text.with(
        "coverage-needed",
        [("count", whole(coverage.needed).into())],
    );
    let basis = if found.measured {
        "coverage-cost-measured"
    } else {
        "coverage-cost-estimated"
    };
    let cost = text.with(
        basis,
        [
            (
                "cost",
                text.money(found.cost, found.project.pay.currency).into(),
            ),
            ("time", text.span(found.active).into()),
        ],
    );
    let complete = text.with(
        "coverage-complete",
        [
            ("complete", whole(coverage.complete).into()),
            ("items", whole(coverage.items).into()),
        ],
    );
    view! {
        <section class="card stack" aria-label=text.get("coverage-summary")>
            <p class="lead">{needed}</p>
            <p>{cost}</p>
            <p>{complete}</p>
        </section>
    }
    .into_any()
}

/// A meter with the same in words.
fn meter(text: Text, heard: u64, wanted: u64) -> AnyView {
    let said = text.with(
        "coverage-voices",
        [
            ("heard", whole(heard).into()),
            ("wanted", whole(wanted).into()),
        ],
    );
    view! {
        <span>{said.clone()}</span>
        <progress class="meter" max=wanted.max(1).to_string() value=heard.min(wanted).to_string()>{said}</progress>
    }
    .into_any()
}

fn groups(text: Text, found: &CoverageView) -> AnyView {
    let row = |label: String, people: String, group: &GroupCoverage| {
        view! {
            <tr>
                <th scope="row" dir="auto">{label}</th>
                <td>{meter(text, group.heard, group.wanted)}</td>
                <td class="number">{text.number(whole(group.missing()))}</td>
                <td class="number">{text.number(whole(group.items_lacking))}</td>
                <td class="number">{people}</td>
            </tr>
        }
    };
    let named = found.groups.iter().zip(&found.coverage.groups);
    let rows = named.map(|(group, coverage)| {
        let people = group.people.map_or_else(
            || text.get("coverage-few-people"),
            |people| text.number(people),
        );
        row(group.label.clone(), people, coverage)
    });
    let rows = rows.collect_view();
    let all = row(
        text.get("coverage-everybody"),
        String::new(),
        &found.coverage.all,
    );
    view! {
        <h2>{text.get("coverage-groups")}</h2>
        <p>{text.get("coverage-groups-help")}</p>
        <div class="table-scroll" tabindex="0" role="region" aria-label=text.get("coverage-groups")>
            <table class="data">
                <thead><tr>
                    <th scope="col">{text.get("distribution-group")}</th>
                    <th scope="col">{text.get("column-voices")}</th>
                    <th scope="col" class="number">{text.get("coverage-missing")}</th>
                    <th scope="col" class="number">{text.get("coverage-items-lacking")}</th>
                    <th scope="col" class="number">{text.get("coverage-people")}</th>
                </tr></thead>
                <tbody>{all}{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn items(text: Text, found: &CoverageView) -> AnyView {
    if found.items.is_empty() {
        return view! { <h2>{text.get("coverage-items")}</h2><p>{text.get("coverage-nothing-lacking")}</p> }
            .into_any();
    }
    let heads = found.groups.iter().map(|group| {
        view! { <th scope="col" dir="auto">{group.label.clone()}</th> }
    });
    let heads = heads.collect_view();
    let rows = found.items.iter().map(|item| {
        let cells = std::iter::once(&item.voices)
            .chain(&item.groups)
            .map(|(heard, wanted)| {
                view! { <td>{meter(text, (*heard).into(), (*wanted).into())}</td> }
            });
        let cells = cells.collect_view();
        view! {
            <tr>
                <th scope="row" translate="no">{item.external_id.clone()}</th>
                <td class="number">{text.number(item.needed.into())}</td>
                {cells}
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <h2>{text.get("coverage-items")}</h2>
        <div class="table-scroll" tabindex="0" role="region" aria-label=text.get("coverage-items")>
            <table class="data">
                <thead><tr>
                    <th scope="col">{text.get("column-item")}</th>
                    <th scope="col" class="number">{text.get("coverage-still-needed")}</th>
                    <th scope="col">{text.get("coverage-everybody")}</th>
                    {heads}
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
