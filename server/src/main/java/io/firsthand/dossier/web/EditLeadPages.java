package io.firsthand.dossier.web;

import io.firsthand.field.CustomFields;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Edit;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Changing contact and company of a lead; nobody's change overwrites another's unseen. */
@Controller
@RequestMapping("/leads/{id}/edit")
@Requires(Permission.WRITE_LEADS)
class EditLeadPages {

    private final Leads leads;
    private final CustomFields fields;
    private final Words words;

    EditLeadPages(Leads leads, CustomFields fields, Words words) {
        this.leads = leads;
        this.fields = fields;
        this.words = words;
    }

    @GetMapping
    View form(@PathVariable UUID id) {
        var lead = lead(id);
        return new EditLeadPage(lead, LeadForm.of(lead, fields.all()), fields.all(), Mistakes.NONE, false);
    }

    @PostMapping
    View change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Locale locale) {
        var form = new LeadForm(typed);
        var lead = lead(id);
        // What was written on the lead since, beside what the form shows, is no reason to refuse what was typed.
        if (lead.version() != version && !mark(lead).equals(seen)) {
            return new EditLeadPage(lead, form, fields.all(), Mistakes.NONE, true).status(HttpStatus.CONFLICT);
        }
        var change = form.changesTo(lead, fields.all());
        return switch (leads.change(new LeadId(id), lead.version(), change, actor)) {
            case Edit.Done _ -> Redirect.to("/leads/" + id).saying("dossier.saved");
            case Edit.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Edit.Stale(var now) ->
                new EditLeadPage(now, form, fields.all(), Mistakes.NONE, true).status(HttpStatus.CONFLICT);
            case Edit.Refused(var mistakes) ->
                new EditLeadPage(lead, form, fields.all(), Told.of(mistakes, words, locale), false)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private String mark(Lead lead) {
        return LeadForm.of(lead, fields.all()).mark();
    }

    private Lead lead(UUID id) {
        return leads.get(new LeadId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
