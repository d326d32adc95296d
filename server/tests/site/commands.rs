//! The `plenary` command as operators run it, on SQLite.

use std::{
    path::Path,
    process::{Command, Output},
};
use store::{Store, clock::Clock, files::Files, secrets::Secrets};

/// What a command said, and whether it succeeded.
struct Said {
    well: bool,
    words: String,
}

fn plenary(folder: &Path, words: &[&str]) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plenary"));
    command
        .args(words)
        .current_dir(folder)
        .env_clear()
        .env("PLENARY_LISTEN", "127.0.0.1:0")
        .env("PLENARY_BASE_URL", "http://localhost:3000");
    let Output { status, stdout, stderr } = command.output().unwrap();
    Said { well: status.success(), words: [stdout, stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat() }
}

#[track_caller]
fn well(folder: &Path, words: &[&str], expected: &str) -> String {
    let said = plenary(folder, words);
    assert!(said.well && said.words.contains(expected), "{words:?}: {}", said.words);
    said.words
}

#[track_caller]
fn badly(folder: &Path, words: &[&str], expected: &str) -> String {
    let said = plenary(folder, words);
    assert!(!said.well && said.words.contains(expected), "{words:?}: {}", said.words);
    said.words
}

/// The demo, in the place where the commands look for it.
async fn demo(folder: &Path) -> Store {
    well(folder, &["migrate"], "up to date");
    let url = format!("sqlite://{}", folder.join("data/plenary.db").display());
    let files = Files::on_disk(&folder.join("data/materials")).unwrap();
    let store = Store::open(&url, files, Secrets::new(&[7; 32])).await.unwrap();
    server::demo::load(&store, Clock::System.now()).await.unwrap();
    store
}

#[tokio::test]
async fn nothing_is_made_where_no_site_is() {
    let folder = tempfile::tempdir().unwrap();
    for words in [&["backup", "b.zip"][..], &["verify"], &["admin", "invite", "a@b.example"], &["export", "series", "--to", "out"]] {
        badly(folder.path(), words, "there is no database at data/plenary.db");
    }
    badly(folder.path(), &["restore", "b.zip"], "b.zip is no backup that can be read");
    assert_eq!(folder.path().read_dir().unwrap().count(), 0);
    for command in ["serve", "migrate", "admin", "import", "export", "backup", "restore", "verify", "doctor"] {
        well(folder.path(), &[command, "--help"], "Usage: plenary");
    }
}

#[tokio::test]
async fn an_administrator_is_invited_by_a_link_that_works() {
    let folder = tempfile::tempdir().unwrap();
    let store = demo(folder.path()).await;
    badly(folder.path(), &["admin", "invite", "not-an-address"], "not a mail address");
    let said = well(folder.path(), &["admin", "invite", "chief@plenary.example", "--lang", "vi"], "within 24 hours");
    let secret = said.lines().find_map(|line| line.strip_prefix("http://localhost:3000/sign-in/")).unwrap();
    let page = store.link(secret, None, Clock::System.now()).await;
    assert!(matches!(page, Ok(store::people::tokens::LinkPage::AskAddress(_))), "the hash is the same whatever the key");
}

#[tokio::test]
async fn sheets_come_in_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let store = demo(folder.path()).await;
    let people = |name: &str, rows: &str| {
        std::fs::write(folder.path().join(name), format!("full_name,email,country,function,phone\n{rows}")).unwrap()
    };
    people("bad.csv", "Anan Two,anan2@rtp.example,TH,,\nWayan,wayan@polri.example,XX,,\nLê,not-an-address,VN,wizard,12\n");
    let said = badly(folder.path(), &["import", "nominations", "bad.csv", "--workshop", "bangkok"], "row 2, country:");
    assert!(
        said.contains("row 3, email: not a mail address") && said.contains("row 3, phone:") && said.contains("nothing was imported"),
        "{said}"
    );
    people("good.csv", "Anan Two,anan2@rtp.example,TH,,\n");
    let count = async || store.reading().await.unwrap().all(store::tables::Table::Registrations).await.unwrap().len();
    let before = count().await;
    badly(folder.path(), &["import", "nominations", "good.csv", "--workshop", "atlantis"], "there is no workshop \"atlantis\"");
    badly(folder.path(), &["import", "nominations", "none.csv", "--workshop", "bangkok"], "none.csv cannot be read");
    well(folder.path(), &["import", "nominations", "good.csv", "--workshop", "bangkok", "--dry-run"], "1 row(s) can be imported");
    assert_eq!(count().await, before);
    well(folder.path(), &["import", "nominations", "good.csv", "--workshop", "bangkok"], "1 row(s) nominated");
    assert_eq!(count().await, before + 1);

    let head = "day,start,end,kind,theme,priority,room,tlp,title,abstract,people\n";
    std::fs::write(folder.path().join("agenda.csv"), format!("{head}9,09:00,10:00,panel,,,Ballroom,AMBER,Law,,chair:Nobody\n")).unwrap();
    let said = badly(folder.path(), &["import", "agenda", "agenda.csv", "--workshop", "bangkok"], "row 1, room:");
    assert!(said.contains("row 1, day:") && said.contains("row 1, people:"), "{said}");
    std::fs::write(folder.path().join("agenda.csv"), format!("{head},,,panel,,,,AMBER,In search of a slot,,\n")).unwrap();
    well(folder.path(), &["import", "agenda", "agenda.csv", "--workshop", "bangkok"], "1 row(s) brought into the draft");
}

