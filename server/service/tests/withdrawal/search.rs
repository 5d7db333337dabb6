//! What somebody would search who looks for a person: the database, its log, the instance's folder, and
//! every line that was logged.

use crate::river::River;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};

/// Everything that was logged, by every level.
static LOG: LazyLock<Arc<Mutex<Vec<u8>>>> = LazyLock::new(|| {
    let log = Arc::new(Mutex::new(Vec::new()));
    let sink = Log(Arc::clone(&log));
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || sink.clone())
        .init();
    log
});

#[derive(Clone)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Keeps what is logged from now on.
pub fn listen() {
    LazyLock::force(&LOG);
}

/// Every file below a folder with its bytes.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            let inside = files(&path).into_iter();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            found.extend(inside.map(|(path, bytes)| (format!("{name}/{path}"), bytes)));
        } else {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            found.insert(name, std::fs::read(&path).unwrap());
        }
    }
    found
}

pub fn holds(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

/// Every row of every table, as PostgreSQL writes it.
async fn dump(database: &str) -> Vec<u8> {
    use sqlx::{Connection, Row};
    let mut conn = sqlx::PgConnection::connect(database).await.unwrap();
    let names =
        "select table_name::text from information_schema.tables where table_schema = 'public'";
    let mut text = String::new();
    for table in sqlx::query(names).fetch_all(&mut conn).await.unwrap() {
        let table: String = table.get(0);
        let all = sqlx::AssertSqlSafe(format!("select t::text from \"{table}\" t"));
        for row in sqlx::query(all).fetch_all(&mut conn).await.unwrap() {
            text.push_str(&row.get::<String, _>(0));
            text.push('\n');
        }
    }
    text.into_bytes()
}

impl River {
    async fn everything(&self) -> Vec<(String, Vec<u8>)> {
        let mut all: Vec<(String, Vec<u8>)> = files(self.folder.path()).into_iter().collect();
        let database = &self.service.config().database_url;
        if database.starts_with("postgres") {
            all.push(("the database".to_owned(), dump(database).await));
        }
        all.push(("the log".to_owned(), LOG.lock().unwrap().clone()));
        all
    }

    /// Where a text is found.
    pub async fn found_in(&self, text: &str) -> Vec<String> {
        let all = self.everything().await.into_iter();
        all.filter(|(_, bytes)| holds(bytes, text))
            .map(|(place, _)| place)
            .collect()
    }
}
