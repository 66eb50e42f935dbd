package io.firsthand.committee;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.ServerTest;
import io.firsthand.identity.Cast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Merges;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.lead.Stage;
import io.firsthand.touch.NewTouch;
import io.firsthand.touch.Touch;
import io.firsthand.touch.Touches;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lists ask a few people of each company what is missing there; the page of a company asks all of them. */
@ServerTest
class MissingTest {

    private static final List<Channel> CHANNELS =
            List.of(Channel.BOOTH_CONVERSATION, Channel.REFERRAL, Channel.CONTACT_FORM, Channel.MEETING);
    private static final List<Stage> STEPS = List.of(Stage.MQL, Stage.SAL, Stage.SQL, Stage.OPPORTUNITY, Stage.LOST);

    private final Committees committees;
    private final Observations observations;
    private final Leads leads;
    private final Touches touches;
    private final Merges merges;
    private final Gremium gremium;
    private final Cast cast;
    private final Random random = new Random(11);

    MissingTest(
            Committees committees,
            Observations observations,
            Leads leads,
            Touches touches,
            Merges merges,
            Gremium gremium,
            Cast cast) {
        this.committees = committees;
        this.observations = observations;
        this.leads = leads;
        this.touches = touches;
        this.merges = merges;
        this.gremium = gremium;
        this.cast = cast;
    }

    @Test
    void whatIsMissingInManyCompaniesIsWhatEachOfThemSaysOfItself() {
        var us = cast.found("Missing " + UUID.randomUUID());
        var companies = new LinkedHashSet<CompanyId>();
        for (var i = 0; i < 40; i++) {
            companies.add(company(us, i));
        }

        var slowly = companies.stream()
                .collect(toMap(
                        it -> it,
                        it -> us.in(() -> committees.of(it)).gaps().stream()
                                .map(Gap::kind)
                                .toList()));
        var atOnce = us.in(() -> committees.missing(companies));

        assertThat(companies)
                .allSatisfy(it -> assertThat(atOnce.getOrDefault(it, List.of())).isEqualTo(slowly.get(it)));
        assertThat(Set.copyOf(slowly.values()))
                .as("the sample holds many cases")
                .hasSizeGreaterThan(5);
        assertThat(us.<Map<CompanyId, List<Gap.Kind>>>in(() -> committees.missing(Set.of())))
                .isEmpty();
    }

    private CompanyId company(Cast.Company us, int number) {
        var all = new ArrayList<LeadId>();
        var people = 1 + random.nextInt(4);
        for (var i = 0; i < people; i++) {
            all.add(arrives(us, number, "p" + i));
        }
        all.stream().filter(_ -> random.nextInt(3) == 0).forEach(it -> observe(us, it));
        all.stream().filter(_ -> random.nextInt(4) == 0).forEach(it -> touch(us, it));
        if (all.size() > 2 && random.nextBoolean()) {
            us.in(() -> merges.merge(
                    gremium.contact(us, all.get(0)),
                    gremium.contact(us, all.get(1)),
                    Set.of(),
                    false,
                    us.sam().actor()));
        }
        all.forEach(it -> goOn(us, it));
        if (all.size() > 1 && random.nextInt(5) == 0) {
            us.in(() -> leads.withdraw(Set.of(all.getLast()), "A test", us.sam().actor()));
        }
        return gremium.company(us, all.getFirst());
    }

    private LeadId arrives(Cast.Company us, int company, String name) {
        var at = Instant.now().minus(Duration.ofDays(random.nextInt(60)));
        var arrival = Arrival.of(
                ContactDetails.of(name, name + "@c" + company + ".example", null, "Engineer"),
                "Company " + company,
                Source.of(CHANNELS.get(random.nextInt(CHANNELS.size())), null),
                null,
                Provenance.of(io.firsthand.lead.How.TYPED, Grade.C, at, null, null));
        return ((Outcome.Created) us.in(() -> leads.create(arrival, us.maya().actor()))).lead();
    }

    private void observe(Cast.Company us, LeadId lead) {
        var it = NewObservation.of(
                        lead,
                        List.of(Role.CHAMPION, Role.ECONOMIC_BUYER, Role.BLOCKER, Role.EVALUATOR)
                                .get(random.nextInt(4)),
                        List.of(Stance.SUPPORTIVE, Stance.NEUTRAL, Stance.OPPOSED)
                                .get(random.nextInt(3)),
                        List.of(Awareness.UNAWARE, Awareness.PROBLEM_AWARE, Awareness.MOST_AWARE)
                                .get(random.nextInt(3)))
                .at(Instant.now().minus(Duration.ofDays(random.nextInt(90))));
        us.in(() -> observations.observe(it, us.sam().actor()));
    }

    private void touch(Cast.Company us, LeadId lead) {
        var outcome = random.nextBoolean() ? Touch.Outcome.REACHED : Touch.Outcome.ATTEMPTED;
        var at = Instant.now().minus(Duration.ofDays(random.nextInt(50)));
        var touch = NewTouch.of(lead, Touch.Medium.CALL, Touch.Direction.OUTBOUND, outcome, at);
        us.in(() -> touches.log(touch, us.sam().actor()));
    }

    private void goOn(Cast.Company us, LeadId lead) {
        STEPS.stream()
                .limit(random.nextInt(STEPS.size() + 1))
                .forEach(it -> us.in(() ->
                        leads.move(lead, Leads.ANY_VERSION, it, null, us.sam().actor())));
    }
}
