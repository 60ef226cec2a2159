#!/usr/bin/env python3
"""Hostile clients of a node's link port, and a good one. Python's standard library only; frames are RFC 9113's.

    link_attacks.py PORT ATTACK SECONDS CONNECTIONS   attacks again and again; prints with how many connections
    link_attacks.py PORT peer                         a peer that asks all the time, until SIGTERM; prints how that went
    link_attacks.py list                              the attacks: how long each is to last, with how many connections
                                                      at once, and what it may take of memory meanwhile, MiB
"""
import json
import os
import select
import signal
import socket
import struct
import sys
import threading
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../PeerLinkTests/Resources"))
from link_client import ASK, HELLO, REPLY, Link  # noqa: E402

CLUSTER = b"perezvon"
HEALTH = "/perezvon/v1/health"
LANE = "/perezvon/v1/lane/"


def frame(kind, flags, stream, payload):
    return struct.pack(">I", len(payload))[1:] + bytes([kind, flags]) + struct.pack(">I", stream) + payload


def field(name, value):
    """A literal field that is not indexed: RFC 7541, 6.2.2."""
    return bytes([0, len(name)]) + name.encode() + bytes([len(value)]) + value.encode()


def request(stream, path, flags=0x4, extra=b""):
    block = field(":method", "POST") + field(":scheme", "http") + field(":path", path) + field(":authority", "x")
    return frame(1, flags, stream, block + extra)


def envelope(kind, payload):
    body = struct.pack(">BBHHHQQI", 1, kind, 0, 0, 0, 0, 0, 0) + payload
    return struct.pack(">I", len(body)) + body


GREETING = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + frame(4, 0, 0, b"") + frame(4, 1, 0, b"")


def again(block):
    while True:
        yield block


def once(*blocks):
    yield from blocks


def streams(pair):
    """Blocks of a hundred streams each."""
    first = 1
    while first < 2 ** 30:
        yield b"".join(pair(first + 2 * number) for number in range(100))
        first += 200


def bomb():
    """One field of 3,000 bytes goes into the table; 60,000 references to it are a byte each."""
    entry = b"\x40\x03x-a\x7f\xb9\x16" + b"a" * 3000
    return request(1, HEALTH, 0x5, entry + b"\xbe" * 60_000)


def control(*bytes_):
    return request(1, LANE + "control") + b"".join(frame(0, 0, 1, part) for part in bytes_)


# What each sends after its greeting; and whether it reads.
RAW = {
    "rapid reset": (lambda: streams(lambda s: request(s, HEALTH) + frame(3, 0, s, b"\0\0\0\x08")), True),
    "resets that we are made to send": (lambda: streams(lambda s: request(s, HEALTH) + frame(8, 0, s, bytes(4))), True),
    "CONTINUATION": (
        lambda: (block for blocks in (once(frame(1, 0, 1, field(":method", "GET"))), again(
            frame(9, 0, 1, field("x-a", "b")) * 100)) for block in blocks), True),
    "PING": (lambda: again(frame(6, 0, 0, bytes(8)) * 500), True),
    "PING without reading": (lambda: again(frame(6, 0, 0, bytes(8)) * 500), False),
    "SETTINGS": (lambda: again(frame(4, 0, 0, b"") * 500), True),
    "SETTINGS of many entries": (lambda: again(frame(4, 0, 0, b"\0\x01\0\0\x10\0" * 2000)), True),
    "header bomb": (lambda: once(bomb()), True),
    "headers over the limit": (
        lambda: once(request(1, HEALTH, 0x5, field("x-a", "v" * 120) * 150)), True),
    "an envelope longer than it may be": (lambda: once(control(b"\xff\xff\xff\xff\x01\x08")), True),
    "bytes that are no envelope": (lambda: once(control(b"\0\0\0\x1c" + b"\xaa" * 28)), True),
    "an introduction of nested arrays": (lambda: once(control(envelope(HELLO, b"[" * 15_000))), True),
    "an envelope that never ends": (
        lambda: once(control(struct.pack(">I", 130_000), *[b"x" * 16_000] * 4)), True),
    "a lane that sends nothing": (lambda: once(control()), True),
}


