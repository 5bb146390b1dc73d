UPDATE business_settings SET work_until = '23:59' WHERE work_until = '00:00';
ALTER TABLE business_settings
    DROP CONSTRAINT business_settings_work,
    ADD CONSTRAINT business_settings_work CHECK (work_from < work_until);

ALTER TABLE submissions
    DROP COLUMN counted_from,
    DROP COLUMN waited_so_far;