#[tokio::test]
async fn a_backup_is_restored_elsewhere_and_both_places_say_how_they_are() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let _store = demo(here.path()).await;
    well(here.path(), &["doctor"], "none was ever taken");
    let archive = there.path().join("b.zip");
    let archive = archive.to_str().unwrap();
    let said = well(here.path(), &["backup", archive], "secret.key is NOT in it");
    assert!(said.contains("backed up"), "{said}");
    well(here.path(), &["doctor"], "the last was taken on");
    well(here.path(), &["verify"], "entries hold together");
    badly(here.path(), &["backup", archive], "is there already");
    badly(here.path(), &["restore", archive], "holds data already");
    let said = well(there.path(), &["restore", archive], "restored");
    assert!(said.contains("NOT the one that the backup was taken with"), "{said}");
    well(there.path(), &["verify"], "entries hold together");
    badly(there.path(), &["restore", archive], "holds data already");
    let file = there.path().join("data/materials/kept");
    std::fs::remove_dir_all(file).unwrap();
    badly(there.path(), &["verify"], "is missing");
}

#[tokio::test]
async fn an_export_holds_everything_but_secrets_and_no_formula() {
    let folder = tempfile::tempdir().unwrap();
    let store = demo(folder.path()).await;
    let people = "full_name,email,country,phone\n\"=HYPERLINK(\"\"http://evil.example\"\")\",formula@rtp.example,TH,+66 2 555 1303\n";
    std::fs::write(folder.path().join("formula.csv"), people).unwrap();
    well(folder.path(), &["import", "nominations", "formula.csv", "--workshop", "bangkok"], "1 row(s)");
    let secrets = store.reading().await.unwrap().all(store::tables::Table::Tokens).await.unwrap();
    assert!(!secrets.is_empty(), "the nomination's link is a secret that could leak");
    well(folder.path(), &["export", "series", "--to", "out"], "exported");
    badly(folder.path(), &["export", "series", "--to", "out"], "is not empty");

    let out = folder.path().join("out");
    let read = |path: &str| std::fs::read_to_string(out.join(path)).unwrap();
    let registrations = read("lists/registrations.csv");
    assert!(registrations.contains("bangkok,\"'=HYPERLINK(\"\"http://evil.example\"\")\""), "no cell is a formula");
    assert!(registrations.contains("formula@rtp.example") && registrations.contains(",+66"), "telephone numbers stay readable");
    assert!(read("lists/sessions.csv").contains("hanoi-2014,2014-11-19,"), "days are the venue's");
    let everything = ["persons", "registrations", "deliveries", "audit", "materials"].map(|table| read(&format!("data/{table}.json")));
    for text in &everything {
        assert!(serde_json::from_str::<Vec<serde_json::Value>>(text).is_ok_and(|rows| !rows.is_empty()));
        for token in &secrets {
            assert!(!text.contains(token["hash"].as_str().unwrap()) && !text.contains(token["id"].as_str().unwrap()));
        }
    }
    for secret in ["tokens", "passports", "calendars", "receipts", "web_sessions"] {
        assert!(!out.join(format!("data/{secret}.json")).exists(), "{secret}");
    }
    let materials = read("lists/materials.csv");
    let originals: Vec<_> = materials.lines().filter_map(|line| line.rsplit(',').next()).filter(|path| path.ends_with(".pdf")).collect();
    assert!(
        !originals.is_empty() && originals.iter().all(|path| std::fs::read(out.join("files").join(path)).unwrap().starts_with(b"%PDF"))
    );
}
