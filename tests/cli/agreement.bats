# agreement: add, edit, sign, amend, end, rectify, list, show.
load helper

agreement_file() {
  cat >agreement.toml <<'TOML'
parties = ["Esimerkkipalvelu Koivu", "Kaisa Koivisto"]
service = "Perhetyö"
agreed_matters = """
Kotikäynti joka viikko.

Puhelu kerran kuussa."""
price = "75,50"
price_basis = "visit"
vat = "exempt_social_care"
billing_terms = "Lasku kuukausittain, viivästyskorko 9,5 %"
due_days = 14
valid_from = 2026-01-10
valid_to = 2999-12-31
notice_period = "1 kuukausi"
cancellation_rule = "Peruutus 24 tuntia ennen"

[change]
valid_from = 2026-01-05

[source]
origin = "Asiakas"
TOML
}

# The file without the line of that key, and with what else is said.
agreement_with() {
  agreement_file
  sed -i "/^${1%% *} /d; 1i $1" agreement.toml
}

@test "an agreement is added from a file and shown" {
  one_client
  one_case
  agreement_file
  gives 0 agreement add 1 --from agreement.toml
  prints <<'TEXT'
agreement 1 added to client 1
TEXT
  gives 0 agreement show 1
  prints <<'TEXT'
Service agreement 1, version 1
==============================

State             draft
Service task      families with children
Controller        the practice
Case              1
Parties           Esimerkkipalvelu Koivu
                  Kaisa Koivisto
Service           Perhetyö
Agreed matters    Kotikäynti joka viikko.

                  Puhelu kerran kuussa.
Price             €75.50
The price is for  a visit
Value added tax   exempt social-care service (VAT Act, section 37)
Billing terms     Lasku kuukausittain, viivästyskorko 9,5 %
Days to pay       14
Valid from        10 January 2026
Valid until       31 December 2999
Period of notice  1 kuukausi
Cancellation      Peruutus 24 tuntia ennen
TEXT
}

@test "an agreement as JSON has every field" {
  one_client
  one_case
  agreement_file
  gives 0 agreement add 1 --from agreement.toml --json
  prints <<'JSON'
{
  "schema": "kortisto.agreement-add/1",
  "number": 1,
  "client": 1
}
JSON
  gives 0 agreement show 1 1 --json
  prints <<'JSON'
{
  "schema": "kortisto.agreement-show/1",
  "client": 1,
  "number": 1,
  "version": 1,
  "follows": null,
  "state": "draft",
  "task": "families",
  "controller": "practice",
  "controller_name": "",
  "case": 1,
  "parties": [
    "Esimerkkipalvelu Koivu",
    "Kaisa Koivisto"
  ],
  "service": "Perhetyö",
  "agreed_matters": "Kotikäynti joka viikko.\n\nPuhelu kerran kuussa.",
  "price": "75.50",
  "price_basis": "visit",
  "vat": "exempt_social_care",
  "billing_terms": "Lasku kuukausittain, viivästyskorko 9,5 %",
  "due_days": 14,
  "valid_from": "2026-01-10",
  "valid_to": "2999-12-31",
  "notice_period": "1 kuukausi",
  "cancellation_rule": "Peruutus 24 tuntia ennen",
  "processor_contract": "",
  "place": "",
  "printed_on": "",
  "signed_on": "",
  "signatories": [],
  "paper_place": "",
  "ended_on": "",
  "end_reason": ""
}
JSON
}

# --- the states -----------------------------------------------------------------------------------

state_of() {
  gives 0 agreement show 1 "$1" --json
  jq -r .state <<<"$output"
}

