//! Consent, purpose by purpose, and the profile, in one form: the step between joining and working.

use crate::parts::question::question;
use crate::place::Path;
use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;

/// `GET /c/{slug}/start`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let (service, deed) = (visit.service(), &visit.deed);
    let ask = service::consent::ask(service, deed, &slug).await?;
    let mut questions = service::profile::questions(service, deed, &slug).await?;
    questions.retain(|question| !question.retired);
    let community = service::community::view(service, deed, &slug).await?;
    let wanted = visit.query.get("project").cloned();
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(ask.title.clone(), move || {
        let standing = ask.standing.clone();
        let purposes = ask.purposes.iter().map(|purpose| {
            let granted = standing
                .as_ref()
                .is_some_and(|standing| standing.granted.contains(purpose));
            let name = purpose.name();
            let help = text.get(&format!("purpose-{name}-help"));
            form.tick(
                &format!("purpose-{name}"),
                text.get(&format!("purpose-{name}")),
                Some(help),
                granted,
            )
        });
        let purposes = purposes.collect_view();
        let questions: Vec<_> = questions
            .iter()
            .map(|asked| question(&form, asked))
            .collect();
        let profile = (!questions.is_empty()).then(|| {
            view! {
                <section class="card stack" aria-labelledby="profile">
                    <h2 id="profile">{text.get("start-profile")}</h2>
                    <p>{text.get("start-profile-help")}</p>
                    {questions}
                </section>
            }
        });
        let mut projects = community.projects.iter();
        let asked = projects.find(|project| Some(project.slug.as_str()) == wanted.as_deref());
        let project = asked.or(community.projects.first());
        let project = project.map(|project| project.slug.to_string());
        let again = standing
            .as_ref()
            .is_some_and(|standing| standing.asked_again)
            .then(|| view! { <p class="notice" data-kind="info">{text.get("start-again")}</p> });
        let summary = (!ask.summary.is_empty()).then(|| {
            view! {
                <h2>{text.get("start-summary")}</h2>
                <p dir="auto" lang=ask.locale.tag()><strong>{ask.summary.clone()}</strong></p>
            }
        });
        let contact = (!ask.contact.is_empty()).then(|| {
            let said = text.with("start-contact", [("contact", ask.contact.clone().into())]);
            view! { <p class="help">{said}</p> }
        });
        let valid = ask.valid_days.map(|days| {
            view! { <p class="help">{text.with("start-valid", [("days", days.into())])}</p> }
        });
        view! {
            <h1 dir="auto">{ask.title.clone()}</h1>
            <form method="post" action="/act/start" class="stack">
                {form.hidden()}
                <input type="hidden" name="community" value=slug.to_string()/>
                <input type="hidden" name="version" value=ask.version.to_string()/>
                <input type="hidden" name="project" value=project/>
                <section class="card stack" aria-labelledby="consent">
                    {again}
                    {summary}
                    <div class="prose" dir="auto" lang=ask.locale.tag() id="consent">{ask.body.clone()}</div>
                    <p class="help">{text.with("start-version", [("version", ask.version.into()), ("controller", ask.controller.clone().into())])}</p>
                    <fieldset class="stack">
                        <legend>{text.get("start-purposes")}</legend>
                        {purposes}
                    </fieldset>
                    {valid}{contact}
                    <p class="help">{text.get("start-withdraw")}</p>
                </section>
                {profile}
                {form.submit("start-submit")}
            </form>
        }
        .into_any()
    }))
}
