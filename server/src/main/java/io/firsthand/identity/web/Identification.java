package io.firsthand.identity.web;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Caller;
import io.firsthand.identity.Key;
import io.firsthand.identity.Sessions;
import io.firsthand.identity.Tokens;
import io.firsthand.identity.Workspaces;
import io.firsthand.web.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who a request is from, by its token below {@code /api/}, by the session's cookie otherwise, and has all the
 * rest of it done in that caller's workspace.
 */
class Identification extends OncePerRequestFilter {

    private static final String CALLER = Caller.class.getName();

    private final Sessions sessions;
    private final Tokens tokens;
    private final Workspaces workspaces;

    Identification(Sessions sessions, Tokens tokens, Workspaces workspaces) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.workspaces = workspaces;
    }

    static Optional<Caller> callerOf(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(CALLER));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = callerOf(request).or(() -> identify(request));
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(CALLER, caller.get());
        caller.get()
                .person()
                .ifPresent(it -> request.setAttribute(Viewer.ATTRIBUTE, new SignedInViewer(it, workspaces)));
        try {
            CurrentWorkspace.<Boolean, Exception>in(caller.get().actor().workspace(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private Optional<Caller> identify(HttpServletRequest request) {
        if (Paths.isApi(request) && request.getHeader("Authorization") != null) {
            return Bearer.in(request).flatMap(tokens::find);
        }
        return Cookies.SESSION.in(request).flatMap(Key::parse).flatMap(sessions::find);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Paths.isAnonymous(request);
    }

    /** What answers later does so in the same workspace. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    /** And so does the page that says what went wrong: it has the whole navigation around it. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
