-- Service plans. Each version of a plan is a row of its own, kept whole; `follows` is the version
-- before it.

CREATE TABLE plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  client INTEGER NOT NULL REFERENCES client (id),
  follows INTEGER UNIQUE REFERENCES plan (id) CHECK (follows < id),
  service TEXT NOT NULL CHECK (service <> ''),
  own_view TEXT NOT NULL,
  professional_view TEXT NOT NULL,
  need TEXT NOT NULL,
  strengths TEXT NOT NULL,
  goals TEXT NOT NULL,
  methods TEXT NOT NULL,
  meeting_frequency TEXT NOT NULL,
  starts_on TEXT CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  duration_estimate TEXT NOT NULL,
  other_services TEXT NOT NULL,
  other_actors TEXT NOT NULL,
  supporters TEXT NOT NULL,
  guardian_contact TEXT NOT NULL,
  additions TEXT NOT NULL,
  told_duty_to_report TEXT CHECK (told_duty_to_report IS date(told_duty_to_report, '+0 days')),
  told_confidentiality TEXT CHECK (told_confidentiality IS date(told_confidentiality, '+0 days')),
  told_insurance TEXT CHECK (told_insurance IS date(told_insurance, '+0 days')),
  follow_ups TEXT NOT NULL CHECK (follow_ups GLOB '[[]*]'),
  reviewed_on TEXT CHECK (reviewed_on IS date(reviewed_on, '+0 days')),
  controller TEXT NOT NULL CHECK (controller IN ('practice', 'buyer', 'wellbeing_county')),
  controller_name TEXT NOT NULL,
  basis TEXT NOT NULL,
  author TEXT NOT NULL,
  agreed_on TEXT CHECK (agreed_on IS date(agreed_on, '+0 days')),
  agreed_at TEXT NOT NULL,
  paper_place TEXT NOT NULL,
  ended_on TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
  end_reason TEXT NOT NULL
) STRICT;

CREATE INDEX plan_by_client ON plan (client);
