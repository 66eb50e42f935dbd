package io.firsthand.bench;

import java.io.IOException;
import java.util.List;

/** Something that is prepared once and measured in several rounds; closed, it leaves no process behind. */
interface Scenario extends AutoCloseable {

    /** Measures one round. */
    List<Figure> measure() throws Exception;

    @Override
    default void close() throws IOException {}

    /** Prepares a scenario, in a folder of its own that is empty. */
    @FunctionalInterface
    interface Preparation {
        Scenario in(Place place) throws Exception;
    }
}
