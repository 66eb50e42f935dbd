package io.firsthand.content.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.content.Edition;
import io.firsthand.content.PieceBook;
import io.firsthand.content.PieceFiles;
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

/** Hands files of content to people of ours. */
@Controller
class EditionFiles {

    private final PieceBook book;
    private final PieceFiles files;

    EditionFiles(PieceBook book, PieceFiles files) {
        this.book = book;
        this.files = files;
    }

    @GetMapping("/editions/{id}")
    @Requires(Permission.READ_LEADS)
    ResponseEntity<Resource> content(@PathVariable UUID id) {
        return book.edition(id)
                .map(Edition::file)
                .map(it -> sent(it, files))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such file"));
    }

    /** To be saved, or shown by the reader's own program; never run. */
    static ResponseEntity<Resource> sent(Edition.Kept it, PieceFiles files) {
        var path = files.content(it)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.GONE, "The content of this file is missing in the data folder"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(it.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(it.name(), UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(path));
    }
}
