SELECT id, name, slug, business_name, business_slug, price_minor, currency, pictures FROM listings ORDER BY published_at DESC, id DESC LIMIT 24 OFFSET 48;
SELECT id, slug, name FROM businesses WHERE id = ANY('{@BUSINESSES@}');
