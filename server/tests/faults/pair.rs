//! Two processes on one PostgreSQL, behind one port: whichever answers, it is one site.

use super::{
    journal::texts,
    process::{Place, empty, restless, signs_in},
    proxy::{Mood, Proxy},
    rounds,
    sink::{self, Sink},
};
use reqwest::{
    Client, StatusCode,
    header::{COOKIE, HeaderMap, SET_COOKIE},
};
use sea_orm::{Database, DatabaseConnection};
use std::{
    collections::HashSet,
    fs,
    path::Path,
    time::{Duration, Instant},
};

const PEOPLE: &str = "/organize/bangkok/people";
const DELEGATION: &str = "/delegation/bangkok/TH";
/// How long something that was taken away may go on.
const REVOKED: Duration = Duration::from_secs(1);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_are_one_site() {
    let Ok(server) = std::env::var("PLENARY_TEST_POSTGRES") else {
        println!("skipped: PLENARY_TEST_POSTGRES names no server");
        return;
    };
    let (folder, database, sink) = (tempfile::tempdir().unwrap(), empty(&server).await, Sink::up().await);
    let places = ["one", "other"].map(|name| place(&folder.path().join(name), &database, &sink));
    let proxy = Proxy::before(&places.each_ref().map(|place| place.base.replace("http://localhost", "127.0.0.1"))).await;
    let base = format!("http://localhost:{}", proxy.port);
    let places = places.map(|place| place.with("PLENARY_BASE_URL", base.clone()));
    let started = places.each_ref().map(Place::start);
    // A persona's link works until the next one is given: those of the second process, on the first.
    let [_, (_, links)] = &started;
    let organizer = signs_in(restless(HeaderMap::new()), links, "organizer").await;
    let focal = signs_in(restless(HeaderMap::new()), links, "focal point").await;
    for nth in [1, 0, 1] {
        proxy.feel(Mood::To(nth));
        let email = format!("nominee{nth}{}@rtp.example", store::secrets::fresh_id().simple());
        let fields = [("full_name", "Somchai"), ("email", email.as_str()), ("letters", "en")];
        assert_eq!(post(&focal, &format!("{base}{DELEGATION}/nominate"), &fields).await.0, StatusCode::SEE_OTHER, "on process {nth}");
        proxy.feel(Mood::To(1 - nth));
        let list = page(&organizer, &format!("{base}/organize/bangkok/registrations?q={}", email.replace('@', "%40"))).await;
        assert!(list.1.contains(&email), "what one has written, the other shows");
    }
    role_taken_away(&proxy, &base, &organizer, &focal).await;
    signed_out(&proxy, &base, links).await;
    each_letter_once(&proxy, &base, &database, &sink).await;
}

/// A process with the site's database, files, key and mail server.
fn place(folder: &Path, database: &str, sink: &Sink) -> Place {
    fs::create_dir(folder).unwrap();
    Place::new(folder)
        .with("PLENARY_DATABASE_URL", database)
        .with("PLENARY_STORAGE_URL", format!("file:{}", folder.with_file_name("materials").display()))
        .with("PLENARY_SECRET_KEY", "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=")
        .with("PLENARY_SMTP_URL", format!("smtp://{}", sink.address))
}

