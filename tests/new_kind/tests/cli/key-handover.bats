# key-handover: add, edit, rectify, list, show.
load helper

keys_to_the_home() {
  one_client
  one_case
  cat >keys.toml <<'TOML'
keys = ["Ulko-ovi", "Kellari 4"]
key_use = "visits"
holder = "Kaisa Koivu"
handed_on = 2026-02-02
TOML
  gives 0 key-handover add 1 --from keys.toml
}

@test "keys are handed over, listed, shown and come back" {
  keys_to_the_home
  prints <<'TEXT'
key handover 1 added to client 1
TEXT
  lists key-handover list 1
  prints <<'TEXT'
number,case,keys,holder,handed_on,returned_on
1,1,"Ulko-ovi, Kellari 4",Kaisa Koivu,2026-02-02,
TEXT
  gives 0 key-handover show 1
  prints <<'TEXT'
Key handover 1
==============

Service task  families with children
Controller    the practice
Case          1
Keys          Ulko-ovi
              Kellari 4
Use           visits
Holder        Kaisa Koivu
Handed over   2 February 2026
TEXT
  gives 0 key-handover edit 1 --returned-on 2026-03-03
  prints <<'TEXT'
key handover 1: 1 field changed
TEXT
  lists key-handover list
  prints <<'TEXT'
client,family_name,given_names,number,case,keys,holder,handed_on,returned_on
TEXT
}

@test "a case is not closed while somebody has the keys" {
  keys_to_the_home
  refuses 18 case close 1 --close-ground Muutto
  gives 0 key-handover edit 1 --returned-on 2026-03-03
  gives 0 case close 1 --close-ground Muutto
}

@test "keys of nobody's case, without keys, or back before they were given are refused" {
  one_client
  refuses 18 key-handover add 1 --key Ulko-ovi --handed-on 2026-02-02
  one_case
  refuses 18 key-handover add 1 --handed-on 2026-02-02
  refuses 18 key-handover add 1 --key Ulko-ovi --handed-on 2026-02-02 --returned-on 2026-02-01
  refuses 15 key-handover add 1 --case 9 --key Ulko-ovi --handed-on 2026-02-02
}

@test "it is rectified and undone, and the report, its history and its log tell of all of it" {
  a_practice
  keys_to_the_home
  gives 0 key-handover rectify 1 --holder 'Kaisa Koivu, sosionomi' --was 'Kaisa Koivu' \
    --reason 'Nimike puuttui'
  gives 0 export 1 --format json
  [ "$(jq -c '.key_handovers[0] | [.number, .keys, .holder, .task]' <<<"$output")" = \
    '[1,["Ulko-ovi","Kellari 4"],"Kaisa Koivu, sosionomi","families"]' ]
  jq -e '.history | any(.record == "key_handover" and .old == "Kaisa Koivu")' <<<"$output"
  jq -e '.log | any(.action == "key_handover.rectify")' <<<"$output"
  jq -e '.retention | any(.kind == "key_handover" and .years == 30)' <<<"$output"
  gives 0 export 1
  [[ $output == *'Key handovers'*'Ulko-ovi'* ]]
  gives 0 undo --yes
  gives 0 key-handover show 1 --json
  [ "$(jq -r .holder <<<"$output")" = 'Kaisa Koivu' ]
}
