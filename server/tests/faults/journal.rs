//! What the site has acknowledged to those who write, and whether it is there.

use sea_orm::{ConnectionTrait, DatabaseBackend, DatabaseConnection, Statement};
use std::collections::{HashMap, HashSet};

/// What a 303 has promised. A move is the session, and the minute of the day it starts at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// A registration was sent in: a letter with its link is on its way to this address.
    Registered(String),
    /// Somebody with this address was nominated.
    Nominated(String),
    /// Whoever has this address was withdrawn.
    Withdrawn(String),
    /// A document with this title is on the shelf.
    Uploaded(String),
    /// This session starts at this time of its day.
    Moved(String, String),
    /// The agenda's publication with this number is in force, or a later one is.
    Published(u32),
}

/// What was acknowledged, and the moves of each session that were on their way since its last acknowledged one.
#[derive(Clone, Default)]
pub struct Journal {
    pub done: Vec<Written>,
    pub on_its_way: Vec<(String, String)>,
    /// Answers that were neither a success nor a wait: each fails the test.
    pub odd: Vec<String>,
    /// What was put off or got no answer: it is tried no more, and only the test knows whether it may happen.
    pub put_off: Vec<String>,
    /// Sentences of answers that speak of the database's locks.
    pub talk: Vec<String>,
}

/// What the database holds of that.
pub struct Stored {
    addresses: HashSet<String>,
    /// Statuses by address.
    people: HashMap<String, String>,
    titles: HashSet<String>,
    /// When each session starts, in Bangkok.
    starts: HashMap<String, String>,
    /// The number of the publication in force in Bangkok.
    published: u32,
    /// Editions with half a publication.
    pub torn: Vec<String>,
}

const TORN: &str = "SELECT w.slug FROM workshops w
    WHERE w.publication <> (SELECT count(*) FROM publications p WHERE p.workshop_id = w.id)";

const STARTS_SQLITE: &str =
    "SELECT lower(hex(id)) || ' ' || strftime('%H:%M', starts_at, '+7 hours') FROM sessions WHERE starts_at IS NOT NULL";
const STARTS_POSTGRES: &str = "SELECT replace(id::text, '-', '') || ' ' || to_char(starts_at AT TIME ZONE 'Asia/Bangkok', 'HH24:MI')
    FROM sessions WHERE starts_at IS NOT NULL";

impl Stored {
    pub async fn read(db: &DatabaseConnection) -> Stored {
        let people = texts(db, "SELECT p.email || ' ' || r.status FROM persons p JOIN registrations r ON r.person_id = p.id").await;
        let starts = if db.get_database_backend() == DatabaseBackend::Postgres { STARTS_POSTGRES } else { STARTS_SQLITE };
        Stored {
            addresses: texts(db, "SELECT address FROM deliveries").await.into_iter().collect(),
            people: pairs(&people),
            titles: texts(db, "SELECT title FROM materials").await.into_iter().collect(),
            starts: pairs(&texts(db, starts).await),
            published: texts(db, "SELECT CAST(publication AS text) FROM workshops WHERE slug = 'bangkok'").await[0].parse().unwrap(),
            torn: texts(db, TORN).await,
        }
    }
}

impl Journal {
    /// Notes what was acknowledged. A move settles what became of those before it.
    pub fn promised(&mut self, written: Written) {
        if let Written::Moved(session, _) = &written {
            self.on_its_way.retain(|(id, _)| id != session);
        }
        self.done.push(written);
    }

    /// What was acknowledged and is not stored. Of moves only the last of each session can be: see `starts`.
    pub fn lost(&self, stored: &Stored) -> Vec<&Written> {
        let is_lost = |written: &&Written| match written {
            Written::Registered(email) => !stored.addresses.contains(email),
            Written::Nominated(email) => !stored.people.contains_key(email),
            Written::Withdrawn(email) => stored.people.get(email).is_none_or(|status| status != "withdrawn"),
            Written::Uploaded(title) => !stored.titles.contains(title),
            Written::Moved(..) => false,
            Written::Published(number) => stored.published < *number,
        };
        self.done.iter().filter(is_lost).collect()
    }

    /// Sessions that start neither where the last acknowledged move has put them, nor where one that was cut off since would have.
    pub fn misplaced(&self, stored: &Stored) -> Vec<String> {
        let all = self.starts().into_iter().filter_map(|(session, start)| {
            // Each that was cut off, in whichever round, may have come through or not.
            let cut_off = self.on_its_way.iter().filter(|(id, _)| id == session).map(|(_, start)| start.as_str());
            let may_be: Vec<_> = cut_off.chain([start]).collect();
            let found = stored.starts.get(session).map(String::as_str);
            let is_there = found.is_some_and(|found| may_be.contains(&found));
            (!is_there).then(|| format!("session {session} starts at {found:?}, not {may_be:?}"))
        });
        all.collect()
    }

    /// Where the last acknowledged move has put each session.
    pub fn starts(&self) -> HashMap<&str, &str> {
        let moves = self.done.iter().filter_map(|written| match written {
            Written::Moved(session, start) => Some((session.as_str(), start.as_str())),
            _ => None,
        });
        moves.collect()
    }
}

/// The two words of each row.
fn pairs(rows: &[String]) -> HashMap<String, String> {
    rows.iter().filter_map(|row| row.split_once(' ')).map(|(one, other)| (one.to_owned(), other.to_owned())).collect()
}

/// The first column of a query.
pub async fn texts(db: &DatabaseConnection, sql: &str) -> Vec<String> {
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index::<String>(0).unwrap()).collect()
}

/// The lines that speak of a busy or locked database; `blocked` and `aria-busy` are other words.
pub fn talk_of_locks(text: &str) -> Vec<String> {
    let word = |line: &str| line.split(|sign: char| !sign.is_alphanumeric() && sign != '-').any(|word| is_lock(&word.to_lowercase()));
    text.lines().filter(|line| word(line)).map(|line| line.chars().take(400).collect()).collect()
}

fn is_lock(word: &str) -> bool {
    ["busy", "locked", "deadlock"].contains(&word)
}
