//! Identifiers: one type per thing, so that a person's id cannot stand where an item's belongs.
//!
//! Ids are UUIDv7: they sort by the time of their making. The caller supplies time and random
//! bytes; nothing here reads a clock. To add one, add a line to the `ids!` list.

use crate::time::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// A UUIDv7 from a moment and ten random bytes.
#[must_use]
pub fn uuid_at(at: Timestamp, random: [u8; 10]) -> Uuid {
    let millis = u64::try_from(at.micros() / 1_000).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

impl RequestKey {
    /// When it was made, to the millisecond: when its form was shown. Whoever sends a key may have made
    /// it up, so that what follows from this must be bounded otherwise.
    #[must_use]
    pub fn made_at(self) -> Timestamp {
        let millis = i64::try_from(self.0.as_u128() >> 80).unwrap_or_default();
        Timestamp::from_micros(millis.saturating_mul(1_000))
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "column", derive(sqlx::Type), sqlx(transparent))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new id; see [`uuid_at`].
            #[must_use]
            pub fn new(at: Timestamp, random: [u8; 10]) -> Self {
                Self(uuid_at(at, random))
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

ids! {
    /// An account's holder.
    PersonId;
    /// People who share a language or an interest.
    CommunityId;
    /// One collection effort of a community.
    ProjectId;
    /// A prompt with two or more responses.
    ItemId;
    /// One candidate answer of an item.
    ResponseId;
    /// An item reserved for a contributor.
    AssignmentId;
    /// What a contributor answered on an assignment.
    JudgementId;
    /// A group of which a project wants voices.
    GroupId;
    /// A sign that a judgement was made without attention.
    MarkId;
    /// An invitation into a community.
    InvitationId;
    /// A link by which a panel's people come to a project.
    PanelId;
    /// What one of them holds there.
    PlaceId;
    /// A question of a community's profile.
    AttributeId;
    /// One version of a person's answer to a question.
    AnswerId;
    /// One version of a community's consent document.
    DocumentId;
    /// One grant or refusal of purposes by a person.
    ConsentId;
    /// A ledger entry: postings that sum to zero.
    EntryId;
    /// An account of the ledger.
    AccountId;
    /// A disagreement about pay or rejected work.
    DisputeId;
    /// One message of a dispute's thread.
    MessageId;
    /// Payouts that go out together.
    BatchId;
    /// An immutable export.
    ReleaseId;
    /// A unit of background work.
    JobId;
    /// A deliberation over chosen items, in stages.
    RoundId;
    /// A short claim that others agree with, disagree with or pass on.
    StatementId;
    /// A contribution to the talk of a round.
    PostId;
    /// A proposed group statement.
    SynthesisId;
    /// What somebody finds wrong with the chosen group statement.
    CritiqueId;
    /// What somebody says who does not share a result.
    DissentId;
    /// A translation of what somebody said in a round.
    TranslationId;
    /// A change of guidelines that a community votes on.
    AmendmentId;
    /// A model's address, with how it is asked.
    EndpointId;
    /// A prompt on its way to become an item.
    PromptId;
    /// One time of asking endpoints for responses.
    RunId;
    /// One answer that an endpoint is asked for.
    CallId;
    /// A task whose answer is known.
    CheckId;
    /// A translation that somebody mended, on its way to peers.
    MendId;
    /// A key that a client sends with a change, so that a retry never counts twice.
    RequestKey;
}
