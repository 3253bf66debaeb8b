# What an invoice cannot say: one clear error, and the register is left to the byte.
load invoice_helper

# A draft with one line, from its quantity on; refused with this said of it.
no_line() {
  refuses 18 invoice add 1 --payer client --payer-name 'Kaisa Koivisto' \
    --line "2026-04-10; $1; exempt_social_care; Kirja"
  [ "${#stderr_lines[@]}" = 1 ]
  [[ "$stderr" == 'kortisto: error: --line: lines: a line looks like '* ]]
}

@test "bad input: amounts of 0, of -0.005 and of 99,999,999,999.99, and no number at all" {
  invoicing
  two_visits
  no_line '1 pcs; 0'
  no_line '1 pcs; 0.00'
  no_line '1 pcs; -0.005'
  no_line '1 pcs; 0.005'
  no_line '1 pcs; 99999999999.99'
  no_line '1 pcs; 99,999,999,999.99'
  no_line '2 pcs; 500000000'
  no_line 'NaN pcs; 10'
  no_line 'inf pcs; 10'
  no_line '-1 pcs; 10'
  no_line '0 pcs; 10'
  no_line '1e3 pcs; 10'
}

@test "bad input: what rounds to nothing becomes no invoice" {
  invoicing
  two_visits
  gives 0 invoice add 1 --payer client --payer-name 'Kaisa Koivisto' \
    --line '2026-04-10; 0.49 pcs; 0.01; exempt_social_care; Kirja'
  refuses 18 invoice issue 1
  [ "${stderr_lines[0]}" = 'kortisto: error: draft 1 comes to nothing, and becomes no invoice' ]
}

@test "bad input: lines that come to more than any amount" {
  invoicing
  two_visits
  gives 0 invoice add 1 --payer client --payer-name 'Kaisa Koivisto' \
    --line '2026-04-10; 1 pcs; 999999999; exempt_social_care; Kirja' \
    --line '2026-04-11; 1 pcs; 1; exempt_social_care; Kirja'
  refuses 18 invoice issue 1
  [ "${stderr_lines[0]}" = 'kortisto: error: draft 1 comes to more than an invoice can hold' ]
}

@test "bad input: the 31st of February, of a line, a month and a payment" {
  issued
  refuses 18 invoice add 1 --payer client --payer-name 'Kaisa Koivisto' \
    --line '31.2.2026; 1 pcs; 10; exempt_social_care; Kirja'
  refuses 2 invoice draft --month 2026-13
  refuses 2 invoice draft --month 2026-02-31
  refuses 2 invoice paid 1001 --paid-on 2026-02-31
}

# The configuration with this account; a draft waits.
with_account() {
  sed -i "s/^iban = .*/iban = \"$1\"/" config/kortisto/config.toml
}

@test "bad input: an account with one digit wrong or too few, and one with blanks is right" {
  invoicing
  two_visits
  gives 0 invoice draft --month 2026-04
  local account
  for account in FI2112345600000786 FI211234560000078 'FI21 1234 5600 0007 8x' 21123456000007 SE45; do
    with_account "$account"
    refuses 16 invoice issue
    [ "${stderr_lines[0]}" = 'kortisto: error: the value of the setting invoice.iban is wrong' ]
  done
  with_account 'fi21 1234 5600 0007 85'
  gives 0 invoice issue
  [ "$(of_invoice .iban)" = FI2112345600000785 ]
}

@test "bad input: an account of another country is taken, and has no Finnish barcode" {
  invoicing
  two_visits
  gives 0 invoice draft --month 2026-04
  with_account 'SE45 5000 0000 0583 9825 7467'
  refuses 16 invoice issue
  with_account 'SE45 5000 0000 0583 9825 7466'
  gives 0 invoice issue
  gives 0 invoice show 1001
  [[ "$output" == *'SE45 5000 0000 0583 9825 7466'* ]]
  [[ "$output" != *barcode* ]]
}

@test "bad input: a reference with a wrong check digit or with letters books nothing" {
  issued
  local reference
  for reference in 10017 1001A RF5710016 RF08 'RF08 1001 7' '' 6; do
    a_statement "$(an_entry 100.67 "$reference")"
    sed -i '/>A1</d' statement.xml
    at 2026-05-12 gives 3 invoice match statement.xml --json
    [ "$(jq -c '[.payments[].result]' <<<"$output")" = '["no-reference"]' ]
    [ "$(of_invoice .open)" = 100.67 ]
  done
}

@test "bad input: a payment with the right sum and the reference of no invoice is listed" {
  issued
  a_statement "$(an_entry 100.67 10029)"
  sed -i '/>A1</d' statement.xml
  at 2026-05-12 gives 3 invoice match statement.xml --json
  [ "$(jq -c '.payments[] | [.amount, .reference, .result]' <<<"$output")" = \
    '["100.67","10029","no-invoice"]' ]
  [ "$(of_invoice .open)" = 100.67 ]
}

