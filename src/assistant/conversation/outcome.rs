//! Whether an answer told what was asked, as businesses see it counted. It follows from what was found and from whose
//! words the sentences are, whichever model said them and in whichever language.

use crate::assistant::models::spans::Whose;
use crate::assistant::models::{Field, Sentence, Source};
use crate::assistant::retrieval::{Found, Kind};
use crate::understanding::question::wishes::{Ranked, Talk};

/// What became of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Something that is listed answers it.
    Answered,
    /// Nothing that is listed does.
    Silent,
    /// It is no question about what is listed.
    Talk,
}

/// What an answer has to say so that it tells what was asked.
#[derive(Clone, Copy, Debug)]
pub enum Expected {
    /// Nothing: nobody asked.
    Nothing,
    /// Which listings there are, and what they cost.
    Listings,
    /// Something that a listing or a business says.
    Evidence,
}

impl Expected {
    /// What an answer from this has to say.
    #[must_use]
    pub fn of(found: &Found) -> Self {
        if found.each().all(is_talk) {
            return Self::Nothing;
        }
        if found.each().any(asks_for_listings) { Self::Listings } else { Self::Evidence }
    }

    /// What became of the question with this answer.
    #[must_use]
    pub fn outcome(self, said: &[Sentence]) -> Outcome {
        // A comparison that is a table may say everything in it.
        let has_table = |said: &Sentence| said.table.is_some();
        // A sentence of a listing's name says that this listing says nothing.
        let is_silence = |said: &Sentence| matches!(said.source, Some(Source::Listing(_, Field::Name)));
        let is_listed = |said: &Sentence| matches!(said.source, Some(Source::Listing(_, Field::Price)));
        let is_told = match self {
            Self::Nothing => return Outcome::Talk,
            _ if said.iter().any(has_table) => true,
            Self::Listings => {
                said.iter().any(is_evidence) || said.iter().any(is_listed) && !said.iter().any(is_silence)
            }
            Self::Evidence => said.iter().any(is_evidence),
        };
        if is_told { Outcome::Answered } else { Outcome::Silent }
    }
}

/// Whether a question is only talk. Of delivery and returns businesses have their own terms.
fn is_talk(found: &Found) -> bool {
    let talk = match found.kind {
        Kind::Talk(talk) => Some(talk),
        // On the page of a listing every question is answered from that listing, thanks too.
        _ => found.asked.talk,
    };
    matches!(talk, Some(Talk::Greeting | Talk::Thanks | Talk::Who | Talk::Paying))
}

/// Whether it is enough to say which listings there are and what they cost.
fn asks_for_listings(found: &Found) -> bool {
    let asked = &found.asked;
    match found.kind {
        Kind::Talk(_) => false,
        Kind::Most(_) | Kind::Count | Kind::Comparison => true,
        Kind::About => asked.asks_price || asked.asks_who || !asked.prices.is_open(),
        // Where none says how much it has, none has the most.
        Kind::List => {
            let asks_topic = !asked.topics.is_empty() && asked.properties().is_empty();
            let is_unranked = asked.rank.as_ref().is_some_and(|rank| !matches!(rank.by, Ranked::Newest));
            !asks_topic && !is_unranked
        }
    }
}

/// Whether a sentence is what a listing says, or a business of its terms.
fn is_evidence(said: &Sentence) -> bool {
    let is_of_listing = match said.source {
        Some(Source::Listing(_, field)) => !matches!(field, Field::Name | Field::Price),
        Some(Source::Claim(..)) => true,
        Some(Source::Catalogue(_)) | None => false,
    };
    is_of_listing || said.spans.iter().any(|span| span.of == Whose::Terms)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assistant::models::Part;
    use crate::assistant::models::extractive::compose;
    use crate::assistant::models::voice::Voice;
    use crate::assistant::retrieval::found::Terms;
    use crate::assistant::retrieval::given::tests::listing;
    use crate::ids::ProductId;
    use crate::understanding::question::Asked;

    fn outcome(found: &Found) -> Outcome {
        let parts = compose(found, Voice::default()).into_iter();
        let said = parts.filter_map(|part| match part {
            Part::Sentence(sentence) => Some(sentence),
            _ => None,
        });
        Expected::of(found).outcome(&said.collect::<Vec<_>>())
    }

    fn about(question: &str, lines: &[&str]) -> Found {
        let given = vec![listing(1, "Blue Mug", 2400, &[], lines)];
        let asked = Asked::of(question, std::iter::empty());
        Found { asked, given, total: 1, kind: Kind::About, is_single: true, ..Found::default() }
    }

    #[test]
    fn an_answer_tells_what_was_asked_or_does_not() {
        assert_eq!(outcome(&about("How heavy is it?", &["Weighs 400 grams."])), Outcome::Answered);
        assert_eq!(outcome(&about("How heavy is it?", &["Thrown by hand."])), Outcome::Silent);
        assert_eq!(outcome(&about("What does it cost?", &[])), Outcome::Answered);
        let claim = Sentence::own("It is heavy.", Some(Source::Claim(ProductId::new(1), Field::Description)));
        assert_eq!(Expected::Evidence.outcome(&[claim]), Outcome::Answered);
    }

    #[test]
    fn talk_is_no_question_and_the_terms_of_a_business_answer_one() {
        for talk in [Talk::Greeting, Talk::Thanks, Talk::Who, Talk::Paying] {
            assert_eq!(outcome(&Found { kind: Kind::Talk(talk), ..Found::default() }), Outcome::Talk);
        }
        let terms = vec![Terms { business: "Blue Door".to_owned(), lines: vec!["We send by post.".to_owned()] }];
        let delivery = Found { kind: Kind::Talk(Talk::Delivery), ..Found::default() };
        assert_eq!(outcome(&delivery), Outcome::Silent);
        assert_eq!(outcome(&Found { terms: terms.clone(), ..delivery }), Outcome::Answered);
        let asked = Found { terms, ..about("Do you deliver?", &["Thrown by hand."]) };
        assert_eq!(outcome(&asked), Outcome::Answered);
    }

    #[test]
    fn nothing_found_is_silence_and_a_count_is_an_answer() {
        assert_eq!(
            outcome(&Found { asked: Asked::of("vegan shoes", std::iter::empty()), ..Found::default() }),
            Outcome::Silent
        );
        let count = Found { kind: Kind::Count, is_single: false, ..about("How many mugs are there?", &[]) };
        assert_eq!(outcome(&count), Outcome::Answered);
    }
}
