# plan: add, edit, review, end, rectify, list, show.
load helper

plan_file() {
  cat >plan.toml <<'END'
service = "Perhetyö"
own_view = """
Arki on raskasta.

Uni ei riitä."""
goals = "Iltarutiini löytyy"
methods = "Kotikäynnit"
meeting_frequency = "Joka toinen viikko"
starts_on = 2026-02-01
ends_on = 2026-12-31
told_confidentiality = 2026-01-20
follow_ups = [2026-09-01, 2026-05-01]
basis = "Palveluseteli 12/2026"
author = "Kaisa Koivu, sosionomi"

[source]
origin = "Asiakas ja äiti"
END
}

@test "a plan is added from a file and shown, the ticks as boxes" {
  one_client
  one_case
  plan_file
  gives 0 plan add 1 --from plan.toml
  prints <<'END'
plan 1 added to client 1
END
  gives 0 plan 1
  prints <<'END'
Service plan 1, version 1
=========================

State                           draft
Next follow-up                  1 May 2026
Service task                    families with children
Controller                      the practice
Case                            1
Service                         Perhetyö
The client’s own view or reason for seeking the service
                                Arki on raskasta.

                                Uni ei riitä.
Goals                           Iltarutiini löytyy
Working methods                 Kotikäynnit
Frequency of meetings           Joka toinen viikko
Starts                          1 February 2026
Planned end                     31 December 2026
Follow-up dates                 1 May 2026
                                1 September 2026
Basis                           Palveluseteli 12/2026
Drawn up by, role               Kaisa Koivu, sosionomi

[ ] Told of the producer’s duty to report
[x] Told of the producer’s duty of non-disclosure, 20 January 2026
[ ] Told of the producer’s liability insurance
END
  local shown=$output
  gives 0 plan show 1 1
  [ "$output" = "$shown" ]
}

@test "a plan as JSON has every field" {
  one_client
  one_case
  plan_file
  gives 0 plan add 1 --from plan.toml --json
  prints <<'END'
{
  "schema": "kortisto.plan-add/1",
  "number": 1,
  "client": 1
}
END
  gives 0 plan 1 --json
  prints <<'END'
{
  "schema": "kortisto.plan-show/1",
  "client": 1,
  "number": 1,
  "version": 1,
  "follows": null,
  "state": "draft",
  "next_follow_up": "2026-05-01",
  "task": "families",
  "controller": "practice",
  "controller_name": "",
  "case": 1,
  "document_name": "",
  "service": "Perhetyö",
  "own_view": "Arki on raskasta.\n\nUni ei riitä.",
  "professional_view": "",
  "need": "",
  "strengths": "",
  "goals": "Iltarutiini löytyy",
  "methods": "Kotikäynnit",
  "necessary_services": "",
  "meeting_frequency": "Joka toinen viikko",
  "starts_on": "2026-02-01",
  "ends_on": "2026-12-31",
  "duration_estimate": "",
  "other_services": "",
  "other_actors": "",
  "supporters": "",
  "guardian_contact": "",
  "child_heard_on": "",
  "child_view": "",
  "obstacle": "",
  "additions": "",
  "told_duty_to_report": "",
  "told_confidentiality": "2026-01-20",
  "told_insurance": "",
  "follow_ups": [
    "2026-05-01",
    "2026-09-01"
  ],
  "reassessment": "",
  "reviewed_on": "",
  "organiser": "",
  "producer": "",
  "subcontractors": "",
  "basis": "Palveluseteli 12/2026",
  "author": "Kaisa Koivu, sosionomi",
  "printed_on": "",
  "agreed_on": "",
  "agreed_at": "",
  "paper_place": "",
  "original_delivered_on": "",
  "destroyed_copy_on": "",
  "ended_on": "",
  "end_reason": ""
}
END
}

@test "long texts come from files of their own, and are kept to the letter" {
  one_client
  one_case
  printf 'Ensin "uni",\n\n\tsitten \\arki\\.\r\nЁ 😀 نص\n\n' >goals
  gives 0 plan add 1 --service Perhetyö --text goals=goals
  gives 0 plan 1 --json
  [ "$(jq -r .goals <<<"$output")" = $'Ensin "uni",\n\n\tsitten \\arki\\.\nЁ 😀 نص' ]
}

