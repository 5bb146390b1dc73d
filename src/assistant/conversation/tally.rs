//! Counts what is asked and what could not be answered, by day and without who asked. It is written by functions of the
//! database, since whoever asks sees no business's rows, and stays when conversations are deleted.

use std::collections::HashSet;
use std::sync::LazyLock;

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Bool, Date, Nullable, Text};

use crate::assistant::conversation::messages::{Answer, Key, Message, Reason, State, Thumb};
use crate::assistant::conversation::outcome::{Expected, Outcome};
use crate::error::Result;
use crate::ids::{ConversationId, ProductId};
use crate::locales::{Locale, Text as Said};
use crate::schema::{conversations, messages};
use crate::understanding::words::stems;
use crate::visits::is_somebodys;

text_enum! {
    /// What a question is about.
    Subject {
        /// Washing and care.
        Care = "care",
        /// What it is made of.
        Material = "material",
        /// How large it is.
        Size = "size",
        /// How heavy it is.
        Weight = "weight",
        /// In which colours it comes.
        Colour = "colour",
        /// Delivery.
        Delivery = "delivery",
        /// Returns and guarantee.
        Returns = "returns",
        /// Whether there is some.
        Stock = "stock",
        /// What it contains.
        Contents = "contents",
        /// Where it comes from.
        Origin = "origin",
        /// What it costs.
        Price = "price",
        /// Anything else.
        Other = "other",
    }
}

/// The words that ask about each, in every language that people ask in.
const WORDS: &[(Subject, &str)] = &[
    (
        Subject::Care,
        "dishwasher wash washing washable clean cleaning care oven microwave waschen spülmaschine pflege reinigen غسل تنظيف عناية",
    ),
    (
        Subject::Material,
        "material materials made fabric wood metal plastic material gemacht stoff besteht مصنوع خامة مادة",
    ),
    (
        Subject::Size,
        "size sizes big large small tall long wide width length height depth diameter dimensions cm größe groß hoch breit lang maße حجم مقاس طول عرض ارتفاع",
    ),
    (Subject::Weight, "weigh weight heavy light kg gewicht schwer wiegt وزن"),
    (Subject::Colour, "colour colours color colors farbe farben لون ألوان"),
    (
        Subject::Delivery,
        "deliver delivery delivered ship shipping shipped arrive post lieferung versand liefern توصيل شحن",
    ),
    (
        Subject::Returns,
        "return returns refund exchange warranty guarantee rückgabe umtausch garantie إرجاع استبدال ضمان",
    ),
    (Subject::Stock, "stock available availability lager verfügbar متوفر"),
    (
        Subject::Contents,
        "vegan vegetarian allergen allergens gluten lactose nuts contain contains ingredients included include zutaten enthält مكونات يحتوي",
    ),
    (Subject::Origin, "origin from country where herkunft woher hergestellt منشأ بلد"),
    (Subject::Price, "price cost costs cheap cheapest expensive preis kostet günstig سعر تكلفة"),
];

/// The same by their stems.
static STEMS: LazyLock<Vec<(Subject, HashSet<String>)>> =
    LazyLock::new(|| WORDS.iter().map(|(subject, words)| (*subject, stems(words).into_iter().collect())).collect());

impl Subject {
    /// What a question is about, as its first word says that says it.
    #[must_use]
    pub fn of(question: &str) -> Self {
        let said = |stem: &String| STEMS.iter().find(|(_, stems)| stems.contains(stem)).map(|(subject, _)| *subject);
        stems(question).iter().find_map(said).unwrap_or(Self::Other)
    }

    /// A question about it, as people ask.
    #[must_use]
    pub fn question(self, market: Locale) -> &'static str {
        match self {
            Self::Care => market.assistant_suggest_care(),
            Self::Material | Self::Other => market.assistant_suggest_material(),
            Self::Size => market.assistant_suggest_size(),
            Self::Weight => market.assistant_suggest_weight(),
            Self::Colour => market.assistant_suggest_colour(),
            Self::Delivery => market.assistant_suggest_delivery(),
            Self::Returns => market.assistant_suggest_returns(),
            Self::Stock => market.assistant_suggest_stock(),
            Self::Contents => market.assistant_suggest_contents(),
            Self::Origin => market.assistant_suggest_origin(),
            Self::Price => market.assistant_suggest_price(),
        }
    }

    /// How it is called.
    #[must_use]
    pub const fn label(self) -> Said {
        match self {
            Self::Care => Said::assistant_subject_care(),
            Self::Material => Said::assistant_subject_material(),
            Self::Size => Said::assistant_subject_size(),
            Self::Weight => Said::assistant_subject_weight(),
            Self::Colour => Said::assistant_subject_colour(),
            Self::Delivery => Said::assistant_subject_delivery(),
            Self::Returns => Said::assistant_subject_returns(),
            Self::Stock => Said::assistant_subject_stock(),
            Self::Contents => Said::assistant_subject_contents(),
            Self::Origin => Said::assistant_subject_origin(),
            Self::Price => Said::assistant_subject_price(),
            Self::Other => Said::assistant_subject_other(),
        }
    }
}

/// What is counted of a question.
#[derive(Clone, Debug)]
pub struct Noted {
    subject: Subject,
    words: Option<String>,
    /// What its answer has to say; none where nothing could be looked for.
    expected: Option<Expected>,
}

