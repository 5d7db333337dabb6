//! `serve`, `demo`, `work`.

use super::Outcome;
use crate::assets::Assets;
use crate::cli::{Listen, Place};
use crate::config;
use crate::{demo, router};
use app::{Backend, DemoLogin};
use service::Service;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// How long an idle worker waits before it looks for a job.
const IDLE: Duration = Duration::from_secs(1);

/// How often it looks what other processes changed.
const CATCH_UP: Duration = Duration::from_secs(2);

/// Serves an instance.
pub async fn serve(place: &Place, listen: &Listen) -> Outcome {
    let listener = TcpListener::bind(listen.listen).await?;
    let address = public_url(listen, listener.local_addr()?);
    let service = config::open(place, &address).await?;
    println!("Polyphony is at {address}");
    if let Some(token) = service::setup::first_admin_link(&service).await? {
        println!("Nobody runs this instance yet. For the first admin, once, within a day:");
        println!("  {address}/setup/{token}");
    }
    run(service, listener, listen, &address, Arc::new([])).await
}

/// Serves a demo.
pub async fn demo(place: &Place, listen: &Listen) -> Outcome {
    let listener = TcpListener::bind(listen.listen).await?;
    let address = public_url(listen, listener.local_addr()?);
    let service = config::open(place, &address).await?;
    let invitations = demo::seed(&service).await?;
    println!("The Polyphony demo is at {address}");
    println!("Sign in with one of the three buttons at {address}/signin, or as:");
    for login in &demo::LOGINS {
        println!(
            "  {:<12} {:<18} {}",
            login.role, login.handle, login.password
        );
    }
    for (community, token) in invitations {
        println!("Invitation to {community}: {address}/join/{token}");
    }
    run(service, listener, listen, &address, Arc::new(demo::LOGINS)).await
}

/// Carries out jobs until it is told to stop.
pub async fn work(place: &Place) -> Outcome {
    let service = super::operate::open(place).await?;
    println!("carrying out jobs");
    tokio::select! {
        () = jobs(service.clone()) => {}
        () = stopped() => {}
    }
    service.close().await;
    Ok(ExitCode::SUCCESS)
}

fn public_url(listen: &Listen, bound: SocketAddr) -> String {
    let given = listen
        .public_url
        .as_deref()
        .map(|url| url.trim_end_matches('/').to_owned());
    given.unwrap_or_else(|| format!("http://{bound}"))
}

async fn run(
    service: Service,
    listener: TcpListener,
    listen: &Listen,
    address: &str,
    demo: Arc<[DemoLogin]>,
) -> Outcome {
    let assets = Assets::find(&listen.site_dir);
    if assets.bundle.is_none() {
        println!("No browser bundle is built (`cargo site`): serving without islands.");
    }
    let backend = Backend {
        service: service.clone(),
        stylesheet: assets.stylesheet.clone(),
        away: assets.away.clone(),
        live: assets.live.clone(),
        bundle: assets.bundle.clone(),
        demo,
    };
    let options = router::Options {
        secure: address.starts_with("https://"),
        trust_proxy: listen.trust_proxy,
        acts_per_second: listen.acts_per_second,
    };
    let router = router::router(backend, assets, options);
    let worker = tokio::spawn(jobs(service.clone()));
    let helper = tokio::spawn(more_jobs(service.clone()));
    let reader = tokio::spawn(catch_up(service.clone()));
    let listener_of_others = tokio::spawn(hear_others(service.clone()));
    let stopping = service.clone();
    axum::serve(
        listener,
        router.into_make_service_with_connect_info::<SocketAddr>(),
    )
    .with_graceful_shutdown(async move {
        stopped().await;
        // Streams would hold the server up for ever.
        service::round::live::close(&stopping);
    })
    .await?;
    worker.abort();
    helper.abort();
    reader.abort();
    listener_of_others.abort();
    service.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Carries out jobs as they come, and forgets expired sessions now and then.
async fn jobs(service: Service) {
    let mut rounds = 0_u64;
    loop {
        match service::job::run_next(&service).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::error!(%error, "the job queue can't be read"),
        }
        if rounds.is_multiple_of(600)
            && let Err(error) = service::job::schedule(&service).await
        {
            tracing::error!(%error, "the weekly top-up is not queued");
        }
        if rounds.is_multiple_of(3_600)
            && let Err(error) = forget(&service).await
        {
            tracing::error!(%error, "expired sessions stay");
        }
        rounds += 1;
        tokio::time::sleep(IDLE).await;
    }
}

/// Carries out jobs beside another worker, so that a slow one does not hold up the rest.
async fn more_jobs(service: Service) {
    loop {
        if !matches!(service::job::run_next(&service).await, Ok(true)) {
            tokio::time::sleep(IDLE).await;
        }
    }
}

/// Drops from memory what other processes changed.
async fn catch_up(service: Service) {
    loop {
        tokio::time::sleep(CATCH_UP).await;
        if let Err(error) = service::hot::catch_up(&service).await {
            tracing::error!(%error, "what others changed is not seen");
        }
    }
}

/// Hears what other processes on the same database announce; whenever that breaks off, again.
async fn hear_others(service: Service) {
    loop {
        if let Err(error) = service::round::live::hear_others(&service).await {
            tracing::warn!(%error, "other processes are not heard; what is new is found by looking");
        }
        tokio::time::sleep(CATCH_UP).await;
    }
}

async fn forget(service: &Service) -> store::Result<()> {
    let mut tx = service.store().begin().await?;
    store::sessions::forget_expired(&mut tx, service.now()).await?;
    tx.commit().await
}

/// Waits for an interrupt, or for the word to terminate.
async fn stopped() {
    let interrupt = tokio::signal::ctrl_c();
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = interrupt => {}
        () = terminate => {}
    }
}
