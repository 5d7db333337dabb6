//! A project's self-assessment by the Fairwork principles: public, each point with its evidence.

use crate::parts::project_card::pay_line;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::fairwork::{Check, Figure, Point};
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;

/// `GET /p/{slug}/fairwork`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let (project, points) = service::pay::fairwork(visit.service(), &slug).await?;
    let text = visit.text;
    Ok(Page::new(text.get("fairwork-title"), move || {
        let met = points.iter().filter(|point| point.met).count();
        let met = i64::try_from(met).unwrap_or_default();
        let score = text.with("fairwork-score", [("count", met.into())]);
        let principles = points.chunks(2).enumerate().map(|(index, pair)| {
            let title = text.get(&format!("fairwork-principle-{}", index + 1));
            let points = pair.iter().map(|point| shown(text, point)).collect_view();
            view! { <section class="card stack"><h2>{title}</h2>{points}</section> }
        });
        let principles = principles.collect_view();
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{project.title.clone()}</a></p>
            <h1>{text.get("fairwork-title")}</h1>
            <p class="lead">{score}</p>
            <p>{text.get("fairwork-lead")}</p>
            <p class="pay">{pay_line(text, &project.pay)}</p>
            {principles}
            <p class="help">{text.get("fairwork-source")}" "
                <a href="https://fair.work/en/fw/principles/cloudwork-principles/" dir="ltr">"fair.work"</a></p>
        }
        .into_any()
    }))
}

fn shown(text: Text, point: &Point) -> AnyView {
    let verdict = if point.met {
        "fairwork-met"
    } else {
        "fairwork-not-met"
    };
    let kind = if point.met { "ok" } else { "info" };
    let title = text.get(&format!(
        "fairwork-point-{}",
        point.number.replace('.', "-")
    ));
    let checks = point.checks.iter().map(|check| {
        let sign = if check.holds {
            "fairwork-holds"
        } else {
            "fairwork-lacks"
        };
        view! { <li><strong>{text.get(sign)}</strong>" "{evidence(text, check)}</li> }
    });
    view! {
        <div class="notice" data-kind=kind>
            <h3><bdi>{point.number}</bdi>" "{title}</h3>
            <p><strong>{text.get(verdict)}</strong></p>
            <ul>{checks.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// What the records say, with the figure.
fn evidence(text: Text, check: &Check) -> String {
    let key = format!("fairwork-check-{}", check.key);
    match check.value {
        Figure::Said if check.holds => text.get(&key),
        Figure::Said => text.get(&format!("{key}-not")),
        Figure::Count(value) | Figure::Days(value) => text.with(&key, [("value", value.into())]),
        Figure::Time(span) => text.with(&key, [("value", text.span(span).into())]),
    }
}
