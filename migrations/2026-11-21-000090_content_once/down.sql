DROP FUNCTION revision_is_visible;
