//! An analysis as a report to read: one HTML file of its own, that needs no server, no network and no
//! script, prints well, and works in right-to-left languages.

use crate::parts::findings;
use crate::parts::notice;
use crate::text::Text;
use domain::analysis::ratings::Analysis;
use domain::analysis::{Found, Report, Verdict};
use domain::locale::Locale;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// The style sheets that a report is dressed in, within it.
const STYLE: [&str; 5] = [
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/layout.css"),
    include_str!("../../style/charts.css"),
    include_str!("../../style/report.css"),
];

/// So many items are listed.
const LISTED: usize = 12;

/// A section: its anchor, its title and what stands in it.
struct Section {
    id: String,
    title: String,
    body: AnyView,
}

/// The report in a language, as a whole document.
#[must_use]
pub fn render(report: &Report, locale: Locale) -> String {
    let text = Text { locale };
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| document(text, report).to_html());
    format!("<!DOCTYPE html>{html}")
}

fn document(text: Text, report: &Report) -> impl IntoView + use<> {
    let title = text.with(
        "analysis-title",
        [("name", report.source.name.clone().into())],
    );
    let (lead, sections) = match &report.found {
        Found::Values(found) => (values_lead(text, found), values(text, found)),
        Found::Orders(found) => (orders_lead(text, found), orders(text, found)),
    };
    let method = Section {
        id: "method".to_owned(),
        title: text.get("analysis-method-title"),
        body: findings::method(text, report),
    };
    let sections = sections.into_iter().chain(beside(text, report));
    let sections: Vec<Section> = sections.chain([method]).collect();
    let contents = sections.iter().map(|section| {
        view! { <li><a href=format!("#{}", section.id)>{section.title.clone()}</a></li> }
    });
    let contents = contents.collect_view();
    let sections = sections.into_iter().map(|section| {
        view! {
            <section class="card stack" aria-labelledby=section.id.clone()>
                <h2 id=section.id.clone()>{section.title}</h2>
                {section.body}
            </section>
        }
    });
    let sections = sections.collect_view();
    let read = text.with(
        "analysis-how-read",
        [("k", findings::count(text, report.found.method().k).into())],
    );
    let simulated = notice::simulated(text, report.source.simulated);
    view! {
        <html lang=locale_tag(text) dir=text.locale.direction().as_str()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
                <title>{title.clone()}</title>
                <style inner_html=STYLE.concat()></style>
            </head>
            <body>
                <main class="page report">
                    <header>
                        <p class="report-brand" translate="no">"Polyphony"</p>
                        <h1 dir="auto">{title}</h1>
                        <p class="lead">{lead}</p>
                        {simulated}
                        <p>{read}</p>
                        <nav aria-label=text.get("analysis-contents")><ol class="contents">{contents}</ol></nav>
                    </header>
                    {sections}
                </main>
            </body>
        </html>
    }
}

/// What was asked for beside the findings.
fn beside(text: Text, report: &Report) -> Vec<Section> {
    let mut sections = Vec::new();
    if let Some(weighting) = &report.beside.weighting {
        let body = match weighting {
            Ok(weighting) => findings::sample::weights(text, &report.found, weighting),
            Err(reason) => findings::sample::none(text, *reason),
        };
        let title = text.get("sample-weights-title");
        sections.push(section("weights", title, body));
    }
    if let (Some(position), Found::Orders(verdict)) = (&report.beside.position, &report.found) {
        let body = match position {
            Ok(corrected) => findings::sample::places(text, verdict, corrected),
            Err(reason) => findings::sample::none(text, *reason),
        };
        sections.push(section("places", text.get("sample-place-title"), body));
    }
    sections
}

fn locale_tag(text: Text) -> &'static str {
    text.locale.tag()
}

fn values_lead(text: Text, found: &Analysis) -> String {
    text.with(
        "analysis-values-lead",
        [
            (
                "values",
                findings::count(text, found.all.ratings.unwrap_or_default()).into(),
            ),
            ("people", findings::count(text, found.people).into()),
            ("items", findings::count(text, found.units).into()),
        ],
    )
}

fn orders_lead(text: Text, found: &Verdict) -> String {
    let (orders, people) = (
        findings::count(text, found.ballots),
        findings::count(text, found.people),
    );
    match found.items {
        Some(items) => text.with(
            "analysis-orders-lead",
            [
                ("orders", orders.into()),
                ("people", people.into()),
                ("items", findings::count(text, items).into()),
            ],
        ),
        None => text.with(
            "analysis-orders-lead-alone",
            [("orders", orders.into()), ("people", people.into())],
        ),
    }
}

fn section(id: impl Into<String>, title: String, body: AnyView) -> Section {
    Section {
        id: id.into(),
        title,
        body,
    }
}

fn by_title(text: Text, attribute: &str) -> String {
    text.with(
        "analysis-by-title",
        [("attribute", attribute.to_owned().into())],
    )
}

fn values(text: Text, found: &Analysis) -> Vec<Section> {
    let whole = view! {
        {findings::distribution(text, found)}
        {findings::agreement(text, found.all.alpha)}
    };
    let mut sections = vec![section(
        "whole",
        text.get("analysis-whole-title"),
        whole.into_any(),
    )];
    for (place, comparison) in found.by.iter().enumerate() {
        let body = findings::of_values(text, found, comparison);
        let title = by_title(text, &comparison.attribute);
        sections.push(section(format!("by-{}", place + 1), title, body));
    }
    if let Some(body) = findings::units(text, found) {
        sections.push(section("items", text.get("analysis-divides-title"), body));
    }
    if let Some(opinions) = &found.opinions {
        let body = findings::opinions(text, opinions);
        sections.push(section("views", text.get("analysis-opinions-title"), body));
    }
    sections
}

fn orders(text: Text, found: &Verdict) -> Vec<Section> {
    let whole = view! {
        {findings::standings(text, found)}
        {findings::rules(text, found)}
        {findings::pairs(text, found)}
    };
    let title = text.get("analysis-preferred-title");
    let mut sections = vec![section("whole", title, whole.into_any())];
    for (place, by) in found.by.iter().enumerate() {
        let body = findings::of_orders(text, found, by);
        let title = by_title(text, &by.attribute);
        sections.push(section(format!("by-{}", place + 1), title, body));
    }
    let items = view! {
        {findings::agreement(text, found.agreement.alpha)}
        {findings::kinds(text, found)}
        {findings::list_items(text, found, LISTED)}
    };
    let title = text.get("analysis-divides-title");
    sections.push(section("items", title, items.into_any()));
    if let Some(opinions) = &found.opinions {
        let body = findings::opinions(text, opinions);
        sections.push(section("views", text.get("analysis-opinions-title"), body));
    }
    sections
}
