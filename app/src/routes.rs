//! Every address of the site: pages to read, acts to post.

use crate::backend::Backend;
use crate::visit::Visit;
use crate::{acts, pages};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::Response;
use axum::routing::{get, post};
use service::Error;

/// The largest import, in bytes.
const LARGEST_IMPORT: usize = 50 << 20;

/// The routes of pages and acts. The caller adds the session layer and the guards.
pub fn routes(backend: &Backend) -> Router<Backend> {
    let demo = if backend.demo.is_empty() {
        Router::new()
    } else {
        Router::new().route("/act/demo_sign_in", post(acts::account::demo_sign_in))
    };
    read()
        .merge(own())
        .merge(work())
        .merge(organize())
        .merge(pay())
        .merge(panels())
        .merge(rounds())
        .merge(explore())
        .merge(content())
        .merge(demo)
}

/// What anybody may read, and coming in.
fn read() -> Router<Backend> {
    Router::new()
        .route("/", get(pages::home::get))
        .route("/join/{token}", get(pages::join::get))
        .route("/setup/{token}", get(pages::setup::get))
        .route("/signin", get(pages::sign_in::get))
        .route("/p/{slug}/fairwork", get(pages::fairwork::get))
        .route("/rounds/{id}/report", get(pages::report::get))
        .route("/pay/floors", get(pages::floors::get))
        .route("/pay/rates", get(pages::rates::get))
        .route("/c/{slug}", get(pages::community::get))
        .route("/p/{slug}", get(pages::project::get))
        .route("/act/sign_up", post(acts::account::sign_up))
        .route("/act/accept", post(acts::account::accept))
        .route("/act/claim", post(acts::account::claim))
        .route("/act/sign_in", post(acts::account::sign_in))
        .route("/act/sign_out", post(acts::account::sign_out))
        .route("/act/set_locale", post(acts::account::set_locale))
}

/// One's own account.
fn own() -> Router<Backend> {
    Router::new()
        .route("/me", get(pages::me::get))
        .route("/me/earnings", get(pages::me_earnings::get))
        .route("/me/judgements", get(pages::me_judgements::get))
        .route("/me/consents", get(pages::me_consents::get))
        .route("/me/marks", get(pages::me_marks::get))
        .route(
            "/me/consents/{id}/receipt.jsonld",
            get(pages::me_consents::receipt),
        )
        .route("/me/data", get(pages::me_data::get))
        .route("/me/archive.json", get(pages::me_data::archive))
        .route(
            "/act/withdraw_consent",
            post(acts::consent::withdraw_consent),
        )
        .route("/act/erase", post(acts::consent::erase))
        .route("/me/sessions", get(pages::me_sessions::get))
        .route("/me/settings", get(pages::me_settings::get))
        .route("/act/answer_mark", post(acts::marks::answer_mark))
        .route("/act/appeal_mark", post(acts::marks::appeal_mark))
        .route("/act/change_password", post(acts::account::change_password))
        .route("/act/revoke_session", post(acts::account::revoke_session))
}

/// A contributor's work.
fn work() -> Router<Backend> {
    Router::new()
        .route("/c/{slug}/start", get(pages::start::get))
        .route("/c/{slug}/profile", get(pages::profile::get))
        .route("/p/{slug}/work", get(pages::work::get))
        .route("/p/{slug}/work/away", get(pages::away::get))
        .route("/p/{slug}/work/{assignment}", get(pages::work::one))
        .route("/act/fetch_ahead", post(acts::contributor::fetch_ahead))
        .route("/act/start", post(acts::contributor::start))
        .route(
            "/act/answer_profile",
            post(acts::contributor::answer_profile),
        )
        .route(
            "/act/submit_judgement",
            post(acts::contributor::submit_judgement),
        )
        .route(
            "/act/skip_assignment",
            post(acts::contributor::skip_assignment),
        )
        .route("/act/pulse", post(acts::contributor::pulse))
}

