//! The questions of a community's profile: what is asked, editing one, and sets to start from.

use crate::parts::form::{FormParts, Line};
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::locale::Locale;
use domain::profile::{Choice, Definition, Kind, Texts, sets};
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::attribute::{Desk, Editing};

/// Empty rows for further offered answers.
const SPARE_ROWS: usize = 4;

/// `GET /c/{slug}/questions`, and with `?edit=key` the form for one of them.
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let desk = service::attribute::desk(visit.service(), &visit.deed, &slug).await?;
    let (text, form) = (visit.text, visit.form());
    let edited = visit.query.get("edit");
    let edited = match edited {
        Some(key) => Some(
            desk.questions
                .iter()
                .find(|question| question.key == *key)
                .cloned()
                .ok_or(Error::NotFound)?,
        ),
        None => None,
    };
    let title = if edited.is_some() {
        text.get("questions-editing")
    } else {
        text.get("community-questions")
    };
    Ok(Page::new(title.clone(), move || {
        let slug = slug.to_string();
        let rest = match &edited {
            Some(question) => view! {
                <p>{text.get("questions-editing-help")}</p>
                {editor(&form, &slug, &desk.locales, Some(question))}
                <p><a href=format!("/c/{slug}/questions")>{text.get("questions-back")}</a></p>
            }
            .into_any(),
            None => overview(&form, &slug, &desk),
        };
        view! { <h1>{title}</h1>{rest} }.into_any()
    }))
}

/// What is asked, the sets, and the form for a new question.
fn overview(form: &FormParts, slug: &str, desk: &Desk) -> AnyView {
    let text = form.text();
    let cards = desk.questions.iter().map(|asked| card(form, slug, asked));
    let free = sets::ALL
        .iter()
        .filter(|set| !desk.questions.iter().any(|asked| asked.key == set.key));
    let offers = free.map(|set| {
        let asked = set.definition(&[text.locale], |_, say| words(text, say));
        let sensitive = asked.sensitive.then(
            || view! { <p class="help"><strong>{text.get("questions-is-sensitive")}</strong></p> },
        );
        view! {
            <form method="post" action="/act/take_set" class="card stack">
                <h3>{read(text, &asked.label)}</h3>
                <p class="help">{read(text, &asked.help)}</p>
                {sensitive}
                {offered(text, &asked.choices)}
                <p class="help" dir="auto" lang="en">{asked.source.clone()}</p>
                <button class="button" type="submit">{text.get("questions-take")}</button>
                {form.hidden()}
                <input type="hidden" name="community" value=slug.to_owned()/>
                <input type="hidden" name="set" value=set.key/>
            </form>
        }
    });
    view! {
        <p>{text.get("questions-lead")}</p>
        {cards.collect_view()}
        <h2>{text.get("questions-sets")}</h2>
        <p>{text.get("questions-sets-lead")}</p>
        {offers.collect_view()}
        <h2>{text.get("questions-add")}</h2>
        {editor(form, slug, &desk.locales, None)}
    }
    .into_any()
}

/// What is said of a set.
pub fn words(text: Text, say: sets::Say) -> String {
    use sets::Say;
    match say {
        Say::Question(set) => text.get(&format!("set-{set}")),
        Say::Why(set) => text.get(&format!("set-{set}-why")),
        Say::Value(set, value) => text.get(&format!("set-{set}-{value}")),
        Say::Years(from, Some(to)) => {
            text.with("set-years", [("from", from.into()), ("to", to.into())])
        }
        Say::Years(from, None) => text.with("set-years-open", [("from", from.into())]),
    }
}

/// Words in the reader's language, else in any.
fn read(text: Text, words: &Texts) -> String {
    let found = words.get(&text.locale).or_else(|| words.values().next());
    found.cloned().unwrap_or_default()
}

/// The offered answers with their codes.
fn offered(text: Text, choices: &[Choice]) -> AnyView {
    if choices.is_empty() {
        return view! { <p>{text.get("question-kind-own")}</p> }.into_any();
    }
    let lines = choices.iter().map(|choice| {
        let codes: Vec<String> = choice.codes.iter().map(ToString::to_string).collect();
        let label = read(text, &choice.label);
        let label = if label.is_empty() {
            choice.value.clone()
        } else {
            label
        };
        view! { <li><bdi>{label}</bdi>" "<code>{codes.join(" ")}</code></li> }
    });
    let lines = lines.collect_view();
    view! { <details><summary>{text.get("questions-choices")}</summary><ul>{lines}</ul></details> }
        .into_any()
}

fn card(form: &FormParts, slug: &str, asked: &Editing) -> AnyView {
    let text = form.text();
    let key = asked.key.clone();
    let retired = asked.retired_at.is_some();
    let kind = text.get(&format!("question-kind-{}", asked.asked.kind.name()));
    let version = text.with("questions-version", [("version", asked.version.into())]);
    let sensitive = asked
        .asked
        .sensitive
        .then(|| view! { " · "<strong>{text.get("questions-is-sensitive")}</strong> });
    let gone = retired.then(|| view! { <p class="help">{text.get("questions-retired")}</p> });
    let (act, label) = if retired {
        ("restore", "questions-restore")
    } else {
        ("retire", "questions-retire")
    };
    let earlier = (!retired).then(|| {
        view! { <button class="button" type="submit" name="do" value="earlier">{text.get("questions-earlier")}</button> }
    });
    view! {
        <section class="card stack">
            <h2 dir="auto">{read(text, &asked.asked.label)}</h2>
            <p class="help" dir="auto">{read(text, &asked.asked.help)}</p>
            <p>{kind}" · "{version}" · "<code>{key.clone()}</code>{sensitive}</p>
            {offered(text, &asked.asked.choices)}
            {gone}
            <form method="post" action="/act/place_attribute" class="cluster">
                {form.hidden()}
                <input type="hidden" name="community" value=slug.to_owned()/>
                <input type="hidden" name="attribute" value=key.clone()/>
                <a class="button" href=format!("/c/{slug}/questions?edit={key}")>{text.get("questions-edit")}</a>
                {earlier}
                <button class="button" type="submit" name="do" value=act>{text.get(label)}</button>
            </form>
        </section>
    }
    .into_any()
}

