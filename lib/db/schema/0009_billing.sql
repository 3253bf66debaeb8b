-- What is done for a client and who pays for it: commitments of other organisers, vouchers, visits,
-- invoices. Amounts are in cents. A visit is billed when it names its invoice; an invoice has its
-- number from the day on which it is issued.

CREATE TABLE commitment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id),
  "case" INTEGER NOT NULL REFERENCES "case" (id),
  commitment_number TEXT NOT NULL CHECK (commitment_number <> ''),
  issuer TEXT NOT NULL CHECK (issuer <> ''),
  issuer_business_id TEXT NOT NULL,
  official TEXT NOT NULL,
  service TEXT NOT NULL CHECK (service <> ''),
  decision_date TEXT CHECK (decision_date IS date(decision_date, '+0 days')),
  accepted_on TEXT CHECK (accepted_on IS date(accepted_on, '+0 days')),
  valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
  valid_to TEXT NOT NULL CHECK (valid_to IS date(valid_to, '+0 days')),
  max_hours INTEGER CHECK (max_hours > 0),
  max_amount INTEGER CHECK (max_amount > 0),
  max_visits INTEGER CHECK (max_visits > 0),
  unit_price INTEGER CHECK (unit_price > 0),
  price_basis TEXT NOT NULL CHECK (price_basis IN ('', 'hour', 'visit', 'month')),
  vat TEXT NOT NULL
    CHECK (vat IN ('exempt_social_care', 'small_business', 'standard', 'reduced',
                   'second_reduced')),
  invoice_street TEXT NOT NULL,
  invoice_postcode TEXT NOT NULL,
  invoice_city TEXT NOT NULL,
  e_invoice_address TEXT NOT NULL,
  e_invoice_operator TEXT NOT NULL,
  invoice_reference TEXT NOT NULL,
  report_due TEXT CHECK (report_due IS date(report_due, '+0 days')),
  ended_on TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
  end_reason TEXT NOT NULL,
  CHECK ((max_hours IS NOT NULL) + (max_amount IS NOT NULL) + (max_visits IS NOT NULL) = 1)
) STRICT;
CREATE INDEX commitment_by_client ON commitment (client);
CREATE INDEX commitment_by_case ON commitment ("case");
CREATE INDEX commitment_open ON commitment (valid_to) WHERE ended_on IS NULL;

CREATE TABLE voucher (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id),
  "case" INTEGER NOT NULL REFERENCES "case" (id),
  voucher_number TEXT NOT NULL CHECK (voucher_number <> ''),
  issuer TEXT NOT NULL CHECK (issuer <> ''),
  issuer_business_id TEXT NOT NULL,
  official TEXT NOT NULL,
  service TEXT NOT NULL CHECK (service <> ''),
  decision_date TEXT CHECK (decision_date IS date(decision_date, '+0 days')),
  accepted_on TEXT CHECK (accepted_on IS date(accepted_on, '+0 days')),
  valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
  valid_to TEXT NOT NULL CHECK (valid_to IS date(valid_to, '+0 days')),
  max_hours INTEGER CHECK (max_hours > 0),
  max_amount INTEGER CHECK (max_amount > 0),
  max_visits INTEGER CHECK (max_visits > 0),
  price INTEGER NOT NULL CHECK (price > 0),
  value INTEGER NOT NULL CHECK (value >= 0),
  price_basis TEXT NOT NULL CHECK (price_basis IN ('hour', 'visit', 'month')),
  vat TEXT NOT NULL
    CHECK (vat IN ('exempt_social_care', 'small_business', 'standard', 'reduced',
                   'second_reduced')),
  income_tied INTEGER NOT NULL CHECK (income_tied IN (0, 1)),
  free_by_law INTEGER NOT NULL CHECK (free_by_law IN (0, 1)),
  invoice_street TEXT NOT NULL,
  invoice_postcode TEXT NOT NULL,
  invoice_city TEXT NOT NULL,
  e_invoice_address TEXT NOT NULL,
  e_invoice_operator TEXT NOT NULL,
  invoice_reference TEXT NOT NULL,
  report_due TEXT CHECK (report_due IS date(report_due, '+0 days')),
  ended_on TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
  end_reason TEXT NOT NULL,
  CHECK ((max_hours IS NOT NULL) + (max_amount IS NOT NULL) + (max_visits IS NOT NULL) = 1)
) STRICT;
CREATE INDEX voucher_by_client ON voucher (client);
CREATE INDEX voucher_by_case ON voucher ("case");
CREATE INDEX voucher_open ON voucher (valid_to) WHERE ended_on IS NULL;

