settings-title = Einstellungen
settings-tabs = Einstellungen
settings-tab-profile = Profil
settings-tab-pictures = Logo und Bild
settings-tab-work = Arbeitsweise
settings-tab-address = Webadresse
settings-tab-closing = Schließung
settings-name = Name des Unternehmens
settings-tagline = Kurzbeschreibung
settings-tagline-hint = Eine Zeile darüber, was Sie tun. Sie steht unter Ihrem Namen.
settings-about = Beschreibung
settings-about-hint = Sie können Markdown verwenden: **fett**, Listen und Links.
settings-town = Ort
settings-town-hint = Steht auf Ihrer Karte und unter Ihrem Namen.
settings-contact = Kontakt und Öffnungszeiten
settings-address = Anschrift
settings-phone = Telefon
settings-phone-malformed = Geben Sie eine Telefonnummer mit 6 bis 20 Ziffern ein, etwa +49 30 1234567.
settings-email = E-Mail für Anfragen
settings-website = Website
settings-website-malformed = Geben Sie die Adresse einer Website ein, etwa https://www.example.com.
settings-hours = Öffnungszeiten
settings-hours-hint = In Ihren Worten, zum Beispiel: Montag bis Freitag 9 bis 17 Uhr
settings-accent = Farbe
settings-accent-own = Eigene Farbe im Schaufenster verwenden
settings-accent-label = Ihre Farbe
settings-accent-hint = Text darauf ist schwarz oder weiß, je nachdem, was besser lesbar ist.
settings-accent-malformed = Wählen Sie eine Farbe.
settings-save = Speichern
settings-saved = Gespeichert.
settings-nothing-changed = Es hat sich nichts geändert.
settings-changed-since = Jemand anderes hat die Einstellungen inzwischen geändert.
settings-late = Jemand anderes hat das Profil gespeichert, während Sie daran gearbeitet haben. Ihr Text ist noch da. Prüfen Sie diese Felder und speichern Sie dann noch einmal:
settings-contested = { $field }: von beiden geändert
settings-taken = { $field }: enthält jetzt, was die andere Person gespeichert hat
settings-rules-late = Jemand anderes hat diese Einstellungen inzwischen geändert. Ihre Auswahl ist noch da. Zurzeit gilt:
settings-rule-now = { $setting }: { $value }
settings-preview = Das sieht die Öffentlichkeit
settings-preview-open = Schaufenster öffnen
settings-logo = Logo
settings-logo-now = Ihr Logo
settings-picture = Bild
settings-picture-now = Ihr Bild
settings-choose-file = Datei auswählen
settings-picture-hint = JPEG, PNG, WebP oder GIF, bis { $megabytes } MB und { $megapixels } Megapixel. Verborgene Angaben wie der Aufnahmeort werden entfernt.
settings-upload = Hochladen
settings-logo-saved = Logo gespeichert.
settings-logo-removed = Logo entfernt.
settings-remove-logo = Logo entfernen
settings-picture-saved = Bild gespeichert.
settings-picture-removed = Bild entfernt.
settings-remove-picture = Bild entfernen
settings-choose = Wählen Sie eine Möglichkeit aus.
settings-currency = Währung neuer Produkte
settings-currency-hint = Vorhandene Produkte behalten ihre Währung.
settings-four-eyes = Freigabe durch eine zweite Person
settings-approvers = { $count ->
    [one] Zurzeit kann ein Mitglied Produkte freigeben.
   *[other] Zurzeit können { $count } Mitglieder Produkte freigeben.
}
settings-four-eyes-automatic = Automatisch
settings-four-eyes-automatic-hint = Sobald zwei Personen freigeben können, gibt niemand die eigene Arbeit frei.
settings-four-eyes-always = Immer
settings-four-eyes-always-hint = Niemand gibt die eigene Arbeit frei.
settings-four-eyes-alone = Nur eine Person kann freigeben. Was sie selbst schreibt, lässt sich dann nicht veröffentlichen.
settings-four-eyes-never = Nie
settings-four-eyes-never-hint = Wer freigeben kann, kann auch die eigene Arbeit veröffentlichen.
settings-asked = Anmeldung in zwei Schritten verlangen
settings-asked-lead = Diese Mitglieder brauchen außer dem Passwort einen Code aus einer App oder einen Passkey. Sonst können sie dieses Unternehmen nicht öffnen.
settings-asked-nobody = Niemand
settings-asked-nobody-hint = Das entscheiden alle selbst.
settings-asked-approvers = Alle, die freigeben können
settings-asked-everybody = Alle Mitglieder
settings-asked-without = { $count ->
    [one] Eine Person hat sie noch nicht eingerichtet.
   *[other] { $count } Personen haben sie noch nicht eingerichtet.
}
settings-asked-own = Richten Sie die Anmeldung in zwei Schritten zuerst für sich selbst ein, sonst sperren Sie sich aus.
settings-asked-set-up = Anmeldung in zwei Schritten einrichten
settings-address-now = Ihr Schaufenster ist hier:
settings-address-new = Neue Adresse
settings-address-hint = { $shortest } bis { $longest } Zeichen: die Buchstaben a bis z, Ziffern und Bindestriche.
settings-address-kept = Ein Jahr lang führt die alte Adresse zur neuen, und niemand sonst bekommt sie. Sie können die Adresse { $times }-mal in { $days } Tagen ändern.
settings-address-change = Adresse ändern
settings-moved = Ihre Seiten haben die neue Adresse. Die alte führt zur neuen.
settings-moved-too-often = Sie haben die Adresse in den letzten { $days } Tagen { $times }-mal geändert. Versuchen Sie es später noch einmal.
settings-addresses-before = Frühere Adressen
settings-address-until = führt bis zum { $day } zur jetzigen Adresse
settings-close-title = Was geschieht, wenn Sie das Unternehmen schließen
settings-close-listings = { $count ->
    [one] Das Schaufenster und das eine Angebot verschwinden sofort.
   *[other] Das Schaufenster und alle { $count } Angebote verschwinden sofort.
}
settings-close-members = { $count ->
    [one] Sie sind das einzige Mitglied, sonst ist niemand betroffen.
   *[other] Keines der { $count } Mitglieder kann hier mehr arbeiten.
}
settings-close-kept = { $days } Tage lang kann die Verwaltung es wieder öffnen, genau wie es war.
settings-close-purged = Nach { $days } Tagen wird alles endgültig gelöscht.
settings-close-confirm = Geben Sie zur Bestätigung den Namen des Unternehmens ein: { $business }
settings-close-mismatch = Geben Sie genau diesen Namen ein: { $business }
settings-close = Unternehmen schließen
settings-closed-title = Dieses Unternehmen ist geschlossen
settings-closed-since = { $business } wurde am { $day } geschlossen.
settings-closed-means = Schaufenster und Angebote sind vom Marktplatz verschwunden, und die Mitglieder können hier nicht arbeiten.
settings-closed-until = Sie können es bis zum { $day } wieder öffnen. Danach wird alles endgültig gelöscht.
settings-closed-too-long = Dieses Unternehmen wurde vor mehr als { $days } Tagen geschlossen und lässt sich nicht mehr öffnen.
settings-is-open = { $business } ist bereits geöffnet.
settings-reopen = Unternehmen wieder öffnen
settings-reopened = { $count ->
    [one] { $business } ist mit einem Angebot wieder geöffnet.
   *[other] { $business } ist mit { $count } Angeboten wieder geöffnet.
}
settings-mail-closed = { $business } wurde geschlossen
settings-mail-closed-by = { $person } hat { $business } geschlossen. Schaufenster und Angebote sind nicht mehr öffentlich.
settings-mail-closed-until = Die Verwaltung kann es bis zum { $day } wieder öffnen. Danach wird alles endgültig gelöscht.
settings-mail-reopened = { $business } ist wieder geöffnet
settings-mail-reopened-by = { $person } hat { $business } wieder geöffnet. Alles, was im Angebot war, ist wieder da.
settings-mail-go = Zum Unternehmen
settings-asked-all-have = Alle haben sie eingerichtet.
settings-close-nothing-listed = Das Schaufenster verschwindet sofort. Zurzeit ist nichts im Angebot.
settings-reopened-empty = { $business } ist wieder geöffnet. Beim Schließen war nichts im Angebot.
# $business (Text)
settings-close-not-yours = Nur wem { $business } gehört, kann das Unternehmen schließen. Gehört es niemandem, kann es die Verwaltung.
# $business (Text)
settings-reopen-not-yours = Nur die Verwaltung kann { $business } wieder öffnen.
settings-optional = Was Produkte weglassen dürfen
settings-optional-lead = Alles andere muss angegeben sein, bevor ein Produkt zur Freigabe eingereicht werden kann.
settings-price-optional = Produkte dürfen ohne Preis sein
settings-price-optional-hint = Besucher sehen dann „Preis auf Anfrage“.
settings-description-optional = Produkte dürfen ohne Beschreibung sein
settings-description-optional-hint = Besucher sehen dann nur Namen, Preis und Angaben.
settings-tab-review = Freigabe
settings-tab-reasons = Gründe
settings-cancel = Abbrechen
settings-review-late = Jemand anderes hat diese Einstellungen inzwischen geändert. Ihre Auswahl ist noch da. Prüfen Sie sie und speichern Sie noch einmal.
settings-review-time = Wie schnell Sie entscheiden
settings-target = Entscheiden innerhalb von (Arbeitsstunden)
settings-target-hint = Produkte, die länger warten, fallen in der Liste auf. Es zählen nur die Arbeitszeiten unten.
settings-time-zone = Zeitzone
settings-time-zone-hint = Tippen Sie den Namen einer großen Stadt in Ihrer Nähe ein, etwa Berlin oder Dubai, und wählen Sie aus der Liste.
settings-no-time-zone = Wählen Sie eine Zeitzone aus der Liste, etwa Europe/Berlin.
settings-work-days = Arbeitstage
settings-no-work-days = Wählen Sie mindestens einen Tag.
settings-monday = Montag
settings-tuesday = Dienstag
settings-wednesday = Mittwoch
settings-thursday = Donnerstag
settings-friday = Freitag
settings-saturday = Samstag
settings-sunday = Sonntag
settings-work-from = Arbeitsbeginn
settings-work-until = Arbeitsende
settings-work-until-hint = 00:00 ist Mitternacht am Ende des Tages.
settings-no-time = Geben Sie eine Uhrzeit wie 09:00 ein.
settings-work-ends-first = Das Ende muss nach dem Beginn liegen.
settings-number-between = Geben Sie eine ganze Zahl von { $least } bis { $most } ein.
settings-rules = Automatische Freigabe
settings-rules-lead = Diese Regeln geben Produkte sofort beim Einreichen frei. Jede Freigabe nennt ihre Regel, und Sie können sie später durchsehen.
settings-rules-warned = Hat ein Produkt einen Hinweis auf seinen Preis, Links, Kontaktdaten, unsichtbare Zeichen oder Anweisungen im Text, sieht es sich zuerst jemand an. Hat ein Mensch es freigegeben, dürfen Regeln weiterhin Änderungen freigeben, die nur Preis oder Kategorie betreffen.
settings-rules-wait = Die Freigabe durch eine zweite Person ist eingeschaltet. Diese Regeln gelten deshalb nicht: Alles wartet auf eine zweite Person.
settings-rules-below = Wenn Sie die Freigabe durch eine zweite Person einschalten, gelten diese Regeln nicht mehr und jedes Produkt wartet.
settings-free-fields = Felder, die keine Freigabe brauchen
settings-free-fields-hint = Änderungen an einem veröffentlichten Produkt werden automatisch freigegeben, wenn nur diese Felder geändert wurden.
settings-free-price = Preisänderungen ohne Freigabe, bis zu (%)
settings-free-price-hint = Gemessen am letzten Preis, den ein Mensch freigegeben hat: Viele kleine Schritte summieren sich nicht. 0 heißt, dass jede Preisänderung wartet.
settings-trusted = Vertrauenswürdige Personen
settings-trusted-hint = Was sie selbst schreiben und einreichen, wird automatisch freigegeben, auch neue Produkte.
settings-reason-missing = Schreiben Sie in wenigen Worten, was nicht stimmt.
settings-reason-added = Grund hinzugefügt.
settings-reason-archived = Grund archiviert. Frühere Entscheidungen behalten seinen Text.
settings-reasons-added = { $count ->
    [one] Ein Grund hinzugefügt.
   *[other] { $count } Gründe hinzugefügt.
}
settings-reason-is-check = Vor dem Einreichen ist jetzt „{ $reason }“ zu sehen.
settings-reason-is-no-check = Vor dem Einreichen ist „{ $reason }“ nicht mehr zu sehen.
settings-reasons-lead = Aus diesen Gründen wird gewählt, wenn etwas zurückgeht, in dieser Reihenfolge. Wer daran arbeitet, liest Grund und Rat beim Feld.
settings-reasons-none = Noch keine Gründe
settings-reasons-starting-lead = Beginnen Sie mit diesen und ändern Sie sie, wie Sie möchten, oder schreiben Sie unten eigene.
settings-reasons-starting = Diese Gründe hinzufügen
settings-reason-check = Prüfpunkt vor dem Einreichen
settings-reason-about = Betrifft: { $field }
settings-reason-about-all = Betrifft das ganze Produkt
settings-reason-up = „{ $reason }“ nach oben
settings-reason-down = „{ $reason }“ nach unten
settings-reason-edit = Bearbeiten
settings-reason-edit-this = „{ $reason }“ bearbeiten
settings-reason-end-check = Nicht mehr als Prüfpunkt zeigen
settings-reason-make-check = Vor dem Einreichen als Prüfpunkt zeigen
settings-reason-archive = Archivieren
settings-reason-archive-confirm = Diesen Grund archivieren? Dann kann ihn niemand mehr wählen.
settings-reason-new = Neuer Grund
settings-reason-label = Was nicht stimmt
settings-reason-label-hint = Kurz, so wie er gewählt und gelesen wird.
settings-reason-advice = Rat, wie es besser wird
settings-reason-advice-hint = Was zu tun ist. Kann leer bleiben.
settings-reason-field = Feld
settings-reason-add = Grund hinzufügen
settings-terms = Lieferung und Rückgabe
settings-delivery = Lieferung
settings-delivery-hint = Wie Sie liefern, was das kostet und wie lange es dauert. Steht bei jedem Angebot.
settings-returns = Rückgabe
settings-returns-hint = Was zurückgegeben werden kann, bis wann und wer die Kosten trägt. Steht bei jedem Angebot.
settings-reopened-suspended = { $business } ist wieder geöffnet, aber der Marktplatz hat es gesperrt. Bis die Sperre aufgehoben ist, ist nichts im Angebot.
settings-mail-reopened-suspended = { $person } hat { $business } wieder geöffnet. Der Marktplatz hat es gesperrt, deshalb ist noch nichts im Angebot.
