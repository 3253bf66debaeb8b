# invoice paid and match: payments by hand and from the files of the bank.
load invoice_helper

@test "line 4: payments in part and in whole, and too much" {
  issued
  at 2026-05-10 gives 0 invoice paid 1001 --amount 50
  [ "$(of_invoice '"\(.state) \(.open)"')" = 'part_paid 50.67' ]
  at 2026-05-11 refuses 18 invoice paid 1001 --amount 0
  at 2026-05-11 refuses 18 invoice paid 1001 --paid-on 2026-05-12
  at 2026-05-11 refuses 18 invoice paid 1001 --paid-on 2026-05-03
  at 2026-05-11 refuses 2 invoice paid 1001 --amount -0.005
  at 2026-05-11 refuses 2 invoice paid 1001 --amount 99999999999.99
  at 2026-05-11 gives 3 invoice paid 1001 --amount 51
  [ "$(of_invoice '"\(.state) \(.settled_on)"')" = 'paid 2026-05-11' ]
  refuses 18 invoice paid 1001
  refuses 15 invoice paid 1002
}

@test "line 4: a file of the bank books each payment once, by whatever it is known again" {
  issued
  a_statement "$(an_entry 50 10016)"
  at 2026-05-12 gives 0 invoice match statement.xml --dry-run
  [ "$(of_invoice .open)" = 100.67 ]
  at 2026-05-12 gives 0 invoice match statement.xml --json
  [ "$(jq -c '[.payments[].result]' <<<"$output")" = '["booked","booked"]' ]
  [ "$(of_invoice '"\(.state) \(.settled_on)"')" = 'paid 2026-05-11' ]
  at 2026-05-12 gives 0 invoice match statement.xml --json
  [ "$(jq -c .payments <<<"$output")" = '[]' ]
  [ "$(of_invoice '.payments | length')" = 2 ]
}

@test "line 4: what cannot be matched is listed with its reason" {
  issued
  a_statement "$(an_entry 100.67 10029)$(an_entry 50.01 10016)"
  at 2026-05-12 gives 3 invoice match statement.xml --json
  [ "$(jq -c '[.payments[].result]' <<<"$output")" = '["booked","no-invoice","too-much"]' ]
}

@test "line 4: a payment by the RF reference finds its invoice" {
  issued
  a_statement "$(an_entry 50 RF0810016)"
  at 2026-05-12 gives 0 invoice match statement.xml --json
  [ "$(jq -c '[.payments[].result]' <<<"$output")" = '["booked","booked"]' ]
}
