//! Signing in; in a demo, three buttons that enter at once.

use crate::parts::form::Line;
use crate::shell::Page;
use crate::visit::{Visit, local_path};
use axum::response::Response;
use leptos::prelude::*;

/// `GET /signin`
pub async fn get(visit: Visit) -> Response {
    let (text, form) = (visit.text, visit.form());
    let next = visit
        .query
        .get("next")
        .map_or("/me", |path| local_path(path))
        .to_owned();
    let demo = visit.backend.demo.clone();
    let page = Page::new(text.get("sign-in-title"), move || {
        let doors = demo.iter().map(|login| {
            let label = text.get(&format!("demo-enter-{}", login.role));
            view! {
                <form method="post" action="/act/demo_sign_in">
                    {form.hidden()}
                    <button class="button" type="submit" name="role" value=login.role>{label}</button>
                </form>
            }
        });
        let doors = (!demo.is_empty()).then(|| {
            view! {
                <section class="card stack" aria-labelledby="demo">
                    <h2 id="demo">{text.get("demo-title")}</h2>
                    <p>{text.get("demo-lead")}</p>
                    <div class="cluster">{doors.collect_view()}</div>
                </section>
            }
        });
        view! {
            <h1>{text.get("sign-in-title")}</h1>
            {doors}
            <form method="post" action="/act/sign_in" class="card stack">
                {form.hidden()}
                <input type="hidden" name="next" value=next.clone()/>
                {form.line("name", "field-name", Line { autocomplete: "username", ..Line::default() })}
                {form.line("password", "field-password", Line { kind: "password", autocomplete: "current-password", ..Line::default() })}
                {form.submit("sign-in-submit")}
            </form>
            <p>{text.get("sign-in-invitation")}</p>
        }
        .into_any()
    });
    visit.answer(Ok(page))
}
