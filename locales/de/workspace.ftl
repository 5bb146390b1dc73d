workspace-your-role = Ihre Rolle: { $role }
workspace-waiting = { $count ->
    [one] wartet
   *[other] warten
}
workspace-other-businesses = Ihre anderen Unternehmen
workspace-products = Produkte
workspace-approvals = Freigaben
workspace-activity = Verlauf
workspace-storefront = Schaufenster
