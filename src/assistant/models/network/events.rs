//! What a server streams, read line by line: server-sent events whose data are JSON. Lines and the whole have a size
//! that nothing may pass.

use std::collections::VecDeque;
use std::io::Write;

use flate2::write::{GzDecoder, ZlibDecoder};
use serde::Deserialize;
use serde_json::Value;

use crate::assistant::models::Spent;
use crate::assistant::models::network::trouble::Trouble;

/// The longest line, in bytes.
const LONGEST_LINE: usize = 64 * 1024;
/// The most that a server may send for one answer, in bytes.
const MOST: usize = 2 * 1024 * 1024;

/// What a line brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// More of the answer.
    Text(String),
    /// What it took.
    Spent(Spent),
    /// The answer is whole.
    Done,
    /// The answer was cut at its longest.
    Cut,
}

/// Reads events from bytes, however these are cut.
pub struct Reader {
    line: Vec<u8>,
    seen: usize,
    unpack: Unpack,
    /// Whether the answer is one document and no stream.
    is_document: bool,
}

enum Unpack {
    Plain,
    Gzip(Box<GzDecoder<Vec<u8>>>),
    Deflate(Box<ZlibDecoder<Vec<u8>>>),
}

impl Reader {
    /// A reader of a body with this encoding and type.
    ///
    /// # Errors
    /// [`Trouble::Unreadable`] for an encoding that nobody asked for.
    pub fn new(encoding: &str, kind: &str) -> Result<Self, Trouble> {
        let unpack = match encoding.trim().to_ascii_lowercase().as_str() {
            "" | "identity" => Unpack::Plain,
            "gzip" | "x-gzip" => Unpack::Gzip(Box::new(GzDecoder::new(Vec::new()))),
            "deflate" => Unpack::Deflate(Box::new(ZlibDecoder::new(Vec::new()))),
            _ => return Err(Trouble::Unreadable),
        };
        Ok(Self { line: Vec::new(), seen: 0, unpack, is_document: kind.starts_with("application/json") })
    }

    /// Adds the events that more bytes bring.
    ///
    /// # Errors
    /// [`Trouble`] where they are too many, or say nothing that can be read, or that it failed.
    pub fn read(&mut self, bytes: &[u8], events: &mut VecDeque<Event>) -> Result<(), Trouble> {
        // In small steps, so that little unpacks to much in none of them.
        for piece in bytes.chunks(512) {
            let bytes = self.unpack.push(piece)?;
            self.seen += bytes.len();
            if self.seen > MOST {
                return Err(Trouble::TooLarge);
            }
            for part in bytes.split_inclusive(|byte| *byte == b'\n') {
                self.line.extend_from_slice(part);
                if self.line.len() > LONGEST_LINE {
                    return Err(Trouble::TooLarge);
                }
                if !self.is_document && part.ends_with(b"\n") {
                    let line = std::mem::take(&mut self.line);
                    read_line(&line, events)?;
                }
            }
        }
        Ok(())
    }

    /// Adds the events of what is left when the body has ended.
    ///
    /// # Errors
    /// As [`Reader::read`].
    pub fn finish(&mut self, events: &mut VecDeque<Event>) -> Result<(), Trouble> {
        let line = std::mem::take(&mut self.line);
        if self.is_document {
            let text = std::str::from_utf8(&line).map_err(|_| Trouble::Unreadable)?;
            read_data(text, events)?;
            events.push_back(Event::Done);
            Ok(())
        } else {
            read_line(&line, events)
        }
    }
}

impl Unpack {
    fn push(&mut self, bytes: &[u8]) -> Result<Vec<u8>, Trouble> {
        let broken = |_| Trouble::Unreadable;
        Ok(match self {
            Self::Plain => bytes.to_vec(),
            Self::Gzip(gzip) => {
                gzip.write_all(bytes).and_then(|()| gzip.flush()).map_err(broken)?;
                std::mem::take(gzip.get_mut())
            }
            Self::Deflate(zlib) => {
                zlib.write_all(bytes).and_then(|()| zlib.flush()).map_err(broken)?;
                std::mem::take(zlib.get_mut())
            }
        })
    }
}

fn read_line(line: &[u8], events: &mut VecDeque<Event>) -> Result<(), Trouble> {
    let line = std::str::from_utf8(line).map_err(|_| Trouble::Unreadable)?.trim_end_matches(['\r', '\n']);
    // Comments begin with a colon; other fields of an event say nothing here.
    let Some(data) = line.strip_prefix("data:") else {
        // A server that fails before it streams writes its error as it is.
        return if line.starts_with('{') { read_data(line, events) } else { Ok(()) };
    };
    match data.trim() {
        "" => Ok(()),
        "[DONE]" => {
            events.push_back(Event::Done);
            Ok(())
        }
        data => read_data(data, events),
    }
}

