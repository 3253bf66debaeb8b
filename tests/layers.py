#!/usr/bin/python3
"""Checks that the sources keep the layers and the rules about who may do what.

  layers.py [ROOT]      prints each broken rule as FILE:LINE: what, and exits 1 when there is one
  layers.py --self-test plants one violation of each rule in a copy, and expects it to be found

What a layer may include stands in the layer(...) lines of lib/CMakeLists.txt, and of
apps/kortisto/CMakeLists.txt for the program, and nowhere else. What only one place may do stands in
RULES below; to add a rule, add a row with an example that breaks it.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

# Where the layers are declared, and where each has its folder; those of the second use the first's.
LAYERED = ("lib", "apps/kortisto")

# What main may not include although every other layer is open to it.
CLOSED_TO_MAIN = {"crypto", "vault", "vfs"}

# The interface of a module that is opened and not linked: what session may include beside its USES.
MODULE = {"session": {"pdf/module.h"}}

# Where the compiler looks for "quoted" includes.
ROOTS = ("lib", "apps", "apps/kortisto")

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
TOKEN = re.compile(
    r"//[^\n]*|/\*.*?\*/"
    r'|R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|\b\d[\w.']*|'(?:\\.|[^'\\\n])*'",
    re.DOTALL,
)


@dataclass(frozen=True)
class Rule:
    """`pattern` may stand only in the files whose path starts with one of `allowed`."""

    what: str
    kind: str  # where the pattern is looked for: "include", "literal" or "code"
    pattern: str
    allowed: tuple[str, ...]
    example: str  # breaks the rule wherever it is not allowed


RULES = (
    Rule(
        "only db and vfs see SQLite",
        "include",
        r"sqlite3(ext)?\.h",
        ("lib/db/", "lib/vfs/"),
        "#include <sqlite3.h>",
    ),
    Rule(
        "only crypto sees Botan", "include", r"botan/", ("lib/crypto/",), "#include <botan/aead.h>"
    ),
    Rule(
        "only pdf sees Pango, cairo and qpdf",
        "include",
        r"(pango|qpdf|fontconfig|glib)/|cairo|hb\.h|glib\.h",
        ("lib/pdf/",),
        "#include <pango/pangocairo.h>",
    ),
    Rule(
        "only config and exchange see toml++",
        "include",
        r"toml\+\+/",
        ("lib/config/", "lib/exchange/"),
        "#include <toml++/toml.h>",
    ),
    Rule(
        "only exchange/xml_reader sees expat",
        "include",
        r"expat\.h",
        ("lib/exchange/xml_reader.",),
        "#include <expat.h>",
    ),
    Rule(
        "only upkeep/strength sees zxcvbn, and gives it a process of its own",
        "include",
        r"zxcvbn",
        ("lib/upkeep/strength.",),
        "#include <zxcvbn.h>",
    ),
    Rule(
        "only base and text see ICU",
        "include",
        r"unicode/",
        ("lib/base/", "lib/text/"),
        "#include <unicode/unistr.h>",
    ),
    Rule(
        "only the terminal writes and asks",
        "include",
        r"iostream",
        ("apps/kortisto/terminal/terminal",),
        "#include <iostream>",
    ),
    Rule(
        "only the terminal writes and asks",
        "code",
        r"\b(v?f?printf|f?puts|f?putchar|putc|perror|getchar|getpass|isatty"
        r"|std::(cout|cerr|clog|cin)|stdout|stderr|stdin|STD(IN|OUT|ERR)_FILENO"
        r"|fmt::(v?print|println))\b|\b(write|read|dprintf|write_all|read_secret)\(\s*[012]\s*,",
        ("apps/kortisto/terminal/terminal",),
        'void f() { fmt::print("x"); }',
    ),
    Rule(
        "only the terminal writes and asks",
        "literal",
        r"/dev/(tty|std(in|out|err)|fd/)",
        ("apps/kortisto/terminal/terminal",),
        'const char* const kTty = "/dev/tty";',
    ),
    Rule(
        "only register and db hold SQL",
        "literal",
        r"\b(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s"
        r"|(CREATE|DROP|ALTER)\s+(TEMP\s+)?(TABLE|(UNIQUE\s+)?INDEX|TRIGGER|VIEW)\s"
        r"|PRAGMA\s|ATTACH\s|VACUUM\b|SAVEPOINT\s|BEGIN\s+(IMMEDIATE|EXCLUSIVE))",
        ("lib/register/", "lib/db/"),
        'const char* const kSql = "SELECT 1 FROM client";',
    ),
    Rule(
        "only base/clock tells the time",
        "code",
        r"\b(system_clock::now|gettimeofday|localtime(_r)?|CLOCK_REALTIME)\b|\btime\((nullptr|0)\)",
        ("lib/base/clock.",),
        "long f() { return time(nullptr); }",
    ),
    Rule(
        "only crypto makes random bytes",
        "code",
        r"\b(random_device|mt19937(_64)?|getrandom|getentropy|arc4random(_buf)?|s?rand)\b",
        ("lib/crypto/",),
        "std::random_device device;",
    ),
    Rule(
        "a secret is a Secret",
        "code",
        r"\bstd::(string|vector<[^;=]*>|array<[^;=]*>)\s*&{0,2}\s*"
        r"(\w*_)?(passphrase|password|secret|(data|recovery|private|raw)_key)s?_?\s*[;={,)]",
        (),
        "struct S { std::string new_passphrase; };",
    ),
    Rule(
        "raw new and delete only in the bridge to C",
        "code",
        r"\bnew\s+[\w(:]|(?<!=)(?<!= )\bdelete\b",
        ("lib/vfs/",),
        "int* f() { return new int(1); }",
    ),
    Rule(
        "money is whole cents, and a rate is per mille: no floating point near them",
        "code",
        r"\b(float|double|sto[fd]|strto[fd]|atof)\b",
        ("lib/pdf/", "lib/report/column_shares.", "lib/report/table_text.", "lib/upkeep/strength.",
         "lib/vfs/vault_vfs."),
        "double f(long cents) { return 0.255 * cents; }",
    ),
    Rule(
        "an error is an Error",
        "code",
        r"\bthrow\s+std::|\bexit\(|\babort\(",
        (),
        "void f() { throw std::bad_alloc(); }",
    ),
)


def layer_of(path: str) -> str:
    """The folder below lib/ or apps/kortisto/, "main" for what stands beside the latter's."""
    for top in LAYERED:
        if path.startswith(top + "/"):
            folder, _, file = path.removeprefix(top + "/").partition("/")
            return folder if file else "main"
    return "main"


