package io.firsthand.verdict;

import io.firsthand.lead.LeadTeller;
import io.firsthand.lead.TimelineItem;
import io.firsthand.lead.Values;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of verdicts in a lead's timeline. */
@Component
class VerdictTeller implements LeadTeller {

    private final Documents documents;
    private final Words words;

    VerdictTeller(Documents documents, Words words) {
        this.documents = documents;
        this.words = words;
    }

    @Override
    public Optional<Told> tell(TimelineItem item, Map<UUID, String> names, Locale locale) {
        if (!VerdictKinds.ALL.contains(item.kind()) || item.values().isEmpty()) {
            return Optional.empty();
        }
        var values = new Values(item.values().getOrDefault(Label.CHANGE.text(), Map.of()));
        var verdict = values.text(VerdictFacts.VERDICT);
        if (verdict == null) {
            return Optional.of(new Told(words.say(locale, "verdict.timeline.left"), List.of(), null));
        }
        var said = words.say(locale, "criterion.verdict." + verdict);
        var title = item.kind().equals(VerdictKinds.EVALUATED)
                ? words.say(
                        locale,
                        "verdict.timeline.evaluated",
                        said,
                        values.text(VerdictFacts.TITLE, ""),
                        values.number(VerdictFacts.VERSION),
                        values.number(VerdictFacts.POINTS))
                : words.say(
                        locale,
                        item.kind().equals(VerdictKinds.OVERRIDDEN)
                                ? "verdict.timeline.overridden"
                                : "verdict.timeline.ended",
                        said);
        var text = item.kind().equals(VerdictKinds.EVALUATED) ? open(values, locale) : values.text(VerdictFacts.REASON);
        return Optional.of(new Told(title, List.of(), text));
    }

    /** The questions that would decide, in the words of the definition. */
    private @Nullable String open(Values values, Locale locale) {
        var keys = values.texts("decides");
        if (keys.isEmpty()) {
            return null;
        }
        var definition = values.uuid(VerdictFacts.DEFINITION);
        var content = definition == null
                ? null
                : documents.find(definition).map(it -> it.content()).orElse(null);
        return keys.stream()
                .map(key -> content == null
                        ? key
                        : content.criterion(key).map(it -> it.question()).orElse(key))
                .collect(Collectors.joining("\n", words.say(locale, "verdict.timeline.open") + "\n", ""));
    }
}
