//! What people ask about the listings of a business, for its own people.

use std::borrow::Borrow;

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;

use crate::assistant::conversation::messages::{Reason, Thumb};
use crate::assistant::conversation::tally::Subject;
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{Member, Permission, ViewInsights};
use crate::ids::ProductId;
use crate::insights::model::{OfAll, OfSubject, OfThumb, OfWords, subjects, thumbs, total, words};
use crate::layout::Page;
use crate::locales::Text;
use crate::visits::{PERIODS, Wanted};
use crate::web::html;
use crate::workspace::{Desk, at_desk};

/// So many lines are shown of each.
const LISTED: i64 = 50;

#[derive(Template)]
#[template(path = "insights/business.html")]
struct Index {
    page: Page,
    desk: Desk,
    days: u64,
    may_edit: bool,
    total: OfAll,
    subjects: Vec<OfSubject>,
    words: Vec<OfWords>,
    thumbs: Vec<OfThumb>,
}

impl Index {
    fn number(&self, number: impl Borrow<i64>) -> String {
        self.page.t.number(*number.borrow())
    }

    /// The form that changes a product, with the fact begun that people ask for.
    fn answer(&self, listing: &ProductId, subject: &Subject) -> String {
        let fact =
            if *subject == Subject::Other { String::new() } else { self.page.market.say(subject.label()).into_owned() };
        let query = serde_urlencoded::to_string([("fact", fact)]).unwrap_or_default();
        format!("{}/{listing}/edit?{query}", self.desk.path("/products"))
    }

    /// The same for a question as it was asked.
    fn answer_words(&self, one: &OfWords) -> String {
        self.answer(&one.listing, &Subject::of(&one.words))
    }

    fn called(&self, one: &OfThumb) -> String {
        self.page.t.say(called(&one.thumb)).into_owned()
    }
}

/// What was said of answers, as it is called.
#[must_use]
pub fn called(thumb: &str) -> Text {
    match (Thumb::parse(thumb), Reason::parse(thumb)) {
        (Some(Thumb::Up), _) => Text::assistant_thumb_up(),
        (_, Some(reason)) => reason.label(),
        _ => Text::assistant_thumb_down(),
    }
}

/// `GET /manage/{business}/insights/assistant?days=30`.
pub async fn index(member: Member<ViewInsights>, wanted: Query<Wanted>, clock: Clock) -> Result<HttpResponse> {
    let (days, now) = (wanted.days(), clock.now());
    let (desk, (total, subjects, words, thumbs)) = at_desk(&member, move |conn, actor| {
        let business = actor.business;
        Ok((
            total(business, days, now, conn)?,
            subjects(business, days, LISTED, now, conn)?,
            words(business, days, LISTED, now, conn)?,
            thumbs(business, days, now, conn)?,
        ))
    })
    .await?;
    let may_edit = desk.actor.may(Permission::EditProducts);
    html(&Index { page: member.page(Text::insights_title()), desk, days, may_edit, total, subjects, words, thumbs })
}
