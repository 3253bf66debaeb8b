#!/usr/bin/python3
"""Reads an iCalendar file by the rules of RFC 5545 and prints its events, "UID DAY SUMMARY".

    ics_check.py FILE

Exits with 1 and says what is wrong where the file is none: the form of its lines (3.1), the
properties that an object and an event must have, each once (3.6, 3.6.1), the values of those that
are used (3.3.4, 3.3.5, 3.3.11) and identifiers of events that are not each its own (3.8.4.7).
"""

import datetime
import re
import sys
from pathlib import Path

LINE = re.compile(r"(?P<name>[A-Z-]+)(?P<parameters>(?:;[A-Z-]+=[A-Z0-9-]+)*):(?P<value>.*)\Z")
TEXT = re.compile(r"(?:[^\\;,\x00-\x08\x0A-\x1F\x7F]|\\[\\;,nN])*\Z")
ONCE = ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "CLASS", "TRANSP")


def check(condition: bool, what: str) -> None:
    if not condition:
        sys.exit(f"ics_check: {what}")


def content_lines(data: bytes) -> list[tuple[str, str, str]]:
    check(data.endswith(b"\r\n"), "the last line does not end with CRLF")
    physical = data[:-2].split(b"\r\n")
    for line in physical:
        check(len(line) <= 75, f"more than 75 octets: {line!r}")
        check(b"\r" not in line and b"\n" not in line, f"a line break of another kind: {line!r}")
        line.decode("utf-8")  # a fold within a letter would not decode
    unfolded = data[:-2].replace(b"\r\n ", b"").decode("utf-8")
    lines = []
    for line in unfolded.split("\r\n"):
        parts = LINE.match(line)
        check(parts is not None, f"no content line: {line!r}")
        assert parts is not None
        lines.append((parts["name"], parts["parameters"], parts["value"]))
    return lines


def unescaped(text: str) -> str:
    check(TEXT.match(text) is not None, f"no text: {text!r}")
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], text)


def check_event(event: list[tuple[str, str, str]]) -> tuple[str, str, str]:
    names = [name for name, _, _ in event]
    check(sorted(names) == sorted(ONCE), f"an event with {names}")
    value = {name: value for name, _, value in event}
    parameters = {name: parameters for name, parameters, _ in event}
    check(re.match(r"\d{8}T\d{6}Z\Z", value["DTSTAMP"]) is not None, "DTSTAMP is not in UTC")
    datetime.datetime.strptime(value["DTSTAMP"], "%Y%m%dT%H%M%SZ")
    check(parameters["DTSTART"] == ";VALUE=DATE", "DTSTART is no day")
    day = datetime.datetime.strptime(value["DTSTART"], "%Y%m%d").date()
    check(value["CLASS"] == "PRIVATE" and value["TRANSP"] == "TRANSPARENT", "CLASS or TRANSP")
    unescaped(value["DESCRIPTION"])
    return unescaped(value["UID"]), day.isoformat(), unescaped(value["SUMMARY"])


def events_of(lines: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    check(lines[0] == ("BEGIN", "", "VCALENDAR") and lines[-1] == ("END", "", "VCALENDAR"),
          "no VCALENDAR")
    events: list[tuple[str, str, str]] = []
    head: list[str] = []
    event: list[tuple[str, str, str]] | None = None
    for line in lines[1:-1]:
        if line == ("BEGIN", "", "VEVENT"):
            check(event is None, "an event in an event")
            event = []
        elif line == ("END", "", "VEVENT"):
            check(event is not None, "an end without its beginning")
            events.append(check_event(event or []))
            event = None
        elif event is None:
            head.append(line[0])
            check(not events, f"{line[0]} behind an event")
            check(line[0] != "VERSION" or line[2] == "2.0", "VERSION is not 2.0")
        else:
            event.append(line)
    check(sorted(head) == ["PRODID", "VERSION"], f"a calendar with {head}")
    uids = [uid for uid, _, _ in events]
    check(len(set(uids)) == len(uids), "two events with one UID")
    return events


if __name__ == "__main__":
    for one in events_of(content_lines(Path(sys.argv[1]).read_bytes())):
        print(*one)
