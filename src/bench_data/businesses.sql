-- Creates the businesses $1 to $2, each with its settings, roles and one admin. $3 towns, $4 trades, $5 first names, $6
-- last names, $7 the password hash shared by all users, $8 role names, $9 the time of creation.
WITH made AS (
    INSERT INTO businesses (slug, name, tagline, about_html, town, hue, created_at)
    SELECT 'bench-' || n,
           pg_temp.one_of($3, n, 1) || ' ' || pg_temp.one_of($4, n, 2) || ' ' || n,
           'Made with care in ' || pg_temp.one_of($3, n, 1),
           E'<p>A small business of its own kind.</p>\n', pg_temp.one_of($3, n, 1),
           floor(pg_temp.chance(n, 3) * 360)::smallint, $9
      FROM generate_series($1, $2) AS n
        ON CONFLICT DO NOTHING
    RETURNING id, substr(slug, 7)::bigint AS n
), person AS (
    INSERT INTO users (email, name, password_hash, created_at)
    SELECT 'bench-' || n || '@souk.example',
           pg_temp.one_of($5, n, 4) || ' ' || pg_temp.one_of($6, n, 5), $7, $9
      FROM made
        ON CONFLICT (email) DO UPDATE SET password_hash = excluded.password_hash
    RETURNING id, split_part(substr(email, 7), '@', 1)::bigint AS n
), setting AS (
    INSERT INTO business_settings (business_id, about) SELECT id, 'A small business of its own kind.' FROM made
), role AS (
    INSERT INTO roles (business_id, name, built_in)
    SELECT made.id, role.name, true FROM made CROSS JOIN unnest($8) AS role (name)
    RETURNING business_id, id, name
), opened AS (
    INSERT INTO events (business_id, at, actor_id, action, subject_name)
    SELECT made.id, $9, person.id, 'business.registered', 'bench-' || n FROM made JOIN person USING (n)
)
INSERT INTO memberships (business_id, user_id, role_id, created_at)
SELECT made.id, person.id, role.id, $9
  FROM made JOIN person USING (n) JOIN role ON role.business_id = made.id AND role.name = 'admin'
