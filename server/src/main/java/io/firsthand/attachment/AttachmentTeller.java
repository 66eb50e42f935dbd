package io.firsthand.attachment;

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

/** Tells of files in a lead's timeline. */
@Component
class AttachmentTeller implements LeadTeller {

    private final Words words;

    AttachmentTeller(Words words) {
        this.words = words;
    }

    @Override
    public Optional<Told> tell(TimelineItem item, Map<UUID, String> names, Locale locale) {
        if (!AttachmentKinds.ALL.contains(item.kind()) || item.values().isEmpty()) {
            return Optional.empty();
        }
        var values = new Values(item.values().getOrDefault(Label.FILE.text(), Map.of()));
        var what = item.kind().name().substring("attachment.".length());
        var name = values.text(AttachmentFacts.NAME, "");
        var before = values.text(AttachmentFacts.BEFORE);
        var changes = before == null
                ? List.<Change>of()
                : List.of(new Change(words.say(locale, "attachment.name"), before, name));
        var hash =
                item.kind().equals(AttachmentKinds.ADDED) ? "SHA-256 " + values.text(AttachmentFacts.SHA256, "") : null;
        return Optional.of(new Told(words.say(locale, "attachment.timeline." + what, name), changes, hash));
    }
}
