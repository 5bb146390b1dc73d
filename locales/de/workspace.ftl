workspace-your-role = Ihre Rolle: { $role }
workspace-waiting = { $count ->
    [one] wartet
   *[other] warten
}
workspace-switch = Unternehmen wechseln
workspace-all-businesses = Alle Ihre Unternehmen
workspace-closed = Geschlossen
workspace-products = Produkte
workspace-approvals = Freigaben
workspace-activity = Verlauf
workspace-storefront = Schaufenster
