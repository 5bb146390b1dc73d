//! Chromium with its driver, without a screen.

use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::support::{PATIENCE, eventually, exchange, free_port, wait_until};

/// Where the driver is when it is not on the path.
const DRIVERS: [&str; 2] = ["/usr/lib/chromium-browser/chromedriver", "/usr/lib64/chromium-browser/chromedriver"];

/// How long a page may take to open, in milliseconds, also where every processor is busy.
const LONGEST_LOAD: u64 = 60_000;

/// A driver that runs. Ends with the test.
pub struct Chromium {
    driver: Child,
    port: u16,
    folder: tempfile::TempDir,
}

impl Chromium {
    /// Starts the driver.
    pub fn start() -> Self {
        let program = driver().unwrap_or_else(|| {
            panic!("chromedriver is missing: bin/test installs it with Chromium, or install both and put them on PATH")
        });
        let port = free_port();
        let driver = Command::new(&program)
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not run: {error}", program.display()));
        let chromium = Self { driver, port, folder: tempfile::tempdir().expect("a temporary folder") };
        wait_until("the driver answers", || TcpStream::connect(("127.0.0.1", port)).is_ok());
        chromium
    }

    /// A new browser that has never been anywhere, of a width at which the menu is one: the driver takes for hidden what
    /// a wide page shows of a closed one.
    pub async fn tab(&self, has_scripts: bool, base_url: &str) -> Tab {
        let profile = format!("--user-data-dir={}", self.folder.path().display());
        let mut options = json!({
            "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=800,1000",
                profile,
            ],
        });
        if !has_scripts {
            options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
        }
        let mut wanted = Capabilities::new();
        wanted.insert("goog:chromeOptions".to_owned(), options);
        wanted.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
        wanted.insert("timeouts".to_owned(), json!({ "pageLoad": LONGEST_LOAD }));
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = builder.capabilities(wanted).connect(&format!("http://127.0.0.1:{}", self.port)).await;
        let driver = SocketAddr::from(([127, 0, 0, 1], self.port));
        Tab { client: client.expect("Chromium starts"), driver, base_url: base_url.to_owned() }
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // The driver takes its browser with it when it is asked to end.
        let _ = Command::new("kill").args(["-TERM", &self.driver.id().to_string()]).status();
        let _ = self.driver.wait();
    }
}

fn driver() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).map(|folder| folder.join("chromedriver")).find(|file| file.is_file());
    on_path.or_else(|| DRIVERS.iter().map(Path::new).find(|file| file.is_file()).map(Path::to_owned))
}

/// A page in the browser, and somebody before it.
pub struct Tab {
    client: Client,
    driver: SocketAddr,
    base_url: String,
}

impl Tab {
    /// Opens an address of the marketplace. Where one page is left while another still opens, the driver sometimes waits
    /// for a page that is gone, so it is told once more.
    pub async fn open(&self, path: &str) {
        let address = format!("{}{path}", self.base_url);
        if self.client.goto(&address).await.is_err() {
            self.client.goto(&address).await.unwrap_or_else(|error| panic!("{path} does not open: {error}"));
        }
    }

    /// Presses a button or follows a link, once it is there. A page that was replaced between finding and pressing is
    /// looked through again.
    pub async fn click(&self, selector: &str) {
        for _ in 0..3 {
            match self.element(selector).await.click().await {
                Err(error) if error.is_stale_element_reference() => {}
                pressed => return pressed.unwrap_or_else(|error| panic!("{selector}: {error}")),
            }
        }
        panic!("{selector}: the page is replaced again and again");
    }

    /// Opens the menu of the header, where there is one and it is closed.
    pub async fn open_menu(&self) {
        if let Ok(menu) = self.client.find(Locator::Css("header details:not([open]) > summary")).await
            && menu.is_displayed().await.unwrap_or(false)
        {
            menu.click().await.expect("it opens");
        }
    }

