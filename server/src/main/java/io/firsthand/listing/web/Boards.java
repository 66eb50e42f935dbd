package io.firsthand.listing.web;

import io.firsthand.lead.Count;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadGroup;
import io.firsthand.lead.LeadGroup.By;
import io.firsthand.lead.LeadGroups;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts boards together: how many leads each column has, and its first cards. */
@Component
class Boards {

    private static final int CARDS = 20;

    private final Leads leads;
    private final LeadGroups groups;
    private final LeadLists lists;

    Boards(Leads leads, LeadGroups groups, LeadLists lists) {
        this.leads = leads;
        this.groups = groups;
        this.lists = lists;
    }

    BoardPart of(ListAddress address, Reader reader, boolean mayWrite) {
        var query = reader.query(address.filter());
        var numbers = groups.of(query.withStages(Set.of()), By.STAGE);
        var isExact = numbers.stream().noneMatch(it -> it.count().isAtLeast());
        var counts = numbers.stream().collect(Collectors.toMap(LeadGroup::key, LeadGroup::count));
        var chosen = address.filter().stages();
        var columns = Arrays.stream(Stage.values())
                .filter(stage -> chosen.isEmpty() || chosen.contains(stage))
                .map(stage -> new BoardColumn(
                        stage,
                        counts.getOrDefault(stage.id(), new Count(0, !isExact)),
                        cards(address, stage, null, reader, mayWrite)))
                .toList();
        return new BoardPart(address, columns);
    }

    BoardCards cards(ListAddress address, Stage stage, @Nullable String cursor, Reader reader, boolean mayWrite) {
        var query = reader.query(address.filter()).withStages(Set.of(stage));
        var page = leads.list(query, LeadLists.cursor(cursor, query), CARDS);
        return new BoardCards(
                lists.rowsOf(page.leads(), reader.locale()),
                mayWrite,
                page.next().map(next -> address.column(stage.id(), next.text())).orElse(null));
    }

    BoardCard card(Lead lead, Locale locale) {
        return new BoardCard(lists.rowsOf(List.of(lead), locale).getFirst(), true);
    }
}
