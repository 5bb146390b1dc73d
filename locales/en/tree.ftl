tree-title = Categories
tree-lead = Open a category to see what’s below it. Visitors find all of this on the marketplace at once.
tree-new = New category
tree-new-below = Add a category below it
tree-edit = Edit
# $category (Shown) - the name of the category
tree-edit-this = Edit { $category }
tree-view = View its page
tree-export = Export
tree-search = Search categories
tree-find = Search
tree-sort = Sort A to Z
tree-sorted = Sorted by name.
# $count (Number) - the categories that were found
tree-found = { $count ->
    [one] One category found.
   *[other] { $count } categories found.
}
tree-show-all = Show all categories
tree-none-found = No category found
tree-none-found-text = Try another word, or part of one.
tree-none = No categories here yet
tree-none-text = Add one, or import a list.
tree-column-below = Subcategories
tree-merging = Merging
# $category (Shown) - the path of the category
tree-merging-into = This category is being merged into { $category }. Its products are still being moved.
tree-late = Someone else changed this category in the meantime. Compare what they saved, shown below your text, and save again.
tree-name = Name
tree-name-hint = Visitors read the names that come with Souk in their own language. A name of your own is shown as you write it.
tree-name-missing = Enter a name.
# $mark (Text) - the character
tree-name-arrow = A name can’t contain “{ $mark }”.
tree-name-taken = A category with this name already exists there.
tree-address = Address
tree-address-hint = The last part of its page’s address, such as “desk-lamps”. Leave it empty on a new category to use its name. An address you change keeps working.
tree-address-letters = Use only the letters a to z, digits and single hyphens.
tree-address-reserved = This address is reserved. Choose another one.
tree-address-taken = Another category has this address, or had it before.
tree-about = Text
tree-about-hint = Shown at the top of the category’s page. You can use Markdown.
tree-save = Save
tree-create = Add category
tree-cancel = Cancel
# $name (Text) - what the category is called
tree-added = “{ $name }” added.
# $name (Text) - what the category is called
tree-saved = “{ $name }” saved.
tree-picture = Picture
tree-picture-now = The category’s picture
tree-choose-file = Choose a file
# $megabytes (Number) - the largest file
# $megapixels (Number) - the largest picture
tree-picture-hint = JPEG, PNG, WebP or GIF, up to { $megabytes } MB and { $megapixels } megapixels. Landscape works best.
tree-upload = Upload
tree-picture-remove = Remove picture
tree-picture-saved = Picture saved.
tree-picture-removed = Picture removed.
tree-more = Change more
tree-fields = Fields
tree-move = Move
tree-merge = Merge
tree-delete = Delete
# $count (Number) - the products of the category itself
tree-left-behind = { $count ->
    [one] One product is in this category itself and stays listed here. Its business chooses a subcategory the next time it changes it.
   *[other] { $count } products are in this category itself and stay listed here. Their businesses choose a subcategory the next time they change them.
}
# $most (Number) - how many categories may stand below each other
tree-too-deep = Categories can be at most { $most } levels deep.
tree-below-itself = A category can’t go below itself.
tree-is-merging = This category is being merged.
tree-meanwhile = Someone else changed this category in the meantime. Look again.
tree-not-empty = This category isn’t empty.
# $category (Shown) - the name of the category
tree-move-heading = Move { $category }
# $category (Shown) - the path of the category
tree-move-lead = It’s now at { $category }. Everything below it moves along, and its address stays the same.
tree-top = Top level
tree-is-here = It’s here now
tree-move-here = Move here
# $category (Shown) - the name of the category
tree-move-into = Move into { $category }
tree-moved = Category moved.
# $category (Shown) - the name of the category
tree-merge-heading = Merge { $category }
tree-merge-lead = Choose the category that takes over its products. This one is then removed.
# $category (Shown) - the path of the category
tree-merge-into = Merge into { $category }?
# $category (Shown) - the name of the category
tree-merge-choose-this = Merge into { $category }
tree-choose = Choose
tree-choose-another = Choose another
tree-this-one = This category
tree-merge-into-leaf = Has subcategories. Choose one of those.
# $name (Text) - what the subcategory is called
tree-merge-double = Both have a subcategory “{ $name }”. Merge those first.
# $count (Number) - the products
tree-merge-products = { $count ->
    [one] One product is moved, with all its versions.
   *[other] { $count } products are moved, with all their versions.
}
# $count (Number) - the subcategories
tree-merge-below = { $count ->
    [one] One subcategory is moved.
   *[other] { $count } subcategories are moved.
}
# $count (Number) - the fields
tree-merge-fields = { $count ->
    [one] Its field is moved. If both ask for the same field, it keeps the choices of both.
   *[other] Its { $count } fields are moved. Where both ask for the same field, it keeps the choices of both.
}
# $address (Text) - the address of its page
tree-merge-address = { $address } leads to the other category from then on.
tree-merged = Categories merged.
tree-merge-begun = The products are being moved. This can take a few minutes.
# $category (Shown) - the name of the category
tree-delete-heading = Delete { $category }?
tree-delete-not-empty = Only an empty category can be deleted. Merge it into another one instead.
tree-delete-empty = Nothing is in this category. Its page, its text and its fields go as well.
# $count (Number) - the subcategories
tree-has-below = { $count ->
    [one] It has one subcategory.
   *[other] It has { $count } subcategories.
}
# $count (Number) - the products
tree-has-products = { $count ->
    [one] One product is in it or was in it before.
   *[other] { $count } products are in it or were in it before.
}
# $name (Text) - what the category was called
tree-deleted = “{ $name }” deleted.
tree-import = Import categories
tree-import-button = Import
# $mark (Text) - the character
tree-import-lead = Upload a list with one category per line, its names separated by “{ $mark }”. You’ll see what changes before anything is saved.
tree-import-file = File
# $most (Number) - the most lines
tree-import-hint = A CSV file with a column “path”, or a plain text file, in UTF-8. At most { $most } lines.
tree-import-look = Check the file
tree-import-no-file = Choose a file.
tree-import-not-text = This file isn’t text in UTF-8. Save it as “CSV UTF-8” and try again.
tree-import-check = Check the import
tree-import-another = Choose another file
tree-check-lead = Nothing is saved yet. Categories that aren’t in the file stay as they are.
tree-check-added = Will be added
tree-check-kept = Already there
tree-check-double = Repeated lines
tree-check-wrong = Lines with mistakes
tree-check-nothing = There’s nothing to add.
# $count (Number) - the lines with mistakes
tree-check-left-out = { $count ->
    [one] The line with a mistake is left out.
   *[other] The { $count } lines with mistakes are left out.
}
# $count (Number) - the categories to be added
tree-check-take = { $count ->
    [one] Add one category
   *[other] Add { $count } categories
}
# $line (Number) - the line of the file
tree-line = Line { $line }:
# $count (Number) - how many are not shown
tree-check-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
tree-check-split = Categories that get subcategories
tree-check-split-text = These have products of their own. The products stay listed there until their businesses change them and choose a subcategory.
tree-line-unreadable = This line can’t be read.
# $headings (Number) - the columns of the first line
# $cells (Number) - the columns of this line
tree-line-columns = This line has { $cells } columns, but the first line has { $headings }. Put quotes around names with commas.
# $most (Number) - the most lines
tree-too-many-lines = A list can have { $most } lines at most. The rest is left out.
# $count (Number) - the categories that were added
tree-imported = { $count ->
    [one] One category added.
   *[other] { $count } categories added.
}
