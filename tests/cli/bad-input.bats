# What a record cannot say: one clear error with its place, and the register is left to the byte.
load helper

plan_of() {
  printf 'service = "Perhetyö"\n%s\n' "$1" >plan.toml
}

# The line and column of what is wrong, and what is wrong with it.
refused_plan() {
  plan_of "$1"
  refuses 18 plan add 1 --from plan.toml
  [ "${stderr_lines[0]}" = "kortisto: error: $2" ]
}

@test "a value out of its range is told with line and column" {
  one_client
  one_case
  refused_plan 'starts_on = "2026-02-30"' \
    'plan.toml:2:13: starts: there is no such day in the calendar'
  refused_plan 'starts_on = 2026-02-30' \
    'plan.toml:2:13: starts: there is no such day in the calendar'
  refused_plan 'starts_on = "1/2/2026"' \
    'plan.toml:2:13: starts: the day can be read in two ways: write it as 31.1.1990 or 1990-01-31'
  refused_plan 'case = "one"' 'plan.toml:2:8: case: give a whole number, at most 999999'
  refused_plan 'goals = 7' 'plan.toml:2:9: goals: the value has to be a text in quotation marks'
  refused_plan 'follow_ups = "2026-05-01"' \
    'plan.toml:2:14: follow-up dates: the value has to be a list of texts in square brackets'
  refused_plan 'follow_ups = ["2026-05-01", "soon"]' \
    'plan.toml:2:14: follow-up dates: not a day: write it as 31.1.1990 or 1990-01-31'
  refused_plan "meeting_frequency = \"$(printf 'x%.0s' {1..501})\"" \
    'plan.toml:2:21: frequency of meetings: the text is too long, at most 500 characters'
  refused_plan "follow_ups = [$(printf '"2026-05-01",%.0s' {1..101})]" \
    'plan.toml:2:14: follow-up dates: too many items, at most 100 items'
  refused_plan $'service = "toinen"' 'plan.toml:2:11: this is not valid TOML'
  refused_plan $'[change]\nvalid_from = "eilen"' \
    'plan.toml:3:14: in force since: not a day: write it as 31.1.1990 or 1990-01-31'
  refused_plan $'[source]\nreceived = "eilen"' \
    'plan.toml:3:12: received: not a day: write it as 31.1.1990 or 1990-01-31'
}

@test "an unknown field is named with the nearest one" {
  one_client
  one_case
  refused_plan 'goal = "x"' 'plan.toml:2:1: unknown field goal'
  [ "${stderr_lines[1]}" = 'kortisto: hint: did you mean goals?' ]
  refused_plan $'[sources]\norigin = "x"' 'plan.toml:2:2: unknown field sources'
  [ "${stderr_lines[1]}" = 'kortisto: hint: did you mean source?' ]
  refused_plan $'[change]\nreasons = "x"' 'plan.toml:3:1: unknown field reasons'
  [ "${stderr_lines[1]}" = 'kortisto: hint: did you mean reason?' ]
  refused_plan $'[was]\ngoals = "x"' 'plan.toml:2:2: unknown field was'
}

@test "days in the wrong order, and days to come" {
  one_client
  one_case
  refused_plan $'starts_on = 2026-03-02\nends_on = 2026-03-01' \
    'planned end: the day is before that of “starts”'
  refused_plan $'agreed_on = 2026-03-02\nended_on = 2026-03-01' \
    'ended: the day is before that of “agreed”'
  refused_plan 'agreed_on = 2999-01-01' 'agreed: the day is in the future'
  refused_plan 'told_insurance = 2999-01-01' \
    'told of the producer’s liability insurance: the day is in the future'
}

# --- what somebody may paste ----------------------------------------------------------------------

# Every field that holds a text, by its key and its option.
text_fields() {
  kortisto plan 1 --json | jq -r '
    to_entries[] | select(.value | type == "string") | .key' |
    grep -vE '^(schema|state|task|controller(_name)?|next_follow_up|.*_on|told_.*)$'
}

