//! A document's file, streamed, one range at most, or its link: authorised anew each time.

use app::{posted::Named, site::Site, trouble::Trouble, ui::SafeUrl, visit::Visit};
use axum::{
    body::Body,
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    access::{Grant, SeeMaterial, authorize},
    id::MaterialId,
    tlp::Tlp,
};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use std::ops::Range;
use store::materials::{Download, Material, Taken};

/// GET `/materials/{id}`.
pub async fn newest(
    State(site): State<Site>,
    visit: Visit,
    Named(id): Named<String>,
    method: Method,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let answer = match found(&site, &visit, &id).await {
        Ok((material, grant)) if material.link.is_some() => follow(&site, &visit, &material, &grant).await,
        Ok((material, grant)) => send(&site, &visit, &material, &grant, None, &method, &headers).await,
        Err(trouble) => Err(trouble),
    };
    answer.map_err(|trouble| unseen(&visit, trouble))
}

/// GET `/materials/{id}/versions/{n}`.
pub async fn version(
    State(site): State<Site>,
    visit: Visit,
    Named((id, number)): Named<(String, String)>,
    method: Method,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let number = number.parse().map_err(|_| Trouble::NotFound)?;
    let answer = match found(&site, &visit, &id).await {
        Ok((material, grant)) => send(&site, &visit, &material, &grant, Some(number), &method, &headers).await,
        Err(trouble) => Err(trouble),
    };
    answer.map_err(|trouble| unseen(&visit, trouble))
}

/// Signed out, every address that is not public leads to the sign-in page, whether it exists or not.
fn unseen(visit: &Visit, trouble: Trouble) -> Trouble {
    match trouble {
        Trouble::NotFound if visit.viewer.is_none() => visit.to_sign_in(),
        other => other,
    }
}

/// What is RED asks each time for somebody who has just proved who they are, also where nothing would be sent.
fn prove(site: &Site, visit: &Visit, tlp: Tlp) -> Result<(), Trouble> {
    if tlp == Tlp::Red { visit.proof(site.clock.now()).map(drop) } else { Ok(()) }
}

/// The way out to a document that is kept elsewhere. Whoever asks is told where it is, by whichever method: that is on record.
async fn follow(site: &Site, visit: &Visit, material: &Material, grant: &Grant<SeeMaterial>) -> Result<Response, Trouble> {
    let now = site.clock.now();
    let link = site.store.document_link(grant, material, now).await?;
    let location = SafeUrl::parse(&link).and_then(|url| HeaderValue::from_str(url.as_str()).ok()).ok_or(Trouble::NotFound)?;
    prove(site, visit, material.tlp)?;
    if visit.viewer.is_some() {
        site.store.record_downloads(visit.actor(), &[Taken { material, number: None, tlp: material.tlp }], "link", now).await?;
    }
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, location), (header::CACHE_CONTROL, HeaderValue::from_static("no-store"))])
        .into_response())
}

async fn send(
    site: &Site,
    visit: &Visit,
    material: &Material,
    grant: &Grant<SeeMaterial>,
    number: Option<u32>,
    method: &Method,
    headers: &HeaderMap,
) -> Result<Response, Trouble> {
    let file = site.store.download(grant, visit.actor(), material, number, site.clock.now()).await?;
    prove(site, visit, file.tlp)?;
    let etag = format!("\"{}-{}\"", &file.hash[..32], material.id);
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    if known.is_some_and(|known| known.split(',').any(|each| each.trim().trim_start_matches("W/") == etag)) {
        return Ok(dressed(StatusCode::NOT_MODIFIED, &file, &etag, Body::empty()));
    }
    let same = headers.get(header::IF_RANGE).is_none_or(|value| value.as_bytes() == etag.as_bytes());
    let asked = headers.get(header::RANGE).and_then(|value| value.to_str().ok()).filter(|_| same);
    let range = match asked.map(|asked| part_of(asked, file.size)) {
        Some(Asked::Beyond) => {
            let mut response = StatusCode::RANGE_NOT_SATISFIABLE.into_response();
            response.headers_mut().insert(header::CONTENT_RANGE, number_header(&format!("bytes */{}", file.size)));
            return Ok(response);
        }
        Some(Asked::Part(range)) => Some(range),
        Some(Asked::Whole) | None => None,
    };
    // Taken first: whoever has to come again has taken nothing.
    let room = site.store.files.room()?;
    // Every part is on record: one that starts behind the first byte is a download too.
    if visit.viewer.is_some() && method == Method::GET {
        let taken = Taken { material, number: Some(file.number), tlp: file.tlp };
        site.store.record_downloads(visit.actor(), &[taken], "file", site.clock.now()).await?;
    }
    let (body, on_disk) = match *method {
        Method::HEAD => (Body::empty(), None),
        _ => {
            let (content, on_disk) = site.store.files.open_in(room, &file.hash, range.clone()).await?;
            (Body::from_stream(content), on_disk)
        }
    };
    let (status, length) = match &range {
        Some(range) => (StatusCode::PARTIAL_CONTENT, range.end - range.start),
        None => (StatusCode::OK, file.size),
    };
    let mut response = dressed(status, &file, &etag, body);
    response.headers_mut().insert(header::CONTENT_LENGTH, length.into());
    // Whoever carries it out may send it from there.
    if let Some(on_disk) = on_disk {
        response.extensions_mut().insert(on_disk);
    }
    if let Some(range) = range {
        response
            .headers_mut()
            .insert(header::CONTENT_RANGE, number_header(&format!("bytes {}-{}/{}", range.start, range.end - 1, file.size)));
    }
    Ok(response)
}

