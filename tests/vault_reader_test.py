#!/usr/bin/python3
"""The vault reader against the forger, and against tests/vectors when they are there."""

import hashlib
import io
import json
import os
import sqlite3
import struct
import tempfile
import unittest
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import IO, Any
from unittest import mock

import vault_forger as forge
import vault_reader as vault
from vault_forger import Forger
from vault_reader import COPY, SLOT, DataKey, Passphrase, RecoveryKey, Secret

VECTORS = Path(__file__).resolve().parent / "vectors"
RECOVERY = bytes(range(32))
PRINTED = "000G8-40R4P-0M30D-E2094-185GP-R38EP-1W81W-24GKN-2GAH1-C5RRC-34D13-P70XF-3RFGF"
CONTENT = b"kortisto" * 1200  # three pages, the last one not full


def status(file: bytes | IO[bytes], secret: Secret, verify: bool = False) -> int:
    """The exit status of `open`, or of `check`."""
    try:
        opened = vault.open_vault(io.BytesIO(file) if isinstance(file, bytes) else file, secret)
        return vault.WARNED if verify and vault.check(opened) else 0
    except vault.Refused as refused:
        return refused.status


def contents(file: bytes | IO[bytes], secret: Secret) -> bytes:
    opened = vault.open_vault(io.BytesIO(file) if isinstance(file, bytes) else file, secret)
    return b"".join(opened.content())


def put(file: bytes, at: int, new: bytes) -> bytes:
    return file[:at] + new + file[at + len(new) :]


def put_clear(file: bytes, at: int, new: bytes) -> bytes:
    """Changes both copies and makes their digests anew, as whoever has no key can."""
    for copy in (0, COPY):
        file = put(file, copy + at, new)
        file = put(file, copy + 448, hashlib.sha256(file[copy + 512 : copy + SLOT]).digest())
        file = put(file, copy + 480, hashlib.sha256(file[copy : copy + 480]).digest())
    return file


def editing(name: str, at: int, new: bytes) -> forge.Edit:
    """The edit that puts `new` at `at` into the plaintext of that name."""

    def edit(edited: str, plain: bytearray) -> None:
        if edited == name:
            plain[at : at + len(new)] = new

    return edit


class CipherTest(unittest.TestCase):
    def test_vectors_of_c2sp(self) -> None:
        nonce, plain = b"ABCDEFGHIJKLMNOPQRSTUVWX", b"XAES-256-GCM"
        for byte, data, sealed in (
            (1, b"", "ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271"),
            (
                3,
                b"c2sp.org/XAES-256-GCM",
                "986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d",
            ),
        ):
            cipher = vault.Xaes(bytes([byte]) * 32)
            self.assertEqual(cipher.seal(nonce, plain, data).hex(), sealed)
            self.assertEqual(cipher.open(nonce, bytes.fromhex(sealed), data), plain)
            self.assertIsNone(cipher.open(nonce, bytes.fromhex(sealed), data + b"!"))

    def test_ten_thousand_random_inputs_of_c2sp(self) -> None:
        stream = io.BytesIO(hashlib.shake_128().digest(10_000 * (32 + 24 + 2 * 256)))
        result = hashlib.shake_128()
        for _ in range(10_000):
            key, nonce = stream.read(32), stream.read(24)
            plain = stream.read(stream.read(1)[0])
            data = stream.read(stream.read(1)[0])
            result.update(vault.Xaes(key).seal(nonce, plain, data))
        expected = "e6b9edf2df6cec60c8cbd864e2211b597fb69a529160cd040d56c0c210081939"
        self.assertEqual(result.hexdigest(32), expected)


