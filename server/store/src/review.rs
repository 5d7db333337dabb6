//! What peers say of what a contributor put forward: of a prompt, of a mended translation.

use crate::{Conn, Result};
use domain::id::{MendId, PersonId, PromptId};
use domain::time::Timestamp;

/// What is reviewed.
#[derive(Clone, Copy, Debug)]
pub enum Reviewed {
    /// A proposed prompt.
    Prompt(PromptId),
    /// A translation as somebody would have it.
    Mend(MendId),
}

/// Either of two texts that differ in what they call the same columns.
macro_rules! of_each {
    (@ $name:literal $before:literal $($of:literal)*) => {
        concat!($before, $($name, $of,)*)
    };
    ($($part:tt)*) => {
        (of_each!(@ "prompt" $($part)*), of_each!(@ "mend" $($part)*))
    };
}

/// Adds a peer's word; `Duplicate` where they gave it before.
///
/// # Errors
/// As the database says.
pub async fn add(
    conn: &mut Conn,
    reviewed: Reviewed,
    person: PersonId,
    accepts: bool,
    reason: Option<&str>,
    at: Timestamp,
) -> Result<()> {
    let (of_prompt, of_mend) = of_each!(
        "insert into " "_review (" "_id, person_id, accepts, reason, reviewed_at)
        values ($1, $2, $3, $4, $5)"
    );
    let query = match reviewed {
        Reviewed::Prompt(id) => conn.sql(of_prompt).bind(id),
        Reviewed::Mend(id) => conn.sql(of_mend).bind(id),
    };
    query
        .bind(person)
        .bind(accepts)
        .bind(reason.map(str::to_owned))
        .bind(at)
        .execute()
        .await?;
    Ok(())
}

/// What peers said, in the order in which they did: whether they accept, and why not.
///
/// # Errors
/// As the database says.
pub async fn all(conn: &mut Conn, reviewed: Reviewed) -> Result<Vec<(bool, Option<String>)>> {
    let (of_prompt, of_mend) = of_each!(
        "select accepts, reason
        from " "_review
        where " "_id = $1
        order by reviewed_at, person_id
        limit 10"
    );
    let query = match reviewed {
        Reviewed::Prompt(id) => conn.sql(of_prompt).bind(id),
        Reviewed::Mend(id) => conn.sql(of_mend).bind(id),
    };
    query.all().await
}
