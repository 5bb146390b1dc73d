DROP FUNCTION count_thumb;
DROP FUNCTION count_answer;
DROP TABLE thumb_days;
DROP TABLE assistant_thumbs;
DROP TABLE asked_words;
DROP TABLE asked_days;
DROP TABLE assistant_days;
