# A form holds no lock: what others do meanwhile works, and is not overwritten unseen.
load form_helper

kSave='save (y/n/e)'
kSaveOver='save what the form says all the same (y/n/e)'

# An editor that does this with kortisto while the form is open, and then has the form changed by a
# script of sed. What kortisto said stands in ./meanwhile.
meanwhile() {
  an_editor <<END
[ "\$(ls forms | wc -l)" = 1 ] || exit 0
(set -x; $1) >>meanwhile 2>&1
sed -i '${2-s/Koivukuja 1/Koivukuja 2/}' "\$1"
END
  export PATH=$PWD/bin:$PATH
  mkdir -p bin
  # An editor has a folder of its own for what it remembers, and what it runs has not.
  printf '#!/bin/sh\nXDG_STATE_HOME="%s" exec setsid --wait "%s" "$@"\n' "$XDG_STATE_HOME" "$KORTISTO" \
    >bin/kortisto
  chmod +x bin/kortisto
}

field() {
  gives 0 show 1 --json
  jq -r ".$1" <<<"$output"
}

@test "list, show, find, plan list, export, verify and backup work while a form is open" {
  one_client
  one_case
  a_plan
  a_practice
  mkdir copies
  meanwhile 'set -e; kortisto list; kortisto show 1; kortisto find Koivisto; kortisto plan list
    kortisto plan 1; kortisto export 1 --output report.txt; kortisto verify; kortisto backup copies
    kortisto key list' 's/^#goals = .*/goals = "Uni"/'
  gives 0 plan edit 1 --edit --yes
  [ -s report.txt ]
  [ -n "$(ls copies)" ]
  gives 0 plan show 1 2 --json
  [ "$(jq -r .goals <<<"$output")" = Uni ]
}

@test "others write too, and every kind of form is saved after them" {
  one_client
  one_case
  meanwhile 'kortisto add-client --family-name Malli' 's/^#service = .*/service = "Perhetyö"/'
  gives 0 plan add 1 --edit --yes
  rm -rf forms
  meanwhile 'kortisto case edit 1 --county Toinen' 's/^#family_name = .*/family_name = "Uusi"/'
  gives 0 add-client --edit --yes
  prints <<'END'
client 3 added
END
}

@test "no lock is held at the question either, and no key of the register is in memory" {
  one_client
  an_editor <<<'sed -i "s/Koivukuja 1/Koivukuja 2/" "$1"'
  run -0 /usr/bin/python3 - "$KORTISTO" <<'END'
import os, pty, subprocess, sys
child, terminal = pty.fork()
if child == 0:
    os.execv(sys.argv[1], [sys.argv[1], "edit", "1", "--edit"])
shown = b""
while b"save (y/n/e)" not in shown:
    shown += os.read(terminal, 65536)
subprocess.run([sys.argv[1], "list"], check=True, stdin=subprocess.DEVNULL)
files = os.listdir(f"/proc/{child}/fd")
assert not any(os.readlink(f"/proc/{child}/fd/{file}").endswith("register.kortisto")
               for file in files), files
os.write(terminal, b"y\n")
while True:
    try:
        shown += os.read(terminal, 65536)
    except OSError:
        break
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
END
  [ "$(field street)" = 'Koivukuja 2' ]
}

@test "the passphrase is asked for once" {
  one_client
  unset KORTISTO_PASSPHRASE_FILE
  an_editor <<<'sed -i "s/Koivukuja 1/Koivukuja 2/" "$1"'
  on_terminal 0 'Passphrase' 'nine birches' "$kSave" y -- edit 1 --edit
  [ "$(grep -c 'Passphrase' <<<"$output")" = 1 ]
  # From a pipe, which can be read once.
  rm -rf forms
  an_editor <<<'sed -i "s/Koivukuja 2/Koivukuja 3/" "$1"'
  echo 'nine birches' >typed
  run -0 setsid --wait "$KORTISTO" --passphrase-fd 9 edit 1 --edit --yes 9<typed
  run -0 sh -c 'sed -n p typed | setsid --wait "$0" --passphrase-file - rectify 1 --street "Koivukuja 4" --was "Koivukuja 3" --reason Luettu' "$KORTISTO"
}

