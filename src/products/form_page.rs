//! The page with a product's form: empty, filled, and again with what was typed when it was not saved.

use std::borrow::Cow;
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use diesel::PgConnection;

use super::drafts::{Identity, made_by_form};
use super::forms::ProductForm;
use super::meanwhile::{Contested, Meanwhile, merge};
use super::model::View;
use super::revisions::{Seen, find};
use super::status::Status;
use crate::businesses::model::Settings;
use crate::categories::{Categories, Tree};
use crate::content::fields::{self, ATTRIBUTES, CATEGORY, DESCRIPTION, NAME, PRICE};
use crate::content::{Field, Terms};
use crate::error::Result;
use crate::identity::permissions::Permission;
use crate::identity::{Actor, Member};
use crate::ids::ProductId;
use crate::layout::Page;
use crate::locales::{Html, Text};
use crate::money::Currency;
use crate::web::forms::Errors;
use crate::web::{form_again, html};
use crate::workspace::{Desk, at_desk};

#[derive(Template)]
#[template(path = "products/form.html", blocks = ["product_form"])]
pub(super) struct FormPage {
    page: Page,
    desk: Desk,
    pub tree: Arc<Tree>,
    /// None for a new product.
    product: Option<ProductId>,
    title: Text,
    pub currency: Currency,
    form: ProductForm,
    errors: Errors,
    late: Option<Late>,
    is_fragment: bool,
}

/// Why a form without mistakes was not saved.
pub(super) enum Late {
    /// Somebody saved the same product first; what was typed can be saved on top of it.
    Changed(Meanwhile),
    /// The product cannot be changed now, as the sentence says.
    Closed(Text),
    /// This very form has made a product already, with something else in it.
    SentBefore(Before),
}

/// The product that a form has made before.
pub(super) struct Before {
    name: String,
    path: String,
    seen: Seen,
    /// Whether what is in the form now can become a change of it.
    is_open: bool,
}

impl Before {
    /// The product that the form says it changes, or that this person made with it.
    pub fn of(
        changes: Option<Seen>,
        identity: &Identity,
        actor: &Actor,
        conn: &mut PgConnection,
    ) -> Result<Option<Self>> {
        let id = match changes {
            Some(seen) => Some(find(seen.revision, actor, conn)?.product_id),
            None => made_by_form(identity, actor, conn)?.map(|product| product.id),
        };
        let Some(id) = id else { return Ok(None) };
        let view = View::find(id, actor, conn)?;
        let (product, latest) = (&view.product, view.latest());
        Ok(Some(Self {
            name: latest.name().to_owned(),
            path: product.path(actor),
            seen: latest.seen(),
            // The number is given once: one that differs is of another product.
            is_open: is_open(&view) && product.sku == identity.sku && actor.may(Permission::EditProducts),
        }))
    }
}

/// Whether the product can be changed now.
fn is_open(view: &View) -> bool {
    view.product.archived_at.is_none() && view.latest().status != Status::Pending
}

impl FormPage {
    /// The page with a form as it was filled or sent, of a product or of a new one.
    pub async fn of<P>(
        editor: &Member<P>,
        categories: &Categories,
        product: Option<ProductId>,
        form: ProductForm,
    ) -> Result<Self> {
        let tree = categories.tree().await?;
        let (desk, currency) = at_desk(editor, move |conn, actor| {
            // Somebody who may not know of the product is not shown its form either.
            match product {
                // What is there keeps its currency when the business chooses another for new products.
                Some(id) => Ok(View::find(id, actor, conn)?.latest().offer().price().currency()),
                None => Ok(Settings::of(actor.business, conn)?.currency),
            }
        })
        .await?;
        let title = if product.is_some() { Text::products_edit_title() } else { Text::products_new() };
        let (page, errors) = (editor.page(title.clone()), Errors::default());
        let is_fragment = editor.htmx.wants("product_form");
        Ok(Self { page, desk, tree, product, title, currency, form, errors, late: None, is_fragment })
    }

    /// As it is.
    pub fn show(self) -> Result<HttpResponse> {
        html(&self)
    }

    /// With what is wrong.
    pub fn refused(self, errors: Errors) -> Result<HttpResponse> {
        Self { errors, ..self }.answer(StatusCode::UNPROCESSABLE_ENTITY)
    }

    /// Of a product that was made by this form before: under a new key what was typed can still become another.
    pub fn sent_before(self, before: Before) -> Result<HttpResponse> {
        let form = ProductForm { key: ProductForm::empty().key, ..self.form.clone() }.on_top_of(before.seen);
        Self { form, late: Some(Late::SentBefore(before)), ..self }.answer(StatusCode::CONFLICT)
    }

    /// Of a product that somebody changed since the form was filled, or that cannot be changed now as the sentence
    /// says.
    pub fn late(self, view: &View, sentence: Text) -> Result<HttpResponse> {
        let latest = view.latest();
        let (seen, now) = (self.form.seen(), latest.seen());
        let (form, late) = if is_open(view) && (seen.revision, seen.version) != (now.revision, now.version) {
            let locale = self.page.t;
            let saved = ProductForm::of(latest, &self.tree, locale);
            let terms = Terms { currency: self.currency, tree: &self.tree, locale: Some(locale) };
            let (form, meanwhile) = merge(&self.form, &saved, &terms);
            (form, Late::Changed(meanwhile))
        } else {
            (self.form.clone(), Late::Closed(sentence))
        };
        Self { form, late: Some(late), ..self }.answer(StatusCode::CONFLICT)
    }

    fn action(&self) -> String {
        self.product.map_or_else(|| self.desk.path("/products"), |id| self.desk.path(&format!("/products/{id}")))
    }

    /// What was saved meanwhile in a field that was changed here too; empty when nothing was.
    fn saved(&self, field: &str) -> Cow<'static, str> {
        match &self.late {
            Some(Late::Changed(meanwhile)) => meanwhile.saved(field).map(|saved| self.page.t.say(saved)),
            _ => None,
        }
        .unwrap_or_default()
    }

    fn label(&self, field: &Field) -> Cow<'static, str> {
        self.page.t.say(&field.label)
    }

    /// What is said of a field that somebody else changed too.
    fn contested(&self, contested: &Contested) -> Html {
        let field = Html::link(&format!("#{}", contested.key), &self.page.t.say(&contested.label));
        self.page.t.products_late_contested(field)
    }

    /// What is said of a field that only somebody else changed.
    fn taken(&self, label: &Text) -> String {
        self.page.t.products_late_taken(label)
    }

    /// What the form says of a field; empty where nothing needs to be said.
    fn hint(&self, field: &Field) -> Cow<'static, str> {
        field.hint.as_ref().map(|hint| self.page.t.say(hint)).unwrap_or_default()
    }

    fn answer(&self, status: StatusCode) -> Result<HttpResponse> {
        form_again(status, self.is_fragment, self, &self.as_product_form())
    }
}
