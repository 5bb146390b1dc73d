DROP FUNCTION shortcuts_of(bigint);
DROP INDEX notifications_decision;
DROP FUNCTION retract_decision(bigint, bigint, bigint, timestamptz, timestamptz);
DROP INDEX decisions_of_person;
ALTER TABLE decisions DROP COLUMN version, DROP COLUMN before, DROP COLUMN part_revision_id;
