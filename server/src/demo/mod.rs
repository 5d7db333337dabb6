//! The demo.
use app::DemoLogin;
use service::{Result, Service};
/// Logins.
pub const LOGINS: [DemoLogin; 3] = [
    DemoLogin {
        role: "contributor",
        handle: "demo-contributor",
        password: "many voices here",
    },
    DemoLogin {
        role: "organizer",
        handle: "demo-organizer",
        password: "many voices here",
    },
    DemoLogin {
        role: "curator",
        handle: "demo-curator",
        password: "many voices here",
    },
];
/// Seeds.
pub async fn seed(_service: &Service) -> Result<Vec<(String, String)>> {
    Ok(Vec::new())
}
