package io.firsthand.show.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.firsthand.show.Pulse;
import io.firsthand.show.Result;
import io.firsthand.show.Step;
import io.firsthand.show.Sums;
import io.firsthand.statistics.Interval;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What comes of shows, as the API tells it. */
final class OutcomeBodies {

    private OutcomeBodies() {}

    /** What came of a show. */
    @Schema(name = "ShowResult")
    record ResultBody(
            UUID show,
            long conversations,

            @Schema(description = "Whose source names the show")
            long leads,

            @Schema(description = "How many of these may still go on")
            long undecided,

            @Schema(description = "By currency; never converted")
            Map<String, String> cost,

            @Schema(description = "By currency; empty without conversations or cost")
            Map<String, String> costPerConversation,

            @Schema(description = "Of open opportunities, by currency")
            Map<String, String> pipeline,

            @Schema(description = "Of opportunities that were won, by currency")
            Map<String, String> revenue,

            List<StepBody> steps) {

        static ResultBody of(Result it) {
            var steps = new ArrayList<StepBody>();
            for (var step : Result.Step.values()) {
                steps.add(StepBody.of(it, step));
            }
            return new ResultBody(
                    it.show().id(),
                    it.conversations(),
                    it.leads(),
                    it.undecided(),
                    amounts(it.cost()),
                    amounts(it.perConversation().orElse(Sums.NOTHING)),
                    amounts(it.pipeline()),
                    amounts(it.revenue()),
                    steps);
        }
    }

    private static Map<String, String> amounts(Sums sums) {
        var amounts = new TreeMap<String, String>();
        sums.byCurrency()
                .forEach((currency, amount) ->
                        amounts.put(currency, amount.stripTrailingZeros().toPlainString()));
        return amounts;
    }

    /** How many leads came so far, and at what cost. */
    @Schema(name = "ShowResultStep")
    record StepBody(
            @Schema(allowableValues = {"mql", "sql", "opportunity", "won"})
            String step,

            long number,

            @Schema(description = "Of all leads, from 0 to 1")
            double share,

            @Schema(description = "Wilson's interval at 95 %")
            double low,

            double high,

            @Schema(description = "Whether there are fewer than 30 leads, so that this hardly tells anything")
            boolean small,

            @Schema(description = "By currency; empty without cost, or when none came so far")
            Map<String, String> costOfEach) {

        static StepBody of(Result it, Result.Step step) {
            var rate = it.rate(step);
            Interval interval = rate.wilson(Result.LEVEL);
            return new StepBody(
                    step.name().toLowerCase(Locale.ROOT),
                    it.reached(step),
                    rate.share(),
                    interval.low(),
                    interval.high(),
                    rate.isSmall(),
                    amounts(it.per(step).orElse(Sums.NOTHING)));
        }
    }

    /** How a show goes. */
    @Schema(name = "ShowLive")
    record LiveBody(
            @Schema(description = "Today while the show is on, else its last day")
            LocalDate day,

            long today,
            long total,
            long goalToday,
            long goalTotal,
            long hotToday,
            List<HourBody> hours,
            List<StandingBody> board) {

        static LiveBody of(Pulse it) {
            return new LiveBody(
                    it.day(),
                    it.today(),
                    it.total(),
                    it.goalToday(),
                    it.goalTotal(),
                    it.hotToday(),
                    it.hours().stream()
                            .map(hour -> new HourBody(hour.hour(), hour.conversations()))
                            .toList(),
                    it.board().stream()
                            .map(one -> new StandingBody(one.person().value(), one.today(), one.total(), one.goal()))
                            .toList());
        }
    }

    /** Conversations in one hour of the day, in the zone of the venue. */
    @Schema(name = "ShowHour")
    record HourBody(int hour, long conversations) {}

    /** What somebody of the staff has done. */
    @Schema(name = "ShowStanding")
    record StandingBody(UUID person, long today, long total, long goal) {}

    /** One step of the follow-up plan. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ShowStep")
    record FollowUpBody(
            @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable UUID id,

            @Schema(example = "Send the offer and call", maxLength = 200) @Nullable String title,

            @Schema(
                    allowableValues = {"all", "hot", "others"},
                    description = "all if absent")
            @Nullable String audience,

            @Schema(description = "After the last day of the show, 0 to 365") @Nullable Integer dueDays,

            @Schema(description = "Who does it; the lead's owner if absent") @Nullable UUID person,

            @Schema(description = "Who does it for leads without an owner") @Nullable UUID fallback,

            @Nullable String subject,
            @Nullable String body,

            @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Long leads,

            @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Long tasks,

            @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Long done,

            @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable Long late) {

        static FollowUpBody of(Step it, Step.Progress progress) {
            return new FollowUpBody(
                    it.id(),
                    it.title(),
                    it.audience().id(),
                    it.dueDays(),
                    it.person() == null ? null : it.person().value(),
                    it.fallback().value(),
                    it.template() == null ? null : it.template().subject(),
                    it.template() == null ? null : it.template().body(),
                    progress.leads(),
                    progress.tasks(),
                    progress.done(),
                    progress.late());
        }
    }

    /** Tasks that were made. */
    @Schema(name = "ShowTasks")
    record TasksBody(
            int tasks,

            @Schema(description = "Whether more leads wait; ask again then")
            boolean more) {}
}
