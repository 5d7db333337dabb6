//! Invitations into a community: made, listed, taken back.

use crate::parts::form::Line;
use crate::place::Path;
use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use domain::authority::Role;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::invitation::InvitationState;

/// `GET /c/{slug}/invitations`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let (service, deed) = (visit.service(), &visit.deed);
    let invitations = service::invitation::list(service, deed, &slug).await?;
    let community = service::community::view(service, deed, &slug).await?;
    let (text, form) = (visit.text, visit.form());
    let made = visit
        .flash
        .value("token")
        .map(|token| format!("{}/join/{token}", service.config().public_url));
    Ok(Page::new(text.get("community-invitations"), move || {
        let made = made.map(|link| {
            view! {
                <div class="notice" data-kind="ok" role="status">
                    <label for="made">{text.get("invitations-made")}</label>
                    <input id="made" type="text" readonly value=link dir="ltr"/>
                </div>
            }
        });
        let roles = Role::ALL.map(|role| {
            (
                role.name().to_owned(),
                text.get(&format!("role-{}", role.name())),
            )
        });
        let mut projects = vec![(String::new(), text.get("invitations-any-project"))];
        projects.extend(
            community
                .projects
                .iter()
                .map(|p| (p.slug.to_string(), p.title.clone())),
        );
        let rows = invitations.iter().map(|invitation| {
            let uses = match invitation.most_uses {
                Some(most) => text.with("invitations-uses-of", [("uses", invitation.uses.into()), ("most", most.into())]),
                None => text.number(invitation.uses),
            };
            let state = match invitation.state {
                InvitationState::Open => "invitation-open",
                InvitationState::Expired => "invitation-expired",
                InvitationState::UsedUp => "invitation-used-up",
                InvitationState::Revoked => "invitation-revoked",
            };
            let revoke = (invitation.state == InvitationState::Open).then(|| view! {
                <form method="post" action="/act/revoke_invitation">
                    {form.hidden()}
                    <input type="hidden" name="community" value=slug.to_string()/>
                    <input type="hidden" name="invitation" value=invitation.id.to_string()/>
                    <button class="button" data-kind="danger" type="submit">{text.get("invitations-revoke")}</button>
                </form>
            });
            view! {
                <tr>
                    <td>{text.get(&format!("role-{}", invitation.role.name()))}</td>
                    <td class="number">{uses}</td>
                    <td>{text.day(invitation.expires_at)}</td>
                    <td>{text.get(state)}</td>
                    <td>{revoke}</td>
                </tr>
            }
        });
        let rows = rows.collect_view();
        view! {
            <h1>{text.get("community-invitations")}</h1>
            {made}
            <form method="post" action="/act/create_invitation" class="card stack">
                <h2>{text.get("invitations-new")}</h2>
                {form.hidden()}
                <input type="hidden" name="community" value=slug.to_string()/>
                {form.select("role", "invitations-role", roles.to_vec(), "contributor")}
                {form.select("project", "invitations-project", projects, "")}
                {form.line("most_uses", "invitations-most-uses", Line { kind: "number", help: "invitations-most-uses-help", optional: true, ..Line::default() })}
                {form.line("days", "invitations-days", Line { kind: "number", value: "14", ..Line::default() })}
                {form.submit("invitations-create")}
            </form>
            <div class="table-scroll" tabindex="0" role="region" aria-label=text.get("community-invitations")>
                <table class="data">
                    <thead><tr>
                        <th scope="col">{text.get("invitations-role")}</th>
                        <th scope="col" class="number">{text.get("invitations-uses")}</th>
                        <th scope="col">{text.get("invitations-until")}</th>
                        <th scope="col">{text.get("invitations-state")}</th>
                        <th scope="col"><span class="visually-hidden">{text.get("invitations-revoke")}</span></th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    }))
}
