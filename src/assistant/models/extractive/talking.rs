//! Answers to what is no question about listings: greetings, thanks, who is answering, how to pay or send things back.

use crate::assistant::models::extractive::{said, told};
use crate::assistant::models::{Part, Source};
use crate::assistant::retrieval::Found;
use crate::locales::Locale;
use crate::understanding::question::wishes::Talk;

pub(super) fn answer(talk: Talk, found: &Found, t: Locale) -> Vec<Part> {
    let everything = || Some(Source::Catalogue(String::new()));
    let text = match talk {
        Talk::Greeting => t.assistant_talk_greeting(),
        Talk::Thanks => t.assistant_talk_thanks(),
        Talk::Who => t.assistant_talk_who(),
        Talk::Paying => t.assistant_talk_paying(),
        Talk::Which => t.assistant_talk_which(),
        Talk::Delivery if found.terms.is_empty() => t.assistant_talk_delivery(),
        Talk::Returns if found.terms.is_empty() => t.assistant_talk_returns(),
        Talk::Delivery | Talk::Returns => return told::terms(found, t),
    };
    let source = matches!(talk, Talk::Greeting | Talk::Who).then(everything).flatten();
    vec![said(text, source)]
}
