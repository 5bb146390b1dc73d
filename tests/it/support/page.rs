//! A response as a person sees it: a page to read, with forms to fill in.

use actix_web::http::header::LOCATION;
use actix_web::http::{Method, StatusCode};
use scraper::{ElementRef, Html, Selector};

use super::visitor::{Answer, Visitor};

/// A response, with the visitor who received it.
pub struct Page {
    /// The request, for failure messages.
    pub asked: String,
    answer: Answer,
    html: Html,
    visitor: Visitor,
}

impl Page {
    pub(super) fn new(visitor: Visitor, asked: String, answer: Answer) -> Self {
        let text = String::from_utf8_lossy(&answer.body);
        let is_whole = text.trim_start().starts_with("<!doctype");
        let html = if is_whole { Html::parse_document(&text) } else { Html::parse_fragment(&text) };
        Self { asked, answer, html, visitor }
    }

    /// The status of the response.
    pub fn status(&self) -> StatusCode {
        self.answer.status
    }

    /// The value of a header; several with the same name are joined with commas.
    pub fn header(&self, name: &str) -> String {
        let values: Vec<_> = self.answer.headers.get_all(name).map(|value| value.to_str().expect("text")).collect();
        values.join(", ")
    }

    /// The body as text.
    pub fn body(&self) -> String {
        String::from_utf8_lossy(&self.answer.body).into_owned()
    }

    /// The body's bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.answer.body
    }

    /// The parsed HTML.
    pub fn html(&self) -> &Html {
        &self.html
    }

    /// Fails unless the status is this.
    #[track_caller]
    pub fn has_status(&self, status: u16) -> &Self {
        assert_eq!(self.status().as_u16(), status, "{self:?}");
        self
    }

    /// Fails unless the status is 200.
    #[track_caller]
    pub fn is_ok(&self) -> &Self {
        self.has_status(200)
    }

    /// Fails unless the status is 422, for a form with mistakes.
    #[track_caller]
    pub fn is_refused(&self) -> &Self {
        self.has_status(422)
    }

    /// Fails unless the status is 404.
    #[track_caller]
    pub fn is_missing(&self) -> &Self {
        self.has_status(404)
    }

    /// Fails unless the status is 403.
    #[track_caller]
    pub fn is_forbidden(&self) -> &Self {
        self.has_status(403)
    }

    /// Fails unless the status is 409.
    #[track_caller]
    pub fn is_late(&self) -> &Self {
        self.has_status(409)
    }

    /// Whether the page has an element that matches.
    pub fn has(&self, selector: &str) -> bool {
        self.html.select(&select(selector)).next().is_some()
    }

    /// Fails unless the page has an element that matches.
    #[track_caller]
    pub fn shows(&self, selector: &str) -> &Self {
        assert!(self.has(selector), "nothing on the page is {selector}\n{self:?}");
        self
    }

    /// Fails if the page has an element that matches.
    #[track_caller]
    pub fn lacks(&self, selector: &str) -> &Self {
        assert!(!self.has(selector), "{selector} is on the page\n{self:?}");
        self
    }

    /// Fails unless an element that matches contains this text.
    #[track_caller]
    pub fn says(&self, selector: &str, text: &str) -> &Self {
        self.shows(selector);
        let said = self.texts(selector);
        assert!(said.iter().any(|said| said.contains(text)), "{selector} says {said:?}, not {text:?}\n{self:?}");
        self
    }

    /// Fails if the page contains this text anywhere.
    #[track_caller]
    pub fn is_silent_on(&self, text: &str) -> &Self {
        assert!(!self.body().contains(text), "the page says {text:?}\n{self:?}");
        self
    }

    /// The text of the first element that matches.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        self.shows(selector);
        self.texts(selector).remove(0)
    }

    /// The texts of all elements that match, with white space collapsed.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.html.select(&select(selector)).map(words).collect()
    }

    /// The values of an attribute on all elements that match and have it.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.html.select(&select(selector)).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
    }

    /// The redirect target; empty if it is not a redirect.
    pub fn location(&self) -> String {
        self.header(LOCATION.as_str())
    }

    /// Fails unless the response redirects to this path.
    #[track_caller]
    pub fn redirects_to(&self, path: &str) -> &Self {
        assert!(matches!(self.status().as_u16(), 301 | 303), "it leads nowhere: {self:?}");
        assert_eq!(self.location(), path);
        self
    }

    /// Follows the redirect.
    #[track_caller]
    pub fn follow(&self) -> impl Future<Output = Page> + use<> {
        assert!(self.status().is_redirection(), "it leads nowhere: {self:?}");
        let (visitor, path) = (self.visitor.clone(), self.location());
        async move { visitor.get(&path).await }
    }

    /// Fills in a form: its present values, with these fields changed.
    #[track_caller]
    pub fn fill(&self, form: &str, fields: &[(&str, &str)]) -> Draft {
        let Some(element) = self.html.select(&select(form)).next() else { panic!("there is no {form}\n{self:?}") };
        assert_eq!(element.value().name(), "form", "{form} is no form");
        let attribute = |name: &str| element.attr(name).map(str::to_owned);
        let method = match element.attr("method") {
            Some("post") => Method::POST,
            None | Some("get") => Method::GET,
            Some(other) => panic!("{form} is sent by {other}"),
        };
        let mut filled = held(element);
        for (name, value) in fields {
            let Some(field) = filled.iter_mut().find(|(known, _)| known == name) else {
                panic!("{form} has no field {name:?}, only {filled:?}")
            };
            if let Some(options) = options(element, name) {
                assert!(options.iter().any(|option| option == value), "{name} cannot be {value:?}, only {options:?}");
            }
            (*value).clone_into(&mut field.1);
        }
        let by_htmx = attribute("data-hx-post").or_else(|| attribute("data-hx-get")).map(|action| {
            let target =
                attribute("data-hx-target").unwrap_or_else(|| panic!("{form} does not say what htmx replaces"));
            let replaced = self.html.select(&select(&target)).next();
            let name = replaced.unwrap_or_else(|| panic!("{target} is not on the page")).value().name();
            ByHtmx { action, target: format!("{name}{target}"), selected: attribute("data-hx-select") }
        });
        let action = attribute("action").unwrap_or_else(|| panic!("{form} has no action"));
        Draft { visitor: self.visitor.clone(), method, action, fields: filled, by_htmx, is_htmx: false }
    }

    /// A form without changed fields, such as a button.
    #[track_caller]
    pub fn press(&self, form: &str) -> Draft {
        self.fill(form, &[])
    }
}

