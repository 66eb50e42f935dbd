package io.firsthand.handoff.web;

import io.firsthand.clock.Clocks;
import io.firsthand.clock.StepAt;
import io.firsthand.criterion.Criterion;
import io.firsthand.handoff.Handoff;
import io.firsthand.handoff.HandoffBook;
import io.firsthand.handoff.Inbox;
import io.firsthand.handoff.Offers;
import io.firsthand.handoff.Packets;
import io.firsthand.handoff.Replies;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadSection;
import io.firsthand.web.Html;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts handoffs on the page of a lead. */
@Component
class HandoffSections implements LeadSection {

    private final HandoffBook handoffs;
    private final Replies replies;
    private final Offers offers;
    private final Packets packets;
    private final Clocks clocks;
    private final InboxRows rows;
    private final People people;
    private final Clock clock;

    HandoffSections(
            HandoffBook handoffs,
            Replies replies,
            Offers offers,
            Packets packets,
            Clocks clocks,
            InboxRows rows,
            People people,
            Clock clock) {
        this.handoffs = handoffs;
        this.replies = replies;
        this.offers = offers;
        this.packets = packets;
        this.clocks = clocks;
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Column column() {
        return Column.MAIN;
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public Optional<Html> of(Lead lead, Actor actor, Locale locale) {
        var all = handoffs.of(lead.id());
        var mayWrite = actor.may(Permission.WRITE_LEADS) && !lead.withdrawn() && !lead.erased();
        var open = all.stream().filter(Handoff::isOpen).findFirst().orElse(null);
        if (all.isEmpty() && !mayWrite) {
            return Optional.empty();
        }
        var item = open == null
                ? null
                : new Inbox.Item(open, clocks.of(List.of(open.id())).getOrDefault(open.id(), List.of()));
        var now = clock.instant();
        return Optional.of(new HandoffSection(
                lead.id().value().toString(),
                item == null ? null : row(item, actor, locale),
                item == null
                        ? List.of()
                        : item.clocks().stream().map(it -> Due.of(it, now)).toList(),
                item == null ? List.of() : steps(item, now),
                all.stream()
                        .filter(it -> !it.isOpen())
                        .sorted(Comparator.comparingInt(Handoff::number).reversed())
                        .toList(),
                people.names(),
                all.isEmpty() ? Map.of() : criteria(all.getLast()),
                mayWrite && open == null && lead.stage().isOpen(),
                mayWrite && open != null && offers.mayRecall(open, actor)));
    }

    private @Nullable InboxRow row(Inbox.Item item, Actor actor, Locale locale) {
        return rows.of(List.of(item), actor, locale).stream()
                .findFirst()
                .map(it -> it.answeredBy(replies.mayAnswer(item.handoff(), actor)))
                .orElse(null);
    }

    /** What happens by itself if nobody acts. */
    private static List<StepAt> steps(Inbox.Item item, Instant now) {
        return item.clocks().stream()
                .filter(it -> it.isOpen() && !it.isPaused())
                .flatMap(it -> it.steps().stream())
                .filter(it -> it.at().isAfter(now))
                .distinct() // two promises may end at one time
                .sorted(Comparator.comparing(StepAt::at))
                .toList();
    }

    private Map<String, String> criteria(Handoff it) {
        return packets.contentOf(it).criteria().stream()
                .collect(Collectors.toMap(Criterion::key, Criterion::question, (first, _) -> first));
    }
}
