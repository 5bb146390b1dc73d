#!/bin/sh
# Runs once, when the database is made: Souk refuses a superuser, whom row-level security does not bind.
set -eu
psql --username postgres --set ON_ERROR_STOP=1 --set password="$SOUK_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE souk LOGIN PASSWORD :'password';
CREATE DATABASE souk OWNER souk;
SQL
