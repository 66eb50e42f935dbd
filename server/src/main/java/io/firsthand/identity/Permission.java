package io.firsthand.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a handler may ask of its caller; a token carries those it was given, by their scope.
 *
 * <table>
 * <caption>Who has what</caption>
 * <tr><th></th><th>member in sales</th><th>member in marketing or revops</th><th>manager</th><th>admin</th></tr>
 * <tr><td>leads:read, leads:write, log:read</td><td>yes</td><td>yes</td><td>yes</td><td>yes</td></tr>
 * <tr><td>people:read, tokens:write</td><td>yes</td><td>yes</td><td>yes</td><td>yes</td></tr>
 * <tr><td>imports:write, forms:write, duplicates:write, shows:write, tracks:write</td><td>no</td><td>yes</td><td>yes</td><td>yes</td></tr>
 * <tr><td>definitions:discuss</td><td>yes</td><td>yes</td><td>yes</td><td>yes</td></tr>
 * <tr><td>definitions:write</td><td>no</td><td>revops only</td><td>yes</td><td>yes</td></tr>
 * <tr><td>routing:write</td><td>no</td><td>revops only</td><td>yes</td><td>yes</td></tr>
 * <tr><td>definitions:sign</td><td>no</td><td>no</td><td>but revops</td><td>but revops</td></tr>
 * <tr><td>people:write, privacy:write, workspace:write</td><td>no</td><td>no</td><td>no</td><td>yes</td></tr>
 * </table>
 *
 * A personal token has no more than its person has at that moment; a system's token has what its scopes say.
 */
public enum Permission {
    READ_LEADS("leads:read"),
    WRITE_LEADS("leads:write"),
    IMPORT("imports:write"),
    /** Makes forms and inbound webhooks, and sees what arrived by them. */
    MANAGE_FORMS("forms:write"),
    /** Merges contacts that are one person, says which are not, and takes both back. */
    MERGE_CONTACTS("duplicates:write"),
    /** Plans trade shows, with their costs, goals and lists of attendees. */
    MANAGE_SHOWS("shows:write"),
    /** Writes nurture tracks and puts them to use, puts people in and takes them out. */
    MANAGE_TRACKS("tracks:write"),
    /** Comments on a definition and objects to it. */
    DISCUSS_DEFINITION("definitions:discuss"),
    /** Drafts definitions, proposes them, and says how an objection was met. */
    WRITE_DEFINITION("definitions:write"),
    /** Signs a definition for marketing or for sales, or declines it; RevOps speaks for neither. */
    SIGN_DEFINITION("definitions:sign"),
    /** Says who gets leads: rules, groups, what people can take, and when others are away. */
    MANAGE_ROUTING("routing:write"),
    READ_LOG("log:read"),
    READ_PEOPLE("people:read"),
    /** Invites, changes and deactivates people; makes and revokes tokens of systems. */
    MANAGE_PEOPLE("people:write"),
    /** Sets what holds for the whole workspace, such as its mail server. */
    MANAGE_WORKSPACE("workspace:write"),
    /** Copies and erases all that is kept of a person, sets purposes and retention. */
    MANAGE_PRIVACY("privacy:write"),
    /** Makes and revokes one's own tokens. */
    MANAGE_TOKENS("tokens:write");

    private final String scope;

    Permission(String scope) {
        this.scope = scope;
    }

    /** As it is written on the command line, in the API and on a token. */
    public String scope() {
        return scope;
    }

    public static Optional<Permission> byScope(String scope) {
        return Arrays.stream(values()).filter(it -> it.scope.equals(scope)).findAny();
    }

    /** What a person of this role and function may do. */
    public static Set<Permission> of(Role role, Function function) {
        var permissions = EnumSet.of(READ_LEADS, WRITE_LEADS, DISCUSS_DEFINITION, READ_LOG, READ_PEOPLE, MANAGE_TOKENS);
        if (role != Role.MEMBER || function != Function.SALES) {
            permissions.add(IMPORT);
            permissions.add(MANAGE_FORMS);
            permissions.add(MERGE_CONTACTS);
            permissions.add(MANAGE_SHOWS);
            permissions.add(MANAGE_TRACKS);
        }
        if (role != Role.MEMBER || function == Function.REVOPS) {
            permissions.add(WRITE_DEFINITION);
            permissions.add(MANAGE_ROUTING);
        }
        if (role != Role.MEMBER && function != Function.REVOPS) {
            permissions.add(SIGN_DEFINITION);
        }
        if (role == Role.ADMIN) {
            permissions.add(MANAGE_PEOPLE);
            permissions.add(MANAGE_WORKSPACE);
            permissions.add(MANAGE_PRIVACY);
        }
        return permissions;
    }
}
