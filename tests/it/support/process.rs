//! Runs the real binary, and sends requests to it over TCP.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::wait_until;
use super::wire::read_answer;

/// A port of this machine that was free a moment ago.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    listener.local_addr().expect("it is bound").port()
}

/// The `souk` command with only these settings. `TESTED_SOUK` names another binary than the one built with the tests.
pub fn souk(settings: &[(&str, &str)]) -> Command {
    let binary = std::env::var_os("TESTED_SOUK").unwrap_or_else(|| env!("CARGO_BIN_EXE_souk").into());
    let mut command = Command::new(binary);
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        if name.starts_with("SOUK_") || name.starts_with("DATABASE_") || name == "RUST_LOG" {
            command.env_remove(name);
        }
    }
    command.envs(settings.iter().copied()).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// A running `souk serve`. Stopped when dropped.
pub struct Served {
    /// The address it listens on.
    pub address: SocketAddr,
    child: Child,
    log: Arc<Mutex<String>>,
}

impl Served {
    /// Serves on a free port, and waits until it answers.
    pub fn start(data_dir: &Path, settings: &[(&str, &str)]) -> Self {
        Self::start_at(&SocketAddr::from(([127, 0, 0, 1], free_port())).to_string(), data_dir, settings)
    }

    /// The same at this address.
    pub fn start_at(bind: &str, data_dir: &Path, settings: &[(&str, &str)]) -> Self {
        let address: SocketAddr = bind.parse().expect("an address");
        let data_dir = data_dir.to_str().expect("text");
        let mut all = vec![("SOUK_BIND", bind), ("SOUK_DATA_DIR", data_dir)];
        all.extend_from_slice(settings);
        let mut child = souk(&all).spawn().expect("souk runs");
        let log = Arc::new(Mutex::new(String::new()));
        let (lines, kept) = (BufReader::new(child.stderr.take().expect("piped")).lines(), log.clone());
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                kept.lock().unwrap_or_else(PoisonError::into_inner).push_str(&(line + "\n"));
            }
        });
        let mut served = Self { address, child, log };
        wait_until("souk is open", || {
            assert!(served.child.try_wait().expect("a child").is_none(), "souk ended: {}", served.log());
            try_get(address, "/readyz").is_ok_and(|answer| answer.status == 200)
        });
        served
    }

    /// The URL that people reach it at.
    pub fn base_url(&self) -> String {
        format!("http://localhost:{}", self.address.port())
    }

    /// The log output so far.
    pub fn log(&self) -> String {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Sends a form, without any cookie.
    pub fn post(&self, path: &str, form: &[(&str, &str)]) -> Wired {
        let form = serde_urlencoded::to_string(form).expect("it can be written");
        let head = "Host: localhost\r\nSec-Fetch-Site: same-origin\r\nConnection: close";
        let kind = "Content-Type: application/x-www-form-urlencoded";
        let length = form.len();
        let request = format!("POST {path} HTTP/1.1\r\n{head}\r\n{kind}\r\nContent-Length: {length}\r\n\r\n{form}");
        exchange(self.address, &request).expect("souk answers")
    }

    /// Sends SIGTERM.
    pub fn terminate(&self) {
        self.signal("-TERM");
    }

    /// Sends SIGKILL.
    pub fn kill(mut self) {
        self.signal("-KILL");
        let _ = self.child.wait();
    }

    /// Resets the peak memory, where the operating system supports that.
    pub fn forget_peak(&self) {
        let _ = std::fs::write(format!("/proc/{}/clear_refs", self.child.id()), "5");
    }

    /// The peak memory in MiB; 0 where the operating system does not report it.
    pub fn peak_memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        peak.and_then(|peak| peak.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
    }

    /// Waits until the process ends.
    pub fn wait(mut self) -> ExitStatus {
        let mut status = None;
        wait_until("souk ends", || {
            status = self.child.try_wait().expect("a child");
            status.is_some()
        });
        status.expect("it ended")
    }

    fn signal(&self, signal: &str) {
        let sent = Command::new("kill").args([signal, &self.child.id().to_string()]).status();
        assert!(sent.expect("kill runs").success());
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // SIGTERM rather than SIGKILL, so that a private cluster is stopped too.
        if self.child.try_wait().is_ok_and(|status| status.is_none()) {
            self.signal("-TERM");
            let _ = self.child.wait();
        }
        if std::thread::panicking() {
            eprintln!("{}", self.log());
        }
    }
}

/// A response as received over TCP.
#[derive(Debug)]
pub struct Wired {
    /// The status code.
    pub status: u16,
    /// The headers, with names in lower case.
    pub headers: HashMap<String, String>,
    /// The cookies set, each with its attributes.
    pub cookies: Vec<String>,
    /// The body.
    pub body: String,
}

/// Requests a page.
pub fn try_get(address: SocketAddr, path: &str) -> std::io::Result<Wired> {
    exchange(address, &format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"))
}

/// Sends bytes, and reads until the server closes the connection or has sent the announced length.
pub fn exchange(address: SocketAddr, request: &str) -> std::io::Result<Wired> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    stream.write_all(request.as_bytes())?;
    read_answer(&mut stream, !request.starts_with("HEAD"))
}

impl Wired {
    pub(super) fn parse(answer: &str) -> Option<Self> {
        let (head, body) = answer.split_once("\r\n\r\n")?;
        let mut lines = head.lines();
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers = lines.filter_map(|line| line.split_once(':'));
        let mut all = HashMap::<String, String>::new();
        for (name, value) in headers {
            // Several `Set-Cookie` headers are joined by line breaks.
            let known = all.entry(name.to_lowercase()).or_default();
            known.push_str(if known.is_empty() { "" } else { "\n" });
            known.push_str(value.trim());
        }
        let cookies = all.get("set-cookie").into_iter().flat_map(|lines| lines.lines()).map(str::to_owned).collect();
        Some(Self { status, headers: all, cookies, body: body.to_owned() })
    }
}
