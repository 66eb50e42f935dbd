package io.firsthand.tlog;

/**
 * How a witness answers, c2sp.org/tlog-witness, without storage, network and key: whoever runs one keeps the last
 * cosigned state for each origin and changes it in the same step in which it is compared.
 */
public final class WitnessRules {
    private WitnessRules() {}

    /** What a witness remembers of a log. */
    public record Seen(long size, Hash root) {
        /** A log it has never cosigned. */
        public static final Seen NOTHING = new Seen(0, Hash.EMPTY_ROOT);
    }

    /** The answer. */
    public sealed interface Decision {
        /** Remember this checkpoint, then cosign it: 200. */
        record Cosign(Checkpoint checkpoint) implements Decision {}

        /** The witness knows another size: 409 with that size, as text/x.tlog.size. */
        record Conflict(long size) implements Decision {}

        /** 400, 403, 404 or 422, and why. */
        record Refuse(int status, String sentence) implements Decision {}
    }

    /** The answer to a request of a log of this policy of which the witness has seen that. */
    public static Decision decide(AddCheckpoint request, TlogPolicy logs, Seen seen) {
        Checkpoint next;
        try {
            next = Checkpoint.parse(request.checkpoint().text());
        } catch (MalformedException e) {
            return new Decision.Refuse(400, sentence(e));
        }
        if (logs.logs().stream().noneMatch(it -> it.origin().equals(next.origin()))) {
            return new Decision.Refuse(404, "The origin is not known.");
        }
        try {
            logs.accept(request.checkpoint());
        } catch (TlogException e) {
            return new Decision.Refuse(403, sentence(e));
        }
        if (request.oldSize() > next.size()) {
            return new Decision.Refuse(400, "The old size is above the checkpoint's size.");
        }
        if (request.oldSize() != seen.size()) {
            return new Decision.Conflict(seen.size());
        }
        return consistent(request, seen, next);
    }

    private static Decision consistent(AddCheckpoint request, Seen seen, Checkpoint next) {
        if (seen.size() == next.size() && !seen.root().equals(next.root())) {
            return new Decision.Conflict(seen.size());
        }
        try {
            if (seen.size() > 0) {
                new ConsistencyProof(seen.size(), next.size(), request.proof()).verify(seen.root(), next.root());
            } else if (!request.proof().isEmpty()) {
                return new Decision.Refuse(422, "A proof from size 0 is not empty.");
            }
        } catch (RefusedException e) {
            return new Decision.Refuse(422, sentence(e));
        }
        return new Decision.Cosign(next);
    }

    private static String sentence(TlogException e) {
        return String.valueOf(e.getMessage());
    }
}
