package io.firsthand.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom to believe: logs, witnesses and how many of the witnesses it takes, c2sp.org/tlog-policy. */
public final class TlogPolicy {
    private final List<Log> logs;
    private final List<Witness> witnesses;
    private final Quorum quorum;

    TlogPolicy(List<Log> logs, List<Witness> witnesses, Quorum quorum) {
        this.logs = List.copyOf(logs);
        this.witnesses = List.copyOf(witnesses);
        this.quorum = quorum;
    }

    /** A log, the origin its checkpoints name, and where to reach it if that is known. */
    public record Log(
            VerifierKey key, String origin, @Nullable String url) {
        Log(VerifierKey key, @Nullable String url) {
            this(key, key.name(), url);
        }
    }

    /** A witness under its name in the policy, and where to reach it if that is known. */
    public record Witness(
            String name, VerifierKey key, @Nullable String url) {}

    /** A checkpoint that satisfies the policy, the log that signed it and the witnesses that cosigned it. */
    public record Accepted(Checkpoint checkpoint, Log log, List<Cosigned> cosigned) {}

    /** A witness of the policy and its valid cosignature. */
    public record Cosigned(Witness witness, Cosignature cosignature) {}

    /** Reads a policy file; throws {@link MalformedException}. */
    public static TlogPolicy parse(byte[] file) {
        return new PolicyFile().read(file);
    }

    /** One log whose origin is its key's name, and no witness. */
    public static TlogPolicy ofLog(VerifierKey key) {
        return ofLog(key, key.name());
    }

    /** One log which names itself otherwise than its key, and no witness. */
    public static TlogPolicy ofLog(VerifierKey key, String origin) {
        return new TlogPolicy(List.of(new Log(key, origin, null)), List.of(), Quorum.NONE);
    }

    /** The logs. */
    public List<Log> logs() {
        return logs;
    }

    /** The witnesses. */
    public List<Witness> witnesses() {
        return witnesses;
    }

    /**
     * Reads the checkpoint in a note; throws {@link RefusedException} unless one of the logs signed it and named itself
     * as its origin, every signature by a key of this policy is right, and the quorum of witnesses is reached.
     */
    public Accepted accept(SignedNote note) {
        List<SignedNote.Verified> verified = note.verify(keys());
        var checkpoint = Checkpoint.parse(note.text());
        Log log = logs.stream()
                .filter(it -> it.origin().equals(checkpoint.origin()))
                .filter(it -> verified.stream().anyMatch(by -> by.key().equals(it.key())))
                .findFirst()
                .orElseThrow(() -> new RefusedException("The checkpoint of \"" + checkpoint.origin()
                        + "\" is not signed by a log that is known under this origin."));
        List<Cosigned> cosigned = cosigned(verified);
        Set<String> names = cosigned.stream().map(it -> it.witness().name()).collect(Collectors.toSet());
        if (!quorum.isReachedBy(names)) {
            throw new RefusedException("The checkpoint is not cosigned by enough witnesses.");
        }
        return new Accepted(checkpoint, log, cosigned);
    }

    private List<VerifierKey> keys() {
        return Stream.concat(logs.stream().map(Log::key), witnesses.stream().map(Witness::key))
                .distinct()
                .toList();
    }

    private List<Cosigned> cosigned(List<SignedNote.Verified> verified) {
        var cosigned = new ArrayList<Cosigned>();
        for (Witness witness : witnesses) {
            verified.stream()
                    .filter(it -> it.key().equals(witness.key()))
                    .forEach(it -> cosigned.add(new Cosigned(witness, Cosignature.of(it.signature()))));
        }
        return List.copyOf(cosigned);
    }
}
