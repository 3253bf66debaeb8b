-- The history can say that an entry was undone, and a client's identity code is found.
--
-- A CHECK cannot be changed where it stands, so the table is made anew and filled from the old one.
-- Dropping it drops its triggers, which are made again below, with the same words.

CREATE TABLE change_of_2 (
  record TEXT NOT NULL CHECK (record <> '' AND record NOT GLOB '*[^a-z_]*'),
  record_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  field TEXT NOT NULL CHECK (field NOT GLOB '*[^a-z_]*'),
  old_value TEXT NOT NULL,
  new_value TEXT NOT NULL,
  valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
  recorded_at INTEGER NOT NULL,
  -- 'undone' with a field takes that field back; without one the record itself, added by mistake.
  kind TEXT NOT NULL CHECK (kind IN ('added', 'edited', 'rectified', 'undone')),
  reason TEXT NOT NULL,
  requested_by TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES source (id),
  PRIMARY KEY (record, record_id, number),
  CHECK ((kind = 'added') = (number = 1)),
  CHECK (field <> '' OR kind IN ('added', 'undone')),
  CHECK (kind <> 'added' OR field = ''),
  CHECK ((field = '') = (old_value = new_value))
) STRICT, WITHOUT ROWID;

INSERT INTO change_of_2 (record, record_id, number, field, old_value, new_value,
                         valid_from, recorded_at, kind, reason, requested_by, source)
SELECT record, record_id, number, field, old_value, new_value,
       valid_from, recorded_at, kind, reason, requested_by, source
FROM change;

DROP TABLE change;
ALTER TABLE change_of_2 RENAME TO change;

CREATE TRIGGER change_insert BEFORE INSERT ON change
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM change
                        WHERE record = NEW.record AND record_id = NEW.record_id)
BEGIN SELECT raise(ABORT, 'change is append-only'); END;

CREATE TRIGGER change_update BEFORE UPDATE ON change
BEGIN SELECT raise(ABORT, 'change is append-only'); END;

CREATE TRIGGER change_delete BEFORE DELETE ON change
BEGIN SELECT raise(ABORT, 'change is append-only'); END;

-- Whose a record was that is no longer there, so that what was done with it stays in the log and the
-- history of that client.
CREATE TABLE removed (
  record TEXT NOT NULL CHECK (record <> '' AND record NOT GLOB '*[^a-z_]*'),
  record_id INTEGER NOT NULL,
  client INTEGER NOT NULL,
  PRIMARY KEY (record, record_id)
) STRICT, WITHOUT ROWID;

-- Not unique: that two clients have one code is for a person to settle, and is warned of.
CREATE INDEX client_by_identity_code ON client (identity_code) WHERE identity_code <> '';
