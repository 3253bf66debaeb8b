#!/usr/bin/python3
"""The manual is true: what the pages say of commands and options is what the program says, and
every example is run.

An example is a line that begins with "$ " in a literal display. What stands below it, up to the
next one, has to be what it prints, standard error included; below nothing, anything may be. Three
dots stand for any text within a line, and alone on a line for any lines; moments and digests may
differ. An example exits with 0, unless "$ echo $?" follows and shows another status. Where a page
shows a file by `cat` that is not there, the file is made as shown.

kortisto(1) begins with nothing, and so do kortisto-init(1), kortisto-month(7) and the tour in
README.md. Every other page begins where the examples of kortisto(1) end. /home/kaisa and
/media/backup are folders of the test. Below a comment of the page that says so

  .\\" at 2026-03-02

it is ten o'clock of that day in Finland, by tests/tools/clockshim.c; elsewhere it is now.
"""

import datetime
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from harness import FAST_CONFIG, PROGRAM, fail, temporary_folder

ROOT = Path(__file__).resolve().parent.parent
MAN = ROOT / "man"
sys.path.append(str(MAN))
import picture  # noqa: E402
# The first of them makes what the others need.
FROM_NOTHING = ("kortisto.1", "kortisto-init.1", "kortisto-month.7")
CLOCKSHIM = os.environ.get("KORTISTO_CLOCKSHIM", "")

ISSUED = """issuer = "Esimerkkilän hyvinvointialue"
official = "V. Virkanen"
service = "Keskustelut"
valid_from = 2026-01-01
valid_to = 2099-12-31
max_hours = 20
price_basis = "hour"
e_invoice_address = "003712345671"
"""
SOURCE = """[source]
origin = "Esimerkkilän hyvinvointialue"
basis = "Päätös"
asked_by = "Kaisa Koivu"
purpose = "Palvelun toteuttaminen"
"""
# What an invoice needs of the configuration.
SELLER = 'business_id = "1234567-1"\n'
INVOICING = '\n[invoice]\niban = "FI2112345600000785"\n'

