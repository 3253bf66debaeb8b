# The command line itself.
load helper

@test "no command, and an unknown one" {
  gives 2
  says <<'END'
kortisto: error: there is no command
kortisto: hint: see kortisto --help
END
  gives 2 frobnicate
  says <<'END'
kortisto: error: unknown command frobnicate
kortisto: hint: see kortisto --help
END
  gives 2 lsit
  says <<'END'
kortisto: error: unknown command lsit
kortisto: hint: did you mean list?
END
}

@test "names are not abbreviated" {
  gives 2 ver
  gives 2 list --form csv
}

@test "an unknown option is told with the nearest one" {
  gives 2 list --jsno
  says <<'END'
kortisto: error: unknown option --jsno
kortisto: hint: did you mean --json?
END
  gives 2 list -x
  gives 2 --frobnicate list
}

# Each word and what is asked about it: WORDS = QUESTION.
asked() {
  local line
  while read -r line; do
    # shellcheck disable=SC2086 # the words of a command
    gives 2 ${line% = *}
    [ -z "$output" ]
    diff <(echo "kortisto: hint: ${line#* = }") <(tail -1 <<<"$stderr")
  done
}

@test "a mistyped verb is one, although its noun takes a client" {
  one_client
  asked <<'END'
plan lst = did you mean plan list?
plan ra = did you mean plan rectify, plan review?
plan ra 1 = did you mean plan rectify, plan review?
plan lst 1 = did you mean plan list?
plan sow 1 = did you mean plan show?
plan Show 1 = did you mean plan show?
plan edti 1 = did you mean plan edit?
plan prt 1 = did you mean plan print?
END
  # Nobody was looked for, and nobody is said to have been.
  gives 3 export 1 --draft --format json
  ! grep -q plan.show <<<"$output" || false
}

@test "a mistyped verb of every noun, and a number where a verb belongs" {
  asked <<'END'
case lst = did you mean case list?
case opn = see kortisto case --help
case 2 = did you mean case show 2?
agreement prnt 1 = did you mean agreement print?
agreement 2 = did you mean agreement show 2?
guardian ad = did you mean guardian add?
guardian 2 = did you mean guardian list 2?
key lst = did you mean key list?
key 1 = see kortisto key --help
config chek = did you mean config check?
END
}

@test "a client of a noun that is a command is a number or a name" {
  one_client
  one_case
  a_plan
  for client in 1 Koivisto koivisto Koivi Kaisa; do
    gives 0 plan "$client"
  done
  gives 15 plan Virtanen
}

@test "what is not to be is answered with --clear, and never with its opposite" {
  one_client
  asked <<'END'
edit 1 --no-safety-prohibition = use --clear safety_prohibition
edit 1 --no-street = use --clear street
edit 1 --no-phones = use --clear phones
edit 1 --remove-phone = use --clear phones
edit 1 --delete-language=fi = use --clear language
guardian edit 1 --no-safety-prohibition = use --clear safety_prohibition
plan edit 1 --no-ends-on = use --clear ends_on
add-client --no-safety-prohibition = leave --safety-prohibition out
list --no-color = use --color never
END
  gives 0 edit 1 --safety-prohibition
  gives 0 edit 1 --clear safety_prohibition
}

@test "global options stand before the command or after it" {
  a_register
  gives 0 --json list
  local before=$output
  gives 0 list --json
  [ "$output" = "$before" ]
  gives 2 --format csv list
  says <<'END'
kortisto: error: the option --format belongs after the command
END
}

@test "an option's value is not taken from the next option" {
  gives 2 list --format --json
  says <<'END'
kortisto: error: the option --format needs a value
kortisto: hint: if the value begins with dashes, write --format=VALUE
END
  gives 2 list --format
}

@test "an empty value is a value, and not the next option" {
  a_register
  gives 18 add-client --family-name= --json
  says <<'END'
kortisto: error: family name: the value is missing
END
  gives 0 add-client --family-name Koe --call-name=--json
  gives 0 list --format tsv
  [ "${lines[1]}" = $'1\tKoe\t\t--json\t\t\t' ]
}

