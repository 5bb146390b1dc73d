# $name (Text)
letters-hello = Guten Tag { $name },
letters-hello-there = Guten Tag,
letters-registration-subject = Bestätigen Sie Ihre E-Mail-Adresse, um Ihr Konto zu eröffnen
letters-registration = Fast geschafft: Öffnen Sie diesen Link, um die Eröffnung Ihres Kontos abzuschließen. Er gilt 24 Stunden.
# $business (Text)
letters-registration-business = Fast geschafft: Öffnen Sie diesen Link, um die Eröffnung Ihres Kontos und Ihres Unternehmens { $business } abzuschließen. Er gilt 24 Stunden.
letters-registration-button = Registrierung abschließen
letters-registration-ignore = Wenn Sie sich nicht registriert haben, ignorieren Sie diese E-Mail. Ohne den Link wird kein Konto eröffnet.
letters-taken-subject = Sie haben schon ein Konto
letters-taken = Jemand, wahrscheinlich Sie, wollte mit dieser E-Mail-Adresse ein Konto eröffnen. Es gibt schon eines: Melden Sie sich an, oder legen Sie ein neues Passwort fest, wenn Sie Ihres vergessen haben.
letters-taken-ignore = Wenn Sie es nicht waren, brauchen Sie nichts zu tun. Es wurde nichts geändert.
letters-sign-in-button = Anmelden
letters-forgotten-button = Passwort zurücksetzen
letters-reset-subject = Legen Sie ein neues Passwort fest
letters-reset = Öffnen Sie diesen Link, um ein neues Passwort festzulegen. Er gilt 30 Minuten und nur einmal.
letters-reset-button = Neues Passwort festlegen
letters-reset-ignore = Wenn Sie das nicht angefordert haben, ignorieren Sie diese E-Mail. Ihr Passwort bleibt, wie es ist.
letters-password-changed-subject = Ihr Passwort wurde geändert
# $address (Text)
letters-password-changed = Ihr Passwort wurde am { $at } geändert ({ $device }, IP-Adresse { $address }). Alle anderen Sitzungen wurden beendet.
letters-not-you-reset = Wenn Sie es nicht waren, setzen Sie Ihr Passwort sofort zurück.
letters-verify-subject = Bestätigen Sie Ihre E-Mail-Adresse
letters-verify = Öffnen Sie diesen Link, um zu bestätigen, dass dies Ihre E-Mail-Adresse ist. Er gilt 24 Stunden.
letters-verify-button = Meine Adresse bestätigen
letters-verify-ignore = Wenn Sie hier kein Konto haben, ignorieren Sie diese E-Mail.
letters-email-change-subject = Bestätigen Sie Ihre neue E-Mail-Adresse
letters-email-change = Öffnen Sie diesen Link, um diese Adresse für Ihr Konto zu verwenden. Er gilt 24 Stunden.
letters-email-change-button = Diese Adresse verwenden
letters-email-change-ignore = Wenn Sie das nicht angefordert haben, ignorieren Sie diese E-Mail. Ohne den Link ändert sich nichts.
letters-email-change-taken = Jemand, wahrscheinlich Sie, wollte diese E-Mail-Adresse für ein anderes Konto verwenden. Sie hat schon ein eigenes, deshalb wurde nichts geändert.
letters-email-change-notice-subject = Ihre E-Mail-Adresse soll geändert werden
# $email (Text)
letters-email-change-notice = Jemand, der bei Ihrem Konto angemeldet ist, möchte { $email } als dessen E-Mail-Adresse verwenden. Die Adresse ändert sich, sobald der dorthin gesendete Link geöffnet wird.
letters-email-changed-subject = Ihre E-Mail-Adresse wurde geändert
# $email (Text)
letters-email-changed = Ihr Konto hat jetzt die E-Mail-Adresse { $email }. An diese Adresse hier senden wir keine E-Mails mehr.
letters-email-changed-undo = Wenn Sie es nicht waren, nehmen Sie die Änderung innerhalb von 7 Tagen zurück. Sie legen dann ein neues Passwort fest, und alle werden abgemeldet.
letters-email-changed-button = Änderung zurücknehmen
letters-email-restored-subject = Diese Adresse gehört zu keinem Konto mehr
# $email (Text)
letters-email-restored = Die Änderung der E-Mail-Adresse wurde zurückgenommen. Das Konto hat wieder die Adresse { $email }.
letters-new-sign-in-subject = Neue Anmeldung: { $device }
# $address (Text)
letters-new-sign-in = Am { $at } hat sich jemand bei Ihrem Konto angemeldet ({ $device }, IP-Adresse { $address }). Diesen Browser haben wir bei Ihrem Konto noch nicht gesehen.
letters-new-sign-in-not-you = Wenn Sie es waren, ist alles gut. Wenn nicht, beenden Sie die Sitzung und setzen Sie Ihr Passwort zurück.
letters-sessions-button = Meine Sitzungen ansehen
