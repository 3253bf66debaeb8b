# The words of the tests of forms: an editor, a person at a terminal, and a place in memory.
load helper

setup() {
  set_up
  unset VISUAL EDITOR
  XDG_RUNTIME_DIR=$(mktemp -d /dev/shm/kortisto-test-XXXXXX)
  export XDG_RUNTIME_DIR
}

teardown() {
  rm -rf "$XDG_RUNTIME_DIR"
}

# An editor that runs what is on standard input, as a script whose $1 is the form. It is found in
# $FORMS what it was given, one file for each time it was called.
an_editor() {
  FORMS=$PWD/forms
  mkdir -p "$FORMS"
  (echo "#!/bin/bash
set -e
cp \"\$1\" '$FORMS'/\$((\$(ls '$FORMS' | wc -l) + 1))" && cat) >editor
  chmod +x editor
  export EDITOR=$PWD/editor
}

# on_terminal STATUS [QUESTION ANSWER]... -- WORD...: kortisto with somebody at the terminal.
on_terminal() {
  local status=$1 talk=()
  shift
  while [ "$1" != -- ]; do
    talk+=("$1")
    shift
  done
  shift
  run "-$status" "$ON_TERMINAL" --columns 200 "${talk[@]}" -- "$KORTISTO" "$@"
}

nothing_left() {
  [ -z "$(ls -A "$XDG_RUNTIME_DIR")" ]
}

# The one form that was left in memory, for nobody else to read, has a line like that.
left_with() {
  local left
  left=$(echo "$XDG_RUNTIME_DIR"/kortisto-*/kortisto.toml)
  [ "$(stat -c %a "$(dirname "$left")" "$left" | tr '\n' ' ')" = '700 600 ' ]
  grep -q "$1" "$left"
}

# As somebody does who looks for it by hand.
throw_away() {
  rm -rf "$XDG_RUNTIME_DIR"/kortisto-*
}
