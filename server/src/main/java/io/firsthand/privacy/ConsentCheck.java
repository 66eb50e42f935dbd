package io.firsthand.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What may be written into a consent. */
final class ConsentCheck {

    static final int LONGEST_WORDING = 4_000;
    static final int LONGEST_REASON = 500;

    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_PROOF = 500;
    private static final int MOST_PROOFS = 20;

    private ConsentCheck() {}

    static List<Mistake> mistakesIn(NewConsent it, Set<String> purposes, Instant now) {
        var mistakes = new ArrayList<Mistake>();
        if (!purposes.contains(it.purpose())) {
            mistakes.add(new Mistake("purpose", Reason.UNKNOWN_PURPOSE, String.join(", ", new TreeSet<>(purposes))));
        }
        if (it.basis() == Basis.CONSENT && isBlank(it.wording())) {
            mistakes.add(new Mistake("wording", Reason.MISSING, ""));
        }
        text("wording", it.wording(), LONGEST_WORDING, mistakes);
        text("version", it.version(), LONGEST_WORD, mistakes);
        text("language", it.language(), LONGEST_WORD, mistakes);
        if (it.at().isAfter(now.plus(1, ChronoUnit.DAYS))) {
            mistakes.add(new Mistake("at", Reason.TOO_LATE, now.toString()));
        }
        if (it.proof().size() > MOST_PROOFS) {
            mistakes.add(new Mistake("proof", Reason.TOO_MANY, String.valueOf(MOST_PROOFS)));
        }
        it.proof().forEach((name, value) -> {
            text("proof", name, LONGEST_WORD, mistakes);
            text("proof", value, LONGEST_PROOF, mistakes);
        });
        return mistakes;
    }

    static NewConsent tidy(NewConsent it) {
        return new NewConsent(
                it.contact(),
                it.purpose(),
                it.basis(),
                stripped(it.wording()),
                stripped(it.version()),
                stripped(it.language()),
                it.at(),
                it.how(),
                Map.copyOf(it.proof()));
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static void text(String field, @Nullable String text, int longest, List<Mistake> mistakes) {
        if (text != null && text.length() > longest) {
            mistakes.add(new Mistake(field, Reason.TOO_LONG, String.valueOf(longest)));
        } else if (text != null && !isText(text)) {
            mistakes.add(new Mistake(field, Reason.NOT_TEXT, ""));
        }
    }

    /** No NUL and no half characters, which the encoder would replace. */
    private static boolean isText(String text) {
        return text.indexOf('\0') < 0 && text.equals(new String(text.getBytes(UTF_8), UTF_8));
    }
}
