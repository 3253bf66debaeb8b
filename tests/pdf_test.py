#!/usr/bin/python3
"""The report as PDF, looked at with other people's programs: poppler's and qpdf.

Every value of the JSON has to be in the text taken from the PDF, in three languages, names far from
Finnish included; nothing may be missing from the file that a reader, a search or a page needs; and a
command that makes no PDF may load nothing of what makes one.
"""

import datetime
import json
import re
import shutil
import subprocess
import sys
import time
import zoneinfo
from pathlib import Path

import harness
from harness import Area, fail

FINLAND = zoneinfo.ZoneInfo("Europe/Helsinki")
LIBRARIES = re.compile(
    r"lib(pango|cairo|fontconfig|harfbuzz|freetype|qpdf|glib|gobject)|kortisto-pdf"
)

# Members whose values are codes of the form for machines; words stand for them in a document.
CODES = {
    "schema",
    "created",
    "kind",
    "record",
    "action",
    "fields",
    "field",
    "key",
    "role",
    "regime",
}
CODES |= {"start", "count", "items", "redactions", "checked_on", "purpose", "for", "giver", "task", "language"}

# Names whose letters join, stack, run from right to left, or are in no font of the test.
FAR_NAMES = {
    "Arabic": ("عبد الله", "سلمى بنت"),
    "Hebrew": ("כהן", "שלום"),
    "Armenian": ("Խաչատրյան", "Արամ"),
    "Georgian": ("ბერიძე", "ნინო"),
    "Vietnamese": ("Nguyễn", "Thị Ánh"),
    "Greek": ("Παπαδόπουλος", "Ελευθέριος"),
    "Cyrillic": ("Їжаченко", "Ґалаґан"),
    "Sámi": ("Áŋŋel", "Čáhci Đorđi"),
    "Thai": ("ใจดี", "สมชาย"),
    "Devanagari": ("शर्मा", "प्रिया"),
    "Chinese": ("王", "小明"),
    "ligatures": ("Offermann", "Fiona Fflur"),
}


class Home(Area):
    """An area whose commands find the passphrase."""

    def environment(self, **more: str) -> dict[str, str]:
        return super().environment(KORTISTO_PASSPHRASE_FILE=str(self.root / "old"), **more)


def check(good: bool, message: str):
    if not good:
        fail(message)


def tool(*command: str | Path) -> str:
    done = subprocess.run([str(word) for word in command], capture_output=True, check=False)
    check(done.returncode == 0, f"{command}: {done.stderr.decode()}")
    return done.stdout.decode()


def bare(text: str) -> str:
    """Without white space, without what pdftotext adds around text from right to left, and without
    case: a text that begins a row has a capital there."""
    return re.sub(r"[\s\u202a-\u202e\u2066-\u2069]+", "", text).casefold()


def text_of(pdf: Path) -> str:
    """As read, and in the order of the file: a line that wraps in a table is whole in the second."""
    return bare(tool("pdftotext", pdf, "-")) + "\n" + bare(tool("pdftotext", "-raw", pdf, "-"))


def shown(value: str, language: str) -> str:
    """A date or a moment as the documents of a language show it; other text as it is."""
    if re.fullmatch(r"\+358\d{6,}", value) and language != "en":
        return "0" + value[4:]  # as people in Finland dial it
    moment = re.fullmatch(r"(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d\.\d+Z)?", value)
    if not moment:
        return value
    day = datetime.date.fromisoformat(moment[1])
    if moment[2]:
        day = datetime.datetime.fromisoformat(value[:-1] + "+00:00").astimezone(FINLAND).date()
    if language == "en":
        return f"{day.day} {day:%B} {day.year}"
    return f"{day.day}.{day.month}.{day.year}"


