package io.firsthand.identity;

/** Why a pass phrase is not taken. */
public enum Weakness {
    /** Fewer than {@value PassphraseRule#SHORTEST} characters. */
    TOO_SHORT,
    /** More than {@value PassphraseRule#LONGEST} characters. */
    TOO_LONG,
    /** Among the first that anybody would try. */
    COMMON,
    /** The address or the name once more. */
    LIKE_ACCOUNT
}
