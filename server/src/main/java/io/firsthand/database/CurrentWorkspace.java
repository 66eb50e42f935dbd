package io.firsthand.database;

import java.util.Optional;

/**
 * The workspace that the running request, command or job works in. Every transaction begun inside sees the rows of
 * this workspace only; one begun outside sees no workspace's rows at all.
 */
public final class CurrentWorkspace {

    private static final ScopedValue<WorkspaceId> CURRENT = ScopedValue.newInstance();

    private CurrentWorkspace() {}

    /** Does the work in the workspace and returns what it returns; an inner call may change over to another. */
    public static <T, X extends Throwable> T in(WorkspaceId workspace, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, workspace).call(work);
    }

    public static void run(WorkspaceId workspace, Runnable work) {
        ScopedValue.where(CURRENT, workspace).run(work);
    }

    /** Fails when nobody said which workspace this is about, which is a bug of the caller. */
    public static WorkspaceId get() {
        return find().orElseThrow(() -> new IllegalStateException("No workspace is current here"));
    }

    public static Optional<WorkspaceId> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
