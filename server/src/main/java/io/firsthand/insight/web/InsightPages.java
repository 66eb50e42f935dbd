package io.firsthand.insight.web;

import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What became of leads: its pages, the leads behind each number, and files. */
@Controller
@Requires(Permission.READ_LEADS)
class InsightPages {

    private final FunnelViews funnel;
    private final TimesViews times;
    private final MoneyViews money;
    private final SourcesViews sources;
    private final TrendViews trends;
    private final BehindViews behind;
    private final Clock clock;

    InsightPages(
            FunnelViews funnel,
            TimesViews times,
            MoneyViews money,
            SourcesViews sources,
            TrendViews trends,
            BehindViews behind,
            Clock clock) {
        this.funnel = funnel;
        this.times = times;
        this.money = money;
        this.sources = sources;
        this.trends = trends;
        this.behind = behind;
        this.clock = clock;
    }

    @GetMapping("/insight")
    View first() {
        return Redirect.to("/insight/funnel");
    }

    @GetMapping("/insight/funnel")
    View funnel(@RequestParam Map<String, String> parameters, Locale locale) {
        return funnel.page(Asked.of(parameters), today(), locale);
    }

    @GetMapping("/insight/times")
    View times(@RequestParam Map<String, String> parameters, Locale locale) {
        return times.page(Asked.of(parameters), parameters.getOrDefault("stage", "mql"), today(), locale);
    }

    @GetMapping("/insight/velocity")
    View velocity(@RequestParam Map<String, String> parameters, Locale locale) {
        return money.velocity(Asked.of(parameters), today(), locale);
    }

    @GetMapping("/insight/speed")
    View speed(@RequestParam Map<String, String> parameters, Locale locale) {
        return money.speed(Asked.of(parameters), today(), locale);
    }

    @GetMapping("/insight/sources")
    View sources(@RequestParam Map<String, String> parameters, Locale locale) {
        return sources.page(
                Asked.of(parameters), SourcesViews.by(parameters.getOrDefault("by", "all")), today(), locale);
    }

    @GetMapping("/insight/trends")
    View trends(@RequestParam Map<String, String> parameters, Locale locale) {
        return trends.trends(Asked.of(parameters), today(), locale);
    }

    @GetMapping("/insight/forecast")
    View forecast(@RequestParam Map<String, String> parameters, Locale locale) {
        return trends.forecast(Asked.of(parameters), today(), locale);
    }

    @GetMapping("/insight/leads")
    View leads(
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable UUID after,
            Locale locale) {
        return behind.page(parameters, after, today(), locale);
    }

    @GetMapping("/insight/funnel.csv")
    void funnelFile(@RequestParam Map<String, String> parameters, Locale locale, HttpServletResponse response)
            throws IOException {
        send(response, "funnel.csv", InsightFiles.funnel(funnel.page(Asked.of(parameters), today(), locale)));
    }

    @GetMapping("/insight/sources.csv")
    void sourcesFile(@RequestParam Map<String, String> parameters, Locale locale, HttpServletResponse response)
            throws IOException {
        var by = SourcesViews.by(parameters.getOrDefault("by", "all"));
        send(response, "sources.csv", InsightFiles.sources(sources.rows(Asked.of(parameters), by, today(), locale)));
    }

    private static void send(HttpServletResponse response, String name, String text) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
