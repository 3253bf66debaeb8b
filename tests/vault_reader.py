#!/usr/bin/python3
"""Reads a Kortisto register, format versions 1 and 2, written from kortisto-format(5) alone.

    vault_reader.py open FILE SECRET              what the header and the key slots say
    vault_reader.py contents FILE SECRET          the content, to standard output or --output
    vault_reader.py check FILE SECRET             verifies every block and every rule
    vault_reader.py list FILE SECRET              the tables of the database, and their rows
    vault_reader.py keys FILE SECRET              number, kind, label, day made, fingerprint of each

SECRET is one of --passphrase-file P, --recovery-file R and --data-key-hex-file K. A passphrase that
reads as a recovery key is tried as both, as the page says.

Exit status: 0 good, 1 the file cannot be read or is locked, 2 wrong call, 3 `check` only warns,
12 wrong secret, 13 refused, 17 written by a newer version.

The comments in brackets are the titles of the page's sections.
"""

import argparse
import contextlib
import fcntl
import hashlib
import sqlite3
import struct
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import cached_property
from pathlib import Path
from typing import IO

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

MAGIC = b"kortisto vault\r\n"
VERSIONS = (1, 2)
SLOT = 4096
COPY = 2 * SLOT
KEY_SLOT = 448
LOCK_SLOT = 262144  # SQLite locks bytes of it
BITS = 8 * SLOT  # slots of one bitmap
FANOUT = 93
ENTRY = 44
MAX_GENERATION = 2**63 - 1
MAX_HINT = 2267283456
MAX_BEHIND = 262144  # slots behind the highest used one that are read

# What associated data call the blocks. A tree is named by the kind of its leaves.
PAGE, MAP_NODE, ALLOCATION, HEADER = 1, 2, 3, 4
MAP = PAGE
ROOTS = {MAP: 72, ALLOCATION: 8}
MAX_DEPTH = {MAP: 4, ALLOCATION: 2}

EMPTY, PASSPHRASE, RECOVERY = 0, 1, 3
KINDS = {PASSPHRASE: "passphrase", RECOVERY: "recovery"}
MAX_WORK = 8388608  # KiB, memory times passes of all slots that are tried

WARNED, WRONG_SECRET, REFUSED, NEWER = 3, 12, 13, 17


class Refused(Exception):
    """The file, or the secret, is not accepted; `status` is the exit status."""

    def __init__(self, why: str, status: int = REFUSED):
        super().__init__(why)
        self.status = status


# --- [Notation] -----------------------------------------------------------------------------------


def u32(raw: bytes, at: int) -> int:
    return int.from_bytes(raw[at : at + 4], "little")


def u64(raw: bytes, at: int) -> int:
    return int.from_bytes(raw[at : at + 8], "little")


def i64(raw: bytes, at: int) -> int:
    return int.from_bytes(raw[at : at + 8], "little", signed=True)


def is_zero(raw: bytes) -> bool:
    return raw.count(0) == len(raw)


def hkdf(secret: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt, info).derive(secret)


def argon2id(passphrase: bytes, salt: bytes, memory: int, passes: int, lanes: int) -> bytes:
    return hash_secret_raw(passphrase, salt, passes, memory, lanes, 32, Type.ID, 0x13)


class Xaes:
    """XAES-256-GCM with one key."""

    def __init__(self, key: bytes):
        self._blocks = Cipher(AES(key), ECB()).encryptor()
        shifted = int.from_bytes(self._blocks.update(bytes(16)), "big") << 1
        self._k1 = shifted & (2**128 - 1) ^ (0x87 if shifted >> 128 else 0)
        self._derived: tuple[bytes, AESGCM] | None = None

    def _gcm(self, nonce: bytes) -> AESGCM:
        """The last derived key is kept: blocks that were written together mostly share it."""
        if self._derived is None or self._derived[0] != nonce[:12]:
            key = b""
            for i in (1, 2):
                block = int.from_bytes(bytes((0, i, 0x58, 0)) + nonce[:12], "big") ^ self._k1
                key += self._blocks.update(block.to_bytes(16, "big"))
            self._derived = nonce[:12], AESGCM(key)
        return self._derived[1]

    def seal(self, nonce: bytes, plain: bytes, data: bytes) -> bytes:
        """The ciphertext, then the tag."""
        return self._gcm(nonce).encrypt(nonce[12:], plain, data)

    def open(self, nonce: bytes, sealed: bytes, data: bytes) -> bytes | None:
        try:
            return self._gcm(nonce).decrypt(nonce[12:], sealed, data)
        except InvalidTag:
            return None


