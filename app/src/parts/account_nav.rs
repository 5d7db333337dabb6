//! The way between the pages of one's account: from each of them, withdrawing is two clicks away.

use crate::text::Text;
use leptos::prelude::*;

/// Address and message of every page.
const PAGES: [(&str, &str); 10] = [
    ("/me", "me-title"),
    ("/me/preferences", "preferences-title"),
    ("/me/judgements", "history-title"),
    ("/me/became", "became-title"),
    ("/me/earnings", "earnings-title"),
    ("/me/marks", "marks-title"),
    ("/me/consents", "consents-title"),
    ("/me/data", "archive-title"),
    ("/me/sessions", "sessions-title"),
    ("/me/settings", "settings-title"),
];

/// Links to every page of the account; `here` is the one that is open.
pub fn account_nav(text: Text, here: &str) -> AnyView {
    let links = PAGES.map(|(address, label)| {
        let current = (address == here).then_some("page");
        view! { <li><a class="button" href=address aria-current=current>{text.get(label)}</a></li> }
    });
    view! {
        <nav aria-label=text.get("account-nav")>
            <ul class="cluster" role="list">{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}
