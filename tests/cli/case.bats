# case: add, edit, close, rectify, list, show; and what belongs to a case.
load helper

case_file() {
  cat >case.toml <<'TOML'
task = "family_law"
service = "Tapaamisten valvonta"
controller = "county"
controller_name = "Esimerkkilän hyvinvointialue"
basis = "voucher"
responsible = "Kaisa Koivu, sosionomi"
county = "Esimerkkilän hyvinvointialue"
opened = 2026-01-02
opened_by = "Äiti"
child_matter = "yes"

[source]
origin = "Hyvinvointialueen päätös"
TOML
}

# The report as JSON, a draft: without a configuration it is incomplete, which is exit code 3.
exports() {
  gives 3 export "$1" --draft --format json
}

# What `case add` needs beside the task and the controller.
usual=(--service Perhetyö --responsible 'Kaisa Koivu' --county Esimerkkilä)

@test "a case is opened from a file, shown and listed" {
  one_client
  case_file
  gives 0 case add 1 --from case.toml
  prints <<'TEXT'
case 1 opened for client 1
TEXT
  gives 0 case show 1
  prints <<'TEXT'
Case 1
======

State                        open
Service task                 family law
Service                      Tapaamisten valvonta
Controller                   the wellbeing services county
Name of the controller       Esimerkkilän hyvinvointialue
Basis of the service         service voucher
Responsible worker           Kaisa Koivu, sosionomi
Wellbeing services county    Esimerkkilän hyvinvointialue
Opened                       2 January 2026
Opened at the initiative of  Äiti
A child’s matter             yes
TEXT
  lists case list 1
  prints <<'TEXT'
number,state,task,service,controller,controller_name,opened,closed
1,open,family_law,Tapaamisten valvonta,county,Esimerkkilän hyvinvointialue,2026-01-02,
TEXT
}

@test "a case as JSON has every field" {
  one_client
  case_file
  gives 0 case add 1 --from case.toml --json
  prints <<'JSON'
{
  "schema": "kortisto.case-add/1",
  "number": 1,
  "client": 1
}
JSON
  gives 0 case show 1 --json
  prints <<'JSON'
{
  "schema": "kortisto.case-show/1",
  "client": 1,
  "number": 1,
  "state": "open",
  "task": "family_law",
  "service": "Tapaamisten valvonta",
  "controller": "county",
  "controller_name": "Esimerkkilän hyvinvointialue",
  "basis": "voucher",
  "responsible": "Kaisa Koivu, sosionomi",
  "county": "Esimerkkilän hyvinvointialue",
  "opened": "2026-01-02",
  "opened_by": "Äiti",
  "child_matter": "yes",
  "closed": "",
  "close_ground": ""
}
JSON
}

@test "what goes without saying: today, the basis of the controller, the practice's own people" {
  one_client
  a_practice
  at 2026-03-04 gives 0 case add 1 --task working_age --service Perhetyö --controller practice
  gives 0 case add 1 --task elderly --service Kotiapu --controller buyer \
    --controller-name 'Ostaja Oy' --responsible 'Tero Tammi' --county Muualla
  gives 0 case add 1 --task elderly --service Kotiapu --controller county \
    --controller-name Muualla
  gives 0 case show 1 1 --json
  [ "$(jq -c '[.opened, .basis, .responsible, .county]' <<<"$output")" = \
    '["2026-03-04","own_contract","Kaisa Koivu","Esimerkkilän hyvinvointialue"]' ]
  gives 0 case show 1 2 --json
  [ "$(jq -c '[.basis, .responsible, .county]' <<<"$output")" = \
    '["bought","Tero Tammi","Muualla"]' ]
  gives 0 case show 1 3 --json
  [ "$(jq -r .basis <<<"$output")" = voucher ]
}