/// What stewards, organizers and curators do.
fn organize() -> Router<Backend> {
    let import = post(acts::project::import_items).layer(DefaultBodyLimit::max(LARGEST_IMPORT));
    Router::new()
        .route("/c/new", get(pages::community_new::get))
        .route("/c/{slug}/invitations", get(pages::invitations::get))
        .route("/c/{slug}/questions", get(pages::questions::get))
        .route("/c/{slug}/consent", get(pages::consent_desk::get))
        .route("/act/publish_consent", post(acts::consent::publish_consent))
        .route(
            "/act/attach_reference",
            post(acts::consent::attach_reference),
        )
        .route("/c/{slug}/projects/new", get(pages::project_new::get))
        .route("/p/{slug}/items", get(pages::items::get))
        .route("/p/{slug}/guidelines", get(pages::guidelines::get))
        .route("/p/{slug}/targets", get(pages::targets::get))
        .route("/p/{slug}/tasks", get(pages::tasks::get))
        .route("/p/{slug}/coverage", get(pages::coverage::get))
        .route("/p/{slug}/marks", get(pages::marks::get))
        .route("/p/{slug}/releases", get(pages::releases::get))
        .route(
            "/act/found_community",
            post(acts::community::found_community),
        )
        .route(
            "/act/revise_community",
            post(acts::community::revise_community),
        )
        .route("/act/keep_attribute", post(acts::attribute::keep_attribute))
        .route("/act/take_set", post(acts::attribute::take_set))
        .route(
            "/act/place_attribute",
            post(acts::attribute::place_attribute),
        )
        .route(
            "/act/create_invitation",
            post(acts::community::create_invitation),
        )
        .route(
            "/act/revoke_invitation",
            post(acts::community::revoke_invitation),
        )
        .route("/act/create_project", post(acts::project::create_project))
        .route(
            "/act/revise_guidelines",
            post(acts::project::revise_guidelines),
        )
        .route("/act/import_items", import)
        .route("/act/set_targets", post(acts::targets::set_targets))
        .route("/act/set_tasks", post(acts::tasks::set_tasks))
        .route("/act/decide_mark", post(acts::marks::decide_mark))
        .route("/act/rule_mark", post(acts::marks::rule_mark))
        .route("/act/top_up", post(acts::project::top_up))
        .route("/act/request_release", post(acts::project::request_release))
}

/// What is worked on: models and their responses, checks, languages, proposals.
fn content() -> Router<Backend> {
    use acts::{checks, content, models};
    let import = post(models::import_prompts).layer(DefaultBodyLimit::max(LARGEST_IMPORT));
    Router::new()
        .route("/p/{slug}/models", get(pages::models::get))
        .route("/p/{slug}/checks", get(pages::checks::get))
        .route("/p/{slug}/work/checks/{id}", get(pages::check::feedback))
        .route("/p/{slug}/languages", get(pages::languages::get))
        .route("/p/{slug}/proposals", get(pages::proposals::get))
        .route("/p/{slug}/mend/{item}", get(pages::mend::get))
        .route("/me/preferences", get(pages::me_preferences::get))
        .route("/me/became", get(pages::me_became::get))
        .route("/act/connect_endpoint", post(models::connect_endpoint))
        .route(
            "/act/disconnect_endpoint",
            post(models::disconnect_endpoint),
        )
        .route("/act/import_prompts", import)
        .route("/act/start_generation", post(models::start_generation))
        .route("/act/stop_generation", post(models::stop_generation))
        .route("/act/take_responses", post(models::take_responses))
        .route("/act/add_check", post(checks::add_check))
        .route("/act/retire_check", post(checks::retire_check))
        .route("/act/set_check_every", post(checks::set_check_every))
        .route("/act/answer_check", post(checks::answer_check))
        .route("/act/keep_preferences", post(content::keep_preferences))
        .route("/act/set_languages", post(content::set_languages))
        .route("/act/propose_prompt", post(content::propose_prompt))
        .route("/act/review_proposal", post(content::review_proposal))
        .route("/act/propose_mend", post(content::propose_mend))
}

/// What a project's judgements say.
fn explore() -> Router<Backend> {
    use pages::explorer;
    Router::new()
        .route("/p/{slug}/distributions", get(explorer::items::get))
        .route("/p/{slug}/distributions/groups", get(explorer::groups::get))
        .route("/p/{slug}/distributions/models", get(explorer::models::get))
        .route(
            "/p/{slug}/distributions/viewpoints",
            get(explorer::viewpoints::get),
        )
        .route("/p/{slug}/distributions/{item}", get(explorer::item::get))
        .route(
            "/p/{slug}/distributions/{item}/{file}",
            get(explorer::download::item),
        )
        .route(
            "/p/{slug}/distributions/download/{what}",
            get(explorer::download::get),
        )
}

/// People who come from a panel.
fn panels() -> Router<Backend> {
    use acts::panel as act;
    use pages::panel;
    Router::new()
        .route("/panels/{id}", get(panel::get))
        .route("/panels/{id}/place", get(panel::place))
        .route("/panels/{id}/people.csv", get(panel::desk::people))
        .route("/p/{slug}/panels", get(panel::desk::get))
        .route("/act/create_panel", post(act::create_panel))
        .route("/act/close_panel", post(act::close_panel))
        .route("/act/enter_panel", post(act::enter_panel))
        .route("/act/give_place_back", post(act::give_place_back))
}

