package io.firsthand.track.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.tlog.Hash;
import io.firsthand.track.Design;
import io.firsthand.track.Step;
import io.firsthand.track.Steps;
import java.util.List;

/** The parts of a design that are written one at a time. */
final class TrackParts {

    private static final List<String> OTHERS = List.of("name", "keeping", "exit", "reentry");

    private TrackParts() {}

    static boolean isPart(Design design, String part) {
        return OTHERS.contains(part)
                || (part.startsWith(TrackForm.STEPS)
                        && Steps.find(design.steps(), key(part)).isPresent());
    }

    static String key(String part) {
        return part.substring(Math.min(part.length(), TrackForm.STEPS.length()));
    }

    /** The same as long as the part says the same. */
    static String hash(Design design, String part) {
        var text = switch (part) {
            case "name" -> design.name() + "\n" + design.purpose() + "\n" + design.language();
            case "keeping" -> design.takesIn() + "\n" + design.keeper() + "\n" + design.lookAgainDays();
            case "exit" -> design.exit();
            case "reentry" -> design.reentry();
            default ->
                Steps.find(design.steps(), key(part)).map(TrackParts::own).orElse("");
        };
        return Hash.sha256(text.getBytes(UTF_8)).hex().substring(0, 12);
    }

    /** Of a branch only what is asked: its steps are parts of their own. */
    private static String own(Step step) {
        return step instanceof Step.Branch it ? it.condition() : step.toString();
    }
}
