//! A community's questions in their versions, and people's answers to them.
//!
//! Answers are sealed before they come here: this module never sees what was said.

use crate::sealed::Sealed;
use crate::{Conn, Json, Result};
use domain::id::{AnswerId, AttributeId, CommunityId, PersonId};
pub use domain::profile::{Choice, Texts};
use domain::profile::{Definition, Kind};
use domain::time::Timestamp;

/// A question, as one of its versions states it.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Attribute {
    pub id: AttributeId,
    pub community_id: CommunityId,
    pub key: String,
    pub position: i64,
    pub retired_at: Option<Timestamp>,
    pub version: i64,
    pub kind: Kind,
    pub label: Json<Texts>,
    pub help: Json<Texts>,
    pub choices: Json<Vec<Choice>>,
    pub sensitive: bool,
    pub source: String,
}

impl Attribute {
    /// What the version states.
    #[must_use]
    pub fn definition(&self) -> Definition {
        Definition {
            kind: self.kind,
            label: self.label.0.clone(),
            help: self.help.0.clone(),
            choices: self.choices.0.clone(),
            sensitive: self.sensitive,
            source: self.source.clone(),
        }
    }
}

/// Adds a question without a version.
///
/// # Errors
/// As the database says; `Duplicate` where the community has one with this key.
pub async fn insert_attribute(
    conn: &mut Conn,
    (id, community): (AttributeId, CommunityId),
    key: &str,
    position: i64,
) -> Result<()> {
    conn.sql(
        "insert into attribute (id, community_id, key, position, version)
        values ($1, $2, $3, $4, 1)",
    )
    .bind(id)
    .bind(community)
    .bind(key)
    .bind(position)
    .execute()
    .await?;
    Ok(())
}

