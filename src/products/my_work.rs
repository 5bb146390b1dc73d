//! The page of the list.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use askama::Template;

use super::batches::acts::Act;
use super::checks::Kind;
use super::forms::ProductForm;
use super::list::counts::{Counts, MOST_COUNTED};
use super::list::filter::{Filter, Sort};
use super::list::rows::{self, Rows};
use super::model::inside;
use super::shelf::{Row, Shelf};
use super::status::Status;
use crate::categories::{Categories, Tree};
use crate::content::Picture;
use crate::error::Result;
use crate::identity::{Member, Permission, ViewProducts};
use crate::layout::Page;
use crate::locales::Text;
use crate::saved_views::{List, Views};
use crate::web::html;
use crate::workspace::{Desk, at_desk};

#[derive(Template)]
#[template(path = "products/index.html")]
struct Index {
    page: Page,
    desk: Desk,
    tree: Arc<Tree>,
    filter: Filter,
    counts: Counts,
    authors: Vec<(i64, String)>,
    views: Views,
    rows: Rows,
    /// Made for the form, so that sending it twice selects once.
    key: String,
}

impl Index {
    /// How many a tab has.
    fn count(&self, shelf: &Shelf) -> String {
        match self.counts.at(*shelf) {
            more if more > MOST_COUNTED => format!("{}+", self.page.t.number(MOST_COUNTED)),
            count => self.page.t.number(count),
        }
    }

    fn tab(&self, shelf: &Shelf) -> String {
        self.at(&self.filter.at(*shelf))
    }

    fn at(&self, query: &str) -> String {
        let path = self.desk.path("/products");
        if query.is_empty() { path } else { format!("{path}?{query}") }
    }

    fn previous(&self) -> Option<String> {
        self.rows.before.as_ref().map(|place| self.at(&self.filter.with(&[("before", place)])))
    }

    fn next(&self) -> Option<String> {
        self.rows.after.as_ref().map(|place| self.at(&self.filter.with(&[("after", place)])))
    }

    fn first(&self) -> String {
        self.at(&self.filter.query())
    }

    /// Whether something can be done with many at once.
    fn selects(&self) -> bool {
        let needed = [Permission::SubmitProducts, Permission::EditProducts, Permission::DeleteProducts];
        self.filter.shelf() != Shelf::Archived && needed.into_iter().any(|permission| self.desk.may(permission))
    }

    fn warnings(&self, row: &Row) -> String {
        let labels = Kind::labels(&row.warnings);
        labels.iter().map(|label| self.page.t.say(label)).collect::<Vec<_>>().join(", ")
    }

    /// The state that is looked at, without what narrows it.
    fn tab_alone(&self) -> String {
        self.at(&Filter::default().at(self.filter.shelf()))
    }

    /// Whether somebody looks behind the last product.
    fn is_beyond(&self) -> bool {
        !self.filter.after.is_empty() || !self.filter.before.is_empty()
    }

    fn picture(&self, row: &Row) -> Option<Picture> {
        row.picture().map(|picture| inside(&picture, &self.desk.actor))
    }

    fn is_chosen(&self, author: i64) -> bool {
        self.filter.author() == Some(author)
    }
}

/// `GET /manage/{business}/products`.
pub async fn index(
    member: Member<ViewProducts>,
    filter: Query<Filter>,
    categories: Data<Categories>,
) -> Result<HttpResponse> {
    let tree = categories.tree().await?;
    let (filter, branches) = (filter.into_inner(), tree.clone());
    let wanted = filter.clone();
    let (desk, (rows, counts, authors, views)) = at_desk(&member, move |conn, actor| {
        Ok((
            rows::page(&wanted, &branches, actor, conn)?,
            Counts::of(actor, conn)?,
            rows::authors(actor, conn)?,
            Views::of(List::Products, &wanted.query(), actor, conn)?,
        ))
    })
    .await?;
    let key = ProductForm::empty().key;
    html(&Index { page: member.page(Text::products_title()), desk, tree, filter, counts, authors, views, rows, key })
}
