//! What the command line says of a file's columns, and what it shows of them.

use std::path::Path;

use super::columns::{Target, known_columns};
use super::file::{Reading, open};
use super::header::Header;
use super::mapping::Mapping;
use super::refusal::{Refusal, explained};
use super::report::shortened;
use super::stopped::Stopped;
use super::survey::{Survey, survey};

impl Mapping {
    /// Takes choices such as `Titel=name`, and returns a line for each column of the file.
    ///
    /// # Errors
    /// [`Stopped::Unusable`] when the file has no such column, or there is no such target.
    pub fn choose(&mut self, path: &Path, choices: &[String]) -> Result<Vec<String>, Stopped> {
        let unusable = |sentence: &str| Stopped::Unusable(format!("{}: {sentence}", path.display()));
        let survey = survey(path, &self.reading()).map_err(|refusal| match refusal {
            Refusal::Told(text) => unusable(&text.in_english()),
            Refusal::Failed(error) => unusable(&error.to_string()),
        })?;
        let mut columns: Vec<String> =
            survey.suggestions.iter().map(|suggestion| suggestion.target.to_string()).collect();
        for choice in choices {
            let wrong = |what: &str| Stopped::Unusable(format!("--column {choice}: {what}"));
            let (heading, target) = choice.rsplit_once('=').ok_or_else(|| wrong("write HEADING=TARGET"))?;
            let target = Target::parse(target).ok_or_else(|| wrong("there is no such target"))?;
            let (heading, names) = (heading.trim(), &survey.names);
            let by_name = names.iter().position(|name| !name.is_empty() && name.eq_ignore_ascii_case(heading));
            let number = heading.strip_prefix('#').and_then(|number| number.parse::<usize>().ok());
            let place =
                by_name.or(number.and_then(|number| number.checked_sub(1)).filter(|place| *place < names.len()));
            let place = place.ok_or_else(|| wrong("the file has no such column"))?;
            if !target.takes_several() {
                columns.iter_mut().filter(|column| **column == target.to_string()).for_each(String::clear);
            }
            columns[place] = target.to_string();
        }
        self.columns = Some(columns);
        Header::of(&survey, self).map_err(|text| {
            unusable(&format!("{} The columns are: {}", text.in_english(), shortened(&survey.all_names(), 200)))
        })?;
        Ok(self.lines(&survey))
    }

    fn lines(&self, survey: &Survey) -> Vec<String> {
        let targets = self.targets(&survey.suggestions);
        let line = |place: usize| {
            let target = match targets[place].to_string() {
                left if left.is_empty() => "(left out)".to_owned(),
                target => target,
            };
            let sample = survey.profiles[place].samples.first().map_or("", String::as_str);
            let name = survey.name_of(place);
            format!("{target:24} {:24} {}", shortened(&name, 24), shortened(sample, 60))
        };
        (0..targets.len()).map(line).collect()
    }
}

/// The rows of a table of two columns, without a first row that only names them.
///
/// # Errors
/// The sentence that says why it cannot be read, in English.
pub fn rows_of(path: &Path) -> Result<Vec<(u64, String, String)>, String> {
    let refused = |refusal: Refusal| match refusal {
        Refusal::Told(text) => text.in_english().into_owned(),
        Refusal::Failed(error) => error.to_string(),
    };
    let mut table = open(path, &Reading::default(), known_columns).map_err(|unusable| refused(unusable.into()))?;
    let mut rows = Vec::new();
    while let Some(row) = table.rows.next().map_err(|error| error.to_string())? {
        let cells = row.cells.map_err(|broken| format!("line {}: {}", row.line, explained(broken).in_english()))?;
        let (theirs, ours) = (cells.get(0).to_owned(), cells.get(1).trim().to_owned());
        if !(rows.is_empty() && ours.eq_ignore_ascii_case("ours")) {
            rows.push((row.line, theirs, ours));
        }
    }
    Ok(rows)
}
