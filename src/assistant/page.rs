//! The page of a conversation, of one that is to begin as well as of one that goes on.

use std::sync::Arc;

use askama::Template;
use diesel::PgConnection;

use super::asker::Asker;
use super::forms::{LONGEST, QuestionForm};
use super::means::Means;
use super::messages::{Message, SHOWN, messages_of};
use super::model::{Conversation, KEPT_DAYS, find};
use super::scope::Scope;
use super::views::{MessageView, Standing};
use crate::categories::Tree;
use crate::clock::Moment;
use crate::error::Result;
use crate::identity::Visitor;
use crate::ids::ConversationId;
use crate::layout::Page;
use crate::listings::model::{Quotable, quotable};
use crate::web::forms::Errors;

/// The page, empty or with a conversation.
#[derive(Template)]
#[template(path = "assistant/show.html", blocks = ["ask_form"])]
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
    ///
    /// # Errors
    /// The database's.
    pub async fn of(visitor: &Visitor, means: &Means, shown: Shown) -> Result<Self> {
        let tree = means.categories.tree().await?;
        let page = visitor
            .page(&shown.title)
            .described("Questions about what is listed here, answered from the listings and from nothing else.");
        let form = QuestionForm::next(shown.conversation, &shown.scope);
        let has_history = Asker::of(&visitor.current).is_some();
        Ok(Self { page, tree, shown, form, errors: Errors::default(), has_history })
    }

    /// The same with the form as it was sent, and what is wrong with it.
    #[must_use]
    pub fn again(mut self, form: &QuestionForm, errors: Errors) -> Self {
        // More than is taken is still not lost, only cut where no honest question goes.
        self.form.question = form.question.chars().take(20 * LONGEST).collect();
        self.errors = errors;
        self
    }

    fn action(&self) -> String {
        self.shown.conversation.map_or_else(|| "/assistant".to_owned(), |id| format!("/assistant/conversations/{id}"))
    }

    /// Questions to begin with, made from what there is to ask about, each with its address.
    fn suggestions(&self) -> Vec<(String, String)> {
        let questions: Vec<String> = match &self.shown.scope {
            Scope::Gone => Vec::new(),
            Scope::Listing(_) => {
                ["What is it made of?", "How big is it?", "How do I care for it?", "How is it delivered?"]
                    .map(str::to_owned)
                    .to_vec()
            }
            Scope::Business(_) => {
                ["What is new?", "What is the cheapest?", "How is it delivered?"].map(str::to_owned).to_vec()
            }
            Scope::Marketplace => {
                let branches = self.tree.branches();
                let leaves = branches.iter().filter_map(|(_, leaves)| leaves.first());
                leaves.take(4).map(|leaf| format!("{} under 50", leaf.name)).collect()
            }
        };
        let link = |question: &String| {
            let fields = [("question", question), ("business", &self.form.business), ("listing", &self.form.listing)];
            let kept: Vec<_> = fields.into_iter().filter(|(_, value)| !value.is_empty()).collect();
            format!("/assistant?{}", serde_urlencoded::to_string(kept).unwrap_or_default())
        };
        questions.into_iter().map(|question| (link(&question), question)).collect()
    }
}

/// What is shown of a conversation.
pub struct Shown {
    conversation: Option<ConversationId>,
    title: String,
    scope: Scope,
    messages: Vec<MessageView>,
    /// The first of the messages shown, when there are earlier ones.
    earlier: Option<i64>,
}

impl Shown {
    /// A conversation that is to begin.
    #[must_use]
    pub fn new(scope: Scope) -> Self {
        let title = "Ask the assistant".to_owned();
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

    /// What is shown of it at this moment: work for [`crate::web::thinking()`].
    #[must_use]
    pub fn shown(self, now: Moment) -> Shown {
        let is_full = i64::try_from(self.messages.len()).is_ok_and(|messages| messages >= SHOWN);
        Shown {
            conversation: Some(self.conversation.id),
            earlier: self.messages.first().filter(|_| is_full).map(|message| message.id.get()),
            messages: MessageView::all(&self.messages, now, self.listed),
            title: self.conversation.title,
            scope: self.scope,
        }
    }
}
