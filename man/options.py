#!/usr/bin/python3
"""Writes the option lists of the manual from the program's own help; the rest is by hand.

  man/options.py PROGRAM          writes them into the pages beside this file
  man/options.py --check PROGRAM  changes nothing, and fails when a page would be another

In a page, a line

  .\\" options of plan add, plan edit

stands before a tagged list. The list gets every option that all of these commands have, in the order
of the help, but what an earlier list of the page has said of all of them; "kortisto" means the
options that every command has. Of an item the head and the first sentence are written, which ends
with the first line that ends with a full stop. What follows it is by hand, and stays. An option
that the program no longer has goes, with what was written about it.
"""

import os
import re
import subprocess
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path

WIDTH = 76  # of a line: mandoc counts 80 bytes
MARK = re.compile(r'\.\\" options of (.+)$')
OWN = "Options"
COMMON = "Common options, before or after the command"


@dataclass
class Option:
    name: str
    letter: str
    value: str
    meaning: str

    def head(self) -> str:
        letter = f"{self.letter} , " if self.letter else ""
        value = " Ar " + self.value.replace("=", " Ns = Ns Ar ") if self.value else ""
        return f".It Fl {letter}-{self.name}{value}"

    def sentence(self) -> list[str]:
        text = self.meaning[:1].upper() + self.meaning[1:]
        listed = re.fullmatch(r"(.*): ([\w-]+(?:, [\w-]+)*)", text)
        if not listed:
            return textwrap.wrap(text + ".", WIDTH)
        return [*textwrap.wrap(listed[1] + ":", WIDTH), f".Cm {listed[2].replace(',', ' ,')} ."]


def help_options(program: str, command: str) -> list[Option]:
    """Its own options; those of all commands for "kortisto"."""
    words = [] if command == "kortisto" else command.split()
    environment = {"PATH": "/usr/bin:/bin", "HOME": "/nowhere", "LC_ALL": "C.UTF-8"}
    done = subprocess.run([program, *words, "--help", "--lang", "en"], env=environment, text=True,
                          stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{command} --help: exit {done.returncode}\n{done.stderr}")
    options: list[Option] = []
    inside = False
    for line in done.stdout.splitlines():
        if re.match(r"\S.*:$", line) or not line:
            inside = line == (COMMON if command == "kortisto" else OWN) + ":"
        elif inside:
            named = re.match(r"  (?:-(\w), )?--([a-z-]+)(?: ([A-Z=]+))?(?:  +(.*))?$", line)
            if named:
                options.append(Option(named[2], named[1] or "", named[3] or "", named[4] or ""))
            else:
                options[-1].meaning = f"{options[-1].meaning} {line.strip()}".strip()
    return options


def items(lines: list[str]) -> dict[str, list[str]]:
    """What a list says by hand of each option: the lines below its first sentence."""
    found: dict[str, list[str]] = {}
    depth = 0
    item = None
    for line in lines:
        head = re.match(r"\.It Fl .*?(?<!\S)-([a-z-]+)", line) if depth == 0 else None
        if head:
            item = found.setdefault(head[1], [])
        elif item is not None:
            item.append(line)
        depth += {".Bl": 1, ".El": -1}.get(line[:3], 0)
    for name, written in found.items():
        end = next((i for i, line in enumerate(written) if line.endswith(".")), len(written) - 1)
        found[name] = written[end + 1:]
    return found


def split_list(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines within the list that begins here, and those after it."""
    depth = 0
    for i, line in enumerate(lines):
        depth += {".Bl": 1, ".El": -1}.get(line[:3], 0)
        if i == 0 and depth != 1:
            break
        if depth == 0:
            return lines[1:i], lines[i + 1:]
    sys.exit(f"no list: {lines[:1]}")


def rewritten(program: str, text: str) -> str:
    told: dict[str, set[str]] = {}
    out: list[str] = []
    rest = text.splitlines()
    while rest:
        line, *rest = rest
        out.append(line)
        mark = MARK.match(line)
        if not mark:
            continue
        commands = mark[1].split(", ")
        options = {command: help_options(program, command) for command in commands}
        names = set.intersection(*({one.name for one in have} for have in options.values()))
        names -= set.intersection(*(told.setdefault(command, set()) for command in commands))
        by_hand, after = split_list(rest)
        written = items(by_hand)
        out.append(rest[0])
        for option in options[commands[0]]:
            if option.name in names:
                out += [option.head(), *option.sentence(), *written.get(option.name, [])]
        out.append(".El")
        for command in commands:
            told[command] |= names
        rest = after
    return "\n".join(out) + "\n"


def main():
    arguments = sys.argv[1:]
    only_check = arguments[:1] == ["--check"]
    program = os.path.abspath(arguments[-1])
    stale = []
    for page in sorted(Path(__file__).resolve().parent.glob("*.1")):
        before = page.read_text(encoding="utf-8")
        after = rewritten(program, before)
        if after != before:
            stale.append(page.name)
            if not only_check:
                page.write_text(after, encoding="utf-8")
    if stale and only_check:
        sys.exit(f"run man/options.py: it changes {', '.join(stale)}")


if __name__ == "__main__":
    main()
