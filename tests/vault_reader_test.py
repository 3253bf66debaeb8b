#!/usr/bin/python3
"""The vault reader against the forger, and against tests/vectors when they are there.

A test of what both format versions have in common is written for version 2 and run for version 1
too, by a subclass that names it.
"""

import hashlib
import io
import json
import os
import sqlite3
import struct
import subprocess
import sys
import tempfile
import unittest
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import IO, Any
from unittest import mock

import vault_forger as forge
import vault_reader as vault
from vault_forger import Forger, Recipient
from vault_reader import COPY, KEY_SLOT, SLOT, DataKey, KeySlot, Passphrase, RecoveryKey, Secret

VECTORS = Path(__file__).resolve().parent / "vectors"
VECTORS_2 = VECTORS / "format-2"
PAGE = Path(__file__).resolve().parent.parent / "man/kortisto-format.5"
RECOVERY = bytes(range(32))
PRINTED = "000G8-40R4P-0M30D-E2094-185GP-R38EP-1W81W-24GKN-2GAH1-C5RRC-34D13-P70XF-3RFGF"
CONTENT = b"kortisto" * 1200  # three pages, the last one not full
FILE_ID = bytes(range(16))


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


def put_clear(file: bytes, at: int, new: bytes, copies: tuple[int, ...] = (0, COPY)) -> bytes:
    """Changes the copies and makes their digests anew, as whoever has no key can."""
    for copy in copies:
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


def flipped(file: bytes, at: int) -> bytes:
    """The byte at `at`, with one bit changed."""
    return bytes([file[at] ^ 0x10])


class VersionCase(unittest.TestCase):
    version = 2

    def forger(self, *arguments: Any, **members: Any) -> Forger:
        return Forger(*arguments, version=self.version, **members)

    def by_version(self, first: int, second: int) -> int:
        return first if self.version == 1 else second


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


    def test_reads_as_a_recovery_key_or_not(self) -> None:
        for text in (PRINTED, PRINTED.lower(), PRINTED.replace("-", "\t\r\n "), "0" * 65):
            self.assertTrue(vault.reads_as_recovery_key(text), text)
        for text in ("", PRINTED[1:], PRINTED + "0", PRINTED[:-1] + "U", PRINTED + "\u00a0"):
            self.assertFalse(vault.reads_as_recovery_key(text), text)
        for letter in "\u0131\u017f":  # whose capitals are I and S
            self.assertFalse(vault.reads_as_recovery_key(letter + PRINTED[1:]), letter)

    def test_what_comes_from_it(self) -> None:
        first = vault.recovery_of(RECOVERY, 1, FILE_ID)
        self.assertEqual(first.private, RECOVERY)
        public = "8f40c5adb68f25624ae5b214ea767a6ec94d829d3d7b5e1ad1ba6f3e2138285f"
        self.assertEqual((first.public.hex(), first.owner), (public, None))
        second = vault.recovery_of(RECOVERY, 2, FILE_ID)
        private = "6e75ab6b9fc9d5a645fde2b970cf3eec05b199815fc4e61869e3ad90983520f9"
        self.assertEqual(second.private.hex(), private)
        public = "5c8b70f30c1381778e2097dd620d0eb888e6b247b6b58c048a2d1000282c244f"
        self.assertEqual(second.public.hex(), public)
        owner = bytes.fromhex("e29b3c8975fd9a9637a5f75a77d09e9bc08fc55e8a33aef4d987c1f7d4e28cd3")
        self.assertEqual(second.owner, owner)
        elsewhere = vault.recovery_of(RECOVERY, 2, bytes(16))
        self.assertEqual(elsewhere.public, second.public)
        self.assertNotEqual(elsewhere.owner, second.owner)


