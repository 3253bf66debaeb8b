-- Whose each record is, in the order in which records were added: the running number, the kind, the
-- record's number in the table of its kind, the client. A record that is undone stays here, so that
-- what was done with it stays in the log and the history of its client.

CREATE TABLE owner (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind <> '' AND kind NOT GLOB '*[^a-z_]*'),
  record_id INTEGER NOT NULL,
  client INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX owner_by_client ON owner (client, kind, record_id);

-- What came before this table, in the order of its history; a client came before the rest.
INSERT INTO owner (kind, record_id, client)
SELECT known.kind, known.record_id, known.client
FROM (SELECT 'client' AS kind, id AS record_id, id AS client FROM client
      UNION ALL SELECT 'guardian', id, client FROM guardian
      UNION ALL SELECT 'plan', id, client FROM plan
      UNION ALL SELECT record, record_id, client FROM removed) AS known
JOIN change ON change.record = known.kind AND change.record_id = known.record_id
           AND change.number = 1
ORDER BY change.recorded_at, known.kind, known.record_id;

DROP TABLE removed;

CREATE TRIGGER owner_update BEFORE UPDATE ON owner
BEGIN SELECT raise(ABORT, 'owner is append-only'); END;

CREATE TRIGGER owner_delete BEFORE DELETE ON owner
BEGIN SELECT raise(ABORT, 'owner is append-only'); END;

-- The history says when a client was added.
ALTER TABLE client DROP COLUMN added_at;

-- A kind of two words is named in actions too: "payment_commitment.add".
CREATE TABLE audit_of_4 (
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action <> '' AND action NOT GLOB '*[^a-z_.-]*'),
  record TEXT NOT NULL CHECK (record NOT GLOB '*[^a-z_]*'),
  record_id INTEGER NOT NULL CHECK (record_id >= 0),
  fields TEXT NOT NULL CHECK (fields NOT GLOB '*[^a-z_,]*')
) STRICT;

INSERT INTO audit_of_4 (number, at, action, record, record_id, fields)
SELECT number, at, action, record, record_id, fields FROM audit;

DROP TABLE audit;
ALTER TABLE audit_of_4 RENAME TO audit;

CREATE TRIGGER audit_insert BEFORE INSERT ON audit
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM audit)
BEGIN SELECT raise(ABORT, 'audit is append-only'); END;

CREATE TRIGGER audit_update BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'audit is append-only'); END;

CREATE TRIGGER audit_delete BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'audit is append-only'); END;
