load helper

# Pipes in, pipes out, and what a spreadsheet makes of a list.

setup() {
  set_up
  a_practice
  a_register
}

record='family_name = "Koivisto"'

@test "--from reads a pipe, standard input by its path, and what a shell makes of <()" {
  gives 0 add-client --from <(echo "$record")
  gives 0 add-client --from /dev/stdin <<<"$record"
  run -0 bash -c "echo '$record' | setsid --wait '$KORTISTO' add-client --from /dev/stdin"
  mkfifo fifo
  echo "$record" >fifo &
  gives 0 add-client --from fifo
  gives 0 list --format csv
  [ "${#lines[@]}" = 5 ]
}

@test "--text, --config and --passphrase-file read pipes" {
  gives 0 add-client --from - <<<"$record"
  one_case
  gives 0 plan add 1 --service Perhetyö --text goals=<(printf 'Yksi\nKaksi\n')
  gives 0 plan 1 --json
  [ "$(jq -r .goals <<<"$output")" = $'Yksi\nKaksi' ]
  gives 0 list --config <(cat config/kortisto/config.toml)
  gives 0 list --passphrase-file <(cat passphrase)
}

@test "a device and a directory are no input" {
  refuses 14 add-client --from /dev/null
  refuses 14 add-client --from .
}

@test "who has read enough closes the pipe: the program dies of that, without a word" {
  gives 0 add-client --from - <<<"$record"
  local status
  for words in 'export 1' 'export 1 --json' list 'show 1' help; do
    # shellcheck disable=SC2086  # words
    status=$(bash -c 'exec 3>&1; { setsid --wait "$0" "$@" 2>said; echo $? >&3; } | true' \
      "$KORTISTO" $words)
    case $status in
      141 | 0) ;;  # 0: it had written all of it before the other end closed
      *) echo "$words: $status" && false ;;
    esac
    [ ! -s said ]
  done
  # Much more than a pipe holds.
  for _ in {1..40}; do gives 0 edit 1 --street "Koivukuja $RANDOM$RANDOM"; done
  status=$(bash -c 'exec 3>&1; { setsid --wait "$0" "$@" 2>said; echo $? >&3; } | head -n 1 >first' \
    "$KORTISTO" export 1 --json --lang en)
  [ "$status" = 141 ] || [ "$status" = 0 ]
  [ "$(cat first)" = '{' ]
  [ ! -s said ]
  gives 0 verify
}

@test "what was changed stays although nobody reads what is said of it" {
  bash -c 'setsid --wait "$0" add-client --family-name Koivu | true' "$KORTISTO" || true
  gives 0 list --format csv
  [[ "$output" == *Koivu* ]]
}

@test "a spreadsheet does not run a cell" {
  gives 0 add-client --from - <<'END'
family_name = '=HYPERLINK("http://example.org")'
given_names = "-2+3"
call_name = "@SUM(1)"
home_municipality = "Tampere"
END
  lists list
  [[ "$output" == *'"=HYPERLINK(""http://example.org"")",-2+3,@SUM(1)'* ]]
  lists list --spreadsheet
  [[ "$output" == *"\"'=HYPERLINK(\"\"http://example.org\"\")\",'-2+3,'@SUM(1),"*'Tampere'* ]]
  gives 0 list --format tsv --spreadsheet
  [[ "$output" == *"'-2+3"* ]]
  gives 2 list --spreadsheet
  gives 2 list --json --spreadsheet
}

# Runs kortisto with a standard output that nobody reads any more; prints its status.
unread() {
  /usr/bin/python3 -c '
import os, subprocess, sys
reader, writer = os.pipe() if sys.argv[1] == "pipe" else (None, None)
if reader is None:
    import socket
    one, other = socket.socketpair()
    reader, writer = one.detach(), other.detach()
os.close(reader)
with open("said", "wb") as said:
    kortisto = subprocess.run(sys.argv[2:], stdin=subprocess.DEVNULL, stdout=writer, stderr=said,
                              start_new_session=True)
print(kortisto.returncode if kortisto.returncode >= 0 else 128 - kortisto.returncode)' \
    "$1" "$KORTISTO" "${@:2}"
}

