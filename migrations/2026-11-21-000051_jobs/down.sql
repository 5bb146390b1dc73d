DROP FUNCTION hold_job, tend_jobs, put_job_back, job_pause, enqueue_job;
DROP TABLE job_schedules, jobs;
