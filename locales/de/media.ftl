media-no-file = Wählen Sie zuerst eine Datei aus.
media-too-large = „{ $name }“ ist größer als { $megabytes } MB. Wählen Sie eine kleinere Datei.
media-wrong-kind = „{ $name }“ ist kein Bild im Format PNG, JPEG oder WebP.
media-unreadable = „{ $name }“ ist beschädigt und nicht lesbar. Wählen Sie eine andere Datei.
media-too-many-pixels = „{ $name }“ hat mehr als { $megapixels } Megapixel. Verkleinern Sie das Bild und versuchen Sie es noch einmal.
