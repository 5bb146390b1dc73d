redirects-title = Redirects
redirects-lead = Old addresses, and where they lead. A redirect works only where the marketplace has no page of its own.
redirects-new = New redirect
redirects-edit = Edit redirect
redirects-import = Import a file
redirects-find = Find an address
redirects-none = No redirects found
redirects-none-text = When a page gets another address, its old one is added here by itself.
redirects-column-path = Old address
redirects-column-target = Leads to
redirects-column-status = Answer
redirects-column-used = Used
# $uses (Number) - how often
# $day (Text) - when last, as 2026-11-23
redirects-used = { $uses ->
    [one] once, on { $day }
   *[other] { $uses } times, last on { $day }
}
redirects-never-used = Never
redirects-elsewhere = Another site
redirects-path-hint = Starts with a slash, without a question mark, such as /old-shop.
redirects-target-hint = An address on this marketplace that starts with a slash, or an https address elsewhere.
# $most (Number) - characters
redirects-path-mistaken = Enter an address on this marketplace that starts with a slash, up to { $most } characters, without a question mark.
redirects-path-kept = This part of the marketplace is for people who are signed in, or for programs. It can’t be redirected.
redirects-target-mistaken = Enter an address that starts with a slash, or with https://.
redirects-status-mistaken = Choose 301, 302 or 308.
# $path (Text) - the old address
redirects-circle = { $path } would lead back to itself.
# $most (Number) - redirects
redirects-too-many = The marketplace can have { $most } redirects at most.
redirects-moved = moved for good
redirects-moved-with-forms = moved for good, forms too
redirects-for-now = for now
redirects-save = Save
redirects-saved = Saved. It works where the marketplace has no page of its own.
redirects-saved-elsewhere = Saved. Note that it leads people to another site.
redirects-delete = Delete
# $path (Text) - the old address
redirects-delete-this = Delete the redirect of { $path }
redirects-deleted = The redirect was deleted.
redirects-import-lead = A CSV file with one redirect per line: old address, new address, and if you like the answer (301, 302 or 308).
redirects-import-file = File
# $most (Number) - lines
redirects-import-hint = Up to { $most } lines. Existing redirects of the same addresses are replaced.
redirects-import-refused = Nothing was imported. Correct these lines and try again:
# $line (Number) - which
redirects-import-line = Line { $line }:
redirects-line-mistaken = This line isn’t CSV.
# $most (Number) - lines
redirects-too-many-lines = A file can have { $most } lines at most.
redirects-nothing = The file holds no redirects.
# $count (Number) - how many
redirects-imported = { $count ->
    [one] One redirect was imported.
   *[other] { $count } redirects were imported.
}
