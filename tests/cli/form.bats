# The form of --edit: an editor, a file in memory, and a person who is asked before it is saved.
load form_helper

@test "the form stands in memory, for nobody else to read, and is gone afterwards" {
  one_client
  an_editor <<'END'
stat -c '%a %F' "$(dirname "$1")" "$1" >facts
stat -f -c %T "$1" >>facts
dirname "$(dirname "$1")" >>facts
env | grep -E '^(TMPDIR|XDG_STATE_HOME|XDG_CACHE_HOME)=' | cut -d= -f2 | sort -u >places
dirname "$1" | cmp - places
touch "$(dirname "$1")/.kortisto.toml.swp"
sed -i 's/^street = .*/street = "Mäntytie 2"/' "$1"
END
  gives 0 edit 1 --edit --yes
  prints <<'END'
client 1: 1 field changed
END
  diff - facts <<END
700 directory
600 regular file
tmpfs
$XDG_RUNTIME_DIR
END
  nothing_left
  gives 0 show 1 --json
  [ "$(jq -r .street <<<"$output")" = 'Mäntytie 2' ]
}

@test "the form says what the register says, and what can be said" {
  one_client
  an_editor <<<'sed -i "s/Koivukuja 1/Koivukuja 2/" "$1"'
  gives 0 edit 1 --edit --yes
  diff - forms/1 <<'END'
# Change: client 1
# Fill in a line and take away the # at its start. A line that is left with it says nothing.
# A day is written 31.1.1990 or 1990-01-31.

# family name (required)
family_name = "Koivisto"

# given names
given_names = "Kaisa"

# name used
#call_name = ""

# personal identity code
#identity_code = ""

# date of birth
birth_date = 1980-02-29

# street address
street = "Koivukuja 1"

# postcode
#postcode = ""

# town
#city = ""

# country
#country = ""

# other addresses
#other_addresses = []

# telephone numbers
phones = ["+358401234567"]

# e-mail addresses
#emails = []

# language of service
language = "fi"

# home municipality
#home_municipality = ""

# non-disclosure for safety
#safety_prohibition = true

# rules that apply: social_care, other
regime = "social_care"

# lives with client
#lives_with = []

# clientship began
clientship_from = 2026-01-02

# clientship ended
#clientship_to = ""

# ground of the clientship’s end
#clientship_end_ground = ""

# died
#died_on = ""

# Since when it is so, why it is changed and at whose request
[change]
# in force since
#valid_from = ""

# reason
#reason = ""

# at the request of
#requested_by = ""

# Where the data come from. If you leave this empty, the source will be: written down today together with the client
[source]
# source
#origin = ""

# received
#received = ""

# basis
#basis = ""

# asked for by
#asked_by = ""

# purpose
#purpose = ""

END
}

