package io.firsthand.buying;

import io.firsthand.buying.Evaluation.Field;
import io.firsthand.lead.LeadTeller;
import io.firsthand.lead.TimelineItem;
import io.firsthand.lead.Values;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells in a lead's timeline what was learnt of its company, and of second looks. */
@Component
class BuyingTeller implements LeadTeller {

    private final Words words;

    BuyingTeller(Words words) {
        this.words = words;
    }

    @Override
    public Optional<Told> tell(TimelineItem item, Map<UUID, String> names, Locale locale) {
        if (!BuyingKinds.ALL.contains(item.kind()) || item.values().isEmpty()) {
            return Optional.empty();
        }
        var change = new Values(item.values().getOrDefault(Label.CHANGE.text(), Map.of()));
        if (item.kind().equals(BuyingKinds.LOOKED)) {
            return Optional.of(new Told(
                    words.say(
                            locale,
                            "buying.timeline." + change.text(BuyingFacts.CHOICE, "gave_up"),
                            words.say(locale, "lead.stage." + change.text(BuyingFacts.STAGE, "disqualified"))),
                    List.of(),
                    null));
        }
        var notes = item.values().getOrDefault(Label.NOTES.text(), Map.of());
        var lines = new ArrayList<String>();
        for (var field : Field.values()) {
            var said = notes.get(field.id());
            if (said != null) {
                lines.add(words.say(locale, field.words()) + ": " + told(said, locale));
            }
        }
        change.texts(BuyingFacts.FORGOTTEN)
                .forEach(id -> Field.of(id)
                        .ifPresent(field -> lines.add(
                                words.say(locale, "buying.timeline.forgotten", words.say(locale, field.words())))));
        return Optional.of(new Told(words.say(locale, "buying.timeline.learnt"), List.of(), String.join("\n", lines)));
    }

    private String told(Object said, Locale locale) {
        return switch (said) {
            case List<?> list ->
                String.join("; ", list.stream().map(it -> told(it, locale)).toList());
            case Map<?, ?> map -> entry(map, locale);
            default -> String.valueOf(Reasons.shown(said, locale));
        };
    }

    /** A step with its day, or a risk with its kind and what would reduce it. */
    private String entry(Map<?, ?> it, Locale locale) {
        var line = new StringBuilder();
        if (it.get("on") instanceof String day) {
            line.append(Reasons.shown(day, locale)).append(' ');
        }
        if (it.get("kind") instanceof String kind) {
            line.append(words.say(locale, "buying.risk." + kind)).append(": ");
        }
        line.append(it.get("text"));
        if (it.get("reducer") instanceof String reducer) {
            line.append(" → ").append(reducer);
        }
        return line.toString();
    }
}
