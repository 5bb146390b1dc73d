-- Listings that a person keeps to find them again. The name is that of the day: it says what it was once it is gone.
CREATE TABLE favourites (
    user_id    bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    id         bigserial,
    listing_id bigint NOT NULL,
    name       text NOT NULL,
    saved_at   timestamptz NOT NULL,
    PRIMARY KEY (user_id, id),
    CONSTRAINT favourites_once UNIQUE (user_id, listing_id)
);
SELECT make_person_table('favourites');
