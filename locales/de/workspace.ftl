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
workspace-suspended = Gesperrt
workspace-suspended-title = Der Marktplatz hat dieses Unternehmen gesperrt
workspace-suspended-means = Schaufenster und Angebote sind nicht öffentlich. Sie können weiter an Entwürfen arbeiten und sie einreichen, aber veröffentlicht wird erst wieder etwas, wenn die Sperre aufgehoben ist. Der Grund:
