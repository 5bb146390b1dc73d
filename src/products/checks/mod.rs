//! What is looked at before a product is handed in: what is missing, which blocks, and what an approver should know,
//! which never does. The product's page and its form show it ([`Checklist`], `products/_checklist.html`); a submission
//! notes the kinds of warnings ([`Checked`]).

pub mod contact;
pub mod instructions;
pub mod kind;
pub mod letters;
pub mod market;
pub mod scan;

pub use self::kind::{Kind, Warning};

use std::sync::Arc;

use diesel::prelude::*;

use self::market::{Twin, Usual};
use super::model::View;
use super::revisions::Seen;
use crate::businesses::model::Settings;
use crate::categories::Tree;
use crate::content::Content;
use crate::content::fields::{NAME, PRICE};
use crate::content::readiness::lacking;
use crate::error::{Error, Result};
use crate::identity::{Actor, Member};
use crate::ids::ProductId;
use crate::locales::Text;
use crate::schema::reasons;
use crate::search::{Index, Query};
use crate::web::forms::Errors;
use crate::web::thinking;

/// So many listings that are called alike are compared.
const COMPARED: usize = 10;

/// What is looked at: a product as it says now, saved or not.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The product; none for one that is not saved yet.
    pub product: Option<ProductId>,
    /// What it says.
    pub content: Content,
    /// The number under its bars.
    pub barcode: Option<String>,
}

impl Subject {
    /// A product as this person may see it, and which version that is.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none, or none for them.
    pub fn find(id: ProductId, actor: &Actor, conn: &mut PgConnection) -> Result<(Self, Seen)> {
        let view = View::find(id, actor, conn)?;
        let latest = view.latest();
        let subject =
            Self { product: Some(id), content: latest.content.clone(), barcode: view.product.barcode.clone() };
        Ok((subject, latest.seen()))
    }
}

/// A reason that came up again and again, as advice.
#[derive(Clone, Debug, Queryable)]
pub struct Advice {
    /// What approvers call it.
    pub label: String,
    /// What authors read besides.
    pub text: String,
    /// The field that it is about.
    pub field: Option<String>,
}

/// Everything that is to be looked at before a product is handed in.
#[derive(Clone, Debug)]
pub struct Checklist {
    /// What is missing, by the rules that submitting enforces.
    pub missing: Errors,
    /// What an approver will be shown.
    pub warnings: Vec<Warning>,
    /// What is much the same.
    pub twins: Vec<Twin>,
    /// Fields of the category that nothing is said in and that need not be: key and label.
    pub recommended: Vec<(String, String)>,
    /// What came up again and again.
    pub advice: Vec<Advice>,
}

/// The kinds of warnings of what is handed in, and which version of it was looked at.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// The version that was looked at; none where nobody else can have changed it.
    pub seen: Option<Seen>,
    /// The kinds.
    pub kinds: Vec<Kind>,
}

impl Checklist {
    /// Of what cannot be read yet.
    #[must_use]
    pub fn of_mistakes(missing: Errors) -> Self {
        Self { missing, warnings: Vec::new(), twins: Vec::new(), recommended: Vec::new(), advice: Vec::new() }
    }

    /// Whether it can be handed in.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
    }

    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.warnings.is_empty() && self.recommended.is_empty() && self.advice.is_empty()
    }

    /// The kinds of warnings, each once, in their order.
    #[must_use]
    pub fn kinds(&self) -> Vec<Kind> {
        Kind::ALL.iter().copied().filter(|kind| self.warnings.iter().any(|warning| warning.kind == *kind)).collect()
    }

    /// The same as a submission notes them.
    #[must_use]
    pub fn checked(&self, seen: Option<Seen>) -> Checked {
        Checked { seen, kinds: self.kinds() }
    }
}

/// What the database knows of a subject.
struct Known {
    settings: Settings,
    usual: Option<Usual>,
    own: Vec<Twin>,
    advice: Vec<Advice>,
}

/// Looks at a product in every way. Texts are read on threads for that, and no connection is held meanwhile.
///
/// # Errors
/// The database's, and those of [`thinking()`].
pub async fn look<P>(member: &Member<P>, tree: &Arc<Tree>, index: &Index, subject: Subject) -> Result<Checklist> {
    let (about, tree, index) = (subject.clone(), tree.clone(), index.clone());
    let (mut warnings, recommended, alike) = thinking(move || {
        let content = &about.content;
        let alike = if index.is_ready() { alike(&content.offer.name, &index) } else { Vec::new() };
        (scan::scan(content, &tree), scan::recommended(content, &tree), (alike, tree))
    })
    .await?;
    let (alike, tree) = alike;
    let about = subject.clone();
    let known = member
        .read(move |conn, actor| {
            let (offer, barcode) = (&about.content.offer, about.barcode.as_deref());
            let coded = barcode.map(|code| market::with_barcode(code, conn)).transpose()?.unwrap_or_default();
            let mut own = market::of_the_business(about.product, &offer.name, barcode, actor, conn)?;
            own.extend(market::of_the_market(&offer.name, &coded, &alike, actor, conn)?);
            let settings = Settings::of(actor.business, conn)?;
            Ok(Known { settings, usual: market::usual(offer, conn)?, own, advice: advice(actor, conn)? })
        })
        .await?;
    let offer = &subject.content.offer;
    if !known.own.is_empty() {
        let sentence = Text::products_warns_duplicate(known.own.len());
        warnings.insert(0, Warning::about(Kind::Duplicate, NAME.key, sentence, ""));
    }
    if let Some((price, usual)) = offer.price().money().zip(known.usual).filter(|(price, usual)| usual.is_far(*price)) {
        let sentence = Text::products_warns_price(&price, &usual.middle, &usual.lower, &usual.upper);
        warnings.push(Warning::about(Kind::Price, PRICE.key, sentence, ""));
    }
    Ok(Checklist {
        missing: lacking(&subject.content, known.settings.demands(), &tree),
        warnings,
        twins: known.own,
        recommended,
        advice: known.advice,
    })
}

fn alike(name: &str, index: &Index) -> Vec<i64> {
    let query = Query { words: name.to_owned(), limit: COMPARED, ..Query::default() };
    // Without the index nothing is said of what others offer; the page is shown all the same.
    index.search(&query).map(|hits| hits.ids).unwrap_or_default()
}

fn advice(actor: &Actor, conn: &mut PgConnection) -> Result<Vec<Advice>> {
    let checked = reasons::table
        .filter(reasons::business_id.eq(actor.business))
        .filter(reasons::checked_since.is_not_null().and(reasons::archived_at.is_null()))
        .order((reasons::position, reasons::id))
        .select((reasons::label, reasons::advice, reasons::field))
        .limit(20);
    checked.load(conn).map_err(Error::from)
}
