package io.firsthand.lead;

import io.firsthand.lead.LeadState.StageTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stages of one lead while more becomes known of them. What was assumed as the lead arrived may be told better: that it
 * stood in its first stage until the next one we know of, and that it entered a stage when it was imported. What was told
 * or done otherwise is never changed.
 */
final class StagePast {

    private record Span(Stage stage, Instant entered, boolean open) {}

    private final List<Span> spans = new ArrayList<>();
    private final Instant received;

    /**
     * @param told when the lead entered those of its stages that were told afterwards
     * @param received when the lead was written down
     */
    StagePast(List<StageTime> stages, Set<Instant> told, Instant received) {
        for (var stage : stages) {
            spans.add(new Span(stage.stage(), stage.entered(), spans.isEmpty() || told.contains(stage.entered())));
        }
        this.received = received;
    }

    /** What a told stage means here. */
    sealed interface Step {

        /**
         * It is one of the stages now.
         *
         * @param instead when we had thought that it entered the stage; null for a stage that we had not known of
         */
        record Added(@Nullable Instant instead) implements Step {}

        record Refused(ToldStage.Outcome outcome) implements Step {}
    }

    /** Takes it into the stages, or says why not. */
    Step tell(Stage stage, Instant at) {
        var place = spans.size() - 1;
        while (place >= 0 && spans.get(place).entered().isAfter(at)) {
            place--;
        }
        if (place < 0) {
            return new Step.Refused(
                    new ToldStage.Outcome.BeforeCapture(spans.getFirst().entered()));
        }
        var here = spans.get(place);
        if (here.stage() == stage) {
            return new Step.Refused(new ToldStage.Outcome.Known());
        }
        var isLast = place == spans.size() - 1;
        var contradicts = new Step.Refused(new ToldStage.Outcome.Contradicts(here.stage(), here.entered()));
        if ((!isLast && !here.open()) || (place > 0 && here.entered().equals(at))) {
            return contradicts;
        }
        if (isLast || spans.get(place + 1).stage() != stage) {
            spans.add(place + 1, new Span(stage, at, true));
            return new Step.Added(null);
        }
        var next = spans.get(place + 1);
        if (next.entered().isAfter(received)) {
            return contradicts;
        }
        spans.set(place + 1, new Span(stage, at, true));
        return new Step.Added(next.entered());
    }

    List<StageTime> stages() {
        var stages = new ArrayList<StageTime>();
        for (var i = 0; i < spans.size(); i++) {
            var left = i + 1 < spans.size() ? spans.get(i + 1).entered() : null;
            stages.add(new StageTime(spans.get(i).stage(), spans.get(i).entered(), left));
        }
        return stages;
    }

    /** The stages with a told one, as the facts say it; as they are if they have no such place for it. */
    static List<StageTime> with(List<StageTime> stages, Stage stage, Instant at, @Nullable Instant instead) {
        var entered = new ArrayList<>(stages);
        if (instead != null) {
            entered.removeIf(it -> it.stage() == stage && it.entered().equals(instead));
        }
        var place = entered.size();
        while (place > 0 && entered.get(place - 1).entered().isAfter(at)) {
            place--;
        }
        entered.add(place, new StageTime(stage, at, null));
        return closed(entered);
    }

    /** The same without it again. */
    static List<StageTime> without(List<StageTime> stages, Stage stage, Instant at, @Nullable Instant instead) {
        var entered = new ArrayList<>(stages);
        for (var i = 1; i < entered.size(); i++) {
            var it = entered.get(i);
            if (it.stage() == stage && it.entered().equals(at)) {
                if (instead == null) {
                    entered.remove(i);
                } else {
                    entered.set(i, new StageTime(stage, instead, null));
                }
                break;
            }
        }
        return closed(entered);
    }

    private static List<StageTime> closed(List<StageTime> entered) {
        var stages = new ArrayList<StageTime>();
        for (var it : entered) {
            if (!stages.isEmpty()) {
                var before = stages.removeLast();
                if (before.stage() == it.stage()) {
                    stages.add(before);
                    continue;
                }
                stages.add(new StageTime(before.stage(), before.entered(), it.entered()));
            }
            stages.add(new StageTime(it.stage(), it.entered(), null));
        }
        return stages;
    }
}
