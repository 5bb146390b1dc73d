//! What an entry of the record says, in the reader's language.

use std::borrow::Cow;

use serde_json::Value;

use super::model::Line;
use crate::identity::people::called;
use crate::identity::permissions::role_name;
use crate::locales::{Html, Locale, Text};
use crate::products::decisions::Rule;
use crate::workspace::Desk;

/// What an entry changed in one place.
pub struct Change {
    /// What it is called.
    pub label: Text,
    /// What it said before.
    pub from: String,
    /// What it says now.
    pub to: String,
}

impl Line {
    /// Who did what, with a link to the product.
    #[must_use]
    pub fn sentence(&self, t: Locale, desk: &Desk) -> Html {
        let name = self.actor().map(|name| t.say(name));
        let actor = Html::strong(&name.unwrap_or(Cow::Borrowed(t.activity_someone())));
        let subject = self.subject(desk);
        match self.action.as_str() {
            "business.registered" => t.activity_registered(actor, subject),
            "business.profile_changed" => t.activity_profile_changed(actor),
            "business.logo_changed" => t.activity_logo_changed(actor),
            "business.logo_removed" => t.activity_logo_removed(actor),
            "business.picture_changed" => t.activity_picture_changed(actor),
            "business.picture_removed" => t.activity_picture_removed(actor),
            "business.rules_changed" => t.activity_rules_changed(actor),
            "business.review_changed" => t.activity_review_changed(actor),
            "reason.added" => t.activity_reason_added(actor, subject),
            "reason.changed" => t.activity_reason_changed(actor, subject),
            "reason.archived" => t.activity_reason_archived(actor, subject),
            "reason.made_check" => t.activity_reason_made_check(actor, subject),
            "reason.check_ended" => t.activity_reason_check_ended(actor, subject),
            "business.address_changed" => t.activity_address_changed(actor),
            "business.closed" => t.activity_closed(actor, subject),
            "business.reopened" => t.activity_reopened(actor, subject),
            "business.suspended" => t.activity_suspended(marketplace(t)),
            "business.reinstated" => t.activity_reinstated(marketplace(t)),
            "business.limits_changed" => t.activity_limits_changed(marketplace(t)),
            "business.verified" => t.activity_verified(marketplace(t)),
            "business.verification_ended" => t.activity_unverified(marketplace(t)),
            "business.verification_lapsed" => t.activity_verification_lapsed(actor),
            "business.looked_at" => t.activity_looked_at(marketplace(t)),
            "question.answered" => t.activity_question_answered(actor, subject),
            "question.reopened" => t.activity_question_reopened(actor, subject),
            "collection.created" => t.activity_collection_created(actor, subject),
            "collection.changed" => t.activity_collection_changed(actor, subject),
            "collection.arranged" => t.activity_collection_arranged(actor, subject),
            "collection.moved" => t.activity_collection_moved(actor, subject),
            "collection.shown" => t.activity_collection_shown(actor, subject),
            "collection.hidden" => t.activity_collection_hidden(actor, subject),
            "collection.deleted" => t.activity_collection_deleted(actor, subject),
            "product.created" => t.activity_created(actor, subject),
            "product.edited" => t.activity_edited(actor, subject),
            "product.identified" => t.activity_identified(actor, subject),
            "product.submitted" => t.activity_submitted(actor, subject),
            "product.withdrawn" => t.activity_withdrawn(actor, subject),
            "product.approved" => t.activity_approved(actor, subject),
            "product.approved_at_once" => t.activity_approved_at_once(actor, subject, &self.rule()),
            "product.changes_requested" => t.activity_changes_requested(actor, subject),
            "product.rejected" => t.activity_rejected(actor, subject),
            "product.approved_in_part" => t.activity_approved_in_part(actor, subject),
            "listing.withdrawn" => t.activity_listing_withdrawn(marketplace(t), subject),
            "listing.appealed" => t.activity_listing_appealed(actor, subject),
            "listing.put_back" => t.activity_listing_put_back(marketplace(t), subject),
            "product.decision_undone" => t.activity_decision_undone(actor, subject),
            "product.rolled_back" => t.activity_rolled_back(actor, subject),
            "product.archived" => t.activity_archived(actor, subject),
            "product.restored" => t.activity_restored(actor, subject),
            "products.changed_together" => t.activity_changed_together(actor, self.together()),
            "products.put_back_together" => t.activity_put_back_together(actor, self.together()),
            "products.imported" => t.activity_imported(actor, self.imported(), self.imported_file()),
            other => self.of_team(t, actor.clone()).unwrap_or_else(|| t.activity_other(actor, other)),
        }
    }

