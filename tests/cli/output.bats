load helper

# Where documents go: never over a file in use, nor over anything but a regular file.

setup() {
  set_up
  a_practice
  one_client
}

# The command is refused, and neither the register nor the file is touched.
spares() {
  local file=$1
  cp "$file" spared
  shift
  refuses "$@"
  cmp "$file" spared
}

@test "no output replaces the register, whatever it is called" {
  ln -s "$REGISTER" link
  ln "$REGISTER" hard
  mkdir sub
  for name in "$REGISTER" "${REGISTER//\/data/\/\/data}" sub/../data/kortisto/register.kortisto \
    link hard /proc/self/cwd/data/kortisto/register.kortisto; do
    refuses 18 export 1 --output "$name" --force
    [[ "$stderr" == *'is a file that the program itself uses'* ]]
  done
  one_case
  gives 0 plan add 1 --service Perhetyö
  refuses 18 plan print 1 --output "$REGISTER" --force
  gives 18 plan print --blank --output "$REGISTER" --force
  gives 0 verify
}

@test "nor the configuration, a passphrase file, a file that is read, or what is remembered" {
  spares config/kortisto/config.toml 18 export 1 --output config/kortisto/config.toml --force
  spares passphrase 18 export 1 --output ./passphrase --force
  cp passphrase other
  spares other 18 export 1 --passphrase-file other --output other --force
  cp config/kortisto/config.toml mine.toml
  spares mine.toml 18 export 1 --config mine.toml --output mine.toml --force
  local remembered
  remembered=$(find state/kortisto -type f | head -n 1)
  [ -n "$remembered" ]
  spares "$remembered" 18 export 1 --output "$remembered" --force
}

@test "nothing but a regular file is replaced" {
  mkdir folder
  mkfifo fifo
  ln -s absent dangling
  echo kept >target
  ln -s target link
  for name in folder fifo dangling link /dev/null; do
    refuses 18 export 1 --output "$name" --force
    [[ "$stderr" == *'is not a regular file'* ]]
    # --force is no way out, and so is not named.
    refuses 18 export 1 --output "$name"
    [[ "$stderr" == *'is not a regular file'* && "$stderr" != *--force* ]]
  done
  [ "$(cat target)" = kept ]
  echo old >report.txt
  gives 0 export 1 --output report.txt --force
  grep -q Koivisto report.txt
}

@test "--output - is standard output" {
  gives 0 export 1 --output - --lang en
  [[ "$output" == 'Report on the personal data'* ]]
  [ ! -e - ]
  gives 0 export 1 --output - --json
  jq -e .client <<<"$output" >/dev/null
}

@test "the end of the file's name says the form, unless --format does" {
  gives 0 export 1 --output r.pdf
  [ "$(head -c 5 r.pdf)" = %PDF- ]
  gives 0 export 1 --output R2.PDF
  [ "$(head -c 5 R2.PDF)" = %PDF- ]
  gives 0 export 1 --output r.json
  jq -e .client r.json >/dev/null
  gives 0 export 1 --output r.txt --lang en
  grep -q '^Report on' r.txt
  gives 0 export 1 --output text.pdf --format text --lang en
  grep -q '^Report on' text.pdf
  gives 0 agreement print --blank --output blank.pdf
  [ "$(head -c 5 blank.pdf)" = %PDF- ]
}

@test "an empty argument is a usage error everywhere" {
  for words in 'backup @' 'restore @' 'export @' 'show @' 'find @' 'list --format @' \
    'export 1 --output @' 'export 1 --for @' 'list --config @' 'list --register @' \
    'list --passphrase-file @' 'list --lang @' 'list --as-of @' 'demo @' 'key recovery --confirm @' \
    'add-client --from @' 'plan add @ --service x' 'edit 1 --text @' 'edit 1 --clear @'; do
    local line=()
    for word in $words; do [ "$word" = @ ] && line+=('') || line+=("$word"); done
    refuses 2 "${line[@]}"
  done
  [ "$(find . -name 'register-*')" = '' ]
}

@test "nor by a way that the shell opened, or a name that is linked to what is remembered" {
  # Descriptors that the program reads or writes.
  cp passphrase other
  exec 4<other
  spares other 18 export 1 --passphrase-fd 4 --output other --force
  exec 4<&-
  spares other 18 export 1 --passphrase-file - --output other --force <other
  local remembered
  remembered=$(find state/kortisto -type f | head -n 1)
  ln "$remembered" remembered
  spares remembered 18 export 1 --output remembered --force
  refuses 18 export 1 --output /proc/self/exe --force
  cp "$KORTISTO" program
  run -18 setsid --wait ./program export 1 --output program --force
  cmp program "$KORTISTO"
}

