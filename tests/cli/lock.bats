# The register's lock: who holds it is said, and it is not held while input is read.
load helper

# hold [WORD]...: somebody holds the register, with those words on the command line.
hold() {
  /usr/bin/python3 -c '
import fcntl, os, sys, time
held = open(sys.argv[1], "r+b")
fcntl.lockf(held, fcntl.LOCK_EX, 512, 0x40000000)
open("holding", "w").close()
time.sleep(60)' "$REGISTER" "$@" 3>&- &
  HOLDER=$!
  while [ ! -e holding ]; do sleep 0.05; done
  rm holding
}

@test "busy says which program holds the register, its process and since when" {
  a_register
  hold
  local since program
  since=$(TZ=Europe/Helsinki date '+%Y-%m-%d')
  program=$(basename "$(readlink "/proc/$HOLDER/exe")")
  local command
  for command in list verify 'backup copies' 'key list' 'rotate-key --drop-recovery'; do
    mkdir -p copies
    echo 'seven quiet lakes beyond the ridge' >next
    [[ $command != rotate-key* ]] || command+=' --new-passphrase-file next'
    # shellcheck disable=SC2086
    gives 11 $command
    [[ "$stderr" =~ ^"kortisto: error: $program is using the register (process $HOLDER, running since $since "[0-2][0-9]:[0-5][0-9]")" ]]
  done
  gives 11 list --lang fi
  [[ "$stderr" == *"rekisteri on ohjelman $program käytössä (prosessi $HOLDER, käynnissä $since "* ]]
  kill "$HOLDER"
}

@test "of a holder that was killed nothing is said, for nothing of it is left" {
  a_register
  hold
  gives 11 list
  kill -KILL "$HOLDER"
  wait "$HOLDER" || true
  gives 0 list
  [ -z "$stderr" ]
}

@test "busy tells no word of the other command line, which may be a name" {
  a_register
  hold Koivisto
  tr '\0' ' ' <"/proc/$HOLDER/cmdline" | grep -q Koivisto
  gives 11 list
  [[ "$stderr" != *Koivisto* ]]
  kill "$HOLDER"
}

@test "a backup that holds the register for reading is named too" {
  a_register
  /usr/bin/python3 -c '
import fcntl, sys, time
held = open(sys.argv[1], "rb")
fcntl.lockf(held, fcntl.LOCK_SH, 510, 0x40000002)
open("holding", "w").close()
time.sleep(60)' "$REGISTER" 3>&- &
  local holder=$!
  while [ ! -e holding ]; do sleep 0.05; done
  gives 11 list
  [[ "$stderr" == *"(process $holder, running since "* ]]
  kill "$holder"
}

@test "the register is not held while --from, --text and find read standard input" {
  one_client
  one_case
  stdin_slowly() {
    rm -f slow
    mkfifo slow
    setsid --wait "$KORTISTO" "$@" <slow >said 2>&1 3>&- &
    local reader=$!
    exec 4>slow
    sleep 0.3
    gives 0 list
    cat >&4
    exec 4>&-
    wait "$reader"
  }
  stdin_slowly guardian add 1 --from - <<<'family_name = "Malli"'
  stdin_slowly plan add 1 --service Perhetyö --text goals=- <<<'Uni'
  stdin_slowly find --from - <<<'Koivisto'
  grep -q Koivisto said
  stdin_slowly rectify 1 --from - <<'END'
street = "Koivukuja 2"
[was]
street = "Koivukuja 1"
[change]
reason = "Luettu väärin"
END
  gives 0 show 1 --json
  [ "$(jq -r .street <<<"$output")" = 'Koivukuja 2' ]
}

@test "no register, no reading: a pipe is not waited for in vain" {
  gives 10 add-client --from - </dev/zero
}

@test "what cannot be read is told before the passphrase is asked for" {
  one_client
  echo 'famly_name = "Malli"' >wrong.toml
  unset KORTISTO_PASSPHRASE_FILE
  gives 18 add-client --from wrong.toml
  gives 14 add-client --from missing.toml
}
