//! What a mail server answers.

use crate::mail::failure::Failure;

/// What a server answers: a code of three digits and words.
pub struct Answer {
    pub code: u16,
    lines: Vec<String>,
    pub raw: String,
}

impl Answer {
    /// Takes a whole answer off what was read; nothing while its end is awaited.
    pub fn taken_from(read: &mut Vec<u8>) -> Option<Result<Self, Failure>> {
        let mut lines = Vec::new();
        let mut start = 0;
        loop {
            let end = start + read[start..].iter().position(|byte| *byte == b'\n')? + 1;
            let line = String::from_utf8_lossy(&read[start..end]).trim_end().to_owned();
            start = end;
            let code = line.get(..3).and_then(|code| code.parse::<u16>().ok()).filter(|code| (200..600).contains(code));
            let Some(code) = code else { return Some(Err(Failure::for_now("What answers there is no mail server."))) };
            let goes_on = line[3..].starts_with('-');
            lines.push(line.get(4..).unwrap_or_default().to_owned());
            if !goes_on {
                let raw = String::from_utf8_lossy(&read[..start]).into_owned();
                read.drain(..start);
                return Some(Ok(Self { code, lines, raw }));
            }
        }
    }

    pub fn words(&self) -> String {
        format!("{} {}", self.code, self.lines.join(" "))
    }

    pub fn has(&self, extension: &str) -> bool {
        self.lines.iter().any(|line| line.split(' ').next().is_some_and(|word| word.eq_ignore_ascii_case(extension)))
    }

    pub fn has_mechanism(&self, name: &str) -> bool {
        let is_auth = |line: &&String| line.get(..4).is_some_and(|word| word.eq_ignore_ascii_case("AUTH"));
        self.lines.iter().filter(is_auth).any(|line| line[4..].split([' ', '=']).any(|word| word == name))
    }

    pub fn is(&self, kind: u16, otherwise: &str) -> Result<(), Failure> {
        if self.code / 100 == kind {
            return Ok(());
        }
        Err(Failure::for_now(&format!("The mail server {otherwise}: {}", self.words())))
    }

    /// A recipient that is refused for good is refused at the next try too.
    pub fn takes_recipient(&self) -> Result<(), Failure> {
        self.is(2, "refuses the recipient").map_err(|failure| failure.for_good_if(self.code >= 500))
    }

    pub fn takes_content(&self, kind: u16) -> Result<(), Failure> {
        self.is(kind, "refuses the mail").map_err(|failure| failure.for_good_if(self.code >= 500))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_whole_or_not_there_yet() {
        let mut read = b"250-mail.example\r\n250-AUTH LOGIN PLAIN\r\n250 SMTPUT".to_vec();
        assert!(Answer::taken_from(&mut read).is_none());
        read.extend_from_slice(b"F8\r\n354 go on\r\n");
        let answer = Answer::taken_from(&mut read).unwrap().unwrap();
        assert!(answer.code == 250 && answer.has("smtputf8") && answer.has_mechanism("PLAIN"));
        assert!(!answer.has("AUT") && !answer.has_mechanism("CRAM-MD5"));
        assert_eq!(read, b"354 go on\r\n");
        for wrong in ["HTTP/1.1 400 Bad Request\r\n", "2\u{e9}0 ok\r\n", "\r\n", "999 no\r\n"] {
            assert!(Answer::taken_from(&mut wrong.as_bytes().to_vec()).unwrap().is_err(), "{wrong}");
        }
        assert_eq!(Answer::taken_from(&mut b"250\r\n".to_vec()).unwrap().unwrap().words(), "250 ");
    }
}
