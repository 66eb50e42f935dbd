package io.firsthand.lead;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What we know of a person.
 *
 * @param name the whole name as it is shown; made of given and family name when only those are known
 */
public record ContactDetails(
        @Nullable String name,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String title) {

    public static final ContactDetails NONE = new ContactDetails(null, null, null, null, null, null);

    public static ContactDetails of(
            @Nullable String name, @Nullable String email, @Nullable String phone, @Nullable String title) {
        return new ContactDetails(name, null, null, email, phone, title);
    }

    public @Nullable String get(ContactField field) {
        return switch (field) {
            case NAME -> name;
            case GIVEN_NAME -> givenName;
            case FAMILY_NAME -> familyName;
            case EMAIL -> email;
            case PHONE -> phone;
            case TITLE -> title;
        };
    }

    public ContactDetails with(ContactField field, @Nullable String value) {
        var all = new EnumMap<ContactField, @Nullable String>(ContactField.class);
        for (var each : ContactField.values()) {
            all.put(each, each == field ? value : get(each));
        }
        return of(all);
    }

    /** The name, else the e-mail, else the phone number; empty for somebody we know nothing of. */
    public String shown() {
        return Stream.of(name, email, phone)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("");
    }

    static ContactDetails of(Map<ContactField, @Nullable String> values) {
        return new ContactDetails(
                values.get(ContactField.NAME),
                values.get(ContactField.GIVEN_NAME),
                values.get(ContactField.FAMILY_NAME),
                values.get(ContactField.EMAIL),
                values.get(ContactField.PHONE),
                values.get(ContactField.TITLE));
    }

    ContactDetails each(UnaryOperator<@Nullable String> operation) {
        var all = new EnumMap<ContactField, @Nullable String>(ContactField.class);
        for (var field : ContactField.values()) {
            all.put(field, operation.apply(get(field)));
        }
        return of(all);
    }

    ContactDetails named() {
        if (name != null || (givenName == null && familyName == null)) {
            return this;
        }
        return with(
                ContactField.NAME,
                Stream.of(givenName, familyName).flatMap(Stream::ofNullable).collect(Collectors.joining(" ")));
    }

    /** These details, with what they lack taken from the others. */
    ContactDetails filledWith(ContactDetails others) {
        var all = new EnumMap<ContactField, @Nullable String>(ContactField.class);
        for (var field : ContactField.values()) {
            var mine = get(field);
            all.put(field, mine == null ? others.get(field) : mine);
        }
        return of(all);
    }

    Map<ContactField, FieldChange> changesTo(ContactDetails after) {
        var changes = new EnumMap<ContactField, FieldChange>(ContactField.class);
        for (var field : ContactField.values()) {
            var change = new FieldChange(get(field), after.get(field));
            if (change.isReal()) {
                changes.put(field, change);
            }
        }
        return changes;
    }
}