@test "what changes is shown before it is saved, and a person says yes" {
  one_client
  an_editor <<'END'
sed -i -e 's/^street = .*/street = "Mäntytie 2"/' -e 's/^#city = .*/city = "Espoo"/' \
  -e '/^phones/d' -e 's/^#reason = .*/reason = "Muutto"/' "$1"
END
  on_terminal 0 'save (y/n/e)' y -- edit 1 --edit
  [[ "$output" == *'  street address: Koivukuja 1 → Mäntytie 2
  town:  → Espoo
  telephone numbers: +358401234567 → 
save (y/n/e): y
client 1: 3 fields changed'* ]]
  nothing_left
}

@test "no is no, and so is the end of input" {
  one_client
  an_editor <<<'sed -i "s/Koivukuja 1/Koivukuja 2/" "$1"'
  on_terminal 18 'save (y/n/e)' n -- edit 1 --edit
  [[ "$output" == *'nothing was saved'* ]]
  throw_away
  on_terminal 18 'save (y/n/e)' 'NO ' -- edit 1 --edit
  throw_away
  on_terminal 4 'save (y/n/e)' '^D' -- edit 1 --edit
  gives 0 show 1 --json
  [ "$(jq -r .street <<<"$output")" = 'Koivukuja 1' ]
}

@test "yes may be in capitals, and what is neither yes nor no is asked again" {
  one_client
  an_editor <<<'sed -i "s/Koivukuja /Koivukuja 1/" "$1"'
  local yes
  for yes in Y Yes 'yES '; do
    on_terminal 0 'save (y/n/e)' "$yes" -- edit 1 --edit
  done
  on_terminal 0 'tallennetaanko (k/e/m)' K -- edit 1 --edit --lang fi
  on_terminal 0 'save (y/n/e)' '' 'save (y/n/e)' k 'save (y/n/e)' yess 'save (y/n/e)' $'\xff' \
    'save (y/n/e)' y -- edit 1 --edit
  [ "$(grep -c '→ Koivukuja' <<<"$output")" = 1 ]
  nothing_left
  on_terminal 4 'save (y/n/e)' k 'save (y/n/e)' '^D' -- edit 1 --edit
  gives 0 show 1 --json
  [ "$(jq -r .street <<<"$output")" = 'Koivukuja 111111' ]
}

@test "a form that is left as it was saves nothing" {
  one_client
  an_editor <<<'true'
  gives 18 edit 1 --edit --yes
  says <<'END'
kortisto: error: the form was left as it was, nothing was saved
END
  nothing_left
}

@test "without a terminal somebody has to say --yes, and no editor is begun" {
  one_client
  an_editor <<<'touch begun'
  gives 4 edit 1 --edit
  [[ "$stderr" == *--yes* ]]
  gives 4 edit 1 --edit --no-input
  # An editor is a question too.
  run --separate-stderr -4 "$ON_TERMINAL" -- "$KORTISTO" edit 1 --edit --no-input --yes
  [[ "$output" == *--from* ]]
  [ ! -e begun ]
}

@test "a mistake comes back on its line, and once mended is saved" {
  one_client
  an_editor <<'END'
case $(ls forms | wc -l) in
  1) sed -i 's/^#birth_date = .*//; s/^birth_date = .*/birth_date = "1980-02-30"/' "$1" ;;
  2) sed -i 's/^birth_date = .*/birth_date = 1980-02-28/; s/^street = /streed = /' "$1" ;;
  3) sed -i 's/^streed = .*/street = "Mäntytie 2"/' "$1" ;;
esac
END
  gives 0 edit 1 --edit --yes
  prints <<'END'
client 1: 2 fields changed
END
  grep -A1 '^#! ' forms/2 | diff - /dev/fd/3 3<<'END'
#! date of birth: there is no such day in the calendar
birth_date = "1980-02-30"
END
  # The comment of the first mistake is gone.
  grep -A1 '^#! ' forms/3 | diff - /dev/fd/3 3<<'END'
#! unknown field streed (did you mean street?)
streed = "Koivukuja 1"
END
}

@test "a mistake that is left as it is ends it" {
  one_client
  an_editor <<<'[ "$(ls forms | wc -l)" != 1 ] || sed -i "s/^street = .*/street = 7/" "$1"'
  gives 18 edit 1 --edit --yes
  says <<'END'
kortisto: what you wrote is kept in memory, not on a disk; go on with it: kortisto edit 1 --edit
kortisto: error: form, line 21: street address: the value has to be a text in quotation marks
END
  [ "$(ls forms | wc -l)" = 2 ]
  left_with '^street = 7$'
}

@test "a mistake inside a text of several lines does not become a line of it" {
  one_client
  one_case
  an_editor <<'END'
case $(ls forms | wc -l) in
  1) printf 'service = "Perhetyö"\ngoals = """\nfirst\nsecond \\q\nthird"""\n' >"$1" ;;
  2) sed -i 's/ \\q//' "$1" ;;
esac
END
  gives 0 plan add 1 --edit --yes
  grep -q '^#! ' forms/2
  gives 0 plan 1 --json
  [ "$(jq -r .goals <<<"$output")" = $'first\nsecond\nthird' ]
}

@test "an open text, an empty form: the mistake is told somewhere" {
  one_client
  one_case
  local broken
  for broken in 'service = \"Perhetyö\"\ngoals = \"\"\"\nfirst\n' 'service = \"Perhetyö' ''; do
    rm -rf forms
    an_editor <<END
[ "\$(ls forms | wc -l)" != 1 ] || printf "$broken" >"\$1"
END
    gives 18 plan add 1 --edit --yes
    grep -q '^#! ' forms/2
    throw_away
  done
}

