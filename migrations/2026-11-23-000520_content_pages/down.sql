DROP FUNCTION page_version(bigint, integer);
DROP TABLE page_versions;
DROP TABLE pages;
