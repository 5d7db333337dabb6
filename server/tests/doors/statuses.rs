//! Every address of the site, for everybody who may come to it.

use crate::house::{House, Who, on_each};
use std::fmt::Write;

/// Where routes are declared. A file that declares more of them belongs here.
const SOURCES: [&str; 5] = [
    include_str!("../../../app/src/routes.rs"),
    include_str!("../../src/router.rs"),
    include_str!("../../src/api/communities.rs"),
    include_str!("../../src/api/projects.rs"),
    include_str!("../../src/api/releases.rs"),
];

/// The expected statuses: a row per page, a column per person.
const EXPECTED: &str = include_str!("statuses.txt");

/// The declared routes of a method, `get` or `post`, as they are written.
pub fn routes(method: &str) -> Vec<String> {
    let mut found = Vec::new();
    for source in SOURCES {
        for part in source.split(".route(").skip(1) {
            let Some(path) = part.split('"').nth(1) else {
                continue;
            };
            // What follows the path, up to the next route, names the method.
            let handler = part.split_once(path).map_or("", |(_, rest)| rest);
            let posts = handler.contains("post(") || handler.starts_with("\", import");
            // A stream does not end: see `live`.
            let stream = path.ends_with("/live");
            if posts == (method == "post") && !stream {
                found.push(path.to_owned());
            }
        }
        for part in source.split("#[utoipa::path(").skip(1) {
            if part.starts_with(method) {
                found.extend(part.split('"').nth(1).map(str::to_owned));
            }
        }
    }
    found.sort();
    found
}

/// A route with its parts filled in by what is in the house.
pub fn address(house: &House, route: &str) -> String {
    let slug = if route.starts_with("/c/") {
        house.community.to_string()
    } else {
        house.project.to_string()
    };
    let id = if route.starts_with("/disputes/") {
        house.dispute.as_str()
    } else if route.starts_with("/rounds/") {
        house.round.as_str()
    } else if route.starts_with("/panels/") {
        house.panel.as_str()
    } else {
        // What nobody has: a batch or a receipt that is not there.
        "00000000-0000-7000-8000-000000000000"
    };
    route
        .replace("{slug}", &slug)
        .replace("{token}", &house.token)
        .replace("{item}", &house.item)
        // Nobody's: whoever may work is sent to what is next.
        .replace("{assignment}", "00000000-0000-7000-8000-000000000000")
        .replace("{what}", "items.csv")
        .replace("{file}", "item.csv")
        .replace("{version}", &house.release.to_string())
        .replace("{*path}", "README.md")
        .replace("{id}", id)
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_gets_what_they_may() {
    on_each(|house| async move {
        let mut table = String::from("#");
        for who in Who::ALL {
            write!(table, " {}", format!("{who:?}").to_lowercase()).unwrap();
        }
        table.push('\n');
        for route in routes("get") {
            let path = address(&house, &route);
            assert!(
                !path.contains('{'),
                "{route}: say in `address` what its parts are"
            );
            write!(table, "{route}").unwrap();
            for who in Who::ALL {
                write!(table, " {}", house.get(&path, who).await.status).unwrap();
            }
            table.push('\n');
        }
        assert_eq!(table, EXPECTED, "statuses.txt should read:\n{table}");
        house.service.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_act_of_a_visitor_changes_anything() {
    on_each(|house| async move {
        // Coming in is what a visitor may do, and choosing a language.
        let open = [
            "sign_up",
            "accept",
            "claim",
            "sign_in",
            "sign_out",
            "set_locale",
            "pulse",
        ];
        let slug = house.community.to_string();
        let project = house.project.to_string();
        let fields = [
            ("community", slug.as_str()),
            ("project", project.as_str()),
            ("back", "/"),
        ];
        for route in routes("post") {
            let act = route.rsplit('/').next().unwrap_or_default();
            if open.contains(&act) || act == "demo_sign_in" {
                continue;
            }
            let answer = house.post(&route, Who::Visitor, &fields).await;
            let to = answer.header("location");
            let refused = answer.status >= 400 || to == "/" || to.starts_with("/signin");
            assert!(refused, "{route}: {} {to}", answer.status);
        }
        house.service.close().await;
    })
    .await;
}
