//! How far asking is, and which answers are missing with the reason.

use crate::parts::form::FormParts;
use crate::text::Text;
use domain::generation::Failure;
use leptos::prelude::*;
use service::model::{Asked, Gap, ModelsView};

pub(super) fn view(text: Text, form: &FormParts, models: &ModelsView) -> Option<AnyView> {
    if models.runs.is_empty() {
        return None;
    }
    let lines = models.runs.iter().map(|run| line(text, form, run));
    let lines = lines.collect_view();
    Some(
        view! {
            <section class="card stack" aria-labelledby="runs">
                <h2 id="runs">{text.get("models-runs")}</h2>
                <ul class="stack" role="list">{lines}</ul>
                {(!models.gaps.is_empty()).then(|| gaps(text, &models.gaps))}
            </section>
        }
        .into_any(),
    )
}

fn line(text: Text, form: &FormParts, run: &Asked) -> AnyView {
    let all = run.done + run.failed + run.waiting;
    let said = text.with(
        "models-run",
        [
            ("done", run.done.into()),
            ("all", all.into()),
            ("failed", run.failed.into()),
        ],
    );
    let state = if run.stopped {
        Some("models-stopped")
    } else {
        run.runs.then_some("models-runs-now")
    };
    let state = state.map(|key| view! { <span class="tag">{text.get(key)}</span> });
    let stop = run.runs.then(|| {
        view! {
            <form method="post" action="/act/stop_generation">
                {form.hidden()}
                <input type="hidden" name="run" value=run.id.to_string()/>
                <button class="button" type="submit">{text.get("models-stop")}</button>
            </form>
        }
    });
    view! {
        <li class="stack">
            <p class="cluster">{text.day(run.at)}{state}</p>
            <progress class="meter" max=all.to_string() value=(run.done + run.failed).to_string() aria-label=said.clone()></progress>
            <p>{said}</p>
            {stop}
        </li>
    }
    .into_any()
}

/// Why an answer is missing.
fn reason(text: Text, gap: &Gap) -> String {
    let named = gap.reason.as_deref();
    let known = Failure::ALL
        .into_iter()
        .find(|failure| Some(failure.name()) == named);
    match known {
        Some(failure) => text.get(&format!("models-reason-{}", failure.name())),
        None => text.get("models-reason-none"),
    }
}

fn gaps(text: Text, gaps: &[Gap]) -> AnyView {
    let rows = gaps.iter().map(|gap| {
        let status = gap.status.map(|status| format!(" ({status})"));
        view! {
            <tr>
                <th scope="row"><code translate="no">{gap.prompt.clone()}</code></th>
                <td dir="auto">{gap.endpoint.clone()}</td>
                <td>{reason(text, gap)}{status}</td>
                <td class="number">{text.number(gap.tries)}</td>
            </tr>
        }
    });
    let title = text.get("models-gaps");
    view! {
        <h3>{title.clone()}</h3>
        <p class="help">{text.get("models-gaps-help")}</p>
        <div class="table-scroll" tabindex="0" role="region" aria-label=title>
            <table class="data">
                <thead><tr>
                    <th scope="col">{text.get("work-prompt")}</th>
                    <th scope="col">{text.get("models-model")}</th>
                    <th scope="col">{text.get("marks-reason")}</th>
                    <th scope="col" class="number">{text.get("models-tries")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
