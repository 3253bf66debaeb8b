#!/usr/bin/python3
"""The benchmarks of kortisto-benchmarks(7), as a table: what, the figure, its bound.

    tests/bench/run.py BUILD_DIRECTORY [WORK_DIRECTORY]

Every figure in x is a ratio taken in one run on one machine, against something that anybody can run
beside it. Takes some minutes and 5 GB. Exits with 1 when a bound is missed.
"""

from __future__ import annotations

import contextlib
import csv
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

TURNS = 5
ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "config.toml"
SCHEMA = ROOT / "lib" / "db" / "schema"

# What an import fills, and the source that its rows name.
TABLES = ("client", "owner", "change", "audit")
SOURCE = "INSERT INTO source VALUES (1, 'imported', '2026-11-27', '', '', '');"
# What the drafts of a month come to.
SUMS = """
SELECT visit.client, agreement.service, count(*), sum((visit.minutes * agreement.price + 30) / 60)
FROM billable_visit AS visit JOIN agreement ON agreement.id = visit.agreement
WHERE visit.day BETWEEN '2026-01-01' AND '2026-01-31' AND visit.state = 'held'
  AND visit.invoice IS NULL
GROUP BY visit.client, visit.agreement ORDER BY visit.client
"""


class Table:
    """Rows as they come, and whether each kept its bound."""

    def __init__(self) -> None:
        self.missed = 0

    def row(self, what: str, figure: float, bound: float, unit: str = "x", least: bool = False) -> None:
        kept = figure >= bound if least else figure <= bound
        self.missed += not kept
        limit = f"at {'least' if least else 'most'} {bound:g}{unit}"
        print(f"{what:62} {figure:8.2f}{unit:2} {limit:16} {'' if kept else 'MISSED'}", flush=True)


def output(*command: str | Path, **more: object) -> str:
    return subprocess.run([str(word) for word in command], check=True, text=True,
                          stdout=subprocess.PIPE, **more).stdout  # type: ignore[call-overload]


def seconds(command: list[str], prepare: object = None) -> float:
    """Wall time of one run; what it needs is prepared before the clock starts."""
    if callable(prepare):
        prepare()
    start = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - start


def cpu_seconds(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def ratio(ours: object, theirs: object, turns: int = TURNS) -> float:
    """The median of pairs taken in turns, so that a noisy machine disturbs both alike."""
    assert callable(ours) and callable(theirs)
    return statistics.median(ours() / theirs() for _ in range(turns))


def figures(text: str) -> list[float]:
    return [float(number) for number in re.findall(r"(\d+\.\d+)x", text)]


def invented(number: int) -> dict[str, str]:
    """Somebody who can be imported. Every day is said, for the shell cannot import none."""
    birth = date(1950, 1, 1) + timedelta(days=number * 7919 % 18000)
    digits = int(f"{birth:%d%m%y}{900 + number // 18000:03}")
    sign = "-" if birth.year < 2000 else "A"
    code = f"{birth:%d%m%y}{sign}{digits % 1000:03}{'0123456789ABCDEFHJKLMNPRSTUVWXY'[digits % 31]}"
    return {"family_name": f"Sukunimi{number}", "given_names": "Etunimi Toinen",
            "call_name": "Etunimi", "identity_code": code, "birth_date": birth.isoformat(),
            "street": f"Esimerkkikatu {number}", "postcode": "00990", "city": "Helsinki",
            "phones": f"+35850{number + 1000000}", "emails": f"asiakas{number}@koivu.example",
            "language": "fi", "home_municipality": "Helsinki", "clientship_from": "2026-01-02",
            "clientship_to": "2026-03-01", "clientship_end_ground": "muutto",
            "died_on": "2026-03-01"}


def write_clients(path: Path, count: int) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, invented(0))
        rows.writeheader()
        rows.writerows(invented(number) for number in range(1, count + 1))


