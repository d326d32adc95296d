//! What a look at one part of the installation found, for `doctor` and `verify`.

use crate::fault::Fault;

/// What was found, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    Good(String),
    /// Works, but should not stay so.
    Concern(String),
    /// What is wrong, and what to do.
    Bad(String),
}

/// Prints what was found of each part; a fault where anything is wrong.
pub fn report(parts: &[(&'static str, Vec<Finding>)], next: &str) -> Result<(), Fault> {
    let mut wrong = 0;
    for (name, finding) in parts.iter().flat_map(|(name, findings)| findings.iter().map(move |finding| (name, finding))) {
        let (sign, words) = match finding {
            Finding::Good(words) => ("ok   ", words),
            Finding::Concern(words) => ("mind ", words),
            Finding::Bad(words) => ("WRONG", words),
        };
        wrong += usize::from(matches!(finding, Finding::Bad(_)));
        println!("{sign} {name:<12} {words}");
    }
    if wrong == 0 { Ok(()) } else { Err(Fault::Other(format!("{wrong} thing(s) are wrong. {next}"))) }
}
