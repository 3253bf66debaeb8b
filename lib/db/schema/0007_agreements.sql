-- Service agreements. Each version of an agreement is a row of its own, kept whole; `follows` is the
-- version before it. The price is in cents.

CREATE TABLE agreement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id),
  follows INTEGER UNIQUE REFERENCES agreement (id) CHECK (follows < id),
  "case" INTEGER NOT NULL REFERENCES "case" (id),
  parties TEXT NOT NULL CHECK (parties GLOB '[[]*]' AND parties <> '[]'),
  service TEXT NOT NULL CHECK (service <> ''),
  agreed_matters TEXT NOT NULL,
  price INTEGER NOT NULL CHECK (price >= 0),
  price_basis TEXT NOT NULL CHECK (price_basis IN ('hour', 'visit', 'month')),
  vat TEXT NOT NULL
    CHECK (vat IN ('exempt_social_care', 'small_business', 'standard', 'reduced',
                   'second_reduced')),
  billing_terms TEXT NOT NULL,
  due_days INTEGER CHECK (due_days >= 14),
  valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
  valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')),
  notice_period TEXT NOT NULL,
  cancellation_rule TEXT NOT NULL,
  processor_contract TEXT NOT NULL,
  place TEXT NOT NULL,
  printed_on TEXT CHECK (printed_on IS date(printed_on, '+0 days')),
  signed_on TEXT CHECK (signed_on IS date(signed_on, '+0 days')),
  signatories TEXT NOT NULL CHECK (signatories GLOB '[[]*]'),
  paper_place TEXT NOT NULL,
  ended_on TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
  end_reason TEXT NOT NULL
) STRICT;

CREATE INDEX agreement_by_client ON agreement (client);
CREATE INDEX agreement_by_case ON agreement ("case");
