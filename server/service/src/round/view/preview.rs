//! A draft as somebody who takes part would see it, stage by stage.
//!
//! The rooms are the real ones: examples are put beside the draft's own items in a transaction that is never
//! committed, and the draft is led through its stages in memory.

use super::{Look, RoundView, Scene};
use crate::round::desk::card;
use crate::round::loaded;
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::deliberation::preview::at_stage;
use domain::deliberation::record::{About, Handle, Origin, Words};
use domain::deliberation::transcript::Pass;
use domain::deliberation::{Phase, Stage};
use domain::id::{ItemId, JudgementId, PersonId, PostId, RoundId, StatementId, SynthesisId};
use domain::language::Language;
use domain::ranking::Ranking;
use std::collections::{HashMap, HashSet};
use store::round::{Judged, NewPost, NewStatement, NewSynthesis};
use store::{Json, Tx};

/// What the examples say, in the organizer's language.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Samples {
    pub statement: String,
    pub post: String,
    /// Proposed group statements; the first is the chosen one.
    pub proposals: [String; 2],
}

/// A draft in a stage, to be looked at only.
///
/// # Errors
/// Forbidden but to organizers; `NotFound` for what is no draft or has no such stage.
pub async fn preview(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    stage: Option<Stage>,
    samples: &Samples,
) -> Result<RoundView> {
    let me = deed.myself()?;
    // It is dropped in the end, with everything that is written here.
    let mut tx = service.store().begin().await?;
    let (mut round, project) = loaded(&mut tx, id).await?;
    deed.may_in(Act::RunRound, project.community_id)?;
    if round.state.phase != Phase::Draft {
        return Err(Error::NotFound);
    }
    let first = round.state.template.plans().first().map(|plan| plan.stage);
    let stage = stage.or(first).ok_or(Error::NotFound)?;
    let state = at_stage(&round.state, me, stage, deed.at).ok_or(Error::NotFound)?;
    round.state = Json(state);
    let community = store::community::by_id(&mut tx, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let items = store::round::items(&mut tx, id).await?;
    let items: Vec<ItemId> = items.into_iter().map(|row| row.item_id).collect();
    let examples = Examples {
        service,
        deed,
        round: id,
        language: deed.locale.tag().parse()?,
    };
    examples.say(&mut tx, samples, stage, &items).await?;
    if stage > Stage::Blind {
        examples.rank(&mut tx, project.id, me, &items).await?;
    }
    let languages = community.locales.0;
    let scene = Scene {
        service,
        deed,
        round: &round,
        project: &project,
        me: Some(me),
        inside: true,
        handles: HashMap::from([(me, Handle::new(0))]),
        muted: HashSet::new(),
        translations: Vec::new(),
        languages: &languages,
        look: Look {
            topic: items.first().map(|item| item.0),
            ..Look::default()
        },
    };
    let room = scene.room(&mut tx, Some(stage), false).await?;
    Ok(RoundView {
        card: card(&round, (&project.slug, &project.title), Some(me)),
        purpose: round.purpose.clone(),
        community: community.slug,
        simulated: project.simulated,
        template: round.state.template.clone(),
        earlier: Vec::new(),
        shown: Some(stage),
        me: Some(Handle::new(0)),
        finished: 0,
        may_run: false,
        may_join: false,
        room,
        languages,
        waiting: 0,
        seq: 0,
        may_follow: false,
    })
}

struct Examples<'e> {
    service: &'e Service,
    deed: &'e Deed,
    round: RoundId,
    language: Language,
}

impl Examples<'_> {
    fn words(&self, text: &str) -> Words {
        Words {
            text: text.to_owned(),
            language: self.language.clone(),
        }
    }

    /// A statement, a post on the first item, and proposals, one of them chosen from the critique on.
    async fn say(
        &self,
        tx: &mut Tx,
        samples: &Samples,
        stage: Stage,
        items: &[ItemId],
    ) -> Result<()> {
        let (at, id) = (self.deed.at, || self.service.random());
        let statement = NewStatement {
            id: StatementId::new(at, id()),
            author: None,
            origin: Origin::Seed,
            words: &self.words(&samples.statement),
            at,
        };
        store::round::insert_statement(tx, self.round, &statement).await?;
        if let Some(item) = items.first() {
            let post = NewPost {
                id: PostId::new(at, id()),
                author: None,
                about: About::Item(*item),
                words: &self.words(&samples.post),
                at,
            };
            store::round::insert_post(tx, self.round, &post).await?;
        }
        if stage < Stage::Propose {
            return Ok(());
        }
        let mut chosen = stage > Stage::Choose;
        for text in &samples.proposals {
            let proposal = NewSynthesis {
                id: SynthesisId::new(at, id()),
                author: None,
                origin: Origin::Seed,
                words: &self.words(text),
                at,
            };
            store::round::insert_synthesis(tx, self.round, &proposal).await?;
            if std::mem::take(&mut chosen) {
                store::round::choose(tx, proposal.id).await?;
            }
        }
        Ok(())
    }

    /// The reader's own order of every item from before the talk: the responses as they came.
    async fn rank(
        &self,
        tx: &mut Tx,
        project: domain::id::ProjectId,
        me: PersonId,
        items: &[ItemId],
    ) -> Result<()> {
        let at = self.deed.at;
        for item in items {
            let hot = self.service.hot().item(tx, project, *item).await?;
            let shown: Vec<_> = hot.responses.iter().map(|one| one.id).collect();
            let tiers = shown.iter().map(|id| vec![*id]);
            let judged = Judged {
                id: JudgementId::new(at, self.service.random()),
                person_id: me,
                item_id: *item,
                pass: Pass::Blind,
                ranking: Json(Ranking::from_tiers(tiers)?),
                none_acceptable: false,
                rationale: String::new(),
                language: self.language.to_string(),
                kept: false,
                order_shown: Json(shown),
                judgement_id: None,
                submitted_at: at,
            };
            store::round::keep_judgement(tx, self.round, &judged).await?;
        }
        Ok(())
    }
}
