package io.firsthand.lead;

import static io.firsthand.lead.Stand.arrival;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.Cast;
import io.firsthand.lead.LeadGroup.By;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LeadModuleTest
class LeadGroupsTest {

    private final Leads leads;
    private final LeadGroups groups;
    private final BulkChanges bulk;
    private final CountRepository counts;
    private final TransactionTemplate transaction;
    private final Cast cast;
    private Stand stand;
    private List<LeadId> ids = new ArrayList<>();

    LeadGroupsTest(
            Leads leads,
            LeadGroups groups,
            BulkChanges bulk,
            CountRepository counts,
            PlatformTransactionManager transactions,
            Cast cast) {
        this.leads = leads;
        this.groups = groups;
        this.bulk = bulk;
        this.counts = counts;
        this.transaction = new TransactionTemplate(transactions);
        this.cast = cast;
    }

    @BeforeEach
    void begin() {
        stand = Stand.of(cast);
        var six = IntStream.range(0, 6)
                .mapToObj(i -> arrival(
                                ContactDetails.of("P" + i, "p" + i + "@firm" + i % 2 + ".example", null, null), null)
                        .withOwner(i < 2 ? stand.person() : null))
                .toList();
        ids = stand.in(() ->
                leads.takeAll(six, stand.actor()).stream().map(Stand::lead).toList());
    }

    private Map<String, Long> by(LeadQuery query, By by) {
        return stand.in(() -> groups.of(query, by)).stream()
                .collect(Collectors.toMap(LeadGroup::key, it -> it.count().value()));
    }

    private long count(LeadQuery query) {
        var count = stand.in(() -> leads.count(query));
        assertThat(count.isAtLeast()).isFalse();
        return count.value();
    }

    @Test
    void countsWhatIsThereAtOnce() {
        assertThat(count(LeadQuery.ALL)).isEqualTo(6);
        assertThat(by(LeadQuery.ALL, By.STAGE)).containsExactly(Map.entry("inquiry", 6L));
        assertThat(by(LeadQuery.ALL, By.OWNER))
                .containsOnly(
                        Map.entry("", 4L), Map.entry(stand.person().value().toString(), 2L));
        assertThat(by(LeadQuery.ALL, By.MONTH)).containsExactly(Map.entry("2026-05", 6L));
        assertThat(by(LeadQuery.ALL, By.CAMPAIGN)).containsExactly(Map.entry("interpack 2026", 6L));
        assertThat(by(LeadQuery.ALL, By.COMPANY)).hasSize(2).containsValues(3L);
        assertThat(count(LeadQuery.ALL.withoutOwner().withGrade(Grade.C))).isEqualTo(4);
        assertThat(count(LeadQuery.ALL.withGrade(Grade.A))).isZero();
    }

    @Test
    void countsFollowEveryChange() {
        stand.in(() -> bulk.change(ids.subList(0, 3), new BulkChange.Move(Stage.MQL), stand.actor()));
        stand.in(() -> bulk.change(ids.subList(2, 4), new BulkChange.Tag(List.of("Fair"), List.of()), stand.actor()));
        stand.in(() -> leads.withdraw(ids.subList(5, 6), "twice", stand.actor()));

        assertThat(by(LeadQuery.ALL, By.STAGE)).containsOnly(Map.entry("inquiry", 2L), Map.entry("mql", 3L));
        assertThat(count(LeadQuery.ALL.withTag("Fair"))).isEqualTo(2);
        assertThat(count(LeadQuery.ALL.withTag("Fair").withStages(Set.of(Stage.MQL))))
                .isEqualTo(1);
        assertThat(stand.in(groups::tags)).containsExactly("Fair");
        assertThat(stand.in(() -> leads.list(LeadQuery.ALL.withTag("Fair"), java.util.Optional.empty(), 10)
                        .leads()))
                .hasSize(2);
    }