@test "a draft changes in place, what was agreed by a new version" {
  one_client
  one_case
  gives 0 plan add 1 --service Perhetyö
  gives 3 plan edit 1 --goals 'Iltarutiini' --agreed-on 2026-01-05 --paper-place 'kansio 3'
  prints <<'END'
service plan 1: 3 fields changed
END
  gives 3 plan edit 1 --goals 'Uni' --json
  prints <<'END'
{
  "schema": "kortisto.plan-edit/1",
  "record": "plan",
  "number": 2,
  "fields": [
    "goals"
  ]
}
END
  gives 0 plan list 1
  prints <<'END'
no.  version  state   service   starts  agreed          next follow-up  due
---  -------  ------  --------  ------  --------------  --------------  ---
1    1        agreed  Perhetyö          5 January 2026
2    2        draft   Perhetyö                          missing
END
  gives 3 plan edit 1 --agreed-on 2026-02-05
  gives 0 plan list 1
  prints <<'END'
no.  version  state   service   starts  agreed           next follow-up  due
---  -------  ------  --------  ------  ---------------  --------------  ---
1    1        ended   Perhetyö          5 January 2026
2    2        agreed  Perhetyö          5 February 2026  missing
END
  # The version before is whole.
  gives 0 plan show 1 1 --json
  [ "$(jq -c '[.version, .state, .goals, .paper_place, .ended_on]' <<<"$output")" = \
    '[1,"ended","Iltarutiini","kansio 3","2026-02-05"]' ]
}

@test "a review is of today, and is due no more" {
  one_client
  one_case
  a_plan
  gives 0 plan list --due --as-of 2026-04-09 --json
  [ "$(jq '.plans | length' <<<"$output")" = 0 ]
  gives 0 plan list --due --as-of 2026-04-10
  prints <<'END'
client  family name  given names  no.  version  state   service   starts           agreed          next follow-up  due
------  -----------  -----------  ---  -------  ------  --------  ---------------  --------------  --------------  ---
1       Koivisto     Kaisa        1    1        agreed  Perhetyö  10 January 2026  5 January 2026  10 April 2026   yes
END
  at 2026-04-10 gives 0 plan review 1 --follow-up 2026-04-10 --follow-up 2026-09-10
  prints <<'END'
service plan 1: 2 fields changed
END
  gives 0 plan 1 --json
  [ "$(jq -r .reviewed_on <<<"$output")" = 2026-04-10 ]
  gives 0 plan list --due --as-of 2026-04-10 --json
  [ "$(jq -c '[.schema, .plans]' <<<"$output")" = '["kortisto.plan-list/1",[]]' ]
  at 2026-04-11 gives 0 plan review 1 --reviewed-on 2026-04-11 --follow-up 2026-09-11 --json
  [ "$(jq -c '[.schema, .fields]' <<<"$output")" = \
    '["kortisto.plan-review/1",["follow_ups","reviewed_on"]]' ]
}

# Which plans the list of what is due names, and of what next day.
due() {
  kortisto plan list --due --json "$@" | jq -c '[.plans[] | [.client, .number, .next_follow_up, .due]]'
}

FORGOTTEN='kortisto: warning: the plan has no follow-up to come: plan list --due names it until it is given one (--follow-up)'
PAST='kortisto: warning: the next follow-up of the plan is already past: plan list --due names it'

@test "a review without a next follow-up is warned of, and the plan stays in the list of what is due" {
  one_client
  one_case
  a_plan
  at 2026-04-10 gives 3 plan review 1
  prints <<'END'
service plan 1: 1 field changed
END
  says <<<"$FORGOTTEN"
  [ "$(due --as-of 2026-04-10)" = '[[1,1,null,false]]' ]
  [ "$(due --as-of 2036-01-01)" = '[[1,1,null,false]]' ]
  gives 0 plan list --due --as-of 2026-04-10
  [[ "${lines[2]}" == *'  missing' ]]
  gives 0 plan list --due --lang fi
  [[ "${lines[2]}" == *'  puuttuu' ]]
  gives 0 plan list --due --lang sv
  [[ "${lines[2]}" == *'  saknas' ]]
  gives 0 plan list 1
  [[ "${lines[2]}" == *'  missing' ]]
  lists plan list --due
  [[ "$output" == *,2026-01-05,, ]]
  # Until it has one.
  gives 0 plan edit 1 --follow-up 2037-04-10
  [ "$(due --as-of 2026-04-10)" = '[]' ]
}

