# agreement print and plan print: the papers that people sign, blank and filled in.
load helper

# A client with an agreement and a plan in her own case, drafts both, and a practice.
papers() {
  one_client
  a_practice
  one_case
  an_agreement
  gives 0 plan add 1 --service Perhetyö --goals 'Iltarutiini löytyy' --starts-on 2026-01-10 \
    --told-insurance 2026-01-05
}

# What is on the pages of a PDF.
words_of() {
  pdftotext -layout "$1" -
}

# The pages in the place of the letterhead where their number stands.
page_numbers() {
  words_of "$1" | grep -oE '[0-9]+ \([0-9]+\)' | tr '\n' ' '
}

@test "what the register says stands on the agreement, in three languages" {
  papers
  gives 0 agreement print 1
  [[ "$output" == 'Esimerkkipalvelu Koivu '*'Service agreement'*'Kaisa Koivisto'*'Perhetyö'* ]]
  [[ "$output" == *'Kotikäynti joka viikko'*'10 January 2026'*'€75.50'* ]]
  [[ "$output" == *'[x] an hour'*'[ ] a visit'*'[x] exempt social-care service'* ]]
  [[ "$output" == *$'\nController '*'Esimerkkipalvelu Koivu'*'[x] the controller'* ]]
  [ -z "$stderr" ]
  gives 0 agreement print 1 --lang fi
  [[ "$output" == *'Palvelusopimus'*'10.1.2026'*'75,50'*'[x] tunnilta'*'Allekirjoitukset'* ]]
  gives 0 agreement print 1 --lang sv
  [[ "$output" == *'Serviceavtal'*'75,50'*'[x] per timme'*'Underskrifter'* ]]
}

@test "what the register says stands on the plan, in three languages" {
  papers
  gives 0 plan print 1
  [[ "$output" == 'Esimerkkipalvelu Koivu '*'Service plan'*'Iltarutiini löytyy'* ]]
  [[ "$output" == *'[ ] Told of the producer’s duty to report'*'[x] Told of the producer’s liability insurance'* ]]
  gives 0 plan print 1 --lang fi
  [[ "$output" == *'Palvelusuunnitelma'*'[x] Palveluntuottajan vastuuvakuutuksesta kerrottu'*'Allekirjoitukset'* ]]
  gives 0 plan print 1 --lang sv
  [[ "$output" == *'Serviceplan'*'Iltarutiini löytyy'*'Underskrifter'* ]]
}

@test "a blank form is nobody's: the practice, boxes, ruled lines and signatures" {
  papers
  cp "$REGISTER" untouched
  local kind
  for kind in agreement plan; do
    gives 0 "$kind" print --blank
    [[ "$output" == 'Esimerkkipalvelu Koivu '*'____________'*'[ ] '*'Signatures'* ]]
    [[ "$output" != *Koivisto* ]]
    [[ "$output" != *'[x]'* ]]
    # The client, the producer and two guardians.
    [ "$(grep -o 'Place and date' <<<"$output" | wc -l)" = 4 ]
    gives 0 "$kind" print --blank --lang fi
    [[ "$output" == *Allekirjoitukset*'Paikka ja aika'* ]]
    gives 0 "$kind" print --blank --lang sv
    [[ "$output" == *Underskrifter*'Ort och datum'* ]]
  done
  # Nobody's data were read, and nothing is recorded.
  cmp untouched "$REGISTER"
}

@test "a blank form needs no register and no passphrase" {
  a_practice
  rm passphrase
  gives 0 agreement print --blank
  gives 0 plan print --blank --output plan.txt
  grep -q '____________' plan.txt
  gives 2 plan print --blank --json
}

@test "a form is somebody's or blank" {
  papers
  refuses 2 agreement print 1 --blank
  says <<'TEXT'
kortisto: error: there are too many words for the command agreement print
kortisto: hint: see kortisto agreement print --help
TEXT
  refuses 2 plan print
}

@test "as PDF: the same words, each page with its number" {
  papers
  local kind lang title
  for kind in agreement plan; do
    for lang in en fi sv; do
      case $kind-$lang in
        agreement-en) title='Service agreement' ;;
        agreement-fi) title=Palvelusopimus ;;
        agreement-sv) title=Serviceavtal ;;
        plan-en) title='Service plan' ;;
        plan-fi) title=Palvelusuunnitelma ;;
        plan-sv) title=Serviceplan ;;
      esac
      gives 0 "$kind" print 1 --format pdf --lang $lang --output "$kind-$lang.pdf"
      [ "$(stat -c %a "$kind-$lang.pdf")" = 600 ]
      words_of "$kind-$lang.pdf" >text
      grep -q "$title" text
      grep -q 'Esimerkkipalvelu Koivu' text
      grep -q 'Kaisa Koivisto' text
      gives 0 "$kind" print --blank --format pdf --lang $lang --output "blank-$kind-$lang.pdf"
      words_of "blank-$kind-$lang.pdf" >text
      grep -q "$title" text
      ! grep -q Koivisto text || false
    done
  done
  [ "$(page_numbers agreement-en.pdf)" = '1 (2) 2 (2) ' ]
  local file last
  for file in *.pdf; do
    last=$(pdfinfo "$file" | sed -n 's/^Pages: *//p')
    [ "$(page_numbers "$file")" = "$(for ((i = 1; i <= last; i++)); do printf '%s (%s) ' $i "$last"; done)" ]
  done
}

