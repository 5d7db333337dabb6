//! A project's disputes and newest work: where work is rejected with a reason, and where whoever did it
//! objects.

use crate::parts::form::{FormParts, Line};
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::id::DisputeId;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::pay::dispute::{Desk, Thread, Work};

/// `GET /p/{slug}/disputes`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

/// `GET /disputes/{id}`
pub async fn one(visit: Visit, Path(id): Path<DisputeId>) -> Response {
    let page = load_one(&visit, id).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let desk = service::pay::dispute::desk(visit.service(), &visit.deed, &slug).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("disputes-title"), move || {
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{desk.title.clone()}</a></p>
            <h1>{text.get("disputes-title")}</h1>
            <p class="lead">{text.get("disputes-lead")}</p>
            {disputes(text, &desk)}
            {desk.objects.then(|| objection(text, &form, &slug))}
            {work(text, &form, &slug, &desk)}
        }
        .into_any()
    }))
}

fn disputes(text: Text, desk: &Desk) -> AnyView {
    let lines = desk.disputes.iter().map(|(dispute, _)| {
        let subject = if dispute.judgement_id.is_some() {
            "dispute-about-rejection"
        } else {
            "dispute-about-pay"
        };
        view! {
            <li class="card">
                <a href=format!("/disputes/{}", dispute.id)>{text.get(subject)}</a>
                <p class="cluster"><span>{text.day(dispute.opened_at)}</span>
                    <span class="tag">{text.get(&format!("dispute-{}", dispute.state))}</span></p>
            </li>
        }
    });
    let lines: Vec<_> = lines.collect();
    if lines.is_empty() {
        return view! { <p>{text.get("disputes-none")}</p> }.into_any();
    }
    view! { <ul class="stack" role="list">{lines}</ul> }.into_any()
}

fn objection(text: Text, form: &FormParts, slug: &Slug) -> AnyView {
    view! {
        <form method="post" action="/act/open_dispute" class="card stack">
            <h2>{text.get("disputes-open")}</h2>
            <p>{text.get("disputes-open-help")}</p>
            {form.hidden()}
            <input type="hidden" name="project" value=slug.to_string()/>
            {form.area("words", "disputes-words", "", "", false)}
            {form.submit("disputes-send")}
        </form>
    }
    .into_any()
}

fn work(text: Text, form: &FormParts, slug: &Slug, desk: &Desk) -> AnyView {
    let lines = desk.work.iter().map(|line| {
        let state = match (&line.reason, line.overturned_at) {
            (Some(_), Some(_)) => Some("work-rejection-overturned"),
            (Some(_), None) => Some("work-rejected"),
            (None, _) => None,
        };
        let state = state.map(|key| view! { <span class="tag">{text.get(key)}</span> });
        let reason = line
            .reason
            .clone()
            .map(|reason| view! { <p dir="auto">{reason}</p> });
        view! {
            <li class="card stack">
                <p class="cluster"><bdi>{line.external_id.clone()}</bdi>
                    <span>{text.day(line.submitted_at)}</span>
                    <span>{text.span(domain::time::Span::millis(line.active_ms))}</span>{state}</p>
                {reason}
                {about(text, form, slug, desk, line)}
            </li>
        }
    });
    let lines = lines.collect_view();
    view! {
        <h2>{text.get("disputes-work")}</h2>
        <ul class="stack" role="list">{lines}</ul>
    }
    .into_any()
}

/// The form about one judgement: the organizer's, or the contributor's.
fn about(text: Text, form: &FormParts, slug: &Slug, desk: &Desk, line: &Work) -> Option<AnyView> {
    let (act, title, field, send) = match (&line.reason, desk.rejects) {
        (None, true) => ("/act/reject_work", "work-reject", "reason", "work-reject"),
        (Some(_), false) if desk.objects && line.overturned_at.is_none() => {
            ("/act/open_dispute", "work-appeal", "words", "disputes-send")
        }
        _ => return None,
    };
    let id = format!("f-{field}-{}", line.id);
    Some(
        view! {
            <details><summary>{text.get(title)}</summary>
                <form method="post" action=act class="stack">
                    {form.hidden()}
                    <input type="hidden" name="project" value=slug.to_string()/>
                    <input type="hidden" name="judgement" value=line.id.to_string()/>
                    <div class="field"><label for=id.clone()>{text.get("disputes-words")}</label>
                        <textarea id=id name=field rows="3" dir="auto" required></textarea></div>
                    <button class="button" type="submit">{text.get(send)}</button>
                </form>
            </details>
        }
        .into_any(),
    )
}

async fn load_one(visit: &Visit, id: DisputeId) -> Result<Page, Error> {
    let thread = service::pay::dispute::thread(visit.service(), &visit.deed, id).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("dispute-title"), move || {
        let (slug, title, currency) = thread.project.clone();
        let messages = thread.messages.iter().map(|(author, body, at)| {
            view! {
                <li class="card"><p class="help"><bdi>{author.clone()}</bdi>" "{text.day(*at)}</p>
                    <p class="prose" dir="auto">{body.clone()}</p></li>
            }
        });
        let messages = messages.collect_view();
        let awarded = (thread.dispute.awarded_micros.0 > 0).then(|| {
            let amount = text.money(thread.dispute.awarded_micros, currency);
            view! { <p class="notice" data-kind="ok">{text.with("dispute-awarded", [("amount", amount.into())])}</p> }
        });
        let reason = thread.reason.clone().map(|reason| {
            view! { <h2>{text.get("work-rejected")}</h2><blockquote dir="auto">{reason}</blockquote> }
        });
        view! {
            <p><a href=format!("/p/{slug}/disputes") dir="auto">{title}</a></p>
            <h1>{text.get("dispute-title")}</h1>
            <p><span class="tag">{text.get(&format!("dispute-{}", thread.dispute.state))}</span></p>
            {reason}
            <ol class="stack" role="list">{messages}</ol>
            {awarded}
            {(thread.dispute.state == "open").then(|| answer(text, &form, &thread))}
        }
        .into_any()
    }))
}

fn answer(text: Text, form: &FormParts, thread: &Thread) -> AnyView {
    let id = thread.dispute.id.to_string();
    if thread.decides {
        let outcomes = ["upheld", "declined"]
            .map(|state| (state.to_owned(), text.get(&format!("dispute-{state}"))));
        return view! {
            <form method="post" action="/act/decide_dispute" class="card stack">
                <h2>{text.get("dispute-decide")}</h2>
                {form.hidden()}
                <input type="hidden" name="dispute" value=id/>
                {form.select("outcome", "dispute-outcome", outcomes.to_vec(), "upheld")}
                {form.line("awarded", "dispute-award", Line { value: "0", help: "dispute-award-help", ..Line::default() })}
                {form.area("words", "dispute-reason", "", "", false)}
                {form.submit("dispute-decide")}
            </form>
        }
        .into_any();
    }
    view! {
        <form method="post" action="/act/reply_dispute" class="card stack">
            {form.hidden()}
            <input type="hidden" name="dispute" value=id/>
            {form.area("words", "disputes-words", "", "", false)}
            {form.submit("disputes-send")}
        </form>
    }
    .into_any()
}
