# $example (Shown) - a price, as it is to be typed
money-malformed = Write the price like { $example }.
# $example (Shown) - a price, as it is to be typed
money-malformed-whole = Write the price without decimals, like { $example }.
# $currency (Text) - the code of the currency that prices are in
money-other-currency = Prices here are in { $currency }. Leave out any other currency.
# $more (Shown) - the larger amount that may be meant
# $less (Shown) - the smaller one, a thousandth of it
# $more-typed (Shown) - the larger one as it is to be typed
# $less-typed (Shown) - the smaller one as it is to be typed
money-ambiguous = Do you mean { $more } or { $less }? Write { $more-typed } or { $less-typed }.
# $amount (Shown) - the amount that is probably meant
# $typed (Shown) - the same as it is to be typed
# $decimals (Number) - how many decimals a price may have
money-thousands = If you mean { $amount }, write { $typed }. { $decimals ->
    [one] If not, use at most one decimal.
   *[other] If not, use at most { $decimals } decimals.
}
# $amount (Shown) - the amount that is probably meant
# $typed (Shown) - the same as it is to be typed
money-thousands-whole = If you mean { $amount }, write { $typed }. This currency has no decimals.
# $most (Shown) - the largest price
money-too-large = The price can be at most { $most }.
money-negative = A price can’t be below zero.
