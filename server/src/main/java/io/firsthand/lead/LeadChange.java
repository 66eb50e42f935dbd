package io.firsthand.lead;

import io.firsthand.identity.PersonId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
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
 * @param tags which it shall carry
 */
public record LeadChange(
        Map<ContactField, @Nullable String> contact,
        @Nullable NewCompany company,
        @Nullable Stage stage,
        @Nullable NewOwner owner,
        Map<String, @Nullable String> custom,
        @Nullable NewTags tags) {

    public static final LeadChange NONE = new LeadChange(Map.of(), null, null, null, Map.of(), null);

    public LeadChange with(ContactField field, @Nullable String value) {
        var more = new EnumMap<ContactField, @Nullable String>(ContactField.class);
        more.putAll(contact);
        more.put(field, value);
        return new LeadChange(more, company, stage, owner, custom, tags);
    }

    public LeadChange withCompany(@Nullable String name, @Nullable String domain) {
        return new LeadChange(contact, new NewCompany(name, domain), stage, owner, custom, tags);
    }

    public LeadChange withStage(Stage to) {
        return new LeadChange(contact, company, to, owner, custom, tags);
    }

    public LeadChange withOwner(@Nullable PersonId person) {
        return new LeadChange(contact, company, stage, new NewOwner(person), custom, tags);
    }

    public LeadChange withCustom(String name, @Nullable String value) {
        var more = new HashMap<String, @Nullable String>(custom);
        more.put(name, value);
        return new LeadChange(contact, company, stage, owner, more, tags);
    }

    /** Exactly these tags. */
    public LeadChange withTags(Collection<String> all) {
        return new LeadChange(contact, company, stage, owner, custom, new NewTags(List.copyOf(all), List.of(), true));
    }

    /** Some tags more and some fewer. */
    public LeadChange withTags(Collection<String> more, Collection<String> fewer) {
        return new LeadChange(
                contact, company, stage, owner, custom, new NewTags(List.copyOf(more), List.copyOf(fewer), false));
    }

    /** Another company; none at all when both are null. */
    public record NewCompany(
            @Nullable String name, @Nullable String domain) {}

    /** Another owner; nobody when null. */
    public record NewOwner(@Nullable PersonId person) {}

    /** Tags to put on and to take off; with {@code alone}, nothing but the former stays. */
    public record NewTags(List<String> more, List<String> fewer, boolean alone) {}
}
