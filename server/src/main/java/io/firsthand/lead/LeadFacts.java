package io.firsthand.lead;

import static io.firsthand.lead.Codec.AFTER;
import static io.firsthand.lead.Codec.BEFORE;
import static io.firsthand.lead.Codec.REASON;
import static io.firsthand.lead.Codec.TEXT;

import io.firsthand.lead.Happening.Captured;
import io.firsthand.lead.Happening.CompanyChanged;
import io.firsthand.lead.Happening.ContactChanged;
import io.firsthand.lead.Happening.ContactMerged;
import io.firsthand.lead.Happening.ContactSeparated;
import io.firsthand.lead.Happening.CustomChanged;
import io.firsthand.lead.Happening.ImportUndone;
import io.firsthand.lead.Happening.LeadMerged;
import io.firsthand.lead.Happening.LeadSeparated;
import io.firsthand.lead.Happening.NoteAdded;
import io.firsthand.lead.Happening.NoteWithdrawn;
import io.firsthand.lead.Happening.Other;
import io.firsthand.lead.Happening.OwnerChanged;
import io.firsthand.lead.Happening.Received;
import io.firsthand.lead.Happening.Restored;
import io.firsthand.lead.Happening.SignalRecorded;
import io.firsthand.lead.Happening.Signed;
import io.firsthand.lead.Happening.SourceCorrected;
import io.firsthand.lead.Happening.SourceSeen;
import io.firsthand.lead.Happening.StageChanged;
import io.firsthand.lead.Happening.StageTold;
import io.firsthand.lead.Happening.StageUntold;
import io.firsthand.lead.Happening.TagsChanged;
import io.firsthand.lead.Happening.Withdrawn;
import io.firsthand.ledger.Kind;
import io.firsthand.ledger.NewFact;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what happens to a lead into facts; {@link FactReader} turns them back. */
final class LeadFacts {

    static final String CUSTOM = "custom";

    static final String INSTEAD = "instead";
    static final String TOLD = "told";
    static final String NOTE = "note";

    private LeadFacts() {}

    static NewFact write(LeadId lead, Happening happening, UUID by, Instant at) {
        return new NewFact(kindOf(happening), Optional.of(lead.value()), by, at, valuesOf(happening));
    }

    static Kind kindOf(Happening happening) {
        return switch (happening) {
            case Captured _ -> LeadKinds.CAPTURED;
            case Received _ -> LeadKinds.RECEIVED;
            case Signed _ -> throw new IllegalArgumentException("Only its device writes what it signed");
            case ContactChanged _ -> LeadKinds.CONTACT_CHANGED;
            case CompanyChanged _ -> LeadKinds.COMPANY_CHANGED;
            case SourceSeen _ -> LeadKinds.SOURCE_SEEN;
            case SourceCorrected _ -> LeadKinds.SOURCE_CORRECTED;
            case StageChanged _ -> LeadKinds.STAGE_CHANGED;
            case StageTold _ -> LeadKinds.STAGE_TOLD;
            case StageUntold _ -> LeadKinds.STAGE_UNTOLD;
            case OwnerChanged _ -> LeadKinds.OWNER_CHANGED;
            case CustomChanged _ -> LeadKinds.CUSTOM_CHANGED;
            case TagsChanged _ -> LeadKinds.TAGS_CHANGED;
            case NoteAdded _ -> LeadKinds.NOTE_ADDED;
            case NoteWithdrawn _ -> LeadKinds.NOTE_WITHDRAWN;
            case SignalRecorded _ -> LeadKinds.SIGNAL_RECORDED;
            case Withdrawn _ -> LeadKinds.WITHDRAWN;
            case Restored _ -> LeadKinds.RESTORED;
            case ContactMerged _ -> LeadKinds.CONTACT_MERGED;
            case ContactSeparated _ -> LeadKinds.CONTACT_SEPARATED;
            case LeadMerged _ -> LeadKinds.LEAD_MERGED;
            case LeadSeparated _ -> LeadKinds.LEAD_SEPARATED;
            case ImportUndone _ -> LeadKinds.IMPORT_UNDONE;
            case Other(var kind) -> kind;
        };
    }

