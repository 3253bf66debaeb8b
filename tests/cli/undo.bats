# undo: the latest entry was a slip.
load helper

@test "an edit is taken back" {
  one_client
  gives 0 edit 1 --street 'Mäntytie 2'
  gives 0 undo
  prints <<'END'
undone: client 1
END
  gives 0 show 1 --json
  [ "$(jq -r .street <<<"$output")" = 'Koivukuja 1' ]
}

@test "a client goes with the guardians, and then the one before" {
  one_client
  gives 3 add-client --from "$EXAMPLES/client-minor.toml"
  gives 0 undo --json
  prints <<'END'
{
  "schema": "kortisto.undo/1",
  "records": [
    {
      "record": "guardian",
      "number": 2
    },
    {
      "record": "guardian",
      "number": 1
    },
    {
      "record": "client",
      "number": 2
    }
  ]
}
END
  gives 15 show 2
  gives 0 undo
  refuses 18 undo
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
  gives 0 plan review 1 --reviewed-on 2026-04-10 --goals 'Uni paranee'
  gives 0 undo
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
  gives 0 undo
  gives 0 export 1 --format json
  grep -q '"action": "client.undo"' <<<"$output"
  [ "$(jq '[.. | strings | select(. == "undone")] | length' <<<"$output")" -ge 1 ]
}

@test "what was added goes too, once its changes are undone, and its log stays" {
  one_client
  gives 0 guardian add 1 --family-name Malli
  gives 0 guardian edit 1 --street 'Mäntytie 2'
  gives 0 undo
  gives 0 undo
  prints <<'END'
undone: guardian or representative 1
END
  a_practice
  gives 0 export 1 --format json
  [ "$(jq -r '[.log[] | select(.record == "guardian") | .action] | join(" ")' <<<"$output")" = \
    'guardian.add guardian.edit guardian.undo guardian.undo' ]
}

@test "nothing is named" {
  one_client
  refuses 2 undo 1
}
