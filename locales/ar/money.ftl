money-malformed = اكتب السعر هكذا مثلًا: { $example }
money-malformed-whole = اكتب السعر من دون كسور عشرية، هكذا مثلًا: { $example }
money-other-currency = الأسعار هنا بعملة { $currency }. لا تكتب عملة أخرى.
money-ambiguous = هل تقصد { $more } أم { $less }؟ اكتب { $more-typed } أو { $less-typed }.
money-thousands = إذا كنت تقصد { $amount } فاكتب { $typed }. { $decimals ->
    [zero] وإلا فلا تكتب منازل عشرية.
    [one] وإلا فاكتب منزلة عشرية واحدة على الأكثر.
    [two] وإلا فاكتب منزلتين عشريتين على الأكثر.
    [few] وإلا فاكتب { $decimals } منازل عشرية على الأكثر.
    [many] وإلا فاكتب { $decimals } منزلة عشرية على الأكثر.
   *[other] وإلا فاكتب { $decimals } منزلة عشرية على الأكثر.
}
money-thousands-whole = إذا كنت تقصد { $amount } فاكتب { $typed }. ليست لهذه العملة كسور عشرية.
money-too-large = الحد الأقصى للسعر هو { $most }.
money-negative = لا يمكن أن يكون السعر أقل من صفر.
