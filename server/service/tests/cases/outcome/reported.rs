//! Its public report.

use super::{DISSENTER, PEOPLE, PRIVATE, UNQUOTED, said};
use crate::world::on_both;
use domain::consent::Purposes;
use domain::deliberation::findings::groups::Who;
use domain::id::RoundId;
use domain::locale::Locale;
use domain::time::Span;
use service::Error;

#[tokio::test(flavor = "multi_thread")]
async fn the_report_is_public_once_the_round_is_over() {
    on_both(|world| async move {
        let service = &world.service;
        let (community, project, people) = world.place().await;
        let id = world.deliberate(&project, &people).await;
        let visitor = service.deed(None, Locale::En).await.unwrap();
        let report = service::report::round(service, &visitor, id).await.unwrap();
        let found = &report.findings;
        assert_eq!((found.people, found.items[0].both), (PEOPLE, PEOPLE));
        let words = format!(
            "{:?} {:?} {:?}",
            report.statements, report.proposals, report.dissents
        );
        assert!(
            words.contains(&said(DISSENTER, "dissent")) && words.contains(&said(9, "proposal"))
        );
        assert!(!words.contains(&said(UNQUOTED, "")) && !words.contains(&said(PRIVATE, "")));
        let result = found.result.as_ref().unwrap();
        assert_eq!((result.opposed, result.silent), (1, 0));
        // One person tells nobody where they live: beside both groups their answer would follow.
        let shown = |value| {
            let who = Who::Group {
                attribute: 0,
                value,
            };
            let cell = result.support.iter().find(|cell| cell.who == who);
            cell.unwrap().support.map(|support| support.asked)
        };
        assert_eq!((shown(0), shown(1)), (None, Some(7)));
        let unknown = RoundId(service.request_key().0);
        let missing = service::report::round(service, &visitor, unknown).await;
        assert_eq!(missing.unwrap_err(), Error::NotFound);

        world.grants(&community, people[0], Purposes::new()).await;
        world.pass(Span::seconds(1));
        let visitor = service.deed(None, Locale::En).await.unwrap();
        let report = service::report::round(service, &visitor, id).await.unwrap();
        assert_eq!(
            report.findings.people,
            PEOPLE - 1,
            "what is withdrawn counts nowhere"
        );
        service.close().await;
    })
    .await;
}
