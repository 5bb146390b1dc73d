content-name = Name
content-name-missing = Geben Sie dem Produkt einen Namen.
content-brand = Marke
content-brand-hint = Wer das Produkt herstellt, falls nicht Sie selbst.
content-price = Preis
content-price-missing = Geben Sie einen Preis ein.
content-category = Kategorie
content-category-missing = Wählen Sie eine Kategorie aus der Liste.
content-description = Beschreibung
content-description-hint = Sie können Markdown verwenden: **fett**, Listen mit -, Überschriften mit ##.
content-description-missing = Beschreiben Sie es in mindestens einem Satz.
content-facts = Eigenschaften
content-facts-hint = Eine pro Zeile, zum Beispiel „Material: Eiche“. Im Angebot stehen sie als Tabelle, und der Assistent beantwortet damit Fragen.
content-facts-too-many = { $most ->
    [one] Höchstens eine Eigenschaft, bitte.
   *[other] Höchstens { $most } Eigenschaften, bitte.
}
content-fact-malformed = Schreiben Sie jede Eigenschaft so: „Material: Eiche“. Prüfen Sie „{ $line }“.
content-fact-too-long = Schreiben Sie jede Eigenschaft in eine Zeile, mit höchstens { $most-name } Zeichen vor dem Doppelpunkt und { $most-value } danach. Prüfen Sie „{ $name }“.
content-missing = Füllen Sie dieses Feld aus.
content-price-on-request = Preis auf Anfrage
content-specifics = Einzelheiten
# $label (Text)
content-specific-missing = Füllen Sie „{ $label }“ aus.
# $label (Text)
content-specific-malformed = Prüfen Sie „{ $label }“.
content-tags = Stichwörter
content-tags-hint = Weitere Wörter, nach denen jemand suchen könnte, durch Kommas getrennt.
content-tag-too-long = Ein Stichwort darf höchstens { $most } Zeichen haben.
content-tags-too-many = Verwenden Sie höchstens { $most } Stichwörter.
content-pictures = Bilder
content-pictures-too-many = Ein Produkt kann höchstens { $most } Bilder haben.
content-alt-too-long = Beschreiben Sie ein Bild mit höchstens { $most } Zeichen.
content-picture-unknown = Eines der Bilder ist nicht mehr da. Fügen Sie es noch einmal hinzu.
content-specific-too-long = „{ $label }“ darf höchstens { $most } Zeichen haben.
content-specific-choice-unknown = Wählen Sie für „{ $label }“ eine der Antworten aus.
content-specific-date-malformed = Schreiben Sie „{ $label }“ als Datum, etwa 2026-11-30.
content-specific-number-malformed = Schreiben Sie „{ $label }“ als Zahl, etwa 1,5.
content-specific-measure-malformed = Schreiben Sie „{ $label }“ als Zahl in { $unit } oder in einer Einheit, die sich darin umrechnen lässt.
content-specific-number-too-large = „{ $label }“ ist zu groß.
content-yes = Ja
content-no = Nein
content-specifics-too-long = Diese Einzelheiten sind zusammen zu lang.
