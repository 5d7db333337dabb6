//! Coming in, going out, and what is one's own.

use crate::forms::{Done, Fields, Flash};
use crate::visit::{LOCALE_COOKIE, Visit, local_path};
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use domain::locale::Locale;
use service::account::SignUp;
use service::{Error, account, invitation, setup};

use crate::backend::Backend;

fn new_account(visit: &Visit, fields: &Fields) -> SignUp {
    SignUp {
        handle: fields.get("handle").to_owned(),
        email: fields.get("email").to_owned(),
        password: fields.get("password").to_owned(),
        locale: visit.text.locale,
    }
}

/// `POST /act/sign_up`: a new account by an invitation, signed in at once.
pub async fn sign_up(visit: Visit, fields: Fields) -> Response {
    let done = join(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn join(visit: &Visit, fields: &Fields) -> Done {
    let (service, token) = (visit.service(), fields.get("token"));
    let preview = invitation::preview(service, &visit.deed, token).await?;
    let person =
        invitation::sign_up(service, &visit.deed, token, new_account(visit, fields)).await?;
    visit.enter(person).await?;
    visit.keep_locale().await?;
    Ok((
        format!("/c/{}/start", preview.community.slug),
        Flash::default(),
    ))
}

/// `POST /act/accept`: a signed-in person joins.
pub async fn accept(visit: Visit, fields: Fields) -> Response {
    let done = invitation::accept(visit.service(), &visit.deed, fields.get("token")).await;
    let done = done.map(|slug| (format!("/c/{slug}/start"), Flash::default()));
    visit.conclude(&fields, done).await
}

/// `POST /act/claim`: the first admin.
pub async fn claim(visit: Visit, fields: Fields) -> Response {
    let done = first_admin(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn first_admin(visit: &Visit, fields: &Fields) -> Done {
    let new = new_account(visit, fields);
    let person = setup::claim(visit.service(), &visit.deed, fields.get("token"), new).await?;
    visit.enter(person).await?;
    visit.keep_locale().await?;
    Ok(("/c/new".to_owned(), Flash::done("setup-done")))
}

/// `POST /act/sign_in`
pub async fn sign_in(visit: Visit, fields: Fields) -> Response {
    let done = enter(
        &visit,
        fields.get("name"),
        fields.get("password"),
        fields.get("next"),
    )
    .await;
    visit.conclude(&fields, done).await
}

async fn enter(visit: &Visit, name: &str, password: &str, next: &str) -> Done {
    let person = account::sign_in(visit.service(), &visit.deed, name, password).await?;
    visit.enter(person).await?;
    let deed = visit
        .service()
        .deed(Some(person), visit.text.locale)
        .await?;
    if let Some(locale) = account::overview(visit.service(), &deed).await?.locale {
        let text = crate::text::Text { locale };
        Visit {
            text,
            ..visit.clone()
        }
        .keep_locale()
        .await?;
    }
    let next = if next.is_empty() {
        "/me"
    } else {
        local_path(next)
    };
    Ok((next.to_owned(), Flash::default()))
}

/// `POST /act/demo_sign_in`: one of the demo's three buttons; routed in a demo only.
pub async fn demo_sign_in(
    State(backend): State<Backend>,
    visit: Visit,
    fields: Fields,
) -> Response {
    let login = backend
        .demo
        .iter()
        .find(|login| login.role == fields.get("role"));
    let done = match login {
        Some(login) => enter(&visit, login.handle, login.password, "/me").await,
        None => Err(Error::NotFound),
    };
    visit.conclude(&fields, done).await
}

/// `POST /act/sign_out`: the browser also forgets the drafts that it kept.
pub async fn sign_out(visit: Visit) -> Response {
    match visit.session.flush().await {
        Ok(()) => ([("clear-site-data", "\"storage\"")], Redirect::to("/")).into_response(),
        Err(cause) => visit.fault(&Error::Fault(cause.to_string())),
    }
}

/// `POST /act/set_locale`: in the account, in the session, or in a cookie.
pub async fn set_locale(visit: Visit, fields: Fields) -> Response {
    let Ok(locale) = fields.get("locale").parse::<Locale>() else {
        return Redirect::to(fields.back()).into_response();
    };
    if !visit.is_visitor() {
        let chosen = Visit {
            text: crate::text::Text { locale },
            ..visit.clone()
        };
        let kept = account::set_locale(visit.service(), &visit.deed, locale).await;
        let kept = match kept {
            Ok(()) => chosen.keep_locale().await,
            Err(error) => Err(error),
        };
        if let Err(error) = kept {
            return visit.fault(&error);
        }
    }
    // A language named in the address would win over the choice.
    let back = fields.back().split('?').next().unwrap_or("/");
    let mut response = Redirect::to(back).into_response();
    let cookie = format!("{LOCALE_COOKIE}={locale}; Path=/; Max-Age=31536000; SameSite=Lax");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// `POST /act/change_password`
pub async fn change_password(visit: Visit, fields: Fields) -> Response {
    let (old, new) = (fields.get("old"), fields.get("password"));
    let done = account::change_password(visit.service(), &visit.deed, old, new).await;
    let done = done.map(|()| {
        (
            "/me/settings".to_owned(),
            Flash::done("settings-password-changed"),
        )
    });
    visit.conclude(&fields, done).await
}

/// `POST /act/revoke_session`
pub async fn revoke_session(visit: Visit, fields: Fields) -> Response {
    let done = match fields.get("session").parse() {
        Ok(id) => account::revoke_session(visit.service(), &visit.deed, id).await,
        Err(_) => Err(Error::NotFound),
    };
    let done = done.map(|()| ("/me/sessions".to_owned(), Flash::done("sessions-revoked")));
    visit.conclude(&fields, done).await
}
