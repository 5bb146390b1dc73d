fields-breadcrumbs = Breadcrumbs
fields-categories = Categories
fields-column-category = Category
fields-column-listings = Listings
fields-column-fields = Fields
# $count (Number) - the fields of the categories above
fields-plus-inherited = + { $count } inherited
# $category (Shown) - the name of the category
fields-heading = Fields of { $category }
fields-lead = Authors fill these in for products in this category and the ones below it.
# $count (Number) - the listings of the category
fields-listings = { $count ->
    [one] There is one listing.
   *[other] There are { $count } listings.
}
fields-new = New field
fields-none = No fields yet
fields-none-text = Products here only have the usual fields, such as name, price and description.
fields-column-label = Field
fields-column-kind = Kind
fields-column-lacking = Listings without it
fields-column-actions = Actions
fields-required = Required
fields-filter = Filter
fields-kind-text = Text
fields-kind-number = Number
# $unit (Text) - what it is measured in
fields-number-in = Number in { $unit }
fields-kind-choice = One choice
fields-kind-choices = Several choices
fields-kind-yes-no = Yes or no
fields-kind-date = Date
# $count (Number) - what can be chosen
fields-choices-count = { $count ->
    [one] one choice
   *[other] { $count } choices
}
# $label (Text) - what the field is called
fields-move-up = Move “{ $label }” up
# $label (Text) - what the field is called
fields-move-down = Move “{ $label }” down
fields-inherited = From parent categories
fields-label = Label
fields-label-hint = The name authors and visitors see, such as “Material”.
fields-label-missing = Enter a label.
fields-label-taken = A field with this label already exists here or in a category above or below.
fields-kind = Kind
fields-kind-hint = This can’t be changed later.
fields-unit = Unit
fields-unit-hint = For numbers, such as cm, kg, l or W. Values in another unit of the same kind are converted.
fields-unit-malformed = Enter a unit such as “cm”.
# $count (Number) - the listings
# $unit (Text) - what they are measured in now
fields-unit-in-use = { $count ->
    [one] One listing says this in { $unit }, which can’t be converted.
   *[other] { $count } listings say this in { $unit }, which can’t be converted.
}
fields-choices = Choices
# $most (Number) - the most choices
fields-choices-hint = For one or several choices. Put each on its own line, { $most } at most.
fields-choices-missing = Enter at least one choice.
# $most (Number) - the most choices
fields-choices-too-many = Enter { $most } choices at most.
# $choice (Text) - the beginning of the choice
# $most (Number) - the most characters
fields-choice-too-long = A choice can have { $most } characters at most. Shorten “{ $choice }”.
# $choice (Text) - the choice
fields-choice-semicolon = A choice can’t contain a semicolon. Check “{ $choice }”.
# $choice (Text) - the choice
fields-choice-twice = “{ $choice }” is in the list twice.
fields-choices-used = Some of the choices you removed or renamed are in use. Listings keep them until they’re next changed, but visitors can’t filter by them.
# $choice (Text) - the choice
# $count (Number) - the listings that say it
fields-choice-used = { $count ->
    [one] “{ $choice }”: one listing
   *[other] “{ $choice }”: { $count } listings
}
fields-confirm-choices = Save without these choices
fields-is-required = Required before a product can be submitted
fields-is-filterable = Visitors can filter by it
fields-filter-text = Visitors can’t filter by text. Choose another kind.
# $most (Number) - the most fields of a category
fields-too-many = A category can have { $most } fields at most.
fields-save = Save
fields-create = Add field
fields-cancel = Cancel
fields-delete = Delete
# $label (Text) - what the field is called
fields-delete-title = Delete “{ $label }”?
# $count (Number) - the listings that say something in it
fields-delete-used = { $count ->
    [one] One listing uses this field. It keeps its value until it’s next changed, but nobody can filter by it or fill it in any more.
   *[other] { $count } listings use this field. They keep their values until they’re next changed, but nobody can filter by it or fill it in any more.
}
fields-delete-unused = No listing uses this field. Authors won’t be asked for it any more.
# $label (Text) - what the field is called
fields-added = “{ $label }” added.
# $label (Text) - what the field is called
fields-saved = “{ $label }” saved.
# $label (Text) - what the field is called
fields-moved = “{ $label }” moved.
# $label (Text) - what the field is called
fields-deleted = “{ $label }” deleted.
