#!/usr/bin/python3
"""A kind of record is added by the steps of the README, in a copy of the tree; and none of the
steps can be forgotten.

The kind is a handover of keys, two words, plain: it belongs to a case and has no rules but those of
its own fields. Its files stand in tests/new_kind as they will stand in the tree; the lines that go
into files that are there already stand below. With all of it the program is built and has to pass
the tests of the layers that go over all kinds, those of its own commands, and those of the words
and of the manual. Then each part is left out in its turn, which has to fail where it says.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from harness import fail

ROOT = Path(__file__).resolve().parent.parent
NEW = ROOT / "tests/new_kind"

UNITS = ("cli", "db", "domain", "exchange", "records", "register", "report", "text")
PASSES = (rf"^({'|'.join(UNITS)})/|^system/(words|manual)$|"
          "^lint/(layers|format|schema|manual)$")


@dataclass(frozen=True)
class Lines:
    """What is put into a file, in front of the line that begins with `before` or, where names stand
    beside one another, in front of that name; else at its end."""

    file: str
    text: str
    before: str = ""

    def put(self, tree: Path) -> None:
        path = tree / self.file
        old = path.read_text(encoding="utf-8")
        at = len(old)
        if self.before:
            found = re.search(rf"(?:^[ \t]*|(?<= )){re.escape(self.before)}", old, re.MULTILINE)
            if found is None:
                fail(f"{self.file} has nothing that begins with {self.before}")
            at = found.start()
        path.write_text(old[:at] + self.text + old[at:], encoding="utf-8")


@dataclass(frozen=True)
class File:
    """A file of tests/new_kind. A migration has the next number, and its digest is recorded."""

    file: str

    def put(self, tree: Path) -> None:
        place = tree / self.file
        if place.suffix == ".sql":
            last = sorted(place.parent.glob("*.sql"))[-1].name
            place = place.with_name(f"{int(last[:4]) + 1:04}_{place.name}")
        shutil.copy(NEW / self.file, place)


class Digest:
    """What the README says after a migration."""

    @staticmethod
    def put(tree: Path) -> None:
        migration = sorted((tree / "lib/db/schema").glob("*.sql"))[-1].relative_to(tree)
        must(f"sha256sum {migration} >>tests/schema_digests.txt", tree)


@dataclass(frozen=True)
class Part:
    """What is done together, and where it fails when it is forgotten: in a test, or, where there is
    none, in the compiler with these words."""

    step: int
    what: str
    puts: tuple[File | Lines | Digest, ...]
    test: str = ""
    words: str = ""
    rebuilt: bool = True


PARTS = (
    Part(1, "its header", (File("lib/domain/key_handover.h"), File("lib/domain/key_handover.cc")),
         words="domain/key_handover.h: No such file"),
    Part(1, "its row among the kinds", (
        Lines("lib/domain/kinds.h", '#include "domain/key_handover.h"\n',
              '#include "domain/plan.h"'),
        Lines("lib/domain/kinds.h",
              'detail::kind_row<KeyHandover>({.plural = "key_handovers", .over_on = "returned_on", '
              '.headline = "holder", .law = {.kept = Kept::by_task}}),\n',
              "detail::kind_row<Plan, PlanFacts>")),
         words="no row of kKindRows"),
    Part(2, "its table", (File("lib/db/schema/key_handover.sql"),),
         test=r"^register/every generated statement fits a fresh schema"),
    Part(2, "the digest of its migration", (Digest(),), test="^lint/schema$", rebuilt=False),
    Part(3, "its words", (
        File("lib/text/key_handover.cc"),
        Lines("lib/text/catalogue.h",
              "[[nodiscard]] std::span<const Entry> key_handover_entries() noexcept;\n",
              "[[nodiscard]] std::span<const Entry> plan_entries"),
        Lines("lib/text/catalogue.cc", "           key_handover_entries(),\n", "plan_entries(),")),
         test=r"^report/what is asked for by a name of the program's own has words|^system/words$"),
    Part(4, "its commands", (
        File("apps/kortisto/commands/key_handover.h"),
        Lines("apps/kortisto/commands/table.cc", '#include "commands/key_handover.h"\n',
              '#include "commands/plan.h"'),
        Lines("apps/kortisto/commands/table.cc", "kKeyHandoverCommands,\n", "kHelpCommands,")),
         words="have_verbs_for_each_kind"),
    Part(5, "its page", (
        File("man/kortisto-key-handover.1"),
        Lines("man/kortisto.1", ".Xr kortisto-key-handover 1 ,\n", ".Xr kortisto-list 1 ,"),
        Lines("man/kortisto-export.1", ".It Va key_handovers\nThe keys.\n", ".It Va plans"),
        Lines("man/kortisto-show.1", ".It Va key_handovers\nThe keys.\n", ".It Va plans"),
        Lines("tests/manual_test.py", """\
    "key-handover add": ["key-handover", "add", "1", "--key", "Ovi", "--handed-on", "2026-01-12"],
    "key-handover rectify": ["key-handover", "rectify", "1", "--holder", "Koivu", "--was", "",
                             "--reason", "A slip"],
    "key-handover list": ["key-handover", "list", "1"],
    "key-handover show": ["key-handover", "show", "1"],
    "key-handover edit": ["key-handover", "edit", "1", "--returned-on", "2026-01-20"],
