//! Posts that no page of ours sent, and requests that are none.

use crate::support::{sites, sites_with};
use crate::wire::Call;
use reqwest::StatusCode;
use server::router::Method;

/// AUTH-7: a cross-site post has no effect, in whatever encoding, with or without an Origin that is `null`.
#[tokio::test]
async fn a_cross_site_post_has_no_effect_in_any_encoding() {
    for site in sites().await {
        let anan = site.delegate().await;
        let details = "full_name=Stolen&badge_name=Stolen&version=1&language=en";
        for kind in ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", "application/json", ""] {
            for (header, value) in [
                ("Sec-Fetch-Site", "cross-site"),
                ("Sec-Fetch-Site", "same-site"),
                ("Sec-Fetch-Site", "none"),
                ("Origin", "null"),
                ("Origin", "https://evil.example"),
                ("X-Nothing", "neither is there"),
            ] {
                for path in ["/me/details", "/sign-out", "/me/sign-out-everywhere", "/do/move_session"] {
                    let request = anan.client.post(format!("{}{path}", anan.base)).header(header, value).header("Content-Type", kind);
                    let answer = request
                        .header("Accept", "text/html")
                        .header("Referer", "https://evil.example/")
                        .body(details)
                        .send()
                        .await
                        .unwrap();
                    assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{path} {kind} {header}: {value}");
                    assert!(answer.headers().get("location").is_none());
                }
            }
        }
        let page = anan.page("/me/details").await;
        assert!(!page.contains("Stolen"), "and is still signed in");
    }
}

/// AUTH-8: what changes something does not answer GET, and no other method reaches it.
#[tokio::test]
async fn a_change_is_no_get() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let known = &site.running.addresses;
        let only_posts = known.iter().filter(|it| it.method == Method::Post && it.address.get.is_none());
        for it in only_posts {
            let path = it.address.path.replace("{slug}", "bangkok").replace("{id}", &"0".repeat(32));
            let answer = organizer.get(&format!("{path}?full_name=x&go=accept")).await;
            let expected = if path.starts_with("/do/") { StatusCode::FORBIDDEN } else { StatusCode::METHOD_NOT_ALLOWED };
            assert_eq!(answer.status, expected, "{path}");
        }
        for method in ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"] {
            for path in ["/me/details", "/organize/bangkok/setup", "/sign-in", "/"] {
                let url = format!("{}{path}", organizer.base);
                let request = organizer
                    .client
                    .request(method.parse().unwrap(), url)
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("X-HTTP-Method-Override", "POST");
                assert_eq!(request.send().await.unwrap().status(), StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
            }
        }
        let before = organizer.page("/organize/bangkok/setup").await;
        organizer.get("/organize/bangkok/setup?slug=other&version=1&status=draft").await;
        assert_eq!(before.len(), organizer.page("/organize/bangkok/setup").await.len());
    }
}

/// SRV: headers without end, two lengths, a packed body: 4xx, and the site stands.
#[tokio::test]
async fn requests_that_are_none_are_refused() {
    for site in sites_with(None, |_| {}).await {
        let address = site.running.address;
        let host = format!("localhost:{}", address.port());
        let call = |method: &str, path: &str| Call::new(method, path).with("host", &host).with("sec-fetch-site", "same-origin");
        let form = "application/x-www-form-urlencoded";
        let many = (0..2_000).fold(call("GET", "/"), |call, number| call.with(&format!("x-{number}"), "y"));
        for (what, call, expected) in [
            ("a header of a megabyte", call("GET", "/").with("x", "y".repeat(1 << 20)), vec![431]),
            ("two thousand headers", many, vec![431]),
            ("an address of a megabyte", call("GET", &format!("/{}", "a".repeat(1 << 20))), vec![431]),
            ("gzip", call("POST", "/sign-in").with("content-encoding", "gzip").body(form, "x"), vec![415]),
            ("even identity", call("POST", "/sign-in").with("content-encoding", "identity").body(form, "x"), vec![415]),
            ("two lengths", call("POST", "/sign-in").with("content-length", "5").body(form, "email"), vec![400, 422]),
            ("length and chunks", call("POST", "/sign-in").with("transfer-encoding", "chunked").body(form, "0\r\n\r\n"), vec![400, 422]),
            ("a length that is none", call("POST", "/sign-in").with("content-length", "-1"), vec![400]),
            ("no host", Call::new("GET", "/"), vec![400]),
            ("two hosts", call("GET", "/").with("host", &host), vec![400]),
            (
                "bytes in the address",
                {
                    let mut it = call("GET", "/");
                    it.target = b"/\xff\xfe".to_vec();
                    it
                },
                vec![400, 404],
            ),
            (
                "a NUL in the address",
                {
                    let mut it = call("GET", "/");
                    it.target = b"/a\0b".to_vec();
                    it
                },
                vec![400],
            ),
        ] {
            let reply = call.send(address).await;
            assert!(expected.contains(&reply.status), "{what}: {} {}", reply.status, reply.text());
            assert!(reply.text().contains("</main>"), "{what}: {}", reply.text());
            assert_eq!(reply.header("x-content-type-options"), "nosniff", "{what}");
            assert!(!reply.text().contains("hyper") && !reply.text().contains("axum"), "{what}");
        }
        assert_eq!(call("GET", "/healthz").send(address).await.status, 200);
    }
}

/// Whoever looks at an address that takes a form is led to the page that has it: typed, reloaded, or from the language chooser.
#[tokio::test]
async fn looking_at_what_only_takes_forms_leads_to_the_form() {
    for site in sites().await {
        let organizer = site.organizer().await;
        for (path, page) in [
            ("/materials/zz/versions?lang=vi", "/materials/zz/edit"),
            ("/sign-out", "/"),
            ("/me/sign-out-everywhere", "/me"),
            ("/materials/zz/versions", "/materials/zz/edit"),
            ("/workshops/bangkok/sessions/zz/star", "/workshops/bangkok/sessions/zz"),
            ("/materials/%2F%2Fevil.example%0d%0aX:1/versions", "/materials/%2F%2Fevil.example%0D%0AX%3A1/edit"),
        ] {
            let answer = organizer.get(path).await;
            assert_eq!((answer.status, answer.location.as_str()), (StatusCode::SEE_OTHER, page), "{path}");
        }
        assert_eq!(organizer.get("/me").await.status, StatusCode::OK, "and is still signed in");
    }
}
