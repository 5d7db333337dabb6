//! The page of care: the code of conduct, reports, what moderators decide, and the public log.

use super::voice;
use crate::parts::content::content;
use crate::parts::form::FormParts;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::deliberation::care::{Rule, Standing};
use domain::id::RoundId;
use domain::time::Timestamp;
use leptos::prelude::*;
use service::Error;
use service::round::care::{CareView, CaseView, Reportable};

/// The rules of the code of conduct, by their keys.
const CODE: [&str; 5] = [
    "care-code-listen",
    "care-code-people",
    "care-code-private",
    "care-code-own",
    "care-code-help",
];

/// `GET /rounds/{id}/care`
pub async fn get(visit: Visit, Path(id): Path<RoundId>) -> Response {
    let page = load(&visit, id).await;
    visit.answer(page)
}

async fn load(visit: &Visit, id: RoundId) -> Result<Page, Error> {
    let words = visit.query.get("words").map(String::as_str);
    let care = service::round::care::view(visit.service(), &visit.deed, id, words).await?;
    let (text, form, now) = (visit.text, visit.form(), visit.deed.at);
    Ok(Page::new(text.get("care-title"), move || {
        let care = &care;
        view! {
            <p><a href=format!("/rounds/{id}") dir="auto">{care.title.clone()}</a></p>
            <h1>{text.get("care-title")}</h1>
            {care.report.as_ref().map(|report| self::report(&form, care, report))}
            {own(&form, care)}
            {queue(&form, care, now)}
            {appeals(&form, care, now)}
            {code(text)}
            {log(text, care)}
        }
        .into_any()
    }))
}

