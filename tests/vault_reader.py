#!/usr/bin/python3
"""Reads a Kortisto vault. Written from kortisto-format(5) alone, without a look at the program.

    vault_reader.py open|contents|check|list FILE
        --passphrase-file P | --recovery-file R | --data-key-hex-file K

Exit status (OPENING): 0 good, 12 wrong secret, 13 refused, 17 written by a newer version; from
`check` also 3: good, with warnings; 1 when a file cannot be read or is locked, 2 for a wrong call.
Needs the packages python3-cryptography and python3-argon2. Sections of the page are cited by title.
"""

import argparse
import fcntl
import hashlib
import os
import sqlite3
import struct
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import IO

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

WARNED, WRONG_SECRET, REFUSED, NEWER = 3, 12, 13, 17  # exit statuses

MAGIC = b"kortisto vault\r\n"
SLOT = 4096
COPY = 2 * SLOT  # a header copy
LOCK_SLOT = 262144  # THE FILE: never used
FANOUT = 93  # entries of a node
BITS = 32768  # slots of a bitmap
MAP, ALLOCATION, HEADER = 1, 3, 4  # the kinds in AD; a node of the map has kind 2
ROOTS, DEEPEST = {MAP: 72, ALLOCATION: 8}, {MAP: 4, ALLOCATION: 2}
EMPTY, PASSPHRASE, RECOVERY = 0, 1, 3  # key slots
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Refused(Exception):
    """Why a file is not read, and the exit status that says so."""

    def __init__(self, status: int, why: str):
        super().__init__(why)
        self.status = status


def need(holds: bool, why: str) -> None:
    if not holds:
        raise Refused(REFUSED, why)


# --- Notation -------------------------------------------------------------------------------------


class Xaes:
    """XAES-256-GCM of C2SP. The derived key depends on the first half of the nonce only."""

    def __init__(self, key: bytes):
        self._block = Cipher(algorithms.AES(key), modes.ECB())
        doubled = int.from_bytes(self._aes(bytes(16)), "big") << 1
        if doubled >> 128:
            doubled ^= (1 << 128) | 0b10000111
        self._k1 = doubled
        self._last: tuple[bytes, AESGCM] | None = None  # blocks of one batch share it

    def _aes(self, block: bytes) -> bytes:
        encryptor = self._block.encryptor()
        return encryptor.update(block) + encryptor.finalize()

    def _gcm(self, half: bytes) -> AESGCM:
        if self._last is None or self._last[0] != half:
            messages = (int.from_bytes(bytes((0, i, 0x58, 0)) + half, "big") for i in (1, 2))
            derived = b"".join(self._aes((m ^ self._k1).to_bytes(16, "big")) for m in messages)
            self._last = half, AESGCM(derived)
        return self._last[1]

    def seal(self, nonce: bytes, plaintext: bytes, data: bytes) -> bytes:
        return self._gcm(nonce[:12]).encrypt(nonce[12:], plaintext, data)

    def open(self, nonce: bytes, sealed: bytes, data: bytes) -> bytes | None:
        """The plaintext, or None when the tag does not verify."""
        try:
            return self._gcm(nonce[:12]).decrypt(nonce[12:], sealed, data)
        except InvalidTag:
            return None


def associated_data(kind: int, level: int, index: int, file_id: bytes) -> bytes:
    """AD (Sealed blocks). `kind` is MAP for pages and nodes of the map, told apart by the level."""
    return struct.pack("<IIQ", 2 if kind == MAP and level > 0 else kind, level, index) + file_id


# --- Recovery key ---------------------------------------------------------------------------------


def times(a: int, b: int) -> int:
    """The product in GF(32) modulo x^5 + x^2 + 1."""
    product = 0
    for bit in range(5):
        if b >> bit & 1:
            product ^= a << bit
    for bit in range(8, 4, -1):
        if product >> bit & 1:
            product ^= 0b100101 << bit - 5
    return product


def group_check(group: int, symbols: Iterable[int]) -> int:
    """The fifth symbol of a group, counted from 1 (Recovery key)."""
    check = times(5, group)
    for factor, symbol in zip((2, 4, 8, 16), symbols):
        check ^= times(factor, symbol)
    return check


