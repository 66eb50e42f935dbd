package io.firsthand.backtest.web;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.backtest.Backtest;
import io.firsthand.backtest.Backtests;
import io.firsthand.backtest.Finding;
import io.firsthand.backtest.Starting;
import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Viewer;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Back-tests of definitions, for people. */
@Controller
class BacktestPages {

    private final Backtests backtests;
    private final Agreements agreements;
    private final BacktestForm form;
    private final StartingWords words;
    private final People people;
    private final Leads leads;
    private final Clock clock;

    BacktestPages(
            Backtests backtests,
            Agreements agreements,
            BacktestForm form,
            StartingWords words,
            People people,
            Leads leads,
            Clock clock) {
        this.backtests = backtests;
        this.agreements = agreements;
        this.form = form;
        this.words = words;
        this.people = people;
        this.leads = leads;
        this.clock = clock;
    }

    @GetMapping("/definitions/{id}/backtests")
    @Requires(Permission.READ_LEADS)
    View list(@PathVariable UUID id, Actor actor, @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer) {
        return page(definition(id), TypedPlan.usual(clock.instant(), viewer.zone()), Mistakes.NONE, actor);
    }

    @PostMapping("/definitions/{id}/backtests")
    @Requires(Permission.DISCUSS_DEFINITION)
    View start(
            @PathVariable UUID id,
            @ModelAttribute TypedPlan typed,
            Actor actor,
            @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer,
            Locale locale) {
        var definition = definition(id);
        var read = form.read(typed, viewer.zone(), locale);
        if (read.plan().isEmpty()) {
            return page(definition, typed, read.mistakes(), actor).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (backtests.start(id, read.plan().get(), actor)) {
            case Starting.Started(var it) -> Redirect.to("/backtests/" + it.id());
            case Starting.Missing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Starting wrong ->
                page(definition, typed, words.mistakes(wrong, locale), actor).status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private BacktestsPage page(Definition definition, TypedPlan typed, Mistakes mistakes, Actor actor) {
        return new BacktestsPage(
                definition, backtests.of(definition.id()), typed, mistakes, actor.may(Permission.DISCUSS_DEFINITION));
    }

    @GetMapping("/backtests/{id}")
    @Requires(Permission.READ_LEADS)
    View one(
            @PathVariable UUID id,
            Actor actor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        var backtest = find(id);
        var shown = part(backtest, actor);
        return part == null ? new BacktestPage(definition(backtest.definition()), shown) : shown;
    }

    @PostMapping("/backtests/{id}/cancellation")
    @Requires(Permission.DISCUSS_DEFINITION)
    View cancel(@PathVariable UUID id) {
        find(id);
        backtests.cancel(id);
        return Redirect.to("/backtests/" + id);
    }

    private BacktestPart part(Backtest backtest, Actor actor) {
        var report = backtest.report();
        var named = report == null ? Map.<UUID, Lead>of() : named(report.finding());
        return new BacktestPart(
                backtest, actor.may(Permission.DISCUSS_DEFINITION), report == null ? Map.of() : people.names(), named);
    }

    private Map<UUID, Lead> named(Finding finding) {
        var some = Stream.of(finding.gained(), finding.lost())
                .flatMap(it -> it.some().stream())
                .map(LeadId::new)
                .toList();
        return leads.all(some).stream().collect(Collectors.toMap(it -> it.id().value(), it -> it, (a, _) -> a));
    }

    private Backtest find(UUID id) {
        return backtests.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Definition definition(UUID id) {
        return agreements.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
