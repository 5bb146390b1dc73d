forms-one-line = Schreiben Sie das bitte in eine Zeile.
forms-unseen = Der Text enthält Zeichen, die sich nicht darstellen lassen. Entfernen Sie diese und versuchen Sie es noch einmal.
forms-too-long = Höchstens { $most } Zeichen, bitte. Es sind { $length }.
forms-check = Es wurde noch nichts gespeichert. Bitte prüfen Sie:
forms-saved-meanwhile = Inzwischen gespeichert:
