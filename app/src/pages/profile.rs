//! One's own profile in a community: every question skippable, every answer changeable.

use crate::parts::form::FormParts;
use crate::place::Path;
use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::profile::{Answer, Question};

/// The value of the option "prefer not to say".
pub const DECLINED: &str = "\u{1}declined";

/// `GET /c/{slug}/profile`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let questions = service::profile::questions(visit.service(), &visit.deed, &slug).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("profile-title"), move || {
        view! {
            <h1>{text.get("profile-title")}</h1>
            <p>{text.get("start-profile-help")}</p>
            <form method="post" action="/act/answer_profile" class="card stack">
                {form.hidden()}
                <input type="hidden" name="community" value=slug.to_string()/>
                {questions.iter().map(|asked| question(&form, asked)).collect_view()}
                {form.submit("form-save")}
            </form>
        }
        .into_any()
    }))
}

/// A question: offered answers, one's own words, "prefer not to say", or nothing at all. After a
/// refusal it holds what was typed.
pub fn question(form: &FormParts, question: &Question) -> AnyView {
    let text = form.text();
    let name = format!("answer-{}", question.key);
    let own_name = format!("own-{}", question.key);
    let said = match &question.answer {
        Some(Answer::Said(value)) => value.clone(),
        Some(Answer::Declined) => DECLINED.to_owned(),
        None => String::new(),
    };
    let offered = question.choices.iter().any(|(value, _)| *value == said);
    let (chosen, own) = if offered || said == DECLINED {
        (said, String::new())
    } else {
        (String::new(), said)
    };
    let chosen = form.value(&name, &chosen);
    let own = form.value(&own_name, &own);
    let (described, notes) = form.notes(&own_name, "");
    let invalid = described.as_ref().map(|_| "true");
    let help = format!("h-{name}");
    let options = question.choices.iter().map(|(value, label)| {
        let selected = *value == chosen;
        view! { <option value=value.clone() selected=selected>{label.clone()}</option> }
    });
    view! {
        <div class="field">
            <label for=name.clone() dir="auto">{question.label.clone()}</label>
            <p class="help" id=help.clone() dir="auto">{question.help.clone()}</p>
            <select id=name.clone() name=name.clone() aria-describedby=help>
                <option value="" selected=chosen.is_empty()>{text.get("profile-skip")}</option>
                {options.collect_view()}
                <option value=DECLINED selected={chosen == DECLINED}>{text.get("profile-declined")}</option>
            </select>
            <label for=format!("f-{own_name}") class="help">{text.get("profile-own-words")}</label>
            <input id=format!("f-{own_name}") name=own_name type="text" maxlength="80" dir="auto"
                value=own aria-describedby=described aria-invalid=invalid/>
            {notes}
        </div>
    }
    .into_any()
}