impl std::fmt::Debug for Page {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let location = if self.location().is_empty() { String::new() } else { format!(" → {}", self.location()) };
        let mut text = self.texts("main, .notice, .form__errors").join("\n");
        if text.is_empty() {
            text = self.body().chars().take(600).collect();
        }
        write!(f, "{} answered {}{location}\n{text}", self.asked, self.status())
    }
}

/// How htmx sends a form.
#[derive(Clone)]
struct ByHtmx {
    /// The URL that htmx sends it to.
    action: String,
    /// The element that the response replaces: `form#product_form`.
    target: String,
    /// The part of the response that htmx selects; `None` for all of it.
    selected: Option<String>,
}

/// A form that was filled in.
#[derive(Clone)]
pub struct Draft {
    visitor: Visitor,
    method: Method,
    action: String,
    fields: Vec<(String, String)>,
    by_htmx: Option<ByHtmx>,
    is_htmx: bool,
}

impl Draft {
    /// Sends the form by htmx instead of the browser.
    #[track_caller]
    pub fn by_htmx(mut self) -> Self {
        assert!(self.by_htmx.is_some(), "htmx does not send the form to {}", self.action);
        self.is_htmx = true;
        self
    }

    /// Sends the form with the button that leads elsewhere: to this address instead of the last part of its own.
    pub fn to(mut self, place: &str) -> Self {
        let own = self.action.rsplit_once('/').map_or("", |(own, _)| own);
        self.action = format!("{own}/{place}");
        self
    }

    /// Changes a hidden field, as only an attacker would.
    #[track_caller]
    pub fn forged(mut self, name: &str, value: &str) -> Self {
        let field = self.fields.iter_mut().find(|(known, _)| known == name);
        value.clone_into(&mut field.unwrap_or_else(|| panic!("there is no field {name}")).1);
        self
    }

    /// Ticks a checkbox, or chooses with a button.
    pub fn ticking(self, name: &str) -> Self {
        self.pressing(name, "yes")
    }

