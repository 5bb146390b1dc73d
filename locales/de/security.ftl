security-title = Sicherheit
security-lead = Womit Sie sich anmelden und was Ihr Konto schützt.
security-back = Zurück zu „Sicherheit“
security-cancel = Abbrechen
security-on = Ein
security-off = Aus
security-turn-on = Einschalten
security-turn-off = Ausschalten
security-remove = Entfernen
security-rename = Umbenennen
security-since = Hinzugefügt am { $date }
security-last-used = Zuletzt verwendet am { $date }
security-never-used = Noch nicht verwendet
# $business (Text)
security-demanded-by = { $business } verlangt von Ihnen die Anmeldung in zwei Schritten.
security-demanded-of-operators = Betreiber dieses Marktplatzes melden sich in zwei Schritten an.
security-demanded-now = Richten Sie unten eine Authenticator-App oder einen Passkey ein.
security-last-way-in = Das ist Ihre letzte Möglichkeit, sich anzumelden. Legen Sie zuerst ein Passwort fest, fügen Sie einen Passkey hinzu oder verknüpfen Sie ein anderes Konto.

security-password = Passwort
security-password-lead = Damit und mit Ihrer E-Mail-Adresse melden Sie sich an.
security-password-none = Sie haben kein Passwort. Sie melden sich mit einem Passkey oder einem anderen Konto an.
security-password-change = Passwort ändern
security-password-set = Passwort festlegen
security-email = E-Mail-Adresse
security-email-lead = Sie melden sich mit { $email } an, und dorthin schreiben wir Ihnen.
security-email-unverified = Diese Adresse ist noch nicht bestätigt.
security-email-change = E-Mail-Adresse ändern

security-authenticator = Authenticator-App
security-authenticator-lead = Bei der Anmeldung in zwei Schritten fragen wir nach dem Passwort noch nach einem Code aus einer App auf Ihrem Telefon. Ein gestohlenes Passwort reicht dann nicht.
security-authenticator-set-up = Authenticator-App einrichten
security-authenticator-replace = Andere App oder anderes Telefon verwenden
security-authenticator-on = Die Anmeldung in zwei Schritten ist eingeschaltet. Ihre anderen Sitzungen wurden beendet.
security-authenticator-off = Ihre Authenticator-App wurde entfernt.
security-authenticator-remove-title = Authenticator-App ausschalten?
security-authenticator-remove-text = Ihre Codes gelten dann nicht mehr. Wenn Sie keinen Passkey haben, öffnet wieder das Passwort allein Ihr Konto, und auch die Wiederherstellungscodes gelten nicht mehr.

security-passkeys = Passkeys
security-passkeys-lead = Melden Sie sich mit Fingerabdruck, Gesicht oder Sicherheitsschlüssel statt mit einem Passwort an. Einen Passkey kann niemand erraten oder über eine gefälschte Website stehlen.
security-passkeys-need-domain = Passkeys gibt es, sobald dieser Marktplatz einen Domainnamen hat und über https erreichbar ist.
security-passkeys-need-script = Um einen Passkey hinzuzufügen, brauchen Sie einen Browser, der Passkeys unterstützt und in dem JavaScript eingeschaltet ist.
security-passkeys-many = { $most ->
    [one] Sie können { $most } Passkey haben. Entfernen Sie ihn zuerst.
   *[other] Sie können { $most } Passkeys haben. Entfernen Sie zuerst einen.
}
security-passkey-add = Passkey hinzufügen
security-passkey-add-lead = Ihr Gerät fragt nach Fingerabdruck, Gesicht oder PIN. Der Passkey gilt danach auch als zweiter Schritt.
security-passkey-name = Name
security-passkey-name-hint = Damit Sie ihn später wiedererkennen, zum Beispiel „Laptop im Büro“.
security-passkey-name-missing = Geben Sie dem Passkey einen Namen.
security-passkey-create = Passkey erstellen
security-passkey-save = Speichern
security-passkey-added = Der Passkey wurde hinzugefügt.
security-passkey-renamed = Der Name wurde gespeichert.
security-passkey-removed = Der Passkey wurde entfernt.
security-passkey-known = Dieser Passkey gehört schon zu einem Konto.
security-passkey-refused = Der Passkey wurde nicht erstellt, oder es hat länger als 5 Minuten gedauert. Versuchen Sie es noch einmal.
security-passkey-not-created = Es wurde kein Passkey erstellt. Versuchen Sie es noch einmal oder mit einem anderen Gerät.
security-passkey-not-used = Das hat mit dem Passkey nicht geklappt. Versuchen Sie es noch einmal, oder melden Sie sich anders an.
security-passkey-rename-title = Passkey umbenennen
# $name (Text)
security-passkey-rename-named = { $name } umbenennen
# $name (Text)
security-passkey-remove-named = { $name } entfernen
# $name (Text)
security-passkey-remove-title = Den Passkey „{ $name }“ entfernen?
security-passkey-remove-text = Sie können sich dann nicht mehr damit anmelden. Löschen Sie ihn auch auf Ihrem Gerät.

security-codes = Wiederherstellungs{ "\u00AD" }codes
security-codes-lead = Damit können Sie sich anmelden, wenn Sie Ihr Telefon oder Ihren Passkey nicht zur Hand haben. Jeder Code gilt einmal.
security-codes-left = { $count ->
    [one] Sie haben noch { $count } Wiederherstellungscode.
   *[other] Sie haben noch { $count } Wiederherstellungscodes.
}
security-codes-new = Das sind Ihre neuen Wiederherstellungscodes. Bewahren Sie sie sicher auf, zum Beispiel in einem Passwortmanager oder auf Papier.
security-codes-once = Danach sehen Sie sie nicht wieder. Jeder Code gilt einmal, und frühere Codes gelten nicht mehr.
security-codes-renew = Neue Codes erstellen
security-codes-renew-text = Sie bekommen zehn neue Codes, und die jetzigen gelten nicht mehr.
security-codes-done = Ich habe sie gesichert
security-codes-download = Als Text herunterladen
security-codes-saved = Bewahren Sie Ihre Wiederherstellungscodes gut auf. Neue können Sie jederzeit erstellen.
# $market (Text)
# $email (Text)
security-codes-file = Wiederherstellungscodes für { $email } bei { $market }. Jeder Code gilt einmal.

