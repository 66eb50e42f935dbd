package io.firsthand.dossier.web;

import io.firsthand.dossier.TrustCards;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Cursor;
import io.firsthand.lead.Lead;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import io.firsthand.web.Redirect;
import io.firsthand.web.Tab;
import io.firsthand.web.Viewer;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.View;

@Controller
@Requires(Permission.READ_LEADS)
class LeadListPages {

    private static final int ROWS = 50;

    private final Leads leads;
    private final People people;
    private final TrustCards trustCards;
    private final Choices choices;
    private final Words words;

    LeadListPages(Leads leads, People people, TrustCards trustCards, Choices choices, Words words) {
        this.leads = leads;
        this.people = people;
        this.trustCards = trustCards;
        this.choices = choices;
        this.words = words;
    }

    /** The first page of everybody. */
    @GetMapping("/")
    View home() {
        return Redirect.to("/leads");
    }

    @GetMapping("/leads")
    View list(
            Filter filter,
            @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer,
            Locale locale,
            @RequestHeader("HX-Request") Optional<String> byHtmx,
            @RequestHeader("HX-Boosted") Optional<String> boosted,
            HttpServletResponse response) {
        var rows = rows(filter, viewer, locale);
        if (byHtmx.isPresent() && boosted.isEmpty()) {
            response.setHeader("HX-Push-Url", filter.page(filter.cursor()));
            return rows;
        }
        return new LeadListPage(
                rows,
                filter,
                stages(filter, locale),
                choices.owners(),
                choices.channels(locale),
                choices.grades(locale),
                choices.orders(locale));
    }

    private LeadRows rows(Filter filter, Viewer viewer, Locale locale) {
        var query = filter.query(viewer.zone());
        var cursor = Optional.ofNullable(filter.cursor()).flatMap(text -> Cursor.parse(text, query.sort()));
        var page = leads.list(query, cursor, ROWS);
        var names = people.names();
        return new LeadRows(
                page.leads().stream().map(lead -> row(lead, names, locale)).toList(),
                leads.count(query),
                filter,
                cursor.isPresent() ? filter.page(null) : null,
                page.next().map(next -> filter.page(next.text())).orElse(null));
    }

    private LeadRow row(Lead lead, Map<UUID, String> names, Locale locale) {
        var owner = lead.owner();
        return new LeadRow(lead, trustCards.of(lead, locale), owner == null ? null : names.get(owner.value()));
    }

    private List<Tab> stages(Filter filter, Locale locale) {
        var chosen = filter.stages();
        var all = new Tab(words.say(locale, "dossier.list.all"), filter.withoutStages(), chosen.isEmpty(), null);
        return Stream.concat(
                        Stream.of(all),
                        Arrays.stream(Stage.values())
                                .map(stage -> new Tab(
                                        words.say(locale, "lead.stage." + stage.id()),
                                        filter.toggling(stage),
                                        chosen.contains(stage),
                                        null)))
                .toList();
    }
}
