favourites-title = Gemerkte Angebote
favourites-save = Merken
favourites-saved = „{ $listing }“ gemerkt. Sie finden es in Ihrem Konto unter „Gemerkte Angebote“.
favourites-removed = Aus den gemerkten Angeboten entfernt.
favourites-too-many = Sie haben { $most } { $most ->
    [one] Angebot
   *[other] Angebote
} gemerkt, mehr geht nicht. Entfernen Sie zuerst einige.
favourites-newest = Zuletzt gemerkt
favourites-older = Mehr anzeigen
favourites-none = Noch nichts gemerkt
favourites-none-text = Merken Sie sich Angebote, die Sie wiederfinden möchten.
favourites-gone = Dieses Angebot gibt es nicht mehr.
favourites-gone-more = Ähnliche Angebote ansehen
favourites-remove = Entfernen