@test "draft, printed, signed, ended" {
  one_client
  a_practice
  one_case
  an_agreement
  [ "$(state_of 1)" = draft ]
  gives 0 agreement print 1
  [ "$(state_of 1)" = printed ]
  # What is edited is not what the paper says any more.
  gives 0 agreement edit 1 --price 80
  [ "$(state_of 1)" = draft ]
  at 2026-01-04 gives 0 agreement print 1
  # Where the paper is kept is of the paper.
  gives 0 agreement edit 1 --paper-place 'kansio 3'
  [ "$(state_of 1)" = printed ]
  signed
  [ "$(state_of 1)" = signed ]
  gives 0 agreement print 1
  gives 0 agreement show 1 --json
  [ "$(jq -c '[.state, .printed_on]' <<<"$output")" = '["signed","2026-01-04"]' ]
  gives 0 agreement end 1 --ended-on 2026-03-01 --end-reason Muutto --json
  prints <<'JSON'
{
  "schema": "kortisto.agreement-end/1",
  "record": "agreement",
  "number": 1,
  "fields": [
    "ended_on",
    "end_reason"
  ]
}
JSON
  [ "$(state_of 1)" = ended ]
}

@test "an agreement for a time ends by itself, a draft does not" {
  one_client
  one_case
  an_agreement --valid-to 2026-03-01
  gives 0 agreement show 1 --as-of 2026-03-02 --json
  [ "$(jq -r .state <<<"$output")" = draft ]
  signed
  gives 0 agreement show 1 --as-of 2026-03-01 --json
  [ "$(jq -r .state <<<"$output")" = signed ]
  gives 0 agreement show 1 --as-of 2026-03-02 --json
  [ "$(jq -r .state <<<"$output")" = ended ]
}

@test "signing is of today or of its day, with a place and who signed" {
  one_client
  one_case
  an_agreement
  refuses 18 agreement sign 1
  says <<'TEXT'
kortisto: error: place: the value is missing
TEXT
  refuses 18 agreement sign 1 --place Helsinki
  says <<'TEXT'
kortisto: error: signatories: the value is missing
TEXT
  refuses 18 agreement sign 1 --place Helsinki --signatory x --signed-on 2999-01-01
  says <<'TEXT'
kortisto: error: signed: the day is in the future
TEXT
  at 2026-01-06 gives 0 agreement sign 1 --place Helsinki \
    --signatory 'Kaisa Koivisto, asiakas' --json
  prints <<'JSON'
{
  "schema": "kortisto.agreement-sign/1",
  "record": "agreement",
  "number": 1,
  "fields": [
    "place",
    "signed_on",
    "signatories"
  ]
}
JSON
  lists agreement list 1
  prints <<'TEXT'
number,version,state,case,service,price,price_basis,valid_from,valid_to,signed_on
1,1,signed,1,Perhetyö,75.50,hour,2026-01-10,,2026-01-06
TEXT
}

@test "a signed agreement does not change" {
  one_client
  one_case
  an_agreement
  signed
  local words
  for words in 'edit 1 --price 80' 'edit 1 --party x' 'edit 1 --place x' 'edit 1 --signatory x' \
    'edit 1 --clear signed-on' 'edit 1 --valid-to 2999-01-01' 'sign 1 --signed-on 2026-01-06'; do
    # shellcheck disable=SC2086 # words
    refuses 18 agreement $words
    says <<'TEXT'
kortisto: error: the agreement is signed and does not change
kortisto: hint: kortisto agreement amend
TEXT
  done
  # Where its paper is kept may change.
  gives 0 agreement edit 1 --paper-place 'kansio 4'
  # And the register may have been wrong about the paper.
  gives 0 agreement rectify 1 --price 76 --was 75,5 --reason 'Näppäilyvirhe' --json
  [ "$(jq -c '[.schema, .fields]' <<<"$output")" = '["kortisto.agreement-rectify/1",["price"]]' ]
}

