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

// What each of so many clients has in a practice: a case, an agreement and a plan in force, ten
// visits and their invoice, which is paid. Of the first 20 the plan is to be followed up and the
// visits are not billed. REQUIRES: kClients of as many
inline constexpr const char* kPractice =
    "INSERT INTO \"case\" SELECT id, id, 'families', 'Perhetyö', 'practice', '', 'own_contract',"
    " 'Kaisa Koivu', 'Esimerkkilän hyvinvointialue', '2026-01-01', '', '', NULL, '' FROM client;"
    "INSERT INTO agreement SELECT id, id, NULL, id, '[\"Esimerkkipalvelu Koivu\"]', 'Perhetyö',"
    " 'Kotikäynti joka viikko', 7550, 'visit', 'exempt_social_care', 'Lasku kuukausittain', 14,"
    " '2026-01-01', NULL, '', '', '', 'Helsinki', '2026-01-01', '2026-01-01', '[\"Asiakas\"]',"
    " 'mappi', NULL, '' FROM client;"
    "INSERT INTO plan SELECT id, id, NULL, id, '', 'Perhetyö', '', '', '', '', 'Arki sujuu', '', "
    "'',"
    " '', '2026-01-07', NULL, '', '', '', '', '', NULL, '', '', '', NULL, NULL, NULL,"
    " iif(id <= 20, '[\"2026-06-01\"]', '[\"2098-06-01\"]'), '', NULL, '', '', '', '',"
    " 'Kaisa Koivu', '2026-01-01', '2026-01-01', 'Helsinki', 'mappi', NULL, NULL, NULL, ''"
    " FROM client;"
    "INSERT INTO invoice SELECT id, id, id, id + 1000, 'client', family_name, '', street, '00100',"
    " 'Helsinki', '', '', '', '', id, NULL, NULL, '2026-01', '[]', 'with_tax', NULL, '2026-02-01',"
    " '2026-02-15', '', 'FI2112345600000785', '', 75500, NULL, '[]', '[]', NULL, '', '2026-02-14',"
    " NULL FROM client;"
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) "
    "INSERT INTO visit SELECT (client.id - 1) * 10 + i, client.id, client.id,"
    " date('2026-01-04', i || ' days'), '09:00', 60, 'met', 'held', '[]', client.id, NULL, NULL, "
    "'', 0,"
    " 'Kertomus ' || i, 0, iif(client.id <= 20, NULL, client.id), NULL, NULL, '' FROM client, n;";
inline constexpr const char* kPracticeTables[] = {"case", "agreement", "plan", "invoice", "visit"};

}  // namespace kortisto::bench