# A command line for each command that answers with JSON, one after the other with the register of
# kortisto(1).
JSON_COMMANDS = {
    "add-client": ["add-client", "--from", "-"],
    "case add": ["case", "add", "1", "--task", "working_age", "--service", "Keskustelut",
                 "--controller", "practice", "--responsible", "Koivu", "--county", "Esimerkkilä"],
    "case edit": ["case", "edit", "1", "--responsible", "Kaisa Koivu"],
    "case rectify": ["case", "rectify", "1", "--county", "Esimerkkilän hyvinvointialue", "--was",
                     "Esimerkkilä", "--reason", "A slip"],
    "case list": ["case", "list", "1"],
    "case show": ["case", "show", "1"],
    "agreement add": ["agreement", "add", "1", "--party", "Koivu", "--party", "Niemi", "--service",
                      "Keskustelut", "--agreed-matters", "Keskustelu viikoittain", "--price", "75",
                      "--price-basis", "hour", "--vat", "small_business", "--billing-terms",
                      "Kuukausittain", "--valid-from", "2026-01-12"],
    "agreement edit": ["agreement", "edit", "1", "--price", "80"],
    "agreement print": ["agreement", "print", "1", "--output", "paper.txt"],
    "agreement sign": ["agreement", "sign", "1", "--place", "Helsinki", "--signatory", "Koivu"],
    "agreement amend": ["agreement", "amend", "1", "--price", "85"],
    "agreement rectify": ["agreement", "rectify", "1", "1", "--place", "Espoo", "--was", "Helsinki",
                          "--reason", "A slip"],
    "agreement list": ["agreement", "list", "1"],
    "agreement show": ["agreement", "show", "1"],
    "agreement end": ["agreement", "end", "1"],
    "backup": ["backup", "."],
    "demo": ["demo", "practice"],
    "config check": ["config", "check"],
    "config show": ["config", "show", "--origin"],
    "edit": ["edit", "1", "--regime", "other"],
    "export": ["export", "2"],
    "find": ["find", "Nieminen"],
    "guardian add": ["guardian", "add", "1", "--from", "-"],
    "guardian edit": ["guardian", "edit", "2", "--role", "legal_representative"],
    "guardian list": ["guardian", "list", "2"],
    "guardian rectify": ["guardian", "rectify", "2", "--role", "guardian", "--was",
                         "legal_representative", "--reason", "A slip"],
    "import agreements": ["import", "agreements", "agreements.csv"],
    "import clients": ["import", "clients", "clients.csv"],
    "import visits": ["import", "visits", "visits.csv"],
    "init": ["init", "--register", "other.kortisto"],
    "list": ["list"],
    "plan add": ["plan", "add", "1", "--service", "Keskustelut"],
    "plan edit": ["plan", "edit", "1", "--starts-on", "2026-01-12"],
    "plan review": ["plan", "review", "1"],
    "plan print": ["plan", "print", "1", "--output", "plan.txt"],
    "plan rectify": ["plan", "rectify", "1", "--starts-on", "2026-01-13", "--was", "2026-01-12",
                     "--reason", "A slip"],
    "plan list": ["plan", "list", "1"],
    "plan": ["plan", "1"],
    "plan show": ["plan", "show", "1"],
    "plan end": ["plan", "end", "1"],
    "commitment add": ["commitment", "add", "1", "--from", "-"],
    "commitment edit": ["commitment", "edit", "1", "--report-due", "2026-12-31"],
    "commitment rectify": ["commitment", "rectify", "1", "--official", "Ville Virkanen", "--was",
                           "V. Virkanen", "--reason", "A slip"],
    "commitment list": ["commitment", "list", "1"],
    "commitment show": ["commitment", "show", "1"],
    "voucher add": ["voucher", "add", "1", "--from", "-"],
    "voucher edit": ["voucher", "edit", "1", "--report-due", "2026-12-31"],
    "voucher rectify": ["voucher", "rectify", "1", "--official", "Ville Virkanen", "--was",
                        "V. Virkanen", "--reason", "A slip"],
    "voucher list": ["voucher", "list", "1"],
    "voucher show": ["voucher", "show", "1"],
    "visit add": ["visit", "add", "1", "--day", "2026-01-15", "--start", "10:00", "--minutes",
                  "60", "--commitment", "1"],
    "visit edit": ["visit", "edit", "1", "1", "--kind", "call"],
    "visit rectify": ["visit", "rectify", "1", "1", "--minutes", "50", "--was", "60", "--reason",
                      "A slip"],
    "visit list": ["visit", "list", "1"],
    "visit show": ["visit", "show", "1", "1"],
    "invoice draft": ["invoice", "draft", "--month", "2026-01"],
    "invoice edit": ["invoice", "edit", "1", "1", "--payer-reference", "KP 4711"],
    "invoice issue": ["invoice", "issue", "1"],
    "invoice list": ["invoice", "list"],
    "invoice paid": ["invoice", "paid", "1001", "--amount", "10"],
    "invoice dispute": ["invoice", "dispute", "1001"],
    "invoice credit": ["invoice", "credit", "1001"],
    "invoice show": ["invoice", "show", "1001", "--format", "json"],
    "invoice match": ["invoice", "match", "statement.xml"],
    "invoice add": ["invoice", "add", "1", "--payer", "client", "--payer-name", "Maija Nieminen",
                    "--line", "2026-01-15; 1 pcs; 10; exempt_social_care; Kirja"],
    "invoice remove": ["invoice", "remove", "3"],
    "visit remove": ["visit", "remove", "1", "1", "--remove-reason", "A slip"],
    "commitment end": ["commitment", "end", "1"],
    "voucher end": ["voucher", "end", "1"],
    "case close": ["case", "close", "1", "--close-ground", "Loppu"],
    "rectify": ["rectify", "1", "--regime", "social_care", "--was", "other", "--reason", "A slip"],
    "undo": ["undo", "--yes"],
    "restore": ["restore", "register.copy", "--register", "restored.kortisto"],
    "key list": ["key", "list"],
    "key recovery": ["key", "recovery"],
    "rotate-key": ["rotate-key", "--drop-recovery", "--new-passphrase-file", "passphrase"],
    "show": ["show", "2"],
    "status": ["status", "--days", "90"],
    "verify": ["verify"],
}
# What is asked of a command beside its words.
JSON_INPUT = {
    "add-client": 'family_name = "Koivu"\n',
    "guardian add": 'family_name = "Koivu"\n',
    "commitment add": ISSUED + 'commitment_number = "MS-1"\nunit_price = "60"\n' + SOURCE,
    "voucher add": ISSUED + 'voucher_number = "PS-1"\nprice = "60"\nvalue = "50"\n' + SOURCE,
}
# A reminder has to wait for days that this test does not have: tests/cli/invoice.bats.
# An electronic invoice is XML.
NO_JSON = ("help", "invoice remind", "invoice export")


