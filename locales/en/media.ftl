media-no-file = Choose a file first.
# $name (Text) - the name of the file
# $megabytes (Number) - the largest file
media-too-large = “{ $name }” is larger than { $megabytes } MB. Choose a smaller file.
# $name (Text) - the name of the file
media-wrong-kind = “{ $name }” isn’t a PNG, JPEG or WebP picture.
# $name (Text) - the name of the file
media-unreadable = “{ $name }” is damaged and can’t be read. Choose another file.
# $name (Text) - the name of the file
# $megapixels (Number) - the most megapixels
media-too-many-pixels = “{ $name }” has more than { $megapixels } megapixels. Make it smaller and try again.
