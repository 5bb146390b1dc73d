"""Suspends or reinstates a business as an operator does: python3 suspend.py BASE SLUG on|off."""

import re
import sys

from browser import Browser, Form

base, slug, act = sys.argv[1:]
browser = Browser(base, 2000)
browser.sign_in("operator@souk.example")
found = re.search(r"/operator/businesses/(\d+)", browser.ask("GET", f"/operator/businesses?q={slug}")[2])
if not found:
    sys.exit(f"there is no business {slug}")
place = found.group(0) + ("/suspension" if act == "on" else "/suspension/delete")
form = Form(place)
form.feed(browser.ask("GET", found.group(0))[2])
status, _, _ = browser.ask("POST", place, {**form.fields, "reason": "A trial."})
if status != 303:
    sys.exit(f"{place} is answered with {status}")
