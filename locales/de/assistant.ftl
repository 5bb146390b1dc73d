assistant-title = Den Assistenten fragen
assistant-description = Fragen Sie nach allem, was hier angeboten wird. Die Antworten stammen nur aus den Angeboten.
assistant-lead = Die Antworten stammen direkt aus den Angeboten, mit Links zur jeweiligen Stelle.
assistant-own-lead = Fragen Sie zu Ihren Produkten, wie sie jetzt sind, auch zu Entwürfen. Nur Sie sehen die Antworten, und nichts wird gespeichert.
assistant-asking-everywhere = Frage zum ganzen Marktplatz
assistant-asking-gone = Frage zu etwas, das nicht mehr angeboten wird
assistant-asking-about = Frage zu { $name }
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
assistant-suggest-weight = Wie schwer ist es?
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
assistant-history-search = Unterhaltungen suchen
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
assistant-quoted = Aus den Angeboten beantwortet
assistant-quoted-at-once = Aus den Angeboten beantwortet, in weniger als einer Sekunde
assistant-quoted-in = Aus den Angeboten beantwortet, in { $seconds } Sekunden
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
assistant-nothing-looked = Keines der Angebote, die ich prüfen konnte, passt. Es gibt mehr, als ich prüfen konnte.
assistant-listings-in-english = Die Angebote hier sind auf Englisch geschrieben. Versuchen Sie es mit englischen Wörtern.
assistant-listings-in-german = Die Angebote hier sind auf Deutsch geschrieben. Versuchen Sie es mit deutschen Wörtern.
assistant-listings-in-arabic = Die Angebote hier sind auf Arabisch geschrieben. Versuchen Sie es mit arabischen Wörtern.
assistant-withheld = { $count ->
    [one] Ein Satz wurde weggelassen, weil er in keinem Angebot steht.
   *[other] { $count } Sätze wurden weggelassen, weil sie in keinem Angebot stehen.
}
assistant-goes-on = Das Sprachmodell antwortet gerade nicht. Was folgt, ist aus den Angeboten zitiert.
assistant-lead-close-one = Kein Angebot hat alles, wonach Sie gefragt haben. Dieses kommt dem am nächsten.
assistant-lead-close = Kein Angebot hat alles, wonach Sie gefragt haben. Diese kommen dem am nächsten.
assistant-lead-newest = { $count ->
    [one] Ein Angebot passt.
   *[other] { $count } Angebote passen, das neueste zuerst.
}
assistant-lead-new = Das sind die neuesten Angebote.
assistant-lead-new-of = Das sind die neuesten Angebote von { $business }.
assistant-lead-more = { $count ->
    [one] Ein Angebot passt.
   *[other] { $count } Angebote passen. Das sind die besten Treffer.
}
assistant-lead-fits = { $count ->
    [one] Ein Angebot passt.
   *[other] { $count } Angebote passen.
}