@test "a review with a next follow-up in the past is warned of" {
  one_client
  one_case
  a_plan
  at 2026-04-10 gives 3 plan review 1 --follow-up 2025-10-10
  says <<<"$FORGOTTEN"
  at 2026-04-10 gives 3 plan review 1 --follow-up 2025-10-10 --follow-up 2026-04-10
  says <<<"$FORGOTTEN"
  [ "$(due --as-of 2026-04-10)" = '[[1,1,null,false]]' ]
  # Written down late: it is due already.
  at 2026-06-01 gives 3 plan review 1 --reviewed-on 2026-04-10 --follow-up 2026-05-10
  says <<<"$PAST"
  [ "$(due --as-of 2026-06-01)" = '[[1,1,"2026-05-10",true]]' ]
  # Of a day that is to come, one of several, or of today there is nothing to say.
  at 2026-06-01 gives 0 plan review 1 --reviewed-on 2026-05-31 --follow-up 2026-06-01
  at 2026-06-01 gives 0 plan review 1 --follow-up 2026-01-01 --follow-up 2026-06-02
  [ "$stderr" = '' ]
}

@test "what is past and what is due goes by --as-of" {
  one_client
  one_case
  a_plan
  at 2026-06-01 gives 3 plan review 1 --reviewed-on 2026-04-10 --follow-up 2026-07-01 --as-of 2026-07-02
  says <<<"$PAST"
  at 2026-06-01 gives 0 plan review 1 --reviewed-on 2026-04-11 --follow-up 2026-05-01 --as-of 2026-05-01
  [ "$(due --as-of 2026-04-30)" = '[]' ]
  [ "$(due --as-of 2026-05-01)" = '[[1,1,"2026-05-01",true]]' ]
}

@test "a review as JSON, from a file, in three languages: the same warning" {
  one_client
  one_case
  a_plan
  echo 'reassessment = "Syksyllä"' >review.toml
  at 2026-04-10 gives 3 plan review 1 --json
  [ "$(jq -c .fields <<<"$output")" = '["reviewed_on"]' ]
  says <<<"$FORGOTTEN"
  at 2026-04-11 gives 3 plan review 1 --lang fi
  says <<'END'
kortisto: varoitus: suunnitelmalla ei ole tulevaa seurantapäivää: se näkyy luettelossa plan list --due, kunnes päivä annetaan (--follow-up)
END
  at 2026-04-12 gives 3 plan review 1 --lang sv
  says <<'END'
kortisto: varning: planen har ingen kommande uppföljningsdag: den visas i plan list --due tills en dag anges (--follow-up)
END
  at 2026-04-13 gives 3 plan review 1 --from review.toml
  [[ "$stderr" == *"$FORGOTTEN" ]]
  # The new version is a draft, and the plan in force has nobody else to remind of it.
  [ "$(due --as-of 2026-04-13)" = '[[1,2,null,false]]' ]
}

@test "an agreement without a follow-up is warned of, a draft without one is not" {
  one_client
  one_case
  gives 0 plan add 1 --service Perhetyö
  [ "$(due)" = '[]' ]
  gives 0 plan edit 1 --goals Uni
  gives 3 plan edit 1 --agreed-on 2026-01-05
  says <<<"$FORGOTTEN"
  [ "$(due)" = '[[1,1,null,false]]' ]
  gives 3 plan add 1 --service Kotipalvelu --agreed-on 2026-01-06
  says <<<"$FORGOTTEN"
  [ "$(due)" = '[[1,1,null,false],[1,2,null,false]]' ]
  # It was said; another change is no reason to say it again.
  gives 0 plan edit 1 1 --paper-place 'kansio 3'
  # A day of it that was never reviewed is due, which is another thing.
  gives 0 plan add 1 --service Vertaistuki --agreed-on 2026-01-07 --follow-up 2026-02-01
  [ "$(due)" = '[[1,3,"2026-02-01",true],[1,1,null,false],[1,2,null,false]]' ]
}

@test "a plan that loses its days is warned of, however it loses them" {
  one_client
  one_case
  a_plan
  gives 3 plan edit 1 --clear follow-up
  says <<<"$FORGOTTEN"
  gives 3 plan edit 1 --follow-up 2026-02-02
  says <<<"$PAST"
  gives 0 plan edit 1 --follow-up 2037-04-10
  gives 3 plan rectify 1 --follow-up 2026-04-10 --was 2037-04-10 --reason virhe
  says <<<"$PAST"
  gives 3 plan rectify 1 --reviewed-on 2026-05-10 --was '' --reason virhe
  says <<<"$FORGOTTEN"
  [ "$(due)" = '[[1,1,null,false]]' ]
}

