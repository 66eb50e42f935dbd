package io.firsthand.intake;

import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadDescription;
import io.firsthand.lead.LeadDescriptions;
import io.firsthand.lead.LeadId;
import io.firsthand.table.Fault;
import io.firsthand.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Companies: their leads learn the name, and what else the file says of them. */
record CompanyDesk(
        Plan plan,
        CustomColumns customs,
        LeadSearch search,
        LeadDescriptions descriptions,
        @Nullable Actor actor,
        Foreseen foreseen)
        implements RowDesk {

    @Override
    public List<RowVerdict> on(List<TableRow> rows) {
        var cells = rows.stream()
                .map(row -> row instanceof TableRow.Read read ? Cells.of(read, plan) : null)
                .toList();
        var references = cells.stream().map(this::reference).toList();
        var leads = search.ofCompanies(references);
        var wanted = new ArrayList<LeadDescription>();
        for (var i = 0; i < cells.size(); i++) {
            var it = cells.get(i);
            if (it != null && !isDeleted(it)) {
                var custom = customs.of(it.row().cells());
                leads.get(i)
                        .forEach(lead -> wanted.add(
                                new LeadDescription(lead, it.get(Field.COMPANY), it.get(Field.DOMAIN), custom)));
            }
        }
        var changed = actor == null || wanted.isEmpty() ? Set.<LeadId>of() : descriptions.describe(wanted, actor);
        var verdicts = new ArrayList<RowVerdict>();
        for (var i = 0; i < rows.size(); i++) {
            verdicts.add(verdict(rows.get(i), cells.get(i), leads.get(i), references.get(i), changed));
        }
        return verdicts;
    }

    private Reference reference(@Nullable Cells it) {
        var said = it == null ? new HashMap<Field, String>() : new HashMap<>(it.said());
        var id = said.remove(Field.EXTERNAL_ID);
        if (id != null) {
            said.put(Field.COMPANY_KEY, id);
        }
        said.remove(Field.EMAIL);
        return Reference.of(Joining.systemOf(plan), said);
    }

    private RowVerdict verdict(
            TableRow row, @Nullable Cells cells, Set<LeadId> leads, Reference reference, Set<LeadId> changed) {
        if (row instanceof TableRow.Refused refused) {
            return new RowVerdict(row.number(), row.line(), Verdict.ERROR, List.of(refused.fault()), null, false);
        }
        if (cells != null && isDeleted(cells)) {
            return skipped(row, "deletedThere");
        }
        var isToCome = foreseen.has(reference) || foreseen.ofDomain(reference.domain()) > 0;
        if (leads.isEmpty()) {
            return isToCome
                    ? new RowVerdict(row.number(), row.line(), Verdict.UPDATE, List.of(), null, false)
                    : skipped(row, "noLeadOfCompany");
        }
        var lead = leads.iterator().next().value();
        return actor == null || leads.stream().anyMatch(changed::contains)
                ? new RowVerdict(row.number(), row.line(), Verdict.UPDATE, List.of(), lead, false)
                : new RowVerdict(row.number(), row.line(), Verdict.SKIP, List.of(Fault.of("known")), lead, false);
    }

    private static RowVerdict skipped(TableRow row, String code) {
        return new RowVerdict(row.number(), row.line(), Verdict.SKIP, List.of(Fault.of(code)), null, false);
    }

    private static boolean isDeleted(Cells it) {
        return ExternalKeys.isDeleted(it.get(Field.DELETED));
    }
}
