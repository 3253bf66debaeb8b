# key list and key recovery.
load helper

@test "key recovery replaces the recovery key; the passphrase stays" {
  three_clients
  local before
  before=$(fingerprint)
  gives 0 key recovery --label 'Pankin tallelokero' --json
  [ "$(jq -c '[.schema, .keys[1].label, .dropped[0].fingerprint]' <<<"$output")" = \
    "[\"kortisto.key-recovery/1\",\"Pankin tallelokero\",\"$before\"]" ]
  jq -r .recovery_key <<<"$output" >new
  echo "$RECOVERY_KEY" >recovery
  gives 12 list --passphrase-file recovery
  gives 0 list --passphrase-file new
  gives 0 list
  # Whoever came in by it cannot tell the passphrase to the new file.
  refuses 18 key recovery --passphrase-file new
  says <<'END'
kortisto: error: the register was opened by its recovery key: give the passphrase, or set a new one with rotate-key
END
  gives 0 key recovery
  [[ "$output" == 'the register has a new recovery key and a new data key'*'Write it on paper and keep it locked away: it is not shown again.' ]]
  refuses 18 key recovery --label $'two\nlines'
}

@test "key recovery can leave the one before in force" {
  three_clients
  local before
  before=$(fingerprint)
  gives 0 key recovery --label toinen --keep-recovery "$before"
  echo "$RECOVERY_KEY" >recovery
  gives 0 list --passphrase-file recovery
  [ "$(fingerprint | wc -l)" = 2 ]
}

@test "key list shows each key, and verify does" {
  three_clients
  gives 0 key list
  [ "$(without_fingerprints <<<"$output")" = 'kind label made fingerprint new
------------ ----- ---------------- ----------------------------------- ---
passphrase DAY FINGERPRINT
recovery key DAY FINGERPRINT' ]
  local listed=$output
  gives 0 verify
  [ "${output#*$'\n'}" = "$listed" ]
  gives 0 key list --format csv
  [ "$(head -1 <<<"$output")" = $'kind,label,made,fingerprint,new\r' ]
}

@test "a key that was not made here is warned of until somebody accepts it" {
  three_clients
  # Who knew the passphrase adds a recovery key of their own, on another machine.
  export XDG_STATE_HOME=$PWD/other
  gives 0 key recovery --keep-recovery "$(fingerprint)"
  export XDG_STATE_HOME=$PWD/state
  local command
  for command in list verify 'key list' 'show 1'; do
    # shellcheck disable=SC2086 # words
    gives 3 $command
    [ "$(grep -c 'was not made on this machine' <<<"$stderr")" = 2 ] # a passphrase slot of the new data key, too
  done
  gives 3 key list --json
  [ "$(jq -c '[.keys[] | [.kind, .new]]' <<<"$output")" = \
    '[["passphrase",true],["recovery",false],["recovery",true]]' ]
  mkdir backups
  gives 3 backup backups
  gives 0 key list --accept
  says <<'END'
kortisto: the register is remembered as it is
END
  gives 0 list
  gives 0 backup backups
}
