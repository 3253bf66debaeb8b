load helper

setup() {
  set_up
  unset KORTISTO_PASSPHRASE_FILE
}

# kortisto with the register that demo has made.
look() {
  local directory=$1
  shift
  kortisto --config "$directory/config.toml" "$@"
}

# What a register says, without what says when it was looked at.
records() {
  look "$1" list --json
  look "$1" plan list --json
  local client
  for client in 1 2 4 8 12; do
    look "$1" export "$client" --format json 2>/dev/null |
      /usr/bin/python3 -c '
import json, sys
report = json.load(sys.stdin)
report["log"] = [row for row in report["log"] if row["at"] < "2026-11-22"]
print(json.dumps(report, indent=1, sort_keys=True))'
  done
}

@test "demo makes a register that can be looked at with what it says" {
  gives 0 demo practice --as-of 2026-11-22
  prints <<END
a register with 12 invented clients: $PWD/practice
look at it with:

  kortisto --config $PWD/practice/config.toml list

The passphrase stands beside it for all to read: it is no place for real clients.
END
  [ "$stderr" = '' ]
  run --separate-stderr -0 look practice list
  [ "${#lines[@]}" = 14 ]
  gives 0 --config practice/config.toml plan list --due --as-of 2026-11-22
  [ "${#lines[@]}" = 5 ]
  gives 0 --config practice/config.toml export 1
  [[ "$output" == *'Esimerkkipalvelu Koivu'* ]]
  gives 0 --config practice/config.toml verify
  gives 0 --config practice/config.toml config check
  gives 0 --config practice/config.toml verify --passphrase-file practice/recovery-key
}

@test "demo makes files for their owner alone" {
  gives 0 demo practice
  [ "$(stat -c %a practice)" = 700 ]
  [ "$(cd practice && stat -c '%a %n' *)" = '600 config.toml
600 passphrase
600 recovery-key
600 register.kortisto' ]
  [ "$(ls -A practice | wc -l)" = 4 ]
}

@test "demo gives the same records for the same seed, number and day" {
  gives 0 demo one --as-of 2026-11-22
  TZ=Pacific/Kiritimati gives 0 demo two --as-of 2026-11-22 --seed 1 --clients 12
  gives 0 demo three --as-of 2026-11-22 --seed 2
  run ! cmp -s one/register.kortisto two/register.kortisto
  records one >one.json
  records two >two.json
  records three >three.json
  [ "$(wc -l <one.json)" -gt 1000 ]
  cmp one.json two.json
  run ! cmp -s one.json three.json
}

@test "demo makes as many clients as it is asked for" {
  gives 0 demo big --clients 60 --seed 7 --json --as-of 2026-11-22
  prints <<END
{
  "schema": "kortisto.demo/1",
  "directory": "$PWD/big",
  "config": "$PWD/big/config.toml",
  "register": "$PWD/big/register.kortisto",
  "clients": 60,
  "seed": 7,
  "as_of": "2026-11-22"
}
END
  [ "$(look big list --format csv | wc -l)" = 61 ]
  gives 2 demo none --clients 0
  gives 2 demo none --clients 100001
  gives 2 demo none --seed=-1
  gives 18 demo none --as-of 1949-12-31
  says <<'END'
kortisto: error: the year of --as-of has to be from 1950 to 2099
END
  [ ! -e none ]
}

@test "demo fills an empty directory and nothing else" {
  mkdir empty full
  echo 'somebody else’s' >full/file
  echo 'somebody else’s' >file
  ln -s empty link
  gives 0 demo empty/
  [ -f empty/register.kortisto ]
  for there in full file link empty; do
    gives 18 demo "$there"
    says <<END
kortisto: error: $PWD/$there exists already and is not an empty directory
END
  done
  [ "$(cat full/file file | sort -u)" = 'somebody else’s' ]
  mkdir here
  cd here
  gives 18 demo .
  says <<END
kortisto: error: $PWD is the current directory: name a new one
END
  [ "$(ls -A)" = '' ]
}

@test "demo makes what is missing above the directory" {
  gives 0 demo "a/b c/it's"
  [ "${lines[2]}" = "  kortisto --config '$PWD/a/b c/it'\\''s/config.toml' list" ]
  eval "look() { kortisto ${lines[2]#*kortisto }; }"
  run -0 look
}

@test "demo refuses a name that no configuration can hold" {
  local name=$'line\nbreak'
  gives 18 demo "$name"
  [[ "$stderr" == *'no configuration can name the directory'* ]]
  [ "$(ls -A | grep -c break)" = 0 ]
}

@test "demo says when the environment would hide the register" {
  KORTISTO_REGISTER=other.kortisto gives 0 demo practice
  says <<'END'
kortisto: unset KORTISTO_REGISTER and KORTISTO_PASSPHRASE_FILE first: they go before the configuration
END
}

@test "demo that is killed leaves nothing under the name" {
  local pause
  for pause in 0.02 0.1 0.3 0.6; do
    # Of so many clients it is never done by then.
    "$KORTISTO" demo practice --clients 20000 >/dev/null 2>&1 3>&- &
    sleep "$pause"
    kill -9 $!
    wait $! || true
    [ ! -e practice ]
  done
  gives 0 demo practice
}

@test "demo that is interrupted leaves nothing at all" {
  # --foreground: without it timeout sends a second signal to the group, which ends it at once.
  run -130 timeout --foreground --preserve-status -s INT 1 "$KORTISTO" demo practice --clients 50000
  [ ! -e practice ]
  [ "$(ls -A | grep -c practice)" = 0 ]
}

@test "demo leaves nothing when a file cannot be written" {
  run -14 bash -c "trap '' XFSZ; ulimit -f 60; '$KORTISTO' demo practice 2>error"
  [ "$(wc -l <error)" = 1 ]
  [ "$(ls -A | grep -c practice)" = 0 ]
}
