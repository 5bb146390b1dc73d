products-title = Produkte
products-new = Neues Produkt
products-import = Import und Export
products-edit-title = Produkt bearbeiten
products-product = Produkt
products-breadcrumbs = Sie sind hier
products-all = Alle Produkte
products-tabs = Produkte nach Status
products-shelf-all = Alle
products-shelf-waiting = Wartet
products-status-draft = Entwurf
products-status-pending = Wartet auf Freigabe
products-status-changes-requested = Änderungen angefordert
products-status-rejected = Abgelehnt
products-status-approved = Freigegeben
products-archived = Archiviert
products-listed = Veröffentlicht
products-none = Noch keine Produkte
products-none-add = Legen Sie das erste an. Bis zur Freigabe ist es nur in diesem Unternehmen zu sehen.
products-none-others = In diesem Unternehmen hat noch niemand ein Produkt angelegt.
products-add = Produkt anlegen
products-nothing-here = Keine Produkte
products-nothing-here-for-you = Hier gibt es keine Produkte, die Sie sehen können.
products-column-status = Status
products-column-author = Verfasst von
products-column-changed = Geändert
products-sku = Artikelnummer
products-sku-hint = Ihre eigene Nummer für das Produkt, falls es eine gibt.
products-version = Version { $number }
products-version-by = Version { $number } von { $person }
products-versions = Versionen
products-version-public = Diese Version ist öffentlich zu sehen
products-decided-by = Entschieden von { $person }
products-rejected-by = { $person } hat diese Version abgelehnt
products-changes-requested-by = { $person } hat Änderungen angefordert
products-still-listed = Bis diese Version freigegeben ist, bleibt die bisherige öffentlich zu sehen.
products-submit = Zur Freigabe einreichen
products-review = Prüfen
products-edit = Bearbeiten
products-start-again = Neu beginnen
products-withdraw = Zurückziehen
products-see-listing = Angebot ansehen
products-restore = Wiederherstellen
products-archive = Archivieren
products-archive-confirm = Das Produkt ist dann nicht mehr öffentlich zu sehen. Archivieren?
products-not-public = Bis zur Freigabe ist davon öffentlich nichts zu sehen.
products-choose = Bitte wählen
products-save-draft = Entwurf speichern
products-save-and-submit = Speichern und einreichen
products-save-another = Als weiteres speichern
products-update-saved = Produkt aktualisieren
products-cancel = Abbrechen
products-late-changed = Das Produkt hat sich geändert, während Sie geschrieben haben. Es ist noch nichts gespeichert.
products-late-check = Wir haben unten beides zusammengeführt. Prüfen Sie es und speichern Sie noch einmal.
products-late-contested = { $field }: Hier gibt es zwei Änderungen. Ihre steht im Feld, die gespeicherte darunter.
products-late-taken = { $field }: jetzt wie gespeichert, weil Sie hier nichts geändert hatten.
products-late-empty = (leer)
products-late-kept = Was Sie geschrieben haben, ist aufgehoben und steht noch unten. Öffnen Sie das Formular wieder, sobald sich das Produkt bearbeiten lässt.
products-see = Produkt ansehen
products-late-sent-before = Sie haben dieses Formular schon als „{ $product }“ gespeichert. Was Sie seitdem geändert haben, ist noch nicht gespeichert.
products-late-update-or-save = Möchten Sie dieses Produkt mit dem Inhalt unten aktualisieren oder ihn als weiteres Produkt speichern?
products-late-save-another = Sie können den Inhalt unten als weiteres Produkt speichern.
products-done-archived = Archiviert.
products-done-archived-listed = Archiviert. Das Produkt ist nicht mehr öffentlich zu sehen.
products-done-restored = Wiederhergestellt.
products-done-restored-listed = Wiederhergestellt. Das Produkt ist wieder öffentlich zu sehen.
products-done-submitted = Zur Freigabe eingereicht.
products-done-submitted-warned = Zur Freigabe eingereicht. Eine Regel hätte es freigegeben, doch zuerst muss sich jemand einen Hinweis ansehen.
products-done-withdrawn = Zurückgezogen. Es ist wieder ein Entwurf.
products-done-saved = Als Entwurf gespeichert. Reichen Sie ihn ein, wenn er fertig ist.
products-done-saved-submitted = Gespeichert und zur Freigabe eingereicht.
products-not-archived = Dieses Produkt ist nicht archiviert.
products-is-archived = Dieses Produkt ist archiviert. Stellen Sie es zuerst wieder her.
products-no-draft = Von diesem Produkt gibt es keinen Entwurf. Bearbeiten Sie es, um einen anzulegen.
products-decided-first = Jemand anderes hat schon darüber entschieden.
products-changed-since = Inzwischen hat sich hier etwas geändert. Es wurde nichts gespeichert. Unten sehen Sie den aktuellen Stand.
products-sku-taken = Diese Artikelnummer hat schon ein anderes Produkt.
products-form-used = Dieses Formular haben Sie schon mit anderem Inhalt gespeichert.
products-being-changed = Jemand anderes im Unternehmen bearbeitet dieses Produkt gerade. Fragen Sie jemanden mit der Rolle „Verwaltung“, wenn Sie es sehen möchten.
products-four-eyes = Das haben Sie selbst geschrieben. In diesem Unternehmen muss es jemand anderes freigeben.
products-because-draft = Das ist jetzt ein Entwurf. Er muss eingereicht werden, bevor jemand darüber entscheiden kann.
products-because-pending = Das wartet auf Freigabe. Ziehen Sie es zurück, um weiter daran zu arbeiten.
products-because-changes-requested = Es wurden Änderungen angefordert. Bearbeiten Sie das Produkt zuerst und reichen Sie es dann noch einmal ein.
products-because-rejected = Diese Version wurde abgelehnt. Beginnen Sie neu, um eine weitere einzureichen.
products-because-approved = Das wurde schon freigegeben. Bearbeiten Sie das Produkt, um eine neue Version anzulegen.
products-approved-by-its-writer = Von derselben Person geschrieben und freigegeben.
products-not-ready = Dieses Produkt ist noch nicht vollständig. Bearbeiten Sie es, um zu sehen, was fehlt.
products-needed = erforderlich
products-section-about = Zum Produkt
products-section-price = Preis und Kategorie
products-section-numbers = Produktnummern
products-numbers-hint = Damit finden Sie das Produkt wieder. Sie können sie jederzeit ohne Freigabe ändern.
products-section-more = Weitere Angaben
products-other-facts = Weitere Eigenschaften
products-needed-to-submit = vor dem Einreichen nötig
products-price-optional = Lassen Sie das Feld leer für „Preis auf Anfrage“.
products-barcode = Barcode
products-barcode-hint = EAN, UPC, GTIN oder ISBN-13, mit oder ohne Leerzeichen.
products-barcode-digits = Ein Barcode besteht nur aus Ziffern. Prüfen Sie ihn auf Buchstaben und andere Zeichen.
products-barcode-length = { $count ->
    [one] Ein Barcode hat 8, 12, 13 oder 14 Ziffern. Hier ist es { $count }.
   *[other] Ein Barcode hat 8, 12, 13 oder 14 Ziffern. Hier sind es { $count }.
}
products-barcode-check = Dieser Barcode stimmt nicht: Zu diesen Ziffern passt am Ende nur eine { $digit }. Vergleichen Sie ihn mit dem Barcode auf dem Produkt.
products-barcode-isbn-10 = Das ist eine ISBN-10. Geben Sie die 13-stellige ISBN ein, die mit 978 beginnt.
products-twin = { $product } hat denselben Barcode.
products-done-saved-twin = Gespeichert. „{ $product }“ hat denselben Barcode: Prüfen Sie, ob es dasselbe Produkt ist.
products-identity-changed = Währenddessen hat jemand anderes dies in „{ $saved }“ geändert. Speichern Sie noch einmal, um Ihre Angabe zu verwenden.
products-preview = Vorschau der Beschreibung
products-preview-title = So sehen es Besucher
products-preview-empty = Es gibt noch keine Beschreibung.
products-category-search = Kategorie suchen
products-category-find = Suchen
products-category-show = Angaben zu dieser Kategorie zeigen
products-category-found = { $count ->
    [one] Eine Kategorie gefunden.
   *[other] { $count } Kategorien gefunden.
}
products-category-many = { $count ->
    [one] Suchen Sie oben danach.
   *[other] Es gibt { $count } Kategorien. Suchen Sie oben nach der passenden.
}
products-unasked = Diese Kategorie fragt nicht danach. Beim Speichern werden daraus weitere Eigenschaften:
products-kept = Gespeichert { $time }
products-kept-elsewhere = Sie bearbeiten dies auch in einem anderen Fenster. Änderungen hier werden deshalb nicht automatisch gespeichert. Speichern Sie hier oder schließen Sie dieses Fenster.
products-kept-too-long = Das ist zu lang, um automatisch gespeichert zu werden. Kürzen Sie es oder speichern Sie den Entwurf.
products-kept-failed = Noch nicht gespeichert. Neuer Versuch …
products-keep = Für später sichern
products-others = { $person } bearbeitet dies auch (zuletzt { $time })
products-stale = Jemand hat eine neuere Version gespeichert. Schreiben Sie ruhig weiter: Beim Speichern führen wir beide zusammen.
products-restored = Wir haben aufgehoben, was Sie am { $time } geschrieben haben. Zum Entwurf gehört es erst, wenn Sie speichern.
products-discard = Verwerfen
products-discard-confirm = Möchten Sie das Geschriebene verwerfen?
products-start-another = Anderes Produkt beginnen
products-done-discarded = Ihre nicht gespeicherten Änderungen wurden verworfen.
products-done-nothing = Es hat sich nichts geändert.
products-saved-incomplete = Als Entwurf gespeichert. Vor dem Einreichen fehlt noch:
products-choose-text = { $field }: Welchen Text sollen wir speichern?
products-choose-mine = Was im Feld steht
products-choose-theirs = Was inzwischen gespeichert wurde
products-choose-both = Beides
products-category-none = Keine Kategorie gefunden. Versuchen Sie andere Wörter.
products-published-since = Das Angebot hat sich geändert, seit Sie diese Seite geöffnet haben. Sehen Sie es sich noch einmal an und entscheiden Sie dann.
products-part-of-nothing = Dieses Produkt ist noch nicht öffentlich und kann nur als Ganzes freigegeben werden.
products-part-empty = Wählen Sie mindestens eine Änderung aus, die Sie annehmen.
products-part-whole = Sie haben alle Änderungen angenommen. Geben Sie das Produkt stattdessen frei.
products-part-incomplete = Nur mit diesen Änderungen wäre das Produkt unvollständig. Nehmen Sie auch die an, die dazugehören.
products-undone-before = Diese Entscheidung wurde bereits rückgängig gemacht.
products-undo-too-late = Diese Entscheidung lässt sich nicht mehr rückgängig machen.
products-undo-overtaken = Das Produkt hat sich seitdem geändert, deshalb lässt sich die Entscheidung nicht mehr rückgängig machen.
products-is-public = Besucher sehen diese Version bereits.
products-never-approved = Nur eine freigegebene Version kann wieder öffentlich werden.
products-roll-back-own = Sie haben diese Version selbst geschrieben, deshalb muss jemand anderes sie zurückholen.
products-roll-back-no-category = Die Kategorie dieser Version gibt es nicht mehr.
products-at-once-trusted = Automatisch freigegeben, weil Sie als vertrauenswürdig eingetragen sind. Das Angebot ist jetzt für alle zu sehen.
products-at-once-price = Automatisch freigegeben: Nur der Preis hat sich geändert, um { $percent } %. Das Angebot ist jetzt für alle zu sehen.
products-at-once-price-and-free = Automatisch freigegeben: Der Preis hat sich um { $percent } % geändert, die übrigen Änderungen brauchen keine Freigabe. Das Angebot ist jetzt für alle zu sehen.
products-at-once-free = Automatisch freigegeben: Diese Änderungen brauchen keine Freigabe. Das Angebot ist jetzt für alle zu sehen.
products-rule-trusted-author = vertrauenswürdige Person
products-rule-free-fields = Felder ohne Freigabe
products-rule-price-within = kleine Preisänderung
products-decided-by-rule = Von einer Regel freigegeben: { $rule }
products-reasons-too-many = Es sind höchstens { $most } Gründe möglich. Archivieren Sie einen, den Sie nicht mehr brauchen.
products-reason-known = Diesen Grund gibt es bereits.
products-reason-picture-blurred = Das Bild ist unscharf oder zu klein
products-reason-picture-blurred-advice = Laden Sie ein scharfes Bild hoch, das mindestens 1.000 Pixel breit ist.
products-reason-picture-missing = Es gibt kein Bild vom Produkt selbst
products-reason-picture-missing-advice = Zeigen Sie im ersten Bild das ganze Produkt vor ruhigem Hintergrund.
products-reason-description-short = Die Beschreibung ist zu knapp
products-reason-description-short-advice = Schreiben Sie, woraus es ist, wie groß es ist und wofür man es braucht.
products-reason-claims = Die Beschreibung verspricht, was wir nicht belegen können
products-reason-claims-advice = Lassen Sie Aussagen zu Gesundheit, Ersparnis oder Superlative weg, oder nennen Sie eine Quelle.
products-reason-category = Es ist in der falschen Kategorie
products-reason-category-advice = Wählen Sie die Kategorie, in der Kunden danach suchen würden.
products-reason-price = Der Preis scheint nicht zu stimmen
products-reason-price-advice = Prüfen Sie Betrag und Währung.
products-reason-name = Der Name ist nicht klar
products-reason-name-advice = Nennen Sie zuerst, was es ist, dann die Besonderheit, ohne Großbuchstaben und Werbesprüche.
products-reason-duplicate = Dieses Produkt gibt es schon
products-reason-duplicate-advice = Ändern Sie das vorhandene Produkt, statt ein neues anzulegen.
products-warning-duplicate = Mögliches Duplikat
products-warning-price = Ungewöhnlicher Preis
products-warning-links = Links
products-warning-contact = Kontaktdaten
products-warning-hidden = Verborgene Zeichen
products-warning-instructions = Anweisungen an einen KI-Assistenten
products-warning-capitals = Nur Großbuchstaben
products-warning-no-picture = Kein Bild
products-warning-no-alt = Alternativtext fehlt
products-warns-links = Hier steht ein Link, der vom Marktplatz wegführt.
products-warns-contact = Hier stehen Kontaktdaten. Sie gehören in das Profil Ihres Unternehmens.
products-warns-hidden = Hier stehen Zeichen, die man nicht sieht oder die wie andere Buchstaben aussehen.
products-warns-instructions = Das liest sich wie eine Anweisung an einen KI-Assistenten statt wie eine Beschreibung für Menschen.
products-warns-capitals = Das ist in Großbuchstaben geschrieben und schwer zu lesen.
products-warns-no-picture = Es gibt noch kein Bild.
products-warns-no-alt = Beschreiben Sie jedes Bild in wenigen Worten für Menschen, die es nicht sehen können.
products-warns-duplicate = { $count ->
    [one] Es gibt schon ein sehr ähnliches Produkt. Vergleichen Sie beide unten.
   *[other] Es gibt schon { $count } sehr ähnliche Produkte. Vergleichen Sie sie unten.
}
products-warns-price = { $price } ist in dieser Kategorie ungewöhnlich. Die meisten Produkte kosten zwischen { $lower } und { $upper }, typisch sind { $middle }.
products-no-price = Noch kein Preis
products-check = Vor dem Einreichen prüfen
products-checklist = Vor dem Einreichen
products-checklist-ready = Alles Erforderliche ist ausgefüllt.
products-checklist-missing = Vor dem Einreichen nötig
products-checklist-warnings = Bitte prüfen
products-checklist-warnings-hint = Sie können trotzdem einreichen. Auch wer freigibt, sieht diese Warnungen.
products-checklist-recommended = Für diese Kategorie empfohlen
products-checklist-advice = Darum wird bei der Prüfung oft gebeten
products-checklist-twins = Sehr ähnliche Produkte
products-checklist-same-barcode = Gleicher Barcode
products-checklist-offered-by = Angeboten von { $business }
products-sort = Sortieren nach
products-sort-changed = Zuletzt geändert
products-sort-name = Name
products-sort-price-low = Preis aufsteigend
products-sort-price-high = Preis absteigend
products-filter-words = Name, Artikelnummer oder Barcode
products-filter-any = Alle
products-filter-tag = Stichwort
products-filter-mine = Meine
products-filter-warned = Mit Warnungen
products-nothing-more = Auf dieser Seite gibt es keine Produkte mehr. Vielleicht hat sich die Liste geändert.
products-nothing-found = Keine Produkte passen zu diesen Filtern.
products-bulk-submit = Zur Freigabe einreichen
products-bulk-archive = Archivieren
products-bulk-category = Kategorie ändern
products-bulk-price = Preis ändern
products-bulk-act = Aktion wählen
products-bulk-go = Weiter
products-bulk-all = Alle passenden Produkte
products-bulk-choose-act = Wählen Sie zuerst eine Aktion.
products-bulk-none-selected = Wählen Sie mindestens ein Produkt aus.
products-bulk-preview = Vorschau
products-bulk-stop = Anhalten
products-bulk-undo = Rückgängig machen
products-bulk-back = Zurück zur Liste
products-bulk-gone = Sie haben keinen Zugriff mehr auf dieses Produkt.
products-bulk-moved-on = Dieses Produkt hat sich seitdem geändert und bleibt unverändert.
products-bulk-same-category = Es ist schon in dieser Kategorie.
products-reprice-how = Änderung
products-reprice-value = Betrag oder Prozentsatz
products-reprice-ending = Preisendung
products-reprice-no-ending = Beliebig
products-reprice-set = Setzen auf
products-reprice-percent-up = Um Prozent erhöhen
products-reprice-percent-down = Um Prozent senken
products-reprice-amount-up = Um Betrag erhöhen
products-reprice-amount-down = Um Betrag senken
products-reprice-percent-malformed = Schreiben Sie einen Prozentsatz wie 10 oder 7,5.
products-reprice-out-of-range = Der neue Preis wäre zu niedrig oder zu hoch.
products-reprice-no-price = Es hat noch keinen Preis.
products-reprice-currency = Sein Preis ist in einer anderen Währung.
products-reprice-same = Es hat schon diesen Preis.
products-rehearsal = Was passieren wird
products-rehearsal-examples = Beispiele
products-progress = Fortschritt
products-progress-running = Wird ausgeführt
products-progress-undoing = Wird rückgängig gemacht
products-progress-done = Fertig
products-progress-undone = Rückgängig gemacht
products-progress-stopped = Angehalten
products-progress-leave = Sie können diese Seite verlassen. Es läuft im Hintergrund weiter.
products-preview-not-public = Vorschau: nicht öffentlich
products-preview-public = Vorschau: Diese Version ist öffentlich
products-preview-shared = Sie können diesen Link mit Kollegen teilen, die diese Version sehen dürfen.
products-preview-back = Zurück zum Produkt
products-copy = Duplizieren
products-done-copied = Produkt dupliziert. Diese Kopie ist ein Entwurf.
products-timeline = Verlauf
products-timeline-older = Ältere Einträge
products-event-created = { $person } hat dieses Produkt angelegt
products-event-edited = { $person } hat es bearbeitet
products-event-submitted = { $person } hat es zur Freigabe eingereicht
products-event-withdrawn = { $person } hat es zurückgezogen
products-event-approved = { $person } hat es freigegeben
products-event-changes-requested = { $person } hat Änderungen angefordert
products-event-rejected = { $person } hat es abgelehnt
products-event-archived = { $person } hat es archiviert
products-event-restored = { $person } hat es wiederhergestellt
products-event-other = { $person } hat dieses Produkt geändert
products-bulk-selected = { $count ->
    [one] { $count } Produkt ausgewählt
   *[other] { $count } Produkte ausgewählt
}
products-bulk-start = { $count ->
    [one] Auf { $count } Produkt anwenden
   *[other] Auf { $count } Produkte anwenden
}
products-rehearsal-possible = { $count ->
    [one] Das betrifft ein Produkt.
   *[other] Das betrifft { $count } Produkte.
}
products-rehearsal-left-out = { $count ->
    [one] { $count } Produkt bleibt, wie es ist
   *[other] { $count } Produkte bleiben, wie sie sind
}
products-progress-count = { $count ->
    [one] { $count } Produkt erledigt
   *[other] { $count } Produkte erledigt
}
products-progress-at-once = { $count ->
    [one] { $count } davon wurde automatisch freigegeben
   *[other] { $count } davon wurden automatisch freigegeben
}
products-rules-may-decide = Die Regeln Ihres Unternehmens können einen Teil davon automatisch freigeben. Das ist dann sofort öffentlich zu sehen.
products-progress-put-back = { $count ->
    [one] { $count } Produkt ist wieder wie vorher
   *[other] { $count } Produkte sind wieder wie vorher
}
products-usually-minutes = { $count ->
    [one] Meist innerhalb von { $count } Minute entschieden
   *[other] Meist innerhalb von { $count } Minuten entschieden
}
products-usually-hours = { $count ->
    [one] Meist innerhalb von { $count } Stunde entschieden
   *[other] Meist innerhalb von { $count } Stunden entschieden
}
products-usually-days = { $count ->
    [one] Meist innerhalb von { $count } Tag entschieden
   *[other] Meist innerhalb von { $count } Tagen entschieden
}
products-bulk-too-many = Sie können höchstens { $most } Produkte auf einmal auswählen. Grenzen Sie zuerst die Liste ein.
products-rehearsal-first = Die ersten { $most } Produkte sind geprüft. Die übrigen werden bei der Ausführung geprüft.
products-copy-of = Kopie von { $name }
products-bulk-select = { $name } auswählen
products-as-visitor = Ansicht für Besucher
products-as-visitor-title = Vorschau von { $name }
products-reason-checks = Vor dem Einreichen
products-reason-checks-lead = Deswegen gehen Produkte oft zurück. Prüfen Sie das vor dem Einreichen.
products-roll-back = Auf diese Version zurücksetzen
products-points-title = Dazu wurde eine Änderung angefordert
products-event-identified = { $person } hat die Produktnummern geändert
products-event-approved-in-part = { $person } hat es teilweise freigegeben
products-event-decision-undone = { $person } hat die Entscheidung rückgängig gemacht
products-event-rolled-back = { $person } hat es auf eine frühere Version zurückgesetzt
products-event-approved-at-once = Von einer Regel freigegeben. Eingereicht von { $person }
products-checklist-submitted = Automatische Prüfung
products-check-first = Bitte vor dem Speichern korrigieren:
products-withdrawn-as-it-was = Der Marktplatz hat diese Version entfernt. Ändern Sie, was in der Entscheidung steht, bevor Sie sie wieder veröffentlichen.
products-withdrawn = Der Marktplatz hat dieses Angebot entfernt
products-withdrawn-means = Diese Version kann nicht wieder veröffentlicht werden. Lesen Sie die Entscheidung, berichtigen Sie das Produkt und reichen Sie es ein: Ein Mensch muss es freigeben.
products-withdrawn-before = Der Marktplatz hat eine frühere Version dieses Angebots entfernt. Diese Version kann nicht wieder veröffentlicht werden, und Regeln geben dieses Produkt nicht frei.
products-withdrawn-why = Entscheidung lesen
