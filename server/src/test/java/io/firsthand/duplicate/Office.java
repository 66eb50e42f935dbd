package io.firsthand.duplicate;

import io.firsthand.identity.Cast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.Lead;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Somebody who has leads arrive and looks for duplicates, for tests. */
@TestComponent
public class Office {

    private static final Instant MAY = Instant.parse("2026-05-04T09:30:00Z");

    private final Leads leads;
    private final Hunt hunt;
    private final Duplicates duplicates;
    private final Cast cast;

    Office(Leads leads, Hunt hunt, Duplicates duplicates, Cast cast) {
        this.leads = leads;
        this.hunt = hunt;
        this.duplicates = duplicates;
        this.cast = cast;
    }

    public Cast.Company opens() {
        return cast.found("Office " + UUID.randomUUID());
    }

    static Arrival arrival(ContactDetails contact, @Nullable String company) {
        return Arrival.of(
                contact,
                company,
                Source.of(Channel.REFERRAL, null),
                null,
                Provenance.of(How.TYPED, Grade.C, MAY, null, "Ada Lovelace"));
    }

    public Lead meets(
            Cast.Company where, String name, @Nullable String email, @Nullable String phone, @Nullable String company) {
        return meets(where, arrival(ContactDetails.of(name, email, phone, null), company));
    }

    public Lead meets(Cast.Company where, Arrival arrival) {
        return meets(where, List.of(arrival)).getFirst();
    }

    public List<Lead> meets(Cast.Company where, List<Arrival> arrivals) {
        return where.in(() -> {
            var met = new ArrayList<Lead>();
            for (var from = 0; from < arrivals.size(); from += 500) {
                var some = arrivals.subList(from, Math.min(arrivals.size(), from + 500));
                for (var outcome : leads.takeAll(some, where.maya().actor())) {
                    var id = switch (outcome) {
                        case Outcome.Created(var lead) -> lead;
                        case Outcome.Seen(var lead) -> lead;
                        case Outcome.Unchanged(var lead) -> lead;
                        case Outcome.Refused(var mistakes) -> throw new AssertionError(mistakes.toString());
                    };
                    met.add(leads.get(id).orElseThrow());
                }
            }
            return met;
        });
    }

    public Lead now(Cast.Company where, Lead lead) {
        return where.in(() -> leads.get(lead.id()).orElseThrow());
    }

    /** Everything that waits is looked at. */
    public void hunts(Cast.Company where) {
        where.run(() -> {
            while (hunt.round() > 0) {
                // on
            }
        });
    }

    public List<Pair> queue(Cast.Company where) {
        return list(where, Pair.State.OPEN);
    }

    List<Pair> list(Cast.Company where, Pair.State state) {
        return where.in(() -> {
            var all = new ArrayList<Pair>();
            for (var cursor = Optional.<Cursor>empty(); ; ) {
                var page = duplicates.list(state, cursor, 100);
                all.addAll(page.pairs());
                if (page.next().isEmpty()) {
                    return all;
                }
                cursor = page.next();
            }
        });
    }

    /** The pairs as sets of names, for comparing. */
    Set<String> names(Cast.Company where) {
        var names = new TreeSet<String>();
        queue(where)
                .forEach(it -> names.add(String.join(
                        " = ",
                        new TreeSet<>(List.of(
                                it.one().details().shown(), it.other().details().shown())))));
        return names;
    }

    static Map<String, Object> custom(String... fields) {
        var map = new java.util.HashMap<String, Object>();
        for (var i = 0; i < fields.length; i += 2) {
            map.put(fields[i], fields[i + 1]);
        }
        return map;
    }
}
