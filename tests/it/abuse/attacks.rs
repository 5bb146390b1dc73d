//! The attacks, each bounded in count and time.

use std::io::Write;
use std::net::TcpStream;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Instant;

use socket2::SockRef;

use super::client::{Client, Form};
use super::texts::hurtful;
use super::{Strength, Target};
use crate::support::{connect_from, link_in};

/// What an attack sent, and what it broke.
#[derive(Debug, Default)]
pub struct Requests {
    /// How many.
    pub sent: usize,
    /// Those that were answered with 5xx, or not at all.
    pub failed: Vec<String>,
}

/// An attack.
pub type Attack = fn(&Target, Strength) -> Requests;

/// Each by its name.
pub const ATTACKS: &[(&str, Attack)] = &[
    ("texts in every form of a visitor", forms_of_a_visitor),
    ("texts in every form of a business", forms_of_a_business),
    ("two long texts compared", long_texts_compared),
    ("bodies that never come", bodies_that_never_come),
    ("heads that drip", heads_that_drip),
    ("readers who take nothing", readers_who_take_nothing),
    ("one greedy client", one_greedy_client),
    ("questions without a cookie", questions_without_a_cookie),
    ("guesses and registrations", guesses_and_registrations),
];

impl Requests {
    fn note(&mut self, what: &str, answer: std::io::Result<crate::support::Wired>) -> Option<crate::support::Wired> {
        self.sent += 1;
        match answer {
            Ok(answer) if answer.status < 500 => return Some(answer),
            Ok(answer) => self.failed.push(format!("{what} was answered with {}", answer.status)),
            Err(error) => self.failed.push(format!("{what}: {error}")),
        }
        None
    }
}

/// Another address for each number.
fn address(group: u8, number: usize) -> [u8; 4] {
    let part = |number: usize| u8::try_from(number).expect("a part of an address");
    [127, group, part(number / 250 % 250), part(number % 250 + 1)]
}

/// The texts for a field: all of them, or the one whose turn it is.
fn texts(strength: Strength, turn: usize) -> Vec<(&'static str, String)> {
    let mut all = hurtful();
    if !strength.is_full {
        let turn = turn * 7 % all.len();
        all = vec![all.swap_remove(turn)];
    }
    all
}

fn forms_of_a_visitor(target: &Target, strength: Strength) -> Requests {
    let mut requests = Requests::default();
    for page in ["/", "/listings", "/register", "/sign-in", "/assistant"] {
        let forms = Client::at(target.souk.address, address(1, 0)).forms(page);
        for form in forms.iter().filter(|form| !form.fields.is_empty()) {
            for (field, _) in &form.fields {
                for (name, text) in texts(strength, requests.sent) {
                    // An address is longer than any server takes it: the same text, cut to where a search box ends.
                    let text = if form.is_post { text } else { text.chars().take(1500).collect() };
                    let client = Client::at(target.souk.address, address(1, requests.sent));
                    requests.note(&format!("{page}: {field}: {name}"), client.fill(&filled(form), field, &text));
                }
            }
        }
    }
    requests
}

/// A form whose other fields would be taken.
fn filled(form: &Form) -> Form {
    let mut form = form.clone();
    for (name, value) in &mut form.fields {
        let honest = match name.as_str() {
            "email" => "nobody@abuse.example",
            "password" => "a long password of mine",
            "name" => "Somebody",
            "business" if form.action == "/register" => "Some Business",
            "question" => "Is there a mug?",
            "description" => "A thing.",
            "price" => "12.50",
            "category" if form.is_post => "mugs-cups",
            _ => continue,
        };
        honest.clone_into(value);
    }
    form
}

/// Somebody who has registered a business, with the address of its workspace.
fn owner(target: &Target, name: &str) -> (Client, String) {
    let client = Client::at(target.souk.address, address(2, name.len()));
    let email = format!("{}@abuse.example", name.replace(' ', "-"));
    let password = ("password", "a long password of mine");
    let fields = [("business", name), ("name", "Abel"), ("email", &email), password, ("terms", "yes")];
    let answer = client.post("/register", &fields).expect("an answer");
    assert_eq!(answer.status, 303, "{answer:?}");
    let link = link_in(target.folder.path(), &email, "/welcome/");
    let answer = client.post(&link, &[password]).expect("an answer");
    assert_eq!(answer.status, 303, "{answer:?}");
    let products = answer.headers["location"].clone();
    let workspace = products.trim_end_matches("/products").to_owned();
    (client, workspace)
}