async fn found(site: &Site, visit: &Visit, id: &str) -> Result<(Material, Grant<SeeMaterial>), Trouble> {
    let id: MaterialId = id.parse().map_err(|_| Trouble::NotFound)?;
    let (material, status) = site.store.material_within(id).await?;
    if !status.is_public() && !visit.actor().organizes(material.workshop) {
        return Err(Trouble::NotFound);
    }
    let grant = authorize(visit.actor(), SeeMaterial, material.labelled())?;
    Ok((material, grant))
}

/// What a Range header asks for.
#[derive(Debug, PartialEq, Eq)]
enum Asked {
    /// Several parts, or none that we read: the whole is a right answer.
    Whole,
    /// One part.
    Part(Range<u64>),
    /// A part behind the end.
    Beyond,
}

fn part_of(asked: &str, size: u64) -> Asked {
    let Some(spec) = asked.trim().strip_prefix("bytes=") else { return Asked::Whole };
    if spec.contains(',') {
        return Asked::Whole;
    }
    let Some((first, last)) = spec.split_once('-') else { return Asked::Whole };
    let range = match (first.trim().parse::<u64>(), last.trim().parse::<u64>()) {
        (Ok(first), Ok(last)) if first <= last => first..last.saturating_add(1).min(size),
        (Ok(first), Err(_)) if last.trim().is_empty() => first..size,
        (Err(_), Ok(last)) if first.trim().is_empty() && last > 0 => size.saturating_sub(last)..size,
        _ => return Asked::Whole,
    };
    if range.start < size { Asked::Part(range) } else { Asked::Beyond }
}

fn number_header(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).expect("digits and ASCII words")
}

/// Attachment, nosniff, sandbox: what was uploaded never runs as part of this site.
fn dressed(status: StatusCode, file: &Download, etag: &str, body: Body) -> Response {
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_str(&file.media_type).unwrap_or(HeaderValue::from_static("application/octet-stream")),
    );
    headers.insert(header::CONTENT_DISPOSITION, disposition(&file.name));
    headers.insert(header::ETAG, number_header(etag));
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// RFC 6266 with RFC 8187 for names beyond ASCII.
pub(super) fn disposition(name: &str) -> HeaderValue {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_graphic() && !matches!(c, '"' | '\\' | '%') || c == ' ' { c } else { '_' }).collect();
    let encoded: String = name
        .bytes()
        .map(|b| if b.is_ascii_alphanumeric() || b"-._~".contains(&b) { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect();
    number_header(&format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_is_sent_and_many_are_not() {
        assert_eq!(part_of("bytes=0-99", 1000), Asked::Part(0..100));
        assert_eq!(part_of("bytes=990-", 1000), Asked::Part(990..1000));
        assert_eq!(part_of("bytes=-10", 1000), Asked::Part(990..1000));
        assert_eq!(part_of("bytes=0-99999", 1000), Asked::Part(0..1000));
        assert_eq!(part_of("bytes=1000-", 1000), Asked::Beyond);
        for whole in ["bytes=0-1,2-3", "bytes=5-2", "bytes=x", "lines=1-2", "bytes=-0", &format!("bytes={}", "0-1,".repeat(1000))] {
            assert_eq!(part_of(whole, 1000), Asked::Whole, "{whole}");
        }
    }

    #[test]
    fn names_travel_in_both_spellings() {
        let value = disposition("Đề cương \"1\".pdf");
        assert_eq!(
            value.to_str().unwrap(),
            "attachment; filename=\"__ c__ng _1_.pdf\"; filename*=UTF-8''%C4%90%E1%BB%81%20c%C6%B0%C6%A1ng%20%221%22.pdf"
        );
    }
}
