package io.firsthand.knowledge;

import io.firsthand.capture.Captures;
import io.firsthand.capture.Hall;
import io.firsthand.capture.Phone;
import io.firsthand.capture.Taken;
import io.firsthand.identity.Cast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.ContactField;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Merges;
import io.firsthand.lead.Merging;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Signal;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import io.firsthand.opportunity.NewOpportunity;
import io.firsthand.opportunity.Opportunities;
import io.firsthand.opportunity.Terms;
import io.firsthand.touch.NewTouch;
import io.firsthand.touch.Touch;
import io.firsthand.touch.Touches;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Has everything happen to leads that something can be known from, in an order that a seed decides. */
@TestComponent
public class KnownPast {

    private static final Instant MAY = Instant.parse("2026-05-04T09:30:00Z");

    private final Leads leads;
    private final Merges merges;
    private final Touches touches;
    private final Opportunities opportunities;
    private final Captures captures;
    private final Hall hall;

    KnownPast(Leads leads, Merges merges, Touches touches, Opportunities opportunities, Captures captures, Hall hall) {
        this.leads = leads;
        this.merges = merges;
        this.touches = touches;
        this.opportunities = opportunities;
        this.captures = captures;
        this.hall = hall;
    }

    /** Returns the leads that it is about. */
    public List<LeadId> happens(Cast.Company company, long seed, int steps) {
        var phone = hall.phone(company, company.sam());
        return company.in(() -> {
            var history = new History(new Random(seed), company, phone);
            for (var step = 0; step < steps; step++) {
                history.step();
            }
            return history.known.stream().distinct().toList();
        });
    }

    private final class History {

        private final Random random;
        private final Cast.Company company;
        private final Phone phone;
        private final List<LeadId> known = new ArrayList<>();
        private final List<LeadId> withdrawn = new ArrayList<>();
        private final List<UUID> merged = new ArrayList<>();
        private final List<UUID> dealsTakenBack = new ArrayList<>();
        private final List<UUID> touchesTakenBack = new ArrayList<>();

        History(Random random, Cast.Company company, Phone phone) {
            this.random = random;
            this.company = company;
            this.phone = phone;
        }

        void step() {
            if (known.isEmpty() || random.nextInt(5) == 0) {
                switch (leads.create(arrival(), company.maya().actor())) {
                    case Outcome.Created(var lead) -> known.add(lead);
                    case Outcome.Seen(var lead) -> known.add(lead);
                    case Outcome.Unchanged(var lead) -> known.add(lead);
                    case Outcome.Refused _ -> {}
                }
                return;
            }
            var lead = known.get(random.nextInt(known.size()));
            var actor = company.sam().actor();
            var any = Leads.ANY_VERSION;
            switch (random.nextInt(16)) {
                case 0 -> leads.change(lead, any, LeadChange.NONE.withTags(List.of(word(), "Demo")), actor);
                case 1, 2 -> leads.move(lead, any, one(List.of(Stage.values())), null, actor);
                case 3 ->
                    leads.assign(
                            lead,
                            any,
                            random.nextBoolean() ? company.sam().person().id() : null,
                            actor);
                case 4 -> leads.correctSource(lead, any, source(), "because", actor);
                case 5, 6 -> leads.change(lead, any, change(), actor);
                case 7 ->
                    leads.recordSignal(lead, new Signal(one(List.of(Signal.Kind.values())), word(), time()), actor);
                case 8, 9 -> touch(lead);
                case 10 -> opportunities.open(NewOpportunity.open(lead, terms(), time()), actor);
                case 11 -> deal(lead);
                case 12 -> capture();
                case 13, 14 -> thinksAgain(lead);
                default -> merge(lead, known.get(random.nextInt(known.size())));
            }
        }

        private void touch(LeadId lead) {
            var all = touches.of(lead, 10);
            if (all.isEmpty() || random.nextInt(3) > 0) {
                var touch =
                        NewTouch.of(lead, Touch.Medium.CALL, Touch.Direction.OUTBOUND, Touch.Outcome.REACHED, time());
                touches.log(
                        random.nextBoolean() ? touch : touch.automatic(),
                        company.sam().actor());
            } else {
                var id = one(all).id();
                touches.withdraw(List.of(id), "wrong", company.sam().actor());
                touchesTakenBack.add(id);
            }
        }

