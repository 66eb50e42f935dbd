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

    /** Of a criterion. What speaks for the lead has one shape, what speaks against it another. */
    public enum Verdict {
        MET("met"),
        NOT_MET("not-met"),
        UNKNOWN("unknown"),
        /** A reason to disqualify the lead does not apply. */
        SPARED("met"),
        /** A reason to disqualify the lead applies. */
        BARRED("not-met");

        private final String shape;

        Verdict(String shape) {
            this.shape = shape;
        }

        /** The symbol in {@code marks.svg} and the end of the style's name. */
        public String shape() {
            return shape;
        }

        public String words() {
            return "web.verdict." + name().toLowerCase(Locale.ROOT).replace('_', '.');
        }
    }

    /** How many criteria have this verdict, or one of its shape. */
    public long count(Verdict counted) {
        return verdict.stream()
                .filter(mark -> mark.verdict().shape().equals(counted.shape()))
                .count();
    }
}
