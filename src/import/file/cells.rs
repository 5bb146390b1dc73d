//! A row of the file and its cells.

/// A row as it stands in the file.
pub struct Row<'a> {
    /// The line in which it begins, counted from 1.
    pub line: u64,
    /// Its cells, or why they cannot be told apart.
    pub cells: Result<Cells<'a>, Broken>,
}

impl Row<'_> {
    /// How many bytes it takes.
    pub fn bytes(&self) -> usize {
        self.cells.as_ref().map_or(0, |cells| cells.text.len())
    }
}

/// The cells of a row.
#[derive(Clone, Copy)]
pub struct Cells<'a> {
    text: &'a str,
    ends: &'a [usize],
}

impl<'a> Cells<'a> {
    /// The cells of a text, each with the place where it ends.
    pub fn new(text: &'a str, ends: &'a [usize]) -> Self {
        Self { text, ends }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// What stands in one of them; nothing where the row has none.
    pub fn get(&self, index: usize) -> &'a str {
        let start = if index == 0 { Some(&0) } else { self.ends.get(index - 1) };
        match (start, self.ends.get(index)) {
            (Some(start), Some(end)) => self.text.get(*start..*end).unwrap_or_default(),
            _ => "",
        }
    }

    /// All of them, in order.
    pub fn iter(self) -> impl Iterator<Item = &'a str> {
        (0..self.count()).map(move |index| self.get(index))
    }
}

/// Why the cells of a row cannot be told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It is longer than 256 KiB.
    TooLong,
    /// The same, or a quote in it is never closed.
    Endless,
    /// A quote in it is never closed.
    Unclosed,
    /// It has more than 1,000 cells.
    TooManyCells,
    /// Somebody changed the file meanwhile.
    Changed,
}
