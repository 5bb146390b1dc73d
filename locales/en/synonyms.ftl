synonyms-title = Synonyms
synonyms-breadcrumbs = Breadcrumbs
synonyms-lead = Words that mean the same here. Searching for one finds listings that use any of the others.
synonyms-new = New group
synonyms-edit = Edit group
synonyms-none = No synonyms yet
synonyms-none-text = Add a group such as “sofa” and “couch”, so that either word finds both.
synonyms-actions = Actions
synonyms-words = Words
# $most (Number) - the most words
synonyms-words-hint = One per line, up to { $most }. Each may be several words, such as “love seat”.
synonyms-save = Save
synonyms-cancel = Cancel
synonyms-delete = Delete
# $group (Text) - its words
synonyms-delete-group = Delete “{ $group }”
synonyms-saved = Saved. Searches use these words now.
# $group (Text) - its words
synonyms-deleted = Deleted “{ $group }”.
synonyms-too-few = Enter at least two words, one per line.
# $most (Number) - the most words
synonyms-too-many-words = A group can have { $most } words at most.
# $most (Number) - the most groups
synonyms-too-many-groups = There can be { $most } groups at most. Delete one first.
# $word (Text) - the beginning of what was typed
# $most (Number) - the most characters
synonyms-word-too-long = “{ $word }…” is too long. Use { $most } characters at most.
# $word (Text) - what was typed
synonyms-no-word = “{ $word }” has no letters or digits.
# $word (Text) - what was typed
synonyms-word-twice = “{ $word }” is listed twice.
