//! Attacks through files.

use crate::{
    support::{Browser, Site, sites, sites_with},
    wire::{Call, Reply, parse},
};
use reqwest::StatusCode;
use std::time::Duration;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const PATH: &str = "/organize/bangkok/materials/new";
const FACTS: [(&str, &str); 4] = [("title", "Report"), ("language", "en"), ("tlp", "AMBER"), ("release", "now")];

/// A multipart form with these bytes under this file name, as they stand.
fn parts(file_name: &str, content: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in FACTS {
        body.extend(format!("--zz\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    body.extend(format!("--zz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file_name}\"\r\n\r\n").bytes());
    body.extend(content);
    body.extend(b"\r\n--zz--\r\n");
    body
}

async fn cookie(site: &Site) -> String {
    let email = domain::text::Email::parse("daniel.reyes@partner.example").unwrap();
    let secret = site.running.store.persona_link(&email, "/me", site.clock.now()).await.unwrap();
    let reply = call(site, "POST", &format!("/sign-in/{secret}")).form(&[]).send(site.running.address).await;
    reply.cookie().unwrap()
}

fn call(site: &Site, method: &str, path: &str) -> Call {
    Call::new(method, path).with("host", format!("localhost:{}", site.running.address.port()))
}

async fn send(site: &Site, cookie: &str, kind: &str, body: Vec<u8>) -> Reply {
    let call = call(site, "POST", PATH).with("cookie", cookie).with("sec-fetch-site", "same-origin").body(kind, body);
    call.send(site.running.address).await
}

async fn shelf_is_empty(organizer: &Browser) -> bool {
    organizer.get("/organize/bangkok/materials").await.shows("No documents yet")
}

const KIND: &str = "multipart/form-data; boundary=zz";

/// MAT-1: a path in a file's name is cut off or refused; nothing is written anywhere else.
#[tokio::test]
async fn a_files_name_is_no_path() {
    for site in sites().await {
        let (cookie, organizer) = (cookie(&site).await, site.organizer().await);
        for name in ["../../../../tmp/evil.pdf", "..\\..\\evil.pdf", "/etc/evil.pdf", "C:\\evil.pdf", "a/b/c/evil.pdf"] {
            let reply = send(&site, &cookie, KIND, parts(name, b"%PDF-1.7\n")).await;
            assert!([303, 422].contains(&reply.status), "{name}: {}", reply.status);
        }
        for name in ["..", ".htaccess", "a\0.pdf", "a\u{202E}fdp.exe", "a:b.pdf", "evil.pdf%00.exe"] {
            let reply = send(&site, &cookie, KIND, parts(name, b"%PDF-1.7\n")).await;
            assert!([400, 422].contains(&reply.status), "{name:?}: {}", reply.status);
        }
        let page = organizer.page("/organize/bangkok/materials").await;
        assert!(!page.contains("../") && !page.contains("..\\") && !page.contains("etc/evil"));
        assert!(!std::path::Path::new("/tmp/evil.pdf").exists());
        for path in [
            "/materials/..%2f..%2fplenary.db",
            "/materials/%2e%2e/plenary.db",
            "/pkg-dev/..%2f..%2fCargo.toml",
            "/pkg-dev/../../etc/passwd",
        ] {
            let reply = call(&site, "GET", path).with("cookie", &cookie).send(site.running.address).await;
            assert!([404, 400].contains(&reply.status), "{path}: {}", reply.status);
        }
    }
}

