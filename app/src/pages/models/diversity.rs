//! How much responses differ, before anybody's time is spent on them, and taking them in.

use crate::parts::form::FormParts;
use crate::text::Text;
use domain::slug::Slug;
use leptos::prelude::*;
use service::model::{MeterView, ModelsView};

pub(super) fn view(text: Text, form: &FormParts, slug: &Slug, models: &ModelsView) -> AnyView {
    let take = (models.ready > 0 && !models.runs.iter().any(|run| run.runs)).then(|| {
        let near = models.waiting_meter.meter.prompts_near > 0;
        let tick = near.then(|| form.tick("near", text.get("models-take-near"), None, false));
        view! {
            <form method="post" action="/act/take_responses" class="stack">
                {form.hidden()}
                <input type="hidden" name="project" value=slug.to_string()/>
                {tick}
                {form.submit("models-take")}
            </form>
        }
    });
    view! {
        <section class="card stack" aria-labelledby="diversity">
            <h2 id="diversity">{text.get("models-diversity")}</h2>
            <p class="help">{text.get("models-diversity-help")}</p>
            {meter(text, "models-diversity-waiting", &models.waiting_meter)}
            {take}
            {meter(text, "models-diversity-items", &models.items_meter)}
        </section>
    }
    .into_any()
}

fn meter(text: Text, title: &str, found: &MeterView) -> Option<AnyView> {
    let figures = &found.meter;
    if figures.prompts == 0 {
        return None;
    }
    let fact = |key: &str, value: String| {
        view! { <div><dt>{text.get(key)}</dt><dd>{value}</dd></div> }
    };
    let count = |value: usize| text.number(i64::try_from(value).unwrap_or_default());
    let share = |value: Option<f64>| {
        value.map_or_else(|| text.get("unknown-yet"), |share| text.percent(share))
    };
    let near = found.near.iter().map(|near| {
        let language = near.language.clone();
        view! {
            <li class="stack">
                <p><strong lang=language.clone() dir="auto">{near.prompt.clone()}</strong>" "
                    <span class="tag">{text.percent(near.resemblance as f64 / 100.0)}</span></p>
                <p lang=language.clone() dir="auto">{near.texts.0.clone()}</p>
                <p lang=language dir="auto">{near.texts.1.clone()}</p>
            </li>
        }
    });
    let near: Vec<_> = near.collect();
    let near = (!near.is_empty()).then(|| {
        view! {
            <div class="notice" data-kind="problem">
                <p><strong>{text.get("models-near")}</strong></p>
                <ul class="stack" role="list">{near}</ul>
            </div>
        }
    });
    Some(
        view! {
            <div class="stack">
            <h3>{text.get(title)}</h3>
            <dl class="kpis">
                {fact("models-diversity-prompts", count(figures.prompts))}
                {fact("models-diversity-near", count(figures.prompts_near))}
                {fact("models-diversity-resemblance", share(figures.resemblance))}
                {fact("models-diversity-distinct", share(figures.distinct))}
            </dl>
            {near}
            </div>
        }
        .into_any(),
    )
}
