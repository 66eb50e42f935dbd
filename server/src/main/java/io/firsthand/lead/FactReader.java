package io.firsthand.lead;

import static io.firsthand.lead.Codec.AFTER;
import static io.firsthand.lead.Codec.BEFORE;
import static io.firsthand.lead.Codec.REASON;
import static io.firsthand.lead.Codec.TEXT;

import io.firsthand.ledger.Fact;
import io.firsthand.ledger.Kind;
import io.firsthand.tlog.evidence.Label;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what happened to a lead out of a fact. */
final class FactReader {

    private static final Map<Kind, Function<FactReader, Happening>> READERS = Map.ofEntries(
            Map.entry(LeadKinds.CAPTURED, FactReader::captured),
            Map.entry(LeadKinds.RECEIVED, it -> new Happening.Received(it.whole())),
            Map.entry(
                    LeadKinds.CONTACT_CHANGED, it -> new Happening.ContactChanged(Codec.changes(it.map(Label.CHANGE)))),
            Map.entry(LeadKinds.COMPANY_CHANGED, FactReader::companyChanged),
            Map.entry(LeadKinds.SOURCE_SEEN, FactReader::sourceSeen),
            Map.entry(LeadKinds.SOURCE_CORRECTED, FactReader::sourceCorrected),
            Map.entry(LeadKinds.STAGE_CHANGED, FactReader::stageChanged),
            Map.entry(
                    LeadKinds.OWNER_CHANGED,
                    it -> new Happening.OwnerChanged(
                            it.at(Label.OWNER).person(BEFORE),
                            it.at(Label.OWNER).person(AFTER))),
            Map.entry(
                    LeadKinds.TAGS_CHANGED,
                    it -> new Happening.TagsChanged(
                            it.at(Label.CHANGE).texts(BEFORE),
                            it.at(Label.CHANGE).texts(AFTER))),
            Map.entry(
                    LeadKinds.NOTE_ADDED,
                    it -> new Happening.NoteAdded(
                            it.at(Label.NOTES).text(TEXT, ""),
                            it.at(Label.NOTES).uuid(LeadFacts.NOTE))),
            Map.entry(LeadKinds.NOTE_WITHDRAWN, FactReader::noteWithdrawn),
            Map.entry(LeadKinds.STAGE_TOLD, it -> new Happening.StageTold(it.stage(AFTER), it.time(LeadFacts.INSTEAD))),
            Map.entry(LeadKinds.STAGE_UNTOLD, FactReader::stageUntold),
            Map.entry(LeadKinds.CUSTOM_CHANGED, it -> new Happening.CustomChanged(Codec.customChanges(it.custom()))),
            Map.entry(LeadKinds.SIGNAL_RECORDED, FactReader::signal),
            Map.entry(LeadKinds.WITHDRAWN, it -> new Happening.Withdrawn(it.reason(Label.CHANGE))),
            Map.entry(LeadKinds.RESTORED, it -> new Happening.Restored(it.reason(Label.CHANGE))),
            Map.entry(LeadKinds.CONTACT_MERGED, it -> MergeCodec.merged(it.map(Label.CHANGE))),
            Map.entry(LeadKinds.CONTACT_SEPARATED, it -> MergeCodec.separated(it.map(Label.CHANGE))),
            Map.entry(LeadKinds.LEAD_MERGED, it -> MergeCodec.leadMerged(it.map(Label.CHANGE))),
            Map.entry(LeadKinds.LEAD_SEPARATED, it -> MergeCodec.leadSeparated(it.map(Label.CHANGE))),
            Map.entry(
                    LeadKinds.IMPORT_UNDONE,
                    it -> new Happening.ImportUndone(
                            it.at(Label.FILE).text("name", ""),
                            UUID.fromString(it.at(Label.FILE).text("batch", "")))));

    private final Fact fact;

    private FactReader(Fact fact) {
        this.fact = fact;
    }

    static Happening read(Fact fact) {
        var reader = READERS.get(fact.kind());
        return reader == null || fact.values().isEmpty()
                ? new Happening.Other(fact.kind())
                : reader.apply(new FactReader(fact));
    }

