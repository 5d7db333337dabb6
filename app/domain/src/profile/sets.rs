//! Questions to start from, with the common codes of their values.
//!
//! Their words are the interface's, so that a community gets them in its own languages; names of
//! languages are those that the languages give themselves. To add one: a row of [`ALL`] and its
//! messages.

use super::{Band, Choice, Code, Definition, Kind, Texts};
use crate::locale::Locale;

/// A question to start from.
#[derive(Clone, Copy, Debug)]
pub struct Set {
    /// Its key where the community takes it as it is.
    pub key: &'static str,
    /// How it is answered.
    pub kind: Kind,
    /// Whether an answer can harm whoever gives it.
    pub sensitive: bool,
    /// Where its values and codes come from.
    pub source: &'static str,
    values: &'static [Value],
}

/// A value of a set: itself, its code (empty where there is none), and how it is named.
#[derive(Clone, Copy, Debug)]
struct Value(&'static str, &'static str, Named);

/// Where a value's label comes from.
#[derive(Clone, Copy, Debug)]
enum Named {
    /// A message.
    Message,
    /// The message of a band of years.
    Years(i64, Option<i64>),
    /// The name is the same in every language.
    Itself(&'static str),
}

/// What is to be said of a set, in some language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Say {
    /// The question.
    Question(&'static str),
    /// Why it is asked.
    Why(&'static str),
    /// The label of a value: the set's key and the value.
    Value(&'static str, &'static str),
    /// A band of years, open above where `None`.
    Years(i64, Option<i64>),
}

impl Set {
    /// The set of this key.
    #[must_use]
    pub fn by_key(key: &str) -> Option<&'static Self> {
        ALL.iter().find(|set| set.key == key)
    }

    /// The question in some languages; `say` finds the words.
    #[must_use]
    pub fn definition(
        &self,
        locales: &[Locale],
        say: impl Fn(Locale, Say) -> String,
    ) -> Definition {
        let texts = |of: Say| -> Texts { locales.iter().map(|l| (*l, say(*l, of))).collect() };
        let choice = |Value(value, code, named): &Value| Choice {
            value: (*value).to_owned(),
            label: match named {
                Named::Message => texts(Say::Value(self.key, value)),
                Named::Years(from, to) => texts(Say::Years(*from, *to)),
                Named::Itself(name) => locales.iter().map(|l| (*l, (*name).to_owned())).collect(),
            },
            codes: code.parse::<Code>().into_iter().collect(),
            band: match named {
                Named::Years(from, to) => Some(Band {
                    from: Some(*from),
                    to: *to,
                }),
                Named::Message | Named::Itself(_) => None,
            },
        };
        Definition {
            kind: self.kind,
            label: texts(Say::Question(self.key)),
            help: texts(Say::Why(self.key)),
            choices: self.values.iter().map(choice).collect(),
            sensitive: self.sensitive,
            source: self.source.to_owned(),
        }
    }
}

const fn said(value: &'static str, code: &'static str) -> Value {
    Value(value, code, Named::Message)
}

const fn years(value: &'static str, code: &'static str, from: i64, to: i64) -> Value {
    Value(value, code, Named::Years(from, Some(to)))
}

const fn tongue(tag: &'static str, code: &'static str, name: &'static str) -> Value {
    Value(tag, code, Named::Itself(name))
}

/// All of them.
pub const ALL: &[Set] = &[
    Set {
        key: "age_band",
        kind: Kind::Number,
        sensitive: false,
        source: "Years of age in the bands that population statistics commonly use.",
        values: &[
            years("18-24", "age:18-24", 18, 24),
            years("25-34", "age:25-34", 25, 34),
            years("35-44", "age:35-44", 35, 44),
            years("45-54", "age:45-54", 45, 54),
            years("55-64", "age:55-64", 55, 64),
            Value("65+", "age:65+", Named::Years(65, None)),
        ],
    },
    Set {
        key: "gender",
        kind: Kind::One,
        sensitive: false,
        source: "Codes: ISO/IEC 5218, which knows male and female alone.",
        values: &[
            said("woman", "iso5218:2"),
            said("man", "iso5218:1"),
            said("non_binary", ""),
        ],
    },
    Set {
        key: "languages",
        kind: Kind::Several,
        sensitive: false,
        source: "Codes: BCP 47 language tags. Names as each language calls itself.",
        values: &[
            tongue("am", "bcp47:am", "አማርኛ"),
            tongue("ar", "bcp47:ar", "العربية"),
            tongue("bn", "bcp47:bn", "বাংলা"),
            tongue("de", "bcp47:de", "Deutsch"),
            tongue("en", "bcp47:en", "English"),
            tongue("es", "bcp47:es", "Español"),
            tongue("fa", "bcp47:fa", "فارسی"),
            tongue("fr", "bcp47:fr", "Français"),
            tongue("gu", "bcp47:gu", "ગુજરાતી"),
            tongue("ha", "bcp47:ha", "Hausa"),
            tongue("hi", "bcp47:hi", "हिन्दी"),
            tongue("id", "bcp47:id", "Bahasa Indonesia"),
            tongue("ig", "bcp47:ig", "Igbo"),
            tongue("ja", "bcp47:ja", "日本語"),
            tongue("ko", "bcp47:ko", "한국어"),
            tongue("ln", "bcp47:ln", "Lingála"),
            tongue("luo", "bcp47:luo", "Dholuo"),
            tongue("mr", "bcp47:mr", "मराठी"),
            tongue("ms", "bcp47:ms", "Bahasa Melayu"),
            tongue("ne", "bcp47:ne", "नेपाली"),
            tongue("om", "bcp47:om", "Afaan Oromoo"),
            tongue("pa", "bcp47:pa", "ਪੰਜਾਬੀ"),
            tongue("ps", "bcp47:ps", "پښتو"),
            tongue("pt", "bcp47:pt", "Português"),
            tongue("qu", "bcp47:qu", "Runasimi"),
            tongue("ru", "bcp47:ru", "Русский"),
            tongue("rw", "bcp47:rw", "Ikinyarwanda"),
            tongue("so", "bcp47:so", "Soomaali"),
            tongue("sw", "bcp47:sw", "Kiswahili"),
            tongue("ta", "bcp47:ta", "தமிழ்"),
            tongue("te", "bcp47:te", "తెలుగు"),
            tongue("ti", "bcp47:ti", "ትግርኛ"),
            tongue("tr", "bcp47:tr", "Türkçe"),
            tongue("uk", "bcp47:uk", "Українська"),
            tongue("ur", "bcp47:ur", "اردو"),
            tongue("vi", "bcp47:vi", "Tiếng Việt"),
            tongue("xh", "bcp47:xh", "isiXhosa"),
            tongue("yo", "bcp47:yo", "Yorùbá"),
            tongue("zh", "bcp47:zh", "中文"),
            tongue("zu", "bcp47:zu", "isiZulu"),
        ],
    },
    Set {
        key: "region",
        kind: Kind::Region,
        sensitive: false,
        source: "Codes: sub-regions of the United Nations' standard M49. For places within a country use ISO 3166-2.",
        values: &[
            said("northern_africa", "m49:015"),
            said("eastern_africa", "m49:014"),
            said("middle_africa", "m49:017"),
            said("southern_africa", "m49:018"),
            said("western_africa", "m49:011"),
            said("caribbean", "m49:029"),
            said("central_america", "m49:013"),
            said("south_america", "m49:005"),
            said("northern_america", "m49:021"),
            said("central_asia", "m49:143"),
            said("eastern_asia", "m49:030"),
            said("south_eastern_asia", "m49:035"),
            said("southern_asia", "m49:034"),
            said("western_asia", "m49:145"),
            said("eastern_europe", "m49:151"),
            said("northern_europe", "m49:154"),
            said("southern_europe", "m49:039"),
            said("western_europe", "m49:155"),
            said("australia_new_zealand", "m49:053"),
            said("melanesia", "m49:054"),
            said("micronesia", "m49:057"),
            said("polynesia", "m49:061"),
        ],
    },
    Set {
        key: "settlement",
        kind: Kind::One,
        sensitive: false,
        source: "Codes: degree of urbanisation (DEGURBA), 1 to 3, as Eurostat numbers its classes.",
        values: &[
            said("city", "degurba:1"),
            said("town", "degurba:2"),
            said("rural", "degurba:3"),
        ],
    },
    Set {
        key: "education",
        kind: Kind::One,
        sensitive: false,
        source: "Codes: levels of the International Standard Classification of Education, ISCED 2011.",
        values: &[
            said("before_primary", "isced2011:0"),
            said("primary", "isced2011:1"),
            said("lower_secondary", "isced2011:2"),
            said("upper_secondary", "isced2011:3"),
            said("after_secondary", "isced2011:4"),
            said("short_tertiary", "isced2011:5"),
            said("bachelor", "isced2011:6"),
            said("master", "isced2011:7"),
            said("doctorate", "isced2011:8"),
        ],
    },
    Set {
        key: "work",
        kind: Kind::One,
        sensitive: false,
        source: "Codes: World Values Survey, wave 7, question Q279.",
        values: &[
            said("full_time", "wvs7:Q279:1"),
            said("part_time", "wvs7:Q279:2"),
            said("self_employed", "wvs7:Q279:3"),
            said("retired", "wvs7:Q279:4"),
            said("home", "wvs7:Q279:5"),
            said("student", "wvs7:Q279:6"),
            said("unemployed", "wvs7:Q279:7"),
        ],
    },
    Set {
        key: "trust",
        kind: Kind::One,
        sensitive: false,
        source: "Codes: World Values Survey, time series, variable A165.",
        values: &[said("trusts", "wvs:A165:1"), said("careful", "wvs:A165:2")],
    },
    Set {
        key: "religion",
        kind: Kind::One,
        sensitive: true,
        source: "Codes: World Values Survey, wave 7, question Q289. Publications differ in what its 8 means, so that it stands nowhere here.",
        values: &[
            said("none", "wvs7:Q289:0"),
            said("catholic", "wvs7:Q289:1"),
            said("protestant", "wvs7:Q289:2"),
            said("orthodox", "wvs7:Q289:3"),
            said("jewish", "wvs7:Q289:4"),
            said("muslim", "wvs7:Q289:5"),
            said("hindu", "wvs7:Q289:6"),
            said("buddhist", "wvs7:Q289:7"),
            said("other_christian", ""),
        ],
    },
];

/// Everything that is said of the sets.
#[must_use]
pub fn sayings() -> Vec<Say> {
    let of_set = |set: &'static Set| {
        let values = set.values.iter().filter_map(|Value(value, _, named)| {
            matches!(named, Named::Message).then_some(Say::Value(set.key, value))
        });
        [Say::Question(set.key), Say::Why(set.key)]
            .into_iter()
            .chain(values)
    };
    ALL.iter().flat_map(of_set).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_set_is_a_sound_question_with_sound_codes() {
        for set in ALL {
            let asked = set.definition(&Locale::ALL, |_, _| "words".to_owned());
            assert!(asked.check().is_ok(), "{}: {:?}", set.key, asked.check());
            assert!(super::super::attribute_key(set.key).is_ok());
            for (Value(value, code, _), choice) in set.values.iter().zip(&asked.choices) {
                assert_eq!(choice.label.len(), Locale::ALL.len());
                let lost = !code.is_empty() && choice.codes.is_empty();
                assert!(!lost, "{}: {value}: {code}", set.key);
            }
        }
    }
}
