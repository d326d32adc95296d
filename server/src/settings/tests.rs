use std::{fs, os::unix::fs::PermissionsExt};

use super::*;

fn read(flags: Flags, env: &[(&str, &str)]) -> Result<Settings, Vec<Wrong>> {
    let env: std::collections::HashMap<String, String> =
        env.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Settings::read(&flags, &|name| env.get(name).cloned())
}

fn only_fault(result: Result<Settings, Vec<Wrong>>) -> Wrong {
    let mut faults = result.expect_err("a wrong value");
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults.remove(0)
}

#[test]
fn without_any_setting_the_defaults_hold() {
    let settings = read(Flags::default(), &[]).expect("defaults");
    assert_eq!(settings.base_url.to_string(), "http://localhost:3000");
    assert_eq!(settings.listen.to_string(), "127.0.0.1:3000");
    assert!(settings.metrics_listen.is_none() && settings.smtp.is_none() && settings.secret_key.is_none());
    assert_eq!(settings.data_folder(), Path::new("data"));
    assert_eq!(settings.storage, Storage::Folder("data/materials".into()));
    assert_eq!(settings.mail_from.to_string(), "Plenary <plenary@localhost>");
    assert_eq!((settings.max_upload, settings.limits.body), (200 << 20, 64 << 10));
}

#[test]
fn the_default_address_follows_the_port() {
    let flags = Flags { listen: Some("127.0.0.1:8080".into()), ..Flags::default() };
    assert_eq!(read(flags, &[]).expect("good").base_url.to_string(), "http://localhost:8080");
}

#[test]
fn an_empty_value_counts_as_none() {
    let flags = Flags { log: Some(String::new()), trusted_proxies: Some(" ".into()), ..Flags::default() };
    let settings = read(flags, &[("PLENARY_SMTP_URL", "")]).expect("good");
    assert_eq!((settings.log.as_str(), settings.smtp.is_none()), ("info", true));
}

#[test]
fn every_wrong_value_is_told_with_name_fault_and_example() {
    let flags = Flags {
        listen: Some("3000".into()),
        base_url: Some("http://plenary.example.org".into()),
        max_upload: Some("much".into()),
        trusted_proxies: Some("10.0.0.0/8 proxy".into()),
        log: Some("=,=".into()),
        mail_from: Some("nobody".into()),
        ..Flags::default()
    };
    let faults = read(flags, &[]).expect_err("wrong values");
    let names: Vec<&str> = faults.iter().map(|fault| fault.name).collect();
    assert_eq!(
        names,
        ["PLENARY_LISTEN", "PLENARY_BASE_URL", "PLENARY_MAIL_FROM", "PLENARY_TRUSTED_PROXIES", "PLENARY_LOG", "PLENARY_MAX_UPLOAD"]
    );
    assert_eq!(
        faults[0].to_string(),
        "PLENARY_LISTEN is \"3000\", which is no IP address and port. Example: PLENARY_LISTEN=127.0.0.1:3000"
    );
}

#[test]
fn proxies_are_networks_or_single_addresses() {
    let flags = Flags { trusted_proxies: Some("10.0.0.0/8, ::1".into()), ..Flags::default() };
    let shown: Vec<String> = read(flags, &[]).expect("good").trusted_proxies.iter().map(ToString::to_string).collect();
    assert_eq!(shown, ["10.0.0.0/8", "::1/128"]);
}

#[test]
fn a_secret_comes_from_the_environment_or_a_file_but_not_both() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("smtp");
    fs::write(&file, "smtp://localhost:2525\n").expect("written");
    let file = file.to_str().expect("plain path");
    let from_file = read(Flags::default(), &[("PLENARY_SMTP_URL_FILE", file)]).expect("good");
    assert_eq!(from_file.smtp.expect("set").expose(), "smtp://localhost:2525");
    let both = only_fault(read(Flags::default(), &[("PLENARY_SMTP_URL_FILE", file), ("PLENARY_SMTP_URL", "smtp://x")]));
    assert!(both.fault.contains("both set"), "{both}");
    let absent = only_fault(read(Flags::default(), &[("PLENARY_SECRET_KEY_FILE", "/nowhere/key")]));
    assert!(absent.fault.contains("/nowhere/key"), "{absent}");
}

#[test]
fn no_secret_shows_in_a_fault_or_in_debug() {
    let fault = only_fault(read(Flags::default(), &[("PLENARY_SMTP_URL", "smtp:/user:geheim@host")]));
    assert!(!fault.to_string().contains("geheim"), "{fault}");
    let fault = only_fault(read(Flags::default(), &[("PLENARY_SECRET_KEY", "geheim")]));
    assert!(!fault.to_string().contains("geheim"), "{fault}");
    let settings = read(Flags::default(), &[("PLENARY_SMTP_URL", "smtps://user:geheim@host")]).expect("good");
    assert!(!format!("{settings:?}").contains("geheim"));
}

#[test]
fn a_postgres_address_is_no_flag() {
    let flags = Flags { database_url: Some("postgres://plenary:geheim@db/plenary".into()), ..Flags::default() };
    let fault = only_fault(read(flags, &[]));
    assert!(fault.fault.contains("environment") && !fault.to_string().contains("geheim"), "{fault}");
    let settings = read(Flags::default(), &[("PLENARY_DATABASE_URL", "postgres://plenary:geheim@db/plenary")]);
    assert!(matches!(settings.expect("good").database, Database::Postgres(_)));
}

fn in_folder(folder: &Path) -> Settings {
    let flags = Flags { database_url: Some(format!("sqlite://{}/plenary.db", folder.display())), ..Flags::default() };
    read(flags, &[]).expect("good")
}

#[test]
fn the_key_is_made_once_and_for_its_owner_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = in_folder(folder.path());
    let made = secret_key(&settings).expect("made");
    let file = folder.path().join("secret.key");
    assert_eq!(fs::metadata(&file).expect("there").permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::read_dir(folder.path()).expect("listed").count(), 1, "no draft stays");
    assert!(secret_key(&settings).expect("read") == made);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).expect("changed");
    let fault = secret_key(&settings).expect_err("open to others").to_string();
    assert!(fault.contains("chmod 600"), "{fault}");
}

#[test]
fn no_new_key_is_made_beside_an_old_database() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("plenary.db"), "rows").expect("written");
    let fault = secret_key(&in_folder(folder.path())).expect_err("a lost key").to_string();
    assert!(fault.contains("PLENARY_SECRET_KEY"), "{fault}");
}
