//! The stylesheet: every partial in one file, layers kept, white space gone.

use lightningcss::{
    bundler::{Bundler, FileProvider},
    printer::PrinterOptions,
    stylesheet::{MinifyOptions, ParserOptions},
    targets::{Browsers, Targets},
};

use crate::{
    fault::{Done, Fault},
    place,
};

/// The oldest browsers that know cascade layers, which the sheet cannot do without. What they do not read otherwise, such as
/// `(width>=48rem)`, is written in the older way.
fn oldest() -> Targets {
    let version = |major: u32, minor: u32| Some(major << 16 | minor << 8);
    let (chrome, firefox, safari) = (version(99, 0), version(97, 0), version(15, 4));
    Targets {
        browsers: Some(Browsers { chrome, edge: chrome, firefox, safari, ios_saf: safari, ..Browsers::default() }),
        ..Targets::default()
    }
}

/// `style/plenary.css` with all it imports.
pub fn bundle() -> Done<Vec<u8>> {
    let entry = place::at("style/plenary.css");
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(&entry).map_err(broken)?;
    sheet.minify(MinifyOptions { targets: oldest(), ..MinifyOptions::default() }).map_err(broken)?;
    let printed = sheet.to_css(PrinterOptions { minify: true, targets: oldest(), ..PrinterOptions::default() }).map_err(broken)?;
    Ok(printed.code.into_bytes())
}

fn broken<T: std::fmt::Display>(fault: lightningcss::error::Error<T>) -> Fault {
    let place = fault.loc.map(|place| format!("{}:{}:{}: ", place.filename, place.line + 1, place.column)).unwrap_or_default();
    Fault::new(format!("the stylesheet does not hold together: {place}{}", fault.kind), "mend that line under style/, then build again")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_browsers_read_every_condition() {
        let sheet = String::from_utf8(bundle().unwrap()).unwrap();
        let conditions: Vec<&str> = sheet.split("@media").skip(1).filter_map(|rest| rest.split('{').next()).collect();
        assert!(conditions.iter().any(|condition| condition.contains("(min-width:48rem)")));
        // Chrome 103 and Safari 16.3 pass over a block whose condition holds a comparison.
        assert_eq!(conditions.iter().find(|condition| condition.contains(['<', '>'])), None);
        assert!(sheet.contains("@layer"));
    }
}
