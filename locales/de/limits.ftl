limits-failed-sign-ins = Zu viele fehlgeschlagene Anmeldungen.
limits-strangers = Gerade gibt es sehr viele Anmeldungen aus neuen Browsern.
limits-signed-in = Sie haben sich gerade sehr oft angemeldet.
limits-registrations-network = Aus Ihrem Netzwerk wurden viele Unternehmen registriert.
limits-registrations = Gerade registrieren sich sehr viele Unternehmen.
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
