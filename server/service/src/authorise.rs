//! The one place that asks whether an actor may.

use crate::{Deed, Error, Result};
use domain::authority::{Act, Actor, Thing, can};
use domain::id::{CommunityId, PersonId};

impl Deed {
    /// Passes where the actor may do `act` to `thing`.
    ///
    /// # Errors
    /// `SignIn` for a visitor, `Forbidden` for anybody else.
    pub(crate) fn may(&self, act: Act, thing: Thing) -> Result<()> {
        if can(&self.actor, act, thing) {
            Ok(())
        } else if self.actor == Actor::Visitor {
            Err(Error::SignIn)
        } else {
            Err(Error::Forbidden)
        }
    }

    /// Passes where the actor may do `act` within a community.
    ///
    /// # Errors
    /// As [`Deed::may`].
    pub(crate) fn may_in(&self, act: Act, community: CommunityId) -> Result<()> {
        self.may(act, Thing::Community(community))
    }

    /// The signed-in person, for their own account.
    ///
    /// # Errors
    /// `SignIn` where nobody is.
    pub(crate) fn myself(&self) -> Result<PersonId> {
        let person = self.actor.person().ok_or(Error::SignIn)?;
        self.may(Act::OwnAccount, Thing::Account(person))?;
        Ok(person)
    }
}
