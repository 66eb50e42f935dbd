package io.firsthand.listing;

import io.firsthand.identity.People;
import io.firsthand.lead.Cursor;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Leads;
import io.firsthand.table.Layout;
import io.firsthand.table.TableWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Writes a list of leads as CSV, page by page, so that a million of them need no more memory than a thousand. */
@Component
public class LeadTable {

    private static final int PAGE = 1_000;
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
            "Tags",
            "Notes");

    private final Leads leads;
    private final People people;

    LeadTable(Leads leads, People people) {
        this.leads = leads;
        this.people = people;
    }

    /** Writes a list as the answer to a request. */
    public void write(LeadQuery query, CsvOptions options, HttpServletResponse response) throws IOException {
        write(query, options, begin(response));
    }

    /** Writes leads as the answer to a request, the newest first. */
    public void write(Collection<LeadId> some, CsvOptions options, HttpServletResponse response) throws IOException {
        var out = begin(response);
        header(options, out);
        write(leads.all(some), options, people.names(), out);
    }

    public void write(LeadQuery query, CsvOptions options, Writer out) throws IOException {
        var names = people.names();
        header(options, out);
        var from = Optional.<Cursor>empty();
        do {
            var page = leads.list(query, from, PAGE);
            write(page.leads(), options, names, out);
            from = page.next();
        } while (from.isPresent());
    }

    private static Writer begin(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"leads.csv\"");
        return response.getWriter();
    }

    private static void header(CsvOptions options, Writer out) throws IOException {
        if (options.marked()) {
            out.write('\ufeff');
        }
        line(HEADER, options, out);
    }

    private static void write(List<Lead> some, CsvOptions options, Map<UUID, String> names, Writer out)
            throws IOException {
        for (var lead : some) {
            line(cells(lead, names), options, out);
        }
    }

    private static void line(List<String> cells, CsvOptions options, Writer out) throws IOException {
        out.write(TableWriter.line(cells, new Layout(StandardCharsets.UTF_8, options.delimiter(), '"', 1)));
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
        cells.add(String.join(", ", lead.tags()));
        cells.add(lead.firstNote());
        return cells.stream().map(cell -> Objects.requireNonNullElse(cell, "")).toList();
    }
}
