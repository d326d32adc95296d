//! What the board's island asks the server for.

use super::board::{BoardNow, MoveOrder, MoveRefused};
use leptos::prelude::*;
use server_fn::{
    codec::{Json, JsonEncoding},
    error::{FromServerFnError, ServerFnErrorErr},
};

impl FromServerFnError for MoveRefused {
    type Encoder = JsonEncoding;

    /// Whatever goes wrong on the way is told in one word: no text from below crosses the wire.
    fn from_server_fn_error(_: ServerFnErrorErr) -> MoveRefused {
        MoveRefused::Failed
    }
}

/// Puts a session somewhere else on its day, as the form beside the board does.
#[server(prefix = "/do", endpoint = "move_session", input = Json, output = Json)]
pub async fn move_session(order: MoveOrder) -> Result<BoardNow, MoveRefused> {
    super::moving::move_session(order).await
}
