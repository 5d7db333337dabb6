//! The round: who says what in it.

use super::{DISSENTER, PEOPLE, PRIVATE, UNQUOTED, said};
use crate::world::World;
use domain::deliberation::composition::Composition;
use domain::deliberation::record::{About, LONGEST_POST, Origin, Words};
use domain::deliberation::transcript::Pass;
use domain::deliberation::{Event, Stage, State, Template, apply};
use domain::id::{
    CritiqueId, DissentId, JudgementId, PersonId, PostId, RoundId, StatementId, SynthesisId,
};
use domain::ranking::Ranking;
use domain::slug::Slug;
use domain::viewpoint::Vote;
use store::Json;
use store::round::{Judged, MemberRow, NewPost, NewStatement, NewSynthesis, Round, VoteRow};

impl World {
    /// A round through all its stages: one statement divides, one all share, two of the south come
    /// over after the talk.
    pub(super) async fn deliberate(&self, project: &Slug, people: &[PersonId]) -> RoundId {
        let service = &self.service;
        let (at, key) = (service.now(), || service.request_key().0);
        let mut tx = service.store().begin().await.unwrap();
        let found = store::project::by_slug(&mut tx, project)
            .await
            .unwrap()
            .unwrap();
        let item = store::item::page(&mut tx, found.id, 0, 1)
            .await
            .unwrap()
            .remove(0)
            .id;
        let responses = store::item::responses(&mut tx, item).await.unwrap();
        let [a, b] = [responses[0].id, responses[1].id];
        let mut state = State::draft(Template::slow(3), at);
        let mut follow = |event: Event| state = apply(&state, event, at).unwrap().0;
        follow(Event::Open);
        for person in people {
            follow(Event::Join { person: *person });
        }
        for stage in Stage::ALL {
            match stage {
                Stage::Propose => follow(Event::Propose),
                Stage::Endorse => {
                    for (place, person) in people.iter().enumerate() {
                        let supports = place != DISSENTER;
                        follow(Event::Endorse {
                            person: *person,
                            supports,
                        });
                    }
                    let person = people[DISSENTER];
                    follow(Event::Dissent {
                        person,
                        written: true,
                    });
                }
                _ => {}
            }
            // Once everybody has said whether they share the result, the round is over by itself.
            if stage != Stage::Endorse {
                follow(Event::Advance);
            }
        }
        assert!(state.is_closed());
        let round = Round {
            id: RoundId(key()),
            project_id: found.id,
            number: 1,
            title: "Whose is the river?".to_owned(),
            purpose: "To hear one another.".to_owned(),
            composition: Json(Composition::Everybody),
            state: Json(State::draft(Template::slow(3), at)),
            version: 0,
            created_by: people[0],
            created_at: at,
            opened_at: None,
            closed_at: None,
        };
        let id = round.id;
        store::round::insert(&mut tx, &round, &[item])
            .await
            .unwrap();
        let order = |first| if first { [a, b] } else { [b, a] }.map(|id| vec![id]);
        let leading = Ranking::from_tiers(order(true)).unwrap();
        store::round::set_leading(&mut tx, id, item, &leading)
            .await
            .unwrap();
        let (divides, shared) = (StatementId(key()), StatementId(key()));
        let (chosen, dissent) = (SynthesisId(key()), DissentId(key()));
        for (place, person) in people.iter().copied().enumerate() {
            let consent = store::consent::standing(&mut tx, person, found.community_id).await;
            let member = MemberRow {
                person_id: person,
                handle: (place as i64 * 5) % PEOPLE as i64,
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
            for pass in Pass::ALL {
                let after = pass == Pass::Rerank;
                let first = place < 6 || (after && place > 10);
                let judged = Judged {
                    id: JudgementId(key()),
                    person_id: person,
                    item_id: item,
                    pass,
                    ranking: Json(Ranking::from_tiers(order(first)).unwrap()),
                    none_acceptable: false,
                    rationale: if after {
                        String::new()
                    } else {
                        said(place, "reason")
                    },
                    language: "en".to_owned(),
                    kept: after && place < 11,
                    order_shown: Json(vec![b, a]),
                    judgement_id: None,
                    submitted_at: at,
                };
                store::round::keep_judgement(&mut tx, id, &judged)
                    .await
                    .unwrap();
            }
            let words = |what: &str| {
                Words::new(&said(place, what), "en".parse().unwrap(), LONGEST_POST).unwrap()
            };
            let claim = match place {
                1 => Some((divides, words("divide"))),
                UNQUOTED => Some((StatementId(key()), words("statement"))),
                PRIVATE => Some((StatementId(key()), words("statement"))),
                8 => Some((shared, words("bridge"))),
                _ => None,
            };
            if let Some((statement, words)) = &claim {
                let new = NewStatement {
                    id: *statement,
                    author: Some(person),
                    origin: Origin::Participant,
                    words,
                    at,
                };
                store::round::insert_statement(&mut tx, id, &new)
                    .await
                    .unwrap();
            }
            let post = NewPost {
                id: PostId(key()),
                author: Some(person),
                about: About::Item(item),
                words: &words("talk"),
                at,
            };
            store::round::insert_post(&mut tx, id, &post).await.unwrap();
            if place == 9 {
                let new = NewSynthesis {
                    id: chosen,
                    author: Some(person),
                    origin: Origin::Participant,
                    words: &words("proposal"),
                    at,
                };
                store::round::insert_synthesis(&mut tx, id, &new)
                    .await
                    .unwrap();
                store::round::choose(&mut tx, chosen).await.unwrap();
            }
            if place == 10 {
                store::round::insert_critique(
                    &mut tx,
                    CritiqueId(key()),
                    chosen,
                    person,
                    &words("critique"),
                    at,
                )
                .await
                .unwrap();
            }
            if place == DISSENTER {
                store::round::insert_dissent(&mut tx, dissent, id, person, &words("dissent"), at)
                    .await
                    .unwrap();
                store::round::join_dissent(&mut tx, dissent, person, at)
                    .await
                    .unwrap();
            }
        }
        for (place, person) in people.iter().copied().enumerate() {
            let north = if place < 6 {
                Vote::Agree
            } else {
                Vote::Disagree
            };
            for (statement_id, vote) in [(divides, north), (shared, Vote::Agree)] {
                let row = VoteRow {
                    statement_id,
                    person_id: person,
                    vote,
                    voted_at: at,
                };
                store::round::vote(&mut tx, &row).await.unwrap();
            }
            let ballot = Ranking::from_ranks([(chosen, Some(1))]);
            store::round::cast_ballot(&mut tx, id, person, &ballot, at)
                .await
                .unwrap();
        }
        assert!(
            store::round::keep_state(&mut tx, id, 0, &state)
                .await
                .unwrap()
        );
        tx.commit().await.unwrap();
        id
    }
}
