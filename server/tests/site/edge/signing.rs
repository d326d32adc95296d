//! Attacks on signing in.

use crate::support::{Browser, Site, sites, sites_at, sites_with};
use chrono::Duration;
use reqwest::StatusCode;

async fn letter(site: &Site, to: &str) -> (String, String) {
    let mail = site.deliver_mail().await.into_iter().rfind(|mail| mail.to_address == to).expect("a letter was sent");
    let link = mail.text.split_whitespace().find(|word| word.contains("/sign-in/")).unwrap();
    let code = mail.text.split_whitespace().find(|word| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit())).unwrap();
    (format!("/sign-in/{}", link.rsplit_once("/sign-in/").unwrap().1), code.to_owned())
}

async fn is_signed_in(browser: &Browser) -> bool {
    browser.get("/me").await.status == StatusCode::OK
}

fn session_cookie(headers: &reqwest::header::HeaderMap) -> Option<String> {
    let set = headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    set.filter_map(|line| line.strip_prefix("plenary=")).map(|rest| rest.split(';').next().unwrap().to_owned()).next()
}

/// AUTH-1, AUTH-2, AUTH-3: replayed, fetched fifty times, pressed by another browser: refused, and still good for its owner.
#[tokio::test]
async fn a_link_is_good_for_its_owner_once_whatever_others_do_with_it() {
    for site in sites().await {
        let owner = site.stranger();
        owner.submit("/sign-in", &[("email", "anan@rtp.example")]).await;
        let (path, _) = letter(&site, "anan@rtp.example").await;
        for _ in 0..50 {
            assert_eq!(site.stranger().get(&path).await.status, StatusCode::OK);
        }
        for _ in 0..10 {
            let thief = site.stranger();
            thief.get("/sign-in").await;
            thief.post(&path, &[]).await;
            assert!(!is_signed_in(&thief).await);
        }
        let answer = owner.post(&path, &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(is_signed_in(&owner).await, "still good for its owner");
        let replayed = site.stranger();
        replayed.post(&path, &[]).await;
        assert!(!is_signed_in(&replayed).await);
        assert!(session_cookie(&owner.post(&path, &[]).await.headers).is_none(), "used once, it signs nobody in again");
    }
}

/// AUTH-4: after thirty minutes the link and its code are void.
#[tokio::test]
async fn an_expired_link_signs_nobody_in() {
    for site in sites().await {
        let owner = site.stranger();
        owner.submit("/sign-in", &[("email", "anan@rtp.example")]).await;
        let (path, code) = letter(&site, "anan@rtp.example").await;
        site.later(Duration::minutes(31));
        assert!(owner.get(&path).await.shows("This link does not work"));
        owner.post(&path, &[]).await;
        owner.post("/sign-in/sent", &[("code", &code)]).await;
        assert!(!is_signed_in(&owner).await);
    }
}

/// AUTH-5: a cookie that somebody planted is not taken over; signing in sets a fresh one and the old one is worth nothing.
#[tokio::test]
async fn a_planted_cookie_is_never_taken_over() {
    for site in sites().await {
        let planted = "A".repeat(43);
        let browser = site.stranger();
        let secret = site.running.store.persona_link(&"anan@rtp.example".parse_email(), "/me", site.clock.now()).await.unwrap();
        let press = async |cookie: &str| {
            let request = browser.client.post(format!("{}/sign-in/{secret}", browser.base)).header("Sec-Fetch-Site", "same-origin");
            let request = request.header("Cookie", format!("plenary={cookie}"));
            request.header("Content-Type", "application/x-www-form-urlencoded").send().await.unwrap()
        };
        let first = session_cookie(press(&planted).await.headers()).unwrap();
        let second = session_cookie(press(&first).await.headers()).unwrap();
        assert!(first != planted && second != first, "each sign-in has a cookie of its own");
        let me = async |cookie: &str| {
            let request = site.stranger().client.get(format!("{}/me", browser.base)).header("Cookie", format!("plenary={cookie}"));
            request.send().await.unwrap().status()
        };
        assert_eq!((me(&planted).await, me(&second).await), (StatusCode::SEE_OTHER, StatusCode::OK));
    }
}

/// AUTH-5: on https the cookie is `__Host-`, Secure, HttpOnly and SameSite=Lax, and one without the prefix is not read.
#[tokio::test]
async fn the_cookie_is_bound_to_its_host() {
    use crate::wire::Call;
    for site in sites_at(Some("https://plenary.example.org")).await {
        let secret = site.running.store.persona_link(&"anan@rtp.example".parse_email(), "/me", site.clock.now()).await.unwrap();
        let call = |method: &str, path: &str| Call::new(method, path).with("host", "plenary.example.org");
        let reply = call("POST", &format!("/sign-in/{secret}")).form(&[]).send(site.running.address).await;
        let set = reply.header("set-cookie");
        assert!(
            set.starts_with("__Host-plenary=") && set.contains("; Path=/; HttpOnly; SameSite=Lax") && set.ends_with("; Secure"),
            "{set}"
        );
        let cookie = reply.cookie().unwrap();
        for (given, status) in [(cookie.as_str(), 200), (cookie.trim_start_matches("__Host-"), 303)] {
            assert_eq!(call("GET", "/me").with("cookie", given).send(site.running.address).await.status, status);
        }
    }
}

/// AUTH-10: neither a new browser for each try nor a new X-Forwarded-For lifts the limit; five wrong codes void the letter.
#[tokio::test]
async fn guessing_is_stopped() {
    for site in sites_with(None, |settings| {
        settings.limits.sign_in = Some(server::settings::Rate { count: 20.try_into().unwrap(), per: std::time::Duration::from_secs(900) })
    })
    .await
    {
        let browser = site.stranger();
        browser.submit("/sign-in", &[("email", "anan@rtp.example")]).await;
        let (_, code) = letter(&site, "anan@rtp.example").await;
        for wrong in 0..5 {
            let wrong = format!("{:06}", (code.parse::<u32>().unwrap() + 1 + wrong) % 1_000_000);
            assert_eq!(browser.post("/sign-in/sent", &[("code", &wrong)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert_eq!(browser.post("/sign-in/sent", &[("code", &code)]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "void by now");
        assert!(!is_signed_in(&browser).await);
        let mut answers = Vec::new();
        for number in 0..30 {
            let request = site.stranger().client.post(format!("{}/sign-in/sent", browser.base)).header("Sec-Fetch-Site", "same-origin");
            let request =
                request.header("X-Forwarded-For", format!("203.0.{number}.7")).header("Forwarded", format!("for=198.51.100.{number}"));
            let request = request.header("Content-Type", "application/x-www-form-urlencoded").body(format!("code={number:06}"));
            answers.push(request.send().await.unwrap());
        }
        let last = answers.last().unwrap();
        assert_eq!(last.status(), StatusCode::TOO_MANY_REQUESTS);
        assert!(last.headers().contains_key("retry-after"));
    }
}

/// AUTH-17: a forged Host is refused, and letters lead to the configured origin whatever the request says of itself.
#[tokio::test]
async fn letters_carry_the_configured_origin() {
    for site in sites().await {
        let browser = site.stranger();
        let ask = |header: &'static str, value: &'static str| {
            let request =
                browser.client.post(format!("{}/sign-in", browser.base)).header("Sec-Fetch-Site", "same-origin").header(header, value);
            request.header("Content-Type", "application/x-www-form-urlencoded").body("email=anan%40rtp.example").send()
        };
        assert_eq!(ask("Host", "evil.example").await.unwrap().status(), StatusCode::MISDIRECTED_REQUEST);
        assert!(site.deliver_mail().await.is_empty());
        for header in ["X-Forwarded-Host", "X-Original-URL", "X-Host", "Forwarded"] {
            assert_eq!(ask(header, "evil.example").await.unwrap().status(), StatusCode::SEE_OTHER, "{header}");
        }
        for mail in site.deliver_mail().await {
            assert!(
                !mail.text.contains("evil.example")
                    && mail.text.contains(&format!("http://localhost:{}/sign-in/", site.running.address.port()))
            );
        }
    }
}

trait Parsed {
    fn parse_email(&self) -> domain::text::Email;
}

impl Parsed for str {
    fn parse_email(&self) -> domain::text::Email {
        domain::text::Email::parse(self).unwrap()
    }
}
