package io.firsthand.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RouteFinderTest {

    private static final double EASE = 0.9;

    private final Random random = new Random();

    @RepeatedTest(60)
    void theBestWaysAreThoseThatTryingAllOfThemFinds() {
        var colleagues = random.nextInt(1, 4);
        var contacts = random.nextInt(2, 7);
        var links = links(colleagues, contacts);
        var target = contact(0);

        var found = new RouteFinder(links, _ -> EASE).to(List.of(target), 5);

        var all = slowTwin(links, target);
        var expected = all.stream()
                .limit(20)
                .filter(it -> it.size() <= RouteFinder.MOST_LINKS)
                .limit(5)
                .map(RouteFinderTest::strength)
                .toList();
        assertThat(found).hasSize(expected.size());
        for (var i = 0; i < found.size(); i++) {
            assertThat(found.get(i).strength().value()).isCloseTo(expected.get(i), within(1e-9));
            assertThat(found.get(i).target()).isEqualTo(target);
            assertThat(found.get(i).links().getFirst().isPerson()).isTrue();
        }
    }

    @Test
    void aWayOverAFriendCanBeBetterThanAStrangersOwn() {
        var mara = colleague(0);
        var jonas = contact(1);
        var anna = contact(0);
        var links = List.of(link(mara, anna, true, 0.1), link(mara, jonas, true, 0.9), link(jonas, anna, false, 0.8));

        var found = new RouteFinder(links, _ -> 1).to(List.of(anna), 5);

        assertThat(found).hasSize(2);
        assertThat(found.getFirst().through()).containsExactly(jonas);
        assertThat(found.getFirst().strength().value()).isCloseTo(0.72, within(1e-9));
        assertThat(found.getLast().through()).isEmpty();
    }

    @Test
    void whoHasLeftIsNotAskedAndNobodyKnowsEverybody() {
        var links = List.of(link(colleague(0), contact(0), true, 0.9));

        assertThat(new RouteFinder(links, _ -> 0).to(List.of(contact(0)), 5)).isEmpty();
        assertThat(new RouteFinder(links, _ -> 1).to(List.of(contact(5)), 5)).isEmpty();
        assertThat(new RouteFinder(List.of(), _ -> 1).to(List.of(), 5)).isEmpty();
    }

    private List<Link> links(int colleagues, int contacts) {
        var links = new ArrayList<Link>();
        for (var i = 0; i < contacts; i++) {
            for (var j = 0; j < colleagues; j++) {
                if (random.nextInt(3) == 0) {
                    links.add(link(colleague(j), contact(i), true, random.nextDouble(0.01, 1)));
                }
            }
            for (var j = i + 1; j < contacts; j++) {
                if (random.nextInt(2) == 0) {
                    links.add(link(contact(i), contact(j), false, random.nextDouble(0.01, 1)));
                }
            }
        }
        return links;
    }

    /** All ways without loops, the best first. */
    private static List<List<Link>> slowTwin(List<Link> links, UUID target) {
        var all = new ArrayList<List<Link>>();
        links.stream()
                .filter(Link::isPerson)
                .forEach(first -> walk(links, target, List.of(first), Set.of(first.from(), first.to()), all));
        all.sort(Comparator.comparingDouble(RouteFinderTest::strength).reversed());
        return all;
    }

    private static void walk(List<Link> links, UUID target, List<Link> way, Set<UUID> seen, List<List<Link>> all) {
        var here = way.getLast().to();
        if (here.equals(target)) {
            all.add(way);
            return;
        }
        for (var link : links) {
            if (!link.isPerson()) {
                for (var next : List.of(link, link.turned())) {
                    if (next.from().equals(here) && !seen.contains(next.to())) {
                        var more = new ArrayList<>(way);
                        more.add(next);
                        var met = new HashSet<>(seen);
                        met.add(next.to());
                        walk(links, target, more, met, all);
                    }
                }
            }
        }
    }

    private static double strength(List<Link> way) {
        return way.stream().mapToDouble(it -> it.strength().value()).reduce(EASE, (one, other) -> one * other);
    }

    private static Link link(UUID from, UUID to, boolean isPerson, double strength) {
        return new Link(from, to, isPerson, List.of(), new Strength(strength));
    }

    private static UUID colleague(int number) {
        return new UUID(7, number);
    }

    private static UUID contact(int number) {
        return new UUID(8, number);
    }
}
