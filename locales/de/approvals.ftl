approvals-title = Freigaben
approvals-lead = Wartet auf Freigabe, Ältestes zuerst
approvals-none = Gerade wartet nichts auf Freigabe
approvals-none-text = Hier erscheinen Produkte, die zur Freigabe eingereicht wurden.
approvals-all-products = Alle Produkte
approvals-column-product = Produkt
approvals-column-kind = Art
approvals-column-author = Von
approvals-change = Änderung am Angebot
approvals-new = Neues Produkt
approvals-review-title = „{ $product }“ prüfen
approvals-breadcrumbs = Sie sind hier
approvals-version = Version { $number } von { $author }
approvals-version-submitted = Version { $number } von { $author }, eingereicht am { $when }
approvals-before = Derzeit veröffentlicht
approvals-after = Vorgeschlagen
approvals-coarse = Hier hat sich so viel geändert, dass statt einzelner Wörter ganze Abschnitte markiert sind.
approvals-decision = Entscheidung
approvals-approve = Freigeben und veröffentlichen
approvals-own = Sie haben selbst an dieser Version gearbeitet, deshalb muss sie jemand anderes freigeben.
approvals-request-changes-button = Änderungen anfordern
approvals-reject-button = Ablehnen
approvals-reason-missing = Geben Sie einen Grund an, damit klar ist, was zu tun ist.
approvals-not-waiting = Diese Version wartet nicht mehr auf Freigabe.
approvals-archived = Dieses Produkt ist archiviert. Stellen Sie es wieder her, um darüber zu entscheiden.
approvals-see-product = Produkt ansehen
approvals-approved = Freigegeben. Das Angebot ist jetzt für alle zu sehen.
approvals-sent-back = Änderungen angefordert. Wer daran gearbeitet hat, sieht Ihre Begründung.
approvals-rejected = Abgelehnt. Wer daran gearbeitet hat, sieht Ihre Begründung.
approvals-alone = Sie haben selbst an dieser Version gearbeitet. Wenn Sie sie freigeben, steht im Verlauf, dass dieselbe Person sie geschrieben und freigegeben hat.
approvals-held-me = Sie selbst
approvals-held-others = Jemand anderes
approvals-held-nobody = Niemand
approvals-warned = Mit Warnungen
approvals-not-warned = Ohne Warnungen
approvals-price-slightly = Preis (weniger als 1 %)
approvals-price-up = Preis +{ $percent } %
approvals-price-down = Preis −{ $percent } %
approvals-age-minutes = { $count } Min.
approvals-age-hours = { $count } Std.
approvals-over-target = { $count ->
    [one] eine wartet länger als vorgesehen
   *[other] { $count } warten länger als vorgesehen
}
approvals-is-over = Länger als vorgesehen
approvals-kind-all = Alle
approvals-kind-new = Neue Produkte
approvals-kind-change = Änderungen
approvals-none-match = Keine passenden Produkte
approvals-none-match-text = Andere Produkte warten auf Freigabe. Ändern Sie die Filter, um sie zu sehen.
approvals-whole-queue = Alle wartenden Produkte anzeigen
approvals-column-age = Wartet seit
approvals-column-held = Prüft gerade
approvals-pick = { $product } auswählen
approvals-warnings = { $count ->
    [one] { $count } Warnung
   *[other] { $count } Warnungen
}
approvals-held-you = Sie
approvals-filter-category = Kategorie
approvals-filter-warning = Warnungen
approvals-warning-gone = Beim Einreichen festgestellt. Trifft nicht mehr zu.
approvals-any-category = Alle Kategorien
approvals-anybody = Alle
approvals-any = Beliebig
approvals-pick-all = Alle { $number } passenden auswählen
approvals-bulk-approve = Freigeben
approvals-bulk-request-changes = Änderungen anfordern
approvals-bulk-reject = Ablehnen
approvals-undo = Rückgängig
approvals-you-approved = Sie haben { $product } freigegeben.
approvals-you-approved-in-part = Sie haben { $product } teilweise freigegeben.
approvals-you-rejected = Sie haben { $product } abgelehnt.
approvals-you-rolled-back = Sie haben { $product } zurückgesetzt.
approvals-you-sent-back = Sie haben Änderungen an { $product } angefordert.
approvals-undone = Rückgängig gemacht. Es ist wie vor der Entscheidung.
approvals-roll-back-undone = Rückgängig gemacht. Besucher sehen wieder die vorherige Version.
approvals-was-approved = freigegeben
approvals-was-approved-in-part = teilweise freigegeben
approvals-was-rejected = abgelehnt
approvals-was-rolled-back = zurückgesetzt
approvals-was-sent-back = Änderungen angefordert
approvals-was-undone = Rückgängig gemacht
approvals-decided = { $name }: { $decision }
approvals-decided-by-rule = Automatisch { $decision } ({ $rule })
approvals-history = Frühere Entscheidungen
approvals-no-version = Dieses Formular ist unvollständig. Öffnen Sie das Produkt noch einmal und entscheiden Sie dort.
approvals-taken-in-part = Teilweise freigegeben. Die übrigen Änderungen gingen zurück.
approvals-late-title = Jemand anderes hat zuerst entschieden
approvals-late-said = Ihr Text
approvals-late-on = Zurück zu den Freigaben
approvals-previous = Vorherige
approvals-next = Nächste
approvals-place = { $number } von { $total }
approvals-views = Ansicht
approvals-tab-changes = Änderungen
approvals-tab-preview = Wie Besucher es sehen
approvals-since-sent-back = Änderungen seit der Rückgabe
approvals-against-public = Änderungen am Angebot
approvals-nothing-changed = Nichts hat sich geändert.
approvals-changed = { $count ->
    [one] Ein Feld geändert: { $fields }
   *[other] { $count } Felder geändert: { $fields }
}
approvals-fields-unchanged = { $count ->
    [one] Ein Feld unverändert
   *[other] { $count } Felder unverändert
}
approvals-accept = Annehmen
approvals-before-sent-back = Bei der Rückgabe
approvals-removed = Entfernt:
approvals-added = Hinzugefügt:
approvals-mark-ends = (Ende)
approvals-no-pictures = Keine Bilder
approvals-picture-removed = Entfernt
approvals-picture-added = Hinzugefügt
approvals-picture-moved = Verschoben
approvals-picture-described = Alternativtext geändert
approvals-yes = Ja
approvals-no = Nein
approvals-note = Anmerkung zu „{ $field }“
approvals-note-label = Ihre Anmerkung zu „{ $field }“ für die Person, die daran schreibt
approvals-reasons = Gründe
approvals-pin = Feld zu „{ $reason }“
approvals-why = Begründung
approvals-about = Feld
approvals-about-all = Ganzes Produkt
approvals-take-part = Auswahl annehmen, Rest zurückgeben
approvals-hold-mine = Sie prüfen das gerade. Ihr Team kann das sehen.
approvals-hold-release = Prüfung beenden
approvals-hold-theirs = { $name } prüft das gerade. Sie können trotzdem entscheiden.
approvals-hold-take = Dem Team zeigen, dass ich das prüfe
approvals-keys = Tastenkürzel
approvals-keys-lead = Einzelne Tasten beschleunigen das Freigeben. Schalten Sie sie aus, wenn Sie Spracheingabe nutzen oder Tasten versehentlich drücken.
approvals-keys-on = Einzelne Tasten als Kürzel verwenden
approvals-keys-save = Speichern
approvals-keys-list = Kürzel
approvals-keys-are-on = Die Tastenkürzel sind eingeschaltet.
approvals-keys-are-off = Die Tastenkürzel sind ausgeschaltet.
approvals-close = Schließen
approvals-key-next = Nächste, vorherige
approvals-key-approve = Freigeben
approvals-key-request-changes = Änderungen anfordern
approvals-key-reject = Ablehnen
approvals-key-select = Produkt in der Liste auswählen
approvals-key-undo = Letzte Entscheidung rückgängig machen
approvals-key-help = Diese Liste anzeigen
approvals-tabs = Freigaben
approvals-tab-queue = Wartet
approvals-tab-automatic = Von Regeln freigegeben
approvals-tab-numbers = Zahlen
approvals-tab-reasons = Gründe
approvals-automatic-title = Von Regeln freigegeben
approvals-automatic-lead = Diese Produkte haben Ihre Regeln freigegeben. Sehen Sie sie bei Gelegenheit durch, Ältestes zuerst.
approvals-automatic-none = Nichts durchzusehen
approvals-automatic-none-text = Wenn eine Regel ein Produkt freigibt, erscheint es hier, damit Sie es später durchsehen können.
approvals-automatic-looked = { $count ->
    [one] Eine Freigabe als durchgesehen markiert.
   *[other] { $count } Freigaben als durchgesehen markiert.
}
approvals-column-rule = Regel
approvals-column-changed = Was sich geändert hat
approvals-column-decided = Freigegeben
approvals-column-look = Durchgesehen
approvals-price-by = ({ $percent } %)
approvals-looked-at = Als durchgesehen markieren
approvals-looked-at-this = „{ $product }“ als durchgesehen markieren
approvals-looked-at-all = Alle auf dieser Seite als durchgesehen markieren
approvals-numbers-title = Freigaben in Zahlen
approvals-numbers-lead = Wie viel entschieden wurde, wie lange es dauerte und warum Produkte zurückgingen
approvals-numbers-period = Zeitraum
approvals-numbers-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
approvals-numbers-waiting = Wartet jetzt
approvals-numbers-decided = Entscheidungen
approvals-numbers-median = Die Hälfte entschieden in
approvals-numbers-ninetieth = 9 von 10 entschieden in
approvals-numbers-first-pass = Beim ersten Mal freigegeben
approvals-numbers-by-rules = Von Regeln freigegeben
approvals-numbers-none = Keine Entscheidungen in diesem Zeitraum
approvals-numbers-none-text = Sobald ein Produkt freigegeben, zurückgegeben oder abgelehnt wurde, stehen hier Zahlen.
approvals-numbers-file = Als CSV herunterladen
approvals-percent = { $percent } %
approvals-minutes = { $minutes ->
    [one] { $minutes } Min.
   *[other] { $minutes } Min.
}
approvals-hours = { $hours } Std.
approvals-chart-decisions = Entscheidungen im Zeitverlauf
approvals-chart-times = Arbeitszeit bis zur Entscheidung (Median)
approvals-most-decided = Die meisten Entscheidungen: { $day } ({ $count })
approvals-longest-wait = Am längsten gewartet: { $day } ({ $took })
approvals-as-table = Als Tabelle zeigen
approvals-column-day = Tag
approvals-column-week = Woche ab
approvals-column-decisions = Entscheidungen
approvals-column-decision = Entscheidung
approvals-column-bar = Anteil
approvals-column-reason = Grund
approvals-column-times = Wie oft
approvals-column-check = Vor dem Einreichen
approvals-column-category = Kategorie
approvals-by-reason = Warum Produkte zurückgingen
approvals-by-reason-none = Kein Produkt ging mit einem Grund aus Ihrer Liste zurück.
approvals-by-kind = Entscheidungen
approvals-by-author = Nach Person
approvals-by-category = Nach Kategorie
approvals-came-up = { $count ->
    [one] Kam in { $days } Tagen einmal vor.
   *[other] Kam in { $days } Tagen { $count }-mal vor.
}
approvals-make-check = Vor dem Einreichen zeigen
approvals-is-check = Wird vor dem Einreichen gezeigt
approvals-kind-approved = Freigegeben
approvals-kind-approved-in-part = Teilweise freigegeben
approvals-kind-changes-requested = Änderungen angefordert
approvals-kind-rejected = Abgelehnt
approvals-kind-rolled-back = Zurückgesetzt
approvals-roll-back-title = Zurücksetzen
approvals-roll-back-lead = Besucher sehen wieder Version { $number }. Entwürfe bleiben, wie sie sind.
approvals-roll-back-after = Nach dem Zurücksetzen
approvals-roll-back-note = Warum? (freiwillig, für das Protokoll)
approvals-roll-back = Zurücksetzen
approvals-roll-back-this = „{ $product }“ zurücksetzen
approvals-rolled-back = Zurückgesetzt. Besucher sehen wieder die frühere Version.
approvals-cancel = Abbrechen
approvals-bulk-nothing = Wählen Sie zuerst mindestens ein Produkt aus.
approvals-bulk-possible = { $count ->
    [one] Das betrifft ein Produkt.
   *[other] Das betrifft { $count } Produkte.
}
approvals-bulk-more = { $count ->
    [one] und ein weiteres
   *[other] und { $count } weitere
}
approvals-bulk-sent-before = Sie haben dieses Formular schon mit einer anderen Begründung gesendet: „{ $reason }“. Diese gilt. Ihr neuer Text wurde nicht gesendet.
approvals-bulk-see-first = Ergebnis ansehen
approvals-bulk-own = { $count ->
    [one] Eines bleibt außen vor, weil Sie selbst daran gearbeitet haben.
   *[other] { $count } bleiben außen vor, weil Sie selbst daran gearbeitet haben.
}
approvals-bulk-gone = { $count ->
    [one] Eines bleibt außen vor, weil es sich geändert hat oder schon entschieden ist.
   *[other] { $count } bleiben außen vor, weil sie sich geändert haben oder schon entschieden sind.
}
approvals-batch-done = { $count } von { $total } erledigt
approvals-batch-refused = { $count ->
    [one] Eines wurde ausgelassen, weil darüber nicht mehr entschieden werden konnte.
   *[other] { $count } wurden ausgelassen, weil darüber nicht mehr entschieden werden konnte.
}
approvals-batch-undoing = Wird rückgängig gemacht …
approvals-batch-stopped = Angehalten: Wer dies begonnen hat, darf Produkte nicht mehr freigeben. Was erledigt ist, bleibt; das Übrige wartet wie zuvor.
approvals-batch-undone = { $count ->
    [one] Rückgängig gemacht. Eine Entscheidung bleibt bestehen, weil sich das Produkt seitdem geändert hat.
   *[other] Rückgängig gemacht. { $count } Entscheidungen bleiben bestehen, weil sich die Produkte seitdem geändert haben.
}
approvals-batch-reload = Aktualisieren
approvals-batch-undo = Alles rückgängig machen
approvals-batch-undone-all = Rückgängig gemacht. Alles wartet wieder auf Freigabe.
