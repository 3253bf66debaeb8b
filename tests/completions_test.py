#!/usr/bin/python3
"""Completion in bash, zsh and fish, each driven on a terminal of its own by its keys.

The scripts are installed into a folder of the test, where the shells find them by their names. What
has to be offered is taken from the program's own help, so that no list of commands stands here.
Two things are looked at: the list that Tab shows, and the words that the line then has, which the
shell is made to print. bash is driven with the package bash-completion and without it.
"""

import os
import re
import resource
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from harness import PROGRAM, Area, fail, temporary_folder
from shell_on_terminal import Shell

SCRIPTS = {"bash": "kortisto.bash", "zsh": "_kortisto", "fish": "kortisto.fish"}
SOURCES = Path(__file__).resolve().parent.parent / "completions"

CPU_BOUND = 0.020  # seconds, of one question of a shell
ROLES = ("guardian", "legal_representative", "edunvalvoja", "authorised", "parent_without_custody",
         "close_person")


def check(good: bool, message: str):
    if not good:
        fail(message)


# --- what there is, by the program's own help ----------------------------------------------------


@dataclass
class Told:
    """What the help says of an option."""

    name: str
    value: str
    choices: list[str]


class Truth:
    def __init__(self, area: Area):
        self.area = area
        overview = self.help([])
        self.commands = re.findall(r"^  ([a-z-]+(?: [a-z-]+)?)(?:  |$)", part(overview, "Commands"), re.M)
        self.common = names(told(part(overview, "Common options")))
        self.helps = {command: self.help(command.split()) for command in self.commands}

    def help(self, words: list[str]) -> str:
        return self.area.must([*words, "--help", "--lang", "en"]).stdout.decode()

    def told(self, command: str) -> list[Told]:
        text = self.helps[command]
        return told(part(text, "Options")) + told(part(text, "Common options"))

    def options(self, command: str) -> list[str]:
        return names(self.told(command))

    def positionals(self, command: str) -> list[str]:
        usage = part(self.helps[command], "Usage").split(" [OPTION]")[0]
        return re.findall(r"[A-Z]+", usage)

    def first_words(self) -> list[str]:
        return sorted({command.split()[0] for command in self.commands})

    def nouns(self) -> list[str]:
        return sorted({command.split()[0] for command in self.commands if " " in command})

    def verbs(self, noun: str) -> list[str]:
        return [command.split()[1] for command in self.commands if command.startswith(noun + " ")]


def part(text: str, heading: str) -> str:
    found = re.search(rf"^{heading}.*:\n((?:  .*\n)*)", text, re.M)
    return found.group(1) if found else ""


def told(text: str) -> list[Told]:
    options = []
    for name, value, meaning in re.findall(
            r"^  (?:-\w, )?(--[a-z-]+)(?: ([A-Z=]+))?\b(.*\n(?:   +.*\n)*)", text, re.M):
        words = " ".join(meaning.split())
        choices = re.search(r": ([a-z0-9_-]+(?:, [a-z0-9_-]+)*)(?: \(may be repeated\))?$", words)
        options.append(Told(name, value, choices.group(1).split(", ") if choices else []))
    return options


def names(options: list[Told]) -> list[str]:
    return [option.name for option in options]


# --- the program's answers -----------------------------------------------------------------------


def answer(area: Area, words: list[str], **environment: str) -> dict[str, str]:
    """The candidates in place of the last word, with what they mean."""
    done = area.run(["__complete", *words], **environment)
    check(done.returncode == 0 and done.stderr == b"", f"__complete {words}: {done}")
    lines = done.stdout.decode().splitlines()
    check(len(set(lines)) == len(lines), f"__complete {words}: a candidate appears twice")
    return dict((line.split("\t") + [""])[:2] for line in lines)