assistant-lead-some-of-all = { $count ->
    [one] In einem der { $of } passenden Angebote steht etwas dazu.
   *[other] In { $count } der { $of } passenden Angebote steht etwas dazu.
}
assistant-lead-some-of-first = { $count ->
    [one] In einem der { $of } geprüften Angebote steht etwas dazu.
   *[other] In { $count } der { $of } geprüften Angebote steht etwas dazu.
}
assistant-lead-lacking = In keinem Angebot steht alles. Diese erwähnen { $what } nicht, passen aber sonst:
assistant-lead-mentioned = Hier heißt kein Angebot { $what }. In diesen kommt es vor:
assistant-lead-within = { $count ->
    [one] Ein Angebot in „{ $category }“ passt.
   *[other] { $count } Angebote in „{ $category }“ passen.
}
assistant-lead-priced-in = Kein passendes Angebot hat einen Preis in { $asked }. Diese passen sonst, haben aber Preise in anderen Währungen:
assistant-lead-lacking-looked = In keinem der geprüften Angebote steht alles. Diese erwähnen { $what } nicht, passen aber sonst:
assistant-lead-close-looked = Keines der geprüften Angebote hat alles, wonach Sie fragen. Diese kommen dem am nächsten.
assistant-lead-partial = Diese Angebote passen. Es gibt mehr, als sich einzeln prüfen ließen.
assistant-unknown = Hier heißt kein Angebot { $what }.
assistant-without = { $count ->
    [one] Ohne { $what } würde ein Angebot passen.
   *[other] Ohne { $what } würden { $count } Angebote passen.
}
assistant-unsaid-among = { $count ->
    [one] In einem davon steht nichts zu { $what }.
   *[other] In { $count } davon steht nichts zu { $what }.
}
assistant-unsaid-besides = { $count ->
    [one] Bei einem weiteren Angebot steht nicht, ob es zu { $what } passt.
   *[other] Bei { $count } weiteren Angeboten steht nicht, ob sie zu { $what } passen.
}
assistant-unsaid-measured = { $count ->
    [one] Bei einem weiteren steht nichts zu „{ $what }“.
   *[other] Bei { $count } weiteren steht nichts zu „{ $what }“.
}
assistant-others-silent = { $count ->
    [one] In einem weiteren Angebot steht nichts dazu.
   *[other] In { $count } weiteren Angeboten steht nichts dazu.
}
assistant-elsewhere = { $count ->
    [one] Verglichen wurden nur Preise in { $currency }. Ein weiteres Angebot hat einen Preis in einer anderen Währung.
   *[other] Verglichen wurden nur Preise in { $currency }. { $count } weitere Angebote haben Preise in anderen Währungen.
}
assistant-count-least = { $count ->
    [one] Mindestens ein Angebot passt. Es gibt mehr, als sich einzeln prüfen ließen.
   *[other] Mindestens { $count } Angebote passen. Es gibt mehr, als sich einzeln prüfen ließen.
}
assistant-most-cheapest = { $count ->
    [one] Ein Angebot passt.
   *[other] { $count } Angebote passen, das günstigste zuerst:
}
assistant-most-dearest = { $count ->
    [one] Ein Angebot passt.
   *[other] { $count } Angebote passen, das teuerste zuerst:
}
assistant-most-of = { $count ->
    [one] Nur ein passendes Angebot nennt einen Wert:
   *[other] { $count } passende Angebote nennen einen Wert, der höchste zuerst:
}
assistant-most-least = { $count ->
    [one] Nur ein passendes Angebot nennt einen Wert:
   *[other] { $count } passende Angebote nennen einen Wert, der niedrigste zuerst:
}
assistant-most-looked = { $count ->
    [one] Es gibt mehr Angebote, als sich prüfen ließen. Nur ein geprüftes gibt es an:
   *[other] Es gibt mehr Angebote, als sich prüfen ließen. Unter den { $count }, die es angeben, steht dieses zuerst:
}
assistant-most-unsaid = { $count ->
    [one] Ein weiteres gibt es nicht so an, dass man es vergleichen kann.
   *[other] { $count } weitere geben es nicht so an, dass man es vergleichen kann.
}
assistant-most-none = { $count ->
    [one] Ein Angebot passt, gibt das aber nicht an.
   *[other] { $count } Angebote passen, aber keines gibt das so an, dass es sich vergleichen lässt.
}
assistant-most-cheapest-first = Das günstigste steht zuerst:
assistant-most-dearest-first = Das teuerste steht zuerst:
assistant-compare-table = Vergleich
assistant-compare-silent = keine Angabe
assistant-compare-currencies = Die Preise sind in verschiedenen Währungen, deshalb kann ich sie nicht vergleichen.
assistant-compare-same = { $dear } und { $cheap } kosten beide { $price }.
assistant-compare-prices = { $dear } kostet mehr: { $much }. { $cheap } kostet { $little }.
assistant-terms = { $business } schreibt zu Lieferung und Rückgabe:
assistant-talk-greeting = Hallo! Fragen Sie mich nach allem, was hier angeboten wird.
assistant-talk-thanks = Gern geschehen!
assistant-talk-who = Ich bin der Assistent dieses Marktplatzes, ein Computerprogramm. Ich antworte mit dem, was in den Angeboten steht.
assistant-talk-paying = Ich weiß nur, was in den Angeboten steht. Fragen Sie das Unternehmen, das das Produkt anbietet, wie Sie bestellen und bezahlen; Sie finden es auf der Seite des Angebots.
assistant-talk-which = Welches Produkt meinen Sie? Nennen Sie es, oder fragen Sie auf der Seite des Angebots.
assistant-talk-delivery = Jedes Unternehmen liefert zu eigenen Bedingungen. Öffnen Sie ein Angebot, um zu sehen, was sein Anbieter schreibt, oder fragen Sie mich dort.
assistant-talk-returns = Jedes Unternehmen nimmt Rückgaben zu eigenen Bedingungen an. Öffnen Sie ein Angebot, um zu sehen, was sein Anbieter schreibt, oder fragen Sie mich dort.
assistant-chip-free = { $what }-frei
assistant-chip-not = nicht { $what }
assistant-chip-between = zwischen { $least } und { $most }
assistant-chip-from = über { $amount }
assistant-chip-up-to = bis { $amount }
assistant-chip-under = unter { $amount }
assistant-understood = So habe ich die Frage verstanden. Klicken Sie an, was wegfallen soll.

assistant-question-missing = Bitte stellen Sie zuerst eine Frage.
assistant-crowded = Der Assistent beantwortet gerade sehr viele Fragen. Fragen Sie in ein paar Sekunden noch einmal.
assistant-not-ready = Die Suche wird noch vorbereitet. Fragen Sie in ein paar Sekunden noch einmal.
assistant-search-failed = Bei der Suche ist etwas schiefgelaufen. Fragen Sie gleich noch einmal.
assistant-too-slow = Das hat zu lange gedauert, deshalb endet die Antwort hier. Fragen Sie gleich noch einmal.
assistant-broke-off = Die Antwort bricht hier ab. Fragen Sie gleich noch einmal.
assistant-not-kept = Diese Antwort konnte nicht gespeichert werden. Kopieren Sie, was Sie behalten möchten.
assistant-file-cut = Diese Datei enthält nur Ihre neuesten Fragen. Ältere Unterhaltungen können Sie einzeln herunterladen.

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
