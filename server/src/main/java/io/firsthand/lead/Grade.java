package io.firsthand.lead;

/** How well the origin of a lead is known, apart from how good the origin is. */
public enum Grade {
    /** Signed on an enrolled device at the moment. */
    A,
    /** Observed by our own server. */
    B,
    /** Typed in by a signed-in person. */
    C,
    /** Claimed by an import. */
    D
}
