//! The page of one collection: what it says, and what is in it.

use std::collections::BTreeMap;
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path, Query};
use askama::Template;
use serde::Deserialize;

use super::model::{self, LIST, LONGEST_ABOUT, LONGEST_NAME, Said};
use crate::categories::{Categories, Tree};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{ArrangeStorefront, Member};
use crate::ids::{CategoryId, CollectionId};
use crate::layout::Page;
use crate::listings::catalogue::{Found, search};
use crate::listings::collections::model::{Collection, MOST_PICKED};
use crate::listings::model::{Card, cards_with_ids};
use crate::listings::storefront::model::counts;
use crate::locales::Text;
use crate::search::{Index, Query as Search, Sort};
use crate::web::forms::{Errors, line, text};
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other};
use crate::workspace::{Desk, at_desk};

/// So many of what is found can be picked from.
const FOUND: usize = 24;
/// The longest search, in characters.
const LONGEST_WORDS: usize = 200;

/// `POST /manage/{business}/collections` and `…/{collection}`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CollectionForm {
    /// As visitors read it.
    pub name: String,
    about: String,
    category: String,
}

impl CollectionForm {
    fn of(collection: &Collection) -> Self {
        let Collection { name, about, category, .. } = collection.clone();
        Self { name, about, category }
    }

    /// What it says, or every mistake in it.
    pub(super) fn parse(&self, tree: &Tree) -> Result<Said, Errors> {
        let mut errors = Errors::default();
        let name = errors.take("name", line(&self.name, LONGEST_NAME, Text::collections_name_missing()));
        let about = match self.about.trim() {
            "" => Some(String::new()),
            about => errors.take("about", text(about, LONGEST_ABOUT, Text::collections_name_missing())),
        };
        let category = match (self.category.as_str(), tree.by_slug(&self.category)) {
            ("", _) => Some(String::new()),
            (_, Some(known)) => Some(known.slug.clone()),
            (_, None) => errors.take("category", Err(Text::collections_category_unknown())),
        };
        match (name, about, category) {
            (Some(name), Some(about), Some(category)) => Ok(Said { name, about, category }),
            _ => Err(errors),
        }
    }
}

/// `?q=mug` — what to pick from.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Looking {
    q: String,
}

#[derive(Template)]
#[template(path = "collections/edit.html", blocks = ["collection_form"])]
struct Edit {
    page: Page,
    desk: Desk,
    tree: Arc<Tree>,
    collection: Collection,
    /// What is picked, in order; without a card what is not listed.
    picked: Vec<(i64, Option<Card>)>,
    /// The categories in which the business has something, and those above them.
    categories: Vec<CategoryId>,
    words: String,
    found: Found,
    form: CollectionForm,
    errors: Errors,
}

impl Edit {
    async fn of(
        member: &Member<ArrangeStorefront>,
        id: CollectionId,
        words: &str,
        categories: &Categories,
        index: &Index,
    ) -> Result<Self> {
        let tree = categories.tree().await?;
        let words: String = words.trim().chars().take(LONGEST_WORDS).collect();
        let (desk, (collection, cards, counts)) = at_desk(member, move |conn, actor| {
            let collection = model::find(id, actor.business, conn)?;
            let cards = cards_with_ids(&collection.picked, conn)?;
            Ok((collection, cards, counts(actor.business, conn)?))
        })
        .await?;
        let found = if collection.is_picked() {
            let sort = if words.is_empty() { Sort::Newest } else { Sort::Best };
            let businesses = vec![desk.actor.business.get()];
            let query = Search { words: words.clone(), businesses, sort, limit: FOUND, ..Search::default() };
            search(query, index, &member.reader()).await?
        } else {
            Found::default()
        };
        let mut cards: BTreeMap<_, _> = cards
            .into_iter()
            .filter(|card| card.business_id == desk.actor.business)
            .map(|card| (card.id.get(), card))
            .collect();
        let picked = collection.picked.iter().map(|id| (*id, cards.remove(id))).collect();
        let lines = counts.iter().flat_map(|(leaf, ..)| tree.line_of(leaf));
        let near: std::collections::BTreeSet<_> = lines.map(|category| category.id).collect();
        let chosen = tree.by_slug(&collection.category).map(|category| category.id);
        let is_offered = |id: &CategoryId| near.contains(id) || chosen == Some(*id);
        let categories = tree.in_order().into_iter().map(|(_, category)| category.id).filter(is_offered).collect();
        let page = member.page(Text::collections_one(&collection.name));
        let form = CollectionForm::of(&collection);
        let errors = Errors::default();
        Ok(Self { page, desk, tree, collection, picked, categories, words, found, form, errors })
    }

    /// The address of the page, with what is to be done there behind it.
    fn path(&self, rest: &str) -> String {
        self.desk.path(&format!("{LIST}/{}{rest}", self.collection.id))
    }

    /// The slug of a category.
    fn slug(&self, id: &CategoryId) -> &str {
        self.tree.get(*id).map_or("", |category| &category.slug)
    }

    /// What a product is called that was picked.
    fn called(&self, id: &i64) -> String {
        let card = self.picked.iter().find(|(known, _)| known == id).and_then(|(_, card)| card.as_ref());
        card.map_or_else(|| self.page.t.collections_product(*id), |card| card.name.clone())
    }

    fn has(&self, card: &Card) -> bool {
        self.collection.picked.contains(&card.id.get())
    }

    fn is_full(&self) -> bool {
        self.collection.picked.len() >= MOST_PICKED
    }
}

/// `GET /manage/{business}/collections/{collection}`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when the business has none of this number.
pub async fn show(
    member: Member<ArrangeStorefront>,
    path: Path<(String, CollectionId)>,
    looking: Query<Looking>,
    categories: Data<Categories>,
    index: Data<Index>,
) -> Result<HttpResponse> {
    html(&Edit::of(&member, path.1, &looking.q, &categories, &index).await?)
}

/// `POST /manage/{business}/collections/{collection}` — other words, or another category.
///
/// # Errors
/// As [`show`]; mistakes are answered with the form.
pub async fn update(
    member: Member<ArrangeStorefront>,
    path: Path<(String, CollectionId)>,
    form: Form<CollectionForm>,
    categories: Data<Categories>,
    index: Data<Index>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, form, now) = (path.1, form.into_inner(), clock.now());
    match form.parse(&*categories.tree().await?) {
        Ok(said) => {
            member.write(move |conn, actor| model::change(id, &said, actor, now, conn)).await?;
            let notice = Notice::success(Text::collections_saved());
            Ok(see_other(&member.path(&format!("{LIST}/{id}"))).with_notice(&notice))
        }
        Err(errors) => {
            let again = Edit { form, errors, ..Edit::of(&member, id, "", &categories, &index).await? };
            refused(member.htmx.wants("collection_form"), &again, &again.as_collection_form())
        }
    }
}
