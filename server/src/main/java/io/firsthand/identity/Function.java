package io.firsthand.identity;

/** The side a person speaks for. */
public enum Function {
    MARKETING,
    SALES,
    REVOPS
}
