languages-unknown = Diese Sprache gibt es hier noch nicht. Wählen Sie unten auf der Seite eine aus.
