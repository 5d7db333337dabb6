//! Prompts that contributors propose, and their peers' word.

use crate::pages::me_preferences::warning;
use crate::parts::content::content;
use crate::parts::form::FormParts;
use crate::parts::prompt::prompt;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::item::review::REASONS;
use domain::item::warning::WARNINGS;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::proposal::{Mine, ProposalsView, ToReview};

/// `GET /p/{slug}/proposals`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let found = service::proposal::view(visit.service(), &visit.deed, &slug).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("proposals-title"), move || {
        let mine = found.mine.iter().map(|mine| own(text, mine));
        let mine: Vec<_> = mine.collect();
        let mine = (!mine.is_empty()).then(|| {
            view! { <h2>{text.get("proposals-mine")}</h2><ul class="stack" role="list">{mine}</ul> }
        });
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{found.project.title.clone()}</a></p>
            <h1>{text.get("proposals-title")}</h1>
            <p class="lead">{text.get("proposals-lead")}</p>
            {found.review.as_ref().map(|asked| review(text, &form, &slug, asked))}
            {propose(text, &form, &slug, &found)}
            {mine}
        }
        .into_any()
    }))
}

fn propose(text: Text, form: &FormParts, slug: &Slug, found: &ProposalsView) -> AnyView {
    if found.languages.is_empty() {
        return view! {
            <p class="notice" data-kind="info">{text.get("proposals-name-first")}" "
                <a href="/me/preferences">{text.get("preferences-title")}</a></p>
        }
        .into_any();
    }
    let languages = found.languages.iter().map(ToString::to_string);
    let languages: Vec<(String, String)> = languages.map(|tag| (tag.clone(), tag)).collect();
    let first = languages
        .first()
        .map(|(tag, _)| tag.clone())
        .unwrap_or_default();
    let boxes =
        WARNINGS.map(|key| form.tick(&format!("warn-{key}"), warning(text, key), None, false));
    view! {
        <form method="post" action="/act/propose_prompt" class="card stack">
            {form.hidden()}
            <input type="hidden" name="project" value=slug.to_string()/>
            {form.area("prompt", "proposals-text", "", "proposals-text-help", false)}
            {form.select("language", "preferences-language", languages, &first)}
            <details><summary>{text.with("work-warnings", [("warnings", "…".into())])}</summary>
                <div class="stack">{boxes.collect_view()}</div></details>
            {form.submit("proposals-send")}
        </form>
    }
    .into_any()
}

fn own(text: Text, mine: &Mine) -> AnyView {
    let reasons = mine.reasons.iter().map(|reason| {
        view! { <li>{text.get(&format!("review-reason-{reason}"))}</li> }
    });
    view! {
        <li class="card stack">
            {content(&mine.text, mine.language.as_str())}
            <p><span class="tag">{text.get(&format!("proposal-{}", mine.state))}</span></p>
            <ul>{reasons.collect_view()}</ul>
        </li>
    }
    .into_any()
}

fn review(text: Text, form: &FormParts, slug: &Slug, asked: &ToReview) -> AnyView {
    let (name, id, question, shown) = match asked {
        ToReview::Prompt {
            id,
            language,
            turns,
        } => (
            "prompt_id",
            id.to_string(),
            "review-prompt",
            prompt(text, turns, language.as_str()),
        ),
        ToReview::Mend {
            id,
            language,
            changes,
            note,
        } => {
            let language = language.as_str();
            let pairs = changes.iter().map(|(before, after)| {
                view! {
                    <div class="responses">
                        <div class="response"><h3>{text.get("review-before")}</h3>{content(before, language)}</div>
                        <div class="response"><h3>{text.get("review-after")}</h3>{content(after, language)}</div>
                    </div>
                }
            });
            let pairs = pairs.collect_view();
            let shown = view! { {pairs}<blockquote dir="auto">{note.clone()}</blockquote> };
            ("mend_id", id.to_string(), "review-mend", shown.into_any())
        }
    };
    let mut reasons = vec![(String::new(), text.get("work-confidence-none"))];
    reasons.extend(REASONS.map(|reason| {
        (
            reason.to_owned(),
            text.get(&format!("review-reason-{reason}")),
        )
    }));
    view! {
        <section class="card stack" aria-labelledby="review">
            <h2 id="review">{text.get("review-title")}</h2>
            {shown}
            <form method="post" action="/act/review_proposal" class="stack">
                {form.hidden()}
                <input type="hidden" name="project" value=slug.to_string()/>
                <input type="hidden" name=name value=id/>
                <p><strong>{text.get(question)}</strong></p>
                {form.select("reason", "review-reason", reasons, "")}
                <div class="cluster">
                    <button class="button" data-kind="primary" type="submit" name="accepts" value="yes">{text.get("review-accept")}</button>
                    <button class="button" type="submit" name="accepts" value="no">{text.get("review-decline")}</button>
                </div>
            </form>
        </section>
    }
    .into_any()
}
