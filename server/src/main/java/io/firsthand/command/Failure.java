package io.firsthand.command;

import io.firsthand.database.CannotStart;
import java.net.BindException;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one line why a command failed; the log file has the whole story. */
final class Failure {

    private Failure() {}

    static boolean isPortTaken(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException || cause instanceof PortInUseException) {
                return true;
            }
        }
        return false;
    }

    static String sentence(Throwable failure) {
        if (failure instanceof CannotStart) {
            return String.valueOf(failure.getMessage());
        }
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var message =
                String.valueOf(cause.getMessage()).strip().lines().findFirst().orElse("");
        return "Firsthand failed: %s (%s)".formatted(message, cause.getClass().getSimpleName());
    }
}
