package io.firsthand.dossier.web;

import io.firsthand.committee.Committees;
import io.firsthand.dossier.Choices;
import io.firsthand.dossier.Dossier;
import io.firsthand.dossier.Dossiers;
import io.firsthand.field.CustomFields;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.PersonId;
import io.firsthand.identity.Requires;
import io.firsthand.lead.CompanyProgress;
import io.firsthand.lead.Edit;
import io.firsthand.lead.GivingUp;
import io.firsthand.lead.GivingUp.Cause;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadChange;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadSection;
import io.firsthand.lead.Leads;
import io.firsthand.lead.SecondThought.Doubt;
import io.firsthand.lead.SecondThoughts;
import io.firsthand.lead.Stage;
import io.firsthand.lead.web.SecondLookPage;
import io.firsthand.lead.web.SecondLookPage.Going;
import io.firsthand.web.Flash;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** One lead, and what is done to it with one form each. */
@Controller
@RequestMapping("/leads/{id}")
class LeadPages {

    /** Leads begin with 1. */
    private final Dossiers dossiers;

    private final Leads leads;
    private final CustomFields fields;
    private final Choices choices;
    private final ObjectProvider<LeadSection> sections;
    private final Committees committees;
    private final ObjectProvider<CompanyProgress> progress;
    private final SecondThoughts seconds;
    private final Words words;

    LeadPages(
            Dossiers dossiers,
            Leads leads,
            CustomFields fields,
            Choices choices,
            ObjectProvider<LeadSection> sections,
            Committees committees,
            ObjectProvider<CompanyProgress> progress,
            SecondThoughts seconds,
            Words words) {
        this.dossiers = dossiers;
        this.leads = leads;
        this.fields = fields;
        this.choices = choices;
        this.sections = sections;
        this.committees = committees;
        this.progress = progress;
        this.seconds = seconds;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View show(@PathVariable UUID id, @RequestParam Optional<String> merged, Actor actor, Locale locale) {
        var into = leads.get(new LeadId(id)).flatMap(lead -> Optional.ofNullable(lead.mergedInto()));
        if (into.isPresent() && merged.isEmpty()) {
            return Redirect.to("/leads/" + into.get().value()).with(Flash.Kind.NOTE, "dossier.mergedInto");
        }
        return page(id, actor, locale, "", Mistakes.NONE);
    }

    @PostMapping("/notes")
    @Requires(Permission.WRITE_LEADS)
    View addNote(@PathVariable UUID id, @RequestParam(defaultValue = "") String notes, Actor actor, Locale locale) {
        return answer(id, leads.addNote(new LeadId(id), notes, actor), "dossier.note.added", notes, actor, locale);
    }

    @PostMapping("/stage")
    @Requires(Permission.WRITE_LEADS)
    View move(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String was,
            @RequestParam(defaultValue = "") String secondLook,
            Actor actor,
            Locale locale) {
        var to = Stage.of(stage);
        if (to.isEmpty()) {
            var mistake = words.say(locale, "lead.mistake.missing");
            return page(id, actor, locale, "", Mistakes.on("stage", mistake)).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var given = reason.isBlank() ? null : reason;
        var lead = new LeadId(id);
        var what = new GivingUp(lead, to.get(), Cause.of(given));
        var doubt = seconds.before(what, secondLook, actor, locale);
        if (doubt.isPresent()) {
            return secondLook(lead, to.get(), reason, doubt.get(), locale);
        }
        var edit = seconds.choosing(
                what,
                secondLook,
                actor,
                () -> Stage.of(was)
                        .map(seen -> leads.moveFrom(lead, seen, to.get(), given, actor))
                        .orElseGet(() -> leads.move(lead, Leads.ANY_VERSION, to.get(), given, actor)),
                Edit.Done.class::isInstance);
        return answer(id, edit, "dossier.stage.moved", "", actor, locale);
    }

    private View secondLook(LeadId lead, Stage to, String reason, Doubt doubt, Locale locale) {
        var here = "/leads/" + lead.value();
        return new SecondLookPage(
                        leads.get(lead).map(it -> it.contact().shown()).orElse(""),
                        doubt.shown(),
                        words.say(locale, "dossier.stage.anyway", words.say(locale, "lead.stage." + to.id())),
                        Going.seen(here + "/stage", Map.of("stage", to.id(), "reason", reason)),
                        Going.seen(here + "/stage", Map.of("stage", Stage.NURTURE.id())),
                        null,
                        false,
                        here)
                .status(HttpStatus.CONFLICT);
    }

    @PostMapping("/owner")
    @Requires(Permission.WRITE_LEADS)
    View assign(@PathVariable UUID id, @RequestParam Optional<UUID> owner, Actor actor, Locale locale) {
        var before = leads.get(new LeadId(id)).flatMap(lead -> Optional.ofNullable(lead.owner()));
        var edit = leads.assign(
                new LeadId(id), Leads.ANY_VERSION, owner.map(PersonId::new).orElse(null), actor);
        if (edit instanceof Edit.Done) {
            var undo = "/leads/%s/owner?owner=%s"
                    .formatted(
                            id, before.map(PersonId::value).map(UUID::toString).orElse(""));
            return Redirect.to("/leads/" + id).saying("dossier.owner.assigned").undoneBy(undo);
        }
        return answer(id, edit, "dossier.owner.assigned", "", actor, locale);
    }

    @PostMapping("/tags")
    @Requires(Permission.WRITE_LEADS)
    View tag(@PathVariable UUID id, @RequestParam(defaultValue = "") String tags, Actor actor, Locale locale) {
        var change = LeadChange.NONE.withTags(List.of(tags.split(",")));
        var edit = leads.change(new LeadId(id), Leads.ANY_VERSION, change, actor);
        return answer(id, edit, "dossier.tags.saved", "", actor, locale);
    }

    private View answer(UUID id, Edit edit, String done, String note, Actor actor, Locale locale) {
        return switch (edit) {
            case Edit.Done _ -> Redirect.to("/leads/" + id).saying(done);
            case Edit.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Edit.Stale _ -> Redirect.to("/leads/" + id).with(Flash.Kind.FAILED, "dossier.stale");
            case Edit.Refused(var mistakes) ->
                page(id, actor, locale, note, Told.of(mistakes, words, locale))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private LeadPage page(UUID id, Actor actor, Locale locale, String note, Mistakes mistakes) {
        return dossiers.of(new LeadId(id), locale)
                .map(dossier -> new LeadPage(
                        dossier,
                        three(dossier.lead(), locale),
                        fields.all(),
                        choices.owners(),
                        sections(LeadSection.Column.MAIN, dossier, actor, locale),
                        sections(LeadSection.Column.SIDE, dossier, actor, locale),
                        note,
                        mistakes,
                        actor.may(Permission.WRITE_LEADS) && !dossier.lead().erased()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Three three(Lead lead, Locale locale) {
        var company = lead.company();
        return new Three(
                lead,
                committees.known(lead.id()).awareness(),
                progress.stream()
                        .flatMap(it -> company == null
                                ? Stream.<CompanyProgress.Told>empty()
                                : it.of(company.id(), locale).stream())
                        .findFirst()
                        .orElse(null));
    }

    private List<Html> sections(LeadSection.Column column, Dossier dossier, Actor actor, Locale locale) {
        return sections.orderedStream()
                .filter(section -> section.column() == column)
                .sorted(Comparator.comparingInt(LeadSection::order))
                .flatMap(section -> section.of(dossier.lead(), actor, locale).stream())
                .toList();
    }
}
