//! The builder: what a round is about, who takes part, and its stages.

use super::number;
use crate::parts::content::excerpt;
use crate::parts::form::{FormParts, Line};
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::deliberation::balance::Balance;
use domain::deliberation::composition::Composition;
use domain::deliberation::template::{EarlyEnd, Quorum};
use domain::deliberation::{Stage, Template};
use domain::slug::Slug;
use domain::time::Span;
use leptos::prelude::*;
use service::Error;
use service::round::builder::{Builder, Choosable, Draft};

/// Items that are ticked at first: those that divide people most.
const SUGGESTED: usize = 3;
/// Items that are shown at once.
const SHOWN: usize = 12;

/// `GET /p/{slug}/rounds/new?draft=`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let draft = visit.query.get("draft").and_then(|id| id.parse().ok());
    let found =
        service::round::builder::builder(visit.service(), &visit.deed, &slug, draft).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("rounds-new"), move || {
        let draft = found.draft.as_ref();
        let value = |of: fn(&Draft) -> &str| draft.map_or("", of);
        view! {
            <p><a href=format!("/p/{slug}/rounds") dir="auto">{found.project.title.clone()}</a></p>
            <h1>{text.get("rounds-new")}</h1>
            <p class="lead">{text.get("round-build-lead")}</p>
            {draft.map(|draft| view! {
                <p><a class="button" href=format!("/rounds/{}/preview", draft.id)>{text.get("preview-link")}</a></p>
            })}
            <form method="post" action="/act/create_round" class="stack">
                {form.hidden()}
                <input type="hidden" name="project" value=slug.to_string()/>
                <input type="hidden" name="round" value=draft.map(|draft| draft.id.to_string())/>
                {form.line("title", "round-build-title", Line { value: value(|draft| &draft.title), help: "round-build-title-help", ..Line::default() })}
                {form.area("purpose", "round-build-purpose", value(|draft| &draft.purpose), "round-build-purpose-help", false)}
                {items(text, &form, &found)}
                {who(text, &form, draft)}
                {stages(text, &form, draft)}
                {form.submit("round-build-save")}
            </form>
        }
        .into_any()
    }))
}

fn items(text: Text, form: &FormParts, found: &Builder) -> AnyView {
    let chosen = |place: usize, item: &Choosable| match &found.draft {
        Some(draft) => draft.items.contains(&item.id),
        None => place < SUGGESTED && item.division.is_some(),
    };
    let one = |(place, item): (usize, &Choosable)| {
        let divided = match item.division {
            Some(division) => {
                let share = text.percent(f64::from(division) / 1_000.0);
                text.with("round-build-division", [("share", share.into())])
            }
            None => text.get("round-build-division-none"),
        };
        let voices = i64::try_from(item.voices).unwrap_or_default();
        let help = text.with(
            "round-build-item",
            [("voices", voices.into()), ("divided", divided.into())],
        );
        let name = format!("item-{}", item.id);
        form.tick(
            &name,
            excerpt(&item.prompt),
            Some(help),
            chosen(place, item),
        )
    };
    let first = found.items.iter().enumerate().take(SHOWN).map(one);
    let first: Vec<_> = first.collect();
    let rest: Vec<_> = found
        .items
        .iter()
        .enumerate()
        .skip(SHOWN)
        .map(one)
        .collect();
    let rest = (!rest.is_empty()).then(|| {
        view! { <details><summary>{text.get("round-build-more")}</summary>{rest}</details> }
    });
    let (_, problem) = form.notes("items", "");
    view! {
        <fieldset class="card stack" id="f-items" tabindex="-1">
            <legend class="visually-hidden">{text.get("round-build-items")}</legend>
            <h2>{text.get("round-build-items")}</h2>
            <p class="help">{text.get("round-build-items-help")}</p>
            {problem}{first}{rest}
        </fieldset>
    }
    .into_any()
}

