#!/usr/bin/python3
"""Fails, in turn, every file call of every command that writes, and looks at what is left.

For each command a first run counts its calls (tests/tools/faultshim.c). Then each call is made to
fail in every way that fits it, on a copy of the same prepared folder. Afterwards each file must be
as it was before the command or as it is after it, and never anything else; a command that exits
with success must have done all of it; the register must verify and the next command work. The one
state in between is that rows of the audit trail are there already: reading is recorded before
anything is shown, and a change of keys before it is made.

A register is compared by its logical content: every row of every table, and which passphrase
opens it. Times are left out of the comparison.

The control is a program that overwrites its file in place: it has to be found out.
KORTISTO_LONG=1 does the same with a register of many clients, and tries the commands too that differ
from another one in their record only.
"""

import hashlib
import json
import os
import shutil
import signal
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import harness
from harness import Area
from vault_reader import COPY, MAGIC

# A paper and its record bear the day: a fault tried after midnight would look like another state.
GLOBAL = ["--passphrase-file", "{root}/old", "--no-input", "--as-of", "2026-02-10"]

# Calls that "short" and "full" make sense for.
WRITES = {"write", "pwrite", "writev", "pwritev"}
TAKES_SPACE = WRITES | {"open", "mkdir", "link", "fallocate"}


@dataclass(frozen=True)
class Case:
    name: str
    command: list[str]
    register: bool = True  # the prepared folder holds a register
    early: tuple[str, ...] = ()  # names of what is done whether the rest is or not
    config: bool = True  # and a configuration
    only: str = ""  # tries only the calls whose path contains this
    program: str = ""  # instead of kortisto
    form: bool = False  # of --edit, which only memory takes
    same_way: bool = False  # as a command before it, with another record: in the long form only


CASES = (
    Case("init", ["init"], register=False),
    Case("init, writing config.toml", ["init"], register=False, config=False, only="config",
         early=("config/",)),
    Case("add-client", ["add-client", "--from", str(harness.EXAMPLES / "client-minor.toml")]),
    Case("guardian add", ["guardian", "add", "1", "--from", "{root}/guardian.toml"], same_way=True),
    Case("show", ["show", "1"]),
    Case("list", ["list"], same_way=True),
    Case("guardian list", ["guardian", "list", "1"], same_way=True),
    Case("export", ["export", "1", "--draft", "--format", "json"], same_way=True),
    Case("export to a file", ["export", "1", "--draft", "--format", "json", "--output", "{root}/out/1.json"]),
    Case("backup", ["backup", "{root}/out"]),
    Case("restore", ["restore", "{root}/copy.kortisto", "--register", "{root}/out/new.kortisto"]),
    Case(
        "restore over a register",
        ["restore", "{root}/copy.kortisto", "--confirm", "register.kortisto"],
    ),
    Case(
        "rotate-key", ["rotate-key", "--drop-recovery", "--new-passphrase-file", "{root}/new"]
    ),
    Case("key recovery", ["key", "recovery"], same_way=True),
    Case(
        "rotate-key --passphrase-only",
        ["rotate-key", "--passphrase-only", "--new-passphrase-file", "{root}/new"],
    ),
    Case("edit", ["edit", "1", "--from", "{root}/moved.toml"]),
    Case("rectify", ["rectify", "1", "--from", "{root}/mistake.toml"], same_way=True),
    Case("undo", ["undo", "--yes"]),
    Case("case add", ["case", "add", "1", "--from", "{root}/case.toml"]),
    Case("case close", ["case", "close", "1", "2", "--close-ground", "Muutto"], same_way=True),
    Case("agreement sign", ["agreement", "sign", "1", "--from", "{root}/signing.toml"]),
    # What is on paper is recorded after it was written.
    Case("agreement print", ["agreement", "print", "1", "--output", "{root}/out/paper"]),
    Case("plan add", ["plan", "add", "1", "--from", "{root}/plan.toml"], same_way=True),
    # What was agreed: a new version, which ends the one before.
    Case("plan edit", ["plan", "edit", "1", "--goals", "Uni", "--agreed-on", "2026-02-05"]),
    Case("plan review", ["plan", "review", "1", "--from", "{root}/review.toml"], same_way=True),
    Case("plan end", ["plan", "end", "1"], same_way=True),
    Case("edit --edit", ["edit", "1", "--edit", "--yes"], form=True),
)

# Of the form of --edit. The shim is for kortisto alone.
EDITOR = "env -u LD_PRELOAD sed -i 's/^street = .*/street = \"Mäntytie 2\"/'"

