package io.firsthand.routing;

import io.firsthand.identity.PersonId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** People who take turns. */
public record Group(UUID id, String name, Hours hours, List<Member> members) {

    public static final int MOST_WEIGHT = 100;

    public Group {
        members = List.copyOf(members);
    }

    /**
     * One of them.
     *
     * @param weight how many turns, as against the others; 1 to {@value Group#MOST_WEIGHT}
     * @param credit what the turns so far leave to be made up for, see {@link Rotation}
     * @param given how many leads they had by their turn
     */
    public record Member(PersonId person, int weight, long credit, long given) {

        Member with(long credit, long given) {
            return new Member(person, weight, credit, given);
        }
    }

    /** What it means that somebody is not at work at the moment. */
    public enum Hours {
        /** Whoever is at work goes first; if nobody is, all take turns. */
        PREFER,
        /** Whoever is not at work has no turn. */
        REQUIRE,
        /** Nothing. */
        IGNORE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Hours> of(String id) {
            return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
        }
    }

    public Optional<Member> member(PersonId person) {
        return members.stream().filter(it -> it.person().equals(person)).findFirst();
    }

    Group with(List<Member> others) {
        return new Group(id, name, hours, others);
    }
}
