package io.firsthand.content.web;

import io.firsthand.content.Edition;
import io.firsthand.content.Openings;
import io.firsthand.content.Openings.Behind;
import io.firsthand.content.PieceFiles;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.PublicId;
import io.firsthand.identity.OpenToAll;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/**
 * Where a link to content leads: a page with a button. Following the link is not opening it, for programs that look at
 * mails follow links, too.
 */
@Controller
@OpenToAll
@RequestMapping("/c/{id}")
class OpeningPages {

    private final Openings openings;
    private final PieceFiles files;

    OpeningPages(Openings openings, PieceFiles files) {
        this.openings = openings;
        this.files = files;
    }

    @GetMapping
    View look(@PathVariable String id) {
        var behind = find(id, openings::look);
        var page = new OpeningPage(behind, "/c/" + id);
        return behind.edition() == null ? page.status(HttpStatus.GONE) : page;
    }

    @PostMapping
    ResponseEntity<Resource> open(@PathVariable String id) {
        return PublicId.parse(id)
                .map(it -> CurrentWorkspace.in(
                        it.workspace(),
                        () -> openings.open(it).map(this::opened).orElse(null)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The place on the web, or the file; the page once more where it is offered no longer. */
    private ResponseEntity<Resource> opened(Behind behind) {
        var edition = behind.edition();
        if (edition == null) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        return edition.file() == null ? elsewhere(edition) : EditionFiles.sent(edition.file(), files);
    }

    private static ResponseEntity<Resource> elsewhere(Edition edition) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(String.valueOf(edition.link())))
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static Behind find(String id, Function<PublicId, Optional<Behind>> work) {
        return PublicId.parse(id)
                .flatMap(it -> CurrentWorkspace.in(it.workspace(), () -> work.apply(it)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
