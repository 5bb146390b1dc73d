pages-title = Seiten
pages-lead = Texte des Marktplatzes selbst: Über uns, Nutzungsbedingungen, Datenschutz. Besucher sehen eine Seite, sobald sie veröffentlicht ist.
pages-none = Noch keine Seiten
pages-none-text = Beginnen Sie mit einem der Vorschläge unten oder schreiben Sie eine eigene Seite.
pages-new = Neue Seite
pages-edit = Seite bearbeiten
pages-suggested = Vorgeschlagene Seiten
pages-suggested-text = Jede beginnt als Gliederung aus Überschriften. Den Text schreiben Sie; lassen Sie sich bei Rechtstexten beraten.
pages-column-page = Seite
pages-column-state = Status
pages-column-since = Veröffentlicht
pages-column-version = Version
pages-column-author = Zuletzt bearbeitet von
pages-column-changed = Zuletzt bearbeitet
pages-is-draft = Entwurf
pages-is-waiting = Wartet auf Freigabe
pages-is-published = Veröffentlicht
pages-is-unpublished = Nicht veröffentlicht
pages-is-public = Jetzt öffentlich
pages-was-public = War öffentlich
pages-form-lead = Schreiben Sie in so vielen Sprachen, wie Sie möchten. Wer eine Sprache liest, die Sie leer lassen, sieht die Sprache des Marktplatzes.
pages-slug = Adresse
pages-slug-hint = Steht hinter /pages/, zum Beispiel ueber-uns.
pages-slug-missing = Geben Sie eine Adresse ein.
pages-slug-mistaken = Verwenden Sie höchstens { $most } Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel ueber-uns.
pages-slug-reserved = Diese Adresse verwendet der Marktplatz selbst. Wählen Sie eine andere.
pages-slug-taken = Eine andere Seite hat diese Adresse.
pages-field-title = Titel
pages-field-description = Beschreibung
pages-field-body = Text
pages-description-hint = Optional. Ein bis zwei Sätze für Suchmaschinen, am besten höchstens 155 Zeichen.
pages-body-hint = Markdown: # für Überschriften, - für Listen, [Text](/adresse) für Links.
pages-title-missing = Geben Sie einen Titel ein.
pages-body-missing = Schreiben Sie den Text.
pages-nothing-said = Schreiben Sie die Seite in mindestens einer Sprache.
pages-too-many = Der Marktplatz kann höchstens { $most } Seiten haben. Löschen Sie zuerst eine.
pages-keep = Entwurf speichern
pages-draft-kept = Entwurf gespeichert.
pages-both-texts = Jemand anders hat diesen Entwurf inzwischen gespeichert. Der andere Text steht unter jedem Feld. Wenn Sie noch einmal speichern, gilt Ihr Text.
pages-waits-already = Diese Version wartet auf Freigabe. Machen Sie sie wieder zum Entwurf, bevor Sie sie bearbeiten.
pages-public-since = Öffentlich seit { $date }.
pages-not-public = Besucher sehen diese Seite nicht.
pages-view = Seite ansehen
pages-no-draft = Niemand arbeitet an einer neuen Version.
pages-version = Version { $number }
pages-versions = Versionen
pages-sent-back-because = Zurückgegeben als Entwurf:
pages-compare = Was diese Version ändert
pages-preview-until = Wer diesen Link hat, kann diese Version bis { $date } lesen:
pages-preview-note = Dies ist eine Vorschau und nicht veröffentlicht. Der Link gilt bis { $date }.
pages-submit = Zur Freigabe einreichen
pages-submitted = Eingereicht. Eine andere Person aus dem Betrieb kann die Version jetzt veröffentlichen.
pages-discard = Entwurf verwerfen
pages-discard-confirm = Diesen Entwurf verwerfen? Sein Text geht verloren.
pages-discarded = Der Entwurf wurde verworfen.
pages-publish = Veröffentlichen
pages-published-now = Veröffentlicht. Besucher können die Seite jetzt lesen.
pages-alone = Außer Ihnen betreibt niemand den Marktplatz, deshalb können Sie die Version selbst veröffentlichen.
pages-you-may = Lesen Sie die Version, dann veröffentlichen Sie sie oder geben Sie sie zurück.
pages-somebody-else = Sie haben diese Version geschrieben oder eingereicht. Veröffentlichen muss sie jemand anders aus dem Betrieb.
pages-send-back = Wieder zum Entwurf machen
pages-send-back-why = Was sich ändern muss (optional)
pages-sent-back = Die Version ist wieder ein Entwurf.
pages-changed-meanwhile = Diese Seite hat sich inzwischen geändert. So steht sie jetzt da.
pages-address = Adresse
pages-move = Adresse ändern
pages-move-hint = Die alte Adresse führt zur neuen.
pages-moved = Die Seite hat eine neue Adresse. Die alte führt dorthin.
pages-unpublish = Veröffentlichung zurücknehmen
pages-unpublish-confirm = Veröffentlichung zurücknehmen? Besucher finden die Seite dann nicht mehr.
pages-unpublished = Die Seite ist nicht mehr öffentlich.
pages-delete = Seite löschen
pages-delete-confirm = Diese Seite mit allen Versionen löschen?
pages-deleted = Die Seite wurde gelöscht.
pages-delete-public = Die Seite ist öffentlich. Nehmen Sie die Veröffentlichung zurück, bevor Sie sie löschen.
pages-compared-with = Verglichen mit Version { $number }
pages-first-version = Dies ist die erste Version.
pages-before = Vorher
pages-after = Nachher
pages-same = Beide Versionen sind gleich.
pages-restore = Zu dieser Version zurückkehren
pages-restored = Version { $number } ist jetzt ein neuer Entwurf. Veröffentlichen Sie ihn, damit sie wieder gilt.
pages-restore-busy = Es gibt schon einen Entwurf. Veröffentlichen oder verwerfen Sie ihn zuerst.
pages-contents = Auf dieser Seite
pages-not-in-language = Diese Seite gibt es nicht auf { $wanted }. Sie lesen sie auf { $shown }.
pages-since = Diese Fassung gilt seit { $date }.
pages-also-in = Auch verfügbar auf:
pages-about = Über uns
pages-about-outline =
    ## Wer wir sind

    ## Was Sie hier finden

    ## So erreichen Sie uns
pages-terms = Nutzungsbedingungen
pages-terms-outline =
    ## Wer diesen Marktplatz betreibt

    ## Wer ihn nutzen darf

    ## Konten

    ## Bei Unternehmen kaufen

    ## Hier verkaufen

    ## Was nicht erlaubt ist

    ## Haftung

    ## Änderungen dieser Bedingungen

    ## Anwendbares Recht
pages-privacy = Datenschutz
pages-privacy-outline =
    ## Verantwortliche Stelle

    ## Welche Daten wir wofür verarbeiten

    ## Rechtsgrundlagen

    ## Wer Daten erhält

    ## Wie lange wir sie speichern

    ## Cookies

    ## Ihre Rechte

    ## Kontakt
pages-imprint = Impressum
pages-imprint-outline =
    ## Betreiber

    ## Vertreten durch

    ## Kontakt

    ## Registereintrag

    ## Umsatzsteuer-ID
pages-shipping = Versand und Rückgabe
pages-shipping-outline =
    ## Wer versendet

    ## Versandkosten

    ## Lieferzeiten

    ## Rückgabe

    ## Beschädigte oder verlorene Pakete
