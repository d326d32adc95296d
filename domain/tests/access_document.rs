//! docs/access.md is the access table, word for word. `UPDATE=1 cargo test -p domain` writes it anew.
#![allow(clippy::unwrap_used)]

use domain::access::{ADDRESSES, ActionName};
use std::fmt::Write;

fn document() -> String {
    let mut text = String::from(
        "# Who may do what\n\n\
         Generated from the table in `domain/src/access.rs` (`UPDATE=1 cargo test -p domain`); a test compares the two.\n\
         Whoever is not named is answered as if the thing did not exist.\n\n\
         | action | on | who |\n|---|---|---|\n",
    );
    for action in ActionName::ALL {
        writeln!(text, "| {} | {} | {} |", action.name(), action.on(), action.who()).unwrap();
    }
    text.push_str(
        "\n## What a label shows to whom\n\n\
         | label | sessions | documents |\n|---|---|---|\n\
         | TLP:CLEAR | everyone; people's names only to participants | everyone |\n\
         | TLP:GREEN | confirmed or accepted participants of any edition; those who serve any edition | confirmed participants of any edition; those who serve any edition |\n\
         | TLP:AMBER | confirmed or accepted participants of this workshop; those who serve it | confirmed participants of this workshop; those who serve it |\n\
         | TLP:AMBER+STRICT | participants from the named delegations or agencies; where none is named, from every participating delegation | the same, confirmed |\n\
         | TLP:RED | the people named; people with a part in the session | the people named; who uploaded it |\n\n\
         People with a part in a session see that session whatever its label. Organizers, speakers and focal points serve an edition;\n\
         a delegate with a part about whom nothing is decided yet has that session alone, to read. Whose registration was declined, withdrawn\n\
         or passed on has left, unless a role keeps them: no part, no name on a label and no upload of theirs lets them in any more.\n",
    );
    text.push_str(
        "\n## What each address asks\n\n\
         The router takes no address that is not named here. Where everyone comes in, each thing shown is asked for by itself.\n\n\
         | address | to look | to change |\n|---|---|---|\n",
    );
    for address in ADDRESSES {
        let words = |gate: Option<domain::access::Gate>| gate.map(|gate| gate.to_string()).unwrap_or_default();
        writeln!(text, "| `{}` | {} | {} |", address.path, words(address.get), words(address.post)).unwrap();
    }
    text
}

#[test]
fn the_document_is_the_table() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/access.md");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, document()).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), document());
}
