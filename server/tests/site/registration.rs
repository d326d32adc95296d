//! Registering, endorsing, deciding, confirming, through the real pages.

mod inviting;
mod steps;

use crate::support::{Answer, Browser, Site, sites, text_of};
use reqwest::StatusCode;
use std::time::{Duration, Instant};

mod ending;

const FORM: &str = "/workshops/bangkok/register";

fn stage_one<'a>(name: &'a str, email: &'a str, country: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("receipt", email),
        ("full_name", name),
        ("country", country),
        ("agency", "Supreme People’s Procuracy"),
        ("function", "prosecutor"),
        ("email", email),
        ("position", "Prosecutor"),
        ("language", "en"),
        ("language", "vi"),
        ("consent_registration", "yes"),
        ("go", "send"),
    ]
}

fn with<'a>(fields: Vec<(&'a str, &'a str)>, field: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    fields.into_iter().filter(|(name, _)| *name != field).chain([(field, value)]).collect()
}

/// The secret of the link in the last letter to an address.
async fn link(site: &Site, to: &str) -> String {
    let letters = site.deliver_mail().await;
    let text = letters.iter().rev().find(|mail| mail.to_address == to).map(|mail| mail.text.clone()).unwrap();
    text.split("/sign-in/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned()
}

/// Registers through the public form and verifies the address.
async fn registers(site: &Site, name: &str, email: &str, country: &str) -> Browser {
    let person = site.stranger();
    let sent = person.submit(FORM, &stage_one(name, email, country)).await;
    assert!(sent.shows("Check your mail"));
    let secret = link(site, email).await;
    let verified = person.submit(&format!("/sign-in/{secret}"), &[("email", email)]).await;
    assert!(verified.shows("We have your registration."), "{}", verified.problems());
    person
}

/// The address of a person's only registration.
async fn own(person: &Browser) -> String {
    let me = person.page("/me").await;
    let id: String = me.split("/me/registrations/").nth(1).unwrap().chars().take(32).collect();
    format!("/me/registrations/{id}")
}

#[tokio::test]
async fn a_delegate_registers_is_endorsed_accepted_and_confirms() {
    for site in sites().await {
        let delegate = registers(&site, "Preecha Suwan", "preecha.s@rtp.example", "TH").await;
        assert_eq!(site.deliver_mail().await.len(), 1, "we have your registration");
        let own = own(&delegate).await;
        let id = own.rsplit('/').next().unwrap().to_owned();
        let focal = site.focal_point().await;
        assert!(focal.page("/delegation/bangkok/TH").await.contains("Preecha Suwan"));
        assert!(focal.submit("/delegation/bangkok/TH", &[("endorse", &id)]).await.shows("Endorsed. A letter is on its way"));
        assert_eq!(site.deliver_mail().await.len(), 1);
        let organizer = site.organizer().await;
        let list = "/organize/bangkok/registrations";
        assert!(
            organizer
                .submit(list, &[("registration", &id), ("seen", &format!("{id} endorsed")), ("go", "accept")])
                .await
                .shows("Accepted. A letter is on its way.")
        );
        let letters = site.deliver_mail().await;
        assert_eq!(letters[0].to_address, "preecha.s@rtp.example");
        assert!(delegate.page("/me").await.contains("You are accepted."));
        let confirm = format!("{own}/confirm");
        let early = delegate.post(&confirm, &[("arrival", "2027-02-05"), ("departure", "2027-02-01")]).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(early.problems().contains("Departure cannot be before arrival") && early.text.contains("value=\"2027-02-05\""));
        for (field, day, told) in [
            ("arrival", "2026-01-01", "Day of arrival: Choose a day from 6 January 2027"),
            ("departure", "2029-01-01", "Day of departure: Choose a day from"),
        ] {
            assert!(delegate.post(&confirm, &[(field, day)]).await.problems().contains(told), "{field}");
        }
        let several = [("arrival", "2026-01-01"), ("departure", "2025-12-01"), ("passport_expires", "2020-01-31")];
        let at_once = delegate.post(&confirm, &several).await.problems();
        for told in ["Day of arrival: Choose a day", "Departure cannot be before arrival", "The passport expires before"] {
            assert!(at_once.contains(told), "{told}: {at_once}");
        }
        let antarctica =
            delegate.post(&confirm, &[("passport_number", "A1"), ("passport_country", "AQ"), ("passport_expires", "2031-01-31")]).await;
        assert!(antarctica.problems().contains("Issued by: Choose one of the answers"), "{}", antarctica.problems());
        let half = delegate.post(&confirm, &[("passport_number", "AA1234567")]).await;
        assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
        let whole = [("meal", "halal"), ("passport_number", "AA1234567"), ("passport_country", "TH"), ("passport_expires", "2031-01-31")];
        let confirmed = delegate.submit(&confirm, &whole).await;
        assert!(confirmed.shows("You are coming to Bangkok.") && confirmed.shows("••••67") && !confirmed.text.contains("AA1234567"));
        assert!(delegate.post(&format!("{own}/passport"), &[]).await.shows("AA1234567"));
        let desk = format!("{list}/{id}/passport");
        assert!(!organizer.page(&desk).await.contains("AA1234567"));
        assert_eq!(organizer.post(&desk, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is needed");
        assert!(organizer.post(&desk, &[("reason", "Visa letter")]).await.shows("AA1234567"));
        site.later(chrono::Duration::minutes(6));
        let stale = organizer.post(&desk, &[("reason", "Visa letter")]).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!stale.text.contains("AA1234567") && stale.text.contains("Visa letter"));
        site.deliver_mail().await;
    }
}

#[tokio::test]
async fn the_form_keeps_what_was_typed_and_stores_nothing_before_it_is_sent() {
    for site in sites().await {
        let stranger = site.stranger();
        let blank = stranger.page(FORM).await;
        assert!(!blank.contains("checked"), "nothing is ticked beforehand");
        let evil = "</textarea><script>alert(1)</script>";
        let fields = with(stage_one("Lê Văn Thành", "thanh.le@vks.example", "VN"), "position", evil);
        for (field, value, told) in [
            ("full_name", "", "Enter your full name as in your passport"),
            ("full_name", "a\u{202E}b", "invisible"),
            ("email", "thanh@vks", "Enter a complete address"),
            ("country", "FR", "Choose the country you work for"),
            ("function", "wizard", "Choose what your work is"),
            ("phone", "024 5550", "international form"),
            ("language", "tlh", "Choose one language at least"),
            ("position", "", "Enter your position"),
            ("consent_registration", "", ""),
        ] {
            let mut changed = with(fields.clone(), field, value);
            if field == "consent_registration" {
                changed.retain(|(name, _)| *name != field);
            }
            let refused = stranger.post(FORM, &changed).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
            assert!(refused.problems().contains(told), "{field}: {}", refused.problems());
            assert!(refused.text.contains("Supreme People’s Procuracy"), "{field}: what was typed is kept");
            assert!(!refused.text.contains("<script>"), "{field}");
        }
        let mut unasked = with(fields.clone(), "go", "check");
        unasked.retain(|(name, _)| !name.starts_with("consent"));
        let check = stranger.submit(FORM, &unasked).await;
        assert!(check.status == StatusCode::OK && check.shows(evil) && !check.text.contains("<script>"));
        assert!(!check.text.contains(" checked"), "{}", check.text);
        let back = stranger.submit(FORM, &with(fields, "go", "about")).await;
        assert!(back.text.contains("value=\"Lê Văn Thành\""));
        assert!(site.deliver_mail().await.is_empty());
    }
}

#[tokio::test]
async fn known_and_unknown_addresses_get_one_answer_and_twice_sent_is_once() {
    for site in sites().await {
        let stranger = site.stranger();
        let mut answers: Vec<(StatusCode, String)> = Vec::new();
        // The page gives every form a receipt of its own; a form sent again carries the same one.
        let (one, other) = ("A".repeat(43), "B".repeat(43));
        for (email, receipt) in [("anan@rtp.example", one.as_str()), ("nobody.known@rtp.example", other.as_str())] {
            for _ in 0..3 {
                let Answer { status, location, .. } =
                    stranger.post(FORM, &with(stage_one("Somebody", email, "TH"), "receipt", receipt)).await;
                answers.push((status, location));
            }
        }
        answers.dedup();
        assert_eq!(answers, [(StatusCode::SEE_OTHER, "/workshops/bangkok/register/sent".to_owned())]);
        let letters = site.deliver_mail().await;
        let mut told: Vec<_> = letters.iter().map(|mail| mail.to_address.as_str()).collect();
        told.sort_unstable();
        assert_eq!(told, ["anan@rtp.example", "nobody.known@rtp.example"], "one letter each");
        let (one, other) = (&letters[0], &letters[1]);
        assert_eq!(one.subject, other.subject);
        let secret =
            |mail: &server::mailer::Mail| mail.text.split("/sign-in/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
        let anan = if one.to_address == "anan@rtp.example" { one } else { other };
        let place = site.stranger().submit(&format!("/sign-in/{}", secret(anan)), &[("email", "anan@rtp.example")]).await;
        assert!(place.shows("You are coming to Bangkok."), "the letter leads to the place that was there");
        assert!(place.shows("the form that you have just sent was not taken in"), "and says so");
    }
}

#[tokio::test]
async fn known_and_unknown_addresses_take_the_same_time() {
    let site = &sites().await[0];
    let stranger = site.stranger();
    let mut times: [Vec<Duration>; 2] = Default::default();
    for n in 0..25 {
        let unknown = format!("nobody{n}@rtp.example");
        for (which, email) in ["anan@rtp.example", &unknown].into_iter().enumerate() {
            let receipt = format!("receipt-of-this-form-{which}-{n}");
            let fields = with(stage_one("Somebody", email, "TH"), "receipt", &receipt);
            let begun = Instant::now();
            stranger.post(FORM, &fields).await;
            times[which].push(begun.elapsed());
        }
    }
    let [known, unknown] = times.map(|mut times| {
        times.sort_unstable();
        times[12]
    });
    assert!(known.abs_diff(unknown) < Duration::from_millis(10), "{known:?} {unknown:?}");
    site.deliver_mail().await;
}

#[tokio::test]
async fn a_nomination_opens_by_its_letter_and_counts_as_endorsed() {
    for site in sites().await {
        let focal = site.focal_point().await;
        let nominate = "/delegation/bangkok/TH/nominate";
        let empty = focal.post(nominate, &[("full_name", ""), ("email", "nope"), ("agency", "RTP")]).await;
        assert!(empty.status == StatusCode::UNPROCESSABLE_ENTITY && empty.text.contains("value=\"RTP\""));
        let fields = [("full_name", "Narong"), ("email", "narong@rtp.example"), ("letters", "en")];
        assert!(focal.submit(nominate, &fields).await.shows("Nominated."));
        assert_eq!(focal.post(nominate, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let secret = link(&site, "narong@rtp.example").await;
        let person = site.stranger();
        for _ in 0..5 {
            let page = person.get(&format!("/sign-in/{secret}")).await;
            assert!(page.shows("You are invited"), "fetching does nothing");
            assert!(
                page.shows("Your country’s focal point has nominated you")
                    && page.shows("You can answer until the end of Friday 8 January 2027.")
            );
        }
        let wrong = person.post(&format!("/sign-in/{secret}"), &[("email", "other@rtp.example")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let form = person.submit(&format!("/sign-in/{secret}"), &[("email", "narong@rtp.example")]).await;
        assert!(form.shows("The focal point of Thailand has nominated you.") && form.shows("you count as endorsed"));
        assert!(form.text.contains("value=\"Narong\"") && form.shows("narong@rtp.example") && form.shows("Thailand"));
        let sent = person.submit(FORM, &stage_one("Narong", "someone.else@rtp.example", "VN")).await;
        assert!(sent.shows("You are endorsed.") && sent.shows("Thailand") && !sent.text.contains("someone.else"));
        site.deliver_mail().await;
    }
}

#[tokio::test]
async fn what_is_for_others_is_not_there() {
    for site in sites().await {
        let delegate = registers(&site, "Preecha Suwan", "preecha.s@rtp.example", "TH").await;
        let own = own(&delegate).await;
        let id = own.rsplit('/').next().unwrap().to_owned();
        let personal = [
            own.clone(),
            format!("{own}/details"),
            format!("{own}/confirm"),
            format!("{own}/withdraw"),
            format!("{own}/passport"),
            "/delegation/bangkok/TH".to_owned(),
            "/delegation/bangkok/TH/nominate".to_owned(),
            "/delegation/bangkok/TH/upload".to_owned(),
            format!("/delegation/bangkok/TH/{id}"),
            format!("/delegation/bangkok/TH/{id}/substitute"),
            "/organize/bangkok/registrations".to_owned(),
            "/organize/bangkok/registrations/invite".to_owned(),
            format!("/organize/bangkok/registrations/{id}"),
            format!("/organize/bangkok/registrations/{id}/passport"),
            format!("/organize/bangkok/registrations/{id}/substitute"),
        ];
        let stranger = site.stranger();
        // Confirmed for Bangkok, in the same delegation; focal point of another; administrator.
        let others = [site.delegate().await, site.person("lananh.hoang@mofa.example").await, site.administrator().await];
        for path in &personal {
            for absent in [path.clone(), path.replace("bangkok", "nowhere").replace(&id, &"0".repeat(32))] {
                let answer = stranger.get(&absent).await;
                assert_eq!(answer.status, StatusCode::SEE_OTHER, "{absent}");
                assert!(answer.location.starts_with("/sign-in?next="), "{absent}");
            }
            for other in &others {
                let answer = other.get(path).await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
                assert!(!answer.text.contains("Preecha"), "{path}");
                let posted = other.post(path, &[("go", "accept"), ("endorse", &id), ("registration", &id), ("full_name", "x")]).await;
                assert!([404, 400, 405].contains(&posted.status.as_u16()), "{path}: {}", posted.status);
            }
        }
        let organizer = site.organizer().await;
        assert!(organizer.page(&format!("/organize/bangkok/registrations/{id}")).await.contains("Preecha"));
        assert_eq!(organizer.get(&format!("/organize/hanoi-2014/registrations/{id}")).await.status, StatusCode::NOT_FOUND);
        for bad in ["/organize/bangkok/registrations/x", "/me/registrations/1", "/delegation/bangkok/th", "/delegation/bangkok/%FF"] {
            assert!([404, 400].contains(&organizer.get(bad).await.status.as_u16()), "{bad}");
        }
        site.deliver_mail().await;
    }
}

#[tokio::test]
async fn a_bulk_decision_is_never_half_silent() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let list = "/organize/bangkok/registrations";
        let page = organizer.page(list).await;
        let (endorsed, withdrawn) = (row(&page, "Chanthavong"), row(&page, "Rajendran"));
        let (seen, gone) = (format!("{endorsed} endorsed"), format!("{withdrawn} withdrawn"));
        assert!(page.contains(&format!("name=\"seen\" value=\"{seen} ")), "and its version");
        let both = [("registration", &*endorsed), ("registration", &withdrawn), ("seen", &seen), ("seen", &gone), ("go", "waitlist")];
        let mixed = organizer.post(list, &both).await;
        assert_eq!(mixed.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(mixed.shows("It went through for one person") && mixed.problems().contains("Rajendran a/l Subramaniam: "));
        assert_eq!(site.deliver_mail().await.len(), 1);
        let none = organizer.post(list, &[("go", "accept")]).await;
        assert!(none.problems().contains("Select at least one registration"));
        let stale = organizer.post(list, &[("registration", &endorsed), ("seen", &seen), ("go", "accept")]).await;
        assert!(stale.status == StatusCode::UNPROCESSABLE_ENTITY && stale.problems().contains("Chanthavong"), "{}", stale.problems());
        let seen = format!("{endorsed} waitlisted");
        let asked = organizer.post(list, &[("registration", &endorsed), ("seen", &seen), ("go", "decline")]).await;
        assert!(asked.text.contains(&format!("name=\"seen\" value=\"{seen}\"")));
        assert!(asked.status == StatusCode::OK && asked.shows("Decline this person?") && asked.shows("Chanthavong"));
        assert!(site.deliver_mail().await.is_empty(), "asked, not done");
        let done = organizer.submit(list, &[("registration", &endorsed), ("seen", &seen), ("go", "decline"), ("sure", "yes")]).await;
        assert!(done.shows("Declined. A letter is on its way."));
        let letters = site.deliver_mail().await;
        assert_eq!(letters.len(), 1);
        for bad in [
            vec![("registration", "x"), ("go", "accept")],
            vec![("registration", &*endorsed), ("go", "explode")],
            vec![("registration", &*endorsed), ("go", "accept")],
        ] {
            assert_eq!(organizer.post(list, &bad).await.status, StatusCode::BAD_REQUEST);
        }
        let unknown = "0".repeat(32);
        let of_none = format!("{unknown} endorsed");
        for go in ["accept", "decline"] {
            let fields = [("registration", &*endorsed), ("seen", &seen), ("go", go)];
            let foreign = organizer.post("/organize/hanoi-2014/registrations", &fields).await;
            assert_eq!(foreign.status, StatusCode::NOT_FOUND, "{go}");
            let one_of_two: Vec<_> = fields.into_iter().chain([("registration", &*unknown), ("seen", &*of_none)]).collect();
            assert_eq!(organizer.post(list, &one_of_two).await.status, StatusCode::NOT_FOUND, "{go}");
        }
    }
}

#[tokio::test]
async fn lists_search_sort_and_bear_any_query() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let found = async |query: &str| text_of(&organizer.page(&format!("/organize/bangkok/registrations{query}")).await);
        assert!(found("?q=dang+huu").await.contains("Đặng Hữu Phước"));
        assert!(found("?q=%25").await.contains("Nobody is found"));
        assert!(!found("?status=confirmed").await.contains("Waitlisted"));
        for query in ["?page=99999999999999999999", "?page=-1", "?q=%FF", "?sort=x", "?vetting=x", "?country=x"] {
            assert_eq!(organizer.get(&format!("/organize/bangkok/registrations{query}")).await.status, StatusCode::BAD_REQUEST, "{query}");
        }
        for query in ["?q=%27%20OR%201=1", "?%00=%00", "?order=x"] {
            found(query).await;
        }
        for behind in ["?page=99999", "?page=0", "?page=9999999999"] {
            let page = found(behind).await;
            assert!(page.contains("Đặng Hữu Phước") && !page.contains("Nobody is found"), "{behind}");
        }
        assert!(found("?country=VN&sort=since&order=down").await.contains("Viet Nam"));
    }
}

#[tokio::test]
async fn a_place_passes_on_and_a_person_withdraws() {
    for site in sites().await {
        let focal = site.focal_point().await;
        let page = focal.page("/delegation/bangkok/TH").await;
        let anan = page.split("/substitute").next().unwrap().rsplit('/').next().unwrap().to_owned();
        let path = format!("/delegation/bangkok/TH/{anan}/substitute");
        let fields = [
            ("full_name", "Narong"),
            ("email", "narong@rtp.example"),
            ("agency", "RTP"),
            ("position", "Officer"),
            ("function", "investigator"),
            ("letters", "en"),
        ];
        assert_eq!(focal.post(&path, &fields[..2]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let passed = focal.submit(&path, &fields).await;
        assert!(passed.shows("Letters are on their way to both.") && passed.shows("1 held for a substitute"));
        assert_eq!(site.deliver_mail().await.len(), 2);
        assert!(site.delegate().await.page("/me").await.contains("Your place has passed to another person."));
        assert!(focal.page(&format!("/delegation/bangkok/TH/{anan}")).await.contains("Narong takes the place."));
        let narong = site.person("narong@rtp.example").await;
        let own = own(&narong).await;
        let whole = own.replace("/me", "/organize/bangkok");
        assert!(site.organizer().await.page(&whole).await.contains("Takes the place of Anan."));
        assert!(site.organizer().await.page("/organize/bangkok/audit").await.contains("in the place of Anan"));
        assert!(narong.page("/me").await.contains("A place is held for you."));
        assert_eq!(narong.get(&format!("{own}/confirm")).await.status, StatusCode::SEE_OTHER);
        assert!(narong.page(&format!("{own}/withdraw")).await.contains("Withdraw my registration"));
        assert!(narong.submit(&format!("{own}/withdraw"), &[]).await.shows("Your registration is withdrawn."));
        assert!(narong.submit(&format!("{own}/withdraw"), &[]).await.shows("Your registration is withdrawn."), "twice is once");
        assert_eq!(site.deliver_mail().await.len(), 1);
        assert!(!focal.page("/delegation/bangkok/TH").await.contains("held for a substitute"));
        let past = site.delegate().await;
        let told = past.post(&format!("/me/registrations/{anan}/withdraw"), &[]).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "what is refused is not told as done");
        assert!(told.problems().contains("it is now “Substituted”"), "{}", told.problems());
        assert!(!told.shows("Your registration is withdrawn.") && site.deliver_mail().await.is_empty());
    }
}

#[tokio::test]
async fn a_spreadsheet_nominates_everybody_or_nobody() {
    for site in sites().await {
        let focal = site.focal_point().await;
        let messy = upload(&focal, include_bytes!("../../demo/nominations-messy.csv")).await;
        assert_eq!(messy.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(messy.shows("Nobody was nominated") && messy.shows("Row 3, full_name"));
        assert!(site.deliver_mail().await.is_empty());
        assert!(upload(&focal, b"\xff\xfe").await.shows("This file is not CSV in UTF-8"));
        assert!(upload(&focal, b"").await.shows("Choose a file"));
        let good = upload(&focal, "full_name,email,country\nNarong,narong@rtp.example,TH\n=1+1,sum@rtp.example,TH\n".as_bytes()).await;
        assert_eq!((good.status, good.location.as_str()), (StatusCode::SEE_OTHER, "/delegation/bangkok/TH?done=nominated&n=2"));
        assert_eq!(site.deliver_mail().await.len(), 2);
    }
}

async fn upload(browser: &Browser, bytes: &[u8]) -> Answer {
    let part = reqwest::multipart::Part::bytes(bytes.to_vec()).file_name("nominations.csv");
    let form = reqwest::multipart::Form::new().part("file", part);
    let request = browser.client.post(format!("{}/delegation/bangkok/TH/upload", browser.base)).header("Sec-Fetch-Site", "same-origin");
    let response = request.multipart(form).send().await.unwrap();
    let location = response.headers().get("location").map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
    let (status, headers) = (response.status(), response.headers().clone());
    Answer { status, location, headers, text: response.text().await.unwrap() }
}

/// The id of the row that shows a name.
fn row(page: &str, name: &str) -> String {
    let before = page.split(&format!("Select {name}")).next().unwrap();
    before.rsplit("name=\"registration\" value=\"").next().unwrap().chars().take(32).collect()
}
