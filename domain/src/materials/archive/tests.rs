use super::*;
use proptest::prelude::*;

fn entry(name: &str, packed: u64, unpacked: u64) -> Entry {
    Entry { name: name.to_owned(), packed, unpacked }
}

fn of(names: &[&str]) -> Vec<Entry> {
    names.iter().map(|name| entry(name, 100, 1000)).collect()
}

/// A directory with its end record, as a writer of archives makes it.
fn written(entries: &[Entry]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for it in entries {
        let mut head = vec![0u8; 46];
        head[..4].copy_from_slice(b"PK\x01\x02");
        head[20..24].copy_from_slice(&u32::try_from(it.packed).unwrap().to_le_bytes());
        head[24..28].copy_from_slice(&u32::try_from(it.unpacked).unwrap().to_le_bytes());
        head[28..30].copy_from_slice(&u16::try_from(it.name.len()).unwrap().to_le_bytes());
        bytes.extend(head);
        bytes.extend(it.name.as_bytes());
    }
    let length = u32::try_from(bytes.len()).unwrap();
    let mut end = vec![0u8; 22];
    end[..4].copy_from_slice(b"PK\x05\x06");
    end[10..12].copy_from_slice(&u16::try_from(entries.len()).unwrap().to_le_bytes());
    end[12..16].copy_from_slice(&length.to_le_bytes());
    bytes.extend(end);
    bytes
}

#[test]
fn a_directory_is_found_and_read() {
    let entries_in = of(&["[Content_Types].xml", "word/document.xml", "word/Hình ảnh.png"]);
    let bytes = written(&entries_in);
    let place = directory(&bytes, bytes.len() as u64).unwrap();
    let found = entries(&bytes[usize::try_from(place.start).unwrap()..usize::try_from(place.end).unwrap()]).unwrap();
    assert_eq!(found, entries_in);
    assert_eq!(check_entries("docx", &found), Ok(()));
}

#[test]
fn documents_hold_what_their_name_says_and_nothing_that_runs() {
    let word = ["[Content_Types].xml", "word/document.xml"];
    for (ending, names, expected) in [
        ("docx", &word[..], Ok(())),
        ("xlsx", &word[..], Err(MaterialRefusal::TypeNotTaken)),
        ("docx", &["a.txt"][..], Err(MaterialRefusal::TypeNotTaken)),
        ("docx", &["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"][..], Err(MaterialRefusal::Macros)),
        ("odt", &["mimetype", "content.xml"][..], Ok(())),
        ("odt", &["mimetype", "content.xml", "Basic/Standard/Module1.xml"][..], Err(MaterialRefusal::Macros)),
        ("zip", &["notes.pdf", "photos/1.jpg"][..], Ok(())),
        ("zip", &["photos/1.jpg", "photos/Open me.EXE"][..], Err(MaterialRefusal::Macros)),
        ("zip", &["../../etc/cron.d/x"][..], Err(MaterialRefusal::Damaged)),
        ("zip", &["/etc/passwd"][..], Err(MaterialRefusal::Damaged)),
        ("zip", &["c:\\x.txt"][..], Err(MaterialRefusal::Damaged)),
    ] {
        assert_eq!(check_entries(ending, &of(names)), expected, "{ending} {names:?}");
    }
}

#[test]
fn a_bomb_is_told_by_its_directory() {
    let bomb = [entry("zeros.bin", 4 << 20, 4_290_000_000)];
    assert_eq!(check_entries("zip", &bomb), Err(MaterialRefusal::UnpacksTooLarge));
    let steep = [entry("a.txt", 1000, 100 << 20)];
    assert_eq!(check_entries("zip", &steep), Err(MaterialRefusal::UnpacksTooLarge));
    let many = written(&vec![entry("a", 0, 0); 10_001]);
    assert_eq!(directory(&many, many.len() as u64), Err(MaterialRefusal::UnpacksTooLarge));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300), size in any::<u64>()) {
        let _ = directory(&bytes, size);
        let _ = entries(&bytes);
        let mut marked = b"PK\x01\x02".to_vec();
        marked.extend(&bytes);
        let _ = entries(&marked);
    }
}
