-- Cases, to which agreements, plans and later records belong. A case says whose data they are, in
-- which service task, and when it was opened and closed.

CREATE TABLE "case" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id),
  task TEXT NOT NULL
    CHECK (task IN ('families', 'working_age', 'elderly', 'substance', 'disability',
                    'child_protection', 'family_law', 'not_social_care')),
  service TEXT NOT NULL CHECK (service <> ''),
  controller TEXT NOT NULL CHECK (controller IN ('practice', 'buyer', 'county')),
  controller_name TEXT NOT NULL CHECK (controller = 'practice' OR controller_name <> ''),
  basis TEXT NOT NULL CHECK (basis IN ('own_contract', 'bought', 'voucher')),
  responsible TEXT NOT NULL,
  county TEXT NOT NULL,
  opened TEXT NOT NULL CHECK (opened IS date(opened, '+0 days')),
  opened_by TEXT NOT NULL,
  child_matter TEXT NOT NULL CHECK (child_matter IN ('', 'yes', 'no')),
  closed TEXT CHECK (closed IS date(closed, '+0 days')),
  close_ground TEXT NOT NULL
) STRICT;

CREATE INDEX case_by_client ON "case" (client);

-- What version 0.1 knew of a plan becomes its case: one for each client and controller. The task is
-- that by which 0.1 set the retention, the age at the beginning of the first plan. Retention of
-- plans began in 0.1 when the last of the client's had ended, whoever the controller: then the
-- cases are closed, and no earlier. What was not recorded stays empty.
INSERT INTO "case" (client, task, service, controller, controller_name, basis, responsible, county,
                    opened, opened_by, child_matter, closed, close_ground)
SELECT first.client,
       CASE WHEN person.regime = 'other' THEN 'not_social_care'
            WHEN person.age < 18 THEN 'families'
            WHEN person.age >= 65 THEN 'elderly'
            ELSE 'working_age' END,
       first.service,
       CASE first.controller WHEN 'wellbeing_county' THEN 'county' ELSE first.controller END,
       iif(first.controller = 'practice', '', first.controller_name),
       CASE first.controller WHEN 'practice' THEN 'own_contract' WHEN 'buyer' THEN 'bought'
                             ELSE 'voucher' END,
       first.author, '', least.opened, '', '',
       iif(whole.is_open, NULL, whole.closed),
       iif(whole.is_open, '', 'Kortisto 0.1: viimeinen palvelusuunnitelma päättyi')
FROM (SELECT min(id) AS id, client,
             iif(controller = 'practice', '', controller_name) AS controller_name,
             min(min(coalesce(starts_on, agreed_on, date('now')), coalesce(ended_on, date('now')),
                     (SELECT min(valid_from) FROM change
                      WHERE record = 'plan' AND record_id = plan.id))) AS opened
      FROM plan GROUP BY client, controller, iif(controller = 'practice', '', controller_name)
     ) AS least
JOIN plan AS first ON first.id = least.id
JOIN (SELECT client, max(ended_on IS NULL) AS is_open, max(ended_on) AS closed
      FROM plan GROUP BY client) AS whole ON whole.client = first.client
JOIN (SELECT id, regime,
             strftime('%Y', day) - strftime('%Y', birth) - (substr(day, 6) < substr(birth, 6)) AS age
      FROM (SELECT client.id, client.regime,
                   coalesce((SELECT min(starts_on) FROM plan WHERE plan.client = client.id),
                            date('now')) AS day,
                   iif(client.identity_code = '', client.birth_date,
                       CASE WHEN substr(client.identity_code, 7, 1) = '+' THEN '18'
                            WHEN substr(client.identity_code, 7, 1) IN ('-', 'Y', 'X', 'W', 'V', 'U')
                            THEN '19' ELSE '20' END
                       || substr(client.identity_code, 5, 2) || '-'
                       || substr(client.identity_code, 3, 2) || '-'
                       || substr(client.identity_code, 1, 2)) AS birth
            FROM client)
     ) AS person ON person.id = first.client
ORDER BY least.id;

