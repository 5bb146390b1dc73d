web-too-much-formatting = Das ist zu stark formatiert. Verwenden Sie weniger Tabellenzellen, Links oder Listenpunkte.
web-too-deep = Zitate, Listen oder Hervorhebungen sind zu tief verschachtelt. Verwenden Sie weniger Ebenen.
web-refusal-slow = Die Anfrage kam nicht rechtzeitig an. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
web-refusal-headers = Ihr Browser hat mit der Anfrage zu viele Daten gesendet. Vielleicht hilft es, die Cookies dieser Website zu löschen.
web-refusal-malformed = Wir konnten die Anfrage nicht lesen. Prüfen Sie die Adresse und versuchen Sie es noch einmal.
