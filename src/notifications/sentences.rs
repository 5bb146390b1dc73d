//! Notifications in words. What they are made of was written by other rooms, maybe of an older or a newer version, so
//! whatever lacks has words too.

use serde_json::Value;

use super::kind::Kind;
use super::list::Notice;
use crate::identity::people::called;
use crate::identity::permissions::role_name;
use crate::locales::{At, Name, Text};

impl Notice {
    /// What happened, as a sentence.
    #[must_use]
    pub fn sentence(&self) -> Text {
        match Kind::parse(&self.kind) {
            Some(Kind::Invited) => self.invited(),
            Some(Kind::RoleChanged) => self.role_changed(),
            Some(Kind::SubmissionWaiting) => self.submitted(),
            Some(Kind::Decided) => self.decided(),
            Some(Kind::Mention) => Text::notifications_mentioned(&self.name("by"), self.word("product")),
            Some(Kind::Reply) => Text::notifications_replied(&self.name("by"), self.word("product")),
            Some(Kind::Imported) => self.imported(),
            Some(Kind::Question) => Text::notifications_asked(&self.name("by"), self.word("product")),
            Some(Kind::Standing) => self.standing(),
            Some(Kind::Security) => self.security(),
            None => Text::notifications_other(),
        }
    }

    /// What it is about, in the few words of a subject. The names of people do not stand there: it is kept in the list
    /// of mail.
    #[must_use]
    pub fn subject(&self) -> Text {
        let (business, product) = (self.word("business"), self.word("product"));
        match Kind::parse(&self.kind) {
            Some(Kind::Invited) => Text::notifications_subject_invited(business),
            Some(Kind::RoleChanged) => Text::notifications_subject_role(business),
            Some(Kind::SubmissionWaiting) => match self.number("count") {
                0 => Text::notifications_subject_submitted(product),
                count => Text::notifications_subject_submitted_together(count),
            },
            Some(Kind::Decided) => match self.word("decision") {
                "approved" => Text::notifications_subject_approved(product),
                "rejected" => Text::notifications_subject_rejected(product),
                _ => Text::notifications_subject_changes(product),
            },
            Some(Kind::Mention) => Text::notifications_subject_mentioned(product),
            Some(Kind::Reply) => Text::notifications_subject_replied(product),
            Some(Kind::Imported) if self.is_failure() => Text::notifications_subject_import_failed(self.word("file")),
            Some(Kind::Imported) => Text::notifications_subject_imported(self.word("file")),
            Some(Kind::Question) => Text::notifications_subject_asked(product),
            Some(Kind::Standing) => self.standing(),
            Some(Kind::Security) => self.security(),
            None => Text::notifications_other(),
        }
    }

    /// What somebody gave as a reason.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        self.details.get("reason").and_then(Value::as_str).filter(|reason| !reason.is_empty())
    }

    /// The business in which it happened, where the sentence does not say it.
    #[must_use]
    pub fn business(&self) -> Option<&str> {
        let of_work =
            [Kind::SubmissionWaiting, Kind::Decided, Kind::Mention, Kind::Reply, Kind::Imported, Kind::Question];
        let is_unsaid = Kind::parse(&self.kind).is_some_and(|kind| of_work.contains(&kind));
        Some(self.word("business")).filter(|name| is_unsaid && !name.is_empty())
    }

    /// When it happened.
    #[must_use]
    pub fn when(&self) -> At {
        At(self.at)
    }

    fn word(&self, key: &str) -> &str {
        self.details.get(key).and_then(Value::as_str).unwrap_or_default()
    }

    fn name(&self, key: &str) -> Name {
        called(self.word(key))
    }

    fn invited(&self) -> Text {
        let (inviter, business) = (self.name("inviter"), self.word("business"));
        match self.word("role") {
            "" => Text::notifications_invited(&inviter, business),
            role => Text::notifications_invited_as(&inviter, business, &role_name(role)),
        }
    }

    fn role_changed(&self) -> Text {
        let business = self.word("business");
        match (self.word("role"), self.details.get("by").and_then(Value::as_str)) {
            ("", _) => Text::notifications_removed(business),
            (role, None) => Text::notifications_role_given(business, &role_name(role)),
            (role, Some(by)) => Text::notifications_role_changed(&called(by), business, &role_name(role)),
        }
    }

    fn decided(&self) -> Text {
        let (by, product) = (self.name("by"), self.word("product"));
        match self.word("decision") {
            "approved" if !self.word("rule").is_empty() => Text::notifications_approved_by_rule(product),
            "approved" => Text::notifications_approved(&by, product),
            "approved_in_part" => Text::notifications_approved_in_part(&by, product),
            "undone" => Text::notifications_decision_undone(&by, product),
            "rejected" => Text::notifications_rejected(&by, product),
            _ => Text::notifications_changes_requested(&by, product),
        }
    }

    fn submitted(&self) -> Text {
        match self.number("count") {
            0 => Text::notifications_submitted(&self.name("author"), self.word("product")),
            count => Text::notifications_submitted_together(&self.name("author"), count),
        }
    }

    fn imported(&self) -> Text {
        let file = self.word("file");
        if self.is_failure() {
            return Text::notifications_import_failed(file);
        }
        let [created, changed, refused] = ["created", "changed", "refused"].map(|key| self.number(key));
        Text::notifications_imported(file, created, changed, refused)
    }

    fn is_failure(&self) -> bool {
        self.word("outcome") == "failed"
    }

    fn number(&self, key: &str) -> u64 {
        self.details.get(key).and_then(Value::as_u64).unwrap_or_default()
    }

    fn standing(&self) -> Text {
        let business = self.word("business");
        match self.word("what") {
            "suspended" => Text::notifications_suspended(business),
            "verified" => Text::notifications_verified(business),
            "verification_ended" => Text::notifications_unverified(business),
            "listing_withdrawn" => Text::notifications_listing_withdrawn(self.word("product")),
            "appeal_upheld" => Text::notifications_appeal_upheld(self.word("product")),
            "appeal_reversed" => Text::notifications_appeal_reversed(self.word("product")),
            "appeal_handed_on" => Text::notifications_appeal_handed_on(self.word("product")),
            _ => Text::notifications_reinstated(business),
        }
    }

    fn security(&self) -> Text {
        match self.word("what") {
            "password_changed" => Text::notifications_password_changed(),
            "email_changed" => Text::notifications_email_changed(),
            "second_factor_added" => Text::notifications_second_factor_added(),
            "second_factor_removed" => Text::notifications_second_factor_removed(),
            "passkey_added" => Text::notifications_passkey_added(),
            "passkey_removed" => Text::notifications_passkey_removed(),
            "recovery_codes" => Text::notifications_recovery_codes(),
            "recovery_code_used" => Text::notifications_recovery_code_used(),
            "new_sign_in" => match self.word("device") {
                "" => Text::notifications_new_sign_in(),
                device => Text::notifications_new_sign_in_with(device),
            },
            "sessions_ended" => Text::notifications_sessions_ended(),
            "second_factor_reset" => Text::notifications_second_factor_reset(),
            "operator_role" => Text::notifications_operator_role(),
            "operator_revoked" => Text::notifications_operator_revoked(),
            "provider_linked" => Text::notifications_provider_linked(),
            "provider_unlinked" => Text::notifications_provider_unlinked(),
            _ => Text::notifications_security_other(),
        }
    }
}
