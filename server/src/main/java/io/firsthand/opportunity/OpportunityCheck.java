package io.firsthand.opportunity;

import io.firsthand.lead.Arrival;
import io.firsthand.lead.Checker;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.opportunity.Opportunity.Status;
import io.firsthand.opportunity.OpportunityRepository.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks and tidies what somebody says of opportunities. */
final class OpportunityCheck {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final java.util.Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Instant now;
    private final Checker checker = new Checker();

    OpportunityCheck(Instant now) {
        this.now = now;
    }

    /** What a report comes to: a row to be written, or mistakes. */
    sealed interface Checked {

        record Good(Row row) implements Checked {}

        record Bad(List<Mistake> mistakes) implements Checked {}
    }

    static Checked check(UUID id, NewOpportunity it, Instant now) {
        var check = new OpportunityCheck(now);
        var terms = check.terms(it.terms());
        var opened = check.checker.time("openedAt", it.openedAt(), now);
        var closed = it.status() == Status.OPEN ? null : check.end(it.closedAt());
        var reason = it.status() == Status.LOST ? check.reason(it.lostReason()) : null;
        var key = it.key() == null ? null : check.key(it.key());
        return check.checker.isContent()
                ? new Checked.Good(new Row(
                        new Opportunity(
                                id, it.lead(), 1, terms, it.status(), opened, closed, reason, it.batch(), false, now),
                        key))
                : new Checked.Bad(check.checker.mistakes());
    }

    List<Mistake> mistakes() {
        return checker.mistakes();
    }

    Terms terms(Terms it) {
        var name = checker.line("name", it.name(), LONGEST_LINE);
        if (name == null && it.name().isBlank()) {
            checker.add("name", Reason.MISSING, "");
        }
        return new Terms(
                name == null ? "" : name,
                it.amount() == null ? null : amount(it.amount()),
                it.amount() == null ? null : currency(it.currency()),
                it.expectedClose() == null ? null : day(it.expectedClose()),
                checker.line("stageWords", it.stageWords(), LONGEST_LINE));
    }

    /** The size first: a number of nine characters can have a thousand million digits, which nobody should write out. */
    private BigDecimal amount(BigDecimal given) {
        if (given.signum() < 0 || given.compareTo(LARGEST) >= 0) {
            checker.add("amount", Reason.NOT_AN_AMOUNT, "");
            return BigDecimal.ZERO;
        }
        var amount = Terms.tidy(given);
        if (amount.scale() > MOST_DECIMALS) {
            checker.add("amount", Reason.NOT_AN_AMOUNT, "");
        }
        return amount;
    }

    private @Nullable String currency(@Nullable String given) {
        if (given == null || given.isBlank()) {
            checker.add("currency", Reason.MISSING, "");
            return null;
        }
        var currency = given.strip().toUpperCase(Locale.ROOT);
        if (!CURRENCIES.contains(currency)) {
            checker.add("currency", Reason.NOT_A_CURRENCY, "");
        }
        return currency;
    }

    private LocalDate day(LocalDate given) {
        if (given.isBefore(EARLIEST)) {
            checker.add("expectedClose", Reason.TOO_EARLY, EARLIEST.toString());
        } else if (given.isAfter(LATEST)) {
            checker.add("expectedClose", Reason.TOO_LATE, LATEST.toString());
        }
        return given;
    }

    /** When it ended: now, if nobody says. */
    Instant end(@Nullable Instant given) {
        return checker.time("closedAt", given == null ? now : given, now);
    }

    @Nullable String reason(@Nullable String given) {
        return checker.block("lostReason", given, LONGEST_REASON);
    }

    private Arrival.Key key(Arrival.Key it) {
        var system = checker.line("key.system", it.system(), LONGEST_LINE);
        var key = checker.line("key.key", it.key(), LONGEST_LINE);
        if (system == null) {
            checker.add("key.system", Reason.MISSING, "");
        }
        if (key == null) {
            checker.add("key.key", Reason.MISSING, "");
        }
        return new Arrival.Key(system == null ? "" : system, key == null ? "" : key);
    }
}
