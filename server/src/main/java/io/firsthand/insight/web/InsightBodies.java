package io.firsthand.insight.web;

import static java.util.stream.Collectors.joining;

import io.firsthand.insight.Counts;
import io.firsthand.insight.Facet;
import io.firsthand.insight.Forecast;
import io.firsthand.insight.Funnel;
import io.firsthand.insight.Reached;
import io.firsthand.insight.Responses.Answered;
import io.firsthand.insight.Share;
import io.firsthand.insight.StageTime;
import io.firsthand.insight.TrackRecord;
import io.firsthand.insight.Trends.Change;
import io.firsthand.insight.Velocity;
import io.firsthand.insight.Velocity.Lever;
import io.firsthand.lead.Channel;
import io.firsthand.statistics.Interval;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What the API says of outcomes. Intervals are of 80 %; not a number is null. */
final class InsightBodies {

    static final String FILTERS =
            "Of leads captured in this `span` (quarter, half, year, two_years, all; year if absent),"
                    + " or in the weeks `from` a day `to` before another; perhaps of one `channel`, and of one `value` of a"
                    + " `facet` (campaign, show, form, list, spoke, owner, rep, industry, country, size, seniority, grade,"
                    + " version). Intervals are of 80 %.";

    private InsightBodies() {}

    static final class FacetOnly {

        static final String KNOWN = Arrays.stream(Facet.values())
                .filter(it -> it != Facet.SPEED)
                .map(Facet::id)
                .collect(joining(", "));

        private FacetOnly() {}
    }

