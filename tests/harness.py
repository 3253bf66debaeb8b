"""What the tests of whole commands share: a home of their own for the program, and its registers.

The program is $KORTISTO and the fault shim $KORTISTO_SHIM: tests/CMakeLists.txt gives them to every
test. Registers are read with tests/vault_reader.py, so that the program does not vouch for itself.
"""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import vault_reader

PROGRAM = os.environ.get("KORTISTO", "")
SHIM = os.environ.get("KORTISTO_SHIM", "")
LONG = bool(os.environ.get("KORTISTO_LONG"))
EXAMPLES = Path(__file__).resolve().parent.parent / "examples"

# The least that Argon2id is allowed to cost, so that a test can open a register 1,000 times.
FAST_CONFIG = "[passphrase]\nmemory_mib = 8\npasses = 1\nlanes = 1\n"

OLD, NEW = "old passphrase of the test", "new passphrase of the test"

DONE = (0, 3)  # exit codes of a command that did what it was asked
IO_ERROR = 14
OUTCOME_UNKNOWN = 19

# The moments that differ from run to run: ISO 8601, its short form in the names of files, and
# milliseconds since 1970 in the tables.
MOMENT = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z|\d{8}T\d{6}\.\d{3}Z|\b1[5-9]\d{11}\b")


def without_moments(text: bytes) -> bytes:
    return MOMENT.sub(b"MOMENT", text)


class Area:
    """A folder that is the whole world of one run: home, XDG folders, passphrases, output."""

    def __init__(self, root: Path):
        self.root = root
        self.register = root / "data/kortisto/register.kortisto"

    @staticmethod
    def create(root: Path, config: str | None = FAST_CONFIG) -> "Area":
        for folder in ("home", "config", "data", "state", "cache", "runtime", "out"):
            (root / folder).mkdir(parents=True, mode=0o700)
        for name, text in (("old", OLD), ("new", NEW)):
            secret = root / name
            secret.touch(mode=0o600)
            secret.write_text(text + "\n", encoding="utf-8")
        if config is not None:
            (root / "config/kortisto").mkdir()
            (root / "config/kortisto/config.toml").write_text(config, encoding="utf-8")
        return Area(root)

    def copy(self, root: Path) -> "Area":
        shutil.copytree(self.root, root, symlinks=True)
        return Area(root)

    def environment(self, **more: str) -> dict[str, str]:
        return {
            "PATH": "/usr/bin:/bin",
            "LC_ALL": "C.UTF-8",
            "HOME": str(self.root / "home"),
            "TMPDIR": str(self.root / "cache"),
            **{
                f"XDG_{name.upper()}_HOME": str(self.root / name)
                for name in ("config", "data", "state", "cache")
            },
            "XDG_RUNTIME_DIR": str(self.root / "runtime"),
            **more,
        }

    def arguments(self, command: list[str], program: str = "") -> list[str]:
        """`command` with {root} filled in, after the program's name."""
        return [program or PROGRAM, *(word.replace("{root}", str(self.root)) for word in command)]

    def run(
        self, command: list[str], program: str = "", **environment: str
    ) -> subprocess.CompletedProcess:
        """Runs the program without a terminal, so that it can only ask in vain."""
        return subprocess.run(
            self.arguments(command, program),
            env=self.environment(**environment),
            cwd=self.root,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=120,
            start_new_session=True,
        )

    def must(self, command: list[str], **environment: str) -> subprocess.CompletedProcess:
        done = self.run(command, **environment)
        if done.returncode not in DONE:
            fail(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr.decode()}")
        return done

    def files(self) -> dict[str, Path]:
        return {
            path.relative_to(self.root).as_posix(): path
            for path in sorted(self.root.rglob("*"))
            if path.is_file()
        }


def dump(register: Path) -> bytes:
    """Every row of every table, and which of the two passphrases opens it; moments left out."""
    for name, passphrase in (("old", OLD), ("new", NEW)):
        try:
            with register.open("rb") as file:
                vault = vault_reader.open_vault(file, vault_reader.Passphrase(passphrase))
                vault_reader.check(vault)
                content = b"".join(vault.content())
        except vault_reader.Refused as refused:
            if refused.status == vault_reader.WRONG_SECRET:
                continue
            return f"refused: {refused}".encode()
        database = sqlite3.connect(":memory:")
        database.deserialize(content)
        rows = "\n".join(database.iterdump())
        database.close()
        return without_moments(f"opens with the {name} passphrase\n{rows}".encode())
    return b"opens with neither passphrase"


def temporary_folder() -> tempfile.TemporaryDirectory:
    """In memory where there is room for it: these tests sync thousands of times."""
    shared = Path("/dev/shm")
    room = (
        shared.is_dir()
        and os.access(shared, os.W_OK)
        and shutil.disk_usage(shared).free > 256 << 20
    )
    return tempfile.TemporaryDirectory(prefix="kortisto-", dir=shared if room else None)


def is_in_memory(folder: Path) -> bool:
    """Whether the form of --edit may stand there."""
    command = ["stat", "--file-system", "--format=%T", str(folder)]
    return subprocess.check_output(command, text=True).strip() in ("tmpfs", "ramfs")


def fail(message: str):
    print(message)
    sys.exit(1)
