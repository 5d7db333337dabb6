//! The voices of items while people work: claimed, given back, and learnt from.

use crate::Result;
use domain::assignment::certainty::{Tally, division, uncertainty};
use domain::assignment::choice::{CANDIDATES, Offer, order};
use domain::assignment::overlap::Adaptive;
use domain::assignment::repeat::RepeatPlan;
use domain::assignment::targets::{GroupTarget, Targets};
use domain::id::{GroupId, ItemId, PersonId, ProjectId, ResponseId};
use domain::task::Kind;
use rand::Rng;
use std::collections::HashMap;
use store::judgement::Judgement;
use store::project::Project;
use store::target::Plan;
use store::voice::{Turn, count};
use store::{Json, Tx};

/// What a project wants.
pub(crate) struct Wants {
    pub(crate) targets: Targets,
    /// In the order of the targets' groups.
    pub(crate) groups: Vec<GroupId>,
    plan: Option<Plan>,
}

impl From<store::target::Wants> for Wants {
    fn from((overlap, plan, groups): store::target::Wants) -> Self {
        let target = |group: &store::target::TargetGroup| GroupTarget {
            partition: usize::try_from(group.partition).unwrap_or_default(),
            voices: count(group.voices),
        };
        Self {
            targets: Targets {
                overlap: count(overlap),
                groups: groups.iter().map(target).collect(),
            },
            groups: groups.iter().map(|group| group.id).collect(),
            plan,
        }
    }
}

impl Wants {
    /// As it stands; it does not change before the transaction ends.
    pub(crate) async fn hold(tx: &mut Tx, project: &Project) -> Result<Self> {
        store::target::hold(tx, project.id);
        Self::read(tx, project).await
    }

    /// As it stands now.
    pub(crate) async fn read(conn: &mut store::Conn, project: &Project) -> Result<Self> {
        Ok(store::target::wants(conn, project.id).await?.into())
    }

    /// How repeats are planned.
    pub(super) fn repeats(&self) -> RepeatPlan {
        self.plan
            .map_or_else(RepeatPlan::default, |plan| RepeatPlan {
                percent: count(plan.repeat_percent),
                gap: count(plan.repeat_gap),
            })
    }

    /// The places of the groups that a person belongs to.
    async fn places(
        &self,
        tx: &mut Tx,
        project: ProjectId,
        person: PersonId,
    ) -> Result<Vec<usize>> {
        if self.groups.is_empty() {
            return Ok(Vec::new());
        }
        store::target::hold_person(tx, person);
        let mine = store::target::groups_of_person(tx, project, person).await?;
        Ok(mine
            .iter()
            .filter_map(|(id,)| self.groups.iter().position(|group| group == id))
            .collect())
    }

    /// Claims the item for which this person's groups lack voices most; `None` where nothing is
    /// left, `Some(None)` where others were quicker each time.
    pub(super) async fn claim(
        &self,
        tx: &mut Tx,
        project: ProjectId,
        person: PersonId,
        rng: &mut impl Rng,
    ) -> Result<Option<Option<ItemId>>> {
        let places = self.places(tx, project, person).await?;
        let offers = self.offers(tx, project, person, &places).await?;
        if offers.is_empty() {
            return Ok(None);
        }
        for offer in order(offers, rng) {
            let Some(turn) = store::voice::turn(tx, offer.item).await? else {
                continue;
            };
            let mut load = store::voice::load(&turn, &self.groups);
            // What the index said may be over by now.
            if !self.targets.is_open_to(&load, &places) {
                continue;
            }
            load.voices += 1;
            for place in &places {
                if let Some(heard) = load.by_group.get_mut(*place) {
                    *heard += 1;
                }
            }
            let wants = (&self.targets, self.groups.as_slice());
            store::voice::set(
                tx,
                offer.item,
                turn.0.uncertainty,
                wants,
                &load,
                Some(&places),
            );
            return Ok(Some(Some(offer.item)));
        }
        Ok(Some(None))
    }