    private static Map<Label, Map<String, Object>> valuesOf(Happening happening) {
        var labels = new Labels();
        switch (happening) {
            case Received(var captured) -> labels.map.putAll(valuesOf(captured));
            case Captured it ->
                labels.put(Label.PERSON, Codec.write(it.contact()))
                        .put(Label.COMPANY, Codec.write(it.company()))
                        .put(Label.SOURCE, Codec.write(it.source()))
                        .put(Label.STAGE, Values.none().with(AFTER, it.stage().id()))
                        .put(Label.OWNER, Values.none().with(AFTER, Values.id(it.owner())))
                        .put(Label.NOTES, Values.none().with(TEXT, it.notes()))
                        .put(Label.CHANGE, Values.none().with(CUSTOM, it.custom()))
                        .put(it.provenance());
            case SourceSeen it ->
                labels.put(Label.SOURCE, Codec.write(it.source()))
                        .put(Label.NOTES, Values.none().with(TEXT, it.notes()))
                        .put(Label.CHANGE, Values.none().with(CUSTOM, it.custom()))
                        .put(it.provenance());
            case ContactChanged(var changes) -> labels.put(Label.CHANGE, Codec.write(changes));
            case CompanyChanged(var before, var after) ->
                labels.put(
                        Label.COMPANY,
                        Values.none().with(BEFORE, Codec.write(before)).with(AFTER, Codec.write(after)));
            case SourceCorrected(var before, var after, var reason) ->
                labels.put(
                        Label.SOURCE,
                        Values.none()
                                .with(BEFORE, Codec.write(before))
                                .with(AFTER, Codec.write(after))
                                .with(REASON, reason));
            case StageChanged(var before, var after, var reason) ->
                labels.put(
                        Label.STAGE,
                        Values.none()
                                .with(BEFORE, before.id())
                                .with(AFTER, after.id())
                                .with(REASON, reason));
            case StageTold(var stage, var instead) ->
                labels.put(Label.STAGE, Values.none().with(AFTER, stage.id()).with(INSTEAD, instead(instead)));
            case StageUntold(var stage, var told, var instead) ->
                labels.put(
                        Label.STAGE,
                        Values.none()
                                .with(BEFORE, stage.id())
                                .with(TOLD, told.toString())
                                .with(INSTEAD, instead(instead)));
            case OwnerChanged(var before, var after) ->
                labels.put(
                        Label.OWNER,
                        Values.none().with(BEFORE, Values.id(before)).with(AFTER, Values.id(after)));
            case CustomChanged(var changes) ->
                labels.put(Label.CHANGE, Values.none().with(CUSTOM, Codec.writeCustom(changes)));
            case TagsChanged(var before, var after) ->
                labels.put(Label.CHANGE, Values.none().with(BEFORE, before).with(AFTER, after));
            case NoteAdded(var text, var id) ->
                labels.put(Label.NOTES, Values.none().with(TEXT, text).with(NOTE, id == null ? null : id.toString()));
            case NoteWithdrawn(var id) -> labels.put(Label.CHANGE, Values.none().with(NOTE, id.toString()));
            case SignalRecorded(var signal) ->
                labels.put(
                        Label.SIGNAL,
                        Values.none().with("kind", signal.kind().id()).with("name", signal.name()));
            case Withdrawn(var reason) -> labels.put(Label.CHANGE, Values.none().with(REASON, reason));
            case Restored(var reason) -> labels.put(Label.CHANGE, Values.none().with(REASON, reason));
            case ContactMerged it ->
                labels.put(Label.CHANGE, MergeCodec.write(it.merge(), it.survivor(), it.absorbed(), it.changes()));
            case ContactSeparated it ->
                labels.put(Label.CHANGE, MergeCodec.write(it.merge(), it.survivor(), it.absorbed(), it.changes()));
            case LeadMerged it ->
                labels.put(Label.CHANGE, MergeCodec.write(it.survivor(), it.absorbed(), it.isAbsorbed()));
            case LeadSeparated it ->
                labels.put(Label.CHANGE, MergeCodec.write(it.survivor(), it.absorbed(), it.isAbsorbed()));
            case ImportUndone(var file, var batch) ->
                labels.put(Label.FILE, Values.none().with("name", file).with("batch", batch.toString()));
            case Signed _, Other _ ->
                throw new IllegalArgumentException("Only this module's own facts are written here");
        }
        return labels.map;
    }

    private static @Nullable String instead(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static final class Labels {

        private final Map<Label, Map<String, Object>> map = new EnumMap<>(Label.class);

        Labels put(Label label, Values values) {
            return put(label, values.map());
        }

        Labels put(Label label, Map<String, Object> values) {
            if (!values.isEmpty()) {
                map.put(label, values);
            }
            return this;
        }

        void put(Provenance provenance) {
            put(
                            Label.HOW,
                            Values.none()
                                    .with("how", provenance.how().id())
                                    .with("grade", provenance.grade().name())
                                    .with("by", Values.id(provenance.by()))
                                    .with("byName", provenance.byName()))
                    .put(Label.PLACE, Values.none().with(TEXT, provenance.place()))
                    .put(provenance.file());
        }

        private void put(Provenance.@Nullable FileRow file) {
            if (file != null) {
                put(
                        Label.FILE,
                        Values.none()
                                .with("name", file.name())
                                .with("sha256", file.sha256())
                                .with("row", file.row())
                                .with("batch", file.batch().toString()));
            }
        }
    }
}
