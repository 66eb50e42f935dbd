package io.firsthand.opportunity;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Amounts as people read them. */
public final class Money {

    private Money() {}

    /** EUR 12,500 or 12.500,50 EUR: the currency by its letters, no decimals where there are none. */
    public static String of(BigDecimal amount, String currency, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        var decimals = amount.stripTrailingZeros().scale() > 0;
        format.setMinimumFractionDigits(decimals ? 2 : 0);
        format.setMaximumFractionDigits(4);
        var number = format.format(amount);
        return locale.getLanguage().equals("en") ? currency + " " + number : number + " " + currency;
    }
}
