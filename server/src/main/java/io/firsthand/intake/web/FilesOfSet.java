package io.firsthand.intake.web;

import io.firsthand.intake.Batch;
import io.firsthand.web.Tab;
import java.util.List;

/** The files that were brought together, as tabs above each of them. */
final class FilesOfSet {

    private FilesOfSet() {}

    /** None for a file that was brought alone. */
    static List<Tab> tabs(List<Batch> set, Batch shown) {
        return set.size() < 2
                ? List.of()
                : set.stream()
                        .map(it -> new Tab(it.fileName(), path(it), it.id().equals(shown.id()), it.expected()))
                        .toList();
    }

    private static String path(Batch batch) {
        return "/imports/" + batch.id() + (batch.state() == Batch.State.UPLOADED ? "/plan" : "");
    }
}