/// One process takes it away, the other has just shown what it was for.
async fn role_taken_away(proxy: &Proxy, base: &str, organizer: &Client, focal: &Client) {
    proxy.feel(Mood::To(0));
    let (_, people) = page(organizer, &format!("{base}{PEOPLE}")).await;
    let row = people.split("<tr").find(|row| row.contains("wanida.s@mfa.example")).unwrap();
    let role = row.split("name=\"dismiss\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    proxy.feel(Mood::To(1));
    assert_eq!(page(focal, &format!("{base}{DELEGATION}")).await.0, StatusCode::OK);
    proxy.feel(Mood::To(0));
    let fields = [("role", "focal_point"), ("dismiss", role)];
    assert_eq!(post(organizer, &format!("{base}{PEOPLE}"), &fields).await.0, StatusCode::SEE_OTHER);
    proxy.feel(Mood::To(1));
    gone(focal, &format!("{base}{DELEGATION}"), StatusCode::NOT_FOUND).await;
    let fields = [("full_name", "Somchai"), ("email", "late@rtp.example"), ("letters", "en")];
    assert_eq!(post(focal, &format!("{base}{DELEGATION}/nominate"), &fields).await.0, StatusCode::NOT_FOUND);
}

/// A copy of the cookie is worth nothing on the other process either.
async fn signed_out(proxy: &Proxy, base: &str, links: &[(String, String)]) {
    let link = &links.iter().find(|(role, _)| role == "administrator").unwrap().1;
    proxy.feel(Mood::To(0));
    let answer = post(&restless(HeaderMap::new()), link, &[]).await.1;
    let cookies = answer.get_all(SET_COOKIE).iter().map(|it| it.to_str().unwrap().split(';').next().unwrap());
    let copy = HeaderMap::from_iter([(COOKIE, cookies.collect::<Vec<_>>().join("; ").parse().unwrap())]);
    let (own, stolen) = (restless(copy.clone()), restless(copy));
    proxy.feel(Mood::To(1));
    assert_eq!(page(&stolen, &format!("{base}/admin")).await.0, StatusCode::OK);
    proxy.feel(Mood::To(0));
    assert_eq!(post(&own, &format!("{base}/sign-out"), &[]).await.0, StatusCode::SEE_OTHER);
    proxy.feel(Mood::To(1));
    gone(&stolen, &format!("{base}/admin"), StatusCode::SEE_OTHER).await;
}

/// Both workers are woken by what was written through them, and each letter takes a while.
async fn each_letter_once(proxy: &Proxy, base: &str, database: &str, sink: &Sink) {
    let db = Database::connect(database).await.unwrap();
    sink.feel(sink::Mood::Slow(Duration::from_millis(20)));
    proxy.feel(Mood::InTurns);
    let addresses: Vec<String> = (0..rounds(40)).map(|n| format!("pair{n}@rtp.example")).collect();
    for some in addresses.chunks(8) {
        let all: Vec<_> = some.iter().map(|email| tokio::spawn(register(base.to_owned(), email.clone()))).collect();
        for one in all {
            one.await.unwrap();
        }
    }
    let begun = Instant::now();
    while !waiting(&db).await.is_empty() {
        none_twice(sink);
        assert!(begun.elapsed() < Duration::from_secs(60), "not sent: {:?}", waiting(&db).await);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    none_twice(sink);
    let letters = sink.letters();
    for address in &addresses {
        let got = letters.iter().filter(|letter| letter.contains(&format!("To: {address}\r\n"))).count();
        assert_eq!(got, 1, "{address}");
    }
}

fn none_twice(sink: &Sink) {
    let (mut seen, ids) = (HashSet::new(), sink.message_ids());
    let again: Vec<&String> = ids.iter().filter(|id| !seen.insert(*id)).collect();
    assert!(again.is_empty(), "sent more than once: {again:?}");
}

async fn waiting(db: &DatabaseConnection) -> Vec<String> {
    texts(db, "SELECT address || ' ' || state FROM deliveries WHERE state NOT IN ('sent', 'dead')").await
}

async fn register(base: String, email: String) {
    let fields = [
        ("receipt", email.as_str()),
        ("full_name", "Nguyễn Thị Ánh"),
        ("country", "VN"),
        ("agency", "BCA"),
        ("function", "prosecutor"),
        ("email", &email),
        ("position", "Prosecutor"),
        ("language", "vi"),
        ("consent_registration", "yes"),
        ("go", "send"),
    ];
    let answer = post(&restless(HeaderMap::new()), &format!("{base}/workshops/bangkok/register"), &fields).await;
    assert_eq!(answer.0, StatusCode::SEE_OTHER, "{email}");
}

/// Polls until a page is refused, within the time that a revocation may take.
async fn gone(client: &Client, page: &str, refusal: StatusCode) {
    let begun = Instant::now();
    loop {
        let asked = begun.elapsed();
        let status = self::page(client, page).await.0;
        if status == refusal {
            return;
        }
        assert!(asked < REVOKED, "{page} still answers {status} after {asked:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn page(client: &Client, address: &str) -> (StatusCode, String) {
    let answer = client.get(address).send().await.unwrap();
    // Long addresses may break, for which they hold tags.
    (answer.status(), answer.text().await.unwrap().replace("<wbr>", ""))
}

async fn post(client: &Client, address: &str, fields: &[(&str, &str)]) -> (StatusCode, HeaderMap) {
    let body = serde_urlencoded::to_string(fields).unwrap();
    let request = client.post(address).header("Sec-Fetch-Site", "same-origin");
    let answer = request.header("Content-Type", "application/x-www-form-urlencoded").body(body).send().await.unwrap();
    (answer.status(), answer.headers().clone())
}
