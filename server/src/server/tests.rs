use std::path::Path;

use sea_orm::ConnectionTrait;

use super::*;
use crate::settings::Flags;

fn settings(folder: &Path) -> Settings {
    let flags = Flags {
        listen: Some("127.0.0.1:0".into()),
        metrics_listen: Some("127.0.0.1:0".into()),
        database_url: Some(format!("sqlite://{}/plenary.db", folder.display())),
        storage_url: Some(format!("file:{}/materials", folder.display())),
        ..Flags::default()
    };
    Settings::read(&flags, &|_| None).expect("good settings")
}

async fn get(address: SocketAddr, path: &str) -> (u16, String) {
    let response = reqwest::get(format!("http://{address}{path}")).await.expect("answered");
    (response.status().as_u16(), response.text().await.expect("read"))
}

#[tokio::test]
async fn the_site_comes_up_ready_and_goes_down() {
    let folder = tempfile::tempdir().expect("a folder");
    let running = Server::start(settings(folder.path()), Choices::default()).await.expect("started");
    assert_eq!(running.base_url.to_string(), format!("http://localhost:{}", running.address.port()));
    let (status, parts) = get(running.address, "/readyz").await;
    assert_eq!((status, parts.contains("\"database\":\"ok\"")), (200, true), "{parts}");
    assert_eq!(get(running.address, "/metrics").await.0, 404, "only on its own address");
    let metrics = running.metrics.expect("bound");
    let (status, counts) = get(metrics, "/metrics").await;
    assert_eq!((status, counts.contains("route=\"/readyz\"")), (200, true), "{counts}");
    assert_eq!(get(metrics, "/").await.0, 404);
    let address = running.address;
    running.stop().await;
    assert!(reqwest::get(format!("http://{address}/healthz")).await.is_err());
}

#[tokio::test]
async fn a_database_that_takes_no_changes_is_not_ready() {
    let folder = tempfile::tempdir().expect("a folder");
    let running = Server::start(settings(folder.path()), Choices::default()).await.expect("started");
    let writer = running.store.writer();
    writer.execute_unprepared("PRAGMA query_only = ON").await.expect("set");
    let (status, parts) = get(running.address, "/readyz").await;
    assert_eq!((status, parts.contains("\"database\":\"failing\"")), (503, true), "{parts}");
    assert_eq!(get(running.address, "/").await.0, 200, "reads go on");
    writer.execute_unprepared("PRAGMA query_only = OFF").await.expect("set");
    running.store.try_writing(chrono::DateTime::UNIX_EPOCH).await.expect("it heals");
    running.stop().await;
}

#[tokio::test]
async fn without_migrating_an_empty_database_is_not_served() {
    let folder = tempfile::tempdir().expect("a folder");
    let choices = Choices { migrate: false, ..Choices::default() };
    let fault = Server::start(settings(folder.path()), choices).await.expect_err("behind").to_string();
    assert!(fault.contains("plenary migrate"), "{fault}");
}

#[tokio::test]
async fn a_second_server_on_the_same_port_says_what_to_do() {
    let (one, two) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let running = Server::start(settings(one.path()), Choices::default()).await.expect("started");
    let taken = Settings { listen: running.address, ..settings(two.path()) };
    let fault = Server::start(taken, Choices::default()).await.expect_err("in use").to_string();
    assert!(fault.contains("in use by another program") && fault.contains("PLENARY_LISTEN="), "{fault}");
    running.stop().await;
}