@test "an amendment is a new version: a draft until it is signed, which ends the one before" {
  one_client
  one_case
  an_agreement
  refuses 18 agreement amend 1 --price 80
  says <<'TEXT'
kortisto: error: the agreement is not signed: a draft changes in place
kortisto: hint: kortisto agreement edit
TEXT
  signed
  gives 0 agreement amend 1 --price 80 --reason hinnantarkistus
  prints <<'TEXT'
service agreement 2: 1 field changed
TEXT
  says <<'TEXT'
kortisto: agreement 2 is a new version of agreement 1: a draft until it is signed; until then agreement 1 is in force
TEXT
  gives 0 agreement show 1 2 --json
  [ "$(jq -c '[.version, .follows, .state, .price, .place, .signed_on, .signatories, .paper_place]' \
    <<<"$output")" = '[2,1,"draft","80.00","","",[],""]' ]
  # The signed one is as it was, and amended no more than once.
  [ "$(state_of 1)" = signed ]
  refuses 18 agreement amend 1 1 --price 81
  says <<'TEXT'
kortisto: error: there is a newer version of the agreement: change that one
TEXT
  gives 0 agreement edit 1 --price 82
  gives 0 agreement sign 1 --signed-on 2026-03-01 --place Espoo --signatory 'Kaisa Koivisto'
  lists agreement list 1
  prints <<'TEXT'
number,version,state,case,service,price,price_basis,valid_from,valid_to,signed_on
1,1,ended,1,Perhetyö,75.50,hour,2026-01-10,,2026-01-05
2,2,signed,1,Perhetyö,82.00,hour,2026-01-10,,2026-03-01
TEXT
  gives 0 agreement show 1 1 --json
  [ "$(jq -c '[.ended_on, .place, .paper_place]' <<<"$output")" = \
    '["2026-03-01","Helsinki","kansio 3"]' ]
}

@test "an amendment that is signed at once is in force" {
  one_client
  one_case
  an_agreement
  signed
  gives 0 agreement amend 1 --price 80 --signed-on 2026-03-01 --place Espoo --signatory x
  says <<'TEXT'
kortisto: agreement 2 is a new, signed version of agreement 1, which has ended
TEXT
  [ "$(state_of 1)" = ended ]
  [ "$(state_of 2)" = signed ]
}

@test "the version in force is ended, and the draft after it" {
  one_client
  one_case
  an_agreement
  signed
  gives 0 agreement amend 1 --price 80
  gives 0 agreement end 1 --ended-on 2026-03-01
  prints <<'TEXT'
service agreement 1: 1 field changed
TEXT
  [ "$(state_of 1)" = ended ]
  [ "$(state_of 2)" = ended ]
  local words
  for words in 'edit 1 --price 90' 'amend 1 --price 90' 'end 1' 'sign 1 --place x --signatory y'; do
    # shellcheck disable=SC2086 # words
    refuses 18 agreement $words
    says <<'TEXT'
kortisto: error: the agreement has ended and does not change
kortisto: hint: a mistake is put right by agreement rectify, a new agreement is made by agreement add
TEXT
  done
}

@test "undone: an amendment goes, and a signing" {
  one_client
  one_case
  an_agreement
  signed
  gives 0 agreement amend 1 --price 80
  gives 0 undo --yes
  prints <<'TEXT'
undone: service agreement 2
TEXT
  gives 0 undo --yes
  prints <<'TEXT'
undone: service agreement 1
TEXT
  [ "$(state_of 1)" = draft ]
  refuses 15 agreement show 1 2
}

# --- what is wrong --------------------------------------------------------------------------------

@test "money and whole numbers, in a file" {
  one_client
  one_case
  local said
  for said in 'price = 75' 'price = "75,50"' 'price = "75.5"' 'price = "1 075,50 €"' \
    'price = 0' 'due_days = 14' 'due_days = "366"'; do
    agreement_with "$said"
    gives 0 agreement add 1 --from agreement.toml
  done
  lists agreement list 1
  [ "$(cut -d, -f6 <<<"$output" | tail -n +2 | tr '\n' ' ')" = \
    '75.00 75.50 75.50 1075.50 0.00 75.50 75.50 ' ]
  agreement_with 'price = 75.50'
  refuses 18 agreement add 1 --from agreement.toml
  says <<'TEXT'
kortisto: error: agreement.toml:1:9: price: the value has to be a text in quotation marks
TEXT
  for said in 'price = -75' 'price = "-75"' 'price = "75,505"' 'price = "75,"' 'price = ",50"' \
    'price = "75e1"' 'price = "1000000000"' 'price = "sata"'; do
    agreement_with "$said"
    refuses 18 agreement add 1 --from agreement.toml
    says <<'TEXT'
kortisto: error: agreement.toml:1:9: price: give an amount of euros such as 75 or 75.50
TEXT
  done
  for said in 'price = true' 'price = ["75"]' 'due_days = 14.0' 'due_days = "14,5"' \
    'due_days = -14' 'due_days = 367' 'due_days = "kaksi viikkoa"' 'case = "yksi"' 'case = 1.0'; do
    agreement_with "$said"
    refuses 18 agreement add 1 --from agreement.toml
    [ "${#stderr_lines[@]}" = 1 ]
    [[ "$stderr" == 'kortisto: error: agreement.toml:1:'* ]]
  done
}

