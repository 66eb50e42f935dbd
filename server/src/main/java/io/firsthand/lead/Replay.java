package io.firsthand.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what the facts of a lead say with what is shown of it, so that an edit behind our back is seen. */
public final class Replay {

    private final LeadState recorded;
    private final LeadState shown;
    private final List<Difference> differences = new ArrayList<>();

    private Replay(LeadState recorded, LeadState shown) {
        this.recorded = recorded;
        this.shown = shown;
    }

    /** All that differs; empty when every shown value follows from the facts. */
    public static List<Difference> compare(LeadState recorded, LeadState shown) {
        var replay = new Replay(recorded, shown);
        for (var field : ContactField.values()) {
            replay.check(field.id(), state -> state.contact().get(field));
        }
        replay.check("company", state -> nameOf(state.company()));
        replay.check("stage", state -> state.stage().id());
        replay.check("stageSince", state -> state.stageSince().toString());
        replay.check("stageTimes", state -> state.stages().toString());
        replay.check("owner", state -> Values.id(state.owner()));
        replay.check("originalSource", state -> inWords(state.original()));
        replay.check("source", state -> inWords(state.source()));
        replay.check("latestSource", state -> inWords(state.latest()));
        replay.check("capturedAt", state -> state.provenance().at().toString());
        replay.check("capturedBy", state -> Values.id(state.provenance().by()));
        replay.check("capturedByName", state -> state.provenance().byName());
        replay.check("how", state -> state.provenance().how().id());
        replay.check("grade", state -> state.provenance().grade().name());
        replay.check("place", state -> state.provenance().place());
        replay.check("file", state -> String.valueOf(state.provenance().file()));
        replay.check("firstNote", LeadState::firstNote);
        replay.check("notes", state -> state.notes().stream().sorted().collect(Collectors.joining("\n")));
        replay.check(
                "signals",
                state -> state.signals().stream().map(Signal::toString).sorted().collect(Collectors.joining("\n")));
        replay.check("custom", state -> new TreeMap<>(state.custom()).toString());
        replay.check("tags", state -> String.join(", ", state.tags()));
        replay.check("corrected", state -> String.valueOf(state.corrected()));
        replay.check("withdrawn", state -> String.valueOf(state.withdrawn()));
        replay.check(
                "mergedInto",
                state -> state.mergedInto() == null
                        ? null
                        : state.mergedInto().value().toString());
        return List.copyOf(replay.differences);
    }

    private void check(String field, Function<LeadState, @Nullable String> value) {
        var first = Objects.requireNonNullElse(value.apply(recorded), "");
        var second = Objects.requireNonNullElse(value.apply(shown), "");
        if (!first.equals(second)) {
            differences.add(new Difference(field, first, second));
        }
    }

    private static @Nullable String nameOf(@Nullable CompanyLink company) {
        return company == null ? null : company.name();
    }

    private static String inWords(Source source) {
        return Codec.write(source).toString();
    }
}
