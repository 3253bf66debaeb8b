#!/usr/bin/python3
"""Changes a register in every way that needs no key, and looks at what the program makes of it.

Each change is made on a copy of one register. `verify` has to find it, and a command that reads has
to refuse the file (exit 13, or 12 when the key slot that is being opened was changed) or to give
exactly the right data. A second judge is tests/vault_reader.py, which was written from the manual
page alone: both must give the same exit status. Prints how much was tried.

What key slots prove is planted line by line, by each of three: who can do no more than write to the
file, who knew the passphrase before the data key was changed, and who has today's data key.

    line 1  the recovery key opens no register of somebody else's making
    line 2  nobody plants a second secret but by a data key that he has
    line 3  slots that were replaced are damage and no wrong secret, where that can be known
    line 4  a passphrase that reads as a recovery key still opens (that none is set: cli/keys.bats)

Bytes are sampled, the fields of the headers more densely; KORTISTO_LONG=1 changes every byte of the
headers, and more of everything else.
"""

import hashlib
import io
import json
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
from vault_forger import Forger, Recipient
from vault_reader import COPY, KEY_SLOT, SLOT

READ = ["export", "1", "--draft", "--format", "json"]
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
    secret: str = "old"  # or another of SECRETS
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
    new_key: bytes  # the register after rotate-key, with a new passphrase too, and …
    new_key_data: bytes  # … what is then read
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


# --- what key slots prove ----------------------------------------------------------------------

HIS = "passphrase of an intruder"
HIS_RECOVERY = bytes(range(100, 132))
LIKE_A_KEY = vault_reader.print_recovery_key(bytes(32))  # passphrases, of before they were refused
MISTYPED = LIKE_A_KEY[:-1] + "Z"


def key_slots_of(file: bytes) -> list[bytes]:
    return [slot.raw for slot in vault_reader.Header(file[:COPY]).key_slots]


def public_half_in(file: bytes) -> bytes:
    return vault_reader.KeySlot(key_slots_of(file)[1]).public


def forger_for(file: bytes, **members: object) -> Forger:
    """What anybody can read of the file, and a data key of his own."""
    return Forger(file_id=vault_reader.Header(file).file_id, generation=99, **members)


def made_by(forger: Forger) -> list[bytes]:
    slots = forger.key_slots()
    return [slots[at : at + KEY_SLOT] for at in range(0, len(slots), KEY_SLOT)]


def with_key_slots(file: bytes, slots: dict[int, bytes], *copies: int) -> bytes:
    for copy in copies:
        for position, slot in slots.items():
            file = put(file, copy * COPY + 512 + KEY_SLOT * position, slot)
    return with_digests(file, *copies)


def resealed(file: bytes, secret: str, slots: dict[int, bytes]) -> bytes:
    """With other key slots, by whoever has the data key."""
    winner = open_file(file, vault_reader.Passphrase(secret)).winner
    file = put(with_key_slots(file, slots, 0), 80, os.urandom(24))
    clear = with_digests(file, 0)[:SLOT]
    data = vault_reader.associated_data(vault_reader.HEADER, 0, 0, winner.header.file_id) + clear
    header = clear + vault_reader.Xaes(winner.key).seal(clear[80:104], winner.sealed, data)
    return header * 2 + file[HEADERS:]


def line_1_by_who_has_no_secret(found: Found) -> Iterator[Forgery]:
    """A register for the owner's recovery key, with what he reads in the file and a guessed P."""
    public, content = public_half_in(found.file), content_of(found.other)
    for version in (1, 2):
        # In version 1 the recovery key has another public half: the slot is somebody else's.
        refused = only(12 if version == 1 else FOUND)
        for guess in (bytes(32), os.urandom(32), public):
            forger = forger_for(found.file, content=content, version=version)
            forger.passphrases, forger.recoveries = (HIS,), (Recipient(public, guess),)
            kind, his = f"line 1, no secret, version {version}", forger.build()
            yield Forgery(kind, guess.hex(), his, refused, refused, "recovery")
            # That the owner's slots are gone, a file cannot tell.
            yield Forgery(kind, guess.hex(), his, only(12), only(12))
    owners = dict(enumerate(key_slots_of(found.file)))
    for secret in ("old", "recovery"):
        one = put(found.file, 0, his[:COPY])
        yield Forgery(kind, f"one header, {secret}", one, only(3), only(0), secret)
        both = with_key_slots(his, owners, 0, 1)
        yield Forgery(kind, f"the owner's slots, {secret}", both, only(FOUND), only(FOUND), secret)


