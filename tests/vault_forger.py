#!/usr/bin/python3
"""Writes Kortisto vaults for tests, from kortisto-format(5) alone: good ones, and wrong ones.

    vault_forger.py CONTENT FILE --passphrase-file P [--recovery-file R] [--map-depth D]

The Argon2id parameters are the smallest that the page allows, so the files protect nothing. R holds
a printed recovery key, which opens the file too.

A wrong file is made with `edit`: a function that gets each plaintext with its name, and may change
it before it is sealed. The names are "page I", "node L I" (map), "bitmap I", "tree L I" (allocation
tree), "key slot I", "sealed" and "clear", with the index I and the level L.
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
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

import vault_reader as vault
from vault_reader import ALLOCATION, BITS, FANOUT, HEADER, LOCK_SLOT, MAP, ROOTS, SLOT, Xaes

ABSENT = bytes(44)
NAMES = {MAP: ("page", "node"), ALLOCATION: ("bitmap", "tree")}
MADE = 1_700_000_000  # every date in a forged file
Edit = Callable[[str, bytearray], None]
Place = tuple[int, int]  # level and index of a block in its tree


def nothing(name: str, plain: bytearray) -> None:
    """The edit that makes a good file."""


def public_half(secret: bytes) -> bytes:
    private = X25519PrivateKey.from_private_bytes(secret)
    return private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def plan(kind: int, leaves: set[int], reach: int, depth: int) -> tuple[int, list[Place]]:
    """A tree's depth, at least `depth`, that reaches `reach` leaves; its blocks, leaves first."""
    while ROOTS[kind] * FANOUT**depth < reach:
        depth += 1
    levels = ({leaf // FANOUT**level for leaf in leaves} for level in range(depth + 1))
    return depth, [(level, index) for level, row in enumerate(levels) for index in sorted(row)]


@dataclass
class Forger:
    """One committed state of a vault. Each `build` draws new nonces."""

    content: bytes = b""
    passphrases: tuple[str, ...] = ()
    recoveries: tuple[bytes, ...] = ()  # public halves
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

    def _key_slot(self, index: int, kind: int, public: bytes, ephemeral: bytes) -> vault.KeySlot:
        """A slot without the data key. `public` is the salt of a passphrase slot."""
        argon2 = self.argon2 if kind == vault.PASSPHRASE else (0, 0, 0)
        fields = (kind, *argon2, public, ephemeral, os.urandom(24), MADE)
        packed = struct.pack("<IIII32s32s24s48xq288x", *fields)
        return vault.KeySlot(self._edited(f"key slot {index}", packed))

    def _wrap(self, slot: vault.KeySlot, key: bytes) -> bytes:
        data = slot.associated_data(self.file_id)
        return (
            slot.raw[:104] + Xaes(key).seal(slot.raw[80:104], self.data_key, data) + slot.raw[152:]
        )

    def _key_slots(self) -> bytes:
        slots = b""
        for index, passphrase in enumerate(self.passphrases):
            slot = self._key_slot(index, vault.PASSPHRASE, os.urandom(32), b"")
            # A slot that was edited out of bounds is wrapped as if it had not been.
            memory, passes, lanes = slot.argon2 if slot.bounded else self.argon2
            salt = slot.raw[16:48]
            key = vault.argon2id(passphrase.encode(), salt, memory, passes, lanes)
            slots += self._wrap(slot, key)
        for index, recipient in enumerate(self.recoveries, len(self.passphrases)):
            secret = os.urandom(32)
            ephemeral = public_half(secret)
            slot = self._key_slot(index, vault.RECOVERY, recipient, ephemeral)
            private = X25519PrivateKey.from_private_bytes(secret)
            shared = private.exchange(X25519PublicKey.from_public_bytes(recipient))
            slots += self._wrap(slot, vault.recovery_wrapping_key(shared, ephemeral, recipient))
        return slots.ljust(8 * 448, b"\0")

    def _header(self, roots: bytes) -> bytes:
        """Header copy: both sectors."""
        first_free = next(n for n in range(4, LOCK_SLOT) if n not in self.slots)
        numbers = (self.depth[MAP], self.depth[ALLOCATION], len(self.used), first_free)
        sealed = struct.pack("<IIIIqqqQQ32s472x", *numbers, MADE, MADE, 0, 0, 0, b"") + roots
        sealed = self._edited("sealed", sealed)

        highest, nonce = max(self.used, default=3), os.urandom(24)
        clear = vault.MAGIC + struct.pack("<I4x16sQ", 1, self.file_id, self.generation)
        clear += struct.pack("<16sQI4x24s408x", self.commit_id, len(self.content), highest, nonce)
        clear = self._edited("clear", clear + self._key_slots())
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
    arguments = parser.parse_args()
    forger = Forger(arguments.content.read_bytes(), map_depth=arguments.map_depth)
    forger.passphrases = (arguments.passphrase_file.read_text("utf-8").removesuffix("\n"),)
    if arguments.recovery_file:
        recovery = vault.parse_recovery_key(arguments.recovery_file.read_text("utf-8"))
        forger.recoveries = (public_half(recovery),)
    with arguments.file.open("wb") as file:
        forger.write(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
