-- What visitors look at and search for, counted by day without anything that says who they are. Processes count in
-- memory and add their counts here every few seconds.

-- How often a listing stood in a list that somebody saw, and how many people opened its page.
CREATE TABLE listing_days (
    business_id bigint NOT NULL REFERENCES businesses (id) ON DELETE CASCADE,
    day         date   NOT NULL,
    listing_id  bigint NOT NULL,
    shown       bigint NOT NULL DEFAULT 0,
    opened      bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, day, listing_id)
);
CREATE INDEX listing_days_of_one ON listing_days (business_id, listing_id, day);
SELECT make_tenant_table('listing_days');

-- How many people searched for these words, how many of them were shown nothing, and how many opened a listing from
-- what was found.
CREATE TABLE search_days (
    day    date   NOT NULL,
    words  text   NOT NULL CHECK (length(words) BETWEEN 1 AND 60),
    people bigint NOT NULL DEFAULT 0,
    none   bigint NOT NULL DEFAULT 0,
    opened bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (day, words)
);
CREATE INDEX search_days_words ON search_days (words text_pattern_ops, day);
