//! The models that are connected, what asking them takes, and connecting another.

use crate::parts::form::{FormParts, Line};
use crate::text::Text;
use domain::generation::{MOST_DRAWS, Sampling};
use domain::money::Micros;
use domain::slug::Slug;
use leptos::prelude::*;
use service::model::{EndpointView, ModelsView};

pub(super) fn view(text: Text, form: &FormParts, slug: &Slug, models: &ModelsView) -> AnyView {
    let none = models
        .endpoints
        .is_empty()
        .then(|| view! { <p>{text.get("models-none")}</p> });
    let cards = models.endpoints.iter().map(|one| endpoint(text, form, one));
    let cards = cards.collect_view();
    view! {
        <section class="stack" aria-labelledby="endpoints">
            <h2 id="endpoints" tabindex="-1">{text.get("models-endpoints")}</h2>
            {none}
            <ul class="grid" role="list">{cards}</ul>
            {ask(text, form, slug, models)}
            {connect(text, form, slug)}
        </section>
    }
    .into_any()
}

fn endpoint(text: Text, form: &FormParts, one: &EndpointView) -> AnyView {
    let keyed = one
        .has_key
        .then(|| view! { <span class="tag">{text.get("models-keyed")}</span> });
    view! {
        <li class="card stack">
            <h3 dir="auto">{one.name.clone()}</h3>
            <p><code translate="no">{one.model.clone()}</code></p>
            <p class="help break" dir="ltr">{one.url.clone()}</p>
            <p class="cluster">{keyed}</p>
            <form method="post" action="/act/disconnect_endpoint">
                {form.hidden()}
                <input type="hidden" name="endpoint" value=one.id.to_string()/>
                <button class="button" type="submit">
                    {text.get("models-disconnect")}<span class="visually-hidden">" "{one.name.clone()}</span>
                </button>
            </form>
        </li>
    }
    .into_any()
}

/// What asking takes, and asking.
fn ask(text: Text, form: &FormParts, slug: &Slug, models: &ModelsView) -> Option<AnyView> {
    if models.endpoints.is_empty() || models.waiting == 0 || models.runs.iter().any(|run| run.runs)
    {
        return None;
    }
    let rows = models.endpoints.iter().map(|one| {
        let number = |value: u64| text.number(i64::try_from(value).unwrap_or(i64::MAX));
        let found = &one.estimate;
        let cost = match (one.prices, found.cost) {
            // To the next hundredth: less would be no upper bound.
            (Some(prices), Some(cost)) => {
                let hundredths = cost.0.saturating_add(9_999) / 10_000;
                text.money(Micros(hundredths.saturating_mul(10_000)), prices.currency)
            }
            _ => text.get("unknown-yet"),
        };
        let id = format!("f-endpoint-{}", one.id);
        let name = format!("endpoint-{}", one.id);
        let ticked = form.ticked(&name, true);
        view! {
            <tr>
                <th scope="row"><span class="tick">
                    <input type="checkbox" id=id.clone() name=name value="on" checked=ticked/>
                    <label for=id dir="auto">{one.name.clone()}</label>
                </span></th>
                <td class="number">{number(found.calls)}</td>
                <td class="number">{number(found.prompt_tokens + found.reply_tokens)}</td>
                <td class="number">{cost}</td>
            </tr>
        }
    });
    let sent = models.draws.to_string();
    let choices = (1..=MOST_DRAWS).map(|draws| {
        let selected = draws == models.draws;
        view! { <option value=draws.to_string() selected=selected>{text.number(draws.into())}</option> }
    });
    let choices = choices.collect_view();
    Some(
        view! {
            <section class="card stack" aria-labelledby="ask">
                <h2 id="ask">{text.get("models-ask")}</h2>
                <form method="get" class="cluster">
                    <div class="field">
                        <label for="f-draws">{text.get("models-draws")}</label>
                        <select id="f-draws" name="draws">{choices}</select>
                    </div>
                    <button class="button" type="submit">{text.get("models-estimate")}</button>
                </form>
                <form method="post" action="/act/start_generation" class="stack">
                    {form.hidden()}
                    <input type="hidden" name="project" value=slug.to_string()/>
                    <input type="hidden" name="draws" value=sent/>
                    {form.notes("endpoints", "").1}
                    <div class="table-scroll" tabindex="0" role="region" aria-label=text.get("models-cost")>
                        <table class="data">
                            <thead><tr>
                                <th scope="col">{text.get("models-model")}</th>
                                <th scope="col" class="number">{text.get("models-calls")}</th>
                                <th scope="col" class="number">{text.get("models-tokens")}</th>
                                <th scope="col" class="number">{text.get("models-cost")}</th>
                            </tr></thead>
                            <tbody>{rows.collect_view()}</tbody>
                        </table>
                    </div>
                    <p class="help">{text.get("models-cost-help")}</p>
                    {form.submit("models-start")}
                </form>
            </section>
        }
        .into_any(),
    )
}

fn connect(text: Text, form: &FormParts, slug: &Slug) -> AnyView {
    let usual = Sampling::default();
    let tokens = usual.max_tokens.to_string();
    let optional = Line {
        optional: true,
        ..Line::default()
    };
    let number = |value| Line {
        kind: "number",
        value,
        ..Line::default()
    };
    // A refused form is open, so that what is wrong can be seen.
    let open = form.was_sent("model");
    view! {
        <details class="card" open=open>
            <summary>{text.get("models-connect")}</summary>
            <form method="post" action="/act/connect_endpoint" class="stack">
                {form.hidden()}
                <input type="hidden" name="project" value=slug.to_string()/>
                {form.line("name", "models-name", Line::default())}
                {form.line("url", "models-url", Line { kind: "url", help: "models-url-help", ..Line::default() })}
                {form.line("api_key", "models-key", Line { kind: "password", help: "models-key-help", optional: true, autocomplete: "off", ..Line::default() })}
                {form.line("model", "models-model", Line::default())}
                {form.area("system", "models-system", "", "", true)}
                <div class="grid">
                    {form.line("temperature", "models-temperature", optional)}
                    {form.line("top_p", "models-top-p", optional)}
                    {form.line("max_tokens", "models-max-tokens", number(&tokens))}
                    {form.line("per_minute", "models-per-minute", number("60"))}
                    {form.line("silence_s", "models-silence", number("60"))}
                </div>
                <fieldset class="stack">
                    <legend>{text.get("models-prices")}</legend>
                    <div class="grid">
                        {form.line("currency", "project-currency", Line { value: "USD", optional: true, ..Line::default() })}
                        {form.line("price_prompt", "models-price-prompt", optional)}
                        {form.line("price_reply", "models-price-reply", optional)}
                    </div>
                </fieldset>
                {form.submit("models-connect")}
            </form>
        </details>
    }
    .into_any()
}
