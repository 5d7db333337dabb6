//! An invitation: what the work is and what it pays, before any account.

use crate::parts::form::Line;
use crate::parts::project_card::project_card;
use crate::place::Path;
use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use leptos::prelude::*;
use service::Error;
use service::invitation::InvitationState;

/// `GET /join/{token}`
pub async fn get(visit: Visit, Path(token): Path<String>) -> Response {
    let page = load(&visit, token).await;
    visit.answer(page)
}

async fn load(visit: &Visit, token: String) -> Result<Page, Error> {
    let preview = service::invitation::preview(visit.service(), &visit.deed, &token).await?;
    let (text, form, visitor) = (visit.text, visit.form(), visit.is_visitor());
    let here = visit.path.clone();
    let title = text.with(
        "join-title",
        [("community", preview.community.name.clone().into())],
    );
    Ok(Page::new(title.clone(), move || {
        let role = text.get(&format!("role-{}", preview.role.name()));
        let projects = preview
            .projects
            .iter()
            .map(|project| project_card(text, project));
        let projects = projects.collect_view();
        let next: String = url::form_urlencoded::byte_serialize(here.as_bytes()).collect();
        let entrance = match preview.state {
            InvitationState::Open if preview.belongs => view! {
                <p class="notice" data-kind="ok">{text.get("join-belongs")}</p>
                <p><a class="button" data-kind="primary"
                    href=format!("/c/{}/start", preview.community.slug)>{text.get("join-go-on")}</a></p>
            }
            .into_any(),
            InvitationState::Open if !visitor => view! {
                <form method="post" action="/act/accept" class="stack">
                    {form.hidden()}
                    <input type="hidden" name="token" value=token.clone()/>
                    {form.submit("join-accept")}
                </form>
            }
            .into_any(),
            InvitationState::Open => view! {
                <section class="card stack" aria-labelledby="account">
                    <h2 id="account">{text.get("join-account")}</h2>
                    <p>{text.get("join-account-help")}</p>
                    <form method="post" action="/act/sign_up" class="stack">
                        {form.hidden()}
                        <input type="hidden" name="token" value=token.clone()/>
                        {form.line("handle", "field-handle", Line { help: "field-handle-help", autocomplete: "username", ..Line::default() })}
                        {form.line("password", "field-password", Line { kind: "password", help: "field-password-help", autocomplete: "new-password", ..Line::default() })}
                        {form.line("email", "field-email", Line { kind: "email", help: "field-email-help", optional: true, autocomplete: "email", ..Line::default() })}
                        {form.submit("join-sign-up")}
                    </form>
                    <p><a href=format!("/signin?next={next}")>{text.get("join-have-account")}</a></p>
                </section>
            }
            .into_any(),
            InvitationState::Expired | InvitationState::UsedUp | InvitationState::Revoked => {
                view! { <p class="notice" data-kind="error">{text.get("join-closed")}</p> }.into_any()
            }
        };
        view! {
            <h1>{title}</h1>
            <p class="lead">{text.with("join-as", [("role", role.into())])}</p>
            <section class="stack" aria-labelledby="work">
                <h2 id="work">{text.get("join-work")}</h2>
                {projects}
                <p>{text.get("join-pay-promise")}</p>
            </section>
            <details><summary>{text.get("community-charter")}</summary>
                <div class="prose" dir="auto">{preview.charter.clone()}</div></details>
            {entrance}
        }
        .into_any()
    }))
}
