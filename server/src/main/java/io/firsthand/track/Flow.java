package io.firsthand.track;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way through the steps of a design: which one follows which. */
public final class Flow {

    private record Place(
            Step step, @Nullable String met, @Nullable String next) {}

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final @Nullable String first;

    private Flow(List<Step> steps) {
        first = wire(steps, null);
    }

    public static Flow of(Design design) {
        return new Flow(design.steps());
    }

    /** Returns where these steps begin: behind them if there are none. */
    private @Nullable String wire(List<Step> steps, @Nullable String behind) {
        for (var i = 0; i < steps.size(); i++) {
            places.put(steps.get(i).key(), new Place(steps.get(i), null, null));
        }
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var next = i + 1 < steps.size() ? steps.get(i + 1).key() : behind;
            places.put(
                    step.key(),
                    step instanceof Step.Branch it
                            ? new Place(it, wire(it.met(), next), wire(it.otherwise(), next))
                            : new Place(step, null, next));
        }
        return steps.isEmpty() ? behind : steps.getFirst().key();
    }

    public Optional<Step> first() {
        return find(first);
    }

    public Optional<Step> find(@Nullable String key) {
        return Optional.ofNullable(key == null ? null : places.get(key)).map(Place::step);
    }

    /** The step behind a mail, task or wait, or behind a branch whose condition is not met; empty at the end. */
    public Optional<Step> after(String key) {
        return Optional.ofNullable(places.get(key)).flatMap(it -> find(it.next()));
    }

    /** The step behind a branch whose condition is met. */
    public Optional<Step> whenMet(String branch) {
        return Optional.ofNullable(places.get(branch)).flatMap(it -> find(it.met()));
    }

    /** All steps, in the order in which a reader meets them. */
    public List<Step> all() {
        return places.values().stream().map(Place::step).toList();
    }
}
