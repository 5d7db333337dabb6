//! Who may do what: the one table of authorisation.
//!
//! Every door (page, act, REST, command line, job) asks [`can`] through the service before it
//! touches anything. To allow something new, add an [`Act`] and its row in [`allowed`].

use crate::id::{CommunityId, PersonId};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What a person is in a community.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Ranks, deliberates, is paid.
    Contributor,
    /// Speaks for the community: charter, questions, licence, release approval.
    Steward,
    /// Sets up projects and rounds.
    Organizer,
    /// Explores disagreement and builds releases.
    Curator,
}

impl Role {
    /// All roles that a community gives.
    pub const ALL: [Self; 4] = [
        Self::Contributor,
        Self::Steward,
        Self::Organizer,
        Self::Curator,
    ];

    /// The name in forms and in the database.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Contributor => "contributor",
            Self::Steward => "steward",
            Self::Organizer => "organizer",
            Self::Curator => "curator",
        }
    }
}

impl FromStr for Role {
    type Err = crate::refusal::Refusal;
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|role| role.name() == name);
        found.ok_or_else(|| crate::refusal::Refusal::field("role", "role-unknown"))
    }
}

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Nobody is signed in.
    Visitor,
    /// A signed-in person with their roles.
    Person {
        /// Who.
        id: PersonId,
        /// Whether they run the instance.
        admin: bool,
        /// Their roles, community by community.
        roles: Vec<(CommunityId, Role)>,
    },
    /// The instance itself: command line on the machine, and jobs that an authorised person queued.
    Instance,
}

impl Actor {
    /// The signed-in person.
    #[must_use]
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Self::Person { id, .. } => Some(*id),
            Self::Visitor | Self::Instance => None,
        }
    }

    /// Whether the actor has a role in a community.
    #[must_use]
    pub fn has(&self, community: CommunityId, role: Role) -> bool {
        matches!(self, Self::Person { roles, .. } if roles.contains(&(community, role)))
    }
}

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// Make a community.
    FoundCommunity,
    /// Change charter, licence, consent document, profile questions.
    GovernCommunity,
    /// Attach an ethics board's decision or a guardian's word to people's consent; see the documents.
    AttachReference,
    /// Make and revoke invitations; see who belongs.
    Invite,
    /// Make a project, change its guidelines, import items, see coverage.
    RunProject,
    /// See distributions by group.
    ExploreDistributions,
    /// Build a release, watch it, download it before it is public.
    BuildRelease,
    /// Connect models, ask them for responses, and take those into a project.
    ConnectModels,
    /// Take assignments and answer them.
    Contribute,
    /// Set up rounds, open them, lead them through their stages, and watch over what is said.
    RunRound,
    /// Take part in rounds.
    Deliberate,
    /// Decide about words in rounds that somebody reported.
    Moderate,
    /// Rule on appeals against that.
    RuleAppeals,
    /// Propose a change of the guidelines that follows from a round, and take it back.
    ProposeGuidelines,
    /// Vote on it.
    VoteOnGuidelines,
    /// Keep the table of pay floors and the dated exchange rates.
    KeepFloors,
    /// Fund a project, reject work, see and settle what its people are owed, end it.
    PayPeople,
    /// Decide disputes about pay and rejected work.
    DecideDisputes,
    /// See and change one's own account, consent, profile, earnings, sessions.
    OwnAccount,
}

/// What it is done to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// The instance as a whole.
    Instance,
    /// A community, or a project or item within it.
    Community(CommunityId),
    /// A person's own account.
    Account(PersonId),
}

/// Whether `actor` may do `act` to `thing`.
#[must_use]
pub fn can(actor: &Actor, act: Act, thing: Thing) -> bool {
    match (actor, thing) {
        (Actor::Instance, _) => !matches!(
            act,
            Act::Contribute | Act::Deliberate | Act::VoteOnGuidelines
        ),
        (Actor::Visitor, _) => false,
        (Actor::Person { id, .. }, Thing::Account(owner)) => act == Act::OwnAccount && *id == owner,
        (Actor::Person { admin, roles, .. }, Thing::Instance) => {
            // Whoever organizes somewhere may found another community.
            let organizes = roles.iter().any(|(_, role)| *role == Role::Organizer);
            match act {
                Act::FoundCommunity => *admin || organizes,
                Act::KeepFloors => *admin,
                _ => false,
            }
        }
        (Actor::Person { admin, .. }, Thing::Community(community)) => {
            // An admin keeps the instance running and may help to run a project, but never
            // contributes or governs without a role in the community.
            let by_admin = *admin && matches!(act, Act::RunProject | Act::Invite);
            by_admin || allowed(act).iter().any(|role| actor.has(community, *role))
        }
    }
}

