package io.firsthand.scoreboard.web;

import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadRecords;
import io.firsthand.scoreboard.Measure;
import io.firsthand.scoreboard.Scoreboard;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The scoreboard, the leads behind each of its numbers, and all of it as a file. */
@Controller
@Requires(Permission.READ_LEADS)
class ScoreboardPages {

    private static final int PAGE = 50;

    private final Scoreboard scoreboard;
    private final ScoreboardViews views;
    private final LeadRecords leads;
    private final People people;
    private final Words words;

    ScoreboardPages(Scoreboard scoreboard, ScoreboardViews views, LeadRecords leads, People people, Words words) {
        this.scoreboard = scoreboard;
        this.views = views;
        this.leads = leads;
        this.people = people;
        this.words = words;
    }

    @GetMapping("/scoreboard")
    View show(@RequestParam Map<String, String> parameters, Locale locale) {
        return views.page(Asked.of(parameters), locale);
    }

    @GetMapping("/scoreboard/leads")
    View behind(
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable UUID after,
            Locale locale) {
        var asked = Asked.of(parameters);
        var measure = Measure.of(parameters.getOrDefault("measure", "offered"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var some = scoreboard.behind(measure, asked.narrowing(scoreboard), after, PAGE + 1);
        var shown = some.stream().limit(PAGE).toList();
        var names = leads.names(shown.stream().map(Scoreboard.Behind::lead).toList());
        var all = people.names();
        return new BehindPage(
                words.say(locale, "scoreboard.measure." + measure.id()),
                views.narrowed(asked, locale),
                shown.stream()
                        .map(it -> new BehindPage.Row(
                                it.lead().value(),
                                names.getOrDefault(it.lead(), "?"),
                                all.getOrDefault(it.person().value(), "?"),
                                it.offeredAt()))
                        .toList(),
                asked.query(),
                some.size() > PAGE
                        ? "/scoreboard/leads?measure=" + measure.id() + "&" + asked.query() + "&after="
                                + shown.getLast().handoff()
                        : null);
    }

    @GetMapping("/scoreboard.csv")
    void file(@RequestParam Map<String, String> parameters, Locale locale, HttpServletResponse response)
            throws IOException {
        var asked = Asked.of(parameters);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"scoreboard.csv\"");
        response.getOutputStream()
                .write(ScoreboardFile.text(asked.cut(), views.rows(asked, locale))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