/// Adds a question's version, which is the one that is asked from then on.
///
/// # Errors
/// As the database says; `Duplicate` where there is such a version.
pub async fn insert_version(
    conn: &mut Conn,
    id: AttributeId,
    version: i64,
    asked: &Definition,
    at: Timestamp,
) -> Result<()> {
    conn.sql(
        "insert into attribute_version
            (attribute_id, version, kind, label, help, choices, sensitive, source, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(id)
    .bind(version)
    .bind(asked.kind)
    .bind(Json(asked.label.clone()))
    .bind(Json(asked.help.clone()))
    .bind(Json(asked.choices.clone()))
    .bind(asked.sensitive)
    .bind(&asked.source)
    .bind(at)
    .execute()
    .await?;
    conn.sql("update attribute set version = $2 where id = $1")
        .bind(id)
        .bind(version)
        .execute()
        .await?;
    Ok(())
}

/// Sets where a question stands, and whether it is still asked.
///
/// # Errors
/// As the database says.
pub async fn place(
    conn: &mut Conn,
    id: AttributeId,
    position: i64,
    retired_at: Option<Timestamp>,
) -> Result<()> {
    conn.sql("update attribute set position = $2, retired_at = $3 where id = $1")
        .bind(id)
        .bind(position)
        .bind(retired_at)
        .execute()
        .await?;
    Ok(())
}

/// The questions that a community asks, in their order, as they stand now.
///
/// # Errors
/// As the database says.
pub async fn attributes(conn: &mut Conn, community: CommunityId) -> Result<Vec<Attribute>> {
    let all = every_attribute(conn, community).await?;
    Ok(all
        .into_iter()
        .filter(|attribute| attribute.retired_at.is_none())
        .collect())
}

/// As [`attributes`], with those that are asked no more.
///
/// # Errors
/// As the database says.
pub async fn every_attribute(conn: &mut Conn, community: CommunityId) -> Result<Vec<Attribute>> {
    conn.sql(
        "select attribute.id, attribute.community_id, attribute.key, attribute.position,
            attribute.retired_at, attribute_version.version, attribute_version.kind,
            attribute_version.label, attribute_version.help, attribute_version.choices,
            attribute_version.sensitive, attribute_version.source
        from attribute
        join attribute_version on attribute_version.attribute_id = attribute.id
            and attribute_version.version = attribute.version
        where attribute.community_id = $1
        order by attribute.position, attribute.id
        limit 500",
    )
    .bind(community)
    .all()
    .await
}

/// Every version of a question, the newest first.
///
/// # Errors
/// As the database says.
pub async fn versions(conn: &mut Conn, id: AttributeId) -> Result<Vec<Attribute>> {
    conn.sql(
        "select attribute.id, attribute.community_id, attribute.key, attribute.position,
            attribute.retired_at, attribute_version.version, attribute_version.kind,
            attribute_version.label, attribute_version.help, attribute_version.choices,
            attribute_version.sensitive, attribute_version.source
        from attribute
        join attribute_version on attribute_version.attribute_id = attribute.id
        where attribute.id = $1
        order by attribute_version.version desc
        limit 1000",
    )
    .bind(id)
    .all()
    .await
}

/// An answer as it is kept.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Kept {
    pub id: AnswerId,
    pub person_id: PersonId,
    pub attribute_id: AttributeId,
    pub attribute_version: i64,
    pub since: i64,
    pub until: Option<i64>,
    #[sqlx(flatten)]
    pub said: Sealed,
    pub answered_at: Timestamp,
}

/// A person's answers in a community, those before included, by question, the newest first.
///
/// # Errors
/// As the database says.
pub async fn answers(
    conn: &mut Conn,
    person: PersonId,
    community: CommunityId,
) -> Result<Vec<Kept>> {
    conn.sql(
        "select profile_answer.id, profile_answer.person_id, profile_answer.attribute_id,
            profile_answer.attribute_version, profile_answer.since, profile_answer.until,
            profile_answer.sealed, profile_answer.sealed_by, profile_answer.answered_at
        from profile_answer
        join attribute on attribute.id = profile_answer.attribute_id
        where profile_answer.person_id = $1 and attribute.community_id = $2
        order by attribute.position, attribute.id, profile_answer.since desc
        limit 10000",
    )
    .bind(person)
    .bind(community)
    .all()
    .await
}

/// Every answer of a community that holds now.
///
/// # Errors
/// As the database says.
pub async fn of_community(conn: &mut Conn, community: CommunityId) -> Result<Vec<Kept>> {
    conn.sql(
        "select profile_answer.id, profile_answer.person_id, profile_answer.attribute_id,
            profile_answer.attribute_version, profile_answer.since, profile_answer.until,
            profile_answer.sealed, profile_answer.sealed_by, profile_answer.answered_at
        from profile_answer
        join attribute on attribute.id = profile_answer.attribute_id
        where attribute.community_id = $1 and profile_answer.until is null
        order by profile_answer.person_id, attribute.position, attribute.id
        limit 10000000",
    )
    .bind(community)
    .all()
    .await
}

/// Which answers of a community hold now: nothing of what they say.
///
/// # Errors
/// As the database says.
pub async fn ids_of_community(conn: &mut Conn, community: CommunityId) -> Result<Vec<(AnswerId,)>> {
    conn.sql(
        "select profile_answer.id
        from profile_answer
        join attribute on attribute.id = profile_answer.attribute_id
        where attribute.community_id = $1 and profile_answer.until is null
        order by profile_answer.id
        limit 10000000",
    )
    .bind(community)
    .all()
    .await
}

/// Takes a turn to change a person's profile in a community; its next version.
///
/// # Errors
/// As the database says.
pub async fn next_version(
    conn: &mut Conn,
    person: PersonId,
    community: CommunityId,
    at: Timestamp,
) -> Result<i64> {
    let (version,): (i64,) = conn
        .sql(
            "insert into profile (person_id, community_id, version, changed_at)
            values ($1, $2, 1, $3)
            on conflict (person_id, community_id)
            do update set version = profile.version + 1, changed_at = excluded.changed_at
            returning version",
        )
        .bind(person)
        .bind(community)
        .bind(at)
        .one()
        .await?;
    Ok(version)
}

/// Ends what a person answered to a question before, and adds what holds from now on.
///
/// # Errors
/// As the database says.
pub async fn answer(conn: &mut Conn, kept: &Kept) -> Result<()> {
    conn.sql(
        "update profile_answer set until = $3
        where person_id = $1 and attribute_id = $2 and until is null",
    )
    .bind(kept.person_id)
    .bind(kept.attribute_id)
    .bind(kept.since)
    .execute()
    .await?;
    conn.sql(
        "insert into profile_answer
            (id, person_id, attribute_id, attribute_version, since, sealed, sealed_by, answered_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(kept.id)
    .bind(kept.person_id)
    .bind(kept.attribute_id)
    .bind(kept.attribute_version)
    .bind(kept.since)
    .bind(kept.said.bytes.clone())
    .bind(&kept.said.by)
    .bind(kept.answered_at)
    .execute()
    .await?;
    Ok(())
}

/// Deletes what a person answered to a question, now and before; whether there was anything.
///
/// # Errors
/// As the database says.
pub async fn clear(conn: &mut Conn, person: PersonId, attribute: AttributeId) -> Result<bool> {
    let gone = conn
        .sql("delete from profile_answer where person_id = $1 and attribute_id = $2")
        .bind(person)
        .bind(attribute)
        .execute()
        .await?;
    Ok(gone > 0)
}

/// How many judgements a person made in a community under each version of their profile.
///
/// # Errors
/// As the database says.
pub async fn judged_under(
    conn: &mut Conn,
    person: PersonId,
    community: CommunityId,
) -> Result<Vec<(i64, i64)>> {
    conn.sql(
        "select judgement.profile_version, count(*)
        from judgement
        join project on project.id = judgement.project_id
        where judgement.person_id = $1 and project.community_id = $2
            and judgement.profile_version is not null
        group by judgement.profile_version
        order by judgement.profile_version
        limit 100000",
    )
    .bind(person)
    .bind(community)
    .all()
    .await
}

/// Answers from before they were sealed: person, question, value, when; a null value was declined.
///
/// # Errors
/// As the database says.
pub async fn plain(
    conn: &mut Conn,
    limit: i64,
) -> Result<Vec<(PersonId, AttributeId, Option<String>, Timestamp)>> {
    conn.sql(
        "select person_id, attribute_id, value, answered_at
        from profile_answer_plain
        order by person_id, attribute_id
        limit $1",
    )
    .bind(limit)
    .all()
    .await
}

/// Removes an answer from before they were sealed; whether it was still there.
///
/// # Errors
/// As the database says.
pub async fn remove_plain(
    conn: &mut Conn,
    person: PersonId,
    attribute: AttributeId,
) -> Result<bool> {
    let gone = conn
        .sql("delete from profile_answer_plain where person_id = $1 and attribute_id = $2")
        .bind(person)
        .bind(attribute)
        .execute()
        .await?;
    Ok(gone > 0)
}

/// The community of a question.
///
/// # Errors
/// As the database says.
pub async fn community_of(conn: &mut Conn, id: AttributeId) -> Result<Option<(CommunityId,)>> {
    conn.sql("select community_id from attribute where id = $1")
        .bind(id)
        .optional()
        .await
}