class Source:
    """One file: its includes, its literals, and its code with comments and literals blanked."""

    def __init__(self, root: Path, path: Path):
        self.path = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8")
        self.literals: list[tuple[int, str]] = []

        def blank(match: re.Match) -> str:
            token = match.group()
            if token[0] in 'R"':
                self.literals.append((text.count("\n", 0, match.start()) + 1, token))
            elif token[0] not in "/'":
                return token
            return '""' + "\n" * token.count("\n")

        self.code = TOKEN.sub(blank, text)
        self.includes = [
            (text.count("\n", 0, match.start()) + 1, match[1] == '"', match[2])
            for match in INCLUDE.finditer(text)
        ]

    def layer(self) -> str:
        return layer_of(self.path)

    def found(self, rule: Rule) -> list[int]:
        """The lines on which the rule's pattern stands."""
        pattern = re.compile(rule.pattern)
        if rule.kind == "include":
            return [line for line, _, name in self.includes if pattern.match(name)]
        if rule.kind == "literal":
            return [line for line, literal in self.literals if pattern.search(literal)]
        return [self.code.count("\n", 0, m.start()) + 1 for m in pattern.finditer(self.code)]


def read_layers(root: Path) -> dict[str, set[str]]:
    text = "".join((root / top / "CMakeLists.txt").read_text("utf-8") for top in LAYERED)
    layers = {}
    for match in re.finditer(r"^layer\(\s*(\w+)(.*?)\)", text, re.MULTILINE | re.DOTALL):
        uses = re.search(r"\bUSES\b(.*?)(?:\bLINKS\b|$)", match[2], re.DOTALL)
        layers[match[1]] = set(uses[1].split()) if uses else set()
    return layers


def read_sources(root: Path) -> list[Source]:
    return [
        Source(root, path)
        for top in ("lib", "apps")
        for path in sorted((root / top).rglob("*"))
        if path.suffix in (".h", ".cc", ".c")
    ]


