package io.firsthand.listing.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.listing.CsvOptions;
import io.firsthand.listing.LeadTable;
import io.firsthand.listing.ListFilter;
import io.firsthand.listing.ListQueries;
import io.firsthand.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The lead list as a file, narrowed as the list is. */
@Controller
@Requires(Permission.READ_LEADS)
class LeadTablePages {

    private final LeadTable table;
    private final ListQueries queries;

    LeadTablePages(LeadTable table, ListQueries queries) {
        this.table = table;
        this.queries = queries;
    }

    @GetMapping("/leads.csv")
    void export(
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(defaultValue = "comma") String delimiter,
            @RequestParam(defaultValue = "false") boolean bom,
            @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var filter = list == null ? new ListFilter(asked) : ListFilter.parse(list);
        var query = queries.of(filter, viewer.zone(), actor.person().orElse(null));
        table.write(query, CsvOptions.of(delimiter, bom), response);
    }
}