""", '"case close":')),
         test="^system/manual$", rebuilt=False),
    Part(5, "its tests from the shell", (File("tests/cli/key-handover.bats"),),
         test="^system/manual$", rebuilt=False),
)


def run(command: str, tree: Path) -> subprocess.CompletedProcess:
    return subprocess.run(["sh", "-c", command], cwd=tree, text=True, encoding="utf-8",
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
                          env={**os.environ, "TMPDIR": str(tree / "tmp"), "LC_ALL": "C.UTF-8"})


def must(command: str, tree: Path) -> None:
    done = run(command, tree)
    if done.returncode != 0:
        fail(f"{command}\n{done.stdout[-6000:]}")


def copy(tree: Path) -> None:
    tree.mkdir()
    (tree / "tmp").mkdir()
    for name in ("CMakeLists.txt", "CMakePresets.json", "CONTRIBUTING.md", "README.md",
                 "CHANGELOG.md", ".clang-format", ".clang-tidy"):
        shutil.copy(ROOT / name, tree / name)
    for name in ("apps", "completions", "examples", "lib", "man", "tests"):
        shutil.copytree(ROOT / name, tree / name,
                        ignore=shutil.ignore_patterns("new_kind", "__pycache__"))


def build(tree: Path) -> subprocess.CompletedProcess:
    targets = ["kortisto", "kortisto-pdf", "clockshim", "faultshim",
               *(f"unit_{layer}" for layer in UNITS)]
    return run("cmake --build build --target " + " ".join(targets), tree)


def steps_of_readme() -> int:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    part = text.split("### Adding a kind of record\n")[1].split("\n###")[0]
    return len(re.findall(r"^\d\. ", part, re.MULTILINE))


def add_all(tree: Path) -> None:
    for part in PARTS:
        for put in part.puts:
            put.put(tree)
    must("clang-format -i lib/domain/kinds.h lib/text/catalogue.* apps/kortisto/commands/table.cc",
         tree)
    must("cmake -S . -B build -G Ninja -D CMAKE_BUILD_TYPE=None -D CMAKE_CXX_FLAGS=-O0", tree)
    done = build(tree)
    if done.returncode != 0:
        fail(f"with all of its parts it does not compile:\n{done.stdout[-6000:]}")
    # As the test says that notices them: the statements are looked at and kept.
    run("build/tests/unit_register -tc='the generated statements*'", tree)
    made = tree / "tmp/statements.golden"
    if "INSERT INTO key_handover" not in made.read_text(encoding="utf-8"):
        fail("no statements were generated")
    shutil.move(made, tree / "tests/unit/statements.golden")
    must(f"{sys.executable} -B man/options.py build/apps/kortisto", tree)
    must(f"ctest --test-dir build --parallel 2 --output-on-failure -R '{PASSES}'", tree)


def leave_out(part: Part, tree: Path, folder: Path) -> str:
    """What is wrong when it is forgotten; nothing when it fails where it says."""
    kept = folder / "kept"
    touched = {put.file for put in part.puts if isinstance(put, Lines)}
    if any(isinstance(put, Digest) for put in part.puts):
        touched.add("tests/schema_digests.txt")
    gone = {path for put in part.puts if isinstance(put, File)
            for path in (tree / put.file).parent.glob("*" + Path(put.file).name)}
    for path in [*(tree / name for name in touched), *gone]:
        place = kept / path.relative_to(tree)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, place)
    for name in touched:
        shutil.copy(ROOT / name, tree / name)
        for other in PARTS:
            for put in other.puts if other is not part else ():
                if isinstance(put, Lines) and put.file == name:
                    put.put(tree)
    for path in gone:
        path.unlink()

    wrong = ""
    done = build(tree) if part.rebuilt else None
    if part.words:
        if done is None or done.returncode == 0:
            wrong = "compiles"
        elif part.words not in done.stdout:
            wrong = f"does not compile, but not with “{part.words}”:\n{done.stdout[-4000:]}"
    elif done is not None and done.returncode != 0:
        wrong = f"does not compile:\n{done.stdout[-4000:]}"
    else:
        done = run(f"ctest --test-dir build -R '{part.test}'", tree)
        if done.returncode == 0 or "No tests were found" in done.stdout:
            wrong = f"passes {part.test}:\n{done.stdout[-4000:]}"
    shutil.copytree(kept, tree, dirs_exist_ok=True, copy_function=shutil.copyfile)
    shutil.rmtree(kept)
    return f"step {part.step} without {part.what} {wrong}" if wrong else ""


def main() -> None:
    steps = steps_of_readme()
    if steps > 5 or {part.step for part in PARTS} != set(range(1, steps + 1)):
        fail(f"README.md has {steps} steps for a kind of record")
    with tempfile.TemporaryDirectory(prefix="kortisto-") as name:
        Path(name).chmod(0o755)  # some of the tests go there as another user
        tree = Path(name) / "tree"
        copy(tree)
        add_all(tree)
        wrong = [line for part in reversed(PARTS)
                 if (line := leave_out(part, tree, Path(name)))]
    if wrong:
        sys.exit("\n".join(wrong))
    print(f"{steps} steps of {len(PARTS)} parts, none of which can be forgotten")


if __name__ == "__main__":
    main()