def print_recovery_key(secret: bytes) -> str:
    bits = int.from_bytes(secret, "big") << 4
    symbols = [bits >> 5 * i & 31 for i in reversed(range(52))]
    groups = []
    for number in range(1, 14):
        four = symbols[4 * number - 4 : 4 * number]
        groups.append("".join(ALPHABET[s] for s in four + [group_check(number, four)]))
    return "-".join(groups)


def parse_recovery_key(text: str) -> bytes:
    """The secret r; a mistyped key is refused with the number of its first wrong group."""
    typed = "".join(text.upper().replace("-", "").split()).translate(str.maketrans("OIL", "011"))
    bits = 0
    for number in range(1, 14):
        group = [ALPHABET.find(c) for c in typed[5 * number - 5 : 5 * number]]
        good = len(group) == 5 and -1 not in group and group_check(number, group[:4]) == group[4]
        if not good or number == 13 and group[3] & 15:
            raise Refused(WRONG_SECRET, f"recovery key: group {number} is mistyped")
        for symbol in group[:4]:
            bits = bits << 5 | symbol
    if len(typed) != 65:
        raise Refused(WRONG_SECRET, "recovery key: more than 13 groups")
    return (bits >> 4).to_bytes(32, "big")


# --- Key slot -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Passphrase:
    text: str


@dataclass(frozen=True)
class RecoveryKey:
    secret: bytes


@dataclass(frozen=True)
class DataKey:
    """The key itself, for tests; no key slot is opened."""

    key: bytes


Secret = Passphrase | RecoveryKey | DataKey


@dataclass(frozen=True)
class KeySlot:
    raw: bytes  # 448 bytes

    @property
    def kind(self) -> int:
        return int.from_bytes(self.raw[:4], "little")

    @property
    def argon2(self) -> tuple[int, int, int]:
        """Memory in KiB, passes, lanes."""
        memory, passes, lanes = struct.unpack_from("<III", self.raw, 4)
        return memory, passes, lanes

    @property
    def bounded(self) -> bool:
        memory, passes, lanes = self.argon2
        each = 8192 <= memory <= 1048576 and 1 <= passes <= 32 and 1 <= lanes <= 16
        return each and memory * passes <= 4194304

    def must_be_zero(self) -> bytes:
        """What the page calls zero in a slot of this kind."""
        middle = {EMPTY: (0, 160), PASSPHRASE: (48, 80), RECOVERY: (4, 16)}.get(self.kind)
        return self.raw[slice(*middle)] + self.raw[160:] if middle else b""  # unknown: ignored

    def associated_data(self, file_id: bytes) -> bytes:
        return b"kortisto key slot v1" + file_id + self.raw[:80] + self.raw[152:]

    def wrapping_key(self, secret: Secret) -> bytes | None:
        """K, or None when the recovery slot has to be refused."""
        if isinstance(secret, Passphrase):
            assert self.bounded  # before it takes memory
            memory, passes, lanes = self.argon2
            text = unicodedata.normalize("NFC", secret.text).encode()
            return argon2id(text, self.raw[16:48], memory, passes, lanes)
        assert isinstance(secret, RecoveryKey)
        recipient, ephemeral = self.raw[16:48], self.raw[48:80]
        try:
            private = X25519PrivateKey.from_private_bytes(secret.secret)
            shared = private.exchange(X25519PublicKey.from_public_bytes(ephemeral))
        except ValueError:  # a shared secret of zeros
            return None
        return recovery_wrapping_key(shared, ephemeral, recipient)

    def open(self, secret: Secret, file_id: bytes) -> bytes | None:
        """The data key, or None when the slot does not open."""
        key = self.wrapping_key(secret)
        if key is None:
            return None
        return Xaes(key).open(self.raw[80:104], self.raw[104:152], self.associated_data(file_id))


def argon2id(passphrase: bytes, salt: bytes, memory: int, passes: int, lanes: int) -> bytes:
    key: bytes = hash_secret_raw(passphrase, salt, passes, memory, lanes, 32, Type.ID, 0x13)
    return key


def recovery_wrapping_key(shared: bytes, ephemeral: bytes, recipient: bytes) -> bytes:
    return HKDF(SHA256(), 32, ephemeral + recipient, b"kortisto recovery v1").derive(shared)