def leaves(value, path: str = ""):
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in CODES and key != "provenance":
                yield from leaves(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, path)
    elif isinstance(value, str) and value:
        # A choice and a flag of the history are codes as well.
        if not (
            path.startswith(".history") and value in ("social_care", "other", "yes", "guardian")
        ):
            yield path, value
    elif isinstance(value, int) and not isinstance(value, bool):
        yield path, str(value)


def export(area: Area, client: int, name: str, *more: str) -> Path:
    path = area.root / "out" / name
    done = area.run(["export", str(client), "--output", str(path), "--force", *more])
    # 3 where no font of the machine has the letters of a name: it is in the text nevertheless.
    check(done.returncode in harness.DONE, f"export {client} {more}: {done.stderr.decode()}")
    return path


def add_client(area: Area, toml: str) -> int:
    source = area.root / "client.toml"
    source.write_text(toml, encoding="utf-8")
    return json.loads(area.must(["add-client", "--from", str(source), "--json"]).stdout)["number"]


# --- what is in the file -------------------------------------------------------------------------


def test_every_value(area: Area, client: int, languages: tuple[str, ...]):
    for language in languages:
        lang = ("--lang", language)
        pdf = export(area, client, "r.pdf", "--format", "pdf", *lang)
        # Afterwards, so that its log has one more row than that of the PDF, which is left out.
        report = json.loads(
            export(area, client, "r.json", "--format", "json", *lang).read_text("utf-8")
        )
        report["log"].pop()
        text = text_of(pdf)
        for path, value in leaves(report):
            for line in shown(value, language).split("\n"):
                check(
                    bare(line) in text,
                    f"client {client}, {language}: {path} is not in the PDF: {line}",
                )
        check_file(pdf, language)


def check_file(pdf: Path, language: str):
    check(pdf.stat().st_mode & 0o777 == 0o600, "the file is not its owner's alone")
    check(
        "No syntax or stream encoding errors" in tool("qpdf", "--check", pdf), "qpdf finds errors"
    )

    info = dict(re.findall(r"^([\w ]+): +(.*)$", tool("pdfinfo", pdf), re.MULTILINE))
    titles = {
        "fi": "Selvitys rekisterissä",
        "sv": "Redogörelse för",
        "en": "Report on the personal data",
    }
    check(info["Title"].startswith(titles[language]), f"title: {info['Title']}")
    check(info["Page size"].endswith("(A4)"), f"page size: {info['Page size']}")

    fonts = tool("pdffonts", pdf).splitlines()[2:]
    check(len(fonts) > 0, "no fonts")
    for font in fonts:
        embedded, subset, unicode = font.split()[-5:-2]
        check(embedded == subset == unicode == "yes", f"font not embedded: {font}")
        check(
            "Color" not in font and "Type 3" not in font, f"font in colour or of pictures: {font}"
        )

    plain = pdf.with_suffix(".qdf")
    tool("qpdf", "--qdf", "--object-streams=disable", pdf, plain)
    objects = plain.read_bytes()
    check(f"/Lang ({language})".encode() in objects, "the language is not in the catalog")
    check(b"/DisplayDocTitle true" in objects, "the title would not be shown")
    check(objects.count(b"/Dest ") + objects.count(b"/Title ") > 15, "no outline")

    pages = int(info["Pages"])
    for number in range(1, pages + 1):
        page = tool("pdftotext", "-f", str(number), "-l", str(number), pdf, "-")
        check(f"{number} ({pages})" in page, f"page {number} is not numbered:\n{page[-200:]}")
    check_margins(pdf)


def check_margins(pdf: Path):
    """Nothing runs off the text's area: 15 mm at each edge of each page are white."""
    tool("pdftoppm", "-gray", "-r", "30", pdf, pdf.with_suffix(""))
    for picture in sorted(pdf.parent.glob(pdf.stem + "-*.pgm")):
        header, pixels = picture.read_bytes().split(b"\n255\n", 1)
        width, height = (int(number) for number in header.split()[1:3])
        edge = int(15 / 25.4 * 30)
        rows = [pixels[at : at + width] for at in range(0, width * height, width)]
        middle = rows[edge : height - edge]
        outside = rows[: edge - 1] + rows[height - edge + 1 :]
        outside += [row[:edge] + row[-edge:] for row in middle]
        check(all(set(row) <= {255} for row in outside), f"{picture.name}: ink in the margin")
        check(any(set(row) != {255} for row in middle), f"{picture.name}: an empty page")
        picture.unlink()


