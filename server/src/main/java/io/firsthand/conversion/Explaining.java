package io.firsthand.conversion;

import io.firsthand.conversion.Chance.Part;
import io.firsthand.conversion.Study.Model;
import io.firsthand.statistics.Linear;
import io.firsthand.statistics.Proportion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reckons the probability of a lead and takes it apart. */
final class Explaining {

    private static final double NOTHING = 1e-9;

    private final Codebook codebook;
    private final Model model;
    private final Pairs pairs;
    private final Instant asOf;
    private final int[] owner;

    Explaining(Study study) {
        codebook = study.codebook();
        model = Objects.requireNonNull(study.model());
        pairs = new Pairs(model.pairs());
        asOf = study.asOf();
        owner = new int[codebook.learnt()];
        for (var i = 0; i < codebook.characteristics().size(); i++) {
            for (var j = codebook.start(i); j < Math.min(codebook.start(i + 1), owner.length); j++) {
                owner[j] = i;
            }
        }
    }

    private record Key(int first, @Nullable Integer second) {}

    double probability(Map<String, Object> values) {
        var sum = model.start();
        for (var it : columns(values)) {
            sum += model.weights().get(it);
        }
        return Linear.probability(sum);
    }

    private int[] columns(Map<String, Object> values) {
        return pairs.with(codebook.columns(values), codebook.learnt());
    }

    Chance explain(Map<String, Object> values) {
        var sums = new LinkedHashMap<Key, Double>();
        var usual = model.start();
        for (var i = 0; i < model.weights().size(); i++) {
            var share = model.weights().get(i) * model.shares().get(i);
            usual += share;
            sums.merge(key(i), -share, Double::sum);
        }
        var columns = columns(values);
        var said = new LinkedHashMap<Key, List<String>>();
        for (var it : columns) {
            sums.merge(key(it), model.weights().get(it), Double::sum);
            said.computeIfAbsent(key(it), _ -> new ArrayList<>()).addAll(said(it));
        }
        var parts = new ArrayList<Part>();
        sums.forEach((key, sum) -> {
            if (Math.abs(sum) > NOTHING) {
                parts.add(new Part(
                        id(key.first),
                        key.second == null ? null : id(key.second),
                        said.getOrDefault(key, List.of()),
                        sum));
            }
        });
        parts.sort(Comparator.comparingDouble(it -> -Math.abs(it.logOdds())));
        var probability = probability(values);
        return new Chance(model.goal(), probability, usual, parts, alike(probability), asOf);
    }

    private Key key(int column) {
        if (column < owner.length) {
            return new Key(owner[column], null);
        }
        var pair = model.pairs().get(column - owner.length);
        return new Key(owner[pair.first()], owner[pair.second()]);
    }

    private String id(int characteristic) {
        return codebook.characteristics().get(characteristic).id();
    }

    private List<String> said(int column) {
        if (column < owner.length) {
            return List.of(value(column));
        }
        var pair = model.pairs().get(column - owner.length);
        return List.of(value(pair.first()), value(pair.second()));
    }

    private String value(int column) {
        var it = codebook.characteristics().get(owner[column]);
        return it.values().get(column - codebook.start(owner[column]));
    }

    /** The leads of the cross-validation in the bin that is nearest. */
    private Proportion alike(double probability) {
        return model.scores().bins().stream()
                .min(Comparator.comparingDouble(it ->
                        probability < it.least() ? it.least() - probability : Math.max(0, probability - it.most())))
                .map(it -> it.seen())
                .orElse(new Proportion(0, 0));
    }
}
