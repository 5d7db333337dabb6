//! A figure: the finding in words, and a table whose rows hold the pictures.

use crate::text::Text;
use leptos::prelude::*;

/// A row of a figure.
pub struct Row {
    /// Whose, or of what.
    pub label: String,
    /// Its picture; `None` where there is nothing to draw, which the cells explain.
    pub picture: Option<AnyView>,
    /// Its figures in words, one per head.
    pub cells: Vec<String>,
    /// Whether it stands for everybody.
    pub whole: bool,
}

/// A figure.
pub struct Figure {
    /// Its title.
    pub title: String,
    /// The finding in a sentence.
    pub finding: Option<String>,
    /// How to read it.
    pub how: Option<String>,
    /// What the parts of pictures stand for.
    pub legend: Option<AnyView>,
    /// What the labels are.
    pub label_head: String,
    /// What the cells are.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
    /// The scale of the pictures, under them.
    pub axis: Option<AnyView>,
}

impl Figure {
    /// The figure. On narrow screens a row's picture stands under its label.
    pub fn view(self, text: Text) -> AnyView {
        let drawn = self.rows.iter().any(|row| row.picture.is_some());
        let heads = self.heads.iter().map(|head| {
            view! { <th role="columnheader" scope="col">{head.clone()}</th> }
        });
        let heads = heads.collect_view();
        let named = self.heads;
        let rows = self.rows.into_iter().map(|row| {
            let cells = row.cells.into_iter().zip(&named).map(|(cell, head)| {
                view! { <td role="cell" data-head=head.clone()>{cell}</td> }
            });
            let cells = cells.collect_view();
            let picture = drawn.then(|| view! { <td role="cell" class="drawn">{row.picture}</td> });
            let class = row.whole.then_some("whole");
            // A message isolates its variables itself; a name stands in no message.
            let label = if row.label.contains('\u{2068}') {
                row.label.into_any()
            } else {
                view! { <bdi>{row.label}</bdi> }.into_any()
            };
            view! {
                <tr role="row" class=class>
                    <th role="rowheader" scope="row">{label}</th>
                    {picture}{cells}
                </tr>
            }
        });
        let rows = rows.collect_view();
        let picture_head = drawn.then(|| {
            view! { <th role="columnheader" scope="col">{text.get("distribution-picture")}</th> }
        });
        let axis = self.axis.filter(|_| drawn).map(|axis| {
            view! {
                <tfoot role="rowgroup"><tr role="row">
                    <td role="cell"></td><td role="cell" class="drawn">{axis}</td><td role="cell" colspan=named.len().to_string()></td>
                </tr></tfoot>
            }
        });
        view! {
            <figure class="chart stack">
                <figcaption><h3>{self.title.clone()}</h3></figcaption>
                {self.finding.map(|said| view! { <p class="finding">{said}</p> })}
                {self.how.map(|how| view! { <p class="help">{how}</p> })}
                {self.legend}
                <div class="table-scroll" tabindex="0" role="region" aria-label=self.title>
                    <table class="data plot" role="table">
                        <thead role="rowgroup"><tr role="row">
                            <th role="columnheader" scope="col">{self.label_head}</th>{picture_head}{heads}
                        </tr></thead>
                        <tbody role="rowgroup">{rows}</tbody>
                        {axis}
                    </table>
                </div>
            </figure>
        }
        .into_any()
    }
}