/// Floors, budgets, payouts, disputes.
fn pay() -> Router<Backend> {
    Router::new()
        .route("/act/keep_rate", post(acts::pay::keep_rate))
        .route("/p/{slug}/money", get(pages::money::get))
        .route("/p/{slug}/payouts", get(pages::payouts::get))
        .route("/payouts/{id}/payouts.csv", get(pages::payouts::file))
        .route("/me/payment", get(pages::payouts::mine))
        .route("/me/earnings/{slug}", get(pages::payslip::get))
        .route("/me/earnings/{slug}/ledger.csv", get(pages::payslip::csv))
        .route("/me/earnings/{slug}/ledger.json", get(pages::payslip::json))
        .route("/p/{slug}/disputes", get(pages::disputes::get))
        .route("/disputes/{id}", get(pages::disputes::one))
        .route("/act/sepa_file", post(pages::payouts::sepa))
        .route("/act/keep_payee", post(acts::pay::keep_payee))
        .route("/act/create_payout", post(acts::pay::create_payout))
        .route("/act/settle_payout", post(acts::pay::settle_payout))
        .route("/act/drop_payout", post(acts::pay::drop_payout))
        .route("/act/reject_work", post(acts::dispute::reject_work))
        .route("/act/open_dispute", post(acts::dispute::open_dispute))
        .route("/act/reply_dispute", post(acts::dispute::reply_dispute))
        .route("/act/decide_dispute", post(acts::dispute::decide_dispute))
        .route("/act/keep_floor", post(acts::pay::keep_floor))
        .route("/act/fund_project", post(acts::pay::fund_project))
        .route("/act/end_project", post(acts::pay::end_project))
}

/// Rounds: whoever takes part, and whoever leads them.
fn rounds() -> Router<Backend> {
    use acts::amendment;
    use acts::round as act;
    Router::new()
        .route("/p/{slug}/guidelines/changes", get(pages::amendments::get))
        .route(
            "/act/propose_guidelines",
            post(amendment::propose_guidelines),
        )
        .route(
            "/act/vote_on_guidelines",
            post(amendment::vote_on_guidelines),
        )
        .route(
            "/act/take_back_guidelines",
            post(amendment::take_back_guidelines),
        )
        .route("/p/{slug}/rounds", get(pages::round::list))
        .route("/p/{slug}/rounds/new", get(pages::round::build))
        .route("/rounds/{id}", get(pages::round::get))
        .route("/rounds/{id}/care", get(pages::round::care))
        .route("/rounds/{id}/desk", get(pages::round::desk))
        .route("/rounds/{id}/live", get(pages::round::live))
        .route("/rounds/{id}/preview", get(pages::round::preview))
        .route("/rounds/{id}/translate", get(pages::round::translate))
        .route("/act/create_round", post(act::create_round))
        .route("/act/lead_round", post(act::lead_round))
        .route("/act/join_round", post(act::join_round))
        .route("/act/leave_round", post(act::leave_round))
        .route("/act/finish_stage", post(act::finish_stage))
        .route("/act/dismiss_notice", post(act::dismiss_notice))
        .route("/act/rank_in_round", post(act::rank_in_round))
        .route("/act/keep_order", post(act::keep_order))
        .route("/act/write_statement", post(act::write_statement))
        .route("/act/vote_statement", post(act::vote_statement))
        .route("/act/write_post", post(act::write_post))
        .route("/act/propose_synthesis", post(act::propose_synthesis))
        .route("/act/choose_synthesis", post(act::choose_synthesis))
        .route("/act/criticise_synthesis", post(act::criticise_synthesis))
        .route("/act/revise_synthesis", post(act::revise_synthesis))
        .route("/act/endorse_synthesis", post(act::endorse_synthesis))
        .route("/act/dissent_synthesis", post(act::dissent_synthesis))
        .route("/act/report_words", post(acts::care::report_words))
        .route("/act/decide_words", post(acts::care::decide_words))
        .route("/act/appeal_words", post(acts::care::appeal_words))
        .route("/act/rule_words", post(acts::care::rule_words))
        .route("/act/mute_voice", post(acts::care::mute_voice))
        .route(
            "/act/translate_words",
            post(acts::translate::translate_words),
        )
        .route(
            "/act/judge_translation",
            post(acts::translate::judge_translation),
        )
}

/// The page of an address that leads nowhere.
pub async fn not_found(visit: Visit) -> Response {
    visit.fault(&Error::NotFound)
}