# --- [Recovery key] -------------------------------------------------------------------------------

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 13
LEFT_OUT = " \t\n\r-"
SYMBOL = {letter: value for value, letter in enumerate(ALPHABET)}
SYMBOL |= {letter.lower(): value for letter, value in SYMBOL.items()}
SYMBOL |= dict.fromkeys("Oo", 0) | dict.fromkeys("IiLl", 1)


def field_product(a: int, b: int) -> int:
    """In GF(32) modulo x^5 + x^2 + 1."""
    product = 0
    while b:
        if b & 1:
            product ^= a
        a <<= 1
        if a & 32:
            a ^= 0b100101
        b >>= 1
    return product


def group_check(group: int, symbols: list[int]) -> int:
    check = field_product(5, group)
    for factor, symbol in zip((2, 4, 8, 16), symbols, strict=True):
        check ^= field_product(factor, symbol)
    return check


def print_recovery_key(secret: bytes) -> str:
    number = int.from_bytes(secret, "big") << 4
    groups = []
    for group in range(1, GROUPS + 1):
        shift = 20 * (GROUPS - group)
        symbols = [number >> shift + 5 * place & 31 for place in (3, 2, 1, 0)]
        symbols.append(group_check(group, symbols))
        groups.append("".join(ALPHABET[symbol] for symbol in symbols))
    return "-".join(groups)


def typed_symbols(text: str) -> list[int | None]:
    """The value of each character that counts; None for one that is not of the alphabet."""
    return [SYMBOL.get(letter) for letter in text if letter not in LEFT_OUT]


def reads_as_recovery_key(text: str) -> bool:
    symbols = typed_symbols(text)
    return len(symbols) == 5 * GROUPS and None not in symbols


def parse_recovery_key(text: str) -> bytes:
    """The secret; names the first wrong group, also of a text that does not read as a key."""
    symbols = typed_symbols(text)
    number = 0
    for group in range(1, GROUPS + 1):
        typed = [symbol for symbol in symbols[5 * group - 5 : 5 * group] if symbol is not None]
        if len(typed) < 5 or group_check(group, typed[:4]) != typed[4]:
            raise Refused(f"recovery key: group {group} is mistyped", WRONG_SECRET)
        for symbol in typed[:4]:
            number = number << 5 | symbol
    if len(symbols) > 5 * GROUPS:
        raise Refused("recovery key: it has more than 13 groups", WRONG_SECRET)
    if number & 15:
        raise Refused(f"recovery key: group {GROUPS} is mistyped", WRONG_SECRET)
    return (number >> 4).to_bytes(32, "big")


def public_half(private: bytes) -> bytes:
    key = X25519PrivateKey.from_private_bytes(private).public_key()
    return key.public_bytes(Encoding.Raw, PublicFormat.Raw)


@dataclass(frozen=True)
class Recovery:
    """What comes from a recovery key: x, R, and P for one register. In version 1 there is no P."""

    private: bytes
    public: bytes
    owner: bytes | None


def recovery_of(secret: bytes, version: int, file_id: bytes) -> Recovery:
    if version == 1:
        return Recovery(secret, public_half(secret), None)
    private = hkdf(secret, b"", b"kortisto recovery key v2")
    owner = hkdf(secret, file_id, b"kortisto recovery owner v2")
    return Recovery(private, public_half(private), owner)


def recovery_wrapping_key(
    shared: bytes, ephemeral: bytes, recipient: bytes, owner: bytes | None
) -> bytes:
    """K of a recovery slot; without P it is that of version 1."""
    salt = ephemeral + recipient
    if owner is None:
        return hkdf(shared, salt, b"kortisto recovery v1")
    return hkdf(shared + owner, salt, b"kortisto recovery v2")


# --- [Key slot] -----------------------------------------------------------------------------------

ZEROS = {
    EMPTY: ((0, KEY_SLOT),),
    PASSPHRASE: ((48, 80), (296, KEY_SLOT)),
    RECOVERY: ((4, 16), (296, KEY_SLOT)),
}
NOTE = (160, 296)  # its nonce, itself and its tag


