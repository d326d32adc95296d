//! Documents through real HTTP: who gets what, when, in which parts.

mod held;
mod links;
mod naming;
mod repeated;
mod since;

use crate::support::{Answer, Browser, sites};
use async_zip::base::read1::seek::ZipArchiveReader;
use futures_util::{AsyncReadExt, io::Cursor};
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
        assert_eq!(headers["x-content-type-options"], "nosniff");
        assert_eq!(headers["content-security-policy"], "sandbox; default-src 'none'");
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
        for other in ["sok.dara@forestry.example", "administrator@plenary.example"] {
            let browser = site.person(other).await;
            assert!(!browser.page("/workshops/bangkok/materials").await.contains("Seizure report"), "{other}");
            for address in [path.clone(), format!("{path}/versions/1"), format!("{path}/edit")] {
                assert_eq!(browser.get(&address).await.status, StatusCode::NOT_FOUND, "{other} {address}");
            }
        }
        let stranger = site.stranger();
        assert!(!stranger.page("/workshops/bangkok/materials").await.contains("Seizure report"));
        assert_eq!(stranger.get(&path).await.status, StatusCode::SEE_OTHER);
        assert_eq!(
            stranger.get("/materials/00000000000000000000000000000000").await.status,
            StatusCode::SEE_OTHER,
            "absent looks the same"
        );
    }
}

#[tokio::test]
async fn what_opens_later_is_named_and_closed_on_every_path() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let later = with(&[("release", "at"), ("release_day", "2027-02-03"), ("release_time", "10:00")]);
        assert_eq!(
            upload(&organizer, "/organize/bangkok/materials/new", &later, Some(("a.pdf", pdf(1000)))).await.status,
            StatusCode::SEE_OTHER
        );
        let keep = organizer.page("/organize/bangkok/materials").await;
        let path = address(&keep, "<tbody>").unwrap();
        let anan = site.delegate().await;
        let shelf = anan.page("/workshops/bangkok/materials").await;
        assert!(shelf.contains("Seizure report") && shelf.contains("Opens on 3\u{a0}Feb 2027, 10:00 (GMT+7)"));
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
async fn an_archive_names_the_label_that_a_document_has_now() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let file = Some(("relabelled.txt", b"word".to_vec()));
        upload(&organizer, "/organize/bangkok/materials/new", &with(&[("tlp", "GREEN")]), file).await;
        let keep = format!("{}/edit", address(&organizer.page("/organize/bangkok/materials").await, "<tbody>").unwrap());
        let version = crate::agenda::hidden(&organizer.page(&keep).await, "version");
        let stricter = with(&[("tlp", "AMBER"), ("version", &version)]);
        let done = organizer.post(&keep, &stricter).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.problems());
        let anan = site.delegate().await;
        let zip = anan.client.get(format!("{}/workshops/bangkok/materials.zip", anan.base)).send().await.unwrap().bytes().await.unwrap();
        let mut archive = ZipArchiveReader::open(Cursor::new(zip)).await.unwrap();
        let mut index = String::new();
        archive.file(0).await.unwrap().read_to_string(&mut index).await.unwrap();
        assert!(index.contains("relabelled.txt [TLP:AMBER]") && !index.contains("relabelled.txt [TLP:GREEN]"), "{index}");
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
        site.later(chrono::Duration::minutes(6));
        let again = named.get(&path).await;
        assert!(again.status == StatusCode::SEE_OTHER && again.location.starts_with("/sign-in?again=1&next=%2Fmaterials%2F"));
        let edit = organizer.get(&format!("{path}/edit")).await;
        assert!(edit.status == StatusCode::SEE_OTHER && edit.location.starts_with("/sign-in?again=1"), "{}", edit.status);
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
        let torn =
            organizer.client.post(&url).header("Sec-Fetch-Site", "same-origin").header("Content-Type", "multipart/form-data; boundary=x");
        let torn = torn.body("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7 and then nothing");
        assert_eq!(torn.send().await.unwrap().status(), StatusCode::BAD_REQUEST, "half a file is no success");
        assert!(organizer.get("/organize/bangkok/materials").await.shows("No documents yet"));
        let outsider = site.delegate().await;
        let refused = upload(&outsider, "/organize/bangkok/materials/new", &FACTS, Some(("a.pdf", pdf(100)))).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
    }
}

