# What every test of the command line begins with: a home of its own, a passphrase in a file, and
# the words that the tests are written in.
#
#   gives 18 add-client --birth-date 2026-02-30    runs kortisto, which must exit with 18
#   prints <<END … END                             … and must have written exactly this to stdout
#   says <<END … END                               … and this to stderr
#   refuses 18 edit 1 --from wrong.toml            gives 18, and leaves each byte of the register
#
# The program is $KORTISTO (tests/CMakeLists.txt), or the release build when run by hand:
#   bats tests/cli/list.bats
bats_require_minimum_version 1.5.0

: "${KORTISTO:=$BATS_TEST_DIRNAME/../../build/release/apps/kortisto}"
: "${KORTISTO_CLOCKSHIM:=$BATS_TEST_DIRNAME/../../build/release/tests/libclockshim.so}"
EXAMPLES=$BATS_TEST_DIRNAME/../../examples
ON_TERMINAL=$BATS_TEST_DIRNAME/on_terminal.py

set_up() {
  cd "$BATS_TEST_TMPDIR" || return
  umask 077
  export HOME=$PWD/home XDG_CONFIG_HOME=$PWD/config XDG_DATA_HOME=$PWD/data \
    XDG_STATE_HOME=$PWD/state LC_ALL=C.UTF-8 KORTISTO_PASSPHRASE_FILE=$PWD/passphrase
  unset KORTISTO_REGISTER NO_COLOR
  mkdir -p home config/kortisto
  # The least that Argon2id may cost.
  printf '[passphrase]\nmemory_mib = 8\npasses = 1\nlanes = 1\n' >config/kortisto/config.toml
  echo 'nine birches' >passphrase
  REGISTER=$XDG_DATA_HOME/kortisto/register.kortisto
}

setup() {
  set_up
}

# What follows happens at ten o'clock of that day: at 2026-04-10 gives 0 plan review 1
at() {
  local day=$1
  shift
  LD_PRELOAD=$KORTISTO_CLOCKSHIM SHIM_CLOCK=$(TZ=Europe/Helsinki date -d "$day 10:00" +%s) "$@"
}

# Without a terminal to ask on, wherever the tests run.
kortisto() {
  setsid --wait "$KORTISTO" "$@"
}

gives() {
  local status=$1
  shift
  run --separate-stderr "-$status" kortisto "$@"
}

refuses() {
  cp "$REGISTER" untouched
  gives "$@"
  [ -z "$output" ]
  cmp untouched "$REGISTER"
}

prints() {
  diff -u --label expected --label printed - <(printf '%s\n' "$output")
}

says() {
  diff -u --label expected --label said - <(printf '%s\n' "$stderr")
}

# A configuration without gaps: who the controller is, and what the register is for.
a_practice() {
  grep -v '^language' "$EXAMPLES/config.toml" >>config/kortisto/config.toml
}

# An empty register, and what init printed of the recovery key in $RECOVERY_KEY.
a_register() {
  RECOVERY_KEY=$(kortisto init | grep -E '^  [0-9A-Z]{5}-')
  RECOVERY_KEY=${RECOVERY_KEY#  }
}

# A register with the three clients of the examples. Their codes are temporary ones: exit code 3.
three_clients() {
  a_register
  local client
  for client in adult minor far; do
    run -3 kortisto add-client --from "$EXAMPLES/client-$client.toml"
  done
}

# One client without an identity code, which is exit code 0 at every change.
one_client() {
  a_register
  gives 0 add-client --family-name Koivisto --given-names Kaisa --birth-date 1980-02-29 \
    --street 'Koivukuja 1' --phone '040 123 4567' --clientship-from 2026-01-02
}

# A case of client 1, or of the one named, to which plans and agreements belong: her own contract.
one_case() {
  gives 0 case add "${1:-1}" --task families --service Perhetyö --controller practice \
    --responsible 'Kaisa Koivu' --county 'Esimerkkilän hyvinvointialue' --opened 2026-01-02
}

# An agreement of client 1, of which nobody has a paper yet, and what else is said of it.
an_agreement() {
  gives 0 agreement add 1 --party 'Esimerkkipalvelu Koivu' --party 'Kaisa Koivisto' \
    --service Perhetyö --agreed-matters 'Kotikäynti joka viikko' --price 75,50 \
    --price-basis hour --vat exempt_social_care --billing-terms 'Viivästyskorko 9,5 %' \
    --due-days 14 --valid-from 2026-01-10 "$@"
}

# The agreement of client 1 is on paper with two names below it.
signed() {
  gives 0 agreement sign 1 --signed-on 2026-01-05 --place Helsinki \
    --signatory 'Kaisa Koivisto, asiakas' --signatory 'Kaisa Koivu, palveluntuottaja' \
    --paper-place 'kansio 3' "$@"
}

# A plan of the client, agreed and on paper.
a_plan() {
  gives 0 plan add 1 --service Perhetyö --starts-on 2026-01-10 --agreed-on 2026-01-05 \
    --agreed-at Helsinki --paper-place 'kansio 3' --follow-up 2026-04-10
}

# The list that a command gives as CSV, its lines ended as here.
lists() {
  gives 0 "$@" --format csv
  output=$(tr -d '\r' <<<"$output")
}

# An editor that changes the form by this script of sed, and leaves in ./form what it was given.
edits() {
  printf '#!/bin/bash\ncp "$1" form; exec sed -i %q "$1"\n' "$1" >editor
  chmod +x editor
  export EDITOR=$PWD/editor
  unset VISUAL
}

# Every row of every table, to see that nothing was changed.
dump() {
  kortisto export 1 --draft --format json 2>/dev/null | grep -v '"created"'
}

# The fingerprint of the recovery key, as anybody reads it aloud.
fingerprint() {
  kortisto key list --json "$@" | jq -r '.keys[] | select(.kind == "recovery") | .fingerprint'
}

# A table with the fingerprints of this run taken out.
without_fingerprints() {
  sed -E 's/([a-z]{5}-){5}[a-z]{5}/FINGERPRINT/; s/[0-9]+ [A-Z][a-z]+ 20[0-9]{2}/DAY/; s/ +/ /g; s/ $//'
}