@dataclass(frozen=True)
class KeySlot:
    raw: bytes
    version: int = 2  # of the header copy that it stands in

    @property
    def kind(self) -> int:
        return u32(self.raw, 0)

    @property
    def empty(self) -> bool:
        return is_zero(self.raw)

    @property
    def argon2(self) -> tuple[int, int, int]:
        """Memory in KiB, passes, lanes."""
        return u32(self.raw, 4), u32(self.raw, 8), u32(self.raw, 12)

    @property
    def bounded(self) -> bool:
        memory, passes, lanes = self.argon2
        each = 8192 <= memory <= 1048576 and 1 <= passes <= 32 and 1 <= lanes <= 16
        return each and memory * passes <= 4194304

    @property
    def work(self) -> int:
        """What trying it costs, memory times passes. A recovery slot costs nothing."""
        memory, passes, _ = self.argon2
        return memory * passes if self.kind == PASSPHRASE else 0

    @property
    def public(self) -> bytes:
        """The recipient's public key; in a passphrase slot the salt."""
        return self.raw[16:48]

    @property
    def ephemeral(self) -> bytes:
        return self.raw[48:80]

    @property
    def made(self) -> int:
        return i64(self.raw, 152)

    @property
    def malformed(self) -> bool:
        """A kind that is not known is never malformed."""
        if self.kind not in ZEROS:
            return False
        zeros = ZEROS[self.kind] + ((NOTE,) if self.version == 1 else ())
        if not all(is_zero(self.raw[first:end]) for first, end in zeros):
            return True
        return self.version > 1 and not self.empty and is_zero(self.raw[slice(*NOTE)])

    def associated_data(self, file_id: bytes) -> bytes:
        title = b"kortisto key slot v%d" % self.version
        return title + file_id + self.raw[:80] + self.raw[152:]

    def unwrap(self, key: bytes, file_id: bytes) -> bytes | None:
        """The data key."""
        return Xaes(key).open(self.raw[80:104], self.raw[104:152], self.associated_data(file_id))

    def note_data(self, file_id: bytes) -> bytes:
        """The associated data of the note."""
        return b"kortisto key note v2" + file_id + self.raw[:80] + self.raw[152:160]

    @property
    def fingerprint(self) -> str:
        """[Fingerprint] Six words."""
        what = self.public if self.kind == RECOVERY else self.raw
        digest = hashlib.sha256(b"kortisto key fingerprint v1" + self.raw[:4] + what).digest()
        return "-".join(proquint(*pair) for pair in zip(digest[0:12:2], digest[1:12:2]))


def proquint(first: int, second: int) -> str:
    number = first << 8 | second
    word = ""
    for shift, bits, letters in (
        (12, 15, "bdfghjklmnprstvz"),
        (10, 3, "aiou"),
        (6, 15, "bdfghjklmnprstvz"),
        (4, 3, "aiou"),
        (0, 15, "bdfghjklmnprstvz"),
    ):
        word += letters[number >> shift & bits]
    return word


UNPRINTABLE = frozenset(
    chr(point)
    for first, last in (
        (0x00, 0x1F),
        (0x7F, 0x9F),
        (0x61C, 0x61C),
        (0x200E, 0x200F),
        (0x2028, 0x202E),
        (0x2066, 0x2069),
    )
    for point in range(first, last + 1)
)


@dataclass(frozen=True)
class Note:
    owner: bytes  # P
    label: str


def may_be_in_a_label(letter: str) -> bool:
    if letter in UNPRINTABLE:
        return False
    point = ord(letter)
    return not 0xFDD0 <= point <= 0xFDEF and point & 0xFFFE != 0xFFFE  # noncharacters


def open_note(slot: KeySlot, cipher: Xaes, file_id: bytes) -> Note:
    """The note of a passphrase or recovery slot of version 2."""
    plain = cipher.open(slot.raw[160:184], slot.raw[184:296], slot.note_data(file_id))
    if plain is None:
        raise Refused("the note of a key slot does not open")
    if is_zero(plain[:32]) != (slot.kind == PASSPHRASE):
        raise Refused("the note of a key slot names an owner and should not, or the opposite")
    try:
        label = plain[32:].rstrip(b"\0").decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused("the label of a key slot is not UTF-8") from error
    if not all(map(may_be_in_a_label, label)):
        raise Refused("the label of a key slot has a character that none may have")
    if not unicodedata.is_normalized("NFC", label):
        raise Refused("the label of a key slot is not in Normalization Form C")
    return Note(plain[:32], label)


# --- secrets --------------------------------------------------------------------------------------


class Passphrase:
    """What somebody typed: a passphrase, and a recovery key as well when it reads as one."""

    def __init__(self, text: str):
        # Two ways to type one letter are one passphrase.
        self.text = unicodedata.normalize("NFC", text)
        self.recovery: bytes | None = None
        self.mistyped = ""
        if reads_as_recovery_key(self.text):
            try:
                self.recovery = parse_recovery_key(self.text)
            except Refused as wrong_group:
                self.mistyped = str(wrong_group)


class RecoveryKey(Passphrase):
    """A recovery key, as somebody types it."""

    def __init__(self, secret: bytes):
        super().__init__(print_recovery_key(secret))


@dataclass(frozen=True)
class DataKey:
    """The key itself, for tests: no key slot is asked."""

    key: bytes


