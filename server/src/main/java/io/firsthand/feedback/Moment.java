package io.firsthand.feedback;

import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.HandoffState;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** When sales knows something about a lead that it did not know before. */
public enum Moment {
    /** It was taken: what was handed over can be judged. */
    ACCEPT,
    /** It was not taken. */
    REJECT,
    /** Somebody has spoken with it for the first time. */
    CONTACT,
    /** It was won or lost, went back to nurture, or is no lead. */
    OUTCOME;

    /** As it stands in tables, facts and the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its words. */
    public String words() {
        return "feedback.moment." + id();
    }

    public static Optional<Moment> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    public static String known() {
        return Arrays.stream(values()).map(Moment::id).collect(Collectors.joining(", "));
    }

    /** Where a handoff is now. */
    public static Moment of(Handoff it) {
        return of(it.state())
                .filter(moment -> moment != ACCEPT)
                .orElseGet(() -> it.efforts().firstContact() == null ? ACCEPT : CONTACT);
    }

    /** What somebody may be asked about when a handoff has come to a state. */
    static Optional<Moment> of(HandoffState state) {
        return switch (state) {
            case ACCEPTED -> Optional.of(ACCEPT);
            case REJECTED -> Optional.of(REJECT);
            case RETURNED, DISQUALIFIED, WON, LOST -> Optional.of(OUTCOME);
            case OFFERED, QUALIFIED, RECALLED -> Optional.empty();
        };
    }
}