DOCUMENTS = {
    "guardian.toml": 'family_name = "Mäkinen"\n',
    "moved.toml": 'street = "Mäntytie 2"\ncity = "Tampere"\n[change]\nreason = "Muutto"\n',
    "mistake.toml": 'street = "Mäntytie 2"\n[was]\nstreet = "Esimerkkitie 12 B 34"\n'
    '[change]\nreason = "Luettu väärin"\n',
    "case.toml": 'task = "families"\nservice = "Perhetyö"\ncontroller = "practice"\n'
    'responsible = "Kaisa Koivu"\ncounty = "Esimerkkilä"\nopened = 2026-01-02\n',
    "agreement.toml": 'parties = ["Koivu", "Virtanen"]\nservice = "Perhetyö"\n'
    'agreed_matters = "Kotikäynnit"\nprice = "75,50"\nprice_basis = "hour"\n'
    'vat = "exempt_social_care"\nbilling_terms = "Lasku"\nvalid_from = 2026-01-10\ncase = 1\n',
    "signing.toml": 'place = "Helsinki"\nsignatories = ["Virtanen, asiakas"]\n',
    "plan.toml": 'case = 1\nservice = "Perhetyö"\nagreed_on = 2026-01-05\nfollow_ups = [2026-04-10]\n',
    "review.toml": 'goals = "Uni"\nfollow_ups = [2026-10-10]\n',
}

OVERWRITE = "import sys; open(sys.argv[1], 'w').write('after' * 9)"
CONTROL = Case(
    "control", ["-c", OVERWRITE, "{root}/guardian.toml"], register=False, program=sys.executable
)

CONFIG = harness.FAST_CONFIG + '[controller]\nname = "Esimerkkipalvelu Koivu"\n'

# How many clients the register holds before the command.
CLIENTS = 300 if harness.LONG else 1


@dataclass(frozen=True)
class Trial:
    case: Case
    number: int  # of the call
    call: str  # its name
    how: str


def prepare(case: Case, root: Path) -> Area:
    area = Area.create(root, CONFIG if case.config else None)
    for name, text in DOCUMENTS.items():
        (root / name).write_text(text, encoding="utf-8")
    if case.register:
        area.must(["init", *GLOBAL])
        for _ in range(CLIENTS):
            area.must(
                ["add-client", "--from", str(harness.EXAMPLES / "client-adult.toml"), *GLOBAL]
            )
        area.must(["backup", "{root}/out", *GLOBAL])
        only_register(root / "out").rename(root / "copy.kortisto")
        shutil.rmtree(root / "out")
        (root / "out").mkdir(mode=0o700)
        area.must(["guardian", "add", "1", "--from", "{root}/guardian.toml", *GLOBAL])
        for command in ("case add", "case add", "agreement add", "plan add"):
            kind = command.split()[0]
            area.must([*command.split(), "1", "--from", f"{{root}}/{kind}.toml", *GLOBAL])
    return area


def unfinished(folder: Path) -> list[Path]:
    """What a killed command left in the making."""
    return [path for path in folder.rglob("*") if ".kortisto-unfinished." in path.name]


def only_register(folder: Path) -> Path:
    return next(path for path in folder.rglob("*") if path.is_file() and is_register(path))


def is_register(path: Path) -> bool:
    """Either copy of the header says so: a commit clears the one that it is going to write."""
    with path.open("rb") as file:
        start = file.read(2 * COPY)
    return MAGIC in (start[: len(MAGIC)], start[COPY : COPY + len(MAGIC)])


DUMPS: dict[bytes, bytes] = {}  # by the digest of the file


def dump(path: Path, digest: bytes) -> bytes:
    """Of the same bytes, once: most faults leave a register as it was."""
    if digest not in DUMPS:
        DUMPS[digest] = harness.dump(path)
    return DUMPS[digest]


def world(area: Area) -> bytes:
    """A digest of each byte in the folder."""
    digest = hashlib.sha256()
    for name, path in sorted(area.files().items()):
        if name != "calls":
            digest.update(f"{name} {path.stat().st_size} ".encode() + path.read_bytes())
    return digest.digest()


def state(area: Area) -> dict[str, bytes]:
    """What each file says. What the program remembers of generations is its own business."""
    contents = {}
    for name, path in area.files().items():
        if name.startswith(("state/", "runtime/", "calls")):
            continue
        name = harness.without_moments(name.encode()).decode()
        if is_register(path):
            contents[name] = dump(path, hashlib.sha256(path.read_bytes()).digest())
        else:
            contents[name] = harness.without_moments(path.read_bytes())
    return contents


