//! One message to a crowd: how soon it is queued, how fast its letters leave, and how pages fare meanwhile.

use std::time::{Duration, Instant};

use domain::registration::Status;
use http::{
    StatusCode,
    header::{ACCEPT_ENCODING, LOCATION},
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use store::{Store, outbox::rows::delivery};

use crate::{
    Done,
    client::{Answer, Connection},
    load::{self, A_PAGE},
    loading::Data,
    report::Report,
    scale::Scale,
    sink::Sink,
    site::{Place, Site},
};

pub const GROUP: &str = "mail";
pub const QUEUED: &str = "recipients queued";
pub const LETTERS: &str = "letters to a local SMTP sink";

/// Sends the message as an organizer does, and watches the sink.
pub async fn measure(site: &Site, place: &Place, data: &Data, sink: &Sink, scale: &Scale, report: &mut Report) -> Done {
    let store = place.store().await?;
    drain(&store).await?;
    let page = format!("/workshops/{}", data.slug);
    let quiet = load::on(&site.public(), &page, 1, scale, A_PAGE).await?;
    let mut connection = Connection::open(site.address).await?;
    let organizer = site.signed_in(&data.organizer);
    let path = format!("/organize/{}/messages/new", data.crowded);
    let mut fields = vec![("subject", "Arrivals"), ("body", "Dear {greeting}, please be there by noon.")];
    fields.extend(Status::ALL.iter().map(|status| ("status", status.word())));
    let mut asked = organizer.post(&path, &[fields.as_slice(), &[("do", "preview")]].concat());
    // Packed, its hidden fields could not be read.
    asked.headers_mut().remove(ACCEPT_ENCODING);
    let begun = Instant::now();
    let preview = connection.ask(asked).await?;
    expect(&preview, StatusCode::OK)?;
    report.value(GROUP, "preview", begun.elapsed().as_secs_f64(), "s", "");
    let shown = |name: &str| hidden(&preview.text(), name).ok_or_else(|| format!("the preview carries no {name}"));
    let (message, count, print) = (shown("message")?, shown("shown_count")?, shown("shown")?);
    fields.extend([("do", "send"), ("message", message.as_str()), ("shown_count", count.as_str()), ("shown", print.as_str())]);
    let begun = Instant::now();
    let sent = connection.ask(organizer.post(&path, &fields)).await?;
    expect(&sent, StatusCode::SEE_OTHER)?;
    report.value(GROUP, QUEUED, begun.elapsed().as_secs_f64(), "s", &format!("{count} recipients, one post"));
    if !sent.headers.get(LOCATION).is_some_and(|to| to.to_str().is_ok_and(|to| to.contains("done=sent"))) {
        return Err("the message was not sent".into());
    }
    letters(count.parse()?, sink, scale, report).await?;
    let busy = load::on(&site.public(), &page, 1, scale, A_PAGE).await?;
    let still = waiting(&store).await?;
    report.load_with(GROUP, "workshop page, quiet", 1, quiet, "");
    report.load_with(GROUP, "workshop page while letters leave", 1, busy, &format!("{still} letters still waiting after it"));
    Ok(())
}

/// The rate over a third of them, or over some rounds' time.
async fn letters(count: usize, sink: &Sink, scale: &Scale, report: &mut Report) -> Done {
    let (begun, before, most) = (Instant::now(), sink.taken(), scale.round * 5);
    while sink.taken() - before < count / 3 && begun.elapsed() < most {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let (taken, took) = (sink.taken() - before, begun.elapsed().as_secs_f64());
    report.value(GROUP, LETTERS, taken as f64 / took, "/s", &format!("{taken} in {took:.1} s, one worker"));
    Ok(())
}

/// Letters of what was measured before leave first.
async fn drain(store: &Store) -> Done {
    let begun = Instant::now();
    while waiting(store).await? > 0 {
        if begun.elapsed() > Duration::from_secs(120) {
            return Err("letters do not leave".into());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Ok(())
}

async fn waiting(store: &Store) -> Done<u64> {
    Ok(delivery::Entity::find().filter(delivery::Column::State.eq("waiting")).count(store.reader()).await?)
}

fn expect(answer: &Answer, status: StatusCode) -> Done {
    if answer.status == status { Ok(()) } else { Err(format!("the message's form answered {}", answer.status).into()) }
}

/// The value of a hidden field; ours hold nothing that HTML escapes.
fn hidden(html: &str, name: &str) -> Option<String> {
    let from = html.split_once(&format!("type=\"hidden\" name=\"{name}\" value=\""))?.1;
    Some(from.split_once('"')?.0.to_owned())
}