    @Schema(name = "InsightEstimate")
    record EstimateBody(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {

        static EstimateBody of(double value, @Nullable Interval it) {
            return new EstimateBody(
                    number(value), it == null ? null : number(it.low()), it == null ? null : number(it.high()));
        }
    }

    @Schema(name = "InsightShare")
    record ShareBody(
            long hits,
            long n,

            @Schema(description = "As how many leads they count, each by the share of its time that has passed")
            double effective,

            EstimateBody soFar,
            EstimateBody expected) {

        static ShareBody of(Share it) {
            return new ShareBody(
                    it.hits(),
                    it.n(),
                    it.effective(),
                    EstimateBody.of(it.soFar().share(), it.soFar().wilson(Share.LEVEL)),
                    EstimateBody.of(it.expected(), it.interval()));
        }
    }

    @Schema(name = "InsightCohort")
    record CohortBody(LocalDate from, LocalDate to, Map<String, Long> counts, ShareBody sql, ShareBody won) {

        static CohortBody of(Funnel.Cohort it) {
            return new CohortBody(
                    it.from(),
                    it.to(),
                    InsightBodies.counts(it.counts()),
                    ShareBody.of(it.sql()),
                    ShareBody.of(it.won()));
        }
    }

    @Schema(name = "InsightFunnel")
    record FunnelBody(CohortBody total, List<CohortBody> cohorts) {

        static FunnelBody of(Funnel it) {
            return new FunnelBody(
                    CohortBody.of(it.total()),
                    it.cohorts().stream().map(CohortBody::of).toList());
        }
    }

    @Schema(name = "InsightTime", description = "In days")
    record TimeBody(
            String stage,
            long stays,
            long left,
            EstimateBody median,
            @Nullable Double p90) {

        static TimeBody of(StageTime it) {
            return new TimeBody(
                    it.stage(),
                    it.stays(),
                    it.left(),
                    EstimateBody.of(number(it.median()), it.median().isPresent() ? it.around() : null),
                    number(number(it.longest())));
        }

        private static double number(OptionalDouble it) {
            return it.orElse(Double.NaN);
        }

        private static @Nullable Double number(double it) {
            return InsightBodies.number(it);
        }
    }

    @Schema(name = "InsightVelocity")
    record VelocityBody(
            String currency,
            EstimateBody perDay,
            Map<String, @Nullable Double> levers,
            Map<String, @Nullable Double> bring,
            long won,
            long lost,
            @Nullable String weakest) {

        static VelocityBody of(Velocity it) {
            var levers = new LinkedHashMap<String, @Nullable Double>();
            var bring = new LinkedHashMap<String, @Nullable Double>();
            Lever.all().forEach(lever -> {
                levers.put(lever.id(), number(it.now(lever)));
                bring.put(lever.id(), number(it.bring(lever)));
            });
            return new VelocityBody(
                    it.currency(),
                    EstimateBody.of(it.perDay(), it.interval().orElse(null)),
                    levers,
                    bring,
                    it.won(),
                    it.lost(),
                    it.weakest().map(Lever::id).orElse(null));
        }
    }

    @Schema(name = "InsightBand")
    record BandBody(String within, Map<String, Long> counts, ShareBody sql, ShareBody won) {}

    @Schema(name = "InsightResponses")
    record ResponsesBody(
            List<BandBody> bands,

            @Schema(description = "How many times as often within an hour as later, within channels")
            EstimateBody withinHour) {

        static ResponsesBody of(Answered it) {
            return new ResponsesBody(
                    it.bands().stream()
                            .map(band -> new BandBody(
                                    band.speed().id(),
                                    InsightBodies.counts(band.counts()),
                                    ShareBody.of(band.sql()),
                                    ShareBody.of(band.won())))
                            .toList(),
                    EstimateBody.of(it.withinHour().ratio(), it.withinHour().ratio(Share.LEVEL)));
        }
    }

    @Schema(name = "InsightWorth")
    record WorthBody(String currency, long won, double sum, double mean, EstimateBody perLead) {}

    @Schema(name = "InsightRecord")
    record RecordBody(
            String value,
            String channel,
            Map<String, Long> counts,
            ShareBody sql,
            ShareBody won,
            EstimateBody toSql,
            EstimateBody toWon,
            List<WorthBody> worth,
            boolean few) {

        static RecordBody of(TrackRecord it) {
            return new RecordBody(
                    it.facet() == Facet.ALL ? it.channel() : it.value(),
                    it.channel(),
                    InsightBodies.counts(it.counts()),
                    ShareBody.of(it.sql()),
                    ShareBody.of(it.won()),
                    EstimateBody.of(it.toSql().value(), it.toSql().interval()),
                    EstimateBody.of(it.toWon().value(), it.toWon().interval()),
                    it.worth().stream()
                            .map(worth -> new WorthBody(
                                    worth.currency(),
                                    worth.won(),
                                    worth.sum(),
                                    worth.mean(),
                                    EstimateBody.of(
                                            worth.perLead(), worth.interval().orElse(null))))
                            .toList(),
                    it.isSmall());
        }
    }

    @Schema(name = "InsightChange")
    record ChangeBody(UUID definition, String title, int version, Instant inForce) {}

    @Schema(name = "InsightTrends")
    record TrendsBody(Map<String, Map<String, Long>> weeks, List<ChangeBody> changes) {

        static TrendsBody of(NavigableMap<LocalDate, Map<Reached, Long>> weeks, List<Change> changes) {
            var all = new LinkedHashMap<String, Map<String, Long>>();
            weeks.forEach((week, counts) -> {
                if (!counts.isEmpty()) {
                    var one = new LinkedHashMap<String, Long>();
                    counts.forEach((reached, count) -> one.put(reached.id(), count));
                    all.put(week.toString(), one);
                }
            });
            return new TrendsBody(
                    all,
                    changes.stream()
                            .map(it -> new ChangeBody(it.definition(), it.title(), it.version(), it.at()))
                            .toList());
        }
    }

    @Schema(name = "InsightForecastWithin")
    record WithinBody(int days, double wins, EstimateBody value) {}

    @Schema(name = "InsightForecast")
    record ForecastBody(
            String currency, long open, double sum, long unpriced, long ended, long overdue, List<WithinBody> within) {

        static ForecastBody of(Forecast it) {
            return new ForecastBody(
                    it.currency(),
                    it.open(),
                    it.sum(),
                    it.unpriced(),
                    it.ended(),
                    it.overdue(),
                    it.within().stream()
                            .map(some -> new WithinBody(
                                    some.days(), some.wins(), EstimateBody.of(some.value(), some.interval())))
                            .toList());
        }
    }

    private static Map<String, Long> counts(Counts it) {
        var counts = new LinkedHashMap<String, Long>();
        for (var reached : Reached.values()) {
            counts.put(reached.id(), it.of(reached));
        }
        return counts;
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** Refuses what {@link Asked} would leave out. */
    static void check(Map<String, String> filters) {
        known(filters, "span", Arrays.stream(Span.values()).map(Span::id).toList());
        known(
                filters,
                "channel",
                Arrays.stream(Channel.values()).map(Channel::id).toList());
        known(filters, "facet", Arrays.stream(Facet.values()).map(Facet::id).toList());
    }

    private static void known(Map<String, String> filters, String name, List<String> known) {
        var it = filters.get(name);
        if (it != null && !it.isEmpty() && !known.contains(it)) {
            throw refused(name, String.join(", ", known));
        }
    }

    static ErrorResponseException refused(String field, String known) {
        record Entry(String field, String detail) {}
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Not valid: " + field);
        problem.setTitle("Not valid");
        problem.setProperty("errors", List.of(new Entry(field, "One of " + known)));
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
