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
