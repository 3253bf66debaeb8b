#!/usr/bin/python3
"""A sole trader's Monday morning, by the manual alone: tests/monday.md, every command of which is run
and has to say what stands there, with the exit status that stands there. manual_test.py says how
such a page is read.
"""

import os
import shutil
from pathlib import Path

from harness import EXAMPLES, temporary_folder
from manual_test import Page, World, run_examples


def main():
    page = Page.read(Path(__file__).resolve().parent / "monday.md")
    with temporary_folder() as folder:
        world = World.create(Path(folder) / "monday")
        shutil.copytree(EXAMPLES, world.home / "examples")
        print(f"{run_examples(page, world)} commands")


if __name__ == "__main__":
    os.umask(0o077)
    main()
