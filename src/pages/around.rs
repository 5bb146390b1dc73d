//! What stands around all pages, as every process keeps it in memory: read when changes are begun to be heard of, and
//! whenever one is heard.

use diesel::PgConnection;

use super::model::all_published;
use super::redirects::Redirects;
use crate::error::Result;
use crate::layout::{Around, Frame, Written};
use crate::locales::Locale;

/// What a process keeps in memory of what the operator wrote.
#[derive(Clone)]
pub struct Surroundings {
    /// What stands around the pages.
    pub frame: Frame,
    /// Where old addresses lead.
    pub redirects: Redirects,
    market: Locale,
}

impl Surroundings {
    /// Nothing yet, in a marketplace of this language.
    #[must_use]
    pub fn of(redirects: Redirects, market: Locale) -> Self {
        Self { frame: Frame::default(), redirects, market }
    }

    /// The language of the marketplace.
    #[must_use]
    pub const fn market(&self) -> Locale {
        self.market
    }
}

/// What stands around the pages of a marketplace in this language.
pub fn around(market: Locale, conn: &mut PgConnection) -> Result<Around> {
    let written = all_published(conn)?.into_iter();
    let written = written.map(|page| Written { slug: page.slug, title: page.content.titles() }).collect();
    Ok(Around::new(market, written))
}