def check(good: bool, message: str):
    if not good:
        fail(message)


# --- the pages -----------------------------------------------------------------------------------


@dataclass
class Example:
    command: str
    output: list[str] = field(default_factory=list)
    day: str = ""  # on which it is run; today where nothing is said


@dataclass
class Page:
    path: Path
    lines: list[str]
    displays: list[list[str]] = field(default_factory=list)  # of literal text, unescaped
    days: list[str] = field(default_factory=list)  # of each display

    @staticmethod
    def read(path: Path) -> "Page":
        page = Page(path, path.read_text(encoding="utf-8").splitlines())
        display = None
        day = ""
        for line in page.lines:
            if line.startswith((".Bd -literal", "```console")):
                display = []
            elif line.startswith('.\\" at '):
                day = line.removeprefix('.\\" at ')
            elif line in (".Ed", "```") and display is not None:
                page.displays.append(display)
                page.days.append(day)
                display = None
            elif display is not None:
                display.append(line.replace("\\&", "").replace("\\e", "\\"))
        return page

    @property
    def name(self) -> str:
        return self.path.name

    def examples(self) -> list[list[Example]]:
        """By display; a command that ends with a backslash goes on in the next line."""
        blocks = []
        for display, day in zip(self.displays, self.days):
            block = []
            lines = iter(display)
            for line in lines:
                if line.startswith("$ "):
                    command = line[2:]
                    while command.endswith("\\"):
                        command = command[:-1] + next(lines).strip()
                    block.append(Example(command, day=day))
                elif block:
                    block[-1].output.append(line)
            if block:
                blocks.append(block)
        return blocks

    def part(self, begin: str) -> list[str]:
        """The lines between the heading that begins so and the next one."""
        lines = []
        inside = False
        for line in self.lines:
            if re.match(r"\.S[sh] ", line):
                inside = line.startswith(begin)
            elif inside:
                lines.append(line)
        return lines

    def tagged_options(self) -> dict[str, list[str]]:
        """The options that have an item of their own, each with the item's lines."""
        found = {}
        lines = None
        for line in self.lines:
            if line.startswith(".It Fl "):
                lines = [line]
                for name in re.findall(r"(?:Fl|,) -([a-z-]+)", line):
                    found[name] = lines
            elif re.match(r"\.(El|S[sh] )", line):
                lines = None
            elif lines is not None:
                lines.append(line)
        return found

    def mentioned_options(self) -> set[str]:
        text = "\n".join(line for line in self.lines if line.startswith("."))
        shown = "\n".join("\n".join(e.command for e in b) for b in self.examples())
        shown = "\n".join(line for line in shown.splitlines() if "kortisto" in line)
        return set(re.findall(r"\bFl -([a-z][a-z-]*)", text)) | \
            set(re.findall(r"(?<=\s)--([a-z][a-z-]*)", shown))


