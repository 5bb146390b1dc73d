activity-title = Verlauf
activity-lead = Wer was getan hat, das Neueste zuerst. Einträge lassen sich nicht ändern.
activity-none = Noch keine Einträge
activity-none-text = Hier erscheint alles, was in diesem Unternehmen geschieht.
activity-someone = Jemand
activity-registered = { $actor } hat das Unternehmen „{ $business }“ registriert
activity-created = { $actor } hat „{ $product }“ angelegt
activity-edited = { $actor } hat „{ $product }“ bearbeitet
activity-identified = { $actor } hat die Produktnummern von „{ $product }“ geändert
activity-submitted = { $actor } hat „{ $product }“ zur Freigabe eingereicht
activity-withdrawn = { $actor } hat „{ $product }“ zurückgezogen
activity-approved = { $actor } hat „{ $product }“ freigegeben
activity-changes-requested = { $actor } hat Änderungen an „{ $product }“ angefordert
activity-rejected = { $actor } hat „{ $product }“ abgelehnt
activity-archived = { $actor } hat „{ $product }“ archiviert
activity-restored = { $actor } hat „{ $product }“ wiederhergestellt
activity-imported = { $count ->
    [one] { $actor } hat ein Produkt aus { $file } importiert
   *[other] { $actor } hat { $count } Produkte aus { $file } importiert
}
activity-other = { $actor } hat etwas anderes geändert ({ $action })
activity-profile-changed = { $actor } hat das Profil geändert
activity-logo-changed = { $actor } hat das Logo geändert
activity-logo-removed = { $actor } hat das Logo entfernt
activity-picture-changed = { $actor } hat das Bild geändert
activity-picture-removed = { $actor } hat das Bild entfernt
activity-rules-changed = { $actor } hat die Arbeitsweise geändert
activity-address-changed = { $actor } hat die Adresse der Seiten geändert
activity-closed = { $actor } hat „{ $business }“ geschlossen
activity-reopened = { $actor } hat „{ $business }“ wieder geöffnet
activity-role = Rolle
activity-nothing = nichts
activity-person = Person
activity-everybody = Alle
activity-about = Thema
activity-everything = Alles
activity-about-products = Produkte
activity-about-approvals = Freigaben
activity-about-team = Team und Rollen
activity-about-business = Einstellungen des Unternehmens
activity-words = Name enthält
activity-from = Von
activity-to = Bis
activity-no-day = „{ $day }“ ist kein Datum und wurde nicht berücksichtigt.
activity-nothing-fits = Kein passender Eintrag
activity-nothing-fits-text = Versuchen Sie es mit einer anderen Person, einem anderen Thema oder einem längeren Zeitraum.
activity-export = Als CSV herunterladen
activity-export-most = Diese Einträge, höchstens die neuesten { $most }.
activity-approved-in-part = { $actor } hat { $product } teilweise freigegeben
activity-decision-undone = { $actor } hat eine Entscheidung zu { $product } rückgängig gemacht
activity-rolled-back = { $actor } hat { $product } auf eine frühere Version zurückgesetzt
activity-approved-at-once = Eine Regel hat „{ $product }“ sofort freigegeben ({ $rule }). Eingereicht von { $actor }
activity-review-changed = { $actor } hat geändert, wie Eingereichtes geprüft wird
activity-reason-added = { $actor } hat den Grund „{ $reason }“ hinzugefügt
activity-reason-changed = { $actor } hat den Grund „{ $reason }“ geändert
activity-reason-archived = { $actor } hat den Grund „{ $reason }“ archiviert
activity-reason-made-check = { $actor } zeigt „{ $reason }“ vor dem Einreichen als Prüfpunkt
activity-reason-check-ended = { $actor } zeigt „{ $reason }“ nicht mehr als Prüfpunkt
activity-work-hours = Arbeitszeit
activity-changed-together = { $count ->
    [one] { $person } hat ein Produkt gesammelt geändert
   *[other] { $person } hat { $count } Produkte gesammelt geändert
}
activity-put-back-together = { $count ->
    [one] { $person } hat eine gesammelte Änderung an einem Produkt zurückgenommen
   *[other] { $person } hat eine gesammelte Änderung an { $count } Produkten zurückgenommen
}
activity-question-answered = { $actor } hat eine Anfrage zu „{ $listing }“ als beantwortet markiert
activity-question-reopened = { $actor } hat eine Anfrage zu „{ $listing }“ wieder geöffnet
activity-collection-created = { $actor } hat die Kollektion „{ $collection }“ angelegt
activity-collection-changed = { $actor } hat die Kollektion „{ $collection }“ geändert
activity-collection-arranged = { $actor } hat geändert, was in der Kollektion „{ $collection }“ ist
activity-collection-moved = { $actor } hat die Kollektion „{ $collection }“ verschoben
activity-collection-shown = { $actor } zeigt Besuchern die Kollektion „{ $collection }“
activity-collection-hidden = { $actor } hat die Kollektion „{ $collection }“ verborgen
activity-collection-deleted = { $actor } hat die Kollektion „{ $collection }“ gelöscht
activity-marketplace = Der Marktplatz
activity-suspended = { $actor } hat das Unternehmen gesperrt
activity-reinstated = { $actor } hat die Sperre des Unternehmens aufgehoben
activity-looked-at = { $actor } hat die Daten des Unternehmens eingesehen
activity-verified = { $actor } hat das Unternehmen als geprüft gekennzeichnet
activity-unverified = { $actor } hat die Kennzeichnung als geprüft zurückgenommen
activity-verification-lapsed = { $actor } hat den Namen geändert; damit ist das Unternehmen nicht mehr als geprüft gekennzeichnet
activity-limits-changed = { $actor } hat die Grenzen des Unternehmens geändert
activity-listing-withdrawn = { $actor } hat „{ $listing }“ nach Meldungen entfernt
activity-listing-appealed = { $actor } hat sich über das Entfernen von „{ $listing }“ beschwert
activity-listing-put-back = { $actor } hat das Entfernen von „{ $listing }“ aufgehoben
