assistant-title = Den Assistenten fragen
assistant-description = Fragen Sie nach allem, was hier angeboten wird. Die Antworten stammen nur aus den Angeboten.
assistant-lead = Die Antworten stammen direkt aus den Angeboten, mit Links zur jeweiligen Stelle.
assistant-own-lead = Fragen Sie zu Ihren Produkten, wie sie jetzt sind, auch zu Entwürfen. Nur Sie sehen die Antworten, und nichts wird gespeichert.
assistant-asking-everywhere = Ihre Frage gilt dem ganzen Marktplatz
assistant-asking-gone = Ihre Frage gilt etwas, das nicht mehr angeboten wird
assistant-asking-about = Ihre Frage gilt: { $name }
assistant-ask-everywhere = Auf dem ganzen Marktplatz fragen
assistant-new-conversation = Neue Unterhaltung
assistant-conversations = Ihre Unterhaltungen
assistant-earlier = Frühere Fragen
assistant-question = Ihre Frage
assistant-placeholder = Was möchten Sie wissen?
assistant-ask = Fragen
assistant-stop = Stoppen
assistant-kept = { $days ->
    [one] Ohne Konto bleiben Ihre Fragen noch einen Tag nach der letzten gespeichert.
   *[other] Ohne Konto bleiben Ihre Fragen noch { $days } Tage nach der letzten gespeichert.
}
assistant-suggestions = Fragen für den Anfang
assistant-suggest-material = Aus welchem Material ist es?
assistant-suggest-size = Wie groß ist es?
assistant-suggest-care = Welche Pflege braucht es?
assistant-suggest-delivery = Wie lange dauert die Lieferung?
assistant-suggest-weight = Wie schwer ist das?
assistant-suggest-colour = In welchen Farben gibt es das?
assistant-suggest-returns = Kann ich es zurückgeben?
assistant-suggest-stock = Ist es verfügbar?
assistant-suggest-contents = Was ist darin enthalten?
assistant-suggest-origin = Woher kommt es?
assistant-suggest-price = Was kostet es?
assistant-suggest-newest = Was ist neu?
assistant-suggest-cheapest = Was ist am günstigsten?
assistant-suggest-under = { $category } unter { $amount }

assistant-history-lead = Alles, was Sie den Assistenten gefragt haben, das Neueste zuerst. Nur Sie können es sehen.
assistant-history-empty = Sie haben noch nichts gefragt
assistant-history-empty-text = Hier erscheinen Ihre Fragen und die Antworten darauf.
assistant-delete = Löschen
assistant-delete-named = „{ $question }“ löschen
assistant-delete-confirm = Diese Unterhaltung löschen? Das lässt sich nicht rückgängig machen.
assistant-deleted = Die Unterhaltung wurde gelöscht.
assistant-all-deleted = Alle Unterhaltungen wurden gelöscht.
assistant-rename = Umbenennen
# $question (Text) - what the conversation is called
assistant-rename-named = „{ $question }“ umbenennen
assistant-new-title = Neuer Name
assistant-title-missing = Geben Sie zuerst einen Namen ein.
assistant-renamed = Die Unterhaltung wurde umbenannt.
assistant-history-search = Ihre Unterhaltungen durchsuchen
assistant-history-none = Keine Unterhaltungen gefunden
assistant-history-none-text = Keine Ihrer Fragen oder Antworten enthält diese Wörter.
assistant-history-all = Alle Unterhaltungen anzeigen
# $count (Number) - how many
assistant-history-count = { $count ->
    [one] Eine Unterhaltung
   *[other] { $count } Unterhaltungen
}
assistant-markdown = Markdown
assistant-json = JSON
assistant-take-markdown = Alle als Markdown herunterladen
assistant-take-json = Alle als JSON herunterladen
assistant-delete-all = Alle löschen …
assistant-delete-all-confirm = Damit löschen Sie alle Ihre Unterhaltungen mit dem Assistenten. Das lässt sich nicht rückgängig machen.
assistant-delete-all-now = Alle Unterhaltungen löschen

assistant-answering = Antwort kommt
assistant-look-again = Aktualisieren
assistant-interrupted = Abgebrochen
assistant-close = Schließen
assistant-log = Fragen und Antworten
assistant-stopped = Gestoppt
assistant-thumb-up = Hilfreich
assistant-thumb-down = Nicht hilfreich
assistant-thumb-why = Was war nicht gut?
assistant-reason-wrong = Das stimmt nicht
assistant-reason-incomplete = Es fehlt etwas
assistant-reason-off-topic = Das war nicht gefragt
assistant-reason-hard-to-read = Schwer zu lesen
assistant-ask-again = Noch einmal fragen
assistant-this-conversation = Diese Unterhaltung öffnen
assistant-quoted = Aus den Angeboten zitiert
assistant-quoted-at-once = Aus den Angeboten zitiert, in weniger als einer Sekunde
assistant-quoted-in = Aus den Angeboten zitiert, in { $seconds } Sekunden
assistant-answered-by = Beantwortet von { $model }
assistant-answered-by-at-once = Beantwortet von { $model }, in weniger als einer Sekunde
assistant-answered-by-in = Beantwortet von { $model }, in { $seconds } Sekunden
assistant-changed = Ein Teil dieser Antwort fehlt, weil sich das Angebot geändert hat.
assistant-gone = { $count ->
    [one] Ein Produkt aus dieser Antwort wird nicht mehr angeboten.
   *[other] { $count } Produkte aus dieser Antwort werden nicht mehr angeboten.
}

