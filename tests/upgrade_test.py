#!/usr/bin/python3
"""A register of an older version says to this one what it said to its own.

tests/vectors/registers holds a register of each released version and, in a folder beside it, what
that version said of it: `commands` names a file for each answer. Here every command is given again,
each to a copy of its own, which this program migrates when it opens it.

Values are compared, not words: an answer in JSON may say more than it did, and differs only as
CASE_OF_0_1 says; a text has to show each value that it showed. What the program prints of nobody,
the records of a client who is gone, is compared in the tables.
"""

import functools
import json
import re
import shutil
import sqlite3
import sys
import unittest
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import harness
import vault_reader
from harness import EXAMPLES, FAST_CONFIG, Area

REGISTERS = Path(__file__).resolve().parent / "vectors/registers"

# Who answers for a plan is said once for all plans of a case; in 0.1 it was said of each plan.
CASE_OF_0_1 = ("controller", "controller_name")
RENAMED = {"wellbeing_county": "county"}

# What is shown of a person with a non-disclosure for safety may become less, never more.
CONTACT = ("street", "postcode", "city", "country", "phones", "emails", "safety_prohibition")

# The columns of the tables that are only ever appended to.
HISTORY = (
    "record, record_id, number, field, old_value, new_value, valid_from, recorded_at, kind, "
    "reason, requested_by, source"
)
LOG = "number, at, action, record, record_id, fields"
SOURCES = "id, origin, received, basis, asked_by, purpose"


class Copy:
    """A register of an old version in a home of its own, as `version` left it."""

    def __init__(self, version: str, root: Path) -> None:
        config = (EXAMPLES / "config.toml").read_text(encoding="utf-8")
        self.area = Area.create(root, config.replace('"fi"', '"en"', 1) + FAST_CONFIG)
        self.area.register.parent.mkdir()
        shutil.copy(REGISTERS / f"{version}.kortisto", self.area.register)

    def say(self, *command: str) -> str:
        words = [*command, "--no-input", "--passphrase-file", "{root}/old"]
        return self.area.must(words).stdout.decode()

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        with self.area.register.open("rb") as file:
            vault = vault_reader.open_vault(file, vault_reader.Passphrase(harness.OLD))
            content = b"".join(vault.content())
        database = sqlite3.connect(":memory:")
        database.deserialize(content)
        found = database.execute(query).fetchall()
        database.close()
        return found


class Reading:
    """One command, and what both versions say to it."""

    def __init__(self, version: str, line: str) -> None:
        name, *self.command = line.split()
        self.name = name
        self.then = (REGISTERS / version / name).read_text(encoding="utf-8")
        with harness.temporary_folder() as folder:
            self.now = Copy(version, Path(folder) / "home").say(*self.command)


@functools.cache
def all_readings(version: str) -> list[Reading]:
    commands = (REGISTERS / version / "commands").read_text(encoding="utf-8")
    return [Reading(version, line) for line in commands.splitlines()]


def readings(version: str, pattern: str) -> list[Reading]:
    """Those whose file has such a name; there is at least one."""
    chosen = [one for one in all_readings(version) if re.fullmatch(pattern, one.name)]
    assert chosen, pattern
    return chosen