@test "after -- there are no options" {
  a_register
  gives 15 show -- --json
  says <<'END'
kortisto: error: no client’s name matches
END
}

@test "an option twice, a value too many, a value out of its choices" {
  gives 2 list --format csv --format tsv
  says <<'END'
kortisto: error: the option --format is given twice
END
  gives 2 list --json=yes
  says <<'END'
kortisto: error: the option --json takes no value
END
  local word
  for word in -q=1 -qq=1 -q=; do
    gives 2 list "$word"
    [ "$stderr" = 'kortisto: error: the option -q takes no value' ]
  done
  gives 2 list -=1
  [[ "$stderr" == *'unknown option -='* ]]
  gives 2 list --format cvs
  says <<'END'
kortisto: error: the value of --format has to be one of: table, json, csv, tsv
kortisto: hint: did you mean csv?
END
}

@test "--json and another --format contradict each other" {
  for command in list 'guardian list 1' 'export 1'; do
    # shellcheck disable=SC2086 # a command is several words
    gives 2 $command --json --format "$([ "$command" = 'export 1' ] && echo text || echo csv)"
    [[ "$stderr" == 'kortisto: error: --json and --format '*' contradict each other' ]]
  done
  a_register
  gives 0 list --json --format json
  [ "${lines[1]}" = '  "schema": "kortisto.list/1",' ]
}

@test "words missing, and words too many" {
  gives 2 show
  says <<'END'
kortisto: error: CLIENT is missing from the command
kortisto: hint: see kortisto show --help
END
  gives 2 show Aino Korhonen
  says <<'END'
kortisto: error: there are too many words for the command show
kortisto: hint: see kortisto show --help
END
}

@test "numbers are decimal and in their range, days exist" {
  a_register
  gives 0 list --wait 010
  for seconds in 99999999999999999999 -1 1.5 x; do
    gives 2 list "--wait=$seconds"
    says <<'END'
kortisto: error: the value of --wait has to be a whole number from 0 to 86400
END
  done
  gives 2 list --as-of 2026-02-30
  says <<'END'
kortisto: error: the day of --as-of is in no calendar
END
  gives 2 list --as-of tomorrow
  says <<'END'
kortisto: error: the value of --as-of has to be a day, as 31.1.1990 or 1990-01-31
END
}

@test "a command line that is not UTF-8" {
  gives 2 show $'\xff\xfe'
  says <<'END'
kortisto: error: the command line contains bytes that are not UTF-8
END
}

@test "a word that strayed is not repeated, and cannot move the cursor" {
  gives 2 "$(head -c 100 /dev/zero | tr '\0' x)"
  [ "${stderr_lines[0]}" = 'kortisto: error: unknown command …' ]
  gives 2 $'li\e[2Jst'
  [[ "$stderr" != *$'\e'* ]]
}

@test "errors are said in the language that was asked for" {
  gives 2 --lang fi frobnicate
  says <<'END'
kortisto: virhe: tuntematon komento frobnicate
kortisto: vihje: ohje: kortisto --help
END
  gives 2 --lang fi lsit
  [ "${stderr_lines[1]}" = 'kortisto: vihje: tarkoititko list?' ]
  gives 2 --lang sv lsit
  [ "${stderr_lines[1]}" = 'kortisto: tips: menade du list?' ]
  LC_ALL=sv_SE.UTF-8 gives 2 frobnicate
  says <<'END'
kortisto: fel: okänt kommando frobnicate
kortisto: tips: hjälp: kortisto --help
END
}

@test "a file without a name is no value: the variable of a script that is not set" {
  one_client
  local option
  for option in --register --config --passphrase-file; do
    gives 2 list "$option" ''
    [ "$stderr" = "kortisto: error: the option $option needs a value" ]
  done
  gives 2 export 1 --output ''
  gives 2 add-client --from=
}

@test "--version" {
  gives 0 --version
  [[ "$output" =~ ^kortisto\ [0-9]+\.[0-9]+\.[0-9]+$ ]]
}
