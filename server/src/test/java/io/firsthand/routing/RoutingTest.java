package io.firsthand.routing;

import static io.firsthand.routing.RoutingOffice.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.field.CustomFields;
import io.firsthand.field.FieldType;
import io.firsthand.identity.Cast.Company;
import io.firsthand.identity.Cast.Member;
import io.firsthand.identity.People;
import io.firsthand.identity.PersonId;
import io.firsthand.routing.Decision.Step;
import io.firsthand.routing.Group.Hours;
import io.firsthand.routing.Target.ToGroup;
import io.firsthand.routing.Target.ToPerson;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@RoutingModuleTest
class RoutingTest {

    private final RoutingOffice office;
    private final Setups setups;
    private final Absences absences;
    private final People people;
    private final CustomFields fields;
    private final Explanations explanations;
    private final Company company;
    private final Member ada;
    private final Member ben;

    RoutingTest(
            RoutingOffice office,
            Setups setups,
            Absences absences,
            People people,
            CustomFields fields,
            Explanations explanations) {
        this.office = office;
        this.setups = setups;
        this.absences = absences;
        this.people = people;
        this.fields = fields;
        this.explanations = explanations;
        this.company = office.opens();
        this.ada = office.rep(company, "Ada");
        this.ben = office.rep(company, "Ben");
    }

    @Test
    void whoSpokeWithThemGetsTheLeadBeforeAnyRule() {
        office.rule(company, "All", "", to(ben));
        var lead = office.arrives(company, "Grace Hopper", null, null, id(ada), null);

        var decision = office.decide(company, lead);

        assertThat(decision.person()).contains(id(ada));
        assertThat(decision.step()).isEqualTo(Step.CONVERSATION.id());
        assertThat(said(decision)).containsExactly("Ada spoke with them.");
    }

    @Test
    void aMarketerWhoSpokeWithThemIsPassedOver() {
        office.rule(company, "All", "", to(ben));
        var lead = office.arrives(company, "Grace Hopper", null, null, id(company.maya()), null);

        assertThat(office.decide(company, lead).person()).contains(id(ben));
    }

    @Test
    void whoIsResponsibleForTheCompanyGetsItsNextLead() {
        office.arrives(company, "Grace Hopper", "Flow", null, null, id(ada));
        office.rule(company, "All", "", to(ben));
        var lead = office.arrives(company, "Ada Lovelace", "Flow", null, null, null);

        // The first lead is an inquiry still: nobody has taken it up.
        assertThat(office.decide(company, lead).step()).isEqualTo(Step.RULE.id());
    }

    @Test
    void theFirstRuleThatFitsDecidesAndTheExplanationTellsOfTheOthers() {
        office.rule(company, "France", "custom.territory == \"FR\"", to(ben));
        office.rule(company, "Germany", "custom.territory == \"DE\"", to(ada));
        office.rule(company, "Rest", "", to(ben));
        var german = office.arrives(company, "Grace Hopper", null, "DE", null, null);
        var unknown = office.arrives(company, "Alan Turing");

        assertThat(said(office.decide(company, german)))
                .containsExactly(
                        "None of us is known to have spoken with them.",
                        "Nobody is responsible for the lead yet.",
                        "Nobody is responsible for the company yet.",
                        "Rule “France” does not fit.",
                        "Rule “Germany” fits.",
                        "The rule names Ada.");
        assertThat(said(office.decide(company, unknown)))
                .contains("Rule “Germany”: too little is known to tell.", "Rule “Rest” fits.");
    }

    @Test
    void nobodyWhoIsAwayOrGoneGetsALead() {
        var group = office.group(company, "Team", Hours.IGNORE, ada, ben);
        office.rule(company, "All", "", new ToGroup(group));
        company.run(() ->
                absences.note(id(ada), LocalDate.parse("2026-11-22"), LocalDate.parse("2026-11-29"), ada.actor()));
        var lead = office.arrives(company, "Grace Hopper", null, null, id(ada), null);

        var away = office.decide(company, lead);
        company.run(() -> people.deactivate(id(ben), company.rita().actor()));
        var gone = office.decide(company, lead);

        assertThat(away.person()).contains(id(ben));
        assertThat(said(away)).contains("Ada spoke with them, but is away.", "Ada is away.");
        assertThat(gone.person()).isEmpty();
        assertThat(gone.step()).isEqualTo(Step.NOBODY.id());
        assertThat(said(gone))
                .contains("Ben no longer works here.", "Nobody in “Team” can take it.")
                .last()
                .isEqualTo("So nobody may have it: somebody has to pick by hand.");
    }

