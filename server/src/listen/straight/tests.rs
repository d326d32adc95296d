#![allow(clippy::disallowed_methods, reason = "a site of the tests' own, outside the access table")]

use std::{
    net::SocketAddr,
    ops::Range,
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
    time::Duration,
};

use axum::{Router, body::Body, extract::Path, response::Response, routing::get};
use futures_util::{StreamExt, stream};
use http::header;
use store::files::{Files, Part};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
    time::sleep,
};
use tokio_util::sync::CancellationToken;

use super::*;
use crate::listen::{connection, refusals::Refusals};

/// Each test is a process of its own.
pub(super) static SENT: AtomicUsize = AtomicUsize::new(0);

const LENGTH: usize = 3 * Held::MOST + 4321;

/// No part of it is like another, and none is zeros.
fn content() -> Vec<u8> {
    (0..LENGTH as u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8 | 1).collect()
}

async fn kept() -> (Files, String, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let files = Files::on_disk(folder.path()).expect("files");
    let bytes = stream::iter([Ok::<_, io::Error>(Bytes::from(content()))]);
    let hash = files.receive(bytes, LENGTH as u64).await.expect("kept").hash;
    (files, hash, folder)
}

fn path(folder: &TempDir, hash: &str) -> std::path::PathBuf {
    folder.path().join("kept").join(hash.get(..2).expect("a hash")).join(hash)
}

/// As the site answers, but for the bytes in the body: whoever gets the file gets it from where it lies.
async fn answer(files: &Files, hash: &str, range: Range<u64>) -> Response {
    let (_, on_disk) = files.open_in(files.room().expect("room"), hash, Some(range.clone())).await.expect("open");
    let length = range.end - range.start;
    let mut answer = Response::new(Body::from("?".repeat(length as usize)));
    answer.headers_mut().insert(header::CONTENT_LENGTH, length.into());
    answer.extensions_mut().insert(on_disk.expect("on this disk"));
    answer
}

/// Serves one connection, and gives its other end.
async fn connected(site: Router) -> TcpStream {
    let socket = TcpListener::bind("127.0.0.1:0").await.expect("bound");
    let far = TcpStream::connect(socket.local_addr().expect("bound")).await.expect("connected");
    let (near, peer): (TcpStream, SocketAddr) = socket.accept().await.expect("accepted");
    let refusals = Refusals::made_by(|status| format!("HTTP/1.1 {status}\r\n\r\n").into_bytes());
    tokio::spawn(async move {
        connection::serve(near, peer, site, refusals, Duration::from_secs(5), false, CancellationToken::new()).await;
    });
    far
}

fn site(files: Files, hash: String) -> Router {
    let (more, same) = (files.clone(), hash.clone());
    let of = move |from: u64, to: u64| {
        let (files, hash) = (more.clone(), same.clone());
        async move { answer(&files, &hash, from..to).await }
    };
    let packed = move || {
        let (files, hash) = (files.clone(), hash.clone());
        async move {
            let mut answer = answer(&files, &hash, 0..LENGTH as u64).await;
            *answer.body_mut() = Body::from("packed");
            answer.headers_mut().insert(header::CONTENT_ENCODING, header::HeaderValue::from_static("br"));
            answer.headers_mut().insert(header::CONTENT_LENGTH, 6.into());
            answer
        }
    };
    Router::new()
        .route("/{from}/{to}", get(move |Path((from, to)): Path<(u64, u64)>| of(from, to)))
        .route("/packed", get(packed))
        .route("/words", get(|| async { "words" }))
}

/// Reads one answer's head, and gives its length.
async fn head(far: &mut TcpStream) -> usize {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(far.read_u8().await.expect("a head"));
    }
    let head = String::from_utf8(head).expect("text");
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).expect("a length");
    length.parse().expect("a number")
}

async fn body(far: &mut TcpStream) -> Vec<u8> {
    let mut body = vec![0; head(far).await];
    far.read_exact(&mut body).await.expect("a body");
    body
}

#[tokio::test]
async fn every_part_of_a_file_arrives_as_it_is_among_other_answers() {
    let (files, hash, _folder) = kept().await;
    let mut far = connected(site(files, hash)).await;
    let most = Held::MOST;
    let parts = [0..LENGTH, 0..1, most - 1..most + 1, 0..0, most..2 * most, LENGTH - 1..LENGTH, 17..LENGTH];
    let asked: Vec<String> = parts.iter().map(|part| format!("/{}/{}", part.start, part.end)).collect();
    // Asked for in one breath: each answer begins while the one before may be on its way.
    let paths = asked.iter().flat_map(|path| [path.as_str(), "/words", "/packed"]);
    let requests: String = paths.map(|path| format!("GET {path} HTTP/1.1\r\nhost: here\r\n\r\n")).collect();
    far.write_all(requests.as_bytes()).await.expect("sent");
    let whole = content();
    for part in parts {
        assert!(body(&mut far).await == whole[part.clone()], "{part:?}");
        assert_eq!(body(&mut far).await, b"words");
        assert_eq!(body(&mut far).await, b"packed", "what another has made of an answer is not undone");
    }
    assert!(SENT.load(Relaxed) > LENGTH, "{SENT:?}: what was just written is in memory, where its file system can tell");
}

