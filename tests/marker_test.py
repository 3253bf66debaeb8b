#!/usr/bin/python3
"""Looks for a client's data in every byte of every file, while commands run and after them.

A client is planted whose name, phone, e-mail and address hold markers. Every command is then run
under the fault shim, which searches each buffer that is written and each deleted file that is still
open, and which stops the program before each call that changes a file: at each stop this test reads
every file there is. The passphrases and the recovery key are searched for in the same way.

The same watch over stock SQLite has to find the marker: else the watch would prove nothing.
"""

import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import harness
from harness import Area

MARKERS = ["Qzwxmerkki", "358457396171", "qzwx@merkki.example"]
CLIENT = """
family_name = "Qzwxmerkki"
given_names = "Eno Qzwxmerkki"
phones = ["+358457396171"]
emails = ["qzwx@merkki.example"]
street = "Qzwxmerkkikatu 1"
other_addresses = ["c/o Qzwxmerkki, 00990 Helsinki"]

[[guardian]]
family_name = "Qzwxmerkki"
given_names = "Sisko"

[source]
origin = "Qzwxmerkki ry"
purpose = "Qzwxmerkki"
"""

CASE = """
task = "families"
service = "Qzwxmerkki"
controller = "buyer"
controller_name = "Qzwxmerkki Oy"
responsible = "Qzwxmerkki"
county = "Qzwxmerkki"
"""

AGREEMENT = """
parties = ["Koivu", "Eno Qzwxmerkki"]
service = "Qzwxmerkki"
agreed_matters = "Qzwxmerkki"
price = 75
price_basis = "hour"
vat = "exempt_social_care"
billing_terms = "Qzwxmerkki"
valid_from = 2026-01-10
processor_contract = "Qzwxmerkki"
"""

PLAN = """
service = "Qzwxmerkki"
own_view = "Eno Qzwxmerkki tahtoo"
goals = "Qzwxmerkki"
agreed_on = 2026-01-05
"""

MISTAKE = """
street = "Qzwxmerkkikatu 2"
[was]
street = "Qzwxmerkkikatu 1"
[change]
reason = "Qzwxmerkki"
requested_by = "Qzwxmerkki"
"""

# Holds the markers in the clear because it is asked to.
EXPORTED = "out/"

# Memory-backed, where the form of --edit stands while the editor runs.
FORMS = "runtime/"
EDITOR = "env -u LD_PRELOAD sed -i s/Qzwxmerkkikatu/Qzwxmerkkitie/"

CONFIG = harness.FAST_CONFIG + '[controller]\nname = "Esimerkkipalvelu Koivu"\n'

CONTROL = """
import sqlite3, sys
register = sqlite3.connect(sys.argv[1])
register.execute("CREATE TABLE client (name TEXT)")
register.execute("INSERT INTO client VALUES ('Qzwxmerkki')")
register.commit()
register.execute("UPDATE client SET name = 'other'")
register.commit()
"""


