//! A hostile participant in a round, and what each try gets them: nothing.

use crate::house::{Answer, House, Who, on_each, on_each_with};
use domain::deliberation::Stage;
use domain::id::RoundId;
use server::router::Options;
use std::num::NonZeroU32;

/// What is in the round: statements, posts, votes, cases, and what the round's events say.
async fn counts(house: &House) -> [usize; 5] {
    let id: RoundId = house.round.parse().unwrap();
    let mut conn = house.service.store().read().await.unwrap();
    let chain = format!("round:{id}");
    let position = store::outbox::position(&mut conn, &chain).await.unwrap();
    [
        store::round::statements(&mut conn, id).await.unwrap().len(),
        store::round::posts(&mut conn, id).await.unwrap().len(),
        store::round::votes(&mut conn, id).await.unwrap().len(),
        store::round::care::cases(&mut conn, id)
            .await
            .unwrap()
            .len(),
        usize::try_from(position).unwrap(),
    ]
}

async fn statement(house: &House) -> String {
    let id: RoundId = house.round.parse().unwrap();
    let mut conn = house.service.store().read().await.unwrap();
    let all = store::round::statements(&mut conn, id).await.unwrap();
    all[0].id.to_string()
}

/// Leads the round back to its statements, which the house left for the talk.
async fn to_statements(house: &House) {
    let id: RoundId = house.round.parse().unwrap();
    let mut tx = house.service.store().begin().await.unwrap();
    let round = store::round::lock(&mut tx, id).await.unwrap().unwrap();
    let mut state = round.state.0.clone();
    let at = state.template.position(Stage::Statements).unwrap();
    if let domain::deliberation::Phase::Running { at: place, .. } = &mut state.phase {
        *place = at;
    }
    let kept = store::round::keep_state(&mut tx, id, round.version, &state);
    assert!(kept.await.unwrap());
    tx.commit().await.unwrap();
}

/// An act, who tries it, with what, and the status that they get.
type Try<'t> = (&'t str, Who, &'t [(&'t str, &'t str)], u16);

impl House {
    /// Sends a form of the round with a key of its own.
    async fn act(&self, act: &str, who: Who, fields: &[(&str, &str)]) -> Answer {
        let key = self.service.request_key().to_string();
        let mut all = vec![
            ("round", self.round.as_str()),
            ("key", key.as_str()),
            ("back", "/"),
        ];
        // A field that is given stands for the usual one.
        all.retain(|(name, _)| fields.iter().all(|(given, _)| given != name));
        all.extend_from_slice(fields);
        self.post(&format!("/act/{act}"), who, &all).await
    }
}