def test_headers_repeat(area: Area):
    """A row higher than a page, and a table over many: the header stands on each page of it."""
    addresses = ",".join(f'"Osoite {n}, {"Pitkänmatkantie " * 28}loppu{n}"' for n in range(50))
    client = add_client(
        area, f'family_name="Pitkä"\ngiven_names="Rivi"\nother_addresses=[{addresses}]'
    )
    pdf = export(area, client, "tall.pdf", "--format", "pdf", "--lang", "en")
    text = text_of(pdf)
    for n in range(50):
        check(f"osoite{n}," in text and f"loppu{n}" in text, f"address {n} is not in the PDF")
    pages = tool("pdftotext", pdf, "-").split("\f")
    inside = [page for page in pages if "Pitkänmatkantie" in page]
    check(len(inside) >= 3, f"the row takes {len(inside)} pages")
    for page in inside:
        check(
            "Item" in page and "Content" in page and "Source" in page,
            "a page without the header",
        )
    check_file(pdf, "en")


def test_missing_glyphs(area: Area):
    """What no font has is a square, counted and warned of, and can still be copied."""
    client = add_client(area, 'family_name="Puuttuva\U0010fff0"\ngiven_names="Merkki"')
    path = area.root / "out/missing.pdf"
    done = area.run(
        ["export", str(client), "--format", "pdf", "--output", str(path), "--lang", "en"]
    )
    check(done.returncode == 3, f"exit {done.returncode} with missing glyphs")
    check(b"characters are in no font" in done.stderr, done.stderr.decode())
    check("puuttuva\U0010fff0" in text_of(path), "the missing character cannot be copied")


# --- the same everywhere -------------------------------------------------------------------------


def test_same_bytes(area: Area, client: int):
    """One register in copies, other surroundings: the same bytes, within the minute that is shown."""
    surroundings = (
        {},
        {"LC_ALL": "C", "LANGUAGE": "ja:zh", "TZ": "Asia/Tokyo"},
        {"FONTCONFIG_FILE": "/dev/null", "FONTCONFIG_PATH": "/nonexistent", "LANG": "tr_TR.UTF-8"},
    )
    for _ in range(5):
        minute = int(time.time()) // 60
        made = []
        for number, more in enumerate(surroundings):
            copy = Home(area.copy(area.root.parent / f"copy{number}").root)
            # A day of its own, because Tokyo may already have the next one.
            command = ["export", str(client), "--format", "pdf", "--lang", "fi"]
            command += ["--as-of", "2030-01-02"]
            made.append(copy.run(command, **more).stdout)
            shutil.rmtree(copy.root)
        if minute == int(time.time()) // 60:
            check(made[0].startswith(b"%PDF-"), "no PDF on standard output")
            check(len(set(made)) == 1, "the same report gives other bytes elsewhere")
            return
    fail("five times a minute ended")


# --- the module ----------------------------------------------------------------------------------


def loaded(area: Area, command: list[str]) -> set[str]:
    """The names of libraries in the dynamic linker's own trace."""
    trace = area.root / "cache/trace"
    area.run(command, LD_DEBUG="files", LD_DEBUG_OUTPUT=str(trace))
    names = set()
    for part in trace.parent.glob("trace.*"):
        names |= set(re.findall(r"file=(\S+)", part.read_text("utf-8", errors="replace")))
        part.unlink()
    return names


