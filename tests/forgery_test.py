#!/usr/bin/python3
"""Changes a register in every way that needs no key, and looks at what the program makes of it.

Each change is made on a copy of one register. `verify` has to find it, and a command that reads has
to refuse the file (exit 13, or 12 when the key slot that is being opened was changed) or to give
exactly the right data. A second judge is tests/vault_reader.py, which was written from the manual
page alone: both must give the same exit status. Prints how much was tried.

Bytes are sampled, the fields of the headers more densely; KORTISTO_LONG=1 changes every byte of the
headers, and more of everything else.
"""

import hashlib
import io
import os
import random
import shutil
import sqlite3
import struct
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

import harness
import vault_reader
from harness import LONG, NEW, OLD, Area
from vault_reader import COPY, SLOT

READ = ["export", "1", "--format", "json"]
HEADERS = 2 * COPY
FOUND = 13
REFUSED = frozenset({12, 13})


@dataclass(frozen=True)
class Forgery:
    kind: str
    what: str
    file: bytes
    verify: frozenset[int]  # exit statuses that are right
    read: frozenset[int] = frozenset({0, FOUND})
    secret: str = "old"  # or "new", or "recovery"
    data: bytes | None = None  # of the reading command, when it is not the register's
    beside: dict[str, bytes] = field(default_factory=dict)  # files planted there, by suffix


@dataclass(frozen=True)
class Found:
    """The register that is changed, and what it was made of."""

    file: bytes
    data: bytes  # what the reading command prints
    older: list[bytes]  # the same register at earlier commits
    new_passphrase: bytes  # the register after rotate-key --passphrase-only, and …
    new_data: bytes  # … what is then read
    other: bytes  # another register with the same passphrase
    used: list[int]  # slots
    free: list[int]


def only(*statuses: int) -> frozenset[int]:
    return frozenset(statuses)


def put(file: bytes, at: int, new: bytes) -> bytes:
    return file[:at] + new + file[at + len(new) :]


def flip(file: bytes, at: int, mask: int) -> bytes:
    return put(file, at, bytes([file[at] ^ mask]))


def with_digests(file: bytes, *copies: int) -> bytes:
    """The digests of the clear sectors made anew, as anybody can."""
    for copy in copies:
        at = copy * COPY
        slots = hashlib.sha256(file[at + 512 : at + SLOT]).digest()
        file = put(file, at + 448, slots)
        file = put(file, at + 480, hashlib.sha256(file[at : at + 480]).digest())
    return file


def slot_of(file: bytes, slot: int) -> bytes:
    return file[slot * SLOT : (slot + 1) * SLOT]


def put_slot(file: bytes, slot: int, block: bytes) -> bytes:
    return put(file, slot * SLOT, block)


# --- the changes ----------------------------------------------------------------------------------


def header_offsets() -> list[int]:
    """In one copy: every byte of the fields, and samples of what is random or zero throughout."""
    if LONG:
        return list(range(COPY))
    fields = set(range(0, 104, 2)) | set(range(448, 512, 5))
    slots = {512 + 448 * s + at for s in (0, 1) for at in (*range(0, 160, 7), 200, 447)}
    sealed = set(range(SLOT, COPY, 200)) | {COPY - 1}
    return sorted(fields | slots | sealed | {300, 447, 512 + 448 * 5, SLOT - 1})


