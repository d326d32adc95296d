mod sink;

use std::os::unix::fs::PermissionsExt;

use mail_parser::{MessageParser, MimeHeaders};

use self::sink::Sink;
use super::*;
use crate::settings::Flags;

fn letter() -> Mail {
    Mail {
        message_id: "<1f2e@plenary.example.org>".into(),
        from: "Plenary <plenary@example.org>".parse().expect("a mailbox"),
        to_name: Some("Nguyễn Văn \"Anan\", Đại úy".into()),
        to_address: "anan@example.org".into(),
        subject: "Về đăng ký của bạn — hội thảo".into(),
        text: "Xin chào\n.\nHết".into(),
        html: "<p>Xin chào</p>".into(),
        calendars: vec![Calendar { method: "REQUEST", body: "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n".into() }],
    }
}

fn settings(smtp: &str) -> Settings {
    let smtp = smtp.to_owned();
    Settings::read(&Flags::default(), &|name| (name == "PLENARY_SMTP_URL").then(|| smtp.clone())).expect("good settings")
}

async fn attempt_at(sink: &Sink) -> Attempt {
    Mailer::new(&settings(&sink.url())).send(&letter()).await
}

#[tokio::test]
async fn a_letter_arrives_with_its_parts_and_headers() {
    let sink = Sink::start(&[]).await;
    assert_eq!(attempt_at(&sink).await, Attempt::Sent);
    let received = sink.received();
    assert_eq!(received.len(), 1);
    let message = MessageParser::new().parse(received[0].as_bytes()).expect("a message");
    assert_eq!(message.message_id(), Some("1f2e@plenary.example.org"));
    assert_eq!(message.subject(), Some("Về đăng ký của bạn — hội thảo"));
    let to = message.to().and_then(|to| to.first()).expect("a recipient");
    assert_eq!((to.name(), to.address()), (letter().to_name.as_deref(), Some("anan@example.org")));
    assert_eq!(message.header_raw("Auto-Submitted").map(str::trim), Some("auto-generated"));
    assert_eq!(message.body_text(0).as_deref().map(str::trim_end), Some("Xin chào\r\n.\r\nHết"));
    let calendar = message.parts.last().expect("a last part");
    let kind = calendar.content_type().expect("a type");
    assert_eq!((kind.ctype(), kind.subtype(), kind.attribute("method")), ("text", Some("calendar"), Some("REQUEST")));
}

#[tokio::test]
async fn further_calendars_are_attached() {
    let sink = Sink::start(&[]).await;
    let calendar = |method| Calendar { method, body: format!("METHOD:{method}\r\n") };
    let mail = Mail { calendars: vec![calendar("REQUEST"), calendar("CANCEL")], ..letter() };
    assert_eq!(Mailer::new(&settings(&sink.url())).send(&mail).await, Attempt::Sent);
    let received = sink.received();
    let message = MessageParser::new().parse(received[0].as_bytes()).expect("a message");
    let methods: Vec<_> = message.parts.iter().filter_map(|part| part.content_type()?.attribute("method")).collect();
    assert_eq!(methods, ["REQUEST", "CANCEL"]);
    assert_eq!(message.attachments().filter_map(|part| part.attachment_name()).collect::<Vec<_>>(), ["session-2.ics"]);
}

#[tokio::test]
async fn what_another_day_may_change_is_tried_again() {
    for reply in
        [("RCPT", "451 4.7.1 greylisted"), ("DATA", "452 full"), (".", "421 shutting down"), ("MAIL", "535 credentials"), (".", "drop")]
    {
        let sink = Sink::start(&[reply]).await;
        let attempt = attempt_at(&sink).await;
        assert!(matches!(attempt, Attempt::RetryLater(_)), "{reply:?}: {attempt:?}");
    }
    let nobody = Mailer::new(&settings("smtp://127.0.0.1:1"));
    assert!(matches!(nobody.send(&letter()).await, Attempt::RetryLater(_)));
    assert!(nobody.probe().await.is_err());
}