@test "a passphrase that was changed meanwhile is asked for anew, and nothing is lost" {
  one_client
  cp passphrase old
  echo 'seven quiet lakes beyond the ridge' >next
  meanwhile 'kortisto rotate-key --drop-recovery --new-passphrase-file next'
  unset KORTISTO_PASSPHRASE_FILE
  sed -i 's|kortisto rotate-key|kortisto --passphrase-file old rotate-key|' editor
  on_terminal 0 Passphrase 'nine birches' "$kSave" y Passphrase "$(cat next)" -- edit 1 --edit
  [[ "$output" == *'passphrase has changed meanwhile'* ]]
  KORTISTO_PASSPHRASE_FILE=$PWD/next gives 0 show 1 --json
  [ "$(jq -r .street <<<"$output")" = 'Koivukuja 2' ]
}

@test "the same field, changed meanwhile: both values are shown, and yes saves over it" {
  one_client
  meanwhile 'kortisto edit 1 --street "Kuusikuja 9"'
  on_terminal 0 "$kSave" y "$kSaveOver" y -- edit 1 --edit
  [[ "$output" == *'the register has changed meanwhile:
  street address: Koivukuja 1 → Kuusikuja 9; the form says Koivukuja 2
'* ]]
  [ "$(field street)" = 'Koivukuja 2' ]
  nothing_left
}

@test "no leaves the register as the other one left it, and the form in memory, to be asked again" {
  one_client
  meanwhile 'kortisto edit 1 --street "Kuusikuja 9"'
  on_terminal 18 "$kSave" y "$kSaveOver" n -- edit 1 --edit
  [ "$(field street)" = 'Kuusikuja 9' ]
  left_with 'Koivukuja 2'
  on_terminal 0 'go on with it' y "$kSave" y "$kSaveOver" y -- edit 1 --edit
  [[ "$output" == *'Koivukuja 1 → Kuusikuja 9; the form says Koivukuja 2'* ]]
  [ "$(field street)" = 'Koivukuja 2' ]
}

@test "edit opens the form again with what the register says, and what is agreed on is not asked" {
  one_client
  an_editor <<'END'
case $(ls forms | wc -l) in
  1) setsid --wait "$KORTISTO" edit 1 --street 'Kuusikuja 9'
     sed -i 's/Koivukuja 1/Koivukuja 2/' "$1" ;;
  2) head -2 "$1" >told; sed -i 's/^street = .*/street = "Kuusikuja 9"/; s/^#city = .*/city = "Espoo"/' "$1" ;;
esac
END
  export KORTISTO
  on_terminal 0 "$kSave" y "$kSaveOver" e "$kSave" y "$kSave" y -- edit 1 --edit
  diff - told <<'END'
#! the register has changed meanwhile:
#!   street address: Koivukuja 1 → Kuusikuja 9; the form says Koivukuja 2
END
  [ "$(field street)" = 'Kuusikuja 9' ]
  [ "$(field city)" = Espoo ]
  nothing_left
}

