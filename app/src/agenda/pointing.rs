//! What the board asks the browser: where a pointer aims, where the focus goes, what stands beside
//! the island. On the server there is nothing to ask.

#[cfg(feature = "hydrate")]
mod browser {
    use crate::agenda::board::{BoardNow, STEP};
    use leptos::{ev::PointerEvent, prelude::*};
    use wasm_bindgen::JsCast;
    use web_sys::Element;

    fn all(within: &Element, selector: &str) -> Vec<Element> {
        let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
        (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
    }

    fn number(element: &Element, name: &str) -> Option<u32> {
        element.get_attribute(name)?.parse().ok()
    }

    /// The minute and the column under a pointer: beside the rooms, where the hours stand, are all
    /// rooms. Nothing where the board is a list.
    pub(in crate::agenda) fn aimed(list: &Element, (x, y): (i32, i32)) -> Option<(u32, usize)> {
        let (x, y) = (f64::from(x), f64::from(y));
        let heads = all(list, ".board-head");
        let column = heads
            .iter()
            .filter(|head| head.get_bounding_client_rect().width() > 0.0 && head.get_bounding_client_rect().left() <= x)
            .filter_map(|head| number(head, "data-column"))
            .max();
        if heads.iter().all(|head| head.get_bounding_client_rect().width() == 0.0) {
            return None;
        }
        let marks = all(list, "[data-minute]");
        let above =
            marks.iter().filter(|mark| mark.get_bounding_client_rect().top() <= y).filter_map(|mark| number(mark, "data-minute")).max();
        let first = marks.iter().filter_map(|mark| number(mark, "data-minute")).min()?;
        let minute = above.unwrap_or(first) / STEP * STEP;
        Some((minute, column.map_or(0, |column| column as usize)))
    }

    /// The pointer's events go to the block, wherever the pointer is.
    pub(in crate::agenda) fn capture(event: &PointerEvent) {
        let block = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(block) = block {
            let _ = block.set_pointer_capture(event.pointer_id());
        }
    }

    /// Once what is under way has been dealt with.
    pub(in crate::agenda) fn soon(then: impl FnOnce() + 'static) {
        request_animation_frame(then);
    }

    /// Moves the focus once the page has caught up.
    pub(in crate::agenda) fn focus(id: String) {
        request_animation_frame(move || {
            let element = document().get_element_by_id(&id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
            if let Some(element) = element {
                let _ = element.focus();
            }
        });
    }

    /// The counts above the board, and the version in the form beside it.
    pub(in crate::agenda) fn tell_page(now: &BoardNow, moved: &str) {
        let page = document();
        for count in &now.counts {
            let set = |id: String, text: &str| {
                if let Some(element) = page.get_element_by_id(&id) {
                    element.set_text_content(Some(text));
                }
            };
            set(format!("count-{}", count.id), &count.count.to_string());
            set(format!("count-{}-words", count.id), &count.words);
            // What counts nothing is out of view.
            if let Some(shown) = page.get_element_by_id(&format!("count-{}", count.id)).and_then(|number| number.parent_element()) {
                let _ = if count.count == 0 { shown.set_attribute("hidden", "") } else { shown.remove_attribute("hidden") };
            }
        }
        let field = |id: &str| page.get_element_by_id(id).and_then(|element| element.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(block) = now.blocks.iter().find(|block| block.id == moved) else { return };
        if field("move-session").is_some_and(|session| session.value() == moved) {
            let times = [("start", crate::agenda::board::clock(block.spot.from)), ("end", crate::agenda::board::clock(block.spot.to))];
            for (id, value) in [("move-seen", block.version.to_string())].into_iter().chain(times) {
                if let Some(field) = field(id) {
                    field.set_value(&value);
                }
            }
        }
    }
}
#[cfg(feature = "hydrate")]
pub(super) use browser::*;

#[cfg(not(feature = "hydrate"))]
mod nowhere {
    use crate::agenda::board::BoardNow;

    pub(in crate::agenda) fn aimed<E>(_: &E, _: (i32, i32)) -> Option<(u32, usize)> {
        None
    }
    pub(in crate::agenda) fn capture<E>(_: &E) {}
    pub(in crate::agenda) fn soon(_: impl FnOnce() + 'static) {}
    pub(in crate::agenda) fn focus(_: String) {}
    pub(in crate::agenda) fn tell_page(_: &BoardNow, _: &str) {}
}
#[cfg(not(feature = "hydrate"))]
pub(super) use nowhere::*;
