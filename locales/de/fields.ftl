fields-breadcrumbs = Sie sind hier
fields-categories = Kategorien
fields-column-category = Kategorie
fields-column-listings = Angebote
fields-column-fields = Felder
fields-plus-inherited = + { $count } geerbt
fields-heading = Felder von { $category }
fields-lead = Diese Felder werden für Produkte dieser und der untergeordneten Kategorien ausgefüllt.
fields-listings = { $count ->
    [one] Es gibt ein Angebot.
   *[other] Es gibt { $count } Angebote.
}
fields-new = Neues Feld
fields-none = Noch keine Felder
fields-none-text = Produkte haben hier nur die üblichen Felder wie Name, Preis und Beschreibung.
fields-column-label = Feld
fields-column-kind = Art
fields-column-lacking = Angebote ohne Angabe
fields-column-actions = Aktionen
fields-required = Pflichtfeld
fields-filter = Filter
fields-kind-text = Text
fields-kind-number = Zahl
fields-number-in = Zahl in { $unit }
fields-kind-choice = Eine Auswahl
fields-kind-choices = Mehrere zur Auswahl
fields-kind-yes-no = Ja oder nein
fields-kind-date = Datum
fields-choices-count = { $count ->
    [one] eine Möglichkeit
   *[other] { $count } Möglichkeiten
}
fields-move-up = „{ $label }“ nach oben
fields-move-down = „{ $label }“ nach unten
fields-inherited = Aus übergeordneten Kategorien
fields-label = Bezeichnung
fields-label-hint = So, wie sie überall zu lesen ist, zum Beispiel „Material“.
fields-label-missing = Geben Sie eine Bezeichnung ein.
fields-label-taken = Ein Feld mit dieser Bezeichnung gibt es schon hier oder in einer über- oder untergeordneten Kategorie.
fields-kind = Art
fields-kind-hint = Sie lässt sich später nicht ändern.
fields-unit = Einheit
fields-unit-hint = Für Zahlen, zum Beispiel cm, kg, l oder W. Angaben in einer anderen Einheit derselben Art werden umgerechnet.
fields-unit-malformed = Schreiben Sie eine Einheit wie „cm“.
fields-unit-in-use = { $count ->
    [one] Ein Angebot nennt dies in { $unit }. Das lässt sich nicht umrechnen.
   *[other] { $count } Angebote nennen dies in { $unit }. Das lässt sich nicht umrechnen.
}
fields-choices = Auswahl
fields-choices-hint = Für eine oder mehrere Möglichkeiten. Jede in eine eigene Zeile, höchstens { $most }.
fields-choices-missing = Schreiben Sie mindestens eine Möglichkeit.
fields-choices-too-many = Schreiben Sie höchstens { $most } Möglichkeiten.
fields-choice-too-long = Eine Möglichkeit darf höchstens { $most } Zeichen haben. Kürzen Sie „{ $choice }“.
fields-choice-semicolon = Eine Möglichkeit darf kein Semikolon enthalten. Prüfen Sie „{ $choice }“.
fields-choice-twice = „{ $choice }“ steht zweimal in der Liste.
fields-choices-used = Einige Möglichkeiten, die Sie entfernt oder umbenannt haben, werden verwendet. Angebote behalten sie bis zur nächsten Änderung, aber Besucher können nicht danach filtern.
fields-choice-used = { $count ->
    [one] „{ $choice }“: ein Angebot
   *[other] „{ $choice }“: { $count } Angebote
}
fields-confirm-choices = Ohne diese Möglichkeiten speichern
fields-is-required = Pflichtfeld: vor dem Einreichen nötig
fields-is-filterable = Besucher können danach filtern
fields-filter-text = Nach Text können Besucher nicht filtern. Wählen Sie eine andere Art.
fields-too-many = Eine Kategorie kann höchstens { $most } Felder haben.
fields-save = Speichern
fields-create = Feld hinzufügen
fields-cancel = Abbrechen
fields-delete = Löschen
fields-delete-title = „{ $label }“ löschen?
fields-delete-used = { $count ->
    [one] Ein Angebot verwendet dieses Feld. Es behält seinen Wert bis zur nächsten Änderung, aber niemand kann mehr danach filtern oder es ausfüllen.
   *[other] { $count } Angebote verwenden dieses Feld. Sie behalten ihre Werte bis zur nächsten Änderung, aber niemand kann mehr danach filtern oder es ausfüllen.
}
fields-delete-unused = Kein Angebot verwendet dieses Feld. Es wird nicht mehr danach gefragt.
fields-added = „{ $label }“ hinzugefügt.
fields-saved = „{ $label }“ gespeichert.
fields-moved = „{ $label }“ verschoben.
fields-deleted = „{ $label }“ gelöscht.