@test "a draft that is printed waits for its signatures; a signed one is only printed" {
  papers
  at 2026-01-05 gives 0 agreement print 1
  gives 0 agreement show 1 --json
  [ "$(jq -c '[.state, .printed_on]' <<<"$output")" = '["printed","2026-01-05"]' ]
  at 2026-01-05 gives 0 plan print 1
  gives 0 plan 1 --json
  [ "$(jq -c '[.state, .printed_on]' <<<"$output")" = '["printed","2026-01-05"]' ]
  signed
  gives 0 plan edit 1 --agreed-on 2026-01-05 --agreed-at Helsinki --follow-up 2026-04-10
  gives 0 agreement print 1
  # Who signed where and when stands on their lines.
  [[ "$output" == *'Helsinki 5 January 2026'*'Kaisa Koivisto'* ]]
  gives 0 plan print 1
  [[ "$output" == *'Helsinki 5 January 2026'* ]]
  gives 0 agreement show 1 --json
  [ "$(jq -c '[.state, .printed_on]' <<<"$output")" = '["signed","2026-01-05"]' ]
  gives 0 plan 1 --json
  [ "$(jq -c '[.state, .printed_on]' <<<"$output")" = '["agreed","2026-01-05"]' ]
}

@test "a paper of what cannot be signed as it is, is not made" {
  papers
  gives 0 case edit 1 --controller buyer --controller-name 'Esimerkkilän kunta' --basis bought
  refuses 18 agreement print 1 --format pdf --output paper.pdf
  [ "${#stderr_lines[@]}" = 1 ]
  [ ! -e paper.pdf ]
  gives 0 agreement edit 1 --processor-contract 'liite 4'
  gives 0 agreement print 1 --format pdf --output paper.pdf
}

@test "what is told of a paper as JSON is where it stands" {
  papers
  gives 0 agreement print 1 --format pdf --output paper.pdf --json
  [ "$(jq -c . <<<"$output")" = \
    '{"schema":"kortisto.agreement-print/1","client":1,"number":1,"file":"paper.pdf"}' ]
  gives 0 plan print --blank --format pdf --output form.pdf --json
  [ "$(jq -c . <<<"$output")" = \
    '{"schema":"kortisto.plan-print/1","client":null,"number":null,"file":"form.pdf"}' ]
}

@test "printing is in the use log" {
  papers
  gives 0 agreement print 1
  gives 0 plan print 1
  gives 0 export 1 --format json
  [ "$(jq -c '[.log[].action | select(endswith(".print"))]' <<<"$output")" = \
    '["agreement.print","plan.print"]' ]
}

@test "of versions the one in force is printed, or the one that is named" {
  papers
  signed
  gives 0 agreement amend 1 --price 80
  gives 0 agreement print 1
  [[ "$output" == *'€80.00'* ]]
  gives 0 agreement print 1 1
  [[ "$output" == *'€75.50'* ]]
}

@test "somebody else's case names its controller, and the practice is the processor" {
  one_client
  a_practice
  gives 0 case add 1 --task families --service Perhetyö --controller buyer \
    --controller-name 'Ostaja Oy' --county Esimerkkilä
  gives 0 plan add 1 --service Perhetyö
  gives 0 plan print 1
  [[ "$output" == *$'\nController '*'Ostaja Oy'*'[ ] the controller'*'[x] the processor'* ]]
  an_agreement --processor-contract 'Liite 3'
  gives 0 agreement print 1
  [[ "$output" == *'Ostaja Oy'*'[x] the processor'*'Liite 3'* ]]
}

@test "the paper of a minor has its guardians, without the address of the one under protection" {
  a_register
  a_practice
  gives 0 add-client --family-name Nieminen --given-names Leo --birth-date 2016-03-03
  gives 0 guardian add 1 --family-name Nieminen --given-names Sanna --street 'Piilokuja 1' \
    --phone '040 123 4567' --email sanna@esimerkki.example --safety-prohibition
  gives 0 guardian add 1 --family-name Malli --given-names Matti --street 'Julkikuja 2'
  one_case
  gives 0 plan add 1 --service Perhetyö --guardian-contact 'Äiti soittaa'
  gives 0 plan print 1
  [[ "$output" == *'Sanna Nieminen'*'Matti Malli'*'Julkikuja 2'* ]]
  [[ "$output" != *Piilokuja* ]]
  [[ "$output" != *'+358401234567'* ]]
  [[ "$output" != *sanna@* ]]
  an_agreement
  gives 0 agreement print 1
  [[ "$output" == *'Sanna Nieminen'* ]]
  [[ "$output" != *Piilokuja* ]]
}

