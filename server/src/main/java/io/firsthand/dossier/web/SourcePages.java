package io.firsthand.dossier.web;

import io.firsthand.dossier.Choices;
import io.firsthand.dossier.TrustCards;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Edit;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Source;
import io.firsthand.show.Shows;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** Correcting where a lead came from, always with a reason; the original stays on show. */
@Controller
@RequestMapping("/leads/{id}/source")
@Requires(Permission.WRITE_LEADS)
class SourcePages {

    private final Leads leads;
    private final TrustCards trustCards;
    private final Shows shows;
    private final Choices choices;
    private final Words words;

    SourcePages(Leads leads, TrustCards trustCards, Shows shows, Choices choices, Words words) {
        this.leads = leads;
        this.trustCards = trustCards;
        this.shows = shows;
        this.choices = choices;
        this.words = words;
    }

    @GetMapping
    View form(@PathVariable UUID id, Locale locale) {
        var lead = lead(id);
        var campaign = lead.source().campaign();
        var event = lead.source().event();
        var now = Map.of(
                "source.channel", lead.source().channel().id(),
                "source.campaign", campaign == null ? "" : campaign,
                "source.event", event == null ? "" : event.toString());
        return page(lead, new LeadForm(now), Mistakes.NONE, locale);
    }

    @PostMapping
    View correct(@PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor, Locale locale) {
        var form = new LeadForm(typed);
        var lead = lead(id);
        return switch (leads.correctSource(
                lead.id(), Leads.ANY_VERSION, source(form, lead), form.get("reason"), actor)) {
            case Edit.Done _ -> Redirect.to("/leads/" + id).saying("dossier.source.saved");
            case Edit.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Edit.Stale _ -> throw new IllegalStateException("Any version was asked for");
            case Edit.Refused(var mistakes) ->
                page(lead, form, Told.of(mistakes, words, locale), locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** A conversation was at the show that is chosen, where one can be chosen; what was none was at none. */
    private Source source(LeadForm form, Lead lead) {
        var source = form.source();
        var show = form.typed().containsKey("source.event")
                ? form.show()
                        .filter(it -> shows.find(it).isPresent()
                                || it.equals(lead.source().event()))
                : Optional.ofNullable(lead.source().event());
        return switch (source.channel()) {
            case BOOTH_CONVERSATION, MEETING -> source.at(show.orElse(null));
            default -> source;
        };
    }

    private SourcePage page(Lead lead, LeadForm form, Mistakes mistakes, Locale locale) {
        return new SourcePage(
                lead,
                trustCards.source(lead.source(), locale),
                form,
                choices.channels(locale),
                choices.shows(),
                mistakes);
    }

    private Lead lead(UUID id) {
        return leads.get(new LeadId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
