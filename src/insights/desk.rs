//! At the desk: the usual questions of a category, answered by what a product says now and by what it would say.

use std::sync::Arc;

use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::assistant::conversation::tally::Subject;
use crate::assistant::means::Means;
use crate::assistant::models::Part;
use crate::assistant::models::extractive::compose;
use crate::assistant::models::voice::Voice;
use crate::assistant::pages::workspace::Versions;
use crate::assistant::retrieval::given::Given;
use crate::assistant::retrieval::{Found, Kind};
use crate::categories::Tree;
use crate::error::Result;
use crate::identity::{ApproveProducts, Member};
use crate::ids::RevisionId;
use crate::insights::model::usual;
use crate::layout::Page;
use crate::locales::Name;
use crate::products::revisions::{find, published_of};
use crate::understanding::question::Asked;
use crate::web::{html, thinking};
use crate::workspace::{Desk, at_desk};

/// What is asked about most things, where nothing was asked about a category yet.
const USUAL: [Subject; 4] = [Subject::Material, Subject::Size, Subject::Care, Subject::Delivery];

/// A question with what is said to it, a sentence each.
struct Answered {
    question: String,
    /// By what is public; none where nothing is.
    before: Option<Vec<String>>,
    after: Vec<String>,
}

impl Answered {
    fn is_same(&self) -> bool {
        self.before.as_ref() == Some(&self.after)
    }
}

#[derive(Template)]
#[template(path = "insights/desk.html", blocks = ["usual_answers"])]
struct Show {
    page: Page,
    desk: Desk,
    revision: RevisionId,
    answered: Vec<Answered>,
}

/// `GET /manage/{business}/approvals/{revision}/questions`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none, or none for this person.
pub async fn show(
    approver: Member<ApproveProducts>,
    path: Path<(String, RevisionId)>,
    request: HttpRequest,
    means: Means,
) -> Result<HttpResponse> {
    let (id, tree, voice) = (path.1, means.categories.tree().await?, Voice::of(&request));
    let now = means.clock.now();
    let (desk, (subjects, name, read, business_name)) = at_desk(&approver, move |conn, actor| {
        let revision = find(id, actor, conn)?;
        let subjects = usual(actor.business, revision.offer().category(), now, conn)?;
        let name = revision.name().to_owned();
        let versions = [Some(revision.clone()), published_of(revision.product_id, actor, conn)?];
        let read = Versions::of(versions.into_iter().flatten().collect(), conn)?;
        Ok((subjects, name, read, actor.business_name.clone()))
    })
    .await?;
    let subjects = if subjects.is_empty() { USUAL.to_vec() } else { subjects };
    let answered = thinking(move || {
        let mut given = read.given(&tree, &business_name).map(|(_, given)| given);
        let (after, before) = (given.next(), given.next());
        let Some(after) = after else { return Vec::new() };
        let answered = |subject: Subject| {
            let question = subject.question(voice.market).to_owned();
            let said = |given: &Given| said(&question, given, &tree, voice);
            Answered { before: before.as_ref().map(said), after: said(&after), question: question.clone() }
        };
        subjects.into_iter().map(answered).collect()
    })
    .await?;
    let show = Show { page: approver.page(Name::Theirs(name)), desk, revision: id, answered };
    if approver.htmx.wants("usual_answers") { html(&show.as_usual_answers()) } else { html(&show) }
}

/// What the built-in model says of one product.
fn said(question: &str, given: &Given, tree: &Arc<Tree>, voice: Voice) -> Vec<String> {
    let asked = Asked::of(question, tree.iter());
    let found =
        Found { asked, given: vec![given.clone()], total: 1, kind: Kind::About, is_single: true, ..Found::default() };
    let sentence = |part| match part {
        Part::Sentence(sentence) => Some(sentence.text),
        _ => None,
    };
    compose(&found, voice).into_iter().filter_map(sentence).collect()
}
