package io.firsthand.listing.web;

import io.firsthand.dossier.TrustCards;
import io.firsthand.identity.People;
import io.firsthand.lead.Count;
import io.firsthand.lead.Cursor;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadGroup;
import io.firsthand.lead.LeadGroup.By;
import io.firsthand.lead.LeadGroups;
import io.firsthand.lead.LeadPage;
import io.firsthand.lead.LeadQuery;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import io.firsthand.listing.Column;
import io.firsthand.listing.ListFilter;
import io.firsthand.listing.SavedViews;
import io.firsthand.verdict.Judged;
import io.firsthand.verdict.Verdicts;
import io.firsthand.web.Tab;
import io.firsthand.web.Words;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts lists of leads together. */
@Component
class LeadLists {

    private static final int ROWS = 50;

    private final Leads leads;
    private final LeadGroups counts;
    private final Groups groups;
    private final SavedViews views;
    private final People people;
    private final TrustCards trustCards;
    private final Verdicts verdicts;
    private final ListChoices choices;
    private final Words words;

    LeadLists(
            Leads leads,
            LeadGroups counts,
            Groups groups,
            SavedViews views,
            People people,
            TrustCards trustCards,
            Verdicts verdicts,
            ListChoices choices,
            Words words) {
        this.leads = leads;
        this.counts = counts;
        this.groups = groups;
        this.views = views;
        this.people = people;
        this.trustCards = trustCards;
        this.verdicts = verdicts;
        this.choices = choices;
        this.words = words;
    }

    LeadListPart part(ListAddress address, @Nullable String cursor, Reader reader, boolean mayWrite) {
        var query = reader.query(address.filter());
        var from = cursor(cursor, query);
        var by = address.filter().group();
        var counting = Aside.begin(() -> numbers(query));
        var page = by == null ? leads.list(query, from, ROWS) : new LeadPage(List.of(), Optional.empty());
        var rows = by == null ? rows(page, address, null, reader, mayWrite) : null;
        var inGroups = by == null ? null : groups.of(address, by, null, reader);
        var numbers = counting.end();
        var view = address.view();
        return new LeadListPart(
                address,
                view != null && view.owner().equals(reader.person().id()),
                stages(address, numbers.byStage(), reader.locale()),
                numbers.count(),
                columns(address, reader),
                rows,
                inGroups,
                from.isPresent() ? address.page(null) : null,
                page.next().map(next -> address.page(next.text())).orElse(null),
                choices.in(reader.locale()),
                mayWrite);
    }

    private record Numbers(List<LeadGroup> byStage, Count count) {}

    /** What was searched for is counted once, by stage. */
    private Numbers numbers(LeadQuery query) {
        var byStage = counts.of(query.withStages(Set.of()), By.STAGE);
        if (query.text() == null) {
            return new Numbers(byStage, leads.count(query));
        }
        var chosen = query.stages().stream().map(Stage::id).toList();
        var counted = byStage.stream()
                .filter(it -> chosen.isEmpty() || chosen.contains(it.key()))
                .toList();
        return new Numbers(byStage, LeadGroup.sum(counted));
    }

    LeadRows group(ListAddress address, String key, @Nullable String cursor, Reader reader, boolean mayWrite) {
        var by = address.filter().group();
        if (by == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var query = narrowed(address, by, key, reader);
        var page = leads.list(query, cursor(cursor, query), ROWS);
        var more = page.next().map(next -> address.rows(by, key, next.text())).orElse(null);
        return rows(page, address, more, reader, mayWrite);
    }

    private static LeadQuery narrowed(ListAddress address, By by, String key, Reader reader) {
        try {
            return Groups.narrowed(reader.query(address.filter()), by, key);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "There is no such group", e);
        }
    }

    GroupRows groups(ListAddress address, By by, @Nullable UUID after, Reader reader) {
        return groups.of(address, by, after, reader);
    }

    private LeadRows rows(LeadPage page, ListAddress address, @Nullable String more, Reader reader, boolean mayWrite) {
        return new LeadRows(rowsOf(page.leads(), reader.locale()), columns(address, reader), mayWrite, more);
    }

    List<LeadRow> rowsOf(List<Lead> some, Locale locale) {
        var names = people.names();
        var judged = verdicts.of(some.stream().map(Lead::id).toList());
        return some.stream()
                .map(lead -> row(lead, judged.get(lead.id()), names, locale))
                .toList();
    }

    private LeadRow row(Lead lead, @Nullable Judged judged, Map<UUID, String> names, Locale locale) {
        var owner = lead.owner();
        return new LeadRow(
                lead, trustCards.of(lead, judged, locale), owner == null ? null : names.get(owner.value()), judged);
    }

    static Optional<Cursor> cursor(@Nullable String text, LeadQuery query) {
        return Optional.ofNullable(text).flatMap(it -> Cursor.parse(it, query.sort()));
    }

    private List<Column> columns(ListAddress address, Reader reader) {
        var chosen = address.filter().get("columns");
        return Column.of(
                chosen == null && address.view() == null
                        ? views.habit(reader.person()).columns()
                        : chosen);
    }

    private List<Tab> stages(ListAddress address, List<LeadGroup> numbers, Locale locale) {
        var isExact = numbers.stream().noneMatch(it -> it.count().isAtLeast());
        var byStage = numbers.stream()
                .collect(Collectors.toMap(LeadGroup::key, it -> it.count().value()));
        var chosen = address.filter().stages();
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(words.say(locale, "listing.all"), address.with("stage", null), chosen.isEmpty(), null));
        for (var stage : Stage.values()) {
            tabs.add(new Tab(
                    words.say(locale, "lead.stage." + stage.id()),
                    address.with("stage", toggled(chosen, stage)),
                    chosen.contains(stage),
                    isExact ? byStage.getOrDefault(stage.id(), 0L) : null));
        }
        return tabs;
    }

    private static @Nullable String toggled(EnumSet<Stage> chosen, Stage one) {
        var changed = EnumSet.copyOf(chosen);
        if (!changed.remove(one)) {
            changed.add(one);
        }
        return changed.isEmpty() ? null : changed.stream().map(Stage::id).collect(Collectors.joining(","));
    }

    List<Tab> views(ListAddress address, Reader reader) {
        var here = address.view();
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(words.say(reader.locale(), "listing.views.all"), "/leads?view=all", here == null, null));
        for (var view : views.of(reader.person())) {
            tabs.add(new Tab(
                    view.name(),
                    new ListAddress(ListFilter.parse(view.address()), view).list(),
                    here != null && here.id().equals(view.id()),
                    null));
        }
        return tabs;
    }
}
