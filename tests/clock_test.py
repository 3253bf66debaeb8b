#!/usr/bin/python3
"""One clock: every legal day and time is Finland's, whatever time zone the machine is set to, on
both sides of midnight and of the changes to and from summer time. --as-of moves rules, never the
date of a document or of an entry.

The program's clock is set with tests/tools/clockshim.c.
"""

import datetime
import json
import os
import re
import sys
import unittest
from pathlib import Path
from zoneinfo import ZoneInfo

from harness import FAST_CONFIG, EXAMPLES, Area, temporary_folder

CLOCKSHIM = os.environ["KORTISTO_CLOCKSHIM"]
HELSINKI = ZoneInfo("Europe/Helsinki")
ZONES = ("UTC", "Europe/Helsinki", "America/Los_Angeles", "Pacific/Kiritimati", ":nonsense")

# In Finland: half past midnight in winter and in summer, the last minute of a year, and the hours
# around the changes of March and October.
MOMENTS = (
    "2026-11-25T22:30:00Z", "2026-07-01T21:30:00Z", "2026-12-31T21:59:30Z",
    "2026-12-31T22:00:30Z", "2027-03-28T00:59:00Z", "2027-03-28T01:01:00Z",
    "2026-10-25T00:59:00Z", "2026-10-25T01:01:00Z", "2028-02-28T22:00:00Z",
)


