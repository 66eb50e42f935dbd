package io.firsthand.verdict.web;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.verdict.SidesChange;
import io.firsthand.web.Redirect;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Who would change sides by a definition. */
@Controller
@RequestMapping("/definitions/{id}/sides")
class SidesPages {

    private final SidesChange change;
    private final SidesSections sections;
    private final Agreements agreements;

    SidesPages(SidesChange change, SidesSections sections, Agreements agreements) {
        this.change = change;
        this.sections = sections;
        this.agreements = agreements;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View get(@PathVariable UUID id, @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        var definition = definition(id);
        return htmx == null ? Redirect.to("/definitions/" + id) : sections.part(definition);
    }

    @PostMapping
    @Requires(Permission.READ_LEADS)
    View ask(@PathVariable UUID id, @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        change.ask(definition(id).id());
        return htmx == null ? Redirect.to("/definitions/" + id + "#sides") : sections.part(definition(id));
    }

    private Definition definition(UUID id) {
        return agreements.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
