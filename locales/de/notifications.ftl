notifications-title = Mitteilungen
notifications-none = Noch keine Mitteilungen
notifications-none-text = Wenn etwas geschieht, das Sie wissen sollten, steht es hier.
notifications-unread = Ungelesen:
notifications-read-all = Alle als gelesen markieren
notifications-all-read = Alle Mitteilungen sind als gelesen markiert.
notifications-settings = Einstellungen für Mitteilungen
notifications-invited = { $inviter } hat Sie zu { $business } eingeladen.
notifications-invited-as = { $inviter } hat Sie zu { $business } eingeladen. Ihre Rolle: { $role }
notifications-removed = Sie sind kein Mitglied von { $business } mehr.
notifications-role-given = Ihre Rolle bei { $business } ist jetzt „{ $role }“.
notifications-role-changed = { $by } hat Ihre Rolle bei { $business } geändert. Sie ist jetzt „{ $role }“.
notifications-submitted = { $author } hat „{ $product }“ zur Freigabe eingereicht.
notifications-submitted-together = { $count ->
    [one] { $author } hat { $count } Produkt zur Freigabe eingereicht.
   *[other] { $author } hat { $count } Produkte zur Freigabe eingereicht.
}
notifications-approved = { $by } hat „{ $product }“ freigegeben. Das Angebot ist jetzt öffentlich zu sehen.
notifications-changes-requested = { $by } hat Änderungen an „{ $product }“ angefordert.
notifications-rejected = { $by } hat „{ $product }“ abgelehnt.
notifications-password-changed = Ihr Passwort wurde geändert.
notifications-email-changed = Ihre E-Mail-Adresse wurde geändert.
notifications-second-factor-added = Die Anmeldung in zwei Schritten wurde eingeschaltet.
notifications-second-factor-removed = Die Anmeldung in zwei Schritten wurde ausgeschaltet.
notifications-passkey-added = Ihrem Konto wurde ein Passkey hinzugefügt.
notifications-passkey-removed = Ein Passkey wurde aus Ihrem Konto entfernt.
notifications-recovery-codes = Es wurden neue Wiederherstellungscodes erstellt. Die alten gelten nicht mehr.
notifications-recovery-code-used = Bei Ihrem Konto hat sich jemand mit einem Wiederherstellungscode angemeldet.
notifications-new-sign-in = Bei Ihrem Konto hat sich jemand von einem neuen Gerät aus angemeldet.
notifications-new-sign-in-with = Bei Ihrem Konto hat sich jemand von einem neuen Gerät aus angemeldet: { $device }
notifications-provider-linked = Eine Anmeldung über ein anderes Konto wurde hinzugefügt.
notifications-provider-unlinked = Eine Anmeldung über ein anderes Konto wurde entfernt.
notifications-security-other = An Ihrer Anmeldung hat sich etwas geändert. Prüfen Sie Ihre Sicherheitseinstellungen.
notifications-other = Es ist etwas geschehen, das Sie betrifft.
notifications-subject-invited = Einladung zu { $business }
notifications-subject-role = Ihre Rolle bei { $business }
notifications-subject-submitted = Wartet auf Ihre Freigabe: { $product }
notifications-subject-submitted-together = { $count ->
    [one] Wartet auf Ihre Freigabe: { $count } Produkt
   *[other] Warten auf Ihre Freigabe: { $count } Produkte
}
notifications-subject-approved = Freigegeben: { $product }
notifications-subject-rejected = Abgelehnt: { $product }
notifications-subject-changes = Änderungen angefordert: { $product }
notifications-subject-several = { $count ->
    [one] { $count } Mitteilung
   *[other] { $count } Mitteilungen
}
notifications-and-more = { $count ->
    [one] Und eine weitere.
   *[other] Und { $count } weitere.
}
notifications-look = Details ansehen
notifications-look-at-all = Alle Mitteilungen ansehen
notifications-why = Sie erhalten diese E-Mail wegen Ihrer Einstellungen für Mitteilungen.
notifications-why-security = Über die Sicherheit Ihres Kontos informieren wir Sie immer per E-Mail.
notifications-settings-lead = Wählen Sie, was Sie erfahren möchten und wie. E-Mails gehen an { $email }.
notifications-kind-invited = Einladungen
notifications-kind-role-changed = Änderungen Ihrer Rolle
notifications-kind-submission-waiting = Produkte, die auf Ihre Freigabe warten
notifications-kind-decided = Entscheidungen über Ihre Produkte
notifications-kind-security = Sicherheit Ihres Kontos
notifications-kind-all = Alle Mitteilungen
notifications-mail-off = Aus
notifications-mail-at-once = Sofort
notifications-mail-daily = Einmal am Tag
notifications-column-what = Thema
notifications-column-page = Auf der Website
notifications-column-mail = Per E-Mail
notifications-on-page = Als ungelesen anzeigen
notifications-always = Immer
notifications-page-off-hint = Was nicht als ungelesen angezeigt wird, steht trotzdem in der Liste Ihrer Mitteilungen. Die tägliche E-Mail kommt um 7:00 Uhr UTC.
notifications-security-hint = Über die Sicherheit Ihres Kontos werden Sie immer informiert, damit Sie merken, wenn jemand anderes es benutzt.
notifications-choose-mail = Wählen Sie in jeder Liste eine der Möglichkeiten.
notifications-save = Einstellungen speichern
notifications-saved = Ihre Einstellungen für Mitteilungen sind gespeichert.
notifications-unsubscribe = Diese E-Mails beenden
notifications-unsubscribe-about = Sie erhalten dann keine E-Mails mehr über: { $what }. Ihre Mitteilungen auf der Website bleiben, wie sie sind.
notifications-unsubscribed-title = Sie erhalten diese E-Mails nicht mehr
notifications-unsubscribed = Keine E-Mails mehr über: { $what }.
notifications-unsubscribed-more = Anders überlegt? { $link }
notifications-approved-in-part = { $by } hat { $product } teilweise freigegeben und den Rest zurückgegeben
notifications-decision-undone = { $by } hat die Entscheidung zu { $product } zurückgenommen. Es wartet wieder auf Freigabe.
notifications-approved-by-rule = Eine Regel hat „{ $product }“ freigegeben. Das Angebot ist jetzt für alle zu sehen.
notifications-mentioned = { $by } hat Sie im Gespräch über „{ $product }“ erwähnt.
notifications-replied = { $by } hat im Gespräch über „{ $product }“ geschrieben.
notifications-subject-mentioned = Sie wurden erwähnt: { $product }
notifications-subject-replied = Neuer Kommentar: { $product }
notifications-kind-mention = Erwähnungen
notifications-kind-reply = Antworten und Kommentare zu Ihren Produkten
notifications-imported = Der Import von „{ $file }“ ist fertig. Neue Produkte: { $created }, geänderte: { $changed }. Abgelehnte Zeilen: { $refused }.
notifications-import-failed = „{ $file }“ konnte nicht importiert werden. Öffnen Sie den Import, um zu sehen, warum.
notifications-subject-imported = Import fertig: { $file }
notifications-subject-import-failed = Import fehlgeschlagen: { $file }
notifications-kind-imported = Ihre Importe
notifications-asked = { $by } fragt zu „{ $product }“.
notifications-subject-asked = Neue Anfrage: { $product }
notifications-kind-question = Anfragen zu Ihren Angeboten
notifications-kind-standing = Entscheidungen des Marktplatzes über Ihr Unternehmen
notifications-suspended = Der Marktplatz hat { $business } gesperrt.
notifications-reinstated = Der Marktplatz hat die Sperre von { $business } aufgehoben.
notifications-sessions-ended = Der Marktplatz hat Sie auf allen Geräten abgemeldet.
notifications-second-factor-reset = Der Marktplatz hat die Anmeldung in zwei Schritten für Ihr Konto ausgeschaltet.
notifications-operator-role = Ihre Rolle als Betreiber des Marktplatzes hat sich geändert.
notifications-operator-revoked = Sie betreiben den Marktplatz nicht mehr mit.
notifications-verified = Der Marktplatz hat { $business } als geprüft gekennzeichnet.
notifications-unverified = Der Marktplatz kennzeichnet { $business } nicht mehr als geprüft.
notifications-listing-withdrawn = Der Marktplatz hat { $product } entfernt. Lesen Sie, warum.
notifications-appeal-upheld = Ihre Beschwerde zu { $product } wurde geprüft: Die Entscheidung bleibt.
notifications-appeal-reversed = Ihre Beschwerde zu { $product } war berechtigt: Die Entscheidung ist aufgehoben.
notifications-appeal-handed-on = Ihre Beschwerde zu { $product } wurde an jemand Unabhängigen weitergegeben.
