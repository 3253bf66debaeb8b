# rotate-key, verify, backup and restore.
load helper

@test "rotate-key: the new passphrase opens, the old one does not, the recovery key still does" {
  three_clients
  echo 'ten birches' >next
  gives 0 rotate-key --new-passphrase-file next
  prints <<'END'
the passphrase and the data key of the register are new
END
  gives 12 list
  says <<'END'
kortisto: error: wrong passphrase
END
  gives 0 list --passphrase-file next
  echo "$RECOVERY_KEY" >recovery
  gives 0 list --passphrase-file recovery
}

@test "rotate-key --passphrase-only" {
  three_clients
  echo 'ten birches' >next
  gives 0 rotate-key --passphrase-only --new-passphrase-file next --json
  prints <<END
{
  "schema": "kortisto.rotate-key/1",
  "register": "$REGISTER",
  "passphrase_only": true
}
END
  gives 12 list
  gives 0 list --passphrase-file next
}

@test "rotate-key asks for the new passphrase twice" {
  three_clients
  run -0 "$ON_TERMINAL" 'New passphrase: ' 'ten birches' 'The same again: ' 'ten birches' \
    -- "$KORTISTO" rotate-key
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
    gives 18 rotate-key --new-passphrase-file $text
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
  [[ "$output" == 'the register is good: generation '*' blocks' ]]
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
  setsid bash -c 'until [ -e stop ]; do "$0" --wait 60 rotate-key --new-passphrase-file next || exit; done' \
    "$KORTISTO" &>rotating &
  local rotating=$!
  for _ in {1..8}; do
    # What was verified may be older by the time that it is compared with what is remembered.
    kortisto --wait 60 verify &>said || [ $? = 3 ]
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
  truncate -s 2G "$REGISTER"
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
  gives 0 restore older --confirm=register.kortisto
  gives 0 show 1
}
