-- Keys to a client's home that a worker has.

CREATE TABLE key_handover (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id),
  "case" INTEGER NOT NULL REFERENCES "case" (id),
  keys TEXT NOT NULL CHECK (keys GLOB '[[]*]' AND keys <> '[]'),
  key_use TEXT NOT NULL CHECK (key_use IN ('', 'visits', 'emergencies')),
  holder TEXT NOT NULL,
  handed_on TEXT NOT NULL CHECK (handed_on IS date(handed_on, '+0 days')),
  returned_on TEXT CHECK (returned_on IS date(returned_on, '+0 days'))
) STRICT;

CREATE INDEX key_handover_by_client ON key_handover (client);
CREATE INDEX key_handover_by_case ON key_handover ("case");