/// How a field of the editor is shown.
struct Cell<'c> {
    name: String,
    label: String,
    value: String,
    kind: &'c str,
    lang: Option<&'static str>,
}

fn cell(form: &FormParts, cell: Cell<'_>) -> AnyView {
    let (described, notes) = form.notes(&cell.name, "");
    let invalid = described.as_ref().map(|_| "true");
    let id = format!("f-{}", cell.name);
    view! {
        <div class="field">
            <label for=id.clone()>{cell.label}</label>
            <input id=id type=cell.kind.to_owned() value=form.value(&cell.name, &cell.value) dir="auto"
                lang=cell.lang name=cell.name.clone() aria-describedby=described aria-invalid=invalid/>
            {notes}
        </div>
    }
    .into_any()
}

/// The form for a question, new or in a further version.
fn editor(form: &FormParts, slug: &str, locales: &[Locale], question: Option<&Editing>) -> AnyView {
    let text = form.text();
    let asked = question.map_or_else(Definition::default, |question| question.asked.clone());
    let worded = |part: &'static str, label: &'static str, words: &Texts| {
        let cells = locales.iter().map(|locale| {
            cell(
                form,
                Cell {
                    name: format!("{part}-{locale}"),
                    label: text.with(label, [("language", locale.endonym().into())]),
                    value: words.get(locale).cloned().unwrap_or_default(),
                    kind: "text",
                    lang: Some(locale.tag()),
                },
            )
        });
        cells.collect_view()
    };
    let kinds = Kind::ALL.map(|kind| {
        let label = text.get(&format!("question-kind-{}", kind.name()));
        (kind.name().to_owned(), label)
    });
    let typed = (0..).take_while(|place| form.was_sent(&format!("value-{place}")));
    let rows = typed.count().max(asked.choices.len() + SPARE_ROWS);
    let rows = (0..rows).map(|place| {
        let choice = asked.choices.get(place).cloned().unwrap_or_default();
        row(
            form,
            locales,
            (place, &choice),
            question.is_none() && place < 3,
        )
    });
    let key = question.map_or_else(
        || {
            let line = Line {
                help: "questions-key-help",
                ..Line::default()
            };
            form.line("attribute", "questions-key", line)
        },
        |question| {
            view! {
                <p><code>{question.key.clone()}</code></p>
                <input type="hidden" name="attribute" value=question.key.clone()/>
                <input type="hidden" name="version" value=question.version.to_string()/>
            }
            .into_any()
        },
    );
    let source = Cell {
        name: "source".to_owned(),
        label: text.get("questions-source"),
        value: asked.source.clone(),
        kind: "text",
        lang: None,
    };
    view! {
        <form method="post" action="/act/keep_attribute" class="card stack">
            {form.hidden()}
            <input type="hidden" name="community" value=slug.to_owned()/>
            {key}
            {form.notes("label", "").1}
            {worded("label", "questions-label-in", &asked.label)}
            {form.notes("help", "").1}
            {worded("help", "questions-help-in", &asked.help)}
            {form.select("kind", "questions-kind", kinds.to_vec(), asked.kind.name())}
            {form.notes("sensitive", "").1}
            {form.tick("sensitive", text.get("questions-sensitive"), Some(text.get("questions-sensitive-help")), asked.sensitive)}
            <p class="help">{text.get("questions-rows")}</p>
            {form.notes("choices", "").1}
            {rows.collect_view()}
            {cell(form, source)}
            {form.submit("form-save")}
        </form>
    }
    .into_any()
}

/// The fields of one offered answer, folded away unless they are `fresh`.
fn row(
    form: &FormParts,
    locales: &[Locale],
    (place, choice): (usize, &Choice),
    fresh: bool,
) -> AnyView {
    let text = form.text();
    let field = |part: &str, label: String, value: String, kind: &'static str| {
        let name = format!("{part}-{place}");
        cell(
            form,
            Cell {
                name,
                label,
                value,
                kind,
                lang: None,
            },
        )
    };
    let labels = locales.iter().map(|locale| {
        cell(
            form,
            Cell {
                name: format!("label-{place}-{locale}"),
                label: text.with(
                    "questions-answer-in",
                    [("language", locale.endonym().into())],
                ),
                value: choice.label.get(locale).cloned().unwrap_or_default(),
                kind: "text",
                lang: Some(locale.tag()),
            },
        )
    });
    let number = |value: Option<i64>| value.map_or_else(String::new, |value| value.to_string());
    let codes: Vec<String> = choice.codes.iter().map(ToString::to_string).collect();
    let (from, to) = choice
        .band
        .map_or((None, None), |band| (band.from, band.to));
    let shown = i64::try_from(place).unwrap_or_default() + 1;
    let title = text.with("questions-answer", [("number", shown.into())]);
    let said = choice.value.clone();
    let open = fresh || form.was_sent(&format!("value-{place}"));
    view! {
        <details class="stack" open=open>
            <summary>{title}" "<bdi>{said}</bdi></summary>
            {labels.collect_view()}
            {field("value", text.get("questions-value"), choice.value.clone(), "text")}
            {field("codes", text.get("questions-codes"), codes.join(" "), "text")}
            {field("from", text.get("questions-from"), number(from), "number")}
            {field("to", text.get("questions-to"), number(to), "number")}
        </details>
    }
    .into_any()
}