def check_answers(area: Area, truth: Truth):
    def by_name(value: str) -> list[str]:
        return {"FILE": [":files"], "DIR": [":directories"]}.get(value, [])

    def offers(words: list[str], candidates: list[str]):
        offered = list(answer(area, words))
        check(offered == candidates, f"__complete {words}: {offered} and not {candidates}")

    offers([""], truth.first_words())
    offers(["-"], truth.common)
    offers(["--lang", "fi", "--json", ""], truth.first_words())
    offers(["--"], truth.common)
    offers(["--", ""], [])
    offers(["nonsense", ""], [])
    offers([], [])
    for noun in truth.nouns():
        offers(["--quiet", noun, ""], truth.verbs(noun))
        offers(["help", noun, ""], truth.verbs(noun))
    offers(["help", ""], truth.first_words())
    offers(["help", "list", ""], [])
    for command in truth.commands:
        words = command.split()
        offers([*words, "--"], truth.options(command))
        # The global ones before the command are not offered again, repeated ones are.
        left = [option for option in truth.options(command) if option not in ("--json", "--quiet")]
        offers(["--json", *words, "-q", "-"], left)
        check(not any(word.startswith("-") for word in answer(area, [*words, "--", "-"])),
              f"{command} -- offers options")
    offers(["add-client", "--phone", "1", "--city", "x", "--p"],
           [option for option in truth.options("add-client") if option != "--city"])
    for command in truth.commands:
        for option in truth.told(command):
            words = [*command.split(), option.name]
            if option.value.startswith("FIELD"):
                check_fields(area, words, option.value.removeprefix("FIELD"))
            elif option.value:
                offers([*words, ""], option.choices or by_name(option.value))
                offers([*words[:-1], f"{option.name}=x"],
                       [f"{option.name}={choice}" for choice in option.choices]
                       or by_name(option.value))
        for i, name in enumerate(truth.positionals(command)):
            verbs = truth.verbs(command) if i == 0 else []  # of a noun that is a command too
            if command != "help":
                offers([*command.split(), *["1"] * i, ""], verbs + by_name(name))
    # So that the reading of the help is not trusted alone.
    offers(["--lang", ""], ["fi", "sv", "en"])
    offers(["list", "--format", ""], ["table", "json", "csv", "tsv"])
    offers(["list", "--without", ""], ["plan"])
    offers(["find", "x", "--sort="],
           [f"--sort={field}" for field in ("number", "family_name", "given_names", "birth_date",
                                            "home_municipality", "safety_prohibition", "found_in")])
    offers(["list", "--due-within", ""], [])
    offers(["guardian", "add", "2", "--role="], [f"--role={role}" for role in ROLES])
    offers(["case", "add", "1", "--controller", ""], ["practice", "buyer", "county"])
    offers(["agreement", "print", "--format", ""], ["text", "pdf"])
    # The day from which an agreement is valid is not that from which the register says so.
    days = [option for option in truth.options("agreement edit") if "valid-from" in option]
    check(days == ["--valid-from", "--change-valid-from"], f"agreement edit has {days}")
    offers(["add-client", "--from", ""], [":files"])
    offers(["--config=x"], [":files"])
    offers(["backup", "/"], [":directories"])
    # Nothing of the register and nothing personal.
    for words in (["show"], ["export"], ["add-client", "--family-name"], ["--as-of"], ["--wait"]):
        offers([*words, ""], [])
    offers(["verify", "--quiet="], [])
    # Where nothing else can stand.
    offers(["list", ""], truth.options("list"))
    offers(["show", "1", "--json", ""],
           [option for option in truth.options("show") if option != "--json"])


def check_fields(area: Area, words: list[str], goes_on: str):
    """FIELD, or FIELD=FILE, which goes on after the key."""
    keys = answer(area, [*words, ""])
    end = goes_on[:1]
    check(len(keys) > 1 and all(keys.values()), f"{words} does not say its fields")
    check(all(re.fullmatch(rf"[a-z_]+{end}", key) for key in keys), f"{words} offers {list(keys)}")
    joined = f"{words[-1]}="
    check(list(answer(area, [*words[:-1], joined])) == [joined + key for key in keys],
          f"{words} offers something else after =")
    if goes_on == "=FILE":
        key = next(iter(keys))
        for line, lead in (([*words, key + "x"], key), ([*words[:-1], joined + key], joined + key)):
            told_names = answer(area, line)
            check(told_names == {":files": lead}, f"{line} offers {told_names}")


def check_languages(area: Area):
    for words, environment, meaning in (
            ([], {"LC_ALL": "fi_FI.UTF-8"}, "luettele asiakkaat"),
            ([], {"LC_ALL": "", "LANG": "sv_FI.UTF-8"}, "lista klienterna"),
            ([], {}, "list the clients"),
            (["--lang", "fi"], {}, "luettele asiakkaat"),
            (["--lang=sv"], {}, "lista klienterna")):
        told = answer(area, [*words, ""], **environment)
        check(told["list"] == meaning, f"{words} {environment}: list means {told['list']}")
        check(told["guardian"].startswith("add, "), f"guardian means {told['guardian']}")
    finnish = {"LC_ALL": "fi_FI.UTF-8"}
    told = answer(area, ["guardian", "add", "1", "--role", ""], **finnish)
    check(told["guardian"] == "huoltaja", f"--role guardian means {told['guardian']}")
    told = answer(area, ["add-client", "--"], **finnish)
    check(told["--city"] == "postitoimipaikka", f"--city means {told['--city']}")
    check(all(told.values()), "an option means nothing")


