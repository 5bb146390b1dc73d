DROP TABLE redirect_uses;
DROP TABLE redirects;
