package io.firsthand.handoff;

import io.firsthand.lead.Values;
import io.firsthand.ledger.Fact;
import io.firsthand.tlog.evidence.Label;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Replays the facts of a lead into where each of its handoffs stands, knowing nothing of the tables. */
final class HandoffHistory {

    /** All that is shown of a handoff. */
    private record Line(
            String number,
            String state,
            String person,
            String packet,
            String end,
            @Nullable String dispute) {

        Line at(String next, String words) {
            return new Line(number, next, person, packet, words, dispute);
        }

        Line with(String other) {
            return new Line(number, state, other, packet, end, dispute);
        }

        Line disputed(@Nullable String other) {
            return new Line(number, state, person, packet, end, other);
        }

        @Override
        public String toString() {
            return "%s %s · %s · %s%s%s"
                    .formatted(number, state, person, packet, end, dispute == null ? "" : " · " + dispute);
        }
    }

    private final Map<String, Deque<Line>> lines = new HashMap<>();

    private HandoffHistory() {}

    /** Each handoff that the facts tell of, as {@link #line} writes it, by its id. */
    static Map<String, String> replay(List<Fact> facts) {
        var history = new HandoffHistory();
        facts.stream().filter(it -> HandoffKinds.ALL.contains(it.kind())).forEach(history::take);
        var shown = new TreeMap<String, String>();
        history.lines.forEach((id, all) -> shown.put(id, all.getLast().toString()));
        return shown;
    }

    private void take(Fact fact) {
        var it = new Values(fact.values().getOrDefault(Label.CHANGE, Map.of()));
        var id = it.text(HandoffFacts.ID, "");
        if (id.isEmpty()) {
            return;
        }
        var kind = fact.kind();
        if (kind.equals(HandoffKinds.OFFERED)) {
            lines.computeIfAbsent(id, _ -> new ArrayDeque<>())
                    .add(new Line(
                            String.valueOf(it.number(HandoffFacts.NUMBER)),
                            HandoffState.OFFERED.id(),
                            it.text(HandoffFacts.PERSON, ""),
                            packet(it.number(HandoffFacts.PERCENT), it.texts(HandoffFacts.MISSING)),
                            "",
                            null));
            return;
        }
        var past = lines.get(id);
        if (past == null || past.isEmpty()) {
            return;
        }
        var here = past.getLast();
        if (kind.equals(HandoffKinds.UNDONE)) {
            past.removeLast();
            if (past.isEmpty()) {
                past.add(here);
            }
        } else if (kind.equals(HandoffKinds.PASSED)) {
            // Whoever has it now has it in every state that an undo may come back to.
            var person = it.text(HandoffFacts.PERSON, "");
            var passed = past.stream().map(line -> line.with(person)).toList();
            past.clear();
            past.addAll(passed);
        } else if (kind.equals(HandoffKinds.DECIDED)) {
            past.add(past.removeLast().disputed(it.text(HandoffFacts.STANDING)));
        } else if (kind.equals(HandoffKinds.ACCEPTED)) {
            past.add(here.at(HandoffState.ACCEPTED.id(), it.map().containsKey(HandoffFacts.BY_DEFAULT) ? " ⏱" : ""));
        } else if (kind.equals(HandoffKinds.QUALIFIED)) {
            past.add(here.at(HandoffState.QUALIFIED.id(), here.end()));
        } else if (HandoffFacts.ends().contains(kind)) {
            past.add(ended(here, it));
        }
    }

    private static Line ended(Line here, Values it) {
        var kind = it.text(HandoffFacts.KIND, "");
        var ended = here.at(
                it.text(HandoffFacts.STATE, ""),
                end(
                        kind,
                        it.text(HandoffFacts.CRITERION, ""),
                        it.text(HandoffFacts.UNTIL, ""),
                        it.text(HandoffFacts.REASON, ""),
                        it.text(HandoffFacts.BRINGS_BACK, "")));
        return kind.equals(RejectKind.DEFINITIONAL.id()) ? ended.disputed(Handoff.Dispute.Standing.OPEN.id()) : ended;
    }

    private static String packet(long percent, List<String> missing) {
        return percent + " %" + (missing.isEmpty() ? "" : " − " + String.join(", ", missing));
    }

    private static String end(String kind, String criterion, String until, String reason, String bringsBack) {
        return " · %s %s %s: %s / %s".formatted(kind, criterion, until, reason, bringsBack);
    }

    /** The same of what the table says. */
    static String line(Handoff it) {
        var end = it.closed();
        var said = it.answer();
        var dispute = it.dispute();
        return new Line(
                        String.valueOf(it.number()),
                        it.state().id(),
                        it.person().value().toString(),
                        packet(it.offered().percent(), it.offered().missing()),
                        end != null ? end(end) : said != null && said.byDefault() ? " ⏱" : "",
                        dispute == null ? null : dispute.standing().id())
                .toString();
    }

    private static String end(Handoff.Closed end) {
        var rejected = end.rejected();
        var disqualified = end.disqualified();
        return end(
                rejected != null ? rejected.id() : disqualified != null ? disqualified.id() : "",
                orNothing(end.criterion()),
                end.until() == null ? "" : end.until().toString(),
                orNothing(end.reason()),
                orNothing(end.bringsBack()));
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
