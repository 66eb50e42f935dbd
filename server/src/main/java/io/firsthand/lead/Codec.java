package io.firsthand.lead;

import io.firsthand.lead.Source.Utm;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sources, people and companies as the objects that stand in facts and in the tables' JSON columns. */
final class Codec {

    static final String BEFORE = "old";
    static final String AFTER = "new";
    static final String REASON = "reason";
    static final String TEXT = "text";

    private static final String CHANNEL = "channel";
    private static final String CAMPAIGN = "campaign";
    private static final String DETAIL = "detail";
    private static final String UTM = "utm";
    private static final String GCLID = "gclid";
    private static final String FBCLID = "fbclid";
    private static final String MSCLKID = "msclkid";
    private static final String REFERRER = "referrer";
    private static final String EVENT = "event";
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String DOMAIN = "domain";

    private Codec() {}

    static Map<String, Object> write(Source source) {
        var utm = source.utm();
        return Values.none()
                .with(CHANNEL, source.channel().id())
                .with(CAMPAIGN, source.campaign())
                .with(DETAIL, source.detail())
                .with(
                        UTM,
                        Values.none()
                                .with("source", utm.source())
                                .with("medium", utm.medium())
                                .with("campaign", utm.campaign())
                                .with("term", utm.term())
                                .with("content", utm.content())
                                .map())
                .with(GCLID, source.gclid())
                .with(FBCLID, source.fbclid())
                .with(MSCLKID, source.msclkid())
                .with(REFERRER, source.referrer())
                .with(EVENT, source.event() == null ? null : source.event().toString())
                .map();
    }

    static Source source(Map<String, Object> map) {
        var values = new Values(map);
        var utm = Values.in(map, UTM);
        return new Source(
                Channel.of(values.text(CHANNEL, "")).orElse(Channel.UNKNOWN),
                values.text(CAMPAIGN),
                values.text(DETAIL),
                new Utm(
                        utm.text("source"),
                        utm.text("medium"),
                        utm.text("campaign"),
                        utm.text("term"),
                        utm.text("content")),
                values.text(GCLID),
                values.text(FBCLID),
                values.text(MSCLKID),
                values.text(REFERRER),
                values.uuid(EVENT));
    }

    static Map<String, Object> write(ContactDetails contact) {
        var values = Values.none();
        for (var field : ContactField.values()) {
            values.with(field.id(), contact.get(field));
        }
        return values.map();
    }

    static ContactDetails contact(Map<String, Object> map) {
        var values = new EnumMap<ContactField, @Nullable String>(ContactField.class);
        for (var field : ContactField.values()) {
            values.put(field, new Values(map).text(field.id()));
        }
        return ContactDetails.of(values);
    }

    static Map<String, Object> write(@Nullable CompanyLink company) {
        return company == null
                ? Map.of()
                : Values.none()
                        .with(ID, company.id().value().toString())
                        .with(NAME, company.name())
                        .with(DOMAIN, company.domain())
                        .map();
    }

    static @Nullable CompanyLink company(Map<String, Object> map) {
        var values = new Values(map);
        var id = values.text(ID);
        return id == null
                ? null
                : new CompanyLink(new CompanyId(UUID.fromString(id)), values.text(NAME, ""), values.text(DOMAIN));
    }

    static Map<String, Object> write(Map<ContactField, FieldChange> changes) {
        var map = new LinkedHashMap<String, Object>();
        changes.forEach((field, change) -> map.put(
                field.id(),
                Values.none()
                        .with(BEFORE, change.before())
                        .with(AFTER, change.after())
                        .map()));
        return map;
    }

    static Map<String, Object> writeCustom(Map<String, FieldChange> changes) {
        var map = new LinkedHashMap<String, Object>();
        changes.forEach((name, change) -> map.put(
                name,
                Values.none()
                        .with(BEFORE, change.before())
                        .with(AFTER, change.after())
                        .map()));
        return map;
    }

    static Map<String, FieldChange> customChanges(Map<String, Object> map) {
        var changes = new LinkedHashMap<String, FieldChange>();
        for (var name : map.keySet()) {
            var values = Values.in(map, name);
            changes.put(name, new FieldChange(values.text(BEFORE), values.text(AFTER)));
        }
        return changes;
    }

    static Map<ContactField, FieldChange> changes(Map<String, Object> map) {
        var changes = new EnumMap<ContactField, FieldChange>(ContactField.class);
        for (var id : map.keySet()) {
            var values = Values.in(map, id);
            ContactField.of(id)
                    .ifPresent(field -> changes.put(field, new FieldChange(values.text(BEFORE), values.text(AFTER))));
        }
        return changes;
    }
}
