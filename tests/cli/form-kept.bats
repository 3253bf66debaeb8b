# What was typed into a form is lost by nothing: it stays in memory until it is saved or thrown away.
load form_helper

kTakeUp='go on with it (y/n)'
kThrowAway='throw it away (y/n)'
kSave='save (y/n/e)'

# An editor that moves the client, the first time it is called, and then leaves the form as it is.
moves() {
  an_editor <<<'sed -i "s/Koivukuja 1\"/Koivukuja 2\"/" "$1"'
}

street() {
  gives 0 show 1 --json
  jq -r .street <<<"$output"
}

# The form that was left is taken up again, and saved.
goes_on() {
  on_terminal 0 "$kTakeUp" y "$kSave" y -- edit 1 --edit
  [[ "$output" == *'street address: Koivukuja 1 → Koivukuja 2'* ]]
  [ "$(street)" = 'Koivukuja 2' ]
  nothing_left
}

@test "e at the question opens the form again, as often as somebody wants" {
  one_client
  an_editor <<'END'
case $(ls forms | wc -l) in
  1) sed -i 's/Koivukuja 1/Koivukuja 2/' "$1" ;;
  2) grep -q '^street = "Koivukuja 2"$' "$1"; sed -i 's/Koivukuja 2/Koivukuja 3/' "$1" ;;
esac
END
  on_terminal 0 "$kSave" e "$kSave" EDIT "$kSave" y -- edit 1 --edit
  [ "$(ls forms | wc -l)" = 3 ]
  [ "$(street)" = 'Koivukuja 3' ]
  nothing_left
}

@test "the answers in Finnish and Swedish, where e is no" {
  one_client
  moves
  on_terminal 18 '(k/e/m)' m '(k/e/m)' e -- edit 1 --edit --lang fi
  [ "$(ls forms | wc -l)" = 2 ]
  [[ "$output" == *'kirjoittamasi on tallessa koneen muistissa, ei levyllä; jatka sitä: kortisto edit 1 --edit'* ]]
  on_terminal 18 'fortsätt med det (j/n)' j '(j/n/r)' r '(j/n/r)' nej -- edit 1 --edit --lang sv
  [ "$(ls forms | wc -l)" = 4 ]
  left_with 'Koivukuja 2'
}

@test "n leaves the form in memory, and says how to go on with it" {
  one_client
  moves
  on_terminal 18 "$kSave" n -- edit 1 --edit
  [[ "$output" == *'kept in memory, not on a disk; go on with it: kortisto edit 1 --edit'* ]]
  [[ "$output" == *'nothing was saved'* ]]
  left_with '^street = "Koivukuja 2"$'
  goes_on
}

@test "^C and ^D at the question, and a closed window, leave it too" {
  one_client
  moves
  local key
  for key in ^C ^D; do
    on_terminal "$([ $key = ^C ] && echo 130 || echo 4)" "$kSave" "$key" -- edit 1 --edit
    [[ "$output" == *'go on with it: kortisto edit 1 --edit'* ]]
    left_with '^street = "Koivukuja 2"$'
    throw_away
  done
  run "$ON_TERMINAL" "$kSave" ^H -- "$KORTISTO" edit 1 --edit
  left_with '^street = "Koivukuja 2"$'
  goes_on
}

@test "a window that is closed while the editor is open leaves what that had written" {
  one_client
  an_editor <<'END'
[ "$(ls forms | wc -l)" = 1 ] || exit 0
sed -i 's/Koivukuja 1"/Koivukuja 2"/' "$1"
echo written >/dev/tty
exec sleep 20
END
  run "$ON_TERMINAL" written ^H -- "$KORTISTO" edit 1 --edit
  left_with '^street = "Koivukuja 2"$'
  goes_on
}

