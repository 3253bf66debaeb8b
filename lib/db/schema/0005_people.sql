-- What the register says of a clientship, a household and a representative's powers. (703/2023 §38
-- wants beginning and end of the clientship.)

ALTER TABLE client ADD COLUMN lives_with TEXT NOT NULL DEFAULT '[]'
  CHECK (lives_with GLOB '[[]*]');
ALTER TABLE client ADD COLUMN clientship_from TEXT
  CHECK (clientship_from IS date(clientship_from, '+0 days'));
ALTER TABLE client ADD COLUMN clientship_to TEXT
  CHECK (clientship_to IS date(clientship_to, '+0 days'));
ALTER TABLE client ADD COLUMN clientship_end_ground TEXT NOT NULL DEFAULT '';
ALTER TABLE client ADD COLUMN died_on TEXT CHECK (died_on IS date(died_on, '+0 days'));

-- A CHECK cannot be changed where it stands: the table is made anew for the new roles.
CREATE TABLE guardian_of_5 (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id),
  family_name TEXT NOT NULL CHECK (family_name <> ''),
  given_names TEXT NOT NULL,
  role TEXT NOT NULL
    CHECK (role IN ('guardian', 'legal_representative', 'edunvalvoja', 'authorised',
                    'parent_without_custody', 'close_person')),
  street TEXT NOT NULL,
  postcode TEXT NOT NULL,
  city TEXT NOT NULL,
  country TEXT NOT NULL,
  phones TEXT NOT NULL CHECK (phones GLOB '[[]*]'),
  emails TEXT NOT NULL CHECK (emails GLOB '[[]*]'),
  safety_prohibition INTEGER NOT NULL CHECK (safety_prohibition IN (0, 1)),
  lives_with_client INTEGER NOT NULL CHECK (lives_with_client IN (0, 1)),
  powers TEXT NOT NULL,
  info_right TEXT NOT NULL CHECK (info_right IN ('', 'full', 'limited', 'none')),
  valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
  valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days'))
) STRICT;

INSERT INTO guardian_of_5 (id, client, family_name, given_names, role, street, postcode, city,
                           country, phones, emails, safety_prohibition, lives_with_client, powers,
                           info_right, valid_from, valid_to)
SELECT id, client, family_name, given_names, role, street, postcode, city,
       country, phones, emails, safety_prohibition, 0, '', '', NULL, NULL
FROM guardian;

-- A number that was given once is not given again.
DELETE FROM sqlite_sequence WHERE name = 'guardian_of_5';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'guardian_of_5', seq FROM sqlite_sequence WHERE name = 'guardian';

DROP TABLE guardian;
ALTER TABLE guardian_of_5 RENAME TO guardian;
CREATE INDEX guardian_by_client ON guardian (client);
