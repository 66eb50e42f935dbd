package io.firsthand.digest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What one morning has to say, the same for both sides.
 *
 * @param since from when on, until now
 * @param teams those with something to say, by name; the last one has no name and holds whoever is in no group
 * @param disputes how many definitional rejections wait for the review
 */
record Digest(Instant since, List<Team> teams, long disputes) {

    /** So many of a sort are named, the others counted. */
    static final int NAMED = 10;

    Digest {
        teams = List.copyOf(teams);
    }

    /** Disputes alone are no news every morning. */
    boolean isEmpty() {
        return teams.isEmpty();
    }

    long count(Sort sort) {
        return teams.stream().mapToLong(it -> it.of(sort).size()).sum();
    }

    /** What is told of. */
    enum Sort {
        /** Nobody had answered when the time was over. */
        BROKEN,
        /** Little time is left. */
        AT_RISK,
        /** Offered and not answered, though in time. */
        WAITING,
        REJECTED,
        RETURNED;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A group of routing. */
    record Team(String name, List<Item> items) {

        Team {
            items = List.copyOf(items);
        }

        List<Item> of(Sort sort) {
            return items.stream().filter(it -> it.sort() == sort).toList();
        }
    }

    /**
     * One lead.
     *
     * @param name of the lead
     * @param person who has it, or had
     * @param at when it was due, or happened
     * @param why key of words for why it was rejected; empty otherwise
     */
    record Item(Sort sort, UUID lead, String name, UUID person, String personName, Instant at, String why) {}
}
