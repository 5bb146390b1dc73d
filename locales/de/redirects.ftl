redirects-title = Weiterleitungen
redirects-lead = Alte Adressen und wohin sie führen. Eine Weiterleitung gilt nur, wo der Marktplatz keine eigene Seite hat.
redirects-new = Neue Weiterleitung
redirects-edit = Weiterleitung bearbeiten
redirects-import = Datei importieren
redirects-find = Adresse suchen
redirects-none = Keine Weiterleitungen gefunden
redirects-none-text = Bekommt eine Seite eine andere Adresse, wird die alte hier von selbst eingetragen.
redirects-column-path = Alte Adresse
redirects-column-target = Führt zu
redirects-column-status = Antwort
redirects-column-used = Benutzt
redirects-used = { $uses ->
    [one] einmal, am { $day }
   *[other] { $uses }-mal, zuletzt am { $day }
}
redirects-never-used = Nie
redirects-elsewhere = Andere Website
redirects-path-hint = Beginnt mit einem Schrägstrich, ohne Fragezeichen, zum Beispiel /alter-laden.
redirects-target-hint = Eine Adresse dieses Marktplatzes, die mit einem Schrägstrich beginnt, oder eine https-Adresse anderswo.
redirects-path-mistaken = Geben Sie eine Adresse dieses Marktplatzes ein, die mit einem Schrägstrich beginnt, mit höchstens { $most } Zeichen und ohne Fragezeichen.
redirects-path-kept = Dieser Teil des Marktplatzes ist für angemeldete Personen oder für Programme. Er lässt sich nicht weiterleiten.
redirects-target-mistaken = Geben Sie eine Adresse ein, die mit einem Schrägstrich oder mit https:// beginnt.
redirects-status-mistaken = Wählen Sie 301, 302 oder 308.
redirects-circle = { $path } würde zu sich selbst zurückführen.
redirects-too-many = Der Marktplatz kann höchstens { $most } Weiterleitungen haben.
redirects-moved = dauerhaft umgezogen
redirects-moved-with-forms = dauerhaft umgezogen, auch Formulare
redirects-for-now = vorläufig
redirects-save = Speichern
redirects-saved = Gespeichert. Die Weiterleitung gilt, wo der Marktplatz keine eigene Seite hat.
redirects-saved-elsewhere = Gespeichert. Beachten Sie: Sie führt auf eine andere Website.
redirects-delete = Löschen
redirects-delete-this = Weiterleitung von { $path } löschen
redirects-deleted = Die Weiterleitung wurde gelöscht.
redirects-import-lead = Eine CSV-Datei mit einer Weiterleitung pro Zeile: alte Adresse, neue Adresse und bei Bedarf die Antwort (301, 302 oder 308).
redirects-import-file = Datei
redirects-import-hint = Höchstens { $most } Zeilen. Vorhandene Weiterleitungen derselben Adressen werden ersetzt.
redirects-import-refused = Es wurde nichts importiert. Korrigieren Sie diese Zeilen und versuchen Sie es noch einmal:
redirects-import-line = Zeile { $line }:
redirects-line-mistaken = Diese Zeile ist kein CSV.
redirects-too-many-lines = Eine Datei kann höchstens { $most } Zeilen haben.
redirects-nothing = Die Datei enthält keine Weiterleitungen.
redirects-imported = { $count ->
    [one] Eine Weiterleitung wurde importiert.
   *[other] { $count } Weiterleitungen wurden importiert.
}
