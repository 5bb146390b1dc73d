content-name = Name
content-name-missing = Enter a name.
content-brand = Brand
content-brand-hint = Who makes it, if that isn’t you.
content-price = Price
content-price-missing = Enter a price.
content-category = Category
content-category-missing = Choose a category from the list.
content-description = Description
content-description-hint = You can use Markdown: **bold**, lists with -, headings with ##.
content-description-missing = Describe the product in at least one sentence.
content-facts = Facts
content-facts-hint = One per line, such as “Material: oak”. Visitors see them as a table, and the assistant uses them to answer questions.
# $most (Number) - how many facts a product may have
content-facts-too-many = { $most ->
    [one] Write one fact at most.
   *[other] Write at most { $most } facts.
}
# $line (Text) - how the line begins that is wrong
content-fact-malformed = Write each fact like “Material: oak”. Check “{ $line }”.
# $name (Text) - how the fact's name begins
# $most-name (Number) - the most characters of a fact's name
# $most-value (Number) - the most characters of its value
content-fact-too-long = Write each fact on one line, with at most { $most-name } characters before the colon and { $most-value } after it. Check “{ $name }”.
content-missing = Fill this in.
content-price-on-request = Price on request
content-specifics = Details
# $label (Text) - what the field is called
content-specific-missing = Fill in “{ $label }”.
# $label (Text) - what the field is called
content-specific-malformed = Check “{ $label }”.
content-tags = Tags
content-tags-hint = Other words people might search for, separated by commas.
# $most (Number) - the most characters of a tag
content-tag-too-long = A tag can have { $most } characters at most.
# $most (Number) - the most tags of a product
content-tags-too-many = Use { $most } tags at most.
content-pictures = Pictures
# $most (Number) - the most pictures of a product
content-pictures-too-many = A product can have { $most } pictures at most.
# $most (Number) - the most characters of an alternative text
content-alt-too-long = Describe a picture in { $most } characters at most.
content-picture-unknown = One of the pictures is gone. Add it again.
# $label (Text) - what the field is called
# $most (Number) - the most characters
content-specific-too-long = “{ $label }” can have { $most } characters at most.
# $label (Text) - what the field is called
content-specific-choice-unknown = Choose one of the answers for “{ $label }”.
# $label (Text) - what the field is called
content-specific-date-malformed = Write “{ $label }” as a date, like 2026-11-30.
# $label (Text) - what the field is called
content-specific-number-malformed = Write “{ $label }” as a number, like 1.5.
# $label (Text) - what the field is called
# $unit (Text) - what it is measured in
content-specific-measure-malformed = Write “{ $label }” as a number in { $unit }, or in a unit that can be converted to it.
# $label (Text) - what the field is called
content-specific-number-too-large = “{ $label }” is too large.
content-yes = Yes
content-no = No
content-specifics-too-long = These details are too long altogether.