/// The code of conduct, in the reader's language.
pub(super) fn code(text: Text) -> AnyView {
    let rules = CODE.map(|key| view! { <li>{text.get(key)}</li> });
    view! {
        <section class="card stack" aria-labelledby="code">
            <h2 id="code">{text.get("care-code")}</h2>
            <ul>{rules.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn hidden(form: &FormParts, id: RoundId) -> AnyView {
    view! { {form.hidden()}<input type="hidden" name="round" value=id.to_string()/> }.into_any()
}

fn report(form: &FormParts, care: &CareView, report: &Reportable) -> AnyView {
    let text = form.text();
    let rules = Rule::ALL.iter().map(|rule| {
        let label = text.get(&format!("care-rule-{}", rule.name()));
        (rule.name().to_owned(), label)
    });
    let mute = report.by.map(|(by, muted)| {
        let key = if muted { "care-unmute" } else { "care-mute" };
        let label = text.with(key, [("voice", voice(text, by).into())]);
        view! {
            <form method="post" action="/act/mute_voice">
                {hidden(form, care.id)}
                <input type="hidden" name="voice" value=by.number().to_string()/>
                <button class="button" type="submit" name="mute" value=if muted { "no" } else { "yes" }>{label}</button>
            </form>
        }
    });
    view! {
        <section class="card stack" aria-labelledby="report">
            <h2 id="report">{text.get("care-report-title")}</h2>
            <blockquote class="statement">{content(&report.text, &report.language)}</blockquote>
            <form method="post" action="/act/report_words" class="stack">
                {hidden(form, care.id)}
                <input type="hidden" name="words" value=report.pointed.to_string()/>
                {form.select("rule", "care-rule", rules.collect(), Rule::Attack.name())}
                <p class="help">{text.get("care-report-help")}</p>
                {form.submit("care-report-send")}
            </form>
            {mute}
        </section>
    }
    .into_any()
}

/// A case with the buttons that its reader may press.
fn case(form: &FormParts, case: &CaseView, now: Timestamp, buttons: AnyView) -> AnyView {
    let text = form.text();
    let rule = text.get(&format!("care-rule-{}", case.rule.name()));
    let standing = text.get(&format!("care-standing-{}", case.standing.name()));
    let since = text.with(
        "care-since",
        [("time", text.span(now.since(case.since)).into())],
    );
    let late = case
        .late
        .then(|| view! { <span class="tag" data-kind="error">{text.get("care-late")}</span> });
    let reports = text.with("care-reports", [("count", case.reports.into())]);
    let appeal = case.appeal.as_ref().map(|appeal| {
        view! { <h3>{text.get("care-appeal-words")}</h3>{content(appeal, "und")} }
    });
    view! {
        <li class="card stack">
            <blockquote class="statement">{content(&case.text, &case.language)}</blockquote>
            <p class="cluster"><span class="tag">{rule}</span><span class="tag">{reports}</span>
                <span class="tag">{standing}</span><span class="tag">{since}</span>{late}</p>
            {appeal}
            {buttons}
        </li>
    }
    .into_any()
}

fn decide(
    form: &FormParts,
    care: &CareView,
    one: &CaseView,
    decisions: &[(&'static str, &str)],
) -> AnyView {
    let text = form.text();
    let buttons = decisions.iter().map(|(decision, key)| {
        view! { <button class="button" type="submit" name="decision" value=*decision>{text.get(key)}</button> }
    });
    view! {
        <form method="post" action="/act/decide_words" class="cluster">
            {hidden(form, care.id)}
            <input type="hidden" name="words" value=one.words.to_string()/>
            {buttons.collect_view()}
        </form>
    }
    .into_any()
}

fn queue(form: &FormParts, care: &CareView, now: Timestamp) -> Option<AnyView> {
    if !care.moderates {
        return None;
    }
    let text = form.text();
    let waiting = care.queue.iter().map(|one| {
        // Whoever proposed a removal can't carry it alone.
        let mut decisions = vec![("keep", "care-keep"), ("hide", "care-hide")];
        if !(one.standing == Standing::Proposed && one.mine) {
            decisions.push(("remove", "care-remove"));
        }
        case(form, one, now, decide(form, care, one, &decisions))
    });
    let waiting: Vec<_> = waiting.collect();
    let none = waiting
        .is_empty()
        .then(|| view! { <p>{text.get("care-none")}</p> });
    let hid = care.hidden.iter().map(|one| {
        let decisions = [("keep", "care-restore"), ("remove", "care-remove")];
        case(form, one, now, decide(form, care, one, &decisions))
    });
    let hid: Vec<_> = hid.collect();
    let hid = (!hid.is_empty()).then(|| {
        let said = text.get("care-standing-hidden");
        view! { <details><summary>{said}</summary><ul class="stack" role="list">{hid}</ul></details> }
    });
    Some(
        view! {
            <section class="stack" aria-labelledby="queue">
                <h2 id="queue">{text.get("care-queue")}</h2>
                <p class="help">{text.get("care-queue-help")}</p>
                {none}<ul class="stack" role="list">{waiting}</ul>{hid}
            </section>
        }
        .into_any(),
    )
}

fn appeals(form: &FormParts, care: &CareView, now: Timestamp) -> Option<AnyView> {
    if care.appeals.is_empty() {
        return None;
    }
    let text = form.text();
    let all = care.appeals.iter().map(|one| {
        let button = |ruling: &'static str, key: &str| {
            view! { <button class="button" type="submit" name="ruling" value=ruling>{text.get(key)}</button> }
        };
        let buttons = view! {
            <form method="post" action="/act/rule_words" class="cluster">
                {hidden(form, care.id)}
                <input type="hidden" name="words" value=one.words.to_string()/>
                {button("restore", "care-restore")}{button("uphold", "care-uphold")}
            </form>
        };
        case(form, one, now, buttons.into_any())
    });
    Some(
        view! {
            <section class="stack" aria-labelledby="appeals">
                <h2 id="appeals">{text.get("care-appeals")}</h2>
                <ul class="stack" role="list">{all.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

/// One's own words that are not shown, with the way to the stewards.
fn own(form: &FormParts, care: &CareView) -> Option<AnyView> {
    if care.own.is_empty() {
        return None;
    }
    let text = form.text();
    let all = care.own.iter().map(|(one, may_appeal)| {
        let rule = text.get(&format!("care-rule-{}", one.rule.name()));
        let standing = text.get(&format!("care-standing-{}", one.standing.name()));
        let id = format!("appeal-{}", one.words);
        let appeal = may_appeal.then(|| view! {
            <form method="post" action="/act/appeal_words" class="stack">
                {hidden(form, care.id)}
                <input type="hidden" name="words" value=one.words.to_string()/>
                <div class="field"><label for=id.clone()>{text.get("care-appeal-words")}</label>
                    <textarea id=id name="appeal" rows="4" dir="auto" required></textarea></div>
                {form.submit("care-appeal")}
            </form>
        });
        view! {
            <li class="card stack">
                <blockquote class="statement">{content(&one.text, &one.language)}</blockquote>
                <p class="cluster"><span class="tag">{rule}</span><span class="tag">{standing}</span></p>
                {appeal}
            </li>
        }
    });
    Some(
        view! {
            <section class="stack" aria-labelledby="own">
                <h2 id="own">{text.get("care-own")}</h2>
                <ul class="stack" role="list">{all.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

fn log(text: Text, care: &CareView) -> AnyView {
    let lines = care.log.iter().map(|line| {
        let rule = text.get(&format!("care-rule-{}", line.rule.name()));
        let standing = text.get(&format!("care-standing-{}", line.standing.name()));
        let appealed = line
            .appealed
            .then(|| view! { <span class="tag">{text.get("care-appealed")}</span> });
        view! { <li class="cluster"><span>{text.day(line.at)}</span><span class="tag">{rule}</span><span class="tag">{standing}</span>{appealed}</li> }
    });
    let lines: Vec<_> = lines.collect();
    let none = lines
        .is_empty()
        .then(|| view! { <p>{text.get("care-none")}</p> });
    view! {
        <section class="stack" aria-labelledby="log">
            <h2 id="log">{text.get("care-log")}</h2>
            <p class="help">{text.get("care-log-help")}</p>
            {none}<ul class="stack" role="list">{lines}</ul>
        </section>
    }
    .into_any()
}