/// An archive's directory alone: the checks read no more of it.
fn archive(names: &[&str]) -> Vec<u8> {
    let mut bytes = b"PK\x03\x04".to_vec();
    bytes.resize(30, 0);
    let from = u32::try_from(bytes.len()).unwrap();
    for name in names {
        let mut head = vec![0u8; 46];
        head[..4].copy_from_slice(b"PK\x01\x02");
        head[28..30].copy_from_slice(&u16::try_from(name.len()).unwrap().to_le_bytes());
        bytes.extend(head);
        bytes.extend(name.as_bytes());
    }
    let length = u32::try_from(bytes.len()).unwrap() - from;
    let mut end = vec![0u8; 22];
    end[..4].copy_from_slice(b"PK\x05\x06");
    end[10..12].copy_from_slice(&u16::try_from(names.len()).unwrap().to_le_bytes());
    end[12..16].copy_from_slice(&length.to_le_bytes());
    end[16..20].copy_from_slice(&from.to_le_bytes());
    bytes.extend(end);
    bytes
}

/// MAT-1…3: what an archive holds decides, without unpacking anything.
#[tokio::test]
async fn documents_with_macros_and_archives_with_programs_are_refused() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let word = ["[Content_Types].xml", "word/document.xml"];
        for (name, bytes, expected) in [
            ("Plan.docx", archive(&word), StatusCode::SEE_OTHER),
            ("Plan.docx", archive(&["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"]), StatusCode::UNPROCESSABLE_ENTITY),
            ("Photos.zip", archive(&["1.jpg", "open me.exe"]), StatusCode::UNPROCESSABLE_ENTITY),
            ("Photos.zip", archive(&["../../etc/cron.d/x"]), StatusCode::UNPROCESSABLE_ENTITY),
            ("Photos.zip", b"PK\x03\x04 and nothing behind".to_vec(), StatusCode::UNPROCESSABLE_ENTITY),
        ] {
            let answer = upload(&organizer, "/organize/bangkok/materials/new", &FACTS, Some((name, bytes))).await;
            assert_eq!(answer.status, expected, "{name}: {}", answer.problems());
        }
    }
}

/// MAT-4: refused beside its field, with what was typed.
#[tokio::test]
async fn a_file_that_is_too_large_loses_nothing_that_was_typed() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let answer = upload(&organizer, "/organize/bangkok/materials/new", &FACTS, Some(("a.pdf", pdf(9_000_000)))).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.shows("The file is larger than 8 MB") && answer.text.contains("value=\"Seizure report\""), "{}", answer.problems());
        assert!(organizer.get("/organize/bangkok/materials").await.shows("No documents yet"));
    }
}

#[tokio::test]
async fn a_translation_stands_beside_its_original_and_named_agencies_stay() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let form = organizer.page("/organize/bangkok/materials/new").await;
        let agency =
            form.split("name=\"agency\" value=\"").nth(1).or_else(|| form.split("name=\"agency\"").nth(1)?.split("value=\"").nth(1));
        let agency = html_escape(agency.unwrap().split('"').next().unwrap());
        let gone = with(&[("tlp", "AMBER+STRICT"), ("agency", "An agency that is gone")]);
        let refused = upload(&organizer, "/organize/bangkok/materials/new", &gone, Some(("a.pdf", pdf(900)))).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "it would open to every delegation");
        let strict = with(&[("tlp", "AMBER+STRICT"), ("agency", &agency)]);
        upload(&organizer, "/organize/bangkok/materials/new", &strict, Some(("a.pdf", pdf(900)))).await;
        let path = address(&organizer.page("/organize/bangkok/materials").await, "<tbody>").unwrap();
        let of = path.rsplit('/').next().unwrap();
        let edit = organizer.page(&format!("{path}/edit")).await;
        assert!(edit.contains(&format!("/organize/bangkok/materials/new?of={of}")));
        let checked = edit
            .split("name=\"agency\"")
            .skip(1)
            .filter(|field| field.split('>').next().is_some_and(|tag| tag.contains("checked")))
            .count();
        assert_eq!(checked, 1, "the agency named stays ticked");
        let translation =
            with(&[("tlp", "AMBER+STRICT"), ("agency", &agency), ("language", "vi"), ("title", "Báo cáo bắt giữ"), ("of", of)]);
        let done = upload(&organizer, &format!("/organize/bangkok/materials/new?of={of}"), &translation, Some(("b.pdf", pdf(900)))).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.problems());
        let elsewhere = upload(&organizer, "/organize/hanoi-2014/materials/new", &with(&[("of", of)]), Some(("b.pdf", pdf(900)))).await;
        assert_eq!(elsewhere.status, StatusCode::NOT_FOUND, "a translation stays on its original's shelf");
    }
}

