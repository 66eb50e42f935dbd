package io.firsthand.agreement.web;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Definition;
import io.firsthand.agreement.Remark;
import io.firsthand.agreement.Remarks;
import io.firsthand.agreement.Said;
import io.firsthand.agreement.Step;
import io.firsthand.agreement.web.DefinitionPage.Typed;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Caller;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A definition to read and discuss, and the steps on its way. */
@Controller
@RequestMapping("/definitions/{id}")
class DefinitionPages {

    private final Agreements agreements;
    private final Remarks remarks;
    private final DefinitionViews views;
    private final DefinitionLookup lookup;
    private final Words words;

    DefinitionPages(
            Agreements agreements, Remarks remarks, DefinitionViews views, DefinitionLookup lookup, Words words) {
        this.agreements = agreements;
        this.remarks = remarks;
        this.views = views;
        this.lookup = lookup;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View show(@PathVariable UUID id, Caller caller, Locale locale) {
        return views.page(lookup.forPage(id), caller, locale, null);
    }

    @PostMapping("/remarks")
    @Requires(Permission.DISCUSS_DEFINITION)
    View say(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "comment") String kind,
            Caller caller,
            Locale locale) {
        lookup.forPage(id);
        var said = kind.equals(Remark.Kind.OBJECTION.id())
                ? remarks.object(id, line, text, caller.actor())
                : remarks.comment(id, line, text, caller.actor());
        return answer(id, said, new Typed(line, null, text, ""), caller, locale);
    }

    @PostMapping("/remarks/{remark}/resolution")
    @Requires(Permission.DISCUSS_DEFINITION)
    View resolve(
            @PathVariable UUID id,
            @PathVariable String remark,
            @RequestParam(defaultValue = "") String text,
            Caller caller,
            Locale locale) {
        lookup.forPage(id);
        var objection = DefinitionLookup.remark(remark);
        var line = remarks.of(id).stream()
                .filter(it -> it.id().equals(objection))
                .map(Remark::line)
                .findFirst()
                .orElse("");
        var said = remarks.resolve(id, objection, text, caller.actor());
        return answer(id, said, new Typed(line, objection, text, ""), caller, locale);
    }

    private View answer(UUID id, Said said, Typed typed, Caller caller, Locale locale) {
        return switch (said) {
            case Said.Done(var remark) ->
                Redirect.to("/definitions/" + id + "#r-" + remark.id())
                        .saying(remark.resolution() == null ? "agreement.said" : "agreement.resolved");
            case Said.Missing() -> throw DefinitionLookup.missing();
            case Said.NotNow _ -> again(id, "agreement.mistake.notNow");
            case Said.NoLine() -> again(id, "agreement.mistake.noLine");
            case Said.TooMuch() -> again(id, "agreement.mistake.tooMuch");
            case Said.NotOpen _ -> again(id, "agreement.mistake.notOpen");
            case Said.NotYours() -> again(id, "agreement.mistake.notYours");
            case Said.NoText() -> mistaken(id, typed, "agreement.mistake.noText", caller, locale);
        };
    }

    private View mistaken(UUID id, Typed typed, String key, Caller caller, Locale locale) {
        var told = new Typed(typed.line(), typed.remark(), typed.text(), words.say(locale, key));
        return views.page(lookup.forPage(id), caller, locale, told).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/proposal")
    @Requires(Permission.WRITE_DEFINITION)
    View propose(@PathVariable UUID id, @RequestParam(defaultValue = "0") long revision, Actor actor) {
        return after(id, agreements.propose(id, revision, actor), "agreement.proposed");
    }

    @PostMapping("/withdrawal")
    @Requires(Permission.WRITE_DEFINITION)
    View withdraw(@PathVariable UUID id, Actor actor) {
        var step = agreements.withdraw(id, actor);
        return step instanceof Step.Done
                ? Redirect.to("/definitions/" + id)
                        .saying("agreement.withdrawn")
                        .undoneBy("/definitions/" + id + "/restoration")
                : after(id, step, "");
    }

    @PostMapping("/restoration")
    @Requires(Permission.WRITE_DEFINITION)
    View restore(@PathVariable UUID id, Actor actor) {
        return after(id, agreements.restore(id, actor), "agreement.restored");
    }

    @PostMapping("/refusal")
    @Requires(Permission.SIGN_DEFINITION)
    View decline(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Caller caller, Locale locale) {
        lookup.forPage(id);
        var step = agreements.decline(id, reason, caller.actor());
        return step instanceof Step.NoReason
                ? mistaken(id, new Typed("refusal", null, reason, ""), "agreement.mistake.noReason", caller, locale)
                : after(id, step, "agreement.declined");
    }

    /** A new draft that says the same. */
    @PostMapping("/successor")
    @Requires(Permission.WRITE_DEFINITION)
    View succeed(@PathVariable UUID id, Actor actor) {
        Definition before = lookup.forPage(id);
        var draft = agreements.create(before.content(), id, actor);
        return Redirect.to("/definitions/" + draft.id()).saying("agreement.drafted");
    }

    private View after(UUID id, Step step, String done) {
        return switch (step) {
            case Step.Done _ -> Redirect.to("/definitions/" + id).saying(done);
            case Step.Missing() -> throw DefinitionLookup.missing();
            case Step.Stale _ -> again(id, "agreement.mistake.stale");
            case Step.NotNow _ -> again(id, "agreement.mistake.notNow");
            case Step.Faulty(var problems) -> again(id, "agreement.mistake.faulty", problems.size());
            case Step.NoReason() -> again(id, "agreement.mistake.noReason");
        };
    }

    private static View again(UUID id, String mistake, Object... arguments) {
        return Redirect.to("/definitions/" + id).with(Flash.Kind.FAILED, mistake, arguments);
    }
}
