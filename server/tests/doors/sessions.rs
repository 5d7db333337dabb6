//! Sessions: opened, listed, revoked.

use crate::house::{Who, on_each};
use domain::time::Span;

/// The sessions that the page lists, by the name that revokes each.
fn listed(page: &str) -> Vec<String> {
    let mut parts = page.split("name=\"session\" value=\"");
    parts.next();
    parts
        .map(|rest| rest.split('"').next().unwrap_or_default().to_owned())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn they_are_listed_and_revoked_by_their_owner_alone() {
    on_each(|house| async move {
        let first = house.cookie(Who::Contributor).to_owned();
        let second = house.sign_in(Who::Contributor).await;
        assert_ne!(first, second);
        let both = listed(&house.get_as("/me/sessions", &first).await.text);
        assert_eq!(both.len(), 2);
        let others = listed(&house.get("/me/sessions", Who::Curator).await.text);
        assert!(others.iter().all(|session| !both.contains(session)));

        for session in &both {
            let fields = [("session", session.as_str()), ("back", "/me/sessions")];
            let answer = house
                .post("/act/revoke_session", Who::Curator, &fields)
                .await;
            assert_eq!(answer.status, 404, "nobody ends another's session");
        }
        assert_eq!(
            listed(&house.get_as("/me/sessions", &first).await.text).len(),
            2
        );

        let id = second.rsplit('=').next().unwrap_or_default();
        for session in &both {
            assert!(
                !id.contains(session.as_str()),
                "a listed name opens nothing"
            );
        }
        let current = house.get_as("/me/sessions", &first).await.text;
        let gone = both.iter().find(|session| {
            // The one that asks is marked; the other is ended.
            let card = current
                .split("<li")
                .find(|card| card.contains(session.as_str()));
            card.is_some_and(|card| !card.contains("class=\"tag\""))
        });
        let fields = [
            ("session", gone.unwrap().as_str()),
            ("back", "/me/sessions"),
        ];
        assert_eq!(
            house
                .post_as("/act/revoke_session", &first, &fields)
                .await
                .status,
            303
        );
        assert_eq!(house.get_as("/me", &second).await.status, 303, "to sign in");
        assert_eq!(house.get_as("/me", &first).await.status, 200);
        house.service.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_changes_the_id_and_signing_out_ends_it() {
    on_each(|house| async move {
        // A refused sign-in leaves a session without a person: what was typed.
        let wrong = [
            ("name", "nobody"),
            ("password", "guess"),
            ("back", "/signin"),
        ];
        let answer = house.post_as("/act/sign_in", "", &wrong).await;
        let before = answer
            .header("set-cookie")
            .split(';')
            .next()
            .unwrap()
            .to_owned();
        assert!(before.starts_with("polyphony="));
        let handle = Who::Curator.handle();
        let right = [
            ("name", handle.as_str()),
            ("password", crate::house::PASSWORD),
            ("next", "/me"),
        ];
        let answer = house.post_as("/act/sign_in", &before, &right).await;
        let after = answer
            .header("set-cookie")
            .split(';')
            .next()
            .unwrap()
            .to_owned();
        assert_ne!(before, after, "an id from before opens nothing");
        assert_eq!(house.get_as("/me", &before).await.status, 303);
        assert_eq!(house.get_as("/me", &after).await.status, 200);
        assert_eq!(
            house.post_as("/act/sign_out", &after, &[]).await.status,
            303
        );
        assert_eq!(house.get_as("/me", &after).await.status, 303);
        house.service.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reading_writes_a_session_once_a_day_and_keeps_it_alive() {
    on_each(|house| async move {
        let cookie = house.cookie(Who::Curator).to_owned();
        let first = house.get_as("/me", &cookie).await;
        assert!(
            first.header("set-cookie").contains("Max-Age="),
            "the first page of a day renews it"
        );
        let again = house.get_as("/me", &cookie).await;
        assert_eq!(again.header("set-cookie"), "", "the next does not");
        for _ in 0..3 {
            house.pass(Span::days(20));
            assert_eq!(
                house.get_as("/me", &cookie).await.status,
                200,
                "used within thirty days"
            );
        }
        house.pass(Span::days(31));
        assert_eq!(
            house.get_as("/me", &cookie).await.status,
            303,
            "unused for longer"
        );
        house.service.close().await;
    })
    .await;
}
