//! Changes of a project's guidelines that follow from rounds: what is voted on, what came of others, and
//! proposing the next.

use crate::parts::form::{FormParts, Line};
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::amendment::{self, compare};
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::amendment::{AmendmentView, AmendmentsView, Source};

/// How many days people may vote, unless somebody says otherwise.
const DAYS: &str = "14";

/// `GET /p/{slug}/guidelines/changes?round=`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let found = service::amendment::view(visit.service(), &visit.deed, &slug).await?;
    let (text, form) = (visit.text, visit.form());
    let round = visit.query.get("round").cloned().unwrap_or_default();
    Ok(Page::new(text.get("amendment-title"), move || {
        let open = found.open.as_ref().map_or_else(
            || view! { <p>{text.get("amendment-none")}</p> }.into_any(),
            |change| voting(text, &form, &slug, &found, change),
        );
        let past = found.past.iter().map(|change| over(text, change));
        let past: Vec<_> = past.collect();
        let proposes = found.may_propose && found.open.is_none();
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{found.project.title.clone()}</a></p>
            <h1>{text.get("amendment-title")}</h1>
            <p class="lead">{text.get("amendment-lead")}</p>
            <p>{text.get("amendment-rule")}</p>
            {open}
            {proposes.then(|| propose(text, &form, &slug, &found, &round))}
            {(!past.is_empty()).then(|| view! {
                <h2>{text.get("amendment-past")}</h2><ul class="stack" role="list">{past}</ul>
            })}
        }
        .into_any()
    }))
}

/// The round that a change follows from, as it is named.
fn round_name(text: Text, round: &Source) -> String {
    let title = round.title.clone().into();
    text.with(
        "amendment-round-name",
        [("number", round.number.into()), ("title", title)],
    )
}

/// What a change says, why, and from which round it follows.
fn change_view(text: Text, change: &AmendmentView) -> AnyView {
    let lines = compare(&change.before, &change.after).into_iter().map(|line| {
        use amendment::Line;
        match line {
            Line::Kept(line) => view! { <p dir="auto">{line.to_owned()}</p> }.into_any(),
            Line::Gone(line) => view! {
                <p dir="auto"><del><span class="visually-hidden">{text.get("amendment-goes")}" "</span>{line.to_owned()}</del></p>
            }
            .into_any(),
            Line::New(line) => view! {
                <p dir="auto"><ins><span class="visually-hidden">{text.get("amendment-comes")}" "</span>{line.to_owned()}</ins></p>
            }
            .into_any(),
        }
    });
    let lines = lines.collect_view();
    view! {
        <p><a href=format!("/rounds/{}", change.round.id) dir="auto">{round_name(text, &change.round)}</a></p>
        <h3>{text.get("amendment-reason")}</h3>
        <p class="prose" dir="auto">{change.reason.clone()}</p>
        <h3>{text.get("amendment-changes")}</h3>
        <div class="compared">{lines}</div>
    }
    .into_any()
}

fn count(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

fn voting(
    text: Text,
    form: &FormParts,
    slug: &Slug,
    found: &AmendmentsView,
    change: &AmendmentView,
) -> AnyView {
    let (cast, voters, needed) = change.turnout;
    let turnout = text.with(
        "amendment-turnout",
        [
            ("cast", count(cast).into()),
            ("voters", count(voters).into()),
            ("needed", count(needed).into()),
        ],
    );
    let ends = text.with(
        "amendment-ends",
        [("day", text.day(change.closes_at).into())],
    );
    let hidden = || {
        view! {
            {form.hidden()}
            <input type="hidden" name="project" value=slug.to_string()/>
            <input type="hidden" name="amendment" value=change.id.to_string()/>
        }
    };
    let mine = change.mine.map(|yes| {
        let said = text.get(if yes {
            "amendment-mine-yes"
        } else {
            "amendment-mine-no"
        });
        view! { <p class="notice" data-kind="ok">{said}</p> }
    });
    let vote = found.may_vote.then(|| {
        let button = |value: &'static str, key: &str, chosen: bool| {
            let kind = chosen.then_some("primary");
            view! {
                <button class="button" data-kind=kind type="submit" name="vote" value=value>{text.get(key)}</button>
            }
        };
        view! {
            {mine}
            <form method="post" action="/act/vote_on_guidelines" class="cluster">
                {hidden()}
                {button("yes", "amendment-yes", change.mine != Some(true))}
                {button("no", "amendment-no", change.mine != Some(false))}
            </form>
        }
    });
    let take_back = found.may_propose.then(|| {
        view! {
            <form method="post" action="/act/take_back_guidelines">
                {hidden()}
                <button class="button" type="submit">{text.get("amendment-take-back")}</button>
            </form>
        }
    });
    view! {
        <section class="card stack" aria-labelledby="open">
            <h2 id="open">{text.get("amendment-now")}</h2>
            {change_view(text, change)}
            <p><strong>{ends}</strong></p>
            <p>{turnout}</p>
            {vote}{take_back}
        </section>
    }
    .into_any()
}

fn over(text: Text, change: &AmendmentView) -> AnyView {
    let said = change.ended.map(|(ending, at, tally)| {
        let counts = text.with(
            "amendment-count",
            [
                ("yes", count(tally.yes).into()),
                ("no", count(tally.no).into()),
                ("voters", count(tally.voters).into()),
            ],
        );
        let version = change.version.map(|version| {
            let named = text.with("work-guidelines", [("version", version.into())]);
            view! { <span class="tag">{named}</span> }
        });
        view! {
            <h3>{text.get(&format!("amendment-ending-{}", ending.name()))}</h3>
            <p class="cluster"><span>{text.day(at)}</span>{version}</p>
            <p>{counts}</p>
        }
    });
    view! {
        <li class="card stack">
            {said}
            <details><summary>{round_name(text, &change.round)}</summary>
                <div class="stack">{change_view(text, change)}</div></details>
        </li>
    }
    .into_any()
}

fn propose(
    text: Text,
    form: &FormParts,
    slug: &Slug,
    found: &AmendmentsView,
    round: &str,
) -> AnyView {
    if found.rounds.is_empty() {
        return view! { <p class="help">{text.get("amendment-no-rounds")}</p> }.into_any();
    }
    let rounds = found.rounds.iter();
    let rounds = rounds.map(|round| (round.id.to_string(), round_name(text, round)));
    let days = Line {
        kind: "number",
        value: DAYS,
        ..Line::default()
    };
    view! {
        <form method="post" action="/act/propose_guidelines" class="card stack">
            <h2>{text.get("amendment-propose")}</h2>
            {form.hidden()}
            <input type="hidden" name="project" value=slug.to_string()/>
            {form.select("round", "amendment-round", rounds.collect(), round)}
            {form.area("reason", "amendment-reason", "", "amendment-reason-help", false)}
            {form.area("guidelines", "project-guidelines", &found.guideline.body, "project-guidelines-help", false)}
            {form.line("days", "amendment-days", days)}
            {form.submit("amendment-send")}
        </form>
    }
    .into_any()
}