def changed_headers(found: Found) -> Iterator[Forgery]:
    file = found.file
    for at in header_offsets():
        mask = 1 << at % 8
        both = flip(flip(file, at, mask), COPY + at, mask)
        yield Forgery("byte of both headers", f"{at}", both, only(FOUND), only(FOUND))
        for copy in (0, 1):
            if copy == at % 2:
                one = flip(file, copy * COPY + at, mask)
                where = f"{copy * COPY + at}"
                yield Forgery("byte of one header", where, one, only(3), only(0))
    for at in header_offsets():
        mask = 1 << (at + 3) % 8
        if not 16 <= at < SLOT or 448 <= at < 512:  # the magic and the digests are as above
            continue
        # Whatever it says of its generation, a header that does not open wins nothing.
        one = with_digests(flip(file, at % 2 * COPY + at, mask), at % 2)
        both = with_digests(flip(flip(file, at, mask), COPY + at, mask), 0, 1)
        newer = {17} if 16 <= at < 20 else set()
        passphrase_slot, recovery_slot = 512 <= at < 960, 960 <= at < 1408
        kind = "byte of both headers, with digests"
        # The file id is part of what every slot's tag covers.
        refused = frozenset({FOUND} | newer | ({12} if passphrase_slot else set()))
        refused = only(12) if 24 <= at < 40 else refused
        yield Forgery(kind, f"{at}", both, refused, refused)
        if passphrase_slot or recovery_slot:
            # Without the R of the recovery key it is nobody's slot, and wrong; with it, forged.
            nobodys = 960 <= at < 964 or 976 <= at < 1008
            refused = only(12) if nobodys else only(FOUND)
            yield Forgery(f"{kind}, recovery key", f"{at}", both, refused, refused, "recovery")
        # A file id that differs makes it two registers; a newer version may be the later commit.
        spare = only(FOUND) if 24 <= at < 40 else frozenset({3} | newer)
        right = only(FOUND) if 24 <= at < 40 else frozenset({0} | newer)
        yield Forgery("byte of one header, with digests", f"{at}", one, spare, right)


def changed_blocks(found: Found) -> Iterator[Forgery]:
    file = found.file
    for slot in found.used:
        for at in range(0, SLOT, 16) if LONG else (0, 1 + slot * 397 % 4094, SLOT - 1):
            changed = flip(file, slot * SLOT + at, 1 << (slot + at) % 8)
            yield Forgery("byte of a block", f"{slot}:{at}", changed, only(FOUND))
        zeroed = put_slot(file, slot, bytes(SLOT))
        yield Forgery("block of zeros", f"{slot}", zeroed, only(FOUND))
    for slot in found.free:
        for at in (0, 2000, SLOT - 1):
            changed = put(file, slot * SLOT + at, b"\x01")
            yield Forgery("byte of a free slot", f"{slot}:{at}", changed, only(FOUND), only(0))
    for length in (1, 512, SLOT, 3 * SLOT + 7):
        note = file + b"note".ljust(length, b"\0")[:length]
        yield Forgery("something behind the end", f"{length}", note, only(FOUND), only(0))


def moved_blocks(found: Found) -> Iterator[Forgery]:
    file = found.file
    pairs = [(a, b) for a in found.used for b in found.used if a < b]
    for a, b in pairs if LONG else random.Random(1).sample(pairs, min(70, len(pairs))):
        swapped = put_slot(put_slot(file, a, slot_of(file, b)), b, slot_of(file, a))
        yield Forgery("two blocks swapped", f"{a} and {b}", swapped, only(FOUND))
        copied = put_slot(file, a, slot_of(file, b))
        yield Forgery("a block over another", f"{b} over {a}", copied, only(FOUND))
    for slot in found.used:
        foreign = put_slot(file, slot, slot_of(found.other, slot))
        yield Forgery("block of another register", f"{slot}", foreign, only(FOUND))


