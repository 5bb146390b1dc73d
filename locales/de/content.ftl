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
