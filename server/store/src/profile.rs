//! A community's questions and people's answers to them.

use crate::{Conn, Json, Result};
use domain::id::{AttributeId, CommunityId, PersonId};
use domain::locale::Locale;
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Text in several languages.
pub type Texts = BTreeMap<Locale, String>;

/// One offered answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What is stored and released.
    pub value: String,
    /// What is read, per language.
    pub label: Texts,
}

/// A question.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Attribute {
    pub id: AttributeId,
    pub community_id: CommunityId,
    pub key: String,
    pub label: Json<Texts>,
    pub help: Json<Texts>,
    pub choices: Json<Vec<Choice>>,
    pub position: i64,
}

/// Adds a question; `Duplicate` where the community has one with this key.
///
/// # Errors
/// As the database says.
pub async fn insert_attribute(conn: &mut Conn, attribute: &Attribute) -> Result<()> {
    conn.sql(
        "insert into attribute (id, community_id, key, label, help, choices, position)
        values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(attribute.id)
    .bind(attribute.community_id)
    .bind(&attribute.key)
    .bind(attribute.label.clone())
    .bind(attribute.help.clone())
    .bind(attribute.choices.clone())
    .bind(attribute.position)
    .execute()
    .await?;
    Ok(())
}

/// A community's questions in their order.
///
/// # Errors
/// As the database says.
pub async fn attributes(conn: &mut Conn, community: CommunityId) -> Result<Vec<Attribute>> {
    conn.sql(
        "select id, community_id, key, label, help, choices, position
        from attribute
        where community_id = $1
        order by position, id
        limit 200",
    )
    .bind(community)
    .all()
    .await
}

/// A person's answers; a null value is "prefer not to say".
///
/// # Errors
/// As the database says.
pub async fn answers(
    conn: &mut Conn,
    person: PersonId,
    community: CommunityId,
) -> Result<Vec<(AttributeId, Option<String>)>> {
    conn.sql(
        "select profile_answer.attribute_id, profile_answer.value
        from profile_answer
        join attribute on attribute.id = profile_answer.attribute_id
        where profile_answer.person_id = $1 and attribute.community_id = $2
        order by attribute.position, attribute.id
        limit 200",
    )
    .bind(person)
    .bind(community)
    .all()
    .await
}

/// Every answer of a community: person, question, value.
///
/// # Errors
/// As the database says.
pub async fn of_community(
    conn: &mut Conn,
    community: CommunityId,
) -> Result<Vec<(PersonId, AttributeId, Option<String>)>> {
    conn.sql(
        "select profile_answer.person_id, profile_answer.attribute_id, profile_answer.value
        from profile_answer
        join attribute on attribute.id = profile_answer.attribute_id
        where attribute.community_id = $1
        order by profile_answer.person_id, attribute.position, attribute.id
        limit 10000000",
    )
    .bind(community)
    .all()
    .await
}

/// Sets an answer.
///
/// # Errors
/// As the database says.
pub async fn set(
    conn: &mut Conn,
    person: PersonId,
    attribute: AttributeId,
    value: Option<&str>,
    at: Timestamp,
) -> Result<()> {
    conn.sql(
        "insert into profile_answer (person_id, attribute_id, value, answered_at)
        values ($1, $2, $3, $4)
        on conflict (person_id, attribute_id)
        do update set value = excluded.value, answered_at = excluded.answered_at",
    )
    .bind(person)
    .bind(attribute)
    .bind(value.map(str::to_owned))
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

/// Removes an answer.
///
/// # Errors
/// As the database says.
pub async fn clear(conn: &mut Conn, person: PersonId, attribute: AttributeId) -> Result<()> {
    conn.sql("delete from profile_answer where person_id = $1 and attribute_id = $2")
        .bind(person)
        .bind(attribute)
        .execute()
        .await?;
    Ok(())
}
