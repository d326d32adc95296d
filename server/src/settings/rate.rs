//! How often something may happen.

use std::{num::NonZeroU32, time::Duration};

use super::quantity;

/// So many within such a time; all of them may come at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    pub count: NonZeroU32,
    pub per: Duration,
}

/// `120/15m`, or `off`.
pub(super) fn rate_or_off(text: &str) -> Result<Option<Rate>, String> {
    if text.eq_ignore_ascii_case("off") {
        return Ok(None);
    }
    text.split_once('/')
        .and_then(|(count, per)| Some(Rate { count: count.trim().parse().ok()?, per: quantity::time(per.trim()).ok()? }))
        .map(Some)
        .ok_or_else(|| format!("is \"{text}\", which is neither off nor a count and a time with / between them"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_a_count_within_a_time() {
        let rate = rate_or_off("120/15m").ok().flatten();
        assert_eq!(rate.map(|rate| (rate.count.get(), rate.per.as_secs())), Some((120, 900)));
        assert_eq!(rate_or_off("off"), Ok(None));
        for text in ["", "0/1m", "10", "10/", "/1m", "10/0s", "ten/1m"] {
            assert!(rate_or_off(text).is_err(), "{text}");
        }
    }
}
