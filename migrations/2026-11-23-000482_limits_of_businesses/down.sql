DROP TRIGGER products_restored_within_limits ON products;
DROP TRIGGER products_within_limits ON products;
DROP TRIGGER memberships_within_limits ON memberships;
DROP TRIGGER pictures_within_limits ON pictures;
DROP TRIGGER submissions_within_limits ON submissions;
DROP FUNCTION keep_restored_within_limits();
DROP FUNCTION keep_within_limits();
DROP FUNCTION require_room(bigint, text, timestamptz);
DROP FUNCTION use_of(bigint, text, bigint, timestamptz);
DROP FUNCTION limit_of(bigint, text);
DROP TRIGGER business_settings_limits_kept ON business_settings;
DROP FUNCTION keep_limits();
ALTER TABLE business_settings
    DROP COLUMN most_products, DROP COLUMN most_members, DROP COLUMN most_media, DROP COLUMN most_submissions;
DROP TABLE market_limits;
