package io.firsthand.demo;

import io.firsthand.demo.SampleWords.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was noted at the booth; the same words don't come back before the others of their kind were used. */
final class SampleNotes {

    private static final int STEP = 7; // has no factor in common with how many there are, so that each has its turn
    private static final double NO_PROJECT = 0.3;
    private static final double OF_THEIR_KIND = 0.4;

    private final SampleWords words;
    private final Map<String, Integer> used = new HashMap<>();

    SampleNotes(SampleWords words) {
        this.words = words;
    }

    /** @param cold whether nothing came of it */
    String atBooth(SampleContact contact, boolean cold, Chance chance) {
        if (cold && chance.happens(NO_PROJECT)) {
            return chance.fill(next("cold"));
        }
        var hasOwn = words.boothNotes.stream().anyMatch(it -> it.kind().equals(contact.kind()));
        var note = chance.fill(next(hasOwn && chance.happens(OF_THEIR_KIND) ? contact.kind() : "any"));
        return chance.happens(0.5) ? note + " " + chance.fill(chance.oneOf(words.nextSteps)) : note;
    }

    private String next(String kind) {
        List<String> all = words.boothNotes.stream()
                .filter(it -> it.kind().equals(kind))
                .map(Line::text)
                .toList();
        return all.get(used.merge(kind, 1, Integer::sum) * STEP % all.size());
    }
}
