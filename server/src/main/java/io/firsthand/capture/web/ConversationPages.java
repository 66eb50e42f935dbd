package io.firsthand.capture.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.capture.CaptureFiles;
import io.firsthand.capture.Captures;
import io.firsthand.capture.FollowUpMails;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.web.Flash;
import io.firsthand.web.Redirect;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Hands out the files of conversations, and sends the mail that follows one. */
@Controller
class ConversationPages {

    private final Captures captures;
    private final CaptureFiles files;
    private final FollowUpMails letters;
    private final Leads leads;

    ConversationPages(Captures captures, CaptureFiles files, FollowUpMails letters, Leads leads) {
        this.captures = captures;
        this.files = files;
        this.letters = letters;
        this.leads = leads;
    }

    /** A picture to be looked at or a sound to be heard; never anything that runs. */
    @GetMapping("/conversations/{id}/files/{number}")
    @Requires(Permission.READ_LEADS)
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable int number) throws IOException {
        var file = captures.find(List.of(id)).stream()
                .flatMap(it -> it.files().stream())
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var content = files.content(file)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.CONFLICT, "The file has not arrived yet, or is missing in the data folder"));
        var isShown = content.type().isShown() || content.type().isSound();
        var name = file.declared().role() + "-" + id + "." + content.type().id();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.type().mime()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (isShown ? ContentDisposition.inline() : ContentDisposition.attachment())
                                .filename(name, UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .eTag(file.declared().sha256())
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(content.path()));
    }

    @PostMapping("/leads/{id}/letter")
    @Requires(Permission.WRITE_LEADS)
    View send(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String body,
            Actor actor) {
        var lead = leads.get(new LeadId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var back = Redirect.to("/leads/" + id);
        return switch (letters.send(lead, subject, body, actor)) {
            case SENT -> back.saying("capture.letter.sent");
            case NO_SERVER -> back.with(Flash.Kind.FAILED, "capture.letter.refused.server");
            case NO_ADDRESS -> back.with(Flash.Kind.FAILED, "capture.letter.refused.address");
            case EMPTY -> back.with(Flash.Kind.FAILED, "capture.letter.refused.empty");
            case OBJECTED -> back.with(Flash.Kind.FAILED, "capture.letter.refused.objected");
        };
    }
}
