package io.firsthand.verdict;

import io.firsthand.database.CurrentWorkspace;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far judging all leads has come. */
@Service
@Transactional(readOnly = true)
public class Passes {

    private static final int LATEST = 5;

    private final PassRepository passes;
    private final Panels panels;

    Passes(PassRepository passes, Panels panels) {
        this.passes = passes;
        this.panels = panels;
    }

    /** The latest first; it may still run. */
    public List<Pass> latest() {
        return passes.list(CurrentWorkspace.get().value(), LATEST);
    }

    /** Definitions in force that cannot be judged by any more, as when a field was given another type. */
    public Set<UUID> broken() {
        return panels.current().broken();
    }
}