def moment(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


class Desk:
    """A register, and a program whose clock and time zone are set."""

    def __init__(self, root: Path) -> None:
        config = (EXAMPLES / "config.toml").read_text(encoding="utf-8")
        self.area = Area.create(root, config.replace('"fi"', '"en"', 1) + FAST_CONFIG)

    def say(self, at: str, *command: str, zone: str = "UTC", tick: int = 0) -> str:
        words = [*command, "--no-input", "--passphrase-file", "{root}/old"]
        return self.area.must(words, TZ=zone, LD_PRELOAD=CLOCKSHIM, SHIM_CLOCK_TICK=str(tick),
                              SHIM_CLOCK=str(moment(at).timestamp())).stdout.decode()

    def dated(self, at: str, *command: str, zone: str = "UTC", tick: int = 0) -> dict:
        return json.loads(self.say(at, *command, "--json", zone=zone, tick=tick))


class OneClock(unittest.TestCase):
    def setUp(self) -> None:
        folder = temporary_folder()
        self.desk = Desk(Path(folder.__enter__()) / "home")
        self.addCleanup(folder.__exit__, None, None, None)
        self.desk.say("2026-01-02T10:00:00Z", "init")

    def add(self, at: str, zone: str) -> int:
        return self.desk.dated(at, "add-client", "--family-name", "Koivisto", "--birth-date",
                               "1980-02-29", zone=zone)["number"]

    def test_a_day_is_finlands_in_every_time_zone(self) -> None:
        for at in MOMENTS:
            day = moment(at).astimezone(HELSINKI).date().isoformat()
            for zone in ZONES:
                with self.subTest(at=at, zone=zone):
                    number = self.add(at, zone)
                    report = self.desk.dated(at, "export", str(number), zone=zone)
                    self.assertEqual(report["created"], day)
                    self.assertEqual(report["client"]["clientship_from"], day)
                    self.assertEqual(report["sources"][0]["received"], day)
                    self.assertEqual(report["history"][0]["valid_from"], day)

    def test_day_and_time_of_a_page_agree(self) -> None:
        """Never "added 26 November at 0:30" in a report of the 25th."""
        for at in MOMENTS:
            for zone in ZONES:
                with self.subTest(at=at, zone=zone):
                    number = self.add(at, zone)
                    text = self.desk.say(at, "export", str(number), "--lang", "fi", zone=zone)
                    made = re.search(r"^Selvitys laadittu +(\S+)$", text, re.MULTILINE)
                    added = re.search(r"^Lisätty rekisteriin +(\S+) klo.(\S+)$", text, re.MULTILINE)
                    local = moment(at).astimezone(HELSINKI)
                    self.assertEqual(made[1], f"{local.day}.{local.month}.{local.year}")
                    self.assertEqual(added[1], made[1])
                    self.assertEqual(added[2], f"{local.hour}.{local.minute:02}")

    def test_midnight_in_the_middle_of_a_command(self) -> None:
        """A report that is begun on one day and written on the next is of one day."""
        self.add("2026-01-05T10:00:00Z", "UTC")
        for fraction in ("59.70", "59.80", "59.90", "59.95", "59.98"):
            at = f"2026-11-25T21:59:{fraction}0Z"
            report = self.desk.dated(at, "export", "1")
            read = report["log"][-1]["at"]
            self.assertEqual(report["created"],
                             moment(read).astimezone(HELSINKI).date().isoformat())

    def a_plan(self) -> None:
        self.add("2026-01-05T10:00:00Z", "UTC")
        at = "2026-01-06T10:00:00Z"
        self.desk.say(at, "case", "add", "1", "--task", "families", "--service", "Perhetyö",
                      "--controller", "practice", "--responsible", "Kaisa Koivu", "--county",
                      "Esimerkkilän hyvinvointialue")
        self.desk.say(at, "plan", "add", "1", "--service", "Perhetyö", "--follow-up", "2026-12-10")

    def test_a_paper_and_the_register_are_of_one_day(self) -> None:
        """It is printed on the day that stands on it, wherever midnight comes in between."""
        for seconds in range(1, 11):
            with self.subTest(seconds=seconds):
                folder = temporary_folder()
                self.desk = Desk(Path(folder.__enter__()) / "home")
                self.addCleanup(folder.__exit__, None, None, None)
                self.desk.say("2026-01-02T10:00:00Z", "init")
                self.a_plan()
                late = f"2026-11-25T21:59:{60 - seconds}Z"
                paper = self.desk.say(late, "plan", "print", "1", "--lang", "fi", tick=1)
                noted = self.desk.dated("2026-11-27T10:00:00Z", "plan", "1")["printed_on"]
                shown = re.search(r"(2[56])\.11\.2026$", paper, re.MULTILINE)
                self.assertEqual(f"2026-11-{shown[1]}", noted)
                report = self.desk.dated("2026-11-27T10:00:00Z", "export", "1")
                since = [one["valid_from"] for one in report["history"]
                         if one["field"] == "printed_on"]
                self.assertEqual(since, [noted])

    def test_what_is_done_today_is_of_today(self) -> None:
        """A review without a day is of the day since which the history has it."""
        self.a_plan()
        for number in range(1, 10):
            late = f"2026-11-{7 + 2 * number:02}T21:59:{60 - number}Z"
            self.desk.say(late, "plan", "review", "1", tick=1)
            report = self.desk.dated("2026-11-27T10:00:00Z", "export", "1")
            last = [one for one in report["history"] if one["field"] == "reviewed_on"][-1]
            self.assertEqual(last["new"], last["valid_from"])

    def test_as_of_moves_rules_and_no_date(self) -> None:
        at = "2026-11-25T22:30:00Z"
        day = "2026-11-26"
        self.add("2026-01-05T10:00:00Z", "UTC")
        for as_of in ("2026-03-01", "2031-01-01"):
            with self.subTest(as_of=as_of):
                report = self.desk.dated(at, "export", "1", "--as-of", as_of)
                self.assertEqual(report["created"], day)
                number = self.desk.dated(at, "add-client", "--family-name", "Koivu", "--birth-date",
                                         "1980-02-28", "--as-of", as_of)["number"]
                report = self.desk.dated(at, "export", str(number))
                self.assertEqual(report["client"]["clientship_from"], day)
                self.assertEqual(report["sources"][0]["received"], day)
                self.assertEqual(report["history"][0]["valid_from"], day)

    def test_as_of_decides_what_is_due(self) -> None:
        at = "2026-02-01T10:00:00Z"
        self.add(at, "UTC")
        self.desk.say(at, "case", "add", "1", "--task", "families", "--service", "Perhetyö",
                      "--controller", "practice", "--responsible", "Kaisa Koivu", "--county",
                      "Esimerkkilän hyvinvointialue")
        self.desk.say(at, "plan", "add", "1", "--service", "Perhetyö", "--agreed-on", "2026-02-01",
                      "--follow-up", "2026-04-10")
        for as_of, due in (("2026-04-09", 0), ("2026-04-10", 1)):
            found = self.desk.dated(at, "plan", "list", "--due", "--as-of", as_of)["plans"]
            self.assertEqual(len(found), due, as_of)
        # Without it the day is Finland's: 0:30 of the tenth.
        late = self.desk.dated("2026-04-09T21:30:00Z", "plan", "list", "--due",
                               zone="America/Los_Angeles")["plans"]
        self.assertEqual(len(late), 1)


if __name__ == "__main__":
    sys.exit(unittest.main())
