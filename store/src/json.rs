//! Between domain values and JSON columns.

pub(crate) mod hexed;

use crate::Failure;
use sea_orm::JsonValue;
use serde::{Serialize, de::DeserializeOwned};

/// A value as its column keeps it.
pub fn to<T: Serialize>(value: &T) -> JsonValue {
    serde_json::to_value(value).expect("domain values have string keys only")
}

/// A column's value.
pub fn from<T: DeserializeOwned>(value: &JsonValue) -> Result<T, Failure> {
    Ok(T::deserialize(value)?)
}

/// An enum's word that the database holds and this release must know.
pub fn word<T>(read: impl Fn(&str) -> Option<T>, word: &str) -> Result<T, Failure> {
    read(word).ok_or_else(|| Failure::Broken(format!("unknown word {word:?} in the database")))
}