Secret = Passphrase | DataKey


# --- [Header copy] --------------------------------------------------------------------------------


def associated_data(tree: int, level: int, index: int, file_id: bytes) -> bytes:
    """[Sealed blocks] AD of a block of a tree, or of a header."""
    kind = MAP_NODE if tree == MAP and level else tree
    return struct.pack("<IIQ", kind, level, index) + file_id


@dataclass(frozen=True)
class Header:
    """One of the two copies, not yet opened."""

    raw: bytes

    @property
    def clear(self) -> bytes:
        return self.raw[:SLOT]

    @property
    def sane(self) -> bool:
        """All there, and not damaged; it may be of any version."""
        if len(self.raw) < COPY or self.raw[:16] != MAGIC or self.version == 0:
            return False
        slots, rest = self.clear[512:], self.clear[:480]
        return (hashlib.sha256(slots).digest(), hashlib.sha256(rest).digest()) == (
            self.clear[448:480],
            self.clear[480:512],
        )

    @property
    def version(self) -> int:
        return u32(self.raw, 16)

    @property
    def file_id(self) -> bytes:
        return self.raw[24:40]

    @property
    def generation(self) -> int:
        return u64(self.raw, 40)

    @property
    def commit_id(self) -> bytes:
        return self.raw[48:64]

    @property
    def size(self) -> int:
        """Of the content, in bytes."""
        return u64(self.raw, 64)

    @property
    def highest(self) -> int:
        """The highest used slot."""
        return u32(self.raw, 72)

    @cached_property
    def key_slots(self) -> list[KeySlot]:
        starts = range(512, SLOT, KEY_SLOT)
        return [KeySlot(self.raw[at : at + KEY_SLOT], self.version) for at in starts]

    def open(self, key: bytes) -> "Opened | None":
        data = associated_data(HEADER, 0, 0, self.file_id) + self.clear
        plain = Xaes(key).open(self.raw[80:104], self.raw[SLOT:], data)
        return None if plain is None else Opened(self, plain, key)


@dataclass(frozen=True)
class Opened:
    """A header copy and what its sealed half says."""

    header: Header
    sealed: bytes
    key: bytes

    @property
    def depth(self) -> dict[int, int]:
        return {MAP: u32(self.sealed, 0), ALLOCATION: u32(self.sealed, 4)}

    @property
    def used(self) -> int:
        """The number of used slots."""
        return u32(self.sealed, 8)

    @property
    def hint(self) -> int:
        return u32(self.sealed, 12)

    def root(self, tree: int) -> "list[Entry | None]":
        at, end = (560, 3728) if tree == MAP else (3728, 4080)
        return entries(self.sealed[at:end], self.header.highest)

    def require_possible(self) -> None:
        """[OPENING] Step 7, but for the length of the file."""
        header = self.header
        zeros = [header.clear[20:24], header.clear[76:80], header.clear[104:448]]
        if not all(map(is_zero, [*zeros, self.sealed[88:560]])):
            raise Refused("a byte of the header that has to be zero is not")
        if any(slot.malformed for slot in header.key_slots):
            raise Refused("a key slot is malformed")
        if not 1 <= header.generation <= MAX_GENERATION:
            raise Refused("impossible generation")
        if any(self.depth[tree] > MAX_DEPTH[tree] for tree in ROOTS):
            raise Refused("a tree is too deep")
        if header.size > ROOTS[MAP] * FANOUT ** self.depth[MAP] * SLOT:
            raise Refused("the map does not reach the content's size")
        reach = ROOTS[ALLOCATION] * FANOUT ** self.depth[ALLOCATION] * BITS
        if not 3 <= header.highest < reach or header.highest == LOCK_SLOT:
            raise Refused("impossible highest used slot")
        usable = header.highest - 3 - (header.highest > LOCK_SLOT)
        if self.used > usable or (usable and not self.used):
            raise Refused("impossible number of used slots")
        if not 4 <= self.hint <= MAX_HINT:
            raise Refused("impossible free hint")
        for tree in ROOTS:
            self.root(tree)


# --- [Entry], [Node] ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Entry:
    slot: int
    nonce: bytes
    tag: bytes


def is_usable(slot: int) -> bool:
    return slot >= 4 and slot != LOCK_SLOT


def entries(raw: bytes, highest: int) -> list[Entry | None]:
    """All entries of a root or a node; None where a block is absent."""
    found: list[Entry | None] = []
    for slot, nonce, tag in struct.iter_unpack("<I24s16s", raw):
        if is_usable(slot) and slot <= highest:
            found.append(Entry(slot, nonce, tag))
        elif slot == 0 and is_zero(nonce) and is_zero(tag):
            found.append(None)
        else:
            raise Refused(f"an impossible entry, which names slot {slot}")
    return found


