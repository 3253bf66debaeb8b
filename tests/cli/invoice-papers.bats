# What stands on the papers of invoices, and how they are made.
load invoice_helper

# Runs it on a disk that is full from the last file in the directory on: a run on a copy of the
# register says which call makes that.
with_full_disk() {
  local directory=$1 call
  shift
  cp "$REGISTER" before
  cp -r state state.before
  env LD_PRELOAD="$KORTISTO_SHIM:$LD_PRELOAD" SHIM_LOG="$PWD/calls" setsid --wait "$KORTISTO" "$@" \
    >/dev/null 2>&1
  # Once more from the start, so that the calls have the same numbers.
  cp before "$REGISTER"
  rm -rf state "${directory:?}"/*
  mv state.before state
  call=$(awk -v at="$directory" '$2 == "open" && $3 == at { call = $1 } END { print call }' calls)
  [ -n "$call" ]
  # What it says goes into pipes, which are not full.
  {
    env LD_PRELOAD="$KORTISTO_SHIM:$LD_PRELOAD" SHIM_HOW=full SHIM_AT="$call" \
      setsid --wait "$KORTISTO" "$@" 2>&3 | cat >printed
    echo "${PIPESTATUS[0]}" >ended
  } 3>&1 | cat >said
  status=$(cat ended) output=$(cat printed) stderr=$(cat said)
}

@test "line 3: issue makes the papers of what it issued, as text and as PDF" {
  invoicing
  two_visits
  at 2026-05-04 gives 0 invoice draft --month 2026-04
  at 2026-05-04 refuses 15 invoice issue --output papers
  at 2026-05-04 refuses 2 invoice issue --format pdf
  at 2026-05-04 refuses 14 invoice issue --output /proc
  mkdir papers
  at 2026-05-04 gives 0 invoice issue --output papers
  [ "$(cd papers && echo *)" = '1001.pdf 1001.txt' ]
  gives 0 invoice show 1001
  diff <(printf '%s\n' "$output") papers/1001.txt
  [ "$(stat -c %a papers/1001.pdf)" = 600 ]
}

@test "line 3: a disk that is full between number and paper costs the paper and not the number" {
  invoicing
  two_visits
  at 2026-05-04 gives 0 invoice draft --month 2026-04
  mkdir papers
  # Every write into papers fails, as of a full disk.
  at 2026-05-04 with_full_disk papers invoice issue --output papers --format text --json
  [ "$status" = 3 ]
  [ "$(jq -c '[.invoices[].number]' <<<"$output")" = '[1001]' ]
  [[ "$stderr" == *'No space left'*'invoices 1001 have their numbers, but not their papers'* ]]
  [ -z "$(ls -A papers)" ]
  gives 0 invoice show 1001 --output papers/1001.txt
  gives 0 verify
  gives 15 invoice issue
}

@test "line 3: RF references by the configuration, on paper and as Finvoice and UBL" {
  invoicing
  printf 'reference = "rf"\n' >>config/kortisto/config.toml
  two_visits
  at 2026-05-04 gives 0 invoice draft --month 2026-04
  at 2026-05-04 gives 0 invoice issue
  [ "$(of_invoice .reference)" = 10016 ]
  gives 0 invoice show 1001
  [[ "$output" == *'RF08 1001 6'* ]]
  [[ "$output" == *' 521123456000007850001006708000000000000000010016260518'* ]]
  printf 'e_address = "003712345671"\noperator = "003721291126"\n' >>config/kortisto/config.toml
  gives 0 invoice add 1 --payer buyer --payer-name 'Esimerkki Oy' --payer-business-id 1234567-1 \
    --payer-street 'Katu 1' --payer-postcode 00990 --payer-city Helsinki \
    --e-invoice-address 003712345671 --e-invoice-operator 003721291126 --payer-reference KP1 \
    --line '2026-05-04; 1 pcs; 10; exempt_social_care; Kirja'
  at 2026-05-05 gives 0 invoice issue
  gives 0 invoice export 1002 --format finvoice
  [[ "$output" == *'"ISO">RF4510029'* ]]
  gives 0 invoice export 1002 --format ubl
  [[ "$output" == *'<cbc:PaymentID>RF4510029'* ]]
}

@test "line 3: the share of work at home stands on the client's invoice, not that of the travel" {
  invoicing
  two_visits
  gives 0 visit edit 1 1 --household-work
  refuses 18 visit add 1 --day 2026-04-18 --start 10:00 --minutes 20 --kind travel --household-work
  at 2026-05-04 gives 0 invoice draft --month 2026-04
  at 2026-05-04 gives 0 invoice issue
  gives 0 invoice show 1001
  [[ "$output" == *'Total to pay'*'€100.67'* ]]
  [[ "$output" == *'Share of work for the household tax deduction €75.50'* ]]
}

@test "line 3: with a voucher, or where another pays, there is no work for the household deduction" {
  invoicing
  two_visits
  gives 0 case add 1 --task families --service Perhetyö --controller county --basis voucher \
    --controller-name 'Esimerkkilän hyvinvointialue' --responsible 'Kaisa Koivu' \
    --county Esimerkkilä --opened 2020-01-01
  gives 0 voucher add 1 --case 2 --voucher-number PS-5 --issuer 'Esimerkkilän hyvinvointialue' \
    --official 'Ville Virkanen' --service Perhetyö --valid-from 2020-01-01 --valid-to 2099-12-31 \
    --max-visits 9 --price 80 --value 65.50 --price-basis visit --e-invoice-address 003712345671 \
    --source 'Esimerkkilän hyvinvointialue' --source-basis Palveluseteli \
    --source-asked-by 'Kaisa Koivu' --source-purpose 'Palvelun toteuttaminen'
  refuses 18 visit add 1 --case 2 --voucher 1 --day 2026-04-18 --start 10:00 --minutes 60 \
    --household-work
  [[ "$stderr" == *'never with a voucher'* ]]
  refuses 18 invoice add 1 --case 2 --voucher 1 --payer client --payer-name 'Kaisa Koivisto' \
    --line '2026-04-10; 1 pcs; 7; exempt_social_care; household; Kotihoito'
  [[ "$stderr" == *'never on one of a voucher'* ]]
  refuses 18 invoice add 1 --case 1 --payer buyer --payer-name 'Esimerkki Oy' --payer-street 'Katu 1' \
    --payer-city Helsinki --line '2026-04-10; 1 pcs; 7; exempt_social_care; household; Kotihoito'
}
