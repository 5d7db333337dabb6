//! Panels: links for a provider's people, and the places that those hold.

use crate::sealed::Sealed;
use crate::{Conn, Result};
use domain::id::{PanelId, PersonId, PlaceId, ProjectId};
use domain::panel::{Offer, State};
use domain::time::Timestamp;

/// A panel.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Panel {
    pub id: PanelId,
    pub project_id: ProjectId,
    pub name: String,
    pub places: i64,
    pub judgements: i64,
    pub minutes: i64,
    pub code: Option<String>,
    pub return_url: Option<String>,
    pub closed_at: Option<Timestamp>,
    pub created_by: PersonId,
    pub created_at: Timestamp,
}

impl Panel {
    /// What it offers.
    #[must_use]
    pub fn offer(&self) -> Offer {
        Offer {
            name: self.name.clone(),
            places: self.places,
            judgements: self.judgements,
            minutes: self.minutes,
            code: self.code.clone(),
            return_url: self.return_url.clone(),
        }
    }
}

/// A place, without what says who its person is to the provider.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Place {
    pub id: PlaceId,
    pub panel_id: PanelId,
    pub project_id: ProjectId,
    pub person_id: PersonId,
    pub state: State,
    pub submission_digest: Option<Vec<u8>>,
    pub code: String,
    pub judged_before: i64,
    pub taken_at: Timestamp,
    pub expires_at: Timestamp,
    pub ended_at: Option<Timestamp>,
}

/// The columns of a [`Place`].
macro_rules! columns {
    () => {
        "id, panel_id, project_id, person_id, state, submission_digest, code, judged_before,
        taken_at, expires_at, ended_at"
    };
}

/// Adds a panel.
///
/// # Errors
/// As the database says.
pub async fn insert(conn: &mut Conn, panel: &Panel) -> Result<()> {
    conn.sql(
        "insert into panel
            (id, project_id, name, places, judgements, minutes, code, return_url, created_by,
            created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(panel.id)
    .bind(panel.project_id)
    .bind(&panel.name)
    .bind(panel.places)
    .bind(panel.judgements)
    .bind(panel.minutes)
    .bind(panel.code.clone())
    .bind(panel.return_url.clone())
    .bind(panel.created_by)
    .bind(panel.created_at)
    .execute()
    .await?;
    Ok(())
}

/// By id.
///
/// # Errors
/// As the database says.
pub async fn by_id(conn: &mut Conn, id: PanelId) -> Result<Option<Panel>> {
    conn.sql(
        "select id, project_id, name, places, judgements, minutes, code, return_url, closed_at,
            created_by, created_at
        from panel
        where id = $1",
    )
    .bind(id)
    .optional()
    .await
}

/// A project's panels, the newest first.
///
/// # Errors
/// As the database says.
pub async fn of_project(conn: &mut Conn, project: ProjectId) -> Result<Vec<Panel>> {
    conn.sql(
        "select id, project_id, name, places, judgements, minutes, code, return_url, closed_at,
            created_by, created_at
        from panel
        where project_id = $1
        order by created_at desc, id desc
        limit 200",
    )
    .bind(project)
    .all()
    .await
}

/// Whether a project has any panel.
///
/// # Errors
/// As the database says.
pub async fn any(conn: &mut Conn, project: ProjectId) -> Result<bool> {
    let found: Option<(PanelId,)> = conn
        .sql("select id from panel where project_id = $1 limit 1")
        .bind(project)
        .optional()
        .await?;
    Ok(found.is_some())
}

/// Lets nobody in any more; whether somebody could come until now.
///
/// # Errors
/// As the database says.
pub async fn close(conn: &mut Conn, id: PanelId, at: Timestamp) -> Result<bool> {
    let closed = conn
        .sql("update panel set closed_at = $2 where id = $1 and closed_at is null")
        .bind(id)
        .bind(at)
        .execute()
        .await?;
    Ok(closed == 1)
}

/// How many of a panel's places are taken: completed, or open and in time. The panel stays locked until
/// the transaction ends, so that two people do not take the last one.
///
/// # Errors
/// As the database says.
pub async fn taken(conn: &mut Conn, id: PanelId, now: Timestamp) -> Result<i64> {
    conn.sql("update panel set places = places where id = $1")
        .bind(id)
        .execute()
        .await?;
    let (taken,): (i64,) = conn
        .sql(
            "select count(*)
            from panel_place
            where panel_id = $1
                and (state = 'completed' or (state = 'open' and expires_at > $2))",
        )
        .bind(id)
        .bind(now)
        .one()
        .await?;
    Ok(taken)
}

/// Takes a place for somebody. The provider's id of them is sealed, and found again by its digest.
///
/// # Errors
/// As the database says.
pub async fn take(conn: &mut Conn, place: &Place, external: &[u8], sealed: &Sealed) -> Result<()> {
    conn.sql(
        "insert into panel_place
            (id, panel_id, project_id, person_id, state, external_digest, sealed, sealed_by,
            submission_digest, code, judged_before, taken_at, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(place.id)
    .bind(place.panel_id)
    .bind(place.project_id)
    .bind(place.person_id)
    .bind(place.state)
    .bind(external)
    .bind(sealed.bytes.clone())
    .bind(&sealed.by)
    .bind(place.submission_digest.clone())
    .bind(&place.code)
    .bind(place.judged_before)
    .bind(place.taken_at)
    .bind(place.expires_at)
    .execute()
    .await?;
    Ok(())
}

/// Moves a place from the state that it was read in; whether it still was in it.
///
/// # Errors
/// As the database says.
pub async fn move_to(
    conn: &mut Conn,
    place: &Place,
    state: State,
    expires_at: Timestamp,
    ended_at: Option<Timestamp>,
) -> Result<bool> {
    let moved = conn
        .sql(
            "update panel_place set state = $3, expires_at = $4, ended_at = $5
            where id = $1 and state = $2",
        )
        .bind(place.id)
        .bind(place.state)
        .bind(state)
        .bind(expires_at)
        .bind(ended_at)
        .execute()
        .await?;
    Ok(moved == 1)
}

/// Keeps by which submission a place is opened again.
///
/// # Errors
/// As the database says.
pub async fn keep_submission(conn: &mut Conn, id: PlaceId, digest: &[u8]) -> Result<()> {
    conn.sql("update panel_place set submission_digest = $2 where id = $1")
        .bind(id)
        .bind(digest)
        .execute()
        .await?;
    Ok(())
}

/// The place that a person holds in a panel.
///
/// # Errors
/// As the database says.
pub async fn of_person(conn: &mut Conn, panel: PanelId, person: PersonId) -> Result<Option<Place>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from panel_place
        where panel_id = $1 and person_id = $2"
    ))
    .bind(panel)
    .bind(person)
    .optional()
    .await
}

/// The place that a person took last in any panel of a project.
///
/// # Errors
/// As the database says.
pub async fn newest_of_person(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
) -> Result<Option<Place>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from panel_place
        where project_id = $1 and person_id = $2
        order by taken_at desc, id desc
        limit 1"
    ))
    .bind(project)
    .bind(person)
    .optional()
    .await
}

