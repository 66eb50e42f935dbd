package io.firsthand.unread;

import io.firsthand.badge.PersonField;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadChange;
import io.firsthand.scan.Reading;
import io.firsthand.scan.Reading.Finding;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of a card a lead has a place for. */
public enum CardPart {
    NAME("contact.name", ContactField.NAME, PersonField.NAME),
    TITLE("contact.title", ContactField.TITLE, PersonField.TITLE),
    COMPANY("company.name", null, PersonField.COMPANY),
    EMAIL("contact.email", ContactField.EMAIL, PersonField.EMAIL),
    /** The mobile is the one to reach somebody by. */
    PHONE("contact.phone", ContactField.PHONE, PersonField.MOBILE, PersonField.PHONE);

    private static final int DIGITS = 8;

    private final String id;
    private final @Nullable ContactField field;
    private final PersonField kind;
    private final @Nullable PersonField otherwise;

    CardPart(String id, @Nullable ContactField field, PersonField kind) {
        this(id, field, kind, null);
    }

    CardPart(String id, @Nullable ContactField field, PersonField kind, @Nullable PersonField otherwise) {
        this.id = id;
        this.field = field;
        this.kind = kind;
        this.otherwise = otherwise;
    }

    /** As the API calls the lead's field. */
    public String id() {
        return id;
    }

    static Optional<CardPart> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
    }

    Optional<Finding> in(Reading reading) {
        return reading.field(kind).or(() -> Optional.ofNullable(otherwise).flatMap(reading::field));
    }

    /** What the lead says there; null for nothing. */
    public @Nullable String of(Lead lead) {
        if (field != null) {
            return lead.contact().get(field);
        }
        return lead.company() == null ? null : lead.company().name();
    }

    LeadChange change(LeadChange before, String value) {
        return field == null ? before.withCompany(value, null) : before.with(field, value);
    }

    /** Whether both say the same, however it is written. */
    boolean isSame(String one, String other) {
        if (this == PHONE) {
            return tail(one.replaceAll("\\D", "")).equals(tail(other.replaceAll("\\D", "")));
        }
        return bare(one).equals(bare(other));
    }

    private static String tail(String digits) {
        return digits.substring(Math.max(0, digits.length() - DIGITS));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
