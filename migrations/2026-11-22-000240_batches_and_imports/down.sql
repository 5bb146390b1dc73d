DROP TABLE import_mappings, imports, batch_items, batches;