def test_nothing_loaded_in_vain(area: Area, client: int):
    number = str(client)
    with_pdf = {
        n for n in loaded(area, ["export", number, "--format", "pdf"]) if LIBRARIES.search(n)
    }
    check(len(with_pdf) > 5, f"the trace of a PDF shows only {with_pdf}")
    for command in (
        ["export", number, "--format", "text"],
        ["export", number, "--json"],
        ["list"],
        ["show", number],
        ["backup", "out"],
        ["--help"],
        ["--version"],
    ):
        names = loaded(area, command)
        check(any("libc.so" in name for name in names), f"{command}: no trace")
        check(not any(LIBRARIES.search(name) for name in names), f"{command} loads {names}")


def test_no_module(area: Area, client: int):
    """Says what to install, and leaves no trace of a reading that came to nothing."""
    folder = area.root / "cache/bin"
    folder.mkdir()
    program = shutil.copy(harness.PROGRAM, folder / "kortisto")
    command = ["export", str(client), "--format", "pdf", "--output", "{root}/out/none.pdf"]
    command += ["--lang", "en"]

    def readings() -> int:
        log = json.loads(area.must(["export", str(client), "--json"]).stdout)["log"]
        return sum(row["action"] == "client.export" for row in log)

    before = readings()
    done = area.run(command, program=program)
    check(done.returncode == 14, f"without the module: exit {done.returncode}")
    check(b"PDF module is not installed" in done.stderr, done.stderr.decode())
    check(b"install the package kortisto-pdf" in done.stderr, done.stderr.decode())
    (folder / "kortisto-pdf.so").write_text("no library")
    done = area.run(command, program=program)
    check(done.returncode == 14 and b"cannot be loaded" in done.stderr, done.stderr.decode())
    check(not (area.root / "out/none.pdf").exists(), "something half-made was left")
    check(readings() == before + 1, "what gave no PDF is in the log")
    shutil.rmtree(folder)


def test_no_fonts(area: Area, client: int):
    """In a mount namespace without fonts, where the system lets us make one."""
    program = area.arguments(["export", str(client), "--format", "pdf", "--lang", "en"])
    hide = ["unshare", "--mount", "--map-root-user", "sh", "-c"]
    script = 'mount -t tmpfs none /usr/share/fonts && exec "$@"'
    if subprocess.run([*hide, script, "sh", "true"], capture_output=True, check=False).returncode:
        print("no mount namespaces here: the program without fonts is left to the unit test")
        return
    done = subprocess.run(
        [*hide, script, "sh", *program], env=area.environment(), capture_output=True, check=False
    )
    check(done.returncode == 14, f"without fonts: exit {done.returncode}\n{done.stderr.decode()}")
    check(b"install the package fonts-dejavu-core" in done.stderr, done.stderr.decode())
    check(done.stdout == b"", "a PDF without fonts")


def main() -> int:
    with harness.temporary_folder() as folder:
        area = Home(Area.create(Path(folder) / "area", None).root)
        config = (harness.EXAMPLES / "config.toml").read_text("utf-8") + harness.FAST_CONFIG
        (area.root / "config/kortisto").mkdir()
        (area.root / "config/kortisto/config.toml").write_text(config, encoding="utf-8")
        area.must(["init"])
        with_guardians = add_client(
            area, (harness.EXAMPLES / "client-minor.toml").read_text("utf-8")
        )
        test_every_value(area, with_guardians, ("fi", "sv", "en"))
        for family, given in FAR_NAMES.values():
            client = add_client(area, f'family_name = "{family}"\ngiven_names = "{given}"')
            test_every_value(area, client, ("fi",))
        test_headers_repeat(area)
        test_missing_glyphs(area)
        test_same_bytes(area, with_guardians)
        test_nothing_loaded_in_vain(area, with_guardians)
        test_no_module(area, with_guardians)
        test_no_fonts(area, with_guardians)
    return 0


if __name__ == "__main__":
    sys.exit(main())
