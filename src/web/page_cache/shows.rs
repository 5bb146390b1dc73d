//! What a page shows, so that a change drops the pages that show it and no others.

use std::collections::VecDeque;

use actix_web::HttpResponse;

/// Something that pages show: its kind and its number. What numbers cannot tell, such as "any listing", has number 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tag(pub &'static str, pub i64);

/// What one page shows. A page of which nothing is said may show anything.
#[derive(Clone, Debug, Default)]
pub struct Shows(Option<Vec<Tag>>);

impl Shows {
    /// These, and nothing else.
    #[must_use]
    pub fn only(tags: impl IntoIterator<Item = Tag>) -> Self {
        let mut all: Vec<Tag> = Vec::new();
        for tag in tags {
            if !all.contains(&tag) {
                all.push(tag);
            }
        }
        Self(Some(all))
    }

    /// Whether any of these is shown, as far as is known.
    #[must_use]
    pub fn any(&self, tags: &[Tag]) -> bool {
        self.0.as_ref().is_none_or(|shown| tags.iter().any(|tag| shown.contains(tag)))
    }
}

/// Answers that say what they show.
pub trait Showing {
    /// Says it.
    #[must_use]
    fn showing(self, shows: Shows) -> Self;
}

impl Showing for HttpResponse {
    fn showing(mut self, shows: Shows) -> Self {
        self.extensions_mut().insert(shows);
        self
    }
}

/// What was dropped lately: a page that was begun before and shows any of it is not kept.
#[derive(Debug, Default)]
pub struct Drops {
    /// How many there were in all.
    count: u64,
    /// The last of them; none stands for everything.
    last: VecDeque<Option<Vec<Tag>>>,
}

impl Drops {
    /// So many are remembered.
    const MOST: usize = 256;

    /// How many there were.
    pub const fn count(&self) -> u64 {
        self.count
    }

    /// Notes one.
    pub fn note(&mut self, tags: Option<Vec<Tag>>) {
        self.count += 1;
        self.last.push_back(tags);
        if self.last.len() > Self::MOST {
            self.last.pop_front();
        }
    }

    /// Whether a page that shows this and was begun when there were so many may be out of date.
    pub fn touch(&self, shows: &Shows, begun: u64) -> bool {
        let since = usize::try_from(self.count - begun).unwrap_or(usize::MAX);
        since > self.last.len()
            || self.last.iter().rev().take(since).any(|drop| drop.as_ref().is_none_or(|tags| shows.any(tags)))
    }
}
