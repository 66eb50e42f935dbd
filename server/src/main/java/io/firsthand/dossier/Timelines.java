package io.firsthand.dossier;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.CompanyLink;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.FieldChange;
import io.firsthand.lead.Happening;
import io.firsthand.lead.LeadTeller;
import io.firsthand.lead.LeadTeller.Change;
import io.firsthand.lead.LeadTeller.Told;
import io.firsthand.lead.Signal;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import io.firsthand.lead.TimelineItem;
import io.firsthand.web.Words;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts what happened to a lead into words. */
@Component
public class Timelines {

    /** A website names its signals as it likes; those that we do not know are shown by their names. */
    private static final Set<String> SIGNALS = Set.of("demo", "pricing", "quote", "visit", "download");

    private static final Duration SAME_MOMENT = Duration.ofMinutes(1);

    private final Words words;
    private final TrustCards trustCards;
    private final ObjectProvider<LeadTeller> tellers;

    Timelines(Words words, TrustCards trustCards, ObjectProvider<LeadTeller> tellers) {
        this.words = words;
        this.trustCards = trustCards;
        this.tellers = tellers;
    }

    /** The newest first. */
    public List<TimelineEntry> of(List<TimelineItem> items, Map<UUID, String> names, Locale locale) {
        var telling = new Telling(names, locale);
        return items.reversed().stream().map(telling::entry).toList();
    }

    private final class Telling {

        private final Map<UUID, String> names;
        private final Locale locale;

        Telling(Map<UUID, String> names, Locale locale) {
            this.names = names;
            this.locale = locale;
        }

        TimelineEntry entry(TimelineItem item) {
            var told = told(item);
            return new TimelineEntry(
                    told.title(),
                    told.changes(),
                    told.text(),
                    names.get(item.by()),
                    item.at(),
                    Duration.between(item.at(), item.receivedAt()).compareTo(SAME_MOMENT) > 0
                            ? item.receivedAt()
                            : null,
                    item.index());
        }

        private Told told(TimelineItem item) {
            var happening = item.happening();
            return tellers.orderedStream()
                    .flatMap(teller -> teller.tell(item, names, locale).stream())
                    .findFirst()
                    .orElseGet(() -> new Told(title(happening), changes(happening), text(happening)));
        }

        private String title(Happening happening) {
            return switch (happening) {
                case Happening.Captured it -> say("captured", trustCards.source(it.source(), locale));
                case Happening.Signed _ -> say("signed");
                case Happening.Received(var it) -> say("received", trustCards.source(it.source(), locale));
                case Happening.SourceSeen it -> say("seen", trustCards.source(it.source(), locale));
                case Happening.ContactChanged _ -> say("contact");
                case Happening.CompanyChanged _ -> say("company");
                case Happening.SourceCorrected _ -> say("corrected");
                case Happening.StageChanged it -> say("stage", stage(it.after()));
                case Happening.StageTold it -> say("stageTold", stage(it.stage()));
                case Happening.StageUntold it -> say("stageUntold", stage(it.stage()));
                case Happening.OwnerChanged it ->
                    it.after() == null ? say("ownerless") : say("owner", person(it.after()));
                case Happening.CustomChanged _ -> say("custom");
                case Happening.TagsChanged _ -> say("tags");
                case Happening.NoteAdded _ -> say("note");
                case Happening.NoteWithdrawn _ -> say("noteWithdrawn");
                case Happening.SignalRecorded it -> say("signal", signal(it.signal()));
                case Happening.Withdrawn _ -> say("withdrawn");
                case Happening.Restored _ -> say("restored");
                case Happening.ContactMerged _ -> say("merged");
                case Happening.ContactSeparated _ -> say("separated");
                case Happening.LeadMerged it -> say(it.isAbsorbed() ? "lead.absorbed" : "lead.merged");
                case Happening.LeadSeparated it -> say(it.isAbsorbed() ? "lead.returned" : "lead.separated");
                case Happening.ImportUndone it -> say("importUndone", it.file());
                case Happening.Other it -> say("other", it.kind().name());
            };
        }

