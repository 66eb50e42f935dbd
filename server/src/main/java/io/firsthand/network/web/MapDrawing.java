package io.firsthand.network.web;

import io.firsthand.network.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A map of who knows whom as a drawing: contacts as a disc in the middle, those who are known best innermost, and
 * colleagues around it, each on the side of those they know. Of more than 5,000 people the strongest are drawn.
 *
 * @param lines the links of one width each, as one path, so that ten thousand are drawn as quickly as ten
 */
public record MapDrawing(List<Node> nodes, List<Line> lines, int total) {

    static final int MOST_NODES = 5_000;
    private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));
    private static final double MIDDLE = 500;
    private static final double DISC = 300;
    private static final double RING = 420;
    private static final int NAMED = 60;

    /** Somebody; {@code links} are the places of those they know, apart by blanks. */
    public record Node(
            UUID id, String name, boolean isPerson, double x, double y, double radius, boolean isNamed, String links) {

        public String href() {
            return isPerson ? "" : "/contacts/" + id + "/network";
        }

        public String at() {
            return "translate(%s %s)".formatted(round(x), round(y));
        }

        /** Names stand on the outer side. */
        public boolean isLeft() {
            return x < MIDDLE;
        }
    }

    /** All links of one strength. */
    public record Line(int bars, String path) {}

    static MapDrawing of(List<Link> links, Map<UUID, String> names) {
        var strongest = new LinkedHashMap<UUID, Double>();
        var persons = new ArrayList<UUID>();
        var sorted = links.stream()
                .sorted(Comparator.comparingDouble((Link it) -> it.strength().value())
                        .reversed())
                .toList();
        for (var link : sorted) {
            if (link.isPerson() && !strongest.containsKey(link.from())) {
                persons.add(link.from());
            }
            strongest.putIfAbsent(link.from(), link.strength().value());
            strongest.putIfAbsent(link.to(), link.strength().value());
        }
        var drawn = strongest.keySet().stream().limit(MOST_NODES).toList();
        var outer = Set.copyOf(persons);
        var shown = Set.copyOf(drawn);
        var inner = drawn.stream().filter(it -> !outer.contains(it)).toList();
        var places = new HashMap<UUID, double[]>();
        for (var i = 0; i < inner.size(); i++) {
            var distance = DISC * Math.sqrt((i + 0.5) / inner.size());
            places.put(inner.get(i), at(distance, i * GOLDEN));
        }
        ring(persons.stream().filter(shown::contains).toList(), sorted, places);
        var kept = sorted.stream()
                .filter(it -> places.containsKey(it.from()) && places.containsKey(it.to()))
                .toList();
        return new MapDrawing(nodes(drawn, persons, kept, places, names), lines(kept, places), strongest.size());
    }

    /** Evenly around, in the order of the directions in which those they know lie. */
    private static void ring(List<UUID> persons, List<Link> links, Map<UUID, double[]> places) {
        var towards = new HashMap<UUID, double[]>();
        for (var link : links) {
            var place = places.get(link.to());
            if (link.isPerson() && place != null) {
                var sum = towards.computeIfAbsent(link.from(), _ -> new double[2]);
                sum[0] += link.strength().value() * (place[0] - MIDDLE);
                sum[1] += link.strength().value() * (place[1] - MIDDLE);
            }
        }
        var around = persons.stream()
                .sorted(Comparator.comparingDouble(it -> {
                    var sum = towards.getOrDefault(it, new double[2]);
                    return Math.atan2(sum[1], sum[0]);
                }))
                .toList();
        for (var i = 0; i < around.size(); i++) {
            places.put(around.get(i), at(RING, -Math.PI + 2 * Math.PI * (i + 0.5) / around.size()));
        }
    }

    private static double[] at(double distance, double angle) {
        return new double[] {MIDDLE + distance * Math.cos(angle), MIDDLE + distance * Math.sin(angle)};
    }

    private static List<Node> nodes(
            List<UUID> drawn,
            List<UUID> persons,
            List<Link> links,
            Map<UUID, double[]> places,
            Map<UUID, String> names) {
        var index = IntStream.range(0, drawn.size()).boxed().collect(Collectors.toMap(drawn::get, it -> it));
        var known = new HashMap<UUID, List<Integer>>();
        for (var link : links) {
            known.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(index.get(link.to()));
            known.computeIfAbsent(link.to(), _ -> new ArrayList<>()).add(index.get(link.from()));
        }
        var radius = Math.clamp(120 / Math.sqrt(drawn.size() + 1.0), 2.5, 9);
        var isPerson = Set.copyOf(persons);
        return drawn.stream()
                .map(it -> new Node(
                        it,
                        names.getOrDefault(it, ""),
                        isPerson.contains(it),
                        place(places, it)[0],
                        place(places, it)[1],
                        isPerson.contains(it) ? radius * 1.3 : radius,
                        isPerson.contains(it) ? persons.size() <= NAMED : drawn.size() <= NAMED,
                        known.getOrDefault(it, List.of()).stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" "))))
                .toList();
    }

    private static List<Line> lines(List<Link> links, Map<UUID, double[]> places) {
        return links.stream()
                .filter(it -> it.strength().bars() > 0)
                .collect(Collectors.groupingBy(it -> it.strength().bars(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> new Line(
                        it.getKey(),
                        it.getValue().stream()
                                .map(link -> "M%s L%s"
                                        .formatted(point(place(places, link.from())), point(place(places, link.to()))))
                                .collect(Collectors.joining())))
                .toList();
    }

    private static double[] place(Map<UUID, double[]> places, UUID id) {
        return Objects.requireNonNull(places.get(id));
    }

    private static String point(double[] place) {
        return round(place[0]) + " " + round(place[1]);
    }

    private static String round(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
