saved_views-title = Saved views
saved_views-save = Save this view
saved_views-lead = Name these filters to return to them with one click. Only you can see your saved views.
saved_views-name = Name of the view
saved_views-name-missing = Give the view a name.
saved_views-nothing = Choose at least one filter first, then save the view.
saved_views-too-long = These filters are too long to save. Remove some of them.
# $most (Number) - the most views that one may have
saved_views-too-many = You already have { $most } saved views. Remove one first.
saved_views-saved = View saved.
saved_views-remove = Remove this view
saved_views-removed = View removed.
saved_views-cancel = Cancel
