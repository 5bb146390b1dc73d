DROP FUNCTION ask_business;
DROP TABLE questions;
