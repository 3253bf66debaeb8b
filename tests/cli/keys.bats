# rotate-key, verify, backup and restore.
load helper

# Changes the first key slot in both header copies of the file, as anybody can without a key: the
# digests that tell damage are written anew (kortisto-format(5), "Header copy").
change_first_slot() {
  python3 - "$1" <<'PYTHON'
import hashlib, sys
with open(sys.argv[1], "r+b") as file:
    for copy in (0, 8192):
        file.seek(copy)
        clear = bytearray(file.read(4096))
        clear[512 + 100] ^= 1
        clear[448:480] = hashlib.sha256(clear[512:]).digest()
        clear[480:512] = hashlib.sha256(clear[:480]).digest()
        file.seek(copy)
        file.write(clear)
PYTHON
}

@test "rotate-key: the new passphrase opens, the old one does not, the recovery key still does" {
  three_clients
  echo 'ten birches' >next
  local kept
  kept=$(fingerprint)
  gives 0 rotate-key --new-passphrase-file next --keep-recovery "$kept"
  [ "$(without_fingerprints <<<"$output")" = 'the passphrase and the data key of the register are new
kind label made fingerprint new
------------ ----- ---------------- ----------------------------------- ---
passphrase DAY FINGERPRINT
recovery key DAY FINGERPRINT' ]
  gives 12 list
  says <<'END'
kortisto: error: wrong passphrase
END
  gives 0 list --passphrase-file next
  [ "$(fingerprint --passphrase-file next)" = "$kept" ]
  echo "$RECOVERY_KEY" >recovery
  gives 0 list --passphrase-file recovery
}

@test "rotate-key keeps a recovery key by name or after a question, and no other way" {
  three_clients
  echo 'ten birches' >next
  local kept
  kept=$(fingerprint)
  refuses 4 rotate-key --new-passphrase-file next
  says <<END
kortisto: error: an answer is needed, and there is no terminal to ask on
kortisto: hint: use --keep-recovery=$kept, --drop-recovery
END
  refuses 18 rotate-key --new-passphrase-file next --keep-recovery babab-babab
  says <<'END'
kortisto: error: there is no recovery key babab-babab
kortisto: hint: kortisto key list shows the keys
END
  refuses 2 rotate-key --new-passphrase-file next --keep-recovery "$kept" --drop-recovery
  refuses 2 rotate-key --new-passphrase-file next --passphrase-only --drop-recovery
  run -0 "$ON_TERMINAL" '? (y/n): ' y -- "$KORTISTO" rotate-key --new-passphrase-file next
  [[ "$output" == *"Keep the recovery key $kept (made "* ]]
  cp next passphrase
  [ "$(fingerprint)" = "$kept" ]
  run -0 "$ON_TERMINAL" '? (y/n): ' n -- "$KORTISTO" rotate-key --new-passphrase-file next
  [ -z "$(fingerprint)" ]
  # With none there is nothing to ask.
  gives 0 rotate-key --new-passphrase-file next
}

@test "rotate-key --drop-recovery: the recovery key opens nothing any more" {
  three_clients
  local gone
  gone=$(fingerprint)
  cp passphrase next
  gives 0 rotate-key --new-passphrase-file next --drop-recovery
  [[ "$output" == *"the recovery key $gone does not open the register any more" ]]
  echo "$RECOVERY_KEY" >recovery
  gives 12 list --passphrase-file recovery
}

@test "rotate-key --passphrase-only" {
  three_clients
  echo 'ten birches' >next
  gives 0 rotate-key --passphrase-only --new-passphrase-file next --json
  [ "$(jq -c 'del(.keys[].made, .keys[].fingerprint)' <<<"$output")" = "$(jq -cn --arg register "$REGISTER" \
    '{schema: "kortisto.rotate-key/1", register: $register, passphrase_only: true,
      keys: [{kind: "passphrase", label: ""}, {kind: "recovery", label: ""}], dropped: [], recovery_key: null}')" ]
  gives 12 list
  gives 0 list --passphrase-file next
  # That the data key is the old one is said.
  cp next passphrase
  gives 0 rotate-key --passphrase-only --new-passphrase-file next
  [[ "$output" == *'can still read the register and write to it.'* ]]
}

@test "rotate-key asks for the new passphrase twice" {
  three_clients
  run -0 "$ON_TERMINAL" 'New passphrase: ' 'ten birches' 'The same again: ' 'ten birches' \
    -- "$KORTISTO" rotate-key --drop-recovery
  gives 12 list
  echo 'ten birches' >passphrase
  gives 4 rotate-key
  says <<'END'
kortisto: error: an answer is needed, and there is no terminal to ask on
kortisto: hint: use --new-passphrase-file
END
}

@test "rotate-key tells of a wrong old passphrase before it asks for a new one" {
  a_register
  unset KORTISTO_PASSPHRASE_FILE
  local question='Passphrase or recovery key: '
  run -12 "$ON_TERMINAL" "$question" 'ten birches' "$question" 'two birches' "$question" birch \
    -- "$KORTISTO" rotate-key
  [[ "$output" != *'New passphrase'* ]]
}

@test "a passphrase that could be read as a recovery key is refused, and nothing changes" {
  three_clients
  printf '%s\n' "$RECOVERY_KEY" >as-printed
  printf '%065d\n' 0 >zeros
  printf 'koivu koivu-KOIVU lehti metsa tarha silta portti polku kivi jarvi ranta x\n' >words
  local text
  for text in as-printed zeros; do
    gives 18 rotate-key --drop-recovery --new-passphrase-file $text
    says <<'END'
kortisto: error: the passphrase could be read as a recovery key: choose another
END
    gives 18 rotate-key --passphrase-only --new-passphrase-file $text
    gives 18 --register other.kortisto init --passphrase-file $text
    [ ! -e other.kortisto ]
  done
  gives 0 list
  # Words hold letters that no key has.
  gives 0 rotate-key --passphrase-only --new-passphrase-file words
  gives 0 list --passphrase-file words
}

@test "a mistyped recovery key is told by its group" {
  three_clients
  local group=${RECOVERY_KEY:12:5}
  local other=${group:0:4}$([ "${group:4}" = 0 ] && echo 1 || echo 0)
  echo "${RECOVERY_KEY/$group/$other}" >recovery
  gives 12 list --passphrase-file recovery
  says <<'END'
kortisto: error: group 3 of the recovery key is mistyped
END
}

@test "verify says that all is well" {
  three_clients
  gives 0 verify
  [[ "$output" == 'the register is good: generation '*' blocks'* ]]
  gives 0 verify --json
  grep -q '"findings": \[\]' <<<"$output"
}

@test "verify finds a changed byte" {
  three_clients
  printf 'x' | dd of="$REGISTER" bs=1 seek=$((5 * 4096 + 99)) conv=notrunc status=none
  gives 13 verify
  [[ "$stderr" == *'kortisto: error: '* ]]
}

@test "verify warns of a damaged spare header, which the next writing mends" {
  three_clients
  cp "$REGISTER" before
  printf 'x' | dd of="$REGISTER" bs=1 seek=4500 conv=notrunc status=none
  gives 3 verify
  gives 0 show 1
  gives 0 verify
}

@test "a plain SQLite file and a directory are no registers" {
  head -c 4096 /dev/zero >zeros
  gives 13 list --register zeros
  gives 13 list --register home
  : >empty
  gives 13 list --register empty
}

@test "backup needs no passphrase, restore puts it in place" {
  three_clients
  local before
  before=$(dump)
  mkdir backups
  KORTISTO_PASSPHRASE_FILE='' gives 0 backup backups
  [[ "$output" == 'backup backups/register-'*'.kortisto, '*' bytes, generation '* ]]
  [ "$(stat -c %a backups/*.kortisto)" = 600 ]
  gives 0 restore backups/*.kortisto --register restored.kortisto
  [[ "$output" == 'register restored.kortisto restored, generation '* ]]
  gives 0 show 2 --register restored.kortisto
}

@test "backups made in a hurry overwrite none" {
  a_register
  mkdir backups
  for _ in 1 2 3; do gives 0 backup backups; done
  [ "$(find backups -name '*.kortisto' | wc -l)" = 3 ]
  [ "$(find backups -name '*.json' | wc -l)" = 3 ]
}

@test "a file with a terabyte of holes behind the register is verified and copied as the register" {
  three_clients
  local size
  size=$(stat -c %s "$REGISTER")
  truncate -s 1T "$REGISTER"
  mkdir backups
  gives 0 backup backups
  [ "$(stat -c %s backups/*.kortisto)" -le "$size" ]
  gives 3 verify
  [[ "$stderr" == *'the file goes on behind the end of the register'* ]]
  gives 0 verify --register "$(echo backups/*.kortisto)"
}

@test "while the data key is changed over and over, nobody is told of damage" {
  three_clients
  cp passphrase next
  setsid bash -c 'until [ -e stop ]; do "$0" --wait 60 rotate-key --drop-recovery --new-passphrase-file next || exit; done' \
    "$KORTISTO" &>rotating &
  local rotating=$!
  for _ in {1..8}; do
    gives 0 --wait 60 verify
    gives 0 --wait 60 rotate-key --passphrase-only --new-passphrase-file next
  done
  touch stop
  wait $rotating
  gives 0 verify
}

@test "a file shorter than its header says is not copied" {
  three_clients
  truncate -s -4096 "$REGISTER"
  mkdir backups
  gives 13 backup backups
  [ -z "$(ls -A backups)" ]
}

@test "restore over a register asks for its name" {
  three_clients
  mkdir backups
  gives 0 backup backups
  gives 4 restore backups/*.kortisto
  says <<'END'
kortisto: error: an answer is needed, and there is no terminal to ask on
kortisto: hint: use --confirm=register.kortisto
END
  gives 18 restore backups/*.kortisto --confirm other.kortisto
  says <<'END'
kortisto: error: that is not the name, and nothing was done
END
  gives 0 restore backups/*.kortisto --confirm register.kortisto
  run -0 "$ON_TERMINAL" 'register.kortisto: ' register.kortisto \
    -- "$KORTISTO" restore backups/*.kortisto
}

@test "a passphrase typed out of habit where restore asks for the name is neither shown nor taken" {
  three_clients
  mkdir backups
  gives 0 backup backups
  cp "$REGISTER" before
  unset KORTISTO_PASSPHRASE_FILE
  # shellcheck disable=SC2012 # names of the program's own making
  run -18 "$ON_TERMINAL" 'register.kortisto: ' 'nine birches' \
    -- "$KORTISTO" --color never restore "$(ls backups/*.kortisto)"
  [[ "$output" == *'The passphrase is not asked for yet, and what you type is not shown.'* ]]
  [[ "$output" == *'kortisto: error: that is not the name, and nothing was done'* ]]
  [[ "$output" != *birches* ]]
  cmp before "$REGISTER"
  run -0 "$ON_TERMINAL" 'register.kortisto: ' register.kortisto \
    'Passphrase or recovery key: ' 'nine birches' -- "$KORTISTO" restore backups/*.kortisto
  [[ "$output" != *birches* ]]
  # Not the name and something else either.
  run -4 "$ON_TERMINAL" 'register.kortisto: ' '^D' -- "$KORTISTO" restore backups/*.kortisto
}

@test "the register is not restored onto itself" {
  three_clients
  ln -s "$REGISTER" link
  local name
  for name in "$REGISTER" link; do
    refuses 18 restore "$name" --confirm register.kortisto
    [ "$stderr" = "kortisto: error: $REGISTER is in place already: it is the register itself" ]
  done
  gives 0 restore "$REGISTER" --dry-run
}

@test "verify says what it found, and that nothing is lost" {
  three_clients
  # kortisto-format(5): 262144 slots behind the highest used one are read, and no more are allowed.
  truncate -s "+$((4096 * 262144))" "$REGISTER"
  gives 0 verify
  truncate -s +1 "$REGISTER"
  gives 3 verify
  [[ "$output" == *'blocks'* ]]
}

@test "restore --dry-run checks and changes nothing" {
  three_clients
  mkdir backups
  gives 0 backup backups
  cp "$REGISTER" before
  gives 0 restore backups/*.kortisto --dry-run
  prints <<'END'
the backup is good, nothing was changed
END
  cmp "$REGISTER" before
}

@test "a damaged backup is not put in place" {
  three_clients
  mkdir backups
  gives 0 backup backups
  cp "$REGISTER" before
  printf 'x' | dd of="$(echo backups/*.kortisto)" bs=1 seek=$((6 * 4096)) conv=notrunc status=none
  gives 13 restore backups/*.kortisto --confirm=register.kortisto
  cmp "$REGISTER" before
}

@test "a copy that went on elsewhere is warned of as another one" {
  a_register
  cp "$REGISTER" elsewhere
  gives 0 list
  XDG_STATE_HOME=$PWD/other-machine gives 0 list --register elsewhere
  cp elsewhere "$REGISTER"
  gives 3 verify
  [[ "$stderr" == 'kortisto: warning: the register is not the one of last time on this machine'* ]]
}

@test "a whole older copy is warned of, until restore says that it is wanted" {
  three_clients
  cp "$REGISTER" older
  gives 0 show 1
  cp older "$REGISTER"
  gives 3 show 1
  [[ "$stderr" == 'kortisto: warning: the register is older than last time on this machine'* ]]
  # Reading raises its generation, which hides nothing.
  for _ in {1..6}; do gives 3 show 1; done
  [[ "$stderr" == 'kortisto: warning: the register lacks row '*' of the use log'* ]]
  gives 3 verify
  mkdir backups
  KORTISTO_PASSPHRASE_FILE='' gives 3 backup backups
  [[ "$stderr" == 'kortisto: warning: the register lacks row '* ]]
  gives 0 restore older --confirm=register.kortisto
  gives 0 show 1
}

@test "key slots that were replaced are told from a wrong passphrase" {
  three_clients
  change_first_slot "$REGISTER"
  # Where nothing is remembered of this commit, nobody can tell.
  XDG_STATE_HOME=$PWD/other gives 12 list
  gives 13 list
  says <<'END'
kortisto: error: the key slots of the register have been changed: somebody has touched the file, or it is damaged
END
}

@test "a backup says that a newer one stands beside it" {
  three_clients
  mkdir backups
  cp "$REGISTER" older
  gives 0 show 1
  gives 0 backup backups
  local newer
  newer=$(basename backups/*.kortisto)
  cp older "$REGISTER"
  gives 3 backup backups
  [[ "$stderr" == *"the register is older than the backup $newer beside it"* ]]
  [ "$(jq -r '.older_than.file // empty' backups/*.json)" = "$newer" ]
}

@test "another register is replaced only when somebody says so twice" {
  three_clients
  gives 0 init --register other.kortisto
  refuses 4 restore other.kortisto --confirm register.kortisto
  says <<'END'
kortisto: error: an answer is needed, and there is no terminal to ask on
kortisto: hint: use --replace-other
END
  cp "$REGISTER" before
  run -18 "$ON_TERMINAL" '? (y/n): ' n \
    -- "$KORTISTO" restore other.kortisto --confirm register.kortisto
  cmp "$REGISTER" before
  gives 0 restore other.kortisto --confirm register.kortisto --replace-other
  gives 15 show 1
}

@test "restore --drill restores, checks, compares and leaves nothing behind" {
  three_clients
  mkdir backups
  gives 0 backup backups
  gives 0 show 1
  cp "$REGISTER" before
  gives 0 restore --drill backups/*.kortisto
  [[ "$output" == 'the backup can be restored: it was restored to a temporary place, checked and removed
it is byte for byte the one that its manifest tells of
the backup is of generation '*', the present register of generation '* ]]
  cmp "$REGISTER" before
  [ "$(ls -A "$(dirname "$REGISTER")")" = register.kortisto ]
  gives 0 show 1
  rm backups/*.json
  gives 0 restore --drill backups/*.kortisto --register nowhere/r.kortisto --json
  [ "$(jq -c '[.changed, .manifest, .same_register]' <<<"$output")" = '[false,false,null]' ]
  printf 'x' | dd of="$(echo backups/*.kortisto)" bs=1 seek=$((6 * 4096)) conv=notrunc status=none
  refuses 13 restore --drill backups/*.kortisto
}

@test "a drill beside the register does not make it older" {
  three_clients
  mkdir backups
  gives 0 backup backups
  gives 0 show 1
  gives 0 restore backups/*.kortisto --register drill.kortisto
  for _ in 1 2 3; do gives 0 show 1 --register drill.kortisto; done
  gives 0 show 1
  gives 0 show 1 --register drill.kortisto
}

@test "a register behind a symbolic link is opened, and stays there" {
  three_clients
  mkdir stick
  mv "$REGISTER" stick/real.kortisto
  ln -s "$PWD/stick/real.kortisto" "$REGISTER"
  cp passphrase next
  gives 0 show 1
  gives 0 rotate-key --new-passphrase-file next --drop-recovery
  [ -L "$REGISTER" ]
  gives 0 show 1 --register stick/real.kortisto
  mkdir backups
  gives 0 backup backups
  gives 0 restore backups/*.kortisto --confirm real.kortisto
  [ -L "$REGISTER" ]
  rm stick/real.kortisto
  gives 10 show 1
  says <<END
kortisto: error: $REGISTER is a link to a file that is not there
END
}

@test "what a killed command left in the making is gone with the next one" {
  three_clients
  local folder
  folder=$(dirname "$REGISTER")
  cp "$REGISTER" "$folder/.register.kortisto.kortisto-unfinished.AbCd12"
  gives 0 show 1
  [ "$(ls -A "$folder")" = register.kortisto ]
}

@test "a register of the first format gets the present one, and a new recovery key, with its next data key" {
  # As version 0.1 left it: see tests/vectors/README.md.
  cp "$BATS_TEST_DIRNAME/../vectors/registers/0.1.kortisto" old.kortisto
  echo 'old passphrase of the test' >old
  local use=(--register old.kortisto --passphrase-file)
  gives 0 verify "${use[@]}" old
  [[ "$output" == *'the file is of format 1, whose recovery key does not prove who made it'* ]]
  gives 18 rotate-key "${use[@]}" old --new-passphrase-file passphrase \
    --keep-recovery "$(fingerprint "${use[@]}" old)"
  says <<'END'
kortisto: error: a recovery key of format 1 cannot be kept: without --keep-recovery there is a new one
END
  gives 0 rotate-key "${use[@]}" old --new-passphrase-file passphrase --json
  [ "$(jq -c '[(.keys | length), (.dropped | length)]' <<<"$output")" = '[2,1]' ]
  jq -r .recovery_key <<<"$output" >recovery
  gives 0 list "${use[@]}" recovery
  gives 0 verify "${use[@]}" passphrase --json
  [ "$(jq .format <<<"$output")" = 2 ]
}
