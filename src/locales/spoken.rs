//! Messages that have arguments, put together by Fluent. An argument that is written in the other direction is set
//! apart by isolates (UAX #9), so that it mixes up nothing around it.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use icu_plurals::{PluralCategory, PluralRules};

use super::html::Html;
use super::locale::Locale;
use super::shown::{Spoken, Value};
use super::tables::{SOURCES, SPOKEN_KEYS};

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[Bundle; 3]> = LazyLock::new(|| Locale::ALL.map(bundle));

fn bundle(locale: Locale) -> Bundle {
    // The build has parsed these texts and the codes are valid tags, so nothing is left out here.
    let mut bundle = Bundle::new_concurrent(locale.code().parse().into_iter().collect());
    let source = FluentResource::try_new(SOURCES[locale as usize].to_owned());
    bundle.add_resource_overriding(source.unwrap_or_else(|(parsed, _)| parsed));
    bundle.set_use_isolating(false);
    bundle
}

/// Fluent's own rules are wrong for Arabic past 100 (`intl_pluralrules` 7.0), so it is told the category.
static RULES: LazyLock<[Option<PluralRules>; 3]> =
    LazyLock::new(|| Locale::ALL.map(|locale| PluralRules::try_new_cardinal(locale.data().into()).ok()));

fn plural(locale: Locale, number: i64) -> &'static str {
    match RULES[locale as usize].as_ref().map(|rules| rules.category_for(number.unsigned_abs())) {
        Some(PluralCategory::Zero) => "zero",
        Some(PluralCategory::One) => "one",
        Some(PluralCategory::Two) => "two",
        Some(PluralCategory::Few) => "few",
        Some(PluralCategory::Many) => "many",
        Some(PluralCategory::Other) | None => "other",
    }
}

/// What a message says.
pub fn formatted(locale: Locale, spoken: &Spoken) -> String {
    format(locale, spoken, |value| match value {
        Value::Text(text) => apart(locale, Cow::Borrowed(text)),
        Value::Shown(shown) => apart(locale, shown.shown(locale)),
        Value::Html(html) => Cow::Borrowed(html.as_str()),
        Value::Number(_) => Cow::Borrowed(""),
    })
}

/// The same as a part of a page.
pub fn page_part(locale: Locale, spoken: &Spoken) -> Html {
    Html::of(format(locale, spoken, |value| match value {
        Value::Text(text) => Cow::Owned(Html::name(text).to_string()),
        Value::Shown(shown) => Cow::Owned(Html::name(&shown.shown(locale)).to_string()),
        Value::Html(html) => Cow::Borrowed(html.as_str()),
        Value::Number(_) => Cow::Borrowed(""),
    }))
}

fn format<'a>(locale: Locale, spoken: &'a Spoken, show: impl Fn(&'a Value) -> Cow<'a, str>) -> String {
    let mut arguments = FluentArgs::with_capacity(2 * spoken.arguments.len());
    for (name, value) in &spoken.arguments {
        if let Value::Number(number) = value {
            // The build has made the choice of a plural one of this argument.
            arguments.set(format!("{name}-plural"), plural(locale, *number));
            arguments.set(*name, locale.number(*number));
        } else {
            arguments.set(*name, show(value));
        }
    }
    let bundle = &BUNDLES[locale as usize];
    let key = SPOKEN_KEYS[usize::from(spoken.number)];
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    // The build has checked that every argument is there, so Fluent finds no mistake.
    bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
}

/// A text set apart where it goes against the language's direction, or mixes directions.
fn apart(locale: Locale, text: Cow<'_, str>) -> Cow<'_, str> {
    let is_needed = locale == Locale::Arabic || (!text.is_ascii() && text.chars().any(goes_left));
    if is_needed { Cow::Owned(format!("\u{2068}{text}\u{2069}")) } else { text }
}

/// Whether a character belongs to a script that is written from right to left, or makes what follows go there.
const fn goes_left(char: char) -> bool {
    matches!(char,
        '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202b}' | '\u{202e}' | '\u{2067}' | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}