    /// Sends the form with the button that has this name and value.
    pub fn pressing(mut self, name: &str, value: &str) -> Self {
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Chooses one of two texts of a contested field.
    #[track_caller]
    pub fn choosing(self, field: &str, text: &str) -> Self {
        self.forged(&format!("choose-{field}"), text)
    }

    /// Sends the form by a button or a field of the page that says where to, and what htmx replaces there.
    #[track_caller]
    pub fn through(mut self, page: &Page, element: &str) -> Self {
        let Some(found) = page.html.select(&select(element)).next() else { panic!("there is no {element}\n{page:?}") };
        if let Some(action) = found.attr("formaction") {
            action.clone_into(&mut self.action);
        }
        if let (Some(name), Some(value)) = (found.attr("name"), found.attr("value"))
            && found.value().name() == "button"
        {
            self.fields.push((name.to_owned(), value.to_owned()));
        }
        if let (Some(action), Some(target)) = (found.attr("data-hx-post"), found.attr("data-hx-target")) {
            let replaced = page.html.select(&select(target)).next();
            let name = replaced.unwrap_or_else(|| panic!("{target} is not on the page")).value().name();
            self.by_htmx =
                Some(ByHtmx { action: action.to_owned(), target: format!("{name}{target}"), selected: None });
        }
        self
    }

    /// The value of a field.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The names of the fields.
    pub fn names(&self) -> Vec<String> {
        self.fields.iter().map(|(name, _)| name.clone()).collect()
    }

    /// Sends the form. A response to htmx must be what htmx asked for: the element that it replaces, or where to go.
    pub async fn submit(&self) -> Page {
        let Self { visitor, method, action, fields, by_htmx, is_htmx } = self.clone();
        let by_htmx = by_htmx.filter(|_| is_htmx);
        let action = by_htmx.as_ref().map_or(action, |by_htmx| by_htmx.action.clone());
        let mut request = if method == Method::GET {
            let query = serde_urlencoded::to_string(&fields).expect("fields can be encoded");
            // Where on the page to look is nothing to ask for.
            let address = action.split('#').next().unwrap_or_default();
            visitor.request(method, &format!("{address}?{query}"))
        } else {
            visitor.request(method, &action).form(&fields)
        };
        let Some(by_htmx) = by_htmx else { return request.send().await };
        request = request.htmx(&by_htmx.target);
        if by_htmx.selected.is_some() {
            // htmx asks for a whole page when it selects a part of the response itself.
            request = request.header("HX-Request-Type", "full");
        }
        let page = request.send().await;
        page.replaces(&by_htmx);
        page
    }
}

impl Page {
    /// Fails unless htmx can replace this element with the response, or is told where to go instead.
    #[track_caller]
    fn replaces(&self, by_htmx: &ByHtmx) {
        assert!(!self.status().is_redirection(), "fetch would follow this before htmx sees it: {self:?}");
        if self.status() == StatusCode::NO_CONTENT {
            assert!(!self.header("HX-Location").is_empty(), "htmx is not told where to go: {self:?}");
            return;
        }
        let id = match self.header("HX-Retarget") {
            own if own.is_empty() => by_htmx.target.split_once('#').expect("a target is tag#id").1.to_owned(),
            // A form that outlived its session: the page that holds it takes the place of the main part.
            other if other == "#main" => {
                assert_eq!(
                    ["HX-Reswap", "HX-Reselect"].map(|name| self.header(name)),
                    ["outerHTML", "#main"],
                    "{self:?}"
                );
                assert!(self.has("#main"), "{self:?}");
                return;
            }
            other => {
                assert_eq!((other.as_str(), self.header("HX-Reswap").as_str()), ("#notices", "beforeend"), "{self:?}");
                assert!(self.has(".notice"), "the notices get something else: {self:?}");
                return;
            }
        };
        if let Some(selected) = &by_htmx.selected {
            assert_eq!(self.attributes(selected, "id"), [id], "{selected} is not in the answer: {self:?}");
            return;
        }
        let roots: Vec<_> =
            self.html.root_element().child_elements().map(|root| root.attr("id").map(str::to_owned)).collect();
        assert_eq!(roots, [Some(id)], "htmx gets something else than what it replaces: {self:?}");
    }
}

/// Parses a CSS selector.
#[track_caller]
pub fn select(text: &str) -> Selector {
    Selector::parse(text).unwrap_or_else(|error| panic!("{text} is no selector: {error}"))
}

fn words(element: ElementRef<'_>) -> String {
    let (mut text, mut was_marked) = (String::new(), false);
    for node in element.descendants() {
        let Some(part) = node.value().as_text() else { continue };
        // A mark stands within a word, everything else around some.
        let is_marked = node.parent().and_then(ElementRef::wrap).is_some_and(|parent| parent.value().name() == "mark");
        if !is_marked && !was_marked {
            text.push(' ');
        }
        text.push_str(part);
        was_marked = is_marked;
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The fields that a browser would send for an unchanged form.
pub fn held(form: ElementRef<'_>) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for field in form.select(&select("input[name], textarea[name], select[name]")) {
        let name = field.attr("name").unwrap_or_default().to_owned();
        let kind = field.attr("type").unwrap_or("text");
        let is_off = matches!(kind, "checkbox" | "radio") && field.attr("checked").is_none();
        if field.attr("disabled").is_some() || is_off || matches!(kind, "submit" | "button" | "image") {
            continue;
        }
        let value = match field.value().name() {
            "textarea" => field.text().collect(),
            "select" => chosen(field),
            _ => field.attr("value").unwrap_or_default().to_owned(),
        };
        fields.push((name, value));
    }
    fields
}

fn chosen(select_field: ElementRef<'_>) -> String {
    let first = |selector: &str| select_field.select(&select(selector)).next();
    first("option[selected]").or_else(|| first("option")).map(value_of).unwrap_or_default()
}

fn value_of(option: ElementRef<'_>) -> String {
    option.attr("value").map_or_else(|| words(option), str::to_owned)
}

/// The values to choose from, if the field is a list.
fn options(form: ElementRef<'_>, name: &str) -> Option<Vec<String>> {
    let list = form.select(&select(&format!("select[name=\"{name}\"]"))).next()?;
    Some(list.select(&select("option")).map(value_of).collect())
}
