load helper

setup() {
  set_up
  a_practice
}

@test "everything about a client as text, in three languages" {
  three_clients
  gives 0 export 3 --format text
  grep -q 'ნინო ბერიძე' <<<"$output"
  grep -q 'რუსთაველის გამზირი' <<<"$output"
  gives 0 export 3 --lang fi
  [ "${lines[0]}" = 'Selvitys rekisterissä olevista henkilötiedoista' ]
  gives 0 export 3 --lang sv
  [[ "$output" == *'Dataombudsmannens byrå'* ]]
}

@test "no line of the text is wider than 78 columns" {
  three_clients
  gives 0 export 2
  # LC_ALL=C.UTF-8 makes bash count characters.
  local line
  for line in "${lines[@]}"; do [ "${#line}" -le 78 ]; done
}

@test "the report names the controller of the configuration" {
  three_clients
  gives 0 export 1
  [[ "$output" == *'Esimerkkipalvelu Koivu'* ]]
}

@test "what the configuration lacks is warned of, once and with its file" {
  three_clients
  sed -i '/^address/d' config/kortisto/config.toml  # the telephone is another way
  gives 0 export 1
  sed -i -e '/^name/d' -e '/^phone/d' -e '/^email/d' config/kortisto/config.toml
  gives 3 export 1 --output report.txt
  says <<END
kortisto: warning: the report is incomplete, because the configuration lacks controller.name, controller.address: fill in $XDG_CONFIG_HOME/kortisto/config.toml
kortisto: written to report.txt
END
  printf '[passphrase]\nmemory_mib = 8\n' >other.toml
  gives 3 -q export 1 --json --config other.toml
  says <<'END'
kortisto: warning: the report is incomplete, because the configuration lacks controller.name, controller.address, register.legal_basis, register.purposes: fill in other.toml
END
}

@test "a wrong business ID is noticed before anything is read" {
  three_clients
  sed -i 's/1234567-1/1234567-2/' config/kortisto/config.toml
  gives 16 export 1
  says <<'END'
kortisto: error: the business ID in the setting controller.business_id is wrong: check its digits
END
}

@test "a report goes into a file that is whole, one's own, and never replaced unasked" {
  three_clients
  gives 0 export 1 --format json --output report.json
  [ -z "$output" ]
  says <<'END'
kortisto: written to report.json
END
  [ "$(stat -c %a report.json)" = 600 ]
  grep -q '"schema": "kortisto.export/1"' report.json
  cp report.json before.json
  gives 18 export 2 --format json --output report.json
  says <<'END'
kortisto: error: report.json exists already
END
  cmp report.json before.json
  gives 0 -q export 2 --format json --output report.json --force
  [ -z "$stderr" ]
  grep -q Nieminen report.json
  [ "$(find . -maxdepth 1 -name '.*' -type f)" = '' ]
}

@test "a report that cannot be written is not recorded as given" {
  three_clients
  gives 14 export 1 --output nowhere/report.txt
  run -14 bash -c "setsid --wait '$KORTISTO' export 1 >/dev/full"
  gives 0 export 1 --format json
  [ "$(grep -c '"action": "client.export"' <<<"$output")" = 1 ]
}

@test "--json is --format json" {
  three_clients
  gives 0 export 1 --json
  [ "${lines[1]}" = '  "schema": "kortisto.export/1",' ]
}

@test "installed wherever, the program finds the PDF module that was installed with it" {
  three_clients
  cmake --install "$KORTISTO_BUILD" --prefix "$PWD/first" >installed
  mv first moved
  KORTISTO=$PWD/moved/bin/kortisto gives 0 export 1 --format pdf --output report.pdf
  [ "$(head -c 5 report.pdf)" = %PDF- ]
  rm -r moved/lib
  KORTISTO=$PWD/moved/bin/kortisto gives 14 export 1 --format pdf --output other.pdf
}

@test "a PDF goes into a file or a pipe, not onto a terminal" {
  three_clients
  run -2 "$ON_TERMINAL" -- "$KORTISTO" export 1 --format pdf
  [[ "$output" == *'a PDF cannot be shown on a terminal'* ]]
  [[ "$output" == *'use --output'* ]]
  kortisto export 1 --format pdf | head -c 5 >head
  [ "$(cat head)" = '%PDF-' ]
}
