//! Exchange rates, one a pair of currencies and day, and the floors that they turned.

use crate::{Conn, Result};
use domain::id::{PersonId, ProjectId};
use domain::money::{Currency, Micros};
use domain::pay::exchange::{Conversion, Rate, Worth};
use domain::time::Timestamp;

/// Every rate, the newest day first.
///
/// # Errors
/// As the database says.
pub async fn all(conn: &mut Conn) -> Result<Vec<Rate>> {
    let rows: Vec<(Currency, Currency, Worth, String, String)> = conn
        .sql(
            "select base, quote, worth_nanos, day, source
            from exchange_rate
            order by day desc, base, quote
            limit 10000",
        )
        .all()
        .await?;
    let rate = |(base, quote, worth, day, source)| Rate {
        base,
        quote,
        worth,
        day,
        source,
    };
    Ok(rows.into_iter().map(rate).collect())
}

/// Keeps a rate in the place of the one of its currencies and day.
///
/// # Errors
/// As the database says.
pub async fn keep(conn: &mut Conn, rate: &Rate, by: Option<PersonId>, at: Timestamp) -> Result<()> {
    conn.sql(
        "insert into exchange_rate (base, quote, day, worth_nanos, source, kept_by, kept_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (base, quote, day) do update set worth_nanos = excluded.worth_nanos,
            source = excluded.source, kept_by = excluded.kept_by, kept_at = excluded.kept_at",
    )
    .bind(rate.base)
    .bind(rate.quote)
    .bind(&rate.day)
    .bind(rate.worth)
    .bind(&rate.source)
    .bind(by)
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

/// Keeps how a project's floor became one in the currency of its pay.
///
/// # Errors
/// As the database says.
pub async fn keep_conversion(
    conn: &mut Conn,
    project: ProjectId,
    conversion: &Conversion,
) -> Result<()> {
    conn.sql(
        "insert into floor_conversion
            (project_id, currency, floor_micros, amount_micros, rate_base, rate_quote, rate_nanos,
            rate_day, rate_source)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(project)
    .bind(conversion.currency)
    .bind(conversion.floor)
    .bind(conversion.amount)
    .bind(conversion.rate.base)
    .bind(conversion.rate.quote)
    .bind(conversion.rate.worth)
    .bind(&conversion.rate.day)
    .bind(&conversion.rate.source)
    .execute()
    .await?;
    Ok(())
}

/// How a project's floor became one in the currency of its pay; none where they are the same.
///
/// # Errors
/// As the database says.
pub async fn conversion(conn: &mut Conn, project: ProjectId) -> Result<Option<Conversion>> {
    type Row = (
        Currency,
        Micros,
        Micros,
        Currency,
        Currency,
        Worth,
        String,
        String,
    );
    let row: Option<Row> = conn
        .sql(
            "select currency, floor_micros, amount_micros, rate_base, rate_quote, rate_nanos,
                rate_day, rate_source
            from floor_conversion
            where project_id = $1",
        )
        .bind(project)
        .optional()
        .await?;
    let conversion = |(currency, floor, amount, base, quote, worth, day, source): Row| Conversion {
        currency,
        floor,
        amount,
        rate: Rate {
            base,
            quote,
            worth,
            day,
            source,
        },
    };
    Ok(row.map(conversion))
}
