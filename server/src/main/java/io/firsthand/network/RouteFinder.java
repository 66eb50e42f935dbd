package io.firsthand.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * The best ways from us to somebody: the shortest paths without loops (J. Y. Yen, 1971) where a link is as long as −ln of
 * its strength, so that the shortest is the one whose links are strongest taken together.
 */
final class RouteFinder {

    /** A way over more links is no way to an introduction. */
    static final int MOST_LINKS = 3;

    /** Weaker than this is no acquaintance. */
    static final double WEAKEST = 0.005;

    /** So many times more ways are looked at, as some are too long. */
    private static final int MORE = 4;

    private static final UUID US = new UUID(0, 1);
    private static final UUID THEM = new UUID(0, 2);

    private final Graph<UUID, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private final Map<DefaultWeightedEdge, Link> links = new HashMap<>();
    private final Set<UUID> colleagues = new HashSet<>();

    /** @param ease how easily a colleague is asked, from 0 (not at all) to 1 (by oneself) */
    RouteFinder(Collection<Link> all, ToDoubleFunction<UUID> ease) {
        graph.addVertex(US);
        graph.addVertex(THEM);
        for (var link : all) {
            if (link.strength().value() >= WEAKEST) {
                graph.addVertex(link.from());
                graph.addVertex(link.to());
                add(link);
                if (link.isPerson()) {
                    colleagues.add(link.from());
                } else {
                    add(link.turned());
                }
            }
        }
        for (var colleague : colleagues) {
            var easy = ease.applyAsDouble(colleague);
            if (easy > 0) {
                graph.setEdgeWeight(graph.addEdge(US, colleague), length(easy));
            }
        }
    }

    private void add(Link link) {
        var edge = graph.addEdge(link.from(), link.to());
        if (edge != null) {
            graph.setEdgeWeight(edge, length(link.strength().value()));
            links.put(edge, link);
        }
    }

    private static double length(double strength) {
        return Math.max(0, -Math.log(Math.min(1, strength)));
    }

    /** The best ways to any of these, the best first. */
    List<Route> to(Collection<UUID> targets, int most) {
        var ends = new ArrayList<DefaultWeightedEdge>();
        for (var target : targets) {
            if (graph.containsVertex(target) && !colleagues.contains(target)) {
                var edge = graph.addEdge(target, THEM);
                graph.setEdgeWeight(edge, 0);
                ends.add(edge);
            }
        }
        try {
            return ends.isEmpty()
                    ? List.of()
                    : new YenKShortestPath<>(graph)
                            .getPaths(US, THEM, most * MORE).stream()
                                    .filter(path -> path.getLength() <= MOST_LINKS + 2)
                                    .limit(most)
                                    .map(path -> new Route(
                                            path.getEdgeList().stream()
                                                    .filter(links::containsKey)
                                                    .map(links::get)
                                                    .toList(),
                                            new Strength(Math.exp(-path.getWeight()))))
                                    .toList();
        } finally {
            graph.removeAllEdges(ends);
        }
    }
}
