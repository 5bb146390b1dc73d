# follows what a picture shows, in its link
gallery-open = View full size
# $number (Number) - which of the pictures
# $count (Number) - how many there are
gallery-place = Picture { $number } of { $count }
gallery-zoom = Zoom
gallery-close = Close
gallery-previous = Previous
gallery-next = Next
