load helper

names() {
  kortisto --help --lang en | sed -n '/^Commands:/,/^$/s/^  \([a-z-]\+\( [a-z]\+\)\?\)  .*/\1/p'
}

@test "--help begins with two examples, -h is short" {
  gives 0 list --help
  [ "${lines[0]}" = 'kortisto list – list the clients' ]
  [ "${lines[1]}" = 'Examples:' ]
  [ "${lines[2]}" = '  kortisto list' ]
  [ "${lines[3]}" = '  kortisto list --active --due-within 14' ]
  local long=${#lines[@]}
  gives 0 list -h
  [ "${#lines[@]}" -lt "$long" ]
}

@test "every command has help in three languages, and no text is missing" {
  [ "$(names | wc -l)" -ge 14 ]
  local name language
  while read -r name; do
    for language in fi sv en; do
      # shellcheck disable=SC2086 # a name may be two words
      gives 0 $name --help --lang "$language"
      ! grep -E '(command|option|help|field)\.[a-z]' <<<"$output"
    done
  done < <(names)
}

@test "help is the same as --help where there is no manual" {
  gives 0 help add-client
  local help=$output
  gives 0 add-client --help
  [ "$output" = "$help" ]
  gives 0 help guardian add
  gives 0 help guardian
  gives 0 help
  gives 2 help frobnicate
}

@test "every example of the help has its command" {
  local name
  while read -r name; do
    # shellcheck disable=SC2086
    gives 0 $name --help
    [ "$(grep -c "^  kortisto $name" <<<"$output")" -ge 2 ]
  done < <(names)
}

@test "help asks for nothing: no register, no configuration, no home" {
  echo nonsense >config/kortisto/config.toml
  unset HOME XDG_CONFIG_HOME XDG_DATA_HOME
  gives 0 init --help
  gives 0 help
}

# What is typed as it stands, in the help of a command as wide as it goes or so many columns wide.
typed() {
  local columns=$1
  shift
  "$ON_TERMINAL" --columns "$columns" -- "$KORTISTO" "$@" >page
  # An example and a usage line are not wrapped.
  grep -v '^  kortisto ' page | grep -oE -- '(^|[ (])(--?)?[a-z]+(-[a-z]+)*' | grep -e - | tr -d ' (' |
    sort | uniq -c
}

@test "no help breaks an option or a command at its hyphen, at 80 or 40 columns" {
  local name language columns
  while read -r name; do
    for language in fi sv en; do
      # shellcheck disable=SC2086 # a name may be two words, and the program itself none
      typed 100 ${name/kortisto/} --help --lang "$language" >whole
      for columns in 80 40; do
        # shellcheck disable=SC2086
        typed "$columns" ${name/kortisto/} --help --lang "$language" >broken
        diff whole broken
      done
    done
  done < <(echo kortisto; names)
}

@test "help fits a narrow terminal" {
  run -0 "$ON_TERMINAL" --columns 60 -- "$KORTISTO" add-client --help
  local line
  for line in "${lines[@]}"; do [ "${#line}" -le 60 ]; done
}
