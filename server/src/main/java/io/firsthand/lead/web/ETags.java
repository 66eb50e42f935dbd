package io.firsthand.lead.web;

import io.firsthand.lead.Leads;
import org.jspecify.annotations.Nullable;

/** A lead's version as an entity tag (RFC 9110 §8.8.3). */
final class ETags {

    private static final String ANY = "*";

    private ETags() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version that a change is meant for; one that no lead has when the tag is none of ours. */
    static long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw LeadProblems.unconditional();
        }
        var tag = ifMatch.strip();
        if (tag.equals(ANY)) {
            return Leads.ANY_VERSION;
        }
        var digits = tag.startsWith("W/") ? tag.substring(2) : tag;
        return digits.matches("\"\\d{1,18}\"") ? Long.parseLong(digits.substring(1, digits.length() - 1)) : 0;
    }
}