def texts(value: Any) -> Iterator[str]:
    """Every text in a value of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


def shown(text: str) -> list[str]:
    """What is seen of a value in a Finnish document: a day as 3.3.2016, else its words."""
    day = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text)
    if day:
        year, month, date = map(int, day.groups())
        return [f"{date}.{month}.{year}"]
    if re.fullmatch(r"\+\d{8,}", text):
        return [text]
    return re.findall(r"\w+", text)


def stands_in(word: str, document: str) -> bool:
    """A telephone number in whatever groups, from its network on."""
    if word.startswith("+"):
        return word[-7:] in re.sub(r"[ \u00a0]", "", document)
    return word in document


class From01(unittest.TestCase):
    version = "0.1"
    maxDiff = None

    def same(self, then: Any, now: Any, where: str) -> None:
        """`now` says all that `then` says, in the same order."""
        if isinstance(then, dict):
            self.assertIsInstance(now, dict, where)
            for key, value in then.items():
                self.assertIn(key, now, where)
                self.same(value, now[key], f"{where}.{key}")
        elif isinstance(then, list):
            self.assertIsInstance(now, list, where)
            self.assertEqual(len(then), len(now), where)
            for index, (old, new) in enumerate(zip(then, now)):
                self.same(old, new, f"{where}[{index}]")
        else:
            self.assertEqual(then, now, where)

    # --- the export -------------------------------------------------------------------------------

    def exports(self) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
        for reading in readings(self.version, r"export-\d+\.json"):
            yield reading.name, json.loads(reading.then), json.loads(reading.now)

    def same_record(self, then: dict[str, Any], now: dict[str, Any], sources: tuple[list, list],
                    where: str) -> None:
        """Every field, and where it came from: sources by what they say, for they may get other
        numbers."""
        then, now = dict(then), dict(now)
        came_from = [self.origins(one.pop("provenance"), list_of)
                     for one, list_of in zip((then, now), sources)]
        if then.get("safety_prohibition"):
            then = {key: value for key, value in then.items()
                    if key not in CONTACT or now[key] is not None}
        self.same(then, now, where)
        self.same(*came_from, f"{where}.provenance")

    @staticmethod
    def origins(provenance: dict[str, Any], sources: list[dict[str, Any]]) -> dict[str, Any]:
        by_number = {one["number"]: From01.source(one) for one in sources}
        return {key: {**one, "source": by_number[one["source"]]} for key, one in provenance.items()}

    def test_people(self) -> None:
        for name, then, now in self.exports():
            sources = then["sources"], now["sources"]
            self.same_record(then["client"], now["client"], sources, name)
            self.assertEqual(len(then["guardians"]), len(now["guardians"]), name)
            for old, new in zip(then["guardians"], now["guardians"]):
                # Whether another person is under a non-disclosure for safety is told no more.
                self.assertIsNone(new["safety_prohibition"], name)
                flag = {} if old["safety_prohibition"] else {"safety_prohibition": None}
                old["provenance"].pop("safety_prohibition", None)
                self.same_record({**old, **flag}, new, sources,
                                 f"{name} guardian {old['number']}")

    def test_plans(self) -> None:
        for name, then, now in self.exports():
            self.assertEqual(len(then["plans"]), len(now["plans"]), name)
            for old, new in zip(then["plans"], now["plans"]):
                of_case = self.controller(new, now)
                self.assertEqual(self.controller(old, then), of_case, name)
                for key in CASE_OF_0_1:
                    del old[key]
                    old["provenance"].pop(key, None)
                self.same_record(old, new, (then["sources"], now["sources"]),
                                 f"{name} plan {old['number']}")

    @staticmethod
    def controller(plan: dict[str, Any], export: dict[str, Any]) -> tuple[str, str]:
        if "controller" not in plan:
            (plan,) = (one for one in export["cases"] if one["number"] == plan["case"])
        return RENAMED.get(plan["controller"], plan["controller"]), plan["controller_name"]

    def test_one_case_for_each_controller(self) -> None:
        for name, then, now in self.exports():
            if "cases" not in now and all("controller" in plan for plan in now["plans"]):
                continue  # a program from before there were cases
            wanted = {self.controller(plan, then) for plan in then["plans"]}
            cases = {one["number"]: self.controller(one, now) for one in now["cases"]}
            self.assertEqual(sorted(wanted), sorted(cases.values()), name)
            begun = [row["number"] for row in now["history"]
                     if row["record"] == "case" and row["kind"] == "added"]
            self.assertEqual(sorted(begun), sorted(cases), f"{name}: said in the history")

    def test_sources(self) -> None:
        for name, then, now in self.exports():
            said = [self.source(one) for one in now["sources"]]
            for old in then["sources"]:
                self.assertIn(self.source(old), said, name)

    @staticmethod
    def source(one: dict[str, Any]) -> dict[str, Any]:
        """What it says, without its number and who is meant where it names nobody."""
        return {key: value for key, value in one.items() if key not in ("number", "giver")}

    def test_history(self) -> None:
        for name, then, now in self.exports():
            rows = iter(self.history(now))
            for old in self.history(then):
                for new in rows:
                    if new == old:
                        break
                    self.assertTrue(self.is_of_migration(new), f"{name}: {new} instead of {old}")
                else:
                    self.fail(f"{name}: {old} is missing")
            for new in rows:
                self.assertTrue(self.is_of_migration(new), f"{name}: {new} is new")

    @staticmethod
    def history(export: dict[str, Any]) -> list[dict[str, Any]]:
        by_number = {one["number"]: From01.source(one) for one in export["sources"]}
        return [{**row, "source": by_number[row["source"]]} for row in export["history"]]

    @staticmethod
    def is_of_migration(row: dict[str, Any]) -> bool:
        return row["record"] == "case" or (
            row["record"] == "plan" and row["field"] in ("case", *CASE_OF_0_1))

    def test_log(self) -> None:
        for name, then, now in self.exports():
            *old, reading = then["log"]
            for row in old:
                if row["record"] == "guardian":
                    row["fields"] = [key for key in row["fields"] if key != "safety_prohibition"]
            self.same(old, now["log"][:len(old)], name)
            new = now["log"][-1]
            for key in ("action", "record", "record_number"):
                self.assertEqual(reading[key], new[key], name)

    def test_retention_of_plans(self) -> None:
        for name, then, now in self.exports():
            if then["plans"]:
                self.assertEqual(self.of_plans(then), self.of_plans(now), name)

    @staticmethod
    def of_plans(export: dict[str, Any]) -> set[tuple[Any, ...]]:
        rule = ("start", "years", "act", "first_end", "last_end")
        return {tuple(one[key] for key in rule) for one in export["retention"]
                if one["kind"] == "plan"}

    def test_withheld(self) -> None:
        for name, then, now in self.exports():
            for item in then["redactions"]["items"]:
                self.assertIn(item, now["redactions"]["items"], name)

    def test_text_of_the_export(self) -> None:
        for reading in readings(self.version, r"export-\d+\.fi\.txt"):
            of_json = REGISTERS / self.version / reading.name.replace(".fi.txt", ".json")
            then = json.loads(of_json.read_text(encoding="utf-8"))
            told = [one for one in then["guardians"] if not one["safety_prohibition"]]
            said = [told, *(then[key] for key in ("client", "plans", "sources", "history"))]
            self.shows_as_much(reading, texts(said))

    def shows_as_much(self, reading: Reading, values: Iterator[str]) -> None:
        """Of what it showed; keys and codes, for which a text has words, it never did."""
        with self.subTest(reading.name):
            # A language is a code no more.
            wanted = {word for value in values for word in shown(value)
                      if word in reading.then and word not in ("fi", "sv", "en")}
            self.assertTrue(wanted)
            self.assertEqual({word for word in wanted if not stands_in(word, reading.now)}, set())

    # --- what is shown on the way -----------------------------------------------------------------

    def test_pages_and_lists(self) -> None:
        for reading in readings(self.version, r"(list|show|plan|guardian).*\.json"):
            with self.subTest(reading.name):
                then, now = json.loads(reading.then), json.loads(reading.now)
                del then["schema"]
                if reading.name.startswith("plan-show"):
                    for key in CASE_OF_0_1:
                        del then[key]
                if reading.name == "plan-list-due.json":
                    # 0.1 forgot those in force that no follow-up is to come of.
                    forgotten = [one for one in now["plans"] if not one["due"]]
                    self.assertEqual({one["next_follow_up"] for one in forgotten}, {None})
                    now["plans"] = [one for one in now["plans"] if one["due"]]
                self.same(then, now, reading.name)

    def test_text_of_pages_and_lists(self) -> None:
        for reading in readings(self.version, r"(list|show|plan).*\.txt"):
            of_json = REGISTERS / self.version / reading.name.replace(".txt", ".json")
            self.shows_as_much(reading, texts(json.loads(of_json.read_text(encoding="utf-8"))))

    # --- what is shown of nobody ------------------------------------------------------------------

    def test_tables_of_what_is_gone(self) -> None:
        with harness.temporary_folder() as folder:
            copy = Copy(self.version, Path(folder) / "home")
            queries = (f"SELECT {HISTORY} FROM change ORDER BY record, record_id, number",
                       f"SELECT {LOG} FROM audit ORDER BY number",
                       f"SELECT {SOURCES} FROM source ORDER BY id")
            then = [copy.rows(query) for query in queries]
            copy.say("list")
            copy.say("verify")
            now = [copy.rows(query) for query in queries]
            kept = set(then[0])
            self.assertEqual(then[0], [row for row in now[0] if row in kept])
            for old, new in zip(then[1:], now[1:]):
                self.assertEqual(old, new[:len(old)])

    def test_numbers_of_what_is_gone_are_not_given_again(self) -> None:
        with harness.temporary_folder() as folder:
            copy = Copy(self.version, Path(folder) / "home")
            highest = dict(copy.rows("SELECT record, max(record_id) FROM change GROUP BY record"))
            added = copy.say("add-client", "--family-name", "Uusi", "--json")
            self.assertEqual(json.loads(added)["number"], highest["client"] + 1)
            for kind in ("guardian", "plan"):
                field = "--service" if kind == "plan" else "--family-name"
                added = copy.say(kind, "add", "6", field, "Uusi", "--json")
                self.assertEqual(json.loads(added)["number"], highest[kind] + 1, kind)


if __name__ == "__main__":
    sys.exit(unittest.main())
