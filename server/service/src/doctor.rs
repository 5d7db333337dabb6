//! Whether what is kept still holds together.

use crate::{Result, Service};
use serde::Serialize;
use std::collections::HashMap;
use store::outbox;

/// How many lines are read at once.
const PAGE: i64 = 5_000;

/// Something that is not as it must be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Which check found it: `outbox`, `ledger`, `budget`, `sealed`, `voices`.
    pub check: &'static str,
    /// What is wrong, with ids.
    pub detail: String,
}

/// Examines the outbox's chains, the ledger and the items' voices; an empty list is good news.
///
/// # Errors
/// As the database says.
pub async fn examine(service: &Service) -> Result<Vec<Finding>> {
    let mut findings = chains(service).await?;
    let mut conn = service.store().read().await?;
    let mut ledger = |rows: Vec<(uuid::Uuid,)>, what: &str| {
        findings.extend(rows.into_iter().map(|(id,)| Finding {
            check: "ledger",
            detail: format!("{what} {id}"),
        }));
    };
    let unbalanced = store::ledger::unbalanced(&mut conn).await?;
    ledger(unbalanced, "the postings do not sum to zero in entry");
    let unpaid = store::ledger::unpaid_judgements(&mut conn).await?;
    ledger(unpaid, "no ledger entry stands behind judgement");
    for (project, funded, spent, posted_in, posted_out) in
        store::budget::compared(&mut conn).await?
    {
        if (funded, spent) != (posted_in, posted_out) {
            findings.push(Finding {
                check: "budget",
                detail: format!("the budget of project {project} does not follow its ledger"),
            });
        }
    }
    findings.extend(crate::keys::examine(service).await?);
    let miscounted = store::coverage::miscounted(&mut conn).await?;
    findings.extend(miscounted.into_iter().map(|(id,)| Finding {
        check: "voices",
        detail: format!("the voices are not those of the assignments of item {id}"),
    }));
    Ok(findings)
}

/// Follows every chain from its first line to the end that its aggregate remembers.
async fn chains(service: &Service) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut ends: HashMap<String, (i64, String)> = HashMap::new();
    let mut after = (String::new(), 0);
    let mut conn = service.store().read().await?;
    loop {
        let page = outbox::page(&mut conn, (&after.0, after.1), PAGE).await?;
        let Some(last) = page.last() else { break };
        after = (last.aggregate.clone(), last.seq);
        for line in page {
            let (seq, previous) = ends.get(&line.aggregate).cloned().unwrap_or_default();
            let hash = outbox::hash(
                &previous,
                &line.aggregate,
                line.seq,
                &line.kind,
                &line.body,
                line.at,
            );
            let sound = line.seq == seq + 1 && line.previous_hash == previous && line.hash == hash;
            if !sound {
                let detail = format!("line {} of {} was altered", line.seq, line.aggregate);
                findings.push(Finding {
                    check: "outbox",
                    detail,
                });
            }
            ends.insert(line.aggregate, (line.seq, line.hash));
        }
    }
    let mut after = String::new();
    loop {
        let page = outbox::ends(&mut conn, &after, PAGE).await?;
        let Some((last, _, _)) = page.last() else {
            break;
        };
        after.clone_from(last);
        for (aggregate, seq, hash) in page {
            if ends.remove(&aggregate) != Some((seq, hash)) {
                let detail = format!("the chain of {aggregate} does not end where it should");
                findings.push(Finding {
                    check: "outbox",
                    detail,
                });
            }
        }
    }
    let strays = ends.into_keys().map(|aggregate| Finding {
        check: "outbox",
        detail: format!("the chain of {aggregate} belongs to nothing"),
    });
    findings.extend(strays);
    Ok(findings)
}
