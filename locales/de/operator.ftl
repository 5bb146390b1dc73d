operator-title = Betreiber
operator-lead = Der Marktplatz in Zahlen.
operator-businesses = Unternehmen
operator-people = Personen
operator-listings = Angebote
operator-waiting-for-approval = Warten auf Freigabe
operator-questions = Fragen in den letzten 24 Stunden
operator-failed-sign-ins = Fehlgeschlagene Anmeldungen in den letzten 24 Stunden
operator-about = etwa { $number }
operator-more-than = mehr als { $number }
operator-categories = Kategorien und ihre Felder
operator-synonyms = Synonyme
operator-jobs = Aufgaben im Hintergrund
operator-jobs-lead = Arbeiten, die im Hintergrund laufen, zum Beispiel das Aufräumen alter Sitzungen.
operator-jobs-waiting = In der Warteschlange
operator-jobs-running = In Arbeit
operator-jobs-failed = Fehlgeschlagen
operator-column-job = Aufgabe
operator-column-for = Für
operator-column-try = Versuch
operator-column-since = Seit
operator-column-why = Grund
operator-column-when = Wann
operator-column-actions = Aktionen
operator-for-market = Marktplatz
operator-none-failed = Nichts ist fehlgeschlagen. Eine Aufgabe, die scheitert, wird mehrmals versucht, bevor sie hier erscheint.
operator-failed-lead = Diese Aufgaben wurden aufgegeben, nach mehreren Versuchen oder weil ein weiterer nicht geholfen hätte. Sie bleiben 90 Tage lang hier.
operator-tried = { $times ->
    [one] Einmal versucht
   *[other] { $times }-mal versucht
}
operator-retry = Noch einmal versuchen
operator-remove = Entfernen
operator-remove-confirm = Diese Aufgabe entfernen? Sie wird dann nie erledigt.
operator-retried = Die Aufgabe wird noch einmal versucht.
operator-removed = Die Aufgabe wurde entfernt.
operator-not-failed = Diese Aufgabe gehört nicht mehr zu den fehlgeschlagenen.
operator-job-remove-old = Alte Daten entfernen
operator-job-remove-unused-sessions = Ungenutzte Sitzungen entfernen
operator-job-remove-old-sessions = Alte Sitzungen entfernen
operator-job-remove-limits = Abgelaufene Versuchszähler entfernen
operator-job-remove-failed-sign-ins = Alte Zähler fehlgeschlagener Anmeldungen entfernen
operator-job-remove-links-in-mail = Alte Links aus E-Mails entfernen
operator-job-remove-conversations-of-visitors = Alte Unterhaltungen von Besuchern entfernen
operator-job-remove-failed-jobs = Alte fehlgeschlagene Aufgaben entfernen
operator-job-send-mail = E-Mail verschicken
operator-job-tidy-mail = Nach nicht verschickten E-Mails sehen
operator-job-remove-old-mail = Einträge alter E-Mails entfernen
operator-mail = E-Mails
operator-mail-lead = E-Mails, die der Marktplatz verschickt. Ihr Inhalt wird hier nie angezeigt.
operator-mail-unset = Es ist kein Mailserver eingerichtet, deshalb werden E-Mails nicht verschickt, sondern im Ordner „mail“ des Datenverzeichnisses abgelegt. Setzen Sie SMTP_URL, um sie zu verschicken.
operator-mail-tabs = E-Mails nach Zustand
operator-mail-failed = Fehlgeschlagen
operator-mail-waiting = Wartend
operator-mail-sent = Verschickt
operator-mail-counted-waiting = E-Mails in der Warteschlange
operator-mail-counted-failed = Nicht zustellbare E-Mails
operator-mail-none-failed = Keine E-Mail ist fehlgeschlagen
operator-mail-none-waiting = Keine E-Mail wartet
operator-mail-none-sent = In den letzten 30 Tagen wurde keine E-Mail verschickt
operator-mail-failed-lead = Der Mailserver hat sie abgelehnt, oder sie wurden nach 12 Versuchen aufgegeben. Sie bleiben 30 Tage lang hier.
operator-mail-waiting-lead = Sie werden verschickt, sobald der Mailserver sie annimmt. Nach einem Fehlschlag wird bis zum nächsten Versuch jedes Mal länger gewartet.
operator-mail-sent-lead = Der Mailserver hat sie angenommen, oder sie liegen im Mail-Ordner. Sie bleiben 30 Tage lang in dieser Liste.
operator-mail-send-all = Alle noch einmal verschicken
operator-mail-try-all = Alle jetzt verschicken
operator-mail-send = Noch einmal verschicken
operator-mail-try = Jetzt verschicken
operator-mail-remove = Löschen
operator-mail-remove-confirm = Diese E-Mail löschen? Sie erreicht dann niemanden.
# $times (Number)
operator-mail-tried = { $times ->
    [one] Einmal versucht
   *[other] { $times }-mal versucht
}
operator-mail-sends = Die E-Mail wird noch einmal verschickt.
operator-mail-removed = Die E-Mail wurde gelöscht.
# $count (Number)
operator-mail-all-send = { $count ->
    [one] Eine E-Mail wird noch einmal verschickt.
   *[other] { $count } E-Mails werden noch einmal verschickt.
}
operator-mail-gone = Diese E-Mail lässt sich nicht mehr ändern. Sie wurde inzwischen verschickt oder gelöscht.
operator-column-recipient = An
operator-column-subject = Betreff
operator-job-notify-by-mail = Mitteilungen per E-Mail senden
operator-job-remove-old-notifications = Alte Mitteilungen entfernen
operator-job-remove-old-invitations = Alte Einladungen entfernen
operator-job-remove-old-addresses = Frühere Adressen von Unternehmen wieder verfügbar machen
operator-job-remove-unsaved-text = Alte ungespeicherte Texte löschen
operator-job-remove-old-counts-of-visits = Alte Besuchszahlen löschen
operator-job-remove-closed-businesses = Geschlossene Unternehmen löschen
operator-job-remove-unused-pictures = Unbenutzte Bilder löschen
operator-job-write-copy-of-data = Kopie der Daten einer Person schreiben
operator-job-remove-copies-of-data = Alte Kopien von Daten entfernen
operator-job-merge-categories = Kategorien zusammenlegen
operator-job-remove-old-questions = Alte Anfragen entfernen
operator-reports = Meldungen
