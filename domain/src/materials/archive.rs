//! What an archive holds, read from its directory alone: nothing is ever unpacked.
//!
//! The layout is PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.12 (entries) and 4.3.16 (end record). ZIP64 is
//! not taken: no file of our sizes needs it.

use super::MaterialRefusal;
use std::ops::Range;

/// How many last bytes of a file hold its end record: the record and the longest comment.
pub const TAIL: u64 = 22 + 0xFFFF;
/// More entries than any honest document has.
const MOST_ENTRIES: usize = 10_000;
/// The longest directory that is read.
const LONGEST_DIRECTORY: u64 = 4 << 20;
/// The most that an archive may unpack to, in bytes.
const MOST_UNPACKED: u64 = 2 << 30;
/// How many times its own size an archive may unpack to, beyond the first megabytes.
const MOST_RATIO: u64 = 200;
const FREE: u64 = 16 << 20;

/// Endings of what runs when it is opened.
const PROGRAMS: &[&str] = &[
    "app", "bat", "cmd", "com", "cpl", "dll", "exe", "hta", "htm", "html", "iso", "jar", "js", "jse", "lnk", "msi", "ps1", "py", "reg",
    "scr", "sh", "svg", "url", "vbe", "vbs", "wsf", "docm", "dotm", "pptm", "xlsm", "xlam", "xltm",
];

/// Something in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its path, as far as it is text.
    pub name: String,
    /// Its size in the archive, as the directory says.
    pub packed: u64,
    /// Its size unpacked, as the directory says.
    pub unpacked: u64,
}

/// Where the directory of a file of `size` bytes lies, read from the file's last bytes.
pub fn directory(tail: &[u8], size: u64) -> Result<Range<u64>, MaterialRefusal> {
    let end =
        tail.windows(4).rposition(|four| four == b"PK\x05\x06").and_then(|at| tail.get(at..at + 22)).ok_or(MaterialRefusal::Damaged)?;
    let count = usize::from(number16(end, 10));
    let (length, from) = (u64::from(number32(end, 12)), u64::from(number32(end, 16)));
    if count > MOST_ENTRIES || length > LONGEST_DIRECTORY {
        return Err(MaterialRefusal::UnpacksTooLarge);
    }
    let to = from.checked_add(length).filter(|to| *to <= size && count > 0).ok_or(MaterialRefusal::Damaged)?;
    Ok(from..to)
}

/// The entries of a directory.
pub fn entries(mut directory: &[u8]) -> Result<Vec<Entry>, MaterialRefusal> {
    let mut found = Vec::new();
    while directory.starts_with(b"PK\x01\x02") && directory.len() >= 46 {
        let lengths = [28, 30, 32].map(|at| usize::from(number16(directory, at)));
        let name = directory.get(46..46 + lengths[0]).ok_or(MaterialRefusal::Damaged)?;
        let (packed, unpacked) = (u64::from(number32(directory, 20)), u64::from(number32(directory, 24)));
        found.push(Entry { name: String::from_utf8_lossy(name).into_owned(), packed, unpacked });
        if found.len() > MOST_ENTRIES {
            return Err(MaterialRefusal::UnpacksTooLarge);
        }
        directory = directory.get(46 + lengths.iter().sum::<usize>()..).ok_or(MaterialRefusal::Damaged)?;
    }
    if found.is_empty() || !directory.is_empty() { Err(MaterialRefusal::Damaged) } else { Ok(found) }
}

/// Whether a file of this ending may hold these entries.
pub fn check_entries(ending: &str, entries: &[Entry]) -> Result<(), MaterialRefusal> {
    let sum = |size: fn(&Entry) -> u64| entries.iter().map(size).fold(0u64, u64::saturating_add);
    let (packed, unpacked) = (sum(|entry| entry.packed), sum(|entry| entry.unpacked));
    if unpacked > MOST_UNPACKED || unpacked > packed.saturating_mul(MOST_RATIO).saturating_add(FREE) {
        return Err(MaterialRefusal::UnpacksTooLarge);
    }
    if entries.iter().any(|entry| leads_out(&entry.name)) {
        return Err(MaterialRefusal::Damaged);
    }
    let lower: Vec<String> = entries.iter().map(|entry| entry.name.to_lowercase()).collect();
    let holds = |test: &dyn Fn(&str) -> bool| lower.iter().any(|name| test(name));
    if holds(&|name| name.ends_with("vbaproject.bin") || name.contains("/activex/")) {
        return Err(MaterialRefusal::Macros);
    }
    let whole = match ending {
        "docx" => holds(&|name| name == "[content_types].xml") && holds(&|name| name.starts_with("word/")),
        "xlsx" => holds(&|name| name == "[content_types].xml") && holds(&|name| name.starts_with("xl/")),
        "pptx" => holds(&|name| name == "[content_types].xml") && holds(&|name| name.starts_with("ppt/")),
        "odt" | "ods" | "odp" => {
            if holds(&|name| name.starts_with("basic/") || name.starts_with("scripts/")) {
                return Err(MaterialRefusal::Macros);
            }
            holds(&|name| name == "mimetype") && holds(&|name| name == "content.xml")
        }
        _ if holds(&|name| name.rsplit_once('.').is_some_and(|(_, ending)| PROGRAMS.contains(&ending.trim_end()))) => {
            return Err(MaterialRefusal::Macros);
        }
        _ => true,
    };
    if whole { Ok(()) } else { Err(MaterialRefusal::TypeNotTaken) }
}

/// A path that would leave the folder it is unpacked into.
fn leads_out(name: &str) -> bool {
    name.is_empty() || name.starts_with('/') || name.contains(['\\', '\0', ':']) || name.split('/').any(|part| part == "..")
}

fn number16(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..at + 2).map_or(0, |two| u16::from_le_bytes([two[0], two[1]]))
}

fn number32(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).map_or(0, |four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}

#[cfg(test)]
mod tests;
