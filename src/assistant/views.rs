//! Messages as a page shows them. An answer is rendered anew from what is listed now: what was withdrawn, or is said
//! otherwise by now, is not repeated.

use std::collections::HashMap;

use super::answer::{Sentence, Source};
use super::extractive::still_says;
use super::given::Given;
use super::messages::{Message, State};
use crate::clock::Moment;
use crate::ids::{ConversationId, MessageId};
use crate::listings::model::{Card, Quotable};

/// A sentence with the link to where it comes from.
#[derive(Clone, Debug)]
pub struct SentenceView {
    /// As it is shown.
    pub text: String,
    /// The address of its source.
    pub href: Option<String>,
    /// What the link says.
    pub label: &'static str,
}

impl SentenceView {
    /// The sentence with the link to its source, if its listing is among these.
    #[must_use]
    pub fn of(sentence: &Sentence, cards: &HashMap<i64, Card>) -> Self {
        let (href, label) = match &sentence.source {
            Some(Source::Listing(id, field)) => {
                let path = cards.get(&id.get()).map(|card| format!("{}#{}", card.path(), field.as_str()));
                (path, field.as_str())
            }
            Some(Source::Catalogue(search)) if search.is_empty() => (Some("/listings".to_owned()), "all listings"),
            Some(Source::Catalogue(search)) => (Some(format!("/listings?{search}")), "in the catalogue"),
            None => (None, ""),
        };
        Self { text: sentence.text.clone(), href, label }
    }
}

/// How the answer of a message stands, for its template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is on its way to this very page, piece by piece.
    Coming,
    /// It is being given, to another page.
    Answering,
    /// It is complete.
    Answered,
    /// It broke off.
    Interrupted,
}

/// One message.
#[derive(Clone, Debug)]
pub struct MessageView {
    /// Its number.
    pub id: MessageId,
    /// The conversation that it stands in.
    pub conversation: ConversationId,
    /// What was asked.
    pub question: String,
    /// What was said.
    pub sentences: Vec<SentenceView>,
    /// What was shown.
    pub cards: Vec<Card>,
    /// How many listings that were shown are no longer listed.
    pub gone: usize,
    /// Whether a listing says something else by now.
    pub has_changed: bool,
    /// How the answer stands.
    pub standing: Standing,
    /// Which model answered.
    pub model: String,
    /// How long it took, in words.
    pub took: Option<String>,
}

impl MessageView {
    /// A message whose answer is about to come.
    #[must_use]
    pub fn coming(message: &Message) -> Self {
        Self {
            id: message.id,
            conversation: message.conversation_id,
            question: message.question.clone(),
            sentences: Vec::new(),
            cards: Vec::new(),
            gone: 0,
            has_changed: false,
            standing: Standing::Coming,
            model: message.model.clone(),
            took: None,
        }
    }

    fn of(message: &Message, now: Moment, listed: &HashMap<i64, Given>, cards: &HashMap<i64, Card>) -> Self {
        let standing = match message.state(now) {
            State::Answering => Standing::Answering,
            State::Answered => Standing::Answered,
            State::Interrupted => Standing::Interrupted,
        };
        let (mut sentences, mut has_changed) = (Vec::new(), false);
        for sentence in message.sentences() {
            let is_said = match &sentence.source {
                Some(Source::Listing(id, _)) => match listed.get(&id.get()) {
                    Some(given) => still_says(given, &sentence),
                    // That it is gone is said of its card.
                    None => continue,
                },
                Some(Source::Catalogue(_)) | None => true,
            };
            has_changed |= !is_said;
            if is_said {
                sentences.push(SentenceView::of(&sentence, cards));
            }
        }
        Self {
            sentences,
            cards: message.listing_ids.iter().filter_map(|id| cards.get(id).cloned()).collect(),
            gone: message.listing_ids.iter().filter(|id| !cards.contains_key(id)).count(),
            has_changed,
            standing,
            took: message.total_ms.map(took),
            ..Self::coming(message)
        }
    }

    /// Messages as they can be shown now, beside what is listed of [`Self::listings_of`]. Reads every word of that:
    /// work for [`crate::web::thinking()`].
    #[must_use]
    pub fn all(messages: &[Message], now: Moment, listed: Vec<(Quotable, Option<String>)>) -> Vec<Self> {
        let listed: HashMap<i64, Given> =
            listed.into_iter().map(Given::from).map(|given| (given.id.get(), given)).collect();
        let cards = listed.iter().filter_map(|(id, given)| Some((*id, given.card.clone()?))).collect();
        messages.iter().map(|message| Self::of(message, now, &listed, &cards)).collect()
    }

    /// The listings that messages speak of.
    #[must_use]
    pub fn listings_of(messages: &[Message]) -> Vec<i64> {
        let mut ids: Vec<i64> = messages.iter().flat_map(|message| message.listing_ids.clone()).collect();
        ids.extend(messages.iter().flat_map(Message::sentences).filter_map(|sentence| match sentence.source {
            Some(Source::Listing(id, _)) => Some(id.get()),
            Some(Source::Catalogue(_)) | None => None,
        }));
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Its conversation's address, at this message.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/assistant/conversations/{}#message-{}", self.conversation, self.id)
    }

    /// Its conversation's address with the same question in the form.
    #[must_use]
    pub fn again_path(&self) -> String {
        let question = serde_urlencoded::to_string([("question", &self.question)]).unwrap_or_default();
        format!("/assistant/conversations/{}?{question}#ask-form", self.conversation)
    }
}

/// A time in words.
#[must_use]
pub fn took(ms: i32) -> String {
    if ms < 1000 { "less than a second".to_owned() } else { format!("{}.{} seconds", ms / 1000, ms % 1000 / 100) }
}
