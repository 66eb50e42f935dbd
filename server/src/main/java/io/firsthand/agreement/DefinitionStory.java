package io.firsthand.agreement;

import io.firsthand.identity.Function;
import io.firsthand.lead.Values;
import io.firsthand.ledger.Fact;
import io.firsthand.ledger.Kind;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What the facts of a definition say that it is, replayed one after the other. */
final class DefinitionStory {

    /** Who signed what. */
    record Signed(UUID person, String name, String hash) {}

    /** What was said of which line by whom, and how it was met. */
    record Spoken(
            boolean isObjection,
            String line,
            String text,
            UUID by,
            @Nullable String met,
            @Nullable UUID metBy) {}

    private static final Map<Kind, BiConsumer<DefinitionStory, Fact>> TOLD = Map.ofEntries(
            Map.entry(DefinitionKinds.PROPOSED, DefinitionStory::proposed),
            Map.entry(DefinitionKinds.REOPENED, (it, _) -> it.reopened()),
            Map.entry(DefinitionKinds.COMMENTED, (it, fact) -> it.said(fact, false)),
            Map.entry(DefinitionKinds.OBJECTED, (it, fact) -> it.said(fact, true)),
            Map.entry(DefinitionKinds.RESOLVED, DefinitionStory::resolved),
            Map.entry(DefinitionKinds.SIGNED, DefinitionStory::signed),
            Map.entry(DefinitionKinds.ENACTED, DefinitionStory::enacted),
            Map.entry(DefinitionKinds.SUPERSEDED, (it, _) -> it.state = State.SUPERSEDED),
            Map.entry(DefinitionKinds.DECLINED, (it, _) -> it.state = State.DECLINED),
            Map.entry(DefinitionKinds.WITHDRAWN, (it, _) -> it.withdrawn()),
            Map.entry(DefinitionKinds.RESTORED, (it, _) -> it.reopened()));

    State state = State.DRAFT;
    /** Absent while it is a draft: what a draft says is on nobody's record. */
    @Nullable String content;

    String hash = "";
    String segment = "";
    long version;

    @Nullable Instant since;

    final Map<Function, Signed> signatures = new EnumMap<>(Function.class);
    final Map<String, Spoken> remarks = new LinkedHashMap<>();

    private DefinitionStory() {}

    static DefinitionStory of(List<Fact> facts) {
        var story = new DefinitionStory();
        facts.forEach(fact -> TOLD.getOrDefault(fact.kind(), (_, _) -> {}).accept(story, fact));
        return story;
    }

    private void proposed(Fact fact) {
        var change = change(fact);
        state = State.PROPOSED;
        content = change.text(DefinitionFacts.CONTENT, "");
        hash = change.text(DefinitionFacts.HASH, "");
        segment = change.text(DefinitionFacts.SEGMENT, "");
        version = change.number(DefinitionFacts.VERSION);
    }

    private void reopened() {
        state = State.DRAFT;
        content = null;
        signatures.clear();
    }

    private void withdrawn() {
        state = State.WITHDRAWN;
        content = null;
        signatures.clear();
    }

    private void signed(Fact fact) {
        var change = change(fact);
        var side = change.text(DefinitionFacts.SIDE);
        if (side != null) {
            var name = values(fact, Label.PERSON).text(DefinitionFacts.NAME, "");
            signatures.put(
                    Function.valueOf(side.toUpperCase(Locale.ROOT)),
                    new Signed(fact.by(), name, change.text(DefinitionFacts.HASH, "")));
        }
    }

    private void enacted(Fact fact) {
        state = State.IN_FORCE;
        since = fact.at();
    }

    private void said(Fact fact, boolean isObjection) {
        var notes = values(fact, Label.NOTES);
        remarks.put(
                notes.text(DefinitionFacts.REMARK, ""),
                new Spoken(
                        isObjection,
                        notes.text(DefinitionFacts.LINE, ""),
                        notes.text(DefinitionFacts.TEXT, ""),
                        fact.by(),
                        null,
                        null));
    }

    private void resolved(Fact fact) {
        var notes = values(fact, Label.NOTES);
        remarks.computeIfPresent(
                notes.text(DefinitionFacts.REMARK, ""),
                (_, it) -> new Spoken(
                        it.isObjection(),
                        it.line(),
                        it.text(),
                        it.by(),
                        notes.text(DefinitionFacts.TEXT, ""),
                        fact.by()));
    }

    private static Values change(Fact fact) {
        return values(fact, Label.CHANGE);
    }

    private static Values values(Fact fact, Label label) {
        return new Values(fact.values().getOrDefault(label, Map.of()));
    }
}