@test "a rule of the register brings the form back too" {
  one_client
  one_case
  an_editor <<'END'
case $(ls forms | wc -l) in
  1) sed -i 's/^#service = .*/service = "Perhetyö"/; s/^#starts_on = .*/starts_on = 2026-03-02/
       s/^#ends_on = .*/ends_on = 2026-03-01/' "$1" ;;
  2) sed -i 's/^ends_on = .*/ends_on = 2026-12-31/' "$1" ;;
esac
END
  on_terminal 0 'save (y/n/e)' y 'save (y/n/e)' y -- plan add 1 --edit
  [ "$(head -1 forms/2)" = '#! planned end: the day is before that of “starts”' ]
  nothing_left
  gives 0 plan 1 --json
  [ "$(jq -r .ends_on <<<"$output")" = 2026-12-31 ]
}

@test "an editor that fails, is killed or is not there saves nothing" {
  one_client
  local what
  for what in 'exit 1' 'kill -KILL $$' 'kill -TERM $$'; do
    an_editor <<<'sed -i "s/Koivukuja 1/Koivukuja 2/" "$1"; '"$what"
    gives 14 edit 1 --edit --yes
    [[ "$stderr" == *'kortisto: error: the editor did not end well, nothing was saved' ]]
    left_with '^street = "Koivukuja 2"'
    throw_away
  done
  EDITOR=/nowhere/editor gives 14 edit 1 --edit --yes
  nothing_left
  gives 0 show 1 --json
  [ "$(jq -r .street <<<"$output")" = 'Koivukuja 1' ]
}

@test "a form that the editor took away" {
  one_client
  an_editor <<<'rm "$1"'
  gives 14 edit 1 --edit --yes
  nothing_left
}

@test "a signal to kortisto takes a form along into which nobody wrote" {
  one_client
  an_editor <<<'echo $$ >beginning; mv beginning begun; exec sleep 100'
  local name
  for name in TERM HUP; do
    rm -f begun
    run -0 /usr/bin/python3 -c '
import os, signal, subprocess, sys, time
number = getattr(signal, "SIG" + sys.argv[2])
signal.signal(number, signal.SIG_DFL)  # nohup ignores it, and what is ignored stays so
kortisto = subprocess.Popen([sys.argv[1], "edit", "1", "--edit", "--yes"], start_new_session=True)
while not os.path.exists("begun"):
    if kortisto.poll() is not None:
        sys.exit("ended before its editor began: %d" % kortisto.returncode)
    time.sleep(0.05)
kortisto.send_signal(number)
sys.exit(kortisto.wait(30) != -number)' "$KORTISTO" "$name"
    nothing_left
    ! kill -0 "$(cat begun)" || false
  done
}

@test "^C belongs to the editor, and to kortisto again when that has ended" {
  one_client
  an_editor <<'END'
trap 'touch struck' INT
echo ready >/dev/tty
while [ ! -e struck ]; do sleep 0.1 || true; done
sed -i "s/Koivukuja 1/Koivukuja 2/" "$1"
END
  on_terminal 130 ready '^C' 'save (y/n/e)' '^C' -- edit 1 --edit
  throw_away
  rm struck
  EDITOR="cd . && $EDITOR" on_terminal 0 ready '^C' 'save (y/n/e)' y -- edit 1 --edit
  nothing_left
  # An editor without a use for it ends, and its end is told.
  an_editor <<<'echo ready >/dev/tty; sleep 20'
  on_terminal 14 ready '^C' -- edit 1 --edit
  [[ "$output" == *'the editor did not end well, nothing was saved'* ]]
  nothing_left
}

@test "in a pipe the editor has the terminal, and the pipe has the data" {
  one_client
  an_editor <<'END'
[ -t 0 ] && [ -t 1 ]
echo 'a screen'
read -r line
sed -i "s/Koivukuja 1/$line/" "$1"
END
  # shellcheck disable=SC2016
  run -0 "$ON_TERMINAL" 'a screen' 'Koivukuja 2' 'save (y/n/e)' y -- \
    sh -c '"$0" edit 1 --edit --json </dev/null | cat >piped' "$KORTISTO"
  [ "$(jq -c .fields piped)" = '["street"]' ]
  [[ "$output" == *'a screen'* ]]
}

