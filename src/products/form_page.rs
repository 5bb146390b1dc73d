//! The page with a product's form: empty, filled, and again with what was typed when it was not saved.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use askama::Template;
use diesel::PgConnection;

use super::barcode;
use super::category_choice::Choice;
use super::checks::Checklist;
use super::drafts::{Identity, made_by_form};
use super::forms::ProductForm;
use super::history::{PointView, open_points};
use super::identity::twins;
use super::meanwhile::{Meanwhile, merge};
use super::model::View;
use super::revisions::{Seen, find};
use super::unsaved::{self, Keeping, Kept, Other};
use crate::businesses::model::Settings;
use crate::categories::{Categories, FieldKind, Tree};
use crate::clock::Moment;
use crate::content::fields::{self, ATTRIBUTES, CATEGORY, DESCRIPTION, NAME, PICTURES, PRICE, SPECIFICS, TAGS};
use crate::content::pictures::LONGEST_ALT;
use crate::content::readiness::lacking;
use crate::content::typed_specifics::LONGEST as LONGEST_SPECIFIC;
use crate::content::{Demands, Terms, Written};
use crate::error::{Error, Result};
use crate::identity::permissions::Permission;
use crate::identity::{Actor, Member};
use crate::ids::ProductId;
use crate::layout::Page;
use crate::locales::{Html, Locale, Text};
use crate::money::Currency;
use crate::web::forms::Errors;
use crate::web::{form_again, html, thinking};
use crate::workspace::{Desk, at_desk};

#[derive(Template)]
#[template(path = "products/form.html", blocks = ["product_form", "pictures", "specifics", "category_choice", "preview", "check", "kept"])]
pub(super) struct FormPage {
    pub page: Page,
    pub desk: Desk,
    pub tree: Arc<Tree>,
    /// None for a new product.
    pub product: Option<ProductId>,
    title: Text,
    pub currency: Currency,
    pub demands: Demands,
    pub form: ProductForm,
    pub errors: Errors,
    /// What an approver asked for.
    points: Vec<PointView>,
    /// Whether the mistakes only keep it from being handed in: the draft is saved.
    pub is_saved: bool,
    pub late: Option<Late>,
    /// When what the form is filled with was kept, if it was never saved.
    restored: Option<Moment>,
    pub keeping: Option<Keeping>,
    /// Whether somebody saved it since the form was filled.
    is_stale: bool,
    others: Vec<Other>,
    twins: Vec<(String, String)>,
    preview: Option<Result<String, Text>>,
    checklist: Option<Checklist>,
    choice: Choice,
    is_fragment: bool,
    /// What is said of files that were not taken.
    pub not_taken: Vec<Text>,
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
            // Another number is another product's.
            is_open: view.is_open() && product.sku == identity.sku && actor.may(Permission::EditProducts),
        }))
    }
}

/// What the page of a form shows beside what was typed.
struct Around {
    currency: Currency,
    demands: Demands,
    is_stale: bool,
    others: Vec<Other>,
    points: Vec<PointView>,
    twins: Vec<(String, String)>,
}

impl Around {
    fn of(form: &ProductForm, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Self> {
        let settings = Settings::of(actor.business, conn)?;
        let product = form.of_product();
        let (mut currency, mut is_stale, mut others, mut points) = (settings.currency, false, Vec::new(), Vec::new());
        if let Some(id) = product {
            // Somebody who may not know of the product is not shown its form either.
            let view = View::find(id, actor, conn)?;
            let (latest, seen) = (view.latest(), form.seen());
            // What is there keeps its currency when the business chooses another for new products.
            currency = latest.offer().currency;
            is_stale = (latest.id, latest.version) != (seen.revision, seen.version);
            others = unsaved::others(id, actor, now, conn)?;
            points = open_points(latest, actor, conn)?;
        }
        let twins = match barcode::parse(&form.barcode) {
            Ok(Some(code)) => twins(&code, product, actor, conn)?,
            _ => Vec::new(),
        };
        let twins = twins.into_iter().map(|(product, name)| (product.path(actor), name)).collect();
        Ok(Self { currency, demands: settings.demands(), is_stale, others, points, twins })
    }
}

impl FormPage {
    /// The page with a form as it was filled or sent, of a product or of a new one.
    pub async fn of<P>(editor: &Member<P>, categories: &Categories, form: ProductForm, now: Moment) -> Result<Self> {
        let tree = categories.tree().await?;
        let sent = form.clone();
        let (desk, around) = at_desk(editor, move |conn, actor| Around::of(&sent, actor, now, conn)).await?;
        let Around { currency, demands, is_stale, others, points, twins } = around;
        let product = form.of_product();
        let title = if product.is_some() { Text::products_edit_title() } else { Text::products_new() };
        let (page, errors) = (editor.page(title.clone()), Errors::default());
        let is_fragment = editor.htmx.wants("product_form");
        let tab = if form.tab.is_empty() { hex::encode(rand::random::<[u8; 8]>()) } else { form.tab.clone() };
        let form = ProductForm { tab, ..form };
        let choice = choice_of(&tree, page.t, &form).await?;
        let not_taken = form.left_behind().into_iter().collect();
        Ok(Self {
            page,
            desk,
            tree,
            product,
            title,
            currency,
            demands,
            form,
            errors,
            points,
            is_saved: false,
            late: None,
            restored: None,
            keeping: None,
            is_stale,
            others,
            twins,
            preview: None,
            checklist: None,
            choice,
            is_fragment,
            not_taken,
        })
    }

    /// What the form says, or every mistake in it.
    pub async fn parsed(&self) -> Result<Result<(Written, Identity), Errors>> {
        let (form, currency, tree, locale) = (self.form.clone(), self.currency, self.tree.clone(), Some(self.page.t));
        thinking(move || form.parse(&Terms { currency, tree: &tree, locale })).await
    }