@test "a draft of a new version that is given up leaves no plan in force without a follow-up unsaid" {
  one_client
  one_case
  a_plan
  at 2026-04-10 gives 0 plan review 1 --goals Uni --follow-up 2037-04-10
  [ "$(due --as-of 2026-04-10)" = '[]' ]
  at 2026-05-01 gives 3 plan end 1 2
  says <<<"$FORGOTTEN"
  [ "$(due --as-of 2026-05-01)" = '[[1,1,null,false]]' ]
}

@test "a plan that has ended, a version that was replaced and a draft are not named" {
  one_client
  one_case
  a_plan
  at 2026-04-10 gives 3 plan review 1
  at 2026-04-11 gives 0 plan edit 1 --goals Uni --agreed-on 2026-04-11 --follow-up 2037-04-10
  [ "$(due)" = '[]' ]
  gives 0 plan end 1 --ended-on 2026-05-01
  [ "$stderr" = '' ]
  [ "$(due)" = '[]' ]
  gives 0 plan list 1 --json
  [ "$(jq -c '[.plans[].due]' <<<"$output")" = '[false,false]' ]
  gives 0 case edit 1 --closed 2026-06-01 --close-ground Muutto
  [ "$(due)" = '[]' ]
}

@test "a form that leaves the plan without a follow-up is warned of" {
  one_client
  one_case
  a_plan
  edits 's/^reviewed_on = .*/reviewed_on = 2026-04-10/'
  run -3 "$ON_TERMINAL" -- "$KORTISTO" plan review 1 --edit --yes
  [[ "$output" == *'the plan has no follow-up to come'* ]]
  [ "$(due)" = '[[1,1,null,false]]' ]
}

@test "a review that changes the plan is signed another day" {
  one_client
  one_case
  a_plan
  at 2026-04-10 gives 0 plan review 1 --goals 'Uni paranee' --follow-up 2026-09-10
  gives 0 plan edit 1 --agreed-on 2026-04-12 --as-of 2026-04-12
  gives 0 plan list 1 --as-of 2026-04-12
  prints <<'END'
no.  version  state   service   starts           agreed          next follow-up     due
---  -------  ------  --------  ---------------  --------------  -----------------  ---
1    1        ended   Perhetyö  10 January 2026  5 January 2026
2    2        agreed  Perhetyö  10 January 2026  12 April 2026   10 September 2026
END
}

@test "a plan is ended today, or on its day" {
  one_client
  one_case
  a_plan
  gives 0 plan end 1 --ended-on 2026-03-01 --end-reason 'Muutto' --json
  prints <<'END'
{
  "schema": "kortisto.plan-end/1",
  "record": "plan",
  "number": 1,
  "fields": [
    "ended_on",
    "end_reason"
  ]
}
END
  a_plan
  at 2026-06-01 gives 0 plan end 1
  gives 0 plan show 1 2 --json
  [ "$(jq -r .ended_on <<<"$output")" = 2026-06-01 ]
  gives 0 plan list --json
  [ "$(jq -c .plans <<<"$output")" = '[]' ]
}

@test "a plan that has ended does not change, but a mistake in it is put right" {
  one_client
  one_case
  a_plan
  gives 0 plan end 1 --ended-on 2026-03-01
  local words
  for words in 'edit 1 --goals x' 'edit 1 --paper-place x' 'review 1' 'end 1'; do
    # shellcheck disable=SC2086 # words
    refuses 18 plan $words
    says <<'END'
kortisto: error: the plan has ended and does not change
kortisto: hint: a mistake is put right by plan rectify, a new plan is made by plan add
END
  done
  gives 0 plan rectify 1 --paper-place 'kansio 4' --was 'kansio 3' --reason virhe --json
  [ "$(jq -r .schema <<<"$output")" = kortisto.plan-rectify/1 ]
}

@test "only the newest version is agreed otherwise" {
  one_client
  one_case
  a_plan
  gives 0 plan edit 1 --goals Uni
  refuses 18 plan edit 1 1 --goals Koulu
  says <<'END'
kortisto: error: there is a newer version of the plan: change that one
END
}

