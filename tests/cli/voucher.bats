# voucher: add, edit, end, rectify, list, show; the client's own share.
load helper

voucher_file() {
  cat >voucher.toml <<'TOML'
voucher_number = "PS-2026-5"
issuer = "Esimerkkilän hyvinvointialue"
official = "Ville Virkanen"
service = "Perhetyö"
valid_from = 2020-01-01
valid_to = 2099-12-31
max_visits = 2
price = "80"
value = "65,50"
price_basis = "visit"
e_invoice_address = "003712345671"

[source]
origin = "Esimerkkilän hyvinvointialue"
basis = "Palveluseteli"
asked_by = "Kaisa Koivu"
purpose = "Palvelun toteuttaminen"
TOML
}

voucher_case() {
  gives 0 case add "$1" --task families --service Perhetyö --controller county --basis voucher \
    --controller-name 'Esimerkkilän hyvinvointialue' --responsible 'Kaisa Koivu' \
    --county Esimerkkilä --opened 2020-01-01
}

@test "line 1: the client's own share is the price less the value" {
  one_client
  voucher_case 1
  voucher_file
  gives 0 voucher add 1 --from voucher.toml
  gives 0 voucher show 1 --json
  [ "$(jq -r '"\(.own_share) \(.left_visits)"' <<<"$output")" = '14.50 2' ]
}

@test "line 1: what is free by law has no own share" {
  one_client
  voucher_case 1
  voucher_file
  sed '/^price_basis/i free_by_law = true' voucher.toml >free.toml
  gives 18 voucher add 1 --from free.toml
  sed 's/"65,50"/"80"/' free.toml >whole.toml
  gives 0 voucher add 1 --from whole.toml
  gives 0 voucher show 1 --json
  [ "$(jq -r .own_share <<<"$output")" = 0.00 ]
}

@test "line 1: a visit is not booked on another client's voucher" {
  one_client
  voucher_case 1
  voucher_file
  gives 0 voucher add 1 --from voucher.toml
  gives 0 add-client --family-name Toinen --birth-date 1990-01-02
  voucher_case 2
  refuses 15 visit add 2 --day 2026-01-02 --start 10:00 --minutes 60 --voucher 1
}

@test "line 1: the county and the client get an invoice each, which make up the price" {
  one_client
  voucher_case 1
  voucher_file
  gives 0 voucher add 1 --from voucher.toml
  gives 0 visit add 1 --day 2026-01-02 --start 10:00 --minutes 60
  gives 0 invoice draft --month 2026-01 --json
  [ "$(jq -c '[.invoices[].payable] | sort' <<<"$output")" = '["14.50","65.50"]' ]
}
