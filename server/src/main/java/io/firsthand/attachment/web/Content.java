package io.firsthand.attachment.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.attachment.Attachment;
import io.firsthand.attachment.Attachments;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
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
import org.springframework.web.server.ResponseStatusException;

/** Hands files out: to be saved, or a picture to be looked at; never to be run. */
@Controller
@Requires(Permission.READ_LEADS)
class Content {

    private final Attachments attachments;

    Content(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<Resource> forPeople(@PathVariable UUID id) {
        return content(id);
    }

    @GetMapping("/api/v1/attachments/{id}/content")
    ResponseEntity<Resource> forPrograms(@PathVariable UUID id) {
        return content(id);
    }

    private ResponseEntity<Resource> content(UUID id) {
        var it = attachments
                .get(id)
                .filter(found -> !found.withdrawn())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such file"));
        var path = attachments
                .content(it)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.GONE, "The content of this file is missing in the data folder"));
        return ResponseEntity.ok()
                .contentType(typeOf(it))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(it).toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .eTag(it.sha256())
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(path));
    }

    private static MediaType typeOf(Attachment it) {
        return MediaType.parseMediaType(it.type().mime());
    }

    private static ContentDisposition disposition(Attachment it) {
        var disposition = it.type().isShown() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return disposition.filename(it.name(), UTF_8).build();
    }
}