CREATE TABLE invoice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id),
  "case" INTEGER NOT NULL REFERENCES "case" (id),
  invoice_number INTEGER UNIQUE CHECK (invoice_number > 0),
  payer TEXT NOT NULL CHECK (payer IN ('client', 'guardian', 'buyer', 'county', 'other')),
  payer_name TEXT NOT NULL CHECK (payer_name <> ''),
  payer_business_id TEXT NOT NULL,
  payer_street TEXT NOT NULL,
  payer_postcode TEXT NOT NULL,
  payer_city TEXT NOT NULL,
  payer_country TEXT NOT NULL,
  e_invoice_address TEXT NOT NULL,
  e_invoice_operator TEXT NOT NULL,
  payer_reference TEXT NOT NULL,
  agreement INTEGER REFERENCES agreement (id),
  commitment INTEGER REFERENCES commitment (id),
  voucher INTEGER REFERENCES voucher (id),
  period TEXT NOT NULL,
  lines TEXT NOT NULL CHECK (lines GLOB '[[]*]'),
  prices TEXT NOT NULL CHECK (prices IN ('with_tax', 'without_tax')),
  credits INTEGER,
  issued TEXT CHECK (issued IS date(issued, '+0 days')),
  due TEXT CHECK (due IS date(due, '+0 days')),
  reference TEXT NOT NULL,
  iban TEXT NOT NULL,
  interest TEXT NOT NULL,
  payable INTEGER CHECK (payable >= 0),
  credited INTEGER CHECK (credited > 0 AND credited <= payable),
  payments TEXT NOT NULL CHECK (payments GLOB '[[]*]'),
  reminders TEXT NOT NULL CHECK (reminders GLOB '[[]*]'),
  disputed_on TEXT CHECK (disputed_on IS date(disputed_on, '+0 days')),
  dispute TEXT NOT NULL,
  settled_on TEXT CHECK (settled_on IS date(settled_on, '+0 days')),
  removed_on TEXT CHECK (removed_on IS date(removed_on, '+0 days')),
  CHECK ((invoice_number IS NULL) = (issued IS NULL)),
  CHECK (invoice_number IS NULL OR (payable > 0 AND removed_on IS NULL))
) STRICT;
CREATE INDEX invoice_by_client ON invoice (client);
CREATE INDEX invoice_by_case ON invoice ("case");
CREATE INDEX invoice_by_issue ON invoice (issued) WHERE issued IS NOT NULL;
CREATE INDEX invoice_open ON invoice (due) WHERE invoice_number IS NOT NULL AND settled_on IS NULL;
CREATE INDEX invoice_draft ON invoice (period, client)
WHERE invoice_number IS NULL AND removed_on IS NULL;
CREATE INDEX invoice_by_reference ON invoice (reference) WHERE invoice_number IS NOT NULL;
CREATE INDEX invoice_by_agreement ON invoice (agreement) WHERE agreement IS NOT NULL;
CREATE INDEX invoice_by_commitment ON invoice (commitment) WHERE commitment IS NOT NULL;
CREATE INDEX invoice_by_voucher ON invoice (voucher) WHERE voucher IS NOT NULL;

