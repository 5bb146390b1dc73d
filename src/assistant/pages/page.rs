//! The page of a conversation, of one that is to begin as well as of one that goes on.

use std::sync::Arc;

use actix_web::HttpResponse;
use askama::Template;
use diesel::PgConnection;

use crate::assistant::conversation::asker::Asker;
use crate::assistant::conversation::messages::{Message, SHOWN, messages_of};
use crate::assistant::conversation::model::{Conversation, KEPT_DAYS, find};
use crate::assistant::means::Means;
use crate::assistant::pages::forms::{LONGEST, QuestionForm};
use crate::assistant::pages::sentences::Words;
use crate::assistant::pages::views::{MessageView, Standing};
use crate::assistant::scope::Scope;
use crate::categories::Tree;
use crate::clock::Moment;
use crate::error::Result;
use crate::identity::Visitor;
use crate::ids::ConversationId;
use crate::layout::Page;
use crate::listings::quotable::{Quotable, quotable};
use crate::locales::{Locale, Name, Text};
use crate::web::forms::Errors;
use crate::web::html;

/// The page, empty or with a conversation.
#[derive(Template)]
#[template(path = "assistant/show.html", blocks = ["ask_form", "ask_panel"])]
pub struct Show {
    page: Page,
    tree: Arc<Tree>,
    shown: Shown,
    /// The form for the next question.
    pub form: QuestionForm,
    /// What was wrong with the last one.
    pub errors: Errors,
    has_history: bool,
}

impl Show {
    /// The page of what is shown.
    pub async fn of(visitor: &Visitor, means: &Means, shown: Shown) -> Result<Self> {
        let tree = means.categories.tree().await?;
        let page = visitor.page(shown.title.clone()).described(visitor.locale().assistant_description());
        let form = QuestionForm::next(shown.conversation, &shown.scope);
        let has_history = Asker::of(&visitor.current).is_some();
        Ok(Self { page, tree, shown, form, errors: Errors::default(), has_history })
    }

    /// The same with the form as it was sent, and what is wrong with it.
    #[must_use]
    pub fn again(mut self, form: &QuestionForm, errors: Errors) -> Self {
        // More than is taken is still not lost, only cut where no honest question goes.
        self.form.question = form.question.chars().take(20 * LONGEST).collect();
        self.form.drawer.clone_from(&form.drawer);
        self.errors = errors;
        self
    }

    /// The page, or what stands in a drawer of it.
    ///
    /// # Errors
    /// When a template fails.
    pub fn answer(mut self, visitor: &Visitor) -> Result<HttpResponse> {
        if visitor.htmx.wants("ask_panel") {
            self.form = self.form.in_drawer(true);
            return html(&self.as_ask_panel());
        }
        html(&self)
    }

    /// Where earlier conversations are.
    fn history(&self) -> &'static str {
        if self.page.header.is_signed_in { "/account/conversations" } else { "/assistant/conversations" }
    }

    fn action(&self) -> String {
        self.shown.conversation.map_or_else(|| "/assistant".to_owned(), |id| format!("/assistant/conversations/{id}"))
    }

    /// Questions to begin with, made from what there is to ask about. They are asked of the listings, so they are in the
    /// marketplace's language.
    fn suggestions(&self) -> Vec<String> {
        let market = self.page.market;
        match &self.shown.scope {
            Scope::Gone => Vec::new(),
            // Topics and categories are understood by their English words only: what would not be answered is not
            // suggested.
            Scope::Listing(_) if market != Locale::English => Vec::new(),
            Scope::Business(_) | Scope::Marketplace if market != Locale::English => {
                [market.assistant_suggest_newest(), market.assistant_suggest_cheapest()].map(str::to_owned).to_vec()
            }
            Scope::Listing(_) => [
                market.assistant_suggest_material(),
                market.assistant_suggest_size(),
                market.assistant_suggest_care(),
                market.assistant_suggest_delivery(),
            ]
            .map(str::to_owned)
            .to_vec(),
            Scope::Business(_) => [
                market.assistant_suggest_newest(),
                market.assistant_suggest_cheapest(),
                market.assistant_suggest_delivery(),
            ]
            .map(str::to_owned)
            .to_vec(),
            Scope::Marketplace => {
                let branches = self.tree.branches();
                let leaves = branches.iter().filter_map(|(_, leaves)| leaves.first());
                // As somebody would type it: without what sets a name apart.
                let typed = |name: &str| market.assistant_suggest_under(name, 50).replace(['\u{2068}', '\u{2069}'], "");
                leaves.take(4).map(|leaf| typed(&leaf.name)).collect()
            }
        }
    }
}

/// What is shown of a conversation.
pub struct Shown {
    conversation: Option<ConversationId>,
    title: Name,
    scope: Scope,
    messages: Vec<MessageView>,
    /// The first of the messages shown, when there are earlier ones.
    earlier: Option<i64>,
}

impl Shown {
    /// A conversation that is to begin.
    #[must_use]
    pub fn new(scope: Scope) -> Self {
        let title = Name::Ours(Text::assistant_title());
        Self { conversation: None, title, scope, messages: Vec::new(), earlier: None }
    }

    /// The same with one more message at its end.
    #[must_use]
    pub fn with(mut self, message: MessageView) -> Self {
        self.messages.push(message);
        self
    }
}

/// A conversation as it is kept, with what is listed of what it speaks of.
pub struct Kept {
    conversation: Conversation,
    scope: Scope,
    messages: Vec<Message>,
    listed: Vec<(Quotable, Option<String>)>,
}

impl Kept {
    /// A conversation as far as it has come, up to a message.
    ///
    /// # Errors
    /// [`crate::error::Error::NotFound`] when it is not this person's.
    pub fn load(id: ConversationId, before: i64, asker: &Asker, conn: &mut PgConnection) -> Result<Self> {
        let conversation = find(id, asker, conn)?;
        let scope = conversation.scope(conn)?;
        let messages = messages_of(asker, id, before, conn)?;
        let listed = quotable(&MessageView::listings_of(&messages), conn)?;
        Ok(Self { conversation, scope, messages, listed })
    }

    /// What is shown of it at this moment to a reader of this language: work for [`crate::web::thinking()`].
    #[must_use]
    pub fn shown(self, now: Moment, t: Locale) -> Shown {
        let is_full = i64::try_from(self.messages.len()).is_ok_and(|messages| messages >= SHOWN);
        Shown {
            conversation: Some(self.conversation.id),
            earlier: self.messages.first().filter(|_| is_full).map(|message| message.id.get()),
            messages: MessageView::all(&self.messages, (now, t), self.listed),
            title: Name::Theirs(self.conversation.title),
            scope: self.scope,
        }
    }
}
