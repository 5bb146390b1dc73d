"""Asks the assistant, for bin/bench assistant: python3 assistant.py server | ask BASE CLIENTS SECONDS | hold BASE STREAMS SECONDS."""

import asyncio
import json
import sys
import time
from urllib.parse import urlencode, urlsplit

QUESTIONS = [
    "oak desk lamp", "mugs under 30 euros", "what is the cheapest teapot?", "Is it safe in the dishwasher?", "blue vase",
    "newest chairs", "a gift for a gardener", "wool blanket under 80 euros", "how big is the oak table?", "linen",
]


async def serve():
    """A language model that says a word every second for a minute."""

    async def answer(reader, writer):
        head = await reader.readuntil(b"\r\n\r\n")
        length = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
        await reader.readexactly(int(length[0].split(b":")[1]) if length else 0)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n")
        chunk = json.dumps({"choices": [{"delta": {"content": "word "}}]})
        try:
            for _ in range(58):
                writer.write(f"data: {chunk}\n\n".encode())
                await writer.drain()
                await asyncio.sleep(1)
            writer.write(b"data: [DONE]\n\n")
            await writer.drain()
        except ConnectionError:
            pass
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


class Asker:
    def __init__(self, base):
        where = urlsplit(base)
        self.host, self.port, self.asked = where.hostname, where.port, 0

    async def ask(self, question=None):
        """Asks one question and yields the moments of its events, each with its text."""
        self.asked += 1
        number = self.asked
        body = urlencode({"question": question or QUESTIONS[number % len(QUESTIONS)], "question_key": f"{time.time_ns():032x}"})
        address = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
        reader, writer = await asyncio.open_connection(self.host, self.port)
        try:
            writer.write(
                f"POST /assistant HTTP/1.1\r\nHost: {self.host}:{self.port}\r\nX-Forwarded-For: {address}\r\n"
                "Sec-Fetch-Site: same-origin\r\nHX-Request: true\r\nHX-Target: div#conversation\r\n"
                f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
                f"Connection: close\r\n\r\n{body}".encode()
            )
            while piece := await reader.read(1 << 16):
                yield time.perf_counter(), piece
        finally:
            writer.close()


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))] * 1000 if values else float("nan")


async def measure(base, clients, seconds):
    asker, until = Asker(base), time.perf_counter() + seconds
    moments, failed = {"sign": [], "sentence": [], "whole": []}, 0

    async def one():
        nonlocal failed
        while time.perf_counter() < until:
            begun, seen, body = time.perf_counter(), set(), b""
            at = begun
            async for at, piece in asker.ask():
                body += piece
                if "sign" not in seen and b"data:" in body:
                    seen.add("sign")
                    moments["sign"].append(at - begun)
                if "sentence" not in seen and b'class="sentence' in body:
                    seen.add("sentence")
                    moments["sentence"].append(at - begun)
            if body.startswith(b"HTTP/1.1 200") and b"message__meta" in body:
                moments["whole"].append(at - begun)
            else:
                failed += 1

    await asyncio.gather(*(one() for _ in range(clients)))
    for name, values in moments.items():
        print(f"answers.{name}.p50\t{percentile(values, 0.5):.1f}\tms")
        print(f"answers.{name}.p99\t{percentile(values, 0.99):.1f}\tms")
    print(f"answers.rate\t{len(moments['whole']) / seconds:.0f}\t1/s")
    print(f"answers.failed\t{failed}\t1")


async def hold(base, streams, seconds):
    asker, open_now = Asker(base), 0

    async def one():
        nonlocal open_now
        # Whoever is told to come back later does.
        while True:
            is_open = False
            # Something that is listed: without it no model is asked.
            async for _, piece in asker.ask("oak"):
                if not is_open and piece.startswith(b"HTTP/1.1 200"):
                    is_open, open_now = True, open_now + 1
            open_now -= is_open
            await asyncio.sleep(1)

    tasks = []
    for _ in range(streams):
        tasks.append(asyncio.create_task(one()))
        await asyncio.sleep(0.02)
    await asyncio.sleep(5)
    print(open_now, flush=True)
    await asyncio.sleep(seconds)
    print(open_now, flush=True)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


if __name__ == "__main__":
    what, *rest = sys.argv[1:]
    if what == "server":
        asyncio.run(serve())
    elif what == "ask":
        asyncio.run(measure(rest[0], int(rest[1]), float(rest[2])))
    else:
        asyncio.run(hold(rest[0], int(rest[1]), float(rest[2])))