    /// Writes into an empty field.
    pub async fn fill(&self, selector: &str, text: &str) {
        let field = self.element(selector).await;
        field.clear().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
        field.send_keys(text).await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Chooses from a list.
    pub async fn choose(&self, selector: &str, label: &str) {
        let chosen = self.element(selector).await.select_by_label(label).await;
        chosen.unwrap_or_else(|error| panic!("{selector} has no {label}: {error}"));
    }

    /// Chooses the entry of a list at this place.
    pub async fn pick(&self, selector: &str, place: usize) {
        let picked = self.element(selector).await.select_by_index(place).await;
        picked.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Waits until an element says this. A page may be replaced while it is read.
    pub async fn sees(&self, selector: &str, text: &str) {
        let shown = self.shown(selector, text).await;
        if !shown {
            let (address, source) = (self.address().await, self.client.source().await.unwrap_or_default());
            panic!("{selector} never says {text:?} at {address}\n{source}");
        }
    }

    async fn shown(&self, selector: &str, text: &str) -> bool {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            for element in self.client.find_all(Locator::Css(selector)).await.unwrap_or_default() {
                if element.text().await.is_ok_and(|said| said.contains(text)) {
                    return true;
                }
            }
            actix_web::rt::time::sleep(Duration::from_millis(50)).await;
        }
        false
    }

    /// Searches with the box in the header until it finds this; a listing is found within a second.
    pub async fn until_found(&self, words: &str, name: &str) {
        eventually(&format!("{words} finds {name}"), async || {
            self.fill("#site-search", words).await;
            self.click(".site-search button").await;
            let Ok(found) = self.client.find(Locator::Css("#results")).await else { return false };
            found.text().await.is_ok_and(|text| text.contains(name))
        })
        .await;
    }

    /// Forgets who was signed in.
    pub async fn forget_cookies(&self) {
        self.client.delete_all_cookies().await.expect("the browser has cookies");
    }

    /// Goes back.
    pub async fn back(&self) {
        self.client.back().await.expect("there is a page before");
    }

    /// Where the browser is.
    pub async fn address(&self) -> String {
        self.client.current_url().await.expect("it is somewhere").to_string()
    }

    /// What a script answers.
    pub async fn ask(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// What a script that is given this hands to its last argument, sooner or later.
    pub async fn ask_later(&self, script: &str, given: Value) -> Value {
        self.client.execute_async(script, vec![given]).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until a script answers this.
    pub async fn comes_to(&self, script: &str, expected: &Value) {
        let begun = Instant::now();
        let mut last = self.ask(script).await;
        while last != *expected && begun.elapsed() < PATIENCE {
            actix_web::rt::time::sleep(Duration::from_millis(50)).await;
            last = self.ask(script).await;
        }
        assert_eq!(last, *expected, "{script} at {}", self.address().await);
    }

    /// Makes the window as large as this.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.expect("the window can be resized");
    }

    /// Leaves a mark that is gone when the page is loaded anew.
    pub async fn mark(&self) {
        self.client.execute("window.marked = true", Vec::new()).await.expect("scripts run");
    }

    /// Whether the page is still the one that was marked.
    pub async fn is_marked(&self) -> bool {
        let marked = self.client.execute("return window.marked === true", Vec::new()).await;
        marked.expect("scripts run").as_bool().unwrap_or(false)
    }

    /// What the browser complained of: blocked by the policy, not found, thrown by a script. That a form was refused is
    /// no complaint.
    pub async fn complaints(&self) -> Vec<String> {
        let log = self.tell("se/log", &json!({ "type": "browser" })).await;
        let entries = log["value"].as_array().expect("a list").clone();
        let messages = entries.iter().filter(|entry| entry["level"] == "SEVERE" || entry["level"] == "WARNING");
        let messages = messages.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned());
        messages.filter(|message| !message.contains("status of 422")).collect()
    }

    /// Shows the page as a screen of this width does. A window cannot be made narrower than 500 pixels.
    pub async fn narrow(&self, width: u32) {
        let screen = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        let command = json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": screen });
        self.tell("goog/cdp/execute", &command).await;
    }

    /// Shows pages to somebody who wants them `light` or `dark`.
    pub async fn wants(&self, scheme: &str) {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        let command = json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "features": features } });
        self.tell("goog/cdp/execute", &command).await;
    }

    /// Gives the browser a device that keeps passkeys, and whose owner always agrees. Answers its number.
    pub async fn has_device(&self) -> String {
        let device = json!({
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
            "isUserConsenting": true, "isUserVerified": true,
        });
        let made = self.tell("webauthn/authenticator", &device).await;
        made["value"].as_str().unwrap_or_else(|| panic!("{made}")).to_owned()
    }

    /// Whether the owner of a device shows that it is they.
    pub async fn verifies(&self, device: &str, is_verified: bool) {
        self.tell(&format!("webauthn/authenticator/{device}/uv"), &json!({ "isUserVerified": is_verified })).await;
    }

    /// A command of this driver's own, which the client does not know.
    async fn tell(&self, command: &str, body: &Value) -> Value {
        let session = self.client.session_id().await.expect("it answers").expect("a session");
        let body = body.to_string();
        let request = format!(
            "POST /session/{session}/{command} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        let answer = exchange(self.driver, &request).expect("the driver answers");
        serde_json::from_str(&answer.body).unwrap_or_else(|error| panic!("{error}: {answer:?}"))
    }

    /// Closes the browser.
    pub async fn close(self) {
        self.client.close().await.expect("it closes");
    }

    /// The first element of this kind that can be seen, as soon as there is one.
    async fn element(&self, selector: &str) -> Element {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            for element in self.client.find_all(Locator::Css(selector)).await.unwrap_or_default() {
                if element.is_displayed().await.unwrap_or(false) {
                    return element;
                }
            }
            actix_web::rt::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{selector} is not to be seen at {}", self.address().await);
    }
}
