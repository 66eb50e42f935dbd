package io.firsthand.show.web;

import io.firsthand.web.Page;
import java.text.NumberFormat;

/** Differences of shares in percentage points, with their sign. */
public final class Signed {

    private Signed() {}

    /** +3.1 or −0.4 of a difference of 0.031 or −0.004. */
    public static String of(double difference) {
        var format = NumberFormat.getNumberInstance(Page.current().locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        var points = Math.round(difference * 1000) / 10.0;
        return (points < 0 ? "−" : "+") + format.format(Math.abs(points));
    }
}
