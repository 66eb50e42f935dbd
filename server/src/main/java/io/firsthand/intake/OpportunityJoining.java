package io.firsthand.intake;

import io.firsthand.identity.Actor;
import io.firsthand.intake.LinkRepository.Link;
import io.firsthand.lead.Arrival;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opening;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Opportunity.Status;
import io.firsthand.opportunity.Terms;
import io.firsthand.table.Booleans;
import io.firsthand.table.Currencies;
import io.firsthand.table.Fault;
import io.firsthand.table.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Deals and opportunities.
 *
 * @param actor null in a check
 */
record OpportunityJoining(
        Opportunities opportunities,
        LinkRepository links,
        UUID batch,
        Instant now,
        @Nullable Actor actor,
        Foreseen foreseen)
        implements Joining<OpportunityJoining.Told> {

    /** An opportunity before its lead is known. */
    record Told(
            Terms terms,
            Status status,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable String lostReason,
            Arrival.Key key) {}

    @Override
    public Reference reference(Cells cells) {
        var system = Joining.systemOf(cells.plan());
        var reference = Reference.of(system, cells.said());
        var id = cells.get(Field.EXTERNAL_ID);
        return id == null ? reference : reference.orOpportunity(ExternalKeys.opportunity(system, id));
    }

    @Override
    public Reads<Told> read(Cells cells) {
        // A list without ids is taken all the same: what a row says is its name.
        var id = cells.plan().columnOf(Field.EXTERNAL_ID).isEmpty() ? cells.id() : cells.get(Field.EXTERNAL_ID);
        if (id == null || id.length() > 200) {
            return new Reads.Fails<>(List.of(Fault.of("noId", cells.nameOf(Field.EXTERNAL_ID))));
        }
        var faults = new ArrayList<Fault>();
        var closes = cells.time(Field.CLOSED, faults);
        var created = cells.time(Field.CREATED, faults).filter(it -> !it.isAfter(now));
        var amount = amount(cells, faults);
        if (!faults.isEmpty()) {
            return new Reads.Fails<>(faults);
        }
        var status = status(cells);
        var ended = closes.filter(it -> !it.isAfter(now)).orElse(now);
        var name = cells.get(Field.SUBJECT);
        var day = closes.map(
                it -> LocalDate.ofInstant(it, ZoneId.of(cells.plan().reading().zone())));
        return new Reads.Says<>(new Told(
                new Terms(
                        name == null ? id : name,
                        amount.orElse(null),
                        amount.isEmpty() ? null : currency(cells),
                        day.orElse(null),
                        cells.get(Field.STAGE)),
                status,
                created.orElse(status == Status.OPEN ? now : ended),
                status == Status.OPEN ? null : ended,
                status == Status.LOST ? cells.get(Field.LOST_REASON) : null,
                ExternalKeys.opportunity(Joining.systemOf(cells.plan()), id)));
    }

    private static Status status(Cells cells) {
        var won = cells.get(Field.CONVERTED);
        return won != null && Booleans.read(won).orElse(false)
                ? Status.WON
                : cells.meaning(Field.STAGE).flatMap(Status::of).orElse(Status.OPEN);
    }

    private static Optional<BigDecimal> amount(Cells cells, List<Fault> faults) {
        var cell = cells.get(Field.AMOUNT);
        if (cell == null) {
            return Optional.empty();
        }
        var amount = Numbers.read(cell, cells.plan().reading().decimalComma());
        if (amount.isEmpty() || amount.get().signum() < 0) {
            faults.add(Fault.of("notAnAmount", cells.nameOf(Field.AMOUNT), Cells.shown(cell)));
            return Optional.empty();
        }
        return amount.map(it -> it.setScale(Math.min(it.scale(), 4), RoundingMode.HALF_UP));
    }

    /** In its own column or beside the amount; else what is said for the file. */
    private static String currency(Cells cells) {
        var cell = cells.get(Field.CURRENCY);
        if (cell != null) {
            return cell;
        }
        var usual = cells.plan().fallback().currency();
        var amount = cells.get(Field.AMOUNT);
        return amount == null ? usual : Currencies.beside(amount, usual).orElse(usual);
    }

    @Override
    public List<Taken> take(List<Matched<Told>> some) {
        if (actor == null) {
            var known =
                    opportunities.known(some.stream().map(it -> it.it().key()).toList());
            return some.stream()
                    .map(it -> {
                        foreseen.link(it.it().key());
                        var isKnown = known.contains(it.it().key())
                                || !foreseen.takes(it.it().key());
                        return Taken.of(isKnown ? Verdict.UPDATE : Verdict.CREATE, it.lead());
                    })
                    .toList();
        }
        var opened = opportunities.takeAll(some.stream().map(this::opportunity).toList(), actor);
        var taken = new ArrayList<Taken>();
        var found = new ArrayList<Link>();
        for (var i = 0; i < opened.size(); i++) {
            var it = some.get(i);
            var lead = Objects.requireNonNull(it.lead());
            taken.add(
                    switch (opened.get(i)) {
                        case Opening.Opened _ -> Taken.of(Verdict.CREATE, lead);
                        case Opening.Changed _ -> Taken.of(Verdict.UPDATE, lead);
                        case Opening.Unchanged _ -> Taken.skipped("known", lead);
                        case Opening.Refused(var mistakes) -> Verdicts.refused(mistakes);
                    });
            if (!(opened.get(i) instanceof Opening.Refused)) {
                found.add(new Link(it.it().key(), lead.value()));
            }
        }
        links.add(found);
        return taken;
    }

    private NewOpportunity opportunity(Matched<Told> it) {
        var told = it.it();
        return new NewOpportunity(
                Objects.requireNonNull(it.lead()),
                told.terms(),
                told.openedAt(),
                told.status(),
                told.closedAt(),
                told.lostReason(),
                told.key(),
                batch);
    }
}