@dataclass(frozen=True)
class Block:
    slot: int
    level: int
    index: int
    plain: bytes


class Vault:
    """An open register. Blocks are read, and verified, as they are needed."""

    def __init__(
        self, file: IO[bytes], copies: list[Header], winner: Opened, decided: KeySlot | None
    ):
        self.file = file
        self.copies = copies  # both, sane or not
        self.winner = winner
        self.header = winner.header
        self.decided = decided  # the key slot by which the secret opened
        self.cipher = Xaes(winner.key)

    def slot(self, number: int) -> bytes:
        self.file.seek(SLOT * number)
        return self.file.read(SLOT)

    def note(self, slot: KeySlot) -> Note | None:
        """None for a slot that has none."""
        if slot.version == 1 or slot.kind not in KINDS:
            return None
        return open_note(slot, self.cipher, self.header.file_id)

    # --- [Map], [Allocation tree] ---

    def blocks(self, tree: int, leaves: int | None = None) -> Iterator[Block]:
        """Every block, a node before what is below it; only those of the first `leaves` leaves."""
        yield from self._below(tree, self.winner.root(tree), self.winner.depth[tree], 0, leaves)

    def _below(
        self, tree: int, row: list[Entry | None], level: int, first: int, leaves: int | None
    ) -> Iterator[Block]:
        """The blocks that a row of entries names; the first of them has the index `first`."""
        for index, entry in enumerate(row, first):
            if leaves is not None and index * FANOUT**level >= leaves:
                break
            if entry is None:
                continue
            plain = self._open(tree, level, index, entry)
            yield Block(entry.slot, level, index, plain)
            if level:
                below = entries(plain[: FANOUT * ENTRY], self.header.highest)
                yield from self._below(tree, below, level - 1, FANOUT * index, leaves)

    def _open(self, tree: int, level: int, index: int, entry: Entry) -> bytes:
        data = associated_data(tree, level, index, self.header.file_id)
        plain = self.cipher.open(entry.nonce, self.slot(entry.slot) + entry.tag, data)
        if plain is None:
            raise Refused(f"the block in slot {entry.slot} does not verify")
        if level and not is_zero(plain[FANOUT * ENTRY :]):
            raise Refused(f"the node in slot {entry.slot} goes on behind its entries")
        inside = self.header.size - SLOT * index
        if tree == MAP and level == 0 and 0 < inside < SLOT and not is_zero(plain[inside:]):
            raise Refused("the last page goes on behind the content")
        return plain

    def content(self) -> Iterator[bytes]:
        """The content, page by page."""
        pages = -(-self.header.size // SLOT)
        following = 0
        for block in self.blocks(MAP, pages):
            if block.level == 0:
                for absent in range(following, block.index):
                    yield self._inside(absent, bytes(SLOT))
                yield self._inside(block.index, block.plain)
                following = block.index + 1
        for absent in range(following, pages):
            yield self._inside(absent, bytes(SLOT))

    def _inside(self, index: int, page: bytes) -> bytes:
        return page[: self.header.size - SLOT * index]

    def first_page(self) -> bytes:
        return next(self.content(), b"").ljust(SLOT, b"\0")


# --- [OPENING] ------------------------------------------------------------------------------------


def read_copies(file: IO[bytes]) -> list[Header]:
    file.seek(0)
    start = file.read(2 * COPY)
    return [Header(start[at : at + COPY]) for at in (0, COPY)]


def copies_that_count(copies: list[Header]) -> list[Header]:
    """Step 1: the sane copies of a known version, the higher generation first."""
    sane = [copy for copy in copies if copy.sane]
    if not sane:
        raise Refused("not a register, or damaged")
    if len({copy.file_id for copy in sane}) > 1:
        raise Refused("the header copies are of two registers")
    known = [copy for copy in sane if copy.version in VERSIONS]
    newest = max((copy.generation for copy in known), default=-1)
    if any(copy.version not in VERSIONS and copy.generation > newest for copy in sane):
        raise Refused("written by a newer version", NEWER)
    if len({copy.version for copy in known}) > 1:
        raise Refused("the header copies are of two versions")
    return sorted(known, key=lambda copy: -copy.generation)


def by_work(slots: list[KeySlot]) -> list[KeySlot]:
    """The cheapest first; equal ones stay in their order."""
    return sorted(slots, key=lambda slot: slot.work)


class Attempt:
    """Steps 2 to 6 with one secret."""

    def __init__(self, copies: list[Header], secret: Passphrase):
        self.copies = copies
        self.secret = secret
        self.file_id = copies[0].file_id
        self.version = copies[0].version
        self.recovery = secret.recovery and recovery_of(
            secret.recovery, self.version, self.file_id
        )
        self.results: dict[bytes, bytes | None] = {}  # by the slot: what it gave, tried once
        self.spent = 0
        self.tried = False
        self.out_of_bounds = False
        self.left_out = False
        self.gave_a_key = False

    def open(self) -> tuple[Opened, KeySlot]:
        """The winner, and the slot that decided."""
        for copy in self.copies:
            for slot in by_work(copy.key_slots):
                key = self.try_slot(slot)
                if key is None:
                    continue
                winner = winner_of(self.copies, key)
                if winner is None:
                    self.gave_a_key = True
                    continue
                for own in by_work(winner.header.key_slots):
                    if self.try_slot(own) == key:
                        return winner, own
                raise self.wrong_secret()
        raise self.refusal() or self.wrong_secret()

    def try_slot(self, slot: KeySlot) -> bytes | None:
        if slot.raw not in self.results:
            self.results[slot.raw] = self._try(slot)
        return self.results[slot.raw]

    def _try(self, slot: KeySlot) -> bytes | None:
        if slot.kind == PASSPHRASE:
            key = self._passphrase_key(slot)
        elif slot.kind == RECOVERY and self.recovery:
            key = self._recovery_key(slot, self.recovery)
        else:
            return None
        return key and slot.unwrap(key, self.file_id)

    def _passphrase_key(self, slot: KeySlot) -> bytes | None:
        if not slot.bounded:
            self.out_of_bounds = True
            return None
        if self.spent + slot.work > MAX_WORK:
            self.left_out = True
            return None
        self.spent += slot.work
        self.tried = True
        return argon2id(self.secret.text.encode(), slot.public, *slot.argon2)

    def _recovery_key(self, slot: KeySlot, recovery: Recovery) -> bytes | None:
        self.tried = True
        private = X25519PrivateKey.from_private_bytes(recovery.private)
        try:
            shared = private.exchange(X25519PublicKey.from_public_bytes(slot.ephemeral))
        except ValueError:  # all zeros
            return None
        return recovery_wrapping_key(shared, slot.ephemeral, slot.public, recovery.owner)

    def refusal(self) -> Refused | None:
        """Step 6: why it is not simply the wrong secret."""
        if self.gave_a_key:
            return Refused("a key slot opens, but no header does with its key")
        if self.out_of_bounds and not self.tried:
            return Refused("the Argon2id parameters of the key slot are out of bounds")
        if self.version == 1:
            return None
        slots = [slot for copy in self.copies for slot in copy.key_slots]
        if self.recovery and any(
            slot.kind == RECOVERY and slot.public == self.recovery.public for slot in slots
        ):
            return Refused("the recovery key's slot was made by somebody else, or changed")
        if any(slot.malformed for slot in slots):
            return Refused("a key slot is malformed")
        if self.left_out:
            return Refused("the key slots cost more than any that a writer makes")
        if (
            len({copy.generation for copy in self.copies}) < len(self.copies)
            and len({copy.clear for copy in self.copies}) > 1
        ):
            return Refused("the header copies are of one generation, but not equal")
        return None

    def wrong_secret(self) -> Refused:
        return Refused(self.secret.mistyped or "wrong passphrase or recovery key", WRONG_SECRET)


def winner_of(copies: list[Header], key: bytes) -> Opened | None:
    """Steps 3 and 4: of the copies that open with the key, the later one."""
    opened = [one for copy in copies if (one := copy.open(key))]
    headers = [one.header for one in opened]
    if len({header.generation for header in headers}) < len({header.raw for header in headers}):
        raise Refused("two header copies of one generation that are not equal")
    return max(opened, key=lambda one: one.header.generation, default=None)


def open_vault(file: IO[bytes], secret: Secret) -> Vault:
    copies = read_copies(file)
    known = copies_that_count(copies)
    decided: KeySlot | None = None
    if isinstance(secret, DataKey):
        winner = winner_of(known, secret.key)
        if winner is None:
            raise Refused("no header opens with this data key")
    else:
        winner, decided = Attempt(known, secret).open()
    winner.require_possible()
    if file.seek(0, 2) < SLOT * (winner.header.highest + 1):
        raise Refused("the file is shorter than its header says")
    return Vault(file, copies, winner, decided)


# --- [VERIFYING] ----------------------------------------------------------------------------------


def check(vault: Vault) -> list[str]:
    """Refuses when a rule is broken; else what is worth a warning."""
    check_key_slots(vault)
    if 2 in vault.first_page()[18:20]:
        raise Refused("the content has a write-ahead log")
    used = check_trees(vault)
    check_numbers(vault, used)
    return check_spare(vault) + check_free_slots(vault, used)


def check_key_slots(vault: Vault) -> None:
    for slot in vault.header.key_slots:
        if slot.kind == PASSPHRASE and not slot.bounded:
            raise Refused("the Argon2id parameters of a key slot are out of bounds")
        vault.note(slot)


def check_trees(vault: Vault) -> set[int]:
    """Reads every block. The used slots."""
    used: set[int] = set()
    marked: set[int] = set()
    for tree in ROOTS:
        for block in vault.blocks(tree):
            if block.slot in used:
                raise Refused(f"two entries name slot {block.slot}")
            used.add(block.slot)
            if block.level:
                continue
            if tree == ALLOCATION:
                marked.update(BITS * block.index + bit for bit in set_bits(block.plain))
            elif SLOT * block.index >= vault.header.size:
                raise Refused(f"page {block.index} is behind the content")
    if used != marked:
        raise Refused(f"the bit of slot {min(used ^ marked)} is wrong")
    return used


def set_bits(bitmap: bytes) -> Iterator[int]:
    for at, byte in enumerate(bitmap):
        if byte:
            yield from (8 * at + bit for bit in range(8) if byte >> bit & 1)


def check_numbers(vault: Vault, used: set[int]) -> None:
    if vault.winner.used != len(used):
        raise Refused("the number of used slots is wrong")
    if vault.header.highest != max(used, default=3):
        raise Refused("the highest used slot is wrong")
    lowest_free = 4
    while lowest_free in used or lowest_free == LOCK_SLOT:
        lowest_free += 1
    if vault.winner.hint > lowest_free:
        raise Refused("the free hint is too high")


def check_spare(vault: Vault) -> list[str]:
    """A spare copy has to be possible when it opens. The file may have been cut since."""
    for copy in vault.copies:
        if copy.raw != vault.header.raw:
            opened = (
                copy.open(vault.winner.key) if copy.sane and copy.version in VERSIONS else None
            )
            if opened:
                opened.require_possible()
            return ["the spare header copy is not equal to the other one"]
    return []


# --- [Free slots] ---------------------------------------------------------------------------------

AT_ONCE = 256  # slots that are read together


def check_free_slots(vault: Vault, used: set[int]) -> list[str]:
    """What is not used holds zeros; remains of an interrupted writer are worth a warning."""
    length = vault.file.seek(0, 2)
    end = vault.header.highest + 1 + MAX_BEHIND
    warnings = []
    if length > SLOT * end:
        warnings.append("the file goes on far behind its highest used slot")
    remains = 0
    for first in range(4, min(end, -(-length // SLOT)), AT_ONCE):
        vault.file.seek(SLOT * first)
        chunk = vault.file.read(SLOT * min(AT_ONCE, end - first))
        if is_zero(chunk):
            continue
        for at in range(0, len(chunk), SLOT):
            number, data = first + at // SLOT, chunk[at : at + SLOT]
            if number in used or is_zero(data):
                continue
            if number == LOCK_SLOT or not looks_like_remains(data):
                raise Refused(f"something stands in slot {number}, which is free")
            remains += 1
    if remains:
        warnings.append(f"remains of an interrupted writer in {remains} slots")
    return warnings


def looks_like_remains(data: bytes) -> bool:
    sectors = (data[at : at + 512] for at in range(0, len(data), 512))
    return all(is_zero(sector) or len(sector) - sector.count(0) >= 400 for sector in sectors)


# --- [CONTENT] ------------------------------------------------------------------------------------


def table_rows(content: bytes) -> list[tuple[str, int]]:
    """The tables of a database, and how many rows each has."""
    if any(version > 1 for version in content[18:20]):
        raise Refused("the content is a database that may have a write-ahead log")
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        try:
            database.deserialize(content)
            found = database.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%'"
                " ESCAPE '\\' ORDER BY name"
            ).fetchall()
            return [(name, count_rows(database, name)) for (name,) in found]
        except sqlite3.DatabaseError as error:
            raise Refused(f"the content is not an SQLite database: {error}") from error


def count_rows(database: sqlite3.Connection, table: str) -> int:
    quoted = table.replace('"', '""')
    return int(database.execute(f'SELECT count(*) FROM "{quoted}"').fetchone()[0])


# --- [Locks] --------------------------------------------------------------------------------------

SHARED = (510, 0x40000002)  # SQLite's: how many bytes, and from where


def lock_shared(file: IO[bytes]) -> None:
    """Until the file is closed."""
    try:
        fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB, *SHARED)
    except (BlockingIOError, PermissionError) as error:
        raise OSError("the file is locked by a writer") from error


# --- commands -------------------------------------------------------------------------------------


def moment(seconds: int, pattern: str = "%Y-%m-%dT%H:%M:%SZ") -> str:
    """Dates are not checked, so they may be anything."""
    if seconds == 0:
        return "never"
    try:
        epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)
        return (epoch + timedelta(seconds=seconds)).strftime(pattern)
    except OverflowError:
        return f"{seconds} s"


def kind_name(slot: KeySlot) -> str:
    return KINDS.get(slot.kind, f"kind {slot.kind}")


def summary(vault: Vault) -> Iterator[str]:
    header, winner = vault.header, vault.winner
    yield f"format version      {header.version}"
    yield f"file id             {header.file_id.hex()}"
    yield f"generation          {header.generation}"
    yield f"commit id           {header.commit_id.hex()}"
    yield f"content             {header.size} bytes"
    yield f"used slots          {winner.used}, the highest is {header.highest}"
    yield f"free hint           {winner.hint}"
    yield f"depth of the map    {winner.depth[MAP]}"
    yield f"allocation tree     {winner.depth[ALLOCATION]}"
    yield f"register made       {moment(i64(winner.sealed, 16))}"
    yield f"data key made       {moment(i64(winner.sealed, 24))}"
    yield f"passphrase changed  {moment(i64(winner.sealed, 32))}"
    yield f"data keys after 1st {u64(winner.sealed, 40)}"
    yield f"anchor              {u64(winner.sealed, 48)} rows, {winner.sealed[56:88].hex()}"
    for index, slot in enumerate(header.key_slots):
        if not slot.empty:
            opened = ", opened with it" if slot is vault.decided else ""
            yield f"key slot {index}          {kind_name(slot)}{opened}"


def key_lines(vault: Vault) -> Iterator[str]:
    """What stands where in a slot of an unknown kind is not known either."""
    for index, slot in enumerate(vault.header.key_slots):
        if not slot.empty:
            note = vault.note(slot)
            day = moment(slot.made, "%Y-%m-%d") if slot.kind in KINDS else "-"
            label = note.label if note else ""
            yield f"{index}\t{kind_name(slot)}\t{label}\t{day}\t{slot.fingerprint}"


def typed_in(file: Path) -> str:
    """The one line feed at the end of a file is not typed; nothing else is translated."""
    return file.read_bytes().decode("utf-8").removesuffix("\n")


def read_secret(arguments: argparse.Namespace) -> Secret:
    if arguments.data_key_hex_file:
        key = bytes.fromhex(arguments.data_key_hex_file.read_text("ascii"))
        if len(key) != 32:
            raise ValueError("a data key has 32 bytes")
        return DataKey(key)
    if arguments.passphrase_file:
        return Passphrase(typed_in(arguments.passphrase_file))
    text = typed_in(arguments.recovery_file)
    if not reads_as_recovery_key(text):
        parse_recovery_key(text)  # names the group
    return Passphrase(text)


def write_content(vault: Vault, output: Path | None) -> None:
    with contextlib.ExitStack() as stack:
        out = stack.enter_context(output.open("wb")) if output else sys.stdout.buffer
        for page in vault.content():
            out.write(page)


def run(command: str, vault: Vault, output: Path | None) -> int:
    if command == "contents":
        write_content(vault, output)
    elif command == "check":
        warnings = check(vault)
        for warning in warnings:
            print(f"vault_reader: warning: {warning}", file=sys.stderr)
        return WARNED if warnings else 0
    elif command == "list":
        for name, rows in table_rows(b"".join(vault.content())):
            print(f"{name}\t{rows}")
    else:
        print(*(summary(vault) if command == "open" else key_lines(vault)), sep="\n")
    return 0


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Read a Kortisto register.")
    parser.add_argument("command", choices=("open", "contents", "check", "list", "keys"))
    parser.add_argument("file", type=Path)
    secret = parser.add_mutually_exclusive_group(required=True)
    secret.add_argument("--passphrase-file", type=Path)
    secret.add_argument("--recovery-file", type=Path)
    secret.add_argument("--data-key-hex-file", type=Path)
    parser.add_argument("--output", type=Path, help="of contents, instead of standard output")
    arguments = parser.parse_args(words)
    try:
        typed = read_secret(arguments)
        with arguments.file.open("rb") as file:
            lock_shared(file)
            return run(arguments.command, open_vault(file, typed), arguments.output)
    except Refused as refused:
        print(f"vault_reader: {refused}", file=sys.stderr)
        return refused.status
    except (OSError, ValueError) as error:
        print(f"vault_reader: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
