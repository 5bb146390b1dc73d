//! The list of blocks.

use actix_web::HttpResponse;
use askama::Template;

use crate::clock::{Clock, Moment};
use crate::error::Result;
use crate::identity::{KeepContent, Operator};
use crate::layout::Page;
use crate::listings::home::blocks::{Content, Kind};
use crate::listings::home::model::{Block, MOST, State, all};
use crate::locales::{At, Text};
use crate::operator::home::model::HOME;
use crate::web::html;

#[derive(Template)]
#[template(path = "operator/home/index.html")]
struct Index {
    page: Page,
    blocks: Vec<Block>,
    now: Moment,
}

impl Index {
    /// When visitors see a block.
    fn state(&self, block: &Block) -> Text {
        state(block, self.now)
    }

    fn is_visible(&self, block: &Block) -> bool {
        block.state(self.now) == State::Shown
    }

    /// What a block says, in a few words; nothing where its kind says it all.
    fn says<'a>(&self, block: &'a Block) -> &'a str {
        let said = match &block.content {
            Content::Hero { title, .. } | Content::Collection { title, .. } => title,
            Content::Text { markdown, .. } => markdown,
            Content::Banner { text, .. } => text,
            _ => return "",
        };
        let text = said.read_in(self.page.t, self.page.market).map_or("", |(_, text)| text);
        let end = text.char_indices().nth(80).map_or(text.len(), |(end, _)| end);
        text[..end].lines().next().unwrap_or_default()
    }
}

/// When visitors see a block.
pub(super) fn state(block: &Block, now: Moment) -> Text {
    match (block.state(now), block.starts, block.ends) {
        (State::Hidden, ..) => Text::operator_home_is_hidden(),
        (State::Ahead, Some(starts), _) => Text::operator_home_is_ahead(&At(starts)),
        (State::Over, _, Some(ends)) => Text::operator_home_is_over(&At(ends)),
        (_, _, Some(ends)) => Text::operator_home_is_shown_until(&At(ends)),
        _ => Text::operator_home_is_shown(),
    }
}

/// `GET /operator/home`.
pub async fn index(operator: Operator<KeepContent>, clock: Clock) -> Result<HttpResponse> {
    let blocks = operator.read(all).await?;
    html(&Index { page: operator.page(Text::operator_home_title()), blocks, now: clock.now() })
}