@test "SIGTERM, SIGHUP and SIGKILL to kortisto leave it, and no other signal asks for more" {
  one_client
  local name
  for name in TERM HUP KILL; do
    rm -rf begun forms
    an_editor <<'END'
sed -i 's/Koivukuja 1"/Koivukuja 2"/' "$1"
echo $$ >beginning; mv beginning begun
exec sleep 20
END
    run -0 /usr/bin/python3 -c '
import os, signal, subprocess, sys, time
kortisto = subprocess.Popen([sys.argv[1], "edit", "1", "--edit", "--yes"], start_new_session=True)
while not os.path.exists("begun"):
    time.sleep(0.05)
number = getattr(signal, "SIG" + sys.argv[2])
kortisto.send_signal(number)
sys.exit(kortisto.wait(10) != -number)' "$KORTISTO" "$name"
    kill "$(cat begun)" 2>/dev/null || true
    left_with '^street = "Koivukuja 2"$'
    an_editor <<<true
    on_terminal 18 "$kTakeUp" y "$kSave" n -- edit 1 --edit
    throw_away
  done
  [ "$(street)" = 'Koivukuja 1' ]
}

@test ":q after an error leaves it, and the error is said of the form" {
  one_client
  an_editor <<'END'
case $(ls forms | wc -l) in
  1) sed -i 's/^street = .*/street = 7/' "$1" ;;
  3) sed -i 's/^street = 7/street = "Koivukuja 2"/' "$1" ;;
esac
END
  on_terminal 18 -- edit 1 --edit
  [[ "$output" == *'form, line 21: street address: '* ]]
  [[ "$output" != *kortisto.toml* ]]
  # Neither the comment of the error nor anything else was added to what was written.
  left_with '^street = 7$'
  on_terminal 0 "$kTakeUp" y "$kSave" y -- edit 1 --edit
  ! grep -q '^#!' forms/3 || false
  [ "$(street)" = 'Koivukuja 2' ]
  nothing_left
}

@test "an error with a comment inside a text, and a kill: the comment is gone when it is taken up" {
  one_client
  one_case
  an_editor <<'END'
case $(ls forms | wc -l) in
  1) printf 'service = "Perhetyö"\ngoals = """\nfirst\nsecond \\q\nthird"""\n' >"$1" ;;
  2) kill -KILL $PPID; exit 1 ;;
  3) sed -i 's/ \\q//' "$1" ;;
esac
END
  run "$KORTISTO" plan add 1 --edit --yes </dev/null
  grep -q '^#! ' forms/2
  gives 0 plan add 1 --edit --yes
  ! grep -q '^#! ' forms/3 || false
  gives 0 plan 1 --json
  [ "$(jq -r .goals <<<"$output")" = $'first\nsecond\nthird' ]
  nothing_left
}

@test "an editor that is killed, fails, or had not written yet: its own files are kept with the form" {
  one_client
  an_editor <<'END'
[ "$(ls forms | wc -l)" = 1 ] || { test -s "$(dirname "$1")/.kortisto.toml.swp"; exit 0; }
echo 'half a thought' >"$(dirname "$1")/.kortisto.toml.swp"
kill -KILL $$
END
  gives 14 edit 1 --edit --yes
  [[ "$stderr" == *'go on with it: kortisto edit 1 --edit'* ]]
  [ -s "$(echo "$XDG_RUNTIME_DIR"/kortisto-*/.kortisto.toml.swp)" ]
  gives 18 edit 1 --edit --yes
  nothing_left
}

@test "an editor that takes the form away: what was written before comes back" {
  one_client
  an_editor <<'END'
case $(ls forms | wc -l) in
  1) sed -i 's/^street = .*/street = 7/' "$1" ;;
  2) rm "$1" ;;
esac
END
  gives 14 edit 1 --edit --yes
  left_with '^street = 7$'
}

@test "a form that is given up without a word of one's own is not kept" {
  one_client
  an_editor <<<true
  on_terminal 18 -- edit 1 --edit
  nothing_left
  an_editor <<<'kill -TERM $$'
  gives 14 edit 1 --edit --yes
  nothing_left
}

@test "thrown away by word: twice no keeps it, the second yes begins anew" {
  one_client
  an_editor <<'END'
[ "$(ls forms | wc -l)" != 1 ] || sed -i 's/Koivukuja 1"/Koivukuja 2"/' "$1"
[ "$(ls forms | wc -l)" != 2 ] || sed -i 's/Koivukuja 1"/Koivukuja 3"/' "$1"
END
  on_terminal 18 "$kSave" n -- edit 1 --edit
  on_terminal 18 "$kTakeUp" n "$kThrowAway" n -- edit 1 --edit
  on_terminal 4 "$kTakeUp" ^D -- edit 1 --edit
  on_terminal 130 "$kTakeUp" n "$kThrowAway" ^C -- edit 1 --edit
  left_with '^street = "Koivukuja 2"$'
  [ "$(ls forms | wc -l)" = 1 ]
  on_terminal 0 "$kTakeUp" n "$kThrowAway" y "$kSave" y -- edit 1 --edit
  [ "$(street)" = 'Koivukuja 3' ]
  nothing_left
}