def same(name: str, left: bytes | None, right: bytes | None) -> bool:
    """A manifest holds sizes and digests of a file that is sealed anew at each run."""
    if left is None or right is None or left == right:
        return left == right
    try:
        return "manifest" in name and json.loads(left).keys() == json.loads(right).keys()
    except ValueError:
        return False


def recorded_only(here: bytes | None, before: bytes | None, after: bytes | None) -> bool:
    """Nothing was done but to write the first of the audit rows."""
    if here is None or before is None or after is None:
        return False
    trail, rest = zip(*(split_trail(content) for content in (here, before, after)))
    return rest[0] == rest[1] and trail[0] == trail[2][: len(trail[0])]


def split_trail(content: bytes) -> tuple[list[bytes], list[bytes]]:
    lines = content.splitlines()
    trail = [line for line in lines if line.startswith(b'INSERT INTO "audit"')]
    return trail, [line for line in lines if line not in trail]


ANSWERS: Counter[int] = Counter()  # how often each exit status was the answer to a fault


class Model:
    """One command: the folder before it, and the contents before and after it."""

    def __init__(self, case: Case, folder: Path):
        self.case = case
        self.area = prepare(case, folder / "before")
        self.before = state(self.area)
        self.good: set[bytes] = set()  # worlds from which the next command went on
        # An editor is a question.
        words = [word for word in GLOBAL if not (case.form and word == "--no-input")]
        self.command = case.command if case.program else [*case.command, *words]
        after = self.area.copy(folder / "after")
        done = self.run(after)
        if done.returncode not in harness.DONE:
            harness.fail(
                f"{case.name}: exit {done.returncode} without a fault\n" f"{done.stderr.decode()}"
            )
        self.after = state(after)
        lines = (after.root / "calls").read_text(encoding="utf-8").splitlines()
        self.calls = [line.split(" ", 2)[1] for line in lines]
        self.paths = [line.split(" ", 2)[2] for line in lines]

    def run(self, area: Area, **shim: str):
        return area.run(
            self.command,
            self.case.program,
            LD_PRELOAD=harness.SHIM,
            SHIM_LOG=str(area.root / "calls"),
            EDITOR=EDITOR,
            **shim,
        )

    def trials(self):
        for index, call in enumerate(self.calls):
            if self.case.only in self.paths[index]:
                for how in ("error", "gone", "kill", "short", "full", "intr"):
                    if how == "short" and call not in WRITES:
                        continue
                    if how == "full" and call not in TAKES_SPACE:
                        continue
                    yield Trial(self.case, index + 1, call, how)

    def attempt(self, trial: Trial, root: Path) -> list[str]:
        """What is wrong after the trial; nothing when all is well."""
        area = self.area.copy(root)
        done = self.run(area, SHIM_AT=str(trial.number), SHIM_HOW=trial.how)
        found = state(area)
        wrong = []
        code = done.returncode
        ANSWERS[code] += 1

        if trial.how == "kill":
            if code != -signal.SIGKILL:
                wrong.append(f"was not killed, exit {code}")
        elif code == harness.OUTCOME_UNKNOWN:
            # Of the header that decides alone, and with the way to find out.
            if trial.call not in ("pwrite", "fdatasync") or b"hint: " not in done.stderr:
                wrong.append(f"exit {code} of a call that decides nothing: {done.stderr.decode()}")
        elif code not in (*harness.DONE, harness.IO_ERROR):
            wrong.append(f"exit {code}: {done.stderr.decode()}")
        elif trial.how in ("short", "intr") and code not in harness.DONE:
            wrong.append(f"{trial.how} is no error, exit {code}: {done.stderr.decode()}")
        elif code == harness.IO_ERROR and not done.stderr.startswith(b"kortisto: "):
            wrong.append("failed without a word")

        noted = b"could not be noted" not in done.stderr
        may_litter = trial.how in ("kill", "gone") or trial.call == "unlink"
        for name in sorted(found.keys() | self.before.keys() | self.after.keys()):
            here, before, after = (s.get(name) for s in (found, self.before, self.after))
            if same(name, here, after):
                failed = code == harness.IO_ERROR and not name.startswith(self.case.early)
                # A disk that is gone takes back nothing, either.
                kept = trial.how == "gone" and before is None
                fine = same(name, before, after) or recorded_only(here, before, after) or kept
                if failed and not fine:
                    wrong.append(f"exit {code}, but {name} is as after: {done.stderr.decode()}")
                continue
            if before is None and after is None:
                if not may_litter:
                    wrong.append(f"left {name}")
            elif not same(name, here, before) and not recorded_only(here, before, after):
                why = f": {here.decode()}" if here and here.startswith(b"refused") else ""
                wrong.append(f"{name} is neither as before nor as after{why}")
            elif code in harness.DONE and noted:
                wrong.append(f"exit {code}, but {name} is not as after")
        left = [path for path in (area.root / "runtime").rglob("*") if path.is_file()]
        # What was typed is kept in memory when it could not be saved, and how to go on is said.
        told = b"go on with it" in done.stderr
        if left and not may_litter and not told:
            wrong.append("left its form without a word")
        if told and code in harness.DONE:
            wrong.append("kept a form that is saved")
        here = world(area)
        if here not in self.good:
            complaints = self.next_command(area)
            if not complaints:
                self.good.add(here)
            wrong += complaints
        return wrong

    def next_command(self, area: Area) -> list[str]:
        """The register verifies and can be listed; a register that was not made can be made."""
        if not area.register.exists():
            commands = [["init"], ["list"]]
        else:
            commands = [["verify"], ["list"]]
        for command in commands:
            for passphrase in ("old", "new"):
                done = area.run(
                    [*command, "--passphrase-file", "{root}/" + passphrase, "--no-input"]
                )
                if done.returncode != 12:
                    break
            if done.returncode not in harness.DONE:
                return [f"then {command[0]}: exit {done.returncode}: {done.stderr.decode()}"]
        if unfinished(area.root / "out"):
            # There the next file that is made in it sweeps.
            area.run(["backup", "{root}/out", "--no-input"])
        # What is unfinished beside a form is in memory, and goes with it.
        return [f"{path.name} stays" for path in unfinished(area.root)
                if area.root / "runtime" not in path.parents]


