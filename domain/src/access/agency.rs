//! An agency as a label names it.

use crate::country::Country;
use serde::{Deserialize, Serialize};
use std::{convert::Infallible, fmt, str::FromStr};

/// An agency of a country. Countries call agencies alike, and what is for one's customs is not for another's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Agency {
    /// Of which delegation; none where nobody said so: then it is nobody's.
    pub country: Option<Country>,
    /// As registrations spell it.
    pub name: String,
}

impl Agency {
    /// That of a country, by the name that registrations give it.
    pub fn of(country: Country, name: impl Into<String>) -> Agency {
        Agency { country: Some(country), name: name.into() }
    }
}

/// `TH: Royal Thai Police`.
impl fmt::Display for Agency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.country {
            Some(country) => write!(f, "{country}: {}", self.name),
            None => f.write_str(&self.name),
        }
    }
}

/// Reads what [`Display`](fmt::Display) writes; the code in either case, and spaces as one likes.
impl FromStr for Agency {
    type Err = Infallible;
    fn from_str(text: &str) -> Result<Agency, Infallible> {
        let coded = text.split_once(':').and_then(|(code, name)| Some((code.trim().to_uppercase().parse().ok()?, name.trim())));
        Ok(match coded {
            Some((country, name)) if !name.is_empty() => Agency::of(country, name),
            _ => Agency { country: None, name: text.trim().to_owned() },
        })
    }
}

impl From<String> for Agency {
    fn from(text: String) -> Agency {
        let Ok(agency) = text.parse();
        agency
    }
}

impl From<Agency> for String {
    fn from(agency: Agency) -> String {
        agency.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agency_is_written_after_its_country() {
        for text in ["TH: Royal Thai Police", "VN: Cục Kiểm lâm: phòng 2", "Customs", "Unit: nine"] {
            assert_eq!(Agency::from(text.to_owned()).to_string(), text);
        }
        assert_eq!(Agency::from(" th :Customs ".to_owned()), Agency::of("TH".parse().unwrap(), "Customs"));
        assert_eq!(Agency::from("TH:".to_owned()).country, None);
    }
}
