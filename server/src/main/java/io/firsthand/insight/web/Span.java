package io.firsthand.insight.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Of which weeks leads are counted, by their capture. */
enum Span {
    QUARTER(13),
    HALF(26),
    YEAR(52),
    TWO_YEARS(104),
    ALL(1_040);

    final int weeks;

    Span(int weeks) {
        this.weeks = weeks;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Span> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }
}
