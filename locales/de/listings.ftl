listings-title = Angebote
listings-browse = Angebote ansehen
listings-see-all = Alle ansehen
listings-comma = { ", " }

listings-home-title = Marktplatz
listings-home-description = Entdecken Sie, was Unternehmen hier anbieten, und fragen Sie einen Assistenten, der sich nur auf freigegebene Angebote stützt.
listings-home-heading = Sehen Sie, was Unternehmen hier { $stressed }
listings-home-heading-stressed = zu bieten haben
listings-home-lead = Jedes Angebot hat das Unternehmen selbst verfasst und freigegeben, bevor es veröffentlicht wurde.
listings-looking-for = Wonach suchen Sie?
listings-or-ask = Oder fragen Sie den Assistenten
listings-none-yet = Noch keine Angebote
listings-be-first = Noch hat kein Unternehmen etwas veröffentlicht. Machen Sie den Anfang.
listings-newest = Neue Angebote
listings-categories = Kategorien
listings-all-businesses = Alle Unternehmen

listings-keywords = Suchbegriffe
listings-category = Kategorie
listings-all-categories = Alle Kategorien
listings-all-of = Alles aus „{ $category }“
listings-price = Preis
listings-price-from = Von
listings-price-to = Bis
listings-currency = Währung
listings-sort-by = Sortieren nach
listings-sort-best = Beste Treffer
listings-sort-newest = Neueste zuerst
listings-sort-price-low = Preis aufsteigend
listings-sort-price-high = Preis absteigend

listings-results = Ergebnisse
listings-count = { $count ->
    [one] { $count } Angebot
   *[other] { $count } Angebote
}
listings-count-priced = { $count ->
    [one] { $count } Angebot mit Preis in { $currency }
   *[other] { $count } Angebote mit Preis in { $currency }
}
listings-starting = Die Suche startet gerade.
listings-starting-browse = Die Suche startet gerade. In Kategorien und Unternehmen können Sie schon stöbern; Suchbegriffe und Preise funktionieren in wenigen Augenblicken.
listings-active-filters = Aktive Filter
listings-chip-remove = (entfernen)
listings-chip-words = „{ $words }“
listings-chip-from = Ab { $price }
listings-chip-to = Bis { $price }
listings-price-left-out = Der Preis „{ $price }“ wurde bei der Suche nicht berücksichtigt.
listings-corrected = Ergebnisse für „{ $meant }“. Stattdessen nach „{ $typed }“ suchen.
listings-following = Diese enthalten die meisten Ihrer Suchbegriffe
listings-relaxed = Kein Angebot enthält alle Ihre Suchbegriffe. Die folgenden enthalten einige davon.
listings-not-yet = Diese Suche ist noch nicht möglich
listings-not-yet-why = Die Suche startet gerade. Erst danach funktionieren Suchbegriffe und Preise. Versuchen Sie es in ein paar Sekunden noch einmal.
listings-try-again = Noch einmal versuchen
listings-nothing-found = Nichts gefunden
listings-nothing-fits = Kein Angebot passt zu allen Angaben. Versuchen Sie es mit weniger Wörtern, einer anderen Kategorie oder einer größeren Preisspanne.
listings-nothing-published = Noch hat kein Unternehmen etwas veröffentlicht.

listings-breadcrumbs = Sie sind hier
listings-by = von { $business }
listings-description = Beschreibung
listings-ask-label = Ihre Frage zu diesem Produkt
listings-ask-example = Woraus ist es gemacht?
listings-ask = Fragen
listings-ask-hint = Der Assistent stützt sich nur auf dieses Angebot.
listings-approved = Freigegeben am { $date }
listings-more-from = Mehr von { $business }