def command_page(command: str) -> str:
    return f"kortisto-{command.split()[0] if command != 'add-client' else command}.1"


def check_lint(pages: dict[str, Page]):
    done = subprocess.run(["mandoc", "-T", "lint", *(str(page.path) for page in pages.values())],
                          capture_output=True, text=True, check=False)
    # Pages outside of the project need not be installed; those of the project are checked below. And
    # mandoc knows no section of this name.
    fine = ("referenced manual not found", "typo in section name: Sh CONTENT")
    found = [line for line in done.stdout.splitlines() if not any(word in line for word in fine)]
    check(not found, "\n".join(found))


def check_references(pages: dict[str, Page]):
    for page in pages.values():
        for name, section in re.findall(r"\bXr (\S+) (\d)", "\n".join(page.lines)):
            if name.startswith("kortisto"):
                check(f"{name}.{section}" in pages, f"{page.name}: there is no {name}({section})")
        check(page.name == "kortisto.1" or
              f".Xr {page.path.stem} {page.path.suffix[1:]}" in
              "\n".join(pages["kortisto.1"].part(".Sh SEE ALSO")),
              f"kortisto.1 does not name {page.name}")


def check_layers():
    """The drawing in the README is what the build says of the layers, and stands in their order."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for folder in ("lib", "apps/kortisto"):
        drawn = re.findall(rf"^{folder}/(\w+) [^\[]*\[([a-z\s]*)\]$", readme, re.M)
        drawn = [(name, " ".join(uses.split())) for name, uses in drawn]
        declared = (ROOT / folder / "CMakeLists.txt").read_text(encoding="utf-8")
        built = [(name, " ".join(uses.split())) for name, uses in re.findall(
            r"^layer\((\w+)(?:\s+USES ([a-z\s]+?))?(?:\)|\s+LINKS)", declared, re.M)]
        check(sorted(drawn) == sorted(built), f"README.md: the layers of {folder} are {built}")
        order = [name for name, _ in drawn]
        for name, uses in drawn:
            below = order[order.index(name) + 1:]
            check(all(other in below for other in uses.split() if other in order),
                  f"README.md: what {folder}/{name} uses has to stand below it")


# --- what the program says of itself -------------------------------------------------------------


class World:
    """A home with what the examples use, and a shell in it."""

    def __init__(self, root: Path):
        self.root = root
        self.home = root / "home/kaisa"
        self.backups = root / "media/backup"

    @staticmethod
    def create(root: Path) -> "World":
        world = World(root)
        for folder in (world.home, world.backups, root / "bin"):
            folder.mkdir(parents=True, mode=0o700)
        (root / "bin/kortisto").symlink_to(Path(PROGRAM).resolve())
        for name, text in (("passphrase", "eight birches"), ("next", "nine birches")):
            world.secret(name, text)
        return world

    def secret(self, name: str, text: str):
        path = self.home / name
        path.touch(mode=0o600)
        path.write_text(text + "\n", encoding="utf-8")

    def copy(self, root: Path) -> "World":
        shutil.copytree(self.root, root, symlinks=True)
        return World(root)

    def environment(self, day: str = "") -> dict[str, str]:
        clock = {}
        if day:
            ten = datetime.datetime.combine(datetime.date.fromisoformat(day), datetime.time(10),
                                            ZoneInfo("Europe/Helsinki"))
            clock = {"LD_PRELOAD": CLOCKSHIM, "SHIM_CLOCK": str(ten.timestamp())}
        return {
            "PATH": f"{self.root}/bin:/usr/bin:/bin",
            "LC_ALL": "C.UTF-8",
            "HOME": str(self.home),
            "TMPDIR": str(self.root),
            "KORTISTO_PASSPHRASE_FILE": str(self.home / "passphrase"),
            **clock,
        }

    def run(self, words: list[str], text: str = "") -> subprocess.CompletedProcess:
        return subprocess.run([PROGRAM, *words], env=self.environment(), cwd=self.home, text=True,
                              input=text, capture_output=True, check=False, timeout=120,
                              start_new_session=True)

    def must(self, words: list[str], text: str = "") -> str:
        done = self.run(words, text)
        check(done.returncode == 0, f"{' '.join(words)}: exit {done.returncode}\n{done.stderr}")
        return done.stdout

    def inside(self, text: str) -> str:
        """A text of the manual with the folders of the test."""
        inside = text.replace("/home/kaisa", str(self.home))
        return inside.replace("/media", str(self.root / "media"))

    def outside(self, text: str) -> str:
        return text.replace(str(self.home), "/home/kaisa").replace(str(self.root), "")


@dataclass
class Helped:
    options: dict[str, list[str]]  # own options with the choices of their values
    common: set[str]


def parse_help(text: str) -> Helped:
    options, common, choices, target = {}, set(), [], None
    for line in text.splitlines():
        heading = re.match(r"(\S.*):$", line)
        if heading:
            target = {
                "Options": options,
                "Common options, before or after the command": common,
            }.get(heading.group(1))
        elif target is not None:
            named = re.match(r"  (?:-\w, )?--([a-z-]+)", line)
            if named:
                choices = []
                if target is common:
                    common.add(named.group(1))
                else:
                    options[named.group(1)] = choices
            listed = re.search(r": ([a-z0-9_-]+(?:, [a-z0-9_-]+)+)$", line)
            if listed:
                choices += listed.group(1).split(", ")
    return Helped(options, common)


def command_names(world: World) -> list[str]:
    text = world.must(["--help"]).split("Commands:\n")[1].split("\n\n")[0]
    return re.findall(r"^  ([a-z-]+(?: [a-z-]+)?)(?:  |$)", text, re.MULTILINE)


def check_nouns(world: World):
    """The commands of each noun are tried from the shell, in the file of its name."""
    for noun in {command.split()[0] for command in command_names(world) if " " in command}:
        check((ROOT / f"tests/cli/{noun}.bats").is_file(), f"{noun} has no tests/cli/{noun}.bats")


def check_lists():
    """What of the lists of options is written by the program is what it would write."""
    done = subprocess.run([sys.executable, "-B", MAN / "options.py", "--check", PROGRAM],
                          capture_output=True, text=True, check=False)
    check(done.returncode == 0, done.stdout + done.stderr)


def check_options(pages: dict[str, Page], world: World):
    common = parse_help(world.must(["--help"])).common
    tagged = set(pages["kortisto.1"].tagged_options())
    check(tagged == common, f"kortisto.1: options {sorted(tagged ^ common)}")

    by_page: dict[str, dict[str, list[str]]] = {}
    for command in command_names(world):
        name = command_page(command)
        check(name in pages, f"{command} has no page {name}")
        helped = parse_help(world.must([*command.split(), "--help"]))
        check(helped.common == common, f"{command} --help: the common options differ")
        by_page.setdefault(name, {}).update(helped.options)
    for name, options in by_page.items():
        tagged = pages[name].tagged_options()
        differ = sorted(tagged.keys() ^ options.keys())
        check(not differ, f"{name}: options {differ}")
        for option, choices in options.items():
            text = " ".join(tagged[option]) + " ".join(pages[name].part(".Ss Options"))
            for choice in choices:
                check(re.search(rf"\b{choice}\b", text) is not None,
                      f"{name}: --{option} does not say {choice}")
    everything = common.union(*by_page.values())
    for page in pages.values():
        unknown = page.mentioned_options() - everything
        check(not unknown, f"{page.name}: there is no option {sorted(unknown)}")
    commands = {name for name in pages if name.endswith(".1") and name != "kortisto.1"}
    alone = sorted(commands - by_page.keys())
    check(not alone, f"pages without a command: {alone}")


def check_exit_codes(pages: dict[str, Page]):
    codes = (ROOT / "apps/kortisto/exit_code.h").read_text(encoding="utf-8")
    known = {int(code) for code in re.findall(r"^  \w+ = (\d+),", codes, re.M)} | {130}
    listed = {int(code) for code in
              re.findall(r"^\.It (\d+)$", "\n".join(pages["kortisto-exit-codes.7"].lines), re.M)}
    check(listed == known, f"kortisto-exit-codes.7: {sorted(listed ^ known)}")
    for page in pages.values():
        told = {int(code) for code in
                re.findall(r"^\.It (\d+)$", "\n".join(page.part(".Sh EXIT STATUS")), re.M)}
        check(told <= known, f"{page.name}: exit status {sorted(told - known)}")


def check_settings(pages: dict[str, Page], world: World):
    settings = json.loads(world.must(["config", "show", "--json"]))["settings"]
    known = {setting["key"] for setting in settings}
    listed = set(re.findall(r"^\.It Va (\S+)$", "\n".join(pages["kortisto.toml.5"].lines), re.M))
    check(listed == known, f"kortisto.toml.5: settings {sorted(listed ^ known)}")


def check_json(pages: dict[str, Page], world: World):
    names = [name for name in command_names(world) if name not in NO_JSON]
    check(names == sorted(JSON_COMMANDS), "JSON_COMMANDS does not have every command")
    register = world.home / ".local/share/kortisto/register.kortisto"
    shutil.copy(register, world.home / "register.copy")
    shutil.copy(ROOT / "tests/data/bank/statement_08.xml", world.home / "statement.xml")
    config = world.home / ".config/kortisto/config.toml"
    text = config.read_text(encoding="utf-8").replace("[controller]\n", "[controller]\n" + SELLER, 1)
    config.write_text(text + INVOICING, encoding="utf-8")
    for name, header in (("agreements", "client,service"), ("clients", "family_name"),
                         ("visits", "client,day,start,minutes")):
        (world.home / f"{name}.csv").write_text(header + "\n", encoding="utf-8")
    for command, words in JSON_COMMANDS.items():
        name = command_page(command)
        done = world.run([*words, "--json"], JSON_INPUT.get(command, ""))
        check(done.returncode in (0, 3), f"{command}: exit {done.returncode}\n{done.stderr}")
        made = json.loads(done.stdout)
        text = "\n".join(pages[name].part(".Ss JSON"))
        told = {}
        for schema, members in re.findall(
                r"^\.Qq (kortisto\.[a-z-]+/\d)\b[^\n]*\n(.*?)^\.El$", text, re.M | re.S):
            told[schema] = re.findall(r"^\.It Va (\S+)$", members, re.M)
        check(made["schema"] in told, f"{name} does not describe {made['schema']}")
        check(told[made["schema"]] == list(made),
              f"{name}: {made['schema']} has the members {', '.join(made)}")
        # Members of members may be listed in the words of an item.
        words_of_page = set(re.findall(r"[a-z_0-9]+", text))
        for member in made.values():
            inner = member[0] if isinstance(member, list) and member else member
            if isinstance(inner, dict) and command != "export":
                check(set(inner) <= words_of_page,
                      f"{name}: {sorted(set(inner) - words_of_page)} is not described")


# --- the examples --------------------------------------------------------------------------------

# What differs from run to run: moments, digests, and the recovery key, which a page may shorten.
CHANGING = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z|\d{8}T\d{6}\.\d{3}Z|\b[0-9a-f]{32,64}\b|"
    r"\b[0-9A-Z]{5}(?:-(?:[0-9A-Z]{5}|\.\.\.)){2,}\b")
RECOVERY_KEY = re.compile(r"\b(?:[0-9A-Z]{5}-){12}[0-9A-Z]{5}\b")
MARK = "\x1e"


def pattern(shown: str) -> re.Pattern:
    """What an output has to be, as an expression for all of it."""
    parts = []
    for line in CHANGING.sub("CHANGING", shown).split("\n"):
        if line == "...":
            parts.append("(?:.*\n)*")
        else:
            parts.append(".*".join(re.escape(piece) for piece in line.split("...")) + "\n")
    return re.compile("".join(parts))


def run_block(page: Page, block: list[Example], world: World):
    """Runs it, and keeps the recovery key that it may print as the file recovery-key."""
    for example in block:
        shown_file = re.fullmatch(r"cat (\S+)", example.command)
        if shown_file and not (world.home / shown_file.group(1)).exists():
            text = "\n".join(example.output) + "\n"
            (world.home / shown_file.group(1)).write_text(text, encoding="utf-8")
    script = "set +e\n"
    for example in block:
        script += (f"{world.inside(example.command)}\n"
                   f"status=$?; printf '{MARK}%s{MARK}' $status; (exit $status)\n")
    done = subprocess.run(["sh", "-c", script], env=world.environment(block[0].day), cwd=world.home,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False, timeout=300,
                          start_new_session=True)
    pieces = world.outside(done.stdout.decode("utf-8").replace("\r\n", "\n")).split(MARK)
    recovery_key = RECOVERY_KEY.search("".join(pieces))
    if recovery_key:
        world.secret("recovery-key", recovery_key.group())
    check(len(pieces) == 2 * len(block) + 1, f"{page.name}: {pieces[-1]}")
    for i, example in enumerate(block):
        printed, status = pieces[2 * i], int(pieces[2 * i + 1])
        asked = i + 1 < len(block) and block[i + 1].command == "echo $?"
        check(status == 0 or asked, f"{page.name}: {example.command}: exit {status}\n{printed}")
        shown = "\n".join(example.output).rstrip("\n")
        plain = CHANGING.sub("CHANGING", printed).rstrip("\n") + "\n"
        check(not shown or pattern(shown).fullmatch(plain) is not None,
              f"{page.name}: {example.command}\n--- the page:\n{shown}\n--- it is:\n{printed}")


def run_examples(page: Page, world: World) -> int:
    for block in page.examples():
        run_block(page, block, world)
    return sum(len(block) for block in page.examples())


def check_picture(world: World):
    """The picture in the README is the paper that the page makes today; man/picture.py drew it."""
    paper = world.home / "1001.pdf"
    again = os.environ.get("KORTISTO_PICTURE")
    if again:
        picture.draw(paper, Path(again))
    shown = MAN / "invoice.png"
    check(picture.words_of_picture(shown) == picture.words_of_pdf(paper),
          "man/invoice.png shows another paper than kortisto-month(7) makes")
    check(shown.stat().st_size < 100_000, "man/invoice.png is large")


def ready_world(folder: Path, first: Page) -> tuple[World, int]:
    """The register of kortisto(1), with a passphrase that costs little to try from then on."""
    world = World.create(folder / "first")
    count = run_examples(first, world)
    config = world.home / ".config/kortisto/config.toml"
    with config.open("a", encoding="utf-8") as file:
        file.write(FAST_CONFIG)
    world.must(["rotate-key", "--passphrase-only", "--new-passphrase-file", "passphrase"])
    return world, count


def main():
    pages = {path.name: Page.read(path) for path in sorted(MAN.glob("*.[1-9]"))}
    check_lint(pages)
    check_references(pages)
    check_exit_codes(pages)
    check_layers()
    with temporary_folder() as name:
        folder = Path(name)
        first, count = ready_world(folder, pages["kortisto.1"])
        check_lists()
        check_nouns(first)
        check_options(pages, first)
        check_settings(pages, first)
        for page in pages.values():
            if page.name in FROM_NOTHING:
                continue
            count += run_examples(page, first.copy(folder / page.name))
        for page in (pages["kortisto-init.1"], Page.read(ROOT / "README.md")):
            count += run_examples(page, World.create(folder / page.name))
        month = World.create(folder / "month")
        count += run_examples(pages["kortisto-month.7"], month)
        check_picture(month)
        check_json(pages, first)
    print(f"{len(pages)} pages, {count} examples")


if __name__ == "__main__":
    os.umask(0o077)
    main()
