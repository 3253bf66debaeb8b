# Where the passphrase comes from.
load helper

setup() {
  set_up
  a_register
  cp passphrase right
  echo wrong >wrong
}

@test "a file, standard input, a descriptor, a command" {
  unset KORTISTO_PASSPHRASE_FILE
  gives 0 list --passphrase-file right
  gives 0 list --passphrase-file - <right
  gives 0 --passphrase-fd 7 list 7<right
  gives 0 list --passphrase-fd 0 <right
  gives 0 list --passphrase-command 'cat right'
  KORTISTO_PASSPHRASE_FILE=right gives 0 list
  sed -i "/passphrase/a file = \"$PWD/right\"" config/kortisto/config.toml
  gives 0 list
  sed -i 's/^file = .*/command = "cat right"/' config/kortisto/config.toml
  gives 0 list
}

@test "an option goes before the environment, the environment before the configuration" {
  KORTISTO_PASSPHRASE_FILE=wrong gives 0 list --passphrase-file right
  sed -i "/passphrase/a file = \"$PWD/wrong\"" config/kortisto/config.toml
  gives 0 list
  KORTISTO_PASSPHRASE_FILE='' gives 12 list
}

@test "a wrong one: no more is said" {
  gives 12 list --passphrase-file wrong
  [ -z "$output" ]
  says <<'END'
kortisto: error: wrong passphrase
END
}

@test "with or without a newline at its end, and however its letters were typed" {
  printf 'nine birches' >same
  gives 0 list --passphrase-file same
  printf 'k\u00e4rki' >composed
  printf 'ka\u0308rki\n' >decomposed
  gives 0 rotate-key --drop-recovery --new-passphrase-file composed
  gives 0 list --passphrase-file decomposed
}

@test "what cannot be typed is refused when it is set" {
  printf 'ten\nbirches\n' >lines
  printf 'ten\0birches' >nul
  printf '\xef\xbb\xbften birches\n' >mark
  printf 'ten birches\r\n' >windows
  local name
  for name in lines nul mark; do
    gives 18 rotate-key --drop-recovery --new-passphrase-file $name
    says <<'END'
kortisto: error: the passphrase holds a character that cannot be typed, such as a line break: choose another
END
    gives 18 --register other.kortisto init --passphrase-file $name
    [ ! -e other.kortisto ]
  done
  gives 0 list
  # The line's own end is no part of it.
  gives 0 rotate-key --drop-recovery --new-passphrase-file windows
  unset KORTISTO_PASSPHRASE_FILE
  run -0 "$ON_TERMINAL" 'Passphrase or recovery key: ' 'ten birches' -- "$KORTISTO" list
}

@test "one that falls in seconds is not set, unless it is wanted" {
  local weak
  # Of a list, of a keyboard, of the practice, of this program, of a calendar, of one letter.
  for weak in password qwertyuiop Perkele1 Kesä2024 Koivu2024 kortisto1 'kaisa koivu' 24.12.1987 \
    aaaaaaaaaaaaaaaaaaaaaaaa; do
    a_practice
    echo "$weak" >weak
    gives 18 rotate-key --new-passphrase-file weak
    says <<'END'
kortisto: error: the passphrase would be guessed in seconds: choose another
kortisto: hint: five words drawn at random make a good one; --weak takes this one all the same
END
    gives 18 rotate-key --passphrase-only --new-passphrase-command 'cat weak'
    gives 18 --register other.kortisto init --passphrase-file weak
    [ -z "$output" ]
    [ ! -e other.kortisto ]
    set_up
  done
  gives 0 list
  echo kortisto1 >weak
  gives 0 --register other.kortisto init --weak --passphrase-file weak
  gives 0 rotate-key --weak --passphrase-only --new-passphrase-file weak
  # It is asked of what is set alone.
  gives 0 list --passphrase-file weak
  gives 0 rotate-key --drop-recovery --passphrase-file weak --new-passphrase-file right
}

