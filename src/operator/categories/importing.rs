//! A list of categories from a file: brought, looked at, and then taken as one or not at all.

use std::io::Read;

use actix_multipart::Multipart;
use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::categories::{Categories, Tree};
use crate::clock::Clock;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::identity::{KeepContent, Operator};
use crate::layout::Page;
use crate::locales::Text;
use crate::media::receiving::{Sent, receive};
use crate::operator::categories::model::HOME;
use crate::operator::categories::model::{Change, held};
use crate::operator::categories::plan::{Listed, MOST_LINES, Plan};
use crate::operator::categories::stored;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other, thinking};

/// The largest file, in bytes.
const LARGEST: u64 = 4 * 1024 * 1024;
/// So many lines of each kind are shown.
const SHOWN: usize = 100;

#[derive(Template)]
#[template(path = "operator/categories/import.html", blocks = ["import_form"])]
struct New {
    page: Page,
    errors: Errors,
}

impl New {
    fn hint(&self) -> String {
        self.page.t.tree_import_hint(MOST_LINES)
    }
}

/// `GET /operator/categories/import`.
pub async fn new(operator: Operator<KeepContent>) -> Result<HttpResponse> {
    html(&New { page: operator.page(Text::tree_import()), errors: Errors::default() })
}

/// `POST /operator/categories/import` — takes a file.
///
/// # Errors
/// The database's; a file that is none is answered with the form.
pub async fn create(
    operator: Operator<KeepContent>,
    form: Multipart,
    config: Data<Config>,
    clock: Clock,
) -> Result<HttpResponse> {
    let received = match receive(form, "file", 1, &config.data_dir).await {
        Ok(received) => received,
        Err(Error::BadRequest(_)) => return again(&operator, Text::tree_import_no_file()),
        Err(error) => return Err(error),
    };
    let mut files = received.files.into_iter();
    let Some(sent) = files.next() else {
        let sentence = received.refused.into_iter().next().unwrap_or_else(Text::tree_import_no_file);
        return again(&operator, sentence);
    };
    match thinking(move || text(sent)).await? {
        Ok(file) => {
            let now = clock.now();
            let id = operator.write(move |conn| stored::keep(&file, now, conn)).await?;
            Ok(see_other(&format!("{HOME}/import/{id}")))
        }
        Err(sentence) => again(&operator, sentence),
    }
}

fn again(operator: &Operator<KeepContent>, sentence: Text) -> Result<HttpResponse> {
    let page = New { page: operator.page(Text::tree_import()), errors: Errors::of("file", sentence) };
    refused(operator.htmx().wants("import_form"), &page, &page.as_import_form())
}

/// What a file says.
fn text(sent: Sent) -> std::result::Result<String, Text> {
    let mut bytes = Vec::new();
    let taken = sent.file.take(LARGEST + 1).read_to_end(&mut bytes);
    if taken.is_err() || bytes.len() as u64 > LARGEST {
        return Err(Text::media_too_large(&sent.name, LARGEST / 1024 / 1024));
    }
    // PostgreSQL takes no NUL in a text.
    String::from_utf8(bytes).ok().filter(|text| !text.contains('\0')).ok_or_else(Text::tree_import_not_text)
}

#[derive(Template)]
#[template(path = "operator/categories/import_check.html")]
struct Check {
    page: Page,
    id: i64,
    plan: Plan,
    /// Categories with products that would have others below them.
    split: Vec<String>,
}

impl Check {
    fn number(&self, number: usize) -> String {
        self.page.t.number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// `GET /operator/categories/import/{list}` — what it would change.
///
/// # Errors
/// [`Error::NotFound`] when it is not kept any more.
pub async fn show(operator: Operator<KeepContent>, id: Path<i64>) -> Result<HttpResponse> {
    let id = id.into_inner();
    let (file, tree) = operator.read(move |conn| Ok((stored::file(id, conn)?, Tree::load(conn)?))).await?;
    let (plan, tree) = thinking(move || (Listed::read(&file).plan(&tree), tree)).await?;
    let above = plan.added.iter().filter_map(|added| added.below).filter(|id| tree.is_leaf(*id)).collect();
    let split = operator.read(move |conn| stored::with_products(above, conn)).await?;
    let split = split.into_iter().filter_map(|id| tree.get(id)).map(|category| category.path.clone()).collect();
    html(&Check { page: operator.page(Text::tree_import_check()), id, plan, split })
}

/// `POST /operator/categories/import/{list}` — does it.
///
/// # Errors
/// As [`show`].
pub async fn update(
    operator: Operator<KeepContent>,
    id: Path<i64>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, change) = (id.into_inner(), Change { by: operator.id(), at: clock.now() });
    let file = operator.read(move |conn| stored::file(id, conn)).await?;
    let listed = thinking(move || Listed::read(&file)).await?;
    let added = operator
        .write(move |conn| {
            let tree = held(conn)?;
            let plan = listed.plan(&tree);
            stored::take(id, &plan, &tree, change, conn)
        })
        .await?;
    categories.forget();
    Ok(see_other(HOME).with_notice(&Notice::success(Text::tree_imported(added))))
}
