package io.firsthand.scoreboard.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Channel;
import io.firsthand.scoreboard.Cut;
import io.firsthand.scoreboard.Figures;
import io.firsthand.scoreboard.Measure;
import io.firsthand.scoreboard.Scoreboard;
import io.firsthand.scoreboard.Span;
import io.firsthand.web.NotValid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The scoreboard for programs. */
@RestController
@RequestMapping(path = "/api/v1/scoreboard", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Scoreboard")
class ScoreboardApi {

    private final Scoreboard scoreboard;

    ScoreboardApi(Scoreboard scoreboard) {
        this.scoreboard = scoreboard;
    }

    @Schema(name = "ScoreboardFigures")
    record FiguresBody(
            @Schema(description = "How many handoffs, by measure; packet and tries are sums")
            Map<String, Long> counts,

            @Schema(description = "Business minutes within which half of the responses came") @Nullable Integer responseP50,

            @Nullable Integer responseP95,

            @Schema(description = "Whether it is of fewer than 20 handoffs")
            boolean few) {

        static FiguresBody of(Figures it) {
            var counts = new LinkedHashMap<String, Long>();
            for (var measure : Measure.values()) {
                counts.put(measure.id(), it.count(measure));
            }
            return new FiguresBody(
                    counts, minutes(it, 0.5), minutes(it, 0.95), it.count(Measure.OFFERED) < Figures.FEW);
        }

        private static @Nullable Integer minutes(Figures it, double share) {
            var minutes = it.within(share);
            return minutes.isPresent() ? minutes.getAsInt() : null;
        }
    }

    @Schema(name = "Scoreboard")
    record ScoreboardBody(
            FiguresBody total,

            @Schema(description = "By the id of person or group, the channel, or the Monday of the week")
            Map<String, FiguresBody> parts,

            long overdue) {}

    @GetMapping
    @Requires(Permission.READ_LEADS)
    @Operation(
            summary = "See what both sides did",
            description = "Of handoffs offered in this `span` (week, month, quarter, year, all; month if absent), cut"
                    + " `by` person, source, week or team; narrowed, if said, to a `person` or a `team` (by id), a"
                    + " `source` (a channel) and the `week` of a day. With a `month` (as 2026-10, in UTC) it is what was offered then, as in the"
                    + " review of that month. The running week is included; `overdue` is of"
                    + " everybody, now.")
    ScoreboardBody get(
            @RequestParam(defaultValue = "month") String span,
            @RequestParam(defaultValue = "person") String by,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate week,
            @RequestParam(required = false) @Nullable YearMonth month) {
        var of = Span.of(span)
                .orElseThrow(() -> refused(
                        "span", ids(Arrays.stream(Span.values()).map(Span::id).toList())));
        var cut = Cut.of(by)
                .orElseThrow(() -> refused(
                        "by", ids(Arrays.stream(Cut.values()).map(Cut::id).toList())));
        if (source != null && Channel.of(source).isEmpty()) {
            throw refused("source", Channel.known());
        }
        var asked = new Asked(
                of,
                cut,
                Optional.ofNullable(person),
                Optional.ofNullable(team),
                Optional.ofNullable(source),
                Optional.ofNullable(week).map(it -> it.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))),
                Optional.ofNullable(month));
        var narrowing = asked.narrowing(scoreboard);
        var found = scoreboard.by(cut, narrowing);
        var parts = new LinkedHashMap<String, FiguresBody>();
        found.forEach((key, it) -> parts.put(key, FiguresBody.of(it)));
        var total = found.values().stream().reduce(Figures.none(), Figures::and);
        return new ScoreboardBody(FiguresBody.of(total), parts, scoreboard.overdue());
    }

    private static String ids(List<String> known) {
        return known.stream().collect(Collectors.joining(", "));
    }

    private static ErrorResponseException refused(String field, String known) {
        return NotValid.of(field, "One of " + known);
    }
}
