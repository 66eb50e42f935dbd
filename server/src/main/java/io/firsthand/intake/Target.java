package io.firsthand.intake;

import io.firsthand.field.FieldType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of a column. */
public sealed interface Target {

    /** It fills a field of the lead. */
    record Known(Field field) implements Target {}

    /** It is kept under its own name, in a field of the workspace; of the type that its values seem to be if null. */
    record Custom(@Nullable FieldType type) implements Target {

        public Custom() {
            this(null);
        }
    }

    /** It is not taken. */
    record LeftOut() implements Target {}

    String CUSTOM_ID = "custom";
    String LEFT_OUT_ID = "-";

    default String id() {
        return switch (this) {
            case Known(var field) -> field.id();
            case Custom(var type) -> type == null ? CUSTOM_ID : CUSTOM_ID + ":" + type.id();
            case LeftOut() -> LEFT_OUT_ID;
        };
    }

    static Optional<Target> byId(String id) {
        var name = id.strip();
        if (name.startsWith(CUSTOM_ID + ":")) {
            return FieldType.of(name.substring(CUSTOM_ID.length() + 1)).map(Custom::new);
        }
        return switch (name) {
            case CUSTOM_ID -> Optional.of(new Custom());
            case LEFT_OUT_ID, "" -> Optional.of(new LeftOut());
            default -> Field.byId(name).map(Known::new);
        };
    }
}
