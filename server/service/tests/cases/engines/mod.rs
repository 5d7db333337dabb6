//! Which engines the tests run on: SQLite always, PostgreSQL at `POLYPHONY_TEST_POSTGRES`, an
//! address without a database's name, where each test makes a database of its own.

#[expect(
    clippy::disallowed_methods,
    reason = "tests are told their database by the environment"
)]
fn address() -> Option<String> {
    let address = std::env::var("POLYPHONY_TEST_POSTGRES").ok();
    assert!(
        address.is_some() || std::env::var("CI").is_err(),
        "POLYPHONY_TEST_POSTGRES is not set: in CI every test runs on both engines"
    );
    address
}

/// The engines to run on.
pub fn all() -> Vec<&'static str> {
    if address().is_some() {
        vec!["sqlite", "postgres"]
    } else {
        eprintln!("POLYPHONY_TEST_POSTGRES is not set: PostgreSQL is left out here");
        vec!["sqlite"]
    }
}

/// The address of a fresh, empty database.
pub async fn postgres() -> String {
    use sqlx::Connection;
    static COUNT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    let address = address().expect("an address");
    let count = COUNT.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
    let name = format!("test_{}_{count}", std::process::id());
    let mut conn = sqlx::PgConnection::connect(&format!("{address}/postgres"))
        .await
        .unwrap();
    let text = sqlx::AssertSqlSafe(format!("create database {name}"));
    sqlx::query(text).execute(&mut conn).await.unwrap();
    format!("{address}/{name}")
}
