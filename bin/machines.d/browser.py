"""A browser as far as the scripts here need one."""

import http.client
import sys
from html.parser import HTMLParser
from urllib.parse import urlencode, urlsplit

PASSWORD = "souk-demo-2026"


class Form(HTMLParser):
    """The hidden fields of the form that is sent to an address."""

    def __init__(self, action):
        super().__init__()
        self.action, self.fields, self.is_in = action, {}, False

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "form":
            self.is_in = attributes.get("action") == self.action and attributes.get("method") == "post"
        elif self.is_in and tag == "input" and attributes.get("type") == "hidden":
            self.fields[attributes["name"]] = attributes.get("value") or ""

    def handle_endtag(self, tag):
        if tag == "form":
            self.is_in = False


class Browser:
    def __init__(self, base, number):
        where = urlsplit(base)
        self.host, self.port, self.base = where.hostname, where.port, base
        self.cookies, self.address, self.conn = {}, f"10.1.{number >> 8}.{number & 255}", None

    def ask(self, method, path, fields=None):
        """The status, the place that it leads to and the text; 0 where there is no answer."""
        headers = {"Sec-Fetch-Site": "same-origin", "X-Forwarded-For": self.address, "Accept-Language": "en"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        body = None
        if fields is not None:
            body, headers["Content-Type"] = urlencode(fields), "application/x-www-form-urlencoded"
        try:
            if self.conn is None:
                self.conn = http.client.HTTPConnection(self.host, self.port, timeout=15)
            self.conn.request(method, path, body, headers)
            answer = self.conn.getresponse()
            text = answer.read().decode("utf-8", "replace")
        except (OSError, http.client.HTTPException):
            self.conn = None
            return 0, "", ""
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                name, value = value.split(";")[0].split("=", 1)
                self.cookies[name] = value
        if answer.will_close:
            self.conn = None
        return answer.status, answer.getheader("Location") or "", text

    def sign_in(self, email):
        form = Form("/sign-in")
        form.feed(self.ask("GET", "/sign-in")[2])
        status, to, _ = self.ask("POST", "/sign-in", {**form.fields, "email": email, "password": PASSWORD})
        if status != 303:
            sys.exit(f"{email} could not sign in: {status}")