def write_tables(folder: Path, count: int) -> None:
    """The rows that the register has of these clients, a file for each table."""
    columns = ("family_name given_names call_name identity_code birth_date street postcode city "
               "country other_addresses phones emails language home_municipality "
               "safety_prohibition regime lives_with clientship_from clientship_to "
               "clientship_end_ground died_on").split()
    usual = {"country": "", "other_addresses": "[]", "safety_prohibition": "0",
             "regime": "social_care", "lives_with": "[]"}
    keys = ",".join(key for key in columns if usual.get(key) not in ("", "0", "[]"))
    with contextlib.ExitStack() as opened:
        client, owner, change, audit = (
            csv.writer(opened.enter_context((folder / f"{table}.csv").open(
                "w", encoding="utf-8", newline=""))) for table in TABLES)
        for number in range(1, count + 1):
            said = invented(number) | usual
            for key in ("phones", "emails"):
                said[key] = f'["{said[key]}"]'
            client.writerow([number, *(said[key] for key in columns)])
            owner.writerow([number, "client", number, number])
            change.writerow(["client", number, 1, "", "", "", "2026-11-27", 1795773600000, "added",
                             "", "", 1])
            audit.writerow([number, 1795773600000, "client.add", "client", number, keys,
                            "Kaisa Koivu", "kaisa", "client_care"])


