package io.firsthand.network;

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

/** Tells of introductions in a lead’s timeline. */
@Component
class IntroductionTeller implements LeadTeller {

    private final Words words;

    IntroductionTeller(Words words) {
        this.words = words;
    }

    @Override
    public Optional<Told> tell(TimelineItem item, Map<UUID, String> names, Locale locale) {
        if (!NetworkKinds.ALL.contains(item.kind()) || item.values().isEmpty()) {
            return Optional.empty();
        }
        var change = new Values(item.values().getOrDefault(Label.CHANGE.text(), Map.of()));
        var notes = new Values(item.values().getOrDefault(Label.NOTES.text(), Map.of()));
        var state = item.kind().name().substring("introduction.".length());
        var outcome = change.text(IntroductionFacts.OUTCOME);
        var title = words.say(
                locale,
                "network.timeline." + state,
                name(change.uuid(IntroductionFacts.ASKER), names),
                name(change.uuid(IntroductionFacts.ASKED), names),
                outcome == null ? "" : words.say(locale, "network.outcome." + outcome));
        var said = notes.text(state.equals("asked") ? IntroductionFacts.WORDS : IntroductionFacts.ANSWER);
        return Optional.of(new Told(title, List.of(), said));
    }

    private static String name(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? "–" : names.getOrDefault(id, "–");
    }
}
