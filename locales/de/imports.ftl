imports-title = Import und Export
imports-lead = Importieren Sie Produkte aus einem anderen Shop oder einer Tabelle, oder laden Sie Ihre herunter.
imports-upload = Produkte importieren
imports-file = Datei
imports-upload-hint = CSV mit beliebigem Trennzeichen oder eine Excel-Arbeitsmappe (.xlsx), bis zu { $most } MB. Exporte aus Shopify und WooCommerce funktionieren unverändert. Vor dem Import können Sie alles prüfen.
imports-upload-button = Hochladen
imports-no-file = Wählen Sie eine Datei.
imports-too-large = Die Datei darf höchstens { $most } MB haben. Teilen Sie sie auf oder lassen Sie unnötige Spalten weg.
imports-template = Mit einer leeren Vorlage beginnen
imports-template-text = Sie enthält eine Spalte für alles, was die Kategorie verlangt.
imports-template-button = Vorlage herunterladen
imports-export = Produkte exportieren
imports-export-text = Alle nicht archivierten Produkte als CSV-Datei. Sie können sie in einer Tabelle bearbeiten und wieder importieren. Produkte werden an ihrer Produktnummer erkannt.
imports-export-button = Alle Produkte herunterladen
imports-past = Bisherige Importe
imports-none = Noch keine Importe
imports-none-text = Hochgeladene Dateien erscheinen hier.
imports-column-state = Status
imports-column-person = Hochgeladen von
imports-column-when = Hochgeladen
imports-rows = Zeilen
imports-all = Alle Importe
imports-progress = { $rows } von { $total } Zeilen
imports-reading = Die Datei wird gelesen …
imports-leave = Sie können diese Seite verlassen. Es läuft im Hintergrund weiter.
imports-reload = Neu laden
imports-stop = Anhalten
imports-again = Andere Datei hochladen
imports-would = Was passieren wird
imports-created = Neu
imports-changed = Geändert
imports-unchanged = Unverändert
imports-submitted = Zur Freigabe eingereicht
imports-at-once = Automatisch freigegeben
imports-left = Ausgelassen
imports-refused = Abgelehnt
imports-refused-button = Abgelehnte Zeilen herunterladen
imports-refused-text = Die Datei hat Ihre Spalten und zu jeder Zeile den Grund. Korrigieren Sie sie und laden Sie sie wieder hoch.
imports-first-mistakes = Erste Fehler
imports-line = Zeile { $line }
imports-notes = Hinweise
imports-note-rows = { $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
}
imports-note-lines = (etwa Zeile { $lines })
imports-unknown = Unbekannte Kategorien
imports-columns = Spalten
imports-columns-text = { $rows ->
    [one] Eine Zeile wurde gefunden. Prüfen Sie, wofür jede Spalte steht.
   *[other] { $rows } Zeilen wurden gefunden. Prüfen Sie, wofür jede Spalte steht.
}
imports-unreadable = { $count ->
    [one] Ein Zeichen ist nicht lesbar. Versuchen Sie unten eine andere Zeichenkodierung.
   *[other] { $count } Zeichen sind nicht lesbar. Versuchen Sie unten eine andere Zeichenkodierung.
}
imports-column = Spalte
imports-samples = Beispiele
imports-meaning = Verwendet für
imports-several = Sind Preis, Beschreibung oder Kategorie mehrere Spalten zugeordnet, zählt die erste, die nicht leer ist. Ein Aktionspreis geht dem regulären vor.
imports-sure-certain = am Namen erkannt
imports-sure-likely = wahrscheinlich
imports-sure-guess = geraten, bitte prüfen
imports-target-none = Auslassen
imports-target-sku = Artikelnummer
imports-target-barcode = Barcode (GTIN)
imports-target-fact = Eigenschaft „{ $name }“
imports-target-facts = Mehrere Eigenschaften in einer Zelle
imports-target-group = Dasselbe Produkt in mehreren Zeilen
imports-target-kind = Art der Zeile (Varianten werden ausgelassen)
imports-target-fact-name = Name von Eigenschaft { $number }
imports-target-fact-value = Wert von Eigenschaft { $number }
imports-target-product = Produktnummer aus einem Export
imports-categories = Kategorien
imports-category = Kategorie für alle übrigen Zeilen
imports-category-hint = Gilt, wenn die Kategorie einer Zeile nicht bekannt ist. Ohne Angabe bleiben diese Produkte Entwürfe, bis Sie wählen.
imports-no-category = Diese Kategorie gibt es nicht. Wählen Sie eine aus der Liste.
imports-words = Wählen Sie zu jeder Kategorie in der Datei die passende.
imports-more-words = Die Datei enthält noch mehr. Die übrigen kommen in die Kategorie darüber.
imports-words-summary = { $count ->
    [one] Eine Kategorie in der Datei
   *[other] { $count } Kategorien in der Datei
}
imports-reading-title = Wie die Datei gelesen wird
imports-decimal = Dezimalzeichen in Preisen
imports-decimal-found = Aus der Spalte erkennen
imports-ranges = Preisspannen wie „10 – 20“
imports-ranges-refuse = Zeile ablehnen
imports-ranges-lowest = Niedrigsten Preis verwenden
imports-encoding = Zeichenkodierung
imports-separator = Trennzeichen
imports-separator-tab = Tabulator
imports-sheet = Blatt
imports-look-again = Datei erneut lesen
imports-submits = Vollständige Produkte zur Freigabe einreichen
imports-check = Zuerst prüfen
imports-start = Importieren
imports-check-hint = Die Prüfung zeigt, was passieren wird, ohne etwas zu ändern.
imports-state-uploaded = Bereit zum Zuordnen
imports-state-checking = Wird geprüft
imports-state-checked = Geprüft
imports-state-waiting = Wartet auf den Start
imports-state-running = Wird importiert
imports-state-done = Importiert
imports-state-stopped = Angehalten
imports-state-failed = Nicht importiert
imports-another-runs = Ein anderer Import läuft. Warten Sie, bis er beendet ist.
imports-file-gone = Die Datei ist nicht mehr vorhanden. Laden Sie sie erneut hoch.
imports-person-gone = Wer die Datei hochgeladen hat, ist kein Mitglied mehr.
imports-see-products = Produkte ansehen
