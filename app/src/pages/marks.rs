//! A project's marks: an organizer decides, a steward rules on appeals.

use crate::parts::form::FormParts;
use crate::parts::mark;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::quality::{REASONS, Ruling};
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::mark::{MarkList, MarkView};

/// `GET /p/{slug}/marks`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let list = service::mark::of_project(visit.service(), &visit.deed, &slug).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("marks-project-title"), move || {
        let none = list
            .marks
            .is_empty()
            .then(|| view! { <p>{text.get("marks-project-none")}</p> });
        let cards = list.marks.iter().map(|found| {
            let forms = forms(text, &form, &list, found);
            mark::card(text, found, forms)
        });
        let cards = cards.collect_view();
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{list.title.clone()}</a></p>
            <h1>{text.get("marks-project-title")}</h1>
            <p>{text.get("marks-project-lead")}</p>
            {none}
            <ul class="stack" role="list">{cards}</ul>
        }
        .into_any()
    }))
}

fn forms(text: Text, form: &FormParts, list: &MarkList, mark: &MarkView) -> AnyView {
    let action = if list.may_decide && mark.standing.may_decide() {
        "/act/decide_mark"
    } else if list.may_rule && mark.standing.may_rule() {
        "/act/rule_mark"
    } else {
        return ().into_any();
    };
    let id = mark.id.to_string();
    let reasons = REASONS.iter().map(|reason| {
        view! { <option value=*reason>{text.get(&format!("mark-reason-{reason}"))}</option> }
    });
    let reasons = reasons.collect_view();
    let rulings = [Ruling::Lifted, Ruling::Kept].map(|ruling| {
        let key = match ruling {
            Ruling::Lifted => "marks-lift",
            Ruling::Kept => "marks-keep",
        };
        view! { <button class="button" type="submit" name="ruling" value=ruling.name()>{text.get(key)}</button> }
    });
    view! {
        <form method="post" action=action class="stack">
            {form.hidden()}
            <input type="hidden" name="mark" value=id.clone()/>
            <div class="field">
                <label for=format!("reason-{id}")>{text.get("marks-reason")}</label>
                <select id=format!("reason-{id}") name="reason">{reasons}</select>
            </div>
            <div class="cluster">{rulings.collect_view()}</div>
        </form>
    }
    .into_any()
}