#[tokio::test]
async fn whoever_reads_slowly_gets_the_same() {
    let (files, hash, _folder) = kept().await;
    let mut far = connected(site(files, hash)).await;
    far.write_all(format!("GET /0/{LENGTH} HTTP/1.1\r\nhost: here\r\n\r\n").as_bytes()).await.expect("sent");
    let mut left = head(&mut far).await;
    let mut arrived = Vec::new();
    while left > 0 {
        sleep(Duration::from_millis(2)).await;
        let mut some = vec![0; left.min(100_003)];
        left -= far.read_exact(&mut some).await.expect("a piece");
        arrived.extend(some);
    }
    assert!(arrived == content());
}

#[tokio::test]
async fn a_file_that_ends_early_ends_the_connection() {
    let (files, hash, folder) = kept().await;
    let opened = answer(&files, &hash, 0..LENGTH as u64).await;
    std::fs::OpenOptions::new().write(true).open(path(&folder, &hash)).expect("the file").set_len(Held::MOST as u64 + 5000).expect("cut");
    let opened = Arc::new(Mutex::new(Some(opened)));
    let mut far = connected(Router::new().route("/", get(move || async move { opened.lock().expect("one").take().expect("once") }))).await;
    far.write_all(b"GET / HTTP/1.1\r\nhost: here\r\n\r\n").await.expect("sent");
    assert_eq!(head(&mut far).await, LENGTH);
    let mut arrived = Vec::new();
    let _ = far.read_to_end(&mut arrived).await;
    assert!(arrived.len() >= Held::MOST && arrived.len() < LENGTH && content().starts_with(&arrived), "{}", arrived.len());
}

/// The two ends of a connection, and what is promised on the near one.
async fn pair() -> (Straight, Promised, TcpStream) {
    let socket = TcpListener::bind("127.0.0.1:0").await.expect("bound");
    let far = TcpStream::connect(socket.local_addr().expect("bound")).await.expect("connected");
    let promised = Promised::default();
    (Straight::new(socket.accept().await.expect("accepted").0, promised.clone()), promised, far)
}

fn part(files: &Files, file: &std::fs::File, length: usize) -> Held {
    Held { file: Arc::new(file.try_clone().expect("the file")), at: 0, length, room: files.room().expect("room") }
}

#[tokio::test]
async fn the_file_is_sent_in_the_place_of_its_stand_in() {
    let (files, hash, folder) = kept().await;
    let file = std::fs::File::open(path(&folder, &hash)).expect("the file");
    let (mut near, promised, mut far) = pair().await;
    let bytes = promised.stand_in(part(&files, &file, Held::MOST));
    let sending = async { near.write_all(&bytes).await.expect("sent") };
    let mut arrived = vec![0; bytes.len()];
    let (_, read) = tokio::join!(sending, far.read_exact(&mut arrived));
    assert!(read.is_ok() && content().starts_with(&arrived) && !content().starts_with(&bytes));
    near.flush().await.expect("nothing is owed");
}

/// Not a byte of it leaves.
#[tokio::test]
async fn a_copy_of_a_stand_in_is_not_taken_for_a_file() {
    let (files, hash, folder) = kept().await;
    let file = std::fs::File::open(path(&folder, &hash)).expect("the file");
    for wrong in ["a copy", "two at once", "of another", "a flush"] {
        let (mut near, promised, mut far) = pair().await;
        let bytes = promised.stand_in(part(&files, &file, 5000));
        let copy = Bytes::copy_from_slice(&bytes);
        let outcome = match wrong {
            "a copy" => near.write(&copy).await,
            "two at once" => near.write_vectored(&[IoSlice::new(b"HTTP/1.1 200 OK"), IoSlice::new(&copy)]).await,
            "of another" => near.write(&bytes[5..]).await,
            _ => near.flush().await.map(|()| 0),
        };
        assert!(outcome.is_err(), "{wrong}");
        drop(near);
        let mut arrived = Vec::new();
        let _ = far.read_to_end(&mut arrived).await;
        assert!(arrived.is_empty(), "{wrong}");
    }
}

#[tokio::test]
async fn a_file_that_was_cut_meanwhile_is_no_end_of_writing() {
    let (files, hash, folder) = kept().await;
    let file = std::fs::OpenOptions::new().write(true).read(true).open(path(&folder, &hash)).expect("the file");
    let (mut near, promised, _far) = pair().await;
    let bytes = promised.stand_in(part(&files, &file, 5000));
    file.set_len(0).expect("cut");
    assert_eq!(near.write(&bytes).await.expect_err("nothing is left").kind(), io::ErrorKind::UnexpectedEof);
}

#[tokio::test]
async fn there_is_room_again_once_all_is_sent() {
    let (files, hash, _folder) = kept().await;
    let files = files.at_most(1);
    let (_, on_disk) = files.open_in(files.room().expect("room"), &hash, Some(0..5000)).await.expect("open");
    let mut parts = Box::pin(on_disk.expect("on this disk").parts());
    let Some(Ok(Part::Held(part))) = parts.next().await else { return };
    drop(parts);
    assert!(files.room().is_err(), "the file is open");
    drop(part);
    assert!(files.room().is_ok());
}
