#!/usr/bin/python3
"""^Z and fg at a question that hides what is typed, in real shells: the shell gets its terminal back
with what is typed shown, and whoever comes back is asked again, without being shown.
"""

import os
import pty
import select
import signal
import termios
from pathlib import Path

from harness import OLD, PROGRAM, Area, fail, temporary_folder

LONGEST = 20  # seconds without a sign of life
QUESTION = "Passphrase or recovery key: "
# Without an editor of its own for the line, whose modes would hide those of the terminal.
SHELLS = {"bash": ["bash", "--noprofile", "--norc", "--noediting", "-i"],
          "zsh": ["zsh", "-f", "-i", "+Z"],
          "dash": ["dash", "-i"]}


class Terminal:
    def __init__(self, name: str, area: Area):
        self.name = name
        self.shown = ""
        environment = area.environment(TERM="dumb", PS1="", HISTFILE="/dev/null")
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execvpe(SHELLS[name][0], SHELLS[name], environment)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.kill(self.pid, signal.SIGKILL)
        os.close(self.fd)
        os.waitpid(self.pid, 0)

    def type(self, keys: str):
        os.write(self.fd, keys.encode())

    def wait_for(self, text: str, since: int = 0) -> int:
        """Reads until that is shown, and says where the rest begins."""
        while text not in self.shown[since:]:
            if not select.select([self.fd], [], [], LONGEST)[0]:
                fail(f"{self.name}: no {text!r} in {self.shown!r}")
            self.shown += os.read(self.fd, 65536).decode(errors="replace")
        return self.shown.index(text, since) + len(text)

    def hides(self) -> bool:
        return not termios.tcgetattr(self.fd)[3] & termios.ECHO


def check(ok: bool, terminal: Terminal, what: str):
    if not ok:
        fail(f"{terminal.name}: {what}\n{terminal.shown}")


def stop_and_come_back(terminal: Terminal):
    terminal.type("printf '<%s>\\n' rea''dy\n")
    at = terminal.wait_for("<ready>")
    terminal.type(f"{PROGRAM} list\n")
    at = terminal.wait_for(QUESTION, at)
    for _ in range(2):
        check(terminal.hides(), terminal, "what is typed is shown at the question")
        terminal.type("half of it")
        terminal.type("\x1a")
        terminal.type("printf '<%s>\\n' sto''pped\n")
        at = terminal.wait_for("<stopped>", at)
        check(not terminal.hides(), terminal, "the shell was left without echo")
        terminal.type("fg\n")
        at = terminal.wait_for(QUESTION, at)
    check(terminal.hides(), terminal, "what is typed is shown after coming back")
    terminal.type(OLD + "\n")
    at = terminal.wait_for("family name", at)
    terminal.type("printf '<%s>\\n' do''ne\n")
    terminal.wait_for("<done>", at)
    check(not terminal.hides(), terminal, "the shell was left without echo at the end")
    check(OLD not in terminal.shown, terminal, "the passphrase was shown")


def main():
    with temporary_folder() as folder:
        area = Area.create(Path(folder))
        area.must(["init", "--passphrase-file", "{root}/old"])
        area.must(["add-client", "--passphrase-file", "{root}/old", "--family-name", "Koivu"])
        for name in SHELLS:
            with Terminal(name, area) as terminal:
                stop_and_come_back(terminal)
    print(f"{len(SHELLS)} shells")


if __name__ == "__main__":
    os.umask(0o077)
    main()