listings-businesses = Unternehmen
listings-businesses-lead = Alle, die hier etwas anbieten.
listings-no-businesses = Noch keine Unternehmen
listings-ask-business = Nach Produkten fragen
listings-business-empty = Im Moment wird nichts angeboten
listings-business-empty-why = { $business } bietet gerade nichts an.
listings-about-link = Über uns und Kontakt
listings-about = Über { $business }
listings-terms = Lieferung und Rückgabe
listings-contact = Kontakt und Öffnungszeiten
listings-contact-address = Anschrift
listings-contact-phone = Telefon
listings-contact-email = E-Mail
listings-contact-website = Website
listings-contact-hours = Öffnungszeiten
listings-other-facts = Weitere Eigenschaften
listings-chip-field = { $label }: { $value }
listings-chip-field-from = { $label }: ab { $value }
listings-chip-field-to = { $label }: bis { $value }
listings-field-from = Von
listings-field-to = Bis
listings-field-left-out = „{ $typed }“ ist hier nicht lesbar und wurde weggelassen.
listings-suggested-searches = Oft gesucht
listings-suggested-listings = Angebote
listings-category-in = { $category } in { $above }
listings-category-filter = Filtern und sortieren
listings-category-below = Unterkategorien
listings-category-empty = Noch keine Angebote
listings-category-empty-why = In dieser Kategorie wurde noch nichts veröffentlicht.
listings-results-for = Ergebnisse für „{ $words }“
listings-results-for-in = Ergebnisse für „{ $words }“ in { $place }
listings-catalogue-description = Durchsuchen Sie alles, was Unternehmen auf diesem Marktplatz anbieten.
listings-categories-description = Alle Kategorien dieses Marktplatzes.
listings-category-description = { $category } von Unternehmen auf diesem Marktplatz, das Neueste zuerst.
listings-business-description = Sehen Sie, was { $business } auf diesem Marktplatz anbietet.
listings-businesses-description = Die Unternehmen auf diesem Marktplatz und was sie anbieten.
listings-gone = Dieses Angebot gibt es nicht mehr
listings-gone-text = Das Unternehmen hat es zurückgezogen. So geht es weiter.
listings-gone-business = Mehr von { $business }
listings-gone-similar = Ähnliche Angebote
listings-business = Unternehmen
listings-brand = Marke
listings-chip-brand = Marke: { $brand }
listings-price-under = Unter { $price }
listings-price-between = { $from } bis { $to }
listings-price-over = Ab { $price }
listings-count-many = Über { $count } Angebote
listings-count-many-priced = Über { $count } Angebote mit Preis in { $currency }
listings-show = { $count ->
    [one] { $count } Angebot anzeigen
   *[other] { $count } Angebote anzeigen
}
listings-show-many = Über { $count } Angebote anzeigen
listings-show-results = Angebote anzeigen
listings-show-more = Mehr anzeigen
listings-close-filters = Filter schließen
listings-views = Ansicht
listings-view-grid = Kacheln
listings-view-list = Liste
listings-ways-out = Versuchen Sie es ohne einen der Filter
listings-without = Ohne „{ $filter }“: { $count }
listings-nothing-fits-all = Kein Angebot passt zu allen Angaben. Das finden Sie ohne einen der Filter.
listings-did-you-mean = Meinten Sie:
listings-ask-assistant = Den Assistenten fragen
listings-results-for-from = Ergebnisse für „{ $words }“ von { $business }
listings-results-for-in-from = Ergebnisse für „{ $words }“ in { $category } von { $business }
listings-category-from = { $category } von { $business }
listings-all-from = Alle Angebote von { $business }
listings-storefront-search = Bei { $business } suchen
listings-storefront-more-filters = Weitere Filter
listings-storefront-everything = Alles anzeigen
listings-storefront-categories = Kategorien bei { $business }
listings-storefront-category = { $category } bei { $business }
listings-storefront-results = Ergebnisse für „{ $words }“ bei { $business }
listings-storefront-results-in = Ergebnisse für „{ $words }“ in { $category } bei { $business }
listings-storefront-nothing = { $business } hat nichts, das zu „{ $wanted }“ passt.
listings-storefront-whole-market = Bei allen Unternehmen nach „{ $wanted }“ suchen
listings-collections-more = Weitere Kollektionen
listings-collection-see-all = Alles aus { $collection } anzeigen
listings-collection-title = { $collection } von { $business }
listings-collection-description = { $collection }: eine Kollektion von { $business }.
listings-collection-empty = Aus dieser Kollektion ist gerade nichts erhältlich.
listings-collection-all = Alles von { $business }
listings-home-lead-counted = { $count ->
    [one] Es gibt { $count } Angebot. Jedes Unternehmen schreibt seine Angebote selbst und gibt sie frei, bevor sie öffentlich werden.
   *[other] Es gibt { $count } Angebote. Jedes Unternehmen schreibt seine Angebote selbst und gibt sie frei, bevor sie öffentlich werden.
}
listings-question-business = Was bietet { $business } an?
listings-block-hero = Titel mit Suche
listings-block-newest = Neue Angebote
listings-block-collection = Ausgewählte Angebote
listings-block-categories = Kategorien
listings-block-businesses = Unternehmen
listings-block-text = Text
listings-block-banner = Banner