def check_quiet(area: Area):
    """Nothing is said about what cannot be helped, and nothing is opened."""
    for words in ([b"\xff", b""], [b"--lang", b"\xff", b""], [b"x" * 100000], [b"--=", b"-"]):
        done = subprocess.run([PROGRAM.encode(), b"__complete", *words], capture_output=True,
                              env=area.environment(), check=False)
        check(done.stderr == b"" and done.returncode == 0, f"{words[0][:9]!r}: {done.stderr!r}")
    with open("/dev/full", "wb") as full:
        done = subprocess.run([PROGRAM, "__complete", ""], stdout=full, stderr=subprocess.PIPE,
                              env=area.environment(), check=False)
    check(done.stderr == b"", f"/dev/full: {done.stderr!r}")
    config = area.root / "config/kortisto/config.toml"
    text = config.read_text(encoding="utf-8")
    config.write_text("nonsense", encoding="utf-8")
    told = answer(area, ["show", "1", "--register", "/nowhere", "--lang", "fi", "--j"])
    check("--json" in told, "a broken configuration stops completion")
    config.write_text(text, encoding="utf-8")


def check_time(area: Area) -> float:
    """CPU of the longest answer, the least of eleven: other work on the machine only adds to it."""
    def once() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        answer(area, ["add-client", "--"])
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    least = min(once() for _ in range(11))
    check(least < CPU_BOUND, f"an answer takes {least * 1000:.1f} ms of CPU")
    return least


# --- the shells ----------------------------------------------------------------------------------


def install(area: Area) -> Path:
    """The scripts where a shell finds them, by the rules of the build."""
    share = area.root / "usr/share"
    subprocess.run(["cmake", "--install", os.environ["KORTISTO_BUILD"], "--prefix",
                    str(share.parent), "--component", "completions"],
                   check=True, stdout=subprocess.DEVNULL)
    return share


def check_syntax(area: Area):
    """The shells can read the scripts; a broken one is noticed."""
    for shell, name in SCRIPTS.items():
        broken = area.root / name
        broken.write_text((SOURCES / name).read_text(encoding="utf-8") + "\nif (\n",
                          encoding="utf-8")
        for script, good in ((SOURCES / name, True), (broken, False)):
            done = subprocess.run([shell, "-n", str(script)], capture_output=True, check=False)
            check((done.returncode == 0) == good, f"{shell} -n {script}: {done}")
        broken.unlink()


def check_shell(shell: Shell, truth: Truth):
    def completes(keys: str, words: list[str]):
        # A shell that is late on a busy machine is asked again; one that is wrong stays so.
        for _ in range(3):
            made = shell.words(keys)
            if made == ["kortisto", *words]:
                return
        fail(f"{shell.name}: {keys!r} becomes {made}")

    def options_shown(line: str, options: list[str]):
        shown = shell.offer(line, options)
        extra = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", shown)) - set(options)
        check(not extra, f"{shell.name}: {line!r} offers {sorted(extra)}")

    shell.offer("kortisto ", truth.first_words())
    for noun in truth.nouns():
        shell.offer(f"kortisto {noun} ", truth.verbs(noun))
    shell.offer("kortisto help ", truth.first_words())
    for command in truth.commands:
        options_shown(f"kortisto {command} --", truth.options(command))
        # The whole name but its last letter is enough, but where a longer one begins the same.
        name = command.split()[-1]
        if len([c for c in truth.commands if c.startswith(command[:-1])]) == 1:
            completes(f"kortisto {command[:-1]}\t", command.split())
    options_shown("kortisto --", truth.common)
    options_shown("kortisto -q list -", [o for o in truth.options("list") if o != "--quiet"])
    shell.offer("kortisto list --lang ", ["fi", "sv", "en"])
    shell.offer("kortisto list --format=", ["table", "json", "csv", "tsv"])

    completes("kortisto li\t--fo\tc\t", ["list", "--format", "csv"])
    completes("kortisto --lang fi guardian a\t", ["--lang", "fi", "guardian", "add"])
    completes("kortisto --lang=s\tlist", ["--lang=sv", "list"])
    completes("kortisto export 1 --format=p\t--ou\t", ["export", "1", "--format=pdf", "--output"])
    completes("kortisto guardian add 2 --role l\t",
              ["guardian", "add", "2", "--role", "legal_representative"])
    completes("kortisto add-client --regime=so\t", ["add-client", "--regime=social_care"])
    # The command that the cursor stands in.
    check(shell.words("LC_ALL=C kortisto ver\t")[-1] == "verify", f"{shell.name}: a variable")
    completes("kortisto help rot\t", ["help", "rotate-key"])
    completes("kortisto help guardian l\t", ["help", "guardian", "list"])
    # Words with what parts them in bash.
    completes("kortisto export 1 --output a:b=c --form\t",
              ["export", "1", "--output", "a:b=c", "--format"])
    completes("kortisto --register 'a b' li\t", ["--register", "a b", "list"])
    # After "--" there are no options.
    completes("kortisto list -- --js\t", ["list", "--", "--js"])
    # In the middle of a line.
    completes("kortisto ver --json" + "\x1b[D" * 7 + "\t", ["verify", "--json"])
    if shell.name == "bash":  # the others look at the whole word
        completes("kortisto verit" + "\x1b[D" * 2 + "\t", ["verifyit"])

    # Names of files.
    completes("kortisto add-client --from onl\t", ["add-client", "--from", "only this one.toml"])
    completes("kortisto add-client --from=onl\t", ["add-client", "--from=only this one.toml"])
    completes("kortisto add-client --from 'onl\t", ["add-client", "--from", "only this one.toml"])
    completes("kortisto restore col\t", ["restore", "colon:and=equals"])
    for option in truth.told("add-client"):
        words = ["add-client", option.name]
        if option.value == "FIELD":
            completes(f"kortisto add-client {option.name} fam\t", [*words, "family_name"])
            completes(f"kortisto add-client {option.name}=fam\t",
                      ["add-client", f"{option.name}=family_name"])
        elif option.value == "FIELD=FILE":
            completes(f"kortisto add-client {option.name} fam\tonl\t",
                      [*words, "family_name=only this one.toml"])
            completes(f"kortisto add-client {option.name}=fam\tonl\t",
                      ["add-client", f"{option.name}=family_name=only this one.toml"])
    # zsh takes the slash back when a space follows.
    made = shell.words("kortisto backup di\t")[-1]
    check(made.rstrip("/") == "directory one", f"{shell.name}: di becomes {made}")
    # Two of the shells are bash, and would empty each other's file.
    kept = shell.home / f"kept by {shell.pid} alone"
    kept.touch()
    shell.enter(f"kortisto --version >kept\\ by\\ {shell.pid}\\ a\t")
    check(kept.stat().st_size > 0, f"{shell.name}: no name after >")


