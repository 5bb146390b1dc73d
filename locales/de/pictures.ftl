pictures-title = Bilder
pictures-hint = Bis zu { $most } Bilder als JPEG, PNG, WebP oder GIF, jedes bis { $megabytes } MB. Das erste ist das Hauptbild.
pictures-choose = Bilder auswählen oder hierher ziehen
pictures-upload = Hochladen
pictures-main = Hauptbild
pictures-alt = Was ist zu sehen?
pictures-alt-hint = Beschreiben Sie jedes Bild in wenigen Worten: für die Suche und für Menschen, die es nicht sehen können.
pictures-alt-missing = Noch keine Beschreibung.
pictures-number = Bild { $number }
pictures-earlier = Nach vorn
pictures-later = Nach hinten
pictures-remove = Entfernen
pictures-not-taken = Einige Dateien wurden nicht hinzugefügt:
pictures-left-behind = { $count ->
    [one] { $files } wurde nicht hochgeladen. Wählen Sie die Datei noch einmal aus und nutzen Sie dann „Hochladen“.
   *[other] Diese Dateien wurden nicht hochgeladen: { $files }. Wählen Sie sie noch einmal aus und nutzen Sie dann „Hochladen“.
}
pictures-too-many = „{ $name }“ wurde nicht hinzugefügt. Ein Produkt hat höchstens { $most } { $most ->
    [one] Bild
   *[other] Bilder
}.
pictures-show = Bild { $number } zeigen
pictures-gallery = Alle Bilder
