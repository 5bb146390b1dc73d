DROP TABLE search_days;
DROP TABLE listing_days;
