package io.firsthand.unread;

import io.firsthand.lead.LeadTeller;
import io.firsthand.lead.TimelineItem;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells in a lead's timeline what its card said when it was read. */
@Component
class UnreadTeller implements LeadTeller {

    private final Words words;

    UnreadTeller(Words words) {
        this.words = words;
    }

    @Override
    public Optional<Told> tell(TimelineItem item, Map<UUID, String> names, Locale locale) {
        if (!item.kind().equals(UnreadKinds.READ) || item.values().isEmpty()) {
            return Optional.empty();
        }
        var said = item.values().getOrDefault(Label.PERSON.text(), Map.of());
        var text = said.values().stream().map(Object::toString).collect(Collectors.joining("\n"));
        return Optional.of(new Told(words.say(locale, "unread.timeline"), List.of(), text));
    }
}