/// Who came as a provider's participant: panel, project and person of every place.
///
/// # Errors
/// As the database says.
pub async fn by_external(
    conn: &mut Conn,
    external: &[u8],
) -> Result<Vec<(PanelId, ProjectId, PersonId)>> {
    conn.sql(
        "select panel_id, project_id, person_id
        from panel_place
        where external_digest = $1
        order by taken_at, id
        limit 1000",
    )
    .bind(external)
    .all()
    .await
}

/// A panel's places in the order in which they were taken.
///
/// # Errors
/// As the database says.
pub async fn places(conn: &mut Conn, panel: PanelId) -> Result<Vec<Place>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from panel_place
        where panel_id = $1
        order by taken_at, id
        limit 1000000"
    ))
    .bind(panel)
    .all()
    .await
}

/// Who the people of a project are to their providers: person, panel and what is sealed, each by the
/// place that they took last.
///
/// # Errors
/// As the database says.
pub async fn participants(
    conn: &mut Conn,
    project: ProjectId,
) -> Result<Vec<(PersonId, PanelId, Vec<u8>, String)>> {
    conn.sql(
        "select person_id, panel_id, sealed, sealed_by
        from panel_place
        where project_id = $1 and sealed is not null
            and taken_at = (select max(newest.taken_at) from panel_place as newest
                where newest.project_id = $1 and newest.person_id = panel_place.person_id)
        order by person_id, id
        limit 1000000",
    )
    .bind(project)
    .all()
    .await
}

/// Everything that a person came by: panel's name, project, state, when, and what is sealed with its
/// panel.
///
/// # Errors
/// As the database says.
pub async fn all_of_person(
    conn: &mut Conn,
    person: PersonId,
) -> Result<Vec<(Place, Option<Sealed>)>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        #[sqlx(flatten)]
        place: Place,
        sealed: Option<Vec<u8>>,
        sealed_by: Option<String>,
    }
    let rows: Vec<Row> = conn
        .sql(
            "select id, panel_id, project_id, person_id, state, submission_digest, code,
                judged_before, taken_at, expires_at, ended_at, sealed, sealed_by
            from panel_place
            where person_id = $1
            order by taken_at, id
            limit 10000",
        )
        .bind(person)
        .all()
        .await?;
    let split = |row: Row| {
        let sealed = row.sealed.zip(row.sealed_by);
        (row.place, sealed.map(|(bytes, by)| Sealed { bytes, by }))
    };
    Ok(rows.into_iter().map(split).collect())
}

/// How many judgements everybody in a project has made.
///
/// # Errors
/// As the database says.
pub async fn judged(conn: &mut Conn, project: ProjectId) -> Result<Vec<(PersonId, i64)>> {
    conn.sql(
        "select person_id, count(*)
        from judgement
        where project_id = $1
        group by person_id
        order by person_id
        limit 1000000",
    )
    .bind(project)
    .all()
    .await
}
