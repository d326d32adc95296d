//! Registrations from end to end: the real posts of the register form, with audit, outbox and letters going out.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use store::people::rows::token;
use tokio::task::JoinSet;

use crate::{
    Done,
    client::{Connection, Who},
    load::seen,
    loading::Data,
    report::Report,
    scale::Scale,
    site::{Place, Site},
};

pub const GROUP: &str = "registering";
pub const WHOLE: &str = "registration, stranger: both posts";
pub const SIGNED_IN: &str = "registration, signed in: one post";

/// One post that a writer makes.
#[derive(Clone, Debug)]
struct Post {
    who: Who,
    path: String,
    fields: Vec<(&'static str, String)>,
}

/// A stranger's registration is two posts: the form, then the button behind the letter's link. Somebody signed in
/// needs one.
pub async fn measure(site: &Site, place: &Place, data: &Data, scale: &Scale, report: &mut Report) -> Done {
    let store = place.store().await?;
    let path = format!("/workshops/{}/register", data.open);
    let time = scale.round * 2;
    let mut signed_in: VecDeque<_> = data.others.iter().collect();
    for writers in [1, 16] {
        let address = |nth: usize| format!("writer-{writers}-{nth}@delegation.example");
        let forms = (0..20_000).map(|nth| Post { who: site.public(), path: path.clone(), fields: form(&address(nth)) }).collect();
        let (sent, took) = write(forms, writers, time).await?;
        report.load(GROUP, "  the form", writers, seen(sent.clone(), took));
        let tokens: Vec<(uuid::Uuid, String)> = token::Entity::find()
            .select_only()
            .column(token::Column::Id)
            .column(token::Column::EmailKey)
            .filter(token::Column::Purpose.eq("verify"))
            .filter(token::Column::EmailKey.starts_with(format!("writer-{writers}-")))
            .into_tuple()
            .all(store.reader())
            .await?;
        let buttons: VecDeque<_> = tokens
            .into_iter()
            .map(|(id, email)| Post {
                who: site.public(),
                path: format!("/sign-in/{}", store.secrets.link_secret(id)),
                fields: vec![("email", email)],
            })
            .collect();
        let (pressed, pressing) = write(buttons, writers, time * 10).await?;
        report.load(GROUP, "  the letter's button", writers, seen(pressed.clone(), pressing));
        if pressed.len() != sent.len() {
            return Err(format!("{} forms were sent in, but {} links pressed", sent.len(), pressed.len()).into());
        }
        let both: Vec<Duration> = sent.iter().zip(&pressed).map(|(form, button)| *form + *button).collect();
        report.load_with(GROUP, WHOLE, writers, seen(both, took + pressing), "letters go out meanwhile");

        let half = data.others.len() / 2;
        let posts = signed_in.drain(..half.min(signed_in.len())).map(|secret| Post {
            who: site.signed_in(secret),
            path: path.clone(),
            fields: form(""),
        });
        let (sent, took) = write(posts.collect(), writers, time).await?;
        report.load_with(GROUP, SIGNED_IN, writers, seen(sent, took), "letters go out meanwhile");
    }
    Ok(())
}

/// Stage 1, whole, as the last step of the form sends it.
fn form(email: &str) -> Vec<(&'static str, String)> {
    let fields = [
        ("full_name", "Preecha Suwan"),
        ("country", "TH"),
        ("agency", "Royal Thai Police"),
        ("function", "investigator"),
        ("email", email),
        ("position", "Senior officer"),
        ("language", "en"),
        ("consent_registration", "yes"),
        ("go", "send"),
    ];
    let receipt = ("receipt", store::secrets::fresh_token());
    fields.into_iter().map(|(name, value)| (name, value.to_owned())).chain([receipt]).collect()
}

/// So many writers post one after another, until all is posted or the time is up. Every answer must be 303.
async fn write(posts: VecDeque<Post>, writers: usize, time: Duration) -> Done<(Vec<Duration>, Duration)> {
    let Some(address) = posts.front().map(|post| post.who.address) else { return Err("nothing to post".into()) };
    let posts = Arc::new(Mutex::new(posts));
    let mut open = Vec::with_capacity(writers);
    for _ in 0..writers {
        open.push(Connection::open(address).await?);
    }
    let begun = Instant::now();
    let mut tasks = JoinSet::new();
    for connection in open {
        tasks.spawn(write_until(connection, posts.clone(), begun + time));
    }
    let mut latencies = Vec::new();
    while let Some(done) = tasks.join_next().await {
        latencies.extend(done??);
    }
    Ok((latencies, begun.elapsed()))
}

async fn write_until(mut connection: Connection, posts: Arc<Mutex<VecDeque<Post>>>, end: Instant) -> Done<Vec<Duration>> {
    let mut latencies = Vec::new();
    while Instant::now() < end {
        let next = posts.lock().map_err(|_| "a writer failed")?.pop_front();
        let Some(post) = next else { break };
        let fields: Vec<(&str, &str)> = post.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let request = post.who.post(&post.path, &fields);
        let asked = Instant::now();
        let (status, _) = connection.count(request).await?;
        latencies.push(asked.elapsed());
        if status != StatusCode::SEE_OTHER {
            return Err(format!("{} answered {status}", post.path).into());
        }
    }
    Ok(latencies)
}
