components-past-the-end = So weit reicht die Liste nicht
components-first-page = Erste Seite
components-list-ends = So viele Seiten hat diese Liste nicht.
components-pages-cut = { $most ->
    [one] Von dieser Liste lässt sich nur die erste Seite anzeigen.
   *[other] Von dieser Liste lassen sich nur die ersten { $most } Seiten anzeigen.
}
components-pages = Seiten
components-page = Seite
components-page-number = Seite { $number }
components-previous = Vorherige
components-next = Nächste
components-filters = Filter
components-apply = Anwenden
components-clear-all = Alle zurücksetzen
components-previous-page = Vorherige Seite
components-next-page = Nächste Seite
components-title-of-page = { $title }, Seite { $number }