def try_all(case: Case, folder: Path, pool: ThreadPoolExecutor) -> tuple[list[Trial], list[str]]:
    """Every trial of a command, and what was wrong."""
    folder.mkdir()
    model = Model(case, folder)
    trials = list(model.trials())

    def attempt(trial: Trial) -> list[str]:
        place = folder / f"{trial.number}-{trial.how}"
        wrong = model.attempt(trial, place)
        shutil.rmtree(place)
        where = f"{case.name}: call {trial.number}, {trial.call} of {model.paths[trial.number - 1]}"
        return [f"{where}: {trial.how}: {line}" for line in wrong]

    wrong = [line for lines in pool.map(attempt, trials) for line in lines]
    print(
        f"{case.name}: {len({trial.number for trial in trials})} calls, {len(trials)} trials",
        flush=True,
    )
    shutil.rmtree(folder)
    return trials, wrong


def counted(words: list[str]) -> str:
    return ", ".join(f"{count} {word}" for word, count in Counter(words).most_common())


def main(names: list[str]) -> int:
    trials: list[Trial] = []
    wrong: list[str] = []
    with harness.temporary_folder() as temporary, ThreadPoolExecutor(os.cpu_count()) as pool:
        cases = [
            case
            for case in CASES
            if (case.name in names if names else harness.LONG or not case.same_way)
        ]
        if not harness.is_in_memory(Path(temporary)):
            cases = [case for case in cases if not case.form]
        for number, case in enumerate(cases):
            more_trials, more_wrong = try_all(case, Path(temporary) / str(number), pool)
            trials += more_trials
            wrong += more_wrong
        _, found_out = try_all(CONTROL, Path(temporary) / "control", pool)
    if not any("neither as before nor as after" in line for line in found_out):
        wrong.append("control: a file that is overwritten in place was not noticed")
    # Else "done, but" and "outcome unknown" would be tested by nothing.
    if not names and not ANSWERS[3] * ANSWERS[harness.OUTCOME_UNKNOWN]:
        wrong.append(f"control: the answers are {sorted(ANSWERS)}")
    print(*wrong, sep="\n", end="\n" if wrong else "")
    calls = [trial.call for trial in trials if trial.how == "error"]
    print(
        f"tried {len(calls)} calls ({counted(calls)}) in {len(trials)} trials "
        f"({counted([trial.how for trial in trials])}), answered by exit "
        f"{', '.join(f'{code} ({count})' for code, count in sorted(ANSWERS.items()))}; "
        f"{len(wrong)} complaints"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
