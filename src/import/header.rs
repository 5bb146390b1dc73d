//! Which column holds what, as it was chosen or suggested.

use super::columns::amounts::Mark;
use super::columns::{Suggestion, Target};
use super::mapping::Mapping;
use super::survey::Survey;
use crate::content::Field;
use crate::locales::Text;

/// What each column of a table holds.
#[derive(Clone, Debug)]
pub struct Header {
    /// What the columns are called.
    pub names: Vec<String>,
    /// What each is for.
    pub targets: Vec<Target>,
    /// What sets decimals apart in each.
    pub marks: Vec<Option<Mark>>,
    /// Columns in the order in which they count: of several for one field the first that has something.
    order: Vec<usize>,
}

impl Header {
    /// The columns of a table that was looked at.
    ///
    /// # Errors
    /// The sentence that says which column is missing, or double.
    pub fn of(survey: &Survey, mapping: &Mapping) -> Result<Self, Text> {
        let targets = mapping.targets(&survey.suggestions);
        let marks = survey.profiles.iter().map(|profile| mapping.mark().or(profile.votes.mark())).collect();
        let mut order: Vec<usize> = (0..targets.len()).collect();
        let rank = |place: usize| {
            survey.suggestions.get(place).map_or(
                0,
                |Suggestion { rank, target, .. }| {
                    if *target == targets[place] { *rank } else { 0 }
                },
            )
        };
        order.sort_by_key(|place| (rank(*place), *place));
        let header = Self { names: survey.names.clone(), targets, marks, order };
        for (place, target) in header.targets.iter().enumerate() {
            if !target.takes_several() && header.targets[..place].contains(target) {
                return Err(Text::import_column_double(header.name_of(place)));
            }
        }
        if !header.has(&Target::Field("name")) {
            return Err(Text::import_name_missing());
        }
        Ok(header)
    }

    /// The columns that are for this, the one that counts first.
    pub fn columns<'a>(&'a self, target: &'a Target) -> impl Iterator<Item = usize> + 'a {
        self.order.iter().copied().filter(move |place| self.targets[*place] == *target)
    }

    /// Whether any column is for this.
    #[must_use]
    pub fn has(&self, target: &Target) -> bool {
        self.targets.contains(target)
    }

    /// Whether any column is for this field of a product.
    #[must_use]
    pub fn speaks_of(&self, field: &Field) -> bool {
        match field.key {
            "tags" => self.has(&Target::Tags),
            "attributes" | "specifics" => self.targets.iter().any(|target| {
                matches!(target, Target::Fact(_) | Target::Facts | Target::FactName(_) | Target::FactValue(_))
            }),
            key => self.targets.iter().any(|target| matches!(target, Target::Field(known) if *known == key)),
        }
    }

    /// The names of the facts that have a column, in small letters.
    #[must_use]
    pub fn facts(&self) -> Vec<String> {
        let names = self.targets.iter().filter_map(|target| match target {
            Target::Fact(name) => Some(name.to_lowercase()),
            _ => None,
        });
        names.collect()
    }

    /// Whether the table was exported here: its cells mean exactly what they say.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        self.has(&Target::Product)
    }

    /// How many columns there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.names.len()
    }

    /// What a column is called in the file; one without a name by its number.
    #[must_use]
    pub fn name_of(&self, place: usize) -> String {
        match self.names.get(place) {
            Some(name) if !name.is_empty() => name.clone(),
            _ => format!("#{}", place + 1),
        }
    }
}
