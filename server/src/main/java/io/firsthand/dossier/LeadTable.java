package io.firsthand.dossier;

import io.firsthand.identity.People;
import io.firsthand.lead.Cursor;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Leads;
import io.firsthand.table.Layout;
import io.firsthand.table.TableWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a list of leads as CSV, page by page, so that a million of them need no more memory than two hundred. */
@Component
public class LeadTable {

    private static final int PAGE = 200;
    private static final Layout LAYOUT = new Layout(StandardCharsets.UTF_8, ',', '"', 1);
    private static final List<String> HEADER = List.of(
            "Lead id",
            "Name",
            "Email",
            "Phone",
            "Job title",
            "Company",
            "Domain",
            "Stage",
            "Stage since",
            "Owner",
            "Source",
            "Campaign",
            "Original source",
            "Original campaign",
            "Latest source",
            "Latest campaign",
            "Grade",
            "How",
            "Captured at",
            "Captured by",
            "Place",
            "Notes");

    private final Leads leads;
    private final People people;

    LeadTable(Leads leads, People people) {
        this.leads = leads;
        this.people = people;
    }

    public void write(LeadQuery query, Writer out) throws IOException {
        var names = people.names();
        line(HEADER, out);
        var from = Optional.<Cursor>empty();
        do {
            var page = leads.list(query, from, PAGE);
            for (var lead : page.leads()) {
                line(cells(lead, names), out);
            }
            from = page.next();
        } while (from.isPresent());
    }

    private static void line(List<String> cells, Writer out) throws IOException {
        out.write(TableWriter.line(cells, LAYOUT));
        out.write("\r\n");
    }

    private static List<String> cells(Lead lead, Map<UUID, String> names) {
        var contact = lead.contact();
        var company = lead.company();
        var owner = lead.owner();
        var provenance = lead.provenance();
        var cells = new ArrayList<@Nullable String>();
        cells.add(lead.id().value().toString());
        cells.add(contact.name());
        cells.add(contact.email());
        cells.add(contact.phone());
        cells.add(contact.title());
        cells.add(company == null ? null : company.name());
        cells.add(company == null ? null : company.domain());
        cells.add(lead.stage().id());
        cells.add(lead.stageSince().toString());
        cells.add(owner == null ? null : names.get(owner.value()));
        for (var source : List.of(lead.source(), lead.original(), lead.latest())) {
            cells.add(source.channel().id());
            cells.add(source.campaign());
        }
        cells.add(provenance.grade().name());
        cells.add(provenance.how().id());
        cells.add(provenance.at().toString());
        cells.add(provenance.byName());
        cells.add(provenance.place());
        cells.add(lead.firstNote());
        return cells.stream().map(cell -> Objects.requireNonNullElse(cell, "")).toList();
    }
}
