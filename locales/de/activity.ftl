activity-title = Verlauf
activity-lead = Wer was getan hat, das Neueste zuerst. Einträge lassen sich nicht ändern.
activity-none = Noch keine Einträge
activity-none-text = Hier erscheint jede Änderung an einem Produkt.
activity-someone = Jemand
activity-registered = { $actor } hat das Unternehmen „{ $business }“ registriert
activity-created = { $actor } hat „{ $product }“ angelegt
activity-edited = { $actor } hat „{ $product }“ bearbeitet
activity-submitted = { $actor } hat „{ $product }“ zur Freigabe eingereicht
activity-withdrawn = { $actor } hat „{ $product }“ zurückgezogen
activity-approved = { $actor } hat „{ $product }“ freigegeben
activity-changes-requested = { $actor } hat Änderungen an „{ $product }“ angefordert
activity-rejected = { $actor } hat „{ $product }“ abgelehnt
activity-archived = { $actor } hat „{ $product }“ archiviert
activity-restored = { $actor } hat „{ $product }“ wiederhergestellt
activity-imported = { $count ->
    [one] { $actor } hat ein Produkt aus { $file } importiert
   *[other] { $actor } hat { $count } Produkte aus { $file } importiert
}
activity-other = { $actor } hat etwas anderes geändert ({ $action })
