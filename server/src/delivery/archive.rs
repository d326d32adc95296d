//! `/workshops/{slug}/materials.zip`: all that this person may have now, streamed. RED is never in it.

use super::files::disposition;
use app::{
    materials::archive_index::{Packed, index},
    posted::{Fields, Named},
    series::public_workshop,
    site::Site,
    trouble::Trouble,
    visit::Visit,
};
use async_zip::{Compression, ZipDateTimeBuilder, ZipEntryBuilder, base::write::ZipFileWriter};
use axum::{
    body::Body,
    extract::State,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use domain::{id::SessionId, time::day_at_venue, tlp::Tlp};
use futures_util::{AsyncWriteExt, StreamExt, TryStreamExt, stream};
use http::{HeaderValue, Method, header};
use std::{collections::HashSet, str::FromStr};
use store::{
    files::{Files, Room},
    materials::{Shelved, Taken, Version},
};
use tokio_util::{compat::TokioAsyncWriteCompatExt, io::ReaderStream};

/// GET `/workshops/{slug}/materials.zip`, with `?session=` or `?day=`, `none` for what belongs to no day.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, method: Method) -> Result<Response, Trouble> {
    let viewer = visit.signed_in()?.clone();
    let workshop = public_workshop(&site, &visit, &slug).await?;
    let now = site.clock.now();
    // A part that cannot be read is not the whole: nobody takes along more than they asked for.
    let asked = Fields::parse(visit.query.as_bytes())?;
    let session: Option<SessionId> = part(&asked, "session")?;
    let whole = asked.get("day") == "none";
    let day: Option<NaiveDate> = if whole { None } else { part(&asked, "day")? };
    let mut shelf = site.store.shelf(&workshop, visit.actor(), now).await?;
    shelf.retain(|it| session.is_none_or(|id| it.material.session == Some(id)));
    shelf.retain(|it| day.is_none_or(|day| it.time.is_some_and(|time| day_at_venue(time.start, workshop.zone) == day)));
    shelf.retain(|it| !whole || it.time.is_none());
    let had_red = shelf.iter().any(|it| it.material.tlp == Tlp::Red);
    // What a version is labelled counts too: an older RED one never travels.
    shelf.retain(|it| it.material.tlp != Tlp::Red && it.versions.first().is_none_or(|version| version.tlp != Tlp::Red));
    let held = named(&shelf);
    if held.is_empty() && shelf.is_empty() {
        return Err(Trouble::NotFound);
    }
    let body = if method == Method::HEAD {
        // Whoever looks whether there is an archive has taken nothing.
        Body::empty()
    } else {
        let room = site.store.files.room()?;
        site.store.record_downloads(visit.actor(), &taken(&shelf), "archive", now).await?;
        let contents = Packed { shelf: &shelf, held: &held, had_red };
        let index = index(visit.lang, &workshop, &site.base_url, viewer.person.names.badge(), contents, now);
        packed(site.store.files.clone(), room, held, index, now)
    };
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    headers.insert(header::CONTENT_DISPOSITION, disposition(&format!("{slug}-materials.zip")));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'"));
    Ok(response)
}

/// What goes into the archive: of each document its newest version, which travels under the document's label.
fn taken(shelf: &[Shelved]) -> Vec<Taken<'_>> {
    let newest = |it: &Shelved| Some(it.versions.first()?.number);
    shelf.iter().filter_map(|it| Some(Taken { material: &it.material, number: Some(newest(it)?), tlp: it.material.tlp })).collect()
}

/// The archive, written while it is read.
fn packed(files: Files, room: Room, held: Vec<Held>, index: String, now: DateTime<Utc>) -> Body {
    let (writer, reader) = tokio::io::duplex(64 * 1024);
    // A reader who goes away ends it: the pipe breaks.
    let writing = tokio::spawn(async move { write(writer, (&files, room), &held, &index, now).await });
    // An archive that broke must not look whole: its stream ends with an error.
    let end = stream::once(writing).filter_map(|outcome| async move {
        match outcome {
            Ok(Ok(())) => None,
            Ok(Err(fault)) => Some(Err(std::io::Error::other(fault.to_string()))),
            Err(fault) => Some(Err(std::io::Error::other(fault))),
        }
    });
    Body::from_stream(ReaderStream::new(reader).chain(end))
}

/// What the query narrows the archive to, where it names it.
fn part<T: FromStr>(asked: &Fields, name: &str) -> Result<Option<T>, Trouble> {
    if !asked.has(name) {
        return Ok(None);
    }
    asked.get(name).parse().map(Some).map_err(|_| Trouble::Mistyped)
}

/// A file under its name and label.
type Held = (String, Version, Tlp);

/// Each file under a name of its own. It is the newest, which travels under the document's own label.
fn named(shelf: &[Shelved]) -> Vec<Held> {
    let mut seen = HashSet::from(["index.txt".to_owned()]);
    let mut held = Vec::new();
    for it in shelf {
        let Some(version) = it.versions.first() else { continue };
        let mut name = version.name.clone();
        let mut again = 2;
        while !seen.insert(name.to_lowercase()) {
            let (stem, ending) = version.name.rsplit_once('.').unwrap_or((&version.name, ""));
            name = format!("{stem} ({again}).{ending}");
            again += 1;
        }
        held.push((name, version.clone(), it.material.tlp));
    }
    held
}

/// An entry with its date, by the clock of Greenwich: archives know no zone.
fn entry(name: &str, compression: Compression, at: DateTime<Utc>) -> ZipEntryBuilder {
    // Archives count years from 1980 to 2107, and seconds by twos.
    let date = ZipDateTimeBuilder::new().year(at.year().clamp(1980, 2107)).month(at.month()).day(at.day());
    let date = date.hour(at.hour()).minute(at.minute()).second(at.second());
    ZipEntryBuilder::new(name.into(), compression).last_modification_date(date.build())
}

async fn write(
    writer: tokio::io::DuplexStream,
    (files, room): (&Files, Room),
    held: &[Held],
    index: &str,
    now: DateTime<Utc>,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let mut zip = ZipFileWriter::new(writer.compat_write());
    zip.write_entry_whole(entry("index.txt", Compression::Deflate, now), index.as_bytes()).await?;
    for (name, version, _) in held {
        // Documents are compressed already.
        let mut entry = zip.write_entry_stream(self::entry(name, Compression::Stored, version.at)).await?;
        let (mut bytes, _) = files.open_in(room.clone(), &version.hash, None).await?;
        while let Some(chunk) = bytes.try_next().await? {
            entry.write_all(&chunk).await?;
        }
        entry.close().await?;
    }
    zip.close().await?.close().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_dated() {
        let at = DateTime::parse_from_rfc3339("2026-11-24T03:04:06Z").unwrap().to_utc();
        let date = *entry("a.pdf", Compression::Stored, at).build().last_modification_date();
        assert_eq!((date.year(), date.month(), date.day()), (2026, 11, 24));
        assert_eq!((date.hour(), date.minute(), date.second()), (3, 4, 6));
        let early = *entry("a.pdf", Compression::Stored, DateTime::UNIX_EPOCH).build().last_modification_date();
        assert_eq!((early.year(), early.month(), early.day()), (1980, 1, 1));
    }
}
