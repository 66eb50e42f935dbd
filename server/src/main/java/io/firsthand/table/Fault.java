package io.firsthand.table;

import java.util.List;

/**
 * Why a row, or the whole file, cannot be taken.
 *
 * @param code names the sentence, such as {@code quoteNotClosed}
 * @param values what the sentence mentions, in its order
 */
public record Fault(String code, List<String> values) {

    public Fault {
        values = List.copyOf(values);
    }

    public static Fault of(String code, Object... values) {
        return new Fault(code, List.of(values).stream().map(String::valueOf).toList());
    }
}