/// What is CLEAR is for everyone, on the workshop's page too; what is not is not named there.
#[tokio::test]
async fn the_public_page_offers_what_is_clear() {
    for site in sites().await {
        let organizer = site.organizer().await;
        for (title, tlp) in [("Agenda leaflet", "CLEAR"), ("Seizure report", "AMBER")] {
            let facts = with(&[("title", title), ("tlp", tlp)]);
            upload(&organizer, "/organize/bangkok/materials/new", &facts, Some(("a.pdf", pdf(900)))).await;
        }
        let stranger = site.stranger();
        let page = stranger.page("/workshops/bangkok").await;
        assert!(page.contains("Agenda leaflet") && !page.contains("Seizure report"));
        assert_eq!(stranger.get(&address(&page, "Agenda leaflet").unwrap()).await.status, StatusCode::OK);
    }
}

/// The session's own form, by its title, at the public page of whoever sees it.
async fn session_of(browser: &Browser, workshop: &str, title: &str) -> String {
    for query in ["?day=2014-11-19", "?day=2014-11-20", "?day=2014-11-21"] {
        let page = browser.page(&format!("/workshops/{workshop}/agenda{query}")).await;
        if let Some(before) = page.split(title).next().filter(|before| before.len() < page.len()) {
            return before.rsplit("/sessions/").next().unwrap().chars().take(32).collect();
        }
    }
    panic!("{title} is seen");
}

/// A document starts as strict as its session; a weaker label is meant, or refused; and it tells nobody of its session.
#[tokio::test]
async fn a_document_beside_a_session_starts_with_its_label_and_tells_nothing_of_it() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let speaker = site.person("michael.okafor@partner.example").await;
        let title = "Controlled delivery across three borders";
        let id = session_of(&speaker, "hanoi-2014", title).await;
        let path = format!("/workshops/hanoi-2014/sessions/{id}/upload");
        let form = speaker.page(&path).await;
        let red = form.split("value=\"RED\"").nth(1).unwrap().split('>').next().unwrap();
        assert!(red.contains("checked") && form.contains("Its session is labelled TLP:RED."), "{red}");
        let end = with(&[("release", "session_end"), ("title", "Inject one")]);
        let weaker = upload(&speaker, &path, &end, Some(("a.pdf", pdf(900)))).await;
        assert_eq!(weaker.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(weaker.problems().contains("The label is weaker than the session’s (TLP:RED)"), "{}", weaker.problems());
        let meant: Vec<_> = with(&[("title", "Meant for all")]).into_iter().chain([("weaker", "yes")]).collect();
        let done = upload(&speaker, &path, &meant, Some(("b.pdf", pdf(900)))).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.problems());
        assert!(speaker.get(&done.location).await.shows("Saved. The document is on the shelf."));
        let as_session: Vec<_> = with(&[("tlp", "RED"), ("title", "Inject two")]).into_iter().chain([("as_session", "yes")]).collect();
        let done = upload(&speaker, &path, &as_session, Some(("c.pdf", pdf(900)))).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "whom the session names is named: {}", done.problems());
        // The organizer sees the weaker one, not the session: neither its name nor that there is one.
        let shelf = organizer.page("/workshops/hanoi-2014/materials?day=none").await;
        assert!(shelf.contains("Meant for all") && !shelf.contains("Inject two") && !shelf.contains(title) && !shelf.contains(&id));
        // Two days before, neither does when it opens tell the session's hours.
        site.clock.set(chrono::DateTime::parse_from_rfc3339("2014-11-18T09:00:00+07:00").unwrap().to_utc());
        let speaker = site.person("michael.okafor@partner.example").await;
        let meant: Vec<_> = end.into_iter().chain([("weaker", "yes")]).collect();
        assert_eq!(upload(&speaker, &path, &meant, Some(("d.pdf", pdf(900)))).await.status, StatusCode::SEE_OTHER);
        assert!(speaker.get("/workshops/hanoi-2014/materials").await.shows("Opens when the session ends, 20 Nov 2014, 15:00"));
        let shelf = site.organizer().await.get("/workshops/hanoi-2014/materials").await;
        assert!(shelf.shows("Inject one") && shelf.shows("Opens later") && !shelf.shows("15:00"), "{}", shelf.text);
    }
}