def check_layers(root: Path, layers: dict[str, set[str]]):
    known: set[str] = set()
    for name, uses in layers.items():
        for other in sorted(uses - known):
            yield f"CMakeLists.txt:1: layer {name} uses {other}, which does not stand above it"
        known.add(name)
    for top in LAYERED:
        for folder in sorted((root / top).iterdir()):
            if folder.is_dir() and folder.name not in layers and any(folder.rglob("*.*")):
                yield f"{top}/{folder.name}:1: the folder is no layer of {top}/CMakeLists.txt"
    for test in sorted((root / "tests/unit").glob("*_*.cc")):
        if test.name.split("_")[0] not in layers:
            yield f"tests/unit/{test.name}:1: named after no layer, so it is not built"
    readme = root / "README.md"
    if readme.exists():
        line = r"^(?:lib|apps/kortisto)/(\w+)\s[^\[]*\[([\w\s]*)\]$"
        drawn = re.findall(line, readme.read_text("utf-8"), re.MULTILINE)
        if {name: set(uses.split()) for name, uses in drawn} != layers:
            yield "README.md:1: the drawing of the layers differs from the CMakeLists.txt"


def resolve(name: str, paths: set[str]) -> str | None:
    """The file that is meant by a quoted include."""
    return next((f"{root}/{name}" for root in ROOTS if f"{root}/{name}" in paths), None)


def check_includes(sources: list[Source], layers: dict[str, set[str]]):
    paths = {source.path for source in sources}
    for source in sources:
        own = source.layer()
        uses = set(layers) - CLOSED_TO_MAIN if own == "main" else layers.get(own, set())
        for line, quoted, name in source.includes:
            if not quoted:
                continue
            at = f"{source.path}:{line}:"
            found = resolve(name, paths)
            if found is None:
                yield f"{at} there is no {name}"
            elif layer_of(found) not in uses | {own} and name not in MODULE.get(own, ()):
                yield f"{at} {own} may not include {name}"


def check_cycles(sources: list[Source]):
    paths = {source.path for source in sources}
    graph = {
        source.path: [
            found
            for _, quoted, name in source.includes
            if quoted and (found := resolve(name, paths))
        ]
        for source in sources
    }
    done: set[str] = set()

    def walk(path: str, trail: list[str]):
        if path in trail:
            yield f"{path}:1: includes itself: {' > '.join(trail[trail.index(path):] + [path])}"
        elif path not in done:
            for name in graph.get(path, []):
                yield from walk(name, trail + [path])
            done.add(path)

    for path in graph:
        yield from walk(path, [])


def check_rules(sources: list[Source]):
    for rule in RULES:
        for source in sources:
            if not source.path.startswith(rule.allowed):
                for line in source.found(rule):
                    yield f"{source.path}:{line}: {rule.what}"
    parsers = [
        source for source in sources if any(n.startswith("CLI/") for _, _, n in source.includes)
    ]
    for source in parsers[1:] + [s for s in parsers[:1] if not s.path.startswith("apps/")]:
        yield f"{source.path}:1: only one file, in apps, sees CLI11 ({parsers[0].path})"


def pkg_config_flags(root: Path) -> list[str]:
    """Where the headers are that CMakeLists.txt looks for with pkg-config."""
    flags = []
    for listing in (root / "CMakeLists.txt", *root.glob("lib/**/CMakeLists.txt")):
        calls = re.findall(r"pkg_\w+_modules?\((.*?)\)", listing.read_text("utf-8"), re.DOTALL)
        for module in re.findall(r"(?<!\S)[a-z][a-z0-9.+-]*", " ".join(calls)):
            found = subprocess.run(
                ["pkg-config", "--cflags", module], capture_output=True, text=True, check=False
            )
            flags += found.stdout.split()
    return flags


