package io.firsthand.conversion.web;

import io.firsthand.conversion.Chance;
import io.firsthand.web.Html;
import java.util.List;

/**
 * How likely a lead converts, and why.
 *
 * @param parts the heaviest, in words
 * @param rest what all the others add together
 * @param others how many they are
 */
public record ChanceSection(Chance chance, List<Part> parts, double rest, int others) implements Html {

    /** What one characteristic adds to the log odds. */
    public record Part(String name, String value, double logOdds) {}

    public double sum() {
        return Math.log(chance.probability() / (1 - chance.probability()));
    }
}
