//! Words are read in other languages, checked, disputed, mended, and gone with their original.

use super::cast::{Story, key_of, said};
use crate::world::on_both;
use domain::deliberation::Stage;
use domain::deliberation::care::{Decision, Kind, Rule};
use domain::deliberation::translation::{Trust, Verdict};
use domain::id::RoundId;
use domain::locale::Locale;
use service::round::care::{self, Pointed};
use service::round::organize::{Lead, Who};
use service::round::view::{Look, Room, StatementView};
use service::round::{Written, talk, translate, view};
use service::{Error, Result};

impl Story {
    async fn translate(&self, id: RoundId, who: usize, words: &Pointed, text: &str) -> Result<()> {
        let (deed, key) = (self.deed(who).await, self.service().request_key());
        let written = Written {
            text: text.to_owned(),
            language: "sw".to_owned(),
        };
        translate::translate(self.service(), &deed, id, key, words, &written).await
    }

    /// The statement as somebody sees it who reads Swahili.
    async fn in_swahili(&self, id: RoundId, who: usize) -> Option<StatementView> {
        let person = self.people[who];
        let deed = self.service().deed(Some(person), Locale::Sw).await.unwrap();
        let seen = view::view(self.service(), &deed, id, Look::default()).await;
        let Room::Statements(room) = seen.unwrap().room else {
            panic!("statements")
        };
        room.next
    }

    async fn judge_translation(&self, id: RoundId, who: usize, verdict: Verdict) -> Result<()> {
        let shown = self.in_swahili(id, 4).await.unwrap().translation.unwrap();
        let (deed, key) = (self.deed(who).await, self.service().request_key());
        translate::judge(self.service(), &deed, id, key, shown.id, verdict).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_translation_is_checked_disputed_and_mended() {
    on_both(|world| async move {
        let story = Story::begin(world).await;
        let service = story.service();
        let id = story
            .create(&[Stage::Statements], Who::Everybody)
            .await
            .unwrap();
        story.lead(id, Lead::Open).await.unwrap();
        for who in 0..5 {
            story.join(id, who).await.unwrap();
        }
        let (deed, key) = (story.deed(0).await, service.request_key());
        talk::write_statement(service, &deed, id, key, &said("Short is kind."), false)
            .await
            .unwrap();
        let statement = story.in_swahili(id, 4).await.unwrap();
        assert!(statement.translation.is_none());
        let words = Pointed::Words(Kind::Statement, statement.id.0);
        let outside = story.translate(id, 5, &words, "Ufupi ni wema.").await;
        assert_eq!(key_of(outside.unwrap_err()), "round-not-in");
        story
            .translate(id, 1, &words, "Ufupi ni wem.")
            .await
            .unwrap();
        let shown = story.in_swahili(id, 4).await.unwrap().translation.unwrap();
        assert_eq!(
            (shown.text.as_str(), shown.trust),
            ("Ufupi ni wem.", Trust::Unchecked)
        );
        assert!(shown.by.is_some(), "it says who translated it");
        let own = story.judge_translation(id, 1, Verdict::Right).await;
        assert_eq!(key_of(own.unwrap_err()), "translation-own");
        story
            .judge_translation(id, 2, Verdict::Wrong)
            .await
            .unwrap();
        let shown = story.in_swahili(id, 4).await.unwrap();
        assert_eq!(
            shown.text, "Short is kind.",
            "the original is never replaced"
        );
        assert!(!shown.translation.unwrap().trust.shown());
        story.world.pass(domain::time::Span::seconds(1));
        story
            .translate(id, 2, &words, "Ufupi ni wema.")
            .await
            .unwrap();
        story
            .judge_translation(id, 3, Verdict::Right)
            .await
            .unwrap();
        let shown = story.in_swahili(id, 4).await.unwrap().translation.unwrap();
        assert_eq!(
            (shown.text.as_str(), shown.trust),
            ("Ufupi ni wema.", Trust::Checked)
        );
        let same = Written {
            text: "Short is kind!".to_owned(),
            language: "en".to_owned(),
        };
        let (deed, key) = (story.deed(3).await, service.request_key());
        let same = translate::translate(service, &deed, id, key, &words, &same).await;
        assert_eq!(key_of(same.unwrap_err()), "translation-same");

        // What moderators take away is gone in every language.
        let (deed, key) = (story.deed(3).await, service.request_key());
        care::report(service, &deed, id, key, &words, Rule::Spam)
            .await
            .unwrap();
        let (deed, key) = (story.organizer().await, service.request_key());
        let hide = Decision::Hide;
        care::decide(service, &deed, id, key, statement.id.0, hide)
            .await
            .unwrap();
        assert!(story.in_swahili(id, 4).await.is_none());
        let mut conn = service.store().read().await.unwrap();
        let left = store::round::translations(&mut conn, id).await.unwrap();
        assert!(left.is_empty());
        drop(conn);
        let again = story.translate(id, 1, &words, "Ufupi.").await;
        assert_eq!(again, Err(Error::NotFound));
    })
    .await;
}
