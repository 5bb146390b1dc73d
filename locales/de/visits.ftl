visits-title = Besuche
visits-lead = Wie oft Ihre Angebote gesehen und geöffnet werden.
visits-period = Zeitraum
visits-days = { $days ->
    [one] Letzter Tag
   *[other] Letzte { $days } Tage
}
visits-opened = Geöffnet
visits-shown = In Listen gezeigt
visits-none = Noch keine Besuche
visits-none-text = Sobald jemand Ihre Angebote sieht, stehen hier die Zahlen.
visits-to-products = Ihre Produkte
visits-chart = Geöffnete Angebote pro Tag
visits-best-day = { $count ->
    [one] Der beste Tag war der { $day } mit { $count } Besuch.
   *[other] Der beste Tag war der { $day } mit { $count } Besuchen.
}
visits-as-table = Als Tabelle zeigen
visits-day = Tag
visits-by-listing = Am häufigsten geöffnet
visits-listing = Angebot
visits-bar = Anteil am meistgeöffneten
visits-not-listed = Nicht mehr im Angebot
visits-how = Gezählt wird ohne Cookies, und über die Besucher wird nichts gespeichert. Jede Person zählt pro Angebot einmal am Tag. Suchmaschinen und andere Programme werden nicht gezählt. Die Tage gelten in UTC.
visits-searches = Wonach gesucht wird
visits-searches-lead = Was Besucher suchen und was sie nicht finden.
visits-no-searches = Noch keine Suchen
visits-no-searches-text = Sobald jemand sucht, sehen Sie hier, wonach.
visits-missed = Nichts gefunden
visits-none-missed = Alle haben etwas gefunden.
visits-searched = Am häufigsten
visits-words = Suche
visits-found-nothing = Fanden nichts
visits-people = Personen
visits-opened-one = Öffneten ein Angebot
visits-how-searches = Wer an einem anderen Tag wiederkommt, zählt noch einmal. Was weniger als 3 Personen am Tag suchen, wird nach 30 Tagen gelöscht.
visits-unmet = Gesucht, nicht gefunden
visits-unmet-lead = Was mehrere Besucher dieses Marktplatzes am selben Tag gesucht haben und noch niemand anbietet. Wer an einem anderen Tag wiederkommt, zählt noch einmal.
visits-unmet-none = Noch nichts. Sobald mindestens 3 Personen am selben Tag dasselbe suchen und nichts finden, steht es hier.
visits-offer = Anbieten
