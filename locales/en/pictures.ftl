pictures-title = Pictures
# $most (Number) - the most pictures of one product
# $megabytes (Number) - the largest file
pictures-hint = Up to { $most } pictures as JPEG, PNG, WebP or GIF, { $megabytes } MB each. The first one is the main picture.
pictures-choose = Choose pictures, or drop them here
pictures-upload = Upload
pictures-main = Main picture
pictures-alt = What does it show?
pictures-alt-hint = Describe each picture in a few words, for search and for people who can’t see it.
pictures-alt-missing = No description yet.
# $number (Number) - which of the pictures
pictures-number = Picture { $number }
pictures-earlier = Move earlier
pictures-later = Move later
pictures-remove = Remove
pictures-not-taken = Some files weren’t added:
# $count (Number) - how many files were chosen and not uploaded
# $files (Text) - their names
pictures-left-behind = { $count ->
    [one] { $files } wasn’t uploaded. Choose it again, then use the Upload button.
   *[other] These files weren’t uploaded: { $files }. Choose them again, then use the Upload button.
}
# $name (Text) - the name of the file
# $most (Number) - the most pictures of one product
pictures-too-many = “{ $name }” wasn’t added. A product has at most { $most } { $most ->
    [one] picture
   *[other] pictures
}.
# $number (Number) - which of the pictures
pictures-show = Show picture { $number }
pictures-gallery = All pictures