@test "VISUAL comes first, and an editor may have words of its own" {
  one_client
  an_editor <<<'exit 1'
  VISUAL='sed -i s/Koivukuja/Mäntytie/' gives 0 edit 1 --edit --yes
  VISUAL='LC_ALL=C sed -i "s/Mäntytie 1/Mäntytie 2/"' gives 0 edit 1 --edit --yes
}

@test "a place with a quotation mark in its name" {
  one_client
  mkdir "$XDG_RUNTIME_DIR/it's; touch here"
  local place=$XDG_RUNTIME_DIR
  EDITOR='sed -i s/Koivukuja/Mäntytie/' XDG_RUNTIME_DIR="$place/it's; touch here" \
    gives 0 edit 1 --edit --yes
  [ ! -e here ]
  [ -z "$(ls -A "$place/it's; touch here")" ]
}

@test "a place on a disk is not taken: /dev/shm is, and without it the form is refused" {
  one_client
  an_editor <<'END'
dirname "$(dirname "$1")" >place
sed -i 's/Koivukuja/Mäntytie/' "$1"
END
  # Whatever the tests' folder is on, /proc is no memory to write to.
  XDG_RUNTIME_DIR=/proc gives 0 edit 1 --edit --yes
  [ "$(cat place)" = /dev/shm ]
  if ! unshare --user --map-root-user --mount true; then
    skip "no namespaces here"
  fi
  rm place
  run -14 unshare --user --map-root-user --mount sh -c \
    'mount --bind /proc /dev/shm && XDG_RUNTIME_DIR=/proc exec setsid --wait "$@"' sh \
    "$KORTISTO" edit 1 --edit --yes
  [ "${lines[0]}" = 'kortisto: error: there is no memory-backed place for the form ($XDG_RUNTIME_DIR or /dev/shm)' ]
  [ "${lines[1]}" = 'kortisto: hint: use --from' ]
  [ ! -e place ]
}

@test "what a program was killed over before it was a form is gone a day later" {
  one_client
  an_editor <<<'sed -i s/Koivukuja/Mäntytie/ "$1"'
  local old fresh
  old=$(mktemp -d /dev/shm/kortisto-XXXXXX)
  fresh=$(mktemp -d /dev/shm/kortisto-XXXXXX)
  echo 'family_name = "Koivisto"' >"$old/kortisto.toml"
  touch -d '2 days ago' "$old"
  XDG_RUNTIME_DIR=/proc gives 0 edit 1 --edit --yes
  [ ! -e "$old" ]
  rmdir "$fresh"
}

# --- each command's form --------------------------------------------------------------------------

@test "a new client, guardian and plan" {
  a_register
  an_editor <<<'sed -i "s/^#family_name = .*/family_name = \"Malli\"/" "$1"'
  gives 0 add-client --edit --yes
  gives 0 guardian add 1 --edit --yes
  one_case
  an_editor <<<'sed -i "s/^#service = .*/service = \"Perhetyö\"/" "$1"'
  gives 0 plan add 1 --edit --yes
  gives 0 show 1 --json
  [ "$(jq -c '[.language, .regime, .guardians[0].family_name, .plans[0].service]' \
    <<<"$output")" = '["fi","social_care","Malli","Perhetyö"]' ]
}

@test "the form says who is taken for the source of what nobody is named for" {
  one_client
  one_case
  an_editor <<<'true'
  local words='the source will be'
  run kortisto edit 1 --edit --yes
  grep -q "$words: written down today together with the client\$" forms/1
  run kortisto guardian add 1 --edit --yes
  grep -q "$words: received today from the guardian" forms/2
  run kortisto case add 1 --edit --yes
  grep -q "$words: the service provider, today\$" forms/3
  run kortisto plan add 1 --edit --yes --lang fi
  grep -q 'lähteeksi merkitään: kirjattu tänään yhdessä asiakkaan kanssa$' forms/4
  run kortisto guardian add 1 --edit --yes --lang sv
  grep -q 'blir källan: mottagna i dag av vårdnadshavaren' forms/5
}

@test "to rectify, the form says what was wrong, and asks why" {
  one_client
  an_editor <<'END'
case $(ls forms | wc -l) in
  1) sed -i 's/^street = .*/street = "Koivukuja 11"/; /^phones/d' "$1" ;;
  2) sed -i 's/^#reason = .*/reason = "Luettu väärin"/' "$1" ;;
