package io.firsthand.content;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in a lead's timeline what it asked, got and opened. */
@Component
class ContentTeller implements LeadTeller {

    private final Words words;

    ContentTeller(Words words) {
        this.words = words;
    }

    @Override
    public Optional<Told> tell(TimelineItem item, Map<UUID, String> names, Locale locale) {
        var kind = item.kind().name();
        if (!kind.startsWith("content.") || item.values().isEmpty()) {
            return Optional.empty();
        }
        var change = new Values(item.values().getOrDefault(Label.CHANGE.text(), Map.of()));
        var said = new Values(item.values().getOrDefault(Label.NOTES.text(), Map.of())).text(ContentFacts.WORDS);
        var asked = change.text(ContentFacts.ASKED);
        var title = words.say(
                locale,
                "content.timeline." + kind.substring("content.".length()),
                change.text(ContentFacts.TITLE, ""),
                way(change, locale));
        return Optional.of(new Told(title, List.of(), both(said, asked)));
    }

    private String way(Values change, Locale locale) {
        var way = change.text(ContentFacts.WAY);
        return way == null ? "" : words.say(locale, "content.way." + way);
    }

    /** The words of the buyer, and the question that they ask where it has others. */
    private static @Nullable String both(@Nullable String said, @Nullable String asked) {
        if (said == null || asked == null || Tongue.normal(said).equals(Tongue.normal(asked))) {
            return said == null ? asked : said;
        }
        return said + "\n→ " + asked;
    }
}