@test "standard output appended to the register or the configuration is refused" {
  local file
  for file in "$REGISTER" config/kortisto/config.toml passphrase; do
    cp "$file" spared
    run -18 bash -c "setsid --wait '$KORTISTO' list >>'$file'"
    [[ "$output" == *'is a file that the program itself uses'* ]]
    cmp "$file" spared
  done
  gives 0 verify
}

@test "a place that the program would look at is spared also while nothing is there" {
  rm config/kortisto/config.toml
  KORTISTO_PASSPHRASE_FILE=$PWD/later gives 18 export 1 --draft --output config/kortisto/config.toml
  [[ "$stderr" == *'is a file that the program itself uses'* ]]
  [ ! -e config/kortisto/config.toml ]
  # The user's own stays, though another is read now.
  cp "$EXAMPLES/config.toml" mine.toml
  gives 18 export 1 --config mine.toml --output config/kortisto/../kortisto/config.toml
  gives 18 plan print --blank --config mine.toml --register new.kortisto --output ./new.kortisto
  [ ! -e new.kortisto ]
}

@test "a file in use is refused before the passphrase is asked for" {
  unset KORTISTO_PASSPHRASE_FILE
  gives 18 export 1 --output "$REGISTER" --force --no-input
  [[ "$stderr" == *'is a file that the program itself uses'* ]]
}

@test "a restore takes no other file of the program for the register" {
  mkdir copies
  gives 0 backup copies
  local file
  for file in config/kortisto/config.toml passphrase; do
    spares "$file" 18 restore copies/*.kortisto --register "$file" --confirm "${file##*/}"
    [[ "$stderr" == *'is a file that the program itself uses'* ]]
  done
  ln passphrase hard
  spares hard 18 restore copies/*.kortisto --register hard --confirm hard
  mkfifo fifo
  refuses 13 restore copies/*.kortisto --register fifo --confirm fifo
  [ -p fifo ]
}

@test "init and demo replace nothing, whatever it is" {
  local file
  mkfifo fifo
  ln -s absent dangling
  for file in fifo dangling config/kortisto/config.toml passphrase /dev/null; do
    gives 18 init --register "$file"
    gives 18 demo "$file"
  done
  [ -p fifo ] && [ -L dangling ] && [ ! -e absent ]
}

@test "what --json says of a paper does not make its form, and a form that is not offered is said" {
  one_case
  gives 0 plan add 1 --service Perhetyö
  gives 0 plan print 1 --json --output plan.pdf
  [ "$(head -c 5 plan.pdf)" = %PDF- ]
  [ "$(jq -r .file <<<"$output")" = plan.pdf ]
  gives 2 plan print 1 --json --output -
  refuses 2 plan print 1 --output plan.json
  [[ "${stderr_lines[0]}" == *'there is no form json'* ]]
  [ ! -e plan.json ]
  gives 0 plan print 1 --format text --output plan.json
  gives 2 agreement print --blank --output blank.JSON
  gives 0 export 1 --json --output r.pdf
  jq -e .client r.pdf >/dev/null
  # The end of a folder's name is no form.
  mkdir folder.pdf
  gives 0 export 1 --lang en --output folder.pdf/report
  grep -q '^Report on' folder.pdf/report
  gives 0 export 1 --lang en --output ./-
  [ -f ./- ]
}

@test "an option whose file is empty behind the field, and every other value" {
  gives 2 edit 1 --text street=
  [ "$stderr" = 'kortisto: error: the option --text needs a value' ]
  local words
  for words in --passphrase-command --passphrase-fd --wait --color --purpose --lang; do
    refuses 2 list "$words" ''
    refuses 2 list "$words="
  done
  gives 2 rotate-key --new-passphrase-file ''
  gives 2 rotate-key --keep-recovery ''
  gives 2 restore copy --confirm ''
  gives 2 demo there --seed ''
  gives 2 plan 1 ''
  gives 2 help ''
  gives 2 ''
  gives 2 -- show ''
  # Where it says that there is nothing.
  gives 0 edit 1 --street ''
}
