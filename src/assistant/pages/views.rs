//! Messages as a page shows them. An answer is rendered anew from what is listed now: what was withdrawn, or is said
//! otherwise by now, is not repeated.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::assistant::conversation::asker::new_key;
use crate::assistant::conversation::messages::{Message, Reason, State, Thumb};
use crate::assistant::models::extractive::{NAME, language_of, still_compares, still_says};
use crate::assistant::models::gate::Readings;
use crate::assistant::models::{Field, Sentence, Source};
use crate::assistant::pages::sentences::{SentenceView, Words};
use crate::assistant::retrieval::given::Given;
use crate::clock::Moment;
use crate::ids::{ConversationId, MessageId};
use crate::listings::model::Card;
use crate::listings::quotable::Quotable;
use crate::locales::{Locale, Text};

/// A card below an answer. What its price is, and who offers it, is said once.
#[derive(Clone, Debug)]
pub struct CardView {
    /// The listing.
    pub card: Card,
    /// Whether the answer said what it costs.
    pub is_priced: bool,
}

impl CardView {
    /// The card of a listing below an answer that named the prices of these.
    #[must_use]
    pub fn of(card: Card, priced: &HashSet<i64>) -> Self {
        Self { is_priced: priced.contains(&card.id.get()), card }
    }
}

