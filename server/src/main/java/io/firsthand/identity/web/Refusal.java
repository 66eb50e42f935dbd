package io.firsthand.identity.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Says no: to a program with a problem (RFC 9457) and a challenge (RFC 6750), to a browser with a page. */
final class Refusal {

    private Refusal() {}

    static boolean unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Paths.isApi(request)) {
            var shown = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            throw problem(
                    HttpStatus.UNAUTHORIZED,
                    shown
                            ? "The token is unknown, revoked or expired. Make another one under My account or with `firsthand token create`."
                            : "Send a token: `Authorization: Bearer fh_…`. Make one under My account or with `firsthand token create`.",
                    shown ? "Bearer realm=\"firsthand\", error=\"invalid_token\"" : "Bearer realm=\"firsthand\"");
        }
        if (Paths.isPhone(request)) {
            throw problem(HttpStatus.UNAUTHORIZED, "Sign in again; what was captured stays on this phone.", null);
        }
        var signIn = "/sign-in?to=" + URLEncoder.encode(wanted(request), UTF_8);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", signIn);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.setHeader(HttpHeaders.LOCATION, signIn);
            response.setStatus(HttpStatus.SEE_OTHER.value());
        }
        return false;
    }

    static boolean lacking(Permission permission, Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Paths.isApi(request) && actor.via() != Actor.Via.SESSION) {
            var problem = problem(
                    HttpStatus.FORBIDDEN,
                    "The token lacks the scope " + permission.scope()
                            + ". Make one that has it; scopes are never added later.",
                    "Bearer realm=\"firsthand\", error=\"insufficient_scope\", scope=\"" + permission.scope() + "\"");
            problem.getBody().setProperty("scope", permission.scope());
            throw problem;
        }
        return forbidden(
                request,
                response,
                "Your role does not include " + permission.scope() + ". An administrator can change it.");
    }

    static boolean forbidden(HttpServletRequest request, HttpServletResponse response, String detail)
            throws IOException {
        if (Paths.isApi(request) || Paths.isPhone(request)) {
            throw problem(HttpStatus.FORBIDDEN, detail, null);
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
        return false;
    }

    private static ErrorResponseException problem(
            HttpStatus status, String detail, @org.jspecify.annotations.Nullable String challenge) {
        var problem = new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
        if (challenge != null) {
            problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        }
        return problem;
    }

    /** The page to come back to: the one asked for, or the one whose form was sent. */
    private static String wanted(HttpServletRequest request) {
        if (request.getMethod().equals("GET") && request.getHeader("HX-Request") == null) {
            var query = request.getQueryString();
            return Paths.localOrStart(request.getRequestURI() + (query == null ? "" : "?" + query));
        }
        return Optional.ofNullable(request.getHeader("HX-Current-URL"))
                .or(() -> Optional.ofNullable(request.getHeader(HttpHeaders.REFERER)))
                .map(Refusal::pathOf)
                .orElse("/");
    }

    private static String pathOf(String address) {
        try {
            var uri = URI.create(address);
            var query = uri.getRawQuery();
            return Paths.localOrStart(uri.getRawPath() + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException _) {
            return "/";
        }
    }
}
