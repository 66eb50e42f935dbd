package io.firsthand.diagnosis;

/**
 * From where on an answer is good, and from where on somebody has to act; between them it is worth a look.
 *
 * @param good the worst value that is still good
 * @param act the value from which on somebody has to act; below {@code good} where more is better
 */
public record Limit(Unit unit, double good, double act) {

    public static Limit share(double good, double act) {
        return new Limit(Unit.SHARE, good, act);
    }

    /** Whether a greater value is a worse one. */
    public boolean moreIsWorse() {
        return act >= good;
    }

    public boolean isGood(double value) {
        return moreIsWorse() ? value <= good : value >= good;
    }

    public State of(double value) {
        if (isGood(value)) {
            return State.GOOD;
        }
        return (moreIsWorse() ? value >= act : value <= act) ? State.ACT : State.LOOK;
    }

    public Limit with(double otherGood, double otherAct) {
        return new Limit(unit, otherGood, otherAct);
    }
}
