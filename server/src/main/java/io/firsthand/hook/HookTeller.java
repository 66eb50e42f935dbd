package io.firsthand.hook;

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

/** Tells in a lead's timeline by which webhook it came. */
@Component
class HookTeller implements LeadTeller {

    private final Words words;

    HookTeller(Words words) {
        this.words = words;
    }

    @Override
    public Optional<Told> tell(TimelineItem item, Map<UUID, String> names, Locale locale) {
        if (!item.kind().equals(HookKinds.RECEIVED) || item.values().isEmpty()) {
            return Optional.empty();
        }
        var how = new Values(item.values().getOrDefault(Label.HOW.text(), Map.of()));
        return Optional.of(new Told(
                words.say(locale, "hook.told", how.text("name", ""), how.text("delivery", "")), List.of(), null));
    }
}
