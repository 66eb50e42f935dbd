package io.firsthand.tlog.evidence;

import io.firsthand.tlog.Hash;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether each entry of a lead names the one before it; takes entries in nearly any order and keeps one hash a lead. */
final class LeadChains {

    /** More than several threads ever run ahead: if so many wait, the entries before them are absent from the log. */
    private static final int MOST_WAITING = 1 << 18;

    private final TreeMap<Long, Link> waiting = new TreeMap<>();
    private final Map<UUID, Hash> last = new HashMap<>();
    private final Set<Hash> redacted = new HashSet<>();
    private long next;
    private boolean absent;
    private @Nullable String broken;

    private record Link(
            Hash leaf, @Nullable UUID lead, @Nullable Hash previous, boolean isRedacted) {}

    void entry(long index, Entry entry, Hash leaf) {
        add(index, new Link(leaf, entry.lead(), entry.previous(), false));
    }

    void redacted(long index, Hash leaf) {
        add(index, new Link(leaf, null, null, true));
    }

    synchronized Optional<String> broken() {
        while (!waiting.isEmpty()) {
            skipAbsent();
        }
        return Optional.ofNullable(broken);
    }

    private synchronized void add(long index, Link link) {
        waiting.put(index, link);
        takeWhatIsNext();
        if (waiting.size() > MOST_WAITING) {
            skipAbsent();
        }
    }

    private void skipAbsent() {
        absent = true;
        next = waiting.firstKey();
        takeWhatIsNext();
    }

    private void takeWhatIsNext() {
        for (var link = waiting.remove(next); link != null; link = waiting.remove(next)) {
            take(next, link);
            next++;
        }
    }

    private void take(long index, Link link) {
        if (link.isRedacted()) {
            redacted.add(link.leaf());
        } else if (link.lead() != null) {
            var expected = last.put(link.lead(), link.leaf());
            if (broken == null && !absent && !follows(link.previous(), expected)) {
                broken = "Entry %d does not follow the entry before it of its lead.".formatted(index);
            }
        }
    }

    /** What was redacted may have been the same lead's entry in between. */
    private boolean follows(@Nullable Hash previous, @Nullable Hash expected) {
        return Objects.equals(previous, expected) || (previous != null && redacted.contains(previous));
    }
}
