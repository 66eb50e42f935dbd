package io.firsthand.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a lead deserves trust, in finished words and always in this order. The parts {@code trustRow}, {@code trustCard}
 * and {@code trustFull} show it in three sizes.
 *
 * @param who the person who had the conversation, or who claimed the lead; null when nobody is named
 * @param where event and place
 * @param how how it was captured: "Badge scan", "Contact form", "leads.csv, row 12"
 * @param note the note's first line
 * @param source the source as it is held now
 * @param originalSource what the source was before it was corrected; null when it never was
 * @param trackRecord of the source, in words: "12 % to SQL, n = 214, 12 months"
 * @param verdict by criterion; empty before a definition is in force
 * @param barred that the person must not be contacted, and how; null when they may be
 */
public record TrustCard(
        @Nullable String who,
        @Nullable Instant when,
        @Nullable String where,
        String how,
        Grade grade,
        @Nullable String note,
        String source,
        @Nullable String originalSource,
        @Nullable String trackRecord,
        List<Mark> verdict,
        @Nullable String barred) {

    public TrustCard {
        verdict = List.copyOf(verdict);
    }

    /** One criterion and what is known of it. */
    public record Mark(
            String criterion, Verdict verdict, @Nullable String evidence) {}

    /** Of a criterion; each has a shape of its own. */
    public enum Verdict {
        MET,
        NOT_MET,
        UNKNOWN;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String words() {
            return "web.verdict." + name().toLowerCase(Locale.ROOT).replace('_', '.');
        }
    }

    /** How many criteria have this verdict. */
    public long count(Verdict counted) {
        return verdict.stream().filter(mark -> mark.verdict() == counted).count();
    }
}