@test "money and whole numbers, as options and in JSON" {
  one_client
  one_case
  an_agreement --case 1
  local amount
  for amount in 80 80,5 80.50 '1 080'; do
    gives 0 agreement edit 1 --price "$amount"
  done
  gives 0 agreement show 1 --json
  [ "$(jq -r .price <<<"$output")" = 1080.00 ]
  for amount in -1 75,505 75e1 ''; do
    refuses 18 agreement edit 1 --price="$amount"
    [[ "$stderr" == *'price: '* ]]
  done
  refuses 18 agreement edit 1 --due-days 13
  says <<'TEXT'
kortisto: error: days to pay: at least 14 days
TEXT
  refuses 18 agreement edit 1 --due-days 14,5
  refuses 18 agreement edit 1 --due-days=-14
  gives 0 agreement edit 1 --from - <<<'{"price": 81, "due_days": 30}'
  gives 0 agreement edit 1 --from - <<<'{"price": "81,50", "due_days": "31"}'
  gives 0 agreement show 1 --json
  [ "$(jq -c '[.price, .due_days]' <<<"$output")" = '["81.50",31]' ]
  for amount in 81.50 -81 8e1 true null\,1; do
    refuses 18 agreement edit 1 --from - <<<"{\"price\": $amount}"
    [ "${#stderr_lines[@]}" = 1 ]
  done
}

@test "what is required, one by one" {
  one_client
  one_case
  local key
  for key in parties service agreed_matters price price_basis vat billing_terms valid_from; do
    agreement_file
    # The text of several lines goes as a whole.
    sed -i '/^agreed_matters/,/kuussa/c agreed_matters = "x"' agreement.toml
    sed -i "0,/^$key /{/^$key /d}" agreement.toml
    refuses 18 agreement add 1 --from agreement.toml
    [[ "$stderr" == *': the value is missing' ]]
  done
  an_agreement
  for key in parties service agreed_matters price price_basis vat billing_terms valid_from; do
    refuses 18 agreement edit 1 --clear "$key"
    [[ "$stderr" == *': the value is missing' ]]
  done
  refuses 2 agreement add 1
  refuses 2 agreement edit 1
}

@test "days in the wrong order, and days to come" {
  one_client
  one_case
  agreement_with 'valid_to = 2026-01-09'
  refuses 18 agreement add 1 --from agreement.toml
  says <<'TEXT'
kortisto: error: valid until: the day is before that of “valid from”
TEXT
  an_agreement
  refuses 18 agreement edit 1 --valid-to 2026-01-09
  gives 0 agreement edit 1 --valid-to 2026-01-10
  signed
  refuses 18 agreement end 1 --ended-on 2026-01-04
  says <<'TEXT'
kortisto: error: ended: the day is before that of “signed”
TEXT
  refuses 18 agreement end 1 --ended-on 2999-01-01
  says <<'TEXT'
kortisto: error: ended: the day is in the future
TEXT
  refuses 18 agreement edit 1 --end-reason Muutto
  says <<'TEXT'
kortisto: error: reason for ending: give the day on which it ended too
TEXT
}