@test "nobody reads: the program dies of the signal, and the register is closed as it should be" {
  gives 0 add-client --from - <<<"$record"
  local way words
  for way in pipe socket; do
    for words in --help --version 'config show' list 'list --format csv' 'find Koivisto' 'show 1' \
      'export 1' 'export 1 --json' 'export 1 --output -' 'undo --dry-run' 'key list' verify; do
      # shellcheck disable=SC2086  # words
      [ "$(unread $way $words)" = 141 ] || { echo "$way $words"; false; }
      [ ! -s said ]
    done
  done
  gives 0 verify
  [ -z "$stderr" ]
  # What was changed is not undone by it, and not taken for a failure to be repeated.
  [ "$(unread pipe add-client --family-name Koivu)" = 141 ]
  [ ! -s said ]
  [ "$(unread pipe edit 1 --city Oulu)" = 141 ]
  gives 0 list --format csv
  [[ "$output" == *Koivu* ]]
  gives 0 show 1 --json
  [ "$(jq -r .city <<<"$output")" = Oulu ]
}

@test "a recovery key that nobody could read is never lost without a word" {
  [ "$(unread pipe init --register other.kortisto)" = 14 ]
  [ ! -e other.kortisto ]
  grep -q 'Broken pipe' said
  echo 'ten birches by the shore' >next
  [ "$(unread pipe rotate-key --new-passphrase-file next --drop-recovery)" = 141 ]
  [ ! -s said ]
  cp next passphrase
  [ "$(unread pipe key recovery)" = 141 ]
  grep -q 'recovery key' said
  gives 0 list
}

@test "standard input by its path is the same as -, and is read for one thing" {
  gives 0 add-client --from /dev/fd/0 <<<"$record"
  run -0 /usr/bin/python3 -c '
import socket, subprocess, sys
one, other = socket.socketpair()
one.sendall(b"family_name = \"Koivu\"\n")
one.close()
sys.exit(subprocess.run([sys.argv[1], "add-client", "--from", "/dev/stdin"], stdin=other).returncode)
' "$KORTISTO"
  local one other
  for one in - /dev/stdin /dev/fd/0 /proc/self/fd/0; do
    for other in '--passphrase-file -' '--passphrase-fd 0' '--config /dev/stdin' \
      '--passphrase-file /dev/stdin'; do
      # shellcheck disable=SC2086  # words
      refuses 2 add-client --from "$one" $other <passphrase
      [ "$stderr" = 'kortisto: error: standard input is given for two purposes' ]
    done
  done
  refuses 2 edit 1 --text street=- --text city=/dev/stdin <passphrase
  refuses 2 rotate-key --passphrase-file - --new-passphrase-fd 0 <passphrase
}

@test "a cell is defused wherever a spreadsheet could take its beginning to be" {
  gives 0 add-client --from - <<'END'
family_name = "Ähtäri;=1+1"
given_names = "＝SUM(1)"
call_name = "a-b+c@d"
home_municipality = "x; @y"
END
  lists list --spreadsheet
  [[ "$output" == *"Ähtäri;'=1+1,'＝SUM(1),a-b+c@d,"*"x; '@y"* ]]
  lists list
  [[ "$output" == *'Ähtäri;=1+1,＝SUM(1),a-b+c@d,'* ]]
  # TSV has no quotes of its own.
  gives 0 add-client --from - <<<$'family_name = \'"=1+1"\''
  gives 0 list --format tsv --spreadsheet
  [[ "$output" == *$'\t\'"=1+1"\t'* ]]
  gives 0 add-client --family-name Koivu --phone '+358 40 123 4567'
  lists find Koivu --spreadsheet
  [[ "$output" == *Koivu* ]]
  # A number that the program made is no text.
  one_case
  an_agreement --price -1 || an_agreement
  lists agreement list --spreadsheet
  [[ "$output" == 'client,'* ]]
}
