package io.firsthand.form.web;

import io.firsthand.field.CustomFields;
import io.firsthand.form.Flaw;
import io.firsthand.form.Form;
import io.firsthand.form.FormChange;
import io.firsthand.form.Forms;
import io.firsthand.form.Submissions;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.mail.MailServers;
import io.firsthand.privacy.Purposes;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Site;
import io.firsthand.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Making forms. */
@Controller
@Requires(Permission.MANAGE_FORMS)
class FormPages {

    private static final String SAVE = "save";

    private final Forms forms;
    private final Submissions submissions;
    private final Purposes purposes;
    private final CustomFields fields;
    private final MailServers mailServers;
    private final Site site;
    private final Words words;

    FormPages(
            Forms forms,
            Submissions submissions,
            Purposes purposes,
            CustomFields fields,
            MailServers mailServers,
            Site site,
            Words words) {
        this.forms = forms;
        this.submissions = submissions;
        this.purposes = purposes;
        this.fields = fields;
        this.mailServers = mailServers;
        this.site = site;
        this.words = words;
    }

    @GetMapping("/forms")
    View list() {
        return new FormListPage(forms.all().stream()
                .map(form -> new FormListPage.Row(form, submissions.counts(form.id())))
                .toList());
    }

    @GetMapping("/forms/new")
    View begin(Locale locale) {
        return page(null, Draft.first(), Mistakes.NONE, false, locale);
    }

    @PostMapping("/forms")
    View make(HttpServletRequest request, Actor actor, Locale locale) {
        var typed = new DraftForm(request);
        if (!typed.deed().equals(SAVE)) {
            return reworked(null, typed, locale);
        }
        return answer(
                null,
                typed.draft(),
                forms.make(typed.draft().name(), typed.draft().design(), actor),
                locale);
    }

    @GetMapping("/forms/{id}/design")
    View design(@PathVariable UUID id, Locale locale) {
        var form = find(id);
        return page(form, Draft.of(form), Mistakes.NONE, false, locale);
    }

    @PostMapping("/forms/{id}/design")
    View change(@PathVariable UUID id, HttpServletRequest request, Locale locale) {
        var form = find(id);
        var typed = new DraftForm(request);
        if (!typed.deed().equals(SAVE)) {
            return reworked(form, typed, locale);
        }
        var draft = typed.draft();
        return answer(form, draft, forms.change(id, draft.version(), draft.name(), draft.design()), locale);
    }

    @GetMapping("/forms/{id}/embedding")
    View embedding(@PathVariable UUID id, HttpServletRequest request, Locale locale) {
        var form = find(id);
        var address = site.link("/f/" + form.publicId().text(), request);
        return new EmbeddingPage(
                form,
                address,
                "<script src=\"%s.js\" async></script>".formatted(address),
                new PlainForm(form, address, words, locale).html());
    }

    @PostMapping("/forms/{id}/closing")
    View close(@PathVariable UUID id) {
        return opened(id, false, "form.isClosed", "/opening");
    }

    @PostMapping("/forms/{id}/opening")
    View open(@PathVariable UUID id) {
        return opened(id, true, "form.isOpen", "/closing");
    }

    private View opened(UUID id, boolean open, String said, String undo) {
        if (!forms.open(id, open)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Redirect.to("/forms/" + id).saying(said).undoneBy("/forms/" + id + undo);
    }

    private View reworked(@Nullable Form form, DraftForm typed, Locale locale) {
        return page(form, typed.draft().after(typed.deed(), typed.added()), Mistakes.NONE, true, locale);
    }

    private View answer(@Nullable Form form, Draft draft, FormChange change, Locale locale) {
        return switch (change) {
            case FormChange.Saved(var saved) ->
                Redirect.to("/forms/" + saved.id() + (form == null ? "/embedding" : ""))
                        .saying("form.saved");
            case FormChange.Flawed(var flaws) -> again(form, draft, mistakes(flaws, locale), locale);
            case FormChange.Stale(var now) ->
                again(
                        now,
                        new Draft(draft.name(), now.version(), draft.design()),
                        Mistakes.overall(words.say(locale, "form.stale")),
                        locale);
            case FormChange.Missing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private View again(@Nullable Form form, Draft draft, Mistakes mistakes, Locale locale) {
        return page(form, draft, mistakes, false, locale).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private DesignPage page(@Nullable Form form, Draft draft, Mistakes mistakes, boolean unsaved, Locale locale) {
        var choices = new LinkedHashMap<String, String>();
        purposes.inUse()
                .forEach(it -> choices.put(it.id(), it.name() == null ? words.say(locale, it.words()) : it.name()));
        return new DesignPage(form, draft, choices, fields.offered(), mailServers.isSet(), mistakes, unsaved);
    }

    private Mistakes mistakes(List<Flaw> flaws, Locale locale) {
        var mistakes = Mistakes.NONE;
        for (var flaw : flaws) {
            mistakes = mistakes.and(flaw.field(), words.say(locale, flaw.messageKey(), flaw.detail()));
        }
        return mistakes;
    }

    private Form find(UUID id) {
        return forms.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