@test "a bought service needs the terms on personal data" {
  one_client
  gives 0 case add 1 --task families --service Perhetyö --controller buyer \
    --controller-name 'Ostaja Oy' --responsible 'Kaisa Koivu' --county Esimerkkilä
  agreement_file
  refuses 18 agreement add 1 --from agreement.toml
  says <<'TEXT'
kortisto: error: contract on processing personal data (GDPR Article 28): needed where the service is bought and the data are processed for the buyer
TEXT
  agreement_with 'processor_contract = "Ostopalvelusopimuksen liite 3"'
  gives 0 agreement add 1 --from agreement.toml
  gives 0 agreement show 1 --json
  [ "$(jq -c '[.controller, .controller_name]' <<<"$output")" = '["buyer","Ostaja Oy"]' ]
  refuses 18 agreement edit 1 --clear processor-contract
}

@test "an agreement of another client, of nobody, of no case, and no number" {
  one_client
  gives 0 add-client --family-name Malli
  agreement_file
  refuses 18 agreement add 1 --from agreement.toml
  says <<'TEXT'
kortisto: error: client 1 has no open case
kortisto: hint: kortisto case add 1
TEXT
  one_case
  one_case 2
  refuses 15 agreement add 99 --from agreement.toml
  says <<'TEXT'
kortisto: error: there is no client 99
TEXT
  agreement_with 'case = 2'
  refuses 15 agreement add 1 --from agreement.toml
  says <<'TEXT'
kortisto: error: case 2: not one of client 1
TEXT
  an_agreement
  refuses 15 agreement edit 1 --case 2
  refuses 18 agreement edit 1 --clear case
  a_practice
  local verb words
  for verb in show edit sign amend end rectify print; do
    words=()
    case $verb in
      edit | amend) words=(--price 80) ;;
      sign) words=(--place x --signatory y) ;;
      rectify) words=(--price 80 --was 75,5 --reason x) ;;
    esac
    refuses 15 agreement "$verb" 2 "${words[@]}"
    says <<'TEXT'
kortisto: error: service agreement: client 2 has none
TEXT
    refuses 15 agreement "$verb" 2 1 "${words[@]}"
    says <<'TEXT'
kortisto: error: service agreement 1: not one of client 2
TEXT
    refuses 15 agreement "$verb" 1 99 "${words[@]}"
    refuses 15 agreement "$verb" 1 x "${words[@]}"
    refuses 15 agreement "$verb" 99 1 "${words[@]}"
  done
  refuses 15 agreement list 99
}

@test "of several agreements the right one is named" {
  one_client
  one_case
  an_agreement
  an_agreement
  refuses 18 agreement edit 1 --price 80
  says <<'TEXT'
kortisto: error: service agreement: client 1 has several, give the number
TEXT
  gives 0 agreement edit 1 2 --price 80
  gives 0 agreement end 1 2
  gives 0 agreement edit 1 --price 81
  gives 0 agreement list
  prints <<'TEXT'
client  family name  given names  no.  version  state  case  service   price   the price is for  valid from       valid until  signed
------  -----------  -----------  ---  -------  -----  ----  --------  ------  ----------------  ---------------  -----------  ------
1       Koivisto     Kaisa        1    1        draft  1     Perhetyö  €81.00  an hour           10 January 2026
TEXT
}

# --- when it is so --------------------------------------------------------------------------------

