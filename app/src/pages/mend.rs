//! Mending a translation, beside its original where the project has it.

use crate::parts::content::content;
use crate::parts::form::{FormParts, Line, escaped};
use crate::parts::provenance::provenance;
use crate::parts::ranking::letter;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::id::ItemId;
use domain::language::Language;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::mend::MendView;

/// `GET /p/{slug}/mend/{item}`
pub async fn get(visit: Visit, Path((slug, item)): Path<(Slug, ItemId)>) -> Response {
    match load(&visit, slug, item).await {
        // Whoever does not name both languages is told where to do so.
        Err(Error::Conflict("mend-languages")) => visit.answer(Ok(name_first(visit.text))),
        page => visit.answer(page),
    }
}

fn name_first(text: Text) -> Page {
    Page::new(text.get("mend-title"), move || {
        view! {
            <h1>{text.get("mend-title")}</h1>
            <p>{text.get("refusal-conflict-mend-languages")}</p>
            <p><a class="button" href="/me/preferences">{text.get("preferences-title")}</a></p>
        }
        .into_any()
    })
}

async fn load(visit: &Visit, slug: Slug, item: ItemId) -> Result<Page, Error> {
    let found = service::mend::view(visit.service(), &visit.deed, &slug, item).await?;
    let (text, form) = (visit.text, visit.form());
    let page = Page::new(text.get("mend-title"), move || {
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{found.project.title.clone()}</a></p>
            <h1>{text.get("mend-title")}</h1>
            <p class="lead">{text.get("mend-lead")}</p>
            {provenance(text, &found.provenance)}
            {fields(text, &form, &slug, &found)}
        }
        .into_any()
    });
    Ok(page.wide())
}

fn fields(text: Text, form: &FormParts, slug: &Slug, found: &MendView) -> AnyView {
    let language = &found.language;
    let original = found.original.as_ref();
    let turns = found.turns.iter().enumerate().map(|(place, turn)| {
        let number = i64::try_from(place + 1).unwrap_or_default();
        let label = text.with("mend-turn", [("number", number.into())]);
        let beside =
            original.and_then(|(of, turns, _)| Some((of, turns.get(place)?.content.as_str())));
        part(
            text,
            form,
            (format!("turn[{place}]"), label),
            language,
            &turn.content,
            beside,
        )
    });
    let turns = turns.collect_view();
    let responses = (0u8..).zip(&found.responses).map(|(place, response)| {
        let beside = original
            .and_then(|(of, _, responses)| Some((of, responses.get(usize::from(place))?.as_str())));
        part(
            text,
            form,
            (format!("response[{place}]"), letter(text, place)),
            language,
            response,
            beside,
        )
    });
    let responses = responses.collect_view();
    view! {
        <form method="post" action="/act/propose_mend" class="stack">
            {form.hidden()}
            <input type="hidden" name="project" value=slug.to_string()/>
            <input type="hidden" name="item" value=found.item.to_string()/>
            <span id="f-turn" tabindex="-1"></span>{form.notes("turn", "").1}
            {turns}{responses}
            {form.line("note", "mend-note", Line::default())}
            {form.submit("marks-send")}
        </form>
    }
    .into_any()
}

fn part(
    text: Text,
    form: &FormParts,
    (name, label): (String, String),
    language: &Language,
    said: &str,
    original: Option<(&Language, &str)>,
) -> AnyView {
    let value = form.value(&name, said);
    let id = format!("f-{name}");
    let original = original.map(|(of, said)| {
        view! {
            <div class="response"><p class="speaker">{text.get("mend-original")}" "<span translate="no">{of.to_string()}</span></p>
                {content(said, of.as_str())}</div>
        }
    });
    view! {
        <div class="responses">
            {original}
            <div class="field wide">
                <label for=id.clone()>{label}</label>
                <textarea id=id name=name rows="6" lang=language.to_string() dir="auto" required>{escaped(&value)}</textarea>
            </div>
        </div>
    }
    .into_any()
}
