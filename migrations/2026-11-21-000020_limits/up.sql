-- How much of what is limited has been used: one row for each rule and whoever it holds for, as the moment at which
-- everything is given back (the "theoretical arrival time" of the generic cell rate algorithm). The subject is a hash,
-- so that neither addresses nor e-mails stand here.
DROP TABLE sign_in_failures;

CREATE TABLE limits (
    rule       text NOT NULL CHECK (length(rule) BETWEEN 1 AND 60),
    subject    bytea NOT NULL,
    used_until timestamptz NOT NULL,
    PRIMARY KEY (rule, subject)
);
CREATE INDEX limits_used_until ON limits (used_until);

-- How many sign-ins failed in each hour, for the operator's page.
CREATE TABLE failed_sign_ins (
    hour  timestamptz PRIMARY KEY,
    count bigint NOT NULL
);
