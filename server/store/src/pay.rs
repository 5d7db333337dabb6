//! Floors by country, what projects promise, and each person's one clock.

use crate::{Conn, Result, Tx};
use domain::activity::Idle;
use domain::id::{PersonId, ProjectId};
use domain::money::{Currency, Micros};
use domain::pay::floor::{Checked, Country, Floor, Per};
use domain::time::{Span, Timestamp};

#[derive(sqlx::FromRow)]
struct FloorRow {
    country: Country,
    year: i64,
    currency: Currency,
    per: Per,
    amount_micros: Micros,
    hours_milli: i64,
    in_force: String,
    source: String,
    living_micros: Option<Micros>,
    living_source: String,
    checked_on: Option<String>,
    checked_against: Option<String>,
    hours_checked: Option<bool>,
}

impl From<FloorRow> for Floor {
    fn from(row: FloorRow) -> Self {
        Self {
            country: row.country,
            year: row.year,
            currency: row.currency,
            per: row.per,
            amount: row.amount_micros,
            hours_milli: row.hours_milli,
            in_force: row.in_force,
            source: row.source,
            living: row.living_micros,
            living_source: row.living_source,
            checked: row.checked_on.map(|day| Checked {
                day,
                against: row.checked_against.unwrap_or_default(),
                hours: row.hours_checked.unwrap_or_default(),
            }),
        }
    }
}

/// Every floor, by country, the newest year first.
///
/// # Errors
/// As the database says.
pub async fn floors(conn: &mut Conn) -> Result<Vec<Floor>> {
    let rows: Vec<FloorRow> = conn
        .sql(
            "select country, year, currency, per, amount_micros, hours_milli, in_force, source,
                living_micros, living_source, checked_on, checked_against, hours_checked
            from pay_floor
            order by country, year desc
            limit 10000",
        )
        .all()
        .await?;
    Ok(rows.into_iter().map(Floor::from).collect())
}

/// A country's floor of a year.
///
/// # Errors
/// As the database says.
pub async fn floor(conn: &mut Conn, country: Country, year: i64) -> Result<Option<Floor>> {
    let row: Option<FloorRow> = conn
        .sql(
            "select country, year, currency, per, amount_micros, hours_milli, in_force, source,
                living_micros, living_source, checked_on, checked_against, hours_checked
            from pay_floor
            where country = $1 and year = $2",
        )
        .bind(country)
        .bind(year)
        .optional()
        .await?;
    Ok(row.map(Floor::from))
}

/// Adds a floor, or keeps the one that is there unless it is to be replaced.
///
/// # Errors
/// As the database says.
pub async fn keep_floor(
    conn: &mut Conn,
    floor: &Floor,
    by: Option<PersonId>,
    at: Timestamp,
    replace: bool,
) -> Result<()> {
    let text = if replace {
        "insert into pay_floor
            (country, year, currency, per, amount_micros, hours_milli, in_force, source,
            living_micros, living_source, revised_by, revised_at, checked_on, checked_against,
            hours_checked)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        on conflict (country, year) do update set currency = excluded.currency,
            per = excluded.per, amount_micros = excluded.amount_micros,
            hours_milli = excluded.hours_milli, in_force = excluded.in_force,
            source = excluded.source, living_micros = excluded.living_micros,
            living_source = excluded.living_source, revised_by = excluded.revised_by,
            revised_at = excluded.revised_at, checked_on = excluded.checked_on,
            checked_against = excluded.checked_against, hours_checked = excluded.hours_checked"
    } else {
        "insert into pay_floor
            (country, year, currency, per, amount_micros, hours_milli, in_force, source,
            living_micros, living_source, revised_by, revised_at, checked_on, checked_against,
            hours_checked)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        on conflict do nothing"
    };
    let checked = floor.checked.as_ref();
    conn.sql(text)
        .bind(floor.country)
        .bind(floor.year)
        .bind(floor.currency)
        .bind(floor.per)
        .bind(floor.amount)
        .bind(floor.hours_milli)
        .bind(&floor.in_force)
        .bind(&floor.source)
        .bind(floor.living)
        .bind(&floor.living_source)
        .bind(by)
        .bind(at)
        .bind(checked.map(|checked| checked.day.clone()))
        .bind(checked.map(|checked| checked.against.clone()))
        .bind(checked.map(|checked| checked.hours))
        .execute()
        .await?;
    Ok(())
}

