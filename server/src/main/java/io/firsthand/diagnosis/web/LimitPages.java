package io.firsthand.diagnosis.web;

import io.firsthand.diagnosis.Diagnoses;
import io.firsthand.diagnosis.Telling;
import io.firsthand.diagnosis.Unit;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.Redirect;
import io.firsthand.web.Viewer;
import io.firsthand.web.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The limits of the diagnostic, which a workspace may set otherwise. */
@Controller
class LimitPages {

    private final Diagnoses diagnoses;
    private final Words words;

    LimitPages(Diagnoses diagnoses, Words words) {
        this.diagnoses = diagnoses;
        this.words = words;
    }

    @GetMapping("/diagnosis/limits")
    @Requires(Permission.READ_LEADS)
    View list(Actor actor, @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer, Locale locale) {
        return page(null, actor, viewer, locale);
    }

    private LimitsPage page(LimitsPage.@Nullable Wrong wrong, Actor actor, Viewer viewer, Locale locale) {
        return new LimitsPage(
                diagnoses.asked(),
                new Telling(words, locale, viewer.zone()),
                actor.may(Permission.WRITE_DEFINITION),
                wrong);
    }

    @PostMapping("/diagnosis/limits/{question}")
    @Requires(Permission.WRITE_DEFINITION)
    View set(
            @PathVariable String question,
            @RequestParam(defaultValue = "") String good,
            @RequestParam(defaultValue = "") String act,
            Actor actor,
            @RequestAttribute(Viewer.ATTRIBUTE) Viewer viewer,
            Locale locale) {
        var asked = find(question);
        return diagnoses.limit(question, typed(asked, good), typed(asked, act), actor)
                ? Redirect.to("/diagnosis/limits#" + question).saying("diagnosis.limits.done")
                : page(new LimitsPage.Wrong(question, good, act), actor, viewer, locale)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/diagnosis/limits/{question}/usual")
    @Requires(Permission.WRITE_DEFINITION)
    View reset(@PathVariable String question) {
        diagnoses.usualLimit(find(question).id());
        return Redirect.to("/diagnosis/limits#" + question).saying("diagnosis.limits.done");
    }

    /** Not a number for what is none; a comma counts as a point. */
    private static double typed(Diagnoses.Asked it, String text) {
        try {
            if (!text.strip().matches("\\d{1,9}([.,]\\d{1,6})?")) {
                return Double.NaN;
            }
            var number = Double.parseDouble(text.strip().replace(',', '.'));
            return it.limit().unit() == Unit.SHARE ? number / 100 : number;
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    private Diagnoses.Asked find(String question) {
        return diagnoses.asked().stream()
                .filter(it -> it.id().equals(question))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
