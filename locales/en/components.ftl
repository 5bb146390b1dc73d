components-past-the-end = This page is past the end of the list
components-first-page = First page
components-list-ends = This list doesn’t have that many pages.
# $most (Number) - how many pages can be opened
components-pages-cut = { $most ->
    [one] Only the first page of this list can be shown.
   *[other] Only the first { $most } pages of this list can be shown.
}
components-pages = Pages
components-page = page
# $number (Number) - which page
components-page-number = Page { $number }
components-previous = Previous
components-next = Next
components-filters = Filters
components-apply = Apply
components-clear-all = Clear all
components-previous-page = Previous page
components-next-page = Next page
# $title (Shown) - what the list is called
# $number (Number) - the page
components-title-of-page = { $title }, page { $number }
