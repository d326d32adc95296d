//! DB-2: the disk is full. Needs root, to mount a small disk of its own; says so where it may not.

use super::process::{Place, browser, signed_in};
use reqwest::StatusCode;
use std::{fs, path::Path, process::Command};

/// A disk of 64 MB, unmounted when dropped.
struct Disk<'a>(&'a Path);

impl Disk<'_> {
    fn mount(at: &Path) -> Option<Disk<'_>> {
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=64m", "tmpfs"]).arg(at).output();
        mounted.is_ok_and(|output| output.status.success()).then_some(Disk(at))
    }
}

impl Drop for Disk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0).output();
    }
}

#[tokio::test]
async fn a_full_disk_acknowledges_nothing_and_heals_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let Some(_disk) = Disk::mount(folder.path()) else {
        println!("skipped: this user may not mount a disk");
        return;
    };
    let place = Place::new(folder.path());
    let (process, links) = place.start();
    let organizer = signed_in(&links, "organizer").await;
    let focal = signed_in(&links, "focal point").await;
    let nominate = async |focal: &reqwest::Client, email: &str| {
        let body = serde_urlencoded::to_string([("full_name", "Somchai"), ("email", email), ("letters", "en")]).unwrap();
        let request = focal.post(format!("{}/delegation/bangkok/TH/nominate", place.base)).header("Sec-Fetch-Site", "same-origin");
        request.header("Content-Type", "application/x-www-form-urlencoded").body(body).send().await.unwrap()
    };
    assert_eq!(nominate(&focal, "before@rtp.example").await.status(), StatusCode::SEE_OTHER);
    let filler = folder.path().join("filler");
    fill(&filler);
    let mut refused = None;
    // What the log of the database has room for may still be written.
    for n in 0..200 {
        let answer = nominate(&focal, &format!("full{n}@rtp.example")).await;
        if answer.status() != StatusCode::SEE_OTHER {
            refused = Some((format!("full{n}@rtp.example"), answer));
            break;
        }
        fill(&filler);
    }
    let (email, answer) = refused.expect("a full disk takes no more");
    assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.headers().contains_key("retry-after"));
    let text = answer.text().await.unwrap();
    assert!(!text.contains("disk") && !text.to_lowercase().contains("sqlite"), "nothing from below: {text}");
    for path in ["/", "/workshops/hanoi-2014/agenda", "/organize/bangkok/registrations"] {
        let page = organizer.get(format!("{}{path}", place.base)).send().await.unwrap();
        assert_eq!(page.status(), StatusCode::OK, "reads go on: {path}");
    }
    assert_eq!(browser().get(format!("{}/healthz", place.base)).send().await.unwrap().status(), StatusCode::OK);
    let ready = browser().get(format!("{}/readyz", place.base)).send().await.unwrap();
    assert_eq!(ready.status(), StatusCode::SERVICE_UNAVAILABLE, "{}", ready.text().await.unwrap());
    fs::remove_file(&filler).unwrap();
    assert_eq!(nominate(&focal, &email).await.status(), StatusCode::SEE_OTHER, "it heals by itself, and what was refused was not written");
    // What ends in a refusal takes back its own change alone, and whatever is acknowledged outlives the process.
    assert_eq!(nominate(&focal, &email).await.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(nominate(&focal, "after@rtp.example").await.status(), StatusCode::SEE_OTHER);
    drop(process);
    let (_process, links) = place.start();
    let focal = signed_in(&links, "focal point").await;
    for address in ["before@rtp.example", &email, "after@rtp.example"] {
        assert_eq!(nominate(&focal, address).await.status(), StatusCode::UNPROCESSABLE_ENTITY, "{address} is there already");
    }
}

/// Takes all the room there is.
fn fill(path: &Path) {
    use std::io::Write;
    let mut file = fs::OpenOptions::new().append(true).create(true).open(path).unwrap();
    for size in [1 << 20, 4096, 512, 1] {
        let block = vec![b'x'; size];
        while file.write_all(&block).is_ok() {}
    }
}
