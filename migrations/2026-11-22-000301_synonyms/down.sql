DROP TABLE synonyms;
DELETE FROM public_changes WHERE kind = 'synonym';
