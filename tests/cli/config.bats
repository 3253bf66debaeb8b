load helper

@test "config show tells every setting, and where it comes from" {
  gives 0 config show --origin --register here.kortisto
  grep -qx 'language = "en"  # default' <<<"$output"
  grep -qx 'path = "here.kortisto"  # --register' <<<"$output"
  grep -qx "memory_mib = 8  # $XDG_CONFIG_HOME/kortisto/config.toml:2" <<<"$output"
  KORTISTO_REGISTER=/there.kortisto gives 0 config show --origin
  grep -qx 'path = "/there.kortisto"  # KORTISTO_REGISTER' <<<"$output"
}

@test "what config show prints is a configuration" {
  cp "$EXAMPLES/config.toml" config/kortisto/config.toml
  gives 0 config show
  local shown=$output
  printf '%s\n' "$shown" >again.toml
  # A passphrase file or command that is not set is shown as "", which is no path.
  sed -i '/^file = ""$/d' again.toml
  gives 0 config show --config again.toml
  [ "$output" = "$shown" ]
}

@test "config show as JSON" {
  gives 0 config show --json
  /usr/bin/python3 -c '
import json, sys
shown = json.load(sys.stdin)
assert shown["schema"] == "kortisto.config-show/1"
settings = {item["key"]: item["value"] for item in shown["settings"]}
assert settings["passphrase.passes"] == 1 and settings["register.purposes"] == []' <<<"$output"
}

@test "flag over environment over the user's file" {
  sed -i '1i [register]\npath = "/from-file.kortisto"\n' config/kortisto/config.toml
  gives 10 list
  [[ "$stderr" == *'/from-file.kortisto'* ]]
  KORTISTO_REGISTER=/from-environment.kortisto gives 10 list
  [[ "$stderr" == *'/from-environment.kortisto'* ]]
  KORTISTO_REGISTER=/from-environment.kortisto gives 10 list --register /from-flag.kortisto
  [[ "$stderr" == *'/from-flag.kortisto'* ]]
}

@test "an unknown setting is told with its place and the nearest one" {
  printf '[controller]\nnmae = "Koivu"\n' >config/kortisto/config.toml
  gives 16 config check
  says <<END
kortisto: error: $XDG_CONFIG_HOME/kortisto/config.toml:2:1: unknown setting nmae
kortisto: hint: did you mean name?
END
  gives 16 list
}

@test "a configuration that cannot be read" {
  gives 16 list --config nowhere.toml
  says <<'END'
kortisto: error: open nowhere.toml: No such file or directory
END
  gives 16 list --config home
  says <<'END'
kortisto: error: home is not a regular file
END
  printf 'language = "\xff"\n' >broken.toml
  gives 16 list --config broken.toml
  [[ "$stderr" == 'kortisto: error: broken.toml:1:'* ]]
  printf 'language = \n' >broken.toml
  gives 16 list --config broken.toml
  [[ "$stderr" == 'kortisto: error: broken.toml:1:'* ]]
}

@test "the guard must succeed before the register opens" {
  three_clients
  printf '[guard]\ncommand = "test -e vpn"\n' >>config/kortisto/config.toml
  gives 18 list
  says <<'END'
kortisto: error: the command of the setting guard.command failed, so the register was not opened
END
  touch vpn
  gives 0 list
}

@test "memory and passes that no register takes are told with their place" {
  printf '[passphrase]\nmemory_mib = 1024\npasses = 5\n' >config/kortisto/config.toml
  gives 16 config check
  says <<END
kortisto: error: $XDG_CONFIG_HOME/kortisto/config.toml:2:14: passphrase.memory_mib times passphrase.passes is 5120, and may be at most 4096
END
  gives 16 init
  sed -i 's/5/4/' config/kortisto/config.toml
  gives 0 config check
}

@test "config check" {
  gives 0 config check
  prints <<'END'
the configuration is good
END
}
