package io.firsthand.committee;

import io.firsthand.committee.Gap.Kind;
import io.firsthand.lead.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is missing in a buying committee. */
public final class Coverage {

    /** After which somebody who is for us counts as silent. */
    public static final Duration SILENCE = Duration.ofDays(30);

    /** Further than this many steps, people of one committee speak of different things. */
    static final int APART = 2;

    private static final Set<Stage> WORKED =
            EnumSet.of(Stage.INQUIRY, Stage.MQL, Stage.SAL, Stage.SQL, Stage.OPPORTUNITY);

    private static final Set<Stage> BUYING = EnumSet.of(Stage.SAL, Stage.SQL, Stage.OPPORTUNITY);

    private final List<Member> people;
    private final List<Member> members;
    private final Instant now;
    private final List<Gap> gaps = new ArrayList<>();

    private Coverage(List<Member> people, Instant now) {
        this.people = people;
        this.members = people.stream().filter(Member::isIn).toList();
        this.now = now;
    }

    /**
     * What is missing, the worst first; nothing where all leads are at rest, or where nobody is known and sales does not
     * work with anybody there.
     */
    public static List<Gap> of(List<Member> people, Instant now) {
        var coverage = new Coverage(people, now);
        if (coverage.isPurchase()) {
            coverage.find();
        }
        return List.copyOf(coverage.gaps);
    }

    private boolean isPurchase() {
        return people.stream().anyMatch(it -> WORKED.contains(it.stage()))
                && (!members.isEmpty() || people.stream().anyMatch(it -> BUYING.contains(it.stage())));
    }

    private void find() {
        blockers();
        if (members.stream().noneMatch(it -> it.known().is(Role.ECONOMIC_BUYER))) {
            gaps.add(new Gap(Kind.NO_ECONOMIC_BUYER, maybe(), null));
        }
        var spoken = people.stream().filter(it -> it.spokenAt() != null).toList();
        if (spoken.size() <= 1) {
            gaps.add(new Gap(Kind.SINGLE_THREADED, spoken, null));
        }
        silence();
        apart();
    }

    /** Who might be the economic buyer, by what we suggest. */
    private List<Member> maybe() {
        return people.stream()
                .filter(it -> it.suggestions().stream().anyMatch(one -> one.role() == Role.ECONOMIC_BUYER))
                .limit(3)
                .toList();
    }

    private void blockers() {
        var left = members.stream()
                .filter(it -> it.known().isAgainst() && !isAddressed(it))
                .toList();
        if (!left.isEmpty()) {
            gaps.add(new Gap(
                    Kind.BLOCKER_UNADDRESSED,
                    left,
                    left.stream().map(Coverage::knownAt).min(Instant::compareTo).orElseThrow()));
        }
    }

    private static boolean isAddressed(Member it) {
        return it.spokenAt() != null && it.spokenAt().isAfter(knownAt(it));
    }

    /** Since when it is known that they stand in the way. */
    private static Instant knownAt(Member it) {
        var role = it.known().role();
        var stance = it.known().stance();
        if (stance != null && stance.value() == Stance.OPPOSED) {
            return stance.at();
        }
        return role == null ? Instant.EPOCH : role.at();
    }

    private void silence() {
        var champions =
                members.stream().filter(it -> it.known().is(Role.CHAMPION)).toList();
        var last = champions.stream().map(Coverage::lastSign).max(Instant::compareTo);
        if (last.isPresent() && last.get().isBefore(now.minus(SILENCE))) {
            gaps.add(new Gap(Kind.CHAMPION_SILENT, champions, last.get()));
        }
    }

    /** Who was never heard of counts from when we learnt that they are for us. */
    private static Instant lastSign(Member it) {
        var role = it.known().role();
        return Optional.ofNullable(it.heardAt()).orElse(role == null ? Instant.EPOCH : role.at());
    }

    private void apart() {
        var aware = members.stream()
                .filter(it -> it.known().awareness() != null)
                .sorted(Comparator.comparingInt(Coverage::step))
                .toList();
        if (aware.size() > 1 && step(aware.getLast()) - step(aware.getFirst()) >= APART) {
            gaps.add(new Gap(Kind.AWARENESS_APART, List.of(aware.getFirst(), aware.getLast()), null));
        }
    }

    private static int step(Member it) {
        var awareness = it.known().awareness();
        return awareness == null ? 0 : awareness.value().step();
    }
}