    @Test
    void aGroupSharesByWeightSkillsAndCapacity() {
        var cem = office.rep(company, "Cem");
        var seats =
                List.of(new GroupWish.Seat(id(ada), 2), new GroupWish.Seat(id(ben), 1), new GroupWish.Seat(id(cem), 1));
        var group = office.group(company, "Team", Hours.IGNORE, seats);
        office.rule(company, "French", "custom.territory == \"FR\"", new ToGroup(group), "French");
        office.rule(company, "All", "", new ToGroup(group));
        company.run(() -> {
            setups.limit(id(cem), Optional.empty(), List.of("french"));
            setups.limit(id(ben), Optional.of(2), List.of());
        });
        var french = office.arrives(company, "Amélie", null, "FR", null, null);

        assertThat(office.decide(company, french).person()).contains(id(cem));
        assertThat(counts(office.decide(company, office.arrive(company, 12), MONDAY)
                        .values()))
                .containsEntry(id(ben), 2L)
                .satisfies(it -> assertThat(it.get(id(ada))).isGreaterThan(it.get(id(cem))));
    }

    @Test
    void whoIsNotAtWorkWaitsWhileOthersAre() {
        var team = office.group(company, "Team", Hours.REQUIRE, ada, ben);
        office.rule(company, "All", "", new ToGroup(team));
        company.run(() -> setups.catchAll(Optional.of(to(ben))));
        var night = MONDAY.plusSeconds(12 * 3600);
        var lead = office.arrives(company, "Grace Hopper");

        var decision = Objects.requireNonNull(
                office.decide(company, List.of(lead), night).get(lead));

        assertThat(decision.step()).isEqualTo(Step.CATCH_ALL.id());
        assertThat(said(decision)).contains("Ada is not at work right now.", "Ben takes what is left.");
    }

    @Test
    void whoIsExceptedIsPassedOverEverywhere() {
        office.rule(company, "All", "", to(ben));
        var lead = office.arrives(company, "Grace Hopper", null, null, id(ada), null);

        var decisions = office.decide(company, List.of(lead), Map.of(lead, Set.of(id(ada))), MONDAY);

        assertThat(Objects.requireNonNull(decisions.get(lead)).person()).contains(id(ben));
    }

    @Test
    void aRuleWhoseFieldBecameAnotherTypeIsLeftOutAndSaysSo() {
        office.rule(company, "Germany", "custom.territory == \"DE\"", to(ada));
        office.rule(company, "Rest", "", to(ben));
        company.run(() -> fields.change(fields.named("Territory").orElseThrow().id(), "Territory", FieldType.NUMBER));
        var lead = office.arrives(company, "Grace Hopper", null, "DE", null, null);

        var decision = office.decide(company, lead);

        assertThat(decision.person()).contains(id(ben));
        assertThat(said(decision)).contains("Rule “Germany” cannot be asked: its condition has to be mended.");
    }

    @Test
    void nothingIsDecidedWhileItIsOff() {
        office.rule(company, "All", "", to(ben));
        company.run(() -> setups.turn(false));
        var lead = office.arrives(company, "Grace Hopper", null, null, id(ada), null);

        assertThat(office.decide(company, lead).step()).isEqualTo(Step.OFF.id());
    }

    @Test
    void manyWhoDecideAtOnceShareExactly() throws Exception {
        var cem = office.rep(company, "Cem");
        var group = office.group(company, "Team", Hours.IGNORE, ada, ben, cem);
        office.rule(company, "All", "", new ToGroup(group));
        var leads = office.arrive(company, 60);

        try (var threads = Executors.newFixedThreadPool(6)) {
            var parts = leads.stream()
                    .map(it -> threads.submit(() -> office.decide(company, List.of(it), MONDAY)))
                    .toList();
            for (var it : parts) {
                it.get();
            }
        }

        assertThat(company.in(setups::now).groups().getFirst().members())
                .extracting(Group.Member::given)
                .containsExactly(20L, 20L, 20L);
    }

    @Test
    void theExplanationIsKeptWithoutNamesAndReadBack() {
        office.rule(company, "All", "", to(ben));
        var decision = office.decide(company, office.arrives(company, "Grace Hopper"));

        var json = Explanations.json(decision.reasons());

        assertThat(json).doesNotContain("Ben");
        assertThat(Explanations.read(json)).isEqualTo(decision.reasons());
        assertThat(Explanations.read("broken")).isEmpty();
    }

    private static ToPerson to(Member member) {
        return new ToPerson(id(member));
    }

    private static PersonId id(Member member) {
        return member.person().id();
    }

    private List<String> said(Decision decision) {
        return company.in(() -> explanations.say(decision.reasons(), people.names(), Locale.ENGLISH));
    }

    private static Map<PersonId, Long> counts(Collection<Decision> decisions) {
        return decisions.stream()
                .flatMap(it -> it.person().stream())
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
    }
}
