//! The stylesheet: every partial in one file, layers kept, white space gone.

use lightningcss::{
    bundler::{Bundler, FileProvider},
    printer::PrinterOptions,
    stylesheet::{MinifyOptions, ParserOptions},
};

use crate::{
    fault::{Done, Fault},
    place,
};

/// `style/plenary.css` with all it imports.
pub fn bundle() -> Done<Vec<u8>> {
    let entry = place::at("style/plenary.css");
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(&entry).map_err(broken)?;
    sheet.minify(MinifyOptions::default()).map_err(broken)?;
    let printed = sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() }).map_err(broken)?;
    Ok(printed.code.into_bytes())
}

fn broken<T: std::fmt::Display>(fault: lightningcss::error::Error<T>) -> Fault {
    let place = fault.loc.map(|place| format!("{}:{}:{}: ", place.filename, place.line + 1, place.column)).unwrap_or_default();
    Fault::new(format!("the stylesheet does not hold together: {place}{}", fault.kind), "mend that line under style/, then build again")
}
