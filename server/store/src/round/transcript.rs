//! Everything of a round at once.

use super::{
    ballots, by_id, critiques, dissent_voices, dissents, items, judged, members, posts, statements,
    syntheses, translations, votes,
};
use crate::{Conn, Result};
use domain::deliberation::record::{About, Handle, Post, Statement, Words};
use domain::deliberation::synthesis::Synthesis;
use domain::deliberation::transcript::{
    Ballot, Claimed, Critique, Dated, Discussed, Dissented, Member, Proposed, Ranked, Transcript,
    Translated, Voted,
};
use domain::id::{PersonId, RoundId};
use domain::language::Language;
use std::collections::{BTreeMap, HashMap};

fn words(text: String, language: Language) -> Words {
    Words { text, language }
}

/// A round with everything that was said in it. What somebody erased stands there without words.
///
/// # Errors
/// As the database says.
pub async fn transcript(conn: &mut Conn, id: RoundId) -> Result<Option<Transcript>> {
    let Some(round) = by_id(conn, id).await? else {
        return Ok(None);
    };
    let members: Vec<Member> = members(conn, id)
        .await?
        .into_iter()
        .map(|member| Member {
            person: member.person_id,
            handle: Handle::new(u16::try_from(member.handle).unwrap_or(u16::MAX)),
            consent: member.consent_id,
            joined: member.joined_at,
        })
        .collect();
    let handles: HashMap<PersonId, Handle> = members
        .iter()
        .map(|member| (member.person, member.handle))
        .collect();
    let of = |person: PersonId| handles.get(&person).copied();
    let items = items(conn, id).await?.into_iter().map(|row| Discussed {
        item: row.item_id,
        leading: row.leading_order.map(|order| order.0),
    });
    let items = items.collect();
    let ranked = judged(conn, id).await?.into_iter().filter_map(|row| {
        let said = Ranked {
            id: row.id,
            by: of(row.person_id)?,
            item: row.item_id,
            pass: row.pass,
            ranking: row.ranking.0,
            none_acceptable: row.none_acceptable,
            reason: row.rationale,
            language: row.language,
            kept: row.kept,
            order_shown: row.order_shown.0,
            earlier: row.judgement_id,
        };
        let at = row.submitted_at;
        Some(Dated { at, said })
    });
    let ranked = ranked.collect();
    let statements = statements(conn, id).await?.into_iter().map(|row| {
        let statement = Statement {
            id: row.id,
            by: row.author_id.and_then(of),
            origin: row.origin,
            words: words(row.text, row.language),
        };
        let same_as = row.same_as;
        let at = row.written_at;
        Dated {
            at,
            said: Claimed { statement, same_as },
        }
    });
    let statements = statements.collect();
    let votes = votes(conn, id).await?.into_iter().filter_map(|row| {
        let said = Voted {
            statement: row.statement_id,
            by: of(row.person_id)?,
            vote: row.vote,
        };
        let at = row.voted_at;
        Some(Dated { at, said })
    });
    let votes = votes.collect();
    let posts = posts(conn, id).await?.into_iter().filter_map(|row| {
        let about = row.item_id.map(About::Item);
        let about = about.or_else(|| row.statement_id.map(About::Statement));
        let said = Post {
            id: row.id,
            by: row.author_id.and_then(of),
            about: about.or_else(|| row.reply_to.map(About::Post))?,
            words: words(row.text, row.language),
        };
        let at = row.written_at;
        Some(Dated { at, said })
    });
    let posts = posts.collect();
    let proposals = syntheses(conn, id).await?.into_iter().map(|row| {
        let revised = row.revised_text.zip(row.revised_language);
        let synthesis = Synthesis {
            id: row.id,
            by: row.author_id.and_then(of),
            origin: row.origin,
            words: words(row.text, row.language),
            revised: revised.map(|(text, language)| words(text, language)),
        };
        let chosen = row.chosen;
        let at = row.written_at;
        Dated {
            at,
            said: Proposed { synthesis, chosen },
        }
    });
    let proposals = proposals.collect();
    let ballots = ballots(conn, id).await?.into_iter().filter_map(|row| {
        let said = Ballot {
            by: of(row.person_id)?,
            ranking: row.ranking.0,
        };
        let at = row.cast_at;
        Some(Dated { at, said })
    });
    let ballots = ballots.collect();
    let critiques = critiques(conn, id).await?.into_iter().filter_map(|row| {
        let said = Critique {
            id: row.id,
            of: row.synthesis_id,
            by: of(row.author_id)?,
            words: words(row.text, row.language),
        };
        let at = row.written_at;
        Some(Dated { at, said })
    });
    let critiques = critiques.collect();
    let voices = dissent_voices(conn, id).await?;
    let dissents = dissents(conn, id).await?.into_iter().filter_map(|row| {
        let joined = voices.iter().filter(|voice| voice.dissent_id == row.id);
        let said = Dissented {
            id: row.id,
            by: of(row.author_id)?,
            joined: joined.filter_map(|voice| of(voice.person_id)).collect(),
            words: words(row.text, row.language),
        };
        let at = row.written_at;
        Some(Dated { at, said })
    });
    let dissents = dissents.collect();
    let mut newest = BTreeMap::new();
    for row in translations(conn, id).await? {
        newest.insert((row.words_id, row.language.to_string()), row);
    }
    let translations = newest.into_values().filter_map(|row| {
        let trust = row.trust();
        let said = Translated {
            id: row.id,
            kind: row.kind,
            original: row.words_id,
            by: of(row.translator_id)?,
            words: words(row.text, row.language),
            trust,
        };
        let at = row.written_at;
        trust.shown().then_some(Dated { at, said })
    });
    let mut translations: Vec<Dated<Translated>> = translations.collect();
    translations.sort_by_key(|one| (one.at, one.said.id));
    Ok(Some(Transcript {
        round: id,
        project: round.project_id,
        number: u32::try_from(round.number).unwrap_or(u32::MAX),
        title: round.title,
        purpose: round.purpose,
        state: round.state.0,
        items,
        members,
        ranked,
        statements,
        votes,
        posts,
        proposals,
        ballots,
        critiques,
        dissents,
        translations,
    }))
}
