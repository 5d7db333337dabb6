//! How the domain's types stand in columns, on both engines.
//!
//! Types that wrap one value derive `sqlx::Type`; those here need words of their own.

use crate::locale::Locale;
use crate::money::Currency;
use crate::time::Timestamp;
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::postgres::{PgArgumentBuffer, PgTypeInfo, PgValueRef};
use sqlx::sqlite::{SqliteArgumentsBuffer, SqliteTypeInfo, SqliteValueRef};
use sqlx::{Decode, Encode, Postgres, Sqlite, Type};

/// Microseconds between the Unix epoch and PostgreSQL's, 2000-01-01.
const POSTGRES_EPOCH: i64 = 946_684_800_000_000;

impl Type<Sqlite> for Timestamp {
    fn type_info() -> SqliteTypeInfo {
        <i64 as Type<Sqlite>>::type_info()
    }
    fn compatible(_: &SqliteTypeInfo) -> bool {
        true
    }
}

impl Encode<'_, Sqlite> for Timestamp {
    fn encode_by_ref(&self, buffer: &mut SqliteArgumentsBuffer) -> Result<IsNull, BoxDynError> {
        <i64 as Encode<Sqlite>>::encode_by_ref(&self.micros(), buffer)
    }
}

impl<'r> Decode<'r, Sqlite> for Timestamp {
    fn decode(value: SqliteValueRef<'r>) -> Result<Self, BoxDynError> {
        <i64 as Decode<Sqlite>>::decode(value).map(Self::from_micros)
    }
}

impl Type<Postgres> for Timestamp {
    fn type_info() -> PgTypeInfo {
        PgTypeInfo::with_name("timestamptz")
    }
}

impl Encode<'_, Postgres> for Timestamp {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        <i64 as Encode<Postgres>>::encode_by_ref(&(self.micros() - POSTGRES_EPOCH), buffer)
    }
}

impl<'r> Decode<'r, Postgres> for Timestamp {
    fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
        let micros = <i64 as Decode<Postgres>>::decode(value)?;
        Ok(Self::from_micros(micros + POSTGRES_EPOCH))
    }
}

/// Text columns: written by `$write`, read by `FromStr`.
macro_rules! text_column {
    ($($type:ty: $write:expr;)*) => {$(
        impl<D: sqlx::Database> Type<D> for $type
        where
            String: Type<D>,
        {
            fn type_info() -> D::TypeInfo {
                <String as Type<D>>::type_info()
            }
            fn compatible(info: &D::TypeInfo) -> bool {
                <String as Type<D>>::compatible(info)
            }
        }
        impl<'q, D: sqlx::Database> Encode<'q, D> for $type
        where
            String: Encode<'q, D>,
        {
            fn encode_by_ref(&self, buffer: &mut D::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
                let write: fn(&$type) -> String = $write;
                <String as Encode<'q, D>>::encode(write(self), buffer)
            }
        }
        impl<'r, D: sqlx::Database> Decode<'r, D> for $type
        where
            String: Decode<'r, D>,
        {
            fn decode(value: D::ValueRef<'r>) -> Result<Self, BoxDynError> {
                Ok(<String as Decode<'r, D>>::decode(value)?.parse()?)
            }
        }
    )*};
}

text_column! {
    Locale: |locale| locale.tag().to_owned();
    Currency: |currency| currency.to_string();
    crate::amendment::Ending: |ending| ending.name().to_owned();
    crate::authority::Role: |role| role.name().to_owned();
    crate::deliberation::record::Origin: |origin| origin.name().to_owned();
    crate::deliberation::transcript::Pass: |pass| pass.name().to_owned();
    crate::deliberation::care::Kind: |kind| kind.name().to_owned();
    crate::deliberation::care::Rule: |rule| rule.name().to_owned();
    crate::deliberation::notice::Notice: |notice| notice.name().to_owned();
    crate::deliberation::care::Standing: |standing| standing.name().to_owned();
    crate::viewpoint::votes::Vote: |vote| vote.name().to_owned();
    crate::quality::check::CheckKind: |kind| kind.name().to_owned();
    crate::task::Kind: |kind| kind.name().to_owned();
    crate::panel::State: |state| state.name().to_owned();
    crate::pay::PayKind: |kind| kind.name().to_owned();
    crate::pay::floor::Country: |country| country.to_string();
    crate::pay::floor::Per: |per| per.name().to_owned();
    crate::profile::Kind: |kind| kind.name().to_owned();
}
