//! A mail as it goes over the line: headers and both parts. `lettre` encodes them, so that nothing that somebody wrote
//! becomes a header.

use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message};

use super::failure::Failure;
use super::model::Mail;
use super::office::Body;

/// The addresses of a mail, and all of it as bytes.
pub struct Written {
    pub from: Address,
    pub to: Address,
    pub content: Vec<u8>,
}

/// Writes a mail from this sender.
pub fn written(mail: &Mail, body: &Body, from: &Mailbox) -> Result<Written, Failure> {
    let unwritable = |error: &dyn std::fmt::Display| Failure::for_good(&format!("It cannot be written: {error}."));
    let to: Address = mail.recipient.parse().map_err(|error| unwritable(&error))?;
    let mut message = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to.clone()))
        .subject(&mail.subject)
        .message_id(Some(format!("<{}>", mail.message_id)))
        .date(mail.created_at.into())
        .raw_header(header("Content-Language", &mail.locale))
        // No holiday notice answers it (RFC 3834).
        .raw_header(header("Auto-Submitted", "auto-generated"));
    if let Some(address) = body.reply_to.as_ref().and_then(|address| address.parse::<Address>().ok()) {
        message = message.reply_to(Mailbox::new(None, address));
    }
    if let Some(url) = &body.unsubscribe {
        // One request without a question, as large receivers ask for (RFC 8058).
        message = message
            .raw_header(header("List-Unsubscribe", &format!("<{url}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    let parts = MultiPart::alternative_plain_html(body.text.clone(), body.html.clone());
    let content = message.multipart(parts).map_err(|error| unwritable(&error))?.formatted();
    Ok(Written { from: from.email.clone(), to, content })
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    let value = value.chars().filter(|char| !char.is_control()).collect();
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn mail(recipient: &str, subject: &str) -> Mail {
        Mail {
            recipient: recipient.to_owned(),
            subject: subject.to_owned(),
            body: None,
            message_id: "0123456789abcdef@market.example".to_owned(),
            locale: "de".to_owned(),
            attempts: 0,
            created_at: DateTime::UNIX_EPOCH,
        }
    }

    fn body(text: &str, unsubscribe: Option<&str>) -> Body {
        Body {
            text: text.to_owned(),
            html: format!("<p>{text}"),
            unsubscribe: unsubscribe.map(str::to_owned),
            reply_to: None,
        }
    }

    #[test]
    fn a_mail_has_the_headers_that_programs_ask_for() {
        let from: Mailbox = "Märkte & Söhne <hello@market.example>".parse().unwrap();
        let about = body(
            "Guten Tag, Zoë",
            Some("https://market.example/unsubscribe?token=0123456789abcdef0123456789abcdef0123456789abcdef"),
        );
        let written = written(&mail("zoe@b.example", "Ein Gruß an Zoë"), &about, &from).unwrap();
        let text = String::from_utf8(written.content).unwrap();
        assert!(text.is_ascii() && text.lines().all(|line| line.len() <= 998), "{text}");
        for header in [
            "To: zoe@b.example\r\n",
            "Message-ID: <0123456789abcdef@market.example>\r\n",
            "Date: Thu, 01 Jan 1970 00:00:00 +0000\r\n",
            "Content-Language: de\r\n",
            "Auto-Submitted: auto-generated\r\n",
            "List-Unsubscribe: <https://market.example/unsubscribe?token=0123456789abcdef0123456789abcdef0123456789abcdef>\r\n",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n",
            "Subject: Ein =?utf-8?b?",
            "Content-Type: multipart/alternative;",
            "Content-Type: text/plain; charset=utf-8\r\n",
            "Content-Type: text/html; charset=utf-8\r\n",
        ] {
            assert!(text.contains(header), "{header} is not in {text}");
        }
        let plain = super::written(&mail("zoe@b.example", "x"), &body("y", None), &from).unwrap();
        assert!(!String::from_utf8(plain.content).unwrap().contains("Unsubscribe"));
    }

    #[test]
    fn an_answer_goes_to_whoever_asked() {
        let from: Mailbox = "hello@market.example".parse().unwrap();
        let head = |address: &str| {
            let body = Body { reply_to: Some(address.to_owned()), ..body("x", None) };
            let text = String::from_utf8(written(&mail("a@b.example", "x"), &body, &from).unwrap().content).unwrap();
            text.split("\r\n\r\n").next().unwrap().to_owned()
        };
        assert!(head("zoe@c.example").contains("Reply-To: zoe@c.example"), "{}", head("zoe@c.example"));
        assert!(!head("zoe@c.example\r\nBcc: d@e.example").contains("Reply-To"));
    }

    #[test]
    fn nothing_that_somebody_wrote_becomes_a_header() {
        let from: Mailbox = "hello@market.example".parse().unwrap();
        let evil = "Hello\r\nBcc: all@b.example\r\n\r\n.\r\nMAIL FROM:<x@y>";
        let written = written(&mail("a@b.example", evil), &body(evil, Some(evil)), &from).unwrap();
        let text = String::from_utf8(written.content).unwrap();
        let head = text.split("\r\n\r\n").next().unwrap();
        assert!(!head.lines().any(|line| line.starts_with("Bcc") || line.starts_with("MAIL")), "{head}");
        for address in ["a@b.example\r\nBcc: c@d.example", "a@b.example>\r\nRCPT TO:<c@d.example", "a", "", "a@b@c d"] {
            let refused = super::written(&mail(address, "x"), &body("y", None), &from);
            assert!(matches!(refused, Err(Failure::Refused { is_final: true, .. })), "{address}");
        }
    }
}
