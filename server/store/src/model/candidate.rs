//! Candidates that prompts were given, and what is known of them before anybody ranks.

use crate::{Conn, Json, Result};
use domain::id::{EndpointId, ProjectId, PromptId};
use serde_json::Value;

/// An answer that a model gave.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Candidate {
    pub prompt_id: PromptId,
    pub model: String,
    pub text: String,
    pub detail: Json<Value>,
}

/// What models answered to the prompts of a project that wait for responses, prompt by prompt.
///
/// # Errors
/// As the database says.
pub async fn candidates(conn: &mut Conn, project: ProjectId) -> Result<Vec<Candidate>> {
    conn.sql(
        "select generation_call.prompt_id, endpoint.model, generation_call.text,
            generation_call.detail
        from generation_call
        join prompt on prompt.id = generation_call.prompt_id
        join endpoint on endpoint.id = generation_call.endpoint_id
        where prompt.project_id = $1 and prompt.state = 'waiting'
            and generation_call.state = 'done'
        order by prompt.created_at, prompt.id, endpoint.created_at, generation_call.id
        limit 10000000",
    )
    .bind(project)
    .all()
    .await
}

/// Which answers the prompts of a project that wait have already: prompt, endpoint, and how many.
///
/// # Errors
/// As the database says.
pub async fn had(conn: &mut Conn, project: ProjectId) -> Result<Vec<(PromptId, EndpointId, i64)>> {
    conn.sql(
        "select generation_call.prompt_id, generation_call.endpoint_id, count(*)
        from generation_call
        join prompt on prompt.id = generation_call.prompt_id
        where prompt.project_id = $1 and prompt.state = 'waiting'
            and generation_call.state in ('done', 'waiting')
        group by generation_call.prompt_id, generation_call.endpoint_id
        order by generation_call.prompt_id, generation_call.endpoint_id
        limit 10000000",
    )
    .bind(project)
    .all()
    .await
}
