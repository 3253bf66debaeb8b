# Whose the files are that root makes in the home of a user. Elsewhere there is nobody to give to.
load helper

USER_ID=4242

setup() {
  [ "$(id -u)" = 0 ] || skip 'only root makes files for others'
  set_up
  # Where a user may go; the folders of bats are root's alone.
  PLACE=$(mktemp -d)
  chmod 755 "$PLACE"
  mkdir "$PLACE/home"
  export HOME=$PLACE/home
  cd "$PLACE" || return
  # The build may stand where the user may not go.
  install -m 755 "$KORTISTO" program
  cp "$BATS_TEST_TMPDIR/passphrase" .
  export KORTISTO_PASSPHRASE_FILE=$PLACE/passphrase
  unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME
  chown -R $USER_ID:$USER_ID home
  REGISTER=$HOME/.local/share/kortisto/register.kortisto
}

teardown() {
  rm -rf "${PLACE:-}"
}

# Everything in the home is the user's.
is_the_users() {
  [ -z "$(find home ! -uid $USER_ID -o ! -gid $USER_ID)" ]
}

as_user() {
  cp passphrase home/.passphrase
  chown $USER_ID:$USER_ID home/.passphrase
  KORTISTO_PASSPHRASE_FILE=$HOME/.passphrase \
    setpriv --reuid $USER_ID --regid $USER_ID --clear-groups setsid --wait "$PLACE/program" "$@"
}

@test "what root makes in a home is the user's: register, configuration, memory" {
  gives 0 init
  [ -f "$REGISTER" ]
  [ -f home/.config/kortisto/config.toml ]
  [ -n "$(ls home/.local/state/kortisto)" ]
  is_the_users
  [ "$(stat -c %a home/.local home/.local/state home/.local/state/kortisto | sort -u)" = 700 ]
  as_user list
}

@test "root's first use of a user's register leaves the user the memory of it" {
  gives 0 init
  rm -r home/.local/state
  gives 0 add-client --family-name Koivisto
  [ -n "$(ls home/.local/state/kortisto)" ]
  is_the_users
  as_user add-client --family-name Virta
  gives 0 list
  is_the_users
  # The user's program remembers what root's left, and the other way round.
  cp "$REGISTER" old
  gives 0 add-client --family-name Niemi
  cat old >"$REGISTER"
  run -3 as_user list
  [[ "$output" == *'older than last time'* ]]
}

@test "a register that root replaces stays the user's" {
  gives 0 init
  mkdir backups
  gives 0 backup backups
  gives 0 restore --confirm register.kortisto backups/*.kortisto
  is_the_users
  gives 0 rotate-key --drop-recovery --new-passphrase-file passphrase
  is_the_users
  rm "$REGISTER"
  gives 0 restore backups/*.kortisto
  is_the_users
  as_user list
}

@test "a state directory of another place is its owner's too" {
  mkdir state
  chown $USER_ID:$USER_ID state
  export XDG_STATE_HOME=$PWD/state XDG_DATA_HOME=$PWD/data
  gives 0 init
  [ -n "$(ls state/kortisto)" ]
  [ -z "$(find state ! -uid $USER_ID)" ]
  # This one is root's own.
  [ -z "$(find data ! -uid 0)" ]
}

@test "what root writes where it is told to stays root's" {
  gives 0 init
  gives 0 add-client --family-name Koivisto
  gives 16 export 1
  gives 3 export 1 --draft --output home/report.txt
  [ "$(stat -c %u home/report.txt)" = 0 ]
}
