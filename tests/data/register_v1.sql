-- A register as the first schema's program wrote it, recorded with the sqlite3 shell (.dump). Kept
-- for ever: each later program must be able to read it.
PRAGMA application_id = 1263686739;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE client (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  added_at INTEGER NOT NULL,
  family_name TEXT NOT NULL CHECK (family_name <> ''),
  given_names TEXT NOT NULL,
  call_name TEXT NOT NULL,
  identity_code TEXT NOT NULL,
  birth_date TEXT CHECK (birth_date IS date(birth_date, '+0 days')),
  street TEXT NOT NULL,
  postcode TEXT NOT NULL,
  city TEXT NOT NULL,
  country TEXT NOT NULL,
  other_addresses TEXT NOT NULL CHECK (other_addresses GLOB '[[]*]'),
  phones TEXT NOT NULL CHECK (phones GLOB '[[]*]'),
  emails TEXT NOT NULL CHECK (emails GLOB '[[]*]'),
  language TEXT NOT NULL,
  home_municipality TEXT NOT NULL,
  safety_prohibition INTEGER NOT NULL CHECK (safety_prohibition IN (0, 1)),
  regime TEXT NOT NULL CHECK (regime IN ('social_care', 'other'))
) STRICT;
INSERT INTO client VALUES(1,1772445600000,'Virtanen','Aino Maria','Aino','010190-900P','1990-01-01','Koivukuja 1 A','00100','Helsinki','Suomi','["Mökkitie 2, 99999 Korvatunturi","c/o \"Öhman\""]','["+358401234567"]','["aino@example.org"]','sv','Espoo',1,'other');
CREATE TABLE guardian (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id),
  family_name TEXT NOT NULL CHECK (family_name <> ''),
  given_names TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('guardian', 'legal_representative')),
  street TEXT NOT NULL,
  postcode TEXT NOT NULL,
  city TEXT NOT NULL,
  country TEXT NOT NULL,
  phones TEXT NOT NULL CHECK (phones GLOB '[[]*]'),
  emails TEXT NOT NULL CHECK (emails GLOB '[[]*]'),
  safety_prohibition INTEGER NOT NULL CHECK (safety_prohibition IN (0, 1))
) STRICT;
INSERT INTO guardian VALUES(1,1,'Korhonen','Matti','legal_representative','Kuusitie 3','33100','Tampere','FI','["+358501112222","09 123"]','["matti@example.org"]',1);
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  origin TEXT NOT NULL,
  received TEXT CHECK (received IS date(received, '+0 days')),
  basis TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  purpose TEXT NOT NULL
) STRICT;
INSERT INTO source VALUES(1,'Koivukunnan sosiaalityö','2026-02-27','703/2023 14 §','Esimerkkipalvelu Koivu','palvelun aloittaminen');
CREATE TABLE change (
  record TEXT NOT NULL CHECK (record <> '' AND record NOT GLOB '*[^a-z_]*'),
  record_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  field TEXT NOT NULL CHECK (field NOT GLOB '*[^a-z_]*'),
  old_value TEXT NOT NULL,
  new_value TEXT NOT NULL,
  valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
  recorded_at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('added', 'edited', 'rectified')),
  reason TEXT NOT NULL,
  requested_by TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES source (id),
  PRIMARY KEY (record, record_id, number),
  CHECK ((kind = 'added') = (number = 1) AND (kind = 'added') = (field = '')),
  CHECK ((kind = 'added') = (old_value = new_value))
) STRICT, WITHOUT ROWID;
INSERT INTO change VALUES('client',1,1,'','','','2026-02-01',1772445600000,'added','palvelu alkaa','sosiaalityöntekijä',1);
INSERT INTO change VALUES('guardian',1,1,'','','','2026-02-01',1772445600000,'added','palvelu alkaa','sosiaalityöntekijä',1);
CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action <> '' AND action NOT GLOB '*[^a-z.-]*'),
  record TEXT NOT NULL CHECK (record NOT GLOB '*[^a-z_]*'),
  record_id INTEGER NOT NULL CHECK (record_id >= 0),
  fields TEXT NOT NULL CHECK (fields NOT GLOB '*[^a-z_,]*')
) STRICT;
INSERT INTO audit VALUES(1,1772445600000,'client.add','client',1,'family_name,given_names,call_name,identity_code,birth_date,street,postcode,city,country,other_addresses,phones,emails,language,home_municipality,safety_prohibition,regime');
INSERT INTO audit VALUES(2,1772445600000,'guardian.add','guardian',1,'family_name,given_names,role,street,postcode,city,country,phones,emails,safety_prohibition');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('client',1);
INSERT INTO sqlite_sequence VALUES('guardian',1);
CREATE INDEX guardian_by_client ON guardian (client);
CREATE TRIGGER source_insert BEFORE INSERT ON source
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM source)
BEGIN SELECT raise(ABORT, 'source is append-only'); END;
CREATE TRIGGER source_update BEFORE UPDATE ON source
BEGIN SELECT raise(ABORT, 'source is append-only'); END;
CREATE TRIGGER source_delete BEFORE DELETE ON source
BEGIN SELECT raise(ABORT, 'source is append-only'); END;
CREATE TRIGGER change_insert BEFORE INSERT ON change
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM change
                        WHERE record = NEW.record AND record_id = NEW.record_id)
BEGIN SELECT raise(ABORT, 'change is append-only'); END;
CREATE TRIGGER change_update BEFORE UPDATE ON change
BEGIN SELECT raise(ABORT, 'change is append-only'); END;
CREATE TRIGGER change_delete BEFORE DELETE ON change
BEGIN SELECT raise(ABORT, 'change is append-only'); END;
CREATE TRIGGER audit_insert BEFORE INSERT ON audit
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM audit)
BEGIN SELECT raise(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_update BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_delete BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'audit is append-only'); END;
COMMIT;
