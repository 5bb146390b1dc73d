//! Each thing that is counted over time: what it is called, how much of it there was, and its chart.

use crate::clock::Moment;
use crate::locales::{Day, Locale, Text};
use crate::operator::model::HowMany;
use crate::operator::overview::model::{Figures, Span};
use crate::web::charts::Columns;

/// One thing that is counted.
pub struct Measure {
    /// Its name in the page.
    pub key: &'static str,
    /// What it is called.
    pub label: Text,
    of: fn(&Span) -> Option<i64>,
    /// Whether its days are shown one by one.
    pub has_chart: bool,
}

const fn measure(key: &'static str, label: Text, of: fn(&Span) -> Option<i64>, has_chart: bool) -> Measure {
    Measure { key, label, of, has_chart }
}

/// Everything that is counted, in the order of the page.
pub static MEASURES: [Measure; 11] = [
    measure("people", Text::operator_new_people(), |span| Some(span.people), true),
    measure("businesses", Text::operator_new_businesses(), |span| Some(span.businesses), true),
    measure("listings", Text::operator_new_listings(), |span| Some(span.listings), true),
    measure("approvals", Text::operator_approvals(), |span| Some(span.approvals), true),
    measure("questions", Text::operator_questions_asked(), |span| Some(span.questions), true),
    measure("asked", Text::operator_assistant_asked(), |span| Some(span.asked), true),
    measure("unmet", Text::operator_unmet_searches(), |span| span.unmet, true),
    measure("failed_sign_ins", Text::operator_failed_sign_ins(), |span| Some(span.failed_sign_ins), true),
    measure("failed_jobs", Text::operator_failed_jobs(), |span| Some(span.failed_jobs), false),
    measure("sent_mail", Text::operator_sent_mail(), |span| Some(span.sent_mail), false),
    measure("failed_mail", Text::operator_failed_mail(), |span| Some(span.failed_mail), false),
];

impl Measure {
    /// How much there was in the last hour, in the last 24 hours, and in all days: a dash where it is not known.
    #[must_use]
    pub fn spans(&self, figures: &Figures, t: Locale) -> [String; 3] {
        let said = |number: Option<HowMany>| number.map_or_else(|| "–".to_owned(), |number| t.say(number).into_owned());
        let one = |span: &Span| (self.of)(span).map(HowMany::up_to_the_most);
        [said(one(&figures.hour)), said(one(&figures.day)), said(Some(self.in_all(figures)))]
    }

    /// How much there was on all days together; at least so much where one of them was too much to be counted.
    fn in_all(&self, figures: &Figures) -> HowMany {
        let days = || figures.days.iter().filter_map(|(_, span)| (self.of)(span));
        let sum = days().map(|number| number.min(HowMany::MOST)).sum();
        if days().any(|number| number > HowMany::MOST) { HowMany::MoreThan(sum) } else { HowMany::Exactly(sum) }
    }

    /// Whether there is anything to draw.
    #[must_use]
    pub fn is_drawn(&self, figures: &Figures) -> bool {
        self.has_chart && figures.days.iter().any(|(_, span)| (self.of)(span) > Some(0))
    }

    /// Each day in words, with how much there was.
    #[must_use]
    pub fn days(&self, figures: &Figures, t: Locale) -> Vec<(String, String)> {
        let number = |span: &Span| (self.of)(span).map(HowMany::up_to_the_most);
        let line = |(begin, span): &(Moment, Span)| {
            let number = number(span).map(|number| t.say(number).into_owned());
            (t.say(Day(*begin)).into_owned(), number.unwrap_or_default())
        };
        figures.days.iter().map(line).collect()
    }

    /// Its days as columns.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
    pub fn chart(&self, figures: &Figures, t: Locale) -> Columns {
        let values = figures.days.iter().map(|(_, span)| (self.of)(span).unwrap_or_default() as f64);
        let labels = self.days(figures, t).into_iter().map(|(day, number)| format!("{day}: {number}"));
        Columns::of(values.zip(labels))
    }

    /// What the chart says in one sentence: its highest column.
    #[must_use]
    pub fn highest(&self, figures: &Figures, t: Locale) -> String {
        let highest = figures.days.iter().max_by_key(|(_, span)| (self.of)(span));
        let number = |span: &Span| HowMany::up_to_the_most((self.of)(span).unwrap_or_default());
        highest.map_or_else(String::new, |(begin, span)| t.operator_most_on(&Day(*begin), &number(span)))
    }
}
