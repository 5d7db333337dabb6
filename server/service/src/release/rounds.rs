//! What a release tells of rounds that are over: rows of those who consent to publishing, words of
//! those who agree to be quoted.

use super::gather::{Consents, Places};
use crate::Result;
use domain::consent::Purpose;
use domain::dataset::rounds::records::{
    Critique, Discussed, Dissent, Endorsement, Post, Round, RoundJudgement, Statement, Synthesis,
    Translation, Voted, Written,
};
use domain::deliberation::composition::Composition;
use domain::deliberation::record::{About, Handle, Words};
use domain::deliberation::state::{Ending, Phase};
use domain::deliberation::transcript::{Dated, Pass, Ranked, Transcript, Translated};
use domain::deliberation::translation::Trust;
use domain::deliberation::voice;
use domain::id::{ItemId, PersonId, ResponseId, StatementId, SynthesisId};
use domain::time::Timestamp;
use std::collections::{BTreeSet, HashMap};
use store::Conn;
use store::project::Project;

/// A round that is over, with everything that was said in it.
pub(super) struct Held {
    pub round: store::round::Round,
    pub transcript: Transcript,
}

/// The project's rounds that were over by `until`, in the order of their numbers; a cancelled draft
/// was never held.
pub(super) async fn held(
    conn: &mut Conn,
    project: &Project,
    until: Timestamp,
) -> Result<Vec<Held>> {
    let mut found = Vec::new();
    for round in store::round::of_project(conn, project.id).await? {
        let over = round.closed_at.is_some_and(|at| at <= until);
        if over
            && let Some(mut transcript) = store::round::transcript(conn, round.id).await?
            && !transcript.is_silent()
        {
            // What is said ends with the round; translating goes on.
            transcript.translations.retain(|one| one.at <= until);
            found.push(Held { round, transcript });
        }
    }
    found.reverse();
    Ok(found)
}

/// The items that were talked about.
pub(super) fn items(held: &[Held]) -> impl Iterator<Item = ItemId> {
    let all = held.iter().flat_map(|held| &held.transcript.items);
    all.map(|discussed| discussed.item)
}

/// Everybody who said something and consents to publishing it.
pub(super) fn people(held: &[Held], consents: &Consents) -> BTreeSet<PersonId> {
    let mut people = BTreeSet::new();
    for Held { transcript, .. } in held {
        let said = transcript.ranked.iter().map(|one| Some(one.said.by));
        let claimed = transcript
            .statements
            .iter()
            .map(|one| one.said.statement.by);
        let voted = transcript.votes.iter().map(|one| Some(one.said.by));
        let posted = transcript.posts.iter().map(|one| one.said.by);
        let proposed = transcript.proposals.iter().map(|one| one.said.synthesis.by);
        let cast = transcript.ballots.iter().map(|one| Some(one.said.by));
        let found = transcript.critiques.iter().map(|one| Some(one.said.by));
        let dissented = transcript.dissents.iter().map(|one| Some(one.said.by));
        let all = said.chain(claimed).chain(voted).chain(posted);
        let all = all
            .chain(proposed)
            .chain(cast)
            .chain(found)
            .chain(dissented);
        people.extend(all.flatten().filter_map(|by| transcript.person(by)));
        let endorsed = transcript.state.people.iter();
        let endorsed = endorsed.filter(|(_, person)| person.supports.is_some());
        people.extend(endorsed.map(|(person, _)| *person));
        // A translation is released with its original alone.
        let translated = translated(transcript).filter(|(_, author)| {
            let author = author.and_then(|author| transcript.person(author));
            author.is_none_or(|person| consents.grants(person, Purpose::PublishJudgements))
        });
        people.extend(translated.filter_map(|(one, _)| transcript.person(one.said.by)));
    }
    people.retain(|person| consents.grants(*person, Purpose::PublishJudgements));
    people
}

/// What was translated, with the writer of the original, where that is there in words.
fn translated(
    transcript: &Transcript,
) -> impl Iterator<Item = (&Dated<Translated>, Option<Handle>)> {
    transcript.translations.iter().filter_map(|one| {
        let author = transcript.original(one.said.kind, one.said.original)?;
        Some((one, author))
    })
}

/// The records of rounds; `place_of` are the contributors of the release.
pub(super) fn records(
    held: &[Held],
    consents: &Consents,
    places: &Places,
    place_of: &HashMap<PersonId, usize>,
) -> Vec<Round> {
    let made = held.iter().map(|held| {
        let maker = Maker {
            consents,
            places,
            transcript: &held.transcript,
            by: held
                .transcript
                .members
                .iter()
                .filter_map(|member| {
                    let place = *place_of.get(&member.person)?;
                    Some((member.handle, (member.person, place)))
                })
                .collect(),
        };
        maker.round(&held.round)
    });
    made.collect()
}

