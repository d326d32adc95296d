//! Organizers write, people read again, administrators watch; and what none of them may see.

use crate::support::{Answer, Browser, Site, sites, text_of};
use reqwest::StatusCode;
use std::collections::HashMap;

const NEW: &str = "/organize/bangkok/messages/new";

/// The preview's form: its hidden fields.
fn hidden(html: &str) -> Vec<(String, String)> {
    let document = scraper::Html::parse_document(html);
    let selector = scraper::Selector::parse("main form input[type=hidden]").unwrap();
    let value = |input: &scraper::ElementRef<'_>, name: &str| input.value().attr(name).unwrap_or_default().to_owned();
    document.select(&selector).map(|input| (value(&input, "name"), value(&input, "value"))).collect()
}

async fn preview(organizer: &Browser, fields: &[(&str, &str)]) -> Answer {
    let fields: Vec<_> = fields.iter().copied().chain([("do", "preview")]).collect();
    organizer.post(NEW, &fields).await
}

async fn send(organizer: &Browser, preview: &Answer) -> Answer {
    let carried = hidden(&preview.text);
    let fields: Vec<_> = carried.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain([("do", "send")]).collect();
    organizer.post(NEW, &fields).await
}

fn message<'a>(status: &'a str, country: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("status", status),
        ("country", country),
        ("subject", "Arrivals"),
        ("body", "Dear {greeting},\n\nplease be in {city} by noon <b>sharp</b>.\n\n{link}"),
    ]
}

/// Registrations of Bangkok: address and status of the Thai delegation.
async fn confirmed_thais(site: &Site) -> Vec<String> {
    use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
    use store::{people::rows::person, registration::rows::registration, series::rows::workshop};
    let db = site.running.store.reader();
    let bangkok = workshop::Entity::find().filter(workshop::Column::Slug.eq("bangkok")).one(db).await.unwrap().unwrap();
    let rows = registration::Entity::find()
        .filter(registration::Column::WorkshopId.eq(bangkok.id))
        .filter(registration::Column::Country.eq("TH"))
        .filter(registration::Column::Status.eq("confirmed"));
    let people: Vec<_> = rows.all(db).await.unwrap().into_iter().map(|row| row.person_id).collect();
    let people = person::Entity::find().filter(person::Column::Id.is_in(people)).all(db).await.unwrap();
    let mut addresses: Vec<String> = people.into_iter().map(|row| row.email).collect();
    addresses.sort();
    addresses
}

#[tokio::test]
async fn an_organizer_writes_to_all_confirmed_of_one_country() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let expected = confirmed_thais(&site).await;
        assert!(expected.contains(&"anan@rtp.example".to_owned()), "{expected:?}");
        let form = organizer.page(NEW).await;
        assert!(form.contains("Thailand") && form.contains("{greeting}"));

        let shown = preview(&organizer, &message("confirmed", "TH")).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.problems());
        assert!(shown.shows("Anan") && !shown.shows("Suharto"), "{}", text_of(&shown.text));
        assert!(shown.text.contains("&lt;b&gt;sharp&lt;/b&gt;"), "shown as it was typed, and inert");
        assert!(site.deliver_mail().await.is_empty(), "nothing is sent by looking");

        let sent = send(&organizer, &shown).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.problems());
        let again = send(&organizer, &shown).await;
        assert_eq!((again.status, &again.location), (StatusCode::SEE_OTHER, &sent.location), "a double click leads to the same page");
        let letters = site.deliver_mail().await;
        let mut to: Vec<String> = letters.iter().map(|letter| letter.to_address.clone()).collect();
        to.sort();
        assert_eq!(to, expected, "{}", site.database);
        for letter in &letters {
            assert_eq!(letter.subject, "Arrivals");
            assert!(letter.text.contains("by noon <b>sharp</b>.") && letter.html.contains("&lt;b&gt;"), "{}", letter.text);
            let others = ["Anan", "Somchai", "Pimchanok"].iter().filter(|name| letter.text.contains(*name)).count();
            assert!(others <= 1, "a letter names its reader only: {}", letter.text);
        }

        let page = organizer.get(&sent.location).await;
        assert!(
            page.shows("The message is on its way.") && page.shows(&format!("{} sent, 0 waiting, 0 not delivered.", expected.len())),
            "{}",
            text_of(&page.text)
        );
        assert!(organizer.page("/organize/bangkok/messages").await.contains("Arrivals"));
    }
}

