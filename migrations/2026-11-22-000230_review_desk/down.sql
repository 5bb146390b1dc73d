DROP TABLE saved_views, comments, decision_points, decisions, reasons, submissions;
ALTER TABLE users DROP COLUMN shortcuts;
ALTER TABLE memberships DROP COLUMN is_trusted;
ALTER TABLE business_settings
    DROP CONSTRAINT business_settings_work,
    DROP COLUMN review_target_hours,
    DROP COLUMN time_zone,
    DROP COLUMN work_days,
    DROP COLUMN work_from,
    DROP COLUMN work_until,
    DROP COLUMN free_fields,
    DROP COLUMN free_price_percent,
    DROP COLUMN review_version;