        /** Takes a lead off the lists, or undoes something of earlier. */
        private void thinksAgain(LeadId lead) {
            var actor = company.maya().actor();
            switch (random.nextInt(6)) {
                case 0 -> {
                    leads.withdraw(List.of(lead), "wrong", actor);
                    withdrawn.add(lead);
                }
                case 1 -> any(withdrawn).ifPresent(it -> leads.restore(List.of(it), "right", actor));
                case 2 -> any(dealsTakenBack).ifPresent(it -> opportunities.restore(List.of(it), "right", actor));
                case 3 -> any(touchesTakenBack).ifPresent(it -> touches.restore(List.of(it), "right", actor));
                default -> any(merged).ifPresent(it -> merges.separate(it, actor));
            }
        }

        private void deal(LeadId lead) {
            var actor = company.sam().actor();
            var all = opportunities.of(lead);
            if (all.isEmpty()) {
                return;
            }
            var id = one(all).id();
            var any = Opportunities.ANY_VERSION;
            switch (random.nextInt(5)) {
                case 0 -> opportunities.win(id, any, null, actor);
                case 1 -> opportunities.lose(id, any, null, "too dear", actor);
                case 2 -> opportunities.reopen(id, any, actor);
                case 3 -> {
                    opportunities.withdraw(List.of(id), "wrong", actor);
                    dealsTakenBack.add(id);
                }
                default -> opportunities.change(id, any, terms(), actor);
            }
        }

        private void capture() {
            var notes = new HashMap<String, Object>();
            notes.put("text", "said");
            if (random.nextBoolean()) {
                notes.put("timeline", word());
            }
            if (random.nextBoolean()) {
                notes.put("rating", (long) random.nextInt(5) + 1);
            }
            if (random.nextBoolean()) {
                notes.put("interest", List.of(word()));
            }
            if (random.nextBoolean()) {
                notes.put("next", Map.of("text", "call"));
            }
            var values = new HashMap<String, Object>();
            values.put("source", Map.of("channel", "booth_conversation", "how", "card"));
            values.put("person", Map.of("name", "Booth " + word(), "email", email(), "title", "CTO"));
            values.put("notes", notes);
            var at = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(random.nextInt(3_600));
            if (captures.take(phone.capture(at, values).body()) instanceof Taken.Kept kept) {
                known.add(kept.conversation().lead());
            }
        }

        private void merge(LeadId one, LeadId other) {
            var merging = merges.merge(
                    leads.get(one).orElseThrow().contactId(),
                    leads.get(other).orElseThrow().contactId(),
                    Set.of(one(List.of(ContactField.values()))),
                    random.nextBoolean(),
                    company.sam().actor());
            if (merging instanceof Merging.Merged it) {
                merged.add(it.merge());
            }
        }

        private LeadChange change() {
            return switch (random.nextInt(4)) {
                case 0 -> LeadChange.NONE.withCompany(one(List.of("Acme Inc", "Flow", "Pack AG")), null);
                case 1 -> LeadChange.NONE.with(ContactField.TITLE, one(List.of("Head of Purchasing", "Intern", "CEO")));
                case 2 -> LeadChange.NONE.with(ContactField.EMAIL, email());
                default ->
                    LeadChange.NONE.withCustom("Employees", random.nextBoolean() ? null : "" + random.nextInt(900));
            };
        }

        private Arrival arrival() {
            var contact = new ContactDetails(
                    word(), null, null, random.nextInt(3) > 0 ? email() : null, "089 1234", "Werkleiterin");
            var custom = new HashMap<String, Object>();
            if (random.nextBoolean()) {
                custom.put("Employees", (long) random.nextInt(900));
            }
            if (random.nextBoolean()) {
                custom.put("Segment", word());
            }
            return Arrival.of(
                            contact,
                            random.nextBoolean() ? "Flow-Matic" : null,
                            source(),
                            random.nextBoolean() ? "note" : null,
                            Provenance.of(How.TYPED, Grade.C, time(), null, "Ada"))
                    .withCustom(custom);
        }

        private Source source() {
            return Source.of(one(List.of(Channel.values())), random.nextBoolean() ? word() : null);
        }

        private Terms terms() {
            return Terms.named("Line")
                    .withAmount(random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(90_000)) : null, "EUR")
                    .withExpectedClose(random.nextBoolean() ? LocalDate.of(2026, 12, 1 + random.nextInt(28)) : null);
        }

        private Instant time() {
            return MAY.plusSeconds(random.nextInt(8_000_000));
        }

        private String email() {
            return word() + one(List.of("@flow.example", "@gmail.com"));
        }

        private String word() {
            return one(List.of("ada", "grace", "edsger", "barbara", "donald"));
        }

        private <T> Optional<T> any(List<T> all) {
            return all.isEmpty() ? Optional.empty() : Optional.of(one(all));
        }

        private <T> T one(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
