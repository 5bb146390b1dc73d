-- What a business says of delivery and returns, on each of its listings.
ALTER TABLE businesses
    ADD COLUMN delivery text NOT NULL DEFAULT '' CHECK (length(delivery) <= 1000),
    ADD COLUMN returns  text NOT NULL DEFAULT '' CHECK (length(returns) <= 1000);
