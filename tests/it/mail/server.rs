//! A small mail server that misbehaves as it is told, and counts what it has taken by `Message-ID`.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crate::support::free_port;

/// What happens between the end of a mail's content and the answer to it.
type Hook = Arc<dyn Fn() + Send + Sync>;

/// How it behaves.
#[derive(Clone, Default)]
enum Mood {
    #[default]
    Takes,
    /// Answers a command with this.
    Answers(&'static str, &'static str),
    /// Hangs up when the content has ended, without an answer.
    HangsUp,
    /// Says nothing to this command.
    Ignores(&'static str),
    /// Does this, then takes the mail.
    Waits(Hook),
}

/// What it saw.
#[derive(Default)]
struct State {
    mood: Mood,
    taken: BTreeMap<String, usize>,
    contents: Vec<String>,
    commands: Vec<String>,
}

/// A mail server on a port of this machine.
#[derive(Clone)]
pub struct MailServer {
    /// Where it listens, once it is open.
    pub port: u16,
    state: Arc<Mutex<State>>,
}

impl MailServer {
    /// One that nobody has opened yet.
    pub fn closed() -> Self {
        Self { port: free_port(), state: Arc::default() }
    }

    /// One that takes all mail.
    pub fn open() -> Self {
        let server = Self::closed();
        server.opens();
        server
    }

    /// What to set `SMTP_URL` to.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// Begins to listen.
    pub fn opens(&self) {
        let listener = TcpListener::bind(("127.0.0.1", self.port)).expect("the port is free");
        let server = self.clone();
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let server = server.clone();
                thread::spawn(move || server.talk(&stream));
            }
        });
    }

    /// Takes all mail from now on.
    pub fn takes(&self) {
        self.state().mood = Mood::Takes;
    }

    /// Answers this command so from now on; `content` is the end of a mail.
    pub fn answers(&self, command: &'static str, answer: &'static str) {
        self.state().mood = Mood::Answers(command, answer);
    }

    /// Hangs up from now on when it should answer to a mail.
    pub fn hangs_up(&self) {
        self.state().mood = Mood::HangsUp;
    }

    /// Says nothing to this command from now on.
    pub fn ignores(&self, command: &'static str) {
        self.state().mood = Mood::Ignores(command);
    }

    /// Does this from now on before it takes a mail.
    pub fn waits(&self, hook: impl Fn() + Send + Sync + 'static) {
        self.state().mood = Mood::Waits(Arc::new(hook));
    }

    /// How many mails it has taken, and how many of them once.
    pub fn taken(&self) -> (usize, usize) {
        let state = self.state();
        (state.taken.len(), state.taken.values().filter(|count| **count == 1).count())
    }

    /// How often it has heard a command.
    pub fn heard(&self, command: &str) -> usize {
        self.state().commands.iter().filter(|said| said.starts_with(command)).count()
    }

    /// The last mail that it took.
    pub fn last(&self) -> String {
        self.state().contents.last().cloned().expect("it has taken one")
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn talk(&self, mut stream: &TcpStream) -> Option<()> {
        let mut lines = BufReader::new(stream).lines();
        stream.write_all(b"220 mail.example\r\n").ok()?;
        loop {
            let line = lines.next()?.ok()?;
            let command = line.split([' ', ':']).next().unwrap_or_default().to_owned();
            self.state().commands.push(line);
            match self.mood_at(&command) {
                Mood::Answers(_, answer) => {
                    stream.write_all(format!("{answer}\r\n").as_bytes()).ok()?;
                    continue;
                }
                Mood::Ignores(_) => thread::sleep(Duration::from_secs(60)),
                _ => {}
            }
            match command.as_str() {
                "EHLO" => stream.write_all(b"250-mail.example\r\n250-8BITMIME\r\n250 SIZE 1000000\r\n").ok()?,
                "DATA" => {
                    stream.write_all(b"354 go on\r\n").ok()?;
                    let mut content = String::new();
                    loop {
                        let line = lines.next()?.ok()?;
                        if line == "." {
                            break;
                        }
                        content.push_str(line.strip_prefix('.').unwrap_or(&line));
                        content.push('\n');
                    }
                    self.take(stream, content)?;
                }
                "QUIT" => return stream.write_all(b"221 bye\r\n").ok(),
                _ => stream.write_all(b"250 ok\r\n").ok()?,
            }
        }
    }

    fn mood_at(&self, command: &str) -> Mood {
        match &self.state().mood {
            Mood::Answers(at, answer) if *at == command => Mood::Answers(at, answer),
            Mood::Ignores(at) if *at == command => Mood::Ignores(at),
            _ => Mood::Takes,
        }
    }

    fn take(&self, mut stream: &TcpStream, content: String) -> Option<()> {
        let mood = self.state().mood.clone();
        match mood {
            Mood::HangsUp => return None,
            Mood::Answers("content", answer) => return stream.write_all(format!("{answer}\r\n").as_bytes()).ok(),
            Mood::Waits(hook) => hook(),
            _ => {}
        }
        let id = content.lines().find_map(|line| line.strip_prefix("Message-ID: ")).expect("it has an id").to_owned();
        let mut state = self.state();
        // It is responsible from here on, whether or not its answer arrives.
        *state.taken.entry(id).or_default() += 1;
        state.contents.push(content);
        drop(state);
        stream.write_all(b"250 taken\r\n").ok()
    }
}
