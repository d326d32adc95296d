//! What the board asks the browser: where a pointer aims, where the focus goes, what stands beside
//! the island. On the server there is nothing to ask.

#[cfg(feature = "hydrate")]
mod browser {
    use crate::agenda::{
        board::{BoardNow, FIRST, STEP, Spot},
        board_carry::Carried,
    };
    use leptos::{ev::PointerEvent, prelude::*};
    use wasm_bindgen::JsCast;
    use web_sys::{Element, ScrollBehavior, ScrollToOptions};

    /// So near to an edge, in pixels, a drag rolls on what it goes over.
    const EDGE: i32 = 48;

    fn all(within: &Element, selector: &str) -> Vec<Element> {
        let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
        (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
    }

    fn number(element: &Element, name: &str) -> Option<u32> {
        element.get_attribute(name)?.parse().ok()
    }

    /// The minute and the column under a pointer, from 1; 0 is before the first room. Nothing where the
    /// board is a list.
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

    /// The session under a pointer that went down: a block's id, or one that waits, as its entry says.
    /// A finger drags by the handle only: elsewhere it rolls the page.
    pub(in crate::agenda) fn pressed(list: &Element, event: &PointerEvent) -> Option<(String, Option<Carried>)> {
        let target: Element = event.target()?.dyn_into().ok()?;
        let entry = target.closest("[data-session]").ok()??;
        if event.pointer_type() == "touch" && target.closest(".block-grip").ok()?.is_none() {
            return None;
        }
        let id = entry.get_attribute("data-session")?;
        if list.contains(Some(&*entry)) {
            return Some((id, None));
        }
        let length = number(&entry, "data-minutes")?;
        let column = number(&entry, "data-column")? as usize;
        let waiting = Carried {
            id: id.clone(),
            version: entry.get_attribute("data-version")?.parse().ok()?,
            title: entry.query_selector("b").ok()??.text_content()?,
            spot: Spot { from: FIRST, to: FIRST + length, column },
            waits: true,
        };
        Some((id, Some(waiting)))
    }

    /// The pointer's events go to the board, wherever the pointer is.
    pub(in crate::agenda) fn capture(list: &Element, event: &PointerEvent) {
        let _ = list.set_pointer_capture(event.pointer_id());
    }

    /// Whether a pointer is over the board.
    pub(in crate::agenda) fn is_over(list: &Element, (x, y): (i32, i32)) -> bool {
        let (at, x, y) = (list.get_bounding_client_rect(), f64::from(x), f64::from(y));
        at.left() <= x && x <= at.right() && at.top() <= y && y <= at.bottom()
    }

    /// Rolls the page, and the board sideways, where a pointer is near an edge; whether it did.
    pub(in crate::agenda) fn roll(list: &Element, (x, y): (i32, i32)) -> bool {
        let near = |at: i32, least: i32, most: i32| (at - least - EDGE).min(0) / 4 + (at - most + EDGE).max(0) / 4;
        let window = window();
        let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
        let before = (window.scroll_y().unwrap_or_default(), list.scroll_left());
        let down = near(y, 0, height as i32);
        if down != 0 {
            let by = ScrollToOptions::new();
            by.set_top(f64::from(down));
            // Smooth rolling would lag behind the pointer.
            by.set_behavior(ScrollBehavior::Instant);
            window.scroll_by_with_scroll_to_options(&by);
        }
        if is_over(list, (x, y)) {
            let at = list.get_bounding_client_rect();
            list.set_scroll_left(before.1 + near(x, at.left() as i32, at.right() as i32));
        }
        before != (window.scroll_y().unwrap_or_default(), list.scroll_left())
    }

    /// Shows the handles of what waits beside the board.
    pub(in crate::agenda) fn wake_tray() {
        for grip in document().body().iter().flat_map(|body| all(body, ".tray .block-grip")) {
            let _ = grip.remove_attribute("hidden");
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

    /// The counts above the board, what waits, and the form beside it.
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
        let entries = page.body().iter().flat_map(|body| all(body, ".tray [data-session]")).collect::<Vec<_>>();
        for entry in entries {
            let id = entry.get_attribute("data-session").unwrap_or_default();
            let _ = match now.waiting.iter().find(|(waits, _)| *waits == id) {
                Some((_, version)) => {
                    entry.set_attribute("data-version", &version.to_string()).and_then(|()| entry.remove_attribute("hidden"))
                }
                None => entry.set_attribute("hidden", ""),
            };
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
            // No room comes first, all rooms last.
            if let Some(room) = page.get_element_by_id("room").and_then(|room| room.dyn_into::<web_sys::HtmlSelectElement>().ok()) {
                let column = i32::try_from(block.spot.column).unwrap_or_default();
                room.set_selected_index(if column == 0 { room.length() as i32 - 1 } else { column });
            }
        }
    }
}
#[cfg(feature = "hydrate")]
pub(super) use browser::*;

#[cfg(not(feature = "hydrate"))]
mod nowhere {
    use crate::agenda::{board::BoardNow, board_carry::Carried};

    pub(in crate::agenda) fn aimed<E>(_: &E, _: (i32, i32)) -> Option<(u32, usize)> {
        None
    }
    pub(in crate::agenda) fn pressed<L, E>(_: &L, _: &E) -> Option<(String, Option<Carried>)> {
        None
    }
    pub(in crate::agenda) fn capture<L, E>(_: &L, _: &E) {}
    pub(in crate::agenda) fn is_over<E>(_: &E, _: (i32, i32)) -> bool {
        false
    }
    pub(in crate::agenda) fn roll<E>(_: &E, _: (i32, i32)) -> bool {
        false
    }
    pub(in crate::agenda) fn wake_tray() {}
    pub(in crate::agenda) fn soon(_: impl FnOnce() + 'static) {}
    pub(in crate::agenda) fn focus(_: String) {}
    pub(in crate::agenda) fn tell_page(_: &BoardNow, _: &str) {}
}
#[cfg(not(feature = "hydrate"))]
pub(super) use nowhere::*;
