package io.firsthand.identity;

/** How much a person may do; each role includes those before it. */
public enum Role {
    MEMBER,
    MANAGER,
    ADMIN
}