/// The roles that carry an act within their community.
#[must_use]
pub const fn allowed(act: Act) -> &'static [Role] {
    match act {
        Act::FoundCommunity | Act::KeepFloors | Act::OwnAccount => &[],
        Act::GovernCommunity | Act::DecideDisputes | Act::RuleAppeals => &[Role::Steward],
        Act::Moderate => &[Role::Organizer, Role::Steward],
        Act::Invite | Act::AttachReference => &[Role::Steward, Role::Organizer],
        Act::RunProject | Act::PayPeople | Act::RunRound | Act::ProposeGuidelines => {
            &[Role::Organizer]
        }
        Act::VoteOnGuidelines => &[Role::Steward, Role::Contributor],
        Act::ExploreDistributions => &[Role::Curator, Role::Organizer, Role::Steward],
        Act::BuildRelease => &[Role::Curator],
        Act::ConnectModels => &[Role::Curator, Role::Organizer],
        Act::Contribute | Act::Deliberate => &[Role::Contributor],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_role_reaches_its_own_community_only() {
        let (here, there) = (
            CommunityId(Uuid::from_u128(1)),
            CommunityId(Uuid::from_u128(2)),
        );
        let me = PersonId(Uuid::from_u128(3));
        let curator = Actor::Person {
            id: me,
            admin: false,
            roles: vec![(here, Role::Curator)],
        };
        assert!(can(&curator, Act::BuildRelease, Thing::Community(here)));
        assert!(!can(&curator, Act::BuildRelease, Thing::Community(there)));
        assert!(!can(&curator, Act::RunProject, Thing::Community(here)));
        assert!(!can(&curator, Act::FoundCommunity, Thing::Instance));
        let organizer = Actor::Person {
            id: me,
            admin: false,
            roles: vec![(here, Role::Organizer)],
        };
        assert!(can(&organizer, Act::FoundCommunity, Thing::Instance));
        assert!(can(&curator, Act::OwnAccount, Thing::Account(me)));
        assert!(!can(
            &curator,
            Act::OwnAccount,
            Thing::Account(PersonId(Uuid::from_u128(4)))
        ));
    }

    #[test]
    fn a_community_votes_on_its_guidelines_and_nobody_for_it() {
        let here = CommunityId(Uuid::from_u128(1));
        let who = |role, admin| Actor::Person {
            id: PersonId(Uuid::from_u128(3)),
            admin,
            roles: vec![(here, role)],
        };
        let may = |actor: &Actor, act| can(actor, act, Thing::Community(here));
        for role in [Role::Steward, Role::Contributor] {
            assert!(may(&who(role, false), Act::VoteOnGuidelines));
            assert!(!may(&who(role, true), Act::ProposeGuidelines));
        }
        let organizer = who(Role::Organizer, true);
        assert!(may(&organizer, Act::ProposeGuidelines));
        assert!(!may(&organizer, Act::VoteOnGuidelines));
        assert!(!may(&Actor::Instance, Act::VoteOnGuidelines));
    }

    #[test]
    fn visitors_and_the_instance() {
        let here = Thing::Community(CommunityId(Uuid::from_u128(1)));
        assert!(!can(&Actor::Visitor, Act::Contribute, here));
        assert!(can(&Actor::Instance, Act::BuildRelease, here));
        assert!(!can(&Actor::Instance, Act::Contribute, here));
    }

    #[test]
    fn an_admin_neither_governs_nor_reads_distributions_without_a_role() {
        let here = Thing::Community(CommunityId(Uuid::from_u128(1)));
        let admin = Actor::Person {
            id: PersonId(Uuid::from_u128(3)),
            admin: true,
            roles: vec![],
        };
        assert!(can(&admin, Act::FoundCommunity, Thing::Instance));
        assert!(can(&admin, Act::RunProject, here));
        assert!(can(&admin, Act::KeepFloors, Thing::Instance));
        assert!(!can(&admin, Act::PayPeople, here));
        assert!(!can(&admin, Act::GovernCommunity, here));
        assert!(!can(&admin, Act::ExploreDistributions, here));
    }
}
