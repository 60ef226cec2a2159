#!/usr/bin/env python3
"""A client of the node-to-node protocol, written from docs/PROTOCOL.md alone. Python's standard library only.

    link_client.py HOST PORT [--secret TEXT] ask  KIND KEY PARTITION METHOD SHARD PAYLOAD
    link_client.py HOST PORT [--secret TEXT] tell KIND KEY PARTITION METHOD SHARD PAYLOAD [TIMES]

Prints what an ask is answered, or `told N`. HTTP/2 frames are made by hand: RFC 9113 and 7541.
"""
import hashlib
import hmac
import json
import os
import socket
import struct
import sys

DATA, HEADERS, RST, SETTINGS, PING, GOAWAY, WINDOW = 0, 1, 3, 4, 6, 7, 8
TELL, ASK, REPLY, ERROR, REDIRECT, CREDIT, FAREWELL, HELLO = 1, 2, 3, 4, 5, 6, 7, 8
CODES = {1: "overloaded", 2: "unavailable", 3: "unknown", 4: "failed", 5: "moved"}


class Link:
    def __init__(self, host, port):
        self.socket = socket.create_connection((host, port), timeout=20)
        self.received = b""
        self.lanes = {}
        self.envelopes = []
        self.window = 65535
        self.windows = {}
        self.taken = {}
        self.initial = 65535
        self.next_stream = 1
        self.socket.sendall(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
        self.frame(SETTINGS, 0, 0, b"")

    def frame(self, kind, flags, stream, payload):
        head = struct.pack(">I", len(payload))[1:] + bytes([kind, flags]) + struct.pack(">I", stream)
        self.socket.sendall(head + payload)

    def open(self, lane):
        """A lane is a POST whose body and answer stay open."""
        stream = self.next_stream
        self.next_stream += 2
        fields = [(":method", "POST"), (":scheme", "http"), (":path", "/perezvon/v1/lane/" + lane), (":authority", "node")]
        block = b""
        for name, value in fields:
            # A literal field that is not indexed, with a new name; no Huffman code.
            block += b"\x00" + bytes([len(name)]) + name.encode() + bytes([len(value)]) + value.encode()
        self.frame(HEADERS, 0x4, stream, block)
        self.lanes[stream] = b""
        self.windows[stream] = self.initial
        return stream

    def write(self, stream, bytes_):
        while bytes_:
            size = min(len(bytes_), 16384, self.window, self.windows[stream])
            if size <= 0:
                self.read_frame()
                continue
            self.frame(DATA, 0, stream, bytes_[:size])
            self.window -= size
            self.windows[stream] -= size
            bytes_ = bytes_[size:]

    def take(self, count):
        while len(self.received) < count:
            more = self.socket.recv(65536)
            if not more:
                raise SystemExit("the node closed the connection")
            self.received += more
        taken, self.received = self.received[:count], self.received[count:]
        return taken

    def read_frame(self):
        head = self.take(9)
        length, kind, flags = int.from_bytes(head[:3], "big"), head[3], head[4]
        stream = int.from_bytes(head[5:], "big") & 0x7FFFFFFF
        payload = self.take(length)
        if kind == SETTINGS and not flags & 1:
            for place in range(0, len(payload), 6):
                name, value = struct.unpack(">HI", payload[place:place + 6])
                if name == 4:
                    for known in self.windows:
                        self.windows[known] += value - self.initial
                    self.initial = value
            self.frame(SETTINGS, 1, 0, b"")
        elif kind == PING and not flags & 1:
            self.frame(PING, 1, 0, payload)
        elif kind == WINDOW:
            more = int.from_bytes(payload, "big") & 0x7FFFFFFF
            if stream == 0:
                self.window += more
            elif stream in self.windows:
                self.windows[stream] += more
        elif kind == DATA:
            self.lanes[stream] += payload
            self.cut(stream)
            self.give_back(0, length)
            self.give_back(stream, length)
        elif kind == GOAWAY:
            raise SystemExit("the node says goodbye with code %d" % int.from_bytes(payload[4:8], "big"))
        elif kind == RST:
            raise SystemExit("the node reset stream %d" % stream)

    def give_back(self, stream, length):
        """Some bytes at once: what is written to a node that has said goodbye would end the connection before it is read."""
        self.taken[stream] = self.taken.get(stream, 0) + length
        if self.taken[stream] >= 16384:
            self.frame(WINDOW, 0, stream, struct.pack(">I", self.taken.pop(stream)))

    def cut(self, stream):
        while len(self.lanes[stream]) >= 4:
            count = int.from_bytes(self.lanes[stream][:4], "big")
            if len(self.lanes[stream]) < 4 + count:
                return
            self.envelopes.append(self.lanes[stream][4:4 + count])
            self.lanes[stream] = self.lanes[stream][4 + count:]

    def envelope(self, *kinds):
        """The next envelope of one of these kinds: (header, payload)."""
        while True:
            for index, body in enumerate(self.envelopes):
                header = struct.unpack(">BBHHHQQI", body[:28])
                if header[1] in kinds:
                    del self.envelopes[index]
                    return header, body[28:]
            self.read_frame()

    def send(self, stream, kind, payload, shard=0, method=0, epoch=0, number=0, remaining=0, address=None):
        flags, middle = 0, b""
        if address:
            actor, key, partition = (part.encode() for part in address)
            flags = 1
            middle = bytes([len(actor)]) + actor
            middle += struct.pack(">H", len(key)) + key + struct.pack(">H", len(partition)) + partition
        body = struct.pack(">BBHHHQQI", 1, kind, flags, shard, method, epoch, number, remaining) + middle + payload
        self.write(stream, struct.pack(">I", len(body)) + body)

    def greet(self, secret, cluster=b"test"):
        """The handshake on the control lane. Returns the node's introduction."""
        control = self.open("control")
        offer = json.dumps({"step": "offer", "offer": {
            "version": {"major": 1, "minor": 0}, "build": "python", "incarnation": os.urandom(8).hex(),
            "cluster": hashlib.sha256(cluster).hexdigest(), "shards": 64, "methods": {}, "nonce": os.urandom(32).hex(),
            "colour": "a field that the node does not know"}}).encode()
        self.send(control, HELLO, offer)
        _, answer = self.envelope(HELLO)
        said = json.loads(answer)
        if said["step"] == "refusal":
            raise SystemExit("refused: " + said["code"])

        def seal(side):
            parts = [b"perezvon link 1 " + side, offer, answer]
            text = b"".join(struct.pack(">I", len(part)) + part for part in parts)
            return hmac.new(secret, text, hashlib.sha256).hexdigest()

        self.send(control, HELLO, json.dumps({"step": "proof", "proof": seal(b"dialling") if secret else None}).encode())
        _, welcome = self.envelope(HELLO)
        welcome = json.loads(welcome)
        if welcome["step"] != "welcome":
            raise SystemExit("refused: " + welcome.get("code", "?"))
        if secret and not hmac.compare_digest(welcome["proof"], seal(b"listening")):
            raise SystemExit("the node does not know the secret")
        return said["offer"]


def main(arguments):
    host, port, rest = arguments[0], int(arguments[1]), arguments[2:]
    secret = None
    if rest[0] == "--secret":
        secret, rest = rest[1].encode(), rest[2:]
    what, actor, key, partition, method, shard, payload = rest[:7]
    link = Link(host, port)
    node = link.greet(secret)
    number = node["methods"].get(method)
    if number is None:
        raise SystemExit("the node takes no " + method)
    data = link.open("data")
    address = (actor, key, partition)
    if what == "tell":
        times = int(rest[7]) if len(rest) > 7 else 1
        for _ in range(times):
            link.send(data, TELL, payload.encode(), int(shard), number, 0, 0, 0xFFFFFFFF, address)
    # An ask behind the tells on the same lane is answered when they have been taken.
    link.send(data, ASK, payload.encode(), int(shard), number, 0, 77, 10_000, address)
    header, body = link.envelope(REPLY, ERROR, REDIRECT)
    if header[6] != 77:
        raise SystemExit("an answer to another ask")
    if what == "tell":
        print("told", times)
    elif header[1] == REPLY:
        print("reply", body.decode())
    elif header[1] == REDIRECT:
        print("redirect", header[5], body.decode())
    else:
        print("error", CODES.get(body[0], body[0]), int.from_bytes(body[1:5], "big"), body[5:].decode())


if __name__ == "__main__":
    main(sys.argv[1:])