/// Sends the form of a product and answers its address, if it was taken.
fn saves(client: &Client, requests: &mut Requests, what: &str, form: &Form, field: &str, text: &str) -> Option<String> {
    let answer = requests.note(what, client.fill(form, field, text))?;
    answer.headers.get("location").cloned()
}

/// Has what was saved approved and published; whether it was.
fn publishes(client: &Client, requests: &mut Requests, what: &str, workspace: &str, product: &str) -> bool {
    requests.note(what, client.get(product));
    requests.note(what, client.post(&format!("{product}/submission"), &[]));
    let Some(queue) = requests.note(what, client.get(&format!("{workspace}/approvals"))) else { return false };
    let base = format!("{workspace}/approvals/");
    let numbers = queue.body.split(base.as_str()).skip(1).filter_map(|rest| rest.split('"').next());
    let submissions: Vec<_> = numbers.map(|number| format!("{base}{number}")).collect();
    for submission in &submissions {
        let Some(page) = requests.note(what, client.get(submission)) else { continue };
        let version = page.body.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let version = version.unwrap_or("1").to_owned();
        requests.note(what, client.post(&format!("{submission}/approval"), &[("version", &version)]));
    }
    !submissions.is_empty()
}

fn forms_of_a_business(target: &Target, strength: Strength) -> Requests {
    let mut requests = Requests::default();
    let (client, workspace) = owner(target, "Bombs and Sons");
    let form = || {
        let forms = client.forms(&format!("{workspace}/products/new"));
        let form = forms.into_iter().find(|form| form.fields.iter().any(|(name, _)| name == "description"));
        filled(&form.expect("the form of a product"))
    };
    let fields: Vec<_> = form().fields.into_iter().map(|(name, _)| name).collect();
    for field in &fields {
        for (name, text) in texts(strength, requests.sent) {
            let what = format!("product: {field}: {name}");
            let Some(product) = saves(&client, &mut requests, &what, &form(), field, &text) else { continue };
            if field == "description" || !strength.is_full {
                publishes(&client, &mut requests, &what, &workspace, &product);
                let number = product.rsplit('/').next().unwrap_or_default().to_owned();
                requests.note(&what, client.get(&format!("/listings/{number}-x")));
                let asker = Client::at(target.souk.address, address(3, requests.sent));
                let question = [("question", "is it blue, and what is it made of?"), ("listing", &number)];
                requests.note(&what, asker.post("/assistant", &question));
            }
        }
    }
    // Once more over all that was published, as a visitor would meet it.
    for number in 0..8 {
        let asker = Client::at(target.souk.address, address(3, requests.sent));
        let question = [("question", "what is new, and is it safe for children?")];
        requests.note("everything", asker.post("/assistant", &question));
        requests.note("everything", asker.get(&format!("/listings?page={}", number + 1)));
    }
    requests.note("the storefront", client.get(&workspace.replace("/manage/", "/businesses/")));
    requests
}

fn long_texts_compared(target: &Target, strength: Strength) -> Requests {
    let mut requests = Requests::default();
    let (client, workspace) = owner(target, "Second Thoughts");
    let words = |step: usize| {
        let numbers: Vec<_> = (0..4000).map(|number| (number * step % 997).to_string()).collect();
        numbers.join(" ")
    };
    let pairs = [
        (words(7), words(31)),
        ("a b ".repeat(4900), "b a ".repeat(4900)),
        ("Ä! ".repeat(6000), "Ö! ".repeat(6000)),
        ("x".repeat(19_900), "y".repeat(19_900)),
    ];
    for (before, after) in pairs.iter().take(if strength.is_full { 4 } else { 1 }) {
        let forms = client.forms(&format!("{workspace}/products/new"));
        let form = forms.into_iter().find(|form| form.fields.iter().any(|(name, _)| name == "description"));
        let form = filled(&form.expect("the form of a product"));
        let Some(product) = saves(&client, &mut requests, "before", &form, "description", before) else { continue };
        publishes(&client, &mut requests, "before", &workspace, &product);
        let forms = client.forms(&format!("{product}/edit"));
        let form = forms.into_iter().find(|form| form.fields.iter().any(|(name, _)| name == "description"));
        let form = form.expect("the form of a product");
        saves(&client, &mut requests, "after", &form, "description", after);
        publishes(&client, &mut requests, "after", &workspace, &product);
    }
    requests
}

