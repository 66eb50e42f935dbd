package io.firsthand.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.identity.PersonId;
import io.firsthand.routing.Group.Hours;
import io.firsthand.routing.Group.Member;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RotationTest {

    private static final PersonId ADA = new PersonId(new UUID(0, 1));
    private static final PersonId BEN = new PersonId(new UUID(0, 2));
    private static final PersonId CEM = new PersonId(new UUID(0, 3));

    @Test
    void spreadsTurnsByWeightAndNeverInARow() {
        var rotation =
                new Rotation(group(new Member(ADA, 3, 0, 0), new Member(BEN, 1, 0, 0), new Member(CEM, 1, 0, 0)));

        var turns = new ArrayList<PersonId>();
        for (var i = 0; i < 10; i++) {
            turns.add(rotation.next(List.of(ADA, BEN, CEM)));
        }

        assertThat(turns).containsExactly(ADA, BEN, ADA, CEM, ADA, ADA, BEN, ADA, CEM, ADA);
    }

    @Test
    void whoWasAwayComesBackToTheirShareAndNotToAllThatTheyMissed() {
        var rotation = new Rotation(group(new Member(ADA, 1, 0, 0), new Member(BEN, 1, 0, 0)));
        for (var i = 0; i < 100; i++) {
            assertThat(rotation.next(List.of(ADA))).isEqualTo(ADA);
        }

        var turns = new ArrayList<PersonId>();
        for (var i = 0; i < 10; i++) {
            turns.add(rotation.next(List.of(ADA, BEN)));
        }

        assertThat(Collections.frequency(turns, BEN)).isEqualTo(5);
    }

    /** Whatever the weights, nobody is ever more than one turn per colleague off their share. */
    @Test
    void everybodyStaysNearTheirShareWhateverTheWeights() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var members = new ArrayList<Member>();
            for (var i = 0; i < 2 + random.nextInt(8); i++) {
                members.add(new Member(new PersonId(new UUID(1, i)), 1 + random.nextInt(100), 0, 0));
            }
            var people = members.stream().map(Member::person).toList();
            var sum = members.stream().mapToInt(Member::weight).sum();
            var rotation = new Rotation(group(members.toArray(Member[]::new)));
            var had = new HashMap<PersonId, Integer>();
            for (var turn = 1; turn <= 500; turn++) {
                had.merge(rotation.next(people), 1, Integer::sum);
                for (var it : members) {
                    var share = (double) turn * it.weight() / sum;
                    assertThat(had.getOrDefault(it.person(), 0) - share)
                            .isBetween((double) -members.size(), (double) members.size());
                }
            }
            assertThat(rotation.members().stream().mapToLong(Member::credit).sum())
                    .isZero();
            assertThat(rotation.members().stream().mapToLong(Member::given).sum())
                    .isEqualTo(500);
        }
    }

    private static Group group(Member... members) {
        return new Group(new UUID(9, 9), "Inside sales", Hours.IGNORE, List.of(members));
    }
}
