package io.firsthand.committee.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.CompanyId;
import io.firsthand.web.Mistakes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows buying committees. */
@Controller
class CommitteePages {

    private final CommitteeViews views;

    CommitteePages(CommitteeViews views) {
        this.views = views;
    }

    @GetMapping("/companies/{id}/committee")
    @Requires(Permission.READ_LEADS)
    View show(
            @PathVariable UUID id,
            @RequestParam Optional<UUID> purchase,
            @RequestParam Optional<UUID> person,
            @RequestParam(defaultValue = "false") boolean all,
            Actor actor,
            Locale locale) {
        return views.page(new CompanyId(id), purchase, person, all, "", Mistakes.NONE, actor, locale);
    }

    @GetMapping("/companies/{id}/committee.csv")
    @Requires(Permission.READ_LEADS)
    void file(@PathVariable UUID id, @RequestParam Optional<UUID> purchase, HttpServletResponse response)
            throws IOException {
        var committee = views.committee(views.company(id), purchase);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"committee.csv\"");
        response.getOutputStream().write(CommitteeFile.of(committee).getBytes(StandardCharsets.UTF_8));
    }
}
