package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what we know of people, many at once. */
@Component
public class Profiles {

    private final JdbcClient jdbc;
    private final Region region;

    Profiles(JdbcClient jdbc, Region region) {
        this.jdbc = jdbc;
        this.region = region;
    }

    /** Those that there are and that were not merged into another, by their id. */
    @Transactional(readOnly = true)
    public Map<ContactId, Profile> of(Collection<ContactId> contacts) {
        return read(contacts, false);
    }

    /** Those that there are, also if they were merged into another, which has their leads then. */
    @Transactional(readOnly = true)
    public Map<ContactId, Profile> ofAll(Collection<ContactId> contacts) {
        return read(contacts, true);
    }

    private Map<ContactId, Profile> read(Collection<ContactId> contacts, boolean alsoMerged) {
        var found = new LinkedHashMap<ContactId, Draft>();
        if (!contacts.isEmpty()) {
            // One look into each index per contact, whatever the statistics say: without the offset, across which the
            // planner does not look, it walked along all leads by their time, or another index, for each contact.
            jdbc.sql("""
                    select contact.*, of.lead_id, of.custom, of.company_id, of.company_name, of.domain
                    from unnest(:contacts::uuid[]) as it (id)
                    cross join lateral (
                        select id as contact_id, name, given_name, family_name, email, email_key, phone, phone_e164,
                            title, merged_into
                        from contact where workspace_id = :workspace and contact.id = it.id limit 1) as contact
                    left join lateral (
                        select lead.id as lead_id, lead.custom, lead.captured_at, company_id,
                            company.name as company_name, company.domain
                        from (
                            select * from lead
                            where workspace_id = :workspace and contact_id = it.id
                            offset 0) as lead
                        left join company on company.workspace_id = :workspace and company.id = lead.company_id
                        where withdrawn_at is null
                        order by captured_at desc, lead.id desc limit 20) as of on true
                    where merged_into is null or :alsoMerged
                    """)
                    .params(Columns.of(contacts.stream().distinct().toList())
                            .with("contacts", ContactId::value)
                            .and("workspace", CurrentWorkspace.get().value())
                            .and("alsoMerged", alsoMerged)
                            .map())
                    .query(row -> {
                        var id = new ContactId(row.getObject("contact_id", UUID.class));
                        var draft = found.get(id);
                        if (draft == null) {
                            draft = new Draft(row);
                            found.put(id, draft);
                        }
                        draft.add(row);
                    });
        }
        var profiles = new LinkedHashMap<ContactId, Profile>();
        found.forEach((id, draft) -> profiles.put(id, draft.profile(id)));
        return profiles;
    }

    /** What an arrival says of a person, before anything is written. */
    public Profile of(ContactDetails details, Optional<String> companyName, Optional<String> domain) {
        var email = Optional.ofNullable(details.email()).flatMap(Email::parse);
        var phone = Optional.ofNullable(details.phone()).flatMap(it -> Phone.parse(it, region.code()));
        var hint = CompanyHint.of(
                companyName.orElse(null), domain.flatMap(Email::domain).orElse(null), email.orElse(null));
        return new Profile(
                new ContactId(new UUID(0, 0)),
                details.named(),
                email.map(Email::key),
                phone.flatMap(Phone::e164),
                hint == null
                        ? List.of()
                        : List.of(new CompanyLink(new CompanyId(new UUID(0, 0)), hint.name(), hint.domain())),
                Map.of(),
                List.of());
    }

    private static final class Draft {

        private final ContactDetails details;
        private final Optional<String> emailKey;
        private final Optional<String> e164;
        private final Set<CompanyLink> companies = new LinkedHashSet<>();
        private final Map<String, Object> custom = new LinkedHashMap<>();
        private final List<LeadId> leads = new ArrayList<>();

        Draft(ResultSet row) throws SQLException {
            details = LeadRows.contact(row);
            emailKey = Optional.ofNullable(row.getString("email_key"));
            e164 = Optional.ofNullable(row.getString("phone_e164"));
        }

        void add(ResultSet row) throws SQLException {
            var lead = row.getObject("lead_id", UUID.class);
            if (lead == null) {
                return;
            }
            leads.add(new LeadId(lead));
            Json.read(row.getString("custom")).forEach(custom::putIfAbsent);
            var company = row.getObject("company_id", UUID.class);
            if (company != null) {
                companies.add(new CompanyLink(
                        new CompanyId(company), row.getString("company_name"), row.getString("domain")));
            }
        }

        Profile profile(ContactId id) {
            return new Profile(id, details, emailKey, e164, List.copyOf(companies), custom, leads);
        }
    }
}
