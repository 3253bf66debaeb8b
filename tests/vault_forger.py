#!/usr/bin/python3
"""Writes Kortisto vaults for tests, from kortisto-format(5) alone: good ones, and wrong ones.

    vault_forger.py CONTENT FILE --passphrase-file P [--recovery-file R] [--map-depth D]
        [--format-version 1]

The Argon2id parameters are the smallest that the page allows, so the files protect nothing. R holds
a printed recovery key, which opens the file too.

A wrong file is made with `edit`: a function that gets each plaintext with its name, and may change
it before it is sealed. The names are "page I", "node L I" (map), "bitmap I", "tree L I" (allocation
tree), "key slot I", "note I", "sealed note I" (nonce, ciphertext and tag, before the data key is
wrapped), "sealed" and "clear", with the index I and the level L. Version 1 has no notes.
"""

import argparse
import hashlib
import os
import struct
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import IO

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

import vault_reader as vault
from vault_reader import ALLOCATION, BITS, FANOUT, HEADER, KEY_SLOT, LOCK_SLOT, MAP, ROOTS, SLOT
from vault_reader import KeySlot, Xaes, public_half

ABSENT = bytes(44)
NAMES = {MAP: ("page", "node"), ALLOCATION: ("bitmap", "tree")}
MADE = 1_700_000_000  # every date in a forged file
Edit = Callable[[str, bytearray], None]
Place = tuple[int, int]  # level and index of a block in its tree


def nothing(name: str, plain: bytearray) -> None:
    """The edit that makes a good file."""