fn unpaced() -> Options {
    Options {
        acts_per_second: NonZeroU32::new(1_000).unwrap(),
        ..Options::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn scripts_and_reordering_stay_text_on_the_page_and_in_the_stream() {
    on_each(|house| async move {
        let (item, mine) = (house.item.clone(), Who::Contributor);
        let hostile = [
            "<script>alert('post')</script>",
            "<img src=x onerror=alert(1)>",
            "</textarea></form><form action=/act/erase>",
            "javascript:alert(1) <a href=\"javascript:alert(1)\">x</a>",
            "a\u{202e}b\u{2066}c",
            "<svg/onload=alert(1)> {{constructor}} ${alert(1)}",
        ];
        for text in hostile {
            let fields = [("item", item.as_str()), ("text", text), ("language", "en")];
            let answer = house.act("write_post", mine, &fields).await;
            assert_eq!(answer.status, 303, "{text}");
        }
        let page = format!("/rounds/{}?topic={item}", house.round);
        let page = house.get(&page, Who::Quiet).await.text;
        let deed = house.deed(Who::Quiet).await;
        let id: RoundId = house.round.parse().unwrap();
        let mut follower = service::round::live::follow(&house.service, &deed, id, 0)
            .await
            .unwrap();
        let told = follower.next().await.unwrap();
        let service::round::live::Told::New(update) = told else {
            panic!("posts are told")
        };
        assert_eq!(update.posts.len(), hostile.len());
        for raw in [
            "<script>alert('post')",
            "<img src=x",
            "</form><form",
            "<a href=\"javascript",
            "<svg/onload",
        ] {
            assert!(!page.contains(raw), "{raw}");
        }
        assert!(page.contains("&lt;script&gt;alert('post')") || page.contains("&lt;script>alert"));
        assert!(page.contains("U+202E") && page.contains("U+2066"));
        assert!(!page.contains('\u{202e}') && !page.contains('\u{2066}'));
        house.service.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn too_much_is_refused_and_nothing_is_kept_of_it() {
    on_each_with(unpaced(), |house| async move {
        let before = counts(&house).await;
        let long = "word ".repeat(20_000);
        let item = house.item.clone();
        for (act, about) in [
            ("write_post", ("item", item.as_str())),
            ("write_post", ("item", item.as_str())),
            ("propose_synthesis", ("unused", "")),
            ("report_words", ("rule", "attack")),
        ] {
            let fields = [
                about,
                ("text", long.as_str()),
                ("words", long.as_str()),
                ("language", "en"),
            ];
            let answer = house.act(act, Who::Contributor, &fields).await;
            let refused = answer.status >= 400 || answer.header("location") == "/";
            assert!(
                refused,
                "{act}: {} {}",
                answer.status,
                answer.header("location")
            );
        }
        // Beyond a megabyte nobody even looks.
        let huge = "x".repeat(2 << 20);
        let fields = [
            ("item", item.as_str()),
            ("text", huge.as_str()),
            ("language", "en"),
        ];
        let answer = house.act("write_post", Who::Contributor, &fields).await;
        assert_eq!(answer.status, 413);
        assert_eq!(counts(&house).await, before);
        // A language that is none, and words that say nothing.
        for (text, language) in [
            ("fine", "<b>"),
            ("fine", &"x".repeat(5_000)),
            ("\u{202e}\u{200b} ...", "en"),
        ] {
            let fields = [
                ("item", item.as_str()),
                ("text", text),
                ("language", language),
            ];
            house.act("write_post", Who::Contributor, &fields).await;
        }
        assert_eq!(counts(&house).await, before);
        house.service.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn floods_end_at_the_pace_and_at_each_persons_share() {
    let house = House::open("sqlite", Options::default()).await;
    let item = house.item.clone();
    let mut slowed = 0;
    for _ in 0..300 {
        let fields = [
            ("item", item.as_str()),
            ("text", "again"),
            ("language", "en"),
        ];
        let answer = house.act("write_post", Who::Contributor, &fields).await;
        slowed += usize::from(answer.status == 429);
    }
    assert!(slowed > 100, "the pace is kept: {slowed}");
    house.service.close().await;

    let house = House::open("sqlite", unpaced()).await;
    let item = house.item.clone();
    let [_, before, ..] = counts(&house).await;
    for _ in 0..service::round::talk::MOST_POSTS + 20 {
        let fields = [
            ("item", item.as_str()),
            ("text", "again"),
            ("language", "en"),
        ];
        house.act("write_post", Who::Contributor, &fields).await;
    }
    let [_, after, ..] = counts(&house).await;
    // One post was there before.
    assert_eq!(after - before, service::round::talk::MOST_POSTS - 1);
    house.service.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn replays_and_forged_votes_count_for_nothing() {
    on_each_with(unpaced(), |house| async move {
        let (item, key) = (house.item.clone(), house.service.request_key().to_string());
        let [_, before, ..] = counts(&house).await;
        let fields = [
            ("key", key.as_str()),
            ("item", item.as_str()),
            ("text", "said once"),
            ("language", "en"),
        ];
        for _ in 0..3 {
            house.act("write_post", Who::Contributor, &fields).await;
        }
        // Another person with the same key takes nothing from the first.
        house.act("write_post", Who::Quiet, &fields).await;
        let [_, after, ..] = counts(&house).await;
        assert!((1..=2).contains(&(after - before)), "{before} {after}");

        to_statements(&house).await;
        let statement = statement(&house).await;
        let [_, _, votes, ..] = counts(&house).await;
        let vote = async |who: Who, statement: &str, vote: &str| {
            let fields = [("statement", statement), ("vote", vote)];
            house.act("vote_statement", who, &fields).await
        };
        for choice in ["agree", "agree", "disagree", "pass"] {
            vote(Who::Contributor, &statement, choice).await;
        }
        let [_, _, now, ..] = counts(&house).await;
        assert_eq!(now - votes, 1, "one person, one vote");
        for (who, statement, choice) in [
            (Who::Contributor, statement.as_str(), "strongly-agree"),
            (
                Who::Contributor,
                "00000000-0000-7000-8000-000000000000",
                "agree",
            ),
            (Who::Contributor, item.as_str(), "agree"),
            (Who::Visitor, statement.as_str(), "agree"),
            (Who::Curator, statement.as_str(), "agree"),
            (Who::Organizer, statement.as_str(), "agree"),
            (Who::Admin, statement.as_str(), "agree"),
        ] {
            vote(who, statement, choice).await;
        }
        let [_, _, still, ..] = counts(&house).await;
        assert_eq!(still, now, "nothing is forged");
        house.service.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_acts_as_whom_they_are_not() {
    on_each_with(unpaced(), |house| async move {
        let item = house.item.clone();
        let statement = statement(&house).await;
        let before = counts(&house).await;
        let words = format!("statement:{statement}");
        let tries: [Try<'_>; 10] = [
            ("lead_round", Who::Contributor, &[("lead", "cancel")], 403),
            ("lead_round", Who::Curator, &[("lead", "advance")], 403),
            (
                "write_post",
                Who::Contributor,
                &[
                    ("as", "organizer"),
                    ("item", &item),
                    ("text", "x1"),
                    ("language", "en"),
                ],
                403,
            ),
            (
                "write_statement",
                Who::Contributor,
                &[("as", "organizer"), ("text", "x1"), ("language", "en")],
                403,
            ),
            (
                "propose_synthesis",
                Who::Contributor,
                &[("as", "organizer"), ("text", "x1"), ("language", "en")],
                403,
            ),
            (
                "decide_words",
                Who::Contributor,
                &[("words", &statement), ("decision", "remove")],
                403,
            ),
            (
                "rule_words",
                Who::Organizer,
                &[("words", &statement), ("ruling", "restore")],
                403,
            ),
            (
                "report_words",
                Who::Curator,
                &[("words", &words), ("rule", "attack")],
                403,
            ),
            (
                "mute_voice",
                Who::Curator,
                &[("voice", "0"), ("mute", "yes")],
                403,
            ),
            (
                "write_post",
                Who::Admin,
                &[("item", &item), ("text", "x1"), ("language", "en")],
                403,
            ),
        ];
        for (act, who, fields, status) in tries {
            let answer = house.act(act, who, fields).await;
            assert_eq!(answer.status, status, "{act} by {who:?}");
        }
        assert_eq!(counts(&house).await, before);
        house.service.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_reads_a_room_that_is_not_theirs() {
    on_each(|house| async move {
        let statement = statement(&house).await;
        let round = &house.round;
        let paths = [
            format!("/rounds/{round}"),
            format!("/rounds/{round}?stage=reveal"),
            format!("/rounds/{round}?stage=statements"),
            format!("/rounds/{round}?stage=discussion&topic={statement}"),
            format!("/rounds/{round}?topic={statement}&reply={statement}"),
            format!("/rounds/{round}/report"),
            format!("/rounds/{round}/care"),
            format!("/rounds/{round}/care?words=statement:{statement}"),
            format!("/rounds/{round}/care?words=reason:{statement}:00"),
        ];
        for path in paths {
            for who in [Who::Visitor, Who::Curator, Who::Admin] {
                let answer = house.get(&path, who).await;
                assert!(!answer.text.contains("canary-said"), "{path} for {who:?}");
            }
        }
        house.service.close().await;
    })
    .await;
}
