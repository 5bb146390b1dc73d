//! The form in which an operator decides on a case, and the one in which they handle a complaint.

use serde::Deserialize;

use super::decisions::{Breach, Statement};
use super::outcomes::{Ground, Outcome, Verdict};
use crate::ids::RevisionId;
use crate::locales::Text;
use crate::web::forms::{Errors, line, text};
use crate::web::letters::visible;

/// The longest text, in characters: all of it stands in the mail.
pub const LONGEST: usize = 2000;
/// The longest provision, in characters.
pub const LONGEST_CLAUSE: usize = 300;
/// The longest name of somebody outside, in characters.
pub const LONGEST_NAME: usize = 200;

/// `POST /operator/reports/{case}/decision`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    /// What is decided, as a word of [`Outcome`].
    pub outcome: String,
    /// What it rests on.
    pub facts: String,
    /// The law or the terms, as a word of [`Ground`].
    pub ground: String,
    /// Which provision.
    pub clause: String,
    /// How the listing breaks it.
    pub why: String,
    /// Which version was public when the operator looked; empty where none was.
    pub seen: String,
    /// `preview`, `edit` or `send`.
    pub step: String,
}

/// A text in which there is something to be seen.
fn said(typed: &str, most: usize, missing: Text) -> Result<String, Text> {
    text(if visible(typed).trim().is_empty() { "" } else { typed }, most, missing)
}

impl DecisionForm {
    /// What the decision says, or every mistake.
    ///
    /// # Errors
    /// The mistakes.
    pub fn parse(&self) -> Result<(Statement, RevisionId), Errors> {
        let mut errors = Errors::default();
        let outcome = Outcome::parse(&self.outcome).ok_or_else(Text::reports_outcome_missing);
        let outcome = errors.take("outcome", outcome);
        let seen = self.seen.parse().map(RevisionId::new).ok();
        if outcome == Some(Outcome::Withdrawn) && seen.is_none() {
            errors.add("outcome", Text::reports_not_public());
        }
        let facts = errors.take("facts", said(&self.facts, LONGEST, Text::reports_facts_missing()));
        let breach = if outcome == Some(Outcome::Withdrawn) { self.breach(&mut errors) } else { None };
        match (outcome, facts) {
            (Some(outcome), Some(facts)) if errors.is_empty() => {
                Ok((Statement { outcome, facts, breach }, seen.unwrap_or(RevisionId::new(0))))
            }
            _ => Err(errors),
        }
    }

    fn breach(&self, errors: &mut Errors) -> Option<Breach> {
        let ground = errors.take("ground", Ground::parse(&self.ground).ok_or_else(Text::reports_ground_missing));
        let clause = errors.take("clause", line(&self.clause, LONGEST_CLAUSE, Text::reports_clause_missing()));
        let why = errors.take("why", said(&self.why, LONGEST, Text::reports_why_missing()));
        Some(Breach { ground: ground?, clause: clause?, why: why? })
    }

    /// Whether this is chosen; for the template.
    #[must_use]
    pub fn is_outcome(&self, outcome: Outcome) -> bool {
        self.outcome == outcome.as_str()
    }

    /// Whether this is chosen; for the template.
    #[must_use]
    pub fn is_ground(&self, ground: Ground) -> bool {
        self.ground == ground.as_str()
    }
}

/// `POST /operator/reports/appeals/{appeal}/handling`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HandlingForm {
    /// What becomes of the decision, as a word of [`Verdict`].
    pub result: String,
    /// Why.
    pub reasons: String,
}

impl HandlingForm {
    /// What becomes of the decision and why, or every mistake.
    ///
    /// # Errors
    /// The mistakes.
    pub fn parse(&self) -> Result<(Verdict, String), Errors> {
        let mut errors = Errors::default();
        let verdict = errors.take("result", Verdict::parse(&self.result).ok_or_else(Text::reports_result_missing));
        let reasons = errors.take("reasons", said(&self.reasons, LONGEST, Text::reports_reasons_missing()));
        verdict.zip(reasons).ok_or(errors)
    }

    /// Whether this is chosen; for the template.
    #[must_use]
    pub fn is_chosen(&self, verdict: Verdict) -> bool {
        self.result == verdict.as_str()
    }
}

/// `POST /operator/reports/appeals/{appeal}/handing-on`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HandingForm {
    /// Who decides instead, and how to reach them.
    pub to: String,
}

impl HandingForm {
    /// Who it is handed to.
    ///
    /// # Errors
    /// The mistake.
    pub fn parse(&self) -> Result<String, Errors> {
        line(&self.to, LONGEST_NAME, Text::reports_handed_to_missing()).map_err(|sentence| Errors::of("to", sentence))
    }
}

/// A complaint: `POST /manage/{business}/decisions/{statement}/appeal` and `POST /reports/{report}/appeal`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AppealForm {
    /// Why the decision is wrong.
    pub text: String,
    /// Which decision it is about.
    pub decision: String,
}

impl AppealForm {
    /// What it says.
    ///
    /// # Errors
    /// The mistake.
    pub fn parse(&self) -> Result<String, Errors> {
        said(&self.text, LONGEST, Text::reports_appeal_missing()).map_err(|sentence| Errors::of("text", sentence))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(errors: &Errors) -> Vec<&str> {
        errors.iter().map(|(field, _)| field).collect()
    }

    #[test]
    fn a_withdrawal_needs_a_ground_and_every_text_something_to_be_seen() {
        let none = DecisionForm::default().parse().unwrap_err();
        assert_eq!(fields(&none), ["outcome", "facts"]);
        for typed in ["\u{200b}".repeat(20_000), "a".repeat(20_000)] {
            let form = DecisionForm {
                outcome: "withdrawn".to_owned(),
                facts: typed.clone(),
                clause: typed.clone(),
                why: typed.clone(),
                seen: "7".to_owned(),
                ..DecisionForm::default()
            };
            assert_eq!(fields(&form.parse().unwrap_err()), ["facts", "ground", "clause", "why"]);
            let form = HandlingForm { result: "no".to_owned(), reasons: typed.clone() };
            assert_eq!(fields(&form.parse().unwrap_err()), ["result", "reasons"]);
            assert_eq!(fields(&HandingForm { to: typed.clone() }.parse().unwrap_err()), ["to"]);
            let appeal = AppealForm { text: typed, ..AppealForm::default() };
            assert_eq!(fields(&appeal.parse().unwrap_err()), ["text"]);
        }
        let form = DecisionForm {
            outcome: "no_breach".to_owned(),
            facts: "It is theirs.".to_owned(),
            ground: "law".to_owned(),
            ..DecisionForm::default()
        };
        assert_eq!(form.parse().unwrap().0.breach, None);
    }
}