assistant-quote-begins = „
assistant-quote-ends = “
assistant-source-name = Name
assistant-source-price = Preis
assistant-source-facts = Details
assistant-source-description = Beschreibung
assistant-source-category = Kategorie
assistant-source-all = alle Angebote
assistant-source-search = Suchergebnisse

assistant-introduction = { $product } von { $business } kostet { $price }.
assistant-introduction-on-request = Für { $product } von { $business } gilt: Preis auf Anfrage.
assistant-silent = Dazu steht im Angebot nichts.
assistant-all-silent = Dazu steht in keinem dieser Angebote etwas.
assistant-not-found-here = Das habe ich in diesem Angebot nicht gefunden.
assistant-not-found-in-these = Das habe ich in diesen Angeboten nicht gefunden.
assistant-not-listed = Dieses Produkt wird nicht mehr angeboten.
assistant-nothing = Zu Ihrer Frage gibt es hier leider kein passendes Angebot.
assistant-listings-in-english = Die Angebote hier sind auf Englisch geschrieben. Versuchen Sie es mit englischen Wörtern.
assistant-listings-in-german = Die Angebote hier sind auf Deutsch geschrieben. Versuchen Sie es mit deutschen Wörtern.
assistant-listings-in-arabic = Die Angebote hier sind auf Arabisch geschrieben. Versuchen Sie es mit arabischen Wörtern.
assistant-lead-all-say = { $count ->
    [one] In einem passenden Angebot steht etwas dazu.
   *[other] In { $count } passenden Angeboten steht etwas dazu.
}
assistant-lead-closest-say = In allen Angeboten, die am besten passen, steht etwas dazu.
assistant-lead-some-say = { $count ->
    [one] In einem der { $of } passenden Angebote steht etwas dazu.
   *[other] In { $count } der { $of } passenden Angebote steht etwas dazu.
}
assistant-lead-some-closest-say = { $count ->
    [one] In einem der { $of } am besten passenden Angebote steht etwas dazu.
   *[other] In { $count } der { $of } am besten passenden Angebote steht etwas dazu.
}
assistant-lead-close-one = Kein Angebot hat alles, wonach Sie gefragt haben. Dieses kommt dem am nächsten.
assistant-lead-close = Kein Angebot hat alles, wonach Sie gefragt haben. Diese kommen dem am nächsten.
assistant-lead-cheapest = { $count ->
    [one] Ein Angebot passt.
   *[other] { $count } Angebote passen, das günstigste zuerst.
}
assistant-lead-dearest = { $count ->
    [one] Ein Angebot passt.
   *[other] { $count } Angebote passen, das teuerste zuerst.
}
assistant-lead-newest = { $count ->
    [one] Ein Angebot passt.
   *[other] { $count } Angebote passen, das neueste zuerst.
}
assistant-lead-new = Das sind die neuesten Angebote.
assistant-lead-more = { $count ->
    [one] Ein Angebot passt.
   *[other] { $count } Angebote passen. Das sind die besten Treffer.
}
assistant-lead-fits = { $count ->
    [one] Ein Angebot passt.
   *[other] { $count } Angebote passen.
}

assistant-question-missing = Bitte stellen Sie zuerst eine Frage.
assistant-crowded = Der Assistent beantwortet gerade sehr viele Fragen. Fragen Sie in ein paar Sekunden noch einmal.
assistant-not-ready = Die Suche wird noch vorbereitet. Fragen Sie in ein paar Sekunden noch einmal.
assistant-search-failed = Bei der Suche ist etwas schiefgelaufen. Fragen Sie gleich noch einmal.
assistant-too-slow = Das hat zu lange gedauert, deshalb endet die Antwort hier. Fragen Sie gleich noch einmal.
assistant-broke-off = Die Antwort bricht hier ab. Fragen Sie gleich noch einmal.
assistant-not-kept = Die Antwort ist vollständig, konnte aber nicht gespeichert werden.

assistant-subject-care = Pflege
assistant-subject-material = Material
assistant-subject-size = Größe
assistant-subject-weight = Gewicht
assistant-subject-colour = Farbe
assistant-subject-delivery = Lieferung
assistant-subject-returns = Rückgabe und Garantie
assistant-subject-stock = Verfügbarkeit
assistant-subject-contents = Inhalt
assistant-subject-origin = Herkunft
assistant-subject-price = Preis
assistant-subject-other = Anderes
