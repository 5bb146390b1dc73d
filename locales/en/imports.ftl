imports-title = Import and export
imports-lead = Import products from another shop or a spreadsheet, or download yours.
imports-upload = Import products
imports-file = File
# $most (Number) - the largest file, in megabytes
imports-upload-hint = CSV with any separator, or an Excel workbook (.xlsx), up to { $most } MB. Exports from Shopify and WooCommerce work as they are. You can check everything before it’s imported.
imports-upload-button = Upload
imports-no-file = Choose a file.
# $most (Number) - the largest file, in megabytes
imports-too-large = The file can be up to { $most } MB. Split it, or leave out columns you don’t need.
imports-template = Start with a blank template
imports-template-text = It has a column for everything the category asks for.
imports-template-button = Download template
imports-export = Export products
imports-export-text = All products that aren’t archived, as a CSV file. You can edit it in a spreadsheet and import it again. Products are matched by their product number.
imports-export-button = Download all products
imports-past = Past imports
imports-none = No imports yet
imports-none-text = Files you upload appear here.
imports-column-state = Status
imports-column-person = Uploaded by
imports-column-when = Uploaded
imports-rows = Rows
imports-all = All imports
# $rows (Number) - how many rows were read
# $total (Number) - how many there are
imports-progress = { $rows } of { $total } rows
imports-reading = Reading the file…
imports-leave = You can leave this page. This continues in the background.
imports-reload = Reload
imports-stop = Stop
imports-again = Upload another file
imports-would = What will happen
imports-created = New
imports-changed = Changed
imports-unchanged = Unchanged
imports-submitted = Submitted
imports-at-once = Approved automatically
imports-left = Left out
imports-refused = Refused
imports-refused-button = Download refused rows
imports-refused-text = The file has your columns and a reason for each row. Correct the rows and upload it again.
imports-first-mistakes = First mistakes
# $line (Number) - the line in the file
imports-line = Line { $line }
imports-notes = Notes
# $rows (Number) - in how many rows
imports-note-rows = { $rows ->
    [one] one row
   *[other] { $rows } rows
}
# $lines (Text) - the first lines, separated by commas
imports-note-lines = (for example line { $lines })
imports-unknown = Unknown categories
imports-columns = Columns
# $rows (Number) - how many rows the file has
imports-columns-text = { $rows ->
    [one] One row was found. Check what each column is for.
   *[other] { $rows } rows were found. Check what each column is for.
}
# $count (Number) - how many characters are lost
imports-unreadable = { $count ->
    [one] One character can’t be read. Try another encoding below.
   *[other] { $count } characters can’t be read. Try another encoding below.
}
imports-column = Column
imports-samples = Examples
imports-meaning = Used for
imports-several = If several columns are used for the price, the description or the category, the first one with a value counts. A sale price comes before the regular one.
imports-sure-certain = matched by name
imports-sure-likely = likely
imports-sure-guess = a guess, please check
imports-target-none = Leave out
imports-target-sku = SKU
imports-target-barcode = Barcode (GTIN)
# $name (Text) - what the fact is called
imports-target-fact = Fact “{ $name }”
imports-target-facts = Several facts in one cell
imports-target-group = Same product in several rows
imports-target-kind = Kind of row (variations are left out)
# $number (Text) - which of several facts
imports-target-fact-name = Name of fact { $number }
# $number (Text) - which of several facts
imports-target-fact-value = Value of fact { $number }
imports-target-product = Product number from an export
imports-categories = Categories
imports-category = Category for all other rows
imports-category-hint = Used when a row’s category isn’t known. Without one, these products stay drafts until you choose.
imports-no-category = There is no such category. Choose one from the list.
imports-words = Choose the matching category for each one in the file.
imports-more-words = The file has more. The rest go to the category above.
# $count (Number) - how many different words
imports-words-summary = { $count ->
    [one] One category in the file
   *[other] { $count } categories in the file
}
imports-reading-title = How the file is read
imports-decimal = Decimal mark in prices
imports-decimal-found = Detect from the column
imports-ranges = Price ranges such as “10 – 20”
imports-ranges-refuse = Refuse the row
imports-ranges-lowest = Use the lowest price
imports-encoding = Encoding
imports-separator = Separator
imports-separator-tab = Tab
imports-sheet = Sheet
imports-look-again = Read the file again
imports-submits = Submit complete products for approval
imports-check = Check first
imports-start = Import
imports-check-hint = Checking shows what will happen without changing anything.
imports-state-uploaded = Ready to be matched
imports-state-checking = Checking
imports-state-checked = Checked
imports-state-waiting = Waiting to start
imports-state-running = Importing
imports-state-done = Imported
imports-state-stopped = Stopped
imports-state-failed = Not imported
imports-another-runs = Another import is running. Wait until it’s finished.
imports-file-gone = We no longer have this file. Upload it again.
imports-person-gone = The person who uploaded the file is no longer a member.
imports-see-products = View products