@test "another field, changed meanwhile: it is shown, and stays as the other one left it" {
  one_client
  meanwhile 'kortisto edit 1 --city Espoo'
  on_terminal 0 "$kSave" y "$kSave" y -- edit 1 --edit
  [[ "$output" == *'the register has changed meanwhile:
  town:  → Espoo
save (y/n/e): y'* ]]
  [ "$(field street)" = 'Koivukuja 2' ]
  [ "$(field city)" = Espoo ]
}

@test "the same value, written by both, is nobody's loss" {
  one_client
  meanwhile 'kortisto edit 1 --street "Koivukuja 2"'
  on_terminal 0 "$kSave" y "$kSave" y -- edit 1 --edit
  [[ "$output" == *'nothing changed'* ]]
  [ "$(field street)" = 'Koivukuja 2' ]
}

@test "with --yes other fields stand, and the same one is not saved over" {
  one_client
  meanwhile 'kortisto edit 1 --city Espoo'
  gives 0 edit 1 --edit --yes
  says <<'END'
kortisto: the register has changed meanwhile, in other fields than the form; those changes stand
END
  [ "$(field city)" = Espoo ]
  rm -rf forms
  meanwhile 'kortisto edit 1 --street "Kuusikuja 9"' 's/Koivukuja 2/Koivukuja 3/'
  gives 18 edit 1 --edit --yes
  says <<'END'
kortisto: what you wrote is kept in memory, not on a disk; go on with it: kortisto edit 1 --edit
kortisto: error: street address: the value in the register has changed meanwhile, nothing was saved
kortisto: hint: go on with the form without --yes
END
  [ "$(field street)" = 'Kuusikuja 9' ]
  left_with 'Koivukuja 3'
}

@test "it changes once more while somebody is asked: that is asked about too" {
  one_client
  meanwhile 'kortisto edit 1 --street "Kuusikuja 9"'
  run -0 /usr/bin/python3 - "$KORTISTO" <<'END'
import os, pty, subprocess, sys
child, terminal = pty.fork()
if child == 0:
    os.execv(sys.argv[1], [sys.argv[1], "edit", "1", "--edit"])
shown = b""
def wait_for(text):
    global shown
    while text not in shown:
        shown += os.read(terminal, 65536)
    shown = shown.split(text, 1)[1]
wait_for(b"save (y/n/e)")
os.write(terminal, b"y\n")
wait_for(b"all the same (y/n/e)")
subprocess.run([sys.argv[1], "edit", "1", "--street", "Kuusikuja 10"], check=True,
               stdin=subprocess.DEVNULL)
os.write(terminal, b"y\n")
wait_for("→ Kuusikuja 10".encode())
wait_for(b"all the same (y/n/e)")
os.write(terminal, b"n\n")
try:
    while os.read(terminal, 65536):
        pass
except OSError:
    pass
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 18
END
  [ "$(field street)" = 'Kuusikuja 10' ]
}

@test "a mistake is put right against what the register says by then" {
  one_client
  meanwhile 'kortisto edit 1 --street "Kuusikuja 9"' \
    's/Koivukuja 1/Koivukuja 2/; s/^#reason = .*/reason = "Luettu väärin"/'
  on_terminal 0 "$kSave" y "$kSaveOver" y -- rectify 1 --edit
  [ "$(field street)" = 'Koivukuja 2' ]
}

@test "the record was undone meanwhile: the form is kept, and nothing is written" {
  one_client
  gives 0 guardian add 1 --family-name Malli
  meanwhile 'kortisto undo --yes || kortisto undo' 's/^family_name = .*/family_name = "Mallila"/'
  on_terminal 15 "$kSave" y -- guardian edit 1 1 --edit
  left_with Mallila
  gives 0 guardian list 1 --json
  [ "$(jq -c .guardians <<<"$output")" = '[]' ]
}

@test "the client of a new record was undone meanwhile" {
  one_client
  one_case
  gives 0 add-client --family-name Malli
  meanwhile 'kortisto undo --yes || kortisto undo; kortisto add-client --family-name Toinen' \
    's/^#family_name = .*/family_name = "Mallila"/'
  on_terminal 15 "$kSave" y -- guardian add 2 --edit
  left_with Mallila
  gives 0 guardian list 3 --json
  [ "$(jq -c .guardians <<<"$output")" = '[]' ]
}

@test "a new version was made meanwhile, and the case was closed: the form comes back and is kept" {
  one_client
  one_case
  a_plan
  meanwhile 'kortisto plan edit 1 1 --goals Uni' 's/^#goals = .*/goals = "Ruoka"/'
  on_terminal 18 "$kSave" y -- plan edit 1 1 --edit
  grep -q '^#! ' forms/2
  left_with Ruoka
  gives 0 plan show 1 2 --json
  [ "$(jq -r .goals <<<"$output")" = Uni ]
  throw_away
  rm -rf forms
  meanwhile 'kortisto plan end 1 2; kortisto plan end 1 1; kortisto case close 1 --close-ground ended' \
    's/^#service = .*/service = "Perhetyö"/'
  on_terminal 18 "$kSave" y -- plan add 1 --edit
  grep -q '^#! ' forms/2
  left_with Perhetyö
}

@test "the register is busy when it is to be saved: the form is asked about again" {
  one_client
  an_editor <<<'sed -i "s/Koivukuja 1/Koivukuja 2/" "$1"'
  run -0 /usr/bin/python3 - "$KORTISTO" "$REGISTER" <<'END'
import fcntl, os, pty, sys
child, terminal = pty.fork()
if child == 0:
    os.execv(sys.argv[1], [sys.argv[1], "edit", "1", "--edit"])
shown = b""
def wait_for(text):
    global shown
    while text not in shown:
        shown += os.read(terminal, 65536)
    shown = shown.split(text, 1)[1]
wait_for(b"save (y/n/e)")
held = open(sys.argv[2], "r+b")
fcntl.lockf(held, fcntl.LOCK_EX, 512, 0x40000000)
os.write(terminal, b"y\n")
wait_for(b"is using the register")
wait_for(b"save (y/n/e)")
held.close()
os.write(terminal, b"y\n")
try:
    while os.read(terminal, 65536):
        pass
except OSError:
    pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
END
  [ "$(field street)" = 'Koivukuja 2' ]
  nothing_left
}
