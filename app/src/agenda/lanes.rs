//! What would stand upon each other on the board stands side by side.

use super::board::Block;
use std::{cmp::Reverse, collections::BTreeMap};

/// The most that stand side by side; what is more shares the last place.
const MOST: usize = 4;

/// Sets the lanes of a day's blocks; answers how many there are at most in all rooms' own column and in each room's.
pub(super) fn set_lanes(blocks: &mut [Block], rooms: usize) -> Vec<usize> {
    blocks.sort_by_key(|block| (block.spot.from, Reverse(block.spot.to), block.spot.column));
    let in_rooms: Vec<(u32, u32)> = blocks.iter().filter(|block| block.spot.column > 0).map(|block| block.spot.drawn()).collect();
    let mut columns: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (index, block) in blocks.iter_mut().enumerate() {
        let (from, to) = block.spot.drawn();
        block.beside = block.spot.column == 0 && in_rooms.iter().any(|(begins, ends)| *begins < to && from < *ends);
        // What spans every room meets only what spans them too.
        let column = (block.spot.column > 0 || block.beside).then_some(block.spot.column);
        columns.entry(column).or_default().push(index);
    }
    let mut most = vec![0; rooms + 1];
    for (column, own) in columns {
        let lanes = share(blocks, &own);
        if let Some(most) = column.and_then(|column| most.get_mut(column)) {
            *most = lanes;
        }
    }
    most
}

/// Shares one column among those that stand in it, in order of start; each chain that hangs together has lanes of one width.
fn share(blocks: &mut [Block], own: &[usize]) -> usize {
    let mut most = 0;
    let mut rest = own;
    while let Some(first) = rest.first() {
        let mut end = blocks[*first].spot.drawn().1;
        let mut count = 1;
        while let Some((_, to)) = rest.get(count).map(|next| blocks[*next].spot.drawn()).filter(|(from, _)| *from < end) {
            end = end.max(to);
            count += 1;
        }
        let (chain, after) = rest.split_at(count);
        let mut ends: Vec<u32> = Vec::new();
        for index in chain {
            let (from, to) = blocks[*index].spot.drawn();
            let free = ends.iter().position(|end| *end <= from).unwrap_or(ends.len()).min(MOST - 1);
            ends.resize(ends.len().max(free + 1), 0);
            ends[free] = ends[free].max(to);
            blocks[*index].lane.0 = free;
        }
        chain.iter().for_each(|index| blocks[*index].lane.1 = ends.len());
        most = most.max(ends.len());
        rest = after;
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::board::{Spot, Trouble};

    fn block(id: &str, from: u32, to: u32, column: usize) -> Block {
        Block {
            id: id.into(),
            version: 1,
            title: id.into(),
            title_lang: None,
            spot: Spot { from, to, column },
            lane: (0, 1),
            beside: false,
            pause: false,
            cancelled: false,
            trouble: Trouble::None,
            why: vec![],
            about: String::new(),
            href: String::new(),
        }
    }

    type Lanes = Vec<(String, (usize, usize))>;

    fn lanes(mut blocks: Vec<Block>) -> (Lanes, Vec<usize>) {
        let most = set_lanes(&mut blocks, 2);
        (blocks.into_iter().map(|block| (block.id, block.lane)).collect(), most)
    }

    fn said(all: &[(&str, (usize, usize))]) -> Lanes {
        all.iter().map(|(id, lane)| ((*id).to_owned(), *lane)).collect()
    }

    #[test]
    fn what_meets_stands_side_by_side() {
        let found = lanes(vec![block("b", 630, 690, 1), block("a", 600, 660, 1), block("c", 690, 720, 1), block("d", 600, 660, 2)]);
        assert_eq!(found, (said(&[("a", (0, 2)), ("d", (0, 1)), ("b", (1, 2)), ("c", (0, 1))]), vec![0, 2, 1]));
    }

    #[test]
    fn a_chain_has_lanes_of_one_width() {
        let found = lanes(vec![block("a", 600, 660, 1), block("b", 645, 720, 1), block("c", 690, 750, 1), block("d", 705, 735, 1)]);
        assert_eq!(found, (said(&[("a", (0, 3)), ("b", (1, 3)), ("c", (0, 3)), ("d", (2, 3))]), vec![0, 3, 0]));
        let crowd = (0..7).map(|n| block(&n.to_string(), 600, 660, 2)).collect();
        let (all, most) = lanes(crowd);
        assert_eq!((all.last().unwrap().1, most), ((3, 4), vec![0, 0, 4]), "the last share a place");
    }

    #[test]
    fn what_shares_a_quarter_when_drawn_shares_the_width() {
        let found = lanes(vec![block("a", 600, 605, 1), block("b", 605, 610, 1)]);
        assert_eq!(found.0, said(&[("a", (0, 2)), ("b", (1, 2))]));
    }

    #[test]
    fn all_rooms_beside_a_session_in_one_have_a_column_of_their_own() {
        let mut blocks = vec![block("lunch", 720, 780, 0), block("meeting", 735, 765, 1), block("coffee", 630, 645, 0)];
        assert_eq!(set_lanes(&mut blocks, 2), [1, 1, 0]);
        let beside: Vec<_> = blocks.iter().map(|block| (block.id.as_str(), block.beside, block.lane)).collect();
        assert_eq!(beside, [("coffee", false, (0, 1)), ("lunch", true, (0, 1)), ("meeting", false, (0, 1))]);
        assert!(blocks[1].classes().starts_with("block in-beside at-1200"), "{}", blocks[1].classes());
        let (all, _) = lanes(vec![block("a", 600, 660, 0), block("b", 630, 690, 0)]);
        assert_eq!(all, said(&[("a", (0, 2)), ("b", (1, 2))]), "all rooms twice share the whole width");
    }
}
