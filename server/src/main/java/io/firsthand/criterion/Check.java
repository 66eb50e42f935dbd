package io.firsthand.criterion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A condition made ready to be asked of many leads; keeps no state. */
interface Check {

    Truth test(Frame frame);

    /** Adds the paths of what would tell, of a lead for which {@link #test} said unknown. */
    void missing(Frame frame, Collection<String> into);

    /** Of a condition that was checked against the vocabulary of the slots. */
    static Check of(Condition condition, Slots slots) {
        return switch (condition) {
            case Condition.Comparison it -> Comparisons.check(it, slots);
            case Condition.Signals it -> SignalCheck.of(it, slots);
            case Condition.All it -> new Both(checks(it.parts(), slots), Truth.NOT_MET, Truth.MET);
            case Condition.Any it -> new Both(checks(it.parts(), slots), Truth.MET, Truth.NOT_MET);
            case Condition.Not it -> new Negated(of(it.part(), slots));
        };
    }

    private static Check[] checks(Iterable<Condition> parts, Slots slots) {
        var checks = new ArrayList<Check>();
        parts.forEach(it -> checks.add(of(it, slots)));
        return checks.toArray(Check[]::new);
    }

    /**
     * All or any of them, in the logic of Kleene: one deciding answer decides, else one unknown leaves it unknown.
     *
     * @param deciding not met for all, met for any
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares checks.
    record Both(Check[] parts, Truth deciding, Truth otherwise) implements Check {

        @Override
        public Truth test(Frame frame) {
            var result = otherwise;
            for (var part : parts) {
                var truth = part.test(frame);
                if (truth == deciding) {
                    return deciding;
                }
                if (truth == Truth.UNKNOWN) {
                    result = Truth.UNKNOWN;
                }
            }
            return result;
        }

        @Override
        public void missing(Frame frame, Collection<String> into) {
            for (var part : parts) {
                if (part.test(frame) == Truth.UNKNOWN) {
                    part.missing(frame, into);
                }
            }
        }
    }

    /** Not that one. */
    record Negated(Check part) implements Check {

        @Override
        public Truth test(Frame frame) {
            return switch (part.test(frame)) {
                case MET -> Truth.NOT_MET;
                case NOT_MET -> Truth.MET;
                case UNKNOWN -> Truth.UNKNOWN;
            };
        }

        @Override
        public void missing(Frame frame, Collection<String> into) {
            part.missing(frame, into);
        }
    }

    /**
     * One term that may be unknown.
     *
     * @param path alone in a list
     */
    record OfTerm(int slot, List<String> path, Test test) implements Check {

        /** Asked of a value that is known and of the term's type. */
        interface Test {
            boolean test(Object value, Frame frame);
        }

        @Override
        public Truth test(Frame frame) {
            var value = frame.values()[slot];
            return value == null ? Truth.UNKNOWN : test.test(value, frame) ? Truth.MET : Truth.NOT_MET;
        }

        @Override
        public void missing(Frame frame, Collection<String> into) {
            into.addAll(path);
        }
    }

    /** Whether there is a value. */
    record Known(int slot, Truth ifKnown, Truth ifNot) implements Check {

        @Override
        public Truth test(Frame frame) {
            return frame.values()[slot] == null ? ifNot : ifKnown;
        }

        @Override
        public void missing(Frame frame, Collection<String> into) {}
    }
}
