//! The languages in which people work, and those that projects want.

use crate::voice::ByLanguage;
use crate::{Conn, Result};
use domain::id::{PersonId, ProjectId};
use domain::language::Language;
use domain::time::Timestamp;

/// The languages that a person names, with their level.
///
/// # Errors
/// As the database says.
pub async fn spoken(conn: &mut Conn, person: PersonId) -> Result<Vec<(Language, i64)>> {
    conn.sql(
        "select language, level
        from spoken_language
        where person_id = $1
        order by level desc, language
        limit 100",
    )
    .bind(person)
    .all()
    .await
}

/// Sets the languages that a person names.
///
/// # Errors
/// As the database says.
pub async fn speak(
    conn: &mut Conn,
    person: PersonId,
    languages: &[(Language, i64)],
    at: Timestamp,
) -> Result<()> {
    conn.sql("delete from spoken_language where person_id = $1")
        .bind(person)
        .execute()
        .await?;
    for (language, level) in languages {
        conn.sql(
            "insert into spoken_language (person_id, language, level, named_at)
            values ($1, $2, $3, $4)",
        )
        .bind(person)
        .bind(language)
        .bind(*level)
        .bind(at)
        .execute()
        .await?;
    }
    Ok(())
}

/// The languages that a project wants, with the level that it asks for.
///
/// # Errors
/// As the database says.
pub async fn wanted(conn: &mut Conn, project: ProjectId) -> Result<Vec<(Language, i64)>> {
    conn.sql(
        "select language, level
        from project_language
        where project_id = $1
        order by language
        limit 100",
    )
    .bind(project)
    .all()
    .await
}

/// Sets the languages that a project wants.
///
/// # Errors
/// As the database says.
pub async fn want(
    conn: &mut Conn,
    project: ProjectId,
    languages: &[(Language, i64)],
) -> Result<()> {
    conn.sql("delete from project_language where project_id = $1")
        .bind(project)
        .execute()
        .await?;
    for (language, level) in languages {
        conn.sql("insert into project_language (project_id, language, level) values ($1, $2, $3)")
            .bind(project)
            .bind(language)
            .bind(*level)
            .execute()
            .await?;
    }
    Ok(())
}

/// Whether languages decide what a person may be given in a project.
///
/// # Errors
/// As the database says.
pub async fn rule(conn: &mut Conn, project: ProjectId, person: PersonId) -> Result<ByLanguage> {
    let (named, wanted): (i64, i64) = conn
        .sql(
            "select (select count(*) from spoken_language where person_id = $2),
                (select count(*) from project_language where project_id = $1)",
        )
        .bind(project)
        .bind(person)
        .one()
        .await?;
    Ok(ByLanguage {
        named: named > 0,
        wanted: wanted > 0,
    })
}

/// How many items of a project there are by language and stated origin.
///
/// # Errors
/// As the database says.
pub async fn items(conn: &mut Conn, project: ProjectId) -> Result<Vec<(Language, String, i64)>> {
    conn.sql(
        "select language, coalesce(metadata ->> 'origin', ''), count(*)
        from item
        where project_id = $1 and mended_by is null
        group by 1, 2
        order by 1, 2
        limit 1000",
    )
    .bind(project)
    .all()
    .await
}
