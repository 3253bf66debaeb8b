# undo: the latest entry was a slip.
load helper

@test "an edit is taken back" {
  one_client
  gives 0 edit 1 --street 'Mäntytie 2'
  gives 0 undo --yes
  prints <<'END'
undone: client 1
END
  gives 0 show 1 --json
  [ "$(jq -r .street <<<"$output")" = 'Koivukuja 1' ]
}

@test "a client goes with the guardians, and then the one before" {
  one_client
  gives 3 add-client --from "$EXAMPLES/client-minor.toml"
  gives 0 undo --yes --json
  [ "$(jq -c '[.schema, .dry_run, (.records | map([.record, .number]))]' <<<"$output")" = \
    '["kortisto.undo/1",false,[["guardian",2],["guardian",1],["client",2]]]' ]
  gives 15 show 2
  gives 0 undo --yes
  refuses 18 undo --yes
  says <<'END'
kortisto: error: nothing was entered within the last hour that could be undone
END
}

@test "a new version of a plan goes, and the one before stands as it did" {
  one_client
  one_case
  a_plan
  gives 0 plan 1 --json
  local before=$output
  gives 0 plan review 1 --reviewed-on 2026-04-10 --goals 'Uni paranee' --follow-up 2037-04-10
  gives 0 undo --yes
  prints <<'END'
undone: service plan 2
undone: service plan 1
END
  gives 0 plan 1 --json
  [ "$output" = "$before" ]
}

@test "the trail and the history say that it was undone" {
  one_client
  a_practice
  gives 0 edit 1 --street 'Mäntytie 2'
  gives 0 undo --yes
  gives 0 export 1 --format json
  grep -q '"action": "client.undo"' <<<"$output"
  [ "$(jq '[.. | strings | select(. == "undone")] | length' <<<"$output")" -ge 1 ]
}

@test "what was added goes too, once its changes are undone, and its log stays" {
  one_client
  gives 0 guardian add 1 --family-name Malli
  gives 0 guardian edit 1 --street 'Mäntytie 2'
  gives 0 undo --yes
  gives 0 undo --yes
  prints <<'END'
undone: guardian or representative 1
END
  a_practice
  gives 0 export 1 --format json
  [ "$(jq -r '[.log[] | select(.record == "guardian") | .action] | join(" ")' <<<"$output")" = \
    'guardian.add guardian.edit guardian.show guardian.undo guardian.show guardian.undo' ]
}

@test "nothing is named" {
  one_client
  refuses 2 undo 1
}

@test "undo says what it would take back, with old and new value and when, and asks" {
  one_client
  gives 0 edit 1 --street 'Mäntytie 2' --phone '050 111 2222'
  run -0 "$ON_TERMINAL" 'undo this (y/n)' n -- "$KORTISTO" undo
  [[ "$output" == *'client 1, changed'* ]]
  [[ "$output" == *'street address: Mäntytie 2 → Koivukuja 1'* ]]
  [[ "$output" == *'telephone numbers: +358501112222 → +358401234567'* ]]
  [[ "$output" == *'nothing is undone'* ]]
  gives 0 show 1 --json
  [ "$(jq -r .street <<<"$output")" = 'Mäntytie 2' ]
  run -0 "$ON_TERMINAL" 'undo this (y/n)' y -- "$KORTISTO" undo
  [[ "$output" == *'undone: client 1'* ]]
  gives 0 show 1 --json
  [ "$(jq -r .street <<<"$output")" = 'Koivukuja 1' ]
}

@test "without anybody to ask, undo wants --yes, and changes nothing" {
  one_client
  refuses 4 undo
  [[ "$stderr" == *'--yes'* ]]
  gives 4 undo --no-input
  gives 0 show 1
}

@test "--dry-run tells and takes nothing back" {
  one_client
  gives 0 edit 1 --street 'Mäntytie 2'
  gives 0 undo --dry-run
  [[ "${lines[0]}" == *': client 1, changed' ]]
  [ "${lines[1]}" = '  street address: Mäntytie 2 → Koivukuja 1' ]
  gives 0 undo --dry-run --json
  [ "$(jq -c '[.dry_run, .records, (.changes | map([.record, .number, .kind, .field, .old, .new]))]' \
    <<<"$output")" = \
    '[true,[],[["client",1,"edited","street","Koivukuja 1","Mäntytie 2"]]]' ]
  gives 0 show 1 --json
  [ "$(jq -r .street <<<"$output")" = 'Mäntytie 2' ]
}

@test "that a whole record goes is said, and a value that was cleared is (empty)" {
  one_client
  gives 0 guardian add 1 --family-name Malli
  gives 0 undo --dry-run
  [[ "$output" == *'guardian or representative 1, added'*'the whole record that was added is removed'* ]]
  gives 0 undo --yes
  gives 0 edit 1 --clear street
  gives 0 undo --dry-run
  [[ "$output" == *'street address: (empty) → Koivukuja 1'* ]]
  gives 0 undo --dry-run --lang fi
  [[ "$output" == *'katuosoite: (tyhjä) → Koivukuja 1'* ]]
}

@test "what was shown by undo is in the use log" {
  one_client
  a_practice
  gives 0 edit 1 --street 'Mäntytie 2'
  gives 0 undo --dry-run
  gives 0 export 1 --json
  [ "$(jq -c '.log[-2] | [.action, .fields]' <<<"$output")" = '["client.show",["street"]]' ]
}

@test "of a record that goes it is said what it says" {
  one_client
  gives 0 guardian add 1 --family-name Malli --given-names Matti --street 'Salotie 3'
  gives 0 undo --dry-run
  [[ "$output" == *'the whole record that was added is removed'* ]]
  [[ "$output" == *'  family name: Malli'* ]]
  [[ "$output" == *'  street address: Salotie 3'* ]]
  gives 0 undo --dry-run --json
  [ "$(jq -r '.changes[0] | [.record, .kind, .says.family_name, .says.street] | join("|")' \
    <<<"$output")" = 'guardian|added|Malli|Salotie 3' ]
  a_practice
  gives 0 export 1 --json
  [ "$(jq '.log | map(select(.action == "guardian.show")) | .[-1].fields | length' <<<"$output")" -gt 5 ]
}

# gives at that second
at_second() {
  LD_PRELOAD=$KORTISTO_CLOCKSHIM SHIM_CLOCK=$1 gives "${@:2}"
}

@test "what cannot be undone is said before it is asked or told" {
  a_register
  local now
  now=$(date +%s)
  at_second "$now" 0 add-client --family-name Koivu
  at_second $((now + 1200)) 0 edit 1 --city Oulu
  cp "$REGISTER" before
  # The clock is set back: the adding looks like the latest entry.
  local how
  for how in --dry-run --yes; do
    at_second $((now + 60)) 18 undo $how
    [ -z "$output" ]
    [[ "$stderr" == *'it has been changed since it was added'* ]]
    cmp before "$REGISTER"
  done
}

@test "a text of several lines is one line of what is told" {
  one_client
  one_case
  gives 0 plan add 1 --service Perhetyö
  gives 0 plan edit 1 --text goals=<(printf 'Uni paranee\nKoulu sujuu\n')
  gives 0 undo --dry-run
  [[ "$output" == *'Uni paranee Koulu sujuu → (empty)'* ]]
}