# --- Header copy ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Copy:
    """A sane header copy; only its clear sector is known until the data key is."""

    raw: bytes
    version: int
    file_id: bytes
    generation: int
    commit_id: bytes
    size: int
    highest: int
    nonce: bytes

    @staticmethod
    def parse(raw: bytes) -> "Copy | None":
        """None when the copy is not sane (OPENING 1)."""
        if len(raw) < COPY or raw[:16] != MAGIC:
            return None
        slots, clear = hashlib.sha256(raw[512:4096]), hashlib.sha256(raw[:480])
        if raw[448:512] != slots.digest() + clear.digest():
            return None
        copy = Copy(raw, *struct.unpack_from("<I4x16sQ16sQI4x24s", raw, 16))
        return copy if copy.version != 0 else None

    @property
    def key_slots(self) -> list[KeySlot]:
        return [KeySlot(self.raw[at : at + 448]) for at in range(512, 4096, 448)]

    def open(self, cipher: Xaes) -> bytes | None:
        """The plaintext of the sealed sector."""
        data = associated_data(HEADER, 0, 0, self.file_id) + self.raw[:4096]
        return cipher.open(self.nonce, self.raw[4096:], data)


@dataclass(frozen=True)
class Entry:
    slot: int
    nonce: bytes
    tag: bytes


@dataclass(frozen=True)
class Block:
    level: int
    index: int
    slot: int
    plain: bytes


class State:
    """What a header copy says once the data key has opened it. Made without a judgement of it."""

    def __init__(self, copy: Copy, sealed: bytes):
        self.copy, self.sealed = copy, sealed
        map_depth, allocation_depth, self.used, self.hint = struct.unpack_from("<IIII", sealed)
        self.depth = {MAP: map_depth, ALLOCATION: allocation_depth}
        self.made, self.key_made, self.passphrase_changed = struct.unpack_from("<qqq", sealed, 16)
        self.later_keys, self.audit_rows, self.anchor = struct.unpack_from("<QQ32s", sealed, 40)

    def require_possible(self) -> None:
        """OPENING 7, but for the length of the file."""
        raw, highest = self.copy.raw, self.copy.highest
        must_be_zero = raw[20:24] + raw[76:80] + raw[104:448] + self.sealed[88:560]
        must_be_zero += b"".join(slot.must_be_zero() for slot in self.copy.key_slots)
        need(not any(must_be_zero), "a zero field is not zero")
        need(self.copy.generation >= 1, "generation 0")
        for kind in (MAP, ALLOCATION):
            need(self.depth[kind] <= DEEPEST[kind], "depth out of range")
        need(self.copy.size <= self._leaves(MAP) * SLOT, "the map is too small for the content")
        need(highest >= 3 and highest != LOCK_SLOT, "highest used slot out of range")
        need(highest < self._leaves(ALLOCATION) * BITS, "the allocation tree is too small")
        usable = highest - 3 - (highest > LOCK_SLOT)
        need(min(1, usable) <= self.used <= usable, "number of used slots out of range")
        need(self.hint >= 4, "free hint out of range")
        for kind in (MAP, ALLOCATION):
            self.root(kind)

    def _leaves(self, kind: int) -> int:
        return ROOTS[kind] * int(FANOUT ** self.depth[kind])

    def root(self, kind: int) -> list[Entry | None]:
        return self.entries(self.sealed[560:3728] if kind == MAP else self.sealed[3728:4080])

    def entries(self, raw: bytes) -> list[Entry | None]:
        """Entry."""
        entries: list[Entry | None] = []
        for slot, nonce, tag in struct.iter_unpack("<I24s16s", raw):
            if slot == 0:
                need(not any(nonce + tag), "an absent entry is not zero")
            else:
                good = 4 <= slot <= self.copy.highest and slot != LOCK_SLOT
                need(good, f"an entry names slot {slot}")
            entries.append(Entry(slot, nonce, tag) if slot else None)
        return entries


def read_slots(file: IO[bytes], first: int, count: int) -> bytes:
    file.seek(first * SLOT)
    return file.read(count * SLOT)


