//! What is kept in memory is never older than it may be.

use crate::house::{House, Who, on_each};
use domain::locale::Locale;
use service::Service;
use service::work::Next;

/// The version of the guidelines that the contributor's page shows.
async fn version(house: &House) -> i64 {
    let me = house.deed(Who::Contributor).await;
    let next = service::work::next(&house.service, &me, &house.project).await;
    match next.unwrap() {
        Next::Task(task) => task.guideline.version,
        other => panic!("no task: {other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_seen_at_once_here_and_soon_on_other_servers() {
    on_each(|house| async move {
        assert_eq!(version(&house).await, 1);
        let organizer = house.deed(Who::Organizer).await;
        service::project::revise_guidelines(&house.service, &organizer, &house.project, "Two.")
            .await
            .unwrap();
        assert_eq!(version(&house).await, 2, "at once where it was changed");

        let other = Service::open(house.service.config().clone()).await.unwrap();
        let organizer = other
            .deed(organizer.actor.person(), Locale::En)
            .await
            .unwrap();
        service::project::revise_guidelines(&other, &organizer, &house.project, "Three.")
            .await
            .unwrap();
        service::hot::catch_up(&house.service).await.unwrap();
        assert_eq!(
            version(&house).await,
            3,
            "after the next look at the outbox"
        );
        other.close().await;
        house.service.close().await;
    })
    .await;
}
