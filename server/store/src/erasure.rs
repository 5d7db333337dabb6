//! Removing a person: every column that `migrations/disclosure.toml` declares
//! `erase-on-withdrawal`, and rows that speak of nobody else.
//!
//! A test compares [`STEPS`] with that file, so that a new such column can't be forgotten. What
//! stays stands under the person's id, which names nobody once this is done.

use crate::{Conn, Result};
use domain::id::PersonId;
use domain::time::Timestamp;

/// One statement: the table, the columns that it rids of the person's data, and its text, in which
/// `$1` is the person.
pub struct Step {
    /// The table.
    pub table: &'static str,
    /// Its columns of the class `erase-on-withdrawal`; where rows are deleted, all of those.
    pub columns: &'static [&'static str],
    /// The statement.
    pub text: &'static str,
}

/// Everything that goes, in an order that the references allow.
pub const STEPS: &[Step] = &[
    Step {
        table: "session",
        columns: &["data", "device"],
        text: "delete from session where person_id = $1",
    },
    Step {
        table: "request",
        columns: &[],
        text: "delete from request where person_id = $1",
    },
    Step {
        table: "profile_answer",
        columns: &["sealed"],
        text: "delete from profile_answer where person_id = $1",
    },
    Step {
        table: "profile_answer_plain",
        columns: &["value"],
        text: "delete from profile_answer_plain where person_id = $1",
    },
    Step {
        table: "profile",
        columns: &[],
        text: "delete from profile where person_id = $1",
    },
    Step {
        table: "consent_reference",
        columns: &["reference"],
        text: "delete from consent_reference where person_id = $1",
    },
    Step {
        table: "judgement",
        columns: &["rationale"],
        text: "update judgement set rationale = '' where person_id = $1",
    },
    Step {
        table: "written_response",
        columns: &["text"],
        text: "update written_response set text = '' where person_id = $1",
    },
    Step {
        table: "payee",
        columns: &["sealed"],
        text: "delete from payee where person_id = $1",
    },
    Step {
        table: "payee_plain",
        columns: &["name", "method", "destination", "country"],
        text: "delete from payee_plain where person_id = $1",
    },
    Step {
        table: "dispute_message",
        columns: &["body"],
        text: "update dispute_message set body = '' where author_id = $1",
    },
    Step {
        table: "person_group",
        columns: &["group_id"],
        text: "delete from person_group where person_id = $1",
    },
    Step {
        table: "mark",
        columns: &["answer", "appeal"],
        text: "update mark set answer = null, appeal = null where person_id = $1",
    },
    Step {
        table: "round_judgement",
        columns: &["rationale"],
        text: "update round_judgement set rationale = '' where person_id = $1",
    },
    Step {
        table: "round_statement",
        columns: &["text"],
        text: "update round_statement set text = '' where author_id = $1",
    },
    Step {
        table: "round_post",
        columns: &["text"],
        text: "update round_post set text = '' where author_id = $1",
    },
    // What a group chose is the group's: it stays, and nothing says any more who proposed it.
    Step {
        table: "round_synthesis",
        columns: &["text"],
        text: "update round_synthesis
            set text = case when chosen then text else '' end,
                author_id = case when chosen then null else author_id end
            where author_id = $1",
    },
    Step {
        table: "round_critique",
        columns: &["text"],
        text: "update round_critique set text = '' where author_id = $1",
    },
    Step {
        table: "round_dissent",
        columns: &["text"],
        text: "update round_dissent set text = '' where author_id = $1",
    },
    // What they translated, and what others translated of theirs.
    Step {
        table: "round_translation",
        columns: &["text"],
        text: "update round_translation
            set text = ''
            where translator_id = $1
                or words_id in (select id from round_statement where author_id = $1)
                or words_id in (select id from round_post where author_id = $1)
                or words_id in (select id from round_synthesis where author_id = $1 and not chosen)
                or words_id in (select id from round_critique where author_id = $1)
                or words_id in (select id from round_dissent where author_id = $1)",
    },
    Step {
        table: "round_case",
        columns: &["appeal"],
        text: "update round_case set appeal = null where author_id = $1",
    },
    // What became of the change stands in the change; what somebody said of it is theirs.
    Step {
        table: "amendment_vote",
        columns: &[],
        text: "delete from amendment_vote where person_id = $1",
    },
    Step {
        table: "round_notice",
        columns: &[],
        text: "delete from round_notice where person_id = $1",
    },
    Step {
        table: "round_mute",
        columns: &[],
        text: "delete from round_mute where person_id = $1 or muted_id = $1",
    },
    // What became an item is the project's by then; what did not goes.
    Step {
        table: "prompt",
        columns: &["turns"],
        text: "update prompt
            set turns = '[]', author_id = null,
                state = case when state = 'taken' then state else 'declined' end
            where author_id = $1",
    },
    Step {
        table: "mend",
        columns: &["turns", "responses", "note"],
        text: "update mend
            set turns = '[]', responses = '[]', note = '',
                state = case when state = 'review' then 'declined' else state end
            where person_id = $1",
    },
    Step {
        table: "refused_warning",
        columns: &["warning"],
        text: "delete from refused_warning where person_id = $1",
    },
    Step {
        table: "spoken_language",
        columns: &["language", "level"],
        text: "delete from spoken_language where person_id = $1",
    },
    Step {
        table: "panel_place",
        columns: &["external_digest", "sealed", "submission_digest", "code"],
        text: "update panel_place
            set external_digest = null, sealed = null, sealed_by = null, submission_digest = null,
                code = ''
            where person_id = $1",
    },
    Step {
        table: "membership",
        columns: &[],
        text: "delete from membership where person_id = $1",
    },
];

/// Removes a person's data; `erased` stands in place of the name from then on.
///
/// # Errors
/// As the database says.
pub async fn erase(conn: &mut Conn, person: PersonId, erased: &str, at: Timestamp) -> Result<()> {
    for step in STEPS {
        conn.sql(step.text).bind(person).execute().await?;
    }
    conn.sql(
        "update person
        set handle = $2, handle_key = $2, email = null, email_key = null, password = '!',
            locale = null, admin = $4, erased_at = $3
        where id = $1",
    )
    .bind(person)
    .bind(erased)
    .bind(at)
    .bind(false)
    .execute()
    .await?;
    Ok(())
}

/// The columns of `person` that [`erase`] overwrites itself.
pub const PERSON: &[&str] = &["handle", "handle_key", "email", "email_key", "password"];

/// Forgets failed sign-ins under a name, which is kept there as a hash.
///
/// # Errors
/// As the database says.
pub async fn forget_failures(conn: &mut Conn, key_hash: &[u8]) -> Result<()> {
    conn.sql("delete from sign_in_failure where account_key_hash = $1")
        .bind(key_hash)
        .execute()
        .await?;
    Ok(())
}