    async fn offers(
        &self,
        tx: &mut Tx,
        project: ProjectId,
        person: PersonId,
        places: &[usize],
    ) -> Result<Vec<Offer<ItemId>>> {
        let most = i64::try_from(CANDIDATES).unwrap_or(i64::MAX);
        let rule = store::language::rule(tx, project, person).await?;
        let mut found = HashMap::<ItemId, Offer<ItemId>>::new();
        for group in places.iter().filter_map(|place| self.groups.get(*place)) {
            for candidate in store::voice::lacking(tx, *group, person, most, rule).await? {
                let offer = found.entry(candidate.item_id).or_insert(Offer {
                    item: candidate.item_id,
                    lack: 0,
                    groups: 0,
                    uncertainty: count(candidate.uncertainty),
                });
                offer.lack = offer.lack.max(count(candidate.lacking));
                offer.groups += 1;
            }
        }
        if !found.is_empty() {
            return Ok(found.into_values().collect());
        }
        let spare = store::voice::spare(tx, project, person, most, rule).await?;
        Ok(spare
            .into_iter()
            .map(|candidate| Offer {
                item: candidate.item_id,
                // Of voices that anybody may give, an item that lacks more comes first.
                lack: count(candidate.lacking),
                groups: 0,
                uncertainty: count(candidate.uncertainty),
            })
            .collect())
    }

    /// Counts a voice that came after its lease had run out and been given back.
    pub(super) async fn count_late(
        &self,
        tx: &mut Tx,
        project: ProjectId,
        item: ItemId,
        person: PersonId,
    ) -> Result<()> {
        self.change(tx, project, item, person, |heard| heard.saturating_add(1))
            .await
    }

    /// Gives a voice back: its lease ran out, or the item was passed over.
    pub(super) async fn give_back(
        &self,
        tx: &mut Tx,
        project: ProjectId,
        item: ItemId,
        person: PersonId,
    ) -> Result<()> {
        self.change(tx, project, item, person, |heard| heard.saturating_sub(1))
            .await
    }

    async fn change(
        &self,
        tx: &mut Tx,
        project: ProjectId,
        item: ItemId,
        person: PersonId,
        change: impl Fn(u32) -> u32,
    ) -> Result<()> {
        let places = self.places(tx, project, person).await?;
        let Some(turn) = store::voice::turn(tx, item).await? else {
            return Ok(());
        };
        let mut load = store::voice::load(&turn, &self.groups);
        load.voices = change(load.voices);
        for place in &places {
            if let Some(heard) = load.by_group.get_mut(*place) {
                *heard = change(*heard);
            }
        }
        let wants = (&self.targets, self.groups.as_slice());
        store::voice::set(tx, item, turn.0.uncertainty, wants, &load, Some(&places));
        Ok(())
    }

    /// Learns from an item's newest judgement: how certain its distribution is, and whether it divides
    /// people so much that it wants more voices. `responses` are all of the item's; `turn` is that of
    /// the item.
    pub(super) async fn learn(
        &self,
        tx: &mut Tx,
        judgement: &Judgement,
        responses: &[ResponseId],
        turn: Turn,
    ) -> Result<()> {
        let (project, item) = (judgement.project_id, judgement.item_id);
        let mut load = store::voice::load(&turn, &self.groups);
        let (row, _) = turn;
        let reach = |kind: Kind, shown: usize| kind.reach(shown, responses.len());
        let tally = match row.tally {
            Some(Json(mut tally)) if tally.is_of(responses.len()) => {
                let reach = reach(judgement.task_kind, judgement.order_shown.len());
                tally.count(responses, &judgement.ranking, reach);
                tally
            }
            _ => {
                let rankings = store::judgement::rankings(tx, project, item)
                    .await?
                    .into_iter();
                let rankings = rankings.map(|(ranking, kind, shown)| (ranking, reach(kind, shown)));
                Tally::of(responses, &rankings.collect::<Vec<_>>())
            }
        };
        let uncertainty = i64::from(uncertainty(&tally.pairs));
        let full = self.targets.needed(&load) == 0 && tally.judged >= load.wanted;
        let more = match self.plan {
            Some(plan) if full => {
                let adaptive = Adaptive {
                    cap: count(plan.cap),
                    division: count(plan.division),
                    budget: count(plan.budget),
                };
                let overlap = self.targets.overlap;
                adaptive.more(
                    overlap,
                    load.wanted,
                    division(&tally.pairs),
                    count(plan.added),
                )
            }
            _ => 0,
        };
        let more = if more > 0 && store::target::spend(tx, project, more.into()).await? {
            more
        } else {
            0
        };
        store::voice::keep_tally(tx, item, tally);
        if more == 0 && uncertainty == row.uncertainty {
            return Ok(());
        }
        load.wanted += more;
        let wants = (&self.targets, self.groups.as_slice());
        store::voice::set(tx, item, uncertainty, wants, &load, None);
        Ok(())
    }
}
