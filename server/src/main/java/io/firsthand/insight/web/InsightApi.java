package io.firsthand.insight.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.insight.Cohorts;
import io.firsthand.insight.Facet;
import io.firsthand.insight.Forecasts;
import io.firsthand.insight.Funnels;
import io.firsthand.insight.InsightLeads;
import io.firsthand.insight.Responses;
import io.firsthand.insight.StageTimes;
import io.firsthand.insight.TrackRecords;
import io.firsthand.insight.Trends;
import io.firsthand.insight.Velocities;
import io.firsthand.web.NotValid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of leads, for programs. */
@RestController
@RequestMapping(path = "/api/v1/insight", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.READ_LEADS)
@Tag(name = "Insight")
class InsightApi {

    private final InsightLeads leads;
    private final Funnels funnels;
    private final StageTimes times;
    private final Velocities velocities;
    private final Responses responses;
    private final TrackRecords records;
    private final Trends trends;
    private final Forecasts forecasts;
    private final Clock clock;

    InsightApi(
            InsightLeads leads,
            Funnels funnels,
            StageTimes times,
            Velocities velocities,
            Responses responses,
            TrackRecords records,
            Trends trends,
            Forecasts forecasts,
            Clock clock) {
        this.leads = leads;
        this.funnels = funnels;
        this.times = times;
        this.velocities = velocities;
        this.responses = responses;
        this.records = records;
        this.trends = trends;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    @GetMapping("/funnel")
    @Operation(summary = "See how far leads came", description = Filters.MEANING)
    FunnelBody funnel(@ModelAttribute Filters filters) {
        return FunnelBody.of(funnels.of(cohorts(filters)));
    }

    @GetMapping("/times")
    @Operation(summary = "See how long leads stay in each stage", description = Filters.MEANING)
    List<TimeBody> times(@ModelAttribute Filters filters) {
        return times.of(cohorts(filters)).stream().map(TimeBody::of).toList();
    }

    @GetMapping("/velocity")
    @Operation(summary = "See what the pipeline brings in a day, by currency", description = Filters.MEANING)
    List<VelocityBody> velocity(@ModelAttribute Filters filters) {
        return velocities.of(cohorts(filters)).stream().map(VelocityBody::of).toList();
    }

    @GetMapping("/responses")
    @Operation(summary = "See how soon leads were answered beside what became of them", description = Filters.MEANING)
    ResponsesBody responses(@ModelAttribute Filters filters) {
        return ResponsesBody.of(responses.of(cohorts(filters)));
    }

    @GetMapping("/sources")
    @Operation(
            summary = "See the track record of each source",
            description = Filters.MEANING + " Told `by` all (channels; if absent), campaign, show, form, list,"
                    + " spoke, owner, rep, industry, country, size, seniority, grade or version.")
    List<RecordBody> sources(@RequestParam(defaultValue = "all") String by, @ModelAttribute Filters filters) {
        var facet = Facet.of(by)
                .filter(it -> it != Facet.SPEED)
                .orElseThrow(() -> NotValid.of("by", "One of " + Filters.FACETS));
        return records.by(facet, cohorts(filters)).stream().map(RecordBody::of).toList();
    }

    @GetMapping("/trends")
    @Operation(summary = "See what happened week by week", description = Filters.MEANING)
    TrendsBody trends(@ModelAttribute Filters filters) {
        var cohorts = cohorts(filters);
        return TrendsBody.of(trends.of(cohorts), trends.changes(cohorts));
    }

    @GetMapping("/forecast")
    @Operation(
            summary = "See what the open opportunities may bring, by currency",
            description = Filters.MEANING + " Weeks don’t matter here.")
    List<ForecastBody> forecast(@ModelAttribute Filters filters) {
        return forecasts.of(cohorts(filters)).stream().map(ForecastBody::of).toList();
    }

    private Cohorts cohorts(Filters filters) {
        leads.freshen();
        return filters.asked().cohorts(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
