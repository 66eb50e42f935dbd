package io.firsthand.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Weight;
import io.firsthand.identity.Function;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentsTest {

    private final Content content = Sample.content();

    @Test
    void findNothingWrongWithASoundDefinition() {
        assertThat(faults(content)).isEmpty();
    }

    @Test
    void findThatTheThresholdIsOutOfReach() {
        assertThat(faults(content.withThreshold(51))).containsExactly("threshold unreachable");
        assertThat(faults(content.withThreshold(50))).isEmpty();
    }

    @Test
    void findNothingWrongWithASoundLadderAndTarget() {
        assertThat(faults(content.withTerms(Sample.TERMS))).isEmpty();
    }

    @Test
    void findAPromiseOfNoTime() {
        var target = new Target("hot", "Hot leads", "known(contact.email)", 0, 30);

        assertThat(faults(content.withTerms(Sample.TERMS.withTargets(List.of(target)))))
                .containsExactly("terms.targets.hot.acceptWithinMinutes minutes");
        assertThat(faults(content.withTerms(new Terms(0, 240, 6, "x"))))
                .containsExactly("terms.acceptWithinMinutes minutes");
    }

    @Test
    void findALadderThatMakesNoSense() {
        var ladder = List.of(
                new LadderStep(new LadderStep.When.AfterBreach(-1), LadderStep.What.TELL_MANAGER),
                new LadderStep(new LadderStep.When.Percent(100), LadderStep.What.REASSIGN),
                new LadderStep(new LadderStep.When.Percent(100), LadderStep.What.REASSIGN));

        assertThat(faults(content.withTerms(Sample.TERMS.withLadder(ladder))))
                .containsExactly(
                        "terms.ladder.0 ladderMinutes",
                        "terms.ladder.1 ladderPercent",
                        "terms.ladder.1 ladderReassign",
                        "terms.ladder.2 ladderPercent",
                        "terms.ladder.2 ladderReassign",
                        "terms.ladder.2 ladderTwice");
        assertThat(faults(content.withTerms(
                        Sample.TERMS.withLadder(Sample.TERMS.ladder().reversed()))))
                .containsExactly("terms.ladder.1 ladderOrder");
    }

    @Test
    void findThatPointsChangeNothing() {
        assertThat(faults(content.withThreshold(0))).containsExactly("threshold idlePoints");
    }

    @Test
    void findThatEverybodyWouldQualify() {
        var open = content.withCriteria(
                        List.of(Sample.criterion("blocked", Weight.DISQUALIFIER, 0, "contact.title == 'Spy'")))
                .withThreshold(0);

        assertThat(faults(open)).containsExactly("threshold everybody");
    }

    @Test
    void findTheSameConditionRequiredHereAndDisqualifyingThere() {
        assertThat(faults(with(Sample.criterion("spam", Weight.DISQUALIFIER, 0, "known( contact.email )"))))
                .contains("criteria.spam.condition contradiction");
    }

    @Test
    void findTwoRequiredOppositesThatNoLeadCanMeet() {
        assertThat(faults(with(Sample.criterion("shy", Weight.REQUIRED, 0, "!known(contact.email)"))))
                .contains("criteria.shy.condition impossible");
    }

    @Test
    void findAConditionThatCountsTwice() {
        assertThat(faults(with(Sample.criterion("again", Weight.SUPPORTING, 5, "custom.employees >= 50.0"))))
                .contains("criteria.again.condition sameTwice");
    }

    @Test
    void findKeysThatAreTakenOrNone() {
        assertThat(faults(with(Sample.criterion("size", Weight.SUPPORTING, 5, "known(contact.name)"))))
                .contains("criteria.size.key keyTwice");
        assertThat(faults(with(Sample.criterion("Größe", Weight.SUPPORTING, 5, "known(contact.name)"))))
                .contains("criteria.Größe.key key");
    }

    @Test
    void findPointsWhereThereAreNone() {
        assertThat(faults(with(Sample.criterion("named", Weight.REQUIRED, 5, "known(contact.name)"))))
                .contains("criteria.named.points pointless");
        assertThat(faults(with(Sample.criterion("named", Weight.SUPPORTING, 0, "known(contact.name)"))))
                .contains("criteria.named.points points");
    }

    @Test
    void findAConditionThatNamesAFieldThatIsGoneWithItsSpot() {
        var gone = with(Sample.criterion("gone", Weight.SUPPORTING, 5, "custom.bygone == 'x'"));

        assertThat(Contents.faults(gone, Sample.VOCABULARY))
                .singleElement()
                .satisfies(it -> assertThat(it.path()).isEqualTo("criteria.gone.condition"))
                .satisfies(it -> assertThat(it.line()).isPositive())
                .satisfies(it -> assertThat(it.column()).isPositive());
    }

    @Test
    void findThatRulesBelowTheThresholdHaveNoEnd() {
        var rule = new Below("some", null, "Track", new Responsible.Team(Function.SALES), "More", 30);
        var last = new Below("rest", "known(contact.name)", "Track", new Responsible.Team(Function.SALES), "More", 0);

        assertThat(faults(content.withBelow(List.of(rule, last))))
                .containsExactly(
                        "below.some.condition noCondition",
                        "below.rest.lookAgainDays days",
                        "below.rest.condition lastCondition");
        assertThat(faults(content.withBelow(List.of()))).containsExactly("below noBelow");
    }

    @Test
    void findWhatABlankDraftStillNeeds() {
        assertThat(faults(Content.blank("")))
                .contains(
                        "title missing",
                        "purpose missing",
                        "criteria noCriteria",
                        "stages.mql stageMissing",
                        "below noBelow",
                        "packet noPacket",
                        "terms.escalation missing");
    }

    @Test
    void findPacketsThatAskForAFieldThatIsGone() {
        var packet = List.of(new Packet("custom.bygone", "Bygone", true), new Packet("brief", "A brief", true));

        assertThat(faults(content.withPacket(packet))).containsExactly("packet.custom.bygone packetUnknown");
    }

    private Content with(Criterion other) {
        var criteria = new ArrayList<>(content.criteria());
        criteria.add(other);
        return content.withCriteria(criteria);
    }

    private static List<String> faults(Content it) {
        return Contents.faults(it, Sample.VOCABULARY).stream()
                .map(problem -> problem.path() + " " + problem.key().replace("definition.problem.", ""))
                .toList();
    }
}
