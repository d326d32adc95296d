//! An upload as it arrives: text fields, and one file that is streamed to the store.

use crate::{posted::Fields, site::Site, trouble::Trouble};
use axum::extract::{FromRequest, Multipart, Request};
use domain::materials::{MaterialRefusal, file_name};
use futures_util::StreamExt;
use std::time::Duration;
use store::{Failure, materials::File};

/// What arrived.
#[derive(Debug, Default)]
pub struct Upload {
    /// The text fields.
    pub fields: Fields,
    /// The file, where one was chosen.
    pub file: Option<Result<File, MaterialRefusal>>,
}

/// The longest text field.
const MOST_TEXT: usize = 16 * 1024;
/// How long whoever may not upload is heard out: most files have come by then, and no connection is held for long by whoever sends
/// by drops. It is closed with the answer.
const HEARD_OUT: Duration = Duration::from_secs(30);
/// More fields than any upload form has.
const MOST_FIELDS: usize = 400;

/// Whoever may not upload, or cannot just now, is answered once all has come and was dropped: a browser reads no answer before it
/// has sent all, and shows a page of its own instead. Heard for [`HEARD_OUT`] at most, and the bounds of uploads hold here too.
pub async fn heard_out<T>(decided: Result<T, Trouble>, request: Request) -> Result<(T, Request), Trouble> {
    heard_for(HEARD_OUT, decided, request).await
}

async fn heard_for<T>(time: Duration, decided: Result<T, Trouble>, request: Request) -> Result<(T, Request), Trouble> {
    match decided {
        Ok(allowed) => Ok((allowed, request)),
        Err(trouble) => {
            let mut rest = request.into_body().into_data_stream();
            let _ = tokio::time::timeout(time, async { while let Some(Ok(_)) = rest.next().await {} }).await;
            Err(trouble)
        }
    }
}

/// Reads a multipart form. A stream that breaks is never half a success.
pub async fn receive(site: &Site, request: Request) -> Result<Upload, Trouble> {
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| Trouble::Malformed)?;
    let (mut pairs, mut file) = (Vec::new(), None);
    while let Some(mut part) = parts.next_field().await.map_err(|_| Trouble::Malformed)? {
        if pairs.len() > MOST_FIELDS {
            return Err(Trouble::Malformed);
        }
        let Some(name) = part.name().map(str::to_owned) else { return Err(Trouble::Malformed) };
        match part.file_name().map(str::to_owned) {
            Some(given) if name == "file" && file.is_none() => {
                if given.is_empty() {
                    continue;
                }
                let outcome = site.store.files.receive(part.by_ref(), site.max_upload).await;
                if let Err(Failure::Unavailable(_)) = outcome {
                    while let Ok(Some(_)) = part.chunk().await {}
                }
                file = Some(match (outcome, file_name(&given)) {
                    (Ok(received), Ok(name)) => Ok(File { name, received }),
                    (Err(Failure::Refused(store::Refusal::Material(MaterialRefusal::Truncated))), _) => return Err(Trouble::Malformed),
                    (Err(Failure::Refused(store::Refusal::Material(refusal))), _) | (Ok(_), Err(refusal)) => Err(refusal),
                    (Err(other), _) => return Err(other.into()),
                });
                // A browser reads no answer before it has sent all: what is left of a refused file is read and dropped.
                while part.chunk().await.map_err(|_| Trouble::Malformed)?.is_some() {}
            }
            Some(_) => return Err(Trouble::Malformed),
            None => {
                let mut text = Vec::new();
                while let Some(chunk) = part.chunk().await.map_err(|_| Trouble::Malformed)? {
                    text.extend_from_slice(&chunk);
                    if text.len() > MOST_TEXT {
                        return Err(Trouble::TooLarge);
                    }
                }
                pairs.push((name, String::from_utf8(text).map_err(|_| Trouble::Malformed)?));
            }
        }
    }
    Ok(Upload { fields: Fields::of(pairs), file })
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::{Body, Bytes};
    use futures_util::stream;
    use std::time::Instant;

    /// A byte, again and again: no silence, and no end.
    fn by_drops() -> Request {
        let drops = stream::repeat(()).then(|()| async {
            tokio::time::sleep(Duration::from_millis(5)).await;
            Ok::<_, std::convert::Infallible>(Bytes::from_static(b"x"))
        });
        Request::new(Body::from_stream(drops))
    }

    #[tokio::test]
    async fn whoever_may_not_upload_is_heard_out_for_a_while_only() {
        let time = Duration::from_millis(200);
        let begun = Instant::now();
        let heard = tokio::time::timeout(Duration::from_secs(20), heard_for::<()>(time, Err(Trouble::NotFound), by_drops()));
        assert!(matches!(heard.await.expect("an end"), Err(Trouble::NotFound)));
        assert!(begun.elapsed() >= time, "{:?}", begun.elapsed());
        let whole = Request::new(Body::from("all that there is"));
        let begun = Instant::now();
        assert!(heard_for::<()>(Duration::from_secs(20), Err(Trouble::NotFound), whole).await.is_err());
        assert!(begun.elapsed() < Duration::from_secs(10), "nobody waits for what has come");
        assert!(heard_for(time, Ok(7), by_drops()).await.is_ok_and(|(allowed, _)| allowed == 7));
    }
}