    /// What this lacks before it can be handed in, where that is asked for, and before nothing of it is left behind.
    pub fn lacking(&self, written: &Written) -> Option<Errors> {
        let is_asked = self.form.submits();
        let mut errors = if is_asked { lacking(&written.content, self.demands, &self.tree) } else { Errors::default() };
        if let Some(sentence) = self.form.left_behind() {
            errors.add(PICTURES.key, sentence);
        }
        Some(errors).filter(|errors| !errors.is_empty())
    }

    /// As it is.
    pub fn show(self) -> Result<HttpResponse> {
        html(&self)
    }

    /// With the description as it will look, or why it cannot be shown.
    pub fn previewing(self, preview: Result<String, Text>) -> Self {
        Self { preview: Some(preview), ..self }
    }

    /// With what is to be looked at before it is handed in.
    pub fn checked(self, checklist: Checklist) -> Self {
        Self { checklist: Some(checklist), ..self }
    }

    /// With what was typed before and never saved, on top of what was saved since.
    pub async fn restored(self, kept: Kept, saved: &ProductForm) -> Result<Self> {
        if kept.form.says_what(saved) {
            return Ok(self);
        }
        let (tab, at) = (self.form.tab.clone(), kept.at);
        let form = ProductForm { tab, ..kept.form };
        let is_new = form.product.is_none() || form.seen() == saved.seen();
        let page = Self { form, restored: Some(at), is_stale: false, ..self };
        let page = if is_new { page } else { page.merged_with(saved.clone()).await? };
        let choice = choice_of(&page.tree, page.page.t, &page.form).await?;
        Ok(Self { choice, ..page })
    }

    /// With what is wrong. What was typed is kept.
    pub async fn refused<P>(self, editor: &Member<P>, errors: Errors, now: Moment) -> Result<HttpResponse> {
        let page = self.kept(editor, now).await?;
        Self { errors, ..page }.answer(StatusCode::UNPROCESSABLE_ENTITY)
    }

    /// Of a draft that is saved, with what it lacks before it can be handed in.
    pub fn incomplete(self, errors: Errors) -> Result<HttpResponse> {
        let address = self.product.map(|id| self.desk.path(&format!("/products/{id}/edit")));
        let page = Self { errors, is_saved: true, is_stale: false, ..self };
        let mut answer = page.answer(StatusCode::UNPROCESSABLE_ENTITY)?;
        if let Some(Ok(address)) = address.map(|address| HeaderValue::from_str(&address)) {
            answer.headers_mut().insert(HeaderName::from_static("hx-replace-url"), address);
        }
        Ok(answer)
    }

    /// Of a product that was made by this form before: under a new key what was typed can still become another, and
    /// is kept.
    pub async fn sent_before<P>(self, editor: &Member<P>, before: Before, now: Moment) -> Result<HttpResponse> {
        let old = self.form.clone();
        editor.write(move |conn, actor| unsaved::settle(&old, actor, conn)).await?;
        let form = ProductForm { key: ProductForm::empty().key, kept: None, ..self.form.clone() };
        let page = Self { form: form.on_top_of(before.seen), late: Some(Late::SentBefore(before)), ..self };
        page.kept(editor, now).await?.answer(StatusCode::CONFLICT)
    }

    /// Of a product that somebody changed since the form was filled, or that cannot be changed now as the sentence
    /// says. What was typed is kept.
    pub async fn late<P>(self, editor: &Member<P>, view: &View, sentence: Text, now: Moment) -> Result<HttpResponse> {
        let page = self.kept(editor, now).await?;
        if view.is_open() && page.form.seen() != view.latest().seen() {
            let saved = ProductForm::of(view, &page.tree, page.page.t);
            return page.merged_with(saved).await?.answer(StatusCode::CONFLICT);
        }
        Self { late: Some(Late::Closed(sentence)), ..page }.answer(StatusCode::CONFLICT)
    }

    async fn merged_with(self, saved: ProductForm) -> Result<Self> {
        let (ours, currency, tree, locale) = (self.form.clone(), self.currency, self.tree.clone(), Some(self.page.t));
        let (form, meanwhile) =
            thinking(move || merge(&ours, &saved, &Terms { currency, tree: &tree, locale })).await?;
        let choice = choice_of(&self.tree, self.page.t, &form).await?;
        Ok(Self { form, choice, is_stale: false, late: Some(Late::Changed(meanwhile)), ..self })
    }

    /// With what was typed kept, as far as it can be.
    pub async fn kept<P>(mut self, editor: &Member<P>, now: Moment) -> Result<Self> {
        let form = self.form.clone();
        let keeping = editor.write(move |conn, actor| unsaved::keep(&form, actor, now, conn)).await;
        // What cannot be kept now is still in the form.
        let keeping = keeping.or_else(|error| match error {
            Error::Busy | Error::Crowding => Ok(Keeping::Nowhere),
            error => Err(error),
        })?;
        if let Keeping::Kept(at) = keeping {
            self.form.kept = Some(at.timestamp_micros());
        }
        self.keeping = Some(keeping);
        Ok(self)
    }

    fn answer(&self, status: StatusCode) -> Result<HttpResponse> {
        form_again(status, self.is_fragment, self, &self.as_product_form())
    }
}

/// What the form offers as categories: looking through all of them is work on texts.
async fn choice_of(tree: &Arc<Tree>, locale: Locale, form: &ProductForm) -> Result<Choice> {
    let (tree, words, chosen) = (tree.clone(), form.category_search.clone(), form.typed(CATEGORY).to_owned());
    thinking(move || Choice::of(&tree, locale, &words, &chosen)).await
}