def line_2(
    kind: str, file: bytes, forger: Forger, owner: str, data: bytes | None
) -> Iterator[Forgery]:
    """A passphrase and a recovery key of his, for a data key that is not the register's."""
    forger.passphrases, forger.recoveries = (HIS,), (HIS_RECOVERY,)
    planted = dict(enumerate(made_by(forger)[:2], 2))
    both, one = with_key_slots(file, planted, 0, 1), with_key_slots(file, planted, 1)
    for secret in ("his", "his-recovery", owner, "recovery"):
        yield Forgery(kind, f"both, {secret}", both, only(FOUND), only(FOUND), secret)
    for secret in ("his", "his-recovery"):
        yield Forgery(kind, f"one, {secret}", one, only(FOUND), only(FOUND), secret)
    for secret in (owner, "recovery"):
        yield Forgery(kind, f"one, {secret}", one, only(3), only(0), secret, data)


def line_2_by_who_has_no_secret(found: Found) -> Iterator[Forgery]:
    forger = forger_for(found.file)
    yield from line_2("line 2, no secret", found.file, forger, "old", None)


def line_2_by_who_knew_the_passphrase(found: Found) -> Iterator[Forgery]:
    forger = forger_for(found.new_key)
    forger.data_key = open_file(found.file, vault_reader.Passphrase(OLD)).winner.key
    kind = "line 2, an old passphrase"
    yield from line_2(kind, found.new_key, forger, "new", found.new_key_data)


def line_2_by_who_has_the_data_key(found: Found) -> Iterator[Forgery]:
    """He can, and the file is good: what stands in it is for its owner to look at."""
    forger = forger_for(found.file, passphrases=(HIS,), recoveries=(HIS_RECOVERY,))
    forger.data_key = open_file(found.file, vault_reader.Passphrase(OLD)).winner.key
    planted = resealed(found.file, OLD, dict(enumerate(made_by(forger)[:2], 2)))
    for secret in ("old", "recovery", "his", "his-recovery"):
        yield Forgery("line 2, the data key", secret, planted, only(0), only(0), secret)


def line_3_by_who_has_no_secret(found: Found) -> Iterator[Forgery]:
    file, kind = found.file, "line 3, no secret"
    forger = forger_for(file, passphrases=(HIS,), recoveries=(Recipient(public_half_in(file)),))
    passphrase, recovery = made_by(forger)[:2]
    second = made_by(forger)[0]
    without_note = put(passphrase, 160, bytes(136))
    differing = with_key_slots(with_key_slots(file, {0: passphrase}, 0), {0: second}, 1)
    gone = {0: bytes(KEY_SLOT), 1: bytes(KEY_SLOT)}
    for what, changed, by_passphrase, by_recovery in (
        ("the recovery slot", with_key_slots(file, {1: recovery}, 0, 1), FOUND, FOUND),
        ("the passphrase slot", with_key_slots(file, {0: passphrase}, 0, 1), 12, FOUND),
        ("another one in each header", differing, FOUND, FOUND),
        ("a slot without a note", with_key_slots(file, {0: without_note}, 0, 1), FOUND, FOUND),
        ("both slots", with_key_slots(file, {0: passphrase, 1: recovery}, 0, 1), 12, FOUND),
        ("both slots gone", with_key_slots(file, gone, 0, 1), 12, 12),
    ):
        yield Forgery(kind, what, changed, only(by_passphrase), only(by_passphrase))
        yield Forgery(kind, what, changed, only(by_recovery), only(by_recovery), "recovery")


def line_3_by_who_knew_the_passphrase(found: Found) -> Iterator[Forgery]:
    """He puts back the slots that he can open."""
    old = with_key_slots(found.new_key, dict(enumerate(key_slots_of(found.file))), 0, 1)
    for secret, status in (("old", FOUND), ("recovery", FOUND), ("new", 12)):
        yield Forgery("line 3, an old passphrase", secret, old, only(status), only(status), secret)


