DROP INDEX questions_waiting;
DROP INDEX submissions_waiting;
DROP INDEX decisions_approved;
DROP INDEX businesses_created;
DROP INDEX users_created;
