limits-failed-sign-ins = Zu viele fehlgeschlagene Anmeldungen.
limits-strangers = Gerade gibt es sehr viele Anmeldungen aus neuen Browsern.
limits-signed-in = Sie haben sich gerade sehr oft angemeldet.
limits-second-step = Zu viele falsche Codes.
limits-passkeys = Sie haben gerade sehr oft einen Passkey angefordert.
limits-providers = Aus Ihrem Netzwerk wurden sehr viele Anmeldungen begonnen.
limits-registrations-network = Aus Ihrem Netzwerk wurden viele Konten registriert.
limits-registrations = Gerade registrieren sich sehr viele Personen.
limits-questions = Sie haben sehr viele Fragen gestellt.
limits-questions-network = Aus Ihrem Netzwerk kamen sehr viele Fragen.
limits-questions-all = Der Assistent hat gerade sehr viel zu tun.
limits-visitors-network = Aus Ihrem Netzwerk kamen sehr viele neue Besucher.
limits-visitors = Gerade kommen sehr viele neue Besucher.
limits-again-in-seconds = { $seconds ->
    [one] { $sentence } Versuchen Sie es in einer Sekunde noch einmal.
   *[other] { $sentence } Versuchen Sie es in { $seconds } Sekunden noch einmal.
}
limits-again-in-minutes = { $minutes ->
    [one] { $sentence } Versuchen Sie es in einer Minute noch einmal.
   *[other] { $sentence } Versuchen Sie es in { $minutes } Minuten noch einmal.
}
limits-mail = Wir haben schon mehrere E-Mails gesendet.
limits-forgotten-network = Aus Ihrem Netzwerk wurden viele Passwörter zurückgesetzt.
limits-forgotten = Gerade werden sehr viele Passwörter zurückgesetzt.
limits-businesses = Sie haben heute schon mehrere Unternehmen registriert.
limits-invitations = Ihr Unternehmen hat sehr viele Einladungen verschickt.
limits-invitations-address = Diese Adresse wurde heute sehr oft eingeladen.
limits-invitation-guesses = Aus Ihrem Netzwerk wurden viele Einladungslinks geöffnet, die nicht funktionieren.
limits-asks = Sie haben sehr viele Anfragen gesendet.
limits-asks-business = Zurzeit gehen zu viele Anfragen ein.
limits-reports = Sie haben sehr viele Meldungen gesendet.
limits-reports-all = Zurzeit gehen zu viele Meldungen ein.
