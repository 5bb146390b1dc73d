tree-title = Kategorien
tree-lead = Öffnen Sie eine Kategorie, um zu sehen, was darunter liegt. Besucher sehen jede Änderung sofort.
tree-new = Neue Kategorie
tree-new-below = Kategorie darunter anlegen
tree-edit = Bearbeiten
tree-edit-this = { $category } bearbeiten
tree-view = Seite ansehen
tree-export = Exportieren
tree-search = Kategorien durchsuchen
tree-find = Suchen
tree-sort = Von A bis Z sortieren
tree-sorted = Nach Namen sortiert.
tree-found = { $count ->
    [one] Eine Kategorie gefunden.
   *[other] { $count } Kategorien gefunden.
}
tree-show-all = Alle Kategorien anzeigen
tree-none-found = Keine Kategorie gefunden
tree-none-found-text = Versuchen Sie es mit einem anderen Wort oder einem Teil davon.
tree-none = Hier gibt es noch keine Kategorien
tree-none-text = Legen Sie eine an oder importieren Sie eine Liste.
tree-column-below = Unterkategorien
tree-merging = Wird zusammengelegt
tree-merging-into = Diese Kategorie wird mit { $category } zusammengelegt. Ihre Produkte werden noch verschoben.
tree-late = Jemand anderes hat diese Kategorie inzwischen geändert. Vergleichen Sie, was unter Ihrem Text steht, und speichern Sie noch einmal.
tree-name = Name
tree-name-hint = Die Namen, die Souk mitbringt, sehen Besucher in ihrer Sprache. Einen eigenen Namen sehen sie so, wie Sie ihn schreiben.
tree-name-missing = Geben Sie einen Namen ein.
tree-name-arrow = Ein Name darf kein „{ $mark }“ enthalten.
tree-name-taken = Dort gibt es schon eine Kategorie mit diesem Namen.
tree-address = Adresse
tree-address-hint = Der letzte Teil der Seitenadresse, zum Beispiel „schreibtischlampen“. Bleibt das Feld bei einer neuen Kategorie leer, wird der Name verwendet. Eine geänderte Adresse funktioniert weiter.
tree-address-letters = Verwenden Sie nur die Buchstaben a bis z, Ziffern und einzelne Bindestriche.
tree-address-reserved = Diese Adresse ist reserviert. Wählen Sie eine andere.
tree-address-taken = Eine andere Kategorie hat diese Adresse oder hatte sie früher.
tree-about = Text
tree-about-hint = Steht oben auf der Seite der Kategorie. Sie können Markdown verwenden.
tree-save = Speichern
tree-create = Kategorie anlegen
tree-cancel = Abbrechen
tree-added = „{ $name }“ angelegt.
tree-saved = „{ $name }“ gespeichert.
tree-picture = Bild
tree-picture-now = Das Bild der Kategorie
tree-choose-file = Datei auswählen
tree-picture-hint = JPEG, PNG, WebP oder GIF, bis { $megabytes } MB und { $megapixels } Megapixel. Querformat passt am besten.
tree-upload = Hochladen
tree-picture-remove = Bild entfernen
tree-picture-saved = Bild gespeichert.
tree-picture-removed = Bild entfernt.
tree-more = Mehr ändern
tree-fields = Felder
tree-move = Verschieben
tree-merge = Zusammenlegen
tree-delete = Löschen
tree-left-behind = { $count ->
    [one] Ein Produkt liegt in dieser Kategorie selbst und bleibt hier. Sein Unternehmen wählt bei der nächsten Änderung eine Unterkategorie.
   *[other] { $count } Produkte liegen in dieser Kategorie selbst und bleiben hier. Ihre Unternehmen wählen bei der nächsten Änderung eine Unterkategorie.
}
tree-too-deep = Kategorien können höchstens { $most } Ebenen tief sein.
tree-below-itself = Eine Kategorie kann nicht unter sich selbst liegen.
tree-is-merging = Diese Kategorie wird gerade zusammengelegt.
tree-meanwhile = Jemand anderes hat diese Kategorie inzwischen geändert. Sehen Sie noch einmal nach.
tree-not-empty = Diese Kategorie ist nicht leer.
tree-move-heading = { $category } verschieben
tree-move-lead = Sie liegt jetzt unter { $category }. Alles darunter kommt mit, und ihre Adresse bleibt gleich.
tree-top = Oberste Ebene
tree-is-here = Liegt schon hier
tree-move-here = Hierher verschieben
tree-move-into = Nach { $category } verschieben
tree-moved = Kategorie verschoben.
tree-merge-heading = { $category } zusammenlegen
tree-merge-lead = Wählen Sie die Kategorie, die ihre Produkte übernimmt. Diese hier wird dann entfernt.
tree-merge-into = Mit { $category } zusammenlegen?
tree-merge-choose-this = Mit { $category } zusammenlegen
tree-choose = Auswählen
tree-choose-another = Andere auswählen
tree-this-one = Diese Kategorie
tree-merge-into-leaf = Hat Unterkategorien. Wählen Sie eine davon.
tree-merge-double = Beide haben eine Unterkategorie „{ $name }“. Legen Sie zuerst diese zusammen.
tree-merge-products = { $count ->
    [one] Ein Produkt wird mit allen Versionen verschoben.
   *[other] { $count } Produkte werden mit allen Versionen verschoben.
}
tree-merge-below = { $count ->
    [one] Eine Unterkategorie wird verschoben.
   *[other] { $count } Unterkategorien werden verschoben.
}
tree-merge-fields = { $count ->
    [one] Ihr Feld wird verschoben. Haben beide dasselbe Feld, behält es die Auswahl von beiden.
   *[other] Ihre { $count } Felder werden verschoben. Haben beide dasselbe Feld, behält es die Auswahl von beiden.
}
tree-merge-address = { $address } führt ab dann zur anderen Kategorie.
tree-merged = Kategorien zusammengelegt.
tree-merge-begun = Die Produkte werden verschoben. Das kann einige Minuten dauern.
tree-delete-heading = { $category } löschen?
tree-delete-not-empty = Nur eine leere Kategorie kann gelöscht werden. Legen Sie sie stattdessen mit einer anderen zusammen.
tree-delete-empty = In dieser Kategorie ist nichts. Ihre Seite, ihr Text und ihre Felder werden auch gelöscht.
tree-has-below = { $count ->
    [one] Sie hat eine Unterkategorie.
   *[other] Sie hat { $count } Unterkategorien.
}
tree-has-products = { $count ->
    [one] Ein Produkt liegt darin oder lag früher darin.
   *[other] { $count } Produkte liegen darin oder lagen früher darin.
}
tree-deleted = „{ $name }“ gelöscht.
tree-import = Kategorien importieren
tree-import-button = Importieren
tree-import-lead = Laden Sie eine Liste mit einer Kategorie pro Zeile hoch, deren Namen durch „{ $mark }“ getrennt sind. Sie sehen, was sich ändert, bevor etwas gespeichert wird.
tree-import-file = Datei
tree-import-hint = Eine CSV-Datei mit einer Spalte „path“ oder eine einfache Textdatei, in UTF-8. Höchstens { $most } Zeilen.
tree-import-look = Datei prüfen
tree-import-no-file = Wählen Sie eine Datei aus.
tree-import-not-text = Diese Datei ist kein Text in UTF-8. Speichern Sie sie als „CSV UTF-8“ und versuchen Sie es noch einmal.
tree-import-check = Import prüfen
tree-import-another = Andere Datei auswählen
tree-check-lead = Es ist noch nichts gespeichert. Kategorien, die nicht in der Datei stehen, bleiben, wie sie sind.
tree-check-added = Werden angelegt
tree-check-kept = Schon vorhanden
tree-check-double = Doppelte Zeilen
tree-check-wrong = Zeilen mit Fehlern
tree-check-nothing = Es gibt nichts anzulegen.
tree-check-left-out = { $count ->
    [one] Die Zeile mit einem Fehler wird ausgelassen.
   *[other] Die { $count } Zeilen mit Fehlern werden ausgelassen.
}
tree-check-take = { $count ->
    [one] Eine Kategorie anlegen
   *[other] { $count } Kategorien anlegen
}
tree-line = Zeile { $line }:
tree-check-more = { $count ->
    [one] und eine weitere
   *[other] und { $count } weitere
}
tree-check-split = Kategorien, die Unterkategorien bekommen
tree-check-split-text = Sie haben eigene Produkte. Diese bleiben dort, bis ihre Unternehmen sie ändern und eine Unterkategorie wählen.
tree-line-unreadable = Diese Zeile lässt sich nicht lesen.
tree-line-columns = Diese Zeile hat { $cells } Spalten, die erste aber { $headings }. Setzen Sie Namen mit Kommas in Anführungszeichen.
tree-too-many-lines = Eine Liste kann höchstens { $most } Zeilen haben. Der Rest wird ausgelassen.
tree-imported = { $count ->
    [one] Eine Kategorie angelegt.
   *[other] { $count } Kategorien angelegt.
}
