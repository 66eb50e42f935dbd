package io.firsthand.digest.web;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.PublicId;
import io.firsthand.digest.Mornings;
import io.firsthand.identity.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** A page with a button for people, and for their mail programs the same address to post to (RFC 8058). */
@Controller
@OpenToAll
@RequestMapping("/unsubscribe/digest/{id}")
class DigestEndPages {

    private final Mornings mornings;

    DigestEndPages(Mornings mornings) {
        this.mornings = mornings;
    }

    @GetMapping
    View ask(@PathVariable String id) {
        return page(id);
    }

    @PostMapping
    View end(@PathVariable String id, @RequestParam(defaultValue = "false") boolean again) {
        var link = link(id);
        if (!CurrentWorkspace.in(link.workspace(), () -> mornings.end(link, !again))) {
            throw missing();
        }
        return page(id);
    }

    private View page(String id) {
        var link = link(id);
        return CurrentWorkspace.in(link.workspace(), () -> mornings.isEnded(link))
                .map(it -> new DigestEndPage(it, "/unsubscribe/digest/" + id))
                .orElseThrow(DigestEndPages::missing);
    }

    private static PublicId link(String id) {
        return PublicId.parse(id).orElseThrow(DigestEndPages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
