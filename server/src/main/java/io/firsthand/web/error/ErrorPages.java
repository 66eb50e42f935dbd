package io.firsthand.web.error;

import io.firsthand.web.BodyTooLarge;
import io.firsthand.web.Words;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Where the container sends what went wrong: answers with a page, a sentence for htmx, or a problem. */
@Controller
class ErrorPages implements ErrorController {

    private final ErrorIds ids;
    private final Words words;

    ErrorPages(ErrorIds ids, Words words) {
        this.ids = ids;
        this.words = words;
    }

    @RequestMapping("/error")
    @Nullable Object answer(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var status = statusOf(request);
        var id = idOf(request, status);
        return switch (Reader.of(request)) {
            case PERSON -> page(status, id);
            case HTMX -> sentence(status, id, response, locale);
            case PROGRAM -> problem(request, status, id);
        };
    }

    private static View page(HttpStatus status, @Nullable String id) {
        return new ErrorPage(status, id).status(status);
    }

    /** The script of the page shows the header as a toast and leaves the page as it is. */
    private @Nullable Object sentence(
            HttpStatus status, @Nullable String id, HttpServletResponse response, Locale locale) {
        var said =
                words.say(locale, new ErrorPage(status, id).words() + ".title") + (id == null ? "" : " (" + id + ")");
        response.setStatus(status.value());
        response.setHeader(
                "X-Said", URLEncoder.encode(said, StandardCharsets.UTF_8).replace("+", "%20"));
        return ResponseEntity.status(status).build();
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpServletRequest request, HttpStatus status, @Nullable String id) {
        var problem = request.getAttribute(BodyTooLarge.ATTRIBUTE) instanceof BodyTooLarge tooLarge
                ? Problems.tooLarge(tooLarge.largest())
                : id == null ? Problems.of(status) : Problems.unexpected(id);
        problem.setInstance(instanceOf(request));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** What was asked for, not where the container sent it. */
    private static @Nullable URI instanceOf(HttpServletRequest request) {
        try {
            return URI.create(Reader.pathOf(request));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private @Nullable String idOf(HttpServletRequest request, HttpStatus status) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return ids.log(request, failure);
        }
        return status.is5xxServerError() && request.getAttribute(ErrorIds.ATTRIBUTE) instanceof String id ? id : null;
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
