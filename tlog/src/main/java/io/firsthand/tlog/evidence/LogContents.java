package io.firsthand.tlog.evidence;

import io.firsthand.tlog.EntryCheck;
import io.firsthand.tlog.Hash;
import io.firsthand.tlog.MalformedException;
import io.firsthand.tlog.RefusedException;
import io.firsthand.tlog.TlogException;
import io.firsthand.tlog.json.Json;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Checks what the entries of a whole log of Firsthand say: schema, origin, each lead's chain, each device's statements.
 * Ask for {@link #brokenChain} after the log was read to its end.
 */
public final class LogContents implements EntryCheck {

    private final String origin;
    private final Map<Hash, DeviceKey> deviceKeys;
    private final StatementVerifier verifier = new StatementVerifier();
    private final LeadChains chains = new LeadChains();
    private final Map<Hash, Set<Long>> counters = new HashMap<>();
    private long signed;

    /** @param deviceKeys of all devices of the log; without any, their signatures are not verified */
    public LogContents(String origin, Collection<DeviceKey> deviceKeys) {
        this.origin = origin;
        this.deviceKeys = deviceKeys.stream()
                .collect(Collectors.toUnmodifiableMap(DeviceKey::id, Function.identity(), (one, same) -> one));
    }

    /** Whether this first entry of a log means to be one of Firsthand's, be it right or wrong. */
    public static boolean areMeantBy(byte[] entry) {
        try {
            return Json.parse(entry) instanceof Map<?, ?> map
                    && map.keySet().containsAll(Set.of("v", "origin", "kind", "commit"));
        } catch (TlogException _) {
            return false;
        }
    }

    @Override
    public void check(long index, byte[] bytes) {
        var entry = Entry.parse(bytes);
        if (!entry.origin().equals(origin)) {
            throw new RefusedException("The entry belongs to another log.");
        }
        if (entry.device() != null) {
            checkStatement(entry, entry.device(), index);
        }
        chains.entry(index, entry, Hash.leaf(bytes));
    }

    private void checkStatement(Entry entry, Envelope envelope, long index) {
        var statement = deviceKeys.isEmpty() ? unverified(envelope) : verified(envelope);
        statement.contradiction(entry, index).ifPresent(sentence -> {
            throw new RefusedException("In this entry, " + sentence);
        });
        synchronized (counters) {
            signed++;
            if (!counters.computeIfAbsent(statement.key(), _ -> new HashSet<>()).add(statement.counter())) {
                throw new RefusedException("The device's statement was used before, or another one under its number.");
            }
        }
    }

    private static DeviceStatement unverified(Envelope envelope) {
        if (!envelope.payloadType().equals(DeviceStatement.PAYLOAD_TYPE)) {
            throw new MalformedException("The envelope does not hold a statement of a device.");
        }
        return DeviceStatement.parse(envelope.payloadBytes());
    }

    private DeviceStatement verified(Envelope envelope) {
        var key = deviceKeys.get(Hash.fromBase64(envelope.keyId()));
        if (key == null) {
            throw new RefusedException("The key of the device that signed it is not among those given.");
        }
        return verifier.verify(envelope, key);
    }

    @Override
    public void redacted(long index, Hash leaf) {
        chains.redacted(index, leaf);
    }

    /** The first entry that does not follow the one of its lead before it, in one sentence. */
    public Optional<String> brokenChain() {
        return chains.broken();
    }

    /** Entries with a device's statement, seen so far. */
    public long signed() {
        synchronized (counters) {
            return signed;
        }
    }
}