/// What a project promises besides its rate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// Whose floor it takes; none where it names its own.
    pub floor_of: Option<(Country, i64)>,
    /// The idle allowance.
    pub idle: Idle,
    /// When it ended; nothing is handed out from then on.
    pub ended_at: Option<Timestamp>,
}

/// A project's terms; the default ones where it states none.
///
/// # Errors
/// As the database says.
pub async fn terms(conn: &mut Conn, project: ProjectId) -> Result<Terms> {
    type Row = (Option<Country>, Option<i64>, i64, i64, Option<Timestamp>);
    let row: Option<Row> = conn
        .sql(
            "select country, year, idle_per_thousand_ms, idle_base_ms, ended_at
            from pay_terms
            where project_id = $1",
        )
        .bind(project)
        .optional()
        .await?;
    let terms = |(country, year, per_thousand, base, ended_at): Row| Terms {
        floor_of: country.zip(year),
        idle: Idle {
            per_thousand: Span::millis(per_thousand),
            base: Span::millis(base),
        },
        ended_at,
    };
    Ok(row.map(terms).unwrap_or_default())
}

/// States a project's terms anew.
///
/// # Errors
/// As the database says.
pub async fn keep_terms(conn: &mut Conn, project: ProjectId, terms: &Terms) -> Result<()> {
    conn.sql(
        "insert into pay_terms
            (project_id, country, year, idle_per_thousand_ms, idle_base_ms, ended_at)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (project_id) do update set country = excluded.country, year = excluded.year,
            idle_per_thousand_ms = excluded.idle_per_thousand_ms,
            idle_base_ms = excluded.idle_base_ms, ended_at = excluded.ended_at",
    )
    .bind(project)
    .bind(terms.floor_of.map(|(country, _)| country))
    .bind(terms.floor_of.map(|(_, year)| year))
    .bind(terms.idle.per_thousand.as_millis())
    .bind(terms.idle.base.as_millis())
    .bind(terms.ended_at)
    .execute()
    .await?;
    Ok(())
}

/// Keeps a person's clock for this transaction: events of one person that arrive at once are counted one
/// after the other.
pub fn hold_clock(tx: &mut Tx, person: PersonId) {
    tx.later(
        "insert into work_clock (person_id, counted_until)
        values ($1, $2)
        on conflict (person_id) do update set person_id = excluded.person_id",
    )
    .bind(person)
    .bind(Timestamp::default());
}

/// Until when a person's time is counted, with their clock locked until the transaction ends, as
/// [`hold_clock`] has it.
///
/// # Errors
/// As the database says.
pub async fn counted_until(conn: &mut Conn, person: PersonId) -> Result<Timestamp> {
    let (until,): (Timestamp,) = conn
        .sql(
            "insert into work_clock (person_id, counted_until)
            values ($1, $2)
            on conflict (person_id) do update set person_id = excluded.person_id
            returning counted_until",
        )
        .bind(person)
        .bind(Timestamp::default())
        .one()
        .await?;
    Ok(until)
}

/// Sets until when a person's time is counted.
pub fn count_until(tx: &mut Tx, person: PersonId, until: Timestamp) {
    tx.later("update work_clock set counted_until = $2 where person_id = $1")
        .bind(person)
        .bind(until);
}

/// Projects that pay and have judgements, for the weekly round: those with anything posted since.
///
/// # Errors
/// As the database says.
pub async fn paying_projects(conn: &mut Conn) -> Result<Vec<(ProjectId,)>> {
    conn.sql(
        "select id
        from project
        where pay_kind <> 'volunteer'
            and exists (select 1 from ledger_entry where ledger_entry.project_id = project.id)
        order by id
        limit 100000",
    )
    .all()
    .await
}

/// The active time of everybody's ended assignments in a project, in milliseconds.
///
/// # Errors
/// As the database says.
pub async fn counted_time(conn: &mut Conn, project: ProjectId) -> Result<Vec<(PersonId, i64)>> {
    conn.sql(
        "select person_id, cast(sum(active_ms) as bigint)
        from (
            select person_id, active_ms
            from assignment
            where project_id = $1 and state <> 'open'
            union all
            select round_member.person_id, round_member.active_ms
            from round_member
            join round on round.id = round_member.round_id
            where round.project_id = $1
            union all
            select person_id, active_ms
            from sidework
            where project_id = $1
        ) as counted
        group by person_id
        order by person_id
        limit 10000000",
    )
    .bind(project)
    .all()
    .await
}
