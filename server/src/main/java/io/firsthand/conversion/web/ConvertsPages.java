package io.firsthand.conversion.web;

import io.firsthand.conversion.Behinds;
import io.firsthand.conversion.Conversions;
import io.firsthand.conversion.Converts;
import io.firsthand.conversion.Goal;
import io.firsthand.conversion.Setting;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import io.firsthand.web.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What converts, for people. */
@Controller
@RequestMapping("/insight")
class ConvertsPages {

    private static final int PAGE = 50;

    private final Conversions conversions;
    private final Behinds behinds;
    private final ConvertsViews views;
    private final ConversionWords words;
    private final LeadRecords leads;

    ConvertsPages(
            Conversions conversions, Behinds behinds, ConvertsViews views, ConversionWords words, LeadRecords leads) {
        this.conversions = conversions;
        this.behinds = behinds;
        this.views = views;
        this.words = words;
        this.leads = leads;
    }

    @GetMapping("/converts")
    @Requires(Permission.READ_LEADS)
    View show(@RequestParam Map<String, String> parameters, Actor actor, Locale locale) {
        return views.page(Asked.of(parameters), actor, locale);
    }

    @GetMapping("/converts.csv")
    @Requires(Permission.READ_LEADS)
    void file(@RequestParam Map<String, String> parameters, Locale locale, HttpServletResponse response)
            throws IOException {
        var asked = Asked.of(parameters);
        var findings = conversions
                .converts(asked.goal(), asked.channel(), asked.group())
                .map(Converts::findings)
                .orElse(List.of());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"converts.csv\"");
        response.getOutputStream()
                .write(ConvertsFile.text(findings, words.in(locale)).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/converts/leads")
    @Requires(Permission.READ_LEADS)
    View leads(
            @RequestParam Map<String, String> parameters,
            @RequestParam String characteristic,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(required = false) @Nullable UUID after,
            Locale locale) {
        var asked = Asked.of(parameters);
        var behind = behinds.of(
                        asked.goal(),
                        characteristic,
                        value,
                        Optional.ofNullable(after).map(LeadId::new),
                        PAGE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var names = leads.names(behind.leads());
        var came = new HashSet<>(behind.came());
        return views.behind(
                asked,
                characteristic,
                value,
                behind.leads().stream()
                        .map(it ->
                                new ConvertsBehindPage.Row(it.value(), names.getOrDefault(it, "?"), came.contains(it)))
                        .toList(),
                behind.next(),
                locale);
    }

    @GetMapping("/converts/run")
    @Requires(Permission.READ_LEADS)
    View run(Actor actor, HttpServletResponse response) {
        var run = views.run(actor);
        if (!run.isRunning()) {
            response.setHeader("HX-Refresh", "true");
        }
        return run;
    }

    @PostMapping("/converts/run")
    @Requires(Permission.DISCUSS_DEFINITION)
    View start(Actor actor) {
        conversions.start(actor);
        return Redirect.to("/insight/converts");
    }

    @PostMapping("/converts/run/{id}/stop")
    @Requires(Permission.DISCUSS_DEFINITION)
    View stop(@PathVariable UUID id) {
        if (conversions.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        conversions.stop(id);
        return Redirect.to("/insight/converts");
    }

    @PostMapping("/converts/setting")
    @Requires(Permission.MANAGE_ROUTING)
    View set(
            @RequestParam(defaultValue = "sql") String goal,
            @RequestParam(defaultValue = "false") boolean orders,
            @RequestParam(name = "leftOut", required = false) @Nullable Set<String> leftOut,
            @RequestParam(name = "trusted", required = false) @Nullable Set<String> trusted,
            Actor actor) {
        var setting = new Setting(
                Goal.of(goal).orElse(Goal.SQL),
                orders,
                leftOut == null ? Set.of() : leftOut,
                trusted == null ? Set.of() : trusted);
        if (!setting.isBounded()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        conversions.change(setting, actor);
        return Redirect.to("/insight/converts").saying("conversion.setting.saved");
    }
}
