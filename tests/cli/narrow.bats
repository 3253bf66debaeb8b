# Lists on a terminal of 80 columns.
load helper

MONTHS='January|February|March|April|May|June|July|August|September|October|November|December'

# The table of a list on a terminal so wide; with no day of it broken and no line longer.
shown_on() {
  local columns=$1
  shift
  "$ON_TERMINAL" --columns "$columns" -- "$KORTISTO" "$@" >page
  [ "$(wc -L <page)" -le "$columns" ]
  ! grep -E "[0-9] ($MONTHS)( |\$)" page | grep -vE '[0-9] [A-Z][a-z]+ [0-9]{4}' || false
  ! grep -E "(^| )($MONTHS) [0-9]{4}" page | grep -vE '[0-9] [A-Z][a-z]+ [0-9]{4}' || false
}

three_plans() {
  three_clients
  local client
  for client in 1 2 3; do
    one_case $client
    run kortisto plan add $client --service 'Ammatillinen tukihenkilötoiminta' \
      --guardian-contact 'joka kuukausi' --starts-on 2026-09-28 --agreed-on 2026-09-21 \
      --agreed-at Helsinki --follow-up 2026-09-30
  done
}

@test "plan list --due, find and list are tables of 80 columns in three languages" {
  three_plans
  local language words
  declare -A name=([fi]=sukunimi [sv]=efternamn [en]='family') day=([fi]=30.9.2026 [sv]=30.9.2026 [en]='30 September 2026')
  for language in fi sv en; do
    for words in 'plan list --due' 'plan list' 'find en' 'list' 'case list'; do
      # shellcheck disable=SC2086
      shown_on 80 $words --lang $language --as-of 2026-11-20
      grep -q "^[a-zäö.]* *${name[$language]} " page
      grep -q '^---* *---* ' page
    done
    shown_on 80 plan list --due --lang $language --as-of 2026-11-20
    [ "$(grep -c "${day[$language]}" page)" = 3 ]
  done
}

@test "on a wide terminal, in a pipe and in JSON there is all of it" {
  three_plans
  shown_on 200 plan list --due --as-of 2026-11-20
  grep -q 'agreed .* next follow-up *due$' page
  gives 0 plan list --due --as-of 2026-11-20
  grep -q 'agreed .* next follow-up *due$' <<<"$output"
  gives 0 plan list --due --as-of 2026-11-20 --json
  [ "$(jq -c '.plans[0] | [.version, .agreed_on, .due]' <<<"$output")" = '[1,"2026-09-21",true]' ]
}

@test "a column in which nothing stands is the first to go" {
  one_client
  gives 0 add-client --family-name Meikäläinen-Virtanen --given-names 'Anna Katariina' \
    --birth-date 1980-09-30 --home-municipality Uusikaarlepyy
  shown_on 80 list --lang sv
  grep -q 'tilltalsnamn .*hemkommun$' page
  shown_on 80 find an --lang sv
  ! grep -q spärrmarkering page || false
}

@test "on the narrowest terminals the fields stand one below the other, and all of them" {
  three_plans
  shown_on 40 plan list --due --as-of 2026-11-20
  grep -q '^next follow-up *30 September 2026$' page
  grep -q '^agreed *21 September 2026$' page
  grep -q '^due *yes$' page
}
