//! A round in which people said what only those who take part in it may read.

use crate::house::{House, Who};
use domain::deliberation::care::{Kind, Rule, Standing};
use domain::deliberation::composition::Composition;
use domain::deliberation::record::{About, LONGEST_POST, Origin, Words};
use domain::deliberation::transcript::Pass;
use domain::deliberation::{Event, Stage, State, Template, apply};
use domain::id::{
    CritiqueId, DissentId, JudgementId, PostId, RoundId, StatementId, SynthesisId, TranslationId,
};
use domain::ranking::Ranking;
use store::Json;
use store::round::care::CaseRow;
use store::round::{Judged, MemberRow, NewPost, NewStatement, NewSynthesis, Round, TranslationRow};

/// Holds a round with both contributors in it, each of whom says something in every way there is.
pub async fn hold(house: &House) -> RoundId {
    let service = &house.service;
    let organizer = house.deed(Who::Organizer).await.actor.person().unwrap();
    let at = service.now();
    let mut tx = service.store().begin().await.unwrap();
    let project = store::project::by_slug(&mut tx, &house.project).await;
    let project = project.unwrap().unwrap();
    let items = store::item::page(&mut tx, project.id, 0, 1).await.unwrap();
    let item = items.first().unwrap().id;
    let mut state = State::draft(Template::slow(3), at);
    let mut people = Vec::new();
    for who in [Who::Contributor, Who::Quiet] {
        let person = house.deed(who).await.actor.person().unwrap();
        state = apply(&state, Event::Join { person }, at).unwrap().0;
        people.push((who, person));
    }
    // Open, and everybody has ranked alone: the talk is on.
    let stages = Template::slow(3);
    let at_talk = stages.position(Stage::Discussion).unwrap();
    for _ in 0..=at_talk {
        let event = if state.stage().is_none() {
            Event::Open
        } else {
            Event::Advance
        };
        state = apply(&state, event, at).unwrap().0;
    }
    for (_, person) in &people {
        let event = Event::Finish {
            person: *person,
            stage: Stage::Blind,
        };
        state = apply(&state, event, at).unwrap().0;
    }
    let round = Round {
        id: RoundId(service.request_key().0),
        project_id: project.id,
        number: 1,
        title: "What divides us".to_owned(),
        purpose: "To hear one another. <script>alert('round')</script>".to_owned(),
        composition: Json(Composition::Everybody),
        state: Json(state),
        version: 0,
        created_by: organizer,
        created_at: at,
        opened_at: None,
        closed_at: None,
    };
    store::round::insert(&mut tx, &round, &[item])
        .await
        .unwrap();
    let id = round.id;
    let key = || service.request_key().0;
    for (handle, (who, person)) in people.into_iter().enumerate() {
        let consent = store::consent::standing(&mut tx, person, project.community_id).await;
        let member = MemberRow {
            person_id: person,
            handle: handle as i64,
            consent_id: consent.unwrap().unwrap().id,
            joined_at: at,
            seen_at: at,
            active_ms: 0,
        };
        assert!(
            store::round::insert_member(&mut tx, id, &member)
                .await
                .unwrap()
        );
        let words = Words::new(&who.said(), "en".parse().unwrap(), LONGEST_POST).unwrap();
        let judged = Judged {
            id: JudgementId(key()),
            person_id: person,
            item_id: item,
            pass: Pass::Blind,
            ranking: Json(Ranking::from_ranks([])),
            none_acceptable: true,
            rationale: who.said(),
            language: "en".to_owned(),
            kept: false,
            order_shown: Json(Vec::new()),
            judgement_id: None,
            submitted_at: at,
        };
        store::round::keep_judgement(&mut tx, id, &judged)
            .await
            .unwrap();
        let (author, words) = (Some(person), &words);
        let statement = NewStatement {
            id: StatementId(key()),
            author,
            origin: Origin::Participant,
            words,
            at,
        };
        store::round::insert_statement(&mut tx, id, &statement)
            .await
            .unwrap();
        let about = About::Statement(statement.id);
        let post = NewPost {
            id: PostId(key()),
            author,
            about,
            words,
            at,
        };
        store::round::insert_post(&mut tx, id, &post).await.unwrap();
        let synthesis = NewSynthesis {
            id: SynthesisId(key()),
            author,
            origin: Origin::Participant,
            words,
            at,
        };
        store::round::insert_synthesis(&mut tx, id, &synthesis)
            .await
            .unwrap();
        let critique = CritiqueId(key());
        store::round::insert_critique(&mut tx, critique, synthesis.id, person, words, at)
            .await
            .unwrap();
        let dissent = DissentId(key());
        store::round::insert_dissent(&mut tx, dissent, id, person, words, at)
            .await
            .unwrap();
        let case = CaseRow {
            words_id: statement.id.0,
            round_id: id,
            kind: Kind::Statement,
            author_id: author,
            rule: Rule::Spam,
            standing: Standing::Restored,
            reports: 1,
            opened_at: at,
            decided_by: Some(organizer),
            decided_at: Some(at),
            seconded_by: None,
            appeal: Some(who.said()),
            appealed_at: Some(at),
            ruled_by: Some(organizer),
            ruled_at: Some(at),
        };
        store::round::care::keep_case(&mut tx, &case).await.unwrap();
        let translation = TranslationRow {
            id: TranslationId(key()),
            round_id: id,
            kind: Kind::Statement,
            words_id: statement.id.0,
            language: "sw".parse().unwrap(),
            text: who.said(),
            translator_id: person,
            written_at: at,
            checked_by: None,
            disputed_by: None,
        };
        store::round::insert_translation(&mut tx, &translation)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_that_was_said_is_in_the_transcript_until_it_is_erased() {
    crate::house::on_each(|house| async move {
        let id: RoundId = house.round.parse().unwrap();
        let quiet = house.deed(Who::Quiet).await.actor.person().unwrap();
        let service = &house.service;
        let mut conn = service.store().read().await.unwrap();
        let whole = store::round::transcript(&mut conn, id)
            .await
            .unwrap()
            .unwrap();
        drop(conn);
        let handle = whole.handle(quiet).unwrap();
        assert_eq!(whole.person(handle), Some(quiet));
        assert_eq!((whole.members.len(), whole.items.len()), (2, 1));
        let said = serde_json::to_string(&whole).unwrap();
        assert_eq!(said.matches(&Who::Quiet.said()).count(), 7, "{said}");
        assert_eq!(said.matches(&Who::Contributor.said()).count(), 7);

        let mut tx = service.store().begin().await.unwrap();
        let mut proposals = whole.proposals.iter().map(|dated| &dated.said.synthesis);
        let proposal = proposals.find(|one| one.by == Some(handle)).unwrap();
        store::round::choose(&mut tx, proposal.id).await.unwrap();
        store::erasure::erase(&mut tx, quiet, "erased-1", service.now())
            .await
            .unwrap();
        let after = store::round::transcript(&mut tx, id)
            .await
            .unwrap()
            .unwrap();
        tx.commit().await.unwrap();
        let chosen = after.chosen().unwrap();
        assert_eq!(
            (chosen.by, chosen.words.text.as_str()),
            (None, Who::Quiet.said().as_str()),
            "what the group chose is the group's"
        );
        let said = serde_json::to_string(&after).unwrap();
        assert_eq!(said.matches(&Who::Quiet.said()).count(), 1, "{said}");
        assert_eq!(said.matches(&Who::Contributor.said()).count(), 7);
        assert_eq!(after.members.len(), 2);
    })
    .await;
}
