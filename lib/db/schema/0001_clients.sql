-- Clients, their guardians, where each datum came from, how it changed, and who did what.
--
-- A text that is absent is '', a day that is absent is NULL. Days are 'YYYY-MM-DD'; points in time
-- are milliseconds since 1970-01-01T00:00Z; lists are JSON arrays of texts; choices are their codes.
-- The columns of a record are the keys of its fields in lib/domain. (The shape is all that a CHECK
-- can ask of an array: with trusted_schema off, SQLite 3.40 has no JSON function there. '+0 days'
-- makes date() turn a 30 February into another day instead of giving it back.)

-- AUTOINCREMENT: a number that was once a client's is never another's, also after an erasure,
-- because the audit trail outlives the client.
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

CREATE INDEX guardian_by_client ON guardian (client);

-- From whom data came, when, on what basis (703/2023 §39). Which data they are, the changes say.
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  origin TEXT NOT NULL,
  received TEXT CHECK (received IS date(received, '+0 days')),
  basis TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  purpose TEXT NOT NULL
) STRICT;

-- The history of every record of every kind. A record begins with one row 'added', which names no
-- field: what the record said then is what it says now, with the changes since taken back one by
-- one. Each field that gets another value is a row with the old value and the new one. So no value
-- stands here twice, a new client is one row, and a record's history lies together without an index.
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

-- What was done with the register, reading included. Ids and the keys of fields, never a value: the
-- CHECKs leave no room for one. record_id 0 is every record of the kind, record '' the register.
CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action <> '' AND action NOT GLOB '*[^a-z.-]*'),
  record TEXT NOT NULL CHECK (record NOT GLOB '*[^a-z_]*'),
  record_id INTEGER NOT NULL CHECK (record_id >= 0),
  fields TEXT NOT NULL CHECK (fields NOT GLOB '*[^a-z_,]*')
) STRICT;

-- The three below are only ever appended to. The numbers have no gap; the insert triggers also
-- catch INSERT OR REPLACE, which deletes a row without asking the delete trigger.

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