#[tokio::test]
async fn what_the_server_refuses_for_good_is_given_up() {
    for reply in [("RCPT", "550 5.1.1 no such user"), (".", "554 refused")] {
        let sink = Sink::start(&[reply]).await;
        let Attempt::GiveUp(reason) = attempt_at(&sink).await else { panic!("{reply:?}") };
        assert!(reason.contains(&reply.1[4..]), "{reason}");
    }
}

#[tokio::test]
async fn an_address_in_another_script_is_given_up_where_the_server_cannot_take_it() {
    let sink = Sink::start(&[]).await;
    let mail = Mail { to_address: "อนันต์@example.org".into(), ..letter() };
    let attempt = Mailer::new(&settings(&sink.url())).send(&mail).await;
    assert!(matches!(attempt, Attempt::GiveUp(_)), "{attempt:?}");
}

#[tokio::test]
async fn a_poison_letter_is_given_up_and_the_next_one_goes_out() {
    let memory = Memory::default();
    let mailer = Mailer::Memory(memory.clone());
    let poison = [
        Mail { to_name: Some("Anan\r\nBcc: all@example.org".into()), ..letter() },
        Mail { subject: "Hello\nBcc: all@example.org".into(), ..letter() },
        Mail { to_address: "anan@example.org\r\nRCPT TO:<x@y.example>".into(), ..letter() },
        Mail { to_address: "no address".into(), ..letter() },
        Mail { message_id: "no id".into(), ..letter() },
        Mail { message_id: "<a@b>\r\nX: y".into(), ..letter() },
    ];
    for mail in &poison {
        assert!(matches!(mailer.send(mail).await, Attempt::GiveUp(_)), "{mail:?}");
    }
    assert_eq!(mailer.send(&letter()).await, Attempt::Sent);
    assert_eq!(memory.take(), [letter()]);
    assert!(memory.letters().is_empty());
}

#[tokio::test]
async fn a_letter_over_which_a_library_panics_is_given_up() {
    // Nothing that is sent makes one panic today; lettre did, over a line break in a name.
    let attempt = Mailer::Panics.send(&letter()).await;
    assert!(matches!(attempt, Attempt::GiveUp(_)), "{attempt:?}");
}

#[tokio::test]
async fn one_connection_serves_several_letters() {
    let sink = Sink::start(&[]).await;
    let mailer = Mailer::new(&settings(&sink.url()));
    mailer.probe().await.expect("reachable");
    for _ in 0..3 {
        // The pool takes a connection back in a task of its own.
        tokio::time::sleep(Duration::from_millis(50)).await;
        assert_eq!(mailer.send(&letter()).await, Attempt::Sent);
    }
    assert_eq!((sink.received().len(), sink.connections()), (3, 1));
}

#[tokio::test]
async fn without_smtp_letters_are_files_for_their_owner_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let outbox = folder.path().join("outbox");
    let mailer = Mailer::Folder(Folder::new(outbox.clone()));
    assert_eq!(mailer.send(&letter()).await, Attempt::Sent);
    let files: Vec<_> = std::fs::read_dir(&outbox).expect("made").map(|file| file.expect("listed").path()).collect();
    assert_eq!(files.len(), 1, "{files:?}");
    assert!(files[0].to_string_lossy().ends_with("-1f2e@plenary.example.org.eml"), "{files:?}");
    assert_eq!(std::fs::metadata(&files[0]).expect("there").permissions().mode() & 0o777, 0o600);
    let text = std::fs::read(&files[0]).expect("read");
    assert_eq!(MessageParser::new().parse(&text).and_then(|m| m.subject().map(str::to_owned)), Some(letter().subject));
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_is_tried_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("outbox");
    std::fs::write(&file, "in the way").expect("written");
    let mailer = Mailer::Folder(Folder::new(file));
    assert!(matches!(mailer.send(&letter()).await, Attempt::RetryLater(_)));
    assert!(mailer.probe().await.is_err());
}
