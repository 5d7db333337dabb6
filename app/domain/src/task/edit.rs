//! How a response should have been worded: good as it is, or written anew.
//!
//! The new words are a response of the person who wrote them. They are kept beside the judgement and
//! never in its document, so that they can be erased, and published only with a consent of their own.

use crate::item::LONGEST_TEXT;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// An answer to [`super::Kind::Edit`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// Whether nothing has to change.
    pub as_it_is: bool,
    /// The new wording; empty where nothing has to change.
    #[serde(skip)]
    pub text: String,
}

impl Edit {
    /// # Errors
    /// Neither of the two; a text that is too long.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        let written = !self.text.trim().is_empty();
        let fits = self.text.chars().count() <= LONGEST_TEXT;
        Refusal::join([
            Refusal::unless(written || self.as_it_is, "edit", "edit-empty"),
            Refusal::unless(fits, "edit", "edit-long")
                .map_err(|refusal| refusal.with("most", LONGEST_TEXT)),
        ])
    }

    /// The new wording of `shown`: none where nothing has to change. The form holds the shown words at
    /// first, so that they say nothing.
    ///
    /// # Errors
    /// Words that are the shown ones; other words beside "as it is".
    pub fn wording(&self, shown: &str) -> Result<Option<String>, Refusal> {
        // Browsers send line ends as CR LF.
        let (new, old) = (self.text.replace("\r\n", "\n"), shown.replace("\r\n", "\n"));
        let new = new.trim();
        let changed = !new.is_empty() && new != old.trim();
        if self.as_it_is {
            Refusal::unless(!changed, "edit", "edit-both")?;
            return Ok(None);
        }
        Refusal::unless(changed, "edit", "edit-same")?;
        Ok(Some(new.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Given;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_stay_out_of_the_document(text in "[a-z]{4,30}( [a-z]{1,9}){0,5}", as_it_is: bool) {
            let edit = Edit { as_it_is, text: text.clone() };
            prop_assert!(edit.check().is_ok());
            let kept = serde_json::to_string(&Given::Edit(edit.clone())).unwrap();
            let same = serde_json::to_string(&Given::Edit(Edit { as_it_is, ..Edit::default() })).unwrap();
            prop_assert_eq!(kept, same);
            prop_assert_eq!(edit.wording(&text).is_ok(), as_it_is, "the same words are no edit");
            let other = edit.wording("Something else.");
            prop_assert_eq!(other.ok(), (!as_it_is).then_some(Some(text)));
        }
    }

    #[test]
    fn line_ends_of_a_browser_are_no_change() {
        let edit = Edit {
            as_it_is: false,
            text: "a\r\nb ".to_owned(),
        };
        assert!(edit.wording("a\nb").is_err());
        assert_eq!(edit.wording("a").unwrap().as_deref(), Some("a\nb"));
        assert!(Edit::default().check().is_err());
    }
}