#[tokio::test]
async fn what_was_typed_is_kept_when_something_is_wrong() {
    for site in sites().await {
        let organizer = site.organizer().await;
        for (field, value, told) in [
            ("body", "Dear {greting}", "greting"),
            ("body", "Dear {greeting", "brace"),
            ("body", "", "Write the message"),
            ("subject", "", "Enter a subject"),
            ("subject", "For {greeting}", "braces"),
            ("subject", "Hello\r\nBcc: all@example.org", "invisible"),
            ("status", "declined-by-nobody", "Nobody would get this message"),
        ] {
            let mut fields = message("confirmed", "TH");
            fields.retain(|(name, _)| *name != field);
            fields.push((field, value));
            let refused = preview(&organizer, &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}: {value}");
            assert!(refused.problems().contains(told), "{field} {value:?}: {}", refused.problems());
            let kept = fields.iter().find(|(name, _)| *name == "body").map(|(_, body)| body.lines().next().unwrap_or_default()).unwrap();
            assert!(refused.text.contains(kept), "{field}: {kept}");
        }
        assert!(site.deliver_mail().await.is_empty());
    }
}

#[tokio::test]
async fn a_group_that_changed_since_it_was_shown_is_shown_anew() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let shown = preview(&organizer, &message("confirmed", "TH")).await;
        let mut fields = hidden(&shown.text);
        for (name, value) in &mut fields {
            match name.as_str() {
                "shown" => *value = "0".repeat(64),
                "shown_count" => *value = "99".into(),
                _ => {}
            }
        }
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain([("do", "send")]).collect();
        let refused = organizer.post(NEW, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.shows("you were shown 99") && refused.shows("Anan"), "{}", text_of(&refused.text));
        assert!(site.deliver_mail().await.is_empty());
        assert_eq!(send(&organizer, &refused).await.status, StatusCode::SEE_OTHER, "the list shown anew can be sent");
        let edited = organizer
            .post(
                NEW,
                &fields.iter().map(|(name, value)| if *name == "do" { (*name, "edit") } else { (*name, *value) }).collect::<Vec<_>>(),
            )
            .await;
        assert_eq!(edited.status, StatusCode::OK);
        assert!(edited.text.contains("please be in {city}"), "back in the form, nothing is lost");
        for broken in [vec![("message", "x")], vec![("shown_count", "-1")]] {
            let with: Vec<_> =
                fields.iter().map(|(name, value)| broken.iter().find(|(n, _)| n == name).copied().unwrap_or((*name, *value))).collect();
            assert_eq!(organizer.post(NEW, &with).await.status, StatusCode::BAD_REQUEST);
        }
    }
}

#[tokio::test]
async fn messages_of_a_workshop_are_its_organizers_only() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let shown = preview(&organizer, &message("confirmed", "TH")).await;
        let sent = send(&organizer, &shown).await.location.split('?').next().unwrap().to_owned();
        let of_hanoi = site.person("hoainam.vu@mard.example").await;
        for nosy in [of_hanoi, site.delegate().await, site.focal_point().await, site.administrator().await] {
            for path in ["/organize/bangkok/messages", NEW, &sent] {
                assert_eq!(nosy.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
                assert_eq!(nosy.post(path, &[("do", "send")]).await.status, StatusCode::NOT_FOUND, "{path}");
            }
        }
        let through_another_door = sent.replace("bangkok", "hanoi-2014");
        assert_eq!(organizer.get(&through_another_door).await.status, StatusCode::NOT_FOUND);
        let stranger = site.stranger();
        assert!(stranger.get(&sent).await.location.starts_with("/sign-in?next="));
    }
}

#[tokio::test]
async fn people_read_their_letters_again_and_nobody_elses() {
    for site in sites().await {
        let organizer = site.organizer().await;
        let shown = preview(&organizer, &message("confirmed", "TH")).await;
        send(&organizer, &shown).await;
        site.deliver_mail().await;
        let delegate = site.delegate().await;
        assert!(text_of(&delegate.page("/me").await).contains("Not yet read"));
        let list = delegate.page("/me/messages").await;
        assert!(text_of(&list).contains("Arrivals New"), "{}", text_of(&list));
        let path = link_to(&list, "/me/messages/").unwrap();
        let letter = delegate.page(&path).await;
        assert!(letter.contains("by noon &lt;b&gt;sharp&lt;/b&gt;") && letter.contains("href=\"http://localhost"), "{letter}");
        assert!(!text_of(&delegate.page("/me/messages").await).contains("Arrivals New"), "opened is no longer new");
        assert_eq!(organizer.get(&path).await.status, StatusCode::NOT_FOUND);
        assert!(site.stranger().get(&path).await.location.starts_with("/sign-in?next="));
        for odd in ["/me/messages/x", "/me/messages/00000000000000000000000000000000", "/me/messages/..%2F.."] {
            assert_eq!(delegate.get(odd).await.status, StatusCode::NOT_FOUND, "{odd}");
        }
    }
}

