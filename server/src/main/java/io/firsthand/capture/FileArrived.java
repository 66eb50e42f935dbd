package io.firsthand.capture;

import java.util.UUID;

/** A file that conversations declare is here, whole and checked, or refused for good; told after it is kept. */
public record FileArrived(UUID workspace, String sha256) {}