struct Maker<'h> {
    consents: &'h Consents,
    places: &'h Places,
    transcript: &'h Transcript,
    /// Who is in the release: whose a handle is, and their place.
    by: HashMap<Handle, (PersonId, usize)>,
}

const fn ending(how: Ending) -> &'static str {
    match how {
        Ending::Complete => "complete",
        Ending::Unproposed => "unproposed",
        Ending::Deserted => "deserted",
        Ending::Cancelled => "cancelled",
    }
}

const fn composition(rule: &Composition) -> &'static str {
    match rule {
        Composition::Everybody => "everybody",
        Composition::List { .. } => "list",
        Composition::Sortition { .. } => "sortition",
    }
}

impl Maker<'_> {
    fn place(&self, by: Handle) -> Option<usize> {
        self.by.get(&by).map(|(_, place)| *place)
    }

    /// Words without their text where their writer is not quoted; nothing where the writer does not
    /// publish anything.
    fn written(&self, by: Option<Handle>, words: &Words, at: Timestamp) -> Option<Written> {
        let writer = match by {
            Some(by) => Some(*self.by.get(&by)?),
            None => None,
        };
        let quoted = writer.is_none_or(|(person, _)| self.quotes(person));
        Some(Written {
            contributor: writer.map(|(_, place)| place),
            // What was erased has no words.
            text: (quoted && !words.text.is_empty()).then(|| words.text.clone()),
            language: words.language.to_string(),
            words: i64::try_from(voice::words(&words.text)).unwrap_or(i64::MAX),
            at,
        })
    }

    fn quotes(&self, person: PersonId) -> bool {
        self.consents.grants(person, Purpose::QuoteWords)
    }

    fn round(&self, round: &store::round::Round) -> Round {
        let how = match round.state.phase {
            Phase::Closed { how, .. } => ending(how),
            _ => "",
        };
        Round {
            id: round.id.to_string(),
            number: round.number,
            title: round.title.clone(),
            purpose: round.purpose.clone(),
            composition: composition(&round.composition).to_owned(),
            ending: how.to_owned(),
            opened_at: round.opened_at,
            closed_at: round.closed_at,
            stages: round.state.template.plans().to_vec(),
            items: self.items(),
            judgements: self.judgements(),
            statements: self.statements(),
            votes: self.votes(),
            posts: self.posts(),
            syntheses: self.syntheses(),
            ballots: self.ballots(),
            critiques: self.critiques(),
            endorsements: self.endorsements(),
            dissents: self.dissents(),
            translations: self.translations(),
        }
    }

    fn response(&self, id: ResponseId) -> Option<usize> {
        self.places.responses.get(&id).copied()
    }

    fn items(&self) -> Vec<Discussed> {
        let all = self.transcript.items.iter().filter_map(|discussed| {
            Some(Discussed {
                item: *self.places.items.get(&discussed.item)?,
                leading: discussed
                    .leading
                    .as_ref()
                    .and_then(|order| order.map(|id| self.response(id))),
            })
        });
        all.collect()
    }

    fn judgements(&self) -> Vec<RoundJudgement> {
        let row = |ranked: &Ranked, at: Timestamp| {
            let (person, contributor) = *self.by.get(&ranked.by)?;
            let reasoned = !ranked.reason.is_empty();
            Some(RoundJudgement {
                id: ranked.id.to_string(),
                item: *self.places.items.get(&ranked.item)?,
                contributor,
                after: ranked.pass == Pass::Rerank,
                ranking: ranked.ranking.map(|id| self.response(id))?,
                none_acceptable: ranked.none_acceptable,
                reasoned,
                reason: (reasoned && self.quotes(person)).then(|| ranked.reason.clone()),
                language: ranked.language.clone(),
                kept: ranked.kept,
                order_shown: ranked
                    .order_shown
                    .iter()
                    .filter_map(|id| self.response(*id))
                    .collect(),
                judgement: ranked.earlier.map(|id| id.to_string()),
                at,
            })
        };
        let all = self.transcript.ranked.iter();
        all.filter_map(|one| row(&one.said, one.at)).collect()
    }

    fn statements(&self) -> Vec<Statement> {
        let all = self.transcript.statements.iter().filter_map(|one| {
            let statement = &one.said.statement;
            Some(Statement {
                id: statement.id.to_string(),
                origin: statement.origin,
                written: self.written(statement.by, &statement.words, one.at)?,
                same_as: one.said.same_as.map(|id| id.to_string()),
            })
        });
        all.collect()
    }

    fn votes(&self) -> Vec<Voted> {
        let mut all: Vec<(StatementId, usize, Voted)> = self
            .transcript
            .votes
            .iter()
            .filter_map(|one| {
                let contributor = self.place(one.said.by)?;
                let voted = Voted {
                    statement: one.said.statement.to_string(),
                    contributor,
                    vote: one.said.vote,
                    at: one.at,
                };
                Some((one.said.statement, contributor, voted))
            })
            .collect();
        // Not in the order of voting, which would tell who went along from statement to statement.
        all.sort_by_key(|(statement, person, _)| (*statement, *person));
        all.into_iter().map(|(.., voted)| voted).collect()
    }

    fn posts(&self) -> Vec<Post> {
        let all = self.transcript.posts.iter().filter_map(|one| {
            let post = &one.said;
            Some(Post {
                id: post.id.to_string(),
                about: match post.about {
                    About::Item(id) => ("item", id.to_string()),
                    About::Statement(id) => ("statement", id.to_string()),
                    About::Post(id) => ("post", id.to_string()),
                },
                written: self.written(post.by, &post.words, one.at)?,
            })
        });
        all.collect()
    }

    fn syntheses(&self) -> Vec<Synthesis> {
        let all = self.transcript.proposals.iter().filter_map(|one| {
            let synthesis = &one.said.synthesis;
            // What the group chose is the group's, as it is when its writer is erased.
            let by = synthesis.by.filter(|_| !one.said.chosen);
            let written = self.written(by, &synthesis.words, one.at)?;
            let revised = synthesis.revised.as_ref();
            let revised = revised.filter(|_| written.text.is_some());
            Some(Synthesis {
                id: synthesis.id.to_string(),
                origin: synthesis.origin,
                written,
                revised: revised.map(|words| (words.text.clone(), words.language.to_string())),
                chosen: one.said.chosen,
            })
        });
        all.collect()
    }

    fn ballots(&self) -> Vec<(usize, domain::ranking::Ranking<usize>)> {
        let released = self.syntheses();
        let place: HashMap<String, usize> = released
            .into_iter()
            .enumerate()
            .map(|(place, synthesis)| (synthesis.id, place))
            .collect();
        let all = self.transcript.ballots.iter().filter_map(|one| {
            let person = self.place(one.said.by)?;
            // A proposal that is not released has no place in the order.
            let place = |id: &SynthesisId| place.get(&id.to_string()).copied();
            let tiers = one.said.ranking.tiers().iter();
            let tiers = tiers.map(|tier| tier.iter().filter_map(place).collect());
            let ranking = domain::ranking::Ranking::from_tiers(tiers).ok()?;
            Some((person, ranking))
        });
        let mut all: Vec<_> = all.collect();
        all.sort_by_key(|(person, _)| *person);
        all
    }

    fn critiques(&self) -> Vec<Critique> {
        let all = self.transcript.critiques.iter().filter_map(|one| {
            Some(Critique {
                id: one.said.id.to_string(),
                synthesis: one.said.of.to_string(),
                written: self.written(Some(one.said.by), &one.said.words, one.at)?,
            })
        });
        all.collect()
    }

    fn endorsements(&self) -> Vec<Endorsement> {
        let members = self.transcript.members.iter().filter_map(|member| {
            let person = self.transcript.state.people.get(&member.person)?;
            let dissents = self.transcript.dissents.iter().map(|one| &one.said);
            let own = dissents.filter(|dissent| dissent.joined.contains(&member.handle));
            Some(Endorsement {
                contributor: self.place(member.handle)?,
                supports: person.supports?,
                dissents: own.map(|dissent| dissent.id.to_string()).collect(),
            })
        });
        let mut all: Vec<_> = members.collect();
        all.sort_by_key(|endorsement| endorsement.contributor);
        all
    }

    fn dissents(&self) -> Vec<Dissent> {
        let all = self.transcript.dissents.iter().filter_map(|one| {
            Some(Dissent {
                id: one.said.id.to_string(),
                written: self.written(Some(one.said.by), &one.said.words, one.at)?,
            })
        });
        all.collect()
    }

    fn translations(&self) -> Vec<Translation> {
        let all = translated(self.transcript).filter_map(|(one, author)| {
            let author = match author {
                Some(author) => Some(*self.by.get(&author)?),
                None => None,
            };
            let said = &one.said;
            let mut written = self.written(Some(said.by), &said.words, one.at)?;
            written.text = written
                .text
                .filter(|_| author.is_none_or(|(person, _)| self.quotes(person)));
            Some(Translation {
                id: said.id.to_string(),
                original: (said.kind.name(), said.original.to_string()),
                author: author.map(|(_, place)| place),
                checked: said.trust == Trust::Checked,
                written,
            })
        });
        all.collect()
    }
}
