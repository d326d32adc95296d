//! What is wrong with a piece of input, as a sentence beside its field.

use crate::t;
use domain::{lang::Lang, text::TextFault};

/// The sentence for a fault. `missing` is the field's own ("Enter your full name as in your passport").
pub fn text_fault(lang: Lang, fault: TextFault, missing: &str) -> String {
    match fault {
        TextFault::Empty => missing.to_owned(),
        TextFault::TooLong(most) => t!(lang, "fault-too-long", most = most),
        TextFault::Unprintable => t!(lang, "fault-unprintable"),
        TextFault::MarkStack => t!(lang, "fault-marks"),
        TextFault::NotAnAddress => t!(lang, "fault-email"),
        TextFault::NotAPhone => t!(lang, "fault-phone"),
    }
}
