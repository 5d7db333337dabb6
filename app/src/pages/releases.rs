//! A project's releases: asking for one, watching it, downloading it.

use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::refusal::Refusal;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::release::ReleaseView;

/// `GET /p/{slug}/releases`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let releases = service::release::list(visit.service(), &visit.deed, &slug).await?;
    let project = service::project::view(visit.service(), &visit.deed, &slug).await?;
    let (text, form) = (visit.text, visit.form());
    let under_way = releases
        .iter()
        .any(|r| matches!(r.state.as_str(), "waiting" | "running"));
    Ok(Page::new(text.get("releases-title"), move || {
        let request = project.may.release.then(|| {
            view! {
                <form method="post" action="/act/request_release">
                    {form.hidden()}
                    <input type="hidden" name="project" value=slug.to_string()/>
                    {form.submit("releases-request")}
                </form>
            }
        });
        let none = releases
            .is_empty()
            .then(|| view! { <p>{text.get("releases-none")}</p> });
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{project.card.title.clone()}</a></p>
            <h1>{text.get("releases-title")}</h1>
            <p>{text.get("releases-lead")}</p>
            <p><a href=format!("/p/{slug}/distributions")>{text.get("explorer-link")}</a></p>
            {request}
            {none}
            {releases.iter().map(|release| card(text, &slug, release)).collect_view()}
        }
        .into_any()
    })
    .refreshing(under_way))
}

fn card(text: Text, slug: &Slug, release: &ReleaseView) -> AnyView {
    let here = format!("/p/{slug}/releases/{}", release.version);
    let title = text.with(
        "releases-version",
        [
            ("version", release.version.into()),
            ("day", text.day(release.as_of).into()),
        ],
    );
    let progress = matches!(release.state.as_str(), "waiting" | "running").then(|| {
        view! { <progress class="meter" max="100" value=release.progress.to_string() aria-label=title.clone()></progress> }
    });
    let refused = release
        .refusal
        .as_ref()
        .map(|refusal| refused(text, refusal));
    let counts = release.counts.iter().map(|(table, rows)| {
        view! { <tr><th scope="row"><code>{table.clone()}</code></th><td class="number">{text.number(*rows)}</td></tr> }
    });
    let counts: Vec<_> = counts.collect();
    let files = release.files.iter().map(|(path, bytes)| {
        let bytes = i64::try_from(*bytes).unwrap_or_default();
        view! {
            <li><a href=format!("{here}/files/{path}") download="" translate="no" dir="ltr">{path.clone()}</a>
                " "<span class="help">{text.with("releases-bytes", [("bytes", text.number(bytes).into())])}</span></li>
        }
    });
    let files: Vec<_> = files.collect();
    view! {
        <section class="card stack">
            <h2>{title.clone()}</h2>
            <p><span class="tag">{text.get(&format!("release-{}", release.state))}</span></p>
            {progress}{refused}
            {release.digest.clone().map(|digest| view! { <p><code class="digest" dir="ltr">{digest}</code></p> })}
            {(!counts.is_empty()).then(|| view! { <table class="data"><tbody>{counts}</tbody></table> })}
            {(!files.is_empty()).then(|| view! {
                <p><a href=format!("{here}/retractions.json")>{text.get("releases-retractions")}</a></p>
                <details><summary>{text.get("releases-files")}</summary><ul>{files}</ul></details>
                <p class="help">{text.get("releases-verify")}" "<code dir="ltr">"polyphony release verify DIR"</code></p>
            })}
        </section>
    }
    .into_any()
}

fn refused(text: Text, refusal: &Refusal) -> AnyView {
    let reasons = refusal.problems.iter().map(|problem| {
        view! { <li>{text.problem(problem)}</li> }
    });
    view! { <div class="notice" data-kind="error" role="alert"><ul>{reasons.collect_view()}</ul></div> }.into_any()
}
