//! The document around every page, and the pages that stand for errors.

use crate::parts::notice;
use crate::visit::Visit;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use domain::authority::Actor;
use domain::locale::Locale;
use hydration_context::SsrSharedContext;
use leptos::config::LeptosOptions;
use leptos::hydration::HydrationScripts;
use leptos::nonce::{provide_nonce, use_nonce};
use leptos::prelude::*;
use service::Error;
use std::sync::Arc;

/// A page: its title and what stands in its middle.
pub struct Page {
    title: String,
    wide: bool,
    refresh: bool,
    islands: bool,
    body: Box<dyn FnOnce() -> AnyView + Send>,
}

impl Page {
    /// A page whose body is made while it is rendered.
    pub fn new(title: impl Into<String>, body: impl FnOnce() -> AnyView + Send + 'static) -> Self {
        Self {
            title: title.into(),
            wide: false,
            refresh: false,
            islands: false,
            body: Box::new(body),
        }
    }

    /// With room for things side by side.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// With the browser bundle, which only a page with an island needs.
    #[must_use]
    pub const fn with_islands(mut self) -> Self {
        self.islands = true;
        self
    }

    /// Loaded anew every few seconds, while something is under way.
    #[must_use]
    pub const fn refreshing(mut self, under_way: bool) -> Self {
        self.refresh = under_way;
        self
    }
}

impl Visit {
    /// Answers with a page, or with the page of an error.
    pub fn answer(&self, page: Result<Page, Error>) -> Response {
        match page {
            Ok(page) => self.render(StatusCode::OK, page),
            Err(error) => self.fault(&error),
        }
    }

    /// The page of an error; nobody signed in is sent to sign in.
    pub fn fault(&self, error: &Error) -> Response {
        let (status, key) = match error {
            Error::SignIn => return self.to_sign_in(&self.path),
            Error::NotFound => (StatusCode::NOT_FOUND, "error-not-found"),
            Error::Forbidden => (StatusCode::FORBIDDEN, "error-forbidden"),
            Error::Busy => (StatusCode::SERVICE_UNAVAILABLE, "error-busy"),
            Error::Refused(_) | Error::Import(_) | Error::Conflict(_) => {
                (StatusCode::UNPROCESSABLE_ENTITY, "error-refused")
            }
            Error::Fault(cause) => {
                tracing::error!(%cause, "a use case failed");
                (StatusCode::INTERNAL_SERVER_ERROR, "error-fault")
            }
        };
        let text = self.text;
        let title = text.get(key);
        let page = Page::new(title.clone(), move || {
            view! {
                <h1>{title}</h1>
                <p>{text.get(&format!("{key}-help"))}</p>
                <p><a class="button" href="/">{text.get("nav-home")}</a></p>
            }
            .into_any()
        });
        self.render(status, page)
    }

    fn render(&self, status: StatusCode, page: Page) -> Response {
        let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
        let (html, nonce) = owner.with(|| {
            provide_nonce();
            let nonce = use_nonce()
                .map(|nonce| nonce.to_string())
                .unwrap_or_default();
            (self.document(page).to_html(), nonce)
        });
        let mut response = (status, Html(format!("<!DOCTYPE html>{html}"))).into_response();
        let policy = format!(
            "default-src 'self'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; \
            object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        );
        if let Ok(policy) = HeaderValue::from_str(&policy) {
            response
                .headers_mut()
                .insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        response
    }

    fn document(&self, page: Page) -> impl IntoView + use<> {
        let text = self.text;
        let scripts = self
            .backend
            .bundle
            .as_ref()
            .filter(|_| page.islands)
            .map(|digest| {
                let options = LeptosOptions::builder()
                    .output_name("polyphony")
                    .site_pkg_dir(format!("pkg/{digest}"))
                    .build();
                view! { <HydrationScripts options islands=true/> }
            });
        let refresh = page
            .refresh
            .then(|| view! { <meta http-equiv="refresh" content="2"/> });
        let main_class = if page.wide {
            "page"
        } else {
            "page page-narrow"
        };
        let said = notice::flash(text, &self.flash);
        view! {
            <html lang=text.locale.tag() dir=text.locale.direction().as_str()>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="color-scheme" content="light dark"/>
                    <title>{format!("{} · Polyphony", page.title)}</title>
                    <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                    <link rel="stylesheet" href=self.backend.stylesheet.to_string()/>
                    {refresh}
                    {scripts}
                </head>
                <body>
                    <a class="skip-link" href="#main">{text.get("nav-skip")}</a>
                    {self.masthead()}
                    <main id="main" class=main_class tabindex="-1">
                        {said}
                        {(page.body)()}
                    </main>
                    {self.footer()}
                </body>
            </html>
        }
    }

    fn masthead(&self) -> impl IntoView + use<> {
        let text = self.text;
        let account = match self.deed.actor {
            Actor::Person { .. } => view! {
                <a href="/me">{text.get("nav-me")}</a>
                <form method="post" action="/act/sign_out">
                    <button class="link" type="submit">{text.get("nav-sign-out")}</button>
                </form>
            }
            .into_any(),
            _ => view! { <a href="/signin">{text.get("nav-sign-in")}</a> }.into_any(),
        };
        view! {
            <header class="masthead">
                <a class="brand" href="/" translate="no">"Polyphony"</a>
                <nav class="nav" aria-label=text.get("nav-label")>{account}</nav>
            </header>
        }
    }

    fn footer(&self) -> impl IntoView + use<> {
        let text = self.text;
        let back = self.path.clone();
        let languages = Locale::ALL.map(|locale| {
            let current = (locale == text.locale).then_some("true");
            view! {
                <button class="link" type="submit" name="locale" value=locale.tag()
                    lang=locale.tag() dir=locale.direction().as_str() aria-current=current>
                    {locale.endonym()}
                </button>
            }
        });
        view! {
            <footer class="footer">
                <form class="cluster" method="post" action="/act/set_locale" aria-label=text.get("nav-language")>
                    <input type="hidden" name="back" value=back/>
                    {languages.collect_view()}
                </form>
                <p>{text.get("brand-line")}</p>
            </footer>
        }
    }
}
