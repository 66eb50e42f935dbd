package io.firsthand.table;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the currency that stands beside an amount: “€ 12.50”, “US$3”, “1 200 kr”. */
public final class Currencies {

    /** Of those that share a mark the first is meant where nothing else tells. */
    private static final Map<String, List<String>> MARKS = Map.ofEntries(
            Map.entry("€", List.of("EUR")),
            Map.entry("£", List.of("GBP")),
            Map.entry("$", List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN")),
            Map.entry("US$", List.of("USD")),
            Map.entry("C$", List.of("CAD")),
            Map.entry("CA$", List.of("CAD")),
            Map.entry("A$", List.of("AUD")),
            Map.entry("AU$", List.of("AUD")),
            Map.entry("NZ$", List.of("NZD")),
            Map.entry("S$", List.of("SGD")),
            Map.entry("HK$", List.of("HKD")),
            Map.entry("R$", List.of("BRL")),
            Map.entry("¥", List.of("JPY", "CNY")),
            Map.entry("kr", List.of("SEK", "NOK", "DKK", "ISK")),
            Map.entry("zł", List.of("PLN")),
            Map.entry("Fr", List.of("CHF")));

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(toUnmodifiableSet());

    private Currencies() {}

    /**
     * As three letters of ISO 4217; empty where none is named.
     *
     * @param usual the one that is meant where several share a mark, as the dollars do
     */
    public static Optional<String> beside(String amount, String usual) {
        var mark = amount.replaceAll("[\\d.,'’\\s\\u00A0\\u202F+-]", "");
        if (CODES.contains(mark)) {
            return Optional.of(mark);
        }
        var meant = MARKS.getOrDefault(mark, List.of());
        return meant.contains(usual) ? Optional.of(usual) : meant.stream().findFirst();
    }
}
