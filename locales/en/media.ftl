media-no-file = Choose a file first.
# $name (Text) - the name of the file
# $megabytes (Number) - the largest file
media-too-large = “{ $name }” is larger than { $megabytes } MB. Choose a smaller file.
# $name (Text) - the name of the file
media-wrong-kind = “{ $name }” isn’t a JPEG, PNG, WebP or GIF picture.
# $name (Text) - the name of the file
# $kind (Text) - the kind of picture that it is, such as AVIF
media-unsupported = “{ $name }” is a picture in the { $kind } format, which can’t be used here. Save it as JPEG, PNG or WebP and upload that.
# $name (Text) - the name of the file
# $kind (Text) - the kind of picture that it is, such as progressive JPEG
media-too-much-memory = “{ $name }” is too large for the way it’s saved ({ $kind }). Save it as a standard (baseline) JPEG, or make it smaller.
# $name (Text) - the name of the file
# $most (Number) - the most files
media-too-many-files = “{ $name }” was left out. Upload at most { $most } { $most ->
    [one] file
   *[other] files
} at a time.
# $megabytes (Number) - the most of one form
media-form-too-large = That’s more than { $megabytes } MB at once. Upload fewer files at a time.
media-broken-off = The upload broke off before it was complete. Try again.
# $seconds (Number) - how long to wait
media-crowded = Many pictures are being uploaded right now. Try again in { $seconds } seconds.
# $name (Text) - the name of the file
media-unreadable = “{ $name }” is damaged and can’t be read. Choose another file.
# $name (Text) - the name of the file
# $megapixels (Number) - the most megapixels
media-too-many-pixels = “{ $name }” has more than { $megapixels } megapixels. Make it smaller and try again.
