package io.firsthand.show;

import io.firsthand.database.Ids;
import io.firsthand.lead.Checker;
import io.firsthand.lead.Mistake.Reason;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What shows cost, item by item. */
@Service
@Transactional
public class Costs {

    static final int LONGEST = 200;
    private static final int MOST = 500;
    private static final int DECIMALS = 4;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final CostRepository costs;
    private final Shows shows;
    private final Ids ids;
    private final Clock clock;

    Costs(CostRepository costs, Shows shows, Ids ids, Clock clock) {
        this.costs = costs;
        this.shows = shows;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the order in which they were written down. */
    @Transactional(readOnly = true)
    public List<Cost> of(UUID show) {
        return costs.of(show);
    }

    public Writing<Cost> add(UUID show, Cost.Wish wish) {
        if (shows.find(show).isEmpty()) {
            return new Writing.Missing<>();
        }
        var checker = new Checker();
        if (costs.of(show).size() >= MOST) {
            checker.add("description", Reason.TOO_MANY, String.valueOf(MOST));
        }
        var cost = cost(ids.next(), wish, checker);
        if (!checker.isContent()) {
            return new Writing.Refused<>(checker.mistakes());
        }
        costs.insert(show, cost);
        return new Writing.Done<>(cost);
    }

    public Writing<Cost> change(UUID show, UUID id, Cost.Wish wish) {
        if (shows.find(show).isEmpty() || costs.find(show, id).isEmpty()) {
            return new Writing.Missing<>();
        }
        var checker = new Checker();
        var cost = cost(id, wish, checker);
        if (!checker.isContent()) {
            return new Writing.Refused<>(checker.mistakes());
        }
        costs.update(show, cost);
        return new Writing.Done<>(cost);
    }

    /** Takes an item away, or puts it back; false if there is no such item. */
    public boolean withdraw(UUID show, UUID id, boolean isWithdrawn) {
        return costs.withdraw(show, id, isWithdrawn, clock.instant());
    }

    private static Cost cost(UUID id, Cost.Wish wish, Checker checker) {
        var description = checker.line("description", wish.description(), LONGEST);
        var isCost = wish.amount().signum() >= 0 && wish.amount().compareTo(LARGEST) <= 0;
        var amount = isCost ? wish.amount().stripTrailingZeros() : BigDecimal.ZERO;
        if (!isCost || amount.scale() > DECIMALS) {
            checker.add("amount", Reason.NOT_AN_AMOUNT, "");
        }
        var currency = wish.currency().strip().toUpperCase(Locale.ROOT);
        if (!CURRENCIES.contains(currency)) {
            checker.add("currency", Reason.NOT_A_CURRENCY, "");
        }
        return new Cost(
                id,
                wish.kind(),
                description == null ? "" : description,
                amount.scale() < 0 ? amount.setScale(0) : amount,
                currency);
    }
}