fn who(text: Text, form: &FormParts, draft: Option<&Draft>) -> AnyView {
    let rule = match draft.map(|draft| &draft.composition) {
        Some(Composition::List { .. }) => "list",
        Some(Composition::Sortition { .. }) => "sortition",
        _ => "everybody",
    };
    let seats = match draft.map(|draft| &draft.composition) {
        Some(Composition::Sortition { seats, .. }) => seats.to_string(),
        _ => "12".to_owned(),
    };
    let balance = match draft.map(|draft| &draft.composition) {
        Some(Composition::Sortition { balance, .. }) => *balance,
        _ => Balance::default(),
    };
    let balances = Balance::ALL.map(|balance| {
        let name = balance.name();
        (name.to_owned(), text.get(&format!("round-balance-{name}")))
    });
    let people = draft.map(|draft| draft.people.join("\n"));
    let options = ["everybody", "sortition", "list"]
        .map(|rule| (rule.to_owned(), text.get(&format!("round-who-{rule}"))));
    view! {
        <fieldset class="card stack">
            <legend class="visually-hidden">{text.get("round-who")}</legend>
            <h2>{text.get("round-who")}</h2>
            {form.select("who", "round-who", options.to_vec(), rule)}
            {number(form, "seats", "round-seats", &seats, "round-seats-help")}
            {form.select("balance", "round-balance", balances.to_vec(), balance.name())}
            {form.area("people", "round-people-list", &people.unwrap_or_default(), "round-people-list-help", true)}
        </fieldset>
    }
    .into_any()
}

/// The unit in which a template's stages are whole.
fn unit(template: &Template) -> (&'static str, Span) {
    let units = [("days", Span::days(1)), ("hours", Span::hours(1))];
    let whole = |unit: Span| {
        let mut plans = template.plans().iter();
        plans.all(|plan| plan.lasts.as_micros() % unit.as_micros() == 0)
    };
    let found = units.into_iter().find(|(_, unit)| whole(*unit));
    found.unwrap_or(("minutes", Span::minutes(1)))
}

/// The name of a stage's length, for a form.
const fn lasts(stage: Stage) -> &'static str {
    match stage {
        Stage::Blind => "lasts-blind",
        Stage::Reveal => "lasts-reveal",
        Stage::Statements => "lasts-statements",
        Stage::Discussion => "lasts-discussion",
        Stage::Rerank => "lasts-rerank",
        Stage::Propose => "lasts-propose",
        Stage::Choose => "lasts-choose",
        Stage::Critique => "lasts-critique",
        Stage::Endorse => "lasts-endorse",
    }
}

fn stages(text: Text, form: &FormParts, draft: Option<&Draft>) -> AnyView {
    let slow = Template::slow(2);
    let template = draft.map_or(&slow, |draft| &draft.template);
    let (unit_name, unit) = unit(template);
    let rows = Stage::ALL.map(|stage| {
        let name = stage.name();
        let place = template.position(stage);
        let plan = place.and_then(|place| template.plan(place));
        let length = plan.map_or(1, |plan| plan.lasts.as_micros() / unit.as_micros());
        let label = text.get(&format!("round-stage-{name}"));
        let help = text.get(&format!("round-stage-{name}-help"));
        let field = lasts(stage);
        let for_length = text.with("round-lasts", [("stage", label.clone().into())]);
        view! {
            <li class="stage-row">
                {form.tick(&format!("stage-{name}"), label, Some(help), plan.is_some())}
                <div class="field"><label class="visually-hidden" for=format!("f-{field}")>{for_length}</label>
                    <input id=format!("f-{field}") name=field type="number" min="1" value=form.value(field, &length.to_string())/></div>
            </li>
        }
    });
    let units = ["minutes", "hours", "days"]
        .map(|unit| (unit.to_owned(), text.get(&format!("round-unit-{unit}"))));
    let first = template.plans().first();
    let quorum = match first.and_then(|plan| plan.quorum) {
        Some(Quorum::Percent(percent)) => percent.to_string(),
        _ => "0".to_owned(),
    };
    let early = match first.map(|plan| plan.early) {
        Some(EarlyEnd::Never) => "never",
        Some(EarlyEnd::Quorum) => "quorum",
        Some(EarlyEnd::Stable) => "stable",
        _ => "all",
    };
    let endings = ["all", "quorum", "stable", "never"]
        .map(|early| (early.to_owned(), text.get(&format!("round-early-{early}"))));
    let (_, problem) = form.notes("stages", "");
    view! {
        <fieldset class="card stack" id="f-stages" tabindex="-1">
            <legend class="visually-hidden">{text.get("round-stages")}</legend>
            <h2>{text.get("round-stages")}</h2>
            <p class="help">{text.get("round-stages-help")}</p>
            {problem}
            {form.select("unit", "round-unit", units.to_vec(), unit_name)}
            <ol role="list" class="stage-rows">{rows.collect_view()}</ol>
            {number(form, "quorum", "round-quorum", &quorum, "round-quorum-help")}
            {form.select("early", "round-early", endings.to_vec(), early)}
        </fieldset>
    }
    .into_any()
}
