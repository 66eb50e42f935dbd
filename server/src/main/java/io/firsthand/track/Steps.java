package io.firsthand.track;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Changes one step somewhere among many; what is not there changes nothing. */
public final class Steps {

    private Steps() {}

    /** Those within branches too, each before what is in it. */
    public static Stream<Step> all(List<Step> steps) {
        return steps.stream()
                .flatMap(it -> it instanceof Step.Branch branch
                        ? Stream.of(Stream.of(it), all(branch.met()), all(branch.otherwise()))
                                .flatMap(part -> part)
                        : Stream.of(it));
    }

    public static Optional<Step> find(List<Step> steps, String key) {
        return all(steps).filter(it -> it.key().equals(key)).findFirst();
    }

    public static List<Step> replace(List<Step> steps, Step with) {
        return inListOf(steps, with.key(), (list, i) -> {
            list.set(i, with);
            return list;
        });
    }

    public static List<Step> without(List<Step> steps, String key) {
        return inListOf(steps, key, (list, i) -> {
            list.remove(i.intValue());
            return list;
        });
    }

    /** Among those it stands with. */
    public static List<Step> moved(List<Step> steps, String key, int by) {
        return inListOf(steps, key, (list, i) -> {
            if (i + by >= 0 && i + by < list.size()) {
                Collections.swap(list, i, i + by);
            }
            return list;
        });
    }

    /**
     * With one more.
     *
     * @param place {@code start}, {@code after:<key>}, or as the first of a branch {@code met:<key>} and
     *     {@code otherwise:<key>}
     */
    public static List<Step> with(List<Step> steps, String place, Step step) {
        var key = place.substring(place.indexOf(':') + 1);
        if (place.startsWith("after:")) {
            return inListOf(steps, key, (list, i) -> {
                list.add(i + 1, step);
                return list;
            });
        }
        if (place.startsWith("met:") || place.startsWith("otherwise:")) {
            return inListOf(steps, key, (list, i) -> {
                if (list.get(i) instanceof Step.Branch it) {
                    list.set(
                            i,
                            place.startsWith("met:")
                                    ? new Step.Branch(it.key(), it.condition(), first(step, it.met()), it.otherwise())
                                    : new Step.Branch(it.key(), it.condition(), it.met(), first(step, it.otherwise())));
                }
                return list;
            });
        }
        return first(step, steps);
    }

    private static List<Step> first(Step step, List<Step> others) {
        return Stream.concat(Stream.of(step), others.stream()).toList();
    }

    /** A key that no step has yet. */
    public static String free(List<Step> steps, String kind) {
        var taken = all(steps).map(Step::key).toList();
        return Stream.iterate(1, it -> it + 1)
                .map(it -> kind + "_" + it)
                .filter(it -> !taken.contains(it))
                .findFirst()
                .orElseThrow();
    }

    @FunctionalInterface
    private interface Change {
        List<Step> of(List<Step> list, Integer index);
    }

    /** Changes the list in which the step stands. */
    private static List<Step> inListOf(List<Step> steps, String key, Change change) {
        for (var i = 0; i < steps.size(); i++) {
            if (steps.get(i).key().equals(key)) {
                return List.copyOf(change.of(new ArrayList<>(steps), i));
            }
        }
        Function<List<Step>, List<Step>> within = it -> inListOf(it, key, change);
        return steps.stream()
                .map(it -> it instanceof Step.Branch b
                        ? new Step.Branch(b.key(), b.condition(), within.apply(b.met()), within.apply(b.otherwise()))
                        : it)
                .toList();
    }
}
