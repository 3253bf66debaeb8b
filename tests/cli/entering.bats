# What comes in, however it is given: which signs, which days, which contact details.
load helper

LATIN1=$'family_name = "M\xe4kinen"'

@test "line 13: a sign that is refused is told with its number, its field and its place" {
  a_register
  printf 'given_names = "Aino"\nfamily_name = "Ko\\uFFFEe"\n' >client.toml
  gives 18 add-client --from client.toml
  says <<'END'
kortisto: error: client.toml:2:15: family name: character 3: the noncharacter U+FFFE cannot stand in a text
END
  printf '{"family_name": "Koe", "given_names": "a\\u202eb"}' >client.json
  gives 18 add-client --from client.json
  says <<'END'
kortisto: error: client.json:1:39: given names: character 2: the sign that changes the direction U+202E cannot stand in a text
END
  gives 18 add-client --family-name $'Koe\u2067'
  says <<'END'
kortisto: error: --family-name: family name: character 4: the sign that changes the direction U+2067 cannot stand in a text
END
}

@test "line 13: every way in refuses and tells it" {
  one_client
  one_case
  refuses 18 edit 1 --street 'Mäntytie 2' --reason $'x\ufdd0'
  [[ $stderr == *'reason: character 2: the noncharacter U+FDD0'* ]]
  refuses 18 edit 1 --street 'Mäntytie 2' --requested-by $'\u202a'
  [[ $stderr == *'character 1: the sign that changes the direction U+202A'* ]]
  refuses 18 edit 1 --street 'Mäntytie 2' --source $'a\u009b'
  [[ $stderr == *'character 2: the control character U+009B'* ]]
  printf 'yksi\nkaksi\xe2\x80\xae' >goals
  refuses 18 plan add 1 --service Perhetyö --text goals=goals
  [[ $stderr == *'goals: line 2, character 6: the sign that changes the direction U+202E'* ]]
  printf '[source]\norigin = "\\uFFFF"\n' >>plan.toml
  refuses 18 plan add 1 --from plan.toml
  [[ $stderr == *'plan.toml:2:10: '*'character 1: the noncharacter U+FFFF'* ]]
  printf '[user]\nname = "\\u2066Kaisa"\n' >>config/kortisto/config.toml
  gives 16 list
  [[ $stderr == *'config.toml:6:8: the setting user.name, character 1: the sign that changes the direction U+2066'* ]]
}

@test "line 13: a label of a key is told what is wrong with it too" {
  a_register
  local sign
  for sign in 202E 200F FFFE; do
    printf -v label "a\\u${sign}b"
    refuses 18 key recovery --label "$label"
    [[ $stderr == *"the label of a key, character 2: the "*" U+$sign cannot stand in it" ]]
  done
  gives 0 key recovery --label $'\u3000Tallelokero\u2003' --json
  [ "$(jq -r '.keys[1].label' <<<"$output")" = Tallelokero ]
}

@test "line 13: the marks that Arabic and Hebrew texts hold are kept" {
  a_register
  local name
  for name in $'\u200fשלום\u200e' $'علي\u061c 5'; do
    printf 'family_name = "%s"\n' "$name" >client.toml
    gives 0 add-client --from client.toml
  done
  [ "$(kortisto show 1 --json | jq -r .family_name)" = $'\u200fשלום\u200e' ]
  [ "$(kortisto show 2 --json | jq -r .family_name)" = $'علي\u061c 5' ]
}

@test "line 16: Latin-1 is told from UTF-8, with its line" {
  one_client
  one_case
  printf '# a comment\n%s\n' "$LATIN1" >client.toml
  refuses 18 add-client --from client.toml
  says <<'END'
kortisto: error: client.toml:2:17: this is not UTF-8, but perhaps Latin-1: save the file as UTF-8
END
  printf '{"family_name":\n "M\xe4kinen"}' >client.json
  refuses 18 add-client --from - <client.json
  [[ $stderr == *'-:2:4: this is not UTF-8'* ]]
  printf 'yksi\nkaksi\nk\xf6lm\xe4' >goals
  refuses 18 plan add 1 --service x --text goals=goals
  [[ $stderr == *'--goals: goals: line 3 is not UTF-8, but perhaps Latin-1'* ]]
  printf '\xff\xfea\0' >utf16.toml
  refuses 18 add-client --from utf16.toml
  [[ $stderr == *'this is not UTF-8'* ]]
  printf '[controller]\nname = "M\xe4kinen"\n' >>config/kortisto/config.toml
  gives 16 list
  [[ $stderr == *'config.toml:6:10: this is not UTF-8'* ]]
}

