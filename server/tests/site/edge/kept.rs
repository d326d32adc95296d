//! Public pages, asked for by hand.

use crate::support::sites;
use crate::wire::{Call, Reply};
use std::net::SocketAddr;

const PAGES: [&str; 5] = [
    "/",
    "/workshops/hanoi-2014/agenda",
    "/workshops/hanoi-2014/agenda.ics",
    "/workshops/hanoi-2014/agenda.json",
    "/workshops/hanoi-2014/agenda/v/1",
];

async fn ask(to: SocketAddr, method: &str, path: &str, headers: &[(&str, &str)]) -> Reply {
    let call = Call::new(method, path).with("host", format!("localhost:{}", to.port()));
    headers.iter().fold(call, |call, (name, value)| call.with(name, value)).send(to).await
}

/// What is told of an answer, without what is of this moment only.
fn told(reply: &Reply) -> Vec<(String, String)> {
    const NEVER_THE_SAME: [&str; 3] = ["date", "x-request-id", "content-security-policy"];
    let mut told = reply.headers.clone();
    told.retain(|(name, _)| !NEVER_THE_SAME.contains(&name.as_str()));
    told.sort();
    told
}

/// SRV: HEAD tells what GET tells, before the page was made and after, packed and plain; both know the page by its mark.
#[tokio::test]
async fn head_tells_what_get_tells() {
    for site in sites().await {
        let to = site.running.address;
        for path in PAGES {
            for coding in ["identity", "gzip", "br"] {
                let head = ask(to, "HEAD", path, &[("accept-encoding", coding)]).await;
                let get = ask(to, "GET", path, &[("accept-encoding", coding)]).await;
                assert_eq!((head.status, get.status), (200, 200), "{path}");
                assert_eq!(told(&head), told(&get), "{path} {coding}");
                assert!(!get.header("etag").is_empty() && get.header("content-length") == get.body.len().to_string(), "{path}");
                for known in [get.header("etag"), "*"] {
                    for method in ["GET", "HEAD"] {
                        let reply = ask(to, method, path, &[("accept-encoding", coding), ("if-none-match", known)]).await;
                        assert_eq!((reply.status, reply.body.len()), (304, 0), "{method} {path} {known}");
                    }
                }
            }
        }
        assert_eq!(ask(to, "HEAD", "/workshops/nowhere/agenda", &[("if-none-match", "*")]).await.status, 404);
    }
}

/// SRV: whoever refuses every coding, plain bytes too, is answered nonetheless: what was asked for is done already.
#[tokio::test]
async fn no_accept_encoding_hides_that_something_was_done() {
    for site in sites().await {
        let to = site.running.address;
        for accepted in ["identity;q=0", "*;q=0", "*;q=0, br;q=0.0"] {
            let call = Call::new("POST", "/sign-in").with("host", format!("localhost:{}", to.port())).with("accept-encoding", accepted);
            assert_eq!(call.form(&[("email", "anan@rtp.example")]).send(to).await.status, 303, "{accepted}");
            for path in ["/sign-in", "/workshops/bangkok", "/healthz"] {
                assert_eq!(ask(to, "GET", path, &[("accept-encoding", accepted)]).await.status, 200, "{path} {accepted}");
            }
        }
    }
}
