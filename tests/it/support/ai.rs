//! A server that speaks OpenAI's chat completions over real sockets, as well or as badly as a test wants.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

/// What the server does with a request: its connection, the request, and how many came before.
pub type Act = dyn Fn(&mut TcpStream, &Request, usize) -> std::io::Result<()> + Send + Sync;

/// One request.
#[derive(Clone, Debug)]
pub struct Request {
    /// Its head.
    pub head: String,
    /// Its body.
    pub body: Value,
}

/// The server. It lives for as long as the tests do.
pub struct Ai {
    port: u16,
    seen: Arc<Mutex<Vec<Request>>>,
}

impl Ai {
    /// A server that does this with each request.
    pub fn start(act: impl Fn(&mut TcpStream, &Request, usize) -> std::io::Result<()> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let port = listener.local_addr().expect("it is bound").port();
        let seen: Arc<Mutex<Vec<Request>>> = Arc::default();
        let (act, all): (Arc<Act>, _) = (Arc::new(act), seen.clone());
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (act, all) = (act.clone(), all.clone());
                thread::spawn(move || {
                    let mut stream = stream;
                    let Some(request) = read(&mut stream) else { return };
                    let before = {
                        let mut all = all.lock().expect("nobody panics");
                        all.push(request.clone());
                        all.len() - 1
                    };
                    // Whoever was asked may have gone.
                    let _ = act(&mut stream, &request, before);
                });
            }
        });
        Self { port, seen }
    }

    /// A server that says this, sentence by sentence.
    pub fn saying(text: &'static str) -> Self {
        Self::start(move |stream, _, _| {
            head(stream, "200 OK", "text/event-stream")?;
            for word in text.split_inclusive(' ') {
                stream.write_all(delta(word).as_bytes())?;
            }
            stream.write_all(end().as_bytes())
        })
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/v1", self.port)
    }

    /// What it was asked.
    pub fn seen(&self) -> Vec<Request> {
        self.seen.lock().expect("nobody panics").clone()
    }
}

impl Request {
    /// Everything that the model reads.
    pub fn prompt(&self) -> String {
        let messages = self.body["messages"].as_array().cloned().unwrap_or_default();
        messages.iter().filter_map(|message| message["content"].as_str()).collect::<Vec<_>>().join("\n")
    }
}

fn read(stream: &mut TcpStream) -> Option<Request> {
    let (mut all, mut buffer) = (Vec::new(), [0; 8192]);
    loop {
        let count = stream.read(&mut buffer).ok().filter(|count| *count > 0)?;
        all.extend_from_slice(&buffer[..count]);
        let Some(end) = all.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&all[..end]).into_owned();
        let length = head.to_lowercase().lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
        if all.len() >= end + 4 + length.unwrap_or(0) {
            return Some(Request { head, body: serde_json::from_slice(&all[end + 4..]).unwrap_or_default() });
        }
    }
}

/// The head of an answer whose body ends with the connection.
pub fn head(stream: &mut TcpStream, status: &str, kind: &str) -> std::io::Result<()> {
    write!(stream, "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nConnection: close\r\n\r\n")
}

/// A few words as an event.
pub fn delta(text: &str) -> String {
    format!("data: {}\n\n", json!({ "choices": [{ "index": 0, "delta": { "content": text }, "finish_reason": null }] }))
}

/// The end of an answer, with what it took.
pub fn end() -> String {
    let stop = json!({ "choices": [{ "index": 0, "delta": {}, "finish_reason": "stop" }] });
    let usage =
        json!({ "choices": [], "usage": { "prompt_tokens": 321, "completion_tokens": 45, "total_tokens": 366 } });
    format!("data: {stop}\n\ndata: {usage}\n\ndata: [DONE]\n\n")
}

/// Writes bytes a few at a time, each on its way before the next.
pub fn slowly(stream: &mut TcpStream, bytes: &[u8], size: usize, pause: Duration) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    for piece in bytes.chunks(size) {
        stream.write_all(piece)?;
        stream.flush()?;
        thread::sleep(pause);
    }
    Ok(())
}
