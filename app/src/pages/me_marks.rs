//! One's own marks, with a way to answer and to appeal.

use crate::parts::form::FormParts;
use crate::parts::mark;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use leptos::prelude::*;
use service::Error;
use service::mark::MarkView;

/// `GET /me/marks`
pub async fn get(visit: Visit) -> Response {
    let page = load(&visit).await;
    visit.answer(page)
}

async fn load(visit: &Visit) -> Result<Page, Error> {
    let marks = service::mark::mine(visit.service(), &visit.deed).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("marks-title"), move || {
        let none = marks
            .is_empty()
            .then(|| view! { <p>{text.get("marks-none")}</p> });
        let cards = marks
            .iter()
            .map(|found| mark::card(text, found, forms(text, &form, found)));
        let cards = cards.collect_view();
        view! {
            <p><a href="/me">{text.get("me-title")}</a></p>
            <h1>{text.get("marks-title")}</h1>
            <p>{text.get("marks-lead")}</p>
            {none}
            <ul class="stack" role="list">{cards}</ul>
        }
        .into_any()
    }))
}

/// An answer until an organizer decides, an appeal after a mark was kept.
fn forms(text: Text, form: &FormParts, mark: &MarkView) -> AnyView {
    let (project, slug) = &mark.project;
    let link = view! { <p><a href=format!("/p/{slug}") dir="auto">{project.clone()}</a></p> };
    let (action, label) = if mark.standing.may_answer() {
        ("/act/answer_mark", "marks-answer")
    } else if mark.standing.may_appeal() {
        ("/act/appeal_mark", "marks-appeal")
    } else {
        return link.into_any();
    };
    let id = mark.id.to_string();
    // Only the form that was refused shows its words again.
    let refused = form.value("mark", "") == id;
    let earlier = mark.answer.clone().filter(|_| mark.standing.may_answer());
    let words = if refused {
        form.value("answer", "")
    } else {
        earlier.unwrap_or_default()
    };
    let problem = refused.then(|| form.notes("answer", "").1);
    view! {
        {link}
        <form method="post" action=action class="stack">
            {form.hidden()}
            <input type="hidden" name="mark" value=id.clone()/>
            <div class="field">
                <label for=format!("answer-{id}")>{text.get(label)}</label>
                <textarea id=format!("answer-{id}") name="answer" rows="3" dir="auto" required>{words}</textarea>
                {problem}
            </div>
            <button class="button" type="submit">{text.get("marks-send")}</button>
        </form>
    }
    .into_any()
}
