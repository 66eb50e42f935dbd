package io.firsthand.web;

import java.util.Locale;

/** How well the origin of a lead is known; shown as a letter seal of its own shape. */
public enum Grade {
    /** Signed on an enrolled device at the moment. */
    A,
    /** Observed by our own server. */
    B,
    /** Typed in by a signed-in person. */
    C,
    /** Claimed by an import. */
    D;

    /** Key of the words that explain it. */
    public String words() {
        return "web.grade." + name().toLowerCase(Locale.ROOT);
    }

    /** Name of its shape in {@code assets/seals.svg}. */
    public String shape() {
        return name().toLowerCase(Locale.ROOT);
    }
}