@test "bad input: an invoice of another client's visit" {
  invoicing
  two_visits
  gives 0 add-client --family-name Toinen --birth-date 1990-01-02
  gives 0 case add 2 --task families --service Perhetyö --controller practice \
    --responsible 'Kaisa Koivu' --county Esimerkkilä --opened 2026-01-02
  refuses 15 invoice add 2 --payer client --payer-name Toinen \
    --line '2026-04-10; 60 min; 75.50; exempt_social_care; visit 1; Perhetyö'
  refuses 15 invoice add 2 --payer client --payer-name Toinen \
    --line '2026-04-10; 60 min; 75.50; exempt_social_care; visit 99; Perhetyö'
  gives 0 invoice add 2 --payer client --payer-name Toinen
  refuses 18 invoice issue 1
}

@test "bad input: issuing while the configuration lacks the account, the business id or a term" {
  two_visits
  gives 0 invoice draft --month 2026-04
  refuses 16 invoice issue
  a_practice
  refuses 16 invoice issue
  [ "${stderr_lines[0]}" = \
    'kortisto: error: an invoice cannot be made without the setting invoice.iban' ]
  printf '\n[invoice]\niban = "FI2112345600000785"\n' >>config/kortisto/config.toml
  cp config/kortisto/config.toml whole.toml
  local key
  for key in business_id name address; do
    grep -v "^$key = " whole.toml >config/kortisto/config.toml
    refuses 16 invoice issue
    [[ "$stderr" == *"without the setting controller.$key"* ]]
  done
  for key in -1 367 '"soon"'; do
    (cat whole.toml && printf 'payment_days = %s\n' "$key") >config/kortisto/config.toml
    refuses 16 invoice issue
    [[ "$stderr" == *payment_days* ]]
  done
  # A term that is not said is 14 days, or what the agreement has.
  cp whole.toml config/kortisto/config.toml
  at 2026-05-04 gives 0 invoice issue
  [ "$(of_invoice .due)" = 2026-05-18 ]
}

@test "bad input: an invoice of a million euros has zeros for the amount in its barcode" {
  invoicing
  two_visits
  gives 0 invoice add 1 --payer client --payer-name 'Kaisa Koivisto' \
    --line '2026-04-10; 1 pcs; 1000000; exempt_social_care; Kirja'
  at 2026-05-04 gives 0 invoice issue
  gives 0 invoice show 1001
  [[ "$output" == *' 421123456000007850000000000000000000000000010016260518'* ]]
}

# --- files of the bank ----------------------------------------------------------------------------

# One error, nothing printed and nothing changed.
refuses_file() {
  refuses 18 invoice match "$1"
  [ "${#stderr_lines[@]}" = 1 ]
}

@test "bad input: a file of the bank that is cut, wherever that is" {
  issued
  a_statement
  local size
  size=$(stat -c %s statement.xml)
  for at in 1 50 $((size / 3)) $((size / 2)) $((size - 20)) $((size - 2)); do
    head -c "$at" statement.xml >cut.xml
    refuses_file cut.xml
  done
  refuses 14 invoice match nothing.xml
}

@test "bad input: external entities are not fetched" {
  issued
  a_statement
  mkfifo secret  # whoever opened it would wait for ever
  for entity in 'SYSTEM "secret"' "SYSTEM \"file://$PWD/secret\"" 'PUBLIC "a" "secret"' \
    'SYSTEM "http://127.0.0.1:9/a"'; do
    sed "2i <!DOCTYPE Document [<!ENTITY a $entity>]>" statement.xml |
      sed 's/10016/\&a;/' >entity.xml
    refuses_file entity.xml
    sed "2i <!DOCTYPE Document $entity>" statement.xml >entity.xml
    refuses_file entity.xml
  done
}

@test "bad input: a billion laughs" {
  issued
  {
    printf '<?xml version="1.0"?>\n<!DOCTYPE Document [\n<!ENTITY a0 "ha">\n'
    for i in {1..9}; do
      printf '<!ENTITY a%d "%s">\n' "$i" "$(printf "&a$((i - 1));%.0s" {1..10})"
    done
    printf ']>\n<Document>&a9;</Document>\n'
  } >laughs.xml
  ulimit -v 1000000
  refuses_file laughs.xml
}

@test "bad input: a file of 100 MB takes no more memory than a small one" {
  issued
  a_statement
  head -n -2 statement.xml >long.xml
  # Paid out by the practice: there is nothing to match.
  yes "$(an_entry 1 10016 | sed 's/CRDT/DBIT/')" | head -c 100000000 | head -n -1 >>long.xml
  tail -n 2 statement.xml >>long.xml
  [ "$(stat -c %s long.xml)" -gt 99000000 ]
  local small large
  small=$(peak statement.xml)
  large=$(peak long.xml)
  [ "$large" -lt $((small + 8000)) ]
}

# The memory that matching a file takes at most, in kB.
peak() {
  LD_PRELOAD=$KORTISTO_CLOCKSHIM SHIM_CLOCK=$(TZ=Europe/Helsinki date -d '2026-05-12 10:00' +%s) \
    /usr/bin/time -f %M -o peak setsid --wait "$KORTISTO" invoice match "$1" --dry-run >matched 2>said
  grep -q '10016.*booked' matched
  cat peak
}