    /// What somebody did in the team.
    fn of_team(&self, t: Locale, actor: Html) -> Option<Html> {
        let is_of_member = self.action.starts_with("member.") && self.action != "member.invited"
            || self.action == "ownership.handed_over";
        let whom = match self.subject_name.as_str() {
            "" if is_of_member => Html::name(&t.say(called(""))),
            name => Html::name(name),
        };
        let is_link = self.subject_name.is_empty();
        let role =
            || role_name(self.details.get("to").or(self.details.get("role")).and_then(Value::as_str).unwrap_or(""));
        let named = role_name(&self.subject_name);
        Some(match self.action.as_str() {
            "member.invited" if is_link => t.team_event_invited_by_link(actor),
            "member.invited" => t.team_event_invited(actor, whom),
            "invitation.resent" if is_link => t.team_event_resent_link(actor),
            "invitation.resent" => t.team_event_resent(actor, whom),
            "invitation.revoked" if is_link => t.team_event_revoked_link(actor),
            "invitation.revoked" => t.team_event_revoked(actor, whom),
            "member.joined" => t.team_event_joined(actor, &role()),
            "member.role_changed" => t.team_event_role_changed(actor, whom, &role()),
            "member.trusted" => t.team_event_trusted(actor, whom),
            "member.distrusted" => t.team_event_distrusted(actor, whom),
            "member.removed" => t.team_event_removed(actor, whom),
            "member.left" => t.team_event_left(actor),
            "role.created" => t.team_event_role_created(actor, &named),
            "role.changed" => t.team_event_role_edited(actor, &named),
            "role.deleted" => t.team_event_role_deleted(actor, &named),
            "ownership.handed_over" => t.team_event_handed_over(actor, whom),
            _ => return None,
        })
    }

    fn subject(&self, desk: &Desk) -> Html {
        match self.subject_id.filter(|_| self.action.starts_with("product.")) {
            Some(id) => Html::link(&desk.path(&format!("/products/{id}")), &self.subject_name),
            None => Html::name(&self.subject_name),
        }
    }

    /// The rule that decided.
    fn rule(&self) -> Text {
        let rule = self.details.get("rule").and_then(Value::as_str).and_then(Rule::parse);
        rule.unwrap_or(Rule::FreeFields).label()
    }

    /// How many products were changed together.
    fn together(&self) -> i64 {
        self.details.get("count").and_then(Value::as_i64).unwrap_or_default()
    }

    /// How many products an import added or changed.
    fn imported(&self) -> i64 {
        let count = |what: &str| self.details.get(what).and_then(Value::as_i64).unwrap_or_default();
        count("created") + count("changed")
    }

    /// The record says "12 products from mugs.csv".
    fn imported_file(&self) -> &str {
        self.subject_name.split_once(" products from ").map_or(self.subject_name.as_str(), |(_, file)| file)
    }

    /// What it changed, place by place.
    #[must_use]
    pub fn changes(&self, t: Locale) -> Vec<Change> {
        let Some(changes) = self.details.get("changes").and_then(Value::as_object) else {
            return self.change_of_role(t).into_iter().collect();
        };
        let change = |(name, change): (&String, &Value)| {
            let said = |side: &str| change.get(side).and_then(Value::as_str).map(|value| said(name, value, t));
            Some(Change {
                label: label(name)?,
                from: said("from").unwrap_or_default(),
                to: said("to").unwrap_or_default(),
            })
        };
        changes.iter().filter_map(change).collect()
    }
}

impl Line {
    fn change_of_role(&self, t: Locale) -> Option<Change> {
        let [from, to] = ["from", "to"].map(|side| self.details.get(side).and_then(Value::as_str));
        let is_of_role = self.action == "member.role_changed";
        let (from, to) = from.zip(to).filter(|_| is_of_role)?;
        Some(Change { label: Text::activity_role(), from: said("role", from, t), to: said("role", to, t) })
    }
}

/// Whoever runs the marketplace: which of them it was stays with them.
fn marketplace(t: Locale) -> Html {
    Html::strong(t.activity_marketplace())
}

/// What is called so in the details of an entry.
fn label(name: &str) -> Option<Text> {
    Some(match name {
        "name" => Text::settings_name(),
        "tagline" => Text::settings_tagline(),
        "about" => Text::settings_about(),
        "town" => Text::settings_town(),
        "address" => Text::settings_address(),
        "phone" => Text::settings_phone(),
        "email" => Text::settings_email(),
        "website" => Text::settings_website(),
        "hours" => Text::settings_hours(),
        "delivery" => Text::settings_delivery(),
        "returns" => Text::settings_returns(),
        "accent" => Text::settings_accent(),
        "slug" => Text::settings_tab_address(),
        "currency" => Text::settings_currency(),
        "four_eyes" => Text::settings_four_eyes(),
        "second_factor" => Text::settings_asked(),
        "review_target_hours" => Text::settings_target(),
        "time_zone" => Text::settings_time_zone(),
        "work_days" => Text::settings_work_days(),
        "work_hours" => Text::activity_work_hours(),
        "free_fields" => Text::settings_free_fields(),
        "free_price_percent" => Text::settings_free_price(),
        "role" => Text::activity_role(),
        "sku" => Text::products_sku(),
        "barcode" => Text::products_barcode(),
        "price_optional" => Text::settings_price_optional(),
        "description_optional" => Text::settings_description_optional(),
        _ => return None,
    })
}

/// What a value is called: a choice has a name in every language, what people wrote stays as it is.
fn said(name: &str, value: &str, t: Locale) -> String {
    let text = match (name, value) {
        ("four_eyes", "automatic") => t.settings_four_eyes_automatic(),
        ("four_eyes", "always") => t.settings_four_eyes_always(),
        ("four_eyes", "never") => t.settings_four_eyes_never(),
        ("second_factor", "nobody") => t.settings_asked_nobody(),
        ("second_factor", "approvers") => t.settings_asked_approvers(),
        ("second_factor", "everybody") => t.settings_asked_everybody(),
        ("price_optional" | "description_optional", "yes") => t.content_yes(),
        ("price_optional" | "description_optional", "no") => t.content_no(),
        ("role", role) => return t.say(role_name(role)).into_owned(),
        (_, value) => value,
    };
    text.to_owned()
}