security-providers = Andere Konten
security-providers-lead = Melden Sie sich hier mit einem Konto an, das Sie anderswo haben.
security-provider-link = Verknüpfen
security-provider-unlink = Trennen
security-provider-unlinked = Nicht verknüpft
# $provider (Text)
security-provider-link-named = { $provider } verknüpfen
# $provider (Text)
security-provider-unlink-named = { $provider } trennen

security-setup-title = Authenticator-App einrichten
security-setup-lead = Das dauert etwa eine Minute. Sie brauchen Ihr Telefon.
security-setup-replaces = Sobald Sie die neue App bestätigen, gelten die Codes der alten nicht mehr.
security-setup-app = App installieren
security-setup-app-text = Jede Authenticator-App eignet sich, zum Beispiel die in Ihrem Passwortmanager, Aegis oder Google Authenticator.
security-setup-scan = Diesen Code mit der App scannen
security-setup-scan-text = Am Computer halten Sie die Kamera der App auf das Bild. Am Telefon öffnen Sie die App von hier aus.
security-setup-picture = QR-Code für Ihre Authenticator-App. Sie können auch den Schlüssel eingeben, der darunter steht.
security-setup-open = In meiner App öffnen
security-setup-by-hand = Stattdessen den Schlüssel eingeben
security-setup-by-hand-text = Wählen Sie in der App „Schlüssel eingeben“ mit zeitbasierten Codes, und geben Sie Folgendes ein:
security-setup-confirm = Bestätigen
security-setup-code-hint = Die 6 Ziffern, die die App jetzt zeigt.
security-setup-late = Das hat länger als 15 Minuten gedauert. Hier ist ein neuer Code zum Scannen.
security-code = Code
security-code-wrong = Dieser Code stimmt nicht. Codes wechseln alle 30 Sekunden, und jeder gilt einmal.

security-step-title = Zweiter Schritt
security-step-lead = Bestätigen Sie, dass Sie es sind, um sich als { $email } anzumelden.
security-step-hint = Die 6 Ziffern aus Ihrer Authenticator-App oder einer Ihrer Wiederherstellungscodes.
security-step-hint-recovery = Einer Ihrer Wiederherstellungscodes.
security-step-button = Weiter
security-step-passkey = Passkey verwenden
security-step-other = Sind Sie jemand anderes? { $link }
security-step-again = Von vorn beginnen
security-step-late = Das hat länger als 10 Minuten gedauert. Melden Sie sich noch einmal an.
security-step-many = Zu viele falsche Codes. Melden Sie sich noch einmal an.
security-passkey-sign-in = Mit einem Passkey anmelden

security-mail-authenticator-added-subject = Die Anmeldung in zwei Schritten ist eingeschaltet
security-mail-authenticator-added = Für Ihr Konto wurde eine Authenticator-App eingerichtet. Zum Anmelden brauchen Sie von jetzt an einen Code aus dieser App. Ihre anderen Sitzungen wurden beendet.
security-mail-authenticator-removed-subject = Ihre Authenticator-App wurde entfernt
security-mail-authenticator-removed = Beim Anmelden wird nicht mehr nach Codes aus Ihrer Authenticator-App gefragt.
security-mail-passkey-added-subject = Ihrem Konto wurde ein Passkey hinzugefügt
# $name (Text)
security-mail-passkey-added = Sie können sich jetzt mit dem Passkey „{ $name }“ anmelden.
security-mail-passkey-removed-subject = Ein Passkey wurde aus Ihrem Konto entfernt
# $name (Text)
security-mail-passkey-removed = Mit dem Passkey „{ $name }“ können Sie sich nicht mehr anmelden.
security-mail-codes-renewed-subject = Sie haben neue Wiederherstellungscodes
security-mail-codes-renewed = Für Ihr Konto wurden zehn neue Wiederherstellungscodes erstellt. Die früheren gelten nicht mehr.
security-mail-code-used-subject = Anmeldung mit einem Wiederherstellungscode
security-mail-code-used = { $count ->
    [one] Jemand hat sich mit einem Wiederherstellungscode bei Ihrem Konto angemeldet. Sie haben noch { $count }.
   *[other] Jemand hat sich mit einem Wiederherstellungscode bei Ihrem Konto angemeldet. Sie haben noch { $count }.
}
# $provider (Text)
security-mail-provider-linked-subject = Sie können sich jetzt mit { $provider } anmelden
# $provider (Text)
security-mail-provider-linked = Ein Konto bei { $provider } wurde mit Ihrem Konto verknüpft. Sie können sich von jetzt an damit anmelden.
# $provider (Text)
security-mail-provider-unlinked-subject = { $provider } wurde getrennt
# $provider (Text)
security-mail-provider-unlinked = Mit Ihrem Konto bei { $provider } können Sie sich hier nicht mehr anmelden.
security-mail-if-not-you = Wenn Sie das waren, brauchen Sie nichts zu tun. Wenn nicht, ändern Sie Ihr Passwort und prüfen Sie, womit man sich bei Ihrem Konto anmelden kann.
security-mail-look = Mein Konto ansehen