class RoundTripTest(VersionCase):
    def assert_good(self, forger: Forger) -> None:
        file, key = forger.build(), DataKey(forger.data_key)
        self.assertEqual(status(file, key, verify=True), 0)
        self.assertEqual(contents(file, key), forger.content)

    def test_every_size_at_every_depth(self) -> None:
        for depth in range(5):
            for size in (0, 1, SLOT - 1, SLOT, SLOT + 1, 72 * SLOT, 72 * SLOT + 1, 200 * SLOT):
                with self.subTest(depth=depth, size=size):
                    content = (b"content " * (size // 8 + 1))[:size]
                    self.assert_good(self.forger(content, map_depth=depth))

    def test_deep_allocation_tree(self) -> None:
        for depth in range(3):
            self.assert_good(self.forger(CONTENT, allocation_depth=depth))

    def test_zeros_may_be_absent_or_not(self) -> None:
        content = bytes(100 * SLOT) + CONTENT + bytes(3 * SLOT + 1)
        self.assert_good(self.forger(content))
        self.assert_good(self.forger(content, seal_zeros=True))

    def test_content_that_needs_depth_two(self) -> None:
        self.assert_good(self.forger(bytes(72 * 93 * SLOT) + CONTENT))

    def test_the_slot_of_sqlites_locks_is_left_out(self) -> None:
        """The bitmaps of slots from 262144 on need an allocation tree of depth 1."""
        forger = self.forger(CONTENT, first_slot=vault.LOCK_SLOT - 2)
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
                forger = self.forger(CONTENT, first_slot=first_slot, allocation_depth=1)
                forger.edit = editing(name, at, struct.pack("<I", number))
                forger.write(file)
                file.truncate((lock + 8) * SLOT)
                self.assertEqual(status(file, DataKey(forger.data_key)), vault.REFUSED)


class SecretTest(VersionCase):
    def test_each_secret_opens_its_slot(self) -> None:
        file = self.forger(CONTENT, ("first", "sec\u00f6nd"), (RECOVERY,)).build()
        good: list[Secret] = [Passphrase("first"), RecoveryKey(RECOVERY)]
        good += [Passphrase("sec\u00f6nd"), Passphrase("seco\u0308nd")]  # two ways to type it
        for secret in good:
            self.assertEqual(contents(file, secret), CONTENT)
        wrong: list[Secret] = [Passphrase("First"), Passphrase(""), RecoveryKey(bytes(32))]
        for secret in wrong:
            self.assertEqual(status(file, secret), vault.WRONG_SECRET)
        self.assertEqual(status(file, DataKey(bytes(32))), vault.REFUSED)

    def test_no_slot_of_the_kind_is_a_wrong_secret(self) -> None:
        file = self.forger(CONTENT, ("first",)).build()
        self.assertEqual(status(file, RecoveryKey(RECOVERY)), vault.WRONG_SECRET)
        file = self.forger(CONTENT, (), (RECOVERY,)).build()
        self.assertEqual(status(file, Passphrase("first")), vault.WRONG_SECRET)

    def test_what_reads_as_a_recovery_key_is_tried_as_both(self) -> None:
        mistyped = PRINTED.replace("8", "9", 1)
        file = self.forger(CONTENT, (PRINTED, mistyped)).build()
        self.assertEqual(status(file, Passphrase(PRINTED)), 0)
        self.assertEqual(status(file, Passphrase(mistyped)), 0)
        self.assertEqual(status(file, Passphrase(PRINTED.lower())), vault.WRONG_SECRET)
        file = self.forger(CONTENT, ("first",), (RECOVERY,)).build()
        self.assertEqual(status(file, Passphrase(PRINTED)), 0)
        self.assertEqual(status(file, Passphrase(PRINTED.lower())), 0)
        self.assertEqual(status(file, Passphrase(mistyped)), vault.WRONG_SECRET)

    def test_each_slot_is_tried_once_and_recovery_slots_first(self) -> None:
        costs = [(8192, 2, 1), (8192, 1, 2), (8192, 3, 1), (8192, 1, 1)]
        forger = self.forger(CONTENT, ("a", "b", "c", "d"), (RECOVERY,))
        file = forger.build()
        for index, cost in enumerate(costs):
            file = put_clear(file, 512 + KEY_SLOT * index + 4, struct.pack("<III", *cost))
        with mock.patch.object(vault, "argon2id", return_value=bytes(32)) as tried:
            self.assertEqual(status(file, Passphrase("e")), vault.WRONG_SECRET)
        asked = [call.args[2:] for call in tried.call_args_list]
        self.assertEqual(asked, [costs[1], costs[3], costs[0], costs[2]])
        good = forger.build()
        with mock.patch.object(vault, "argon2id", side_effect=AssertionError("tried")):
            self.assertEqual(status(good, RecoveryKey(RECOVERY)), 0)

    def test_unknown_kinds_are_ignored(self) -> None:
        for kind in (2, 4, 0xFFFFFFFF):
            slot = struct.pack("<I", kind) + b"\xff" * 444
            forger = self.forger(CONTENT, ("first",), edit=editing("clear", 512 + 7 * 448, slot))
            self.assertEqual(status(forger.build(), Passphrase("first"), verify=True), 0)

    def test_shared_secret_of_zeros_opens_nothing(self) -> None:
        forger = self.forger(CONTENT, recoveries=(RECOVERY,))
        forger.edit = editing("clear", 512 + 48, bytes(32))
        expected = self.by_version(vault.WRONG_SECRET, vault.REFUSED)
        self.assertEqual(status(forger.build(), RecoveryKey(RECOVERY)), expected)
        forger.recoveries *= 2
        self.assertEqual(status(forger.build(), RecoveryKey(RECOVERY)), 0)


class Argon2BoundsTest(VersionCase):
    """A slot out of bounds is refused before memory is taken."""

    WRONG = [(0, 1, 1), (8191, 1, 1), (1048577, 1, 1), (0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF)]
    WRONG += [(8192, 0, 1), (8192, 33, 1), (8192, 1, 0), (8192, 1, 17)]
    WRONG += [(1048576, 5, 1), (131073, 32, 1)]  # more than 4 GiB to go through
    RIGHT = [(8192, 1, 1), (8192, 32, 16), (1048576, 4, 16), (131072, 32, 1)]

    def test_bounds(self) -> None:
        for argon2, bounded in [(a, False) for a in self.WRONG] + [(a, True) for a in self.RIGHT]:
            slot = KeySlot(struct.pack("<IIII432x", vault.PASSPHRASE, *argon2))
            self.assertEqual(slot.bounded, bounded, argon2)

    def test_refused_untried(self) -> None:
        file = self.forger(CONTENT, ("first",)).build()
        for argon2 in self.WRONG:
            changed = put_clear(file, 512 + 4, struct.pack("<III", *argon2))
            with mock.patch.object(vault, "hash_secret_raw", side_effect=AssertionError("tried")):
                self.assertEqual(status(changed, Passphrase("first")), vault.REFUSED, argon2)

    def test_a_recovery_slot_that_was_tried_makes_it_a_wrong_secret(self) -> None:
        file = self.forger(CONTENT, ("first",), (bytes(32),)).build()
        changed = put_clear(file, 512 + 4, struct.pack("<I", 8191))
        self.assertEqual(status(changed, Passphrase("second")), vault.REFUSED)
        self.assertEqual(status(changed, RecoveryKey(RECOVERY)), vault.WRONG_SECRET)

    def test_all_work_together_is_bounded(self) -> None:
        """Of four slots of 4 GiB two are tried, then a cheap one of the other copy."""
        left_out = self.by_version(vault.WRONG_SECRET, vault.REFUSED)
        file = self.forger(CONTENT, ("a", "b", "c", "d")).build()
        first, second = (file[at : at + COPY] for at in (0, COPY))
        for index in range(4):
            at = 512 + KEY_SLOT * index + 4
            first = put_clear(first, at, struct.pack("<III", 1048576, 4, 1), (0,))
            cost = (8192, 1, 1) if index else (1048576, 4, 2)
            second = put_clear(second, at, struct.pack("<III", *cost), (0,))
        first = put_clear(first, 40, struct.pack("<Q", 2), (0,))
        with mock.patch.object(vault, "argon2id", return_value=bytes(32)) as tried:
            self.assertEqual(status(first + second, Passphrase("e")), left_out)
        self.assertEqual([call.args[2:] for call in tried.call_args_list], [(1048576, 4, 1)] * 2)
        second = put_clear(second, 40, struct.pack("<Q", 3), (0,))
        with mock.patch.object(vault, "argon2id", return_value=bytes(32)) as tried:
            self.assertEqual(status(first + second, Passphrase("e")), left_out)
        asked = [call.args[2:] for call in tried.call_args_list]
        self.assertEqual(asked, [(8192, 1, 1)] * 3 + [(1048576, 4, 2)])

    def test_another_slot_may_still_open(self) -> None:
        edit = editing("key slot 0", 4, struct.pack("<I", 8191))
        file = self.forger(CONTENT, ("first", "second"), edit=edit).build()
        self.assertEqual(status(file, Passphrase("second")), 0)
        self.assertEqual(status(file, Passphrase("first")), vault.WRONG_SECRET)
        self.assertEqual(status(file, Passphrase("second"), verify=True), vault.REFUSED)


class ChangeTest(VersionCase):
    """Whoever has no key can change nothing unseen."""

    def setUp(self) -> None:
        self.forger = self.forger(CONTENT, ("first",), map_depth=1, allocation_depth=1)
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
            new = flipped(self.file, at)
            changed = put(put(self.file, at, new), COPY + at, new)
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
        for version, expected in ((0, vault.REFUSED), (3, vault.NEWER), (0xFFFFFFFF, vault.NEWER)):
            changed = put_clear(self.file, 16, struct.pack("<I", version))
            self.assertEqual(status(changed, self.key), expected)
            one_damaged = put(changed, 30, b"damage")
            self.assertEqual(status(one_damaged, self.key), expected)

    def test_newer_version_beside_this_one(self) -> None:
        """It counts only when it is the later commit: an older copy must not hide that one."""
        for version in (3, 0xFFFFFFFF):
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


    def test_the_other_version(self) -> None:
        changed = put_clear(self.file, 16, struct.pack("<I", 3 - self.version))
        self.assertEqual(status(changed, self.key), vault.REFUSED)
        # To version 2 a slot without a note is malformed; version 1 only says wrong secret.
        expected = self.by_version(vault.REFUSED, vault.WRONG_SECRET)
        self.assertEqual(status(changed, Passphrase("first")), expected)

    def test_one_copy_of_each_version(self) -> None:
        for generation in (0, 1, 2):
            changed = put_clear(self.file, 16, struct.pack("<I", 3 - self.version))
            changed = put_clear(changed, 40, struct.pack("<Q", generation))
            for mixed in (
                changed[:COPY] + self.file[COPY:],
                self.file[:COPY] + changed[COPY : 2 * COPY] + self.file[2 * COPY :],
            ):
                self.assertEqual(status(mixed, self.key), vault.REFUSED)
                self.assertEqual(status(mixed, Passphrase("first")), vault.REFUSED)
        torn = put(changed, 448, bytes(32))  # a copy that is not sane has no version
        self.assertEqual(status(torn[:COPY] + self.file[COPY:], self.key, verify=True), 3)


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


class WrongWriterTest(VersionCase):
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
        ("key slot 0", 296, b"\1"),
        ("key slot 1", 4, b"\1"),
        ("key slot 1", 296, b"\1"),
        ("sealed", 0, struct.pack("<I", 5)),  # depth of the map
        ("sealed", 4, struct.pack("<I", 3)),  # depth of the allocation tree
        ("sealed", 8, struct.pack("<I", 0)),  # used slots
        ("sealed", 8, struct.pack("<I", 7)),
        ("sealed", 12, struct.pack("<I", 3)),  # free hint
        ("sealed", 12, struct.pack("<I", 2267283457)),
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
        ("sealed", 12, struct.pack("<I", 2267283456)),
        ("bitmap 0", 0, b"\xf8"),  # bits: slot 3 too
        ("bitmap 0", 0, b"\xe0"),  # slot 4 missing
        ("bitmap 0", 1, b"\x07"),  # slot 10 too
        ("bitmap 0", 4095, b"\x80"),
    ]

    NOTES_REFUSED_AT_ONCE = [
        ("sealed note 0", 0, bytes(136)),
        ("sealed note 1", 0, bytes(136)),
    ]
    NOTES_FOUND_BY_CHECK = [
        ("sealed note 0", 0, bytes(24)),  # nonce
        ("sealed note 1", 24, bytes(96)),
        ("sealed note 1", 120, bytes(16)),  # tag
        ("note 0", 0, b"\1"),  # P in a passphrase slot
        ("note 0", 31, b"\1"),
        ("note 0", 32, b"\xc3"),  # label: not UTF-8
        ("note 1", 32, b"\xff"),
        ("note 1", 32, b"a\0b"),
        ("note 1", 32, b"\0b"),
        ("note 1", 95, b"b"),
        ("note 1", 32, b"x" * 63 + b"\xc3"),
        ("note 1", 32, b"a\nb"),  # a control character
        ("note 1", 32, b"\x7f"),
        ("note 1", 32, "\u0085".encode()),
        ("note 1", 32, "\u061c".encode()),
        ("note 1", 32, "a\u202eb".encode()),  # the rest would be read from right to left
        ("note 1", 32, "\u2069".encode()),
        ("note 1", 32, "\ufdd0".encode()),  # noncharacters
        ("note 1", 32, "\U0002fffe".encode()),
        ("note 1", 0, bytes(32)),  # no P in a recovery slot
        ("note 1", 32, "a\u0308".encode()),  # not in Form C
    ]
    NOTES_OF_VERSION_1 = [
        ("key slot 0", 160, b"\1"),
        ("key slot 0", 295, b"\1"),
        ("key slot 1", 184, b"\1"),
    ]

    @classmethod
    def refused_at_once(cls, version: int) -> list[tuple[str, int, bytes]]:
        notes = cls.NOTES_OF_VERSION_1 if version == 1 else cls.NOTES_REFUSED_AT_ONCE
        return cls.REFUSED_AT_ONCE + notes

    def test_rules(self) -> None:
        of_notes = [] if self.version == 1 else self.NOTES_FOUND_BY_CHECK
        for at_open, at_read, rules in (
            (13, 13, self.refused_at_once(self.version)),
            (0, 13, self.REFUSED_WHEN_READ),
            (0, 0, self.FOUND_BY_CHECK + of_notes),
        ):
            for rule in rules:
                with self.subTest(rule=rule):
                    self.expect(self.forger(CONTENT, edit=editing(*rule)), at_open, at_read)

    def expect(self, forger: Forger, at_open: int, at_read: int) -> None:
        forger.passphrases, forger.recoveries = ("first",), (RECOVERY,)
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

    def test_last_generation(self) -> None:
        for generation, expected in ((2**63 - 1, 0), (2**63, 13), (2**64 - 1, 13)):
            forger = self.forger(CONTENT, ("first",), generation=generation)
            self.assertEqual(status(forger.build(), Passphrase("first"), verify=True), expected)

    def test_slot_of_an_unknown_kind_is_never_malformed(self) -> None:
        for kind in (2, 4):
            slot = struct.pack("<I", kind).ljust(KEY_SLOT, b"\0")
            forger = self.forger(CONTENT, ("first",), edit=editing("clear", 512 + KEY_SLOT, slot))
            self.assertEqual(status(forger.build(), Passphrase("first"), verify=True), 0)
            self.assertEqual(status(forger.build(), Passphrase("second")), vault.WRONG_SECRET)

    def test_page_of_zeros_behind_the_content(self) -> None:
        forger = self.forger(bytes(3 * SLOT), seal_zeros=True)
        forger.edit = editing("clear", 64, struct.pack("<Q", 2 * SLOT))
        file, key = forger.build(), DataKey(forger.data_key)
        self.assertEqual(status(file, key), 0)
        self.assertEqual(status(file, key, verify=True), 13)

    def test_highest_used_slot_is_used(self) -> None:
        forger = self.forger(CONTENT)
        forger.edit = editing("clear", 72, struct.pack("<I", 8))
        file, key = forger.build() + bytes(SLOT), DataKey(forger.data_key)
        self.assertEqual(status(file, key), 0)
        self.assertEqual(status(file, key, verify=True), 13)

    def test_two_entries_with_one_slot(self) -> None:
        """Whoever has the key finds a tag under which the ciphertext of page 0 is page 1 too."""
        forger = self.forger(CONTENT[:SLOT] + bytes(SLOT))

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


class SpareHeaderTest(VersionCase):
    """OPENING with copies that differ."""

    def setUp(self) -> None:
        self.old = self.forger(b"before" * 999, ("old",))
        self.new = self.forger(CONTENT, ("new",), generation=2)
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

    def test_that_is_said_before_step_6_is_asked(self) -> None:
        self.old.edit = editing("clear", SLOT - 1, b"\1")  # a malformed slot, which opens
        file = self.after[:COPY] + self.old.build()[:COPY] + self.after[2 * COPY :]
        self.expect(12, 12, file, Passphrase("old"))
        self.expect(self.by_version(12, 13), self.by_version(12, 13), file, Passphrase("wrong"))
        self.expect(0, 13, file, Passphrase("new"))

    def test_interrupted_write_of_the_spare(self) -> None:
        for copy in (0, COPY):
            self.expect(0, 3, put(self.after, copy, bytes(512)))
            self.expect(0, 3, put(self.after, copy + SLOT, bytes(SLOT)))
            torn = self.after[:COPY] + self.before[: COPY - 512] + self.after[2 * COPY - 512 :]
            self.expect(0, 3, torn)

    def test_spare_that_no_writer_made(self) -> None:
        """It is authentic, so its rules hold too; whoever has the key broke them."""
        for rule in WrongWriterTest.refused_at_once(self.version):
            name, at, new = rule
            longer = name == "clear" and at == 72 and new == struct.pack("<I", 10)
            if (name, at) not in (("clear", 16), ("clear", 72)) or longer:
                with self.subTest(rule=rule):
                    self.old.edit, self.old.map_depth = editing(*rule), 1
                    self.old.recoveries = (RECOVERY,)
                    before = self.old.build()[:COPY]
                    file = self.after[:COPY] + before + self.after[2 * COPY :]
                    # The file may have been cut since the spare was written.
                    self.expect(0, 3 if longer else 13, file)

    def test_slots_from_before_a_new_data_key_are_passed_over(self) -> None:
        other = self.forger(CONTENT, ("new", "third"), file_id=self.new.file_id, generation=9)
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
        other = self.forger(CONTENT).build()[:COPY]
        self.expect(13, 13, self.after[:COPY] + other + self.after[2 * COPY :])


class SecondVersionTest(unittest.TestCase):
    """OPENING, step 6, and what a slot proves of its maker."""

    def setUp(self) -> None:
        self.forger = Forger(CONTENT, ("first",), (RECOVERY,), file_id=FILE_ID)
        self.file = self.forger.build()
        self.public = vault.recovery_of(RECOVERY, 2, FILE_ID).public
        self.first, self.recovery = Passphrase("first"), RecoveryKey(RECOVERY)
        self.wrong: list[Secret] = [Passphrase("second"), RecoveryKey(bytes(32))]

    def expect(self, expected: int, file: bytes, *secrets: Secret, checked: int = -1) -> None:
        for secret in secrets:
            self.assertEqual(status(file, secret), expected)
            checked = expected if checked < 0 else checked
            self.assertEqual(status(file, secret, verify=True), checked)

    def strange_slot(self, recipient: Recipient) -> bytes:
        """By somebody who can read and write the file, and has no secret."""
        other = Forger(recoveries=(recipient,), file_id=FILE_ID)
        return other.key_slots()[:KEY_SLOT]

    def test_a_stranger_cannot_make_a_whole_register(self) -> None:
        """In version 1 he can: R is all that it takes."""
        for version, expected in ((1, 0), (2, vault.REFUSED)):
            public = vault.recovery_of(RECOVERY, version, FILE_ID).public
            elsewhere = vault.recovery_of(RECOVERY, 2, bytes(16)).owner or b""
            for owner in (bytes(32), os.urandom(32), elsewhere):
                forged = Forger(CONTENT, ("his",), (Recipient(public, owner),), version=version)
                forged.file_id = FILE_ID
                self.expect(expected, forged.build(), self.recovery)

    def test_a_stranger_with_the_right_p_is_none(self) -> None:
        owner = vault.recovery_of(RECOVERY, 2, FILE_ID).owner or b""
        forged = Forger(CONTENT, recoveries=(Recipient(self.public, owner),), file_id=FILE_ID)
        self.expect(0, forged.build(), self.recovery)
        forged.file_id = bytes(16)  # P is that of one register
        self.expect(vault.REFUSED, forged.build(), self.recovery)

    def test_a_strangers_slot_for_the_right_r(self) -> None:
        slot = self.strange_slot(Recipient(self.public))
        both = put_clear(self.file, 512 + KEY_SLOT, slot)
        self.expect(vault.REFUSED, both, self.recovery)  # in place of the right one
        self.expect(vault.WRONG_SECRET, both, *self.wrong)
        for copies in ((0,), (COPY,)):
            one = put_clear(self.file, 512 + 7 * KEY_SLOT, slot, copies)
            self.expect(0, one, self.first, self.recovery, checked=vault.WARNED)
            later = put_clear(one, 40, struct.pack("<Q", 9), copies)
            self.expect(0, later, self.first, self.recovery, checked=vault.WARNED)
            self.expect(vault.WRONG_SECRET, later, *self.wrong)
            without = put_clear(later, 512 + KEY_SLOT, bytes(KEY_SLOT))
            self.expect(vault.REFUSED, without, self.recovery)

    def test_a_strangers_slot_for_somebody_else(self) -> None:
        public = vault.recovery_of(bytes(32), 2, FILE_ID).public
        both = put_clear(self.file, 512 + KEY_SLOT, self.strange_slot(Recipient(public)))
        self.expect(vault.WRONG_SECRET, both, self.recovery, Passphrase("second"))
        self.expect(vault.REFUSED, both, RecoveryKey(bytes(32)))

    def test_every_byte_of_the_recovery_slot(self) -> None:
        start = 512 + KEY_SLOT
        for at in range(KEY_SLOT):
            changed = put_clear(self.file, start + at, flipped(self.file, start + at))
            # Without its R it is nobody's slot, and a kind that is not known is ignored.
            nobodys = at < 4 or 16 <= at < 48
            expected = vault.WRONG_SECRET if nobodys else vault.REFUSED
            self.assertEqual(status(changed, self.recovery), expected, f"byte {at}")

    def test_every_byte_of_the_passphrase_slot(self) -> None:
        for at in range(KEY_SLOT):
            changed = put_clear(self.file, 512 + at, flipped(self.file, 512 + at))
            changed_slot = KeySlot(changed[512 : 512 + KEY_SLOT])
            refused = changed_slot.malformed or (at > 3 and not changed_slot.bounded)
            expected = vault.REFUSED if refused else vault.WRONG_SECRET
            if changed_slot.argon2[0] < 1 << 16:  # more takes long
                self.assertEqual(status(changed, self.first), expected, f"byte {at}")

    def test_malformed_slot(self) -> None:
        for slot in (
            bytes(KEY_SLOT - 1) + b"\1",
            struct.pack("<IIII432x", vault.PASSPHRASE, 8192, 1, 1),  # without a note
            struct.pack("<I444x", vault.RECOVERY),
        ):
            for copies in ((0,), (COPY,), (0, COPY)):
                changed = put_clear(self.file, 512 + 7 * KEY_SLOT, slot, copies)
                # Other clear halves of one generation are a reason by themselves.
                if len(copies) == 1:
                    changed = put_clear(changed, 40, struct.pack("<Q", 9), copies)
                    self.expect(0, changed, self.first, self.recovery, checked=vault.WARNED)
                self.expect(vault.REFUSED, changed, *self.wrong)
        first = Forger(CONTENT, ("first",), version=1).build()
        changed = put_clear(first, 512 + 7 * KEY_SLOT, slot)
        self.expect(vault.WRONG_SECRET, changed, *self.wrong)

    def test_a_malformed_slot_is_tried(self) -> None:
        """Whoever has the key made it; the header opens, and is impossible."""
        for name, at, new in (
            ("key slot 0", 48, b"\1"),
            ("key slot 1", 296, b"\1"),
            ("sealed note 1", 0, bytes(136)),
        ):
            self.forger.edit = editing(name, at, new)
            file = self.forger.build()
            opened = vault.Attempt(vault.read_copies(io.BytesIO(file)), self.recovery).open()
            self.assertEqual(opened[0].key, self.forger.data_key)
            self.expect(vault.REFUSED, file, self.first, self.recovery)

    def test_clear_halves_that_differ(self) -> None:
        for version, expected in ((1, vault.WRONG_SECRET), (2, vault.REFUSED)):
            file = Forger(CONTENT, ("first",), (RECOVERY,), version=version).build()
            changed = put_clear(file, 50, b"id", (COPY,))  # the commit id
            self.expect(0, changed, self.first, self.recovery, checked=vault.WARNED)
            self.expect(expected, changed, *self.wrong)
            other_generation = put_clear(changed, 40, struct.pack("<Q", 9), (COPY,))
            self.expect(vault.WRONG_SECRET, other_generation, *self.wrong)
            sealed = put(file, COPY + SLOT, bytes(SLOT))
            self.expect(vault.WRONG_SECRET, sealed, *self.wrong)

    def test_a_mistyped_recovery_key_is_wrong_unless_step_6_says_more(self) -> None:
        mistyped = Passphrase(PRINTED.replace("8", "9", 1))
        self.expect(vault.WRONG_SECRET, self.file, mistyped)
        strange = put_clear(self.file, 512 + KEY_SLOT, self.strange_slot(Recipient(self.public)))
        self.expect(vault.WRONG_SECRET, strange, mistyped)  # nobody knows for whom it was
        malformed = put_clear(self.file, SLOT - 1, b"\1")
        self.expect(vault.REFUSED, malformed, mistyped)

    def test_a_slot_of_the_other_version_opens_nothing(self) -> None:
        """Even if the header were made by whoever has the data key."""
        for version in (1, 2):
            other = Forger(CONTENT, ("first",), (RECOVERY,), version=3 - version, file_id=FILE_ID)
            slots = other.key_slots()
            for index, secret in ((0, self.first), (1, self.recovery)):
                slot = slots[KEY_SLOT * index : KEY_SLOT * (index + 1)]
                forger = Forger(CONTENT, ("second",), version=version, file_id=FILE_ID)
                forger.data_key = other.data_key
                forger.edit = editing("clear", 512 + 7 * KEY_SLOT, slot)
                # To version 2 a slot without a note is malformed.
                expected = vault.WRONG_SECRET if version == 1 else vault.REFUSED
                self.assertEqual(status(forger.build(), secret), expected)

    def test_one_r_of_one_version_does_not_help_in_the_other(self) -> None:
        first, second = (vault.recovery_of(RECOVERY, version, FILE_ID) for version in (1, 2))
        self.assertNotEqual(first.public, second.public)
        for version, public in ((1, second.public), (2, first.public)):
            owner = second.owner or b""
            forger = Forger(CONTENT, recoveries=(Recipient(public, owner),), version=version)
            forger.file_id = FILE_ID
            self.expect(vault.WRONG_SECRET, forger.build(), self.recovery)


class NoteTest(unittest.TestCase):
    def opened(self, forger: Forger) -> vault.Vault:
        return vault.open_vault(io.BytesIO(forger.build()), DataKey(forger.data_key))

    def test_labels_and_owners(self) -> None:
        labels = ("", "K\u00e4yt\u00f6ss\u00e4", "x" * 64)
        forger = Forger(CONTENT, ("first", "second"), (RECOVERY,), labels)
        opened = self.opened(forger)
        notes = [opened.note(slot) for slot in opened.header.key_slots]
        owner = vault.recovery_of(RECOVERY, 2, forger.file_id).owner or b""
        owners = (bytes(32), bytes(32), owner)
        self.assertEqual(notes[:3], [vault.Note(*pair) for pair in zip(owners, labels)])
        self.assertEqual(notes[3:], [None] * 5)
        self.assertEqual(vault.check(opened), [])

    def test_a_new_data_key_needs_only_the_note(self) -> None:
        """R and P stay, so that the recovery key need not be typed."""
        opened = self.opened(Forger(CONTENT, recoveries=(RECOVERY,), file_id=FILE_ID))
        slot = opened.header.key_slots[0]
        note = opened.note(slot)
        assert note
        renewed = Forger(CONTENT, recoveries=(Recipient(slot.public, note.owner),))
        renewed.file_id = FILE_ID
        self.assertEqual(status(renewed.build(), RecoveryKey(RECOVERY), verify=True), 0)

    def test_a_note_of_another_slot_or_register_does_not_open(self) -> None:
        forger = Forger(CONTENT, ("first", "second"))
        forger.key_slots()
        notes: dict[str, bytes] = {}

        def swap(name: str, plain: bytearray) -> None:
            if name.startswith("sealed note"):
                plain[:] = notes.setdefault("first", bytes(plain))

        forger.edit = swap
        opened = self.opened(forger)
        self.assertIsNotNone(opened.note(opened.header.key_slots[0]))
        with self.assertRaises(vault.Refused):
            opened.note(opened.header.key_slots[1])

    def test_version_1_has_none(self) -> None:
        opened = self.opened(Forger(CONTENT, ("first",), (RECOVERY,), version=1))
        self.assertEqual({opened.note(slot) for slot in opened.header.key_slots}, {None})

    def test_malformed(self) -> None:
        note = bytes(160) + b"\1"
        for version, slot, malformed in (
            (1, b"", False),
            (2, b"", False),
            (1, bytes(447) + b"\1", True),
            (2, note, True),
            (1, struct.pack("<I", vault.PASSPHRASE), False),
            (2, struct.pack("<I", vault.PASSPHRASE), True),
            (2, struct.pack("<I", vault.RECOVERY), True),
            (1, struct.pack("<I", vault.RECOVERY) + note[4:], True),
            (2, struct.pack("<I", vault.RECOVERY) + note[4:], False),
            (2, struct.pack("<I", vault.PASSPHRASE) + note[4:], False),
            (2, struct.pack("<I", 2), False),
            (1, struct.pack("<I", 2) + note[4:], False),
        ):
            made = KeySlot(slot.ljust(KEY_SLOT, b"\0"), version)
            self.assertEqual(made.malformed, malformed, (version, slot))
        for kind, first, end in (
            (vault.PASSPHRASE, 48, 80),
            (vault.PASSPHRASE, 296, 448),
            (vault.RECOVERY, 4, 16),
            (vault.RECOVERY, 296, 448),
        ):
            good = put((struct.pack("<I", kind) + note[4:]).ljust(KEY_SLOT, b"\0"), 100, b"\1")
            for at in range(4, KEY_SLOT):
                changed = KeySlot(put(good, at, b"\2"))
                if first <= at < end:
                    self.assertTrue(changed.malformed, (kind, at))
            for at in (first - 1, end):
                if 4 <= at < KEY_SLOT and not (kind == vault.RECOVERY and 4 <= at < 16):
                    self.assertFalse(KeySlot(put(good, at, b"\2")).malformed, (kind, at))


class FingerprintTest(unittest.TestCase):
    def test_proquints_of_their_paper(self) -> None:
        for address, words in (
            ("127.0.0.1", "lusab-babad"),
            ("63.84.220.193", "gutih-tugad"),
            ("147.67.119.2", "natag-lisaf"),
        ):
            parts = list(map(int, address.split(".")))
            pairs = (vault.proquint(*parts[:2]), vault.proquint(*parts[2:]))
            self.assertEqual("-".join(pairs), words)

    def test_fixed(self) -> None:
        public = vault.recovery_of(RECOVERY, 2, FILE_ID).public
        slot = KeySlot(struct.pack("<I12x32s400x", vault.RECOVERY, public))
        self.assertEqual(slot.fingerprint, "supik-lilod-tojar-bagiz-zanop-huzib")
        slot = KeySlot(struct.pack("<I444x", vault.PASSPHRASE))
        self.assertEqual(slot.fingerprint, "tifis-zipav-sapon-tunaj-muriz-dahid")

    def test_what_it_depends_on(self) -> None:
        def fingerprints() -> list[str]:
            forger = Forger(b"", ("first",), (RECOVERY,), file_id=FILE_ID)
            slots = forger.key_slots()
            return [KeySlot(slots[at : at + KEY_SLOT]).fingerprint for at in (0, KEY_SLOT)]

        before, after = fingerprints(), fingerprints()
        self.assertNotEqual(before[0], after[0])
        self.assertEqual(before[1], after[1])


class PageTest(unittest.TestCase):
    """What the page shows under TEST VECTORS is so."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.text = PAGE.read_text("utf-8").split("\n.Sh TEST VECTORS\n")[1]
        displays = cls.text.split("\n.Bd -literal\n")[1:]
        cls.displays = [display.split("\n.Ed\n")[0] for display in displays]

    def assert_shown(self, *rows: tuple[str, bytes]) -> None:
        self.assertIn("\n".join(f"{name:<5}{value.hex()}" for name, value in rows), self.displays)

    def shown_file(self) -> bytes:
        rows = [display for display in self.displays if display.startswith("0000 ")]
        self.assertEqual(len(rows), 1)
        copy = bytes(COPY)
        for row in rows[0].split("\n"):
            self.assertRegex(row, r"^[01][0-9a-f]{3} [0-9a-f]{64}$")
            copy = put(copy, int(row[:4], 16), bytes.fromhex(row[5:]))
        return copy + copy

    def test_what_comes_from_a_recovery_key(self) -> None:
        first, second = (vault.recovery_of(RECOVERY, version, FILE_ID) for version in (1, 2))
        assert second.owner
        rows = ("R", first.public), ("x", second.private), ("R", second.public)
        self.assert_shown(*rows, ("P", second.owner))
        slots = (
            struct.pack("<I12x32s400x", vault.RECOVERY, second.public),
            struct.pack("<I444x", vault.PASSPHRASE),
        )
        fingerprints = "\n".join(KeySlot(slot).fingerprint for slot in slots)
        self.assertIn(fingerprints, self.displays)

    def test_a_whole_register(self) -> None:
        file = self.shown_file()
        self.assertEqual(file, (VECTORS_2 / "smallest.kortisto").read_bytes())
        self.assertIn(hashlib.sha256(file).hexdigest(), self.text)
        secrets = json.loads((VECTORS_2 / "smallest.json").read_text("utf-8"))["secrets"]
        typed = secrets["passphrase"]
        self.assertIn(typed.replace("\u00e4", "\\(:a"), self.text)
        self.assertIn(f"in UTF-8 {typed.encode().hex()},", self.text)
        self.assertIn(secrets["recovery"], self.text)
        for text in secrets.values():
            self.assertEqual(status(file, Passphrase(text), verify=True), 0)
        opened = vault.open_vault(io.BytesIO(file), Passphrase(typed))
        self.assert_keys(opened, typed, vault.parse_recovery_key(secrets["recovery"]))
        label = "kassakaapissa"
        self.assertIn(f".Dq {label} ,", self.text)
        notes = [opened.note(slot) for slot in opened.header.key_slots[:2]]
        owner = notes[1] and notes[1].owner
        self.assertEqual(notes, [vault.Note(bytes(32), ""), vault.Note(owner or b"", label)])
        numbers = struct.pack("<12xIqqqQ", 4, 1_700_000_000, 1_700_002_000, 1_700_002_000, 1)
        self.assertEqual(opened.winner.sealed, numbers.ljust(4080, b"\0"))

    def assert_keys(self, opened: vault.Vault, typed: str, secret: bytes) -> None:
        header, key = opened.header, opened.winner.key
        of_passphrase, of_recovery = header.key_slots[:2]
        first = vault.argon2id(typed.encode(), of_passphrase.public, *of_passphrase.argon2)
        values = vault.recovery_of(secret, 2, header.file_id)
        assert values.owner
        self.assertEqual(values.public, of_recovery.public)
        shared = forge.X25519PrivateKey.from_private_bytes(values.private).exchange(
            forge.X25519PublicKey.from_public_bytes(of_recovery.ephemeral)
        )
        second = vault.recovery_wrapping_key(
            shared, of_recovery.ephemeral, of_recovery.public, values.owner
        )
        rows = ("r", secret), ("x", values.private), ("P", values.owner), ("S", shared)
        self.assert_shown(("K 0", first), *rows, ("K 1", second))
        self.assertEqual(of_passphrase.unwrap(first, header.file_id), key)
        self.assertEqual(of_recovery.unwrap(second, header.file_id), key)
        fingerprints = [slot.fingerprint for slot in (of_passphrase, of_recovery)]
        self.assertIn("\n".join([key.hex(), *fingerprints]), self.displays)
        tags = []
        for tree, level in ((vault.MAP, 0), (vault.MAP, 1), (3, 0), (3, 1)):
            data = vault.associated_data(tree, level, 5, header.file_id)
            tag = vault.Xaes(key).seal(b"ABCDEFGHIJKLMNOPQRSTUVWX", bytes(SLOT), data)[SLOT:]
            tags.append(f"{struct.unpack_from('<I', data)[0]} {level}  {tag.hex()}")
        self.assertIn("\n".join(tags), self.displays)


class CommandTest(VersionCase):
    def run_main(self, *words: str | Path) -> tuple[int, str]:
        output = io.StringIO()
        with redirect_stdout(output), redirect_stderr(io.StringIO()):
            return vault.main([str(word) for word in words]), output.getvalue()

    def test_commands(self) -> None:
        database = sqlite3.connect(":memory:")
        database.executescript(
            "CREATE TABLE a(x); CREATE TABLE b(y); INSERT INTO b VALUES (1), (2)"
        )
        forger = self.forger(database.serialize(), ("first",), (RECOVERY,))
        forger.labels = ("K\u00e4yt\u00f6ss\u00e4",)
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
                self.assertIn(f"version      {self.version}\n", summary)
                code, lines = self.run_main("keys", file, *secret)
                self.assertEqual(code, 0)
                self.assert_key_lines(lines, forger)
                self.run_main("contents", file, *secret, "--output", output)
                self.assertEqual(output.read_bytes(), forger.content)
            mistyped = self.run_main("open", file, "--recovery-file", folder / "mistyped")
            self.assertEqual(mistyped[0], 12)
            (folder / "short").write_text("2")
            short = self.run_main("open", file, "--recovery-file", folder / "short")
            self.assertEqual(short[0], 12)
            self.assertEqual(self.run_main("open", folder / "none", *first)[0], 1)
            file.write_bytes(put(file.read_bytes(), COPY, bytes(512)))
            self.assertEqual(self.run_main("check", file, *first)[0], 3)
            file.write_bytes(self.forger(CONTENT, ("first",)).build())
            self.assertEqual(self.run_main("list", file, *first)[0], 13)
            for at in (18, 19):
                file.write_bytes(self.forger(put(forger.content, at, b"\3"), ("first",)).build())
                self.assertEqual(self.run_main("check", file, *first)[0], 0)
                self.assertEqual(self.run_main("list", file, *first)[0], 13)


    def assert_key_lines(self, lines: str, forger: Forger) -> None:
        label = "" if self.version == 1 else forger.labels[0]
        public = vault.recovery_of(RECOVERY, self.version, forger.file_id).public
        slot = KeySlot(struct.pack("<I12x32s400x", vault.RECOVERY, public))
        rows = [line.split("\t") for line in lines.splitlines()]
        self.assertEqual(rows[0][:4], ["0", "passphrase", label, "2023-11-14"])
        self.assertRegex(rows[0][4], r"^([a-z]{5}-){5}[a-z]{5}$")
        self.assertEqual(rows[1], ["1", "recovery", "", "2023-11-14", slot.fingerprint])

    def test_locked_by_a_writer(self) -> None:
        lock = (
            "import fcntl, sys\n"
            "file = open(sys.argv[1], 'r+b')\n"
            "fcntl.lockf(file, fcntl.LOCK_EX if sys.argv[2] == 'writer' else fcntl.LOCK_SH,"
            " 510, 0x40000002)\n"
            "print('locked', flush=True)\n"
            "sys.stdin.read()\n"
        )
        with tempfile.TemporaryDirectory() as name:
            file, passphrase = Path(name) / "a.kortisto", Path(name) / "passphrase"
            file.write_bytes(self.forger(CONTENT, ("first",)).build())
            passphrase.write_text("first")
            for who, expected in (("reader", 0), ("writer", 1)):
                with subprocess.Popen(
                    [sys.executable, "-c", lock, file, who],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                ) as other:
                    assert other.stdin and other.stdout
                    self.assertEqual(other.stdout.readline(), b"locked\n")
                    code, _ = self.run_main("check", file, "--passphrase-file", passphrase)
                    self.assertEqual(code, expected, who)
                    other.stdin.close()


class RoundTripOfVersion1Test(RoundTripTest):
    version = 1


class SecretOfVersion1Test(SecretTest):
    version = 1


class Argon2BoundsOfVersion1Test(Argon2BoundsTest):
    version = 1


class ChangeOfVersion1Test(ChangeTest):
    version = 1


class WrongWriterOfVersion1Test(WrongWriterTest):
    version = 1


class SpareHeaderOfVersion1Test(SpareHeaderTest):
    version = 1


class CommandOfVersion1Test(CommandTest):
    version = 1


def build_vector(folder: Path, name: str, vector: dict[str, Any]) -> bytes:
    """A good vector is a file; a broken one is told by its difference to a good one."""
    source = (folder / f"{vector.get('from', name)}.kortisto").read_bytes()
    size = vector.get("file_size", len(source))
    built = bytearray(source[:size].ljust(size, b"\0"))
    for change in vector.get("changes", []):
        at = change["at"]
        if "bytes" in change:
            new = bytes.fromhex(change["bytes"])
        elif "from" in change:
            offset = change["offset"]
            other = (folder / f"{change['from']}.kortisto").read_bytes()
            new = other[offset : offset + change["length"]]
        else:
            new = bytes(change["length"])
        built[at : at + len(new)] = new
    return bytes(built)


class VectorTest(unittest.TestCase):
    """README.md in tests/vectors explains the descriptions."""

    def test_version_1(self) -> None:
        self.assertGreater(self.verify_folder(VECTORS), 80)

    @unittest.skipUnless(VECTORS_2.is_dir(), "there are no vectors of format version 2")
    def test_version_2(self) -> None:
        self.assertGreater(self.verify_folder(VECTORS_2), 0)

    def verify_folder(self, folder: Path) -> int:
        """How many vectors it holds. Each secret is typed as any text is."""
        paths = sorted(folder.glob("*.json"))
        for path in paths:
            vector = json.loads(path.read_text("utf-8"))
            file = build_vector(folder, path.stem, vector)
            self.assertTrue(vector["secrets"])
            for kind, text in vector["secrets"].items():
                with self.subTest(path.stem, secret=kind, why=vector["why"]):
                    self.verify(file, Passphrase(text), vector)
            for kind, text in vector.get("wrong_secrets", {}).items():
                with self.subTest(path.stem, wrong_secret=kind):
                    self.assertEqual(status(file, Passphrase(text)), vault.WRONG_SECRET)
        return len(paths)

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
        content = contents(build_vector(VECTORS, "database", vector), secret)
        self.assertEqual(vault.table_rows(content), [("bird", 1), ("tree", 3)])


if __name__ == "__main__":
    unittest.main()
