package io.firsthand.web.error;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.unit.DataSize;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/** The problems that every path may answer with, in RFC 9457's form. */
final class Problems {

    private Problems() {}

    static ProblemDetail invalid(List<Mend> mends) {
        var fields = mends.stream()
                .map(Mend::field)
                .filter(field -> !field.isEmpty())
                .distinct()
                .toList();
        var problem = of(
                HttpStatus.BAD_REQUEST,
                fields.isEmpty() ? "The request is not valid" : "Not valid: " + String.join(", ", fields));
        problem.setTitle("Not valid");
        problem.setProperty("errors", mends);
        return problem;
    }

    static ProblemDetail unreadable(JsonMistake mistake) {
        if (mistake.field() == null) {
            var problem = of(HttpStatus.BAD_REQUEST, mistake.detail());
            problem.setTitle("Not readable");
            return problem;
        }
        return invalid(List.of(new Mend(mistake.field(), mistake.detail())));
    }

    static ProblemDetail unreadable(HttpStatus status) {
        return of(status, "A parameter cannot be read; send UTF-8, percent-encoded");
    }

    static ProblemDetail tooLarge(DataSize largest) {
        var most = largest.toMegabytes() > 0 ? largest.toMegabytes() + " MB" : largest.toBytes() + " bytes";
        return of(HttpStatus.CONTENT_TOO_LARGE, "The body may be at most %s here; send less at a time".formatted(most));
    }

    static ProblemDetail wrongType(HttpMediaTypeNotSupportedException e) {
        var sent = e.getContentType() == null ? "No Content-Type was sent" : e.getContentType() + " is not taken here";
        var taken = e.getSupportedMediaTypes().stream()
                .map(Objects::toString)
                .filter(type -> !type.contains("+") && !type.contains("*"))
                .distinct()
                .toList();
        return of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "%s; send %s".formatted(sent, taken.isEmpty() ? "another type" : String.join(" or ", taken)));
    }

    static ProblemDetail wrongMethod(HttpRequestMethodNotSupportedException e) {
        var allowed = e.getSupportedMethods() == null ? Stream.<String>empty() : Stream.of(e.getSupportedMethods());
        return of(
                HttpStatus.METHOD_NOT_ALLOWED,
                "%s is not possible here; use %s"
                        .formatted(
                                e.getMethod(),
                                String.join(", ", allowed.sorted().toList())));
    }

    static ProblemDetail busy(String id) {
        return withId(
                of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The database did not answer in time; nothing was changed. Try again"),
                id);
    }

    static ProblemDetail unexpected(String id) {
        return withId(
                of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "Something failed on our side; it is in the server's log under " + id),
                id);
    }

    /** For what the container refused before any handler saw it. */
    static ProblemDetail of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> of(status, "There is nothing at this path, or it is not yours to see");
            case UNAUTHORIZED -> of(status, "Sign in, or send a token: Authorization: Bearer …");
            case FORBIDDEN -> of(status, "The person or token may not do this");
            case LENGTH_REQUIRED -> of(status, "Send a Content-Length with a multipart body");
            default -> ProblemDetail.forStatus(status);
        };
    }

    static ProblemDetail of(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    static ProblemDetail withId(ProblemDetail problem, String id) {
        problem.setProperty("errorId", id);
        return problem;
    }
}
