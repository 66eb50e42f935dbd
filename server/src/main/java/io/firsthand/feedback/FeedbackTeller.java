package io.firsthand.feedback;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in a lead's timeline what sales said of it. */
@Component
class FeedbackTeller implements LeadTeller {

    private final Words words;

    FeedbackTeller(Words words) {
        this.words = words;
    }

    @Override
    public Optional<Told> tell(TimelineItem item, Map<UUID, String> names, Locale locale) {
        if (!FeedbackKinds.ALL.contains(item.kind()) || item.values().isEmpty()) {
            return Optional.empty();
        }
        var change = new Values(item.values().getOrDefault(Label.CHANGE.text(), Map.of()));
        var notes = new Values(item.values().getOrDefault(Label.NOTES.text(), Map.of()));
        var moment = words.say(
                locale,
                Moment.of(change.text(FeedbackFacts.MOMENT, ""))
                        .orElse(Moment.ACCEPT)
                        .words());
        if (item.kind().equals(FeedbackKinds.WITHDRAWN)) {
            return Optional.of(new Told(words.say(locale, "feedback.timeline.withdrawn", moment), List.of(), null));
        }
        var useful = Boolean.TRUE.equals(change.map().get(FeedbackFacts.USEFUL));
        return Optional.of(new Told(
                words.say(locale, useful ? "feedback.timeline.useful" : "feedback.timeline.useless", moment),
                List.of(),
                text(change, notes, locale)));
    }

    private @Nullable String text(Values change, Values notes, Locale locale) {
        var lines = new ArrayList<String>();
        var missing = new ArrayList<>(change.texts(FeedbackFacts.MISSING));
        add(missing, notes.text(FeedbackFacts.MISSING));
        if (!missing.isEmpty()) {
            lines.add(words.say(locale, "feedback.timeline.missing", String.join(", ", missing)));
        }
        var wrong = new ArrayList<String>();
        change.texts(FeedbackFacts.WRONG)
                .forEach(id -> Wrong.of(id).ifPresent(it -> wrong.add(words.say(locale, it.words()))));
        add(wrong, notes.text(FeedbackFacts.WRONG));
        if (!wrong.isEmpty()) {
            lines.add(words.say(locale, "feedback.timeline.wrong", String.join(", ", wrong)));
        }
        if (change.map().get(FeedbackFacts.MORE) instanceof Boolean more) {
            lines.add(words.say(locale, more ? "feedback.timeline.more" : "feedback.timeline.noMore"));
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static void add(List<String> all, @Nullable String text) {
        if (text != null) {
            all.add(text);
        }
    }
}