class Bench:
    def __init__(self, build: Path, work: Path) -> None:
        self.tools = build / "tests" / "bench"
        self.program = str(build / "apps" / "kortisto")
        self.work = work
        self.passphrase = work / "passphrase"
        self.passphrase.write_text("mitataan kaikki kerralla\n")
        self.passphrase.chmod(0o600)
        config = work / "kortisto"
        config.mkdir()
        (config / "config.toml").write_text(
            EXAMPLE.read_text() +
            '\n[invoice]\niban = "FI2112345600000785"\nlate_interest = "none"\n'
            "\n[passphrase]\nmemory_mib = 8\npasses = 1\nlanes = 1\n")
        os.environ.update({"HOME": str(work), "XDG_CONFIG_HOME": str(work),
                           "XDG_STATE_HOME": str(work / "state"), "LC_ALL": "C.UTF-8",
                           "KORTISTO_PASSPHRASE_FILE": str(self.passphrase)})
        self.table = Table()

    def register(self, name: str, clients: int, megabytes: int) -> Path:
        path = self.work / name
        output(self.tools / "make_register", path, self.passphrase, str(clients), str(megabytes))
        return path

    def kortisto(self, register: Path, *words: str) -> list[str]:
        return [self.program, "--register", str(register), *words]

    def sql(self) -> None:
        lines = output(self.tools / "bench_vfs", self.work).splitlines()
        for line in lines:
            print(f"  {line}")
        for cache, bound in ((64, 1.05), (2, 1.15)):
            cpu, _ = figures(next(line for line in lines
                                  if line.startswith(f"cache {cache:2} MB") and "locked" in line))
            self.table.row(f"SQL, CPU, vault / plain file, {cache} MB cache", cpu, bound)
        _, rate = figures(next(line for line in lines
                               if line.startswith("cache 64 MB") and "DELETE  " in line))
        self.table.row("operations a second, vault / plain file as it is by default", rate, 1.3,
                       least=True)

    def commits(self, register: Path) -> None:
        trace = self.work / "trace"
        client = self.work / "client.toml"
        client.write_text('family_name = "Mittari"\nstreet = "Esimerkkikatu 1"\n')
        subprocess.run(["strace", "-f", "-o", str(trace), "-e", "trace=pwrite64,fdatasync",
                        *self.kortisto(register, "add-client", "--from", str(client))],
                       check=True, stdout=subprocess.DEVNULL)
        calls = trace.read_text()
        self.table.row("fdatasync calls of one commit", calls.count("fdatasync("), 2, "")
        # Before the first sync: the mark on the spare header, then the sealed blocks.
        sealed = re.findall(r", (\d+), \d+\) = \d+", calls.split("fdatasync(")[0])
        blocks = sum(int(size) // 4096 for size in sealed)
        self.table.row("blocks sealed by adding one client to 100,000", blocks, 16, "")

    def opening(self, small: Path, large: Path, huge: Path) -> None:
        for name, other, bound in (("100,000 clients", large, 1.5), ("1 GB", huge, 2.0)):
            text = output(self.tools / "bench_register", "add", small, other, self.passphrase)
            print(f"  {text.strip()}")
            cpu, wall = figures(text)[:2]
            self.table.row(f"opening and adding a client, CPU, {name} / 100 clients", cpu, bound)
            self.table.row(f"opening and adding a client, time, {name} / 100 clients", wall, bound)

    def status(self) -> None:
        """What needs attention in a large practice, as much as in a small one."""
        files = []
        for name, clients in (("practice", 1000), ("large practice", 10000)):
            files.append(self.work / name)
            output(self.tools / "make_register", files[-1], self.passphrase, str(clients), "0",
                   "practice")
        text = output(self.tools / "bench_register", "status", *files, self.passphrase)
        print(f"  {text.strip()}")
        for what, figure in zip(("CPU", "bytes read"), figures(text)):
            self.table.row(f"status, {what}, 100,000 / 10,000 visits", figure, 2)

    def growth(self) -> None:
        register = self.register("growth", 60000, 50)
        text = output(self.tools / "bench_register", "growth", register, self.passphrase)
        print(f"  {text.strip()}")
        most = float(re.findall(r"at most (-?\d+\.\d+) %", text)[0])
        self.table.row("file growth under 10,000 small updates of 50 MB", most, 3, " %")
        register.unlink()

    def memory(self, small: Path, huge: Path) -> None:
        peak = {}
        for register in (small, huge):
            text = subprocess.run(["/usr/bin/time", "-f", "%M", *self.kortisto(register, "verify")],
                                  check=True, text=True, capture_output=True).stderr
            peak[register] = int(text.split()[-1]) / 1024
        extra = peak[huge] - peak[small] - 64
        self.table.row("memory of verifying 1 GB beyond page cache, of the file",
                       100 * extra / (huge.stat().st_size / 1e6), 1, " %")

    def ending(self, huge: Path) -> None:
        """While it reads blocks, and while SQLite checks the database."""
        slowest = 0.0
        for moment in (0.5, 1, 2, 4):
            with subprocess.Popen(self.kortisto(huge, "verify"), stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL) as verify:
                time.sleep(moment)
                asked = time.monotonic()
                verify.terminate()
                verify.wait()
                slowest = max(slowest, time.monotonic() - asked)
        self.table.row("verify of 1 GB goes on after TERM for", slowest, 1, " s")

    def start(self) -> None:
        self.table.row("kortisto --version / sqlite3 --version, CPU", ratio(
            lambda: sum(cpu_seconds([self.program, "--version"]) for _ in range(20)),
            lambda: sum(cpu_seconds(["sqlite3", "--version"]) for _ in range(20))), 3.2)
        asked = [self.program, "__complete", "add-client", "--"]
        self.table.row("an answer to a shell that completes, CPU", 1000 * statistics.median(
            cpu_seconds(asked) for _ in range(TURNS)), 20, " ms")

    def whole_file(self, huge: Path) -> None:
        copies = self.work / "copies"

        def clean() -> None:
            shutil.rmtree(copies, ignore_errors=True)
            copies.mkdir()
            os.sync()

        copy = f"cp --reflink=never {huge} {copies}/copy && sync {copies}/copy"
        self.table.row("backup / cp + fsync + sha256sum, 1 GB", ratio(
            lambda: seconds(self.kortisto(huge, "backup", str(copies)), clean),
            lambda: seconds(["sh", "-c", f"{copy} && sha256sum {copies}/copy"], clean), 3), 1.3)
        change = ["rotate-key", "--drop-recovery", "--new-passphrase-file", str(self.passphrase)]
        rotate = self.kortisto(huge, *change)
        self.table.row("cp --reflink=never + fsync / rotate-key, 1 GB", ratio(
            lambda: seconds(["sh", "-c", copy], clean), lambda: seconds(rotate, clean), 3), 0.4,
            least=True)
        shutil.rmtree(copies)

    def importing(self) -> None:
        """CSV of clients, against the shell's import of the rows that come of it into plain tables."""
        empty = self.work / "empty"
        output(self.program, "init", "--register", empty)
        schema = "".join(file.read_text() for file in sorted(SCHEMA.glob("*.sql")))
        for count in (100000, 200000, 400000):
            write_clients(self.work / f"clients-{count}.csv", count)
        write_tables(self.work, 100000)

        def ours(count: int = 100000) -> list[str]:
            """Into an empty register. Codes that are nobody's are warned of: exit status 3."""
            shutil.copy(empty, self.work / "into")
            command = self.kortisto(self.work / "into", "import", "clients",
                                    str(self.work / f"clients-{count}.csv"))
            return ["sh", "-c", '"$@" 2>/dev/null || [ $? -eq 3 ]', "sh", *command]

        def theirs(*tables: str) -> list[str]:
            plain = self.work / "plain"
            plain.unlink(missing_ok=True)
            output("sqlite3", plain, input=f"{schema}; {SOURCE}")
            return ["sqlite3", str(plain),
                    *(f".import --csv {self.work}/{table}.csv {table}" for table in tables)]

        def against(*tables: str) -> float:
            return ratio(lambda: cpu_seconds(ours()), lambda: cpu_seconds(theirs(*tables)))

        print(f"  against the table of clients alone: {against('client'):.2f}x CPU")
        self.table.row("import of 100,000 clients / .import of their rows, CPU",
                       against(*TABLES), 1.5)
        peak = {}
        for count in (200000, 400000):
            text = subprocess.run(["/usr/bin/time", "-f", "%M", *ours(count)], check=True, text=True,
                                  capture_output=True).stderr
            peak[count] = int(text) / 1024
        self.table.row("memory of importing 400,000 clients beyond that of 200,000",
                       peak[400000] - peak[200000], 16, " MB")

    def report(self) -> None:
        """All about a client with 10,000 records of five kinds, against the shell's dump of the rows."""
        register = self.work / "records"
        output(self.tools / "make_register", register, self.passphrase, "1", "0", "10000")
        dump = ["sqlite3", f"{register}.plain", ".dump"]
        for form, most in (("json", 3), ("text", 4)):
            ours = self.kortisto(register, "export", "1", "--format", form)
            self.table.row(f"report on 10,000 records as {form} / sqlite3 .dump, CPU", ratio(
                lambda: cpu_seconds(ours), lambda: cpu_seconds(dump)), most)

    def billing(self) -> None:
        """The drafts of a month of 1,000 clients with 10 visits each, against the sum by client."""
        register = self.work / "month"
        output(self.tools / "make_register", register, self.passphrase, "1000", "0", "visits", "10")
        fresh = self.work / "fresh"
        shutil.copy(register, fresh)
        # Each run drafts a month that has not been drafted; the copy is not on the clock.
        ours = self.kortisto(register, "--quiet", "invoice", "draft", "--month", "2026-01")

        def draft() -> float:
            shutil.copy(fresh, register)
            shutil.rmtree(self.work / "state", ignore_errors=True)
            return cpu_seconds(ours)

        query = ["sqlite3", f"{register}.plain", SUMS]
        self.table.row("drafts of 1,000 clients, 10,000 visits / SQL sum, CPU",
                       ratio(draft, lambda: cpu_seconds(query)), 3)
        output(*self.kortisto(register, "--quiet", "invoice", "issue", "1"))
        show = self.kortisto(register, "--quiet", "invoice", "show", "1001", "--force", "--output",
                             str(self.work / "1001.pdf"))
        start = [self.program, "--version"]
        self.table.row("the PDF of one invoice after the start, CPU", statistics.median(
            cpu_seconds(show) - cpu_seconds(start) for _ in range(TURNS)), 0.1, " s")

    def pages(self) -> None:
        """The same 2,000 records for both, once: WeasyPrint takes a minute."""
        tool, html = str(self.tools / "bench_pdf"), str(self.work / "report.html")
        output(tool, "html", "2000", html)
        ours = [tool, "pdf", "2000", str(self.work / "ours.pdf")]
        theirs = ["weasyprint", "--quiet", html, str(self.work / "theirs.pdf")]
        self.table.row("WeasyPrint / PDF of 2,000 records, CPU", ratio(
            lambda: cpu_seconds(theirs), lambda: cpu_seconds(ours), 1), 8, least=True)

    def run(self) -> int:
        small = self.register("small", 100, 0)
        large = self.register("large", 100000, 0)
        huge = self.register("huge", 100000, 1024)
        self.sql()
        self.commits(large)
        self.opening(small, large, huge)
        self.status()
        self.growth()
        self.memory(small, huge)
        self.ending(huge)
        self.start()
        self.importing()
        self.report()
        self.billing()
        self.pages()
        self.whole_file(huge)
        return 1 if self.table.missed else 0


def main() -> int:
    if len(sys.argv) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    parent = sys.argv[2] if len(sys.argv) == 3 else None
    with tempfile.TemporaryDirectory(dir=parent) as work:
        return Bench(Path(sys.argv[1]).resolve(), Path(work)).run()


if __name__ == "__main__":
    sys.exit(main())