class Vault:
    """An open file: the winner, and the blocks below it. Made by open_vault."""

    def __init__(self, file: IO[bytes], cipher: Xaes, winner: State, spare: State | None):
        self.file, self.state, self.spare = file, winner, spare
        self.header = winner.copy
        self._cipher = cipher
        self.length = file.seek(0, os.SEEK_END)

    def blocks(self, kind: int) -> Iterator[Block]:
        """Each present block of a tree, verified: a node before those below it, leaves by index."""
        return self._below(kind, self.state.depth[kind], 0, self.state.root(kind))

    def _below(
        self, kind: int, level: int, first: int, entries: list[Entry | None]
    ) -> Iterator[Block]:
        for index, entry in enumerate(entries, first):
            if entry is None:
                continue
            data = associated_data(kind, level, index, self.header.file_id)
            sealed = read_slots(self.file, entry.slot, 1) + entry.tag
            plain = self._cipher.open(entry.nonce, sealed, data)
            if plain is None:
                raise Refused(REFUSED, f"slot {entry.slot} does not verify")
            yield Block(level, index, entry.slot, plain)
            if level > 0:
                need(not any(plain[-4:]), f"slot {entry.slot}: a zero field is not zero")
                below = self.state.entries(plain[:-4])
                yield from self._below(kind, level - 1, FANOUT * index, below)

    def map_blocks(self) -> Iterator[Block]:
        """The blocks of the map; the last page's bytes behind the content are called zero."""
        for block in self.blocks(MAP):
            if block.level == 0:
                inside = max(0, self.header.size - SLOT * block.index)
                last = 0 < inside < SLOT
                good = not (last and any(block.plain[inside:]))
                need(good, "the last page goes on behind the content")
            yield block

    def content(self) -> Iterator[bytes]:
        """The content in pieces of at most 1 MiB; absent pages are zeros."""
        done, size = 0, self.header.size
        for block in self.map_blocks():
            if block.level == 0 and SLOT * block.index < size:
                yield from zeros(SLOT * block.index - done)
                yield block.plain[: size - SLOT * block.index]
                done = min(size, SLOT * (block.index + 1))
        yield from zeros(size - done)


def zeros(count: int) -> Iterator[bytes]:
    while count > 0:
        yield bytes(min(count, 1 << 20))
        count -= 1 << 20


# --- OPENING --------------------------------------------------------------------------------------


def sane_copies(file: IO[bytes]) -> list[Copy]:
    """The sane copies of version 1, the higher generation first (OPENING 1)."""
    sane = [c for c in (Copy.parse(read_slots(file, first, 2)) for first in (0, 2)) if c]
    need(bool(sane), "not a register, or damaged")
    need(len({copy.file_id for copy in sane}) == 1, "two headers of different registers")
    sane.sort(key=lambda copy: (copy.generation, copy.version == 1), reverse=True)
    if sane[0].version > 1:
        raise Refused(NEWER, "written by a newer version")
    return [copy for copy in sane if copy.version == 1]


def open_copies(copies: list[Copy], cipher: Xaes) -> list[State]:
    """Those that the data key opens, the winner first (OPENING 3 and 4)."""
    states = [State(copy, plain) for copy in copies if (plain := copy.open(cipher)) is not None]
    if len(states) == 2 and states[0].copy.generation == states[1].copy.generation:
        need(states[0].copy.raw == states[1].copy.raw, "two headers of one generation")
    return states


def unlock(copies: list[Copy], secret: Passphrase | RecoveryKey) -> tuple[Xaes, list[State]]:
    """The cipher under the data key and the copies that it opens (OPENING 2 to 6)."""
    kind = PASSPHRASE if isinstance(secret, Passphrase) else RECOVERY
    # The keys of a dict are in order and differ: a slot that both copies hold is tried once.
    slots = dict.fromkeys(slot for c in copies for slot in c.key_slots if slot.kind == kind)
    tried = [slot for slot in slots if kind == RECOVERY or slot.bounded]
    passed_over = False
    for slot in tried:
        data_key = slot.open(secret, copies[0].file_id)
        if data_key is None:
            continue
        cipher = Xaes(data_key)
        states = open_copies(copies, cipher)
        if not states:
            passed_over = True
            continue
        own = [own for own in states[0].copy.key_slots if own in tried]
        if slot in own or any(other.open(secret, copies[0].file_id) for other in own):
            return cipher, states
        raise Refused(WRONG_SECRET, "the secret opens a slot of the spare copy only")
    need(not passed_over, "no header opens with the data key")
    need(bool(tried) or not slots, "no key slot has parameters within bounds")
    raise Refused(WRONG_SECRET, "wrong passphrase or recovery key")