@test "the plan of a minor: the guardians take part, by the birth date and --as-of" {
  a_register
  gives 0 add-client --family-name Nieminen --birth-date 2010-03-03
  one_case
  refuses 18 plan add 1 --service Perhetyö --as-of 2028-03-02
  says <<'END'
kortisto: error: contact with the guardians: needed, because the client is a minor
END
  gives 0 plan add 1 --service Perhetyö --as-of 2028-03-03
  refuses 18 plan add 1 --service Perhetyö --guardian-contact Äiti --agreed-on 2026-01-05 \
    --as-of 2026-02-01
  says <<'END'
kortisto: error: the plan of a minor cannot be agreed while the register has no guardian or legal representative
kortisto: hint: kortisto guardian add 1
END
  gives 0 guardian add 1 --family-name Nieminen
  gives 0 plan add 1 --service Perhetyö --guardian-contact Äiti --agreed-on 2026-01-05 \
    --follow-up 2026-04-10 --as-of 2026-02-01
}

@test "who came of age has no guardians in a new plan, nor those whose role is over" {
  a_practice
  a_register
  gives 0 add-client --family-name Nieminen --given-names Leo --birth-date 2010-03-03
  gives 0 guardian add 1 --family-name Nieminen --given-names Sanna
  gives 0 guardian add 1 --family-name Entinen --given-names Erkki --valid-to 2026-01-31
  gives 0 guardian add 1 --family-name Tuleva --given-names Taina --valid-from 2030-01-01
  gives 0 guardian add 1 --family-name Valtuutettu --given-names Vesa --role authorised \
    --powers 'kaikki asiat' --valid-from 2028-03-03
  one_case
  gives 0 plan add 1 --service Perhetyö --guardian-contact Äiti --as-of 2028-03-02
  gives 0 plan print 1 --as-of 2028-03-02
  [[ "$output" == *'Sanna Nieminen'* ]]
  [[ "$output" != *Entinen* && "$output" != *Tuleva* && "$output" != *Valtuutettu* ]]
  gives 0 plan end 1
  gives 0 plan add 1 --service Perhetyö --as-of 2028-03-03
  gives 0 plan print 1 --as-of 2028-03-03
  [[ "$output" != *Sanna* && "$output" != *Entinen* && "$output" != *Tuleva* ]]
  [[ "$output" == *'Vesa Valtuutettu'* ]]
}

@test "a plan of another client, of nobody, and no number" {
  one_client
  one_case
  gives 0 add-client --family-name Malli
  a_plan
  local verb
  for verb in show edit review end rectify; do
    words=()
    [ "$verb" != edit ] || words=(--goals x)
    [ "$verb" != rectify ] || words=(--goals x --was '' --reason x)
    refuses 15 plan "$verb" 2 "${words[@]}"
    says <<'END'
kortisto: error: service plan: client 2 has none
END
    refuses 15 plan "$verb" 2 1 "${words[@]}"
    says <<'END'
kortisto: error: service plan 1: not one of client 2
END
    refuses 15 plan "$verb" 1 99 "${words[@]}"
    refuses 15 plan "$verb" 1 x "${words[@]}"
    refuses 15 plan "$verb" 99 1 "${words[@]}"
  done
  refuses 15 plan add 99 --service x
  refuses 15 plan list 99
}

@test "everybody's plans, what comes first stands first" {
  one_client
  one_case
  gives 0 add-client --family-name Aalto
  gives 0 add-client --family-name Malli
  one_case 2
  one_case 3
  gives 0 plan add 3 --service Tukihenkilö
  gives 0 plan add 1 --service Perhetyö --follow-up 2026-09-01
  gives 0 plan add 2 --service Kotiapu --follow-up 2026-05-01
  gives 0 plan list --as-of 2026-06-01
  prints <<'END'
client  family name  given names  no.  version  state  service      starts  agreed  next follow-up    due
------  -----------  -----------  ---  -------  -----  -----------  ------  ------  ----------------  ---
2       Aalto                     3    1        draft  Kotiapu                      1 May 2026        yes
1       Koivisto     Kaisa        2    1        draft  Perhetyö                     1 September 2026
3       Malli                     1    1        draft  Tukihenkilö
END
}

@test "adding a plan says something of it, in one way" {
  one_client
  one_case
  refuses 2 plan add 1
  refuses 2 plan add 1 --from x --service y
  refuses 18 plan add 1 --goals x
  says <<'END'
kortisto: error: service: the value is missing
END
  a_plan
  refuses 2 plan edit 1
}
