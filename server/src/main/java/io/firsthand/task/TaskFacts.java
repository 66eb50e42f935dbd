package io.firsthand.task;

import io.firsthand.lead.LeadId;
import io.firsthand.lead.Values;
import io.firsthand.ledger.Fact;
import io.firsthand.ledger.Kind;
import io.firsthand.ledger.NewFact;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tasks as facts of their lead, and what those facts say of them. Each says the whole task, as it is short. */
final class TaskFacts {

    static final String ID = "task";
    static final String TITLE = "title";
    static final String NOTE = "note";
    static final String DUE = "due";
    static final String RESPONSIBLE = "responsible";

    private TaskFacts() {}

    /** The facts that lead from one state to the other; {@code before} is null for one that is new. */
    static List<NewFact> between(@Nullable Task before, Task after, LeadId lead, UUID actor, Instant now) {
        var facts = new ArrayList<NewFact>();
        if (before == null) {
            facts.add(fact(TaskKinds.CREATED, after, lead, actor, now));
            return facts;
        }
        if (!described(before).equals(described(after))) {
            facts.add(fact(TaskKinds.CHANGED, after, lead, actor, now));
        }
        if (before.isDone() != after.isDone()) {
            facts.add(fact(after.isDone() ? TaskKinds.DONE : TaskKinds.REOPENED, after, lead, actor, now));
        }
        if (before.withdrawn() != after.withdrawn()) {
            facts.add(fact(after.withdrawn() ? TaskKinds.WITHDRAWN : TaskKinds.RESTORED, after, lead, actor, now));
        }
        return facts;
    }

    private static NewFact fact(Kind kind, Task it, LeadId lead, UUID actor, Instant now) {
        return new NewFact(kind, Optional.of(lead.value()), actor, now, Map.of(Label.CHANGE, described(it)));
    }

    private static Map<String, Object> described(Task it) {
        return Values.none()
                .with(ID, it.id().toString())
                .with(TITLE, it.title())
                .with(NOTE, it.note())
                .with(DUE, it.due().toString())
                .with(RESPONSIBLE, it.responsible().value().toString())
                .map();
    }

    /** Each task that the facts of a lead tell of, as {@link #line} writes it, by its id. */
    static Map<String, String> replay(List<Fact> facts) {
        var told = new TreeMap<String, Values>();
        var done = new TreeMap<String, Instant>();
        var withdrawn = new TreeMap<String, Boolean>();
        for (var fact : facts) {
            var values = new Values(fact.values().getOrDefault(Label.CHANGE, Map.of()));
            var id = values.text(ID, "");
            if (!TaskKinds.ALL.contains(fact.kind()) || id.isEmpty()) {
                continue;
            }
            told.put(id, values);
            if (fact.kind().equals(TaskKinds.DONE)) {
                done.put(id, fact.at());
            } else if (fact.kind().equals(TaskKinds.REOPENED)) {
                done.remove(id);
            } else if (fact.kind().equals(TaskKinds.WITHDRAWN) || fact.kind().equals(TaskKinds.RESTORED)) {
                withdrawn.put(id, fact.kind().equals(TaskKinds.WITHDRAWN));
            }
        }
        var lines = new TreeMap<String, String>();
        told.forEach(
                (id, values) -> lines.put(id, line(values.map(), done.get(id), withdrawn.getOrDefault(id, false))));
        return lines;
    }

    /** All that is shown of a task; † before one that was taken away, ✓ before one that was done. */
    static String line(Task it) {
        return line(described(it), it.done() == null ? null : it.done().at(), it.withdrawn());
    }

    private static String line(Map<String, Object> described, @Nullable Instant done, boolean withdrawn) {
        var it = new Values(described);
        return "%s%s%s · %s · %s%s"
                .formatted(
                        withdrawn ? "† " : "",
                        done == null ? "" : "✓ " + done + " ",
                        it.text(TITLE, ""),
                        it.text(DUE, ""),
                        it.text(RESPONSIBLE, ""),
                        it.text(NOTE) == null ? "" : ": " + it.text(NOTE));
    }
}
