operator-title = Betreiber
operator-businesses = Unternehmen
operator-people = Personen
operator-listings = Angebote
operator-waiting-for-approval = Warten auf Freigabe
operator-about = etwa { $number }
operator-more-than = mehr als { $number }
operator-categories = Kategorien und ihre Felder
operator-synonyms = Synonyme
operator-jobs = Aufgaben im Hintergrund
operator-jobs-lead = Arbeiten, die im Hintergrund laufen, zum Beispiel das Aufräumen alter Sitzungen.
operator-jobs-waiting = In der Warteschlange
operator-jobs-running = In Arbeit
operator-jobs-failed = Fehlgeschlagen
operator-last-backup = Letztes Backup
operator-no-backup = Noch keines
operator-backup-failed = Das letzte Backup ist fehlgeschlagen:
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
operator-job-remove-conversations = Alte Unterhaltungen entfernen
operator-job-remove-old-conversations = Alte Unterhaltungen entfernen
operator-job-remove-old-counts-of-questions = Alte Zählungen von Fragen entfernen
operator-job-remove-failed-jobs = Alte fehlgeschlagene Aufgaben entfernen
operator-job-make-backup = Backup des Marktplatzes erstellen
operator-job-make-a-backup = Backup des Marktplatzes erstellen
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
operator-home-title = Startseite
operator-home-breadcrumbs = Brotkrumen
operator-home-lead = Die Startseite besteht aus Blöcken, von oben nach unten. Solange keiner sichtbar ist, sehen Besucher die üblichen.
operator-home-preview = Vorschau
operator-home-preview-lead = Alle Blöcke, auch die, die Besucher nicht sehen.
operator-home-back = Zurück zu den Blöcken
operator-home-view = Startseite ansehen
operator-home-usual = Die übliche Startseite
operator-home-begin = Diese Blöcke ändern
operator-home-new = Block hinzufügen
operator-home-edit = Block bearbeiten
operator-home-change = Bearbeiten
operator-home-show = Zeigen
operator-home-hide = Verbergen
operator-home-delete = Löschen
operator-home-delete-confirm = Diesen Block löschen?
operator-home-up = Block { $number } nach oben
operator-home-down = Block { $number } nach unten
operator-home-edit-this = Block { $number } bearbeiten
operator-home-show-this = Block { $number } zeigen
operator-home-hide-this = Block { $number } verbergen
operator-home-delete-this = Block { $number } löschen
operator-home-is-hidden = Verborgen
operator-home-is-shown = Sichtbar
operator-home-is-shown-until = Sichtbar bis { $time }
operator-home-is-ahead = Sichtbar ab { $time }
operator-home-is-over = Zu Ende seit { $time }
operator-home-now-shown = Der Block ist zu seinen Zeiten sichtbar.
operator-home-now-hidden = Der Block ist verborgen.
operator-home-deleted = Der Block wurde gelöscht.
operator-home-added = Der Block steht am Ende. Sehen Sie ihn sich in der Vorschau an und zeigen Sie ihn dann.
operator-home-saved = Gespeichert.
operator-home-save = Speichern
operator-home-cancel = Abbrechen
operator-home-title-in = Titel ({ $language })
operator-home-text-in = Text ({ $language })
operator-home-link = Link
operator-home-link-hint = Eine Adresse auf diesem Marktplatz, etwa /categories oder /listings?q=geschenk.
operator-home-link-mistaken = Geben Sie eine Adresse auf diesem Marktplatz ein, die mit einem Schrägstrich beginnt.
operator-home-picked = Angebote
operator-home-picked-hint = Nummern oder Adressen von Angeboten, eine je Zeile, höchstens { $most }. Leer lassen, um eine Kategorie zu nehmen.
operator-home-category = Kategorie
operator-home-category-hint = Zeigt deren neueste Angebote. Geben Sie den Namen oder die Adresse ein.
operator-home-either = Geben Sie entweder Angebote oder eine Kategorie an.
operator-home-no-category = Diese Kategorie gibt es nicht.
operator-home-no-listing = Kein Angebot hat die Nummer { $id }.
operator-home-no-number = „{ $typed }“ ist keine Nummer oder Adresse eines Angebots.
operator-home-too-many-picked = Wählen Sie höchstens { $most } Angebote.
operator-home-count = Wie viele
operator-home-count-mistaken = Geben Sie eine Zahl von 1 bis { $most } ein.
operator-home-times = Zeiten
operator-home-times-hint = Freiwillig, in UTC. Ohne Zeiten ist der Block sichtbar, solange er nicht verborgen ist.
operator-home-starts = Sichtbar ab
operator-home-ends = Sichtbar bis
operator-home-ends-before = Das Ende muss nach dem Anfang liegen.
operator-home-time-mistaken = Geben Sie Datum und Uhrzeit ein.
operator-home-nothing-said = Schreiben Sie etwas in mindestens einer Sprache.
operator-home-too-many = Die Startseite kann höchstens { $most } Blöcke haben. Löschen Sie zuerst einen.
operator-home-hint-hero = Lassen Sie Felder leer, um die üblichen Worte zu nehmen. Sind mehrere Titel sichtbar, wird nur der erste gezeigt: So kann einer für eine Saison über dem üblichen stehen.
operator-home-hint-own = Dieser Block füllt sich selbst und ist immer aktuell.
operator-home-hint-collection = Ein Titel und Angebote, die Sie auswählen, oder die neuesten einer Kategorie. Wessen Sprache Sie leer lassen, sieht die Sprache des Marktplatzes.
operator-home-hint-text = Ein Text in Markdown. Wessen Sprache Sie leer lassen, sieht die Sprache des Marktplatzes.
operator-home-hint-banner = Eine Zeile, die zu einer Seite dieses Marktplatzes führt.
operator-find = Suchen
operator-find-hint = Versuchen Sie es mit weniger Wörtern oder nur mit deren Anfang.
operator-newest = Zurück zu den neuesten
operator-older = Ältere zeigen
operator-column-business = Unternehmen
operator-column-owner = Inhaber
operator-column-state = Zustand
operator-no-owner = Ohne Inhaber
operator-businesses-find = Nach Name, Adresse oder Inhaber suchen
operator-businesses-states = Unternehmen nach Zustand
operator-businesses-all = Alle
operator-businesses-suspended = Gesperrt
operator-businesses-closed = Geschlossen
operator-businesses-none = Keine Unternehmen gefunden
operator-state-open = Geöffnet
operator-state-suspended = Gesperrt
operator-state-closed = Geschlossen
operator-business-address = Schaufenster
operator-business-since = Dabei seit
operator-business-closed-since = Geschlossen seit
operator-business-members = Mitglieder
operator-business-products = Produkte
operator-business-questions = Unbeantwortete Anfragen
operator-business-acts = Einblicke und Entscheidungen
operator-business-acts-lead = Die Mitglieder des Unternehmens sehen sie in dessen Verlauf, ohne Ihren Namen.
operator-business-act-suspended = { $person } hat es gesperrt
operator-business-act-reinstated = { $person } hat die Sperre aufgehoben
operator-business-act-looked = { $person } hat es sich angesehen
operator-suspend-title = Dieses Unternehmen sperren
operator-suspend-means = Schaufenster und Angebote verschwinden sofort vom Marktplatz. Die Mitglieder können weiter an Entwürfen arbeiten, aber nichts wird veröffentlicht. Die Verwaltung des Unternehmens bekommt eine E-Mail mit dem Grund.
operator-suspension-reason = Grund
operator-suspension-hint = Das lesen die Mitglieder. Schreiben Sie, was nicht in Ordnung ist und was sie tun können.
operator-suspension-missing = Geben Sie einen Grund an.
operator-suspend = Sperren
operator-reinstate = Sperre aufheben
operator-reinstate-means = Wenn Sie die Sperre aufheben, ist alles wieder im Angebot, was vorher im Angebot war, und sonst nichts.
operator-suspended-since = Gesperrt seit { $at }
operator-suspended-now = { $count ->
    [one] { $business } ist gesperrt. Ein Angebot ist verschwunden.
   *[other] { $business } ist gesperrt. { $count } Angebote sind verschwunden.
}
operator-suspended-before = { $business } ist bereits gesperrt.
operator-reinstated-now = { $count ->
    [one] Die Sperre von { $business } ist aufgehoben. Ein Angebot ist wieder da.
   *[other] Die Sperre von { $business } ist aufgehoben. { $count } Angebote sind wieder da.
}
operator-not-suspended = { $business } ist nicht gesperrt.
operator-mail-suspended = { $business } wurde gesperrt
operator-mail-suspended-text = Der Marktplatz hat { $business } gesperrt. Schaufenster und Angebote sind nicht mehr öffentlich. Der Grund:
operator-mail-suspended-means = Sie können weiter an Entwürfen arbeiten und sie einreichen. Veröffentlicht wird erst wieder etwas, wenn die Sperre aufgehoben ist.
operator-mail-reinstated = { $business } ist wieder öffentlich
operator-mail-reinstated-text = Der Marktplatz hat die Sperre von { $business } aufgehoben. Alles, was im Angebot war, ist wieder da.
operator-pages = Seiten des Betreibers
operator-urgent = Braucht Ihre Aufmerksamkeit
operator-nothing-urgent = Zurzeit braucht nichts Ihre Aufmerksamkeit.
operator-totals = Der Marktplatz jetzt
operator-figures = Was es Neues gibt
operator-column-what = Was
operator-last-hour = Letzte Stunde
operator-last-day = Letzte 24 Stunden
operator-last-days = Letzte { $days } Tage
operator-new-people = Neue Personen
operator-new-businesses = Neue Unternehmen
operator-new-listings = Neue Angebote
operator-approvals = Freigaben
operator-questions-asked = Anfragen an Unternehmen
operator-assistant-asked = Fragen an den Assistenten
operator-unmet-searches = Suchen ohne Treffer
operator-failed-sign-ins = Fehlgeschlagene Anmeldungen
operator-failed-jobs = Fehlgeschlagene Aufgaben
operator-sent-mail = Verschickte E-Mails
operator-failed-mail = Nicht zustellbare E-Mails
operator-most-on = Am meisten am { $day }: { $number }
operator-task-reports = { $count ->
    [one] Zu einem Angebot sind Meldungen offen, seit { $since }.
   *[other] Zu { $count } Angeboten sind Meldungen offen, die älteste seit { $since }.
}
operator-task-appeals = { $count ->
    [one] Eine Beschwerde über eine Entscheidung ist offen.
   *[other] { $count } Beschwerden über Entscheidungen sind offen.
}
operator-task-failed-jobs = { $count ->
    [one] Eine Aufgabe im Hintergrund ist fehlgeschlagen.
   *[other] { $count } Aufgaben im Hintergrund sind fehlgeschlagen.
}
operator-task-failed-mail = { $count ->
    [one] Eine E-Mail ließ sich nicht zustellen.
   *[other] { $count } E-Mails ließen sich nicht zustellen.
}
operator-task-late-mail = { $count ->
    [one] Eine E-Mail wartet seit mehr als einer Stunde.
   *[other] { $count } E-Mails warten seit mehr als einer Stunde.
}
operator-task-late-submissions = { $count ->
    [one] Eine Einreichung wartet seit mehr als { $days } Tagen auf Freigabe.
   *[other] { $count } Einreichungen warten seit mehr als { $days } Tagen auf Freigabe.
}
operator-task-late-questions = { $count ->
    [one] Eine Anfrage an ein Unternehmen wartet seit mehr als { $days } Tagen auf Antwort.
   *[other] { $count } Anfragen an Unternehmen warten seit mehr als { $days } Tagen auf Antwort.
}
operator-longest-waiting = Wo es am längsten dauert
operator-task-suspended = { $count ->
    [one] Ein Unternehmen ist gesperrt.
   *[other] { $count } Unternehmen sind gesperrt.
}
operator-people-find = Name oder E-Mail-Adresse beginnt mit
operator-people-kinds = Welche Personen
operator-people-all = Alle
operator-people-operators = Betreiber
operator-people-blocked = Gesperrt
operator-people-none = Niemand gefunden
operator-column-person = Person
operator-person-blocked = Gesperrt
operator-person-operator = Betreiber
operator-person-unverified = E-Mail-Adresse nicht bestätigt
operator-person-email = E-Mail-Adresse
operator-person-since = Dabei seit
operator-person-second-factor = Anmeldung in zwei Schritten
operator-person-on = An
operator-person-off = Aus
operator-person-sessions = Wo sie angemeldet ist
operator-person-no-sessions = Sie ist nirgends angemeldet.
operator-person-acts = Was Betreiber getan haben
operator-person-no-acts = Kein Betreiber hat hier etwas geändert.
operator-person-act-blocked = { $person } hat das Konto gesperrt
operator-person-act-unblocked = { $person } hat das Konto entsperrt
operator-person-act-sessions = { $person } hat alle Sitzungen beendet
operator-person-act-second-factor = { $person } hat die Anmeldung in zwei Schritten zurückgesetzt
operator-sessions-end = Überall abmelden
operator-sessions-confirm = Diese Person auf allen Geräten abmelden?
operator-second-factor-forget = Anmeldung in zwei Schritten zurücksetzen
operator-second-factor-confirm = Anmeldung in zwei Schritten zurücksetzen? Stellen Sie sicher, dass Sie mit der Person sprechen, der das Konto gehört.
operator-second-factor-means = Dabei werden die Authenticator-App, Passkeys und Wiederherstellungscodes entfernt. Danach genügt zur Anmeldung das Passwort.
operator-blocked-since = Gesperrt seit { $at }
operator-block-title = Diese Person sperren
operator-block-means = Sie wird sofort überall abgemeldet und kann sich nicht mehr anmelden. Sie bekommt eine E-Mail mit dem Grund. Ihre Unternehmen bleiben, wie sie sind.
operator-block-hint = Das liest die Person in der E-Mail und beim Versuch, sich anzumelden.
operator-block = Sperren
operator-unblock = Entsperren
operator-not-oneself = Das geht nicht mit Ihrem eigenen Konto.
operator-no-sessions = { $name } ist nirgends angemeldet.
operator-sessions-ended = { $name } ist überall abgemeldet.
operator-no-second-factor = { $name } meldet sich nicht in zwei Schritten an.
operator-second-factor-reset = Die Anmeldung in zwei Schritten von { $name } ist zurückgesetzt.
operator-blocked-now = { $name } ist gesperrt.
operator-blocked-before = { $name } ist bereits gesperrt.
operator-last-operator = Außer { $name } kann sich kein Betreiber anmelden. Ernennen Sie zuerst einen anderen.
operator-unblocked-now = { $name } kann sich wieder anmelden.
operator-not-blocked = { $name } ist nicht gesperrt.
operator-mail-security = Konto prüfen
operator-mail-sessions = Sie wurden überall abgemeldet
operator-mail-sessions-text = Der Marktplatz hat Sie auf allen Geräten abgemeldet. Sie können sich jederzeit wieder anmelden.
operator-mail-second-factor = Anmeldung in zwei Schritten ausgeschaltet
operator-mail-second-factor-text = Der Marktplatz hat die Anmeldung in zwei Schritten für Ihr Konto ausgeschaltet und Sie überall abgemeldet. Richten Sie sie nach der nächsten Anmeldung neu ein. Wenn Sie das nicht wollten, ändern Sie Ihr Passwort und schreiben Sie dem Marktplatz.
operator-mail-blocked = Ihr Konto wurde gesperrt
operator-mail-blocked-text = Der Marktplatz hat Ihr Konto gesperrt. Sie sind überall abgemeldet und können sich nicht anmelden. Der Grund:
operator-mail-unblocked = Sie können sich wieder anmelden
operator-mail-unblocked-text = Der Marktplatz hat Ihr Konto entsperrt.
operator-column-role = Rolle
operator-your-role = Ihre Rolle: { $role }
operator-team-title = Betreiber verwalten
operator-team-lead = Wer diesen Marktplatz betreibt und wer davon was darf.
operator-team-all = Alle Seiten, auch diese. Mindestens ein Betreiber behält diese Rolle.
operator-team-content = Seiten, Weiterleitungen, die Startseite, Kategorien mit ihren Feldern und Synonyme.
operator-team-support = Unternehmen, Personen, Meldungen, E-Mails und Hintergrundaufgaben.
operator-team-money = Die Übersicht mit ihren Zahlen, sonst nichts.
operator-team-two-steps = Anmeldung in zwei Schritten
operator-team-one-step = Keine Anmeldung in zwei Schritten
operator-team-you = Sie
operator-team-role-of = Rolle von { $name }
operator-team-save = Speichern
operator-team-revoke = Entfernen
operator-team-revoke-confirm = Soll { $name } den Marktplatz nicht mehr betreiben? Das Konto bleibt bestehen.
operator-team-name-title = Betreiber hinzufügen
operator-team-name = Hinzufügen
operator-team-email = E-Mail-Adresse
operator-team-email-hint = Die Adresse eines bestehenden Kontos.
operator-team-role-missing = Wählen Sie eine Rolle.
operator-team-nobody = Zu dieser Adresse gibt es kein Konto. Unter /join lässt sich eines eröffnen.
operator-team-already = { $name } betreibt den Marktplatz schon. Ändern Sie die Rolle in der Liste.
operator-team-not-one = { $name } betreibt den Marktplatz nicht.
operator-team-same = { $name } hat diese Rolle schon.
operator-team-last = Nur { $name } hat die Rolle „Alles“. Geben Sie sie zuerst jemand anderem.
operator-team-given = { $name } betreibt den Marktplatz mit der Rolle „{ $role }“.
operator-team-revoked = { $name } betreibt den Marktplatz nicht mehr.
operator-not-an-operator = { $name } betreibt den Marktplatz mit. Dieses Konto kann nur jemand mit der Rolle „Alles“ ändern.
operator-person-by-server = Jemand mit Zugang zum Server
operator-person-act-named = { $person } hat die Person mit der Rolle „{ $role }“ zum Betreiber gemacht
operator-person-act-role = { $person } hat die Rolle als Betreiber auf „{ $role }“ geändert
operator-person-act-revoked = { $person } hat die Person als Betreiber entfernt
operator-mail-role = Ihre Rolle als Betreiber des Marktplatzes
operator-mail-role-text = Sie betreiben den Marktplatz mit, und zwar mit der Rolle „{ $role }“.
operator-mail-role-second-step = Betreiber melden sich in zwei Schritten an. Falls Sie das noch nicht tun, richten Sie es unter „Sicherheit“ in Ihrem Konto ein.
operator-mail-role-go = Zu den Seiten für Betreiber
operator-mail-revoked = Sie sind kein Betreiber mehr
operator-mail-revoked-text = Sie betreiben den Marktplatz nicht mehr mit. Ihr Konto bleibt, wie es ist.
operator-mail-team = Bei den Betreibern hat sich etwas geändert
operator-mail-team-given = { $by } hat { $name } ({ $email }) als Betreiber des Marktplatzes die Rolle „{ $role }“ gegeben.
operator-mail-team-revoked = { $by } hat { $name } ({ $email }) aus den Betreibern des Marktplatzes entfernt.
operator-mail-team-check = Wenn Sie damit nicht gerechnet haben, sehen Sie in der Liste der Betreiber nach.
operator-mail-team-go = Betreiber ansehen
operator-verification = Prüfung
operator-verify-means = Geben Sie an, was Sie geprüft haben. Schaufenster und Angebote dieses Unternehmens zeigen dann „Geprüft“, mit Datum und Umfang der Prüfung. Ein neuer Name beendet das.
operator-verify-checks = Was haben Sie geprüft?
operator-verify-nothing = Wählen Sie mindestens eine Sache, die Sie geprüft haben.
operator-verify-note = Notiz
operator-verify-note-hint = Was Sie gesehen haben, etwa die Nummer des Registereintrags. Mitglieder des Unternehmens und andere Betreiber können es lesen.
operator-verify = Als geprüft kennzeichnen
operator-verify-change = Speichern
operator-verified-since = seit { $at }
operator-unverify = Zurücknehmen
operator-unverify-hint = Das lesen die Mitglieder des Unternehmens.
operator-verified-now = { $business } ist als geprüft gekennzeichnet.
operator-verified-before = { $business } ist schon so gekennzeichnet.
operator-unverified-now = { $business } ist nicht mehr als geprüft gekennzeichnet.
operator-not-verified = { $business } ist nicht als geprüft gekennzeichnet.
operator-business-act-verified = { $person } hat es als geprüft gekennzeichnet
operator-business-act-unverified = { $person } hat die Kennzeichnung als geprüft zurückgenommen
operator-business-act-lapsed = { $person } hat den Namen geändert; damit endete die Kennzeichnung als geprüft
operator-mail-verified = { $business } ist geprüft
operator-mail-verified-text = Der Marktplatz hat { $business } geprüft. Schaufenster und Angebote zeigen das jetzt. Geprüft wurde:
operator-mail-storefront = Schaufenster ansehen
operator-mail-unverified = { $business } ist nicht mehr als geprüft gekennzeichnet
operator-mail-unverified-text = Der Marktplatz kennzeichnet { $business } nicht mehr als geprüft. Der Grund:
operator-businesses-clashing = Gleicher Name
operator-business-like = Sieht aus wie { $business }
operator-limits = Grenzen
operator-limits-lead = Wie viel dieses Unternehmen haben kann. Leere Felder übernehmen die Grenzen für alle Unternehmen. Was schon da ist, bleibt, auch über eine Grenze hinaus.
operator-limits-of-market = Grenzen für Unternehmen
operator-limits-of-market-lead = Wie viel ein Unternehmen haben kann, das keine eigenen Grenzen hat. Ein leeres Feld heißt: keine Grenze.
operator-limit-mistaken = Geben Sie eine ganze Zahl von 0 bis { $most } ein oder nichts.
operator-limits-saved = Die Grenzen sind gespeichert.
operator-business-act-limits = { $person } hat die Grenzen geändert
operator-job-forget-old-reports = Alte Meldungen anonymisieren