@test "--yes takes up what was left" {
  one_client
  moves
  on_terminal 18 "$kSave" n -- edit 1 --edit
  an_editor <<<true
  gives 0 edit 1 --edit --yes
  [ "$(street)" = 'Koivukuja 2' ]
  nothing_left
}

@test "a form of another record, command or register is not offered" {
  one_client
  gives 0 add-client --family-name Malli --street 'Koivukuja 1'
  one_case
  moves
  on_terminal 18 "$kSave" n -- edit 1 --edit
  local other
  for other in 'edit 2' 'rectify 1'; do
    an_editor <<<true
    # shellcheck disable=SC2086
    on_terminal 18 -- $other --edit
    [[ "$output" == *'left as it was'* ]]
  done
  # Another register with the same people, and a copy of this one.
  cp "$REGISTER" copy.kortisto
  on_terminal 18 -- --register copy.kortisto edit 1 --edit
  mv "$REGISTER" away
  one_client
  on_terminal 18 -- edit 1 --edit
  mv away "$REGISTER"
  rm -rf "$XDG_STATE_HOME"
  left_with '^street = "Koivukuja 2"$'
  goes_on
}

@test "a new client's form is taken up, and the register that was named is named again" {
  a_register
  mv "$REGISTER" "$PWD/a register"
  an_editor <<<'sed -i "s/^#family_name = .*/family_name = \"Malli\"/" "$1"'
  on_terminal 18 "$kSave" n -- --register 'a register' add-client --edit
  [[ "$output" == *"go on with it: kortisto --register 'a register' add-client --edit"* ]]
  an_editor <<<true
  on_terminal 0 "$kTakeUp" y "$kSave" y -- --register 'a register' add-client --edit
  [[ "$output" == *'client 1 added'* ]]
  nothing_left
}

@test "a client who is called by name is called by number in what is said of the form" {
  one_client
  one_case
  a_plan
  an_editor <<<'sed -i "s/^service = .*/service = \"Tukihenkilö\"/" "$1"'
  on_terminal 18 "$kSave" n -- plan edit Koivisto --edit
  [[ "$output" == *'go on with it: kortisto plan edit 1 1 --edit'* ]]
  on_terminal 18 "$kTakeUp" n "$kThrowAway" n -- plan edit 1 1 --edit
}

@test "what others put into the common place is not taken for a form of one's own" {
  one_client
  moves
  on_terminal 18 "$kSave" n -- edit 1 --edit
  local left
  left=$(echo "$XDG_RUNTIME_DIR"/kortisto-*)
  mv "$left" "$XDG_RUNTIME_DIR/elsewhere"
  ln -s elsewhere "$left"
  an_editor <<<true
  on_terminal 18 -- edit 1 --edit
  rm "$left"
  mv "$XDG_RUNTIME_DIR/elsewhere" "$left"
  chmod 755 "$left"
  on_terminal 18 -- edit 1 --edit
  [[ "$output" == *'left as it was'* ]]
  if [ "$(id -u)" = 0 ]; then
    chmod 700 "$left"
    chown -R 65534 "$left"
    on_terminal 18 -- edit 1 --edit
    [[ "$output" == *'left as it was'* ]]
  fi
}

@test "a form that is open is not offered to a second program" {
  one_client
  an_editor <<'END'
sed -i 's/Koivukuja 1"/Koivukuja 2"/' "$1"
touch begun
while [ ! -e over ]; do sleep 0.05; done
END
  setsid --wait "$KORTISTO" edit 1 --edit --yes >first 2>&1 3>&- &
  while [ ! -e begun ]; do sleep 0.05; done
  local first=$EDITOR
  mv editor first-editor
  an_editor <<<'sed -i "s/^#city = .*/city = \"Espoo\"/" "$1"'
  [ -n "$first" ]
  on_terminal 0 "$kSave" y -- edit 1 --edit
  touch over
  wait
  grep -q '1 field changed' first
  nothing_left
}