class RecoveryKeyTest(unittest.TestCase):
    def refused_group(self, typed: str) -> int:
        with self.assertRaisesRegex(vault.Refused, r"group \d+ is mistyped") as caught:
            vault.parse_recovery_key(typed)
        return int(str(caught.exception).split()[3])

    def test_prints_and_parses(self) -> None:
        self.assertEqual(vault.print_recovery_key(RECOVERY), PRINTED)
        for _ in range(100):
            secret = os.urandom(32)
            self.assertEqual(vault.parse_recovery_key(vault.print_recovery_key(secret)), secret)

    def test_reads_what_people_type(self) -> None:
        typed = PRINTED.lower().replace("-", " \n", 6).replace("-", "").replace("1", "l", 2)
        typed = typed.replace("1", "I", 1).replace("0", "o")
        self.assertEqual(vault.parse_recovery_key(typed), RECOVERY)

    def test_names_the_group_of_every_wrong_character(self) -> None:
        for at, right in enumerate(PRINTED):
            for wrong in vault.ALPHABET + "U!":
                if right not in ("-", wrong):
                    typed = PRINTED[:at] + wrong + PRINTED[at + 1 :]
                    self.assertEqual(self.refused_group(typed), at // 6 + 1, typed)

    def test_finds_every_swap_of_neighbours(self) -> None:
        key = PRINTED.replace("-", "")
        for at in range(64):
            if key[at] != key[at + 1]:
                typed = key[:at] + key[at + 1] + key[at] + key[at + 2 :]
                self.assertEqual(self.refused_group(typed), at // 5 + 1, typed)

    def test_finds_every_swap_of_groups(self) -> None:
        for first in range(13):
            for second in range(first + 1, 13):
                groups = PRINTED.split("-")
                groups[first], groups[second] = groups[second], groups[first]
                self.assertEqual(self.refused_group("-".join(groups)), first + 1)

    def test_refuses_missing_and_added_characters(self) -> None:
        self.assertEqual(self.refused_group(""), 1)
        self.assertEqual(self.refused_group(PRINTED[:-1]), 13)
        with self.assertRaises(vault.Refused):
            vault.parse_recovery_key(PRINTED + "0")

    def test_refuses_bits_behind_the_secret(self) -> None:
        bits = [0, 0, 0, 1]
        last = "".join(vault.ALPHABET[s] for s in bits + [vault.group_check(13, bits)])
        self.assertEqual(self.refused_group(PRINTED[:-5] + last), 13)


class RoundTripTest(unittest.TestCase):
    def assert_good(self, forger: Forger) -> None:
        file, key = forger.build(), DataKey(forger.data_key)
        self.assertEqual(status(file, key, verify=True), 0)
        self.assertEqual(contents(file, key), forger.content)

    def test_every_size_at_every_depth(self) -> None:
        for depth in range(5):
            for size in (0, 1, SLOT - 1, SLOT, SLOT + 1, 72 * SLOT, 72 * SLOT + 1, 200 * SLOT):
                with self.subTest(depth=depth, size=size):
                    content = (b"content " * (size // 8 + 1))[:size]
                    self.assert_good(Forger(content, map_depth=depth))

    def test_deep_allocation_tree(self) -> None:
        for depth in range(3):
            self.assert_good(Forger(CONTENT, allocation_depth=depth))

    def test_zeros_may_be_absent_or_not(self) -> None:
        content = bytes(100 * SLOT) + CONTENT + bytes(3 * SLOT + 1)
        self.assert_good(Forger(content))
        self.assert_good(Forger(content, seal_zeros=True))

    def test_content_that_needs_depth_two(self) -> None:
        self.assert_good(Forger(bytes(72 * 93 * SLOT) + CONTENT))

    def test_the_slot_of_sqlites_locks_is_left_out(self) -> None:
        """The bitmaps of slots from 262144 on need an allocation tree of depth 1."""
        forger = Forger(CONTENT, first_slot=vault.LOCK_SLOT - 2)
        key = DataKey(forger.data_key)
        with tempfile.TemporaryFile() as file:
            forger.write(file)
            self.assertEqual(forger.used[1:3], [vault.LOCK_SLOT - 1, vault.LOCK_SLOT + 1])
            self.assertEqual(forger.depth[vault.ALLOCATION], 1)
            self.assertEqual(contents(file, key), CONTENT)
            self.assertEqual(status(file, key, verify=True), 0)
            file.seek(vault.LOCK_SLOT * SLOT)
            file.write(os.urandom(SLOT))  # nobody's remains: no writer uses this slot
            self.assertEqual(status(file, key, verify=True), vault.REFUSED)

    def test_numbers_around_the_slot_of_sqlites_locks(self) -> None:
        lock = vault.LOCK_SLOT
        for first_slot, name, at, number in (
            (lock - 8, "clear", 72, lock),  # the highest used slot
            (lock - 2, "sealed", 560, lock),  # an entry of the map's root
            (lock - 2, "sealed", 4, 0),  # an allocation tree that does not reach slot 262145
            (lock - 2, "sealed", 8, lock + 1),  # used slots, highest lock + 4: one too many
        ):
            with self.subTest(name=name, at=at), tempfile.TemporaryFile() as file:
                forger = Forger(CONTENT, first_slot=first_slot, allocation_depth=1)
                forger.edit = editing(name, at, struct.pack("<I", number))
                forger.write(file)
                file.truncate((lock + 8) * SLOT)
                self.assertEqual(status(file, DataKey(forger.data_key)), vault.REFUSED)


class SecretTest(unittest.TestCase):
    def test_each_secret_opens_its_slot(self) -> None:
        public = forge.public_half(RECOVERY)
        file = Forger(CONTENT, ("first", "sec\u00f6nd"), (public,)).build()
        good: list[Secret] = [Passphrase("first"), RecoveryKey(RECOVERY)]
        good += [Passphrase("sec\u00f6nd"), Passphrase("seco\u0308nd")]  # two ways to type it
        for secret in good:
            self.assertEqual(contents(file, secret), CONTENT)
        wrong: list[Secret] = [Passphrase("First"), Passphrase(""), RecoveryKey(bytes(32))]
        for secret in wrong:
            self.assertEqual(status(file, secret), vault.WRONG_SECRET)
        self.assertEqual(status(file, DataKey(bytes(32))), vault.REFUSED)

    def test_no_slot_of_the_kind_is_a_wrong_secret(self) -> None:
        file = Forger(CONTENT, ("first",)).build()
        self.assertEqual(status(file, RecoveryKey(RECOVERY)), vault.WRONG_SECRET)

    def test_unknown_kinds_are_ignored(self) -> None:
        for kind in (2, 4, 0xFFFFFFFF):
            slot = struct.pack("<I", kind) + b"\xff" * 444
            forger = Forger(CONTENT, ("first",), edit=editing("clear", 512 + 7 * 448, slot))
            self.assertEqual(status(forger.build(), Passphrase("first"), verify=True), 0)

    def test_shared_secret_of_zeros_opens_nothing(self) -> None:
        forger = Forger(CONTENT, recoveries=(forge.public_half(RECOVERY),))
        forger.edit = editing("clear", 512 + 48, bytes(32))
        self.assertEqual(status(forger.build(), RecoveryKey(RECOVERY)), vault.WRONG_SECRET)
        forger.recoveries *= 2
        self.assertEqual(status(forger.build(), RecoveryKey(RECOVERY)), 0)


class Argon2BoundsTest(unittest.TestCase):
    """A slot out of bounds is refused before memory is taken."""

    WRONG = [(0, 1, 1), (8191, 1, 1), (1048577, 1, 1), (0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF)]
    WRONG += [(8192, 0, 1), (8192, 33, 1), (8192, 1, 0), (8192, 1, 17)]
    WRONG += [(1048576, 5, 1), (131073, 32, 1)]  # more than 4 GiB to go through
    RIGHT = [(8192, 1, 1), (8192, 32, 16), (1048576, 4, 16), (131072, 32, 1)]

    def test_bounds(self) -> None:
        for argon2, bounded in [(a, False) for a in self.WRONG] + [(a, True) for a in self.RIGHT]:
            slot = vault.KeySlot(struct.pack("<IIII432x", vault.PASSPHRASE, *argon2))
            self.assertEqual(slot.bounded, bounded, argon2)

    def test_refused_untried(self) -> None:
        file = Forger(CONTENT, ("first",)).build()
        for argon2 in self.WRONG:
            changed = put_clear(file, 512 + 4, struct.pack("<III", *argon2))
            with mock.patch.object(vault, "hash_secret_raw", side_effect=AssertionError("tried")):
                self.assertEqual(status(changed, Passphrase("first")), vault.REFUSED, argon2)

    def test_another_slot_may_still_open(self) -> None:
        edit = editing("key slot 0", 4, struct.pack("<I", 8191))
        file = Forger(CONTENT, ("first", "second"), edit=edit).build()
        self.assertEqual(status(file, Passphrase("second")), 0)
        self.assertEqual(status(file, Passphrase("first")), vault.WRONG_SECRET)
        self.assertEqual(status(file, Passphrase("second"), verify=True), vault.REFUSED)


class ChangeTest(unittest.TestCase):
    """Whoever has no key can change nothing unseen."""

    def setUp(self) -> None:
        self.forger = Forger(CONTENT, ("first",), map_depth=1, allocation_depth=1)
        self.file, self.key = self.forger.build(), DataKey(self.forger.data_key)

    def test_every_sixteenth_byte(self) -> None:
        for at in range(5, len(self.file), 16):
            changed = put(self.file, at, bytes([self.file[at] ^ 0x10]))
            expected = vault.WARNED if at < 2 * COPY else vault.REFUSED
            self.assertEqual(status(changed, self.key, verify=True), expected, f"byte {at}")

    def test_both_headers(self) -> None:
        for at in (0, 16, 20, 24, 40, 48, 64, 72, 76, 80, 104, 447, 512, 560, 616, 664, 3700, 4095):
            changed = put_clear(self.file, at, bytes([self.file[at] ^ 0x80]))
            self.assertNotEqual(status(changed, self.key), 0, f"byte {at}")
        for at in (448, 480, 4096, COPY - 16, COPY - 1):
            changed = put(self.file, at, bytes([self.file[at] ^ 0x80]))
            changed = put(changed, COPY + at, changed[at : at + 1])
            self.assertEqual(status(changed, self.key), vault.REFUSED, f"byte {at}")

    def test_damage_is_not_taken_for_a_wrong_passphrase(self) -> None:
        for at in (24, 100, 512 + 16, 512 + 104, SLOT - 1):
            changed = put(put(self.file, at, b"\xaa"), COPY + at, b"\xaa")
            self.assertEqual(status(changed, Passphrase("first")), vault.REFUSED, f"byte {at}")

    def test_two_slots_swapped(self) -> None:
        first, second = self.file[4 * SLOT : 5 * SLOT], self.file[5 * SLOT : 6 * SLOT]
        changed = put(put(self.file, 4 * SLOT, second), 5 * SLOT, first)
        self.assertEqual(status(changed, self.key, verify=True), vault.REFUSED)

    def test_cut_anywhere(self) -> None:
        for length in [*range(0, len(self.file), 1024), len(self.file) - 1]:
            changed = self.file[:length]
            self.assertEqual(status(changed, Passphrase("first")), vault.REFUSED, length)

    def test_versions(self) -> None:
        for version, expected in ((0, vault.REFUSED), (2, vault.NEWER), (0xFFFFFFFF, vault.NEWER)):
            changed = put_clear(self.file, 16, struct.pack("<I", version))
            self.assertEqual(status(changed, self.key), expected)
            one_damaged = put(changed, 30, b"damage")
            self.assertEqual(status(one_damaged, self.key), expected)

    def test_newer_version_beside_this_one(self) -> None:
        """It counts only when it is the later commit: an older copy must not hide that one."""
        for version in (2, 0xFFFFFFFF):
            for generation, expected in ((0, 3), (1, 3), (2, vault.NEWER)):
                changed = put_clear(self.file, 16, struct.pack("<I", version))
                changed = put_clear(changed, 40, struct.pack("<Q", generation))
                for mixed in (
                    changed[:COPY] + self.file[COPY:],
                    self.file[:COPY] + changed[COPY : 2 * COPY] + self.file[2 * COPY :],
                ):
                    self.assertEqual(status(mixed, self.key, verify=True), expected)
        other = put_clear(changed, 24, bytes(16))  # another register's comes before all that
        self.assertEqual(status(other[:COPY] + self.file[COPY:], self.key), vault.REFUSED)


class FreeSlotTest(unittest.TestCase):
    def setUp(self) -> None:
        self.forger = Forger(CONTENT, first_slot=8)
        self.file, self.key = self.forger.build(), DataKey(self.forger.data_key)

    def expect(self, expected: int, file: bytes) -> None:
        self.assertEqual(status(file, self.key), 0)
        self.assertEqual(status(file, self.key, verify=True), expected)

    def test_zeros(self) -> None:
        self.expect(0, self.file)
        self.expect(0, self.file + bytes(300 * SLOT))
        self.expect(0, self.file + bytes(100))

    def test_remains(self) -> None:
        remains = os.urandom(SLOT)
        self.expect(vault.WARNED, put(self.file, 5 * SLOT, remains))
        self.expect(vault.WARNED, put(self.file, 5 * SLOT, remains[:1024]))
        self.expect(vault.WARNED, self.file + bytes(SLOT) + remains)
        self.expect(vault.WARNED, self.file + remains[:512])

    def test_other_bytes(self) -> None:
        self.expect(vault.REFUSED, put(self.file, 5 * SLOT, b"note"))
        self.expect(vault.REFUSED, put(self.file, 5 * SLOT, b"x" * 399))
        self.expect(vault.WARNED, put(self.file, 5 * SLOT, b"x" * 400))
        self.expect(vault.REFUSED, put(self.file, 5 * SLOT + 112, b"x" * 799))
        self.expect(vault.REFUSED, self.file + bytes(SLOT) + b"note")

    def test_sector_cut_short_by_the_end(self) -> None:
        self.expect(vault.REFUSED, self.file + b"x" * 399)
        self.expect(vault.WARNED, self.file + b"x" * 400)
        self.expect(vault.REFUSED, self.file + b"x" * (512 + 399))


class WrongWriterTest(unittest.TestCase):
    """What verifies but breaks a rule: (which plaintext, at, new bytes). `check` finds each."""

    REFUSED_AT_ONCE = [
        ("clear", 16, bytes(4)),  # format version
        ("clear", 20, b"\1"),
        ("clear", 79, b"\1"),
        ("clear", 104, b"\1"),
        ("clear", 447, b"\1"),
        ("clear", 40, bytes(8)),  # generation
        ("clear", 64, struct.pack("<Q", 72 * 93 * SLOT + 1)),  # size, map of depth 1
        ("clear", 72, struct.pack("<I", 2)),  # highest used slot
        ("clear", 72, struct.pack("<I", 10)),  # … behind the end of the file
        ("clear", 512 + 5 * 448 + 200, b"\1"),  # an empty key slot
        ("key slot 0", 48, b"\1"),
        ("key slot 0", 447, b"\1"),
        ("key slot 1", 4, b"\1"),
        ("key slot 1", 160, b"\1"),
        ("sealed", 0, struct.pack("<I", 5)),  # depth of the map
        ("sealed", 4, struct.pack("<I", 3)),  # depth of the allocation tree
        ("sealed", 8, struct.pack("<I", 0)),  # used slots
        ("sealed", 8, struct.pack("<I", 7)),
        ("sealed", 12, struct.pack("<I", 3)),  # free hint
        ("sealed", 88, b"\1"),
        ("sealed", 559, b"\1"),
        ("sealed", 560, struct.pack("<I", 3)),  # slot of a root's entry
        ("sealed", 560, struct.pack("<I", 10)),
        ("sealed", 560, bytes(4)),
        ("sealed", 3727, b"\1"),
    ]
    REFUSED_WHEN_READ = [
        ("clear", 64, struct.pack("<Q", len(CONTENT) - 1)),  # size: something is behind it
        ("sealed", 0, struct.pack("<I", 0)),  # depth: the node is no page
        ("sealed", 560 + 4, bytes(24)),  # nonce
        ("node 1 0", 4092, b"\1"),
        ("node 1 0", 4095, b"\1"),
        ("node 1 0", 3 * 44 + 4, b"\1"),  # an absent entry
        ("node 1 0", 0, struct.pack("<I", 3)),
        ("page 2", len(CONTENT) - 2 * SLOT, b"\1"),
    ]
    FOUND_BY_CHECK = [
        ("page 0", 18, b"\2"),  # a write-ahead log
        ("page 0", 19, b"\2"),
        ("clear", 64, struct.pack("<Q", 2 * SLOT)),  # size: one page too many
        ("sealed", 8, struct.pack("<I", 4)),  # used slots
        ("sealed", 12, struct.pack("<I", 10)),  # free hint
        ("bitmap 0", 0, b"\xf8"),  # bits: slot 3 too
        ("bitmap 0", 0, b"\xe0"),  # slot 4 missing
        ("bitmap 0", 1, b"\x07"),  # slot 10 too
        ("bitmap 0", 4095, b"\x80"),
    ]

    def test_rules(self) -> None:
        for at_open, at_read, rules in (
            (13, 13, self.REFUSED_AT_ONCE),
            (0, 13, self.REFUSED_WHEN_READ),
            (0, 0, self.FOUND_BY_CHECK),
        ):
            for rule in rules:
                with self.subTest(rule=rule):
                    self.expect(Forger(CONTENT, edit=editing(*rule)), at_open, at_read)

    def expect(self, forger: Forger, at_open: int, at_read: int) -> None:
        forger.passphrases, forger.recoveries = ("first",), (forge.public_half(RECOVERY),)
        forger.map_depth = 1
        file = forger.build()
        secrets: list[Secret] = [
            DataKey(forger.data_key),
            Passphrase("first"),
            RecoveryKey(RECOVERY),
        ]
        for secret in secrets:
            self.assertEqual(status(file, secret), at_open)
            self.assertEqual(status(file, secret, verify=True), 13)
            try:
                contents(file, secret)
                self.assertEqual(at_read, 0)
            except vault.Refused as refused:
                self.assertEqual(refused.status, at_read)

    def test_page_of_zeros_behind_the_content(self) -> None:
        forger = Forger(bytes(3 * SLOT), seal_zeros=True)
        forger.edit = editing("clear", 64, struct.pack("<Q", 2 * SLOT))
        file, key = forger.build(), DataKey(forger.data_key)
        self.assertEqual(status(file, key), 0)
        self.assertEqual(status(file, key, verify=True), 13)

    def test_highest_used_slot_is_used(self) -> None:
        forger = Forger(CONTENT)
        forger.edit = editing("clear", 72, struct.pack("<I", 8))
        file, key = forger.build() + bytes(SLOT), DataKey(forger.data_key)
        self.assertEqual(status(file, key), 0)
        self.assertEqual(status(file, key, verify=True), 13)

    def test_two_entries_with_one_slot(self) -> None:
        """Whoever has the key finds a tag under which the ciphertext of page 0 is page 1 too."""
        forger = Forger(CONTENT[:SLOT] + bytes(SLOT))

        def edit(name: str, plain: bytearray) -> None:
            if name == "sealed":
                slot = struct.unpack_from("<I", plain, 560)[0]
                nonce, data = os.urandom(24), vault.associated_data(vault.MAP, 0, 1, forger.file_id)
                stream = forger.cipher.seal(nonce, bytes(SLOT), data)
                page = bytes(a ^ b for a, b in zip(stream, forger.slots[slot]))
                tag = forger.cipher.seal(nonce, page, data)[SLOT:]
                plain[604:648] = struct.pack("<I24s16s", slot, nonce, tag)

        forger.edit = edit
        file, key = forger.build(), DataKey(forger.data_key)
        self.assertEqual(len(contents(file, key)), 2 * SLOT)
        self.assertEqual(status(file, key, verify=True), 13)


class SpareHeaderTest(unittest.TestCase):
    """OPENING with copies that differ."""

    def setUp(self) -> None:
        self.old = Forger(b"before" * 999, ("old",))
        self.new = Forger(CONTENT, ("new",), generation=2)
        self.new.file_id, self.new.data_key = self.old.file_id, self.old.data_key
        self.before, self.after = self.old.build(), self.new.build()
        self.key = DataKey(self.old.data_key)

    def expect(self, opened: int, checked: int, file: bytes, secret: Secret | None = None) -> None:
        self.assertEqual(status(file, secret or self.key), opened)
        self.assertEqual(status(file, secret or self.key, verify=True), checked)

    def test_either_copy_may_win(self) -> None:
        first = self.after[:COPY] + self.before[:COPY] + self.after[2 * COPY :]
        second = self.before[:COPY] + self.after[:COPY] + self.after[2 * COPY :]
        for file in (first, second):
            self.expect(0, 3, file)
            self.expect(0, 3, file, Passphrase("new"))
            self.assertEqual(contents(file, Passphrase("new")), CONTENT)

    def test_old_passphrase_of_the_spare_is_wrong(self) -> None:
        file = self.after[:COPY] + self.before[:COPY] + self.after[2 * COPY :]
        self.expect(12, 12, file, Passphrase("old"))

    def test_interrupted_write_of_the_spare(self) -> None:
        for copy in (0, COPY):
            self.expect(0, 3, put(self.after, copy, bytes(512)))
            self.expect(0, 3, put(self.after, copy + SLOT, bytes(SLOT)))
            torn = self.after[:COPY] + self.before[: COPY - 512] + self.after[2 * COPY - 512 :]
            self.expect(0, 3, torn)

    def test_spare_that_no_writer_made(self) -> None:
        """It is authentic, so its rules hold too; whoever has the key broke them."""
        for rule in WrongWriterTest.REFUSED_AT_ONCE:
            name, at, new = rule
            longer = name == "clear" and at == 72 and new == struct.pack("<I", 10)
            if (name, at) not in (("clear", 16), ("clear", 72)) or longer:
                with self.subTest(rule=rule):
                    self.old.edit, self.old.map_depth = editing(*rule), 1
                    self.old.recoveries = (forge.public_half(RECOVERY),)
                    before = self.old.build()[:COPY]
                    file = self.after[:COPY] + before + self.after[2 * COPY :]
                    # The file may have been cut since the spare was written.
                    self.expect(0, 3 if longer else 13, file)

    def test_slots_from_before_a_new_data_key_are_passed_over(self) -> None:
        other = Forger(CONTENT, ("new", "third"), file_id=self.new.file_id, generation=9)
        later = other.build()[:COPY]  # sane, and with another data key
        forged = put(later, COPY - 1, bytes([later[-1] ^ 1]))  # opens with no key at all
        file = forged + self.after[COPY:]
        self.expect(0, 3, file, Passphrase("new"))
        self.assertEqual(contents(file, Passphrase("new")), CONTENT)
        self.expect(13, 13, file, Passphrase("third"))
        self.expect(12, 12, file, Passphrase("fourth"))

    def test_generation_without_a_key_wins_nothing(self) -> None:
        forged = put_clear(self.after, 40, struct.pack("<Q", 99))
        self.expect(0, 3, forged[:COPY] + self.after[COPY:])

    def test_older_header_alone_finds_nothing(self) -> None:
        rolled_back = self.before[:COPY] * 2 + self.after[2 * COPY :]
        self.expect(0, 13, rolled_back)

    def test_equal_generations(self) -> None:
        self.old.generation = 2
        other = self.old.build()[:COPY]
        self.expect(13, 13, self.after[:COPY] + other + self.after[2 * COPY :])
        self.old.commit_id = self.new.commit_id
        other = self.old.build()[:COPY]
        self.expect(13, 13, self.after[:COPY] + other + self.after[2 * COPY :])

    def test_interruption_at_each_sector_of_a_header(self) -> None:
        """Of a header that is written over an older one, any of the sectors may be there."""
        for sectors in range(16):
            at = 512 * sectors
            for mixed in (
                self.after[:at] + self.before[at:COPY],
                self.before[:at] + self.after[at:COPY],
            ):
                file = mixed + self.after[COPY:]
                self.assertEqual(status(file, Passphrase("new")), 0)
                self.assertEqual(status(file, Passphrase("old")), 12)

    def test_two_registers(self) -> None:
        other = Forger(CONTENT).build()[:COPY]
        self.expect(13, 13, self.after[:COPY] + other + self.after[2 * COPY :])


class CommandTest(unittest.TestCase):
    def run_main(self, *words: str | Path) -> tuple[int, str]:
        output = io.StringIO()
        with redirect_stdout(output), redirect_stderr(io.StringIO()):
            return vault.main([str(word) for word in words]), output.getvalue()

    def test_commands(self) -> None:
        database = sqlite3.connect(":memory:")
        database.executescript(
            "CREATE TABLE a(x); CREATE TABLE b(y); INSERT INTO b VALUES (1), (2)"
        )
        forger = Forger(database.serialize(), ("first",), (forge.public_half(RECOVERY),))
        database.close()
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            file, output = folder / "a.kortisto", folder / "content"
            file.write_bytes(forger.build())
            (folder / "passphrase").write_text("first\n")
            (folder / "recovery").write_text(PRINTED + "\n")
            (folder / "mistyped").write_text(PRINTED.replace("8", "9"))
            (folder / "key").write_text(forger.data_key.hex() + "\n")
            first = ("--passphrase-file", folder / "passphrase")
            recovery = ("--recovery-file", folder / "recovery")
            for secret in (first, recovery, ("--data-key-hex-file", folder / "key")):
                self.assertEqual(self.run_main("list", file, *secret), (0, "a\t0\nb\t2\n"))
                self.assertEqual(self.run_main("check", file, *secret), (0, ""))
                code, summary = self.run_main("open", file, *secret)
                self.assertEqual(code, 0)
                self.assertIn(forger.file_id.hex(), summary)
                self.run_main("contents", file, *secret, "--output", output)
                self.assertEqual(output.read_bytes(), forger.content)
            mistyped = self.run_main("open", file, "--recovery-file", folder / "mistyped")
            self.assertEqual(mistyped[0], 12)
            self.assertEqual(self.run_main("open", folder / "none", *first)[0], 1)
            file.write_bytes(put(file.read_bytes(), COPY, bytes(512)))
            self.assertEqual(self.run_main("check", file, *first)[0], 3)
            file.write_bytes(Forger(CONTENT, ("first",)).build())
            self.assertEqual(self.run_main("list", file, *first)[0], 13)
            for at in (18, 19):
                file.write_bytes(Forger(put(forger.content, at, b"\3"), ("first",)).build())
                self.assertEqual(self.run_main("check", file, *first)[0], 0)
                self.assertEqual(self.run_main("list", file, *first)[0], 13)


SECRETS: dict[str, Callable[[str], Secret]] = {
    "passphrase": Passphrase,
    "recovery": lambda text: RecoveryKey(vault.parse_recovery_key(text)),
}


def build_vector(name: str, vector: dict[str, Any]) -> bytes:
    """A good vector is a file; a broken one is told by its difference to a good one."""
    source = (VECTORS / f"{vector.get('from', name)}.kortisto").read_bytes()
    size = vector.get("file_size", len(source))
    built = bytearray(source[:size].ljust(size, b"\0"))
    for change in vector.get("changes", []):
        at = change["at"]
        if "bytes" in change:
            new = bytes.fromhex(change["bytes"])
        elif "from" in change:
            offset = change["offset"]
            other = (VECTORS / f"{change['from']}.kortisto").read_bytes()
            new = other[offset : offset + change["length"]]
        else:
            new = bytes(change["length"])
        built[at : at + len(new)] = new
    return bytes(built)


class VectorTest(unittest.TestCase):
    """tests/vectors/README.md explains the descriptions."""

    def test_vectors(self) -> None:
        paths = sorted(VECTORS.glob("*.json"))
        self.assertGreater(len(paths), 80)
        for path in paths:
            vector = json.loads(path.read_text("utf-8"))
            file = build_vector(path.stem, vector)
            self.assertTrue(vector["secrets"])
            for kind, text in vector["secrets"].items():
                with self.subTest(path.stem, secret=kind, why=vector["why"]):
                    self.verify(file, SECRETS[kind](text), vector)
            for kind, text in vector.get("wrong_secrets", {}).items():
                with self.subTest(path.stem, wrong_secret=kind):
                    self.assertEqual(self.status_of_typed(file, kind, text), vault.WRONG_SECRET)

    def status_of_typed(self, file: bytes, kind: str, text: str) -> int:
        try:
            return status(file, SECRETS[kind](text))
        except vault.Refused as mistyped:
            return mistyped.status

    def verify(self, file: bytes, secret: Secret, vector: dict[str, Any]) -> None:
        self.assertEqual(status(file, secret), vector["open"])
        self.assertEqual(status(file, secret, verify=True), vector["verify"])
        if "content_sha256" in vector:
            content = contents(file, secret)
            self.assertEqual(len(content), vector["content_size"])
            self.assertEqual(hashlib.sha256(content).hexdigest(), vector["content_sha256"])
        else:
            with self.assertRaises(vault.Refused) as refused:
                contents(file, secret)
            self.assertEqual(refused.exception.status, vector["open"] or vault.REFUSED)

    def test_database_is_listed(self) -> None:
        vector = json.loads((VECTORS / "database.json").read_text("utf-8"))
        secret = Passphrase(vector["secrets"]["passphrase"])
        content = contents(build_vector("database", vector), secret)
        self.assertEqual(vault.table_rows(content), [("bird", 1), ("tree", 3)])


if __name__ == "__main__":
    unittest.main()
