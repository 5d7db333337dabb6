//! The stream of a room, asked for from outside.

use crate::house::{Answer, House, Who, on_each};
use axum::body::Body;
use axum::http::{Request, header};
use http_body_util::BodyExt;
use std::time::Duration;
use tower::ServiceExt;

fn asked(house: &House, cookie: &str, site: &str) -> Request<Body> {
    Request::get(format!("/rounds/{}/live?topic=&after=0", house.round))
        .header(header::HOST, "polyphony.example")
        .header(header::COOKIE, cookie)
        .header(header::ACCEPT, "text/event-stream")
        .header("sec-fetch-site", site)
        .body(Body::empty())
        .unwrap()
}

/// What is not a stream.
async fn refused(house: &House, cookie: &str, site: &str) -> Answer {
    house.send(asked(house, cookie, site)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_is_for_those_in_the_room_and_for_this_site() {
    on_each(|house| async move {
        for (who, status) in [
            (Who::Visitor, 401),
            (Who::Curator, 204),
            (Who::Steward, 204),
            // A browser that gets this does not ask again.
            (Who::Admin, 204),
        ] {
            let answer = refused(&house, house.cookie(who), "same-origin").await;
            assert_eq!(answer.status, status, "{who:?}");
            assert!(!answer.text.contains("canary"), "{who:?}");
        }
        for site in ["cross-site", "same-site"] {
            let answer = refused(&house, house.cookie(Who::Contributor), site).await;
            assert_eq!(answer.status, 403, "{site}");
        }
        let cookie = house.cookie(Who::Contributor);
        let request = asked(&house, cookie, "same-origin");
        let mut answer = house.router.clone().oneshot(request).await.unwrap();
        assert_eq!(answer.status(), 200);
        let kind = answer.headers().get(header::CONTENT_TYPE).unwrap();
        assert_eq!(kind, "text/event-stream");
        assert!(answer.headers().get(header::CONTENT_ENCODING).is_none());
        // The room was filled past its use cases: there is nothing to tell but who is there.
        let first = tokio::time::timeout(Duration::from_secs(60), answer.body_mut().frame());
        let first = first.await.unwrap().unwrap().unwrap().into_data().unwrap();
        let first = String::from_utf8(first.to_vec()).unwrap();
        assert!(
            first.starts_with("event: room\nid: 0.0\ndata: {"),
            "{first}"
        );
        // Once the server is told to stop, the stream ends.
        service::round::live::close(&house.service);
        let rest = answer.into_body().collect();
        tokio::time::timeout(Duration::from_secs(60), rest)
            .await
            .expect("it ends")
            .unwrap();
    })
    .await;
}