/// MAT-2, MAT-3: what is two things at once, HTML and SVG are refused whatever they are called.
#[tokio::test]
async fn polyglots_html_and_svg_are_refused() {
    for site in sites().await {
        let (cookie, organizer) = (cookie(&site).await, site.organizer().await);
        for (name, content) in [
            ("a.pdf", &b"<!DOCTYPE html><script>alert(1)</script>"[..]),
            ("a.pdf", b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
            ("a.pdf", b"GIF89a/*<script>alert(1)</script>*/"),
            ("a.png", b"%PDF-1.7\n<html>"),
            ("a.html", b"%PDF-1.7\n"),
            ("a.svg", b"%PDF-1.7\n"),
            ("a.pdf.html", b"%PDF-1.7\n"),
            ("a.pdf", b"MZ\x90\x00%PDF-1.7"),
            ("a.pdf", b""),
        ] {
            let reply = send(&site, &cookie, KIND, parts(name, content)).await;
            assert_eq!(reply.status, 422, "{name} {:?}", String::from_utf8_lossy(content));
        }
        assert!(shelf_is_empty(&organizer).await);
    }
}

/// MAT-5: what announces ten gigabytes is refused at once; a stream that goes on beyond the bound is no truncated success.
#[tokio::test]
async fn too_large_is_never_cut_short_to_a_success() {
    for site in sites_with(None, |settings| settings.max_upload = 100 << 10).await {
        let (cookie, organizer) = (cookie(&site).await, site.organizer().await);
        let base = || call(&site, "POST", PATH).with("cookie", &cookie).with("sec-fetch-site", "same-origin").with("content-type", KIND);
        let announced = base().with("content-length", "10737418240").send(site.running.address).await;
        assert_eq!(announced.status, 413);
        // It came before a byte of the ten gigabytes: none was sent.
        let whole = parts("a.pdf", &[&b"%PDF-1.7\n"[..], &vec![b'x'; 300 << 10]].concat());
        let mut chunks = Vec::new();
        for chunk in whole.chunks(8 << 10) {
            chunks.extend(format!("{:x}\r\n", chunk.len()).bytes());
            chunks.extend(chunk);
            chunks.extend(b"\r\n");
        }
        chunks.extend(b"0\r\n\r\n");
        let mut chunked = base().with("transfer-encoding", "chunked");
        chunked.body = chunks;
        let reply = chunked.send(site.running.address).await;
        assert!([0, 400, 413, 422].contains(&reply.status), "{}", reply.status);
        // Chunks that lie about their length.
        for broken in [&b"zz\r\n"[..], b"ffffffffffffffff1\r\n--zz"] {
            let mut chunked = base().with("transfer-encoding", "chunked");
            chunked.body = broken.to_vec();
            let status = chunked.send(site.running.address).await.status;
            assert!([0, 400].contains(&status), "{status}");
        }
        assert!(shelf_is_empty(&organizer).await);
        let fits = send(&site, &cookie, KIND, parts("a.pdf", b"%PDF-1.7\n")).await;
        assert_eq!(fits.status, 303);
    }
}

/// SRV: multipart without a boundary, with a wrong one, without an end: 4xx, never a panic.
#[tokio::test]
async fn bad_multipart_is_refused() {
    for site in sites().await {
        let (cookie, organizer) = (cookie(&site).await, site.organizer().await);
        let good = parts("a.pdf", b"%PDF-1.7\n");
        let cut = good[..good.len() - 8].to_vec();
        for (kind, body) in [
            ("multipart/form-data", good.clone()),
            ("multipart/form-data; boundary=", good.clone()),
            ("multipart/form-data; boundary=other", good.clone()),
            ("multipart/form-data; boundary=\"", good.clone()),
            ("multipart/mixed; boundary=zz", good.clone()),
            ("application/x-www-form-urlencoded", good.clone()),
            ("", good),
            (KIND, cut),
            (KIND, Vec::new()),
            (KIND, b"--zz--\r\n".to_vec()),
            (KIND, b"--zz\r\n\r\nno name\r\n--zz--\r\n".to_vec()),
            (KIND, b"--zz\r\nContent-Disposition: form-data; name=\"\xff\"\r\n\r\nx\r\n--zz--\r\n".to_vec()),
            (KIND, [b"--zz\r\n", "x: y\r\n".repeat(5_000).as_bytes(), b"\r\nx\r\n--zz--\r\n"].concat()),
        ] {
            let reply = send(&site, &cookie, kind, body).await;
            assert!((400..500).contains(&reply.status), "{kind}: {}", reply.status);
        }
        assert!(shelf_is_empty(&organizer).await);
    }
}

/// MAT-8: a range of a thousand parts is ignored or refused, and costs no more than the file.
#[tokio::test]
async fn a_thousand_ranges_are_no_thousand_parts() {
    for site in sites().await {
        let (cookie, organizer) = (cookie(&site).await, site.organizer().await);
        let content = [&b"%PDF-1.7\n"[..], &vec![b'x'; 50_000]].concat();
        assert_eq!(send(&site, &cookie, KIND, parts("a.pdf", &content)).await.status, 303);
        let page = organizer.page("/organize/bangkok/materials").await;
        let id: String =
            page.split("/materials/").find(|rest| rest.len() > 32 && rest[..32].bytes().all(|b| b.is_ascii_hexdigit())).unwrap()[..32]
                .to_owned();
        let url = format!("{}/materials/{id}", organizer.base);
        let many = (0..1000).map(|n| format!("{n}-{}", n + 40_000)).collect::<Vec<_>>().join(",");
        for range in [
            format!("bytes={many}"),
            "bytes=0-0,0-0".into(),
            "bytes=0-,0-,0-".into(),
            "bytes=9-1".into(),
            "bytes=99999999-".into(),
            "bytes=-0".into(),
            "bytes=x".into(),
        ] {
            let answer = organizer.client.get(&url).header("Range", &range[..range.len().min(30_000)]).send().await.unwrap();
            let status = answer.status();
            assert!([StatusCode::OK, StatusCode::RANGE_NOT_SATISFIABLE].contains(&status), "{}: {status}", &range[..range.len().min(40)]);
            assert!(answer.bytes().await.unwrap().len() <= content.len());
        }
        let part = organizer.client.get(&url).header("Range", "bytes=0-7").send().await.unwrap();
        assert_eq!((part.status(), part.bytes().await.unwrap().as_ref()), (StatusCode::PARTIAL_CONTENT, &b"%PDF-1.7"[..]));
    }
}

/// A browser reads no answer before it has sent all: whoever may not upload is answered after it, not cut off.
#[tokio::test]
async fn whoever_may_not_upload_is_answered_once_all_has_come() {
    for site in sites().await {
        let body = parts("a.pdf", &[&b"%PDF-1.7\n"[..], &vec![b'x'; 6 << 20]].concat());
        let stranger = send(&site, "plenary=ended", KIND, body.clone()).await;
        assert_eq!(
            (stranger.status, stranger.header("location")),
            (303, "/sign-in?next=%2Forganize%2Fbangkok%2Fmaterials%2Fnew&unsaved=1")
        );
        let delegate = site.delegate().await;
        let form = reqwest::multipart::Form::new().part("file", reqwest::multipart::Part::bytes(body).file_name("a.pdf"));
        let request = delegate.client.post(format!("{}{PATH}", delegate.base)).header("Sec-Fetch-Site", "same-origin").multipart(form);
        assert_eq!(request.send().await.unwrap().status(), StatusCode::NOT_FOUND);
    }
}

/// Announces a file of a megabyte and sends a byte of it now and then, until the connection is closed.
async fn by_drops(site: &Site, cookie: &str) -> Reply {
    let host = format!("localhost:{}", site.running.address.port());
    let head = format!(
        "POST {PATH} HTTP/1.1\r\nhost: {host}\r\ncookie: {cookie}\r\nsec-fetch-site: same-origin\r\ncontent-type: {KIND}\r\n\
         content-length: 1000000\r\n\r\n--zz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7\n"
    );
    let (mut read, mut write) = TcpStream::connect(site.running.address).await.unwrap().into_split();
    write.write_all(head.as_bytes()).await.unwrap();
    let dropping = tokio::spawn(async move {
        while write.write_all(b"x").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    });
    let mut answer = Vec::new();
    let closed = tokio::time::timeout(Duration::from_secs(40), read.read_to_end(&mut answer)).await;
    // A reset is an end too: what still comes is read by nobody.
    let _ = closed.expect("the connection was held");
    dropping.abort();
    parse(&answer, false)
}

/// SRV: an upload that comes by drops is no seat for an hour, neither for those who may upload nor for anybody else.
#[tokio::test]
async fn an_upload_by_drops_is_answered_and_closed() {
    for site in sites_with(None, |settings| settings.limits.request_time = Duration::from_secs(3)).await {
        let cookie = cookie(&site).await;
        let (allowed, stranger) = tokio::join!(by_drops(&site, &cookie), by_drops(&site, "plenary=ended"));
        assert_eq!((allowed.status, allowed.text().contains("</main>")), (408, true));
        assert_eq!(
            (stranger.status, stranger.header("location")),
            (303, "/sign-in?next=%2Forganize%2Fbangkok%2Fmaterials%2Fnew&unsaved=1")
        );
        assert!(shelf_is_empty(&site.organizer().await).await);
    }
}
