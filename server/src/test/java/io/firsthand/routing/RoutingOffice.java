package io.firsthand.routing;

import io.firsthand.field.CustomFields;
import io.firsthand.field.FieldType;
import io.firsthand.identity.Cast;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Cast.Member;
import io.firsthand.identity.Email;
import io.firsthand.identity.Function;
import io.firsthand.identity.NewPerson;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Role;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.routing.Group.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where leads are handed out: people of sales, rules, groups, and leads that arrive. */
@TestComponent
public class RoutingOffice {

    /** A Monday, in business hours of Berlin. */
    public static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Cast cast;
    private final Setups setups;
    private final RuleChanges rules;
    private final GroupChanges groups;
    private final Absences absences;
    private final Routing routing;
    private final Leads leads;
    private final CustomFields fields;
    private final TransactionTemplate transaction;

    RoutingOffice(
            Cast cast,
            Setups setups,
            RuleChanges rules,
            GroupChanges groups,
            Absences absences,
            Routing routing,
            Leads leads,
            CustomFields fields,
            PlatformTransactionManager transactions) {
        this.cast = cast;
        this.setups = setups;
        this.rules = rules;
        this.groups = groups;
        this.absences = absences;
        this.routing = routing;
        this.leads = leads;
        this.fields = fields;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A workspace that routes, with a field for territories. */
    public Company opens() {
        var company = cast.found("Routing " + NUMBER.incrementAndGet());
        company.run(() -> {
            fields.define(Map.of("Territory", FieldType.TEXT));
            setups.turn(true);
        });
        return company;
    }

    public Member rep(Company company, String name) {
        var email = new Email(name.toLowerCase(Locale.ROOT) + "." + NUMBER.incrementAndGet() + "@reps.example");
        return cast.add(company.workspace(), new NewPerson(email, name, Function.SALES, Role.MEMBER));
    }

    public UUID group(Company company, String name, Hours hours, Member... members) {
        var seats = Arrays.stream(members)
                .map(it -> new GroupWish.Seat(it.person().id(), 1))
                .toList();
        return group(company, name, hours, seats);
    }

    public UUID group(Company company, String name, Hours hours, List<GroupWish.Seat> seats) {
        return company.in(() -> done(groups.add(new GroupWish(name, hours, seats))));
    }

    public UUID rule(Company company, String name, String condition, Target target, String... skills) {
        return company.in(
                () -> done(rules.add(new RuleWish(name, condition, Optional.of(target), List.of(skills), true))));
    }

    /** Noted by themselves. */
    public UUID absence(Company company, Member member, LocalDate first, LocalDate last) {
        return company.in(() -> {
            if (absences.note(member.person().id(), first, last, member.actor())
                    instanceof AbsenceChange.Noted(var it)) {
                return it.id();
            }
            throw new AssertionError("Not noted");
        });
    }

    private static UUID done(Saved saved) {
        if (saved instanceof Saved.Done(var id)) {
            return id;
        }
        throw new AssertionError(saved.toString());
    }

    public LeadId arrives(Company company, String name) {
        return arrives(company, name, null, null, null, null);
    }

    public LeadId arrives(
            Company company,
            String name,
            @Nullable String firm,
            @Nullable String territory,
            @Nullable PersonId spoke,
            @Nullable PersonId owner) {
        return company.in(() -> {
            var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "."
                    + NUMBER.incrementAndGet() + "@"
                    + (firm == null ? "gmail.com" : firm.toLowerCase(Locale.ROOT) + ".example");
            var arrival = Arrival.of(
                            ContactDetails.of(name, email, null, null),
                            firm,
                            Source.of(Channel.BOOTH_CONVERSATION, null),
                            null,
                            Provenance.of(
                                    How.TYPED,
                                    Grade.C,
                                    Instant.now().minusSeconds(3600),
                                    spoke,
                                    spoke == null ? "?" : "Rep"))
                    .withOwner(owner)
                    .withCustom(territory == null ? Map.of() : Map.of("Territory", territory));
            if (leads.create(arrival, company.maya().actor()) instanceof Outcome.Created(var lead)) {
                return lead;
            }
            throw new AssertionError("Not new: " + name);
        });
    }

    public List<LeadId> arrive(Company company, int number) {
        var all = new ArrayList<LeadId>();
        for (var i = 0; i < number; i++) {
            all.add(arrives(company, "Lead " + i));
        }
        return all;
    }

    public Map<LeadId, Decision> decide(Company company, Collection<LeadId> some, Instant now) {
        return decide(company, some, Map.of(), now);
    }

    public Map<LeadId, Decision> decide(
            Company company, Collection<LeadId> some, Map<LeadId, Set<PersonId>> except, Instant now) {
        return company.in(() -> Objects.requireNonNull(transaction.execute(_ -> routing.decide(some, except, now))));
    }

    public Decision decide(Company company, LeadId lead) {
        var decision = decide(company, List.of(lead), MONDAY).get(lead);
        if (decision == null) {
            throw new AssertionError("Nothing decided");
        }
        return decision;
    }
}