/// The listing whose price a sentence says.
#[must_use]
pub fn priced(sentence: &Sentence) -> Option<i64> {
    match &sentence.source {
        Some(Source::Listing(id, Field::Price)) => Some(id.get()),
        _ => None,
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
    /// Whoever asked stopped it.
    Stopped,
    /// It broke off.
    Interrupted,
}

impl Standing {
    /// Whether more of it is asked for piece by piece: what comes once, after the sentences, has to wait.
    #[must_use]
    pub fn is_answering(self) -> bool {
        self == Self::Answering
    }
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
    pub cards: Vec<CardView>,
    /// How many listings that were shown are no longer listed.
    pub gone: usize,
    /// Whether a listing says something else by now.
    pub has_changed: bool,
    /// How the answer stands.
    pub standing: Standing,
    /// Which model answered.
    pub model: String,
    /// How many milliseconds it took.
    pub took: Option<i32>,
    /// Whether it helped, and why it did not.
    pub rating: Rating,
}

/// What whoever asked says of an answer.
pub type Rating = (Option<Thumb>, Option<Reason>);

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
            rating: (message.thumb, message.thumb_reason),
        }
    }

    fn of(
        message: &Message,
        (now, t): (Moment, Locale),
        (listed, read): (&HashMap<i64, Given>, &mut Readings),
        cards: &HashMap<i64, Card>,
    ) -> Self {
        let standing = match message.state(now) {
            State::Answering => Standing::Answering,
            State::Answered => Standing::Answered,
            State::Stopped => Standing::Stopped,
            State::Interrupted => Standing::Interrupted,
        };
        let kept = message.sentences();
        let (mut said, mut has_changed, mut language) = (Vec::<Cow<'_, Sentence>>::new(), false, None);
        for sentence in &kept {
            if let Some(table) = &sentence.table {
                language = language.or_else(|| table.language());
                // That a listing is gone is said of its card.
                let is_gone = sentence.claims().any(|(id, _)| !listed.contains_key(&id.get()));
                let now = still_compares(table, |id| listed.get(&id.get())).filter(|table| !table.rows.is_empty());
                has_changed |= !is_gone && now.as_ref() != Some(table);
                said.extend(now.map(|table| Cow::Owned(table.into())));
                continue;
            }
            if let Some(Source::Claim(id, _)) = &sentence.source {
                let Some(given) = listed.get(&id.get()) else { continue };
                if !read.still_supports(given, sentence) {
                    has_changed = true;
                    continue;
                }
            }
            if let Some(Source::Listing(id, _)) = &sentence.source {
                // That a listing is gone is said of its card.
                let Some(given) = listed.get(&id.get()) else { continue };
                if !still_says(given, sentence) {
                    has_changed = true;
                    continue;
                }
                language = language.or_else(|| language_of(given, sentence));
            }
            if sentence.claims().any(|(id, _)| listed.get(&id.get()).is_none_or(|given| !still_says(given, sentence))) {
                has_changed = true;
                continue;
            }
            said.push(Cow::Borrowed(sentence));
        }
        if said.len() < kept.len() {
            // "Cheapest first" is not to stand before what came after the one that is gone.
            said.retain(|sentence| !matches!(sentence.source, Some(Source::Catalogue(_))));
        }
        // An answer is given in one language, so one sentence tells that of all.
        let own = if language == Some(t) { Words::Own } else { Words::Earlier(language) };
        let prices: HashSet<i64> = said.iter().filter_map(|sentence| priced(sentence)).collect();
        let card = |id: &i64| Some(CardView::of(cards.get(id)?.clone(), &prices));
        let sentences = said.iter().map(|sentence| SentenceView::of(sentence, cards, own)).collect();
        Self {
            sentences,
            cards: message.listing_ids.iter().filter_map(card).collect(),
            gone: message.listing_ids.iter().filter(|id| !cards.contains_key(id)).count(),
            has_changed,
            standing,
            took: message.total_ms,
            ..Self::coming(message)
        }
    }

    /// Messages as they can be shown at this moment to a reader of this language, beside what is listed of [`Self::listings_of`]. Reads every word of that:
    /// work for [`crate::web::thinking()`].
    #[must_use]
    pub fn all(messages: &[Message], reading: (Moment, Locale), listed: Vec<(Quotable, Option<String>)>) -> Vec<Self> {
        let listed: HashMap<i64, Given> =
            listed.into_iter().map(Given::from).map(|given| (given.id.get(), given)).collect();
        let cards = listed.iter().filter_map(|(id, given)| Some((*id, given.card.clone()?))).collect();
        let mut read = Readings::default();
        messages.iter().map(|message| Self::of(message, reading, (&listed, &mut read), &cards)).collect()
    }

    /// The listings that messages speak of.
    #[must_use]
    pub fn listings_of(messages: &[Message]) -> Vec<i64> {
        let mut ids: Vec<i64> = messages.iter().flat_map(|message| message.listing_ids.clone()).collect();
        ids.extend(messages.iter().flat_map(Message::sentences).filter_map(|sentence| match sentence.source {
            Some(Source::Listing(id, _) | Source::Claim(id, _)) => Some(id.get()),
            Some(Source::Catalogue(_)) | None => None,
        }));
        let sentences = messages.iter().flat_map(Message::sentences);
        ids.extend(sentences.flat_map(|sentence| sentence.claims().map(|(id, _)| id.get()).collect::<Vec<_>>()));
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Its conversation's address.
    #[must_use]
    pub fn conversation_path(&self) -> String {
        format!("/assistant/conversations/{}", self.conversation)
    }

    /// Its conversation's address, at this message.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/assistant/conversations/{}#message-{}", self.conversation, self.id)
    }

    /// Its own address, below which its answer is read on, stopped and rated.
    #[must_use]
    pub fn own_path(&self) -> String {
        format!("/assistant/conversations/{}/messages/{}", self.conversation, self.id)
    }

    /// A key for the same question once more.
    #[must_use]
    pub fn again_key(&self) -> String {
        new_key()
    }

    /// Whether it helped.
    #[must_use]
    pub fn is_up(&self) -> bool {
        self.rating.0 == Some(Thumb::Up)
    }

    /// Whether it did not.
    #[must_use]
    pub fn is_down(&self) -> bool {
        self.rating.0 == Some(Thumb::Down)
    }

    /// Why it may not have helped, and whether that was said.
    #[must_use]
    pub fn reasons(&self) -> Vec<(Reason, Text, bool)> {
        Reason::ALL.iter().map(|reason| (*reason, reason.label(), self.rating.1 == Some(*reason))).collect()
    }

    /// Who answered, and how long that took if it is known.
    #[must_use]
    pub fn signature(&self, t: Locale, took: Option<i32>) -> String {
        let seconds = |ms: i32| t.decimal(&format!("{}.{}", ms / 1000, ms % 1000 / 100));
        match (self.model == NAME, took) {
            (true, None) => t.assistant_quoted().to_owned(),
            (true, Some(..1000)) => t.assistant_quoted_at_once().to_owned(),
            (true, Some(ms)) => t.assistant_quoted_in(seconds(ms)),
            (false, None) => t.assistant_answered_by(&self.model),
            (false, Some(..1000)) => t.assistant_answered_by_at_once(&self.model),
            (false, Some(ms)) => t.assistant_answered_by_in(&self.model, seconds(ms)),
        }
    }
}
