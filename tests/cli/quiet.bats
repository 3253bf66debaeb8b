# What --quiet leaves out: that something is done, which the exit code says too.
load helper

@test "backup -q prints nothing, and makes a backup" {
  one_client
  mkdir backups
  gives 0 backup -q backups
  [ -z "$output$stderr" ]
  ls backups/*.kortisto
  gives 0 backup --quiet backups
  [ -z "$output$stderr" ]
  gives 0 backup backups
  [[ "$output" == 'backup backups/'* ]]
}

@test "so do those that a timer runs beside it" {
  one_client
  mkdir backups
  gives 0 backup -q backups
  local words
  for words in 'verify' 'config check' 'edit 1 --street Koivukuja\ 2' \
    'restore --dry-run BACKUP' 'restore --drill BACKUP' \
    'restore --confirm register.kortisto BACKUP'; do
    eval "gives 0 -q ${words/BACKUP/backups/*.kortisto}"
    [ -z "$output$stderr" ]
  done
}

@test "what was asked for is printed all the same" {
  # Which keys open the register now is no news to leave out.
  one_client
  gives 0 -q rotate-key --drop-recovery --new-passphrase-file passphrase
  [[ "$output" == *'does not open the register any more' ]]
  rm "$REGISTER"
  gives 0 init -q
  [[ "$output" == *-*-*-* ]]
  gives 0 -q add-client --family-name Koivisto
  [ "$output" = 'client 1 added' ]
  gives 0 -q list
  [[ "$output" == *Koivisto* ]]
  mkdir backups
  gives 0 -q backup backups --json
  [ "$(jq -r .schema <<<"$output")" = kortisto.backup/1 ]
}

@test "a warning and an error are not quiet" {
  gives 10 -q backup nowhere
  [[ "$stderr" == 'kortisto: error: '* ]]
}
