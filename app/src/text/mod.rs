//! Words for people: Fluent messages on the server, numbers and dates by ICU4X.
//!
//! The files under `locales/<tag>/` are compiled in. A message that a locale lacks falls back to
//! English; the test in `tests/locales` keeps that from happening unseen. To add a language, see
//! `domain::locale::Locale` and add its files to [`sources`].

mod format;
mod negotiate;

use domain::locale::Locale;
use domain::refusal::Problem;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;
use std::collections::BTreeMap;
use std::sync::OnceLock;

pub use negotiate::negotiate;

macro_rules! files {
    ($tag:literal) => {
        &[
            include_str!(concat!("../../../locales/", $tag, "/amendment.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/analysis.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/assignment.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/away.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/checks.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/common.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/consent.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/content.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/contributor.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/curator.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/day.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/deliberation.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/explorer.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/fairwork.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/models.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/organizer.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/owed.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/panel.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/pay.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/profile.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/quality.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/ranker.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/rates.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/refusals.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/report.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/room.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/round_desk.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/rounds.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/sample.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/tasks.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/translation.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/visitor.ftl")),
            include_str!(concat!("../../../locales/", $tag, "/withdrawal.ftl")),
        ]
    };
}

/// The files of a locale, in no order that matters.
const fn sources(locale: Locale) -> &'static [&'static str] {
    match locale {
        Locale::En => files!("en"),
        Locale::Es => files!("es"),
        Locale::Ar => files!("ar"),
        Locale::Sw => files!("sw"),
        Locale::Fr => files!("fr"),
        Locale::Pt => files!("pt"),
        Locale::Hi => files!("hi"),
        Locale::Ur => files!("ur"),
        Locale::Id => files!("id"),
        Locale::Zh => files!("zh"),
    }
}

type Bundle = FluentBundle<FluentResource>;

/// In the order of [`Locale::ALL`], each made when somebody first reads in its language: a bundle takes
/// some two megabytes.
static BUNDLES: [OnceLock<Bundle>; Locale::ALL.len()] =
    [const { OnceLock::new() }; Locale::ALL.len()];

/// The messages of a locale.
fn messages(locale: Locale) -> Option<&'static Bundle> {
    let place = Locale::ALL.iter().position(|of| *of == locale)?;
    Some(BUNDLES.get(place)?.get_or_init(|| bundle(locale)))
}

fn bundle(locale: Locale) -> Bundle {
    let language = locale.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![language]);
    bundle.set_formatter(Some(formatter(locale)));
    for source in sources(locale) {
        // A file that does not parse fails the locales test; here its sound messages still serve.
        let resource =
            FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(sound, _)| sound);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Writes the numbers within messages as those beside them: in the reader's digits.
const fn formatter(locale: Locale) -> fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String> {
    match locale {
        Locale::En => |value, _| number(Locale::En, value),
        Locale::Es => |value, _| number(Locale::Es, value),
        Locale::Ar => |value, _| number(Locale::Ar, value),
        Locale::Sw => |value, _| number(Locale::Sw, value),
        Locale::Fr => |value, _| number(Locale::Fr, value),
        Locale::Pt => |value, _| number(Locale::Pt, value),
        Locale::Hi => |value, _| number(Locale::Hi, value),
        Locale::Ur => |value, _| number(Locale::Ur, value),
        Locale::Id => |value, _| number(Locale::Id, value),
        Locale::Zh => |value, _| number(Locale::Zh, value),
    }
}

/// A whole number in a message; every other value is text by then.
fn number(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let whole = format!("{:.0}", number.value).parse().ok()?;
    Some(Text { locale }.number(whole))
}

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Which.
    pub locale: Locale,
}

impl Text {
    /// The message `key`.
    #[must_use]
    pub fn get(self, key: &str) -> String {
        self.format(key, None)
    }

    /// The message `key` with its variables.
    #[must_use]
    pub fn with<'v, const N: usize>(
        self,
        key: &str,
        values: [(&'v str, FluentValue<'v>); N],
    ) -> String {
        let args: FluentArgs<'_> = values.into_iter().collect();
        self.format(key, Some(&args))
    }

    /// The message `key` with variables by name.
    #[must_use]
    pub fn with_map(self, key: &str, values: &BTreeMap<String, String>) -> String {
        let args: FluentArgs<'_> = values
            .iter()
            .map(|(name, value)| (name.as_str(), variable(value)))
            .collect();
        self.format(key, Some(&args))
    }

    /// What to say about a problem: message `refusal-<key>`.
    #[must_use]
    pub fn problem(self, problem: &Problem) -> String {
        let args: FluentArgs<'_> = problem
            .args
            .iter()
            .map(|(name, value)| (name.as_str(), variable(value)))
            .collect();
        self.format(&format!("refusal-{}", problem.key), Some(&args))
    }

    /// The message `key`, or nothing where no locale has it.
    #[must_use]
    pub fn find(self, key: &str) -> Option<String> {
        self.lookup(key, None)
    }

    fn format(self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        self.lookup(key, args).unwrap_or_else(|| {
            tracing::error!(key, "no such message");
            key.to_owned()
        })
    }

    fn lookup(self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        [self.locale, Locale::En].into_iter().find_map(|locale| {
            let bundle = messages(locale)?;
            let pattern = bundle.get_message(key)?.value()?;
            let mut errors = Vec::new();
            Some(
                bundle
                    .format_pattern(pattern, args, &mut errors)
                    .into_owned(),
            )
        })
    }
}

/// A number where it is one, so that plurals are chosen by it.
fn variable(value: &str) -> FluentValue<'_> {
    value
        .parse::<i64>()
        .map_or_else(|_| value.into(), Into::into)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::refusal::Refusal;

    #[test]
    fn every_locale_speaks_and_counts() {
        for locale in Locale::ALL {
            let text = Text { locale };
            assert!(!text.get("brand-line").is_empty());
            assert_ne!(text.get("nav-sign-in"), "nav-sign-in");
            let two = text.with("work-done-count", [("count", 2.into())]);
            let many = text.with("work-done-count", [("count", 11.into())]);
            assert_ne!(two, many, "{locale}");
        }
    }

    #[test]
    fn one_number_has_the_same_digits_everywhere() {
        for locale in Locale::ALL {
            let text = Text { locale };
            let said = text.with("work-done-count", [("count", 12_345.into())]);
            assert!(said.contains(&text.number(12_345)), "{said}");
        }
    }

    #[test]
    fn variables_are_isolated_and_a_missing_message_shows_its_key() {
        let text = Text { locale: Locale::En };
        let said = text.with("join-title", [("community", "\u{5d0}".into())]);
        assert!(said.contains("\u{2068}\u{5d0}\u{2069}"), "{said:?}");
        assert_eq!(text.get("no-such-message"), "no-such-message");
        assert_eq!(text.find("no-such-message"), None);
    }

    #[test]
    fn problems_speak_with_their_arguments() {
        let text = Text { locale: Locale::En };
        let refusal = Refusal::general("sign-in-too-many").with("minutes", 1);
        let problem = refusal.problems.first().unwrap();
        let said = text.problem(problem);
        assert!(said.contains(" minute\u{2069}."), "{said:?}");
    }
}