CREATE TABLE plan_of_6 (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id),
  follows INTEGER UNIQUE REFERENCES plan_of_6 (id) CHECK (follows < id),
  "case" INTEGER NOT NULL REFERENCES "case" (id),
  document_name TEXT NOT NULL,
  service TEXT NOT NULL CHECK (service <> ''),
  own_view TEXT NOT NULL,
  professional_view TEXT NOT NULL,
  need TEXT NOT NULL,
  strengths TEXT NOT NULL,
  goals TEXT NOT NULL,
  methods TEXT NOT NULL,
  necessary_services TEXT NOT NULL,
  meeting_frequency TEXT NOT NULL,
  starts_on TEXT CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  duration_estimate TEXT NOT NULL,
  other_services TEXT NOT NULL,
  other_actors TEXT NOT NULL,
  supporters TEXT NOT NULL,
  guardian_contact TEXT NOT NULL,
  child_heard_on TEXT CHECK (child_heard_on IS date(child_heard_on, '+0 days')),
  child_view TEXT NOT NULL,
  obstacle TEXT NOT NULL,
  additions TEXT NOT NULL,
  told_duty_to_report TEXT CHECK (told_duty_to_report IS date(told_duty_to_report, '+0 days')),
  told_confidentiality TEXT CHECK (told_confidentiality IS date(told_confidentiality, '+0 days')),
  told_insurance TEXT CHECK (told_insurance IS date(told_insurance, '+0 days')),
  follow_ups TEXT NOT NULL CHECK (follow_ups GLOB '[[]*]'),
  reassessment TEXT NOT NULL,
  reviewed_on TEXT CHECK (reviewed_on IS date(reviewed_on, '+0 days')),
  organiser TEXT NOT NULL,
  producer TEXT NOT NULL,
  subcontractors TEXT NOT NULL,
  basis TEXT NOT NULL,
  author TEXT NOT NULL,
  printed_on TEXT CHECK (printed_on IS date(printed_on, '+0 days')),
  agreed_on TEXT CHECK (agreed_on IS date(agreed_on, '+0 days')),
  agreed_at TEXT NOT NULL,
  paper_place TEXT NOT NULL,
  original_delivered_on TEXT
    CHECK (original_delivered_on IS date(original_delivered_on, '+0 days')),
  destroyed_copy_on TEXT CHECK (destroyed_copy_on IS date(destroyed_copy_on, '+0 days')),
  ended_on TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
  end_reason TEXT NOT NULL
) STRICT;

INSERT INTO plan_of_6 (id, client, follows, "case", document_name, service, own_view,
                       professional_view, need, strengths, goals, methods, necessary_services,
                       meeting_frequency, starts_on, ends_on, duration_estimate, other_services,
                       other_actors, supporters, guardian_contact, child_heard_on, child_view,
                       obstacle, additions, told_duty_to_report, told_confidentiality,
                       told_insurance, follow_ups, reassessment, reviewed_on, organiser, producer,
                       subcontractors, basis, author, printed_on, agreed_on, agreed_at, paper_place,
                       original_delivered_on, destroyed_copy_on, ended_on, end_reason)
SELECT id, client, follows,
       (SELECT id FROM "case" AS mine
        WHERE mine.client = plan.client
          AND mine.controller
              = CASE plan.controller WHEN 'wellbeing_county' THEN 'county' ELSE plan.controller END
          AND mine.controller_name = iif(plan.controller = 'practice', '', plan.controller_name)),
       '', service, own_view, professional_view, need, strengths, goals, methods, '',
       meeting_frequency, starts_on, ends_on, duration_estimate, other_services, other_actors,
       supporters, guardian_contact, NULL, '', '', additions, told_duty_to_report,
       told_confidentiality, told_insurance, follow_ups, '', reviewed_on, '', '', '', basis, author,
       NULL, agreed_on, agreed_at, paper_place, NULL, NULL, ended_on, end_reason
FROM plan ORDER BY id;

DELETE FROM sqlite_sequence WHERE name = 'plan_of_6';
INSERT INTO sqlite_sequence (name, seq)
SELECT 'plan_of_6', seq FROM sqlite_sequence WHERE name = 'plan';

-- The history says what was done: where the case came from, and what left the plan for it.
INSERT INTO source (id, origin, received, basis, asked_by, purpose)
SELECT coalesce((SELECT max(id) FROM source), 0) + 1, 'system', date('now'), 'Kortisto 0.1', '', ''
WHERE EXISTS (SELECT 1 FROM plan);

INSERT INTO change (record, record_id, number, field, old_value, new_value,
                    valid_from, recorded_at, kind, reason, requested_by, source)
SELECT 'case', id, 1, '', '', '', opened, strftime('%s', 'now') * 1000, 'added',
       'Siirretty version 0.1 palvelusuunnitelmista; palvelutehtävä on päätelty iästä ja '
       || 'tarkistettava', '', (SELECT max(id) FROM source)
FROM "case" ORDER BY id;

INSERT INTO change (record, record_id, number, field, old_value, new_value,
                    valid_from, recorded_at, kind, reason, requested_by, source)
SELECT 'plan', told.id,
       (SELECT max(number) FROM change WHERE record = 'plan' AND record_id = told.id)
       + row_number() OVER (PARTITION BY told.id ORDER BY told.place),
       told.field, told.old_value, told.new_value, date('now'), strftime('%s', 'now') * 1000,
       'edited', 'Rekisterinpitäjä on kirjattu asialle', '', (SELECT max(id) FROM source)
FROM (SELECT plan_of_6.id, 1 AS place, 'case' AS field, '' AS old_value, "case" AS new_value
      FROM plan_of_6
      UNION ALL SELECT id, 2, 'controller', controller, '' FROM plan
      UNION ALL SELECT id, 3, 'controller_name', controller_name, '' FROM plan
                WHERE controller_name <> '') AS told
ORDER BY told.id, told.place;

INSERT INTO owner (kind, record_id, client) SELECT 'case', id, client FROM "case" ORDER BY id;

DROP TABLE plan;
ALTER TABLE plan_of_6 RENAME TO plan;
CREATE INDEX plan_by_client ON plan (client);
CREATE INDEX plan_by_case ON plan ("case");
