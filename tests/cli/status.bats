# status: what needs attention, on one screen.
load helper

ICS_CHECK=$BATS_TEST_DIRNAME/ics_check.py

# The morning of 13 April 2026: client 1 has a plan to follow up and an unsigned agreement, and a
# commitment that ends.
a_monday() {
  a_practice
  at 2026-01-05 one_client
  at 2026-01-05 one_case
  at 2026-01-05 gives 0 case add 1 --task families --service Perhetyö --controller county \
    --basis bought --controller-name 'Esimerkkilän hyvinvointialue' --responsible 'Kaisa Koivu' \
    --county Esimerkkilä --opened 2026-01-02
  at 2026-01-05 gives 0 plan add 1 --case 1 --service Perhetyö --agreed-on 2026-01-05 \
    --agreed-at Helsinki --paper-place 'kansio 3' --follow-up 2026-04-10
  at 2026-03-13 an_agreement --case 1
  cat >commitment.toml <<'END'
case = 2
commitment_number = "MS-1"
issuer = "Esimerkkilän hyvinvointialue"
official = "V. Virkanen"
service = "Perhetyö"
valid_from = 2026-01-01
valid_to = 2026-05-13
max_hours = 20
price_basis = "hour"
e_invoice_address = "003712345671"
[source]
origin = "Esimerkkilän hyvinvointialue"
basis = "Päätös"
asked_by = "Kaisa Koivu"
purpose = "Palvelun toteuttaminen"
END
  at 2026-04-01 gives 0 commitment add 1 --from commitment.toml
  mkdir backups
  at 2026-04-10 gives 0 backup backups
}

@test "line 7: an empty register: what to do first" {
  a_register
  gives 0 status --lang fi
  [ "${lines[0]}" = 'Rekisteri on tyhjä. Aloita näin:' ]
  [[ "${lines[1]}" == '  täydennä asetukset tiedostoon '* ]]
  [[ "$output" == *'    controller.name, controller.address, '* ]]
  a_practice
  gives 0 status
  prints <<'END'
The register is empty. To begin:
  add a client: kortisto add-client --edit
  open a case: kortisto case add 1 --edit
  make a backup: kortisto backup DIR
END
  gives 0 status --json
  [ "$(jq -c '[.empty, .items]' <<<"$output")" = '[true,[]]' ]
}

@test "line 7: a Monday morning in three languages" {
  a_monday
  at 2026-04-13 gives 3 status --lang fi
  prints <<'END'
13.4.2026: 3 myöhässä, 0 nyt, 1 tulossa 13.5.2026 mennessä

Myöhässä
  10.4.2026  suunnitelman 1 seuranta       1 Koivisto, Kaisa
  12.4.2026  sopimus 1 allekirjoittamatta  1 Koivisto, Kaisa
  5.4.2026   tunnuslauseen vaihto: kortisto rotate-key

Tulossa
  13.5.2026  maksusitoumus 1 päättyy       1 Koivisto, Kaisa

Tunnuslause on vaihdettu 5.1.2026. Viimeisin varmuuskopio on tehty 10.4.2026.
END
  says <<'END'
kortisto: varoitus: 3 asiaa on myöhässä
END
  at 2026-04-13 gives 3 status --lang sv
  prints <<'END'
13.4.2026: 3 försenade, 0 nu, 1 kommande till och med 13.5.2026

Försenat
  10.4.2026  uppföljning av plan 1             1 Koivisto, Kaisa
  12.4.2026  avtal 1 är inte undertecknat      1 Koivisto, Kaisa
  5.4.2026   byte av lösenfras: kortisto rotate-key

Kommande
  13.5.2026  betalningsförbindelse 1 löper ut  1 Koivisto, Kaisa

Lösenfrasen byttes 5.1.2026. Den senaste säkerhetskopian gjordes 10.4.2026.
END
  at 2026-04-13 gives 3 status
  prints <<'END'
13 April 2026: 3 overdue, 0 now, 1 coming by 13 May 2026

Overdue
  10 April 2026  follow-up of plan 1        1 Koivisto, Kaisa
  12 April 2026  agreement 1 is not signed  1 Koivisto, Kaisa
  5 April 2026   change of the passphrase: kortisto rotate-key

Coming
  13 May 2026    commitment 1 ends          1 Koivisto, Kaisa

Passphrase set on 5 January 2026. Last backup on 10 April 2026.
END
}

@test "line 7: how far ahead, and on which day" {
  a_monday
  at 2026-04-13 gives 3 status --days 29 --json
  [ "$(jq -c '[.until, .overdue, .coming]' <<<"$output")" = '["2026-05-12",3,0]' ]
  at 2026-04-13 gives 0 status --as-of 2026-03-11 --json
  [ "$(jq -c '[.day, .overdue, [.items[] | .what, .day]]' <<<"$output")" = \
    '["2026-03-11",0,["plan_follow_up","2026-04-10"]]' ]
  gives 2 status --days 36526
  gives 2 status --days -1
  gives 2 status --json --ics
  gives 2 status --json --output status.json
}

