//! What holds on every page: languages, errors, headers, strangers.

use crate::support::{sites, text_of};
use reqwest::StatusCode;

#[tokio::test]
async fn the_public_pages_name_nobody() {
    for site in sites().await {
        let stranger = site.stranger();
        for path in ["/", "/workshops/bangkok", "/workshops/hanoi-2014", "/workshops/bangkok?lang=vi"] {
            let page = text_of(&stranger.page(path).await);
            for name in ["Anan", "Suharto", "Reyes", "Wanida", "Whitfield", "อนันต์"] {
                assert!(!page.contains(name), "{path} names {name}");
            }
        }
    }
}

#[tokio::test]
async fn absent_and_forbidden_are_the_same_page() {
    for site in sites().await {
        let delegate = site.delegate().await;
        let absent = delegate.get("/organize/nowhere").await;
        for path in ["/organize/bangkok", "/organize/bangkok/setup", "/admin", "/workshops/nowhere", "/no/such/page"] {
            let answer = delegate.get(path).await;
            assert_eq!((answer.status, text_of(&answer.text)), (StatusCode::NOT_FOUND, text_of(&absent.text)), "{path}");
        }
        let stranger = site.stranger();
        for path in ["/organize/bangkok", "/organize/nowhere", "/admin", "/me", "/me/details"] {
            let answer = stranger.get(path).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
            assert!(answer.location.starts_with("/sign-in?next="), "{path} leads to {}", answer.location);
        }
    }
}

#[tokio::test]
async fn pages_speak_the_readers_language() {
    for site in sites().await {
        let stranger = site.stranger();
        let chosen = stranger.get("/?lang=vi").await;
        assert!(chosen.text.contains("<html lang=\"vi\">") && chosen.shows("Các kỳ hội thảo"));
        assert!(stranger.get("/sign-in").await.shows("Đăng nhập"), "the choice is remembered");
        let asked = site.stranger();
        let answer = asked.client.get(format!("{}/nope", asked.base)).header("Accept-Language", "vi-VN, en;q=0.5").send().await.unwrap();
        assert!(answer.text().await.unwrap().contains("lang=\"vi\""), "error pages too");
    }
}

#[tokio::test]
async fn what_is_not_ours_to_read_is_refused_without_a_word_from_below() {
    for site in sites().await {
        let stranger = site.stranger();
        let url = |path: &str| format!("{}{path}", stranger.base);
        let form = "application/x-www-form-urlencoded";
        let cases = [
            stranger.client.post(url("/sign-in")).header("Sec-Fetch-Site", "same-origin").header("Content-Type", form).body("email=%FF"),
            stranger
                .client
                .post(url("/sign-in"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "text/plain")
                .body("email=a"),
            stranger
                .client
                .post(url("/sign-in"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", form)
                .body("a=1&".repeat(5000)),
            stranger
                .client
                .post(url("/sign-in"))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", form)
                .body("x".repeat(100_000)),
            stranger
                .client
                .post(url("/sign-in"))
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", form)
                .body("email=a@b.example"),
            stranger.client.post(url("/sign-in")).header("Content-Type", form).body("email=a@b.example"),
            stranger.client.post(url("/sign-in")).header("Origin", "null").header("Content-Type", form).body("email=a@b.example"),
            stranger.client.put(url("/sign-in")).header("Sec-Fetch-Site", "same-origin").body(""),
        ];
        for request in cases {
            let answer = request.send().await.unwrap();
            assert!(answer.status().is_client_error(), "{}", answer.status());
            assert!(answer.headers()["content-security-policy"].to_str().unwrap().contains("default-src 'none'"));
            let text = answer.text().await.unwrap();
            assert!(text.contains("<main") && !text.contains("Deserialize") && !text.contains("axum"), "{text}");
        }
    }
}
