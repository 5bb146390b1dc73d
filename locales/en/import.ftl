import-file-empty = The file is empty.
import-file-none = This isn’t a file.
import-file-no-table = This file isn’t a table. Save it as CSV or as an Excel workbook (.xlsx).
import-file-workbook-broken = This workbook can’t be read. If it has a password, remove it, or save the sheet as CSV.
import-file-workbook-large = This workbook is too large to read. Save the sheet as CSV.
import-file-no-sheet = The workbook has no sheet with this name.
import-row-too-long = The row is longer than 256 KB.
import-row-endless = The row is longer than 256 KB, or a quotation mark in it is never closed.
import-row-unclosed = A quotation mark in this row is never closed.
import-row-too-many-cells = The row has more than 1,000 cells.
import-row-changed = The file was changed while it was being read.
import-row-refused = The row couldn’t be saved.
# $cells (Number) - how many cells the row has
# $columns (Number) - how many columns the file names
import-row-too-wide = The row has more cells ({ $cells }) than the file has columns ({ $columns }). Put text that contains the separator in quotation marks.
# $column (Text) - what the column is called
import-column-double = Two columns are matched to the same field. Check “{ $column }”.
import-name-missing = No column is matched to the name. Choose the one that holds the product names.
import-price-unreadable = This isn’t a price.
import-price-range = This is a range and not a price. Choose what to do with ranges, or write one price.
import-price-ambiguous = It’s unclear whether this mark separates thousands or decimals. Choose the decimal mark, or write the price without a thousands separator.
# $decimals (Number) - how many decimals a price may have
import-price-decimals = { $decimals ->
    [one] The price has more than one decimal.
   *[other] The price has more than { $decimals } decimals.
}
# $currency (Text) - the code of the currency that prices are in
import-price-other-currency = The price is in another currency. Prices here are in { $currency }.
import-product-twice = An earlier row already has this product.
import-product-unknown = No product has this number.
import-sku-twice = An earlier row already has this SKU.
import-name-twice = An earlier row already has this name, and there’s no SKU to tell them apart.
import-name-of-several = Several products have this name. Add the SKU of the right one.
import-refused-line = line in the file
import-refused-column = reason
import-note-mojibake = Garbled letters such as “Ã©” were repaired
import-note-entities = HTML entities such as “&amp;” became letters
import-note-html = HTML was converted to Markdown
import-note-controls = Invisible control characters were removed
import-note-lost = Some letters in the file were already damaged (“�”)
import-note-short = The row has fewer cells than there are columns; the missing ones count as empty
import-note-long-name = A long name was shortened and put in full before the description
import-note-barcode = An invalid barcode was left out
import-note-tags = Tags that are too long or too many were left out
import-note-specific = A value doesn’t fit its field and was saved as a fact
import-note-facts = Facts in one cell can’t be told apart and were left out
import-note-category = The category isn’t known and was left empty
import-note-no-price = There is no price
import-note-zero-price = The price is zero
import-note-unfinished = Something required is missing, so it stays a draft
import-note-variant = Left out: another variant or picture of a product above
import-note-twice = Left out: the same row appears earlier