@test "a long one is estimated in no time, in whatever script it is written" {
  printf 'pieni lintu %.0s' {1..340} >long
  printf '1%.0s' {1..4000} >ones
  printf '12%.0s' {1..2000} >digits
  echo 'виноград под окном' >script
  local name
  for name in long script right; do
    SECONDS=0
    gives 0 rotate-key --passphrase-only --new-passphrase-file $name
    [ "$SECONDS" -lt 5 ]
    cp $name passphrase
  done
  for name in ones digits; do
    SECONDS=0
    gives 18 rotate-key --passphrase-only --new-passphrase-file $name
    [ "$SECONDS" -lt 5 ]
  done
}

@test "a person is told of a weak one before it is typed again, and has three tries" {
  local command
  for command in init 'rotate-key --drop-recovery'; do
    [ "$command" != init ] || rm "$REGISTER"
    [ "$command" != init ] || unset KORTISTO_PASSPHRASE_FILE
    # shellcheck disable=SC2086 # a command is several words
    run -0 "$ON_TERMINAL" 'New passphrase: ' password 'New passphrase: ' qwertyuiop \
      'New passphrase: ' 'ten birches' 'The same again: ' 'ten birches' \
      -- "$KORTISTO" --color never --quiet $command
    [ "$(grep -c 'error: the passphrase would be guessed in seconds' <<<"$output")" = 2 ]
    [[ "$output" != *qwerty* ]]
    echo 'ten birches' >passphrase
    export KORTISTO_PASSPHRASE_FILE=$PWD/passphrase
    gives 0 list
    run -18 "$ON_TERMINAL" 'New passphrase: ' password 'New passphrase: ' '' \
      'New passphrase: ' 12345678 -- "$KORTISTO" --color never rotate-key
    [ "$(grep -c 'error: the passphrase would be guessed in seconds' <<<"$output")" = 2 ]
    [ "$(grep -c 'error: the passphrase is empty' <<<"$output")" = 1 ]
    [[ "$output" != *'The same again'* ]]
    gives 0 list
  done
  run -0 "$ON_TERMINAL" 'New passphrase: ' password 'The same again: ' password \
    -- "$KORTISTO" rotate-key --drop-recovery --weak
}

@test "a descriptor that is not for reading is refused at once" {
  local which
  # Standard output on a pipe, on whose other end somebody waits.
  # shellcheck disable=SC2016 # the inner shell's
  run -2 timeout 20 bash -c 'setsid --wait "$0" list --passphrase-fd 1 2>said | cat
    exit "${PIPESTATUS[0]}"' "$KORTISTO"
  [ "$(cat said)" = \
    'kortisto: error: --passphrase-fd 1: the program writes there, it cannot read from there' ]
  # shellcheck disable=SC2016 # the inner shell's
  run -14 timeout 20 bash -c 'setsid --wait "$0" list --passphrase-file /dev/stdout 2>said | cat
    exit "${PIPESTATUS[0]}"' "$KORTISTO"
  [ "$(cat said)" = \
    'kortisto: error: nothing can be read from /dev/stdout: it is open for writing' ]
  # Nor one that could be read: the register would be opened in its place, and printed into.
  for which in 1 2; do
    cp "$REGISTER" before
    cp right written
    run -2 timeout 20 bash -c "setsid --wait '$KORTISTO' list --passphrase-fd $which $which<>written"
    cp right written
    run -2 timeout 20 bash -c \
      "setsid --wait '$KORTISTO' rotate-key --new-passphrase-fd $which $which<>written"
    cmp before "$REGISTER"
  done
  mkfifo fifo
  # shellcheck disable=SC2016 # the inner shell's
  for which in '7> >(cat)' '7>file' '7>/dev/tty' '7<>fifo'; do
    run -14 "$ON_TERMINAL" -- timeout 20 bash -c '"$0" --color never list --passphrase-fd 7 '"$which" \
      "$KORTISTO"
    [[ "$output" == *'kortisto: error: nothing can be read from --passphrase-fd: it is open for writing'* ]]
  done
  run -14 timeout 20 bash -c "setsid --wait '$KORTISTO' rotate-key --new-passphrase-fd 7 7>file"
  [[ "$output" == *'from --new-passphrase-fd:'* ]]
  gives 14 list --passphrase-fd 7 7<home
  gives 14 rotate-key --new-passphrase-fd 99
  # What was read is gone, and the number may be another file's by now.
  gives 2 rotate-key --passphrase-fd 7 --new-passphrase-fd 7 7<right
  says <<'END'
kortisto: error: the descriptor 7 is given for two passphrases
END
}

