load helper

@test "a guardian is added to a client and listed" {
  three_clients
  gives 0 guardian add 1 --from - <<'END'
family_name = "Malli"
given_names = "Otso"
role = "legal_representative"
phones = ["040 765 4321"]
END
  prints <<'END'
guardian 3 added to client 1
END
  gives 0 guardian list 1
  prints <<'END'
no.  family name  given names  role                  telephone numbers  e-mail addresses  non-disclosure for safety
---  -----------  -----------  --------------------  -----------------  ----------------  -------------------------
3    Malli        Otso         legal representative  +358407654321
END
  gives 0 guardian list 1 --format tsv
  [ "${lines[1]}" = $'3\tMalli\tOtso\tlegal_representative\t+358407654321\t\t' ]
}

@test "a guardian is added field by field" {
  three_clients
  gives 0 --json guardian add korhonen --family-name Malli
  prints <<'END'
{
  "schema": "kortisto.guardian-add/1",
  "number": 3,
  "client": 1
}
END
}

@test "a guardian of nobody" {
  a_register
  gives 15 guardian add 1 --family-name Malli
  gives 15 guardian list 1
}

@test "guardian alone names what can follow" {
  gives 2 guardian
  says <<'END'
kortisto: error: the command guardian is not complete: guardian add, guardian edit, guardian list, guardian rectify
END
  gives 2 guardian lsit
  says <<'END'
kortisto: error: unknown command guardian lsit
kortisto: hint: did you mean guardian list?
END
}
