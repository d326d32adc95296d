//! Sizes, times and counts as people write them.

use std::time::Duration;

const SIZES: [(&str, u64); 8] = [
    ("KiB", 1 << 10),
    ("MiB", 1 << 20),
    ("GiB", 1 << 30),
    ("TiB", 1 << 40),
    ("kB", 1_000),
    ("MB", 1_000_000),
    ("GB", 1_000_000_000),
    ("B", 1),
];

const TIMES: [(&str, u64); 4] = [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000)];

/// `200MiB`, `64 KiB`, `1048576`: at least one byte.
pub(super) fn size(text: &str) -> Result<u64, String> {
    measure(text, &SIZES, Some(1))
        .filter(|&bytes| bytes > 0 && bytes <= 1 << 50)
        .ok_or_else(|| format!("is \"{text}\", which is no size: a whole number with B, KiB, MiB or GiB"))
}

/// `500ms`, `30s`, `15m`, `1h`: longer than nothing, at most a week.
pub(super) fn time(text: &str) -> Result<Duration, String> {
    measure(text, &TIMES, None)
        .filter(|&ms| ms > 0 && ms <= 7 * 24 * 3_600_000)
        .map(Duration::from_millis)
        .ok_or_else(|| format!("is \"{text}\", which is no time: a whole number with ms, s, m or h, at most 168h"))
}

/// A whole number from 1 to a million.
pub(super) fn count(text: &str) -> Result<usize, String> {
    text.parse()
        .ok()
        .filter(|count| (1..=1_000_000).contains(count))
        .ok_or_else(|| format!("is \"{text}\", which is no whole number from 1 to 1000000"))
}

fn measure(text: &str, units: &[(&str, u64)], bare: Option<u64>) -> Option<u64> {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(digits);
    let unit = unit.trim();
    let factor = if unit.is_empty() { bare? } else { units.iter().find(|(name, _)| name.eq_ignore_ascii_case(unit))?.1 };
    number.parse::<u64>().ok()?.checked_mul(factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_times_read_as_people_write_them() {
        assert_eq!(size("200MiB"), Ok(200 << 20));
        assert_eq!(size("64 kib"), Ok(64 << 10));
        assert_eq!(size("1048576"), Ok(1 << 20));
        assert_eq!(time("1500ms"), Ok(Duration::from_millis(1500)));
        assert_eq!(time("15m"), Ok(Duration::from_secs(900)));
    }

    #[test]
    fn what_is_no_quantity_is_refused() {
        for text in ["", "0", "-1", "MiB", "1.5MiB", "10 parsecs", "99999999999999999999", "18446744073709551615GiB"] {
            assert!(size(text).is_err(), "{text}");
        }
        for text in ["", "0s", "30", "1d", "169h"] {
            assert!(time(text).is_err(), "{text}");
        }
        for text in ["", "0", "1e3", "1000001"] {
            assert!(count(text).is_err(), "{text}");
        }
    }
}
