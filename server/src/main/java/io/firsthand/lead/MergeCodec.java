package io.firsthand.lead;

import java.util.Map;
import java.util.UUID;

/** Merges as the objects that stand in facts. */
final class MergeCodec {

    private static final String MERGE = "merge";
    private static final String SURVIVOR = "survivor";
    private static final String ABSORBED = "absorbed";
    private static final String FIELDS = "fields";
    private static final String GONE = "gone";

    private MergeCodec() {}

    static Map<String, Object> write(
            UUID merge, ContactId survivor, ContactId absorbed, Map<ContactField, FieldChange> changes) {
        return Values.none()
                .with(MERGE, merge.toString())
                .with(SURVIVOR, survivor.value().toString())
                .with(ABSORBED, absorbed.value().toString())
                .with(FIELDS, Codec.write(changes))
                .map();
    }

    static Map<String, Object> write(LeadId survivor, LeadId absorbed, boolean isAbsorbed) {
        return Values.none()
                .with(SURVIVOR, survivor.value().toString())
                .with(ABSORBED, absorbed.value().toString())
                .with(GONE, isAbsorbed)
                .map();
    }

    static Happening merged(Map<String, Object> map) {
        return new Happening.ContactMerged(
                id(map, MERGE), new ContactId(id(map, SURVIVOR)), new ContactId(id(map, ABSORBED)), fields(map));
    }

    static Happening separated(Map<String, Object> map) {
        return new Happening.ContactSeparated(
                id(map, MERGE), new ContactId(id(map, SURVIVOR)), new ContactId(id(map, ABSORBED)), fields(map));
    }

    static Happening leadMerged(Map<String, Object> map) {
        return new Happening.LeadMerged(
                new LeadId(id(map, SURVIVOR)), new LeadId(id(map, ABSORBED)), Boolean.TRUE.equals(map.get(GONE)));
    }

    static Happening leadSeparated(Map<String, Object> map) {
        return new Happening.LeadSeparated(
                new LeadId(id(map, SURVIVOR)), new LeadId(id(map, ABSORBED)), Boolean.TRUE.equals(map.get(GONE)));
    }

    private static UUID id(Map<String, Object> map, String name) {
        return UUID.fromString(new Values(map).text(name, new UUID(0, 0).toString()));
    }

    private static Map<ContactField, FieldChange> fields(Map<String, Object> map) {
        return Codec.changes(Values.in(map, FIELDS).map());
    }
}
