businesses-yours = Ihre Unternehmen
businesses-none = Sie gehören keinem Unternehmen an
businesses-none-why = Sie können sich trotzdem umsehen und den Assistenten fragen, wie alle anderen auch.
businesses-browse = Angebote ansehen
businesses-name-taken = Es gibt schon ein Unternehmen mit diesem Namen oder einem, der ihm zum Verwechseln ähnlich sieht. Wählen Sie einen anderen oder fügen Sie Ihren Ort hinzu.
