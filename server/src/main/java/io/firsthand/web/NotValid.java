package io.firsthand.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Refuses what a program sent, as RFC 9457 says, and names each field that has to be mended and how in {@code errors}. */
public final class NotValid {

    private NotValid() {}

    /** One entry of {@code errors}: which field, and what it must be. */
    public record Entry(String field, String detail) {}

    public static ErrorResponseException of(String field, String mend) {
        return of(List.of(new Entry(field, mend)));
    }

    public static ErrorResponseException of(List<Entry> entries) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "Not valid: " + entries.stream().map(Entry::field).distinct().collect(joining(", ")));
        problem.setTitle("Not valid");
        problem.setProperty("errors", entries);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
