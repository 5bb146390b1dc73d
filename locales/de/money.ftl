money-malformed = Schreiben Sie den Preis zum Beispiel so: { $example }
money-malformed-whole = Schreiben Sie den Preis ohne Nachkommastellen, zum Beispiel so: { $example }
money-other-currency = Preise sind hier in { $currency }. Lassen Sie andere Währungen weg.
money-ambiguous = Meinen Sie { $more } oder { $less }? Schreiben Sie { $more-typed } oder { $less-typed }.
money-thousands = Wenn Sie { $amount } meinen, schreiben Sie { $typed }. { $decimals ->
    [one] Verwenden Sie sonst höchstens eine Nachkommastelle.
   *[other] Verwenden Sie sonst höchstens { $decimals } Nachkommastellen.
}
money-thousands-whole = Wenn Sie { $amount } meinen, schreiben Sie { $typed }. Diese Währung hat keine Nachkommastellen.
money-too-large = Der Preis darf höchstens { $most } betragen.
money-negative = Ein Preis kann nicht unter null liegen.