    @Test
    void countsStayTheSameWhenChangesAreFolded() {
        stand.in(() -> bulk.change(ids, new BulkChange.Assign(stand.person()), stand.actor()));
        var before = by(LeadQuery.ALL, By.OWNER);

        var folded = stand.in(
                () -> transaction.execute(_ -> counts.fold(stand.workspace().value())));

        assertThat(folded).isPositive();
        assertThat(by(LeadQuery.ALL, By.OWNER))
                .isEqualTo(before)
                .containsOnlyKeys(stand.person().value().toString());
        assertThat(count(LeadQuery.ALL)).isEqualTo(6);
        stand.in(() -> leads.withdraw(ids, "all", stand.actor()));
        assertThat(count(LeadQuery.ALL)).isZero();
        assertThat(by(LeadQuery.ALL, By.OWNER)).isEmpty();
    }

    @Test
    void companiesComeByNameAndGoOnAfterTheLast() {
        var first = stand.in(() -> groups.companies(LeadQuery.ALL, null, 1));
        var next = stand.in(() -> groups.companies(
                LeadQuery.ALL,
                new CompanyId(java.util.UUID.fromString(first.getFirst().key())),
                5));

        assertThat(first).hasSize(1);
        assertThat(next).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(next.getFirst().count()).isEqualTo(new Count(3, false));
    }

    @Test
    void groupsOfASearchAreThoseOfWhatWasFound() {
        assertThat(by(LeadQuery.text("p1"), By.STAGE)).containsExactly(Map.entry("inquiry", 1L));
        assertThat(by(LeadQuery.ALL.reachable(true, null), By.GRADE)).containsExactly(Map.entry("C", 6L));
        assertThat(count(LeadQuery.ALL.reachable(null, true))).isZero();
        assertThat(count(LeadQuery.ALL.reachable(true, false))).isEqualTo(6);
    }

    @Test
    void manyLeadsAreChangedWithAFactEachAndBack() {
        stand.in(() -> bulk.change(ids.subList(0, 1), new BulkChange.Move(Stage.DISQUALIFIED), stand.actor()));

        var moved = stand.in(() -> bulk.change(ids, new BulkChange.Move(Stage.MQL), stand.actor()));

        assertThat(moved.stream().filter(it -> it.result() == BulkOutcome.Result.DONE))
                .hasSize(5);
        assertThat(moved.stream().filter(it -> it.result() == BulkOutcome.Result.MOVE_NOT_ALLOWED))
                .hasSize(1);
        stand.in(() -> leads.move(ids.get(1), Leads.ANY_VERSION, Stage.SAL, null, stand.actor()));

        var outcomes = moved.stream().collect(Collectors.toMap(BulkOutcome::lead, it -> it));
        var back = stand.in(() ->
                bulk.change(ids, new BulkChange.TakeBack(new BulkChange.Move(Stage.MQL), outcomes), stand.actor()));

        assertThat(back.stream().filter(it -> it.result() == BulkOutcome.Result.DONE))
                .hasSize(4);
        assertThat(back.stream().filter(it -> it.result() == BulkOutcome.Result.CHANGED_SINCE))
                .hasSize(1);
        assertThat(by(LeadQuery.ALL, By.STAGE))
                .containsOnly(Map.entry("inquiry", 4L), Map.entry("sal", 1L), Map.entry("disqualified", 1L));
        ids.forEach(this::assertThatFactsAgree);
    }

    @Test
    void aTagIsWrittenAsItWasFirstAndFactsTellIt() {
        stand.in(() -> bulk.change(ids, new BulkChange.Tag(List.of(" Trade  Fair "), List.of()), stand.actor()));
        var edit = stand.in(() -> leads.change(
                ids.getFirst(),
                Leads.ANY_VERSION,
                LeadChange.NONE.withTags(List.of("trade fair", "hot")),
                stand.actor()));

        assertThat(lead(edit).tags()).containsExactly("hot", "Trade Fair");
        assertThatFactsAgree(ids.getFirst());
        var refused = stand.in(() -> leads.change(
                ids.getFirst(), Leads.ANY_VERSION, LeadChange.NONE.withTags(List.of("a,b")), stand.actor()));
        assertThat(refused).isInstanceOf(Edit.Refused.class);
    }

    private static Lead lead(Edit edit) {
        return Stand.lead(edit);
    }

    private void assertThatFactsAgree(LeadId id) {
        var recorded = stand.in(() -> leads.recorded(id)).orElseThrow();
        var shown = stand.in(() -> leads.shown(id)).orElseThrow();
        assertThat(Replay.compare(recorded, shown)).isEmpty();
    }
}
