//! What a project wants: overlap, groups, more voices where people are divided, planned repeats.

use crate::parts::form::{FormParts, Line};
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::target::TargetsView;

/// `GET /p/{slug}/targets`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let targets = service::target::view(visit.service(), &visit.deed, &slug).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("targets-title"), move || {
        let overlap = targets.overlap.to_string();
        let kept = (targets.kept > 0).then(|| {
            let open = targets.overlap.saturating_sub(targets.kept);
            let said = text.with(
                "targets-kept",
                [("kept", targets.kept.into()), ("open", open.into())],
            );
            view! { <p>{said}</p> }
        });
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{targets.project.title.clone()}</a></p>
            <h1>{text.get("targets-title")}</h1>
            <p>{text.get("targets-lead")}</p>
            <form method="post" action="/act/set_targets" class="stack">
                {form.hidden()}
                <input type="hidden" name="project" value=slug.to_string()/>
                <fieldset class="card stack">
                    <legend>{text.get("project-voices")}</legend>
                    {form.line("overlap", "project-overlap", Line { kind: "number", value: &overlap, help: "targets-overlap-help", ..Line::default() })}
                    {kept}
                </fieldset>
                {groups(text, &form, &targets)}
                {divided(text, &form, &targets)}
                {repeats(text, &form, &targets)}
                {form.submit("form-save")}
            </form>
        }
        .into_any()
    }))
}

/// A number for each profile question with offered answers, and one crossing of two.
fn groups(text: Text, form: &FormParts, targets: &TargetsView) -> AnyView {
    if targets.attributes.is_empty() {
        return view! {
            <section class="card stack">
                <h2>{text.get("targets-groups")}</h2>
                <p>{text.get("targets-no-questions")}</p>
            </section>
        }
        .into_any();
    }
    let of_one = targets.attributes.iter().map(|attribute| {
        let name = format!("voices_{}", attribute.key);
        let crossing = targets
            .crossings
            .iter()
            .find(|crossing| crossing.attributes == [attribute.key.clone()]);
        let voices = crossing.map_or_else(String::new, |crossing| crossing.voices.to_string());
        let values: Vec<&str> = attribute.choices.iter().map(|(_, label)| label.as_str()).collect();
        view! {
            <div class="field">
                <label for=format!("f-{name}") dir="auto">{attribute.label.clone()}</label>
                <input id=format!("f-{name}") name=name.clone() type="number" min="1" inputmode="numeric"
                    value=form.value(&name, &voices) aria-describedby=format!("h-{name}")/>
                <p class="help" id=format!("h-{name}") dir="auto">{values.join(" · ")}</p>
            </div>
        }
    });
    let of_one = of_one.collect_view();
    let crossed = targets
        .crossings
        .iter()
        .find(|crossing| crossing.attributes.len() == 2);
    let chosen = |place: usize| {
        let attribute = crossed.and_then(|crossing| crossing.attributes.get(place));
        attribute.cloned().unwrap_or_default()
    };
    let options = || {
        let none = (String::new(), text.get("targets-no-crossing"));
        let named = targets
            .attributes
            .iter()
            .map(|a| (a.key.clone(), a.label.clone()));
        std::iter::once(none).chain(named).collect::<Vec<_>>()
    };
    let voices = crossed.map_or_else(String::new, |crossing| crossing.voices.to_string());
    let crossing = (targets.attributes.len() > 1).then(|| {
        view! {
            <h3>{text.get("targets-crossing")}</h3>
            <p>{text.get("targets-crossing-help")}</p>
            {form.select("cross_first", "targets-cross-first", options(), &chosen(0))}
            {form.select("cross_second", "targets-cross-second", options(), &chosen(1))}
            {form.line("cross_voices", "targets-cross-voices", Line { kind: "number", value: &voices, optional: true, ..Line::default() })}
        }
    });
    view! {
        <fieldset class="card stack">
            <legend>{text.get("targets-groups")}</legend>
            <p>{text.get("targets-groups-help")}</p>
            {form.notes("voices", "").1}
            {form.notes("cross", "").1}
            {of_one}
            {crossing}
        </fieldset>
    }
    .into_any()
}

fn divided(text: Text, form: &FormParts, targets: &TargetsView) -> AnyView {
    let adaptive = targets.adaptive;
    let written = |number: u32| {
        if number == 0 {
            String::new()
        } else {
            number.to_string()
        }
    };
    let division = if adaptive.cap == 0 {
        "40".to_owned()
    } else {
        (adaptive.division / 10).to_string()
    };
    let (cap, budget) = (written(adaptive.cap), written(adaptive.budget));
    let number = |name, label, value: &str, help| {
        let line = Line {
            kind: "number",
            value,
            help,
            optional: true,
            ..Line::default()
        };
        form.line(name, label, line)
    };
    let added = text.with("targets-added", [("count", targets.added.into())]);
    view! {
        <fieldset class="card stack">
            <legend>{text.get("targets-divided")}</legend>
            <p>{text.get("targets-divided-help")}</p>
            {form.line("division", "targets-division", Line { kind: "number", value: &division, help: "targets-division-help", ..Line::default() })}
            {number("cap", "targets-cap", &cap, "targets-cap-help")}
            {number("budget", "targets-budget", &budget, "targets-budget-help")}
            <p>{added}</p>
        </fieldset>
    }
    .into_any()
}

fn repeats(text: Text, form: &FormParts, targets: &TargetsView) -> AnyView {
    let percent = targets.repeats.percent.to_string();
    let gap = targets.repeats.gap.max(1).to_string();
    view! {
        <fieldset class="card stack">
            <legend>{text.get("targets-repeats")}</legend>
            <p>{text.get("targets-repeats-help")}</p>
            {form.line("repeat_percent", "targets-repeat-percent", Line { kind: "number", value: &percent, ..Line::default() })}
            {form.line("repeat_gap", "targets-repeat-gap", Line { kind: "number", value: &gap, ..Line::default() })}
        </fieldset>
    }
    .into_any()
}