@test "5 megabytes into any text, by file and by option" {
  one_client
  one_case
  a_plan
  head -c 5000000 /dev/zero | tr '\0' x >note
  local field count=0
  for field in $(text_fields); do
    (printf '%s = "' "$field" && cat note && echo '"') >edit.toml
    refuses 18 plan edit 1 --from edit.toml
    [[ "$stderr" == *"edit.toml:1:"*'the text is too long, at most'* ]]
    refuses 18 plan edit 1 --text "$field=note"
    [[ "$stderr" == "kortisto: error: --${field//_/-}: "*'the text is too long, at most'* ]]
    count=$((count + 1))
  done
  [ "$count" = 27 ]
}

@test "a file beyond all measure is not read" {
  one_client
  truncate -s 17M note
  refuses 14 edit 1 --text street=note
  says <<'END'
kortisto: error: note is longer than 16,777,216 bytes
END
  refuses 14 edit 1 --from note
  refuses 14 edit 1 --from - <note
}

@test "a word of 100,000 letters is kept exactly, and one letter more is refused" {
  one_client
  one_case
  a_plan
  head -c 100000 /dev/zero | tr '\0' x >word
  gives 0 plan edit 1 --text goals=word
  gives 0 plan 1 --json
  [ "$(jq -r .goals <<<"$output")" = "$(cat word)" ]
  # Each of them as wide as can be: four bytes.
  printf '😀%.0s' {1..100000} >wide
  gives 0 plan edit 1 --text goals=wide
  gives 0 plan 1 --json
  [ "$(jq -r .goals <<<"$output")" = "$(cat wide)" ]
  printf x >>wide
  refuses 18 plan edit 1 --text goals=wide
  gives 0 plan 1
}

@test "NUL, bytes that are not UTF-8, noncharacters and bidirectional controls in any text" {
  one_client
  one_case
  a_plan
  printf 'a\0b' >nul
  printf 'a\xffb' >bytes
  printf 'a\xed\xa0\x80b' >surrogate
  printf 'a\u202eb' >override
  printf 'a\u2066b' >isolate
  printf 'a\u001b[2Jb' >escape
  printf 'a\uffffb' >noncharacter
  local field name
  for field in $(text_fields); do
    for name in nul bytes surrogate override isolate escape noncharacter; do
      refuses 18 plan edit 1 --text "$field=$name"
      [ "${#stderr_lines[@]}" = 1 ]
      [[ "$stderr" == "kortisto: error: --${field//_/-}: "* ]]
      (printf '%s = "' "$field" && cat "$name" && echo '"') >edit.toml
      refuses 18 plan edit 1 --from edit.toml
      [ "${#stderr_lines[@]}" = 1 ]
      [[ "$stderr" == 'kortisto: error: edit.toml:1:'* ]]
    done
  done
  # And written as escapes.
  for name in '\u0000' '\u202e' '\u001b'; do
    for field in service goals; do
      printf '%s = "a%sb"' "$field" "$name" >edit.toml
      refuses 18 plan edit 1 --from edit.toml
      printf '{"%s": "a%sb"}' "$field" "$name" >edit.json
      refuses 18 plan edit 1 --from edit.json
      [ "${#stderr_lines[@]}" = 1 ]
    done
  done
}

@test "the same in the texts of a client, a guardian, a reason and a source" {
  one_client
  gives 0 guardian add 1 --family-name Malli
  printf 'a\u202eb' >override
  local command field
  for command in 'edit 1' 'guardian edit 1'; do
    for field in family_name given_names street postcode city country; do
      # shellcheck disable=SC2086 # words
      refuses 18 $command --text "$field=override"
      # shellcheck disable=SC2086 # words
      refuses 18 $command --from - <<<"$field = \"a"$'\u202e'"b\""
    done
  done
  for field in reason requested_by; do
    refuses 18 edit 1 --from - <<<$'street = "x"\n[change]\n'"$field = \"a"$'\u202e'"b\""
    [[ "$stderr" == 'kortisto: error: -:3:'* ]]
  done
  for field in origin basis asked_by purpose; do
    refuses 18 edit 1 --from - <<<$'street = "x"\n[source]\n'"$field = \"a"$'\u202e'"b\""
    [[ "$stderr" == 'kortisto: error: -:3:'* ]]
  done
}