@test "a case changes while it is open" {
  one_client
  one_case
  gives 0 case edit 1 --responsible 'Tero Tammi' --valid-from 2026-02-01 --reason 'Perhevapaa'
  prints <<'TEXT'
case 1: 1 field changed
TEXT
  gives 0 case edit 1 1 --responsible 'Tero Tammi' --json
  prints <<'JSON'
{
  "schema": "kortisto.case-edit/1",
  "record": "case",
  "number": 1,
  "fields": []
}
JSON
  exports 1
  [ "$(jq -c '.history[] | select(.record == "case" and .field == "responsible")
              | [.old, .new, .valid_from, .reason]' <<<"$output")" = \
    '["Kaisa Koivu","Tero Tammi","2026-02-01","Perhevapaa"]' ]
}

@test "a case is closed today or on its day, with its ground" {
  one_client
  one_case
  refuses 18 case close 1
  says <<'TEXT'
kortisto: error: ground of closing: the day and the ground of closing belong together
TEXT
  gives 0 case close 1 --close-ground 'palvelu päättyi' --closed 2026-03-01 --json
  prints <<'JSON'
{
  "schema": "kortisto.case-close/1",
  "record": "case",
  "number": 1,
  "fields": [
    "closed",
    "close_ground"
  ]
}
JSON
  one_case
  at 2026-06-01 gives 0 case close 1 2 --close-ground muutto
  lists case list 1
  prints <<'TEXT'
number,state,task,service,controller,controller_name,opened,closed
1,closed,families,Perhetyö,practice,,2026-01-02,2026-03-01
2,closed,families,Perhetyö,practice,,2026-01-02,2026-06-01
TEXT
}

@test "what is open in the case keeps it open: agreements and plans" {
  one_client
  one_case
  an_agreement
  gives 0 plan add 1 --service Perhetyö
  refuses 18 case close 1 --close-ground x
  says <<'TEXT'
kortisto: error: the case cannot be closed while something in it is open: service agreement 1
TEXT
  gives 0 agreement end 1
  refuses 18 case close 1 --close-ground x
  says <<'TEXT'
kortisto: error: the case cannot be closed while something in it is open: service plan 1
TEXT
  # Nor by editing or rectifying it.
  refuses 18 case edit 1 --closed 2026-03-01 --close-ground x
  refuses 18 case rectify 1 --from - <<<$'closed = 2026-03-01\nclose_ground = "x"
[was]\nclosed = ""\nclose_ground = ""\n[change]\nreason = "x"'
  gives 0 plan end 1
  gives 0 case close 1 --close-ground x
}

@test "a closed case does not change, nor what belongs to it; a mistake is put right" {
  one_client
  one_case
  an_agreement
  gives 0 agreement end 1 --ended-on 2026-02-01
  a_plan
  gives 0 plan end 1 --ended-on 2026-02-01
  gives 0 case close 1 --close-ground 'palvelu päättyi' --closed 2026-03-01
  local words
  for words in 'edit 1 --responsible x' 'edit 1 --closed 2026-03-02' 'edit 1 --clear closed' \
    'close 1 --closed 2026-03-02'; do
    # shellcheck disable=SC2086 # words
    refuses 18 case $words
    says <<'TEXT'
kortisto: error: case 1 is closed; where the service goes on, a new case is opened
kortisto: hint: kortisto case add 1
TEXT
  done
  refuses 18 plan add 1 --service x --case 1
  says <<'TEXT'
kortisto: error: case 1 is closed, and what belongs to it does not change any more
TEXT
  refuses 18 plan add 1 --service x
  says <<'TEXT'
kortisto: error: client 1 has no open case
kortisto: hint: kortisto case add 1
TEXT
  for words in 'agreement edit 1 --place x' 'agreement amend 1 --price 1' 'plan edit 1 --goals x' \
    'plan review 1' 'plan edit 1 --paper-place x'; do
    # shellcheck disable=SC2086 # words
    refuses 18 $words
  done
  gives 0 plan rectify 1 --paper-place 'kansio 4' --was 'kansio 3' --reason virhe
  gives 0 case rectify 1 --close-ground muutto --was 'palvelu päättyi' --reason virhe
  gives 0 case rectify 1 --from - --json <<<$'closed = 2026-03-02\n[was]\nclosed = 2026-03-01
[change]\nreason = "virhe"'
  [ "$(jq -r .schema <<<"$output")" = kortisto.case-rectify/1 ]
  # Closed by mistake: the day and the ground go together.
  refuses 18 case rectify 1 --closed '' --was 2026-03-02 --reason virhe
  gives 0 case rectify 1 --from - <<<$'closed = ""\nclose_ground = ""
[was]\nclosed = 2026-03-02\nclose_ground = "muutto"\n[change]\nreason = "virhe"'
  gives 0 case edit 1 --responsible x
}

@test "a case says whose it is, by what right and, in family law, whether a child's" {
  one_client
  refuses 18 case add 1 --task families --controller buyer "${usual[@]}"
  says <<'TEXT'
kortisto: error: name of the controller: needed where the controller is somebody else than the practice
TEXT
  refuses 18 case add 1 --task families --controller county --basis voucher "${usual[@]}"
  local wrong
  for wrong in 'practice bought' 'practice voucher' 'buyer own_contract' 'buyer voucher' \
    'county own_contract'; do
    refuses 18 case add 1 --task families --controller "${wrong% *}" --controller-name Joku \
      --basis "${wrong#* }" "${usual[@]}"
    says <<'TEXT'
kortisto: error: basis of the service: does not fit the controller
TEXT
  done
  # A county buys too.
  gives 0 case add 1 --task families --controller county --controller-name Joku --basis bought \
    "${usual[@]}"
  refuses 18 case add 1 --task family_law --controller practice "${usual[@]}"
  says <<'TEXT'
kortisto: error: a child’s matter: needed in a case of family law, because the retention depends on it
TEXT
  gives 0 case add 1 --task family_law --child-matter no --controller practice "${usual[@]}"
  refuses 18 case edit 1 1 --clear controller-name
  refuses 18 case edit 1 1 --basis own_contract
  refuses 18 case edit 1 2 --clear child-matter
  refuses 18 case edit 1 1 --close-ground x
}

@test "what is required, one by one" {
  one_client
  local missing word words
  for missing in task service controller responsible county; do
    words=()
    for word in task=families service=Perhetyö controller=practice responsible=Kaisa county=Koe; do
      [ "${word%%=*}" = "$missing" ] || words+=("--$word")
    done
    refuses 18 case add 1 "${words[@]}"
    [[ "$stderr" == *': the value is missing' ]]
  done
  one_case
  for missing in task service controller responsible county opened; do
    refuses 18 case edit 1 --clear "$missing"
    [[ "$stderr" == *': the value is missing' ]]
  done
}

@test "values out of range, days to come and in the wrong order" {
  one_client
  local wrong
  for wrong in 'task = "school"' 'basis = "gift"' 'controller = "somebody"' \
    'child_matter = "perhaps"' 'child_matter = true' 'opened = "2026-02-30"' 'opened = 2999-01-01' \
    'closed = 2999-01-01'; do
    case_file
    sed -i "/^${wrong%% *} /d; 1i $wrong" case.toml
    refuses 18 case add 1 --from case.toml
    [ "${#stderr_lines[@]}" = 1 ]
  done
  one_case
  refuses 18 case close 1 --close-ground x --closed 2026-01-01
  says <<'TEXT'
kortisto: error: closed: the day is before that of “opened”
TEXT
  refuses 18 case close 1 --close-ground x --closed 2999-01-01
  says <<'TEXT'
kortisto: error: closed: the day is in the future
TEXT
  refuses 18 case edit 1 --opened 2999-01-01
  refuses 18 case edit 1 --responsible x --valid-from 2999-01-01
  refuses 2 case edit 1
  refuses 2 case add 1
}

@test "a case of another client, of nobody, and no number" {
  one_client
  gives 0 add-client --family-name Malli
  one_case
  local verb words
  for verb in show edit close rectify; do
    words=()
    [ "$verb" != edit ] || words=(--responsible x)
    [ "$verb" != close ] || words=(--close-ground x)
    [ "$verb" != rectify ] || words=(--responsible x --was 'Kaisa Koivu' --reason x)
    refuses 15 case "$verb" 2 "${words[@]}"
    says <<'TEXT'
kortisto: error: case: client 2 has none
TEXT
    refuses 15 case "$verb" 2 1 "${words[@]}"
    says <<'TEXT'
kortisto: error: case 1: not one of client 2
TEXT
    refuses 15 case "$verb" 1 99 "${words[@]}"
    refuses 15 case "$verb" 1 x "${words[@]}"
    refuses 15 case "$verb" 99 1 "${words[@]}"
  done
  refuses 15 case add 99 --task families --controller practice "${usual[@]}"
  refuses 15 case list 99
  # Nobody's plan or agreement goes into a case of somebody else.
  one_case 2
  refuses 15 plan add 1 --service x --case 2
  says <<'TEXT'
kortisto: error: case 2: not one of client 1
TEXT
  refuses 15 plan add 1 --service x --case 99
  gives 0 plan add 1 --service x
  refuses 15 plan edit 1 --case 2
  refuses 18 plan edit 1 --clear case
}

@test "of several open cases the right one is named" {
  one_client
  one_case
  one_case
  refuses 18 case close 1 --close-ground x
  says <<'TEXT'
kortisto: error: case: client 1 has several, give the number
TEXT
  refuses 18 plan add 1 --service x
  says <<'TEXT'
kortisto: error: client 1 has several open cases (1, 2): say to which this belongs
kortisto: hint: use --case
TEXT
  gives 0 plan add 1 --service x --case 2
  gives 0 plan edit 1 --case 1
  gives 0 plan 1 --json
  [ "$(jq -r .case <<<"$output")" = 1 ]
  gives 0 case close 1 2 --close-ground x
  gives 0 case edit 1 --responsible x
  refuses 18 plan edit 1 --case 2
  says <<'TEXT'
kortisto: error: case 2 is closed, and what belongs to it does not change any more
TEXT
}

@test "everybody's open cases" {
  one_client
  gives 0 add-client --family-name Malli
  one_case
  one_case 2
  gives 0 case close 1 --close-ground x
  gives 0 case list
  prints <<'TEXT'
client  family name  given names  no.  state  service task            service   controller    name of the controller  opened          closed
------  -----------  -----------  ---  -----  ----------------------  --------  ------------  ----------------------  --------------  ------
2       Malli                     2    open   families with children  Perhetyö  the practice                          2 January 2026
TEXT
  gives 0 case list --json
  [ "$(jq -c '[.schema, (.cases | length), .cases[0].number]' <<<"$output")" = \
    '["kortisto.case-list/1",1,2]' ]
}

# --- on the form ----------------------------------------------------------------------------------

@test "a case on the form: what is usual stands there, to be changed" {
  one_client
  a_practice
  edits 's/^#task = .*/task = "families"/; s/^#service = .*/service = "Perhetyö"/
    s/^#controller = .*/controller = "practice"/; s/^county = .*/county = "Muualla"/'
  gives 0 case add 1 --edit --yes
  grep -q '^responsible = "Kaisa Koivu"$' form
  grep -q '^county = "Esimerkkilän hyvinvointialue"$' form
  gives 0 case show 1 --json
  [ "$(jq -c '[.responsible, .county]' <<<"$output")" = '["Kaisa Koivu","Muualla"]' ]

  edits 's/^responsible = .*/responsible = "Tero Tammi"/; s/^#reason = .*/reason = "Perhevapaa"/'
  gives 0 case edit 1 --edit --yes
  prints <<'TEXT'
case 1: 1 field changed
TEXT
  edits 's/^#close_ground = .*/close_ground = "muutto"/'
  gives 0 case close 1 --edit --yes
  prints <<'TEXT'
case 1: 2 fields changed
TEXT
  ! grep -q '^#*responsible =' form || false
}

@test "a case in Finnish and Swedish" {
  one_client
  one_case
  gives 0 case show 1 --lang fi
  [[ "$output" == *'Vastuutyöntekijä'*'Kaisa Koivu'* ]]
  gives 0 case show 1 --lang sv
  [[ "$output" == *'Ansvarig arbetstagare'*'Kaisa Koivu'* ]]
  refuses 18 case close 1 --lang fi
  says <<'TEXT'
kortisto: virhe: sulkemisen peruste: sulkemispäivä ja sulkemisen peruste kuuluvat yhteen
TEXT
  refuses 18 case close 1 --lang sv
  says <<'TEXT'
kortisto: fel: grund för stängningen: dagen och grunden för stängningen hör ihop
TEXT
}

# --- how long it is kept --------------------------------------------------------------------------

@test "a case is not closed before what was done in it is billed" {
  one_client
  one_case
  an_agreement
  signed
  gives 0 visit add 1 --day 2026-04-10 --start 10:00 --minutes 60
  at 2026-05-04 gives 0 agreement end 1
  at 2026-05-04 refuses 18 case close 1 --close-ground x
  says <<'TEXT'
kortisto: error: the case cannot be closed before visit 1 is billed
kortisto: hint: kortisto invoice draft 1 --month 2026-04, or where it is not billed: kortisto visit edit 1 1 --billable no
TEXT
  gives 0 visit edit 1 1 --billable no
  at 2026-05-04 gives 0 case close 1 --close-ground x
}

@test "two cases are two clocks, and the task sets them, not the age" {
  one_client
  one_case
  gives 0 case add 1 --task working_age --controller practice --opened 2026-01-02 "${usual[@]}"
  gives 0 case close 1 1 --close-ground x --closed 2026-03-01
  gives 0 case close 1 2 --close-ground x --closed 2026-04-01
  exports 1
  [ "$(jq -c '.retention[] | select(.kind == "case") | [.case, .start, .years, .last_end]' \
    <<<"$output")" = '[1,"closing",30,"2056-03-01"]
[2,"closing",10,"2036-04-01"]' ]
}

@test "each task has its period" {
  one_client
  local task closed=0
  for task in families working_age elderly substance disability child_protection not_social_care; do
    gives 0 case add 1 --task "$task" --controller practice --opened 2026-01-02 "${usual[@]}"
    closed=$((closed + 1))
    gives 0 case close 1 "$closed" --close-ground x --closed 2026-03-01
  done
  for child in yes no; do
    gives 0 case add 1 --task family_law --child-matter $child --controller practice \
      --opened 2026-01-02 "${usual[@]}"
    closed=$((closed + 1))
    gives 0 case close 1 "$closed" --close-ground x --closed 2026-03-01
  done
  exports 1
  diff - <(jq -r '.retention[] | select(.kind == "case")
                  | "\(.case) \(.start) \(.years) \(.last_end)"' <<<"$output") <<'TEXT'
1 closing 30 2056-03-01
2 closing 10 2036-03-01
3 closing 10 2036-03-01
4 closing 10 2036-03-01
5 last_closing 10 2036-03-01
6 death 2 null
7 policy null null
8 birth 120 2100-02-28
9 closing 10 2036-03-01
TEXT
}
