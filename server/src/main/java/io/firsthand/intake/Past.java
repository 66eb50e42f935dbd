package io.firsthand.intake;

import io.firsthand.lead.Arrival;
import io.firsthand.lead.Stage;
import io.firsthand.table.Booleans;
import io.firsthand.table.DateOrder;
import io.firsthand.table.Dates;
import io.firsthand.table.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a row says about the past. A stage without a time of its own is known since the import and no earlier:
 * a file must not make us claim more than it says.
 */
final class Past {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Duration TIME_ZONES = Duration.ofDays(1);

    private final Plan plan;
    private final Map<Field, Integer> places;
    private final Instant now;
    private final ZoneId zone;

    Past(Plan plan, Map<Field, Integer> places, Instant now) {
        this.plan = plan;
        this.places = places;
        this.now = now;
        this.zone = ZoneId.of(plan.reading().zone());
    }

    /** When the lead was captured; now, if the row does not say. */
    Instant created(Map<Field, String> cells, List<Fault> faults) {
        return time(cells, Field.CREATED, faults).orElse(now);
    }

    /** The stages it went through, oldest first; empty if the row says nothing of them. */
    List<Arrival.Past> history(Map<Field, String> cells, Instant created, List<Fault> faults) {
        var closed = time(cells, Field.CLOSED, faults);
        var since = time(cells, Field.STAGE_SINCE, faults);
        var converted = converted(cells, closed, faults);
        var found = new ArrayList<Arrival.Past>();
        converted.ifPresent(found::add);
        stage(cells)
                .filter(stage -> converted.isEmpty() || stage != plan.values().converted())
                .map(stage -> new Arrival.Past(
                        stage, since.or(() -> closed.filter(_ -> isEnd(stage))).orElse(latest(now, created))))
                .ifPresent(found::add);
        for (var past : found) {
            if (past.at().isBefore(created)) {
                faults.add(Fault.of("beforeCreated", past.stage().id()));
                return List.of();
            }
        }
        found.sort(Comparator.comparing(Arrival.Past::at).thenComparing(Arrival.Past::stage));
        if (!found.isEmpty() && found.getFirst().stage() != Stage.INQUIRY) {
            found.addFirst(new Arrival.Past(Stage.INQUIRY, created));
        }
        return found;
    }

    private Optional<Arrival.Past> converted(Map<Field, String> cells, Optional<Instant> closed, List<Fault> faults) {
        var at = time(cells, Field.CONVERTED_AT, faults);
        var cell = cells.get(Field.CONVERTED);
        var said = cell == null ? Optional.of(at.isPresent()) : Booleans.read(cell);
        if (said.isEmpty()) {
            faults.add(Fault.of("notYesOrNo", nameOf(Field.CONVERTED), shown(cell)));
        }
        return said.filter(it -> it)
                .map(_ -> new Arrival.Past(
                        plan.values().converted(), at.or(() -> closed).orElse(now)));
    }

    private Optional<Stage> stage(Map<Field, String> cells) {
        var value = cells.get(Field.STAGE);
        if (value == null) {
            return Optional.empty();
        }
        return plan.values().stages().containsKey(value)
                ? Optional.ofNullable(plan.values().stages().get(value))
                : Meanings.stage(value);
    }

    private Optional<Instant> time(Map<Field, String> cells, Field field, List<Fault> faults) {
        var cell = cells.get(field);
        if (cell == null) {
            return Optional.empty();
        }
        var order = orderOf(field);
        var time = Dates.read(cell, order, zone);
        if (time.isEmpty()) {
            faults.add(Fault.of("notADate." + order.name(), nameOf(field), shown(cell)));
        } else if (time.get().isBefore(EARLIEST)) {
            faults.add(Fault.of("tooEarly", nameOf(field), shown(cell)));
        } else if (time.get().isAfter(now.plus(TIME_ZONES))) {
            faults.add(Fault.of("inTheFuture", nameOf(field), shown(cell)));
        } else {
            return time.map(it -> it.isAfter(now) ? now : it);
        }
        return Optional.empty();
    }

    private DateOrder orderOf(Field field) {
        var own = plan.columns().get(places.getOrDefault(field, 0)).dates();
        return own == null ? plan.reading().dates() : own;
    }

    private static boolean isEnd(Stage stage) {
        return stage == Stage.WON || stage == Stage.LOST || stage == Stage.DISQUALIFIED;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String shown(@Nullable String cell) {
        return cell == null ? "" : cell.length() <= 40 ? cell : cell.substring(0, 39) + "…";
    }

    private String nameOf(Field field) {
        return plan.columns().get(places.getOrDefault(field, 0)).name();
    }
}
