//! Groups of words that mean the same here, as the operator keeps them. They are asked for when somebody searches, so
//! the index need not know them.

use std::collections::HashMap;

use super::text::{Analysis, tidy};

/// The most words in a row that have a synonym.
pub const LONGEST_SYNONYM: usize = 4;

/// The groups, by the stems of their members.
#[derive(Clone, Debug, Default)]
pub struct Synonyms {
    groups: Vec<Vec<Member>>,
    by_stems: HashMap<String, Vec<(usize, usize)>>,
}

/// One word, or some in a row, of a group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Member {
    pub plain: Vec<String>,
    pub stems: Vec<String>,
}

impl Synonyms {
    /// Reads groups, each the words that mean the same.
    pub fn of(groups: &[Vec<String>], analysis: &Analysis) -> Self {
        let mut synonyms = Self::default();
        for group in groups {
            let member = |words: &String| {
                let plain: Vec<_> = analysis.tokens(&tidy(words)).into_iter().map(|token| token.plain).collect();
                let stems = plain.iter().map(|word| analysis.stem(word)).collect();
                Member { plain, stems }
            };
            let members: Vec<Member> = group.iter().map(member).filter(|member| !member.plain.is_empty()).collect();
            for (at, member) in members.iter().enumerate() {
                let places = synonyms.by_stems.entry(member.stems.join(" ")).or_default();
                places.push((synonyms.groups.len(), at));
            }
            synonyms.groups.push(members);
        }
        synonyms
    }

    /// What else is said for these stems.
    pub fn besides<'a>(&'a self, stems: &str) -> impl Iterator<Item = &'a Member> {
        let places = self.by_stems.get(stems).map(Vec::as_slice).unwrap_or_default();
        places.iter().flat_map(|(group, own)| {
            self.groups[*group].iter().enumerate().filter(move |(at, _)| at != own).map(|(_, member)| member)
        })
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::Locale;

    #[test]
    fn each_of_a_group_stands_for_the_others() {
        let analysis = Analysis::of(Locale::English);
        let groups = [vec!["sofa".to_owned(), "Couch".to_owned(), "love seat".to_owned()], vec!["!".to_owned()]];
        let synonyms = Synonyms::of(&groups, &analysis);
        let besides = |stems: &str| synonyms.besides(stems).map(|member| member.plain.join(" ")).collect::<Vec<_>>();
        assert_eq!(besides("sofa"), ["couch", "love seat"]);
        assert_eq!(besides(&analysis.stem("couches")), ["sofa", "love seat"]);
        assert_eq!(besides("love seat"), ["sofa", "couch"]);
        assert!(besides("love").is_empty() && besides("").is_empty());
    }
}