@test "its own day of validity, and the day from which what the register says holds" {
  one_client
  one_case
  an_agreement
  gives 0 agreement edit 1 --valid-from 2026-02-01 --change-valid-from 2026-01-20
  gives 3 export 1 --draft --format json
  [ "$(jq -c '.history[] | select(.record == "agreement" and .field == "valid_from")
              | [.old, .new, .valid_from]' <<<"$output")" = \
    '["2026-01-10","2026-02-01","2026-01-20"]' ]
  refuses 18 agreement edit 1 --price 80 --change-valid-from 2999-01-01
  says <<'TEXT'
kortisto: error: in force since: the day is in the future
TEXT
  # A guardian's role has a day of its own too.
  gives 0 guardian add 1 --family-name Malli --valid-from 2026-01-01
  gives 0 guardian edit 1 --valid-to 2026-06-01 --change-valid-from 2026-05-01
  gives 0 guardian list 1 --json
  gives 3 export 1 --draft --format json
  [ "$(jq -c '.guardians[0] | [.valid_from, .valid_to]' <<<"$output")" = \
    '["2026-01-01","2026-06-01"]' ]
  [ "$(jq -c '.history[] | select(.field == "valid_to") | .valid_from' <<<"$output")" = \
    '"2026-05-01"' ]
}

# --- on the form ----------------------------------------------------------------------------------

@test "an agreement on the form, from the beginning to the end" {
  one_client
  a_practice
  one_case
  edits 's/^parties = .*/parties = ["Esimerkkipalvelu Koivu", "Kaisa Koivisto"]/
    s/^#service = .*/service = "Perhetyö"/; s/^#agreed_matters = .*/agreed_matters = "Kotikäynti"/
    s/^#price = .*/price = "75,50"/; s/^#price_basis = .*/price_basis = "hour"/
    s/^#vat = .*/vat = "small_business"/; s/^#billing_terms = .*/billing_terms = "Lasku"/
    s/^#due_days = .*/due_days = 14/; 0,/^#valid_from = .*/s//valid_from = 2026-01-10/'
  gives 0 agreement add 1 --edit --yes
  # The practice is a party without saying.
  grep -q '^parties = \["Esimerkkipalvelu Koivu", ' form

  # What is a number stands as one, and goes through the form as it is.
  edits '0,/^#valid_to = .*/s//valid_to = 2999-12-31/'
  gives 0 agreement edit 1 --edit --yes
  prints <<'TEXT'
service agreement 1: 1 field changed
TEXT
  grep -q '^price = "75.50"$' form
  grep -q '^due_days = 14$' form
  grep -q '^case = 1$' form

  edits 's/^#place = .*/place = "Helsinki"/
    s/^#signatories = .*/signatories = ["Kaisa Koivisto, asiakas"]/'
  at 2026-01-06 gives 0 agreement sign 1 --edit --yes
  grep -q '^signed_on = 2026-01-06$' form
  ! grep -q '^#*price =' form || false

  edits 's/^price = .*/price = 80/'
  gives 0 agreement amend 1 --edit --yes
  prints <<'TEXT'
service agreement 2: 1 field changed
TEXT
  gives 0 agreement show 1 2 --json
  [ "$(jq -c '[.state, .price, .signed_on, .signatories, .vat]' <<<"$output")" = \
    '["draft","80.00","",[],"small_business"]' ]

  edits 's/^#end_reason = .*/end_reason = "Muutto"/'
  at 2026-06-01 gives 0 agreement end 1 --edit --yes
  gives 0 agreement show 1 1 --json
  [ "$(jq -c '[.ended_on, .end_reason]' <<<"$output")" = '["2026-06-01","Muutto"]' ]
}

@test "to rectify on the form" {
  one_client
  one_case
  an_agreement
  signed
  edits 's/^price = .*/price = "76"/; s/^#reason = .*/reason = "Näppäilyvirhe"/'
  gives 0 agreement rectify 1 --edit --yes
  prints <<'TEXT'
service agreement 1: 1 field changed
TEXT
}

@test "an agreement in Finnish and Swedish" {
  one_client
  one_case
  an_agreement
  gives 0 agreement show 1 --lang fi
  [[ "$output" == 'Palvelusopimus 1, versio 1'*'75,50'*'tunnilta'* ]]
  gives 0 agreement show 1 --lang sv
  [[ "$output" == 'Serviceavtal 1, version 1'*'75,50'*'per timme'* ]]
  signed
  refuses 18 agreement edit 1 --price 80 --lang fi
  says <<'TEXT'
kortisto: virhe: sopimus on allekirjoitettu, eikä sitä muuteta
kortisto: vihje: kortisto agreement amend
TEXT
  refuses 18 agreement edit 1 --price 80 --lang sv
  [[ "${stderr_lines[0]}" == 'kortisto: fel: avtalet är undertecknat och ändras inte' ]]
}
