package io.firsthand.tlog.json;

import io.firsthand.tlog.MalformedException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A double as ECMAScript writes it (ECMA-262, Number::toString), which RFC 8785 section 3.2.2.3 prescribes. */
final class EcmaNumber {

    private EcmaNumber() {}

    static String text(double number) {
        if (!Double.isFinite(number)) {
            throw new MalformedException("There is no JSON for " + number + ".");
        }
        if (number == 0) {
            return "0";
        }
        return (number < 0 ? "-" : "") + positive(shortest(Math.abs(number)));
    }

    /**
     * The fewest digits that read back as the same number. Java finds them too (since 19), but never fewer than two:
     * 4.9E-324 where ECMAScript has 5e-324.
     */
    private static BigDecimal shortest(double number) {
        var digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        if (digits.precision() == 2) {
            var one = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
            if (one.doubleValue() == number) {
                return one.stripTrailingZeros();
            }
        }
        return digits;
    }

    private static String positive(BigDecimal number) {
        var digits = number.unscaledValue().toString();
        // The decimal point stands behind this many digits: ECMA-262 calls it n, and the number of digits k.
        var point = digits.length() - number.scale();
        if (point > 21 || point < -5) {
            var fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            var exponent = point - 1;
            return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
        }
        if (point >= digits.length()) {
            return digits + "0".repeat(point - digits.length());
        }
        return point > 0
                ? digits.substring(0, point) + "." + digits.substring(point)
                : "0." + "0".repeat(-point) + digits;
    }
}
