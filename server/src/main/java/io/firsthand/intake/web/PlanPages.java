package io.firsthand.intake.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.intake.Batch;
import io.firsthand.intake.FaultWords;
import io.firsthand.intake.Field;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Look;
import io.firsthand.intake.Plan;
import io.firsthand.intake.Step;
import io.firsthand.intake.Target;
import io.firsthand.intake.web.PlanPage.ColumnRow;
import io.firsthand.intake.web.PlanPage.Meaning;
import io.firsthand.intake.web.PlanPage.Reading;
import io.firsthand.intake.web.PlanPage.Value;
import io.firsthand.table.Detected;
import io.firsthand.table.Fault;
import io.firsthand.table.Profile;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** How a file is read and what becomes of its columns. */
@Controller
@Requires(Permission.IMPORT)
class PlanPages {

    private static final int VALUES = 100;

    private final Imports imports;
    private final People people;
    private final Words words;
    private final FaultWords faults;

    PlanPages(Imports imports, People people, Words words, FaultWords faults) {
        this.imports = imports;
        this.people = people;
        this.words = words;
        this.faults = faults;
    }

    @GetMapping("/imports/{id}/plan")
    View plan(@PathVariable UUID id, Locale locale) throws IOException {
        var batch = imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (batch.state()) {
            case UPLOADED, CHECKED -> page(batch, Mistakes.NONE, locale);
            case CHECKING, IMPORTING, DONE, CANCELLED, FAILED -> Redirect.to("/imports/" + id);
        };
    }

    @PostMapping("/imports/{id}/layout")
    View read(@PathVariable UUID id, HttpServletRequest request, Actor actor, Locale locale) throws IOException {
        return shown(imports.replan(id, new PlanForm(request)::read, actor), id, false, locale);
    }

    @PostMapping("/imports/{id}/plan")
    View change(@PathVariable UUID id, HttpServletRequest request, Actor actor, Locale locale) throws IOException {
        var step = imports.replan(id, new PlanForm(request)::applied, actor);
        var goesOn = "check".equals(request.getParameter("then"));
        return step instanceof Step.Taken && goesOn
                ? shown(imports.check(id), id, true, locale)
                : shown(step, id, false, locale);
    }

    private View shown(Step step, UUID id, boolean goesOn, Locale locale) throws IOException {
        return switch (step) {
            case Step.Taken _ when goesOn -> Redirect.to("/imports/" + id);
            case Step.Taken _ -> Redirect.to("/imports/" + id + "/plan").saying("intake.plan.saved");
            case Step.NotNow _ -> Redirect.to("/imports/" + id).with(Flash.Kind.NOTE, "intake.notNow");
            case Step.BadPlan(var fault) ->
                page(
                                imports.find(id).orElseThrow(),
                                Mistakes.overall(faults.say(
                                        locale,
                                        fault.code().equals("fieldTwice")
                                                ? named(fault.values().getFirst(), locale)
                                                : fault)),
                                locale)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Step.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private Fault named(String field, Locale locale) {
        return Fault.of("fieldTwice", words.say(locale, "intake.field." + field));
    }

    private PlanPage page(Batch batch, Mistakes mistakes, Locale locale) throws IOException {
        var look = imports.look(batch);
        var choices = Choices.of(words, locale, people);
        return new PlanPage(
                batch,
                readings(batch.plan(), look, choices),
                columns(batch.plan(), look.profile()),
                meanings(batch.plan(), look.profile(), choices),
                look.profile().missing(),
                look.earlier().stream().findFirst().orElse(null),
                look.profile()
                        .end()
                        .or(batch::fault)
                        .map(fault -> faults.say(locale, fault))
                        .orElse(null),
                choices,
                mistakes);
    }

    private static List<Reading> readings(Plan plan, Look look, Choices choices) {
        var found = look.detection();
        var layout = plan.layout();
        var dates = look.profile().dates();
        var readings = new ArrayList<>(List.of(
                reading(
                        "charset",
                        choices,
                        choices.charsets(),
                        layout.charset().name(),
                        found.charset(),
                        it -> it.name()),
                reading(
                        "delimiter",
                        choices,
                        choices.delimiters(),
                        String.valueOf(layout.delimiter()),
                        found.delimiter(),
                        String::valueOf),
                reading(
                        "quote",
                        choices,
                        choices.quotes(),
                        String.valueOf(layout.quote()),
                        found.quote(),
                        String::valueOf),
                reading(
                        "header",
                        choices,
                        choices.headers(),
                        String.valueOf(layout.header()),
                        found.header(),
                        String::valueOf)));
        dates.ifPresent(order -> readings.add(
                reading("order", choices, choices.dates(), plan.dates().name(), order, it -> it.name())));
        return readings;
    }

    private static <T> Reading reading(
            String name,
            Choices choices,
            Map<String, String> options,
            String now,
            Detected<T> found,
            Function<T, String> id) {
        return new Reading(
                name,
                choices.say("intake.reading." + name),
                options,
                now,
                id.apply(found.value()).equals(now) ? Reading.confidence(found) : null);
    }

    private static List<ColumnRow> columns(Plan plan, Profile profile) {
        var rows = new ArrayList<ColumnRow>();
        for (var i = 0; i < Math.min(plan.columns().size(), profile.columns().size()); i++) {
            var column = plan.columns().get(i);
            var dated = column.becomes() instanceof Target.Known(var field) && field.isTime();
            var order = column.dates() == null ? plan.dates() : column.dates();
            rows.add(new ColumnRow(profile.columns().get(i), column, dated ? order.name() : null));
        }
        return rows;
    }

    private static List<Meaning> meanings(Plan plan, Profile profile, Choices choices) {
        var meanings = new ArrayList<Meaning>();
        meaning(Field.CHANNEL, "channel", choices.channels(), plan, profile, choices, value -> {
                    var channel = plan.channels().get(value);
                    return channel == null ? "" : channel.id();
                })
                .ifPresent(meanings::add);
        meaning(Field.STAGE, "stage", choices.stages(), plan, profile, choices, value -> {
                    var stage = plan.stages().get(value);
                    return stage == null ? "" : stage.id();
                })
                .ifPresent(meanings::add);
        meaning(Field.OWNER, "owner", choices.owners(), plan, profile, choices, value -> {
                    var email = plan.owners().get(value);
                    return email == null ? "" : email;
                })
                .ifPresent(meanings::add);
        return meanings;
    }

    private static Optional<Meaning> meaning(
            Field field,
            String name,
            Map<String, String> options,
            Plan plan,
            Profile profile,
            Choices choices,
            Function<String, String> meaningOf) {
        return plan.columnOf(field)
                .flatMap(column -> profile.columns().stream()
                        .filter(it -> it.name().equals(column.name()))
                        .findFirst())
                .filter(column -> column.filled() > 0)
                .map(column -> new Meaning(
                        name,
                        choices.say("intake.meaning." + name),
                        column.name(),
                        options,
                        column.values().entrySet().stream()
                                .filter(value -> !plan.missing().contains(value.getKey()))
                                .sorted(Map.Entry.<String, Long>comparingByValue()
                                        .reversed())
                                .limit(VALUES)
                                .map(value ->
                                        new Value(value.getKey(), value.getValue(), meaningOf.apply(value.getKey())))
                                .toList()));
    }
}
