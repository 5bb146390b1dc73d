errors-title-signed-out = Bitte melden Sie sich an
errors-title-forbidden = Dazu fehlt Ihnen die Berechtigung
errors-title-not-found = Seite nicht gefunden
errors-title-not-here = Das geht hier nicht
errors-title-too-slow = Das hat zu lange gedauert
errors-title-conflict = Das hat nicht geklappt
errors-title-cross-site = Das kam von einer anderen Website
errors-title-too-large = Das ist zu groß
errors-title-too-many = Zu viele Versuche
errors-title-bad-request = Das konnten wir nicht lesen
errors-title-internal = Etwas ist schiefgelaufen
errors-not-found = Der Link ist vielleicht veraltet oder enthält einen Tippfehler, oder die Seite wurde entfernt.
errors-not-here = So lässt sich diese Adresse nicht verwenden.
errors-too-large = Was Sie gesendet haben, ist zu groß für diese Seite. Es wurde nichts gespeichert.
errors-bad-request = Wir konnten nicht lesen, was Sie gesendet haben. Es wurde nichts gespeichert.
errors-internal = Bei uns ist etwas schiefgelaufen. Es wurde nichts gespeichert, und wir haben den Fehler vermerkt.
errors-signed-out = Melden Sie sich an, um diese Seite zu sehen.
errors-cross-site = Dieses Formular kam von einer anderen Website, deshalb wurde nichts geändert. Öffnen Sie die Seite hier und versuchen Sie es noch einmal.
errors-too-slow = Die Übertragung hat zu lange gedauert, deshalb wurde nichts gespeichert. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
errors-crowding = Aus Ihrem Netzwerk kommen gerade sehr viele Anfragen. Versuchen Sie es in ein paar Sekunden noch einmal.
errors-busy = Gerade ist hier sehr viel los. Versuchen Sie es in ein paar Sekunden noch einmal.
errors-database-away = Der Marktplatz erreicht gerade seine Datenbank nicht. Versuchen Sie es in ein paar Sekunden noch einmal.
errors-storage-away = Der Marktplatz erreicht gerade seine Bilder nicht. Versuchen Sie es in ein paar Sekunden noch einmal.
errors-unwritable = Der Marktplatz kann gerade nichts speichern. Umsehen können Sie sich weiterhin. Versuchen Sie es in ein paar Minuten noch einmal.
errors-browse = Angebote ansehen
errors-your-businesses = Ihre Unternehmen
errors-home = Startseite
errors-sign-in = Anmelden
errors-products = Produkte
errors-request = Anfrage { $number }
errors-title-busy = Auf dem Marktplatz ist sehr viel los
errors-title-away = Der Marktplatz ist gerade nicht erreichbar
errors-title-crowding = Zu viele Anfragen
errors-title-unconfirmed = Bestätigen Sie, dass Sie es sind
errors-unconfirmed = Geben Sie Ihr Passwort noch einmal ein, bevor Sie das ändern.
errors-confirm = Identität bestätigen
errors-title-second-factor = Zweiten Schritt einrichten
errors-second-factor = Anmeldung in zwei Schritten einrichten
errors-title-unverified = Bestätigen Sie zuerst Ihre E-Mail-Adresse
errors-unverified = Bevor Ihre E-Mail-Adresse bestätigt ist, kann nichts veröffentlicht werden. Wir senden Ihnen einen Link.
errors-verify = Meine E-Mail-Adresse bestätigen
errors-operator = Zu den Seiten für Betreiber
errors-title-full = Grenze erreicht
errors-full-products = { $most ->
    [one] Ihr Unternehmen kann ein Produkt haben. Archivieren Sie es, oder bitten Sie den Marktplatz um mehr.
   *[other] Ihr Unternehmen kann { $most } Produkte haben. Archivieren Sie einige, oder bitten Sie den Marktplatz um mehr.
}
errors-full-members = { $most ->
    [one] Das Unternehmen kann ein Mitglied haben. Es kann den Marktplatz um mehr bitten.
   *[other] Das Unternehmen kann { $most } Mitglieder haben. Es kann den Marktplatz um mehr bitten.
}
errors-full-media = Ihr Unternehmen kann { $most } MB an Bildern aufbewahren. Entfernen Sie einige, oder bitten Sie den Marktplatz um mehr. Bilder, die kein Produkt verwendet, verschwinden nach einem Tag.
errors-full-submissions = { $most ->
    [one] Ihr Unternehmen kann an einem Tag ein Produkt einreichen. Versuchen Sie es morgen wieder.
   *[other] Ihr Unternehmen kann an einem Tag { $most } Produkte einreichen. Versuchen Sie es morgen wieder.
}
