//! Who asks, and what each of them says, so that it can be searched for.

/// Who comes to the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Visitor,
    Contributor,
    Organizer,
    Curator,
    Steward,
    Admin,
    /// A contributor who does not consent to publishing.
    Quiet,
}

impl Who {
    /// In the order of the columns of `statuses.txt`.
    pub const ALL: [Self; 6] = [
        Self::Visitor,
        Self::Contributor,
        Self::Organizer,
        Self::Curator,
        Self::Steward,
        Self::Admin,
    ];

    fn name(self) -> String {
        format!("{self:?}").to_lowercase()
    }

    /// A name that nobody else may read.
    pub fn handle(self) -> String {
        format!("canary-handle-{}", self.name())
    }

    /// A self-description that nobody else may read: neither contributor lets it be linked.
    pub fn description(self) -> String {
        format!("canary-description-{}", self.name())
    }

    /// A reason that nobody else may read, unless it may be published.
    pub fn rationale(self) -> String {
        format!("canary-rationale-{}", self.name())
    }

    /// A guardian's word that nobody else may read but whoever attaches such.
    pub fn reference(self) -> String {
        format!("canary-reference-{}", self.name())
    }

    /// A name for payment that nobody else may read but whoever pays.
    pub fn payee(self) -> String {
        format!("canary-payee-{}", self.name())
    }

    /// An account that nobody else may read but whoever pays.
    pub fn destination(self) -> String {
        format!("canary-destination-{}", self.name())
    }

    /// An objection that nobody else may read but whoever decides it.
    pub fn objection(self) -> String {
        format!("canary-objection-{}", self.name())
    }

    /// What is said to a mark, that nobody else may read but whoever decides it.
    pub fn answer(self) -> String {
        format!("canary-answer-{}", self.name())
    }

    /// What is said in a round, that nobody may read but who takes part in it.
    pub fn said(self) -> String {
        format!("canary-said-{}", self.name())
    }

    /// A wording that nobody else may read: neither contributor lets it be published.
    pub fn wording(self) -> String {
        format!("canary-wording-{}", self.name())
    }

    /// Who somebody is to a panel's provider, that nobody else may read but whoever pays.
    pub fn participant(self) -> String {
        format!("canary-participant-{}", self.name())
    }

    /// What opens their place, and their code: both nobody else's.
    pub fn submission(self) -> String {
        format!("canary-submission-{}", self.name())
    }

    /// A proposal that only peers read, while they are asked about it.
    pub fn proposal(self) -> String {
        format!("canary-proposal-{}", self.name())
    }

    /// What somebody does not want to read, that nobody else may know.
    pub fn refused(self) -> String {
        format!("canary-refused-{}", self.name())
    }

    /// A device that nobody else may read.
    pub fn device(self) -> String {
        format!("canary-device-{}", self.name())
    }

    /// An address that nobody else may read.
    pub fn email(self) -> String {
        format!("canary-email-{}@example.org", self.name())
    }
}
