//! A project: what the work is and what it pays; for organizers, the desk.

use crate::parts::floor_line::floor_line;
use crate::parts::notice;
use crate::parts::project_card::pay_line;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::project::{Desk, ProjectView};

/// `GET /p/{slug}`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let (service, deed) = (visit.service(), &visit.deed);
    let project = service::project::view(service, deed, &slug).await?;
    let desk = if project.may.run {
        Some(service::project::desk(service, deed, &slug).await?)
    } else {
        None
    };
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(project.card.title.clone(), move || {
        let here = format!("/p/{slug}");
        let may = project.may;
        let link = |shown: bool, path: &str, key: &str, kind: Option<&'static str>| {
            shown.then(|| view! {
                <a class="button" data-kind=kind href=format!("{here}/{path}")>{text.get(key)}</a>
            })
        };
        let minutes = text.with(
            "minutes-per-item",
            [("count", project.card.minutes_estimate.into())],
        );
        let mine = project
            .my_work
            .filter(|work| work.judgements > 0)
            .map(|work| {
                let earned = text.money(work.earned, project.card.pay.currency);
                let said = text.with(
                    "work-so-far",
                    [
                        ("earned", earned.into()),
                        ("time", text.span(work.active).into()),
                    ],
                );
                view! { <span class="tag">{said}</span> }
            });
        let top_up = desk.is_some().then(|| {
            view! {
                <form method="post" action="/act/top_up">
                    {form.hidden()}
                    <input type="hidden" name="project" value=slug.to_string()/>
                    <button class="button" type="submit">{text.get("desk-top-up")}</button>
                </form>
            }
        });
        let guideline = text.with(
            "work-guidelines",
            [("version", project.guideline.version.into())],
        );
        view! {
            <p><a href=format!("/c/{}", project.community.slug) dir="auto">{project.community.name.clone()}</a></p>
            <h1 dir="auto">{project.card.title.clone()}</h1>
            {notice::simulated(text, project.card.simulated)}
            <p class="lead" dir="auto">{project.card.summary.clone()}</p>
            <p class="pay">{pay_line(text, &project.card.pay)}</p>
            {project.floor_of.as_ref().map(|floor| floor_line(text, project.card.pay.currency, Some(floor)))}
            <p class="cluster"><span class="tag">{minutes}</span>{mine}</p>
            <div class="cluster">
                {link(may.contribute, "work", "project-start", Some("primary"))}
                {link(may.contribute, "proposals", "proposals-title", None)}
                {link(true, "rounds", "rounds-title", None)}
                {link(may.run, "items", "project-items", None)}
                {link(may.models, "models", "models-title", None)}
                {link(may.run, "tasks", "tasks-title", None)}
                {link(may.run, "checks", "checks-title", None)}
                {link(may.run, "languages", "languages-title", None)}
                {link(may.run, "targets", "targets-title", None)}
                {link(may.run, "coverage", "coverage-title", None)}
                {link(may.run || may.govern, "marks", "marks-project-title", None)}
                {link(may.run, "guidelines", "project-revise-guidelines", None)}
                {link(true, "guidelines/changes", "amendment-title", None)}
                {link(may.run, "money", "money-title", None)}
                {link(may.run, "payouts", "payouts-title", None)}
                {link(may.run, "panels", "panels-title", None)}
                {link(may.run || may.govern, "disputes", "disputes-title", None)}
                {link(may.explore, "distributions", "distributions-title", None)}
                {link(may.explore, "releases", "releases-title", None)}
            </div>
            <p><a href=format!("{here}/fairwork")>{text.get("fairwork-title")}</a></p>
            {desk.as_ref().map(|desk| desk_view(text, &project, desk))}
            {top_up}
            <h2>{guideline}</h2>
            {project.guideline.round.map(|round| view! {
                <p><a href=format!("/rounds/{round}")>{text.get("amendment-follows")}</a></p>
            })}
            <div class="prose" dir="auto">{project.guideline.body.clone()}</div>
        }
        .into_any()
    }))
}

fn desk_view(text: Text, project: &ProjectView, desk: &Desk) -> AnyView {
    let fact =
        |key: &str, value: String| view! { <div><dt>{text.get(key)}</dt><dd>{value}</dd></div> };
    let coverage = desk.coverage.iter().map(|(voices, items)| {
        let label = text.with("desk-coverage-line", [("items", (*items).into()), ("voices", (*voices).into())]);
        let value = (*voices).min(project.target_overlap);
        view! {
            <li><span>{label.clone()}</span>
                <progress class="meter" max=project.target_overlap.to_string() value=value.to_string()>{label}</progress></li>
        }
    });
    let coverage = coverage.collect_view();
    let skips = desk.skips.iter().map(|(reason, count)| {
        view! { <li>{text.get(&format!("skip-{reason}"))}": "{text.number(*count)}</li> }
    });
    let skips: Vec<_> = skips.collect();
    view! {
        <section class="card stack" aria-labelledby="desk">
            <h2 id="desk">{text.get("desk-title")}</h2>
            <dl class="kpis">
                {fact("desk-items", text.number(desk.items))}
                {fact("desk-judgements", text.number(desk.judgements))}
                {fact("desk-contributors", text.number(desk.contributors))}
                {fact("desk-time", text.span(desk.active))}
                {fact("desk-paid", text.money(desk.paid, project.card.pay.currency))}
                {fact("desk-leases", text.number(desk.open_leases))}
            </dl>
            <h3>{text.with("desk-coverage", [("target", project.target_overlap.into())])}</h3>
            <ul role="list" class="coverage">{coverage}</ul>
            {(!skips.is_empty()).then(|| view! { <h3>{text.get("desk-skips")}</h3><ul>{skips}</ul> })}
        </section>
    }
    .into_any()
}
