package io.firsthand.lead;

import io.firsthand.identity.PersonId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be different about a lead; what is not mentioned stays.
 *
 * @param contact new values by field; null takes a value away
 * @param company the company it belongs to, matched as that of an arrival
 * @param stage where it shall stand
 * @param owner who shall be responsible
 * @param custom new values of the workspace's fields, by their names or labels; null takes a value away
 */
public record LeadChange(
        Map<ContactField, @Nullable String> contact,
        @Nullable NewCompany company,
        @Nullable Stage stage,
        @Nullable NewOwner owner,
        Map<String, @Nullable String> custom) {

    public static final LeadChange NONE = new LeadChange(Map.of(), null, null, null, Map.of());

    public LeadChange with(ContactField field, @Nullable String value) {
        var more = new EnumMap<ContactField, @Nullable String>(ContactField.class);
        more.putAll(contact);
        more.put(field, value);
        return new LeadChange(more, company, stage, owner, custom);
    }

    public LeadChange withCompany(@Nullable String name, @Nullable String domain) {
        return new LeadChange(contact, new NewCompany(name, domain), stage, owner, custom);
    }

    public LeadChange withStage(Stage to) {
        return new LeadChange(contact, company, to, owner, custom);
    }

    public LeadChange withOwner(@Nullable PersonId person) {
        return new LeadChange(contact, company, stage, new NewOwner(person), custom);
    }

    public LeadChange withCustom(String name, @Nullable String value) {
        var more = new HashMap<String, @Nullable String>(custom);
        more.put(name, value);
        return new LeadChange(contact, company, stage, owner, more);
    }

    /** Another company; none at all when both are null. */
    public record NewCompany(
            @Nullable String name, @Nullable String domain) {}

    /** Another owner; nobody when null. */
    public record NewOwner(@Nullable PersonId person) {}
}
