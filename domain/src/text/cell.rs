//! Text on its way into a spreadsheet.

use std::borrow::Cow;

/// The text of a CSV cell that no spreadsheet takes for a formula (REG-12): what would be one begins
/// with an apostrophe. Telephone numbers and plain numbers stay as they are.
pub fn csv_cell(text: &str) -> Cow<'_, str> {
    let mut rest = text.trim_start_matches(' ').chars();
    let begins_formula = match rest.next() {
        Some('=' | '@' | '＝' | '＠' | '\t' | '\r' | '\n') => true,
        Some('+' | '-' | '＋' | '－') => !is_number(rest.as_str()),
        _ => false,
    };
    if begins_formula { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// "66 2 555 1303", "12.5": nothing that can be calculated.
fn is_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.matches('.').count() <= 1
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_telephone_numbers_stay_readable() {
        for bad in ["=1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "+1+1", "-2+3", "+cmd|' /C calc'!A0", "+", "-", "＝1", "+6-1", "-1.1.1"] {
            assert_eq!(csv_cell(bad), format!("'{bad}"), "{bad:?}");
        }
        for good in ["", "Anan", "+66 2 555 1303", "+66255513", "-5", "-12.5", "a=b", "'quoted", "Trần-Quốc", "5-7"] {
            assert_eq!(csv_cell(good), good);
        }
    }
}
