#!/usr/bin/python3
"""The papers of invoices and lists of visits as PDF, looked at with other people's programs:
poppler's, qpdf and zbar.

make_invoices writes each paper in three languages, as PDF and as text. A payer scans the barcode,
so it is read off the rendered page and has to be the digits of the text; the recipient has to stand
where the window of an envelope is; and nothing may be missing that a reader, a search or a printer
needs.
"""

import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

from harness import fail

MILLIMETRE = 72 / 25.4
PAGES = {"care": 1, "taxed": 1, "long": 3, "far": 1, "credit": 1, "reminder": 1, "visits": 1,
         "month": 3}
PAID = {"care", "taxed", "long", "far", "reminder"}
RECIPIENTS = {"taxed": "Leo", "far": "Maria", "credit": "Leo", "reminder": "Leo"}

# A C5 envelope has a window of 90 by 35 mm, 18 mm from the left and 33 mm from the top, and a sheet
# folded once can move in it by 19 and 13 mm. What is always seen, and what is ever seen:
SEEN = (18, 31.5, 89, 55.5)
EVER = (0, 33, 108, 68)


def check(good: bool, message: str):
    if not good:
        fail(message)


def tool(*command: str | Path) -> str:
    done = subprocess.run([str(word) for word in command], capture_output=True, check=False)
    check(done.returncode == 0, f"{command}: {done.stderr.decode()}")
    return done.stdout.decode()


def words_of(pdf: Path) -> list[list[tuple[str, float, float, float, float]]]:
    """Of each page its words with their edges in millimetres."""
    text = tool("pdftotext", "-bbox", pdf, "-")
    text = text.replace(' xmlns="http://www.w3.org/1999/xhtml"', "")
    pages = ET.fromstring(re.sub(r"<!DOCTYPE[^>]*>", "", text)).iter("page")
    edges = ("xMin", "yMin", "xMax", "yMax")
    return [
        [(word.text, *(float(word.get(edge)) / MILLIMETRE for edge in edges))
         for word in page.iter("word")]
        for page in pages
    ]


def check_barcode(pdf: Path, text: str):
    """The same digits in the picture and in the text, and as many as a bank barcode has."""
    last = str(PAGES[pdf.stem.split("-")[0]])
    picture = pdf.with_suffix(".png")
    tool("pdftoppm", "-r", "200", "-gray", "-png", "-singlefile", "-f", last, pdf, pdf.with_suffix(""))
    read = tool("zbarimg", "--nodbus", "--quiet", "--raw", "-Sdisable", "-Scode128.enable", picture)
    digits = re.search(r"^\S.*? ([45]\d{53})$", text, re.MULTILINE)
    check(digits is not None, f"{pdf.name}: no digits in the text")
    check(read == digits[1] + "\n", f"{pdf.name}: zbar reads {read}, the text has {digits[1]}")


def check_file(pdf: Path, name: str, language: str):
    check("No syntax or stream" in tool("qpdf", "--check", pdf), f"{pdf.name}: qpdf finds errors")
    info = dict(re.findall(r"^([\w ]+): +(.*)$", tool("pdfinfo", pdf), re.MULTILINE))
    check(int(info["Pages"]) == PAGES[name], f"{pdf.name}: {info['Pages']} pages")
    check(info["Page size"].endswith("(A4)"), f"{pdf.name}: {info['Page size']}")
    for font in tool("pdffonts", pdf).splitlines()[2:]:
        check(font.split()[-5:-2] == ["yes"] * 3, f"{pdf.name}: font not embedded: {font}")
    plain = pdf.with_suffix(".qdf")
    tool("qpdf", "--qdf", "--object-streams=disable", pdf, plain)
    check(f"/Lang ({language})".encode() in plain.read_bytes(), f"{pdf.name}: no language")


def check_places(pdf: Path, name: str):
    pages = words_of(pdf)
    for number, page in enumerate(pages):
        for word, left, top, right, bottom in page:
            check(9 < left and right < 201 and 9 < top and bottom < 285, f"{pdf.name}: {word} "
                  f"on page {number + 1} runs off the sheet")
    first = RECIPIENTS.get(name, "Esimerkkilän")
    at = next(i for i, word in enumerate(pages[0]) if word[0] == first)
    left = pages[0][at][1]
    check(abs(left - 20) < 0.6, f"{pdf.name}: the recipient begins at {left:.1f} mm")
    ever = [w for w in pages[0] if w[1] < EVER[2] and EVER[1] < w[4] and w[2] < EVER[3]]
    for word, *edges in ever:
        inside = SEEN[0] < edges[0] and SEEN[1] < edges[1]
        inside = inside and edges[2] < SEEN[2] and edges[3] < SEEN[3]
        check(inside, f"{pdf.name}: {word} shows in the window, at {edges}")
    check(ever[0][0] == first and len(ever) >= 4, f"{pdf.name}: {ever} in the window")


def check_text(pdf: Path, text: str, paid: bool):
    """All that the text says is on the pages, whose giro form has its labels in two languages."""
    bare = re.sub(r"\s+", "", tool("pdftotext", "-layout", pdf, "-"))
    raw = re.sub(r"\s+", "", tool("pdftotext", "-raw", pdf, "-"))
    body = text.split("\n" + "-" * 78)[0]
    for word in body.split():
        if set(word) != {"-"}:
            check(word in bare or word in raw or len(word) > 20, f"{pdf.name}: {word} is missing")
    for label in ("TILISIIRTO", "GIRERING", "Saajan", "Mottagarens", "Viitenro", "Förf."):
        check((label in raw) == paid, f"{pdf.name}: {label} of the giro form")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([os.environ["KORTISTO_INVOICES"], folder, "0"], check=True)
        for name in PAGES:
            for language in ("fi", "sv", "en"):
                pdf = Path(folder) / f"{name}-{language}.pdf"
                text = pdf.with_suffix(".txt").read_text("utf-8")
                check_file(pdf, name, language)
                check_places(pdf, name)
                check_text(pdf, text, name in PAID)
                if name in PAID:
                    check_barcode(pdf, text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
