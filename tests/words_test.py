#!/usr/bin/python3
"""Every message key that the sources spell out is a row of lib/text, and every row is asked for.

A key is a literal of lib/ or apps/ that begins with the family of some row: "error.", "hint."; the
name of a setting, which has a row of "config.", is none. The rows of commands and options, whose
keys are made of their names, are asked for by what the help shows, and those that are made of the
name of a kind of record by the list of kinds, lib/domain/kinds.h; the families that follow from the
tables of lib/domain are tests/unit/report_words.cc's, and here a literal of them has to be a row as
well. A literal that ends with a dot is the beginning of keys that are put together.
"""

import re
import sys
from pathlib import Path

from harness import Area, fail, temporary_folder
from layers import TOKEN

ROOT = Path(__file__).resolve().parent.parent

# Rows that a unit test looks for on the other side of their tables.
DERIVED = ("record", "field", "choice", "kind", "group", "purpose", "action", "config")

# Asked for of each kind of record; of a client, who is added by a command of its own and is never
# absent, there is only the first.
OF_KINDS = ("report.heading.{}", "report.none.{}", "form.{}-add", "result.{}-added")

# What looks like a key of some family and names a file.
FILE = re.compile(r".*\.(h|toml)")

ROW = re.compile(r'^    \{"([^"]+)",', re.MULTILINE)
INCLUDE = re.compile(r"^[ \t]*#[ \t]*include.*", re.MULTILINE)


def family(key: str) -> str:
    return key.split(".")[0]


def rows() -> set[str]:
    return {key for file in (ROOT / "lib/text").glob("*.cc")
            for key in ROW.findall(file.read_text(encoding="utf-8"))}


def kinds() -> list[str]:
    """The names of the kinds in lib/domain/kinds.h, the client's first."""
    table = (ROOT / "lib/domain/kinds.h").read_text(encoding="utf-8")
    headers = "\n".join(file.read_text(encoding="utf-8")
                        for file in sorted((ROOT / "lib/domain").glob("*.h")))
    names = dict(re.findall(r"^struct (\w+) \{(?:(?!^\};).)*? kKind = \"(\w+)\";", headers,
                            re.MULTILINE | re.DOTALL))
    return [names[record] for record in re.findall(r"kind_row<(\w+)[,>]", table)]


def of_kinds(names: list[str]) -> set[str]:
    client, *others = names
    return {OF_KINDS[0].format(client), *(key.format(kind) for key in OF_KINDS for kind in others)}


def literals(text: str, families: set[str]) -> set[str]:
    """What a source spells out: keys, and beginnings of keys."""
    spelt = {token[0][1:-1] for token in TOKEN.finditer(INCLUDE.sub("", text))
             if token[0].startswith('"')}
    key = re.compile(rf"({'|'.join(families)})\.[a-z0-9_.-]*")
    return {text for text in spelt if key.fullmatch(text) and not FILE.fullmatch(text)}


def spelt_out(families: set[str]) -> dict[str, str]:
    """Each literal with a file that has it."""
    found = {}
    for file in sorted([*(ROOT / "lib").rglob("*.*"), *(ROOT / "apps").rglob("*.*")]):
        if file.suffix in (".cc", ".h") and file.parent != ROOT / "lib/text":
            for key in literals(file.read_text(encoding="utf-8"), families):
                found[key] = str(file.relative_to(ROOT))
    return found


def shown_by_help(area: Area, families: set[str]) -> set[str]:
    """The keys that the help asks for, of which none may stand in it as such."""
    def page(words: list[str]) -> str:
        return area.must([*words, "--help", "--lang", "en"]).stdout.decode()

    raw = re.compile(rf"(?<![\w.])(?:{'|'.join(families)})\.[a-z][a-z0-9_.-]*[a-z0-9]")
    overview = page([]).split("Commands:\n")[1]
    commands = re.findall(r"^  ([a-z-]+(?: [a-z-]+)?)(?:  |$)", overview, re.MULTILINE)
    asked = set()
    for words in [[], *(command.split() for command in commands)]:
        text = page(words)
        left = [key for key in raw.findall(text) if not FILE.fullmatch(key)]
        if left:
            fail(f"kortisto {' '.join(words)} --help: {', '.join(left)}")
        name = "-".join(words)
        asked |= {f"command.{name}.summary", f"command.{name}.about"}
        asked |= {f"option.{option}"
                  for option in re.findall(r"^  (?:-\w, )?--([a-z-]+)", text, re.MULTILINE)}
    return asked


def without_record(key: str) -> str:
    """The key that is asked for, of a row in which one kind of record has words of its own."""
    parts = key.split(".")
    return ".".join([parts[0], *parts[2:]]) if len(parts) > 2 else key


def judge(known: set[str], spelt: dict[str, str], shown: set[str], made: set[str]) -> list[str]:
    """What is asked for and missing, and what is there for nobody."""
    faults = [f"{file}: \"{key}\" is no row of lib/text" for key, file in sorted(spelt.items())
              if not key.endswith(".") and key not in known and f"config.{key}" not in known]
    faults += [f"lib/domain/kinds.h: \"{key}\" is no row of lib/text"
               for key in sorted(made - known)]
    listed = tuple(key.split("{")[0] for key in OF_KINDS)
    begun = tuple(key for key in spelt if key.endswith(".") and family(key) + "." != key
                  and key not in listed)
    faults += [f"lib/text: nobody asks for \"{key}\"" for key in sorted(known)
               if without_record(key) not in spelt and key not in spelt and key not in shown and key not in made
               and not key.startswith(begun) and family(key) not in DERIVED]
    return faults


def check_itself():
    source = """#include "error.h"  // and "error.said"
                f({"error.a", {}}, "report.b." + c, "error.toml");  // not "error.said"
                setting("report.basis"); """
    spelt = literals(source, {"error", "report"})
    wanted = {"error.a", "report.b.", "report.basis"}
    found = judge({"error.b", "report.b.c", "report.none.d", "field.d", "option.e", "form.f-add",
                   "config.report.basis"},
                  dict.fromkeys([*spelt, "report.none."], "x.cc"), {"option.e"},
                  {"form.f-add", "form.g-add"})
    if spelt != wanted or found != ['x.cc: "error.a" is no row of lib/text',
                                    'lib/domain/kinds.h: "form.g-add" is no row of lib/text',
                                    'lib/text: nobody asks for "error.b"',
                                    'lib/text: nobody asks for "report.none.d"']:
        fail(f"the test does not see what is wrong: {spelt} {found}")


def main():
    check_itself()
    known = rows()
    families = {family(key) for key in known}
    with temporary_folder() as name:
        shown = shown_by_help(Area.create(Path(name)), families)
    spelt = spelt_out(families)
    made = of_kinds(kinds())
    faults = judge(known, spelt, shown, made)
    if len(known) < 500 or len(spelt) < 300 or len(shown) < 100 or len(made) < 17:
        faults.append("the sources or the help cannot be read")
    if faults:
        sys.exit("\n".join(faults))
    print(f"{len(known)} rows, {len(spelt)} literals, {len(shown)} keys of the help, "
          f"{len(made)} of kinds")


if __name__ == "__main__":
    main()