@test "line 15: a name that nobody sees is missing, and blanks of any kind are cut off" {
  a_register
  local name
  for name in $'\u200b' $'\u00ad\u2060' $'\u2800' $'\u3164' $'\ufe0f' $'\u3000\u2003'; do
    printf 'family_name = "%s"\n' "$name" >client.toml
    refuses 18 add-client --from client.toml
    says <<'END'
kortisto: error: family name: the value is missing
END
  done
  gives 0 add-client --family-name $'\u3000Koe\u2003\u00a0' --given-names $'\ufeffAino\u200b'
  [ "$(kortisto show 1 --json | jq -r '.family_name + "|" + .given_names')" = 'Koe|Aino' ]
}

@test "line 15: an address with any sign that RFC 5322 has before the @" {
  a_register
  gives 0 add-client --family-name Koe --email "o'brien@esimerkki.example" \
    --email '!#$%&*+-/=?^_`{|}~@esimerkki.example' --email 'äijö@äijö.example'
  refuses 18 edit 1 --email a..b@esimerkki.example
  [[ $stderr == *'e-mail addresses: not an e-mail address'* ]]
  refuses 18 edit 1 --email '"a b"@esimerkki.example'
}

@test "line 15: an Italian number keeps its zero, a Finnish one does not have it" {
  a_register
  gives 0 add-client --family-name Koe --phone '+39 (0)6 1234 5678' --phone '+358 (0)40 123 4567' \
    --phone '+378 (0)549 882 914'
  [ "$(kortisto show 1 --json | jq -r '.phones | join(" ")')" = \
    '+390612345678 +358401234567 +3780549882914' ]
}

@test "line 15: a telephone number without digits is warned of, when it is written" {
  a_register
  gives 3 add-client --family-name Koe --phone 'ei ole'
  says <<'END'
kortisto: warning: telephone numbers: there is no digit in one of them: check it
END
  gives 0 edit 1 --street 'Koivukuja 1'
  gives 3 edit 1 --phone '040 123 4567' --phone -
  gives 3 guardian add 1 --family-name Malli --phone '?'
  [[ $stderr == *'telephone numbers: there is no digit'* ]]
  gives 0 guardian edit 1 1 --street 'Koivukuja 1'
  printf 'family_name = "Malli"\n[[guardian]]\nfamily_name = "Koe"\nphones = ["ei ole"]\n' >two.toml
  gives 3 add-client --from two.toml
}

@test "line 15: a birth more than 125 years ago is warned of" {
  a_register
  at 2026-04-10 gives 0 add-client --family-name Koe --birth-date 1901-04-10
  at 2026-04-10 gives 3 add-client --family-name Koe --birth-date 9.4.1901
  says <<'END'
kortisto: warning: date of birth: the birth is more than 125 years ago: check the century
END
  at 2026-04-10 gives 0 edit 2 --street 'Koivukuja 1'
  at 2026-04-10 gives 3 add-client --family-name Koe --identity-code 010100+9215
  [[ $stderr == *'personal identity code: the birth is more than 125 years ago'* ]]
}

@test "line 15: nothing is true of a client before the birth" {
  one_client # 29.2.1980
  refuses 18 edit 1 --street 'Mäntytie 2' --valid-from 1980-02-28
  says <<'END'
kortisto: error: in force since: the day is before the client’s birth
END
  refuses 18 add-client --family-name Koe --birth-date 2.1.2020 --clientship-from 1.1.2020
  [[ $stderr == *'clientship began: the day is before the client’s birth'* ]]
  refuses 18 add-client --family-name Koe --birth-date 2.1.2020 --valid-from 1.1.2020
  refuses 18 guardian add 1 --family-name Malli --valid-from 1979-12-31
  # A guardian's own telephone may be older than the child.
  gives 0 guardian add 1 --family-name Malli --phone '040 765 4321'
  refuses 18 case add 1 --task families --service Perhetyö --controller practice \
    --responsible 'Kaisa Koivu' --county 'Esimerkkilän hyvinvointialue' --opened 1979-12-31
  [[ $stderr == *'opened: the day is before the client’s birth'* ]]
  one_case
  refuses 18 plan add 1 --service Perhetyö --starts-on 1979-01-01
  refuses 18 plan add 1 --service Perhetyö --follow-up 1979-01-01
  refuses 18 agreement add 1 --party A --party B --service x --agreed-matters x --price 1 \
    --price-basis hour --vat standard --billing-terms x --valid-from 1979-01-01
  gives 0 edit 1 --street 'Mäntytie 2' --valid-from 29.2.1980
  refuses 18 rectify 1 --was 1980-02-29 --birth-date 2026-01-03 --reason x
  [[ $stderr == *'clientship began: the day is before the client’s birth'* ]]
}

