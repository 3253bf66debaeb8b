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

@test "a report that lacks what the law wants is refused, unless it is a draft" {
  three_clients
  sed -i '/^address/d' config/kortisto/config.toml  # the telephone is another way
  gives 0 export 1
  sed -i -e '/^name/d' -e '/^phone/d' -e '/^email/d' config/kortisto/config.toml
  refuses 16 export 1 --output report.txt
  says <<END
kortisto: error: the report would lack what the law wants in it, because the configuration lacks controller.name, controller.address: fill in $XDG_CONFIG_HOME/kortisto/config.toml
kortisto: hint: --draft makes a draft
END
  [ ! -e report.txt ]
  gives 3 export 1 --draft --output report.txt
  says <<END
kortisto: warning: the report is incomplete, because the configuration lacks controller.name, controller.address: fill in $XDG_CONFIG_HOME/kortisto/config.toml
kortisto: written to report.txt
END
  grep -q 'TO BE COMPLETED: controller' report.txt
  printf '[passphrase]\nmemory_mib = 8\n' >other.toml
  gives 16 -q export 1 --json --config other.toml
  [[ "$stderr" == *'controller.name, controller.address, register.legal_basis, register.purposes, register.disclosures, register.recipients, register.transfers, register.automated_decisions, register.elsewhere: fill in other.toml'* ]]
}

@test "each gap is marked in the language of the page, and a blank setting is a gap" {
  three_clients
  sed -i -e 's/^transfers = .*/transfers = "  "/' -e 's/^elsewhere = .*/elsewhere = ""/' \
    -e 's/^recipients = .*/recipients = [" ", ""]/' config/kortisto/config.toml
  refuses 16 export 1
  gives 3 export 1 --draft --lang fi
  [[ "$output" == *'[TÄYDENNETTÄVÄ: siirrot EU:n tai ETA:n ulkopuolelle]'* ]]
  [[ "$output" == *'[TÄYDENNETTÄVÄ: vastaanottajaryhmät]'* ]]
  [[ "$output" == *'[TÄYDENNETTÄVÄ: rekisterin ulkopuoliset tiedot]'* ]]
  [[ "$output" != *'ei siirretä'* ]]
  gives 3 export 1 --draft --lang sv
  [[ "$output" == *'[KOMPLETTERAS: kategorier av mottagare]'* ]]
  gives 3 export 1 --draft --json
  [ "$(jq -c '[.gaps, .transfers, .recipients.categories]' <<<"$output")" = \
    '[["register.recipients","register.transfers","register.elsewhere"],null,null]' ]
}

@test "a protected address is nowhere in the report, also where another has the same" {
  cat >leo.toml <<'END'
family_name = "Nieminen"
given_names = "Leo"
birth_date = 2016-03-03
street = "Salakatu 1"
phones = ["050 765 4321", "040 111 2222"]

[[guardian]]
family_name = "Nieminen"
given_names = "Sanna"
street = "Salakatu 1"
phones = ["050 765 4321"]
safety_prohibition = true

[[guardian]]
family_name = "Virtanen"
given_names = "Olli"
street = "Toinentie 5"

[source]
origin = "Sanna, puh. 050-7654321"
END
  a_register
  gives 0 add-client --from leo.toml
  local reader
  # That a client is not told what is the client's own is for a person to decide.
  for reader in '3 self' '0 guardian 2' '0 representative 2'; do
    # shellcheck disable=SC2086  # words
    set -- $reader
    gives "$1" export 1 --for "${@:2}" --lang fi
    [[ "$output" != *Salakatu* && "$output" != *765* && "$output" != *urvakielto* ]]
    gives "$1" export 1 --for "${@:2}" --json
    [[ "$output" != *Salakatu* && "$output" != *7654321* ]]
  done
  gives 3 export 1
  [[ "$stderr" == *'contact details of the client’s own were left out'* ]]
  [[ "$stderr" != *Salakatu* && "$stderr" != *7654321* ]]
  [[ "$output" == *'+358 40 111 2222'* && "$output" == *'Toinentie 5'* ]]
  gives 0 export 1 --for guardian 1
  [[ "$output" == *'Salakatu 1'* ]]
  [[ "$stderr" == *'make sure that the recipient has the right to them'* ]]
}

@test "--for is one of the client's own people, with the number" {
  three_clients
  gives 2 export 1 --for guardian
  says <<'END'
kortisto: error: --for guardian: give the number too
END
  gives 2 export 1 --for neighbour
  refuses 15 export 1 --for guardian 9
  gives 2 export 1 --for self 1
}

@test "a wrong business ID is noticed before anything is read" {
  three_clients
  sed -i 's/1234567-1/1234567-2/' config/kortisto/config.toml
  gives 16 export 1
  says <<END
kortisto: error: $XDG_CONFIG_HOME/kortisto/config.toml:10: the business ID in the setting controller.business_id is wrong: check its digits
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
  grep -q '"schema": "kortisto.export/2"' report.json
  cp report.json before.json
  gives 18 export 2 --format json --output report.json
  says <<'END'
kortisto: error: report.json exists already
kortisto: hint: use --force
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
  [ "${lines[1]}" = '  "schema": "kortisto.export/2",' ]
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
