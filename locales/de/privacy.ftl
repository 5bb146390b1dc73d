privacy-title = Ihre Daten
privacy-breadcrumbs = Sie sind hier
privacy-copy = Eine Kopie aller Daten über Sie
privacy-copy-lead = Sie erhalten eine ZIP-Datei mit allem, was wir über Sie speichern: Ihr Konto, Ihre Sitzungen, Ihre Mitteilungen, Ihre Unterhaltungen mit dem Assistenten und was Sie getan haben. Wir schreiben Ihnen, sobald die Datei bereit ist. Sie wird 7 Tage lang aufbewahrt.
privacy-copy-of = Angefordert am { $when }
privacy-copy-download = Herunterladen
privacy-copy-until = Verfügbar bis zum { $until }
privacy-copy-preparing = Wird vorbereitet
privacy-copy-failed = Nicht verfügbar
privacy-copy-waits = Eine Kopie wird vorbereitet. Wir schreiben Ihnen, sobald sie bereit ist.
privacy-copies-enough = { $most ->
    [one] Sie können eine Kopie am Tag anfordern. Versuchen Sie es morgen wieder.
   *[other] Sie können { $most } Kopien am Tag anfordern. Versuchen Sie es morgen wieder.
}
privacy-copy-ask = Kopie anfordern
privacy-copy-asked = Wir bereiten Ihre Kopie vor und schreiben an { $email }, sobald sie bereit ist.
privacy-copy-first = Zuerst eine Kopie Ihrer Daten holen
privacy-consents = Wozu Sie zugestimmt haben
privacy-consents-none = Bisher nichts.
privacy-terms = Nutzungsbedingungen
privacy-policy = Datenschutzerklärung
privacy-column-text = Text
privacy-column-version = Fassung
privacy-column-answer = Ihre Antwort
privacy-column-when = Wann
privacy-agreed = Zugestimmt
privacy-declined = Abgelehnt
privacy-delete = Ihr Konto löschen
privacy-delete-lead = Ihr Konto und alles, was allein Ihnen gehört, wird sofort gelöscht. Bevor Sie sich entscheiden, sehen Sie, was geschieht.
privacy-not-yet = Sie können Ihr Konto noch nicht löschen
privacy-last-operator = Nur Sie haben die Betreiberrolle „Alles“. Geben Sie sie zuerst jemand anderem.
privacy-needed = Diese Unternehmen brauchen Sie:
privacy-hand-over = Übergeben Sie es an jemand anderen ({ $team }), oder schließen Sie es und entfernen Sie die anderen Mitglieder ({ $settings }).
privacy-close-first = Schließen Sie es zuerst ({ $settings }).
privacy-team = Team
privacy-settings = Einstellungen
privacy-what-happens = Das geschieht, wenn Sie Ihr Konto löschen:
privacy-happens-account = Ihr Name, Ihre E-Mail-Adresse, Ihr Passwort, Ihre Passkeys und alles andere, womit Sie sich anmelden, werden gelöscht. Sie werden überall abgemeldet.
privacy-happens-memberships = Sie verlassen alle Unternehmen, in denen Sie Mitglied sind. Deren Produkte und Angebote bleiben.
privacy-happens-conversations = Ihre Unterhaltungen mit dem Assistenten, Ihre Mitteilungen und Ihre Einstellungen werden gelöscht.
privacy-happens-record = Was Sie für ein Unternehmen geschrieben und entschieden haben, bleibt dort, unter dem Namen { $marker }.
privacy-happens-address = Ihre E-Mail-Adresse ist wieder frei. Sie können damit später ein neues Konto eröffnen.
privacy-no-way-back = Das lässt sich nicht rückgängig machen.
privacy-type-email = Geben Sie zur Bestätigung Ihre E-Mail-Adresse ein: { $email }
privacy-delete-mistyped = Das ist nicht Ihre E-Mail-Adresse. Geben Sie sie genau wie angezeigt ein.
privacy-delete-for-good = Mein Konto endgültig löschen
privacy-keep = Konto behalten
privacy-deleted = Ihr Konto ist gelöscht. Zur Bestätigung haben wir Ihnen eine E-Mail geschickt.
privacy-mail-deleted-subject = Ihr Konto ist gelöscht
privacy-mail-deleted = Ihr Konto und alles, was allein Ihnen gehörte, ist gelöscht. Sie müssen nichts weiter tun.
privacy-mail-deleted-kept = Was Sie für Unternehmen geschrieben und entschieden haben, bleibt dort, ohne Ihren Namen. Dies ist die letzte E-Mail von uns.
privacy-mail-copy-subject = Die Kopie Ihrer Daten ist bereit
privacy-mail-copy = Die Kopie von allem, was wir über Sie speichern, ist bereit. Melden Sie sich an, um sie herunterzuladen.
privacy-mail-copy-look = Daten herunterladen
privacy-mail-copy-kept = { $days ->
    [one] Sie wird einen Tag lang aufbewahrt und dann gelöscht.
   *[other] Sie wird { $days } Tage lang aufbewahrt und dann gelöscht.
}
privacy-readme-title = Alles über { $name }
privacy-readme-when = Stand: { $when }
privacy-readme-files = Für jede Art von Daten gibt es eine Datei. Die Dateien sind im Format JSON, das viele Programme lesen können. Alle Zeiten sind in UTC.
privacy-readme-secrets = Passwörter, Schlüssel und Codes fehlen, damit sich mit dieser Datei Ihr Konto nicht öffnen lässt.
privacy-readme-businesses = Was Sie für ein Unternehmen geschrieben haben, gehört dem Unternehmen. Es steht hier, soweit Sie es geschrieben oder darüber entschieden haben.
