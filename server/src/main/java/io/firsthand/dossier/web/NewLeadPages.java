package io.firsthand.dossier.web;

import io.firsthand.dossier.Choices;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.show.Show;
import io.firsthand.show.Shows;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A lead that a signed-in person types in: grade C. */
@Controller
@Requires(Permission.WRITE_LEADS)
class NewLeadPages {

    private final Leads leads;
    private final People people;
    private final Shows shows;
    private final Choices choices;
    private final Words words;
    private final Clock clock;

    NewLeadPages(Leads leads, People people, Shows shows, Choices choices, Words words, Clock clock) {
        this.leads = leads;
        this.people = people;
        this.shows = shows;
        this.choices = choices;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/leads/new")
    View form(@RequestParam Map<String, String> given, Locale locale) {
        return page(new LeadForm(given), Mistakes.NONE, locale);
    }

    @PostMapping("/leads")
    View create(@RequestParam Map<String, String> typed, Actor actor, Locale locale) {
        var form = new LeadForm(typed);
        if (Channel.of(form.get("source.channel")).isEmpty()) {
            return mend(form, Mistakes.on("source.channel", words.say(locale, "lead.mistake.missing")), locale);
        }
        return switch (leads.create(arrival(form, actor), actor)) {
            case Outcome.Created(var lead) -> Redirect.to(address(lead)).saying("dossier.created");
            case Outcome.Seen(var lead) -> Redirect.to(address(lead)).with(Flash.Kind.NOTE, "dossier.seen");
            case Outcome.Unchanged(var lead) -> Redirect.to(address(lead)).with(Flash.Kind.NOTE, "dossier.seen");
            case Outcome.Refused(var mistakes) -> mend(form, Told.of(mistakes, words, locale), locale);
        };
    }

    private Arrival arrival(LeadForm form, Actor actor) {
        var by = actor.person().orElse(null);
        var show = form.show().flatMap(shows::find);
        var place = form.filled("place") == null ? show.map(Show::name).orElse(null) : form.filled("place");
        var at = show.map(this::at).orElseGet(clock::instant);
        var provenance = new Provenance(How.TYPED, Grade.C, at, by, nameOf(by), place, null);
        return Arrival.of(
                        form.contact(),
                        form.filled("company.name"),
                        source(form, show),
                        form.filled("notes"),
                        provenance)
                .withDomain(form.filled("company.domain"));
    }

    /** A show is the campaign of what was captured there, unless somebody says another. */
    private static Source source(LeadForm form, Optional<Show> show) {
        var source = form.source();
        var campaign = source.campaign() == null ? show.map(Show::name).orElse(null) : source.campaign();
        return Source.of(source.channel(), campaign).at(show.map(Show::id).orElse(null));
    }

    /** Who was met at a show that is over was met before it ended. */
    private Instant at(Show show) {
        var now = clock.instant();
        return now.isAfter(show.ends()) ? show.ends().minusSeconds(1) : now;
    }

    private @Nullable String nameOf(@Nullable PersonId person) {
        return person == null ? null : people.names().get(person.value());
    }

    private View mend(LeadForm form, Mistakes mistakes, Locale locale) {
        return page(form, mistakes, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private NewLeadPage page(LeadForm form, Mistakes mistakes, Locale locale) {
        return new NewLeadPage(form, choices.channels(locale), choices.shows(), mistakes);
    }

    private static String address(LeadId lead) {
        return "/leads/" + lead.value();
    }
}