    /** All that a fact says, by the labels' names. */
    static Map<String, Map<String, Object>> values(Fact fact) {
        var values = new TreeMap<String, Map<String, Object>>();
        fact.values().forEach((label, map) -> values.put(label.text(), map));
        return values;
    }

    /** What a device signed does not say how well it is known: that is ours to say. */
    private Happening captured() {
        return map(Label.HOW).isEmpty() ? new Happening.Signed() : whole();
    }

    private Happening.Captured whole() {
        return new Happening.Captured(
                Codec.contact(map(Label.PERSON)),
                Codec.company(map(Label.COMPANY)),
                Codec.source(map(Label.SOURCE)),
                stage(AFTER),
                at(Label.OWNER).person(AFTER),
                at(Label.NOTES).text(TEXT),
                provenance(),
                custom());
    }

    private Happening sourceSeen() {
        return new Happening.SourceSeen(
                Codec.source(map(Label.SOURCE)), at(Label.NOTES).text(TEXT), provenance(), custom());
    }

    private Happening companyChanged() {
        return new Happening.CompanyChanged(
                Codec.company(Values.in(map(Label.COMPANY), BEFORE).map()),
                Codec.company(Values.in(map(Label.COMPANY), AFTER).map()));
    }

    private Happening sourceCorrected() {
        return new Happening.SourceCorrected(
                Codec.source(Values.in(map(Label.SOURCE), BEFORE).map()),
                Codec.source(Values.in(map(Label.SOURCE), AFTER).map()),
                reason(Label.SOURCE));
    }

    private Happening stageChanged() {
        return new Happening.StageChanged(
                stage(BEFORE), stage(AFTER), at(Label.STAGE).text(REASON));
    }

    private Happening stageUntold() {
        var told = time(LeadFacts.TOLD);
        return told == null
                ? new Happening.Other(fact.kind())
                : new Happening.StageUntold(stage(BEFORE), told, time(LeadFacts.INSTEAD));
    }

    private Happening noteWithdrawn() {
        var id = at(Label.CHANGE).uuid(LeadFacts.NOTE);
        return id == null ? new Happening.Other(fact.kind()) : new Happening.NoteWithdrawn(id);
    }

    private Happening signal() {
        var values = at(Label.SIGNAL);
        var kind =
                Signal.Kind.EXPLICIT.id().equals(values.text("kind")) ? Signal.Kind.EXPLICIT : Signal.Kind.ENGAGEMENT;
        return new Happening.SignalRecorded(new Signal(kind, values.text("name", ""), fact.at()));
    }

    private Provenance provenance() {
        var how = at(Label.HOW);
        return new Provenance(
                How.of(how.text("how", "")).orElse(How.IMPORT),
                Grade.valueOf(how.text("grade", Grade.D.name())),
                fact.at(),
                how.person("by"),
                how.text("byName"),
                at(Label.PLACE).text(TEXT),
                file());
    }

    private Provenance.@Nullable FileRow file() {
        var file = at(Label.FILE);
        var batch = file.text("batch");
        return batch == null
                ? null
                : new Provenance.FileRow(
                        file.text("name", ""), file.text("sha256", ""), file.number("row"), UUID.fromString(batch));
    }

    private Map<String, Object> custom() {
        return Values.in(map(Label.CHANGE), LeadFacts.CUSTOM).map();
    }

    private Stage stage(String name) {
        return Stage.of(at(Label.STAGE).text(name, "")).orElse(Stage.INQUIRY);
    }

    /** A time under the label of the stage. */
    private @Nullable Instant time(String name) {
        var text = at(Label.STAGE).text(name);
        return text == null ? null : Instant.parse(text);
    }

    private String reason(Label label) {
        return at(label).text(REASON, "");
    }

    private Values at(Label label) {
        return new Values(map(label));
    }

    private Map<String, Object> map(Label label) {
        return fact.values().getOrDefault(label, Map.of());
    }
}
