package io.firsthand.workbook;

import io.firsthand.table.Fault;
import java.io.IOException;

/** Ends reading from deep inside, for a reason that is told to whoever brought the file. */
final class Refusal extends IOException {

    private static final long serialVersionUID = 1;

    final transient Fault fault;

    Refusal(String code, Object... values) {
        super(code);
        this.fault = Fault.of("workbook." + code, values);
    }
}
