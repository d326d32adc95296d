//! Documents through real HTTP: who gets what, when, in which parts.

use crate::support::{Answer, Browser, sites};
use reqwest::{
    StatusCode,
    multipart::{Form, Part},
};

/// Uploads as the page does.
async fn upload(browser: &Browser, path: &str, fields: &[(&str, &str)], file: Option<(&str, Vec<u8>)>) -> Answer {
    let mut form = Form::new();
    for (name, value) in fields {
        form = form.text((*name).to_owned(), (*value).to_owned());
    }
    if let Some((name, bytes)) = file {
        form = form.part("file", Part::bytes(bytes).file_name(name.to_owned()));
    }
    let request = browser.client.post(format!("{}{path}", browser.base)).header("Sec-Fetch-Site", "same-origin").multipart(form);
    let response = request.send().await.unwrap();
    let location = response.headers().get("location").map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
    Answer { status: response.status(), location, headers: response.headers().clone(), text: response.text().await.unwrap() }
}

fn pdf(size: usize) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.resize(size, b'x');
    bytes
}

/// The document's address on a page that shows it.
fn address(page: &str, title: &str) -> Option<String> {
    let from = page.find(title)?;
    let link = page[from..].split("href=\"/materials/").nth(1)?;
    Some(format!("/materials/{}", link.split('"').next()?.split('/').next()?))
}

const FACTS: [(&str, &str); 4] = [("title", "Seizure report"), ("language", "en"), ("tlp", "AMBER"), ("release", "now")];

fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = FACTS.iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    kept.copied().chain(changes.iter().copied()).collect()
}

#[tokio::test]
async fn confirmed_participants_download_what_an_organizer_uploads_and_it_is_on_record() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let bytes = pdf(3_000_000);
        let done = upload(&organizer, "/organize/bangkok/materials/new", &FACTS, Some(("Báo cáo.pdf", bytes.clone()))).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.problems());
        let anan = site.delegate().await;
        let shelf = anan.page("/workshops/bangkok/materials").await;
        let path = address(&shelf, "Seizure report").unwrap();
        let url = format!("{}{path}", anan.base);
        let whole = anan.client.get(&url).send().await.unwrap();
        assert_eq!(whole.status(), StatusCode::OK);
        let headers = whole.headers().clone();
        assert!(headers["content-disposition"].to_str().unwrap().starts_with("attachment;"));
        assert_eq!((&headers["x-content-type-options"], &headers["content-security-policy"]), (&"nosniff", &"sandbox; default-src 'none'"));
        assert_eq!(whole.bytes().await.unwrap(), bytes);
        let part = anan.client.get(&url).header("Range", "bytes=0-4").send().await.unwrap();
        assert_eq!((part.status(), part.bytes().await.unwrap().as_ref()), (StatusCode::PARTIAL_CONTENT, &b"%PDF-"[..]));
        let beyond = anan.client.get(&url).header("Range", "bytes=9999999-").send().await.unwrap();
        assert_eq!(beyond.status(), StatusCode::RANGE_NOT_SATISFIABLE);
        let many = anan.client.get(&url).header("Range", format!("bytes={}", "0-1,".repeat(999))).send().await.unwrap();
        assert_eq!(many.bytes().await.unwrap().len(), bytes.len());
        let fresh = anan.client.get(&url).header("If-None-Match", headers["etag"].clone()).send().await.unwrap();
        assert_eq!(fresh.status(), StatusCode::NOT_MODIFIED);
        let zip = anan.client.get(format!("{}/workshops/bangkok/materials.zip", anan.base)).send().await.unwrap();
        let zip = zip.bytes().await.unwrap();
        assert!(zip.starts_with(b"PK") && zip.len() > bytes.len());
        let trail = organizer.get("/organize/bangkok/audit").await;
        assert!(trail.shows("Anan") && trail.shows("downloaded a document"));
        // An accepted person, a delegate of another edition, a focal point elsewhere, a stranger.
        for other in ["suharto@kejaksaan.example", "administrator@plenary.example"] {
            let browser = site.person(other).await;
            assert!(!browser.page("/workshops/bangkok/materials").await.contains("Seizure report"), "{other}");
            for address in [path.clone(), format!("{path}/versions/1"), format!("{path}/edit")] {
                assert_eq!(browser.get(&address).await.status, StatusCode::NOT_FOUND, "{other} {address}");
            }
        }
        let stranger = site.stranger();
        assert!(!stranger.page("/workshops/bangkok/materials").await.contains("Seizure report"));
        assert_eq!(stranger.get(&path).await.status, StatusCode::SEE_OTHER);
        assert_eq!(stranger.get("/materials/00000000000000000000000000000000").await.status, StatusCode::SEE_OTHER, "absent looks the same");
    }
}

