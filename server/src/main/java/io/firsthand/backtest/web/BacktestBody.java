package io.firsthand.backtest.web;

import io.firsthand.backtest.Backtest;
import io.firsthand.backtest.Finding;
import io.firsthand.backtest.Goal;
import io.firsthand.backtest.Plan;
import io.firsthand.statistics.Interval;
import io.firsthand.statistics.Proportion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A back-test in the API. */
record BacktestBody(
        UUID id,
        UUID definition,

        @Schema(description = "SHA-256 in hex of the content that was tested")
        String hash,

        PlanBody plan,

        @Schema(allowableValues = {"running", "done", "cancelled", "failed"})
        String state,

        @Schema(description = "Leads to look at; absent while it is still found out what was known of them") @Nullable Long total,

        long done,
        Instant startedAt,
        @Nullable Instant endedAt,

        @Schema(description = "SHA-256 in hex of the report, as it is signed along with the definition") @Nullable String reportHash,

        @Nullable FindingBody finding) {

    static BacktestBody of(Backtest it) {
        return new BacktestBody(
                it.id(),
                it.definition(),
                it.hash(),
                PlanBody.of(it.plan()),
                it.state().id(),
                it.total(),
                it.done(),
                it.startedAt(),
                it.endedAt(),
                it.reportHash(),
                it.report() == null ? null : FindingBody.of(it.report().finding()));
    }

    /** Which past, and what counts as a good lead. */
    record PlanBody(
            @Nullable Instant from,
            @Nullable Instant to,

            @Schema(description = "Only leads of the definition’s segment; else all", defaultValue = "true") @Nullable Boolean ofSegment,

            @Schema(allowableValues = {"sql", "opportunity", "won", "condition"}) @Nullable String goal,

            @Schema(description = "1 to 3650; absent for at any time") @Nullable Integer withinDays,

            @Schema(description = "In CEL; with the goal condition only", example = "custom.converted == 1") @Nullable String condition) {

        static PlanBody of(Plan it) {
            return new PlanBody(it.from(), it.to(), it.ofSegment(), it.goal().id(), it.withinDays(), it.condition());
        }

        /** Without what is required it is the caller’s mistake, told before. */
        Plan plan(Instant begin, Instant end, Goal wanted) {
            return new Plan(begin, end, ofSegment == null || ofSegment, wanted, withinDays, condition);
        }
    }

    /** The counts, and what follows from them, with intervals of 90 %. */
    record FindingBody(
            Finding counts,
            ShareBody base,
            SideBody tested,
            @Nullable SideBody inForce) {

        static FindingBody of(Finding it) {
            var inForce = it.inForce();
            return new FindingBody(
                    it,
                    ShareBody.of(it.base()),
                    SideBody.of(it, it.tested()),
                    inForce == null ? null : SideBody.of(it, inForce));
        }
    }

    /** What follows from the counts of one version. */
    record SideBody(
            double perWeek,
            ShareBody precision,
            ShareBody recall,
            @Nullable RatioBody lift) {

        static SideBody of(Finding finding, Finding.Side side) {
            var lift = finding.lift(side);
            return new SideBody(
                    finding.volume(side),
                    ShareBody.of(side.precision()),
                    ShareBody.of(finding.recall(side)),
                    lift.isKnown() ? new RatioBody(lift.ratio(), lift.interval()) : null);
        }
    }

    /** A share from 0 to 1. */
    record ShareBody(long hits, long of, double share, Interval interval) {

        static ShareBody of(Proportion it) {
            return new ShareBody(it.hits(), it.n(), it.share(), it.wilson(Finding.LEVEL));
        }
    }

    /** How many times as often. */
    record RatioBody(double ratio, Interval interval) {}
}