@test "a file that others can read" {
  chmod 640 right
  gives 18 list --passphrase-file right
  says <<'END'
kortisto: error: other users can read the file right, so it is not used
kortisto: hint: chmod 600 right
END
}

@test "empty, not UTF-8, too long, not there, a directory, a closed descriptor" {
  : >empty
  gives 18 list --passphrase-file empty
  says <<'END'
kortisto: error: the passphrase is empty
END
  printf '\xff' >broken
  gives 18 list --passphrase-file broken
  says <<'END'
kortisto: error: the passphrase is not valid UTF-8
END
  head -c 5000 /dev/zero >long
  gives 14 list --passphrase-file long
  gives 14 list --passphrase-file nowhere
  gives 14 list --passphrase-file home
  gives 14 list --passphrase-fd 99
}

@test "a command that fails" {
  gives 4 list --passphrase-command 'cat right; false'
  says <<'END'
kortisto: error: the command that should give the passphrase failed
END
}

@test "two sources at once" {
  gives 2 list --passphrase-file right --passphrase-command 'cat right'
  says <<'END'
kortisto: error: there is more than one source for the passphrase; give one, for example --passphrase-file
END
}

@test "nobody to ask" {
  unset KORTISTO_PASSPHRASE_FILE
  gives 4 list
  says <<'END'
kortisto: error: an answer is needed, and there is no terminal to ask on
kortisto: hint: use --passphrase-file
END
  # Not on a terminal either, when it is forbidden.
  run -4 "$ON_TERMINAL" -- "$KORTISTO" --no-input list
}

@test "asked on the terminal, without showing it" {
  unset KORTISTO_PASSPHRASE_FILE
  run -0 "$ON_TERMINAL" 'Passphrase or recovery key: ' 'nine birches' -- "$KORTISTO" list
  [[ "$output" != *birches* ]]
  run -0 "$ON_TERMINAL" 'Passphrase or recovery key: ' "$RECOVERY_KEY" -- "$KORTISTO" list
}

@test "a person has three tries, a file one" {
  unset KORTISTO_PASSPHRASE_FILE
  local question='Passphrase or recovery key: '
  run -12 "$ON_TERMINAL" "$question" 'ten birches' "$question" 'two birches' "$question" birch \
    -- "$KORTISTO" --color never list
  [ "$(grep -c 'kortisto: wrong passphrase' <<<"$output")" = 2 ]
  [ "$(grep -c 'kortisto: error: wrong passphrase' <<<"$output")" = 1 ]
  local command
  for command in list verify 'backup copies' 'rotate-key --drop-recovery' 'restore copies/*.kortisto --dry-run'; do
    # shellcheck disable=SC2086 # a command is several words
    case $command in
      backup*) mkdir -p copies && gives 0 $command ;;
      rotate-key*)
        run -4 "$ON_TERMINAL" "$question" 'ten birches' "$question" 'nine birches' \
          'New passphrase: ' '^D' -- "$KORTISTO" $command
        ;;
      *)
        run -0 "$ON_TERMINAL" "$question" 'ten birches' "$question" 'nine birches' \
          -- "$KORTISTO" $command
        ;;
    esac
  done
  gives 12 list --passphrase-file wrong
  [ "${#stderr_lines[@]}" = 1 ]
}

@test "the end of input at the question is a refusal, ^C leaves typing visible" {
  unset KORTISTO_PASSPHRASE_FILE
  run -4 "$ON_TERMINAL" 'Passphrase or recovery key: ' '^D' -- "$KORTISTO" --color never list
  [[ "$output" == *'kortisto: error: the input ended before there was an answer'$'\n'* ]]
  [[ "$output" == *'kortisto: hint: use --passphrase-file' ]]
  run -130 "$ON_TERMINAL" 'Passphrase or recovery key: ' '^C' -- "$KORTISTO" list
}
