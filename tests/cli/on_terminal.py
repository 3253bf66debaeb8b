#!/usr/bin/python3
"""Runs a command on a terminal of its own and answers its questions.

    on_terminal.py [--columns N] [QUESTION ANSWER]... -- COMMAND...

Waits until the terminal shows QUESTION, then types ANSWER and a newline; the answers ^C and ^D are
those keys, ^H closes the terminal. Prints what the terminal showed, and exits with the command's
status, 128 and the signal's number when one ended it, or 99 when typing was not shown again
afterwards.
"""

import fcntl
import os
import pty
import select
import struct
import sys
import termios

KEYS = {"^C": b"\x03", "^D": b"\x04"}
LONGEST = 20  # seconds without a sign of life


def main(words: list[str]) -> int:
    columns = 80
    if words[0] == "--columns":
        columns = int(words[1])
        words = words[2:]
    split = words.index("--")
    talk = list(zip(words[0:split:2], words[1:split:2], strict=True))
    go, say_go = os.pipe()
    child, terminal = pty.fork()
    if child == 0:
        os.read(go, 1)  # not before the terminal was looked at
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        os.execvp(words[split + 1], words[split + 1 :])
    echo_before = termios.tcgetattr(terminal)[3] & termios.ECHO
    os.write(say_go, b"!")
    shown, seen = b"", 0
    while select.select([terminal], [], [], LONGEST)[0]:
        try:
            text = os.read(terminal, 65536)
        except OSError:  # the last user of the terminal is gone
            break
        shown += text
        if talk and talk[0][0].encode() in shown[seen:]:
            answer = talk.pop(0)[1]
            seen = len(shown)
            if answer == "^H":
                os.close(terminal)
                return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            os.write(terminal, KEYS.get(answer, os.fsencode(answer) + b"\n"))
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    sys.stdout.write(shown.decode(errors="replace").replace("\r\n", "\n"))
    if termios.tcgetattr(terminal)[3] & termios.ECHO != echo_before:
        return 99
    return status if status >= 0 else 128 - status


sys.exit(main(sys.argv[1:]))
