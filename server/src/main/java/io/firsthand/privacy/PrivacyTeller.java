package io.firsthand.privacy;

import io.firsthand.lead.LeadTeller;
import io.firsthand.lead.TimelineItem;
import io.firsthand.lead.Values;
import io.firsthand.ledger.Kind;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of consents, objections, copies and erasure in a lead's timeline. */
@Component
class PrivacyTeller implements LeadTeller {

    private static final Kind LEAD_ERASED = new Kind("lead.erased");
    private static final Set<Kind> WITHOUT_WORDS = Set.of(PrivacyKinds.EXPORTED, LEAD_ERASED);
    private static final Set<Kind> KNOWN = Set.of(
            PrivacyKinds.CONSENT_RECORDED,
            PrivacyKinds.CONSENT_WITHDRAWN,
            PrivacyKinds.OBJECTED,
            PrivacyKinds.OBJECTION_ENDED);

    private final Words words;
    private final Purposes purposes;

    PrivacyTeller(Words words, Purposes purposes) {
        this.words = words;
        this.purposes = purposes;
    }

    @Override
    public Optional<Told> tell(TimelineItem item, Map<UUID, String> names, Locale locale) {
        var kind = item.kind();
        if (WITHOUT_WORDS.contains(kind)) {
            return Optional.of(new Told(words.say(locale, "privacy.timeline." + kind.name()), List.of(), null));
        }
        if (!KNOWN.contains(kind) || item.values().isEmpty()) {
            return Optional.empty();
        }
        var change = new Values(item.values().getOrDefault(Label.CHANGE.text(), Map.of()));
        var way = change.text("way");
        var about = way == null ? purpose(change.text("purpose", ""), locale) : words.say(locale, "privacy.way." + way);
        return Optional.of(
                new Told(words.say(locale, "privacy.timeline." + kind.name(), about), List.of(), said(change)));
    }

    private String purpose(String id, Locale locale) {
        return purposes.find(id)
                .map(it -> it.name() == null ? words.say(locale, it.words()) : it.name())
                .orElse(id);
    }

    private static @Nullable String said(Values change) {
        var wording = change.text("wording");
        return wording == null ? change.text("reason") : wording;
    }
}
