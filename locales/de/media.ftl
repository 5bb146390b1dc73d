media-no-file = Wählen Sie zuerst eine Datei aus.
media-too-large = „{ $name }“ ist größer als { $megabytes } MB. Wählen Sie eine kleinere Datei.
media-wrong-kind = „{ $name }“ ist kein Bild im Format JPEG, PNG, WebP oder GIF.
media-unsupported = „{ $name }“ ist ein Bild im Format { $kind }, das hier nicht verwendet werden kann. Speichern Sie es als JPEG, PNG oder WebP und laden Sie es dann hoch.
media-too-much-memory = „{ $name }“ ist zu groß für die Art, in der es gespeichert ist ({ $kind }). Speichern Sie es als gewöhnliches JPEG (Baseline) oder verkleinern Sie es.
media-too-many-files = „{ $name }“ wurde ausgelassen. Laden Sie höchstens { $most } { $most ->
    [one] Datei
   *[other] Dateien
} auf einmal hoch.
media-form-too-large = Das sind mehr als { $megabytes } MB auf einmal. Laden Sie weniger Dateien auf einmal hoch.
media-broken-off = Die Übertragung brach ab, bevor sie vollständig war. Versuchen Sie es noch einmal.
media-crowded = Gerade werden viele Bilder hochgeladen. Versuchen Sie es in { $seconds } Sekunden noch einmal.
media-unreadable = „{ $name }“ ist beschädigt und nicht lesbar. Wählen Sie eine andere Datei.
media-too-many-pixels = „{ $name }“ hat mehr als { $megapixels } Megapixel. Verkleinern Sie das Bild und versuchen Sie es noch einmal.
