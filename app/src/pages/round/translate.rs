//! The page on which words are translated, and translations checked.

use super::voice;
use crate::parts::content::content;
use crate::parts::form::FormParts;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::deliberation::translation::{Trust, same};
use domain::id::RoundId;
use domain::locale::Locale;
use leptos::prelude::*;
use service::Error;
use service::round::translate::TranslatePage;
use service::round::view::TranslationView;

/// `GET /rounds/{id}/translate`
pub async fn get(visit: Visit, Path(id): Path<RoundId>) -> Response {
    let page = load(&visit, id).await;
    visit.answer(page)
}

async fn load(visit: &Visit, id: RoundId) -> Result<Page, Error> {
    let words = visit.query.get("words").map_or("", String::as_str);
    let page = service::round::translate::page(visit.service(), &visit.deed, id, words).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("tr-title"), move || {
        let page = &page;
        let there = page.translations.iter().map(|one| judge(&form, page, one));
        view! {
            <p><a href=format!("/rounds/{id}") dir="auto">{page.title.clone()}</a></p>
            <h1>{text.get("tr-title")}</h1>
            <section class="stack" aria-labelledby="original">
                <h2 id="original">{text.get("tr-original")}</h2>
                <blockquote class="statement">{content(&page.text, &page.language)}</blockquote>
            </section>
            <ul class="stack" role="list">{there.collect_view()}</ul>
            {write(&form, page)}
        }
        .into_any()
    }))
}

/// Who translated something, and how far it may be trusted.
pub(super) fn said(text: Text, other: &TranslationView) -> String {
    let key = match other.trust {
        Trust::Unchecked => "tr-unchecked",
        Trust::Checked => "tr-checked",
        Trust::Disputed => "tr-disputed",
    };
    let by = other
        .by
        .map_or_else(|| text.get("round-origin-gone"), |by| voice(text, by));
    text.with(key, [("voice", by.into())])
}

fn hidden(form: &FormParts, page: &TranslatePage) -> AnyView {
    view! {
        {form.hidden()}
        <input type="hidden" name="round" value=page.id.to_string()/>
        <input type="hidden" name="words" value=page.pointed.to_string()/>
    }
    .into_any()
}

fn judge(form: &FormParts, page: &TranslatePage, one: &TranslationView) -> AnyView {
    let text = form.text();
    let buttons = (!one.mine).then(|| {
        let button = |verdict: &'static str, key: &str| {
            view! { <button class="button" type="submit" name="verdict" value=verdict>{text.get(key)}</button> }
        };
        view! {
            <form method="post" action="/act/judge_translation" class="stack">
                {hidden(form, page)}
                <input type="hidden" name="translation" value=one.id.to_string()/>
                <p>{text.get("tr-judge")}</p>
                <div class="cluster">{button("right", "tr-right")}{button("wrong", "tr-wrong")}</div>
            </form>
        }
    });
    view! {
        <li class="card stack">
            {content(&one.text, &one.language)}
            <p class="help">{said(text, one)}</p>
            {buttons}
        </li>
    }
    .into_any()
}

fn write(form: &FormParts, page: &TranslatePage) -> AnyView {
    let text = form.text();
    let current = text.locale;
    let mut all: Vec<Locale> = page.languages.clone();
    if !all.contains(&current) {
        all.push(current);
    }
    let others = all
        .into_iter()
        .filter(|locale| !same(locale.tag(), &page.language))
        .map(|locale| (locale.tag().to_owned(), locale.endonym().to_owned()));
    view! {
        <form method="post" action="/act/translate_words" class="card stack">
            <h2>{text.get("tr-write")}</h2>
            {hidden(form, page)}
            {form.select("language", "tr-language", others.collect(), current.tag())}
            {form.area("text", "tr-text", "", "tr-write-help", false)}
            {form.submit("form-save")}
        </form>
    }
    .into_any()
}
