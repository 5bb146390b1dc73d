terms-title = Nutzungsbedingungen
# $version (Text)
terms-version = Fassung { $version }
terms-account-heading = Ihr Konto
terms-account = Verwenden Sie Ihren eigenen Namen und eine E-Mail-Adresse, die Ihnen gehört. Behalten Sie Ihr Passwort für sich. Was mit Ihrem Konto geschieht, gilt als von Ihnen getan; sagen Sie uns also, wenn jemand anderes Zugang erhalten hat.
terms-selling-heading = Verkaufen
terms-selling = Ein Unternehmen beschreibt wahrheitsgemäß, was es verkauft, bietet nur an, was es verkaufen darf, und steht für das ein, was seine Mitglieder veröffentlichen. Das Unternehmen gibt jedes Angebot frei, bevor es öffentlich wird.
terms-buying-heading = Kaufen
terms-buying = Was hier angeboten wird, bietet das jeweils genannte Unternehmen an, nicht der Marktplatz. Der Assistent stützt sich auf das, was Unternehmen geschrieben haben, und kann sich irren: Maßgeblich ist das Angebot.
terms-data-heading = Ihre Daten
terms-data = Wir bewahren auf, was Sie eingeben, wann und womit Sie sich angemeldet haben und was Sie in einem Unternehmen getan haben. Verkauft wird davon nichts. Sie können es einsehen, mitnehmen und Ihr Konto löschen lassen.
terms-end-heading = Beendigung
terms-end = Sie können Ihr Konto jederzeit löschen. Wir können ein Konto schließen, das gegen diese Bedingungen oder das Gesetz verstößt, und sagen dann, warum.
