load helper

@test "init makes a register and prints the recovery key once" {
  gives 0 init
  [ "${lines[0]}" = "new register: $REGISTER" ]
  [[ "${lines[2]}" =~ ^\ \ ([0-9A-Z]{5}-){15}[0-9A-Z]{2}$ ]] ||
    [[ "${lines[2]}" =~ ^\ \ ([0-9A-Z]{5}-){12}[0-9A-Z]{5}$ ]]
  [ "$(stat -c %a "$REGISTER")" = 600 ]
  [ "$(stat -c %a "$(dirname "$REGISTER")")" = 700 ]
  [ "$(ls -A "$(dirname "$REGISTER")")" = register.kortisto ]
}

@test "init writes a configuration with every setting explained, when there is none" {
  rm config/kortisto/config.toml
  gives 0 init
  says <<END
kortisto: a configuration file to fill in: $PWD/config/kortisto/config.toml
END
  [ "$(stat -c %a config/kortisto/config.toml)" = 600 ]
  grep -q '^# the register’s name in documents$' config/kortisto/config.toml
  grep -q '^#name = "Asiakasrekisteri"$' config/kortisto/config.toml
  gives 0 config check
  # All of its examples are good settings.
  sed -i 's/^#\([a-z_]* = \)/\1/' config/kortisto/config.toml
  gives 0 config check
}

@test "init leaves the configuration that is there alone" {
  cp config/kortisto/config.toml before.toml
  gives 0 init
  cmp before.toml config/kortisto/config.toml
}

@test "init gives the same as JSON" {
  gives 0 init --json
  [ "$(/usr/bin/python3 -c '
import json, sys
made = json.load(sys.stdin)
print(made["schema"], made["register"], len(made["recovery_key"]))' <<<"$output")" = \
    "kortisto.init/1 $REGISTER 77" ]
}

@test "init does not touch a file that is there" {
  mkdir -p "$(dirname "$REGISTER")"
  echo 'somebody else’s' >"$REGISTER"
  gives 18 init
  says <<END
kortisto: error: $REGISTER exists already
END
  [ "$(cat "$REGISTER")" = 'somebody else’s' ]
}

@test "init asks for the passphrase twice and does not show it" {
  unset KORTISTO_PASSPHRASE_FILE
  run -0 "$ON_TERMINAL" 'New passphrase: ' 'ten birches' 'The same again: ' 'ten birches' \
    -- "$KORTISTO" init
  [[ "$output" != *birches* ]]
  echo 'ten birches' >passphrase
  gives 0 list --passphrase-file passphrase
}

@test "init wants the same passphrase both times" {
  unset KORTISTO_PASSPHRASE_FILE
  NO_COLOR=1 run -18 "$ON_TERMINAL" 'New passphrase: ' 'ten birches' 'The same again: ' 'ten birched' \
    -- "$KORTISTO" init
  [[ "$output" == *'kortisto: error: the two passphrases differ'* ]]
  [ ! -e "$REGISTER" ]
}

@test "init leaves nothing when it cannot say the recovery key" {
  run -14 bash -c "setsid --wait '$KORTISTO' init >/dev/full"
  [ ! -e "$REGISTER" ]
  run -14 bash -c "setsid --wait '$KORTISTO' init >&-"
  [ ! -e "$REGISTER" ]
}

@test "init needs a home, or to be told where" {
  unset HOME XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME
  gives 16 init
  says <<'END'
kortisto: error: there is no home directory: HOME is empty
kortisto: hint: use --register
END
  gives 0 init --register here.kortisto
  [ -f here.kortisto ]
}

@test "what protects the passphrase is configured within bounds" {
  printf '[passphrase]\nmemory_mib = 1\n' >config/kortisto/config.toml
  gives 16 init
  says <<END
kortisto: error: $PWD/config/kortisto/config.toml:2:14: the setting passphrase.memory_mib has to be a whole number from 8 to 1024
END
}
