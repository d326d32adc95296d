//! Kept assets put where the server looks, file by file in place and with their times: cargo then sees a change exactly
//! when these assets are newer than the binary.

use std::{
    fs::{self, File},
    path::Path,
};

use super::{names, written};
use crate::{
    fault::{Done, on_disk},
    place,
};

/// Makes `folder` hold exactly what `kept` holds.
pub fn into(folder: &Path, kept: &Path) -> Done {
    let wanted = names(kept)?;
    for name in names(folder)?.iter().filter(|name| !wanted.contains(name)) {
        on_disk(fs::remove_file(folder.join(name)), format!("remove {}", place::short(&folder.join(name))))?;
    }
    for name in wanted {
        on_disk(copy(&kept.join(&name), &folder.join(&name)), format!("write {}", place::short(&folder.join(&name))))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    let (bytes, time) = (fs::read(from)?, written(from)?);
    if fs::read(to).is_ok_and(|found| found == bytes) {
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(to, bytes)?;
    File::options().write(true).open(to)?.set_modified(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placed_folder_holds_the_kept_files_with_their_times_and_nothing_else() {
        let top = std::env::temp_dir().join(format!("plenary-placed-{}", std::process::id()));
        let (kept, folder) = (top.join("kept"), top.join("placed"));
        fs::create_dir_all(kept.join("snippets")).unwrap();
        fs::create_dir_all(&folder).unwrap();
        fs::write(kept.join("snippets/a.js"), "new").unwrap();
        fs::write(folder.join("left-over.css"), "old").unwrap();
        into(&folder, &kept).unwrap();
        assert_eq!(names(&folder).unwrap(), names(&kept).unwrap());
        assert_eq!(written(&folder.join("snippets/a.js")).unwrap(), written(&kept.join("snippets/a.js")).unwrap());
        fs::remove_dir_all(top).unwrap();
    }
}