class Watch:
    """Runs programs in one area and collects where a marker was seen."""

    def __init__(self, area: Area):
        self.area = area
        self.markers = [*MARKERS, harness.OLD, harness.NEW]
        self.stops = 0
        self.searched = 0  # bytes
        self.finds: list[str] = []

    def search_files(self, when: str):
        for name, path in self.area.files().items():
            if name.startswith(EXPORTED) or name in ("old", "new", "calls"):
                continue
            if name.startswith(FORMS) and when.startswith("during"):
                continue
            try:
                content = path.read_bytes()
            except FileNotFoundError:  # a temporary file that has just gone
                continue
            self.searched += len(content)
            if any(marker.encode() in content for marker in self.markers):
                self.finds.append(f"{when}: in {name}")

    def read_log(self, when: str):
        log = self.area.root / "calls"
        for line in log.read_text(encoding="utf-8").splitlines():
            number, call, path = line.split(" ", 2)
            inside = path.startswith(str(self.area.root))
            asked_for = path.startswith(tuple(f"{self.area.root}/{f}" for f in (EXPORTED, FORMS)))
            if number == "MARKER" and not asked_for:
                self.finds.append(f"{when}: {call} of {path}")
            elif number == "MAPPED":
                self.finds.append(f"{when}: maps {path} to write, which no watch sees")
            elif number.isdigit() and path.startswith("/") and not inside:
                self.finds.append(f"{when}: {call} of {path}, outside its world")
        log.unlink()

    def run(self, when: str, arguments: list[str], text: str = "") -> bytes:
        """What the program writes to stdout; `when` is its name in the finds."""
        environment = self.area.environment(
            LD_PRELOAD=harness.SHIM,
            SHIM_LOG=str(self.area.root / "calls"),
            SHIM_STOP="1",
            SHIM_MARKER="\n".join(self.markers),
            EDITOR=EDITOR,
        )
        process = subprocess.Popen(
            arguments,
            env=environment,
            cwd=self.area.root,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        process.stdin.write(text.encode())
        process.stdin.close()
        output = [b"", b""]

        def collect(index: int, pipe):
            output[index] = pipe.read()

        readers = [
            threading.Thread(target=collect, args=(index, pipe))
            for index, pipe in enumerate((process.stdout, process.stderr))
        ]
        for reader in readers:
            reader.start()
        while True:
            _, status = os.waitpid(process.pid, os.WUNTRACED)
            if not os.WIFSTOPPED(status):
                break
            self.stops += 1
            self.search_files(f"during {when}")
            os.kill(process.pid, signal.SIGCONT)
        process.returncode = os.waitstatus_to_exitcode(status)
        for reader in readers:
            reader.join()
        process.stdout.close()
        process.stderr.close()
        self.search_files(f"after {when}")
        self.read_log(f"during {when}")
        if process.returncode not in harness.DONE:
            harness.fail(f"{when}: exit {process.returncode}\n{output[1].decode()}")
        return output[0]

    def command(self, command: list[str], text: str = "", passphrase: str = "old") -> bytes:
        words = [*command, "--passphrase-file", "{root}/" + passphrase]
        if "--edit" not in command:  # an editor is a question
            words.append("--no-input")
        return self.run(" ".join(command), self.area.arguments(words), text)


def commands(watch: Watch):
    """Every command, each of which knows the client or the keys."""
    printed = watch.command(["init"]).decode()
    groups = max(re.findall(r"[0-9A-Z]+(?:-[0-9A-Z]+)+", printed), key=len, default="")
    if not groups:
        harness.fail(f"init printed no recovery key:\n{printed}")
    watch.markers += [groups, groups.replace("-", "")]
    watch.command(["add-client", "--from", "-"], CLIENT)
    watch.command(
        ["guardian", "add", "1", "--from", "-"],
        'family_name = "Qzwxmerkki"\nphones = ["+358457396171"]\n',
    )
    watch.command(["case", "add", "1", "--from", "-"], CASE)
    watch.command(["agreement", "add", "1", "--from", "-"], AGREEMENT)
    watch.command(["agreement", "print", "1", "--output", "{root}/out/agreement"])
    watch.command(
        ["agreement", "sign", "1", "--from", "-"],
        'place = "Helsinki"\nsignatories = ["Eno Qzwxmerkki"]\n',
    )
    watch.command(["agreement", "amend", "1", "--from", "-"], 'service = "Uusi Qzwxmerkki"\n')
    watch.command(["plan", "add", "1", "--from", "-"], PLAN)
    watch.command(["plan", "review", "1", "--from", "-"], 'goals = "Toinen Qzwxmerkki"\n')
    watch.command(["plan", "edit", "1", "--from", "-"], 'agreed_on = 2026-02-05\n')
    watch.command(["rectify", "1", "--from", "-"], MISTAKE)
    watch.command(["edit", "1", "--from", "-"], 'street = "Qzwxmerkkikatu 3"\n')
    watch.command(["undo", "--yes"])
    if harness.is_in_memory(watch.area.root):
        watch.command(["edit", "1", "--edit", "--yes"])
    watch.command(["plan", "print", "1", "--output", "{root}/out/plan"])
    watch.command(["plan", "end", "1", "--from", "-"], 'end_reason = "Qzwxmerkki"\n')
    watch.command(["agreement", "end", "1", "--from", "-"], 'end_reason = "Qzwxmerkki"\n')
    watch.command(["case", "close", "1", "--from", "-"], 'close_ground = "Qzwxmerkki"\n')
    for command in (
        ["show", "1"],
        ["list"],
        ["guardian", "list", "1"],
        ["case", "show", "1"],
        ["case", "list", "1"],
        ["agreement", "show", "1"],
        ["agreement", "list", "1"],
        ["agreement", "print", "1", "1"],
        ["plan", "show", "1"],
        ["export", "1", "--draft", "--format", "text"],
        ["export", "1", "--draft", "--format", "json"],
    ):
        if MARKERS[0].encode() not in watch.command(command):
            harness.fail(f"{' '.join(command)} does not show the client")
    if MARKERS[0].encode() not in watch.command(["find", "--from", "-"], "Qzwxmerkki"):
        harness.fail("find does not find the client")
    watch.command(["export", "1", "--draft", "--format", "json", "--output", "{root}/out/1.json"])
    (watch.area.root / "backup").mkdir(mode=0o700)
    watch.command(["backup", "{root}/backup"])
    watch.command(["verify"])
    watch.command(["rotate-key", "--drop-recovery", "--new-passphrase-file", "{root}/new"])
    watch.command(
        ["rotate-key", "--passphrase-only", "--new-passphrase-file", "{root}/old"], passphrase="new"
    )
    copy = next(path for path in (watch.area.root / "backup").rglob("*.kortisto"))
    watch.command(["restore", str(copy), "--register", "{root}/restored.kortisto"])
    if MARKERS[0].encode() not in watch.command(["show", "1"]):
        harness.fail("the client was not kept")


def main() -> int:
    with harness.temporary_folder() as temporary:
        watch = Watch(Area.create(Path(temporary) / "kortisto", CONFIG))
        commands(watch)
        control = Watch(Area.create(Path(temporary) / "control"))
        control.run(
            "stock SQLite",
            [sys.executable, "-c", CONTROL, str(control.area.root / "data/stock.db")],
        )
    for find in dict.fromkeys(watch.finds):
        print(find)
    print(
        f"{watch.stops} stops, {watch.searched} bytes searched, {len(watch.finds)} finds; "
        f"stock SQLite: {control.stops} stops, {len(control.finds)} finds"
    )
    seen_in_buffers = any("pwrite of" in find for find in control.finds)
    seen_in_files = any(
        find.startswith("during") and ": in data/" in find for find in control.finds
    )
    if not (seen_in_buffers and seen_in_files):
        print("the watch does not find the marker with stock SQLite")
        return 1
    return 1 if watch.finds else 0


if __name__ == "__main__":
    sys.exit(main())
