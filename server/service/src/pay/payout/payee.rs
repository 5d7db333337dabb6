//! Where a person's money goes, and in which currency: sealed in the database, opened for the bank's file alone.

use crate::vault::About;
use crate::{Deed, Result, Service};
use domain::id::{PersonId, ProjectId};
use domain::money::Currency;
use domain::pay::floor::Country;
use domain::pay::transfer::Iban;
use domain::refusal::Refusal;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Conn;
use store::sealed::Sealed;

/// Where a person's money goes; in the database it is sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payee {
    /// Whose account it is.
    pub name: String,
    /// `iban` or `other`.
    pub method: String,
    /// Which account, or how else.
    pub destination: String,
    /// Where the person works, if they say so.
    pub country: Option<Country>,
    /// In which currency they want it; the one in which it was earned where none is named.
    #[serde(default)]
    pub currency: Option<Currency>,
}

/// Where one's money goes.
///
/// # Errors
/// `SignIn`.
pub async fn payee(service: &Service, deed: &Deed) -> Result<Option<Payee>> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    opened(service, &mut conn, me).await
}

/// Where a person's money goes.
pub(super) async fn opened(
    service: &Service,
    conn: &mut Conn,
    person: PersonId,
) -> Result<Option<Payee>> {
    let sealed = store::payout::payee(conn, person).await?;
    let open = |sealed| service.unseal(About::Payee(person), &sealed);
    sealed.map(open).transpose()
}

/// Where people who earned something in a project say that they work.
pub(crate) async fn countries(
    service: &Service,
    conn: &mut Conn,
    project: ProjectId,
) -> Result<Vec<(PersonId, Country)>> {
    let mut found = Vec::new();
    for (person, bytes, by) in store::payout::payees(conn, project).await? {
        let payee: Payee = service.unseal(About::Payee(person), &Sealed { bytes, by })?;
        found.extend(payee.country.map(|country| (person, country)));
    }
    Ok(found)
}

/// Keeps where one's money goes.
///
/// # Errors
/// `SignIn`; refuses a missing name or destination, and an IBAN that is none.
pub async fn keep_payee(service: &Service, deed: &Deed, payee: Payee) -> Result<()> {
    let me = deed.myself()?;
    let said = |text: &str, field: &str, most: usize| {
        if (1..=most).contains(&text.trim().chars().count()) {
            Ok(())
        } else {
            Err(Refusal::field(field, "text-missing"))
        }
    };
    let destination = if payee.method == "iban" {
        Iban::parse(&payee.destination).map(drop)
    } else {
        said(&payee.destination, "destination", 200)
    };
    Refusal::join([said(&payee.name, "name", 70), destination])?;
    let mut tx = service.store().begin().await?;
    let sealed = service.seal(About::Payee(me), &payee)?;
    store::payout::keep_payee(&mut tx, me, &sealed, deed.at).await?;
    let aggregate = format!("person:{me}");
    store::outbox::append(&mut tx, &aggregate, "payee.kept", json!({}), deed.at).await?;
    Ok(tx.commit().await?)
}
