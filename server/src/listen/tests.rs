#![allow(clippy::disallowed_methods, reason = "a site of the tests' own, outside the access table")]

use axum::{
    body::Body,
    extract::ConnectInfo,
    routing::{get, post},
};
use futures_util::{StreamExt, future::join_all, stream};
use http::{StatusCode, header};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    time::Instant,
};

use super::*;
use crate::settings::{Flags, Settings};

/// What hyper says by itself begins so.
const QUOTED: &str = "HTTP/1.1 400 Bad Request\r\n\r\n";

struct Served {
    address: SocketAddr,
    stop: CancellationToken,
    ended: tokio::task::JoinHandle<()>,
}

async fn served(change: impl FnOnce(&mut Limits)) -> Served {
    served_behind(Vec::new(), change).await
}

async fn served_behind(proxies: Vec<IpNet>, change: impl FnOnce(&mut Limits)) -> Served {
    let mut limits = Settings::read(&Flags::default(), &|_| None).expect("defaults").limits;
    limits.head_time = Duration::from_millis(300);
    limits.drain_time = Duration::from_secs(3);
    change(&mut limits);
    let site = Router::new()
        .route("/", get(|| async { "hello" }))
        .route(
            "/slow",
            get(|| async {
                tokio::time::sleep(Duration::from_millis(600)).await;
                "slow"
            }),
        )
        .route("/quoting", get(|| async { (StatusCode::NOT_FOUND, QUOTED) }))
        .route("/quoting/later", get(|| async { ([(header::CONTENT_LENGTH, QUOTED.len() + 1)], Body::from_stream(later([":", QUOTED]))) }))
        .route("/echo", post(|words: String| async move { words }))
        .route("/stuck", get(std::future::pending::<&'static str>))
        .route("/peer", get(|ConnectInfo(peer): ConnectInfo<SocketAddr>| async move { peer.to_string() }));
    let socket = bind("PLENARY_LISTEN", "127.0.0.1:0".parse().expect("an address")).await.expect("bound");
    let address = socket.local_addr().expect("bound");
    let stop = CancellationToken::new();
    let refusals = Refusals::made_by(|status| refusal(status).into_bytes());
    let ended = tokio::spawn(serve(socket, Service { site, refusals, proxies }, limits, stop.clone()));
    Served { address, stop, ended }
}

fn refusal(status: StatusCode) -> String {
    format!("HTTP/1.1 {status}\r\nconnection: close\r\n\r\nthe site's page of {}", status.as_u16())
}

/// Each piece is written for itself.
fn later(pieces: [&'static str; 2]) -> impl futures_util::Stream<Item = Result<&'static str, io::Error>> {
    stream::iter(pieces).then(|piece| async move {
        tokio::time::sleep(Duration::from_millis(20)).await;
        Ok(piece)
    })
}

/// Longer than any limit of these tests: what has not ended by then does not end.
const NEVER: Duration = Duration::from_secs(60);

async fn say(served: &Served, words: &str) -> TcpStream {
    let mut stream = TcpStream::connect(served.address).await.expect("connected");
    stream.write_all(words.as_bytes()).await.expect("sent");
    stream
}

async fn rest(mut stream: TcpStream) -> String {
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer).await;
    answer
}

const LAST: &str = "GET /slow HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

#[tokio::test]
async fn a_silent_or_half_sent_head_is_closed() {
    let served = served(|_| {}).await;
    for words in ["", "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "] {
        let answer = tokio::time::timeout(NEVER, rest(say(&served, words).await)).await.expect("closed");
        assert!(!answer.contains("200 OK"), "{answer}");
    }
}

#[tokio::test]
async fn an_idle_kept_connection_is_closed() {
    let served = served(|_| {}).await;
    let answer = tokio::time::timeout(NEVER, rest(say(&served, "GET / HTTP/1.1\r\nHost: x\r\n\r\n").await)).await.expect("closed");
    assert!(answer.ends_with("hello"), "{answer}");
}

#[tokio::test]
async fn a_huge_head_is_refused() {
    let served = served(|_| {}).await;
    let answer = rest(say(&served, &format!("GET / HTTP/1.1\r\nHost: x\r\nX-Big: {}\r\n\r\n", "x".repeat(40 << 10))).await).await;
    assert_eq!(answer, refusal(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE));
}

#[tokio::test]
async fn what_is_no_request_is_refused_by_the_site_after_answers_that_stay_untouched() {
    let served = served(|_| {}).await;
    let echo = format!("POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: {}\r\n\r\n{QUOTED}", QUOTED.len());
    for (before, end) in [
        ("", ""),
        ("GET /quoting HTTP/1.1\r\nHost: x\r\n\r\n", QUOTED),
        ("HEAD /quoting HTTP/1.1\r\nHost: x\r\n\r\n", "\r\n\r\n"),
        ("GET /quoting HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", QUOTED),
        ("GET /quoting/later HTTP/1.1\r\nHost: x\r\n\r\n", QUOTED),
        (echo.as_str(), QUOTED),
    ] {
        let answer = rest(say(&served, &format!("{before}garbage\r\n\r\n")).await).await;
        let first = answer.strip_suffix(&refusal(StatusCode::BAD_REQUEST)).unwrap_or_else(|| panic!("{before}{answer}"));
        assert!(first.ends_with(end) && first.is_empty() == before.is_empty(), "{before}{answer}");
        assert!(!first.contains("the site's page") && (end != QUOTED || first.matches(QUOTED).count() == 1), "{before}{answer}");
    }
}

#[tokio::test]
async fn the_peer_is_known() {
    let served = served(|_| {}).await;
    let stream = say(&served, "GET /peer HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await;
    let own = stream.local_addr().expect("bound").to_string();
    assert!(rest(stream).await.ends_with(&own));
}

#[tokio::test]
async fn who_finds_no_seat_waits_for_one() {
    let served = served(|limits| limits.connections = 1).await;
    let first = tokio::spawn(rest(say(&served, LAST).await));
    tokio::time::sleep(Duration::from_millis(50)).await;
    let second = tokio::spawn(rest(say(&served, LAST).await));
    assert!(first.await.expect("ended").ends_with("slow"));
    assert!(!second.is_finished());
    assert!(second.await.expect("ended").ends_with("slow"));
}

const EIGHT: fn(&mut Limits) = |limits| (limits.connections, limits.head_time) = (8, NEVER);

async fn silent(served: &Served, many: usize) -> Vec<TcpStream> {
    join_all((0..many).map(|_| async { TcpStream::connect(served.address).await.expect("connected") })).await
}

/// Whoever opens as many as one may takes none of what is left to others.
#[tokio::test]
async fn one_network_takes_three_quarters_of_the_seats() {
    let served = served(EIGHT).await;
    let mut theirs = silent(&served, 7).await;
    let refused = theirs.pop().expect("seven");
    assert_eq!(rest(refused).await, "", "the seventh is closed at once");
    drop(theirs.pop());
    // Until the site has seen that one has left.
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(rest(say(&served, LAST).await).await.ends_with("slow"));
}

#[tokio::test]
async fn everybody_may_come_through_a_trusted_proxy() {
    let served = served_behind(vec!["127.0.0.0/8".parse().expect("a network")], EIGHT).await;
    let _theirs = silent(&served, 7).await;
    assert!(rest(say(&served, LAST).await).await.ends_with("slow"));
}

#[tokio::test]
async fn stopping_lets_open_requests_end_and_takes_no_new_ones() {
    let served = served(|_| {}).await;
    let open: Vec<_> = join_all((0..20).map(|_| say(&served, LAST))).await;
    served.stop.cancel();
    for stream in open {
        assert!(rest(stream).await.ends_with("slow"), "an accepted request was lost");
    }
    served.ended.await.expect("ended");
    assert!(TcpStream::connect(served.address).await.is_err());
}

#[tokio::test]
async fn stopping_has_an_end_even_if_a_request_has_none() {
    let served = served(|limits| limits.drain_time = Duration::from_millis(300)).await;
    let stuck = say(&served, "GET /stuck HTTP/1.1\r\nHost: x\r\n\r\n").await;
    tokio::time::sleep(Duration::from_millis(50)).await;
    served.stop.cancel();
    tokio::time::timeout(NEVER, served.ended).await.expect("in time").expect("ended");
    assert_eq!(rest(stuck).await, "");
}

#[tokio::test]
async fn a_client_that_stops_reading_is_let_go() {
    let pair = bind("x", "127.0.0.1:0".parse().expect("an address")).await.expect("bound");
    let mut reader = TcpStream::connect(pair.local_addr().expect("bound")).await.expect("connected");
    let (stream, _) = pair.accept().await.expect("accepted");
    let least = patience::Least { bytes: 1, time: Duration::from_millis(200) };
    let mut patient = patience::Patient::new(stream, least);
    let fault = patient.write_all(&vec![0; 64 << 20]).await.expect_err("nobody reads");
    assert_eq!(fault.kind(), io::ErrorKind::TimedOut);
    drop(patient);
    let end = reader.read_to_end(&mut Vec::new()).await.expect_err("the kernel keeps nothing for them either");
    assert_eq!(end.kind(), io::ErrorKind::ConnectionReset);
}

impl patience::CutOff for tokio::io::DuplexStream {
    fn cut_off(&self) {}
}

/// A kilobyte goes out whenever the client has read as much.
fn to_a_reader(least: patience::Least) -> (patience::Patient<tokio::io::DuplexStream>, tokio::io::DuplexStream) {
    let (ours, theirs) = tokio::io::duplex(1 << 10);
    (patience::Patient::new(ours, least), theirs)
}

async fn read_by_bytes(mut theirs: tokio::io::DuplexStream, pause: Duration) {
    while let Ok(1..) = theirs.read(&mut [0; 64]).await {
        tokio::time::sleep(pause).await;
    }
}

#[tokio::test]
async fn a_client_that_reads_by_drops_is_let_go() {
    let (mut patient, theirs) = to_a_reader(patience::Least { bytes: 16 << 10, time: Duration::from_millis(300) });
    let reading = tokio::spawn(read_by_bytes(theirs, Duration::from_millis(20)));
    let begun = Instant::now();
    let fault = patient.write_all(&[0; 1 << 20]).await.expect_err("too slow");
    assert_eq!(fault.kind(), io::ErrorKind::TimedOut);
    assert!(begun.elapsed() >= Duration::from_millis(250) && begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    drop(patient);
    reading.await.expect("ended");
}

#[tokio::test]
async fn a_client_that_reads_slowly_but_enough_is_served_for_as_long_as_it_takes() {
    let (mut patient, theirs) = to_a_reader(patience::Least { bytes: 1 << 10, time: Duration::from_millis(600) });
    let reading = tokio::spawn(read_by_bytes(theirs, Duration::from_millis(10)));
    let begun = Instant::now();
    patient.write_all(&[0; 8 << 10]).await.expect("slow is no fault");
    assert!(begun.elapsed() > Duration::from_millis(600), "{:?}", begun.elapsed());
    drop(patient);
    reading.await.expect("ended");
}

/// What counts is the time that an answer waits for its client, not the time between answers.
#[tokio::test]
async fn the_time_between_answers_is_nobodys_fault() {
    let (mut patient, mut theirs) = to_a_reader(patience::Least { bytes: 1 << 20, time: Duration::from_millis(300) });
    for _ in 0..4 {
        let mut read = [1; 1500];
        let (written, _) = tokio::join!(patient.write_all(&[0; 1500]), theirs.read_exact(&mut read));
        written.expect("written");
        tokio::time::sleep(Duration::from_millis(150)).await;
    }
}

#[tokio::test]
async fn a_port_in_use_says_what_to_do() {
    let served = served(|_| {}).await;
    let fault = bind("PLENARY_LISTEN", served.address).await.expect_err("in use").to_string();
    assert!(fault.contains("in use") && fault.contains("PLENARY_LISTEN="), "{fault}");
}
