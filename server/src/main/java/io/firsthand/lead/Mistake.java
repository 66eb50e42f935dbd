package io.firsthand.lead;

import java.util.Locale;

/**
 * One thing wrong with what somebody gave us.
 *
 * @param field as the API calls it, such as {@code contact.email}
 * @param detail what the reason needs to be told in full: a limit, or what would be allowed; may be empty
 */
public record Mistake(String field, Reason reason, String detail) {

    /** The key of the sentence that tells it, with the detail as argument {0}. */
    public String messageKey() {
        return "lead.mistake." + reason.name().toLowerCase(Locale.ROOT);
    }

    /** What is wrong. */
    public enum Reason {
        MISSING,
        NO_WAY_TO_REACH,
        TOO_LONG,
        NOT_TEXT,
        NOT_AN_EMAIL,
        NOT_A_PHONE,
        NOT_A_DOMAIN,
        TOO_EARLY,
        TOO_LATE,
        NOT_IN_ORDER,
        TOO_MANY,
        NO_COMMA,
        UNKNOWN_CHANNEL,
        UNKNOWN_STAGE,
        UNKNOWN_PERSON,
        UNKNOWN_PURPOSE,
        NOT_A_PURPOSE,
        UNKNOWN_CHOICE,
        MOVE_NOT_ALLOWED,
        ERASED,
        NOT_CONFIRMED,
        NAMES_THE_PERSON,
        NOT_THE_NUMBER,
        TAKEN,
        COMPANY_TAKEN,
        SAME_AS_BEFORE,
        UNKNOWN_GRADE,
        UNKNOWN_SORT,
        UNKNOWN_FIELD,
        OUT_OF_RANGE,
        NOT_A_CURSOR,
        NOT_A_KEY,
        NOT_AN_OBJECT,
        NOT_A_NUMBER,
        NOT_A_DATE,
        NOT_A_DURATION,
        NOT_YES_OR_NO,
        NOT_A_FILTER,
        NOT_A_LIST,
        SAYS_BOTH,
        NOT_CONFIRMED_ALL,
        UNKNOWN_LEAD,
        NOT_AN_AMOUNT,
        NOT_A_CURRENCY
    }
}
