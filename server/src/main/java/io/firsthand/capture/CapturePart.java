package io.firsthand.capture;

import static java.util.stream.Collectors.toMap;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Difference;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadPart;
import io.firsthand.lead.Values;
import io.firsthand.ledger.Fact;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.tlog.json.Jcs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the conversations that pages show with what their devices signed, and the files with their hashes. */
@Component
class CapturePart implements LeadPart {

    private static final List<Label> SHOWN = List.of(Label.SOURCE, Label.PERSON, Label.PLACE, Label.NOTES);

    private final ConversationRows conversations;
    private final CaptureFiles files;

    CapturePart(ConversationRows conversations, CaptureFiles files) {
        this.conversations = conversations;
        this.files = files;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(LeadId lead, List<Fact> facts) {
        var shown = conversations.ofLeads(CurrentWorkspace.get().value(), List.of(lead));
        var byId = facts.stream().collect(toMap(Fact::id, Function.identity()));
        var graded = new TreeMap<String, Fact>();
        facts.stream()
                .filter(it -> it.kind().equals(CaptureKinds.GRADED))
                .forEach(it -> graded.put(how(it).text("conversation", ""), it));
        var differences = new ArrayList<>(Difference.between(
                "capture.field.conversation",
                graded.values().stream().collect(toMap(it -> how(it).text("conversation", ""), CapturePart::line)),
                shown.stream().collect(toMap(it -> it.id().toString(), CapturePart::line))));
        for (var it : shown) {
            var fact = byId.get(it.fact());
            if (fact != null && !fact.values().isEmpty()) {
                compare(it, fact, differences);
            }
        }
        return differences;
    }

    private void compare(Conversation it, Fact fact, List<Difference> differences) {
        for (var label : SHOWN) {
            var recorded = fact.values().getOrDefault(label, Map.of());
            var shown = it.values().getOrDefault(label, Map.of());
            add("capture.field." + label.text(), apart(recorded, shown), apart(shown, recorded), differences);
        }
        add("capture.field.files", declared(fact), kept(it), differences);
        for (var file : it.files()) {
            if (file.isHere()) {
                var sha256 = file.declared().sha256();
                add("capture.field.content", sha256, files.hashOf(sha256).orElse(""), differences);
            }
        }
    }

    private static void add(String field, String recorded, String shown, List<Difference> differences) {
        if (!recorded.equals(shown)) {
            differences.add(new Difference(field, recorded, shown));
        }
    }

    /** What one says that the other doesn't; a text alone as it stands, else as JSON. */
    private static String apart(Map<String, Object> one, Map<String, Object> other) {
        var rest = new TreeMap<>(one);
        rest.entrySet().removeIf(it -> it.getValue().equals(other.get(it.getKey())));
        if (rest.size() == 1 && rest.firstEntry().getValue() instanceof String text) {
            return text;
        }
        return rest.isEmpty() ? "" : Jcs.text(rest);
    }

    private static String declared(Fact fact) {
        var image = fact.values().getOrDefault(Label.IMAGE, Map.of());
        return Jcs.text(image.getOrDefault("files", List.of()));
    }

    private static String kept(Conversation it) {
        return Jcs.text(it.files().stream().map(file -> file.declared().map()).toList());
    }

    private static String line(Fact graded) {
        var how = how(graded);
        return "%s %s %s %d %s"
                .formatted(
                        how.text("fact", ""),
                        graded.by(),
                        how.text("grade", ""),
                        how.number("skew"),
                        String.join(", ", how.texts("why")));
    }

    private static String line(Conversation it) {
        UUID rep = it.rep().value();
        return "%s %s %s %d %s"
                .formatted(
                        it.fact(),
                        rep,
                        it.grade().name(),
                        it.skewMillis(),
                        String.join(", ", it.why().stream().map(Reason::text).toList()));
    }

    private static Values how(Fact fact) {
        return new Values(fact.values().getOrDefault(Label.HOW, Map.of()));
    }
}
