DROP TRIGGER businesses_verifications_kept ON businesses;
DROP FUNCTION keep_verifications();
ALTER TABLE businesses DROP COLUMN verified_at, DROP COLUMN verified_checks;
