package io.firsthand.intake.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.intake.FaultWords;
import io.firsthand.intake.Imports;
import io.firsthand.intake.Step;
import io.firsthand.table.Fault;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
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

    private final Imports imports;
    private final PlanOfPage parts;
    private final Words words;
    private final FaultWords faults;

    PlanPages(Imports imports, PlanOfPage parts, Words words, FaultWords faults) {
        this.imports = imports;
        this.parts = parts;
        this.words = words;
        this.faults = faults;
    }

    @GetMapping("/imports/{id}/plan")
    View plan(@PathVariable UUID id, Locale locale) throws IOException {
        var batch = imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (batch.state()) {
            case UPLOADED, CHECKED ->
                batch.hasFile() ? parts.page(batch, Mistakes.NONE, locale) : Redirect.to("/imports/" + id);
            case CHECKING, IMPORTING, DONE, CANCELLED, FAILED, UNDOING, UNDONE -> Redirect.to("/imports/" + id);
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
                parts.page(
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
}