        private List<Change> changes(Happening happening) {
            return switch (happening) {
                case Happening.ContactChanged(var fields) -> changes(fields);
                case Happening.ContactMerged it -> changes(it.changes());
                case Happening.ContactSeparated it -> changes(it.changes());
                case Happening.CustomChanged(var fields) ->
                    fields.entrySet().stream()
                            .map(field -> new Change(
                                    field.getKey(),
                                    orNothing(field.getValue().before()),
                                    orNothing(field.getValue().after())))
                            .toList();
                case Happening.CompanyChanged(var before, var after) ->
                    List.of(new Change(field("company"), company(before), company(after)));
                case Happening.SourceCorrected(var before, var after, var _) ->
                    List.of(new Change(field("source"), source(before), source(after)));
                case Happening.StageChanged(var before, var after, var _) ->
                    List.of(new Change(field("stage"), stage(before), stage(after)));
                case Happening.OwnerChanged(var before, var after) ->
                    List.of(new Change(field("owner"), person(before), person(after)));
                case Happening.TagsChanged(var before, var after) ->
                    List.of(new Change(field("tags"), String.join(", ", before), String.join(", ", after)));
                case Happening.Captured _,
                        Happening.Signed _,
                        Happening.Received _,
                        Happening.SourceSeen _,
                        Happening.StageTold _,
                        Happening.StageUntold _,
                        Happening.NoteAdded _,
                        Happening.NoteWithdrawn _,
                        Happening.SignalRecorded _,
                        Happening.Withdrawn _,
                        Happening.Restored _,
                        Happening.LeadMerged _,
                        Happening.LeadSeparated _,
                        Happening.ImportUndone _,
                        Happening.Other _ -> List.of();
            };
        }

        private @Nullable String text(Happening happening) {
            return switch (happening) {
                case Happening.Captured it -> it.notes();
                case Happening.SourceSeen it -> it.notes();
                case Happening.NoteAdded it -> it.text();
                case Happening.SourceCorrected it -> it.reason();
                case Happening.StageChanged it -> it.reason();
                case Happening.Withdrawn it -> it.reason();
                case Happening.Restored it -> it.reason();
                case Happening.ImportUndone _ -> say("importUndone.text");
                case Happening.Signed _,
                        Happening.Received _,
                        Happening.ContactChanged _,
                        Happening.CompanyChanged _,
                        Happening.CustomChanged _,
                        Happening.OwnerChanged _,
                        Happening.TagsChanged _,
                        Happening.StageTold _,
                        Happening.StageUntold _,
                        Happening.NoteWithdrawn _,
                        Happening.SignalRecorded _,
                        Happening.ContactMerged _,
                        Happening.ContactSeparated _,
                        Happening.LeadMerged _,
                        Happening.LeadSeparated _,
                        Happening.Other _ -> null;
            };
        }

        private List<Change> changes(Map<ContactField, FieldChange> fields) {
            return fields.entrySet().stream()
                    .map(field -> change(field.getKey().id(), field.getValue()))
                    .toList();
        }

        private Change change(String field, FieldChange change) {
            return new Change(field(field), orNothing(change.before()), orNothing(change.after()));
        }

        private String field(String id) {
            return words.say(locale, "lead.field." + id);
        }

        private String stage(Stage stage) {
            return words.say(locale, "lead.stage." + stage.id());
        }

        private String source(Source source) {
            return trustCards.source(source, locale);
        }

        private String signal(Signal signal) {
            return SIGNALS.contains(signal.name()) ? say("signal." + signal.name()) : signal.name();
        }

        private String company(@Nullable CompanyLink company) {
            return company == null ? "" : company.name();
        }

        private String person(@Nullable PersonId person) {
            return person == null ? "" : orNothing(names.get(person.value()));
        }

        private String say(String key, Object... arguments) {
            return words.say(locale, "dossier.timeline." + key, arguments);
        }

        private static String orNothing(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
