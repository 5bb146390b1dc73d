//! What the page of a product's form says and asks, for its templates.

use std::borrow::Cow;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::form_page::{FormPage, Late};
use super::meanwhile::Contested;
use super::pictured::Pictured;
use super::specifics::{Input, inputs};
use super::unsaved::{Keeping, Other};
use crate::categories::CategoryField;
use crate::clock::{Moment, exact};
use crate::content::fields::{CATEGORY, DESCRIPTION, PICTURES, PRICE, SPECIFICS};
use crate::content::pictures::MOST;
use crate::content::{Field, Unasked, pairs, unasked};
use crate::error::Result;
use crate::identity::people::called;
use crate::locales::{At, Hour, Html, Text};
use crate::media::uploads::MOST_MEGABYTES;
use crate::web::form_again;

impl FormPage {
    pub(super) fn action(&self) -> String {
        self.product.map_or_else(|| self.desk.path("/products"), |id| self.desk.path(&format!("/products/{id}")))
    }

    /// A field that both changed.
    pub(super) fn contested_on(&self, field: &str) -> Option<&Contested> {
        match &self.late {
            Some(Late::Changed(meanwhile)) => meanwhile.on(field),
            _ => None,
        }
    }

    /// What was saved meanwhile in a field that was changed here too; empty when nothing was.
    pub(super) fn saved(&self, field: &str) -> Cow<'static, str> {
        let Some(contested) = self.contested_on(field) else { return Cow::Borrowed("") };
        if field != SPECIFICS.key {
            return self.page.t.say(&contested.saved);
        }
        let label = |key: &str| self.tree.field_called(key).map_or_else(|| key.to_owned(), |field| field.label.clone());
        let lines: Vec<_> = pairs(&contested.text).map(|(key, said)| format!("{}: {said}", label(key))).collect();
        if lines.is_empty() { self.page.t.say(&contested.saved) } else { Cow::Owned(lines.join("\n")) }
    }

    pub(super) fn label(&self, field: &Field) -> Cow<'static, str> {
        self.page.t.say(&field.label)
    }

    /// What the form says of a field; empty where nothing needs to be said.
    pub(super) fn hint(&self, field: &Field) -> Cow<'static, str> {
        field.hint.as_ref().map(|hint| self.page.t.say(hint)).unwrap_or_default()
    }

    /// What stands beside the label of a field that a submission has to have.
    pub(super) fn note(&self, field: &Field) -> &'static str {
        let is_optional = field == PRICE && self.demands.price_optional
            || field == DESCRIPTION && self.demands.description_optional
            || !field.is_demanded();
        match field.is_required() {
            true => self.page.t.products_needed(),
            false if is_optional => "",
            false => self.page.t.products_needed_to_submit(),
        }
    }

    /// The same of a field of the category.
    pub(super) fn note_on(&self, asked: &CategoryField) -> &'static str {
        if asked.is_required { self.page.t.products_needed_to_submit() } else { "" }
    }

    /// What the form says of the price.
    pub(super) fn price_hint(&self) -> &'static str {
        if self.demands.price_optional { self.page.t.products_price_optional() } else { "" }
    }

    /// What is said of a field that somebody else changed too.
    pub(super) fn contested(&self, contested: &Contested) -> Html {
        let field = Html::link(&format!("#{}", contested.key), &self.page.t.say(&contested.label));
        self.page.t.products_late_contested(field)
    }

    /// What is said of a field that only somebody else changed.
    pub(super) fn taken(&self, label: &Text) -> String {
        self.page.t.products_late_taken(label)
    }

    /// What the chosen category asks.
    pub(super) fn inputs(&self) -> Vec<Input<'_>> {
        inputs(&self.tree, self.form.typed(CATEGORY), self.form.typed(SPECIFICS))
    }

    /// The pictures that stand in the form.
    pub(super) fn pictures(&self) -> Pictured {
        Pictured::of(self.form.typed(PICTURES))
    }

    pub(super) fn pictures_hint(&self) -> String {
        self.page.t.pictures_hint(MOST, MOST_MEGABYTES)
    }

    /// Where its pictures are uploaded and put in order.
    pub(super) fn pictures_action(&self) -> String {
        format!("{}/pictures", self.action())
    }

    /// With other pictures, and what is said of those that were not taken: their part of the form alone where htmx
    /// replaces that.
    pub(super) fn pictured(
        mut self,
        not_taken: Vec<Text>,
        status: StatusCode,
        is_block_wanted: bool,
    ) -> Result<HttpResponse> {
        self.not_taken = not_taken;
        form_again(status, is_block_wanted, &self, &self.as_pictures())
    }

    /// What was typed for another category.
    pub(super) fn unasked(&self) -> Vec<Unasked> {
        unasked(&self.form.typed, &self.tree, self.page.t)
    }

    /// A moment today, in the reader's own time where a script can tell it.
    pub(super) fn hour(&self, at: &Moment) -> Html {
        Html::time(&exact(at), &self.page.t.say(Hour(*at)))
    }

    /// A moment of any day.
    pub(super) fn moment(&self, at: &Moment) -> Html {
        Html::time(&exact(at), &self.page.t.say(At(*at)))
    }

    /// What became of what was typed.
    pub(super) fn kept_state(&self) -> Html {
        let t = self.page.t;
        match &self.keeping {
            Some(Keeping::Kept(at)) => t.products_kept(self.hour(at)),
            Some(Keeping::Elsewhere) => Html::escaped(t.products_kept_elsewhere()),
            Some(Keeping::TooLong) => Html::escaped(t.products_kept_too_long()),
            Some(Keeping::Nowhere) | None => Html::default(),
        }
    }

    /// Whether the mistakes only keep it from being handed in.
    pub(super) fn is_saved_draft(&self) -> bool {
        self.is_saved
    }

    /// Whether what was typed is not kept, though it could have been.
    pub(super) fn is_left(&self) -> bool {
        matches!(self.keeping, Some(Keeping::Elsewhere | Keeping::TooLong))
    }

    /// That somebody else is typing here too.
    pub(super) fn other(&self, other: &Other) -> Html {
        let name = self.page.t.say(called(&other.name));
        self.page.t.products_others(Html::name(&name), self.hour(&other.at))
    }

    /// That another product has the same barcode.
    pub(super) fn twin(&self, path: &str, name: &str) -> Html {
        self.page.t.products_twin(Html::link(path, name))
    }
}
