# $provider (Text)
providers-continue = Weiter mit { $provider }
providers-failed-title = Das hat nicht geklappt
providers-other-way = Zurück zur Anmeldung
# $provider (Text)
providers-away = { $provider } ist gerade nicht erreichbar. Versuchen Sie es in ein paar Minuten noch einmal oder auf anderem Weg.
# $provider (Text)
providers-invalid = Die Antwort von { $provider } ließ sich nicht prüfen. Versuchen Sie es noch einmal.
providers-late = Das hat länger als 10 Minuten gedauert oder wurde in einem anderen Fenster begonnen. Versuchen Sie es noch einmal.
# $provider (Text)
providers-refused = { $provider } hat die Anmeldung abgelehnt. Versuchen Sie es noch einmal oder auf anderem Weg.
# $provider (Text)
providers-unverified = { $provider } hat nicht bestätigt, dass diese E-Mail-Adresse Ihnen gehört. Bestätigen Sie sie zuerst dort und versuchen Sie es dann noch einmal.
# $provider (Text)
providers-of-another = Dieses Konto bei { $provider } ist hier schon mit einem anderen Konto verknüpft.
providers-taken = Dieses Konto ist hier schon mit einem anderen Konto verknüpft.
# $provider (Text)
providers-came-back = Sie sind zurück von { $provider }. Nur noch ein Schritt.
# $provider (Text)
providers-link-title = { $provider } mit Ihrem Konto verknüpfen?
# $provider (Text)
providers-link-text = Sie können sich hier dann mit Ihrem Konto { $email } bei { $provider } anmelden.
# $provider (Text)
providers-link = { $provider } verknüpfen
# $provider (Text)
providers-linked = { $provider } ist verknüpft. Sie können sich von jetzt an damit anmelden.
# $provider (Text)
providers-unlink-title = { $provider } trennen?
# $email (Text)
providers-unlink-text = Mit { $email } können Sie sich dann nicht mehr anmelden.
# $provider (Text)
providers-unlinked = { $provider } ist getrennt.
providers-known-title = Sie haben schon ein Konto
# $provider (Text)
providers-known-text = Für { $email } gibt es schon ein Konto. Melden Sie sich einmal dort an, dann können Sie { $provider } damit verknüpfen.
providers-known-button = Anmelden
providers-password = Passwort Ihres Kontos
providers-open-title = Ihr Konto eröffnen
# $provider (Text)
providers-open-text = Für { $email } gibt es noch kein Konto. Wenn Sie es eröffnet haben, melden Sie sich mit { $provider } an.
providers-open = Konto eröffnen
# $name (Text)
providers-opened = Willkommen, { $name }. Ihr Konto ist eröffnet.
providers-name = Ihr Name
providers-name-missing = Geben Sie Ihren Namen ein.
providers-terms = Wenn Sie ein Konto eröffnen, stimmen Sie den { $link } zu.
providers-terms-link = Nutzungsbedingungen
