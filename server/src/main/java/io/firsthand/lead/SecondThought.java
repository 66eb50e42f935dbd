package io.firsthand.lead;

import io.firsthand.identity.Actor;
import io.firsthand.web.Html;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows what speaks against giving up a lead; a higher module declares one as a bean. */
public interface SecondThought {

    /** What somebody did after they had seen what speaks against it. */
    enum Choice {
        /** Gave it up all the same. */
        GAVE_UP,
        /** Kept it, to be nurtured. */
        KEPT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What speaks against it.
     *
     * @param sentences the evidence, in the reader’s language
     * @param shown the same for a page
     * @param decidingOn when its company decides, if that is known
     */
    record Doubt(
            List<String> sentences, Html shown, @Nullable LocalDate decidingOn) {

        public Doubt {
            sentences = List.copyOf(sentences);
        }

        /** When to look again at a lead that is kept: in time before its company decides, where that day is to come. */
        public static Optional<LocalDate> lookAgain(@Nullable LocalDate decidingOn, LocalDate today) {
            return decidingOn == null || decidingOn.isBefore(today)
                    ? Optional.empty()
                    : Optional.of(Collections.max(List.of(today.plusDays(7), decidingOn.minusDays(14))));
        }
    }

    /** Empty where nothing does; else it is kept that somebody was told. */
    Optional<Doubt> before(GivingUp what, Actor actor, Locale locale);

    /** For which of many leads there is something. */
    Set<LeadId> doubted(Collection<LeadId> some);

    /** They chose, in the transaction that does it. */
    void chosen(GivingUp what, Choice choice, Actor actor);
}
