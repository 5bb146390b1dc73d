gallery-open = In voller Größe ansehen
gallery-place = Bild { $number } von { $count }
gallery-zoom = Vergrößern
gallery-close = Schließen
gallery-previous = Zurück
gallery-next = Weiter