-- What was issued keeps what stands on it, whoever asks.
CREATE TRIGGER invoice_is_final BEFORE UPDATE ON invoice
WHEN old.invoice_number IS NOT NULL AND
  (new.invoice_number, new.client, new.payer, new.payer_name, new.payer_business_id, new.payer_street,
   new.payer_postcode, new.payer_city, new.payer_country, new.lines, new.prices, new.credits,
   new.issued, new.due, new.reference, new.iban, new.interest, new.payable) IS NOT
  (old.invoice_number, old.client, old.payer, old.payer_name, old.payer_business_id, old.payer_street,
   old.payer_postcode, old.payer_city, old.payer_country, old.lines, old.prices, old.credits,
   old.issued, old.due, old.reference, old.iban, old.interest, old.payable)
BEGIN
  SELECT RAISE(ABORT, 'an issued invoice does not change');
END;
CREATE TRIGGER invoice_stays BEFORE DELETE ON invoice WHEN old.invoice_number IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'an issued invoice does not go');
END;

CREATE TABLE visit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id),
  "case" INTEGER NOT NULL REFERENCES "case" (id),
  day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
  start TEXT NOT NULL CHECK (start GLOB '[0-2][0-9]:[0-5][0-9]'),
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  kind TEXT NOT NULL CHECK (kind IN ('met', 'call', 'remote', 'no_show', 'travel')),
  state TEXT NOT NULL CHECK (state IN ('held', 'planned', 'cancelled')),
  participants TEXT NOT NULL CHECK (participants GLOB '[[]*]'),
  agreement INTEGER REFERENCES agreement (id),
  commitment INTEGER REFERENCES commitment (id),
  voucher INTEGER REFERENCES voucher (id),
  billable TEXT NOT NULL CHECK (billable IN ('', 'yes', 'no')),
  household_work INTEGER NOT NULL CHECK (household_work IN (0, 1)),
  note TEXT NOT NULL,
  report_to_buyer INTEGER NOT NULL CHECK (report_to_buyer IN (0, 1)),
  invoice INTEGER REFERENCES invoice (id),
  share_invoice INTEGER REFERENCES invoice (id),
  removed_on TEXT CHECK (removed_on IS date(removed_on, '+0 days')),
  remove_reason TEXT NOT NULL,
  CHECK ((agreement IS NOT NULL) + (commitment IS NOT NULL) + (voucher IS NOT NULL) = 1)
) STRICT;
CREATE INDEX visit_by_client ON visit (client, day);
CREATE INDEX visit_by_case ON visit ("case");
CREATE INDEX visit_by_day ON visit (day);
CREATE INDEX visit_by_agreement ON visit (agreement) WHERE agreement IS NOT NULL;
CREATE INDEX visit_by_commitment ON visit (commitment) WHERE commitment IS NOT NULL;
CREATE INDEX visit_by_voucher ON visit (voucher) WHERE voucher IS NOT NULL;
CREATE INDEX visit_by_invoice ON visit (invoice) WHERE invoice IS NOT NULL;
CREATE INDEX visit_by_share_invoice ON visit (share_invoice) WHERE share_invoice IS NOT NULL;
-- What waits for its invoice; of a voucher the county's share and the client's own may wait alone.
CREATE INDEX visit_unbilled ON visit (day)
WHERE invoice IS NULL AND state = 'held' AND removed_on IS NULL
  AND (billable = 'yes' OR (billable = '' AND kind NOT IN ('no_show', 'travel')));

-- What somebody pays for: not what was cancelled or entered by mistake, and what was not held and
-- travel only where the practice says so.
CREATE VIEW billable_visit AS
SELECT id, client, day, start, minutes, kind, state, agreement, commitment, voucher, household_work,
       invoice, share_invoice
FROM visit
WHERE state <> 'cancelled' AND removed_on IS NULL
  AND (billable = 'yes' OR (billable = '' AND kind NOT IN ('no_show', 'travel')));