def older_blocks(found: Found) -> Iterator[Forgery]:
    for age, older in enumerate(found.older):
        for slot in range(4, min(len(older), len(found.file)) // SLOT):
            block = slot_of(older, slot)
            if block != slot_of(found.file, slot) and any(block):
                changed = put_slot(found.file, slot, block)
                # In a free slot it looks like the remains of an interrupted writer, and is none of
                # the register's data.
                status = FOUND if slot in found.used else 3
                yield Forgery("older block", f"{age}:{slot}", changed, only(status))


def older_headers(found: Found) -> Iterator[Forgery]:
    for age, older in enumerate(found.older):
        header = older[:COPY]
        for copy in (0, 1):
            spare = put(found.file, copy * COPY, header)
            yield Forgery("older header, one", f"{age}:{copy}", spare, only(3), only(0))
        both = put(found.file, 0, header * 2)
        yield Forgery("older header, both", f"{age}", both, only(FOUND), only(FOUND))
        damaged = put(put(found.file, 0, header), COPY, bytes(512))
        kind = "older header, the newest spoiled"
        yield Forgery(kind, f"{age}", damaged, only(FOUND), only(FOUND))
    # After a change of passphrase: neither passphrase finds anything through the old header, and
    # as a spare copy it lends the old passphrase no slot.
    file, header = found.new_passphrase, found.file[:COPY]
    both = put(file, 0, header * 2)
    kind = "header from before a new passphrase"
    yield Forgery(kind, "both, old", both, only(FOUND), only(FOUND))
    yield Forgery(kind, "both, new", both, only(12), only(12), "new")
    for copy in (0, 1):
        spare = put(file, copy * COPY, header)
        yield Forgery(kind, f"{copy}, old", spare, only(12), only(12))
        yield Forgery(kind, f"{copy}, new", spare, only(3), only(0), "new", found.new_data)


def cut_files(found: Found) -> Iterator[Forgery]:
    size = len(found.file)
    lengths = {1, 15, 511, 512, 4095, SLOT, COPY - 1, COPY, COPY + SLOT, HEADERS - 1, HEADERS}
    lengths |= set(range(HEADERS, size, 2048 if LONG else 9000)) | {size - SLOT, size - 512}
    for length in sorted(lengths | {size - 1}):
        yield Forgery("cut", f"{length}", found.file[:length], only(FOUND), only(FOUND))
    yield Forgery("cut to nothing", "", b"", only(FOUND), only(FOUND))
    gone = bytes(HEADERS) + found.file[HEADERS:]
    yield Forgery("no headers", "", gone, only(FOUND), only(FOUND))


def key_slots(found: Found) -> Iterator[Forgery]:
    """Slots from another register, whose passphrase is the same, and among themselves."""
    file, refused = found.file, REFUSED
    for source in (0, 1):
        at = 512 + 448 * source
        slot = found.other[at : at + 448]
        for target in range(8):
            both = put(file, 512 + 448 * target, slot)
            both = put(both, COPY + 512 + 448 * target, slot)
            what = f"{source} to {target}"
            yield Forgery(
                "foreign key slot, both", what, with_digests(both, 0, 1), refused, refused
            )
            one = with_digests(put(file, COPY + 512 + 448 * target, slot), 1)
            yield Forgery("foreign key slot, one", what, one, only(3), only(0))
    area = found.other[512:SLOT]
    both = with_digests(put(put(file, 512, area), COPY + 512, area), 0, 1)
    yield Forgery("foreign key slots", "all", both, refused, refused)
    first, second = file[512:960], file[960:1408]
    swapped = put(put(file, 512, second + first), COPY + 512, second + first)
    yield Forgery("key slots swapped", "", with_digests(swapped, 0, 1), refused, refused)
    for header in (found.other[:COPY], found.other[:SLOT] + file[SLOT:COPY]):
        yield Forgery("foreign header", "both", put(file, 0, header * 2), refused, refused)
        for copy in (0, 1):
            one = put(file, copy * COPY, header)
            yield Forgery("foreign header", f"{copy}", one, only(FOUND), only(FOUND))


def argon2_costs(found: Found) -> Iterator[Forgery]:
    huge = 0xFFFFFFFF
    lower_or_raised = [(8193, 1, 1), (16384, 1, 1), (8192, 2, 1), (8192, 1, 2), (9000, 3, 4)]
    out_of_bounds = [(0, 1, 1), (8191, 1, 1), (1048577, 1, 1), (huge, huge, huge), (8192, 0, 1)]
    out_of_bounds += [(8192, 33, 1), (8192, 1, 0), (8192, 1, 17), (1048576, 5, 1), (huge, 1, 1)]
    for costs, status in ((lower_or_raised, 12), (out_of_bounds, FOUND)):
        for cost in costs:
            packed = struct.pack("<III", *cost)
            both = put(put(found.file, 516, packed), COPY + 516, packed)
            both = with_digests(both, 0, 1)
            yield Forgery("Argon2id cost, both", f"{cost}", both, only(status), only(status))
            one = with_digests(put(found.file, COPY + 516, packed), 1)
            yield Forgery("Argon2id cost, one", f"{cost}", one, only(3), only(0))


def planted_files(found: Found) -> Iterator[Forgery]:
    journals = [b"", b"note", os.urandom(9000), hot_journal(found)]
    for suffix in ("-journal", "-wal", "-shm"):
        for number, journal in enumerate(journals):
            what = f"{suffix} {number}"
            beside = {suffix: journal}
            yield Forgery("planted file", what, found.file, only(0), only(0), beside=beside)
    every = {suffix: journals[3] for suffix in ("-journal", "-wal", "-shm")}
    yield Forgery("planted file", "all three", found.file, only(0), only(0), beside=every)


def hot_journal(found: Found) -> bytes:
    """A rollback journal that would change the first pages of a plain file of this size."""
    magic = bytes.fromhex("d9d505f920a163d7")
    pages = len(found.file) // SLOT
    header = magic + struct.pack(">IIIII", 2, 0, pages, 512, SLOT)
    body = b""
    for page in (1, 2):
        block = b"\xaa" * SLOT
        checksum = sum(block[at] for at in range(SLOT - 200, 0, -200))
        body += struct.pack(">I", page) + block + struct.pack(">I", checksum)
    return header.ljust(512, b"\0") + body


def no_registers(found: Found) -> Iterator[Forgery]:
    database = sqlite3.connect(":memory:")
    database.executescript("CREATE TABLE client (id INTEGER PRIMARY KEY)")
    plain = database.serialize()
    database.close()
    refused = only(FOUND)
    for what, file in (
        ("a plain SQLite file", plain),
        ("the register's own content", content_of(found.file)),
        ("zeros", bytes(100000)),
        ("random bytes", os.urandom(100000)),
        ("a text", b"Dear reader\n" * 5000),
        ("the magic alone", vault_reader.MAGIC * 6000),
    ):
        yield Forgery("no register", what, file, refused, refused)


CHANGES: tuple[Callable[[Found], Iterator[Forgery]], ...] = (
    changed_headers,
    changed_blocks,
    moved_blocks,
    older_blocks,
    older_headers,
    cut_files,
    key_slots,
    argon2_costs,
    planted_files,
    no_registers,
)


# --- judging --------------------------------------------------------------------------------------


def open_file(file: bytes, secret: vault_reader.Secret) -> vault_reader.Vault:
    return vault_reader.open_vault(io.BytesIO(file), secret)


def content_of(file: bytes) -> bytes:
    return b"".join(open_file(file, vault_reader.Passphrase(OLD)).content())


def second_opinion(forgery: Forgery, secret: vault_reader.Secret) -> int:
    """What the reader in Python says of the file: the exit status that `verify` should have."""
    try:
        return 3 if vault_reader.check(open_file(forgery.file, secret)) else 0
    except vault_reader.Refused as refused:
        return refused.status


class Judge:
    def __init__(self, area: Area, found: Found):
        self.area, self.found = area, found
        recovery = (area.root / "recovery").read_text("ascii")
        self.secrets: dict[str, vault_reader.Secret] = {
            "old": vault_reader.Passphrase(OLD),
            "new": vault_reader.Passphrase(NEW),
            "recovery": vault_reader.RecoveryKey(vault_reader.parse_recovery_key(recovery)),
        }

    def run(
        self, place: Path, forgery: Forgery, command: list[str]
    ) -> "subprocess.CompletedProcess[bytes]":
        words = [*command, "--register", str(place / "register.kortisto"), "--no-input"]
        # The program remembers the registers that it has seen; each change is its first one.
        return self.area.run(
            [*words, "--passphrase-file", f"{{root}}/{forgery.secret}"],
            XDG_STATE_HOME=str(place / "state"),
        )

    def judge(self, number: int, forgery: Forgery) -> list[str]:
        """What is wrong; nothing when all is well."""
        place = self.area.root / f"forgery-{number}"
        (place / "state").mkdir(parents=True)
        register = place / "register.kortisto"
        register.write_bytes(forgery.file)
        for suffix, content in forgery.beside.items():
            (place / f"register.kortisto{suffix}").write_bytes(content)
        wrong = []

        verified = self.run(place, forgery, ["verify"])
        if verified.returncode not in forgery.verify:
            wrong.append(f"verify: exit {verified.returncode}, not {sorted(forgery.verify)}")
        if register.read_bytes() != forgery.file:
            wrong.append("verify changed the file")
        opinion = second_opinion(forgery, self.secrets[forgery.secret])
        if opinion != verified.returncode:
            wrong.append(f"verify: exit {verified.returncode}, but the reader says {opinion}")

        read = self.run(place, forgery, READ)
        code = 0 if read.returncode in harness.DONE else read.returncode
        right = self.found.data if forgery.data is None else forgery.data
        if code not in forgery.read:
            wrong.append(f"read: exit {read.returncode}, not {sorted(forgery.read)}")
        if code == 0 and harness.without_moments(read.stdout) != right:
            wrong.append("read: other data than the register's")
        if code != 0 and (read.stdout or not read.stderr.startswith(b"kortisto: ")):
            wrong.append("read: refused, but not with one clear error")
        for suffix, content in forgery.beside.items():
            if (place / f"register.kortisto{suffix}").read_bytes() != content:
                wrong.append(f"{suffix} was changed")
        shutil.rmtree(place)
        return [f"{forgery.kind}, {forgery.what}: {line}" for line in wrong]


# --- the register ---------------------------------------------------------------------------------

GLOBAL = ["--passphrase-file", "{root}/old", "--no-input"]


def write_recovery_key(area: Area, printed: str) -> None:
    key = next(word for word in printed.split() if word.count("-") == 12)
    path = area.root / "recovery"
    path.touch(mode=0o600)
    path.write_text(key, "ascii")


def prepare(folder: Path) -> tuple[Area, Found]:
    area = Area.create(folder / "area")
    older = []
    write_recovery_key(area, area.must(["init", *GLOBAL]).stdout.decode())
    for name in ("adult", "minor", "far"):
        older.append(area.register.read_bytes())
        area.must(["add-client", "--from", str(harness.EXAMPLES / f"client-{name}.toml"), *GLOBAL])
    file = area.register.read_bytes()
    data = area.must([*READ, *GLOBAL]).stdout

    area.register.write_bytes(file)
    shutil.rmtree(folder / "area/state")
    change = ["rotate-key", "--passphrase-only", "--new-passphrase-file", "{root}/new"]
    area.must([*change, *GLOBAL])
    new_passphrase = area.register.read_bytes()
    new_data = area.must([*READ, "--passphrase-file", "{root}/new", "--no-input"]).stdout

    area.register.unlink()
    area.must(["init", *GLOBAL])
    for name in ("far", "minor", "adult"):
        area.must(["add-client", "--from", str(harness.EXAMPLES / f"client-{name}.toml"), *GLOBAL])
    other = area.register.read_bytes()

    vault = open_file(file, vault_reader.Passphrase(OLD))
    used = sorted(block.slot for kind in (1, 3) for block in vault.blocks(kind))
    free = [slot for slot in range(4, max(used)) if slot not in used]
    clean = (harness.without_moments(text) for text in (data, new_data))
    return area, Found(file, next(clean), older, new_passphrase, next(clean), other, used, free)


def check_whole_older_copy(area: Area, found: Found) -> list[str]:
    """It is a valid register; only the remembered state tells, with a warning."""
    area.register.write_bytes(found.file)
    area.must(["verify", *GLOBAL])
    area.must([*READ, *GLOBAL])
    wrong = []
    for age, older in enumerate(found.older):
        area.register.write_bytes(older)
        verified = area.run(["verify", *GLOBAL])
        if verified.returncode != 3 or b"kortisto: warning: " not in verified.stderr:
            wrong.append(f"whole older copy {age}: exit {verified.returncode} without a warning")
    return wrong


def check_directory(area: Area) -> list[str]:
    place = ["--register", str(area.root / "out")]
    codes = [area.run([*words, *place, *GLOBAL]).returncode for words in (["verify"], READ)]
    return [] if codes == [FOUND, FOUND] else [f"a directory as the register: exits {codes}"]


def main() -> int:
    started = time.monotonic()
    counts: Counter[str] = Counter()
    with harness.temporary_folder() as temporary, ThreadPoolExecutor(os.cpu_count()) as pool:
        area, found = prepare(Path(temporary))
        judge = Judge(area, found)
        wrong = check_whole_older_copy(area, found) + check_directory(area)
        unchanged = Forgery("nothing changed", "", found.file, only(0), only(0))
        forgeries = chain([unchanged], *(change(found) for change in CHANGES))
        # In batches, because each of them holds a whole file.
        while batch := list(islice(forgeries, 100)):
            first = counts.total()
            counts.update(forgery.kind for forgery in batch)
            for lines in pool.map(judge.judge, range(first, first + len(batch)), batch):
                wrong += lines
    counts["whole older copy"], counts["a directory"] = len(found.older), 1
    for line in wrong:
        print(line)
    for kind, count in sorted(counts.items()):
        print(f"{count:6} {kind}")
    spent = time.monotonic() - started
    blocks = f"{len(found.used)} used and {len(found.free)} free slots"
    print(f"{sum(counts.values())} forgeries of a register with {blocks}, {len(wrong)} complaints")
    print(f"{spent:.0f} seconds")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
