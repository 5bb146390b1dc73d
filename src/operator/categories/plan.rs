//! A list of categories as somebody brings it, a path a line (`Home > Lamps`), and what it would add to the tree.

use std::collections::{HashMap, HashSet};

use crate::categories::Tree;
use crate::ids::CategoryId;
use crate::locales::Text;
use crate::operator::categories::forms::name;
use crate::operator::categories::model::{MOST_LEVELS, RESERVED};

/// The most lines of a list.
pub const MOST_LINES: usize = 20_000;
/// What the column with the paths may be called.
const HEADINGS: [&str; 10] =
    ["path", "paths", "category", "categories", "name", "pfad", "kategorie", "kategorien", "المسار", "الفئة"];
/// What makes a program take a cell for a formula.
const FORMULAS: [char; 4] = ['=', '+', '-', '@'];

/// A list that was read.
#[derive(Debug, Default)]
pub struct Listed {
    /// The paths, each with its line and its names from the branch down.
    paths: Vec<(usize, Vec<String>)>,
    /// Lines that cannot be read, and why.
    wrong: Vec<(usize, Text)>,
}

/// What hangs where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Place {
    /// On top.
    Top,
    /// Below a category that there is.
    Known(CategoryId),
    /// Below one that is to be added.
    Added(usize),
}

/// A category that is to be added.
#[derive(Clone, Debug)]
pub struct Addition {
    /// What it is called.
    pub name: String,
    /// The same after those above it.
    pub path: String,
    /// The category above that there is already.
    pub below: Option<CategoryId>,
    /// The place in the list of the one above that is added too.
    pub after: Option<usize>,
    /// How many stand above it.
    pub depth: usize,
}

/// What a list would change.
#[derive(Debug, Default)]
pub struct Plan {
    /// What is to be added, each behind the one above it.
    pub added: Vec<Addition>,
    /// How many lines name a category that there is.
    pub kept: usize,
    /// How many lines name what another line has named.
    pub double: usize,
    /// What is wrong, by line.
    pub wrong: Vec<(usize, Text)>,
}

/// How a category is written down: its path, so that no program takes it for a formula.
pub fn cell(path: &str) -> String {
    if path.starts_with(FORMULAS) { format!("'{path}") } else { path.to_owned() }
}

impl Listed {
    /// Reads a table with a heading, of which one column has the paths, or a path a line.
    pub fn read(file: &str) -> Self {
        let file = file.trim_start_matches('\u{feff}');
        let first = file.lines().next().unwrap_or_default();
        let separator = [',', ';', '\t'].into_iter().max_by_key(|mark| first.matches(*mark).count()).unwrap_or(',');
        let headings: Vec<_> =
            first.split(separator).map(|cell| cell.trim().trim_matches('"').to_lowercase()).collect();
        let column = HEADINGS.iter().find_map(|known| headings.iter().position(|heading| heading == known));
        let mut listed = Self::default();
        let mut reader = csv::ReaderBuilder::new();
        reader.has_headers(false).flexible(true);
        // Without a heading a comma belongs to a name.
        reader.delimiter(if column.is_some() { u8::try_from(separator).unwrap_or(b',') } else { 1 });
        for (place, record) in reader.from_reader(file.as_bytes()).records().enumerate() {
            let Ok(record) = record else {
                listed.wrong.push((place + 1, Text::tree_line_unreadable()));
                continue;
            };
            if place == 0 && column.is_some() {
                continue;
            }
            let line = record.position().map_or(place + 1, |at| usize::try_from(at.line()).unwrap_or(place + 1));
            if listed.paths.len() + listed.wrong.len() >= MOST_LINES {
                listed.wrong.push((line, Text::tree_too_many_lines(MOST_LINES)));
                break;
            }
            if column.is_some() && record.len() != headings.len() {
                listed.wrong.push((line, Text::tree_line_columns(headings.len(), record.len())));
                continue;
            }
            listed.note(line, record.get(column.unwrap_or(0)).unwrap_or_default());
        }
        listed
    }

    fn note(&mut self, line: usize, cell: &str) {
        let cell = cell.trim();
        let path = cell.strip_prefix('\'').filter(|path| path.starts_with(FORMULAS)).unwrap_or(cell);
        if path.is_empty() {
            return;
        }
        let names: Result<Vec<_>, Text> = path.split('>').map(name).collect();
        match names {
            Ok(names) if names.len() > MOST_LEVELS => self.wrong.push((line, Text::tree_too_deep(MOST_LEVELS))),
            Ok(names) => self.paths.push((line, names)),
            Err(sentence) => self.wrong.push((line, sentence)),
        }
    }

