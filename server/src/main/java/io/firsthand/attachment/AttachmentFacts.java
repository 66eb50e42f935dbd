package io.firsthand.attachment;

import io.firsthand.lead.Values;
import io.firsthand.ledger.Fact;
import io.firsthand.ledger.Kind;
import io.firsthand.ledger.NewFact;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Files as facts of their lead, and what those facts say of them. */
final class AttachmentFacts {

    static final String ID = "attachment";
    static final String NAME = "name";
    static final String BEFORE = "old";
    static final String TYPE = "type";
    static final String SIZE = "size";
    static final String SHA256 = "sha256";

    private AttachmentFacts() {}

    static NewFact of(Kind kind, Attachment it, UUID actor, Instant now) {
        return fact(kind, it, described(it), actor, now);
    }

    static NewFact renamed(Attachment before, Attachment after, UUID actor, Instant now) {
        return fact(AttachmentKinds.RENAMED, after, described(after).with(BEFORE, before.name()), actor, now);
    }

    private static NewFact fact(Kind kind, Attachment it, Values values, UUID actor, Instant now) {
        return new NewFact(kind, Optional.of(it.lead().value()), actor, now, Map.of(Label.FILE, values.map()));
    }

    private static Values described(Attachment it) {
        return Values.none()
                .with(ID, it.id().toString())
                .with(NAME, it.name())
                .with(TYPE, it.type().id())
                .with(SIZE, it.size())
                .with(SHA256, it.sha256());
    }

    /** A file as the facts have it; {@code line} is all that is shown of it. */
    record Recorded(String line, String sha256, boolean withdrawn) {}

    /** Each file that the facts of a lead tell of, by its id. */
    static Map<String, Recorded> replay(List<Fact> facts) {
        var told = new TreeMap<String, Values>();
        var withdrawn = new HashMap<String, Boolean>();
        for (var fact : facts) {
            var values = new Values(fact.values().getOrDefault(Label.FILE, Map.of()));
            var id = values.text(ID, "");
            if (AttachmentKinds.ALL.contains(fact.kind()) && !id.isEmpty()) {
                var first = told.getOrDefault(id, values);
                // Content and type were fixed when it was added; a later fact changes only the name.
                told.put(id, new Values(new TreeMap<>(first.map())).with(NAME, values.text(NAME)));
                if (!fact.kind().equals(AttachmentKinds.RENAMED)) {
                    withdrawn.put(id, fact.kind().equals(AttachmentKinds.WITHDRAWN));
                }
            }
        }
        var recorded = new TreeMap<String, Recorded>();
        told.forEach((id, it) -> {
            var isWithdrawn = withdrawn.getOrDefault(id, false);
            recorded.put(id, new Recorded(line(it, isWithdrawn), it.text(SHA256, ""), isWithdrawn));
        });
        return recorded;
    }

    /** All that is shown of a file; † before one that was taken back. */
    static String line(Attachment it) {
        return line(described(it), it.withdrawn());
    }

    private static String line(Values it, boolean withdrawn) {
        return "%s%s · %s · %d · %s"
                .formatted(
                        withdrawn ? "† " : "",
                        it.text(NAME, ""),
                        it.text(TYPE, ""),
                        it.number(SIZE),
                        it.text(SHA256, ""));
    }
}
