package io.firsthand.form;

import io.firsthand.ledger.Kind;

/** The sorts of facts that forms write. */
public final class FormKinds {

    /** Somebody filled a form in: which, and what the browser claims of the way there. */
    public static final Kind SUBMITTED = new Kind("form.submitted");

    private FormKinds() {}
}
