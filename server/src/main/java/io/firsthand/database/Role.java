package io.firsthand.database;

/** What a process does with a data folder: serve it for long, or run one command on it. */
public enum Role {
    SERVE,
    COMMAND
}
