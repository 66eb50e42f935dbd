package io.firsthand.definition.web;

import java.util.List;

/** A condition as the form has it, finished or not; {@link ConditionText} turns it into one that can be judged by. */
public sealed interface ConditionNode {

    String SIGNALS = "signals";

    /**
     * One comparison, or a count of signals.
     *
     * @param path empty until a field is chosen
     * @param operator empty for the first that the field has
     * @param values as typed; of signals their names
     * @param kind of signals, empty for any; of all others their CEL as it is stored, which is kept when the field is gone
     * @param atLeast of signals, as typed
     * @param days of signals, as typed; empty for ever
     */
    record Row(String path, String operator, List<String> values, String kind, String atLeast, String days)
            implements ConditionNode {

        static final Row BLANK = new Row("", "", List.of(), "", "", "");

        public Row {
            values = List.copyOf(values);
        }

        public boolean isOfSignals() {
            return path.equals(SIGNALS);
        }

        public String value(int index) {
            return index < values.size() ? values.get(index) : "";
        }

        /** One to a line. */
        public String lines() {
            return String.join("\n", values);
        }
    }

    /** All of its parts, or any of them; or neither. */
    record Group(boolean any, boolean not, List<ConditionNode> parts) implements ConditionNode {

        static final Group BLANK = new Group(false, false, List.of());

        public Group {
            parts = List.copyOf(parts);
        }

        Group with(List<ConditionNode> others) {
            return new Group(any, not, others);
        }
    }
}
