package io.firsthand.identity;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** More people sign in at this moment than the server can check; the same again in a few seconds works. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class TooBusy extends RuntimeException {

    TooBusy() {
        super("Too many sign-ins at this moment; try again in a few seconds");
    }
}
