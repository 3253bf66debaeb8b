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
