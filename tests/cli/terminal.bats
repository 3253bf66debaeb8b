# What reaches a person's terminal.
load helper

@test "color on a terminal only, and not with NO_COLOR or a dumb terminal" {
  TERM=xterm run -10 "$ON_TERMINAL" -- "$KORTISTO" list
  [[ "$output" == *$'\e[1;31merror:\e[0m'* ]]
  NO_COLOR=1 run -10 "$ON_TERMINAL" -- "$KORTISTO" list
  [[ "$output" != *$'\e'* ]]
  TERM=dumb run -10 "$ON_TERMINAL" -- "$KORTISTO" list
  [[ "$output" != *$'\e'* ]]
  run -10 "$ON_TERMINAL" -- "$KORTISTO" --color never list
  [[ "$output" != *$'\e'* ]]
  gives 10 list
  [[ "$stderr" != *$'\e'* ]]
  gives 10 list --color always
  [[ "$stderr" == *$'\e[1;31merror:\e[0m'* ]]
}

@test "a signal ends a waiting command, and a pipe's reader may go away" {
  a_register
  mkfifo never
  local name number
  for name in INT:130 TERM:143 HUP:129; do
    number=${name#*:}
    # Python, because a shell script's background jobs ignore SIGINT.
    run -0 /usr/bin/python3 -c '
import signal, subprocess, sys, time
kortisto = subprocess.Popen([sys.argv[1], "list", "--passphrase-file", "never"])
time.sleep(0.3)
kortisto.send_signal(getattr(signal, "SIG" + sys.argv[2]))
sys.exit(kortisto.wait(10) != -signal.Signals["SIG" + sys.argv[2]])' "$KORTISTO" "${name%:*}"
  done
}

@test "a reader that goes away ends the program as it ends others" {
  run -0 bash -c "setsid --wait '$KORTISTO' --help | sleep 0; echo \${PIPESTATUS[0]}"
  [[ "${lines[-1]}" = 141 || "${lines[-1]}" = 0 ]]
}

@test "a full device is an error, also for help" {
  for words in --help --version 'config show'; do
    run -14 bash -c "setsid --wait '$KORTISTO' $words >/dev/full"
  done
}

@test "what somebody else named cannot move the cursor" {
  a_register
  gives 14 add-client --from $'no\e[2J\u202ewhere'
  says <<'END'
kortisto: error: open no�[2J�where: No such file or directory
END
}
