load helper

# The last rows of the use log about client 1, as [action, user_name, user_id, purpose].
last_uses() {
  gives 0 export 1 --json --purpose supervision
  jq -c ".log[-$1:][] | [.action, .user_name, .user_id, .purpose]" <<<"$output"
}

setup() {
  set_up
  a_practice
  one_client
}

@test "a row names the user of the configuration and the purpose of the command" {
  cat >>config/kortisto/config.toml <<'END'

[user]
name = "Kaisa Koivu"
id = "kaisa"
END
  gives 0 show 1
  gives 0 list
  [ "$(last_uses 3)" = '["client.show","Kaisa Koivu","kaisa","client_care"]
["client.list","Kaisa Koivu","kaisa","client_care"]
["client.export","Kaisa Koivu","kaisa","supervision"]' ]
}

@test "without a user in the configuration it is the account" {
  gives 0 show 1
  local account
  account=$(id -un)
  [ "$(last_uses 2 | head -n 1)" = "[\"client.show\",\"$account\",\"$account\",\"client_care\"]" ]
}

@test "another purpose is said with --purpose, one of those that there are" {
  gives 0 show 1 --purpose billing
  [ "$(last_uses 2 | head -n 1 | jq -r '.[3]')" = billing ]
  refuses 2 show 1 --purpose curiosity
  [[ "$stderr" == *'client_care, service, agreement, billing'* ]]
}

@test "the report tells in words who used the data, when, and what for" {
  gives 0 export 1 --lang fi
  [[ "$output" == *'Kuka'*'Mitä tehtiin'*'Mihin'* ]]
  [[ "$output" == *'tietopyyntöön'* ]]
  gives 0 export 1 --lang sv
  [[ "$output" == *'Vem'*'Vad som gjordes'* ]]
}
