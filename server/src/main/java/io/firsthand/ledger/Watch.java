package io.firsthand.ledger;

import io.firsthand.tlog.Frontier;
import io.firsthand.tlog.SigningKey;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What this process knows about one log that it extends and signs; all but the freeze is for the lock's holder only. */
final class Watch {

    final ReentrantLock lock = new ReentrantLock();

    private @Nullable Frontier edge;
    private @Nullable Signed signed;
    private volatile @Nullable Freeze freeze;

    /** What was signed last, and the key it was signed with. */
    record Signed(SigningKey key, Frontier frontier) {}

    /** That the log is frozen, why, and since when. */
    record Freeze(String reason, Instant since) {}

    /** The right edge of the log at this head, if this process saw it last there. */
    Optional<Frontier> edge(Head head) {
        return Optional.ofNullable(edge)
                .filter(it -> it.size() == head.size() && it.root().equals(head.root()));
    }

    void saw(Frontier edge) {
        this.edge = edge;
    }

    /** What was signed last; absent until the log was checked. */
    Optional<Signed> signed() {
        return Optional.ofNullable(signed);
    }

    void signed(Signed signed) {
        this.signed = signed;
        this.freeze = null;
    }

    Optional<Freeze> freeze() {
        return Optional.ofNullable(freeze);
    }

    /** The next turn checks the log anew, and goes on if it was mended. */
    void freeze(String reason, Instant now) {
        var before = freeze;
        freeze = new Freeze(reason, before == null ? now : before.since());
        forget();
    }

    /** After a failure nobody knows how far it came; the next turn finds out from the database and the data folder. */
    void forget() {
        edge = null;
        signed = null;
    }
}