esac
END
  gives 0 rectify 1 --edit --yes
  prints <<'END'
client 1: 2 fields changed
END
  [ "$(head -1 forms/2)" = '#! reason: the value is missing' ]
}

@test "what was agreed becomes a draft again, on the form too" {
  one_client
  one_case
  a_plan
  an_editor <<<'sed -i "s/^#goals = .*/goals = \"Uni\"/" "$1"'
  gives 0 plan edit 1 --edit --yes
  gives 0 plan show 1 2 --json
  [ "$(jq -c '[.state, .agreed_on, .paper_place, .goals]' <<<"$output")" = '["draft","","","Uni"]' ]
  gives 0 plan show 1 1 --json
  [ "$(jq -r .state <<<"$output")" = agreed ]
}

@test "a review on the form is of today" {
  one_client
  one_case
  a_plan
  an_editor <<<'sed -i "s/^follow_ups = .*/follow_ups = [2026-10-10]/" "$1"'
  at 2026-04-11 gives 0 plan review 1 --edit --yes
  prints <<'END'
service plan 1: 2 fields changed
END
  grep -q '^reviewed_on = 2026-04-11$' forms/1
  gives 0 plan 1 --json
  [ "$(jq -c '[.reviewed_on, .follow_ups]' <<<"$output")" = '["2026-04-11",["2026-10-10"]]' ]
}

@test "the form of an ending asks for no more than that, and changes no more" {
  one_client
  one_case
  a_plan
  an_editor <<<'sed -i "s/^#end_reason = .*/end_reason = \"Muutto\"/" "$1"'
  at 2026-06-01 on_terminal 0 'save (y/n/e)' y -- plan end 1 --edit
  [[ "$output" == *'plan 1: 2 fields changed'* ]]
  ! grep -q '^#*service =' forms/1 || false
  gives 0 plan 1 --json
  [ "$(jq -c '[.ended_on, .end_reason, .service, .agreed_at]' <<<"$output")" = \
    '["2026-06-01","Muutto","Perhetyö","Helsinki"]' ]
}

@test "a long text with quotes, backslashes, tabs and blank lines goes through the form as it is" {
  one_client
  one_case
  printf 'Ensin "uni", """kolme""",\n\n\tsitten \\arki\\ \\n.\n# ei kommentti\n[source]\n#! huuto' >goals
  gives 0 plan add 1 --service Perhetyö --text goals=goals
  an_editor <<<'sed -i "s/^service = .*/service = \"Tukihenkilö\"/" "$1"'
  gives 0 plan edit 1 --edit --yes
  prints <<'END'
service plan 1: 1 field changed
END
  gives 0 plan 1 --json
  [ "$(jq -r .goals <<<"$output")" = "$(cat goals)" ]
}

@test "5 megabytes, NUL and bidirectional controls on the form come back with the mistake" {
  one_client
  local bad
  for bad in "head -c 5000000 /dev/zero | tr '\0' x" "printf 'a\0b'" "printf 'a\xffb'" \
    "printf 'a\u202eb'"; do
    rm -rf forms
    an_editor <<END
[ "\$(ls forms | wc -l)" = 1 ] || exit 0
(echo -n 'street = "' && $bad && echo '"') >"\$1"
END
    gives 18 edit 1 --edit --yes
    [ "${#stderr_lines[@]}" = 2 ]
    [ "$(ls forms | wc -l)" = 2 ]
    left_with '^street = "'
    throw_away
  done
  gives 0 show 1 --json
  [ "$(jq -r .street <<<"$output")" = 'Koivukuja 1' ]
}

@test "in Finnish the form and the question are in Finnish" {
  one_client
  an_editor <<<'sed -i "s/Koivukuja 1/Koivukuja 2/" "$1"'
  on_terminal 0 'tallennetaanko (k/e/m)' k -- edit 1 --edit --lang fi
  grep -q '^# katuosoite' forms/1
}
