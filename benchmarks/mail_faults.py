"""Sends many messages through a server that fails at random from a sender killed at random, and counts the damage.

    python benchmarks/mail_faults.py --messages 1000 --kills 200

Counted at the end: messages lost (the ledger says accepted, or nothing, and the server never had them) and messages
the server had twice without the sender ever having reported them as in doubt. Both must be 0.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller

from vrtracker.send.ledger import Ledger
from vrtracker.send.message import Letter, build
from vrtracker.send.smtp import Run, send
from vrtracker.settings import EmailSettings

PACK = "pack"


class Unreliable:
    """Refuses for now, drops before or after it has the message, or takes it; who got what is kept."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.got: Counter[str] = Counter()

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        fate = self.dice.random()
        if fate < 0.05:
            return "451 try later"
        if fate < 0.08:
            server.transport.close()
        envelope.rcpt_tos.append(address)
        return "250 known"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        fate = self.dice.random()
        if fate < 0.05:
            return "452 no room just now"
        self.got.update(envelope.rcpt_tos)
        if fate < 0.08:
            server.transport.close()
        return "250 taken"


def sender(port: int, count: int, folder: Path) -> None:
    """One run of the sender, as the command does it; what is in doubt is written down as it is reported."""
    settings = EmailSettings(host="127.0.0.1", port=port, security="none", sender="vru@x.example", retries=20)
    run = Run(settings, None, Ledger(folder / "sent.sqlite"), "2026-07-30", sleep=lambda _: None)
    letters = [Letter(f"P{n}", (f"p{n}@x.example",), "Yours", "Hello", "<p>Hello</p>") for n in range(count)]
    made = [build(letter, settings, f"{PACK}/{letter.owner}", None) for letter in letters]
    with (folder / "doubts").open("a") as doubts:
        for delivery in send(made, run):
            if delivery.outcome == "in doubt":
                doubts.write(f"{delivery.recipient}\n")
                doubts.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sender", nargs=2, metavar=("PORT", "FOLDER"))
    options = parser.parse_args()
    if options.sender:
        sender(int(options.sender[0]), options.messages, Path(options.sender[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(options.messages, options.kills, options.seed, Path(folder))


def measure(count: int, kills: int, seed: int, folder: Path) -> None:
    handler = Unreliable(seed)
    controller = Controller(handler, hostname="127.0.0.1", port=8025)
    controller.start()
    dice = random.Random(seed)
    command = [sys.executable, __file__, "--messages", str(count), "--sender", "8025", str(folder)]
    killed = 0
    while True:
        child = subprocess.Popen(command)
        if killed < kills:
            time.sleep(dice.uniform(0.3, 1.2))
            if child.poll() is None:
                child.send_signal(signal.SIGKILL)
                killed += 1
            child.wait()
        else:
            child.wait()
            break
        if child.returncode == 0:
            break
    controller.stop()
    report(count, killed, handler.got, folder)


def report(count: int, killed: int, got: Counter[str], folder: Path) -> None:
    ledger = Ledger(folder / "sent.sqlite")
    known = {f"p{n}@x.example": ledger.entries(f"{PACK}/P{n}").get(f"p{n}@x.example") for n in range(count)}
    doubted = set((folder / "doubts").read_text().split())
    states = Counter(entry.state if entry else "nothing" for entry in known.values())
    lost = [to for to, entry in known.items() if not got[to] and (entry is None or entry.state == "accepted")]
    twice = [to for to, times in got.items() if times > 1 and to not in doubted]
    print(f"{count} messages, {killed} kills; the ledger says {dict(states)}; reported as in doubt {len(doubted)}")
    print(f"had by the server {len(got)}, of them in doubt {sum(to in doubted for to in got)}")
    print(f"lost {len(lost)}; sent twice without a word {len(twice)}")


if __name__ == "__main__":
    main()
