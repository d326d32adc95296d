//! Chance that happens again: splitmix64, and what a hostile hand would type.

/// A source of choices.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    pub fn of(seed: u64) -> Chance {
        Chance(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// Once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    /// Something to put into a field.
    pub fn text(&mut self) -> String {
        const TYPED: [&str; 44] = [
            "",
            " ",
            "x",
            "0",
            "-1",
            "1",
            "2",
            "99999999999999999999",
            "1e309",
            "NaN",
            "null",
            "true",
            "yes",
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(A1)",
            "\t=1",
            "\r\n=1",
            "a\u{0}b",
            "a\u{202E}b",
            "a\u{200B}b",
            "\u{FEFF}",
            "\u{FFFD}",
            "อนันต์",
            "Nguyễn",
            "e\u{301}",
            "' OR 1=1 --",
            "\"; DROP TABLE persons; --",
            "<script>alert(1)</script>",
            "</textarea><script>alert(1)</script>",
            "<svg onload=alert(1)>",
            "javascript:alert(1)",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "../../etc/passwd",
            "{{7*7}}",
            "{name}",
            "{",
            "a@b.example\r\nBcc: c@d.example",
            "2027-03-09",
            "25:61",
            "0001-01-01",
        ];
        match self.below(24) {
            0 => "ก".to_owned() + &"\u{0E31}".repeat(300),
            1 => "x".repeat(self.below(70_000)),
            2 => char::from_u32(self.next() as u32 % 0x11_0000).map(String::from).unwrap_or_default(),
            3 => (0..self.below(40)).filter_map(|_| char::from_u32(self.next() as u32 % 0x3000)).collect(),
            4 => format!("{:032x}", u128::from(self.next()) << 64 | u128::from(self.next())),
            5 => "9".repeat(self.below(400)),
            6 => format!("{}-{}-{}", self.below(12_000), self.below(14), self.below(33)),
            _ => (*self.one(&TYPED)).to_owned(),
        }
    }

    /// Something to put between two slashes, as it stands on the wire.
    pub fn path_part(&mut self) -> Vec<u8> {
        const PARTS: [&str; 30] = [
            "..",
            ".",
            "%2e%2e",
            "%2e%2e%2f%2e%2e",
            "%2F",
            "%5c",
            "%00",
            "%FF",
            "%C3%28",
            "%",
            "%z",
            "%0d%0aX:y",
            "%E0%B8%81",
            "*",
            "~",
            "'",
            "%22",
            "<x>",
            ";a=b",
            "gate-here;x",
            "GATE-HERE",
            "-1",
            "0",
            "1",
            "99999999999999999999",
            "{id}",
            "%7Bid%7D",
            "TH%20",
            "th",
            "00000000000000000000000000000000",
        ];
        match self.below(14) {
            0 => vec![b'a'; self.below(9_000)],
            1 => (0..self.below(20)).map(|_| self.next() as u8).filter(|byte| !matches!(byte, b' ' | b'\r' | b'\n' | 0)).collect(),
            2 => serde_urlencoded::to_string([("", self.text())]).unwrap().as_bytes()[1..].to_vec(),
            _ => self.one(&PARTS).as_bytes().to_vec(),
        }
    }
}
