"""bash, zsh and fish, each on a terminal of its own and driven by its keys."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
from pathlib import Path

from harness import Area, fail

BASH_COMPLETION = Path("/usr/share/bash-completion/bash_completion")

LONGEST = 20  # seconds without a sign of life
CALM = 0.15  # seconds of silence after which nothing more is shown

ESCAPES = re.compile(r"\x1b\[[0-9;?>=]*[A-Za-z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[()].|\x1b.")


class Shell:
    """A shell on a terminal that is wide and high enough to show every list at once."""

    def __init__(self, name: str, area: Area, share: Path, package: bool = False):
        self.name = name
        self.home = area.root / "home"
        environment = area.environment(
            TERM="xterm", XDG_DATA_DIRS=f"{share}:/usr/share",
            PATH=f"{area.root}/bin:/usr/bin:/bin", INPUTRC="/dev/null")
        start = {"bash": ["bash", "--noprofile", "--norc", "-i"], "zsh": ["zsh", "-f", "-i"],
                 "fish": ["fish", "-i"]}[name]
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 200, 180, 0, 0))
            os.chdir(self.home)
            os.execvpe(start[0], start, environment)
        site = next(share.glob("zsh/*"))
        setting = {
            "bash": "bind 'set show-all-if-ambiguous on'; bind 'set completion-query-items 0';"
                    "bind 'set page-completions off'; bind 'set enable-bracketed-paste off';"
                    "bind 'set bell-style none'; PS1=; " +
                    (f". {BASH_COMPLETION}" if package else
                     f". {share}/bash-completion/completions/kortisto"),
            "zsh": f"PROMPT=; fpath=({site} $fpath); autoload -U compinit && compinit -u -D;"
                   "unset zle_bracketed_paste; LISTMAX=0; setopt auto_list no_always_last_prompt",
            "fish": "function fish_prompt; end; function fish_right_prompt; end;"
                    "function fish_greeting; end; set -g fish_autosuggestion_enabled 0",
        }[name]
        self.read(bool)
        self.read(lambda text: False, CALM)
        self.enter(setting)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.kill(self.pid, signal.SIGKILL)
        os.close(self.terminal)
        os.waitpid(self.pid, 0)

    def type(self, keys: str):
        os.write(self.terminal, keys.encode())

    def read(self, enough, silence: float = LONGEST) -> str:
        """What is shown until `enough` says so, or for so long nothing comes."""
        shown = b""
        while select.select([self.terminal], [], [], silence)[0]:
            shown += os.read(self.terminal, 65536)
            text = ESCAPES.sub("", shown.decode(errors="replace"))
            if enough(text):
                return text
        return ESCAPES.sub("", shown.decode(errors="replace"))

    def enter(self, line: str):
        """Runs a line to its end."""
        self.type(line + "\r")
        self.finish(line)

    def finish(self, what: str):
        """Waits until the shell has done all that it was told, however slow the machine is."""
        self.type("printf '<%s>' do''ne\r")
        shown = self.read(lambda text: "<done>" in text)
        if "<done>" not in shown:
            fail(f"{self.name}: {what}: {shown}")
        self.read(lambda text: False, CALM)

    def offer(self, line: str, expected: list[str]) -> str:
        """What Tab shows below the line, once all that is expected stands there."""
        def seen(text: str) -> bool:
            text = text.replace(line.rstrip(), "")
            return all(re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)
                       for word in expected)

        self.type(line + "\t" + ("\t" if self.name == "zsh" else ""))
        shown = self.read(seen)
        if not seen(shown):
            fail(f"{self.name}: {line!r} lacks some of {expected}:\n{shown}")
        shown += self.read(lambda text: False, CALM)
        # Not by ^C: a shell that is late with it gives up what is typed next.
        self.type("\x15")
        self.finish(line)
        return shown.replace(line.rstrip(), "")

    def words(self, keys: str) -> list[str]:
        """The words that the line has after the keys, as the shell understands them."""
        self.type(keys)
        self.type("\x01printf '<%s>' begin \x05 e''nd\r")
        shown = self.read(lambda text: "<end>" in text)
        found = re.search(r"<begin>(.*)<end>", shown, re.S)
        if found is None:
            fail(f"{self.name}: {keys!r}: {shown}")
        self.read(lambda text: False, CALM)
        return re.findall(r"<([^>]*)>", found.group(1))
