//! All categories as the list that an import takes.

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

use crate::categories::Tree;
use crate::error::{Error, Result};
use crate::identity::{KeepContent, Operator};
use crate::operator::categories::plan::cell;
use crate::web::thinking;

/// `GET /operator/categories/export.csv`.
///
/// # Errors
/// The database's.
pub async fn show(operator: Operator<KeepContent>) -> Result<HttpResponse> {
    let tree = operator.read(Tree::load).await?;
    let file = thinking(move || written(&tree)).await??;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"categories.csv\""))
        .body(file))
}

fn written(tree: &Tree) -> Result<Vec<u8>> {
    let broken = |error: csv::Error| Error::Internal(format!("a table could not be written: {error}"));
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["path"]).map_err(broken)?;
    for (_, category) in tree.in_order() {
        writer.write_record([cell(&category.path)]).map_err(broken)?;
    }
    writer.into_inner().map_err(|error| Error::Internal(format!("a table could not be written: {error}")))
}
