team-title = Team
team-lead = Alle, die in diesem Unternehmen arbeiten, und ihre Rollen.
team-tabs = Bereiche des Teams
team-breadcrumbs = Sie sind hier
team-members = Mitglieder
team-invitations = Einladungen
team-roles = Rollen
team-invite = Jemanden einladen
team-save = Speichern
team-back = Zurück
team-cancel = Abbrechen
team-search = Suchen
team-search-hint = Name
team-search-hint-address = Name oder ganze E-Mail-Adresse
team-nobody-found = Niemand gefunden
team-nobody-found-text = Kein Mitglied heißt so.
team-everybody = Alle anzeigen
team-you = (Sie)
team-owner = Inhaberschaft
team-column-name = Name
team-column-email = E-Mail
team-column-role = Rolle
team-column-second-factor = Zweiter Schritt
team-column-since = Mitglied seit
team-column-to = Eingeladen
team-column-inviter = Von
team-column-state = Status
team-column-actions = Aktionen
team-column-permission = Berechtigung
team-second-factor-on = Ein
team-second-factor-off = Aus
team-four-eyes = Wer veröffentlicht
team-four-eyes-by-itself = { $count ->
    [one] Eine Person kann freigeben, also veröffentlicht niemand die eigene Arbeit allein.
   *[other] { $count } Personen können freigeben, also veröffentlicht niemand die eigene Arbeit allein: Jemand anderes muss sie freigeben.
}
team-four-eyes-not-yet = Nur eine Person kann freigeben und damit die eigene Arbeit allein veröffentlichen. Sobald eine zweite Person freigeben kann, braucht es für jede Veröffentlichung zwei.
team-four-eyes-chosen = Für jede Veröffentlichung braucht es zwei Personen: Niemand gibt die eigene Arbeit frei. Das hat Ihr Unternehmen so gewählt.
team-four-eyes-stuck = Ihr Unternehmen hat gewählt, dass niemand die eigene Arbeit freigibt. Freigeben kann aber nur eine Person. Was sie schreibt, kann erst veröffentlicht werden, wenn eine zweite freigeben kann.
team-four-eyes-offered = { $count ->
    [one] Eine Person kann allein veröffentlichen. Das hat Ihr Unternehmen so gewählt.
   *[other] Eine Person kann allein veröffentlichen. Das hat Ihr Unternehmen so gewählt, obwohl { $count } Personen freigeben können: Sie können stattdessen zwei Personen verlangen.
}
team-four-eyes-off = Eine Person kann allein veröffentlichen. Das hat Ihr Unternehmen so gewählt.
team-four-eyes-settings = In den Einstellungen ändern
team-change-role = Rolle
team-change-role-hint = Sie gilt ab der nächsten Seite, die dieses Mitglied öffnet. Was jede Rolle kann, steht unter { $roles }.
# $name (Text)
team-role-given = { $name } hat jetzt die Rolle „{ $role }“.
team-remove = Aus dem Team entfernen
team-remove-says = Der Zugang endet mit der nächsten Seite, die dieses Mitglied öffnet. Sie können es jederzeit wieder einladen.
team-remove-keeps = Was es geschrieben hat, bleibt unter seinem Namen erhalten. Seine Entwürfe bleiben dem Team.
team-remove-invitations = Offene Einladungen, die es verschickt hat, werden widerrufen.
# $name (Text)
# $business (Text)
team-remove-title = { $name } aus { $business } entfernen?
# $name (Text)
team-removed = { $name } gehört dem Team nicht mehr an.
# $business (Text)
team-leave-this = { $business } verlassen
team-leave = Verlassen
# $business (Text)
team-leave-title = { $business } verlassen?
team-leave-says = Ihr Zugang endet sofort. Nur eine neue Einladung bringt Sie zurück.
team-leave-keeps = Was Sie geschrieben haben, bleibt unter Ihrem Namen erhalten, auch Ihre Entwürfe. Offene Einladungen, die Sie verschickt haben, werden widerrufen.
# $business (Text)
team-left = Sie haben { $business } verlassen.
team-hand-over = Unternehmen übergeben
# $name (Text)
team-hand-over-says = Das Unternehmen geht an { $name }, mit der Rolle „Verwaltung“. Nur wem es gehört, kann es übergeben oder schließen.
team-hand-over-stays = Sie behalten die Rolle „Verwaltung“. Zurückgeben kann Ihnen das Unternehmen nur, wem es dann gehört.
# $business (Text)
# $name (Text)
team-hand-over-title = { $business } an { $name } übergeben?
# $name (Text)
team-handed-over = Das Unternehmen gehört jetzt { $name }.
team-not-yourself = Sie können weder Ihre eigene Rolle ändern noch sich selbst entfernen. Bitten Sie jemand anderen mit der Rolle „Verwaltung“, oder verlassen Sie das Unternehmen.
# $name (Text)
team-not-the-owner = Das Unternehmen gehört { $name }. Das ändert sich nur durch eine Übergabe.
# $name (Text)
team-above-you = { $name } darf hier mehr als Sie. Deshalb können Sie weder die Rolle ändern noch dieses Mitglied entfernen. Bitten Sie jemanden mit der Rolle „Verwaltung“.
team-role-above-you = Die Rolle „{ $role }“ kann mehr als Ihre eigene. Nur wer die Rolle „Verwaltung“ hat, kann sie vergeben oder ändern.
# $name (Text)
team-last-admin = Nur { $name } hat die Rolle „Verwaltung“. Geben Sie diese Rolle zuerst noch jemand anderem.
team-only-the-owner = Übergeben kann das Unternehmen nur, wem es gehört.
# $name (Text)
team-owner-already = Das Unternehmen gehört { $name } schon.
team-owner-cannot-leave = Dieses Unternehmen gehört Ihnen. Übergeben Sie es, bevor Sie gehen.
team-invitations-lead = Eine Einladung gilt sieben Tage und für eine Person.
team-by-mail = Per E-Mail
team-by-link = Per Link
team-by-link-text = Wer den Link hat, kann einmal beitreten. Deshalb gibt er nie eine Rolle, die Mitglieder oder das Unternehmen verwaltet.
team-send = Einladung senden
team-make-link = Link erstellen
team-waiting = Offene Einladungen
team-none-waiting = Zurzeit ist niemand eingeladen.
team-a-link = Ein Link
team-line-open = Offen
team-line-until = bis zum { $until }
team-line-over = Abgelaufen
team-line-declined = Abgelehnt
team-send-again = Noch einmal senden
team-new-link = Neuen Link erstellen
team-revoke = Widerrufen
team-revoke-confirm = Diese Einladung widerrufen? Ihr Link gilt dann sofort nicht mehr.
team-revoked = Die Einladung ist widerrufen.
team-invitation-gone = Diese Einladung wurde inzwischen beantwortet oder widerrufen.
# $email (Text)
team-invited = Wir haben eine Einladung an { $email } gesendet. Sie kann bis zum { $until } angenommen werden.
team-link-title = Ihr Einladungslink
team-link-once = Kopieren Sie ihn jetzt: Zur Sicherheit zeigen wir ihn nur dieses eine Mal.
team-link = Link
team-link-says = Wer diesen Link hat, kann mit der Rolle „{ $role }“ beitreten. Er gilt für eine Person.
team-link-until = Er gilt bis zum { $until }. Sie können ihn jederzeit widerrufen.
team-link-done = Ich habe ihn kopiert
team-verify-first = Bestätigen Sie Ihre eigene E-Mail-Adresse, bevor Sie andere einladen. Auf Ihrer Kontoseite können Sie die E-Mail noch einmal anfordern.
# $email (Text)
team-member-already = { $email } gehört schon einem Mitglied.
team-too-many-open = { $most ->
    [one] Eine Einladung ist offen. Widerrufen Sie sie oder warten Sie auf die Antwort.
   *[other] { $most } Einladungen sind offen. Widerrufen Sie zuerst welche oder warten Sie auf die Antworten.
}
team-role-missing = Wählen Sie eine Rolle.
team-role-gone = Diese Rolle gibt es nicht mehr. Wählen Sie eine andere.
team-role-not-by-link = Ein Link kann keine Rolle geben, die Mitglieder oder das Unternehmen verwaltet. Laden Sie die Person per E-Mail ein.
team-roles-lead = Was jede Rolle kann. Eine Änderung gilt ab der nächsten Seite, die jemand mit dieser Rolle öffnet.
team-roles-fixed = Die Rolle „Verwaltung“ kann alles, und die Produkte sehen alle. Sie können nur geben, was Ihre eigene Rolle kann.
team-roles-saved = Die Rollen sind gespeichert.
team-roles-unchanged = Es wurde nichts geändert.
team-roles-changed-since = Inzwischen hat jemand anderes die Rollen geändert. So sind sie jetzt; bitte nehmen Sie Ihre Änderungen noch einmal vor.
team-cell = { $role }: { $permission }
team-may-view-products = Produkte sehen
team-may-create-products = Produkte anlegen
team-may-edit-products = Produkte bearbeiten
team-may-delete-products = Produkte archivieren und wiederherstellen
team-may-submit-products = Produkte zur Freigabe einreichen und zurückziehen
team-may-approve-products = Produkte freigeben, zurückgeben oder ablehnen
team-may-manage-members = Leute einladen und entfernen, Rollen wählen
team-may-manage-business = Profil und Einstellungen des Unternehmens ändern
team-may-view-activity = Den Verlauf sehen
team-may-view-insights = Sehen, wonach gefragt wird
team-own-roles = Eigene Rollen
team-no-own-roles = Bisher gibt es nur die Rollen, die jedes Unternehmen hat.
team-new-role = Neue Rolle
team-new-role-lead = { $most ->
    [one] Ein Unternehmen kann eine eigene Rolle haben.
   *[other] Ein Unternehmen kann bis zu { $most } eigene Rollen haben.
}
team-make-role = Rolle anlegen
team-role-name = Name der Rolle
team-role-name-hint = Zum Beispiel Praktikum, Buchhaltung oder Fotografie.
team-role-like = Beginnt mit dem, was diese Rolle kann
team-role-like-hint = Sie können das danach ändern.
team-role-made = Die Rolle ist angelegt. Wählen Sie hier, was sie kann.
team-role-name-missing = Geben Sie der Rolle einen Namen.
team-role-name-taken = Es gibt schon eine Rolle mit diesem Namen oder einem sehr ähnlichen. Wählen Sie einen anderen.
team-too-many-roles = { $most ->
    [one] Ein Unternehmen kann eine eigene Rolle haben. Löschen Sie sie zuerst.
   *[other] Ein Unternehmen kann { $most } eigene Rollen haben. Löschen Sie zuerst eine.
}
team-rename = Umbenennen
team-role-renamed = Die Rolle hat einen neuen Namen.
team-role-used = { $count ->
    [one] Ein Mitglied hat diese Rolle.
   *[other] { $count } Mitglieder haben diese Rolle.
}
team-role-invited = { $count ->
    [one] Eine offene Einladung gibt sie.
   *[other] { $count } offene Einladungen geben sie.
}
team-delete-role = Rolle löschen
team-delete-role-text = Niemand hat diese Rolle. Das Löschen lässt sich nicht rückgängig machen.
team-delete-role-confirm = Diese Rolle löschen? Das lässt sich nicht rückgängig machen.
team-role-has-members = { $count ->
    [one] Ein Mitglied hat diese Rolle noch. Geben Sie ihm zuerst eine andere.
   *[other] { $count } Mitglieder haben diese Rolle noch. Geben Sie ihnen zuerst eine andere.
}
team-role-has-invitations = { $count ->
    [one] Eine offene Einladung gibt diese Rolle noch. Widerrufen Sie sie zuerst.
   *[other] { $count } offene Einladungen geben diese Rolle noch. Widerrufen Sie sie zuerst.
}
team-role-deleted = Die Rolle „{ $role }“ ist gelöscht.
team-reset = „{ $role }“ zurücksetzen
team-reset-confirm = „{ $role }“ auf das zurücksetzen, was die Rolle am Anfang konnte?
team-role-was-reset = Die Rolle „{ $role }“ kann wieder, was sie am Anfang konnte.
# $business (Text)
team-welcome-title = { $business } beitreten
team-welcome-lead = { $inviter } lädt Sie ein, { $business } mit der Rolle „{ $role }“ beizutreten.
team-welcome-until = Sie können die Einladung bis zum { $until } annehmen.
# $email (Text)
team-welcome-for = Diese Einladung ist für { $email }.
team-welcome-account = Um sie anzunehmen, brauchen Sie ein Konto bei Souk.
team-welcome-join = Konto eröffnen
team-welcome-sign-in = Anmelden
team-welcome-means = Wenn Sie annehmen, können Sie sofort in diesem Unternehmen arbeiten. Wer es verwaltet, sieht Ihren Namen und Ihre E-Mail-Adresse.
team-welcome-unverified = Diese Einladung ist für Ihre E-Mail-Adresse, aber Sie haben die Adresse noch nicht bestätigt. Bestätigen Sie sie und öffnen Sie die Einladung dann noch einmal.
# $email (Text)
# $own (Text)
team-welcome-another = Diese Einladung ist für { $email }, aber Sie sind als { $own } angemeldet. Melden Sie sich ab und dann mit der anderen Adresse an.
team-accept = Annehmen
team-decline = Ablehnen
team-decline-confirm = Diese Einladung ablehnen? Ihr Link gilt dann nicht mehr.
team-to-account = Zum Konto
team-to-workspace = Zum Arbeitsbereich
team-browse = Angebote ansehen
# $business (Text)
team-member-before = Sie sind schon Mitglied von { $business }.
# $business (Text)
team-joined = Willkommen bei { $business }. Ihre Rolle: { $role }.
# $business (Text)
team-refused = Sie haben die Einladung zu { $business } abgelehnt.
team-state-waiting = Diese Einladung kann angenommen werden.
team-state-accepted = Diese Einladung wurde schon benutzt. Jede gilt für eine Person.
team-state-revoked = Diese Einladung wurde widerrufen. Wenn Sie noch beitreten möchten, bitten Sie um eine neue.
team-state-declined = Diese Einladung wurde abgelehnt. Wenn Sie noch beitreten möchten, bitten Sie um eine neue.
team-state-expired = Diese Einladung ist abgelaufen. Bitten Sie um eine neue.
team-state-closed = Dieses Unternehmen ist geschlossen, deshalb kann zurzeit niemand beitreten.
team-state-too-much = Die Rolle dieser Einladung hat sich geändert, und ein Link kann sie nicht mehr geben. Bitten Sie um eine Einladung per E-Mail.
team-unknown-title = Dieser Einladungslink funktioniert nicht
team-unknown-text = Vielleicht ist er unvollständig, oder eine neuere Einladung hat ihn ersetzt. Suchen Sie die neueste E-Mail oder bitten Sie um einen neuen Link.
team-businesses = Ihre Unternehmen
team-asked = Einladungen für Sie
team-no-business = Sie gehören keinem Unternehmen an
team-no-business-text = Sie können sich umsehen und den Assistenten fragen wie alle anderen, oder hier selbst verkaufen. Wenn ein Unternehmen Sie einlädt, erscheint die Einladung hier.
team-open-business = Unternehmen registrieren
team-open-another = Weiteres Unternehmen registrieren
# $inviter (Text)
# $business (Text)
team-mail-invited = { $inviter } lädt Sie zu { $business } ein
# $inviter (Text)
# $business (Text)
team-mail-invited-says = { $inviter } lädt Sie ein, auf Souk dem Unternehmen { $business } beizutreten. Ihre Rolle dort wäre: { $role }.
team-mail-invited-look = Einladung ansehen
team-mail-invited-until = Sie können die Einladung bis zum { $until } annehmen.
team-mail-invited-stranger = Wenn Sie nicht wissen, wer das ist, brauchen Sie nichts zu tun: Solange Sie nicht annehmen, geschieht nichts.
# $name (Text)
# $business (Text)
team-mail-joined = { $name } ist { $business } beigetreten
# $name (Text)
# $business (Text)
team-mail-joined-says = { $name } hat Ihre Einladung zu { $business } angenommen. Rolle: { $role }.
team-mail-joined-look = Team öffnen
# $business (Text)
team-mail-owned = { $business } gehört jetzt Ihnen
# $name (Text)
# $business (Text)
team-mail-owned-says = { $name } hat Ihnen { $business } übergeben. Das Unternehmen gehört Ihnen, und Sie haben die Rolle „Verwaltung“: Nur Sie können es übergeben oder schließen.
# $business (Text)
team-mail-handed-over = Sie haben { $business } übergeben
# $business (Text)
# $name (Text)
team-mail-handed-over-says = { $business } gehört jetzt { $name }. Sie haben weiterhin die Rolle „Verwaltung“.
team-mail-handed-over-stranger = Wenn Sie das nicht waren, ändern Sie sofort Ihr Passwort und schreiben Sie dem Betreiber des Marktplatzes.
team-event-invited = { $actor } hat { $whom } eingeladen
team-event-invited-by-link = { $actor } hat einen Einladungslink erstellt
team-event-resent = { $actor } hat die Einladung an { $whom } noch einmal gesendet
team-event-resent-link = { $actor } hat einen Einladungslink ersetzt
team-event-revoked = { $actor } hat die Einladung an { $whom } widerrufen
team-event-revoked-link = { $actor } hat einen Einladungslink widerrufen
team-event-joined = { $actor } ist dem Team mit der Rolle „{ $role }“ beigetreten
team-event-role-changed = { $actor } hat { $whom } die Rolle „{ $role }“ gegeben
team-event-removed = { $actor } hat { $whom } aus dem Team entfernt
team-event-left = { $actor } hat das Team verlassen
team-event-role-created = { $actor } hat die Rolle „{ $role }“ angelegt
team-event-role-edited = { $actor } hat die Rolle „{ $role }“ geändert
team-event-role-deleted = { $actor } hat die Rolle „{ $role }“ gelöscht
team-event-handed-over = { $actor } hat das Unternehmen an { $whom } übergeben
team-event-trusted = { $actor } vertraut { $whom }: Eingereichtes ist sofort freigegeben
team-event-distrusted = { $actor } hat das Vertrauen in { $whom } beendet: Eingereichtes wartet wieder
