businesses-name-taken = Es gibt schon ein Unternehmen mit diesem Namen oder einem, der ihm zum Verwechseln ähnlich sieht. Wählen Sie einen anderen oder fügen Sie Ihren Ort hinzu.
businesses-address-missing = Geben Sie eine Adresse ein.
businesses-address-letters = Verwenden Sie nur die Buchstaben a bis z, Ziffern und einzelne Bindestriche, etwa blaue-tuer-2.
businesses-address-length = Verwenden Sie { $shortest } bis { $longest } Zeichen.
businesses-address-reserved = Dieses Wort ist reserviert. Wählen Sie eine andere Adresse.
businesses-address-taken = Ein anderes Unternehmen hat diese Adresse oder hatte sie vor Kurzem. Wählen Sie eine andere.
businesses-suspended = Der Marktplatz hat { $business } gesperrt. Bis zur Freigabe kann nichts veröffentlicht werden.
