package io.firsthand.identity.web;

import io.firsthand.identity.Entry;
import io.firsthand.identity.Key;
import io.firsthand.identity.Origin;
import io.firsthand.identity.Sessions;
import io.firsthand.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Lets a browser in and out. */
@Component
class Door {

    private final Sessions sessions;

    Door(Sessions sessions) {
        this.sessions = sessions;
    }

    static Origin originOf(HttpServletRequest request) {
        return new Origin(
                request.getRemoteAddr(),
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse(""));
    }

    View letIn(Entry.In entry, String to, HttpServletRequest request, HttpServletResponse response) {
        Cookies.BROWSER.set(entry.browser().text(), request, response);
        return letIn(entry.session(), to, request, response);
    }

    /** With a key that did not exist before, so that one planted in the browser earlier is worth nothing. */
    View letIn(Key session, String to, HttpServletRequest request, HttpServletResponse response) {
        endSession(request);
        Cookies.SESSION.set(session.text(), request, response);
        Cookies.VISITOR.clear(request, response);
        Cookies.CHOICE.clear(request, response);
        return Redirect.to(Paths.localOrStart(to));
    }

    View letOut(HttpServletRequest request, HttpServletResponse response) {
        endSession(request);
        Cookies.SESSION.clear(request, response);
        return Redirect.to("/sign-in").saying("identity.signedOut");
    }

    private void endSession(HttpServletRequest request) {
        Cookies.SESSION.in(request).flatMap(Key::parse).ifPresent(sessions::end);
    }
}
