package io.firsthand.attachment.web;

import io.firsthand.attachment.Attaching;
import io.firsthand.attachment.Attachment;
import io.firsthand.attachment.Attachments;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.web.Flash;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Putting files on a lead, naming them otherwise, taking them back. */
@Controller
class AttachmentPages {

    private final Attachments attachments;
    private final AttachmentSections sections;
    private final Leads leads;
    private final Words words;

    AttachmentPages(Attachments attachments, AttachmentSections sections, Leads leads, Words words) {
        this.attachments = attachments;
        this.sections = sections;
        this.leads = leads;
        this.words = words;
    }

    @GetMapping("/leads/{id}/attachments")
    @Requires(Permission.READ_LEADS)
    View list(@PathVariable UUID id, Actor actor) {
        return page(lead(id), Mistakes.NONE, actor);
    }

    /** A script that shows the progress asks for the section only. */
    @PostMapping("/leads/{id}/attachments")
    @Requires(Permission.WRITE_LEADS)
    View attach(
            @PathVariable UUID id,
            @RequestParam Optional<MultipartFile> file,
            @RequestHeader("HX-Request") Optional<String> byScript,
            Actor actor,
            Locale locale)
            throws IOException {
        var lead = lead(id);
        var attaching = file.isEmpty()
                ? new Attaching.Refused(Attaching.Reason.EMPTY, 0)
                : attach(lead.id(), file.get(), actor);
        return switch (attaching) {
            case Attaching.Attached(var it) ->
                byScript.isPresent()
                        ? sections.section(lead.id(), Mistakes.NONE, actor)
                        : Redirect.to("/leads/" + id)
                                .saying("attachment.added", it.name())
                                .undoneBy("/attachments/" + it.id() + "/withdrawal");
            case Attaching.Missing _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Attaching.Refused it -> {
                var mistakes = Mistakes.on("file", words.say(locale, it.messageKey(), it.limit()));
                yield (byScript.isPresent()
                                ? sections.section(lead.id(), mistakes, actor)
                                : page(lead, mistakes, actor))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private Attaching attach(LeadId lead, MultipartFile file, Actor actor) throws IOException {
        try (var content = file.getInputStream()) {
            return attachments.attach(lead, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content, actor);
        }
    }

    @PostMapping("/attachments/{id}")
    @Requires(Permission.WRITE_LEADS)
    View rename(@PathVariable UUID id, @RequestParam(defaultValue = "") String name, Actor actor) {
        var it = find(id);
        var back = Redirect.to("/leads/" + it.lead().value());
        return attachments.rename(id, name, actor)
                ? back.saying("attachment.renamed")
                : back.with(Flash.Kind.FAILED, "attachment.refused.bad_name");
    }

    @PostMapping("/attachments/{id}/withdrawal")
    @Requires(Permission.WRITE_LEADS)
    View withdraw(@PathVariable UUID id, Actor actor) {
        var it = find(id);
        attachments.withdraw(id, actor);
        return Redirect.to("/leads/" + it.lead().value())
                .saying("attachment.withdrawn", it.name())
                .undoneBy("/attachments/" + id + "/restoration");
    }

    @PostMapping("/attachments/{id}/restoration")
    @Requires(Permission.WRITE_LEADS)
    View restore(@PathVariable UUID id, Actor actor) {
        var it = find(id);
        attachments.restore(id, actor);
        return Redirect.to("/leads/" + it.lead().value()).saying("attachment.restored", it.name());
    }

    private AttachmentsPage page(Lead lead, Mistakes mistakes, Actor actor) {
        return new AttachmentsPage(lead.contact().shown(), sections.section(lead.id(), mistakes, actor));
    }

    private Attachment find(UUID id) {
        return attachments.get(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Lead lead(UUID id) {
        return leads.get(new LeadId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