def open_vault(file: IO[bytes], secret: Secret) -> Vault:
    """OPENING, with which blocks are read as they are needed."""
    copies = sane_copies(file)
    if isinstance(secret, DataKey):
        cipher = Xaes(secret.key)
        states = open_copies(copies, cipher)
        need(bool(states), "no header opens with the data key")
    else:
        cipher, states = unlock(copies, secret)
    winner = states[0]
    winner.require_possible()
    length = file.seek(0, os.SEEK_END)
    need(length >= (winner.copy.highest + 1) * SLOT, "the file is too short")
    return Vault(file, cipher, winner, states[1] if len(states) == 2 else None)


# --- check ----------------------------------------------------------------------------------------


def set_bits(leaves: Iterable[Block]) -> Iterator[int]:
    """The slots whose bit is set (Allocation tree)."""
    for leaf in leaves:
        for at, byte in enumerate(leaf.plain):
            for bit in range(8) if byte else ():
                if byte >> bit & 1:
                    yield BITS * leaf.index + 8 * at + bit


def looks_like_remains(slot: bytes) -> bool:
    """Free slots: each sector is all zeros, or has at least 400 bytes that are not."""
    filled = (len(s) - s.count(0) for s in (slot[at : at + 512] for at in range(0, len(slot), 512)))
    return all(count == 0 or count >= 400 for count in filled)


