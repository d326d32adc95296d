//! Messages that were sent, and how they fared.

use super::send::SentTo;
use crate::{
    Failure, Store, json,
    outbox::rows::{delivery, message},
    people::names_of,
};
use chrono::{DateTime, Utc};
use domain::{
    access::{Grant, WriteMessages},
    id::{DeliveryId, MessageId, PersonId},
    mail::DeliveryState,
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;
use uuid::Uuid;

/// How a message's letters fare.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Handed to the next server.
    pub sent: u64,
    /// To be sent, now or later.
    pub waiting: u64,
    /// Given up, by the worker or by somebody.
    pub dead: u64,
}

/// A message that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentMessage {
    /// Which.
    pub id: MessageId,
    /// Its subject.
    pub subject: String,
    /// Its text, with its places.
    pub body: String,
    /// Whom it was for.
    pub to: SentTo,
    /// By whom; nobody where it was loaded.
    pub by: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// How its letters fare.
    pub tally: Tally,
}

/// One letter of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentLetter {
    /// Which.
    pub id: DeliveryId,
    /// Its recipient's name.
    pub name: String,
    /// Where it stands.
    pub state: DeliveryState,
    /// How often it was tried.
    pub attempts: u32,
    /// When it is tried next, where it waits.
    pub due_at: DateTime<Utc>,
    /// When it was sent.
    pub sent_at: Option<DateTime<Utc>>,
    /// What the mail server said last.
    pub fault: Option<String>,
    /// Whether its recipient has opened it here.
    pub read: bool,
}

impl Store {
    /// The messages of a workshop, newest first, and how many.
    pub async fn sent_messages(&self, grant: &Grant<WriteMessages>, page: u64, size: u64) -> Result<(Vec<SentMessage>, u64), Failure> {
        let query = message::Entity::find().filter(message::Column::WorkshopId.eq(Uuid::from(*grant.on())));
        let total = query.clone().count(self.reader()).await?;
        let rows = query.order_by_desc(message::Column::At).offset(page * size).limit(size).all(self.reader()).await?;
        Ok((self.with_tallies(rows).await?, total))
    }

    /// One message of a workshop.
    pub async fn sent_message(&self, grant: &Grant<WriteMessages>, id: MessageId) -> Result<SentMessage, Failure> {
        let row = message::Entity::find_by_id(Uuid::from(id))
            .filter(message::Column::WorkshopId.eq(Uuid::from(*grant.on())))
            .one(self.reader())
            .await?;
        self.with_tallies(Vec::from_iter(row)).await?.pop().ok_or(Failure::NotFound)
    }

    /// A message's letters, those that need somebody first, and how many.
    pub async fn letters_of_message(
        &self,
        grant: &Grant<WriteMessages>,
        id: MessageId,
        page: u64,
        size: u64,
    ) -> Result<(Vec<SentLetter>, u64), Failure> {
        let query = delivery::Entity::find()
            .filter(delivery::Column::WorkshopId.eq(Uuid::from(*grant.on())))
            .filter(delivery::Column::MessageId.eq(Uuid::from(id)));
        let total = query.clone().count(self.reader()).await?;
        // "dead", "dropped", "sent", "waiting": the alphabet has it right but for the last.
        let rows = query.order_by_asc(delivery::Column::State).order_by_asc(delivery::Column::Address).offset(page * size).limit(size);
        let rows = rows.all(self.reader()).await?;
        let names = names_of(self.reader(), rows.iter().filter_map(|row| row.person_id)).await?;
        let letters = rows.into_iter().map(|row| {
            Ok(SentLetter {
                id: DeliveryId(row.id),
                name: row.person_id.and_then(|id| names.get(&PersonId(id))).map(|names| names.full_name.to_string()).unwrap_or(row.address),
                state: json::word(DeliveryState::from_word, &row.state)?,
                attempts: row.attempts.unsigned_abs(),
                due_at: row.due_at,
                sent_at: row.sent_at,
                fault: row.last_error,
                read: row.read_at.is_some(),
            })
        });
        Ok((letters.collect::<Result<_, Failure>>()?, total))
    }

    async fn with_tallies(&self, rows: Vec<message::Model>) -> Result<Vec<SentMessage>, Failure> {
        let counts: Vec<(Uuid, String, i64)> = delivery::Entity::find()
            .select_only()
            .column(delivery::Column::MessageId)
            .column(delivery::Column::State)
            .column_as(delivery::Column::Id.count(), "letters")
            .filter(delivery::Column::MessageId.is_in(rows.iter().map(|row| row.id)))
            .group_by(delivery::Column::MessageId)
            .group_by(delivery::Column::State)
            .into_tuple()
            .all(self.reader())
            .await?;
        let mut tallies: HashMap<Uuid, Tally> = HashMap::new();
        for (id, state, letters) in counts {
            let (tally, letters) = (tallies.entry(id).or_default(), letters.unsigned_abs());
            match json::word(DeliveryState::from_word, &state)? {
                DeliveryState::Sent => tally.sent += letters,
                DeliveryState::Waiting => tally.waiting += letters,
                DeliveryState::Dead | DeliveryState::Dropped => tally.dead += letters,
            }
        }
        let names = names_of(self.reader(), rows.iter().filter_map(|row| row.by_id)).await?;
        rows.into_iter()
            .map(|row| {
                Ok(SentMessage {
                    id: MessageId(row.id),
                    to: json::from(&row.recipients)?,
                    by: row.by_id.and_then(|id| names.get(&PersonId(id))).map(|names| names.full_name.to_string()),
                    tally: tallies.get(&row.id).copied().unwrap_or_default(),
                    subject: row.subject,
                    body: row.body,
                    at: row.at,
                })
            })
            .collect()
    }
}
