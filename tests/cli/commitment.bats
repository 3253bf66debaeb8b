# commitment: add, edit, end, rectify, list, show; what visits use of one.
load helper

commitment_file() {
  cat >commitment.toml <<'TOML'
commitment_number = "MS-2026-17"
issuer = "Esimerkkilän hyvinvointialue"
official = "Ville Virkanen"
service = "Perhetyö"
valid_from = 2020-01-01
valid_to = 2099-12-31
max_hours = 1
unit_price = "60"
price_basis = "hour"
invoice_street = "PL 100"
invoice_city = "Esimerkkilä"

[source]
origin = "Esimerkkilän hyvinvointialue"
basis = "Päätös"
asked_by = "Kaisa Koivu"
purpose = "Palvelun toteuttaminen"
TOML
}

# A client with a case that a county has bought.
bought_case() {
  one_client
  gives 0 case add 1 --task families --service Perhetyö --controller county --basis bought \
    --controller-name 'Esimerkkilän hyvinvointialue' --responsible 'Kaisa Koivu' \
    --county Esimerkkilä --opened 2020-01-01
}

@test "line 1: a commitment is added, accepted and ended" {
  bought_case
  commitment_file
  gives 0 commitment add 1 --from commitment.toml
  prints <<'TEXT'
payment commitment 1 added to client 1
TEXT
  gives 0 commitment show 1 --json
  [ "$(jq -r '"\(.state) \(.left_minutes) \(.controller)"' <<<"$output")" = 'announced 60 county' ]
  gives 0 commitment edit 1 --accepted-on 2026-01-02
  gives 0 commitment show 1 --json
  [ "$(jq -r .state <<<"$output")" = accepted ]
  gives 0 commitment end 1 --end-reason 'asiakas muutti'
  gives 0 commitment show 1 --json
  [ "$(jq -r .state <<<"$output")" = withdrawn ]
}

@test "line 1: over-use is warned of and not refused" {
  bought_case
  commitment_file
  gives 0 commitment add 1 --from commitment.toml
  gives 0 visit add 1 --day 2026-01-02 --start 10:00 --minutes 60
  gives 0 commitment show 1 --json
  [ "$(jq -r '"\(.state) \(.used_minutes) \(.used_amount) \(.left_minutes)"' <<<"$output")" = \
    'exhausted 60 60.00 0' ]
  gives 3 visit add 1 --day 2026-01-03 --start 10:00 --minutes 1
  [[ "$stderr" == *'payment commitment 1: the visits go beyond what is left'* ]]
}

@test "line 1: a commitment says from whom, on what basis and for what its data came" {
  bought_case
  commitment_file
  for key in origin basis asked_by purpose; do
    grep -v "^$key" commitment.toml >without.toml
    gives 18 commitment add 1 --from without.toml
  done
}

@test "line 1: exactly one of hours, euros and visits is limited, and none is nothing" {
  bought_case
  commitment_file
  sed 's/^max_hours = 1/max_visits = 3/; /^unit_price/i max_amount = "5"' commitment.toml >two.toml
  gives 18 commitment add 1 --from two.toml
  sed '/^max_hours/d' commitment.toml >none.toml
  gives 18 commitment add 1 --from none.toml
  sed 's/^max_hours = 1/max_hours = 0/' commitment.toml >zero.toml
  gives 18 commitment add 1 --from zero.toml
  sed 's/"60"/"0"/' commitment.toml >free.toml
  gives 18 commitment add 1 --from free.toml
}