def raw(port, blocks, reads, end):
    """One connection: sends what it is given as fast as it is taken, until it is closed or the time is over."""
    with socket.create_connection(("127.0.0.1", port), timeout=5) as link:
        link.setblocking(False)
        left, blocks = GREETING, blocks()
        while time.monotonic() < end:
            if not left:
                left = next(blocks, b"")
            readable, writable, _ = select.select([link] if reads else [], [link] if left else [], [], 0.2)
            if readable and not link.recv(1 << 16):
                return
            if writable:
                left = left[link.send(left):]


def malformed_afterwards(port, end):
    """Goes through the handshake, and sends bytes that are no envelope."""
    link = Link("127.0.0.1", port)
    link.greet(None, CLUSTER)
    link.write(link.open("data"), b"\0\0\0\x1c" + b"\xaa" * 28)
    while time.monotonic() < end:
        link.read_frame()


def slow_reader(port, end):
    """Goes through the handshake, asks as fast as it can, and reads no answer."""
    link = Link("127.0.0.1", port)
    link.greet(None, CLUSTER)
    data = link.open("data")
    ask = struct.pack(">BBHHHQQI", 1, ASK, 1, 0, 9999, 0, 7, 10_000) + b"\x01A\0\x01a\0\x01a" + b"x" * 900
    block = frame(0, 0, data, (struct.pack(">I", len(ask)) + ask) * 16)
    link.socket.setblocking(False)
    left = b""
    while time.monotonic() < end:
        left = left or block
        _, writable, _ = select.select([], [link.socket], [], 0.2)
        if writable:
            left = left[link.socket.send(left):]


HANDSHAKEN = {
    "bytes that are no envelope after the handshake": malformed_afterwards,
    "a peer that asks and does not read": slow_reader,
}


# Two seconds for what is closed at once; longer for what is closed by a limit of time (5 s for the handshake, 10 s for a peer
# that does not read). For one that does not read so much may wait as LinkSettings has it: 48 MiB for each connection.
SLOW = {
    "an envelope that never ends": (7, 8, 32),
    "a lane that sends nothing": (7, 8, 32),
    "a peer that asks and does not read": (14, 2, 2 * 48 + 32),
}


def plan(name):
    seconds, connections, most = SLOW.get(name, (2, 8, 32))
    return {"name": name, "seconds": seconds, "connections": connections, "mebibytes": most}


def attack(port, name, seconds, connections):
    end = time.monotonic() + seconds
    counts = [0] * connections

    def run(place):
        while time.monotonic() < end:
            try:
                if name in RAW:
                    raw(port, *RAW[name], end)
                else:
                    HANDSHAKEN[name](port, end)
            except (OSError, SystemExit):
                time.sleep(0.005)  # closed, as it should be
            counts[place] += 1

    threads = [threading.Thread(target=run, args=(place,), daemon=True) for place in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(seconds + 10)
    print(json.dumps({"connections": sum(counts)}))


def peer(port):
    """Whatever goes wrong ends it with an error: the connection may not be lost, and each ask has its reply."""
    over = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: over.set())
    link = Link("127.0.0.1", port)
    method = link.greet(None, CLUSTER)["methods"]["dial_scheduler.queues/1"]
    data = link.open("data")
    asks, worst = 0, 0
    while not over.wait(0.02) and os.getppid() != 1:
        began = time.monotonic()
        asks += 1
        link.send(data, ASK, b"{}", 0, method, 0, asks, 30_000, ("DialScheduler", "shop-1", "shop/shop-1/0"))
        header, body = link.envelope(REPLY, 4, 5)
        if header[1] != REPLY or header[6] != asks:
            raise SystemExit("ask %d was answered %r %r" % (asks, header, body))
        worst = max(worst, time.monotonic() - began)
    print(json.dumps({"asks": asks, "worst_ms": round(worst * 1000)}))


def main(words):
    if words == ["list"]:
        print(json.dumps([plan(name) for name in [*RAW, *HANDSHAKEN]]))
    elif words[1] == "peer":
        peer(int(words[0]))
    else:
        attack(int(words[0]), words[1], float(words[2]), int(words[3]))


if __name__ == "__main__":
    main(sys.argv[1:])
