package io.firsthand.committee;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Checker;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What companies may buy: each has its main purchase, and others beside it if somebody opens one. */
@Service
@Transactional
public class Purchases {

    private static final int LONGEST = 100;
    private static final int MOST = 20;

    private final PurchaseRepository purchases;
    private final Leads leads;
    private final LeadRecords records;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Purchases(PurchaseRepository purchases, Leads leads, LeadRecords records, Ledger ledger, Ids ids, Clock clock) {
        this.purchases = purchases;
        this.leads = leads;
        this.records = records;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a wish to open, rename, close or reopen one. */
    public sealed interface Opening {

        /** It stands so now. */
        record Done(Purchase purchase) implements Opening {}

        /** There is no such company or purchase; the main one always is as it is. */
        record Missing() implements Opening {}

        /** Nothing was written, for these reasons. */
        record Refused(List<Mistake> mistakes) implements Opening {

            public Refused {
                mistakes = List.copyOf(mistakes);
            }
        }
    }

    /** The main one first, then the others as they were opened. */
    @Transactional(readOnly = true)
    public List<Purchase> of(CompanyId company) {
        return Stream.concat(
                        Stream.of(Purchase.main(company)),
                        purchases.of(CurrentWorkspace.get().value(), company).stream())
                .toList();
    }

    /** One of a company, by its id. */
    @Transactional(readOnly = true)
    public Optional<Purchase> find(CompanyId company, UUID id) {
        return of(company).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** One that is not the main one. */
    @Transactional(readOnly = true)
    public Optional<Purchase> find(UUID id) {
        return purchases.find(CurrentWorkspace.get().value(), id);
    }

    public Opening open(CompanyId company, String given, Actor actor) {
        if (leads.company(company).isEmpty()) {
            return new Opening.Missing();
        }
        var checker = new Checker();
        var name = name(given, checker);
        if (purchases.of(CurrentWorkspace.get().value(), company).size() >= MOST) {
            checker.add("name", Reason.TOO_MANY, String.valueOf(MOST));
        }
        if (!checker.isContent()) {
            return new Opening.Refused(checker.mistakes());
        }
        var it = new Purchase(ids.next(), company, name, now(), null);
        var lead = story(company, null);
        purchases.insert(CurrentWorkspace.get().value(), it, lead, actor.id());
        ledger.append(CommitteeFacts.purchase(it, lead, "opened", actor.id(), now()));
        return new Opening.Done(it);
    }

    private @Nullable LeadId story(CompanyId company, @Nullable UUID purchase) {
        var lead = purchases.story(CurrentWorkspace.get().value(), company, purchase);
        lead.ifPresent(it -> records.changing(List.of(it)));
        return lead.orElse(null);
    }

    /** Renames it, and closes or reopens it; written with a fact if anything changes. */
    public Opening change(UUID id, String given, boolean isOver, Actor actor) {
        var it = purchases.find(CurrentWorkspace.get().value(), id).orElse(null);
        if (it == null) {
            return new Opening.Missing();
        }
        var checker = new Checker();
        var name = name(given, checker);
        if (!checker.isContent()) {
            return new Opening.Refused(checker.mistakes());
        }
        var closed = !isOver ? null : it.closedAt() != null ? it.closedAt() : now();
        var after = new Purchase(it.id(), it.company(), name, it.openedAt(), closed);
        if (!after.equals(it)) {
            var lead = story(it.company(), id);
            purchases.change(CurrentWorkspace.get().value(), id, name, closed, lead);
            ledger.append(CommitteeFacts.purchase(after, lead, news(it, after), actor.id(), now()));
        }
        return new Opening.Done(after);
    }

    private static String news(Purchase before, Purchase after) {
        if (before.closedAt() == null && after.closedAt() != null) {
            return "closed";
        }
        return before.closedAt() != null && after.closedAt() == null ? "reopened" : "renamed";
    }

    private Instant now() {
        return clock.instant().truncatedTo(MILLIS);
    }

    private static String name(String given, Checker checker) {
        var name = checker.line("name", given, LONGEST);
        if (name == null && checker.isContent()) {
            checker.add("name", Reason.MISSING, "");
        }
        return name == null ? "" : name;
    }
}
