//! The first admin: a link that works once, never a default password.

use crate::account::{self, SignUp};
use crate::{Deed, Result, Service, secrets};
use domain::id::PersonId;
use domain::refusal::Refusal;
use domain::time::Span;

/// For how long the link works.
const VALID: Span = Span::hours(24);
const PURPOSE: &str = "first-admin";

/// A new link's token, while nobody runs the instance.
///
/// # Errors
/// As the database says.
pub async fn first_admin_link(service: &Service) -> Result<Option<String>> {
    let mut tx = service.store().begin().await?;
    if store::person::any_admin(&mut tx).await? {
        return Ok(None);
    }
    let token = secrets::token(service.random());
    let hash = secrets::token_hash(&token);
    store::person::add_link(&mut tx, &hash, PURPOSE, service.now() + VALID).await?;
    tx.commit().await?;
    Ok(Some(token))
}

/// Makes the first admin's account.
///
/// # Errors
/// Refuses a link that was used or is too old, and once there is an admin (`link-used`).
pub async fn claim(service: &Service, deed: &Deed, token: &str, new: SignUp) -> Result<PersonId> {
    let prepared = account::prepare(service, &new).await?;
    let mut tx = service.store().begin().await?;
    let taken = store::person::any_admin(&mut tx).await?;
    let hash = secrets::token_hash(token);
    if taken || !store::person::use_link(&mut tx, &hash, PURPOSE, deed.at).await? {
        return Err(Refusal::general("link-used").into());
    }
    let id = account::insert(service, &mut tx, &prepared, true, false, deed.at).await?;
    tx.commit().await?;
    Ok(id)
}