@test "line 15: every command says the same of a wrong business id, and where it stands" {
  one_client
  one_case
  printf '[controller]\nbusiness_id = "1234567-2"\n' >>config/kortisto/config.toml
  local command
  while read -r command; do
    # shellcheck disable=SC2086
    gives 16 $command
    says <<END
kortisto: error: $PWD/config/kortisto/config.toml:6: the business ID in the setting controller.business_id is wrong: check its digits
END
  done <<'END'
config check
config show
list
show 1
find Koe
case list 1
plan list
agreement list 1
export 1
backup copies
verify
END
}

@test "line 16: a day is taken as people write it, and written back as ISO 8601" {
  one_client
  one_case
  gives 0 edit 1 --home-municipality Espoo --valid-from 2.1.2026
  gives 0 edit 1 --clientship-from 2026-1-3
  [ "$(kortisto show 1 --json | jq -r .clientship_from)" = 2026-01-03 ]
  printf 'service = "x"\nstarts_on = 2.1.2026\nfollow_ups = [2.3.2026, 2026-2-1]\n' >plan.toml
  gives 0 plan add 1 --from plan.toml
  [ "$(kortisto plan 1 1 --json | jq -c '[.starts_on, .follow_ups]')" = \
    '["2026-01-02",["2026-02-01","2026-03-02"]]' ]
  echo '{"ends_on": "2.12.2026"}' >plan.json
  gives 0 plan edit 1 --from plan.json
  [ "$(kortisto plan 1 1 --json | jq -r .ends_on)" = 2026-12-02 ]
  gives 0 plan list --due --as-of 1.6.2026
  gives 0 plan list --due --as-of 2026-6-1
}

@test "line 16: a form takes them, and its own examples of several lines work" {
  one_client
  one_case
  edits 's/^#service = .*/service = "Perhetyö"/; s/^#starts_on = .*/starts_on = 2.1.2026/; s/^#   //'
  sed -i 's/exec sed/sed/' editor
  cat >>editor <<'END'
# The second example says the same field again: it goes to another.
awk '/^own_view = '"'''"'/ { sub("own_view", "need") } { print }' "$1" >"$1.new"
cat "$1.new" >"$1"
rm "$1.new"
END
  gives 0 plan add 1 --edit --yes
  [ "$(kortisto plan 1 1 --json | jq -c '[.own_view, .need, .starts_on]')" = \
    '["the first line\nthe second line","the first line \\ \"\nthe second line","2026-01-02"]' ]
}

@test "line 16: an impossible day says that it is one, with its line" {
  one_client
  local day
  for day in 1990-02-30 '"1990-02-30"' 30.2.1990 1990-13-01 2023-02-29; do
    printf 'family_name = "Koe"\nbirth_date = %s\n' "$day" >client.toml
    refuses 18 add-client --from client.toml
    says <<'END'
kortisto: error: client.toml:2:14: date of birth: there is no such day in the calendar
END
  done
  gives 18 add-client --family-name Koe --birth-date 30.2.1990
  says <<'END'
kortisto: error: --birth-date: date of birth: there is no such day in the calendar
END
  gives 18 add-client --family-name Koe --birth-date 1/2/1990
  says <<'END'
kortisto: error: --birth-date: date of birth: the day can be read in two ways: write it as 31.1.1990 or 1990-01-31
END
  gives 2 list --as-of 30.2.2026
  says <<'END'
kortisto: error: the day of --as-of is in no calendar
END
  gives 2 list --as-of 1/2/2026
  says <<'END'
kortisto: error: the day of --as-of can be read in two ways: write it as 31.1.1990 or 1990-01-31
END
}
