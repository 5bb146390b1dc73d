//! What an account's owner is told when something changes that keeps it safe: a mail, a notification, a line in the
//! record.

use diesel::PgConnection;
use serde_json::json;

use super::standing::PATH;
use crate::clock::Moment;
use crate::error::Result;
use crate::events::{Event, record};
use crate::ids::UserId;
use crate::locales::Text;
use crate::mail::{Letter, Office, Recipient};
use crate::notifications::{Kind, Told, tell};

/// Something that changed.
#[derive(Clone, Debug)]
pub enum News<'a> {
    /// An authenticator app gives codes from now on.
    AuthenticatorAdded,
    /// It no longer does.
    AuthenticatorRemoved,
    /// A passkey with this name was added.
    PasskeyAdded(&'a str),
    /// It was removed.
    PasskeyRemoved(&'a str),
    /// There are new recovery codes.
    CodesRenewed,
    /// A recovery code was used; so many are left.
    CodeUsed(i64),
    /// An account at this provider signs in from now on.
    ProviderLinked(&'a str),
    /// It no longer does.
    ProviderUnlinked(&'a str),
}

impl News<'_> {
    /// Tells the owner, in the transaction of the change.
    pub fn tell(
        &self,
        user: UserId,
        to: &Recipient,
        office: &Office,
        now: Moment,
        conn: &mut PgConnection,
    ) -> Result<()> {
        let letter = Letter::new(self.kind(), self.subject())
            .says(self.sentence())
            .says(Text::security_mail_if_not_you())
            .leads(Text::security_mail_look(), PATH);
        office.post(conn, now, to, &letter)?;
        let details = json!({ "what": self.kind() });
        tell(conn, now, &Told::new(user, Kind::Security, PATH).with(details).mailed_already())?;
        record(conn, now, &Event::by(user, self.action()).with(self.details()))
    }

    const fn kind(&self) -> &'static str {
        match self {
            Self::AuthenticatorAdded => "second_factor_added",
            Self::AuthenticatorRemoved => "second_factor_removed",
            Self::PasskeyAdded(_) => "passkey_added",
            Self::PasskeyRemoved(_) => "passkey_removed",
            Self::CodesRenewed => "recovery_codes",
            Self::CodeUsed(_) => "recovery_code_used",
            Self::ProviderLinked(_) => "provider_linked",
            Self::ProviderUnlinked(_) => "provider_unlinked",
        }
    }

    const fn action(&self) -> &'static str {
        match self {
            Self::AuthenticatorAdded => "account.authenticator_added",
            Self::AuthenticatorRemoved => "account.authenticator_removed",
            Self::PasskeyAdded(_) => "account.passkey_added",
            Self::PasskeyRemoved(_) => "account.passkey_removed",
            Self::CodesRenewed => "account.recovery_codes_renewed",
            Self::CodeUsed(_) => "account.recovery_code_used",
            Self::ProviderLinked(_) => "account.provider_linked",
            Self::ProviderUnlinked(_) => "account.provider_unlinked",
        }
    }

    fn details(&self) -> serde_json::Value {
        match self {
            Self::PasskeyAdded(name) | Self::PasskeyRemoved(name) => json!({ "name": name }),
            Self::ProviderLinked(name) | Self::ProviderUnlinked(name) => json!({ "provider": name }),
            Self::CodeUsed(left) => json!({ "left": left }),
            Self::AuthenticatorAdded | Self::AuthenticatorRemoved | Self::CodesRenewed => json!({}),
        }
    }

    fn subject(&self) -> Text {
        match self {
            Self::AuthenticatorAdded => Text::security_mail_authenticator_added_subject(),
            Self::AuthenticatorRemoved => Text::security_mail_authenticator_removed_subject(),
            Self::PasskeyAdded(_) => Text::security_mail_passkey_added_subject(),
            Self::PasskeyRemoved(_) => Text::security_mail_passkey_removed_subject(),
            Self::CodesRenewed => Text::security_mail_codes_renewed_subject(),
            Self::CodeUsed(_) => Text::security_mail_code_used_subject(),
            Self::ProviderLinked(provider) => Text::security_mail_provider_linked_subject(provider),
            Self::ProviderUnlinked(provider) => Text::security_mail_provider_unlinked_subject(provider),
        }
    }

    fn sentence(&self) -> Text {
        match self {
            Self::AuthenticatorAdded => Text::security_mail_authenticator_added(),
            Self::AuthenticatorRemoved => Text::security_mail_authenticator_removed(),
            Self::PasskeyAdded(name) => Text::security_mail_passkey_added(name),
            Self::PasskeyRemoved(name) => Text::security_mail_passkey_removed(name),
            Self::CodesRenewed => Text::security_mail_codes_renewed(),
            Self::CodeUsed(left) => Text::security_mail_code_used(*left),
            Self::ProviderLinked(provider) => Text::security_mail_provider_linked(provider),
            Self::ProviderUnlinked(provider) => Text::security_mail_provider_unlinked(provider),
        }
    }
}
