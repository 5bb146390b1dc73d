//! Who is mentioned in a text: `@` and the full name of somebody, in whatever case.

use unicode_normalization::UnicodeNormalization;

use crate::effort::spend;
use crate::ids::UserId;
use crate::products::conversation::Person;
use crate::web::letters::visible;

/// So many places are looked at in one text.
const MOST: usize = 50;
/// The longest name, in characters.
const LONGEST_NAME: usize = 120;

/// Those of these people who are mentioned, each once. The longest name that fits is meant: `@Ann Lee` is not Ann.
#[must_use]
pub fn mentioned(text: &str, people: &[Person]) -> Vec<UserId> {
    let names: Vec<_> = people.iter().map(|person| (plain(&person.name), person.user)).collect();
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@').take(MOST) {
        let rest: String = text[at + 1..].chars().take(LONGEST_NAME + 1).collect();
        if rest.starts_with(char::is_whitespace) {
            continue;
        }
        let rest = plain(&rest);
        spend(names.len());
        let fits = |name: &str| {
            let is_whole = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric());
            !name.is_empty() && rest.strip_prefix(name).is_some_and(is_whole)
        };
        let longest = names.iter().filter(|(name, _)| fits(name)).map(|(name, _)| name.len()).max();
        found.extend(names.iter().filter(|(name, _)| Some(name.len()) == longest && fits(name)).map(|(_, user)| *user));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Those who are called so.
#[must_use]
pub fn called(name: &str, people: &[Person]) -> Vec<UserId> {
    let wanted = plain(name.trim().trim_start_matches('@'));
    let same = people.iter().filter(|person| !wanted.is_empty() && plain(&person.name) == wanted);
    same.map(|person| person.user).collect()
}

/// A text in small letters, with single spaces.
fn plain(text: &str) -> String {
    let text: String = visible(text).nfkc().collect();
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people() -> Vec<Person> {
        let names = ["Ann", "Ann Lee", "Çağla", "محمد علي"];
        names.iter().zip(1..).map(|(name, id)| Person { user: UserId::new(id), name: (*name).to_owned() }).collect()
    }

    fn numbers(text: &str) -> Vec<i64> {
        mentioned(text, &people()).into_iter().map(UserId::get).collect()
    }

    #[test]
    fn the_longest_name_that_fits_is_meant() {
        assert_eq!(numbers("@Ann Lee, please look. cc @ann lee"), [2]);
        assert_eq!(numbers("@ann, and @محمد علي؟"), [1, 4]);
        assert_eq!(numbers("write to ann@example.com, @Anna, @ Ann"), [] as [i64; 0]);
        assert_eq!(numbers("@çağla"), [3]);
        assert_eq!(called(" @ann LEE ", &people()), [UserId::new(2)]);
        assert!(called("", &people()).is_empty());
    }

    #[test]
    fn a_text_of_nothing_but_mentions_costs_little() {
        let (found, steps) = crate::effort::counted(|| mentioned(&"@".repeat(4000), &people()));
        assert!(found.is_empty() && steps <= 4 * MOST as u64);
    }
}