def line_3_by_who_has_the_data_key(found: Found) -> Iterator[Forgery]:
    forger = forger_for(found.file, passphrases=(HIS,))
    forger.recoveries = (Recipient(public_half_in(found.file)),)
    forger.data_key = open_file(found.file, vault_reader.Passphrase(OLD)).winner.key
    replaced = resealed(found.file, OLD, dict(enumerate(made_by(forger)[:2])))
    for secret, status in (("old", 12), ("recovery", FOUND)):
        yield Forgery("line 3, the data key", secret, replaced, only(status), only(status), secret)


def line_4_a_passphrase_of_before(found: Found) -> Iterator[Forgery]:
    recovery = bytes(32)  # what LIKE_A_KEY is as a recovery key
    for version in (1, 2):
        for secret, text in (("like-a-key", LIKE_A_KEY), ("mistyped", MISTYPED)):
            forger = forger_for(found.file, content=content_of(found.file), version=version)
            forger.passphrases = (text,)
            what = f"version {version}, {secret}"
            yield Forgery("line 4", what, forger.build(), only(0), only(0), secret)
            # The same text is a recovery key of the register too.
            forger.recoveries = (recovery,)
            yield Forgery("line 4", f"{what}, both", forger.build(), only(0), only(0), secret)


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
    line_1_by_who_has_no_secret,
    line_2_by_who_has_no_secret,
    line_2_by_who_knew_the_passphrase,
    line_2_by_who_has_the_data_key,
    line_3_by_who_has_no_secret,
    line_3_by_who_knew_the_passphrase,
    line_3_by_who_has_the_data_key,
    line_4_a_passphrase_of_before,
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


# Files with what is typed.
SECRETS = ("old", "new", "recovery", "his", "his-recovery", "like-a-key", "mistyped")


