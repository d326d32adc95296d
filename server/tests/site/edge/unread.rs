//! What cannot be read as a request, sent as bytes: the site answers it as it answers everything.

use crate::support::{sites, sites_at};
use crate::wire::{Call, Reply, parse, said};
use std::net::SocketAddr;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const PAGE: &str = "This request was refused.";

/// Bytes, and the status that they are answered with.
fn unreadable(host: &str) -> Vec<(&'static str, Vec<u8>, u16)> {
    let head = |lines: &str| format!("GET / HTTP/1.1\r\nhost: {host}\r\n{lines}\r\n\r\n").into_bytes();
    vec![
        ("no request line", b"garbage\r\n\r\n".to_vec(), 400),
        ("the beginning of TLS", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec(), 400),
        ("another protocol", b"GET / HTTP/9.9\r\n\r\n".to_vec(), 400),
        ("a header that is none", head("no colon"), 400),
        ("a broken header under HEAD", b"HEAD / HTTP/1.1\r\nno colon\r\n\r\n".to_vec(), 400),
        ("headers of 40 KB", head(&format!("x-big: {}", "x".repeat(40 << 10))), 431),
        ("two hundred headers", head(&(0..200).map(|number| format!("x-{number}: y")).collect::<Vec<_>>().join("\r\n")), 431),
    ]
}

fn check(what: &str, reply: &Reply, status: u16) {
    let text = reply.text();
    assert_eq!(reply.status, status, "{what}: {text}");
    assert!(text.contains(PAGE) && text.ends_with("</html>") && text.contains("<html lang=\"en\">"), "{what}: {text}");
    assert!(!text.contains("hyper") && !text.contains("<script"), "{what}");
    assert_eq!(reply.header("content-length"), reply.body.len().to_string(), "{what}");
    for (name, value) in [
        ("content-type", "text/html; charset=utf-8"),
        ("connection", "close"),
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
    ] {
        assert_eq!(reply.header(name), value, "{what}: {name}");
    }
    assert!(reply.header("content-security-policy").starts_with("default-src 'none'; script-src 'nonce-"), "{what}");
}

/// Asks on a connection that stays open, and once that is answered sends these bytes.
async fn afterwards(to: SocketAddr, host: &str, bytes: &[u8]) -> (Reply, Reply) {
    let mut stream = TcpStream::connect(to).await.unwrap();
    stream.write_all(format!("GET /healthz HTTP/1.1\r\nhost: {host}\r\n\r\n").as_bytes()).await.unwrap();
    let mut first = Vec::new();
    while !first.ends_with(b"ok\n") {
        assert_ne!(stream.read_buf(&mut first).await.unwrap(), 0, "closed after {:?}", String::from_utf8_lossy(&first));
    }
    let (mut read, mut write) = stream.into_split();
    let mut second = Vec::new();
    let (_, _) = tokio::join!(write.write_all(bytes), read.read_to_end(&mut second));
    (parse(&first, false), parse(&second, false))
}

/// SRV-3: what is no request, or has a head without end, gets a page and every header that others get.
#[tokio::test]
async fn what_is_no_request_gets_the_sites_own_page() {
    for site in sites().await {
        let to = site.running.address;
        let host = format!("localhost:{}", to.port());
        for (what, bytes, status) in unreadable(&host) {
            check(what, &parse(&said(to, &bytes).await, false), status);
            let (first, second) = afterwards(to, &host, &bytes).await;
            assert_eq!((first.status, first.text().as_str()), (200, "ok\n"), "{what}");
            check(what, &second, status);
        }
        // A request that could be read and is refused says as much, and its number beside.
        let read = Call::new("GET", "/").send(to).await;
        let unread = parse(&said(to, b"garbage\r\n\r\n").await, false);
        assert_eq!((read.status, read.text()), (400, unread.text()));
        for (name, _) in read.headers.iter().filter(|(name, _)| !["date", "x-request-id"].contains(&name.as_str())) {
            assert!(!unread.header(name).is_empty(), "{name}");
        }
    }
}

/// SRV-3: over https, also what is no request tells of it.
#[tokio::test]
async fn what_is_no_request_is_told_to_come_by_https() {
    for site in sites_at(Some("https://plenary.example")).await {
        let reply = parse(&said(site.running.address, b"garbage\r\n\r\n").await, false);
        assert_eq!((reply.status, reply.header("strict-transport-security")), (400, "max-age=63072000; includeSubDomains"));
    }
}
