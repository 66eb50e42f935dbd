package io.firsthand.nurture;

import io.firsthand.criterion.Knowledge;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import io.firsthand.knowledge.KnowledgeOf;
import io.firsthand.knowledge.Wanted;
import io.firsthand.lead.Columns;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Stage;
import io.firsthand.track.MergeField;
import io.firsthand.verdict.Verdicts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what tracks need to know of many leads at once, in few queries. */
@Component
class NurtureSubjects {

    private final JdbcClient jdbc;
    private final KnowledgeOf knowledge;
    private final Verdicts verdicts;

    NurtureSubjects(JdbcClient jdbc, KnowledgeOf knowledge, Verdicts verdicts) {
        this.jdbc = jdbc;
        this.knowledge = knowledge;
        this.verdicts = verdicts;
    }

    /** Also those that were withdrawn; who was erased is only there as not listed. */
    Map<LeadId, Subject> of(Collection<LeadId> leads, Wanted wanted) {
        var known = knowledge.of(leads, wanted);
        var judged = verdicts.of(leads);
        var all = new LinkedHashMap<LeadId, Subject>();
        jdbc.sql("""
                select lead_id, contact_id, stage, owner_id, withdrawn or erased as off, name, given_name, family_name,
                    email, title, company_name, company_domain
                from lead_known_view where workspace_id = :workspace and lead_id = any(:leads::uuid[])
                """)
                .params(Columns.of(leads)
                        .with("leads", LeadId::value)
                        .and("workspace", CurrentWorkspace.get().value())
                        .map())
                .query(row -> {
                    var lead = new LeadId(row.getObject("lead_id", UUID.class));
                    var it = known.get(lead);
                    var owner = row.getObject("owner_id", UUID.class);
                    all.put(
                            lead,
                            new Subject(
                                    lead,
                                    new ContactId(row.getObject("contact_id", UUID.class)),
                                    !row.getBoolean("off"),
                                    Stage.of(row.getString("stage")).orElseThrow(),
                                    owner == null ? null : new PersonId(owner),
                                    row.getString("email"),
                                    fields(row),
                                    it == null ? Knowledge.of(Map.of()) : it.knowledge(),
                                    judged.get(lead)));
                });
        return all;
    }

    private static Map<MergeField, String> fields(ResultSet row) throws SQLException {
        var fields = new EnumMap<MergeField, String>(MergeField.class);
        var name = row.getString("name");
        put(fields, MergeField.NAME, name);
        put(fields, MergeField.FIRST_NAME, first(row.getString("given_name"), name, 0));
        put(fields, MergeField.LAST_NAME, first(row.getString("family_name"), name, 1));
        put(fields, MergeField.TITLE, row.getString("title"));
        var company = row.getString("company_name");
        // One that is only known by its domain has no name to be written in a letter.
        put(
                fields,
                MergeField.COMPANY,
                company == null || company.equals(row.getString("company_domain")) ? null : company);
        return fields;
    }

    /** Of a name of two words each is what it seems; of any other nobody can tell. */
    private static @Nullable String first(@Nullable String told, @Nullable String name, int part) {
        if (told != null || name == null) {
            return told;
        }
        var words = name.strip().split("\\s+", -1);
        return words.length == 2 && !name.contains(".") && !name.contains(",") ? words[part] : null;
    }

    private static void put(Map<MergeField, String> fields, MergeField field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(field, value.strip());
        }
    }
}
