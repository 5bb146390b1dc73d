//! The workspace's pages of products.

use std::borrow::Cow;
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;

use super::model::View;
use super::revisions::html_of;
use super::shelf::{Row, Shelf, on_shelf};
use super::status::{Action, Standing, Status, next};
use crate::businesses::model::Settings;
use crate::categories::{Categories, Tree};
use crate::error::Result;
use crate::identity::{Member, Permission, ViewProducts};
use crate::ids::ProductId;
use crate::layout::Page;
use crate::locales::{Html, Text};
use crate::web::markdown::to_html;
use crate::web::pagination::{PageNumber, Pages, Pagination, Step};
use crate::web::{html, see_other, thinking};
use crate::workspace::{Desk, at_desk};

const PAGES: Pages = Pages::of(50, 1_000);

#[derive(Template)]
#[template(path = "products/index.html")]
struct Index {
    page: Page,
    desk: Desk,
    tree: Arc<Tree>,
    shelf: Shelf,
    rows: Vec<Row>,
    pagination: Pagination,
}

/// `?status=draft&page=2`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    status: String,
    page: PageNumber,
}

/// `GET /manage/{business}/products`.
pub async fn index(
    member: Member<ViewProducts>,
    filter: Query<Filter>,
    categories: Data<Categories>,
) -> Result<HttpResponse> {
    let tree = categories.tree().await?;
    let shelf = Shelf::parse(&filter.status);
    let window = PAGES.window(filter.page);
    let (desk, mut rows) = at_desk(&member, move |conn, actor| {
        let (offset, limit) = window.ahead();
        on_shelf(shelf, actor, offset, limit, conn)
    })
    .await?;
    let pagination = window.around(&mut rows, &desk.path("/products"), &shelf.query());
    html(&Index { page: member.page(Text::products_title()), desk, tree, shelf, rows, pagination })
}

#[derive(Template)]
#[template(path = "products/show.html")]
struct Show {
    page: Page,
    desk: Desk,
    view: View,
    tree: Arc<Tree>,
    description: String,
    four_eyes: bool,
}

impl Show {
    /// Whether this person can do this with the newest revision now; the same rule that decides when they try.
    fn can(&self, action: Action) -> bool {
        let latest = self.view.latest();
        let actor = &self.desk.actor;
        let standing = Standing { actor, is_writer: latest.is_written_by(actor.user), four_eyes: self.four_eyes };
        self.view.product.archived_at.is_none() && next(latest.status, action, standing).is_ok()
    }

    /// Whether a new version can be begun: nothing is open, and the newest was published or refused.
    fn can_begin(&self) -> bool {
        let product = &self.view.product;
        product.archived_at.is_none() && product.open_revision_id.is_none() && self.desk.may(Permission::EditProducts)
    }

    fn category(&self) -> Cow<'static, str> {
        self.page.t.say(self.tree.path_of(&self.view.latest().offer().category_id))
    }
}

/// `GET /manage/{business}/products/{product}`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none, or none for this person.
pub async fn show(
    member: Member<ViewProducts>,
    path: Path<(String, ProductId)>,
    categories: Data<Categories>,
) -> Result<HttpResponse> {
    let id = path.1;
    let tree = categories.tree().await?;
    let (desk, (view, rendered, four_eyes)) = at_desk(&member, move |conn, actor| {
        let view = View::find(id, actor, conn)?;
        let rendered = html_of(view.latest(), conn)?;
        Ok((view, rendered, Settings::of(actor.business, conn)?.four_eyes))
    })
    .await?;
    let description = if let Some(html) = rendered {
        html
    } else {
        let source = view.latest().content.description.clone();
        thinking(move || to_html(&source)).await?
    };
    html(&Show { page: member.page(view.latest().name().to_owned()), desk, view, tree, description, four_eyes })
}

/// `GET` on what only takes a change, such as `…/{product}/submission`: somebody reloads the answer to a form.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none, or none for this person.
pub async fn back(member: Member<ViewProducts>, path: Path<(String, ProductId)>) -> Result<HttpResponse> {
    let id = path.1;
    let view = member.read(move |conn, actor| View::find(id, actor, conn)).await?;
    Ok(see_other(&view.product.path(&member.actor)))
}
