//! The ranking form with buttons, keys and drag.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The words that the island needs, in the reader's language.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each names what it is said of")]
pub struct Words {
    /// The responses' names in the order shown.
    pub names: Vec<String>,
    pub up: String,
    pub down: String,
    pub tie: String,
    pub remove: String,
    pub place: String,
    pub drag: String,
    pub order: String,
    pub empty: String,
    pub tied: String,
    pub moved: String,
    pub removed: String,
    pub keys: String,
}

/// Wraps the plain form's responses; the radio buttons within stay the only thing that is sent.
#[island]
pub fn Ranker(
    /// The words.
    words: Words,
    /// The responses with their radio buttons.
    children: Children,
) -> impl IntoView {
    let _ = words;
    view! { <div class="ranker">{children()}</div> }
}
