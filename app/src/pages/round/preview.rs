//! A draft as somebody who takes part would see it: every stage, to be looked at only.

use super::{Scene, head, room};
use crate::acts::round::stage;
use crate::place::Path;
use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use domain::id::RoundId;
use leptos::prelude::*;
use service::Error;
use service::round::view::{Samples, preview};

/// `GET /rounds/{id}/preview?stage=`
pub async fn get(visit: Visit, Path(id): Path<RoundId>) -> Response {
    let page = load(&visit, id).await;
    visit.answer(page)
}

async fn load(visit: &Visit, id: RoundId) -> Result<Page, Error> {
    let text = visit.text;
    let asked = visit.query.get("stage").and_then(|name| stage(name));
    let samples = Samples {
        statement: text.get("preview-sample-statement"),
        post: text.get("preview-sample-post"),
        proposals: ["preview-sample-first", "preview-sample-second"].map(|key| text.get(key)),
    };
    let round = preview(visit.service(), &visit.deed, id, asked, &samples).await?;
    let scene = Scene {
        text,
        form: visit.form(),
        id,
        now: visit.deed.at,
        languages: round.languages.clone(),
        may_run: false,
        takes_part: true,
        reply_to: None,
    };
    let page = Page::new(text.get("preview-title"), move || {
        let back = format!("/p/{}/rounds/new?draft={id}", round.card.project);
        let stages = round.template.plans().iter().map(|plan| {
            let name = plan.stage.name();
            let current = (round.shown == Some(plan.stage)).then_some("page");
            view! {
                <li data-state=current.map(|_| "now") aria-current=current>
                    <a href=format!("/rounds/{id}/preview?stage={name}")>{text.get(&format!("round-stage-{name}"))}</a></li>
            }
        });
        view! {
            <p><a href=back dir="auto">{round.card.title.clone()}</a></p>
            <h1>{text.get("preview-title")}</h1>
            <p class="notice" data-kind="info">{text.get("preview-lead")}</p>
            <nav class="round-stages" aria-label=text.get("round-stages")><ol role="list">{stages.collect_view()}</ol></nav>
            <p class="lead" dir="auto">{round.purpose.clone()}</p>
            {head::head(&scene, &round)}
            <fieldset class="preview" disabled>
                <legend class="visually-hidden">{text.get("preview-title")}</legend>
                {room(&scene, &round)}
            </fieldset>
        }
        .into_any()
    });
    Ok(page.wide())
}