    /// What it would change in this tree.
    pub fn plan(&self, tree: &Tree) -> Plan {
        let mut plan = Plan { wrong: self.wrong.clone(), ..Plan::default() };
        let key = |name: &str| name.to_lowercase();
        let place = |id: Option<CategoryId>| id.map_or(Place::Top, Place::Known);
        let mut known: HashMap<(Place, String), Place> = tree
            .iter()
            .map(|category| ((place(category.parent_id), key(&category.name)), Place::Known(category.id)))
            .collect();
        let mut named = HashSet::new();
        for (line, names) in &self.paths {
            let mut at = Place::Top;
            for (depth, name) in names.iter().enumerate() {
                if let Some(there) = known.get(&(at, key(name))) {
                    at = *there;
                    continue;
                }
                if let Place::Known(id) = at
                    && tree.get(id).is_some_and(|category| category.merging_into.is_some())
                {
                    plan.wrong.push((*line, Text::tree_is_merging()));
                    break;
                }
                let addition = plan.addition(name, at, depth, tree);
                plan.added.push(addition);
                let added = Place::Added(plan.added.len() - 1);
                known.insert((at, key(name)), added);
                at = added;
            }
            if !named.insert(at) {
                plan.double += 1;
            } else if matches!(at, Place::Known(_)) {
                plan.kept += 1;
            }
        }
        plan.wrong.sort_by_key(|(line, _)| *line);
        plan
    }
}

impl Plan {
    fn addition(&self, name: &str, at: Place, depth: usize, tree: &Tree) -> Addition {
        let (below, after) = match at {
            Place::Top => (None, None),
            Place::Known(id) => (Some(id), None),
            Place::Added(place) => (None, Some(place)),
        };
        let above = match at {
            Place::Top => None,
            Place::Known(id) => tree.get(id).map(|category| category.path.as_str()),
            Place::Added(place) => self.added.get(place).map(|added| added.path.as_str()),
        };
        let path = above.map_or_else(|| name.to_owned(), |above| format!("{above} > {name}"));
        Addition { name: name.to_owned(), path, below, after, depth }
    }

    /// An address for each that is added, of which nothing has any.
    pub fn slugs(&self, tree: &Tree) -> Vec<String> {
        let mut taken: HashSet<String> = HashSet::new();
        // Of a name that many have, numbers are not tried from the beginning each time.
        let mut slugs = Vec::with_capacity(self.added.len());
        for addition in &self.added {
            let above = match (addition.after, addition.below) {
                (Some(place), _) => self.added.get(place).map(|added| added.name.as_str()),
                (None, Some(id)) => tree.get(id).map(|category| category.name.as_str()),
                (None, None) => None,
            };
            let is_free =
                |slug: &str| !taken.contains(slug) && !RESERVED.contains(&slug) && tree.by_slug(slug).is_none();
            let slug = crate::operator::categories::changes::slug_of(above, &addition.name, is_free);
            taken.insert(slug.clone());
            slugs.push(slug);
        }
        slugs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::Locale;

    fn paths(file: &str) -> Vec<String> {
        Listed::read(file).plan(&Tree::default()).added.into_iter().map(|added| added.path).collect()
    }

    #[test]
    fn a_list_is_a_table_with_a_heading_or_a_path_a_line() {
        let expected = ["Home", "Home > Health, Fitness", "Home > Lamps"];
        assert_eq!(paths("path\n\"Home > Health, Fitness\"\nHome>Lamps\n"), expected);
        assert_eq!(paths("Home > Health, Fitness\nHome > lamps\nHome > Lamps").len(), 3);
        assert_eq!(paths("\u{feff}id;Category\r\n1;Home > Health, Fitness\r\n2;Home > Lamps\r\n"), expected);
        assert_eq!(paths("path\n'=1+1\n"), ["=1+1"]);
        assert_eq!(cell("=1+1 > Lamps"), "'=1+1 > Lamps");
    }

    #[test]
    fn what_is_wrong_is_said_by_line_and_the_rest_is_taken() {
        let deep = ["a"; 9].join(" > ");
        let plan = Listed::read(&format!("path\nHome > > Lamps\n{deep}\n\nLamps\nLAMPS\n")).plan(&Tree::default());
        assert_eq!(plan.wrong.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 3]);
        assert_eq!(Locale::English.say(&plan.wrong[0].1), "Enter a name.");
        assert_eq!((plan.added.len(), plan.double, plan.kept), (1, 1, 0));
        let plan = Listed::read("path,other\nHome\nHome,x,y\nHome,x").plan(&Tree::default());
        assert_eq!((plan.added.len(), plan.wrong.len()), (1, 2));
    }

    #[test]
    fn the_same_name_in_several_places_has_several_addresses() {
        let plan = Listed::read("Audio > Cables\nVideo > Cables\nVideo > New > Cables\nNew").plan(&Tree::default());
        let slugs = plan.slugs(&Tree::default());
        assert_eq!(slugs, ["audio", "cables", "video", "video-cables", "video-new", "new-cables", "new-2"]);
    }
}