#[derive(Deserialize)]
struct Chunk {
    #[serde(default)]
    choices: Vec<Choice>,
    usage: Option<Usage>,
    error: Option<Value>,
}

#[derive(Deserialize)]
struct Choice {
    #[serde(alias = "message")]
    delta: Option<Delta>,
    finish_reason: Option<String>,
}

#[derive(Deserialize)]
struct Delta {
    content: Option<String>,
}

#[derive(Deserialize)]
struct Usage {
    #[serde(default)]
    prompt_tokens: u32,
    #[serde(default)]
    completion_tokens: u32,
}

fn read_data(data: &str, events: &mut VecDeque<Event>) -> Result<(), Trouble> {
    let chunk: Chunk = serde_json::from_str(data).map_err(|_| Trouble::Unreadable)?;
    if let Some(error) = chunk.error.filter(|error| !error.is_null()) {
        return Err(Trouble::Said(said(&error)));
    }
    for choice in chunk.choices.into_iter().take(1) {
        if let Some(text) = choice.delta.and_then(|delta| delta.content).filter(|text| !text.is_empty()) {
            events.push_back(Event::Text(text));
        }
        match choice.finish_reason.as_deref() {
            None | Some("") => {}
            Some("length") => events.push_back(Event::Cut),
            Some("error") => return Err(Trouble::Said(String::new())),
            Some(_) => events.push_back(Event::Done),
        }
    }
    if let Some(usage) = chunk.usage {
        events.push_back(Event::Spent(Spent { prompt: usage.prompt_tokens, completion: usage.completion_tokens }));
    }
    Ok(())
}

/// What a server says of its failure, short enough for a log.
pub fn said(error: &Value) -> String {
    let message = error.get("message").unwrap_or(error);
    let text = message.as_str().map_or_else(|| message.to_string(), str::to_owned);
    text.chars().filter(|c| !c.is_control()).take(200).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const STREAM: &str = ": waiting\r\n\r\nevent: x\ndata: {\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}\n\n\
        data: {\"choices\":[{\"delta\":{\"content\":\"Größe é😀\"},\"finish_reason\":null}]}\n\ndata:\n\
        data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\
        data: {\"choices\":[],\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":7,\"total_tokens\":12}}\ndata: [DONE]\n\n";

    fn all(bytes: &[u8], size: usize, encoding: &str) -> Result<Vec<Event>, Trouble> {
        let mut reader = Reader::new(encoding, "text/event-stream")?;
        let mut events = VecDeque::new();
        for piece in bytes.chunks(size) {
            reader.read(piece, &mut events)?;
        }
        reader.finish(&mut events)?;
        Ok(events.into())
    }

    #[test]
    fn a_stream_is_read_however_it_is_cut_and_packed() {
        let spent = Event::Spent(Spent { prompt: 5, completion: 7 });
        let expected = [Event::Text("Größe é😀".to_owned()), Event::Done, spent, Event::Done];
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packer.write_all(STREAM.as_bytes()).unwrap();
        let packed = packer.finish().unwrap();
        for size in [1, 2, 3, 7, 64, 4096] {
            assert_eq!(all(STREAM.as_bytes(), size, "").unwrap(), expected);
            assert_eq!(all(&packed, size, "gzip").unwrap(), expected);
        }
    }

    #[test]
    fn what_is_no_answer_is_trouble_and_nothing_grows_without_end() {
        for (bytes, trouble) in [
            (b"data: {\"error\":{\"message\":\"no credit\"}}\n".to_vec(), Trouble::Said("no credit".to_owned())),
            (b"{\"error\":\"busy\"}\n".to_vec(), Trouble::Said("busy".to_owned())),
            (b"data: {\"choices\"\n".to_vec(), Trouble::Unreadable),
            (b"data: {\"choices\":[{\"delta\":{\"content\":\"\xff\"}}]}\n".to_vec(), Trouble::Unreadable),
            (vec![b'a'; 100_000], Trouble::TooLarge),
            (b": x\n".repeat(1_000_000), Trouble::TooLarge),
        ] {
            assert_eq!(all(&bytes, 4096, ""), Err(trouble));
        }
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packer.write_all(&vec![b'a'; 50_000_000]).unwrap();
        assert_eq!(all(&packer.finish().unwrap(), 4096, "gzip"), Err(Trouble::TooLarge));
        assert_eq!(all(b"x", 1, "br"), Err(Trouble::Unreadable));
    }
}
