// What the benchmarks fill an empty register with, as SQL to be formatted with a number. Nothing
// here is the program's: a bench measures it from outside.
#pragma once

namespace kortisto::bench {

// So many clients, each with the beginning of a history. REQUIRES: source 1
inline constexpr const char* kClients =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0}) "
    "INSERT INTO client (id, family_name, given_names, call_name, identity_code, street, postcode,"
    " city, country, other_addresses, phones, emails, language, home_municipality,"
    " safety_prohibition, regime, clientship_from) "
    "SELECT i, 'Sukunimi' || i, 'Etunimi Toinen', 'Etunimi', '', 'Esimerkkikatu ' || i, '00100',"
    " 'Helsinki', 'FI', '[]', '[\"+35850' || i || '\"]', '[\"asiakas' || i || '@example.com\"]',"
    " 'fi', 'Helsinki', 0, 'social_care', '2026-01-01' FROM n;"
    "INSERT INTO owner (kind, record_id, client) SELECT 'client', id, id FROM client;"
    "INSERT INTO change SELECT 'client', id, 1, '', '', '', '2026-01-01', 1, 'added', '', '', 1 "
    "FROM client";

inline constexpr const char* kSource =
    "INSERT OR IGNORE INTO source VALUES (1, '', '2026-01-01', '', '', '')";

}  // namespace kortisto::bench