@test "a protected address is on no paper, also where the client has the same" {
  a_register
  a_practice
  gives 0 add-client --family-name Nieminen --given-names Leo --birth-date 2016-03-03 \
    --street 'Piilokuja 1' --city Tampere --phone '040 123 4567' --phone '050 111 2222'
  gives 0 guardian add 1 --family-name Nieminen --given-names Sanna --street 'Piilokuja 1' \
    --phone '040 123 4567' --safety-prohibition
  gives 0 guardian add 1 --family-name Malli --given-names Matti --street 'Julkikuja 2'
  one_case
  gives 0 plan add 1 --service Perhetyö --guardian-contact 'Äiti soittaa'
  gives 0 plan print 1
  [[ "$output" != *Piilokuja* && "$output" != *Tampere* && "$output" != *401234567* ]]
  [[ "$output" == *501112222* && "$output" == *'Julkikuja 2'* ]]
  # Who lives with somebody protected is protected too.
  gives 0 guardian edit 1 1 --lives-with-client
  gives 0 plan print 1
  [[ "$output" != *501112222* ]]
}

@test "the paper of a protected client has the address for the client, and not for others" {
  a_register
  a_practice
  gives 0 add-client --family-name Koivu --birth-date 1980-02-29 --street 'Piilokuja 1' \
    --safety-prohibition
  one_case
  gives 0 plan add 1 --service Perhetyö
  gives 0 plan print 1
  [[ "$output" == *'Piilokuja 1'* ]]
  gives 0 guardian add 1 --family-name Valtuutettu --role authorised --powers 'Palvelun asiat'
  gives 0 plan print 1
  [[ "$output" != *Piilokuja* ]]
}

@test "on a paper stand those who may act for the client on its day" {
  a_register
  a_practice
  gives 0 add-client --family-name Nieminen --given-names Leo --birth-date 2008-03-03
  gives 0 guardian add 1 --family-name Huoltaja
  gives 0 guardian add 1 --family-name Entinen --role legal_representative --valid-to 2020-12-31
  gives 0 guardian add 1 --family-name Vanhempi --role parent_without_custody
  gives 0 guardian add 1 --family-name Mummo --role close_person
  gives 0 guardian add 1 --family-name Valtuutettu --role authorised --powers 'Palvelun asiat'
  one_case
  gives 0 plan add 1 --service Perhetyö --guardian-contact 'Äiti soittaa' --agreed-on 2026-02-02 \
    --follow-up 2026-04-10
  # Of age today, a minor when the plan was agreed.
  gives 0 plan print 1
  [[ "$output" == *Huoltaja* ]]
  [[ "$output" != *@(Entinen|Vanhempi|Mummo|Valtuutettu)* ]]
  an_agreement
  gives 0 agreement print 1
  [[ "$output" == *Representatives*Valtuutettu* ]]
  [[ "$output" != *@(Huoltaja|Entinen|Vanhempi|Mummo)* ]]
}

@test "without a configuration there is no paper" {
  one_client
  one_case
  an_agreement
  gives 0 plan add 1 --service Perhetyö
  local words
  for words in 'agreement print 1' 'agreement print --blank' 'plan print 1' 'plan print --blank' \
    'agreement print 1 --format pdf --output paper.pdf'; do
    # shellcheck disable=SC2086 # words
    refuses 16 $words
    says <<TEXT
kortisto: error: the paper cannot be made while the configuration does not name the controller: fill in $PWD/config/kortisto/config.toml
TEXT
  done
  [ ! -e paper.pdf ]
}

@test "a paper that cannot be written is not recorded as printed" {
  papers
  touch paper
  refuses 18 agreement print 1 --output paper
  refuses 14 agreement print 1 --output nowhere/paper
  [ ! -s paper ]
  gives 0 agreement print 1 --output paper --force
  grep -q 'Service agreement' paper
}

@test "a paper of nobody, of another client, and words too many" {
  papers
  gives 0 add-client --family-name Malli
  local kind
  for kind in agreement plan; do
    refuses 2 "$kind" print
    says <<TEXT
kortisto: error: CLIENT is missing from the command
kortisto: hint: see kortisto $kind print --help
TEXT
    refuses 15 "$kind" print 2
    refuses 15 "$kind" print 2 1
    refuses 15 "$kind" print 1 7
    refuses 15 "$kind" print 9
    refuses 2 "$kind" print 1 1 1
    refuses 2 "$kind" print 1 --format csv
    refuses 2 "$kind" print 1 --json
  done
}
