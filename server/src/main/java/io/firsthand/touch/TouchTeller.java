package io.firsthand.touch;

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
import org.springframework.stereotype.Component;

/** Tells of touches in a lead's timeline. */
@Component
class TouchTeller implements LeadTeller {

    private final Words words;

    TouchTeller(Words words) {
        this.words = words;
    }

    @Override
    public Optional<Told> tell(TimelineItem item, Map<UUID, String> names, Locale locale) {
        if (!TouchFacts.is(item.kind()) || item.values().isEmpty()) {
            return Optional.empty();
        }
        var change = new Values(item.values().getOrDefault(Label.CHANGE.text(), Map.of()));
        var what = words.say(
                locale,
                "touch." + change.text(TouchFacts.DIRECTION, "outbound") + "."
                        + change.text(TouchFacts.MEDIUM, "call"));
        var outcome = words.say(locale, "touch.outcome." + change.text(TouchFacts.OUTCOME, "reached"));
        var title =
                words.say(locale, "touch.timeline." + item.kind().name().substring("touch.".length()), what, outcome);
        var by = change.text(TouchFacts.BY_NAME);
        var told = by == null || by.equals(names.get(item.by())) ? title : title + " · " + by;
        var said = new Values(item.values().getOrDefault(Label.NOTES.text(), Map.of())).text(TouchFacts.TEXT);
        return Optional.of(new Told(told, List.of(), said == null ? change.text(TouchFacts.REASON) : said));
    }
}
