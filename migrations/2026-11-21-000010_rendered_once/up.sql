-- What pages and the assistant need of a description, made when it is saved and copied when it is approved; sentences
-- one a line. Rows of before have none, and are rendered when they are next approved or shown.
ALTER TABLE product_revisions
    ADD COLUMN description_html text,
    ADD COLUMN summary          text,
    ADD COLUMN sentences        text;
ALTER TABLE listings
    ADD COLUMN sentences        text;
