package io.firsthand.dossier.web;

import io.firsthand.dossier.LeadTable;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The lead list as a file, narrowed as the list is. */
@Controller
@Requires(Permission.READ_LEADS)
class LeadTablePages {

    private final LeadTable table;

    LeadTablePages(LeadTable table) {
        this.table = table;
    }

    @GetMapping("/leads.csv")
    void export(Filter filter, @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"leads.csv\"");
        table.write(filter.query(viewer.zone()), response.getWriter());
    }
}
