package io.firsthand.committee;

import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
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

/** Tells in a lead's timeline what was learnt of its person. */
@Component
class CommitteeTeller implements LeadTeller {

    private final Words words;
    private final LeadRecords leads;

    CommitteeTeller(Words words, LeadRecords leads) {
        this.words = words;
        this.leads = leads;
    }

    @Override
    public Optional<Told> tell(TimelineItem item, Map<UUID, String> names, Locale locale) {
        if (!CommitteeKinds.ALL.contains(item.kind()) || item.values().isEmpty()) {
            return Optional.empty();
        }
        var change = new Values(item.values().getOrDefault(Label.CHANGE.text(), Map.of()));
        if (item.kind().equals(CommitteeKinds.INFLUENCE)) {
            return told("committee.timeline.influence", locale, name(change));
        }
        if (item.kind().equals(CommitteeKinds.INFLUENCE_ENDED)) {
            return told("committee.timeline.influenceEnded", locale, name(change));
        }
        if (item.kind().equals(CommitteeKinds.PURCHASE)) {
            return told(
                    "committee.timeline.purchase." + change.text(CommitteeFacts.NEWS, "opened"),
                    locale,
                    change.text(CommitteeFacts.NAME, ""));
        }
        var said = String.join(", ", said(change, locale));
        if (item.kind().equals(CommitteeKinds.WITHDRAWN)) {
            return told("committee.timeline.withdrawn", locale, said);
        }
        var suggested = change.text(CommitteeFacts.HOW, "").equals(How.SUGGESTED.id());
        return told(suggested ? "committee.timeline.confirmed" : "committee.timeline.observed", locale, said);
    }

    private Optional<Told> told(String key, Locale locale, Object... arguments) {
        return Optional.of(new Told(words.say(locale, key, arguments), List.of(), null));
    }

    private List<String> said(Values change, Locale locale) {
        var said = new ArrayList<String>();
        Role.of(change.text(CommitteeFacts.ROLE)).ifPresent(it -> said.add(say(locale, "committee.role", it.words())));
        Stance.of(change.text(CommitteeFacts.STANCE))
                .ifPresent(it -> said.add(say(locale, "committee.stance", it.words())));
        Awareness.of(change.text(CommitteeFacts.AWARENESS))
                .ifPresent(it -> said.add(say(locale, "committee.awareness", it.words())));
        return said;
    }

    private String say(Locale locale, String what, String value) {
        return words.say(locale, what) + ": " + words.say(locale, value);
    }

    private String name(Values change) {
        @Nullable UUID to = change.uuid(CommitteeFacts.TO);
        return to == null ? "" : leads.names(List.of(new LeadId(to))).getOrDefault(new LeadId(to), "");
    }
}
