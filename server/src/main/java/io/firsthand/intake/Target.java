package io.firsthand.intake;

import java.util.Optional;

/** What becomes of a column. */
public sealed interface Target {

    /** It fills a field of the lead. */
    record Known(Field field) implements Target {}

    /** It is kept under its own name. */
    record Custom() implements Target {}

    /** It is not taken. */
    record LeftOut() implements Target {}

    String CUSTOM_ID = "custom";
    String LEFT_OUT_ID = "-";

    default String id() {
        return switch (this) {
            case Known(var field) -> field.id();
            case Custom() -> CUSTOM_ID;
            case LeftOut() -> LEFT_OUT_ID;
        };
    }

    static Optional<Target> byId(String id) {
        return switch (id.strip()) {
            case CUSTOM_ID -> Optional.of(new Custom());
            case LEFT_OUT_ID, "" -> Optional.of(new LeftOut());
            default -> Field.byId(id).map(Known::new);
        };
    }
}