def check_free_slots(vault: Vault, used: set[int]) -> int:
    """The number of slots with remains. Everything up to the end of the file is read."""
    remains, start = 0, 4  # the first slots are the headers
    for end in sorted(used) + [-(-vault.length // SLOT)]:
        for first in range(start, end, 256):
            piece = read_slots(vault.file, first, min(256, end - first))
            if piece.count(0) == len(piece):
                continue
            for at in range(0, len(piece), SLOT):
                slot, number = piece[at : at + SLOT], first + at // SLOT
                if any(slot):
                    good = number != LOCK_SLOT and looks_like_remains(slot)
                    need(good, f"free slot {number} was changed")
                    remains += 1
        start = end + 1
    return remains


def checked_map_blocks(vault: Vault) -> Iterator[Block]:
    """Map, and DESCRIPTION's rule for bytes 18 and 19."""
    for block in vault.map_blocks():
        if block.level == 0:
            inside = SLOT * block.index < vault.header.size
            need(inside, "a page behind the end of the content")
            log = block.index == 0 and 2 in block.plain[18:20]
            need(not log, "the content has a write-ahead log")
        yield block


def check(vault: Vault) -> list[str]:
    """VERIFYING; refuses, or returns warnings."""
    if vault.spare is not None:
        vault.spare.require_possible()
    for key_slot in vault.header.key_slots:
        good = key_slot.kind != PASSPHRASE or key_slot.bounded
        need(good, "a key slot has parameters out of bounds")
    allocation = list(vault.blocks(ALLOCATION))
    used: set[int] = set()
    for slot in [b.slot for b in allocation] + [b.slot for b in checked_map_blocks(vault)]:
        need(slot not in used, f"two entries name slot {slot}")
        used.add(slot)
    marked = set(set_bits(block for block in allocation if block.level == 0))
    need(marked == used, "the allocation tree does not name the used slots")
    need(len(used) == vault.state.used, "the number of used slots is wrong")
    need(max(used, default=3) == vault.header.highest, "the highest used slot is wrong")
    usable = (n for n in range(4, vault.state.hint) if n != LOCK_SLOT)
    need(all(slot in used for slot in usable), "a slot below the free hint is free")

    warnings = []
    if remains := check_free_slots(vault, used):
        warnings.append(f"{remains} free slots hold remains of an interrupted write")
    if vault.spare is None:
        warnings.append("the spare header is damaged")
    elif vault.spare.copy.raw != vault.header.raw:
        warnings.append(f"the spare header is older: generation {vault.spare.copy.generation}")
    return warnings


# --- command --------------------------------------------------------------------------------------


def day(seconds: int) -> str:
    try:
        return datetime.fromtimestamp(seconds, timezone.utc).isoformat() if seconds else "never"
    except (ValueError, OverflowError, OSError):
        return str(seconds)


def summary(vault: Vault) -> str:
    header, state = vault.header, vault.state
    kinds = {EMPTY: "empty", PASSPHRASE: "passphrase", RECOVERY: "recovery"}
    lines = {
        "file id": header.file_id.hex(),
        "generation": header.generation,
        "commit id": header.commit_id.hex(),
        "content bytes": header.size,
        "used slots": f"{state.used}, highest {header.highest}, free hint {state.hint}",
        "depths": f"map {state.depth[MAP]}, allocation tree {state.depth[ALLOCATION]}",
        "register made": day(state.made),
        "data key made": f"{day(state.key_made)}, {state.later_keys} after the first",
        "passphrase changed": day(state.passphrase_changed),
        "audit rows": f"{state.audit_rows}, anchor {state.anchor.hex()}",
        "key slots": ", ".join(kinds.get(s.kind, f"kind {s.kind}") for s in header.key_slots),
    }
    return "".join(f"{name + ':':20}{value}\n" for name, value in lines.items())


def table_rows(content: bytes) -> list[tuple[str, int]]:
    """The tables of the SQLite database in the vault, with their numbers of rows."""
    need(not any(byte > 1 for byte in content[18:20]), "the database has a write-ahead log")
    database = sqlite3.connect(":memory:")
    try:
        database.deserialize(content)
        sql = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
        names = [name.replace('"', '""') for name, in database.execute(sql)]
        return [(n, database.execute(f'SELECT count(*) FROM "{n}"').fetchone()[0]) for n in names]
    except sqlite3.DatabaseError as error:
        raise Refused(REFUSED, f"the content is not a database: {error}") from error
    finally:
        database.close()


def read_secret(arguments: argparse.Namespace) -> Secret:
    """The secret in the file that was named; one newline at its end is not part of a passphrase."""
    try:
        if arguments.passphrase_file:
            with open(arguments.passphrase_file, encoding="utf-8", newline="") as file:
                return Passphrase(file.read().removesuffix("\n"))
        with open(arguments.recovery_file or arguments.data_key_hex_file, encoding="utf-8") as file:
            text = file.read()
        if arguments.recovery_file:
            return RecoveryKey(parse_recovery_key(text))
        return DataKey(bytes.fromhex(text))
    except UnicodeDecodeError as error:
        raise Refused(WRONG_SECRET, "the secret is not UTF-8") from error


def run(arguments: argparse.Namespace) -> int:
    with open(arguments.file, "rb") as file:
        fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB, 510, 0x40000002)  # Locks: SHARED
        vault = open_vault(file, read_secret(arguments))
        if arguments.command == "open":
            print(summary(vault), end="")
        elif arguments.command == "contents":
            with open(arguments.output or sys.stdout.fileno(), "wb") as output:
                output.writelines(vault.content())
        elif arguments.command == "list":
            for name, rows in table_rows(b"".join(vault.content())):
                print(f"{name}\t{rows}")
        else:
            warnings = check(vault)
            for warning in warnings:
                print(f"vault_reader: warning: {warning}", file=sys.stderr)
            return WARNED if warnings else 0
    return 0


def main(words: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Read a Kortisto vault without Kortisto.")
    parser.add_argument("command", choices=("open", "contents", "check", "list"))
    parser.add_argument("file")
    secrets = parser.add_mutually_exclusive_group(required=True)
    for name in ("passphrase", "recovery", "data-key-hex"):
        secrets.add_argument(f"--{name}-file")
    parser.add_argument("--output", help="where `contents` writes, instead of stdout")
    try:
        return run(parser.parse_args(words))
    except Refused as refused:
        print(f"vault_reader: error: {refused}", file=sys.stderr)
        return refused.status
    except (OSError, ValueError) as error:
        print(f"vault_reader: error: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
