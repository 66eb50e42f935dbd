package io.firsthand.database;

/** What a process does with a data folder: serve it for long, run one command on it, or throw it away at its end. */
public enum Role {
    SERVE,
    COMMAND,
    /** Nothing is written so that it would survive a power cut, for nobody wants it back. */
    TRIAL,
    /** Made once, then copied for trials. */
    MODEL;

    /** Whether what it writes has to outlive the machine's accidents, so that each page is watched for damage. */
    boolean isKept() {
        return this == SERVE || this == COMMAND;
    }
}
