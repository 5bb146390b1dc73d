"""Load for bin/machines: python3 load.py BASE PHASES ACKNOWLEDGED END [READERS WRITERS].

Readers ask for public pages, writers save drafts as members of the demo's businesses, all through the balancer, until there
is a file END. PHASES is a file that holds the name of what happens now. Every draft whose saving was answered is a
line in ACKNOWLEDGED. At the end each phase is printed as one line: name, requests, failed, drafts, failed, worst second.
"""

import collections
import os
import random
import sys
import threading
import time

from browser import Browser, Form

PAGES = ["/", "/listings", "/listings?q=mug", "/businesses", "/categories", "/listings?page=2"]


class Tally:
    def __init__(self, phases):
        self.phases, self.lock = phases, threading.Lock()
        self.counts = collections.OrderedDict()
        self.seconds = collections.Counter()

    def note(self, what, is_well):
        with open(self.phases) as file:
            phase = file.read().strip() or "-"
        with self.lock:
            counts = self.counts.setdefault(phase, collections.Counter())
            counts[what] += 1
            if not is_well:
                counts["failed " + what] += 1
                self.seconds[phase, int(time.time())] += 1


def read(base, number, tally, is_over):
    browser, choose = Browser(base, number), random.Random(number)
    while not is_over.is_set():
        status, _, _ = browser.ask("GET", choose.choice(PAGES))
        tally.note("read", status == 200)
        time.sleep(0.01)


def write(base, number, tally, is_over, acknowledged):
    browser = Browser(base, 1000 + number)
    browser.sign_in(EMAIL)
    place = f"/manage/{BUSINESS}/products"
    count = 0
    while not is_over.is_set():
        status, _, text = browser.ask("GET", f"{place}/new")
        form = Form(place)
        form.feed(text)
        if status != 200 or not form.fields:
            tally.note("read", status == 200)
            time.sleep(0.1)
            continue
        count += 1
        name = f"Trial {number}-{count}-{time.time_ns()}"
        status, to, _ = browser.ask("POST", place, {**form.fields, "name": name})
        tally.note("written", status == 303)
        if status == 303:
            with acknowledged[0]:
                acknowledged[1].write(name + "\n")
                acknowledged[1].flush()
        time.sleep(0.1)


EMAIL, BUSINESS = "editor@blue-door.example", "blue-door"


def main():
    base, phases, file, end = sys.argv[1:5]
    readers, writers = (int(text) for text in (sys.argv[5:7] or ["12", "4"]))
    tally, is_over = Tally(phases), threading.Event()
    with open(file, "a") as out:
        acknowledged = (threading.Lock(), out)
        threads = [threading.Thread(target=read, args=(base, n, tally, is_over)) for n in range(readers)]
        threads += [
            threading.Thread(target=write, args=(base, n, tally, is_over, acknowledged)) for n in range(writers)
        ]
        for thread in threads:
            thread.start()
        while not os.path.exists(end):
            time.sleep(0.2)
        is_over.set()
        for thread in threads:
            thread.join()
    for phase, counts in tally.counts.items():
        worst = max([n for (name, _), n in tally.seconds.items() if name == phase], default=0)
        failed = counts["failed read"], counts["failed written"]
        print(phase, counts["read"], failed[0], counts["written"], failed[1], worst, sep="\t")


main()
