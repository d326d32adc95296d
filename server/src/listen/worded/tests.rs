use http::StatusCode;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};

use super::*;

const OWN: &str = "HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n";

fn of_the_site(status: StatusCode) -> String {
    format!("HTTP/1.1 {status}\r\n\r\nthe site's page of {}", status.as_u16())
}

/// A pipe that holds so many bytes.
fn pipe(room: usize) -> (Worded<DuplexStream>, Talk, DuplexStream) {
    let (near, far) = duplex(room);
    let talk = Talk::default();
    let refusals = Refusals::made_by(|status| of_the_site(status).into_bytes());
    (Worded::new(near, talk.clone(), refusals), talk, far)
}

/// Flushes and closes as hyper does; gives all that has arrived.
async fn arrived(mut near: Worded<DuplexStream>, mut far: DuplexStream) -> String {
    let mut text = String::new();
    let closing = async {
        near.flush().await.expect("flushed");
        near.shutdown().await.expect("closed");
    };
    let hearing = async {
        far.read_to_string(&mut text).await.expect("text");
        drop(far);
    };
    tokio::join!(closing, hearing);
    text
}

#[tokio::test]
async fn hypers_own_refusals_are_put_into_the_sites_words() {
    for (own, status) in [
        (OWN, StatusCode::BAD_REQUEST),
        ("HTTP/1.0 400 Bad Request\r\n\r\n", StatusCode::BAD_REQUEST),
        ("HTTP/1.1 431 Request Header Fields Too Large\r\n\r\n", StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE),
        ("HTTP/1.1 417 Expectation Failed\r\n\r\n", StatusCode::BAD_REQUEST),
    ] {
        for room in [3, 1 << 10] {
            let (mut near, _, far) = pipe(room);
            near.write_all(own.as_bytes()).await.expect("written");
            assert_eq!(arrived(near, far).await, of_the_site(status), "{own}");
        }
    }
}

#[tokio::test]
async fn written_from_several_buffers_too() {
    let (mut near, _, far) = pipe(3);
    let bufs = [IoSlice::new(b""), IoSlice::new(OWN.as_bytes())];
    assert_eq!(near.write_vectored(&bufs).await.expect("written"), OWN.len());
    assert_eq!(arrived(near, far).await, of_the_site(StatusCode::BAD_REQUEST));
}

#[tokio::test]
async fn what_else_is_written_while_idle_stays() {
    for words in ["HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 500 Internal Server Error\r\n\r\n", "0\r\n\r\n", "HTTP/1.1 4"] {
        let (mut near, _, far) = pipe(1 << 10);
        near.write_all(words.as_bytes()).await.expect("written");
        assert_eq!(arrived(near, far).await, words);
    }
}

#[tokio::test]
async fn what_the_site_says_stays_until_all_of_it_is_written() {
    let (mut near, talk, far) = pipe(1 << 10);
    let open = talk.begin();
    near.write_all(OWN.as_bytes()).await.expect("written");
    near.flush().await.expect("flushed");
    assert_eq!(near.write_vectored(&[IoSlice::new(OWN.as_bytes())]).await.expect("written"), OWN.len());
    drop(open);
    near.write_all(OWN.as_bytes()).await.expect("written");
    near.flush().await.expect("flushed");
    near.write_all(OWN.as_bytes()).await.expect("written");
    assert_eq!(arrived(near, far).await, OWN.repeat(3) + &of_the_site(StatusCode::BAD_REQUEST));
}

#[tokio::test]
async fn an_earlier_answer_ends_no_later_one() {
    let (mut near, talk, far) = pipe(1 << 10);
    let (earlier, _later) = (talk.begin(), talk.begin());
    drop(earlier);
    near.flush().await.expect("flushed");
    near.write_all(OWN.as_bytes()).await.expect("written");
    assert_eq!(arrived(near, far).await, OWN);
}

#[tokio::test]
async fn what_still_comes_after_a_refusal_is_read_away() {
    let (mut near, _, mut far) = pipe(1 << 10);
    near.write_all(OWN.as_bytes()).await.expect("written");
    let sending = async {
        far.write_all(&[b'x'; 64 << 10]).await.expect("taken");
        drop(far);
    };
    let (closed, ()) = tokio::join!(near.shutdown(), sending);
    closed.expect("closed");
}
