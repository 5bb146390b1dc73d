DROP TABLE migration_checksums;
DROP FUNCTION souk_sees_everything;
