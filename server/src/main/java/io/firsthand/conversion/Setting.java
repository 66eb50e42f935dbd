package io.firsthand.conversion;

import java.util.Set;

/**
 * What RevOps decided of the probability.
 *
 * @param goal of which it is
 * @param ordersInbox whether inboxes show what no clock presses for by it
 * @param leftOut characteristics that it is not learnt from
 * @param trusted characteristics that look as if they were filled in after the outcome, and were not
 */
public record Setting(Goal goal, boolean ordersInbox, Set<String> leftOut, Set<String> trusted) {

    public static final Setting USUAL = new Setting(Goal.SQL, false, Set.of(), Set.of());
    private static final int MOST = 200;
    private static final int LONGEST = 300;

    public Setting {
        leftOut = Set.copyOf(leftOut);
        trusted = Set.copyOf(trusted);
    }

    /** Whether it is no more than anybody can mean. */
    public boolean isBounded() {
        return leftOut.size() <= MOST
                && trusted.size() <= MOST
                && leftOut.stream().allMatch(Setting::isName)
                && trusted.stream().allMatch(Setting::isName);
    }

    private static boolean isName(String characteristic) {
        return characteristic.length() <= LONGEST && characteristic.chars().noneMatch(Character::isISOControl);
    }
}
