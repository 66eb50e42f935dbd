package io.firsthand;

/**
 * What a module has that routes name by an id, for {@link WorkspaceWallTest}: a test component beside the module's
 * tests, so that a new kind of id is told of where it is made.
 */
@FunctionalInterface
public interface Samples {

    /** Makes one of each for the neighbour and says where it is named. */
    void make(Neighbour neighbour) throws Exception;
}
