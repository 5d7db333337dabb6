//! Messages above a page: what was done, or what went wrong.

use crate::forms::Flash;
use crate::text::Text;
use domain::refusal::Problem;
use leptos::prelude::*;

/// What the last act left to say. A problem links to the field that it is about.
pub fn flash(text: Text, flash: &Flash) -> Option<AnyView> {
    if !flash.problems.is_empty() {
        let problems = flash
            .problems
            .iter()
            .map(|problem| problem_line(text, problem));
        return Some(
            view! {
                <div class="notice" data-kind="error" role="alert" tabindex="-1" id="problems">
                    <p><strong>{text.get("form-refused")}</strong></p>
                    <ul>{problems.collect_view()}</ul>
                </div>
            }
            .into_any(),
        );
    }
    let (key, values) = flash.notice.as_ref()?;
    let said = text.with_map(key, values);
    Some(view! { <p class="notice" data-kind="ok" role="status">{said}</p> }.into_any())
}

fn problem_line(text: Text, problem: &Problem) -> AnyView {
    let said = text.problem(problem);
    if problem.field.is_empty() {
        view! { <li>{said}</li> }.into_any()
    } else {
        view! { <li><a href=format!("#f-{}", problem.field)>{said}</a></li> }.into_any()
    }
}

/// A note that the data is made by a simulation.
pub fn simulated(text: Text, is: bool) -> Option<AnyView> {
    is.then(|| {
        view! { <p class="notice" data-kind="info">{text.get("simulated-note")}</p> }.into_any()
    })
}
