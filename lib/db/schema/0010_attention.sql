-- What needs attention is found by index: what is read for it grows with what is due, and not with
-- what there is.

-- The day on which a plan is to be followed up next, the first that no review has come after; '' of
-- one that is to be followed up and has no such day. A row goes when the plan ends.
CREATE TABLE plan_follow_up (
  plan INTEGER PRIMARY KEY REFERENCES plan (id) ON DELETE CASCADE,
  day TEXT NOT NULL CHECK (day = '' OR day IS date(day, '+0 days'))
) STRICT;
CREATE INDEX plan_follow_up_by_day ON plan_follow_up (day);

-- follow_ups is JSON of one width, ["YYYY-MM-DD","YYYY-MM-DD"], and is read by that: with
-- trusted_schema off, SQLite 3.40 has no JSON function in a trigger.
CREATE VIEW plan_next_follow_up (plan, day) AS
SELECT id, coalesce(next, '')
FROM (SELECT plan.id, plan.agreed_on, plan.follows,
             (WITH RECURSIVE item (place, day) AS (
                SELECT 3, substr(plan.follow_ups, 3, 10) WHERE plan.follow_ups <> '[]'
                UNION ALL
                SELECT place + 13, substr(plan.follow_ups, place + 13, 10)
                FROM item WHERE place + 13 < length(plan.follow_ups))
              SELECT min(day) FROM item
              WHERE plan.reviewed_on IS NULL OR day > plan.reviewed_on) AS next
      FROM plan WHERE plan.ended_on IS NULL)
WHERE next IS NOT NULL OR agreed_on IS NOT NULL OR follows IS NOT NULL;

CREATE TRIGGER plan_follow_up_of_new AFTER INSERT ON plan
BEGIN
  INSERT INTO plan_follow_up SELECT plan, day FROM plan_next_follow_up WHERE plan = new.id;
END;
CREATE TRIGGER plan_follow_up_of_changed
AFTER UPDATE OF follow_ups, reviewed_on, agreed_on, ended_on, follows ON plan
BEGIN
  DELETE FROM plan_follow_up WHERE plan = new.id;
  INSERT INTO plan_follow_up SELECT plan, day FROM plan_next_follow_up WHERE plan = new.id;
END;
INSERT INTO plan_follow_up SELECT plan, day FROM plan_next_follow_up;

-- What nobody has signed yet, and what is in force until a day.
CREATE INDEX plan_draft ON plan (client) WHERE agreed_on IS NULL AND ended_on IS NULL;
CREATE INDEX agreement_draft ON agreement (client) WHERE signed_on IS NULL AND ended_on IS NULL;
CREATE INDEX agreement_in_force ON agreement (valid_to)
WHERE signed_on IS NOT NULL AND ended_on IS NULL;

-- The day of birth, of the identity code where there is one: its sign tells the century.
CREATE INDEX client_by_birth ON client (
  CASE WHEN identity_code = '' THEN birth_date
       ELSE CASE WHEN substr(identity_code, 7, 1) = '+' THEN '18'
                 WHEN substr(identity_code, 7, 1) IN ('-', 'Y', 'X', 'W', 'V', 'U') THEN '19'
                 ELSE '20' END
            || substr(identity_code, 5, 2) || '-' || substr(identity_code, 3, 2) || '-'
            || substr(identity_code, 1, 2) END);

-- When the passphrase became what it is.
CREATE INDEX audit_of_passphrase ON audit (at)
WHERE action IN ('register.init', 'key.rotate', 'key.rotate-passphrase');
