package io.firsthand.network;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a colleague is asked to introduce somebody.
 *
 * @param contact to whom
 * @param lead in whose story it stands; absent where the contact has none
 * @param asked the colleague
 * @param through whom the colleague knows the contact; absent where it is the contact itself
 * @param words what was asked
 * @param answer what the colleague said
 */
public record Introduction(
        UUID id,
        ContactId contact,
        @Nullable LeadId lead,
        PersonId asker,
        PersonId asked,
        @Nullable ContactId through,
        State state,
        @Nullable Outcome outcome,
        @Nullable String words,
        @Nullable String answer,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant doneAt,
        long version) {

    /** How far it has come. */
    public enum State {
        ASKED,
        ACCEPTED,
        DECLINED,
        DONE,
        WITHDRAWN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }

        /** Where it may go from here; an answer may be given otherwise, and an outcome said anew. */
        Set<State> next() {
            return switch (this) {
                case ASKED -> Set.of(ACCEPTED, DECLINED, DONE, WITHDRAWN);
                case ACCEPTED -> Set.of(DECLINED, DONE, WITHDRAWN);
                case DECLINED -> Set.of(ACCEPTED, WITHDRAWN);
                case DONE -> Set.of(DONE, ACCEPTED);
                case WITHDRAWN -> Set.of(ASKED);
            };
        }

        public boolean isOpen() {
            return this == ASKED || this == ACCEPTED;
        }
    }

    /** What came of it. */
    public enum Outcome {
        /** The two are in touch. */
        MET,
        /** No answer. */
        SILENT,
        UNINTERESTED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Outcome> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }
    }

    /** What is said at the end does not take the place of the answer. */
    private @Nullable String joined(@Nullable String said) {
        return answer == null || said == null || answer.contains(said) ? answer : answer + "\n\n" + said;
    }

    Introduction to(State next, @Nullable Outcome how, @Nullable String said, Instant now) {
        var isAnswer = next == State.ACCEPTED || next == State.DECLINED;
        return new Introduction(
                id,
                contact,
                lead,
                asker,
                asked,
                through,
                next,
                how,
                words,
                said == null || (next == State.DONE && answer != null) ? joined(said) : said,
                next == State.ASKED ? now : askedAt,
                isAnswer ? now : answeredAt,
                next == State.DONE ? now : null,
                version + 1);
    }
}
