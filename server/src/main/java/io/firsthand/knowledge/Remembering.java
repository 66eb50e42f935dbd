package io.firsthand.knowledge;

import io.firsthand.capture.CaptureKinds;
import io.firsthand.criterion.Knowledge;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.FieldChange;
import io.firsthand.lead.Happening;
import io.firsthand.lead.LeadKinds;
import io.firsthand.lead.Signal;
import io.firsthand.lead.Source;
import io.firsthand.lead.TimelineItem;
import io.firsthand.ledger.Fact;
import io.firsthand.opportunity.OpportunityKinds;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.touch.TouchKinds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the facts of a lead one after the other and remembers what they say, knowing nothing of the tables. */
final class Remembering {

    private record Conversation(Instant at, Map<?, ?> notes) {}

    private final Customs customs;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Origin> origins = new HashMap<>();
    private final List<Signal> signals = new ArrayList<>();
    private final List<Conversation> conversations = new ArrayList<>();
    private final RememberedTouches touches = new RememberedTouches();
    private final RememberedDeals deals = new RememberedDeals();
    private Instant stageSince = Instant.MIN;

    Remembering(Customs customs) {
        this.customs = customs;
        values.put(Paths.TAGS, List.of());
        values.put(Paths.TOUCHES, 0.0);
        values.put(Paths.HUMAN_TOUCHES, 0.0);
    }

    void take(Fact fact) {
        if (fact.values().isEmpty()) {
            return;
        }
        var before = new HashMap<>(values);
        apply(TimelineItem.of(fact).happening(), fact.at());
        converse(fact);
        if (TouchKinds.ALL.contains(fact.kind()) && touches.take(fact)) {
            touches.tell(values);
        }
        if (OpportunityKinds.ALL.contains(fact.kind())) {
            deals.take(fact);
            deals.tell(values);
        }
        values.forEach((path, value) -> {
            if (!value.equals(before.get(path))) {
                origins.put(path, Origin.of(fact));
            }
        });
        origins.keySet().retainAll(values.keySet());
    }

    private void apply(Happening happening, Instant at) {
        switch (happening) {
            case Happening.Captured it -> captured(it, at);
            case Happening.Received(var it) -> captured(it, at);
            case Happening.ContactChanged(var changes) -> learn(changes);
            case Happening.ContactMerged it -> learn(it.changes());
            case Happening.ContactSeparated it -> learn(it.changes());
            case Happening.CompanyChanged it -> company(it.after());
            case Happening.SourceSeen it ->
                it.custom().forEach((name, value) -> {
                    var path = customs.path(name);
                    if (path != null && !values.containsKey(path)) {
                        customs.put(values, name, value);
                    }
                });
            case Happening.SourceCorrected it -> source(it.after());
            case Happening.StageChanged it -> stage(it.after().id(), at);
            case Happening.OwnerChanged it -> values.put(Paths.HAS_OWNER, it.after() != null);
            case Happening.CustomChanged(var changes) ->
                changes.forEach((name, change) -> customs.put(values, name, change.after()));
            case Happening.TagsChanged it -> values.put(Paths.TAGS, it.after());
            case Happening.SignalRecorded(var signal) -> {
                signals.add(signal);
                signals.sort(Comparator.comparing(Signal::at));
                values.put(Paths.SIGNALS, List.copyOf(signals));
            }
            case Happening.StageTold it -> {
                if (!at.isBefore(stageSince)) {
                    stage(it.stage().id(), at);
                }
            }
            case Happening.StageUntold _,
                    Happening.Signed _,
                    Happening.NoteAdded _,
                    Happening.NoteWithdrawn _,
                    Happening.Withdrawn _,
                    Happening.Restored _,
                    Happening.LeadMerged _,
                    Happening.LeadSeparated _,
                    Happening.ImportUndone _,
                    Happening.Other _ -> {}
        }
    }

    private void captured(Happening.Captured it, Instant at) {
        for (var field : ContactField.values()) {
            contact(field, it.contact().get(field));
        }
        company(it.company());
        source(it.source());
        values.put(Paths.ORIGINAL_CHANNEL, it.source().channel().id());
        values.put(Paths.GRADE, it.provenance().grade().name());
        stage(it.stage().id(), at);
        values.put(Paths.CAPTURED_AT, at);
        values.put(Paths.HAS_OWNER, it.owner() != null);
        it.custom().forEach((name, value) -> customs.put(values, name, value));
    }

    private void stage(String id, Instant since) {
        values.put(Paths.STAGE, id);
        stageSince = since;
    }

    private void learn(Map<ContactField, FieldChange> changes) {
        changes.forEach((field, change) -> contact(field, change.after()));
    }

    private void contact(ContactField field, @Nullable String value) {
        switch (field) {
            case NAME -> Person.put(values, Paths.NAME, value);
            case EMAIL -> Person.email(value, values);
            case PHONE -> Person.put(values, Paths.PHONE, value);
            case TITLE -> Person.title(value, values);
            case GIVEN_NAME, FAMILY_NAME -> {}
        }
    }

    private void company(@Nullable CompanyLink company) {
        Person.put(values, Paths.COMPANY, company == null ? null : company.name());
        Person.put(values, Paths.DOMAIN, company == null ? null : company.domain());
    }

    private void source(Source source) {
        values.put(Paths.CHANNEL, source.channel().id());
        Person.put(values, Paths.CAMPAIGN, source.campaign());
    }

    /** Of several conversations, what the newest says counts, whichever was written down last. */
    private void converse(Fact fact) {
        var isConversation =
                fact.kind().equals(LeadKinds.CAPTURED) || fact.kind().equals(CaptureKinds.CAPTURED);
        var notes = fact.values().get(Label.NOTES);
        if (isConversation && notes != null) {
            conversations.add(new Conversation(fact.at(), notes));
            conversations.sort(Comparator.comparing(Conversation::at));
            conversations.forEach(it -> customs.said(values, it.notes()));
        }
    }

    Recollection finished() {
        return new Recollection(Knowledge.of(values), origins);
    }
}