def check_headers(root: Path, sources: list[Source]):
    """Every header compiles by itself. One whose .cc includes it first is proved by the build."""
    by_path = {source.path: source for source in sources}
    alone = []
    for path in by_path:
        if path.endswith(".h"):
            body = by_path.get(path.removesuffix(".h") + ".cc")
            if body is None:
                alone.append(path)
            elif not body.includes or not path.endswith("/" + body.includes[0][2]):
                yield f"{body.path}:1: does not include its own header first"
    compiler = ["g++", "-std=c++20", "-fsyntax-only", "-x", "c++", "-"]
    compiler += [f"-I{folder}" for folder in ROOTS] + pkg_config_flags(root)

    def compile_alone(path: str) -> str:
        ran = subprocess.run(
            compiler,
            input=f'#include "{path.split("/", 1)[1]}"\n',
            cwd=root,
            capture_output=True,
            text=True,
            check=False,
        )
        first = next((line for line in ran.stderr.splitlines() if "error:" in line), ran.stderr)
        return f"{path}:1: does not compile alone: {first}" if ran.returncode else ""

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield from filter(None, pool.map(compile_alone, alone))


def check(root: Path, compile_headers: bool = True) -> list[str]:
    layers = read_layers(root)
    sources = read_sources(root)
    broken = [
        *check_layers(root, layers),
        *check_includes(sources, layers),
        *check_cycles(sources),
        *check_rules(sources),
    ]
    return broken + (list(check_headers(root, sources)) if compile_headers else [])


def self_test(root: Path) -> int:
    """Each plant is one file and the words of the complaint that it must cause."""
    layers = read_layers(root)
    plants = [("lib/domain/planted.cc", rule.example, rule.what) for rule in RULES]
    plants += [
        ("lib/base/planted.cc", '#include "domain/planted.h"', "base may not include"),
        ("apps/kortisto/planted.cc", '#include "vault/planted.h"', "main may not include"),
        ("lib/text/planted.cc", '#include "cli/planted.h"', "text may not include"),
        ("apps/kortisto/cli/planted.cc", '#include "session/planted.h"', "cli may not include"),
        ("apps/kortisto/records/planted.cc", '#include "pdf/module.h"', "records may not include"),
        ("apps/kortisto/commands/planted.cc", '#include "exit_code.h"', "commands may not include"),
        ("lib/base/planted.cc", '#include "nowhere/x.h"', "there is no nowhere/x.h"),
        ("lib/domain/planted.h", '#pragma once\n#include "domain/planted.h"', "includes itself"),
        ("lib/domain/planted.cc", "#include <CLI/CLI.hpp>", "only one file, in apps"),
        ("lib/domain/planted.h", "#pragma once\nstd::string f();", "does not compile alone"),
        ("lib/planted/x.cc", "int x;", "is no layer"),
        ("apps/kortisto/planted/x.cc", "int x;", "is no layer"),
        ("tests/unit/planted_x.cc", "int x;", "named after no layer"),
    ]
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for top in ("lib", "apps", "tests/unit"):
            shutil.copytree(root / top, copy / top)
        shutil.copy(root / "CMakeLists.txt", copy)
        before = check(copy, compile_headers=False)
        for path, text, complaint in plants:
            planted = [copy / path]
            if target := re.search(r'"(\w+)/planted\.h"', text):
                folders = [copy / top / target[1] for top in LAYERED]
                planted += [folder / "planted.h" for folder in folders if folder.is_dir()]
            for file in planted:
                file.parent.mkdir(exist_ok=True)
                file.write_text("#pragma once\n", encoding="utf-8")
            planted[0].write_text(text + "\n", encoding="utf-8")
            found = check(copy, compile_headers="compile" in complaint)
            if not any(complaint in line and "planted" in line for line in found):
                failures += 1
                print(f"not found: {path}: {text!r} should cause {complaint!r}, found {found}")
            for file in set(planted):
                file.unlink()
            if "/planted/" in path:
                planted[0].parent.rmdir()
        if check(copy, compile_headers=False) != before:
            failures += 1
            print("the plants did not go away")
    print(f"{len(plants)} violations planted, {failures} not found; {len(layers)} layers")
    return 1 if failures else 0


def main(arguments: list[str]) -> int:
    root = Path(__file__).resolve().parent.parent
    if arguments == ["--self-test"]:
        return self_test(root)
    root = Path(arguments[0]).resolve() if arguments else root
    broken = check(root)
    print(*broken, sep="\n", end="\n" if broken else "")
    print(f"{len(read_sources(root))} files, {len(broken)} rules broken")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
