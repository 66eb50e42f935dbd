package io.firsthand.nurture.web;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.PublicId;
import io.firsthand.identity.OpenToAll;
import io.firsthand.nurture.Unsubscribing;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/**
 * Where the link in a mail leads: a page with a button for people, and for their mail programs the same address to post
 * to (RFC 8058). Following the link changes nothing, for programs that look at mails do that, too.
 */
@Controller
@OpenToAll
@RequestMapping("/unsubscribe/{id}")
class UnsubscribePages {

    private final Unsubscribing unsubscribing;

    UnsubscribePages(Unsubscribing unsubscribing) {
        this.unsubscribing = unsubscribing;
    }

    @GetMapping
    View ask(@PathVariable String id) {
        return page(id, unsubscribing::look);
    }

    @PostMapping
    View end(@PathVariable String id) {
        return page(id, unsubscribing::end);
    }

    @PostMapping("/again")
    View again(@PathVariable String id) {
        return page(id, unsubscribing::again);
    }

    private static View page(String id, Function<PublicId, Optional<Unsubscribing.Asked>> work) {
        return PublicId.parse(id)
                .flatMap(it -> CurrentWorkspace.in(it.workspace(), () -> work.apply(it)))
                .map(it -> new UnsubscribePage(it, "/unsubscribe/" + id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
