//! Records what a page shows, so that a change drops exactly the pages that show it.

use std::any::Any;
use std::collections::VecDeque;
use std::sync::Arc;

use actix_web::HttpResponse;

use crate::clock::Moment;

/// Something that pages show: its kind and id. Id 0 stands for the whole kind, such as "any listing".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tag(pub &'static str, pub i64);

/// What one page shows. The default means that nothing was declared, so the page may show anything.
#[derive(Clone, Debug, Default)]
pub struct Shows {
    tags: Option<Vec<Tag>>,
    until: Option<Moment>,
}

impl Shows {
    /// The page shows these and nothing else.
    #[must_use]
    pub fn only(tags: impl IntoIterator<Item = Tag>) -> Self {
        let mut all: Vec<Tag> = Vec::new();
        for tag in tags {
            if !all.contains(&tag) {
                all.push(tag);
            }
        }
        Self { tags: Some(all), until: None }
    }

    /// The same until a moment at which the page is another one though nothing was changed.
    #[must_use]
    pub const fn until(mut self, until: Option<Moment>) -> Self {
        self.until = until;
        self
    }

    /// Until when the page is what it is.
    #[must_use]
    pub const fn ends(&self) -> Option<Moment> {
        self.until
    }

    /// Whether the page may show any of these.
    #[must_use]
    pub fn any(&self, tags: &[Tag]) -> bool {
        self.tags.as_ref().is_none_or(|shown| tags.iter().any(|tag| shown.contains(tag)))
    }
}

/// Responses that declare what they show.
pub trait Showing {
    /// Declares what the response shows.
    #[must_use]
    fn showing(self, shows: Shows) -> Self;
}

impl Showing for HttpResponse {
    fn showing(mut self, shows: Shows) -> Self {
        self.extensions_mut().insert(shows);
        self
    }
}

/// What a page is to whoever stands around the cache, which does not know what that is. A kept page is noted as it was
/// when it was made.
#[derive(Clone)]
pub struct Noted(pub Arc<dyn Any + Send + Sync>);

/// The recent drops: a page whose rendering began before one, and that shows something of it, must not be cached.
#[derive(Debug, Default)]
pub struct Drops {
    /// The number of drops since the start.
    count: u64,
    /// The latest drops; `None` stands for dropping everything.
    last: VecDeque<Option<Vec<Tag>>>,
}

impl Drops {
    /// How many drops are remembered.
    const MOST: usize = 256;

    /// The number of drops since the start.
    pub const fn count(&self) -> u64 {
        self.count
    }

    /// Notes a drop.
    pub fn note(&mut self, tags: Option<Vec<Tag>>) {
        self.count += 1;
        self.last.push_back(tags);
        if self.last.len() > Self::MOST {
            self.last.pop_front();
        }
    }

    /// Whether a page that shows this, and whose rendering began after `begun` drops, may be out of date.
    pub fn touch(&self, shows: &Shows, begun: u64) -> bool {
        let since = usize::try_from(self.count - begun).unwrap_or(usize::MAX);
        since > self.last.len()
            || self.last.iter().rev().take(since).any(|drop| drop.as_ref().is_none_or(|tags| shows.any(tags)))
    }
}
