package io.firsthand.listing.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.listing.Bulk;
import io.firsthand.listing.Bulk.State;
import io.firsthand.listing.BulkStart;
import io.firsthand.listing.Bulks;
import io.firsthand.listing.CsvOptions;
import io.firsthand.listing.LeadTable;
import io.firsthand.listing.ListQueries;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import io.firsthand.web.Viewer;
import io.firsthand.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What is done to the leads that somebody picked in a list. */
@Controller
@RequestMapping("/bulk-changes")
@Requires(Permission.WRITE_LEADS)
class BulkPages {

    private static final Duration UNDONE_WITHIN = Duration.ofDays(1);

    private final Bulks bulks;
    private final BulkOffers offers;
    private final Leads leads;
    private final People people;
    private final LeadTable table;
    private final ListQueries queries;
    private final Words words;
    private final Clock clock;

    BulkPages(
            Bulks bulks,
            BulkOffers offers,
            Leads leads,
            People people,
            LeadTable table,
            ListQueries queries,
            Words words,
            Clock clock) {
        this.bulks = bulks;
        this.offers = offers;
        this.leads = leads;
        this.people = people;
        this.table = table;
        this.queries = queries;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping
    View start(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer,
            Actor actor,
            Locale locale) {
        var form = new BulkForm(typed);
        if (form.isExport() && !form.leads().isEmpty()) {
            return export(form, actor, viewer);
        }
        if (form.isOffer() && !form.leads().isEmpty()) {
            return offers.offer(form, actor, viewer);
        }
        var wish = form.wish(viewer.zone());
        if (wish.isEmpty()) {
            return Redirect.to(form.back()).with(Flash.Kind.FAILED, "listing.bulk.nothing");
        }
        return switch (bulks.start(wish.get(), actor)) {
            case BulkStart.Begun(var bulk) -> begun(bulk);
            case BulkStart.Refused(var mistakes) -> {
                var first = mistakes.getFirst();
                var why = words.say(locale, first.messageKey(), first.detail());
                yield Redirect.to(form.back()).with(Flash.Kind.FAILED, "listing.bulk.wrong", why);
            }
            case BulkStart.TooLate _, BulkStart.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private View export(BulkForm form, Actor actor, Viewer viewer) {
        if (form.isAll()) {
            var query = queries.of(form.list(), viewer.zone(), actor.person().orElse(null));
            return (model, request, response) -> table.write(query, CsvOptions.USUAL, response);
        }
        var ids = form.leads().stream().map(LeadId::new).toList();
        return (model, request, response) -> table.write(ids, CsvOptions.USUAL, response);
    }

    private static View begun(Bulk bulk) {
        var isPlain = bulk.state() == State.DONE && bulk.refused() == 0;
        if (!isPlain) {
            return Redirect.to("/bulk-changes/" + bulk.id());
        }
        var done = Redirect.to(bulk.back());
        return bulk.kind() == Bulk.Kind.UNDO
                ? done.saying("listing.bulk.undone.done", bulk.changed())
                : done.saying("listing.bulk.done", bulk.changed()).undoneBy("/bulk-changes/" + bulk.id() + "/undo");
    }

    @GetMapping("/{id}")
    View show(@PathVariable UUID id, Locale locale, @RequestHeader("HX-Request") Optional<String> byHtmx) {
        var bulk = bulks.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var part = new BulkPart(bulk, what(bulk, locale), refused(bulk, locale), isUndoable(bulk));
        return byHtmx.isPresent() ? part : new BulkPage(part);
    }

    @PostMapping("/{id}/undo")
    View undo(@PathVariable UUID id, Actor actor) {
        return switch (bulks.undo(id, actor)) {
            case BulkStart.Begun(var bulk) -> begun(bulk);
            case BulkStart.TooLate _ ->
                Redirect.to("/bulk-changes/" + id).with(Flash.Kind.FAILED, "listing.bulk.tooLate");
            case BulkStart.Refused _, BulkStart.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private boolean isUndoable(Bulk bulk) {
        return bulk.kind() != Bulk.Kind.UNDO
                && !bulk.state().isBusy()
                && bulk.undoneBy() == null
                && bulk.changed() > 0
                && bulk.createdAt().plus(UNDONE_WITHIN).isAfter(clock.instant());
    }

    private String what(Bulk bulk, Locale locale) {
        return switch (bulk.kind()) {
            case OWNER -> {
                var name = bulk.value().isEmpty() ? null : people.names().get(UUID.fromString(bulk.value()));
                yield words.say(
                        locale, "listing.bulk.what.owner", name == null ? words.say(locale, "listing.nobody") : name);
            }
            case STAGE -> words.say(locale, "listing.bulk.what.stage", words.say(locale, "lead.stage." + bulk.value()));
            case TAGS ->
                words.say(
                        locale,
                        bulk.value().startsWith("-") ? "listing.bulk.what.untag" : "listing.bulk.what.tag",
                        bulk.value().isEmpty() ? "" : bulk.value().substring(1));
            case WITHDRAW -> words.say(locale, "listing.bulk.what.withdraw", bulk.value());
            case UNDO -> words.say(locale, "listing.bulk.what.undo");
        };
    }

    private List<BulkPart.Row> refused(Bulk bulk, Locale locale) {
        if (bulk.refused() == 0 || bulk.state().isBusy()) {
            return List.of();
        }
        var refused = bulks.refused(bulk.id());
        var names = leads.all(refused.stream().map(it -> new LeadId(it.lead())).toList()).stream()
                .collect(Collectors.toMap(
                        it -> it.id().value(), it -> it.contact().shown()));
        return refused.stream()
                .map(it -> new BulkPart.Row(
                        names.getOrDefault(it.lead(), it.lead().toString()),
                        "/leads/" + it.lead(),
                        words.say(locale, "listing.bulk.reason." + it.reason())))
                .toList();
    }
}
