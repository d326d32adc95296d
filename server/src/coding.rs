//! Choosing among the packed copies of a file.

/// How a file's bytes are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Coding {
    Brotli,
    Gzip,
    Plain,
}

impl Coding {
    /// As `Content-Encoding` says it.
    pub(crate) fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Plain => None,
        }
    }

    /// The packed copy's ending.
    pub(crate) fn suffix(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
            Self::Plain => "",
        }
    }
}

/// Those that an `Accept-Encoding` allows, smallest first.
pub(crate) fn by_preference(accepted: &str) -> impl Iterator<Item = Coding> {
    [Coding::Brotli, Coding::Gzip].into_iter().filter(move |coding| coding.name().is_some_and(|name| allows(accepted, name)))
}

fn allows(accepted: &str, name: &str) -> bool {
    let weight = |wanted: &str| {
        accepted.split(',').find_map(|part| {
            let mut words = part.split(';').map(str::trim);
            words.next()?.eq_ignore_ascii_case(wanted).then(|| words.all(|word| !is_zero(word)))
        })
    };
    weight(name).or_else(|| weight("*")).unwrap_or(false)
}

/// Whether bytes that are not packed are refused, in any of the ways of saying so.
pub(crate) fn refuses_plain(accepted: &str) -> bool {
    accepted.split(',').any(|part| {
        let mut words = part.split(';').map(str::trim);
        words.next().is_some_and(|name| name == "*" || name.eq_ignore_ascii_case("identity")) && words.any(is_zero)
    })
}

fn is_zero(word: &str) -> bool {
    word.split_once('=').is_some_and(|(name, value)| name.trim().eq_ignore_ascii_case("q") && value.trim().parse() == Ok(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_allowed_form_comes_first() {
        let order = |accepted| by_preference(accepted).collect::<Vec<_>>();
        assert_eq!(order("gzip, deflate, br;q=0.9, zstd"), [Coding::Brotli, Coding::Gzip]);
        assert_eq!(order("GZIP"), [Coding::Gzip]);
        assert_eq!(order("br;q=0, *"), [Coding::Gzip]);
        assert_eq!(order("*;q=0.000"), []);
        assert_eq!(order(""), []);
        assert_eq!(order("identity"), []);
    }

    #[test]
    fn plain_bytes_can_be_refused() {
        for accepted in ["identity;q=0", "*;q=0", "gzip, Identity ; Q=0.000", "br;q=0.5, *; q=0.", "*;q=9, *;q=0"] {
            assert!(refuses_plain(accepted), "{accepted}");
        }
        for accepted in ["", "gzip, deflate, br, zstd", "gzip;q=0", "identity;q=0.1, *;q=0.5", "*"] {
            assert!(!refuses_plain(accepted), "{accepted}");
        }
    }
}
