//! Sizes and shares, with the language's decimal sign.

use domain::lang::Lang;

/// "820 KB", "2.4 MB" (in Vietnamese "2,4\u{a0}MB"); a KB is 1,000 bytes, as in the metric system. The unit stays
/// with its number.
pub fn file_size(lang: Lang, bytes: u64) -> String {
    let (unit, size) = match bytes {
        0..1_000 => return format!("{bytes}\u{a0}B"),
        1_000..999_500 => ("KB", 1_000),
        999_500..999_950_000 => ("MB", 1_000_000),
        _ => ("GB", 1_000_000_000),
    };
    let tenths = (bytes * 10 + size / 2) / size;
    if unit == "KB" || tenths >= 1_000 {
        return format!("{}\u{a0}{unit}", (bytes + size / 2) / size);
    }
    match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole}\u{a0}{unit}"),
        (whole, tenth) => format!("{whole}{}{tenth}\u{a0}{unit}", decimal_sign(lang)),
    }
}

/// The most that is taken, as settings say it: in units of 1,024 wherever it is whole in them. Hints and refusals
/// both say it so, or one would promise what the other denies.
pub fn size_limit(lang: Lang, bytes: u64) -> String {
    const MIB: u64 = 1 << 20;
    if bytes >= MIB && bytes.is_multiple_of(MIB) { format!("{}\u{a0}MB", bytes / MIB) } else { file_size(lang, bytes) }
}

/// "37%" of a whole; nothing of nothing is 0%.
pub fn percent(part: u64, whole: u64) -> String {
    format!("{}%", (part * 100 + whole / 2).checked_div(whole).unwrap_or(0))
}

fn decimal_sign(lang: Lang) -> char {
    match lang {
        Lang::Vi | Lang::Id => ',',
        _ => '.',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_rounded_as_people_say_them() {
        let said = |bytes| file_size(Lang::En, bytes);
        assert_eq!(
            [said(0), said(999), said(1_000), said(819_600), said(999_499), said(2_400_000)],
            ["0\u{a0}B", "999\u{a0}B", "1\u{a0}KB", "820\u{a0}KB", "999\u{a0}KB", "2.4\u{a0}MB"]
        );
        assert_eq!([said(999_500), said(38_000_000), said(1_500_000_000)], ["1\u{a0}MB", "38\u{a0}MB", "1.5\u{a0}GB"]);
        assert_eq!(file_size(Lang::Vi, 2_400_000), "2,4\u{a0}MB");
        assert_eq!([size_limit(Lang::En, 200 << 20), size_limit(Lang::Vi, 1_500_000)], ["200\u{a0}MB", "1,5\u{a0}MB"]);
        assert_eq!([percent(0, 0), percent(3, 8)], ["0%", "38%"]);
    }
}