def plan(kind: int, leaves: set[int], reach: int, depth: int) -> tuple[int, list[Place]]:
    """A tree's depth, at least `depth`, that reaches `reach` leaves; its blocks, leaves first."""
    while ROOTS[kind] * FANOUT**depth < reach:
        depth += 1
    levels = ({leaf // FANOUT**level for leaf in leaves} for level in range(depth + 1))
    return depth, [(level, index) for level, row in enumerate(levels) for index in sorted(row)]


@dataclass(frozen=True)
class Recipient:
    """For whom a recovery slot is made, told by what its maker knows: R, which stands in the file,
    and P, which only the recovery key and the data key lead to. A stranger has to guess it."""

    public: bytes
    owner: bytes = bytes(32)


@dataclass
class Forger:
    """One committed state of a vault. Each `build` draws new nonces."""

    content: bytes = b""
    passphrases: tuple[str, ...] = ()
    recoveries: tuple[bytes | Recipient, ...] = ()  # bytes are the secret r
    labels: tuple[str, ...] = ()  # of the key slots: passphrases first, then recoveries
    version: int = 2
    argon2: tuple[int, int, int] = (8192, 1, 1)
    map_depth: int = 0  # at least
    allocation_depth: int = 0  # at least
    first_slot: int = 4  # the lowest one in use
    seal_zeros: bool = False  # pages of zeros are written too, not left absent
    generation: int = 1
    data_key: bytes = field(default_factory=lambda: os.urandom(32))
    file_id: bytes = field(default_factory=lambda: os.urandom(16))
    commit_id: bytes = field(default_factory=lambda: os.urandom(16))
    edit: Edit = nothing

    def build(self, spare: bytes | None = None) -> bytes:
        """The file. `spare` is header copy 1 when it is not to be equal to copy 0."""
        file = BytesIO()
        self.write(file, spare)
        return file.getvalue()

    def write(self, file: IO[bytes], spare: bytes | None = None) -> None:
        """Like `build`; free slots are skipped, so that a file with high slots has holes."""
        pages = self._pages()
        self._lay_out(pages)
        self.slots: dict[int, bytes] = {}
        self.cipher = Xaes(self.data_key)
        roots = self._seal_tree(MAP, pages) + self._seal_tree(ALLOCATION, self._bitmaps())
        header = self._header(roots)
        for slot, block in {0: header, 2: spare or header, **self.slots}.items():
            file.seek(slot * SLOT)
            file.write(block)

    # --- which blocks there are, and in which slots ---

    def _pages(self) -> dict[int, bytes]:
        starts = range(0, len(self.content), SLOT)
        pages = {at // SLOT: self.content[at : at + SLOT].ljust(SLOT, b"\0") for at in starts}
        return {index: page for index, page in pages.items() if self.seal_zeros or any(page)}

    def _lay_out(self, pages: dict[int, bytes]) -> None:
        """Gives each block its slot. Bitmaps need bits too: more are added until all have one."""
        reach = -(-len(self.content) // SLOT)
        map_depth, of_map = plan(MAP, set(pages), reach, self.map_depth)
        bitmaps: set[int] = set()
        while True:
            reach = max(bitmaps, default=0) + 1
            depth, of_tree = plan(ALLOCATION, bitmaps, reach, self.allocation_depth)
            count = len(of_map) + len(of_tree)
            free = range(self.first_slot, self.first_slot + count + 1)
            self.used = [slot for slot in free if slot != LOCK_SLOT][:count]
            wanted = {slot // BITS for slot in self.used}
            if wanted == bitmaps:
                break
            bitmaps |= wanted
        self.depth = {MAP: map_depth, ALLOCATION: depth}
        self.slot_of = {
            MAP: dict(zip(of_map, self.used)),
            ALLOCATION: dict(zip(of_tree, self.used[len(of_map) :])),
        }

    def _bitmaps(self) -> dict[int, bytes]:
        bitmaps = {slot // BITS: bytearray(SLOT) for slot in self.used}
        for slot in self.used:
            bitmaps[slot // BITS][slot % BITS // 8] |= 1 << slot % 8
        return {index: bytes(bits) for index, bits in bitmaps.items()}

    # --- sealing ---

    def _edited(self, name: str, plain: bytes) -> bytes:
        changed = bytearray(plain)
        self.edit(name, changed)
        return bytes(changed)

    def _seal_tree(self, kind: int, leaves: dict[int, bytes]) -> bytes:
        """Seals the blocks of a tree, from the leaves up, and returns its root."""
        entries: dict[Place, bytes] = {}

        def row(level: int, first: int, count: int) -> bytes:
            return b"".join(entries.get((level, i), ABSENT) for i in range(first, first + count))

        for (level, index), slot in self.slot_of[kind].items():
            plain = row(level - 1, FANOUT * index, FANOUT) + bytes(4) if level else leaves[index]
            leaf, node = NAMES[kind]
            plain = self._edited(f"{node} {level} {index}" if level else f"{leaf} {index}", plain)
            nonce = os.urandom(24)
            data = vault.associated_data(kind, level, index, self.file_id)
            sealed = self.cipher.seal(nonce, plain, data)
            self.slots[slot] = sealed[:SLOT]
            entries[level, index] = struct.pack("<I24s16s", slot, nonce, sealed[SLOT:])
        return row(self.depth[kind], 0, ROOTS[kind])

    def _key_slot(self, index: int, kind: int, public: bytes, ephemeral: bytes) -> KeySlot:
        """A slot with neither note nor data key. `public` is the salt of a passphrase slot."""
        argon2 = self.argon2 if kind == vault.PASSPHRASE else (0, 0, 0)
        fields = (kind, *argon2, public, ephemeral, os.urandom(24), MADE)
        packed = struct.pack("<IIII32s32s24s48xq288x", *fields)
        return KeySlot(self._edited(f"key slot {index}", packed), self.version)

    def _with_note(self, index: int, slot: KeySlot, owner: bytes) -> KeySlot:
        if self.version == 1:
            return slot
        label = self.labels[index] if index < len(self.labels) else ""
        note = self._edited(f"note {index}", struct.pack("<32s64s", owner, label.encode()))
        nonce = os.urandom(24)
        sealed = nonce + Xaes(self.data_key).seal(nonce, note, slot.note_data(self.file_id))
        sealed = self._edited(f"sealed note {index}", sealed)
        return KeySlot(slot.raw[:160] + sealed + slot.raw[296:], self.version)

    def _wrap(self, slot: KeySlot, key: bytes) -> bytes:
        data = slot.associated_data(self.file_id)
        sealed = Xaes(key).seal(slot.raw[80:104], self.data_key, data)
        return slot.raw[:104] + sealed + slot.raw[152:]

    def _passphrase_slot(self, index: int, passphrase: str) -> bytes:
        slot = self._key_slot(index, vault.PASSPHRASE, os.urandom(32), b"")
        slot = self._with_note(index, slot, b"")
        # A slot that was edited out of bounds is wrapped as if it had not been.
        memory, passes, lanes = slot.argon2 if slot.bounded else self.argon2
        key = vault.argon2id(passphrase.encode(), slot.public, memory, passes, lanes)
        return self._wrap(slot, key)

    def _recipient(self, recovery: bytes | Recipient) -> Recipient:
        if isinstance(recovery, Recipient):
            return recovery
        values = vault.recovery_of(recovery, self.version, self.file_id)
        return Recipient(values.public, values.owner or b"")

    def _recovery_slot(self, index: int, recipient: Recipient) -> bytes:
        secret = os.urandom(32)
        ephemeral = public_half(secret)
        slot = self._key_slot(index, vault.RECOVERY, recipient.public, ephemeral)
        slot = self._with_note(index, slot, recipient.owner)
        private = X25519PrivateKey.from_private_bytes(secret)
        shared = private.exchange(X25519PublicKey.from_public_bytes(recipient.public))
        owner = recipient.owner if self.version > 1 else None
        key = vault.recovery_wrapping_key(shared, ephemeral, recipient.public, owner)
        return self._wrap(slot, key)

    def key_slots(self) -> bytes:
        """All eight. Whoever can only write the file makes some too, with a data key of his own."""
        slots = [self._passphrase_slot(*each) for each in enumerate(self.passphrases)]
        for index, recovery in enumerate(self.recoveries, len(slots)):
            slots.append(self._recovery_slot(index, self._recipient(recovery)))
        return b"".join(slots).ljust(8 * KEY_SLOT, b"\0")

    def _header(self, roots: bytes) -> bytes:
        """Header copy: both sectors."""
        first_free = next(n for n in range(4, LOCK_SLOT) if n not in self.slots)
        numbers = (self.depth[MAP], self.depth[ALLOCATION], len(self.used), first_free)
        sealed = struct.pack("<IIIIqqqQQ32s472x", *numbers, MADE, MADE, 0, 0, 0, b"") + roots
        sealed = self._edited("sealed", sealed)

        highest, nonce = max(self.used, default=3), os.urandom(24)
        clear = vault.MAGIC + struct.pack("<I4x16sQ", self.version, self.file_id, self.generation)
        clear += struct.pack("<16sQI4x24s408x", self.commit_id, len(self.content), highest, nonce)
        clear = self._edited("clear", clear + self.key_slots())
        clear = clear[:448] + hashlib.sha256(clear[512:]).digest() + clear[480:]
        clear = clear[:480] + hashlib.sha256(clear[:480]).digest() + clear[512:]

        data = vault.associated_data(HEADER, 0, 0, clear[24:40]) + clear
        return clear + self.cipher.seal(clear[80:104], sealed, data)


def main() -> int:
    parser = argparse.ArgumentParser(description="Write a Kortisto vault that protects nothing.")
    parser.add_argument("content", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("--passphrase-file", type=Path, required=True)
    parser.add_argument("--recovery-file", type=Path)
    parser.add_argument("--map-depth", type=int, default=0)
    parser.add_argument("--format-version", type=int, choices=vault.VERSIONS, default=2)
    arguments = parser.parse_args()
    forger = Forger(arguments.content.read_bytes(), map_depth=arguments.map_depth)
    forger.version = arguments.format_version
    forger.passphrases = (arguments.passphrase_file.read_text("utf-8").removesuffix("\n"),)
    if arguments.recovery_file:
        printed = arguments.recovery_file.read_text("utf-8")
        forger.recoveries = (vault.parse_recovery_key(printed),)
    with arguments.file.open("wb") as file:
        forger.write(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