/// Opens connections from many addresses, each of which gets these bytes.
fn connections(target: &Target, strength: Strength, group: u8, bytes: &str) -> Vec<TcpStream> {
    let open = |number: usize| {
        let mut stream = connect_from(address(group, number / 20), target.souk.address).ok()?;
        let _ = SockRef::from(&stream).set_recv_buffer_size(4096);
        stream.set_write_timeout(Some(std::time::Duration::from_millis(50))).ok()?;
        let _ = stream.write_all(bytes.as_bytes());
        Some(stream)
    };
    (0..strength.connections).filter_map(open).collect()
}

fn bodies_that_never_come(target: &Target, strength: Strength) -> Requests {
    let head = "POST /register HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\
                Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nname=";
    let open = connections(target, strength, 4, head);
    thread::sleep(strength.lasts);
    Requests { sent: open.len(), failed: Vec::new() }
}

fn heads_that_drip(target: &Target, strength: Strength) -> Requests {
    let mut open = connections(target, strength, 5, "GET / HTTP/1.1\r\nX-Long: ");
    let begun = Instant::now();
    while begun.elapsed() < strength.lasts {
        open.retain_mut(|stream| stream.write_all(b"x").is_ok());
        thread::sleep(strength.lasts / 8);
    }
    Requests { sent: strength.connections, failed: Vec::new() }
}

fn readers_who_take_nothing(target: &Target, strength: Strength) -> Requests {
    let request = "GET /listings HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(16);
    let open = connections(target, strength, 6, &request);
    thread::sleep(strength.lasts);
    Requests { sent: open.len() * 16, failed: Vec::new() }
}

/// Many threads of one kind, each of which goes on until the time is over.
fn crowd(strength: Strength, threads: usize, act: impl Fn(usize) -> std::io::Result<u16> + Sync) -> Requests {
    let (sent, failed) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let begun = Instant::now();
    thread::scope(|scope| {
        for number in 0..threads {
            let (act, sent, failed) = (&act, &sent, &failed);
            scope.spawn(move || {
                for round in 0.. {
                    if begun.elapsed() >= strength.lasts {
                        break;
                    }
                    // A connection that is not let in is an answer too.
                    if let Ok(status @ 500..) = act(round * threads + number) {
                        failed
                            .lock()
                            .unwrap_or_else(PoisonError::into_inner)
                            .push(format!("it was answered with {status}"));
                    }
                    sent.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap_or_else(PoisonError::into_inner);
    Requests { sent: sent.into_inner(), failed: failed.into_iter().take(3).collect() }
}

fn one_greedy_client(target: &Target, strength: Strength) -> Requests {
    crowd(strength, strength.greedy, |number| {
        let client = Client::at(target.souk.address, [127, 0, 0, 7]);
        client.get(&format!("/listings?q=greedy+mug{number}&sort=price")).map(|answer| answer.status)
    })
}

fn questions_without_a_cookie(target: &Target, strength: Strength) -> Requests {
    crowd(strength, 16, |number| {
        let client = Client::at(target.souk.address, [127, 0, 0, 8]);
        client
            .post("/assistant", &[("question", &format!("is there a mug number {number}?"))])
            .map(|answer| answer.status)
    })
}

fn guesses_and_registrations(target: &Target, strength: Strength) -> Requests {
    crowd(strength, 16, |number| {
        let client = Client::at(target.souk.address, [127, 0, 0, 9]);
        let email = format!("guess{number}@abuse.example");
        if number % 2 == 0 {
            return client.post("/sign-in", &[("email", &email), ("password", "wrong")]).map(|answer| answer.status);
        }
        let business = format!("Guess {number}");
        let fields = [
            ("business", business.as_str()),
            ("name", "G"),
            ("email", &email),
            ("password", "a long password"),
            ("terms", "yes"),
        ];
        client.post("/register", &fields).map(|answer| answer.status)
    })
}
