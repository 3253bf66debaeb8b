#!/usr/bin/python3
"""Makes the picture of an invoice that the README shows, and says what stands on it.

  man/picture.py PDF PNG    draws the first page, and keeps its words in the picture

The words are those of pdftotext, in a text chunk "Words" (PNG, section 11.3.4.5), so that
tests/manual_test.py sees when the program makes another paper today:

  KORTISTO_PICTURE=man/invoice.png tests/manual_test.py    draws it anew from kortisto-month(7)
"""

import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

SIGNATURE = b"\x89PNG\r\n\x1a\n"
DOTS_PER_INCH = "80"
# Its keyword, not compressed, no language.
WORDS = b"Words\0\0\0\0\0"


def words_of_pdf(pdf: Path) -> list[str]:
    command = ["pdftotext", "-l", "1", str(pdf), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode().split()


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at < len(png):
        size, kind = struct.unpack_from(">I4s", png, at)
        yield kind, png[at + 8:at + 8 + size]
        at += 12 + size


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + \
        struct.pack(">I", zlib.crc32(kind + content))


def words_of_picture(png: Path) -> list[str]:
    for kind, content in chunks(png.read_bytes()):
        if kind == b"iTXt" and content.startswith(WORDS):
            return content[len(WORDS):].decode().split(" ")
    return []


def draw(pdf: Path, png: Path) -> None:
    command = ["pdftoppm", "-r", DOTS_PER_INCH, "-gray", "-png", "-singlefile", str(pdf)]
    drawn = subprocess.run(command, capture_output=True, check=True).stdout
    words = " ".join(words_of_pdf(pdf)).encode()
    parts = list(chunks(drawn))
    parts.insert(1, (b"iTXt", WORDS + words))
    png.write_bytes(SIGNATURE + b"".join(chunk(kind, content) for kind, content in parts))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    draw(Path(sys.argv[1]), Path(sys.argv[2]))
