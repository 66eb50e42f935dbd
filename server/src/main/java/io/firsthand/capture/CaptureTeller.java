package io.firsthand.capture;

import io.firsthand.lead.Happening;
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

/** Tells of conversations in a lead's timeline. */
@Component
class CaptureTeller implements LeadTeller {

    private static final String SAID = "text";

    private final Words words;

    CaptureTeller(Words words) {
        this.words = words;
    }

    @Override
    public Optional<Told> tell(TimelineItem item, Map<UUID, String> names, Locale locale) {
        if (item.values().isEmpty()) {
            return Optional.empty();
        }
        if (item.kind().equals(CaptureKinds.GRADED)) {
            return Optional.of(graded(item, locale));
        }
        if (item.kind().equals(CaptureKinds.CAPTURED)) {
            return Optional.of(said(item, "capture.timeline.again", locale));
        }
        return item.happening() instanceof Happening.Signed
                ? Optional.of(said(item, "capture.timeline.first", locale))
                : Optional.empty();
    }

    private Told said(TimelineItem item, String key, Locale locale) {
        return new Told(
                words.say(locale, key), List.of(), values(item, Label.NOTES).text(SAID));
    }

    private Told graded(TimelineItem item, Locale locale) {
        var how = values(item, Label.HOW);
        return new Told(
                words.say(locale, "capture.timeline.graded", how.text("grade", "")), List.of(), why(how, locale));
    }

    private @Nullable String why(Values how, Locale locale) {
        return how.texts("why").stream()
                .map(Reason::parse)
                .map(it -> (it.holds() ? "+ " : "− ")
                        + words.say(locale, it.messageKey(), it.numbers().toArray()))
                .collect(Collectors.joining("\n"));
    }

    private static Values values(TimelineItem item, Label label) {
        return new Values(item.values().getOrDefault(label.text(), Map.of()));
    }
}
