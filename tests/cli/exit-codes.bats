# The numbers that scripts rely on: kortisto-exit-codes(7). They are never changed.
load helper

@test "0 done" { gives 0 --version; }

@test "2 usage" { gives 2 frobnicate; }

@test "3 done with warnings" {
  a_register
  gives 3 add-client --from "$EXAMPLES/client-adult.toml"
}

@test "4 needs an answer" {
  unset KORTISTO_PASSPHRASE_FILE
  gives 4 init
}

@test "10 no register" { gives 10 list; }

@test "11 busy, and --wait" {
  a_register
  hold() {
    /usr/bin/python3 -c '
import fcntl, sys, time
with open(sys.argv[1], "r+b") as register:
    fcntl.lockf(register, fcntl.LOCK_EX, 512, 0x40000000)  # the bytes that SQLite locks
    print(flush=True)
    time.sleep(float(sys.argv[2]))' "$REGISTER" "$1" 3>&-
  }
  coproc hold 1
  read -r -u "${COPROC[0]}"
  gives 11 list
  sed -E 's/is using.*/is using …/; s/(error: )[^ ]+/\1PROGRAM/' <<<"$stderr" | diff - /dev/fd/4 4<<'END'
kortisto: error: PROGRAM is using …
kortisto: hint: wait for it: --wait 30
END
  gives 0 list --wait 10
}

@test "12 wrong passphrase" {
  a_register
  echo wrong >passphrase
  gives 12 list
}

@test "13 not a register" { gives 13 list --register "$EXAMPLES/config.toml"; }

@test "14 the system refused" {
  a_register
  gives 14 add-client --from nowhere
}

@test "15 no such client" {
  a_register
  gives 15 show 1
}

@test "16 bad configuration" { gives 16 list --config nowhere; }

@test "17 a newer version" {
  a_register
  /usr/bin/python3 - "$REGISTER" <<'END'
import hashlib, sys
with open(sys.argv[1], "r+b") as register:
    for copy in (0, 8192):
        register.seek(copy)
        clear = bytearray(register.read(512))
        clear[16:20] = (999).to_bytes(4, "little")  # the format version
        clear[480:512] = hashlib.sha256(clear[:480]).digest()
        register.seek(copy)
        register.write(clear)
END
  gives 17 list
}

@test "18 an invalid value" {
  a_register
  gives 18 add-client --family-name Koe --birth-date never
}

@test "what is done and could not be said is done, with a warning" {
  three_clients
  local shim=${KORTISTO%/apps/kortisto}/tests/libfaultshim.so at
  [ -e "$shim" ] || skip "without the fault shim"
  cp "$REGISTER" before
  cp -r state state.before
  LD_PRELOAD=$shim SHIM_LOG=$PWD/calls "$KORTISTO" edit 1 --regime other >said
  at=$(awk -v file="$PWD/said" '$2 == "write" && $3 == file { print $1 }' calls | tail -1)
  [ -n "$at" ]
  # Once more from the start, so that the calls have the same numbers.
  cp before "$REGISTER"
  rm -r state
  mv state.before state
  local status=0
  LD_PRELOAD=$shim SHIM_HOW=error SHIM_AT=$at "$KORTISTO" edit 1 --regime other >said 2>warned || status=$?
  [ $status = 3 ]
  [[ "$(cat warned)" == *'warning: all is done, but its result could not be written'* ]]
  gives 0 show 1 --json
  [ "$(jq -r .regime <<<"$output")" = other ]
  # Nothing was done where the result is all there is.
  rm -f calls
  LD_PRELOAD=$shim SHIM_LOG=$PWD/calls "$KORTISTO" list >said
  at=$(awk -v file="$PWD/said" '$2 == "write" && $3 == file { print $1 }' calls | tail -1)
  status=0
  LD_PRELOAD=$shim SHIM_HOW=error SHIM_AT=$at "$KORTISTO" list >said 2>warned || status=$?
  [ $status = 14 ]
}