/// A look at a file's size is no download; what is taken is on record by its version.
#[tokio::test]
async fn head_is_no_download() {
    for site in sites().await {
        let organizer = site.organizer().await;
        upload(&organizer, "/organize/bangkok/materials/new", &FACTS, Some(("a.pdf", pdf(900)))).await;
        let anan = site.delegate().await;
        let path = address(&anan.page("/workshops/bangkok/materials").await, "Seizure report").unwrap();
        let head = anan.client.head(format!("{}{path}", anan.base)).send().await.unwrap();
        assert_eq!((head.status(), head.headers()["content-length"].to_str().unwrap()), (StatusCode::OK, "900"));
        let downloads = |page: &str| page.matches("downloaded").count();
        let before = downloads(&organizer.page("/organize/bangkok/audit").await);
        anan.page(&path).await;
        assert_eq!(downloads(&organizer.page("/organize/bangkok/audit").await), before + 1);
        let head = anan.client.head(format!("{}/workshops/bangkok/materials.zip", anan.base)).send().await.unwrap();
        assert_eq!((head.status(), head.headers()["content-type"].to_str().unwrap()), (StatusCode::OK, "application/zip"));
        assert_eq!(downloads(&organizer.page("/organize/bangkok/audit").await), before + 1, "nor is a look at the archive");
    }
}

/// How often something happened is told of the page alone where the trail has more.
#[tokio::test]
async fn the_trail_counts_no_further_than_its_page() {
    for site in sites().await {
        let organizer = site.organizer().await;
        upload(&organizer, "/organize/bangkok/materials/new", &FACTS, Some(("a.pdf", pdf(900)))).await;
        let anan = site.delegate().await;
        let path = address(&anan.page("/workshops/bangkok/materials").await, "Seizure report").unwrap();
        for _ in 0..53 {
            anan.page(&path).await;
        }
        let trail = organizer.get("/organize/bangkok/audit").await;
        assert!(trail.shows("50 times among the entries of this page"), "{}", crate::support::text_of(&trail.text));
        assert!(organizer.get("/organize/bangkok/audit?page=2").await.shows("3 times among the entries of this page"));
    }
}

/// An older version keeps the label that it was uploaded under, and so does its download's entry.
#[tokio::test]
async fn an_older_stricter_version_of_a_document_that_is_green_is_on_record() {
    for site in sites().await {
        let organizer = site.organizer().await;
        upload(&organizer, "/organize/bangkok/materials/new", &FACTS, Some(("a.pdf", pdf(900)))).await;
        let anan = site.delegate().await;
        let path = address(&anan.page("/workshops/bangkok/materials").await, "Seizure report").unwrap();
        upload(&organizer, &format!("{path}/versions"), &[], Some(("b.pdf", pdf(901)))).await;
        let form = organizer.page(&format!("{path}/edit")).await;
        let seen = form.split("name=\"version\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let green: Vec<_> = with(&[("tlp", "GREEN")]).into_iter().chain([("version", seen)]).collect();
        organizer.submit(&format!("{path}/edit"), &green).await;
        let downloads = |page: &str| page.matches("downloaded a document").count();
        anan.page(&path).await;
        assert_eq!(downloads(&organizer.page("/organize/bangkok/audit").await), 0, "what travels as GREEN is not counted");
        anan.page(&format!("{path}/versions/1")).await;
        let trail = organizer.get("/organize/bangkok/audit").await;
        assert_eq!(downloads(&trail.text), 1);
        let entry = trail.text.split("downloaded a document").nth(1).unwrap().split("</td>").next().unwrap();
        assert!(entry.contains("TLP:AMBER, version 1"), "{entry}");
    }
}

fn html_escape(text: &str) -> String {
    text.replace("&amp;", "&").replace("&#x27;", "'")
}

#[tokio::test]
async fn a_part_of_the_archive_that_cannot_be_read_is_refused() {
    for site in sites().await {
        let delegate = site.delegate().await;
        for bad in ["session=zz", "day=zz", "day=2027-02-31", "session=", "day=", "session=%FF", "day=2027-02-02&session=zz"] {
            let answer = delegate.get(&format!("/workshops/bangkok/materials.zip?{bad}")).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{bad}");
        }
    }
}
