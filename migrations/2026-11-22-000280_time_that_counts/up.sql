-- A working day may end at midnight, which as a time is the first of the day.
ALTER TABLE business_settings
    DROP CONSTRAINT business_settings_work,
    ADD CONSTRAINT business_settings_work CHECK (work_from < work_until OR work_until = '00:00');

-- While its product is archived nobody can decide on a submission, so that time is none that it waits.
ALTER TABLE submissions
    -- Since when the time counts; none is since it was handed in.
    ADD COLUMN counted_from timestamptz,
    -- Working time of this round that it had waited until then, in seconds.
    ADD COLUMN waited_so_far integer NOT NULL DEFAULT 0;