#[tokio::test]
async fn what_opens_later_is_named_and_closed_on_every_path() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let later = with(&[("release", "at"), ("release_day", "2027-02-03"), ("release_time", "10:00")]);
        assert_eq!(upload(&organizer, "/organize/bangkok/materials/new", &later, Some(("a.pdf", pdf(1000)))).await.status, StatusCode::SEE_OTHER);
        let keep = organizer.page("/organize/bangkok/materials").await;
        let path = address(&keep, "<tbody>").unwrap();
        let anan = site.delegate().await;
        let shelf = anan.page("/workshops/bangkok/materials").await;
        assert!(shelf.contains("Seizure report") && shelf.contains("Opens on 3 Feb 2027, 10:00 (GMT+7)"));
        assert!(!shelf.contains(&path), "the shelf does not link what is closed");
        for address in [path.clone(), format!("{path}/versions/1")] {
            let answer = anan.get(&address).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND);
            assert!(answer.headers.get("etag").is_none());
        }
        let index = anan.client.get(format!("{}/workshops/bangkok/materials.zip", anan.base)).send().await.unwrap().bytes().await.unwrap();
        assert!(index.len() < 2000, "only the index");
        site.clock.set(chrono::DateTime::parse_from_rfc3339("2027-02-03T10:00:00+07:00").unwrap().to_utc());
        let anan = site.delegate().await;
        assert_eq!(anan.get(&path).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn red_is_for_the_people_named_and_never_in_an_archive() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let nobody = upload(&organizer, "/organize/bangkok/materials/new", &with(&[("tlp", "RED")]), Some(("a.pdf", pdf(900)))).await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY, "RED names people");
        let form = organizer.page("/organize/bangkok/materials/new").await;
        let at = form.find("Nguyễn Thị Minh Châu").unwrap();
        let id = form[..at].rsplit("value=\"").next().unwrap().split('"').next().unwrap();
        let red = with(&[("tlp", "RED"), ("title", "Names of sources"), ("person", id)]);
        let done = upload(&organizer, "/organize/bangkok/materials/new", &red, Some(("red.pdf", pdf(900)))).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.problems());
        let named = site.person("minhchau.nguyen@bca.example").await;
        let path = address(&named.page("/workshops/bangkok/materials").await, "Names of sources").unwrap();
        assert_eq!(named.get(&path).await.status, StatusCode::OK);
        let archive = named.client.get(format!("{}/workshops/bangkok/materials.zip", named.base)).send().await.unwrap();
        assert!(archive.status() == StatusCode::NOT_FOUND || !archive.bytes().await.unwrap().windows(7).any(|w| w == b"red.pdf"));
        for other in ["anan@rtp.example", "ratchanee.b@onep.example", "michael.okafor@partner.example"] {
            let browser = site.person(other).await;
            assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "{other}");
            for page in ["/workshops/bangkok/materials", "/workshops/bangkok/materials?q=sources", "/organize/bangkok/materials"] {
                assert!(!browser.get(page).await.text.contains("Names of sources"), "{other} {page}");
            }
        }
    }
}

#[tokio::test]
async fn what_is_no_document_is_refused_beside_its_field() {
    for site in sites().await {
        let organizer = site.organizer().await;
        for (name, bytes) in [
            ("a.html", b"<html><script>alert(1)</script>".to_vec()),
            ("a.svg", b"<svg onload=alert(1)>".to_vec()),
            ("a.pdf", b"\x7fELF and more".to_vec()),
            ("a.exe", b"MZ".to_vec()),
            ("a.pdf", b"%PDF-1.7 <script>alert(1)</script>".to_vec()),
            ("a\u{202E}fdp.pdf", pdf(100)),
        ] {
            let refused = upload(&organizer, "/organize/bangkok/materials/new", &FACTS, Some((name, bytes))).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(refused.text.contains("value=\"Seizure report\""), "what was typed is kept");
        }
        let without = upload(&organizer, "/organize/bangkok/materials/new", &FACTS, None).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        let script = upload(&organizer, "/organize/bangkok/materials/new", &with(&[("link", "javascript:alert(1)")]), None).await;
        assert_eq!(script.status, StatusCode::UNPROCESSABLE_ENTITY);
        let url = format!("{}/organize/bangkok/materials/new", organizer.base);
        for kind in ["multipart/form-data", "multipart/form-data; boundary=", "text/plain"] {
            let request = organizer.client.post(&url).header("Sec-Fetch-Site", "same-origin").header("Content-Type", kind).body("--x");
            assert!(request.send().await.unwrap().status().is_client_error(), "{kind}");
        }
        let torn = organizer.client.post(&url).header("Sec-Fetch-Site", "same-origin").header("Content-Type", "multipart/form-data; boundary=x");
        let torn = torn.body("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7 and then nothing");
        assert_eq!(torn.send().await.unwrap().status(), StatusCode::BAD_REQUEST, "half a file is no success");
        assert!(organizer.get("/organize/bangkok/materials").await.shows("Nothing is on the shelf"));
        let outsider = site.delegate().await;
        let refused = upload(&outsider, "/organize/bangkok/materials/new", &FACTS, Some(("a.pdf", pdf(100)))).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
    }
}
