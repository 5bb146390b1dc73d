//! Asking: the page with the form, and the question that is answered in a stream.

use std::sync::{Arc, LazyLock};

use actix_session::Session;
use actix_web::web::{Form, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use futures_util::FutureExt;

use crate::assistant::conversation::admission::{Admitted, admit, allowance, uses};
use crate::assistant::conversation::asker::{Asker, new_key};
use crate::assistant::conversation::pen::Pen;
use crate::assistant::conversation::questions::{Begun, Outcome, Put};
use crate::assistant::conversation::turns::turns;
use crate::assistant::means::Means;
use crate::assistant::models::Model;
use crate::assistant::models::network::Brief;
use crate::assistant::models::voice::Voice;
use crate::assistant::pages::answering::pieces;
use crate::assistant::pages::forms::{LONGEST, QuestionForm};
use crate::assistant::pages::page::{Kept, Show, Shown};
use crate::assistant::pages::transport::{events, growing_page};
use crate::assistant::pages::views::MessageView;
use crate::assistant::retrieval::{Search, Shelves, find};
use crate::assistant::scope::Scope;
use crate::error::{Error, Result};
use crate::identity::Visitor;
use crate::identity::sessions::{keys, note_origin};
use crate::ids::ConversationId;
use crate::locales::Text;
use crate::search::Index;
use crate::turns::Turns;
use crate::web::forms::Errors;
use crate::web::{refused, see_other, thinking, too_many};

/// `GET /assistant` — the form, filled with a question where the address has one. No cookie is set.
///
/// # Errors
/// [`Error::NotFound`] for a business or listing that there is none of.
pub async fn show(visitor: Visitor, form: Query<QuestionForm>, means: Means) -> Result<HttpResponse> {
    let shown = shown(&visitor, None, &form, &means).await?;
    let mut show = Show::of(&visitor, &means, shown).await?;
    show.form.question = form.question.chars().take(LONGEST).collect();
    show.answer(&visitor)
}

/// `POST /assistant` — a question, which begins a conversation unless the page has begun one.
///
/// # Errors
/// [`Error::NotFound`] for an unknown scope or somebody else's conversation, [`Error::TooMany`] after many questions;
/// a mistake is answered with the form.
pub async fn create(
    visitor: Visitor,
    form: Form<QuestionForm>,
    request: HttpRequest,
    session: Session,
    means: Means,
) -> Result<HttpResponse> {
    let conversation = match form.conversation.as_str() {
        "" => None,
        number => Some(ConversationId::new(number.parse().map_err(|_| Error::NotFound)?)),
    };
    ask(visitor, conversation, &form, &Door { request, session }, &means).await
}

/// `POST /assistant/conversations/{conversation}` — the next question of a conversation.
///
/// # Errors
/// As [`create`].
pub async fn update(
    visitor: Visitor,
    path: Path<ConversationId>,
    form: Form<QuestionForm>,
    request: HttpRequest,
    session: Session,
    means: Means,
) -> Result<HttpResponse> {
    ask(visitor, Some(*path), &form, &Door { request, session }, &means).await
}

/// The request and the session, with which a visitor is remembered.
struct Door {
    request: HttpRequest,
    session: Session,
}

impl Door {
    fn remember(&self, key: &str) -> Result<()> {
        self.session
            .insert(keys::VISITOR, key)
            .map_err(|error| Error::Internal(format!("a session could not be written: {error}")))?;
        note_origin(&self.session, &self.request)
    }
}

async fn ask(
    mut visitor: Visitor,
    conversation: Option<ConversationId>,
    form: &QuestionForm,
    door: &Door,
    means: &Means,
) -> Result<HttpResponse> {
    // As which question it is known says also in which conversation it was asked.
    let named = conversation.map(|id| id.to_string()).unwrap_or_default();
    let form = &QuestionForm { conversation: named, ..form.clone() };
    let (question, key) = match form.parse(means.clock.now()) {
        Ok(parsed) => parsed,
        Err(errors) => return again(&visitor, conversation, form, errors, means).await,
    };
    // Nobody is remembered before the first question; this may be it.
    let stranger = Asker::of(&visitor.current).is_none().then(new_key);
    visitor.current.visitor = stranger.clone().or(visitor.current.visitor);
    let asker = Asker::of(&visitor.current).ok_or_else(|| Error::Internal("nobody asks".to_owned()))?;
    let uses = uses(&asker, stranger.is_some(), &means.questions, &door.request);
    let (business, listing) = (form.business.clone(), form.listing.clone());
    let put = Put { asker, conversation, business, listing, question, key };
    let uses = match admit(&visitor, put.clone(), uses, means.questions, means.clock.now()).await {
        Ok(Admitted::Counted(uses)) => uses,
        Ok(Admitted::Stored(message)) => return Ok(see_other(&message.path())),
        Err(Error::TooMany { sentence, retry_after }) if !visitor.htmx.is_htmx() => {
            visitor.current.visitor = visitor.current.visitor.filter(|_| stranger.is_none());
            let shown = shown(&visitor, conversation, form, means).await?;
            let errors = Errors::of("question", sentence);
            return too_many(&Show::of(&visitor, means, shown).await?.again(form, errors), retry_after);
        }
        Err(error) => return Err(error),
    };
    // After the limits: whoever is past theirs takes nobody's place.
    let place = means.assistant.place().inspect_err(|_| visitor.give_back(uses))?;
    let tree = means.categories.tree().await?;
    let (assistant, now) = (means.assistant.clone(), means.clock.now());
    let outcome = visitor.own().write(move |conn| put.ask(assistant.name(), now, conn)).await?;
    if let Some(key) = &stranger {
        door.remember(key)?;
    }
    let begun = match outcome {
        Outcome::Stored(message) => return Ok(see_other(&message.path())),
        Outcome::New(begun) => *begun,
    };
    let pen = Pen::new(visitor.own(), &begun.message, means.assistant.answers.clone());
    let (before, questions) = (begun.before.clone(), begun.questions.clone());
    let shelves = Shelves { index: means.index.clone(), tree, before, questions };
    let search = Search::new(&begun.message.question, begun.scope.clone(), shelves);
    // The question is kept. What goes wrong from here on is part of its answer.
    let (reader, index) = (visitor.reader(), means.index.clone());
    let looking = async move { find(search, &reader).await.map_err(|error| excuse(&error, &index)) }.boxed_local();
    let voice = Voice::of(&door.request);
    let model = model_for(&visitor, &begun, door, means).await;
    let pieces = pieces(pen, model, looking, voice, place, means.clock.clone());
    if visitor.htmx.wants("conversation") {
        let next = QuestionForm::next(Some(begun.message.conversation_id), &begun.scope).in_drawer(form.is_in_drawer());
        return events(MessageView::coming(&begun.message), &next, voice, pieces);
    }
    let (message, page) = page_of(&visitor, &begun, means).await?;
    Ok(growing_page(message, &page, voice, pieces))
}

/// Who answers. A language model is told what was said before, as far as that can be read.
async fn model_for(visitor: &Visitor, begun: &Begun, door: &Door, means: &Means) -> Arc<dyn Model> {
    let asker = Asker::of(&visitor.current).filter(|_| means.assistant.needs_brief());
    let Some(asker) = asker else { return means.assistant.model.clone() };
    let about = begun.scope.offered_by();
    let allowance = allowance(&asker, about, &door.request, visitor, &means.clock);
    let (id, before) = (begun.message.conversation_id, begun.message.id);
    let turns = visitor.own().read(move |conn| turns(&asker, id, before, conn)).await.unwrap_or_default();
    means.assistant.model_for(Brief { question: begun.message.question.clone(), turns, allowance })
}

/// Why nothing could be looked for, as the person is told.
fn excuse(error: &Error, index: &Index) -> Text {
    if !index.is_ready() {
        return Text::assistant_not_ready();
    }
    tracing::warn!(%error, "a question could not be looked into");
    match error {
        Error::Busy | Error::Crowding => Text::assistant_crowded(),
        _ => Text::assistant_search_failed(),
    }
}

/// The page of the conversation with a place for the answer that is to come.
async fn page_of(visitor: &Visitor, begun: &Begun, means: &Means) -> Result<(MessageView, String)> {
    let (id, before) = (begun.message.conversation_id, begun.message.id.get());
    let message = MessageView::coming(&begun.message);
    let shown = load(visitor, id, before, means).await?.with(message.clone());
    let page = Show::of(visitor, means, shown).await?.render()?;
    Ok((message, page))
}

/// The form with its mistakes, and what was typed.
async fn again(
    visitor: &Visitor,
    conversation: Option<ConversationId>,
    form: &QuestionForm,
    errors: Errors,
    means: &Means,
) -> Result<HttpResponse> {
    let shown = shown(visitor, conversation, form, means).await?;
    let show = Show::of(visitor, means, shown).await?.again(form, errors);
    let is_block_wanted = visitor.htmx.wants("conversation");
    let mut answer = refused(is_block_wanted, &show, &show.as_ask_form())?;
    if !is_block_wanted {
        return Ok(answer);
    }
    // The form aims at the conversation; its mistakes belong into itself.
    for (name, value) in [("hx-retarget", "#ask-form"), ("hx-reswap", "outerHTML")] {
        answer.headers_mut().insert(
            actix_web::http::header::HeaderName::from_static(name),
            actix_web::http::header::HeaderValue::from_static(value),
        );
    }
    Ok(answer)
}

async fn shown(
    visitor: &Visitor,
    conversation: Option<ConversationId>,
    form: &QuestionForm,
    means: &Means,
) -> Result<Shown> {
    if let Some(id) = conversation {
        return load(visitor, id, i64::MAX, means).await;
    }
    if form.business.is_empty() && form.listing.is_empty() {
        return Ok(Shown::new(Scope::Marketplace));
    }
    let (business, listing) = (form.business.clone(), form.listing.clone());
    Ok(Shown::new(visitor.read(move |conn| Scope::of(&business, &listing, conn)).await?))
}

/// How many conversations are looked at at once: one may speak of two hundred listings with the longest descriptions,
/// and each is compared with every word of its answers.
static LOOKS: LazyLock<Turns> = LazyLock::new(|| Turns::new(4, 16));

/// A conversation of whoever asks.
///
/// # Errors
/// [`Error::NotFound`] when it is not theirs.
pub(super) async fn load(visitor: &Visitor, id: ConversationId, before: i64, means: &Means) -> Result<Shown> {
    let asker = Asker::of(&visitor.current).ok_or(Error::NotFound)?;
    let (now, t) = (means.clock.now(), visitor.locale());
    let _turn = LOOKS.next().await?;
    let kept = visitor.own().read(move |conn| Kept::load(id, before, &asker, conn)).await?;
    thinking(move || kept.shown(now, t)).await
}
