package io.firsthand.committee;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of a person in a purchase: of several observations, the latest that speaks of a thing counts. */
public record Known(
        @Nullable Seen<Role> role,
        @Nullable Seen<Stance> stance,
        @Nullable Seen<Awareness> awareness) {

    public static final Known NOTHING = new Known(null, null, null);

    /** @param all in the order in which they were written down, of which the later counts where two say the same time */
    static Known of(List<Observation> all) {
        return new Known(
                seen(all, Observation::role, Role.UNKNOWN),
                seen(all, Observation::stance, Stance.UNKNOWN),
                seen(all, Observation::awareness, Awareness.UNKNOWN));
    }

    private static <T> @Nullable Seen<T> seen(
            List<Observation> all, Function<Observation, @Nullable T> what, T nothing) {
        Seen<T> latest = null;
        for (var it : all) {
            var value = what.apply(it);
            if (value != null && (latest == null || !it.at().isBefore(latest.at()))) {
                latest = new Seen<>(value, it.at(), it.how(), it.by());
            }
        }
        return latest == null || latest.value().equals(nothing) ? null : latest;
    }

    /** Of one person, as it is known of several leads. */
    Known and(Known other) {
        return new Known(later(role, other.role), later(stance, other.stance), later(awareness, other.awareness));
    }

    private static <T> @Nullable Seen<T> later(@Nullable Seen<T> one, @Nullable Seen<T> other) {
        return Stream.of(one, other)
                .flatMap(Stream::ofNullable)
                .max(Comparator.comparing(Seen::at))
                .orElse(null);
    }

    public boolean isNothing() {
        return role == null && stance == null && awareness == null;
    }

    public boolean is(Role one) {
        return role != null && role.value() == one;
    }

    public boolean is(Stance one) {
        return stance != null && stance.value() == one;
    }

    public boolean isAtLeast(Awareness one) {
        return awareness != null && awareness.value().isAtLeast(one);
    }

    /** Whether somebody stands in the way, by role or by stance. */
    public boolean isAgainst() {
        return is(Role.BLOCKER) || is(Stance.OPPOSED);
    }

    /** All of it, for comparing it with facts. */
    String line() {
        return "%s · %s · %s"
                .formatted(
                        role == null ? "–" : role.value().id(),
                        stance == null ? "–" : stance.value().id(),
                        awareness == null ? "–" : awareness.value().id());
    }
}