@test "line 7: what was done is not told again" {
  a_monday
  at 2026-04-13 gives 0 plan review 1 --follow-up 2026-08-10
  at 2026-04-13 gives 0 agreement sign 1 --signed-on 2026-04-13 --place Helsinki \
    --signatory 'Kaisa Koivisto, asiakas' --paper-place 'kansio 3'
  echo 'ten birches' >next
  at 2026-04-13 gives 0 rotate-key --new-passphrase-file next --drop-recovery
  export KORTISTO_PASSPHRASE_FILE=$PWD/next
  at 2026-04-13 gives 0 status
  prints <<'END'
13 April 2026: 0 overdue, 0 now, 1 coming by 13 May 2026

Coming
  13 May 2026  commitment 1 ends  1 Koivisto, Kaisa

Passphrase set on 13 April 2026. Last backup on 10 April 2026.
END
}

@test "line 7: visits and their invoice, from the month's end until it is paid" {
  a_monday
  at 2026-04-13 gives 0 agreement sign 1 --signed-on 2026-04-13 --place Helsinki \
    --signatory 'Kaisa Koivisto, asiakas' --paper-place 'kansio 3'
  at 2026-04-20 gives 0 visit add 1 --case 1 --day 2026-04-16 --start 09:00 --minutes 60 \
    --agreement 1
  of_invoices() {
    jq -c '[.items[] | select(.month or .open) | [.urgency, .what, .day, .visits, .open]]' \
      <<<"$output"
  }
  at 2026-04-30 gives 3 status --json
  [ "$(of_invoices)" = '[]' ]
  at 2026-05-02 gives 3 status --json
  [ "$(of_invoices)" = '[["coming","visits_unbilled","2026-05-31",1,null]]' ]
  at 2026-06-01 gives 3 status --json
  [ "$(of_invoices)" = '[["overdue","visits_unbilled","2026-05-31",1,null]]' ]
  # What an invoice cannot do without is asked for now.
  sed -i '/^business_id/d; /^iban/d' config/kortisto/config.toml
  at 2026-06-01 gives 3 status --json
  [ "$(jq -c '[.items[] | select(.settings) | .settings]' <<<"$output")" = \
    '[["controller.business_id","invoice.iban"]]' ]
}

@test "line 7: of a backup that is a week old, and of none" {
  a_monday
  backup_of() {
    jq -c '[.last_backup, (.items[] | select(.what == "backup_old") | [.urgency, .day])]' \
      <<<"$output"
  }
  at 2026-04-16 gives 3 status --json
  [ "$(backup_of)" = '["2026-04-10"]' ]
  at 2026-04-17 gives 3 status --json
  [ "$(backup_of)" = '["2026-04-10",["due","2026-04-17"]]' ]
  at 2026-04-18 gives 3 status --json
  [ "$(backup_of)" = '["2026-04-10",["overdue","2026-04-17"]]' ]
  at 2026-04-18 gives 0 backup backups
  at 2026-04-18 gives 3 status --json
  [ "$(backup_of)" = '["2026-04-18"]' ]
  echo '{' >"$(echo state/kortisto/*-backup.json)"
  at 2026-04-18 gives 3 status --json
  [ "$(backup_of)" = '[null,["due",null]]' ]
  # Another machine does not know of it.
  export XDG_STATE_HOME=$PWD/elsewhere
  at 2026-04-18 gives 3 status --json
  [ "$(backup_of)" = '[null,["due",null]]' ]
}

@test "line 7: a calendar, without names, that can be read again" {
  a_monday
  at 2026-04-13 gives 3 status --ics --output status.ics
  says <<'END'
kortisto: written to status.ics
kortisto: warning: 3 things are overdue
END
  [ -z "$output" ]
  local id
  id=$(sed -n 's/^UID:.*@\([0-9a-f]\{32\}\)\r$/\1/p' status.ics | sort -u)
  run -0 "$ICS_CHECK" status.ics
  prints <<END
plan_follow_up-1-1@$id 2026-04-10 follow-up of plan 1, client 1
agreement_unsigned-1-1@$id 2026-04-12 agreement 1 is not signed, client 1
passphrase_old@$id 2026-04-05 change of the passphrase
commitment_ends-1-1@$id 2026-05-13 commitment 1 ends, client 1
END
  ! grep -iE 'koivisto|kaisa|perhetyö' status.ics || false
  # On another day the same events, which a calendar knows again.
  local events=$output
  at 2026-04-14 gives 3 status --ics --output status.ics --force
  [ "$("$ICS_CHECK" status.ics)" = "$events" ]
  # To standard output the same bytes.
  at 2026-04-14 kortisto status --ics >printed.ics 2>/dev/null || [ $? = 3 ]
  diff <(grep -v ^DTSTAMP status.ics) <(grep -v ^DTSTAMP printed.ics)
  # A file is not replaced unasked.
  at 2026-04-13 gives 18 status --ics --output status.ics
}

@test "line 7: on a narrow terminal nothing is broken" {
  a_monday
  local columns
  for columns in 80 40; do
    LD_PRELOAD=$KORTISTO_CLOCKSHIM SHIM_CLOCK=$(TZ=Europe/Helsinki date -d '2026-04-13 10:00' +%s) \
      "$ON_TERMINAL" --columns $columns -- "$KORTISTO" status --quiet >page || [ $? = 3 ]
    grep -v '^kortisto: ' page >screen
    [ "$(wc -L <screen)" -le $columns ]
    [ "$(wc -l <screen)" -le 22 ]
    grep -q '1 Koivisto, Kaisa$' screen
  done
}

@test "line 7: the use log says that the clients were looked at, and what for" {
  a_monday
  at 2026-04-13 gives 3 status --purpose supervision
  at 2026-04-14 gives 0 export 1 --json
  jq -e '.log[-2] | .action == "client.list" and .purpose == "supervision"' <<<"$output"
}
