//! The pictures of a product as they stand in its form: the path of each, and what it shows.

use crate::content::pictures::LONGEST_ALT;

/// Pictures in a form, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pictured(Vec<Entry>);

/// One of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// `/pictures/<name>` of what was uploaded.
    pub path: String,
    /// What it shows.
    pub alt: String,
}

impl Pictured {
    /// Those that are kept one a line.
    #[must_use]
    pub fn of(lines: &str) -> Self {
        let entry = |line: &str| {
            let (path, alt) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
            Entry { path: path.to_owned(), alt: alt.trim().to_owned() }
        };
        Self(lines.lines().map(entry).filter(|entry| !entry.path.is_empty()).collect())
    }

    /// The same one a line.
    #[must_use]
    pub fn lines(&self) -> String {
        let lines = self.0.iter().map(|entry| format!("{} {}", entry.path, entry.alt).trim_end().to_owned());
        lines.collect::<Vec<_>>().join("\n")
    }

    /// One more, unless it is there already.
    pub fn add(&mut self, path: String) {
        let is_path = !path.is_empty() && path.len() <= 100 && !path.contains(char::is_whitespace);
        if is_path && self.0.iter().all(|entry| entry.path != path) {
            self.0.push(Entry { path, alt: String::new() });
        }
    }

    /// Says what the last one shows.
    pub fn describe(&mut self, alt: &str) {
        if let Some(last) = self.0.last_mut() {
            // A line is one picture. What is too long is said to be so.
            last.alt = alt.chars().map(|c| if c.is_control() { ' ' } else { c }).take(2 * LONGEST_ALT).collect();
        }
    }

    /// Does what a button says: `earlier`, `later` or `remove`, and the path of a picture.
    pub fn arrange(&mut self, act: &str) {
        let Some((act, path)) = act.split_once(' ') else { return };
        let Some(place) = self.0.iter().position(|entry| entry.path == path) else { return };
        match act {
            "earlier" if place > 0 => self.0.swap(place, place - 1),
            "later" if place + 1 < self.0.len() => self.0.swap(place, place + 1),
            "remove" => _ = self.0.remove(place),
            _ => {}
        }
    }

    /// Each of them, in order.
    pub fn each(&self) -> impl Iterator<Item = &Entry> {
        self.0.iter()
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Entry {
    /// Where members of the business at this address see it small.
    #[must_use]
    pub fn thumbnail(&self, base: &str) -> String {
        if self.path.starts_with("/pictures/") { format!("{base}{}.webp", self.path) } else { self.path.clone() }
    }

    /// What tells its buttons from those of the others.
    #[must_use]
    pub fn mark(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_moved_and_removed_by_name() {
        let mut pictured = Pictured::default();
        for path in ["/pictures/a", "/pictures/b", "/pictures/c", "/pictures/a", "", "two words"] {
            pictured.add(path.to_owned());
        }
        pictured.describe("A blue\nmug");
        let paths = |pictured: &Pictured| pictured.each().map(Entry::mark).collect::<String>();
        for (act, after) in [
            ("earlier /pictures/c", "acb"),
            ("earlier /pictures/a", "acb"),
            ("later /pictures/a", "cab"),
            ("later /pictures/b", "cab"),
            ("remove /pictures/a", "cb"),
            ("remove /pictures/x", "cb"),
            ("turn /pictures/c", "cb"),
            ("", "cb"),
        ] {
            pictured.arrange(act);
            assert_eq!(paths(&pictured), after, "{act}");
        }
        assert_eq!(pictured.lines(), "/pictures/c A blue mug\n/pictures/b");
        assert_eq!(Pictured::of(&pictured.lines()), pictured);
    }
}