class Judge:
    def __init__(self, area: Area, found: Found):
        self.area, self.found = area, found
        self.secrets = {
            name: vault_reader.Passphrase((area.root / name).read_text("ascii").rstrip("\n"))
            for name in SECRETS
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

        if forgery.kind.startswith("line "):
            dry = self.run(place, forgery, ["restore", str(register), "--dry-run"])
            if dry.returncode not in {0 if code == 3 else code for code in forgery.verify}:
                wrong.append(f"restore --dry-run: exit {dry.returncode}")

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


def write_secret(area: Area, name: str, text: str) -> None:
    path = area.root / name
    path.touch(mode=0o600)
    path.write_text(text, "ascii")


def write_secrets(area: Area, printed: str) -> None:
    key = next(word for word in printed.split() if word.count("-") == 12)
    write_secret(area, "recovery", key)
    write_secret(area, "his", HIS)
    write_secret(area, "his-recovery", vault_reader.print_recovery_key(HIS_RECOVERY))
    write_secret(area, "like-a-key", LIKE_A_KEY)
    write_secret(area, "mistyped", MISTYPED)


def prepare(folder: Path) -> tuple[Area, Found]:
    area = Area.create(folder / "area")
    older = []
    write_secrets(area, area.must(["init", *GLOBAL]).stdout.decode())
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

    area.register.write_bytes(file)
    shutil.rmtree(folder / "area/state")
    kept = ["--keep-recovery", keys_of(area, "old")["recovery"][0]]
    area.must(["rotate-key", *kept, "--new-passphrase-file", "{root}/new", *GLOBAL])
    new_key = area.register.read_bytes()
    new_key_data = area.must([*READ, "--passphrase-file", "{root}/new", "--no-input"]).stdout

    area.register.unlink()
    area.must(["init", *GLOBAL])
    for name in ("far", "minor", "adult"):
        area.must(["add-client", "--from", str(harness.EXAMPLES / f"client-{name}.toml"), *GLOBAL])
    other = area.register.read_bytes()

    vault = open_file(file, vault_reader.Passphrase(OLD))
    used = sorted(block.slot for kind in (1, 3) for block in vault.blocks(kind))
    free = [slot for slot in range(4, max(used)) if slot not in used]
    data, new_data, new_key_data = map(harness.without_moments, (data, new_data, new_key_data))
    return area, Found(
        file, data, older, new_passphrase, new_data, other, new_key, new_key_data, used, free
    )


def keys_of(area: Area, secret: str) -> dict[str, list[str]]:
    """The fingerprints by kind, new ones last, as `key list` shows them."""
    words = ["key", "list", "--json", "--passphrase-file", f"{{root}}/{secret}", "--no-input"]
    kinds: dict[str, list[str]] = {"passphrase": [], "recovery": [], "new": []}
    for key in json.loads(area.run(words).stdout)["keys"]:
        kinds["new" if key["new"] else key["kind"]].append(key["fingerprint"])
    return kinds


def check_line_2_is_shown(area: Area, found: Found) -> list[str]:
    """Who had the data key adds a recovery key: the owner sees it, and the next one lets go of it."""
    shutil.rmtree(area.root / "state")
    area.register.write_bytes(found.file)
    area.must([*READ, *GLOBAL])
    before = keys_of(area, "old")
    own = before["recovery"]
    now = area.register.read_bytes()
    forger = forger_for(now, recoveries=(HIS_RECOVERY,))
    forger.data_key = open_file(now, vault_reader.Passphrase(OLD)).winner.key
    area.register.write_bytes(resealed(now, OLD, {2: made_by(forger)[0]}))
    planted = keys_of(area, "old")["new"]
    wrong = [] if len(planted) == 1 else [f"line 2: {planted} are new"]
    for words in (["verify"], ["key", "list"], READ):
        done = area.run([*words, *GLOBAL])
        if done.returncode != 3 or planted[0].encode() not in done.stderr:
            wrong.append(f"line 2: {' '.join(words)} says nothing of a planted key")
    his = ["list", "--passphrase-file", "{root}/his-recovery", "--no-input"]
    if area.run(his).returncode != 3:
        wrong.append("line 2: the planted key does not open: the test shows nothing")
    rotate = ["rotate-key", "--new-passphrase-file", "{root}/new", *GLOBAL]
    if area.run(rotate).returncode != 4:
        wrong.append("line 2: rotate-key keeps keys without being told")
    done = area.run([*rotate, "--keep-recovery", own[0]])
    if done.returncode != 3 or planted[0].encode() not in done.stdout:
        wrong.append("line 2: rotate-key does not name the key that is gone")
    codes = [
        area.run(["list", "--passphrase-file", f"{{root}}/{name}", "--no-input"]).returncode
        for name in ("new", "recovery", "his-recovery")
    ]
    if codes != [0, 0, 12] or keys_of(area, "new")["recovery"] != own:
        wrong.append(f"line 2: after rotate-key the secrets give {codes}")
    return wrong


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


def check_line_1_by_who_had_a_data_key(area: Area, found: Found) -> list[str]:
    """He knows P for good, and the recovery key opens what he makes: the remembered state tells."""
    shutil.rmtree(area.root / "state")
    area.register.write_bytes(found.new_key)
    area.must([*READ, "--passphrase-file", "{root}/new", "--no-input"])
    now = area.register.read_bytes()
    knew = open_file(found.file, vault_reader.Passphrase(OLD))
    note = knew.note(knew.header.key_slots[1])
    assert note
    forger = forger_for(now, content=content_of(found.other), passphrases=(HIS,))
    forger.generation = vault_reader.Header(now).generation
    forger.recoveries = (Recipient(public_half_in(now), note.owner),)
    area.register.write_bytes(forger.build())
    wrong = []
    for name, code in (("recovery", 3), ("his", 3), ("new", 12)):
        verified = area.run(["verify", "--passphrase-file", f"{{root}}/{name}", "--no-input"])
        if verified.returncode != code or (code == 3) != (b": warning: " in verified.stderr):
            wrong.append(f"line 1, had a data key, {name}: exit {verified.returncode}, not {code}")
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
        wrong += check_line_1_by_who_had_a_data_key(area, found)
        wrong += check_line_2_is_shown(area, found)
        unchanged = Forgery("nothing changed", "", found.file, only(0), only(0))
        forgeries = chain([unchanged], *(change(found) for change in CHANGES))
        # In batches, because each of them holds a whole file.
        while batch := list(islice(forgeries, 100)):
            first = counts.total()
            counts.update(forgery.kind for forgery in batch)
            for lines in pool.map(judge.judge, range(first, first + len(batch)), batch):
                wrong += lines
    counts["whole older copy"], counts["a directory"] = len(found.older), 1
    counts["line 1, had a data key"] = counts["line 2, shown"] = 1
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
