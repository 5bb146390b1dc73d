overview-title = Übersicht
overview-signed-in = Angemeldet als { $name }. Ihre Rolle hier: { $role }.
overview-steps = Erste Schritte
overview-steps-hide = Liste ausblenden
overview-step-done = (erledigt)
overview-step-profile = Profil ausfüllen
overview-step-logo = Logo hochladen
overview-step-product = Erstes Produkt anlegen
overview-step-colleague = Eine Kollegin oder einen Kollegen einladen
overview-step-approver = Eine zweite Person für Freigaben bestimmen
overview-count-listed = Veröffentlicht
overview-count-drafts = Entwürfe
overview-count-waiting = Warten auf Freigabe
overview-count-sent-back = Änderungen angefordert
overview-count-archived = Archiviert
overview-more-than = mehr als { $number }
overview-quiet = Für Sie liegt nichts an
overview-quiet-text = Hier erscheinen Einreichungen, die Sie freigeben können, und Ihre eigene Arbeit.
overview-waiting = Wartet auf Ihre Entscheidung
overview-all-waiting = Alle Einreichungen
overview-waiting-by = von { $author }
overview-days = { $days ->
    [one] seit einem Tag
   *[other] seit { $days } Tagen
}
overview-came-back = Zurück bei Ihnen
overview-changes-requested = { $by } hat Änderungen an „{ $product }“ angefordert
overview-rejected = { $by } hat „{ $product }“ abgelehnt
overview-drafts = Ihre Entwürfe
overview-pending = Ihre Einreichungen
overview-decided = Kürzlich freigegeben
overview-approved = { $by } hat „{ $product }“ freigegeben
overview-today = seit heute
