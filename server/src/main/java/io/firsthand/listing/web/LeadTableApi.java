package io.firsthand.listing.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.listing.CsvOptions;
import io.firsthand.listing.LeadTable;
import io.firsthand.listing.ListFilter;
import io.firsthand.listing.ListQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of leads as files. */
@RestController
@Tag(name = "Leads")
@Requires(Permission.READ_LEADS)
class LeadTableApi {

    private final LeadTable table;
    private final ListQueries queries;

    LeadTableApi(LeadTable table, ListQueries queries) {
        this.table = table;
        this.queries = queries;
    }

    @GetMapping("/api/v1/leads.csv")
    @Operation(
            summary = "Get leads as CSV",
            description = "All leads of a list, in one stream of UTF-8; what a spreadsheet would take for a formula"
                    + " begins with an apostrophe.")
    @ApiResponse(responseCode = "200", description = "The file")
    void export(
            @Parameter(
                            description = "Filters and order as the address of the list has them after the question"
                                    + " mark; days are of UTC",
                            example = "stage=mql&owner=nobody&sort=name")
                    @RequestParam(required = false)
                    @Nullable String list,
            @Parameter(description = "`comma` or `semicolon`") @RequestParam(defaultValue = "comma") String delimiter,
            @Parameter(description = "Whether it begins with the mark of UTF-8") @RequestParam(defaultValue = "false")
                    boolean bom,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var filter = list == null ? ListFilter.NONE : ListFilter.parse(list);
        var query = queries.of(filter, ZoneOffset.UTC, actor.person().orElse(null));
        table.write(query, CsvOptions.of(delimiter, bom), response);
    }
}
