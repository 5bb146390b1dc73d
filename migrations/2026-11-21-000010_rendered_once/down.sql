ALTER TABLE listings DROP COLUMN sentences;
ALTER TABLE product_revisions DROP COLUMN sentences, DROP COLUMN summary, DROP COLUMN description_html;
