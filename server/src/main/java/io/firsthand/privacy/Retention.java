package io.firsthand.privacy;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.lead.Contact;
import io.firsthand.lead.ContactDirectory;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.Idle;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.privacy.RetentionRule.Mode;
import io.firsthand.privacy.RetentionRule.Whom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases, or proposes to erase, whom there is no reason to keep any longer. */
@Service
public class Retention {

    /** So many are looked at, listed and erased at most at a time. */
    public static final int MOST = 500;

    private static final int USUAL_MONTHS = 24;
    private static final Duration BETWEEN_RUNS = Duration.ofHours(23);

    private final RetentionRepository rules;
    private final ContactDirectory contacts;
    private final Leads leads;
    private final Consents consents;
    private final Erasures erasures;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Retention(
            RetentionRepository rules,
            ContactDirectory contacts,
            Leads leads,
            Consents consents,
            Erasures erasures,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rules = rules;
        this.contacts = contacts;
        this.leads = leads;
        this.consents = consents;
        this.erasures = erasures;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One for each group of people; off until somebody switches it on. */
    @Transactional(readOnly = true)
    public List<RetentionRule> rules() {
        var set = rules.all(CurrentWorkspace.get().value()).stream()
                .collect(Collectors.toMap(RetentionRule::whom, Function.identity()));
        return Arrays.stream(Whom.values())
                .map(it -> set.getOrDefault(it, new RetentionRule(it, USUAL_MONTHS, Mode.OFF)))
                .toList();
    }

    /** Returns what is wrong, or nothing when it was done; whoever switches a rule on answers for what it erases. */
    @Transactional
    public List<Mistake> set(RetentionRule rule, Actor actor) {
        if (rule.months() < RetentionRule.SHORTEST || rule.months() > RetentionRule.LONGEST) {
            return List.of(
                    new Mistake("months", Reason.OUT_OF_RANGE, RetentionRule.SHORTEST + "–" + RetentionRule.LONGEST));
        }
        rules.put(CurrentWorkspace.get().value(), rule, actor.id(), clock.instant());
        return List.of();
    }

    /** Whom a rule would erase now, those first who have been quiet the longest; at most {@link #MOST}. */
    @Transactional(readOnly = true)
    public List<Contact> due(Whom whom, int months) {
        return dueIds(whom, months).stream()
                .flatMap(it -> leads.contact(it).stream())
                .toList();
    }

    private List<ContactId> dueIds(Whom whom, int months) {
        var idle = contacts.idle(
                switch (whom) {
                    case WITHDRAWN -> Idle.WITHDRAWN;
                    case CLOSED -> Idle.CLOSED;
                    case UNANSWERED -> Idle.OPEN;
                },
                before(months),
                MOST);
        var consenting = consents.consenting(idle);
        return idle.stream().filter(it -> !consenting.contains(it)).toList();
    }

    private Instant before(int months) {
        return clock.instant().atZone(ZoneOffset.UTC).minusMonths(months).toInstant();
    }

    /** Erases those of the given that the rule is still about; returns how many. Each is erased for itself. */
    public int apply(Whom whom, int months, Collection<ContactId> some, Actor actor) {
        var wanted = Set.copyOf(some);
        var due = transaction.execute(_ -> dueIds(whom, months));
        var erased = 0;
        for (var contact : due == null ? List.<ContactId>of() : due) {
            if (wanted.contains(contact) && erasures.eraseKept(contact, actor)) {
                erased++;
            }
        }
        return erased;
    }

    /** Applies the rules that are to be applied and were not for a day; only one server does. */
    void run() {
        var workspace = CurrentWorkspace.get();
        for (var rule : Objects.requireNonNull(transaction.execute(_ -> rules()))) {
            if (rule.mode() == Mode.APPLY) {
                var now = clock.instant();
                var by = transaction.execute(
                        _ -> rules.claim(workspace.value(), rule.whom(), now, now.minus(BETWEEN_RUNS))
                                .orElse(null));
                if (by != null) {
                    var actor = new Actor(workspace, by, Actor.Via.COMMAND, Set.of(Permission.MANAGE_PRIVACY));
                    var due = transaction.execute(_ -> dueIds(rule.whom(), rule.months()));
                    apply(rule.whom(), rule.months(), due == null ? List.of() : due, actor);
                }
            }
        }
    }
}
