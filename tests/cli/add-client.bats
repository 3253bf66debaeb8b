load helper

@test "a client is added from a TOML file, with guardians and source" {
  a_register
  gives 3 add-client --from "$EXAMPLES/client-minor.toml"
  prints <<'END'
client 1 added, with 2 guardians
END
  says <<'END'
kortisto: warning: personal identity code: the individual number is from 900 to 999, so the code is a temporary one
END
}

@test "a client is added from JSON on standard input" {
  a_register
  gives 0 add-client --from - --json <<'END'
{"family_name": "Koivisto", "birth_date": "1980-02-29", "guardian": [{"family_name": "Malli"}]}
END
  prints <<'END'
{
  "schema": "kortisto.add-client/1",
  "number": 1,
  "guardians": [
    1
  ]
}
END
}

@test "a client is added field by field, a list by repeating its option" {
  a_register
  gives 0 add-client --family-name Koivisto --phone '040 123 4567' --phone=0501234567 \
    --safety-prohibition --regime other --clientship-from 2026-01-02 --source 'Esimerkkilän hyvinvointialue'
  gives 0 show 1
  prints <<'END'
1  Koivisto
===========

Family name                Koivisto
Telephone numbers          +358401234567
                           +358501234567
Language of service        fi
Non-disclosure for safety  yes
Rules that apply           other service
Clientship began           2 January 2026
END
}

@test "names are any Unicode, and are kept in one form" {
  a_register
  printf 'family_name = "A\u0308mmälä"\ngiven_names = "ნინო"\n' >client.toml
  gives 0 add-client --from client.toml
  gives 0 list --format tsv
  [[ "${lines[1]}" == $'1\tÄmmälä\tნინო\t'* ]]
}

# --- wrong ones: one clear error with its place, and nothing is added -----------------------------

refused() {
  gives 18 add-client --from client.toml
  says
  gives 0 list --format csv
  [ "${#lines[@]}" = 1 ]
}

@test "an unknown field is named with the nearest one" {
  a_register
  printf 'family_name = "Koe"\nfamilyname = "Koe"\n' >client.toml
  refused <<'END'
kortisto: error: client.toml:2:1: unknown field familyname
kortisto: hint: did you mean family_name?
END
}

@test "an impossible personal identity code" {
  a_register
  printf 'family_name = "Koe"\nidentity_code = "131052-308U"\n' >client.toml
  refused <<'END'
kortisto: error: client.toml:2:17: personal identity code: the check character is wrong, check it for typing errors
END
}

@test "a birth in the future" {
  a_register
  printf 'family_name = "Koe"\nbirth_date = 2999-01-01\n' >client.toml
  refused <<'END'
kortisto: error: date of birth: the day of birth is in the future
END
}

@test "a name of a million letters" {
  a_register
  printf 'family_name = "%s"\n' "$(head -c 1000000 /dev/zero | tr '\0' x)" >client.toml
  refused <<'END'
kortisto: error: client.toml:1:15: family name: the text is too long, at most 200 characters
END
}

@test "a control character" {
  a_register
  printf 'family_name = "Ko\\u001b[31me"\n' >client.toml
  refused <<'END'
kortisto: error: client.toml:1:15: family name: character 3: the control character U+001B cannot stand in a text
END
}

@test "bytes that are not UTF-8" {
  a_register
  printf 'family_name = "Ko\xff"\n' >client.toml
  refused <<'END'
kortisto: error: client.toml:1:18: this is not UTF-8, but perhaps Latin-1: save the file as UTF-8
END
}

@test "a wrong field of a guardian adds nobody" {
  a_register
  printf 'family_name = "Koe"\n[[guardian]]\nfamily_name = "Malli"\nrole = "aunt"\n' >client.toml
  refused <<'END'
kortisto: error: client.toml:4:8: role: the value must be one of: guardian, legal_representative, edunvalvoja, authorised, parent_without_custody, close_person
END
}

@test "no family name" {
  a_register
  echo 'given_names = "Koe"' >client.toml
  refused <<'END'
kortisto: error: family name: the value is missing
END
}

@test "an option's wrong value is named by its option" {
  a_register
  gives 18 add-client --family-name Koe --birth-date 30.2.2020
  says <<'END'
kortisto: error: --birth-date: date of birth: there is no such day in the calendar
END
}

@test "fields come from one place" {
  a_register
  gives 2 add-client --from client.toml --family-name Koe
  says <<'END'
kortisto: error: the fields are given in one way: as a file, one by one, or on the form
END
  gives 2 add-client
  says <<'END'
kortisto: error: no fields are given
kortisto: hint: use --from
END
}

@test "a file that is not there, and one that is a directory" {
  a_register
  gives 14 add-client --from nowhere.toml
  says <<'END'
kortisto: error: open nowhere.toml: No such file or directory
END
  gives 14 add-client --from home
  says <<'END'
kortisto: error: home is not a regular file
END
}

@test "standard input cannot be two things" {
  a_register
  gives 2 add-client --from - --passphrase-file - <passphrase
  says <<'END'
kortisto: error: standard input is given for two purposes
END
}

@test "nothing is added when nobody could be told" {
  a_register
  run -14 bash -c "setsid --wait '$KORTISTO' add-client --family-name Koe >/dev/full"
  [ "$output" = 'kortisto: error: write standard output: No space left on device' ]
  run -14 bash -c "setsid --wait '$KORTISTO' add-client --family-name Koe >&-"
  [ "$output" = 'kortisto: error: write standard output: Bad file descriptor' ]
  gives 0 list --format csv
  [ "${#lines[@]}" = 1 ]
}

@test "a register that went while the client was read is not written to, and not called done" {
  three_clients
  cp "$REGISTER" whole
  local fate status
  for fate in 'rm "$REGISTER"' 'mv "$REGISTER" elsewhere' 'cp whole other && mv other "$REGISTER"'; do
    cp whole "$REGISTER"
    rm -f words && mkfifo words
    setsid --wait "$KORTISTO" add-client --from - <words 2>said &
    local adding=$!
    exec 8>words
    echo '# a client' >&8
    /usr/bin/python3 -c '
import fcntl, struct, sys, termios, time
for _ in range(1200):
    if struct.unpack("i", fcntl.ioctl(8, termios.FIONREAD, b"\0" * 4))[0] == 0: sys.exit()
    time.sleep(0.05)
sys.exit("it reads nothing")'
    eval "$fate"
    echo 'family_name = "Myöhäinen"' >&8
    exec 8>&-
    status=0
    wait $adding || status=$?
    if [ ! -e "$REGISTER" ]; then
      [ $status = 10 ]
      [ ! -e elsewhere ] || cmp whole elsewhere
    fi
    rm -f elsewhere
  done
  # The one that took its place is the register: there the client is.
  [ $status = 0 ]
  gives 0 find Myöhäinen
}
