package io.firsthand.lead;

import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's interest as it reaches us, by whatever way. All but a name, a way to reach them or a key is optional.
 *
 * @param companyName the company as stated; matched by {@code companyDomain} or the e-mail's domain, then by name
 * @param history the stages it went through before it reached us, oldest first; empty for a new one, which starts as
 *     an inquiry when it was captured
 * @param key what the place it comes from calls it, so that it is taken only once
 * @param custom what we have no field for, by its name there: strings, longs and booleans
 */
public record Arrival(
        ContactDetails contact,
        @Nullable String companyName,
        @Nullable String companyDomain,
        Source source,
        @Nullable String notes,
        Provenance provenance,
        List<Past> history,
        @Nullable PersonId owner,
        @Nullable Key key,
        Map<String, Object> custom) {

    public Arrival {
        history = List.copyOf(history);
        custom = Map.copyOf(custom);
    }

    /** One that arrives now, with no past. */
    public static Arrival of(
            ContactDetails contact,
            @Nullable String companyName,
            Source source,
            @Nullable String notes,
            Provenance provenance) {
        return new Arrival(contact, companyName, null, source, notes, provenance, List.of(), null, null, Map.of());
    }

    public Arrival withSource(Source other) {
        return new Arrival(contact, companyName, companyDomain, other, notes, provenance, history, owner, key, custom);
    }

    public Arrival withDomain(@Nullable String domain) {
        return new Arrival(contact, companyName, domain, source, notes, provenance, history, owner, key, custom);
    }

    public Arrival withHistory(List<Past> past) {
        return new Arrival(contact, companyName, companyDomain, source, notes, provenance, past, owner, key, custom);
    }

    public Arrival withOwner(@Nullable PersonId person) {
        return new Arrival(
                contact, companyName, companyDomain, source, notes, provenance, history, person, key, custom);
    }

    public Arrival withKey(@Nullable Key other) {
        return new Arrival(
                contact, companyName, companyDomain, source, notes, provenance, history, owner, other, custom);
    }

    public Arrival withCustom(Map<String, Object> fields) {
        return new Arrival(contact, companyName, companyDomain, source, notes, provenance, history, owner, key, fields);
    }

    /** A stage that a lead entered in the past. */
    public record Past(Stage stage, Instant at) {}

    /**
     * A name that somebody else gave the lead.
     *
     * @param system who, such as "csv:Prospect ID"; a key is unique within it
     */
    public record Key(String system, String key) {}
}