impl Noted {
    /// What is counted of a question: work for [`crate::web::thinking()`].
    #[must_use]
    pub fn of(question: &str, expected: Option<Expected>) -> Self {
        Self { subject: Subject::of(question), words: words_of(question), expected }
    }
}

/// The longest question that is kept as it was asked, in characters.
const LONGEST: usize = 200;
/// More digits may be the number of a telephone.
const FEW_DIGITS: usize = 6;

/// A question as its business may read it: in small letters. None where something in it looks like what is somebody's
/// own: an address, a site, or a long number. Words that may be a site's name are left out.
#[must_use]
pub fn words_of(question: &str) -> Option<String> {
    let words = question.to_lowercase();
    let is_own = is_somebodys(&words, FEW_DIGITS);
    let words = words.split_whitespace().filter(|word| !is_address(word)).collect::<Vec<_>>().join(" ");
    let fits = !words.is_empty() && words.chars().count() <= LONGEST && !words.chars().any(char::is_control);
    (fits && !is_own).then_some(words)
}

/// Whether a word may be the address of a site: letters with a dot or a slash among them, as `12.50` has none.
fn is_address(word: &str) -> bool {
    let inner = word.trim_matches(|char: char| !char.is_alphanumeric());
    inner.contains(['.', '/']) && inner.chars().any(char::is_alphabetic)
}

/// What a conversation is about.
fn about(
    owner: &str,
    conversation: ConversationId,
    conn: &mut PgConnection,
) -> Result<(Option<i64>, Option<ProductId>)> {
    Ok(conversations::table
        .find((owner, conversation))
        .select((conversations::about_business_id, conversations::about_listing_id))
        .first(conn)?)
}

/// Counts an answer that has ended, and how. Of talk only what it took of a language model is counted. Whether nothing
/// answers is known only where an answer was given to its end.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when its message was deleted meanwhile.
pub fn count(key: &Key, noted: &Noted, (how, answer): (State, &Answer), conn: &mut PgConnection) -> Result<()> {
    let outcome = noted.expected.map(|expected| expected.outcome(&answer.sentences));
    let is_talk = outcome == Some(Outcome::Talk);
    if is_talk && answer.spent.is_none() {
        return Ok(());
    }
    let is_silent = how == State::Answered && outcome == Some(Outcome::Silent);
    let message: Message = messages::table.find(key.row()).select(Message::as_select()).first(conn)?;
    let (business, listing) = about(key.row().0, message.conversation_id, conn)?;
    sql_query("SELECT count_answer($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
        .bind::<Nullable<BigInt>, _>(business)
        .bind::<Nullable<BigInt>, _>(listing.map(ProductId::get))
        .bind::<Nullable<Text>, _>((!is_talk).then(|| noted.subject.as_str()))
        .bind::<Nullable<Text>, _>(noted.words.clone())
        .bind::<Text, _>(&message.model)
        .bind::<Text, _>(how.as_str())
        .bind::<Bool, _>(is_silent)
        .bind::<BigInt, _>(i64::from(answer.withheld))
        .bind::<BigInt, _>(answer.spent.map_or(0, |spent| i64::from(spent.prompt) + i64::from(spent.completion)))
        .bind::<Date, _>(message.created_at.date_naive())
        .execute(conn)?;
    Ok(())
}

/// Counts what whoever asked says of an answer, instead of what they said before.
pub fn count_thumb(
    message: &Message,
    (thumb, reason): (Option<Thumb>, Option<Reason>),
    conn: &mut PgConnection,
) -> Result<()> {
    let word = |thumb: Option<Thumb>, reason: Option<Reason>| {
        reason.map(Reason::as_str).or_else(|| thumb.map(Thumb::as_str)).map(str::to_owned)
    };
    let (business, listing) = about(message.key().row().0, message.conversation_id, conn)?;
    sql_query("SELECT count_thumb($1, $2, $3, $4, $5)")
        .bind::<Nullable<BigInt>, _>(business)
        .bind::<Nullable<BigInt>, _>(listing.map(ProductId::get))
        .bind::<Nullable<Text>, _>(word(message.thumb, message.thumb_reason))
        .bind::<Nullable<Text>, _>(word(thumb, reason))
        .bind::<Date, _>(message.created_at.date_naive())
        .execute(conn)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_about_what_its_first_telling_word_says() {
        for (question, subject) in [
            ("Can it go in the dishwasher?", Subject::Care),
            ("How tall is it?", Subject::Size),
            ("Wie schwer ist das?", Subject::Weight),
            ("Is it nice?", Subject::Other),
        ] {
            assert_eq!(Subject::of(question), subject, "{question}");
        }
    }

    #[test]
    fn what_is_somebodys_own_is_not_kept() {
        assert_eq!(words_of(" Is it  20 cm TALL? ").as_deref(), Some("is it 20 cm tall?"));
        assert_eq!(words_of("See evil.example/x, is it under 12.50?").as_deref(), Some("see is it under 12.50?"));
        for own in ["", "write to mona@tea.example", "call 0171 234567", "هاتف ٠١٧١٢٣٤٥٦٧", "۰۱۷۱۲۳۴۵", "evil.example"]
        {
            assert_eq!(words_of(own), None, "{own}");
        }
        assert_eq!(words_of("see https://evil.example"), None);
        assert_eq!(words_of(&"a".repeat(201)), None);
    }
}
