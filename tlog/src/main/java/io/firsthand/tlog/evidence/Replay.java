package io.firsthand.tlog.evidence;

import io.firsthand.tlog.Hash;
import java.util.Optional;
import java.util.function.LongFunction;

/** What a verified statement is in the history of its device; never told by the signature, which is malleable. */
public sealed interface Replay {

    /** Not seen before. */
    record First() implements Replay {}

    /** The same payload again: answer as the first time. */
    record Again() implements Replay {}

    /** Another payload under a counter that was used: keep it aside and raise an alarm. */
    record SameCounter(Hash other) implements Replay {}

    /** It follows another payload than the one known under the counter before: keep it aside and raise an alarm. */
    record OtherPast(Hash other) implements Replay {}

    /** The next one is known and follows another payload: keep this one aside and raise an alarm. */
    record OtherFuture(Hash other) implements Replay {}

    /** A statement that was taken: hash of its payload, and of the payload it follows. */
    record Known(Hash payload, Optional<Hash> previous) {}

    /**
     * Judges a statement by what its device said before; statements may arrive in any order, so gaps are no alarm.
     *
     * @param payload hash of the statement's payload
     * @param known what was taken from this key under a counter
     */
    static Replay of(DeviceStatement statement, Hash payload, LongFunction<Optional<Known>> known) {
        var same = known.apply(statement.counter());
        if (same.isPresent()) {
            var taken = same.get().payload();
            return taken.equals(payload) ? new Again() : new SameCounter(taken);
        }
        var before = known.apply(statement.counter() - 1).map(Known::payload);
        if (before.isPresent() && !before.equals(Optional.ofNullable(statement.previous()))) {
            return new OtherPast(before.get());
        }
        var after = known.apply(statement.counter() + 1);
        if (after.isPresent() && !after.get().previous().equals(Optional.of(payload))) {
            return new OtherFuture(after.get().payload());
        }
        return new First();
    }
}
