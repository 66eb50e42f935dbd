package io.firsthand.capture.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What a phone is told when something is not taken; it keeps what it sent in any case. */
final class CaptureProblems {

    private CaptureProblems() {}

    /** One entry of {@code errors}. */
    record Entry(String field, String detail) {}

    static ErrorResponseException invalid(String field, String sentence) {
        var problem = of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "Not valid: " + field);
        problem.getBody().setTitle("Not valid");
        problem.getBody().setProperty("errors", List.of(new Entry(field, sentence)));
        return problem;
    }

    static ErrorResponseException forked(String sentence) {
        return of(
                HttpStatus.CONFLICT,
                "forked",
                sentence + " It is kept aside, and the device's owner and the administrators are told.");
    }

    static ErrorResponseException revoked() {
        return of(
                HttpStatus.GONE,
                "revoked",
                "This device was revoked; nothing new of it is taken. Enrol it anew and capture again.");
    }

    static ErrorResponseException unknownDevice() {
        return of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "unknown-device",
                "The device that signed it is not enrolled in this workspace. Enrol it, then send it again.");
    }

    static ErrorResponseException of(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + type));
        return new ErrorResponseException(status, problem, null);
    }
}
