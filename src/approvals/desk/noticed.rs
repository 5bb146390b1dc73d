//! What was noticed of a submission when it was handed in, said as its author's checklist says it.

use std::sync::Arc;

use actix_web::web::Data;

use crate::approvals::desk::reading::Reading;
use crate::categories::{Categories, Tree};
use crate::error::Result;
use crate::identity::{ApproveProducts, Member};
use crate::locales::Text;
use crate::products::checks::market::Twin;
use crate::products::checks::scan::scan;
use crate::products::checks::{Kind, Subject, Warning, look};
use crate::search::Index;
use crate::web::thinking;

/// What a submission is looked at with, besides the database: the tree of categories, and what is listed.
pub type Catalogue = (Data<Categories>, Data<Index>);

/// The warnings of a submission.
#[derive(Debug, Default)]
pub struct Noticed {
    /// Each with its sentence, at its field.
    pub warnings: Vec<Warning>,
    /// What was noticed then and is not so any more.
    pub gone: Vec<Text>,
    /// What is much the same, where that was noticed.
    pub twins: Vec<Twin>,
}

impl Noticed {
    /// Whether nothing was.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.warnings.is_empty() && self.gone.is_empty()
    }
}

/// The warnings with which a submission was handed in. What others offer is only looked at where a warning is about
/// that.
pub async fn noticed(
    approver: &Member<ApproveProducts>,
    tree: &Arc<Tree>,
    index: &Index,
    reading: &Reading,
) -> Result<Noticed> {
    let kinds: Vec<Kind> = reading.warnings.iter().filter_map(|kind| Kind::parse(kind)).collect();
    if kinds.is_empty() {
        return Ok(Noticed::default());
    }
    let (revision, product) = (&reading.revision, &reading.view.product);
    let (content, barcode) = (revision.content.clone(), product.barcode.clone());
    let (warnings, twins) = if kinds.contains(&Kind::Duplicate) || kinds.contains(&Kind::Price) {
        let seen = look(approver, tree, index, Subject { product: Some(product.id), content, barcode }).await?;
        (seen.warnings, seen.twins)
    } else {
        let leaves = tree.clone();
        (thinking(move || scan(&content, &leaves)).await?, Vec::new())
    };
    let warnings: Vec<Warning> = warnings.into_iter().filter(|warning| kinds.contains(&warning.kind)).collect();
    let is_gone = |kind: &&Kind| !warnings.iter().any(|warning| warning.kind == **kind);
    let gone = kinds.iter().filter(is_gone).map(|kind| kind.label()).collect();
    let twins = if kinds.contains(&Kind::Duplicate) { twins } else { Vec::new() };
    Ok(Noticed { warnings, gone, twins })
}