def check_other_names(shell: Shell, area: Area):
    """By a path, and by another name."""
    folder = area.root / "home/tools"
    made = shell.words("tools/kortisto li\t--fo\tt\tt\t")
    check(made[:3] == ["tools/kortisto", "list", "--format"], f"{shell.name}: {made}")
    made = shell.words("~/tools/kortisto rot\t")
    check(made == [str(folder / "kortisto"), "rotate-key"], f"{shell.name}: {made}")
    if shell.name == "bash":
        shell.enter("alias k='kortisto guardian'; complete -F _kortisto k")
        check(shell.words("k li\t") == ["k", "list"], "bash: an alias with a noun")
        shell.enter("COMP_WORDBREAKS=${COMP_WORDBREAKS//[=:]/}")
        made = shell.words("kortisto --lang=s\t--config=onl\t")
        check(made[1:] == ["--lang=sv", "--config=only this one.toml"], f"bash: {made}")
    else:
        shell.enter("alias k=kortisto")
        check(shell.words("k li\t")[-1] == "list", f"{shell.name}: an alias")


def try_shell(area: Area, share: Path, truth: Truth, name: str, package: bool):
    with Shell(name, area, share, package=package) as shell:
        check_shell(shell, truth)
        check_other_names(shell, area)


def check_descriptions(area: Area, share: Path):
    for name in ("zsh", "fish"):
        for language, meaning in (("fi_FI.UTF-8", "luettele asiakkaat"),
                                  ("sv_FI.UTF-8", "lista klienterna")):
            with Shell(name, area, share) as shell:
                shell.enter(f"export LC_ALL={language}")
                shown = shell.offer("kortisto ", ["add-client", "verify"])
                check(meaning in shown, f"{name}: no {meaning} in\n{shown}")


def main():
    with temporary_folder() as name:
        area = Area.create(Path(name))
        truth = Truth(area)
        check(len(truth.commands) >= 14 and len(truth.common) >= 14, "the help cannot be read")
        check_answers(area, truth)
        check_languages(area)
        check_quiet(area)
        check_syntax(area)
        share = install(area)
        home = area.root / "home"
        for folder in (area.root / "bin", home / "tools"):
            folder.mkdir()
            (folder / "kortisto").symlink_to(Path(PROGRAM).resolve())
        # Else fish begins with a look at all manual pages of the machine.
        (area.root / "data/fish/generated_completions").mkdir(parents=True)
        (home / "only this one.toml").touch()
        (home / "colon:and=equals").touch()
        (home / "directory one").mkdir()
        (home / "digest").touch()
        turns = [("bash", False), ("bash", True), ("zsh", False), ("fish", False)]
        with ThreadPoolExecutor(len(turns)) as pool:  # a shell waits more than it works
            for done in [pool.submit(try_shell, area, share, truth, *turn) for turn in turns]:
                done.result()
        check_descriptions(area, share)
        cpu = check_time(area)
    print(f"{len(truth.commands)} commands, three shells, an answer in {cpu * 1000:.1f} ms of CPU")


if __name__ == "__main__":
    main()
