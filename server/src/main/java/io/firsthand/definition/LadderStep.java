package io.firsthand.definition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happens by itself when a promise is about to be broken, or was: when, and what. */
public record LadderStep(When when, What what) implements Comparable<LadderStep> {

    public static final int MOST = 10;

    /** As it is kept: {@code 80%:remind}, {@code +60:tell_manager}. */
    public String text() {
        var at = switch (when) {
            case When.Percent(var percent) -> percent + "%";
            case When.AfterBreach(var minutes) -> "+" + minutes;
        };
        return at + ":" + what.id();
    }

    /** What {@link #text} wrote. */
    public static LadderStep read(String text) {
        var colon = text.indexOf(':');
        var at = text.substring(0, colon);
        return new LadderStep(
                at.endsWith("%")
                        ? new When.Percent(Integer.parseInt(at.substring(0, at.length() - 1)))
                        : new When.AfterBreach(Integer.parseInt(at.substring(1))),
                What.of(text.substring(colon + 1)).orElseThrow());
    }

    /** The moment, counted in business time. */
    public sealed interface When {

        /** When so much of the target is used up, 1 to 99. */
        record Percent(int percent) implements When {}

        /** So many minutes after the target has passed; 0 is the moment itself. */
        record AfterBreach(int minutes) implements When {}
    }

    /** By time, whatever the target is. */
    @Override
    public int compareTo(LadderStep other) {
        return Integer.compare(rank(), other.rank());
    }

    private int rank() {
        return switch (when) {
            case When.Percent(var percent) -> percent - 100;
            case When.AfterBreach(var minutes) -> minutes;
        };
    }

    /** What is done. */
    public enum What {
        /** Tells whoever should act. */
        REMIND,
        /** Tells the managers of that person's team. */
        TELL_MANAGER,
        /** Gives the lead to somebody else. */
        REASSIGN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<What> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }
    }
}
