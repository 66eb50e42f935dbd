package io.firsthand.conversion.web;

import io.firsthand.conversion.Chance;
import io.firsthand.conversion.Converts;
import io.firsthand.conversion.Finding;
import io.firsthand.conversion.Judged;
import io.firsthand.conversion.StudyState;
import io.firsthand.statistics.Interval;
import io.firsthand.statistics.Proportion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What converts, as JSON. */
final class ConversionBodies {

    private ConversionBodies() {}

    @Schema(name = "ConvertsShare")
    record ShareBody(
            long leads,
            long came,

            @Schema(description = "Wilson's interval at 95 %")
            Interval interval) {

        static ShareBody of(Proportion it) {
            return new ShareBody(it.n(), it.hits(), it.wilson(Finding.LEVEL));
        }
    }

    @Schema(
            name = "ConvertsRatio",
            description = "Without a value where there is none, without an end where it has none")
    record RatioBody(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {

        static RatioBody of(double value, Interval it) {
            return new RatioBody(finite(value), finite(it.low()), finite(it.high()));
        }

        private static @Nullable Double finite(double value) {
            return Double.isFinite(value) ? value : null;
        }
    }

    @Schema(name = "ConvertsFinding")
    record FindingBody(
            String characteristic,

            @Schema(
                    description =
                            "Empty for nothing known, * for all that is rare; of numbers the place of the stretch")
            String value,

            @Nullable List<Double> cuts,
            ShareBody share,
            RatioBody lift,
            double p,
            double q,
            RatioBody withinChannels,

            @Schema(description = "more, less, channel, no_difference or too_few")
            String says) {

        static FindingBody of(Finding it) {
            var cuts = it.characteristic().cuts();
            return new FindingBody(
                    it.characteristic().id(),
                    it.value(),
                    cuts.isEmpty() ? null : cuts,
                    ShareBody.of(it.with()),
                    RatioBody.of(it.ratio(), it.interval()),
                    it.p(),
                    it.q(),
                    RatioBody.of(it.within(), it.withinInterval()),
                    it.says().name().toLowerCase(Locale.ROOT));
        }
    }

    @Schema(name = "ConvertsProbability")
    record JudgedBody(String goal, double auc, Interval aucInterval, double brier, double bayesAuc, double bayesBrier) {

        static JudgedBody of(Judged it) {
            return new JudgedBody(
                    it.goal().id(),
                    it.scores().auc(),
                    it.scores().aucInterval(Finding.LEVEL),
                    it.scores().brier(),
                    it.bayes().auc(),
                    it.bayes().brier());
        }
    }

    @Schema(name = "Converts")
    record ConvertsBody(
            String goal,
            Instant asOf,
            long leads,

            @Schema(description = "Of the leads old enough to be counted")
            ShareBody base,

            @Schema(description = "How old that is; absent if too few came to the goal to tell") @Nullable Double days,

            List<FindingBody> findings,
            List<String> suspicious,
            @Nullable JudgedBody probability,

            @Schema(description = "Why there is no probability: too_few or no_better_than_lot") @Nullable String without) {

        static ConvertsBody of(Converts it) {
            return new ConvertsBody(
                    it.goal().id(),
                    it.asOf(),
                    it.leads(),
                    ShareBody.of(it.base()),
                    it.days(),
                    it.findings().stream().map(FindingBody::of).toList(),
                    it.suspicious().stream().map(each -> each.id()).toList(),
                    it.probability().map(JudgedBody::of).orElse(null),
                    it.without().orElse(null));
        }
    }

    @Schema(name = "ConvertsRun")
    record RunBody(
            UUID id,
            String state,
            @Nullable Long total,
            long done,
            Instant startedAt,
            @Nullable Instant endedAt) {

        static RunBody of(StudyState it) {
            return new RunBody(it.id(), it.state(), it.total(), it.done(), it.startedAt(), it.endedAt());
        }
    }

    @Schema(name = "ChancePart")
    record PartBody(String characteristic, @Nullable String with, List<String> values, double logOdds) {}

    @Schema(name = "Chance")
    record ChanceBody(
            @Nullable String goal,
            @Nullable Double probability,
            @Nullable Double usual,
            List<PartBody> parts,

            @Schema(description = "Leads that were given about as much, and how many of them came to it") @Nullable ShareBody alike,

            @Nullable Instant asOf) {

        static final ChanceBody NONE = new ChanceBody(null, null, null, List.of(), null, null);

        static ChanceBody of(Chance it) {
            return new ChanceBody(
                    it.goal().id(),
                    it.probability(),
                    it.usual(),
                    it.parts().stream()
                            .map(part ->
                                    new PartBody(part.characteristic(), part.with(), part.values(), part.logOdds()))
                            .toList(),
                    ShareBody.of(it.alike()),
                    it.asOf());
        }
    }
}
