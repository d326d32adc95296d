//! Sending a message: one letter for each recipient, in the transaction that sends it.

use super::group::{members, print_of};
use crate::{Failure, Store, json, outbox::rows::message, series::setup::hold};
use chrono::{DateTime, Utc};
use domain::{
    access::{Grant, WriteMessages},
    id::MessageId,
    lang::Lang,
    mail::{Group, Letter, MailRefusal, Template, TemplateFault},
    text::{Line, Text},
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// A message that is ready to be sent.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Chosen when it is shown for the last time: sent twice, it is one message.
    pub id: MessageId,
    /// What it is about, neutrally; without places.
    pub subject: Line,
    /// What it says, with places.
    pub body: Text,
    /// The language that it is written in.
    pub lang: Lang,
    /// Whom it is for.
    pub group: Group,
    /// Exactly whom its author saw.
    pub shown: Shown,
}

/// The group as it was shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// How many.
    pub count: usize,
    /// Exactly who, see [`print_of`].
    pub print: String,
}

/// Whom a message was for, as its row keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentTo {
    /// The group.
    #[serde(flatten)]
    pub group: Group,
    /// How many it was then.
    pub count: usize,
    /// The language that the message is written in.
    #[serde(default)]
    pub lang: Lang,
}

impl Store {
    /// Sends a message to exactly the people that its author saw.
    pub async fn send_message(&self, grant: &Grant<WriteMessages>, draft: &Draft, now: DateTime<Utc>) -> Result<(), Failure> {
        let workshop = *grant.on();
        Template::parse(draft.body.as_str()).map_err(MailRefusal::Template)?;
        if draft.subject.as_str().contains(['{', '}']) {
            return Err(MailRefusal::Template(TemplateFault::LoneBrace).into());
        }
        let mut change = self.begin(grant.by(), now).await?;
        // Two clicks at once wait for each other here; so does a decision that changes the group.
        hold(&change, workshop).await?;
        if let Some(sent) = message::Entity::find_by_id(Uuid::from(draft.id)).one(change.tx()).await? {
            return if sent.workshop_id == Uuid::from(workshop) { Ok(()) } else { Err(Failure::NotFound) };
        }
        let recipients = members(change.tx(), workshop, &draft.group).await?;
        if recipients.is_empty() {
            return Err(MailRefusal::NoRecipients.into());
        }
        if print_of(&recipients) != draft.shown.print {
            return Err(MailRefusal::GroupChanged { shown: draft.shown.count, now: recipients.len() }.into());
        }
        message::ActiveModel {
            id: Set(draft.id.into()),
            workshop_id: Set(workshop.into()),
            by_id: Set(grant.by().map(Uuid::from)),
            subject: Set(draft.subject.to_string()),
            body: Set(draft.body.to_string()),
            recipients: Set(json::to(&SentTo { group: draft.group.clone(), count: recipients.len(), lang: draft.lang })),
            at: Set(now),
        }
        .insert(change.tx())
        .await?;
        let letter = Letter::Message { workshop, message: draft.id };
        let letters: Vec<_> = recipients.iter().map(|recipient| (recipient.person, letter.clone())).collect();
        change.tell_many(&letters).await?;
        change.record("send_message", "message", Uuid::from(draft.id), workshop, json!({ "recipients": recipients.len() }));
        change.commit().await
    }
}