#[tokio::test]
async fn the_development_mailbox_shows_letters_with_links_that_work() {
    for site in sites().await {
        let asking = site.stranger();
        asking.submit("/sign-in", &[("email", "anan@rtp.example"), ("next", "/me")]).await;
        site.deliver_mail().await;
        let list = asking.page("/dev/mail").await;
        assert!(text_of(&list).contains("Your sign-in linkanan@rtp.example"), "{}", text_of(&list));
        let path = link_to(&list, "/dev/mail/").unwrap();
        let letter = asking.page(&path).await;
        let link = link_to(&letter, &format!("{}/sign-in/", site.running.base_url)).unwrap();
        let page = link.strip_prefix(&site.running.base_url.to_string()).unwrap();
        assert_eq!(asking.get(page).await.status, StatusCode::OK);
        let html = asking.get(&format!("{path}/html")).await;
        assert!(html.headers["content-security-policy"].to_str().unwrap().starts_with("sandbox;"));
        assert!(html.text.contains(page));
        let signed_in = asking.post(page, &[]).await;
        assert_eq!((signed_in.status, signed_in.location.as_str()), (StatusCode::SEE_OTHER, "/me"));
        assert!(!asking.page("/me/messages").await.contains("Your sign-in link"), "keys are not kept");
    }
}

#[tokio::test]
async fn an_administrator_sees_dead_letters_and_tries_them_again() {
    for site in sites().await {
        let administrator = site.administrator().await;
        let organizer = site.organizer().await;
        let health = administrator.page("/admin/mail").await;
        assert!(text_of(&health).contains("No letter was refused."), "{}", text_of(&health));
        let told = administrator.submit("/admin/mail", &[("do", "suppress"), ("email", "anan@rtp.example"), ("reason", "Bounces")]).await;
        assert!(told.shows("Nothing more is written to this address.") && told.shows("Bounces"));
        let shown = preview(&organizer, &message("confirmed", "TH")).await;
        let sent = send(&organizer, &shown).await.location;
        let letters = site.deliver_mail().await;
        assert!(letters.iter().all(|letter| letter.to_address != "anan@rtp.example"));
        assert!(organizer.page(&sent).await.contains("not written to: Bounces"));
        assert!(organizer.page("/organize/bangkok/messages").await.contains("not written to: Bounces"));

        let health = administrator.page("/admin/mail").await;
        assert!(text_of(&health).contains("One letter could not be delivered."), "{}", text_of(&health));
        let letter = hidden(&health).into_iter().collect::<HashMap<_, _>>().remove("letter").unwrap();
        administrator.submit("/admin/mail", &[("do", "allow"), ("address", "anan@rtp.example")]).await;
        assert_eq!(
            organizer.post("/organize/hanoi-2014/messages", &[("do", "retry"), ("letter", &letter)]).await.status,
            StatusCode::NOT_FOUND
        );
        let retried = organizer.submit("/organize/bangkok/messages", &[("do", "retry"), ("letter", &letter)]).await;
        assert!(retried.shows("tried again now"));
        assert_eq!(site.deliver_mail().await.len(), 1);
        let late = administrator.post("/admin/mail", &[("do", "give_up"), ("letter", &letter)]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.shows("nothing to decide"));
        for nosy in [site.delegate().await, organizer] {
            assert_eq!(nosy.get("/admin/mail").await.status, StatusCode::NOT_FOUND);
            assert_eq!(nosy.post("/admin/mail", &[("do", "retry"), ("letter", &letter)]).await.status, StatusCode::NOT_FOUND);
        }
    }
}

/// The first link that begins like this.
fn link_to(html: &str, start: &str) -> Option<String> {
    let document = scraper::Html::parse_document(html);
    let selector = scraper::Selector::parse("main a[href]").unwrap();
    document.select(&selector).filter_map(|link| link.value().attr("href")).find(|href| href.starts_with(start)).map(str::to_owned)
}
